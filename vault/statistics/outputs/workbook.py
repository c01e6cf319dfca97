"""The table as XLSX that names nobody.

A workbook is a zip of XML files (ECMA-376). The libraries that write one always add document
properties: creator, program, time of creation. So the five parts it really needs are written
here, without properties, under a date that says nothing.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from vault.language import tr
from vault.statistics.outputs.wording import field_name, remarks, value_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vault.statistics.document import Document

_NOWHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can hold."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}.worksheet+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
        f' Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
        '<sheet name="contacts" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
        f' Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def render(document: Document) -> bytes:
    """The whole file; the same document always gives the same bytes."""
    rows: list[tuple[str | int, ...]] = [(remark,) for remark in remarks(document)]
    rows += [(), (tr("field"), tr("value"), tr("contacts"))]
    for field, value, cell in document.rows():
        name = tr("All contacts") if field == "total" else field_name(field)
        number = cell if isinstance(cell, int) else tr(cell.value)
        rows.append((name, value_name(value), number))
    columns = '<cols><col min="1" max="2" width="32"/><col min="3" max="3" width="18"/></cols>'
    data = "".join(_row(number, row) for number, row in enumerate(rows, 1))
    sheet = f'<worksheet xmlns="{_MAIN}">{columns}<sheetData>{data}</sheetData></worksheet>'
    return _zipped({**_PARTS, "xl/worksheets/sheet1.xml": sheet})


def _row(number: int, cells: Iterable[str | int]) -> str:
    shown = "".join(
        _cell(f"{letter}{number}", cell)
        for letter, cell in zip("ABC", cells, strict=False)
        if cell != ""
    )
    return f'<row r="{number}">{shown}</row>'


def _cell(place: str, cell: str | int) -> str:
    if isinstance(cell, int):
        return f'<c r="{place}"><v>{cell}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'


def _zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _NOWHEN)
            entry.create_system = 0  # where it was made is nobody's business
            archive.writestr(entry, _XML + text, zipfile.ZIP_DEFLATED)
    return file.getvalue()
