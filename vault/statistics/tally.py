"""Exact totals of the coded fields, for the supporter's own eyes and as input of releases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from vault.clock import EPOCH
from vault.journal.vocabulary import BAND_MIDDLE_MINUTES, FIELDS, Duration, Field, Grain

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    weeks: tuple[tuple[date, int], ...]
    """Contacts by week (its Monday), oldest first, for entries that still have their day."""


def totals(source: Countable, *, since: date | None = None, until: date | None = None) -> Totals:
    """Count the contacts of a span of days, both ends inclusive.

    A faded entry counts on the first day of its month or quarter.
    """
    connection = source.counting()
    try:
        span = day_span(since or date.min, until or date.max)
        fields = {field.name: count(connection, field, span) for field in FIELDS}
        weeks = _weeks(connection, span)
    finally:
        connection.close()
    durations = fields["duration"]
    minutes = sum(BAND_MIDDLE_MINUTES[band] * durations[band] for band in Duration)
    return Totals(sum(durations.values()), minutes, fields, weeks)


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


def _weeks(connection: CountingConnection, span: tuple[int, int]) -> tuple[tuple[date, int], ...]:
    weeks: Counter[date] = Counter()
    for number, contacts in connection.rows(
        f"SELECT day, count(*) FROM {connection.TABLE}"  # noqa: S608
        " WHERE day >= ? AND day <= ? AND grain = ? GROUP BY day",
        (*span, Grain.DAY),
    ):
        day = EPOCH + timedelta(days=number)
        weeks[day - timedelta(days=day.weekday())] += contacts
    return tuple(sorted(weeks.items()))


def day_span(since: date, until: date) -> tuple[int, int]:
    """Two days in days since 1970."""
    return (since - EPOCH).days, (until - EPOCH).days
