"""The print rule: what a table may show so that no small number can be worked out.

Cells of 0 to 10 are hidden, every other number, the total included, is rounded to 5 by a coin
that falls the same way each time. A hidden cell must stay possible over the whole of 0 to 10
given everything printed; where it does not, the next smallest cell is hidden too. The constants
are code and not settings: a promise that differs per installation is none.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

HIDDEN_UP_TO = 10
BASE = 5

_UNBOUNDED = 2**31


class Hidden(Enum):
    """Why a cell shows no number."""

    FEWER = "fewer than 11"
    WITHHELD = "withheld"
    """11 or more, left out because it would give a smaller cell away."""


Cell = int | Hidden
"""A rounded number, or why there is none."""


@dataclass(frozen=True, slots=True)
class Table:
    """One-way totals as they may be printed."""

    total: Cell
    fields: Mapping[str, Mapping[str, Cell]]


def sticky_coin(key: bytes, period: str) -> Callable[[str, str], float]:
    """A coin for each cell, between 0 and 1, always the same for key, period and cell."""

    def toss(field: str, value: str) -> float:
        digest = hmac.digest(key, f"{period}|{field}|{value}".encode(), "sha256")
        return int.from_bytes(digest[:8], "big") / 2**64

    return toss


def protect(
    total: int, fields: Mapping[str, Mapping[str, int]], toss: Callable[[str, str], float]
) -> Table:
    """Apply the print rule to one-way totals that each add up to *total*."""
    printed_total = _printed(total, toss("total", "total"))
    if printed_total is Hidden.FEWER:
        nothing: dict[str, dict[str, Cell]] = {
            name: dict.fromkeys(counts, Hidden.FEWER) for name, counts in fields.items()
        }
        return Table(printed_total, nothing)
    table = {
        name: {value: _printed(count, toss(name, value)) for value, count in counts.items()}
        for name, counts in fields.items()
    }
    while (narrow := _narrow_field(printed_total, table)) is not None:
        shown = [value for value, cell in table[narrow].items() if isinstance(cell, int)]
        smallest = min(shown, key=lambda value: fields[narrow][value])
        table[narrow][smallest] = Hidden.WITHHELD
    return Table(printed_total, table)


def _printed(count: int, toss: float) -> Cell:
    if count <= HIDDEN_UP_TO:
        return Hidden.FEWER
    below, rest = divmod(count, BASE)
    return BASE * (below + (toss < rest / BASE))


def _narrow_field(total: Cell, table: Mapping[str, Mapping[str, Cell]]) -> str | None:
    """A field in which some hidden cell cannot be all of 0 to 10, and something is printed."""
    sums = [_sum(map(_behind, cells.values())) for cells in table.values()]
    low = max(_behind(total)[0], *(span[0] for span in sums))
    high = min(_behind(total)[1], *(span[1] for span in sums))
    for name, cells in table.items():
        spans = [_behind(cell) for cell in cells.values()]
        if Hidden.FEWER not in cells.values() or all(isinstance(c, Hidden) for c in cells.values()):
            continue
        spans.remove(_behind(Hidden.FEWER))
        least, most = _sum(spans)
        if high - least < HIDDEN_UP_TO or low - most > 0:
            return name
    return None


def _sum(spans: Iterable[tuple[int, int]]) -> tuple[int, int]:
    lows, highs = zip(*spans, strict=True)
    return sum(lows), min(sum(highs), _UNBOUNDED)


def _behind(cell: Cell) -> tuple[int, int]:
    """The counts that can stand behind what is shown."""
    if cell is Hidden.FEWER:
        return 0, HIDDEN_UP_TO
    if cell is Hidden.WITHHELD:
        return HIDDEN_UP_TO + 1, _UNBOUNDED
    return max(cell - BASE + 1, HIDDEN_UP_TO + 1), cell + BASE - 1
