"""Writing the outputs of a release to new files, the certificate last."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from vault import durable
from vault.errors import BadValue, FilesExist
from vault.statistics.outputs import certificate, columns, report, table, workbook

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vault.statistics.document import Document

FORMATS = ("html", "csv", "xlsx", "parquet")


def write(
    folder: Path, released: Document, documents: Sequence[Document], formats: Sequence[str]
) -> list[Path]:
    """Write a release in the formats named, and its audit certificate; the files.

    Args:
        folder: an existing folder; Parquet goes into a folder of its own in it.
        released: the table.
        documents: everything released by the team, for the trend and the certificate.
        formats: some of `FORMATS`.

    Raises:
        BadValue: an unknown format.
        PartMissing: Parquet is wanted and its library is not installed; nothing was written.
        FilesExist: one of the files is there already; nothing was written.
        StorageFailed: the disk refused; none of the files is left.
    """
    files = {name: data for each in formats for name, data in _rendered(each, released, documents)}
    name = f"{_stem(released)}-audit.json"
    files[name] = certificate.render(released, documents, files)
    paths = {folder / name: data for name, data in files.items()}
    with durable.storage_errors():
        if any(path.exists() for path in paths):
            raise FilesExist
    written: list[Path] = []
    try:
        for path, data in paths.items():
            durable.make_folder(path.parent)
            durable.write_new(path, data)
            written.append(path)
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise
    return written


def _rendered(
    wanted: str, released: Document, documents: Sequence[Document]
) -> list[tuple[str, bytes]]:
    stem = _stem(released)
    if wanted == "html":
        return [(f"{stem}.html", report.render(released, documents))]
    if wanted == "csv":
        return [(f"{stem}.csv", table.render(released))]
    if wanted == "xlsx":
        return [(f"{stem}.xlsx", workbook.render(released))]
    if wanted == "parquet":
        place = f"peerlog-{released.team[:8]}-parquet/period={released.period}"
        return [(f"{place}/{columns.NAME}", columns.render(released))]
    raise BadValue


def _stem(released: Document) -> str:
    return f"peerlog-{released.team[:8]}-{released.period}"
