"""What a reader can work out: the exact range of every unknown count, given sums and bounds.

A system is a set of whole numbers, each known to lie in a span, and lines that say which of them
add up to which. Its ranges are found in two ways:

* Bounds are carried along the lines until nothing moves. Where the lines form no ring (a table
  whose maps share nothing but the total) these bounds are the ranges: a line maps spans of whole
  numbers to spans of whole numbers without gaps, and in a forest what fits line by line fits as
  a whole.
* Elsewhere integer programming looks for a least and a greatest value (`program`).
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

UNBOUNDED = 10**9
"""More than any table counts."""

_VISITS_PER_LINE = 60

Name = tuple[str, ...]
Row = list[tuple[int, int]]
"""Cells by number with a sign; the signed cells add up to zero."""


class Span(NamedTuple):
    """Whole numbers from *low* to *high*, both included."""

    low: int
    high: int

    @property
    def width(self) -> int:
        """How far apart its ends are; 0 when it is one number."""
        return self.high - self.low


class Line(NamedTuple):
    """The parts add up to the total."""

    total: Name
    parts: tuple[Name, ...]


class Range(NamedTuple):
    """The values a count can have in tables that fit everything known."""

    span: Span
    proven: bool
    """Whether nothing outside is possible; False where the solver met its limits."""


class Contradiction(Exception):
    """No table fits the spans and lines."""


def ranges(
    spans: Mapping[Name, Span],
    lines: Sequence[Line],
    wanted: Iterable[Name],
    *,
    always_program: bool = False,
) -> dict[Name, Range]:
    """The range of each wanted count; names that occur in lines alone are 0 or more.

    With *always_program* the integer program decides even where carrying bounds is exact.

    Raises:
        Contradiction: nothing fits.
    """
    net = _Net(spans, lines)
    settled = net.carry()
    targets = {net.index[name] for name in wanted}
    found: dict[int, Range] = {}
    for cells, rows in net.parts():
        if settled and not always_program and _is_forest(net, cells, rows):
            continue
        found.update(_programmed(net, sorted(cells), rows, targets & cells))
    return {
        net.names[cell]: found.get(cell, Range(Span(net.low[cell], net.high[cell]), proven=True))
        for cell in targets
    }


class _Net:
    """Spans and lines by number, with bounds that tighten."""

    def __init__(self, spans: Mapping[Name, Span], lines: Sequence[Line]) -> None:
        self.index = {name: number for number, name in enumerate(spans)}
        for line in lines:
            for name in (line.total, *line.parts):
                self.index.setdefault(name, len(self.index))
        self.names = list(self.index)
        free = Span(0, UNBOUNDED)
        self.low = [spans.get(name, free).low for name in self.names]
        self.high = [spans.get(name, free).high for name in self.names]
        self.rows: list[Row] = [
            [(self.index[line.total], -1), *((self.index[part], 1) for part in line.parts)]
            for line in lines
        ]

    def is_open(self, cell: int) -> bool:
        return self.low[cell] < self.high[cell]

    def carry(self) -> bool:
        """Tighten bounds along the rows; whether nothing more can move."""
        at: dict[int, list[int]] = defaultdict(list)
        for number, row in enumerate(self.rows):
            for cell, _ in row:
                at[cell].append(number)
        queue = deque(range(len(self.rows)))
        waiting = set(queue)
        for _ in range(_VISITS_PER_LINE * len(self.rows)):
            if not queue:
                break
            number = queue.popleft()
            waiting.discard(number)
            for cell in self._tighten(self.rows[number]):
                fresh = [other for other in at[cell] if other not in waiting]
                queue.extend(fresh)
                waiting.update(fresh)
        return not queue

    def _tighten(self, row: Row) -> list[int]:
        """Narrow the cells of one row, each given the others; the cells that moved."""
        low, high = self.low, self.high
        least = sum(low[cell] if sign > 0 else -high[cell] for cell, sign in row)
        most = sum(high[cell] if sign > 0 else -low[cell] for cell, sign in row)
        if least > 0 or most < 0:
            raise Contradiction
        moved = []
        for cell, sign in row:
            old = (low[cell], high[cell]) if sign > 0 else (-high[cell], -low[cell])
            new = (max(old[0], old[1] - most), min(old[1], old[0] - least))
            if new != old:
                low[cell], high[cell] = new if sign > 0 else (-new[1], -new[0])
                moved.append(cell)
        return moved

    def parts(self) -> Iterator[tuple[set[int], list[Row]]]:
        """Open cells that hang together, and the rows that tie them."""
        at: dict[int, list[int]] = defaultdict(list)
        tied = [[cell for cell, _ in row if self.is_open(cell)] for row in self.rows]
        for number, ends in enumerate(tied):
            for cell in ends:
                at[cell].append(number)
        seen: set[int] = set()
        for start in at:
            if start not in seen:
                cells, numbers = _reach(start, at, tied)
                seen |= cells
                yield cells, [self.rows[number] for number in sorted(numbers)]


def _reach(
    start: int, at: Mapping[int, list[int]], tied: Sequence[list[int]]
) -> tuple[set[int], set[int]]:
    """All cells and rows that hang together with one cell."""
    cells, numbers, stack = {start}, set[int](), [start]
    while stack:
        for number in at[stack.pop()]:
            if number not in numbers:
                numbers.add(number)
                stack.extend(cell for cell in tied[number] if cell not in cells)
                cells.update(tied[number])
    return cells, numbers


def _is_forest(net: _Net, cells: set[int], rows: list[Row]) -> bool:
    """Whether no ring of rows passes through the open cells of one connected part."""
    edges = sum(net.is_open(cell) for row in rows for cell, _ in row)
    return edges == len(cells) + len(rows) - 1


def _programmed(
    net: _Net, cells: list[int], rows: list[Row], targets: set[int]
) -> dict[int, Range]:
    """The ranges by integer programming of one connected part."""
    from vault.statistics.program import Program

    place = {cell: number for number, cell in enumerate(cells)}
    program = Program(
        [net.low[cell] for cell in cells],
        [net.high[cell] for cell in cells],
        [
            (
                [(place[cell], sign) for cell, sign in row if cell in place],
                -sum(sign * net.low[cell] for cell, sign in row if cell not in place),
            )
            for row in rows
        ],
    )
    if program.is_impossible():
        raise Contradiction
    found = program.extremes([place[cell] for cell in targets])
    return {
        cell: Range(Span(*found[place[cell]][:2]), proven=found[place[cell]][2]) for cell in targets
    }
