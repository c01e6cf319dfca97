"""A team's sums of a period, and what was released of them.

The sums are exact: input of the print rule, which is all that ever shows a number. A few packs are
not added up at all, and once a period is released its packs are gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault.clock import local_day
from vault.errors import AlreadyReleased, BadValue, OnHold, PeriodOpen, TooFewPacks
from vault.statistics import team

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault.statistics.invitation import Invitation
    from vault.statistics.periods import Period
    from vault.store.vault import Vault

FEWEST_PACKS = 5
"""Below this nothing is added up: the sum of a few says too much about each (study, 4)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a period's collection has come."""

    reported: int
    enrolled: int
    set_aside: int
    """Keys with conflicting packs; not among the reported."""
    released: bool


@dataclass(frozen=True, slots=True)
class Sums:
    """A team's exact sums of a period: input of the print rule, never shown as they are."""

    period: Period
    total: int
    fields: Mapping[str, Mapping[str, int]]
    supporters_total: int
    """How many packs counted any contact."""
    supporters: Mapping[str, Mapping[str, int]]
    """How many packs stand behind each cell."""
    reported: int
    enrolled: int


def standing(vault: Vault, period: Period) -> Standing:
    """How many reported, of how many."""
    sql = "SELECT count(counts), count(*) - count(counts) FROM reports WHERE period = ?"
    reported, aside = vault.database.row(sql, (str(period),)) or (0, 0)
    return Standing(
        int(reported),
        team.number_enrolled(vault, period),
        int(aside),
        released=released(vault, period) is not None,
    )


def sums(vault: Vault, period: Period) -> Sums:
    """The exact sums of a closed period that is not released yet.

    Raises:
        NotCoordinator: no team is led from this vault.
        BadValue: the team has periods of another length.
        PeriodOpen, AlreadyReleased: not now.
        TooFewPacks: fewer than five reported.
    """
    wanted = team.current(vault)
    _check_open(vault, wanted, period)
    sql = "SELECT counts FROM reports WHERE period = ? AND counts IS NOT NULL"
    rows = vault.database.rows(sql, (str(period),))
    if len(rows) < FEWEST_PACKS:
        raise TooFewPacks
    categories = wanted.categories
    numbers = [categories.from_row(row) for (row,) in rows]
    totals = [sum(column) for column in zip(*numbers, strict=True)]
    behind = [sum(map(bool, column)) for column in zip(*numbers, strict=True)]
    return Sums(
        period=period,
        total=totals[0],
        fields=categories.by_field(totals),
        supporters_total=behind[0],
        supporters=categories.by_field(behind),
        reported=len(rows),
        enrolled=team.number_enrolled(vault, period),
    )


def record_release(vault: Vault, period: Period, body: bytes) -> None:
    """Remember what is published for a period and forget its packs, in one step.

    Raises:
        NotCoordinator, BadValue, PeriodOpen, AlreadyReleased: as `sums`.
        OnHold: the whole vault is under a legal hold, so its packs may not be forgotten.
        StorageFailed: the disk refused; nothing was released.
    """
    _check_open(vault, team.current(vault), period)
    if vault.held:
        raise OnHold
    with vault.transaction() as database:
        database.run("INSERT INTO released VALUES (?, ?)", (str(period), body))
        database.run("DELETE FROM reports WHERE period = ?", (str(period),))
        vault.owe_cleanup()


def released(vault: Vault, period: Period) -> bytes | None:
    """What was published for a period, or None."""
    found = vault.database.row("SELECT body FROM released WHERE period = ?", (str(period),))
    return None if found is None else bytes(found[0])


def all_released(vault: Vault) -> dict[str, bytes]:
    """Everything that was published, by period."""
    rows = vault.database.rows("SELECT period, body FROM released ORDER BY period")
    return {period: bytes(body) for period, body in rows}


def _check_open(vault: Vault, wanted: Invitation, period: Period) -> None:
    """That a period may be added up and released now."""
    if period.LENGTH is not wanted.length:
        raise BadValue
    if not period.is_closed(local_day(vault.clock)):
        raise PeriodOpen
    if released(vault, period) is not None:
        raise AlreadyReleased
