"""Time, always handed in: the system's clock at the edge, a fixed one in tests and the demo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

EPOCH = date(1970, 1, 1)


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> datetime:
        """The present as an aware datetime in the local zone."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The present in the zone the system is set to."""
        return datetime.now().astimezone()


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until it is moved; the demo's and the tests' clock."""

    at: datetime

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.at

    def advance(self, days: int) -> None:
        """Move by whole days, backwards when negative."""
        self.at += timedelta(days=days)


def utc_day(clock: Clock) -> int:
    """Days since 1970-01-01 in UTC: the unit of expiry, the same in every time zone."""
    return (clock.now().astimezone(UTC).date() - EPOCH).days


def local_day(clock: Clock) -> date:
    """Today as the person at the keyboard would say it."""
    return clock.now().date()


def gone_on(day: int, clock: Clock) -> date:
    """The local date on which UTC day number *day* begins, when what expires then is gone."""
    zone = clock.now().tzinfo
    midnight = datetime.combine(EPOCH + timedelta(days=day), datetime.min.time(), tzinfo=UTC)
    return midnight.astimezone(zone).date()
