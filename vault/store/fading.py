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


def fade(database: Database, policy: Policy, today: date) -> int:
    """Fade what the policy says is old enough; the number of entries that changed."""
    quarters = _fade_to(database, Grain.QUARTER, today - timedelta(policy.quarter_after_days))
    return quarters + _fade_to(database, Grain.MONTH, today - timedelta(policy.month_after_days))


def next_fade(day: date, grain: Grain, policy: Policy) -> tuple[date, Grain] | None:
    """When an entry of *day* loses exactness next, and to what; None once it is its quarter."""
    if grain is Grain.DAY:
        return day + timedelta(policy.month_after_days), Grain.MONTH
    if grain is Grain.MONTH:
        return day + timedelta(policy.quarter_after_days), Grain.QUARTER
    return None


def first_day(day: date, grain: Grain) -> date:
    """The day that stands for the month or quarter a day lies in."""
    if grain is Grain.MONTH:
        return day.replace(day=1)
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def _fade_to(database: Database, grain: Grain, limit: date) -> int:
    finer = Grain.MONTH if grain is Grain.QUARTER else Grain.DAY
    rows = database.rows(
        "SELECT id, day FROM entries WHERE day <= ? AND grain IN (?, ?)"
        " AND id NOT IN (SELECT owner FROM holds WHERE released_on IS NULL)",
        ((limit - EPOCH).days, Grain.DAY, finer),
    )
    with database.transaction():
        database.run_many(
            "UPDATE entries SET day = ?, grain = ? WHERE id = ?",
            (
                ((first_day(EPOCH + timedelta(number), grain) - EPOCH).days, grain, entry_id)
                for entry_id, number in rows
            ),
        )
    return len(rows)
