"""Exact totals of the coded fields, for the supporter's own eyes and as input of releases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from vault.clock import EPOCH
from vault.journal.vocabulary import BAND_MIDDLE_MINUTES, FIELDS, Duration, Field, Grain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vault.store.counting import CountingConnection

NOT_RECORDED = "not_recorded"


class Countable(Protocol):
    """Gives a connection that holds coded fields and nothing else."""

    def counting(self) -> CountingConnection:
        """The connection; the caller closes it."""


@dataclass(frozen=True, slots=True)
class Totals:
    """One-way totals: every field adds up to the number of contacts."""

    contacts: int
    minutes: int
    """From the middles of the duration bands, so only 'about'."""
    fields: Mapping[str, Mapping[str, int]]
    """Counts by field and value, zeros and `not_recorded` included."""
    by_time: Mapping[Grain, tuple[tuple[date, int], ...]]
    """Contacts by week (`Grain.DAY`), month and quarter, by its first day, oldest first.

    An entry is in every one that its day is still exact enough for, so all are in the quarters.
    """

    @property
    def weeks(self) -> tuple[tuple[date, int], ...]:
        """Contacts by week (its Monday), oldest first, for entries that still have their day."""
        return self.by_time[Grain.DAY]


def totals(source: Countable, *, since: date | None = None, until: date | None = None) -> Totals:
    """Count the contacts of a span of days, both ends inclusive.

    A faded entry counts on the first day of its month or quarter.
    """
    connection = source.counting()
    try:
        span = day_span(since or date.min, until or date.max)
        fields = {field.name: count(connection, field, span) for field in FIELDS}
        by_time = _by_time(connection, span)
    finally:
        connection.close()
    durations = fields["duration"]
    minutes = sum(BAND_MIDDLE_MINUTES[band] * durations[band] for band in Duration)
    return Totals(sum(durations.values()), minutes, fields, by_time)


def count(connection: CountingConnection, field: Field, span: tuple[int, int]) -> dict[str, int]:
    """Contacts by value of one field, zeros and `not_recorded` included.

    *span* is the first and the last day, in days since 1970.
    """
    found: dict[str | None, int] = dict(
        connection.rows(
            f"SELECT {field.name}, count(*) FROM {connection.TABLE}"  # noqa: S608
            f" WHERE day >= ? AND day <= ? GROUP BY {field.name}",
            span,
        )
    )
    counts = {str(value): found.get(value, 0) for value in field.values}
    return {**counts, NOT_RECORDED: found.get(None, 0)}


def first_day(day: date, grain: Grain) -> date:
    """The first day of the week (`Grain.DAY`), month or quarter a day lies in."""
    if grain is Grain.DAY:
        return day - timedelta(days=day.weekday())
    month = day.month if grain is Grain.MONTH else (day.month - 1) // 3 * 3 + 1
    return date(day.year, month, 1)


def first_days(since: date, until: date, grain: Grain) -> Iterator[date]:
    """The first day of each week (`Grain.DAY`), month or quarter of a span, oldest first."""
    first = first_day(since, grain)
    while first <= until:
        yield first
        first = first_day(first + _PAST_ITS_END[grain], grain)


_PAST_ITS_END = {
    Grain.DAY: timedelta(days=7),
    Grain.MONTH: timedelta(days=31),
    Grain.QUARTER: timedelta(days=92),
}
"""From a first day into the next week, month or quarter, however long this one is."""


def _by_time(
    connection: CountingConnection, span: tuple[int, int]
) -> dict[Grain, tuple[tuple[date, int], ...]]:
    counts: dict[Grain, Counter[date]] = {grain: Counter() for grain in Grain}
    for number, exactness, contacts in connection.rows(
        f"SELECT day, grain, count(*) FROM {connection.TABLE}"  # noqa: S608
        " WHERE day >= ? AND day <= ? GROUP BY day, grain",
        span,
    ):
        for grain in tuple(Grain)[list(Grain).index(exactness) :]:
            counts[grain][first_day(EPOCH + timedelta(days=number), grain)] += contacts
    return {grain: tuple(sorted(found.items())) for grain, found in counts.items()}


def day_span(since: date, until: date) -> tuple[int, int]:
    """Two days in days since 1970."""
    return (since - EPOCH).days, (until - EPOCH).days
