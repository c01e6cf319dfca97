"""Released cells as Parquet, for analysts; one file a period, in folders named after it.

Columns: team, period, field, value (strings), low and high (what the printed cell can stand for,
both inclusive; high is empty where nothing bounds it), printed (as on the table), reported and
enrolled. The folder of a team is a Hive-partitioned dataset: `period=2026Q3/cells.parquet`.
"""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from vault.errors import PartMissing
from vault.statistics.document import shown
from vault.statistics.feasible import UNBOUNDED

if TYPE_CHECKING:
    from types import ModuleType

    from vault.statistics.document import Document

NAME = "cells.parquet"


def available() -> bool:
    """Whether Parquet can be written on this computer."""
    try:
        _library()
    except PartMissing:
        return False
    return True


def render(document: Document) -> bytes:
    """The file of one period.

    Raises:
        PartMissing: the library is not installed.
    """
    arrow = _library()
    cells = document.page.cells
    rows = [
        {
            "team": document.team,
            "field": field,
            "value": value,
            "printed": shown(cell),
            "low": span.low,
            "high": None if span.high >= UNBOUNDED else span.high,
            "reported": document.reported,
            "enrolled": document.enrolled,
        }
        for field, value, cell in document.rows()
        for span in [cells[field, value or "total"].span]
    ]
    text, number = arrow.string(), arrow.int64()
    schema = arrow.schema(
        [("team", text), ("field", text), ("value", text), ("printed", text), ("low", number),
         ("high", number), ("reported", number), ("enrolled", number)]
    )  # fmt: skip
    file = io.BytesIO()
    writer().write_table(arrow.Table.from_pylist(rows, schema), file, compression="zstd")
    return file.getvalue()


def writer() -> ModuleType:
    """The part of the library that writes Parquet, loaded now.

    Loading it asks Python's TLS for the places of certificates, so a process that is kept free of
    TLS (`tui.hygiene`) has to allow it from here on.
    """
    if "ssl" in sys.modules and sys.modules["ssl"] is None:
        del sys.modules["ssl"]
    from pyarrow import parquet

    return parquet  # type: ignore[no-any-return]


def _library() -> ModuleType:
    try:
        import pyarrow as arrow
    except ImportError:
        raise PartMissing from None
    return arrow  # type: ignore[no-any-return]
