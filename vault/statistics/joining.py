"""Published pages and how they hang together.

A page is one table of one period and one group. Joined, a period that overlaps others is cut into
its pieces and the whole group into its sub-groups, also where a piece was never published:
subtracting two published numbers publishes the difference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from vault.statistics.feasible import UNBOUNDED, Line, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vault.statistics.feasible import Name

EVERYBODY = "all"
"""The group that holds every other group of its period."""

REST = "rest"
"""Everybody outside the groups that were published."""

Days = tuple[date, date]
"""First and last day."""


class Promise(Enum):
    """What the print rule owes a count."""

    NOTHING = "shown"
    WHOLE = "whole"
    """Every value its mark can stand for stays possible."""
    WIDE = "wide"
    """A range of at least `WIDTH`."""
    IMPLIED = "implied"
    """Never published: as `WIDE`, unless it is known to be too large to matter."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell tells: the counts it can stand for, and what it is owed."""

    span: Span
    promise: Promise = Promise.NOTHING


@dataclass(frozen=True, slots=True)
class Page:
    """One published table of one period and one group."""

    label: str
    """Names the period; a page without days is its own period."""
    days: Days | None
    group: str
    cells: Mapping[Name, Shown]
    lines: tuple[Line, ...]
    """Between cells of this page; a name that is no cell is a count nobody published."""


_IMPLIED = Shown(Span(0, UNBOUNDED), Promise.IMPLIED)


def joined(pages: Sequence[Page], *, partition: bool) -> tuple[dict[Name, Shown], list[Line]]:
    """All cells of the pages, published and implied, and every line that ties them.

    Args:
        pages: no two of the same days (or label, without days) and group.
        partition: several groups are all there are; one alone always leaves a rest.
    """
    labels = {_place(page): page.label for page in reversed(pages)}
    units = {(_place(page), page.group): page for page in pages}
    lines: list[Line] = []
    for page in pages:
        lines.extend(_cut_in_time(page, _pieces(page, pages), units, labels))
    for place in {place for place, group in units if group == EVERYBODY}:
        lines.extend(_cut_in_groups(place, units, labels, partition=partition))
    shown: dict[Name, Shown] = {}
    for (place, group), page in units.items():
        where = (labels[place], group)
        shown.update({(*where, *name): cell for name, cell in page.cells.items()})
        lines.extend(
            Line((*where, *line.total), tuple((*where, *part) for part in line.parts))
            for line in page.lines
        )
    return shown, lines


def linked(page: Page, others: Sequence[Page]) -> list[Page]:
    """Those of the others that tell anything about a page: shared days, directly or in turn."""
    near, far = [page], list(others)
    for one in near:
        near += [other for other in far if _share_days(one, other)]
        far = [other for other in far if not _share_days(one, other)]
    return near[1:]


def _share_days(one: Page, other: Page) -> bool:
    if one.days is None or other.days is None:
        return _place(one) == _place(other)
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


_Place = Days | str
_Units = dict[tuple[_Place, str], Page]


def _place(page: Page) -> _Place:
    return page.days or page.label


def _pieces(page: Page, pages: Sequence[Page]) -> list[Days]:
    """The days of a page, cut wherever any page begins or ends."""
    if page.days is None:
        return []
    first, after = page.days[0], page.days[1] + timedelta(days=1)
    cuts = {first, after}
    for other in pages:
        if other.days is not None:
            cuts |= {other.days[0], other.days[1] + timedelta(days=1)}
    inside = sorted(day for day in cuts if first <= day <= after)
    return [(start, end - timedelta(days=1)) for start, end in pairwise(inside)]


def _cut_in_time(
    page: Page, pieces: Sequence[Days], units: _Units, labels: dict[_Place, str]
) -> Iterator[Line]:
    """A page is the sum of its pieces; those that nobody published are implied."""
    if len(pieces) < 2:  # noqa: PLR2004 - one piece is the page itself
        return
    for piece in pieces:
        labels.setdefault(piece, f"{piece[0]}..{piece[1]}")
        _imply(units, piece, page.group, page)
    for name in page.cells:
        yield Line(
            (labels[_place(page)], page.group, *name),
            tuple((labels[piece], page.group, *name) for piece in pieces),
        )


def _cut_in_groups(
    place: _Place, units: _Units, labels: Mapping[_Place, str], *, partition: bool
) -> Iterator[Line]:
    """Everybody is the sum of the groups, and of a rest unless they are all there are."""
    groups = [group for where, group in units if where == place and group != EVERYBODY]
    if not groups:
        return
    everybody = units[place, EVERYBODY]
    if REST not in groups and (len(groups) == 1 or not partition):
        groups.append(REST)
        _imply(units, place, REST, everybody)
    for name in everybody.cells:
        yield Line(
            (labels[place], EVERYBODY, *name),
            tuple((labels[place], group, *name) for group in groups),
        )


def _imply(units: _Units, place: _Place, group: str, like: Page) -> None:
    """Have a page for a piece, with an implied count for each cell of another page."""
    there = units.get((place, group), replace(like, group=group, cells={}, lines=()))
    units[place, group] = replace(
        there,
        cells={**dict.fromkeys(like.cells, _IMPLIED), **there.cells},
        lines=tuple(dict.fromkeys((*there.lines, *like.lines))),
    )
