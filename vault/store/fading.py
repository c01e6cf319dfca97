"""Days that lose their exactness: after a time the month is enough, later the quarter.

A contact on an exact day, years later, points at a person; a count per quarter is all that is
ever reported. What is under a legal hold does not fade.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vault.clock import EPOCH

if TYPE_CHECKING:
    from vault.profiles.policy import Policy
    from vault.store.database import Database


class Grain(StrEnum):
    """How exact the day of an entry still is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"


_MONTH = "date(day * 86400, 'unixepoch', 'start of month')"
_QUARTER = f"date({_MONTH}, '-' || ((strftime('%m', {_MONTH}) - 1) % 3) || ' months')"
_FIRST_DAY = {
    Grain.MONTH: f"unixepoch({_MONTH}) / 86400",
    Grain.QUARTER: f"unixepoch({_QUARTER}) / 86400",
}
"""SQL for the day that stands for the month or quarter a day lies in."""


def fade(database: Database, policy: Policy, today: date) -> int:
    """Fade what the policy says is old enough; the number of entries that changed.

    Events fade with them, uncounted.
    """
    limits = (
        (Grain.QUARTER, today - timedelta(policy.quarter_after_days)),
        (Grain.MONTH, today - timedelta(policy.month_after_days)),
    )
    for grain, limit in limits:
        _fade_to(database, "events", grain, limit)
    return sum(_fade_to(database, "entries", grain, limit) for grain, limit in limits)


def next_fade(day: date, grain: Grain, policy: Policy) -> tuple[date, Grain] | None:
    """When an entry of *day* loses exactness next, and to what; None once it is its quarter."""
    if grain is Grain.DAY:
        return day + timedelta(policy.month_after_days), Grain.MONTH
    if grain is Grain.MONTH:
        return day + timedelta(policy.quarter_after_days), Grain.QUARTER
    return None


def _fade_to(database: Database, table: str, grain: Grain, limit: date) -> int:
    finer = Grain.MONTH if grain is Grain.QUARTER else Grain.DAY
    return database.run(
        f"UPDATE {table} SET day = {_FIRST_DAY[grain]}, grain = ? WHERE day <= ?"  # noqa: S608
        " AND grain IN (?, ?) AND id NOT IN (SELECT owner FROM holds WHERE released_on IS NULL)",
        (grain, (limit - EPOCH).days, Grain.DAY, finer),
    )
