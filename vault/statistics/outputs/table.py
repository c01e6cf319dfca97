"""The table as CSV, in the form that `published` reads and attacks.

UTF-8 with a byte-order mark, which is how spreadsheets know it; no cell begins with a sign that a
spreadsheet would take for a formula (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from vault.statistics.document import shown
from vault.statistics.outputs.wording import remarks
from vault.statistics.protect import RULE_VERSION

if TYPE_CHECKING:
    from vault.statistics.document import Document

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(document: Document) -> bytes:
    """The whole file."""
    text = io.StringIO(newline="")
    for remark in (RULE_VERSION, *remarks(document)):
        text.write(f"# {remark}\r\n")
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(["period", "group", "cell", "value"])
    for field, value, cell in document.rows():
        name = f"{field}={value}" if value else field
        rows.writerow([plain(each) for each in (str(document.period), "all", name, shown(cell))])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
