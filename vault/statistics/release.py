"""The print rule: what a table may show so that no small number can be worked out.

Cells of 0 to 10 are hidden, every other number, the total included, is rounded to 5 by a coin
that falls the same way each time. No field hides a single cell: its likely value would show in
the difference. Then the audit attacks the table; while it finds a hidden cell out, one more cell
of that field is withheld, and at last the whole field. Which one is withheld depends on printed
numbers alone. The constants are code and not settings: a promise that differs
per installation is none.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from vault.errors import TableContradicts, TableRefused
from vault.language import mark
from vault.statistics.audit import Verdict, audit
from vault.statistics.feasible import UNBOUNDED, Contradiction, Span
from vault.statistics.joining import EVERYBODY, Page, Promise, Shown, linked
from vault.statistics.margins import TOTAL, Known, adding_up

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vault.statistics.audit import Audit, Finding
    from vault.statistics.feasible import Name
    from vault.statistics.joining import Days

HIDDEN_UP_TO = 10
BASE = 5


class Hidden(Enum):
    """Why a cell shows no number."""

    FEWER = mark("fewer than 11")
    WITHHELD = mark("withheld")
    """11 or more, left out because it would give a smaller cell or a single supporter away."""
    UNSHOWN = mark("not shown")
    """Any number; stands in every cell of a field that cannot be shown at all."""


Cell = int | Hidden
"""A rounded number, or why there is none."""


@dataclass(frozen=True, slots=True)
class Table:
    """One-way totals as they may be printed."""

    total: Cell
    fields: Mapping[str, Mapping[str, Cell]]


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose numbers a table holds, and of which days."""

    label: str
    days: Days | None = None
    group: str = EVERYBODY


@dataclass(frozen=True, slots=True)
class Counted:
    """Exact one-way totals; every field adds up to the total."""

    total: int
    fields: Mapping[str, Mapping[str, int]]
    few: frozenset[Name] = frozenset()
    """Cells with too few supporters behind them to be shown, however large."""


@dataclass(frozen=True, slots=True)
class Proven:
    """A table that passed the audit, as the page the next release is attacked with."""

    table: Table
    page: Page
    audit: Audit


def sticky_coin(key: bytes, period: str) -> Callable[[str, str], float]:
    """A coin for each cell, between 0 and 1, always the same for key, period and cell."""

    def toss(field: str, value: str) -> float:
        digest = hmac.digest(key, f"{period}|{field}|{value}".encode(), "sha256")
        return int.from_bytes(digest[:8], "big") / 2**64

    return toss


def protect(
    total: int,
    fields: Mapping[str, Mapping[str, int]],
    toss: Callable[[str, str], float],
    known: Known | None = None,
) -> Table:
    """Apply the print rule to one-way totals that each add up to *total*.

    Raises:
        TableRefused: no table of these numbers passes the audit.
        TableContradicts: the totals break what is known.
    """
    found = settle(Counted(total, fields), toss, Heading("table"), known or Known())
    if not isinstance(found, Proven):
        raise TableRefused
    return found.table


def settle(
    counted: Counted,
    toss: Callable[[str, str], float],
    heading: Heading,
    known: Known,
    earlier: Sequence[Page] = (),
) -> Proven | Finding:
    """The table as it may be printed beside *earlier* pages, or what cannot be kept hidden.

    Raises:
        TableContradicts: the totals break what is known, or the earlier pages.
    """
    table = _paired(_first(counted, toss), known)
    while True:
        page = page_of(table, heading, known)
        try:
            result = audit([page, *linked(page, earlier)])
        except Contradiction:
            raise TableContradicts from None
        if result.verdict is Verdict.PASSED:
            return Proven(table, page, result)
        field, value = result.findings[0].name[-2:]
        thinner = _thinner(table, field, value)
        if thinner is None:
            return result.findings[0]
        table = thinner


def page_of(table: Table, heading: Heading, known: Known) -> Page:
    """What a printed table tells an attacker who knows this rule."""
    cells: dict[Name, Shown] = {
        (field, value): Shown(Span(0, 0)) if (field, value) in known.zeros else _told(cell)
        for field, row in table.fields.items()
        for value, cell in row.items()
    }
    lines = (*adding_up(table.fields), *known.lines)
    cells[TOTAL] = _told(table.total)
    return Page(heading.label, heading.days, heading.group, cells, lines)


def _told(cell: Cell) -> Shown:
    """The counts that can stand behind what is shown."""
    if cell is Hidden.FEWER:
        return Shown(Span(0, HIDDEN_UP_TO), Promise.WHOLE)
    if cell is Hidden.WITHHELD:
        return Shown(Span(HIDDEN_UP_TO + 1, UNBOUNDED), Promise.WIDE)
    if cell is Hidden.UNSHOWN:
        return Shown(Span(0, UNBOUNDED), Promise.WIDE)
    return Shown(Span(max(cell - BASE + 1, HIDDEN_UP_TO + 1), cell + BASE - 1))


def _first(counted: Counted, toss: Callable[[str, str], float]) -> Table:
    """The table before anything is left out for the sake of another cell."""

    def printed(name: Name, count: int) -> Cell:
        if count <= HIDDEN_UP_TO:
            return Hidden.FEWER
        if name in counted.few:
            return Hidden.WITHHELD
        below, rest = divmod(count, BASE)
        return BASE * (below + (toss(*name) < rest / BASE))

    total = printed(TOTAL, counted.total)
    if isinstance(total, Hidden):
        like = Hidden.FEWER if total is Hidden.FEWER else Hidden.UNSHOWN
        return Table(total, {f: dict.fromkeys(row, like) for f, row in counted.fields.items()})
    return Table(
        total,
        {
            field: {value: printed((field, value), count) for value, count in row.items()}
            for field, row in counted.fields.items()
        },
    )


def _paired(table: Table, known: Known) -> Table:
    """The table with a second hidden cell in every field that hides one."""
    for field, row in table.fields.items():
        open_cells = {v: cell for v, cell in row.items() if (field, v) not in known.zeros}
        shown = {value: cell for value, cell in open_cells.items() if isinstance(cell, int)}
        if shown and len(open_cells) - len(shown) == 1:
            table = _with_row(table, field, {**row, _smallest(shown): Hidden.WITHHELD})
    return table


def _smallest(shown: Mapping[str, int]) -> str:
    """The value with the smallest printed number, the first of several."""
    return min(shown, key=shown.__getitem__)


def _thinner(table: Table, field: str, value: str) -> Table | None:
    """One cell less, or one field less, to keep a cell hidden; None when nothing is left."""
    fields = [name for name in table.fields if name != field]
    for name in ([field] if field in table.fields else []) + fields:
        row = table.fields[name]
        shown = {word: cell for word, cell in row.items() if isinstance(cell, int)}
        if shown:
            word = value if name == field and value in shown else _smallest(shown)
            return _with_row(table, name, {**row, word: Hidden.WITHHELD})
        if Hidden.UNSHOWN not in row.values():
            return _with_row(table, name, dict.fromkeys(row, Hidden.UNSHOWN))
    return None


def _with_row(table: Table, field: str, row: Mapping[str, Cell]) -> Table:
    return replace(table, fields={**table.fields, field: row})
