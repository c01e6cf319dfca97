"""Pages for paper: lines of text into a new file, as text or as PDF by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault import durable
from vault.errors import FileExists
from vault.profiles import pdf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def write(path: Path, lines: Sequence[str]) -> None:
    """Write the lines to a new file; a PDF if the name ends so.

    Raises:
        FileExists: the name is taken.
        StorageFailed: the disk refused.
    """
    if path.exists():
        raise FileExists
    as_pdf = path.suffix.lower() == ".pdf"
    body = pdf.render(lines) if as_pdf else ("\n".join(lines) + "\n").encode()
    durable.write_new(path, body)
