"""Reading published tables, also those not made here, so that they can be attacked.

CSV in UTF-8, with comma, semicolon or tab; lines that begin with `#` are remarks. Four shapes,
told apart by their first row:

* `period,group,cell,value`: the long form. A cell is `total` or `field=value`; the values of a
  field are all there are and add up to the total. `period` (2026, 2026H1, 2026Q3, 2026-07, or any
  word) and `group` (`all` holds the others) may be left out. Periods and groups are attacked
  together.
* `group,label,value`: the labels of a group add up to its row `total`.
* `label,value`: the same for one group.
* anything else: a crosstab. The first column names the rows, the first row the columns; a row and
  a column called `total` hold the sums.

Tables of this program are attacked with what everybody knows of its vocabulary (`margins.KNOWN`).
A number is exact unless the table says `# peerlog-print-rule/1` or the caller says otherwise.
A plain summary (`summary`) is read from its JSON.
`<11`, `fewer than 11`, `1-10`, `>=20` hide within bounds; `*`, `s`, an empty cell and the like
hide anything. Where a table shows a zero, its marks cannot stand for one.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from vault.errors import BadValue, TableContradicts
from vault.language import mark
from vault.statistics import periods
from vault.statistics.audit import audit
from vault.statistics.feasible import Contradiction, Line, Span
from vault.statistics.joining import EVERYBODY, Page, Promise, Shown
from vault.statistics.margins import KNOWN, KNOWN_SHORT, SHORT_FIELDS, TOTAL
from vault.statistics.marks import Convention, shown_in, without_zero
from vault.statistics.summary import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from vault.statistics.audit import Audit
    from vault.statistics.feasible import Name
    from vault.statistics.joining import Days

    _Lines = Callable[[Mapping[Name, Shown]], Iterator[Line]]

MOST_CHARACTERS = 1_000_000
MOST_CELLS = 4_000

PEERLOG = Convention(base=5, hidden_up_to=10)
"""How tables of this program are made."""

_PEERLOG_REMARK = "peerlog-print-rule/1"
_TOTALS = frozenset({"total", "totals", "all", "sum", "overall", "grand total"})
_YEAR_OR_MONTH = re.compile(r"([12][0-9]{3})(?:-(0[1-9]|1[0-2]))?")


class Why(Enum):
    """What keeps a table from being read."""

    TOO_LARGE = mark("the table is too large: at most 1,000,000 characters and 4,000 cells")
    EMPTY = mark("there is no table")
    NOT_CSV = mark("this is neither CSV nor a summary of this program")
    RAGGED = mark("this row has more or fewer columns than the first")
    NOT_A_COUNT = mark("this is neither a whole number nor a mark for a hidden one")
    CELL_NAME = mark("a cell is called 'total' or 'field=value'")
    TWICE = mark("this cell was already given")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A table that was refused."""

    line: int
    """Counted from 1."""
    why: Why


class _Stop(Exception):
    """Carries a refusal out of the reader."""

    def __init__(self, line: int, why: Why) -> None:
        super().__init__()
        self.refusal = Unreadable(line, why)


def read(
    text: str, *, label: str, convention: Convention | None = None
) -> tuple[Page, ...] | Unreadable:
    """The pages of one published table.

    Args:
        text: the content of the file.
        label: the period of a table that does not name its own; a file name will do.
        convention: how its numbers were made, if it is known and not exact.
    """
    try:
        rows, remarks = _rows(text)
        if convention is None:
            convention = PEERLOG if _PEERLOG_REMARK in remarks else Convention()
        pages = tuple(_Reader(label, convention).pages(rows))
        return pages or Unreadable(rows[0][0], Why.EMPTY)
    except _Stop as stop:
        return stop.refusal


def attack(pages: Sequence[Page]) -> Audit:
    """The audit of everything read; pages of the same period and group are taken as one.

    Raises:
        TableContradicts: the numbers cannot all be true.
    """
    try:
        return audit(_merged(pages))
    except Contradiction:
        raise TableContradicts from None


def days_of(label: str) -> Days | None:
    """First and last day of 2026, 2026H1, 2026Q3 or 2026-07; None for any other word."""
    match = _YEAR_OR_MONTH.fullmatch(label.strip())
    if match is None:
        try:
            period = periods.parse(label)
        except BadValue:
            return None
        return period.start, period.end
    year, month = int(match[1]), int(match[2] or 0)
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), after - timedelta(days=1)


_Row = tuple[int, list[str]]
"""A line number and its columns."""


def _rows(text: str) -> tuple[list[_Row], str]:
    """Rows that are not empty, by line, and the remarks before the table."""
    if len(text) > MOST_CHARACTERS:
        raise _Stop(1, Why.TOO_LARGE)
    if text.lstrip().startswith("{"):
        return _summary_rows(text), _PEERLOG_REMARK
    lines = text.removeprefix("\ufeff").splitlines()
    remarks = [number for number, line in enumerate(lines) if line.startswith("#")]
    content = ["" if number in set(remarks) else line for number, line in enumerate(lines)]
    first = next((line for line in content if line.strip()), None)
    if first is None:
        raise _Stop(1, Why.EMPTY)
    reader = csv.reader(content, delimiter=max(",;\t", key=first.count), strict=True)
    rows = []
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((reader.line_num, [cell.strip() for cell in row]))  # noqa: PERF401
    except csv.Error:
        raise _Stop(reader.line_num, Why.NOT_CSV) from None
    _check_shape(rows)
    return rows, "\n".join(lines[number] for number in remarks)


def _summary_rows(text: str) -> list[_Row]:
    """A plain summary in the long form; its one line stands for all."""
    try:
        summary = json.loads(text)
        if summary["format"] != FORMAT:
            raise _Stop(1, Why.NOT_CSV)
        period = str(summary["period"])
        cells = {"total": summary["contacts"]} | {
            f"{field}={value}": cell
            for field, row in summary["fields"].items()
            for value, cell in row.items()
        }
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError):
        raise _Stop(1, Why.NOT_CSV) from None
    rows = [(1, [period, name, str(cell)]) for name, cell in cells.items()]
    return [(1, ["period", "cell", "value"]), *rows]


def _check_shape(rows: Sequence[_Row]) -> None:
    if not rows:
        raise _Stop(1, Why.EMPTY)
    width = len(rows[0][1])
    for number, row in rows:
        if len(row) != width:
            raise _Stop(number, Why.RAGGED)
    if len(rows) * width > 4 * MOST_CELLS:
        raise _Stop(rows[-1][0], Why.TOO_LARGE)
    if width < 2:  # noqa: PLR2004 - a name and a number
        raise _Stop(rows[0][0], Why.NOT_CSV)


class _Reader:
    """Puts cells on the page of their period and group."""

    def __init__(self, label: str, convention: Convention) -> None:
        self._label = label
        self._convention = convention
        self._pages: dict[tuple[str, str], dict[Name, Shown]] = {}
        self._cells = 0

    def pages(self, rows: Sequence[_Row]) -> Iterator[Page]:
        head = [cell.lower() for cell in rows[0][1]]
        if {"cell", "value"} <= set(head):
            lines = self._long(head, rows[1:])
        elif head[-2:] == ["label", "value"] or len(head) == 2:  # noqa: PLR2004
            lines = self._labels(rows[1:] if self._is_head(head) else rows)
        else:
            lines = self._crosstab(rows)
        for (label, group), cells in self._pages.items():
            if any(cell.span == Span(0, 0) for cell in cells.values()):
                cells = {name: without_zero(cell) for name, cell in cells.items()}  # noqa: PLW2901
            page = Page(label, days_of(label), group, cells, tuple(lines(cells)))
            yield _with_known(page) if self._convention == PEERLOG else page

    def _is_head(self, head: Sequence[str]) -> bool:
        return shown_in(head[-1], self._convention) is None

    def _put(self, line: int, name: Name, text: str, label: str = "", group: str = "") -> None:
        shown = shown_in(text, self._convention)
        if shown is None:
            raise _Stop(line, Why.NOT_A_COUNT)
        page = self._pages.setdefault((label or self._label, _group(group)), {})
        if name in page:
            raise _Stop(line, Why.TWICE)
        page[name] = shown
        self._cells += 1
        if self._cells > MOST_CELLS:
            raise _Stop(line, Why.TOO_LARGE)

    def _long(self, head: Sequence[str], rows: Sequence[_Row]) -> _Lines:
        for line, row in rows:
            given = dict(zip(head, row, strict=True))
            field, equals, value = given["cell"].partition("=")
            is_total = not equals and field.lower() in _TOTALS
            if not is_total and not (field and value):
                raise _Stop(line, Why.CELL_NAME)
            name = TOTAL if is_total else (field, value)
            self._put(line, name, given["value"], given.get("period", ""), given.get("group", ""))
        return _maps

    def _labels(self, rows: Sequence[_Row]) -> _Lines:
        for line, row in rows:
            *group, label, value = row
            name = TOTAL if label.lower() in _TOTALS else ("label", label)
            self._put(line, name, value, group=" ".join(group))
        return _maps

    def _crosstab(self, rows: Sequence[_Row]) -> _Lines:
        columns = rows[0][1][1:]
        for line, (row, *values) in rows[1:]:
            for column, value in zip(columns, values, strict=True):
                self._put(line, _crossed(row, column), value)
        return _crosses


def _with_known(page: Page) -> Page:
    """A page of this program, with what everybody knows of its vocabulary."""
    is_short = any(name[0] in SHORT_FIELDS for name in page.cells)
    known = KNOWN_SHORT if is_short else KNOWN
    zeros = dict.fromkeys(known.zeros & page.cells.keys(), Shown(Span(0, 0)))
    return replace(page, cells={**page.cells, **zeros}, lines=page.lines + known.lines)


def _group(text: str) -> str:
    return EVERYBODY if text.lower() in {"", *_TOTALS} else text


def _crossed(row: str, column: str) -> Name:
    if row.lower() in _TOTALS:
        return TOTAL if column.lower() in _TOTALS else ("column", column)
    return ("row", row) if column.lower() in _TOTALS else ("cell", row, column)


def _maps(cells: Mapping[Name, Shown]) -> Iterator[Line]:
    """The values of each field add up to the total, if there is more than the total."""
    fields: dict[str, list[Name]] = {}
    for name in cells:
        if name != TOTAL:
            fields.setdefault(name[0], []).append(name)
    for names in fields.values():
        yield Line(TOTAL, tuple(names))


def _crosses(cells: Mapping[Name, Shown]) -> Iterator[Line]:
    """Rows, columns, and both margins to the total."""
    inner = [name for name in cells if name[0] == "cell"]
    for axis, place in (("row", 1), ("column", 2)):
        sums: dict[Name, list[Name]] = {}
        for name in inner:
            sums.setdefault((axis, name[place]), []).append(name)
        for total, names in sums.items():
            yield Line(total, tuple(names))
        yield Line(TOTAL, tuple(sums))


def _merged(pages: Sequence[Page]) -> list[Page]:
    """One page for each period and group."""
    merged: dict[tuple[Days | str, str], Page] = {}
    for page in pages:
        key = (page.days or page.label, page.group)
        merged[key] = _both(merged[key], page) if key in merged else page
    return list(merged.values())


def _both(one: Page, other: Page) -> Page:
    cells = dict(one.cells)
    for name, shown in other.cells.items():
        cells[name] = _and(cells.get(name, shown), shown)
    return replace(one, cells=cells, lines=tuple(dict.fromkeys((*one.lines, *other.lines))))


def _and(one: Shown, other: Shown) -> Shown:
    """A cell that two tables tell of; shown in one is shown."""
    span = Span(max(one.span.low, other.span.low), min(one.span.high, other.span.high))
    if span.low > span.high:
        raise Contradiction
    seen = Promise.NOTHING in {one.promise, other.promise}
    return Shown(span, Promise.NOTHING if seen else one.promise)
