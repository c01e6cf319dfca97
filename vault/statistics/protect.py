"""What a team may print for a period, from the sums of all its packs.

At least ten supporters must have reported; teams of five to nine get a short table of a whole
year, with a warning; below five nothing is printed. A cell that fewer than three supporters
stand behind is hidden however large it is. The rest is the print rule and its audit (`release`),
together with everything that was released before.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from vault.errors import BadValue
from vault.language import mark
from vault.statistics.joining import EVERYBODY
from vault.statistics.margins import (
    KNOWN,
    KNOWN_SHORT,
    TOTAL,
    shortened,
    shortened_supporters,
)
from vault.statistics.release import Counted, Heading, Proven, settle, sticky_coin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from vault.statistics.audit import Finding
    from vault.statistics.feasible import Name
    from vault.statistics.joining import Page

MIN_CONTRIBUTORS = 10
"""Below it one supporter too often holds most of a cell (study: 2.5 % of cells at ten)."""

MIN_CONTRIBUTORS_SHORT = 5
"""Enough for the short table of a year."""

MIN_BEHIND_CELL = 3
"""Supporters with a contact in a cell, or it is hidden: two could subtract themselves."""

RULE = mark(
    "0 to 10 is shown as 'fewer than 11'; what fewer than 3 supporters stand behind, and what"
    " would give a hidden number away, is withheld or not shown; every other number is rounded to 5"
)
RULE_VERSION = "peerlog-print-rule/1"

WARNING_SHORT = mark(
    "Fewer than 10 supporters reported. In a group this small one person can account for most of"
    " a number; do not combine this table with others or break it down further."
)

_DAYS_OF_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Sums:
    """The exact sums of a team, or of one group of it, for a period."""

    period: str
    """Its label, as `2026Q3`; the coin depends on it."""
    start: date
    end: date
    contributors: int
    """Supporters who reported, also those with no contact."""
    total: int
    fields: Mapping[str, Mapping[str, int]]
    """Counts by field and value; every field adds up to the total."""
    supporters: Mapping[str, Mapping[str, int]]
    """How many supporters have at least one contact in the cell; same shape."""
    group: str = EVERYBODY


class Kind(Enum):
    """How much is printed."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Release:
    """A table that may be printed."""

    kind: Kind
    proven: Proven
    warning: str | None
    """A sentence that must stand on the table."""


class Reason(Enum):
    """Why nothing may be printed."""

    TOO_FEW = mark("fewer than 5 supporters reported")
    YEAR_ONLY = mark("5 to 9 supporters reported; only a table of a whole year may be printed")
    NOT_HIDDEN = mark("a small number could be worked out")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing may be printed."""

    reason: Reason
    finding: Finding | None = None
    """The count that could be worked out; its name is period, group, field, value."""


def protect(sums: Sums, *, key: bytes, earlier: Sequence[Page] = ()) -> Release | Refusal:
    """The printable table of a team's sums.

    Args:
        sums: exact; the same sums, key and earlier pages always give the same table.
        key: the team's secret for the sticky coin, at least 16 bytes.
        earlier: the pages of every release before (`Proven.page`).

    Raises:
        BadValue: a field does not add up to the total, or the key is too short.
        TableContradicts: the sums break a rule of the journal, or the earlier pages.
    """
    _check(sums, key)
    few = too_few(sums.contributors, sums.start, sums.end)
    if few is not None:
        return few
    full = sums.contributors >= MIN_CONTRIBUTORS
    fields = sums.fields if full else shortened(sums.fields)
    supporters = sums.supporters if full else shortened_supporters(sums.supporters)
    proven = settle(
        Counted(sums.total, fields, _few(supporters)),
        sticky_coin(key, f"{sums.period}|{sums.group}"),
        Heading(sums.period, (sums.start, sums.end), sums.group),
        KNOWN if full else KNOWN_SHORT,
        earlier,
    )
    if not isinstance(proven, Proven):
        return Refusal(Reason.NOT_HIDDEN, proven)
    return Release(Kind.FULL if full else Kind.SHORT, proven, None if full else WARNING_SHORT)


def too_few(contributors: int, start: date, end: date) -> Refusal | None:
    """Why so many supporters are too few for any table of these days; None when they are not."""
    if contributors < MIN_CONTRIBUTORS_SHORT:
        return Refusal(Reason.TOO_FEW)
    if contributors < MIN_CONTRIBUTORS and (end - start).days + 1 < _DAYS_OF_A_YEAR:
        return Refusal(Reason.YEAR_ONLY)
    return None


def _few(supporters: Mapping[str, Mapping[str, int]]) -> frozenset[Name]:
    """Cells that too few supporters stand behind; the total when no cell can vouch for it."""
    cells: dict[Name, int] = {
        (field, value): count for field, row in supporters.items() for value, count in row.items()
    }
    few = {name for name, count in cells.items() if count < MIN_BEHIND_CELL}
    if len(few) == len(cells):
        few.add(TOTAL)
    return frozenset(few)


_KEY_BYTES = 16


def _check(sums: Sums, key: bytes) -> None:
    if len(key) < _KEY_BYTES or not sums.fields:
        raise BadValue
    if any(
        sum(row.values()) != sums.total or min(row.values()) < 0 for row in sums.fields.values()
    ):
        raise BadValue
