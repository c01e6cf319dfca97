"""Which contacts a pack counts, and the packs that have left.

A pack counts by reporting date: the contacts of its own period, and what was recorded late for
earlier periods whose packs had left. To know what is late, each pack leaves behind how much it
counted of which period; nothing is marked on an entry. For every period of origin

    late = what the journal counts now - what other packs have counted of it, where that is more

so a contact that is deleted afterwards takes nothing from another pack, one that is moved to
another value is not counted twice, and a faded day is still in its period. A deletion and a late
contact of the same period cancel out: the sum may be too small by so much, never too large.

A period whose own pack never left, or was declared missed because it came after the release,
counts in full where the next pack leaves. Late contacts that a pack has no room for wait for the
one after.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from vault.clock import local_day
from vault.errors import (
    BadValue,
    Damaged,
    DeclaredMissed,
    NumbersChanged,
    PeriodOpen,
    TooManyContacts,
    TooManyCorrections,
)
from vault.journal.vocabulary import FIELD
from vault.statistics import canonical, pack, tally
from vault.statistics.categories import Counts, grown, plus
from vault.statistics.pack import LAST_REVISION, Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from vault.statistics.categories import Categories
    from vault.statistics.invitation import Invitation
    from vault.statistics.ledger import Ledger
    from vault.statistics.periods import Period
    from vault.store.counting import CountingConnection

Parts = dict["Period", Counts]
"""What a pack counts, by the period the contacts are of."""

_PARTS_LIMITS = canonical.Limits(size=1 << 20, brackets=4096, depth=3)


@dataclass(frozen=True, slots=True)
class Preview:
    """A body as it would leave, or as it has left."""

    body: bytes
    revision: int
    has_left: bool


def preview(
    ledger: Ledger, invitation: Invitation, period: Period, *, correction: bool = False
) -> Preview:
    """The exact bytes that would be sealed for a period, or that were.

    With *correction* a pack that has left is counted again, as its next revision; where nothing
    changed it is the one that has left.

    Raises:
        BadValue: the team has periods of another length.
        PeriodOpen: the period is not over.
        DeclaredMissed: the period was declared missed.
        TooManyContacts: more than a pack may hold.
        TooManyCorrections: the last revision has left.
    """
    return _composed(_Past(ledger, invitation), period, correction=correction)[0]


def issue(
    ledger: Ledger,
    invitation: Invitation,
    key: Ed25519PrivateKey,
    period: Period,
    *,
    shown: bytes,
    correction: bool = False,
) -> bytes:
    """The sealed pack of the body that was *shown*; asked again, the same bytes.

    Raises:
        NumbersChanged: the contacts are no longer those that were shown.
        As `preview`.
    """
    past = _Past(ledger, invitation)
    composed, parts = _composed(past, period, correction=correction)
    if composed.body != shown:
        raise NumbersChanged
    if composed.has_left:
        return past.sealed(period)
    data = pack.seal(shown, invitation, key)
    past.record(period, composed, data, parts)
    return data


def declare_missed(ledger: Ledger, invitation: Invitation, period: Period) -> None:
    """Say that a period was released without this pack: its contacts count in the next one.

    Raises:
        PeriodOpen: the period is not over.
    """
    if not period.is_closed(local_day(ledger.clock)):
        raise PeriodOpen
    past = _Past(ledger, invitation)
    if period not in past.missed:
        ledger.record_issued(past.key("missed", period), b"")


def count(connection: CountingConnection, wanted: Categories, period: Period) -> Counts:
    """The contacts of one period; all that a pack is made of passes through here."""
    span = tally.day_span(period.start, period.end)
    counts = wanted.nothing()
    for field, cells in counts.fields.items():
        for value, number in tally.count(connection, FIELD[field], span).items():
            if number:
                cells[wanted.cell_of(field, value)] += number
    return counts._replace(total=sum(counts.fields["service"].values()))


def _composed(past: _Past, period: Period, *, correction: bool) -> tuple[Preview, Parts]:
    invitation = past.invitation
    if period.LENGTH is not invitation.length:
        raise BadValue
    if not period.is_closed(local_day(past.ledger.clock)):
        raise PeriodOpen
    if period in past.missed:
        raise DeclaredMissed
    last = past.revision(period)
    if last is not None and not correction:
        return Preview(past.body(period), last, has_left=True), {}
    parts = _parts(past, period)
    if last is not None and parts == past.parts[period]:
        return Preview(past.body(period), last, has_left=True), {}
    revision = 0 if last is None else last + 1
    if revision > LAST_REVISION:
        raise TooManyCorrections
    counts = _sum(parts.values(), invitation.categories)
    if counts.total > pack.most(period):
        raise TooManyContacts
    body = pack.compose(invitation, Report(period, revision, counts))
    return Preview(body, revision, has_left=False), parts


def _parts(past: _Past, period: Period) -> Parts:
    """What a period's pack counts, by the period the contacts are of."""
    wanted = past.invitation.categories
    earlier = {origin for origin in past.parts.keys() | past.missed if origin < period}
    connection = past.ledger.counting()
    try:
        now = {origin: count(connection, wanted, origin) for origin in earlier | {period}}
    finally:
        connection.close()
    parts = {origin: grown(counts, past.counted(origin, period)) for origin, counts in now.items()}
    return _fitting({origin: counts for origin, counts in parts.items() if counts.total}, period)


def _fitting(parts: Parts, period: Period) -> Parts:
    """The period's own contacts, and as many late ones as a pack may hold besides, newest first."""
    kept: Parts = {}
    for origin in sorted(parts, reverse=True):
        total = parts[origin].total + sum(counts.total for counts in kept.values())
        if origin == period or total <= pack.most(period):
            kept[origin] = parts[origin]
    return kept


def _sum(counts: Iterable[Counts], wanted: Categories) -> Counts:
    total = wanted.nothing()
    for part in counts:
        total = plus(total, part)
    return total


class _Past:
    """The packs that have left for one team."""

    def __init__(self, ledger: Ledger, invitation: Invitation) -> None:
        self.ledger = ledger
        self.invitation = invitation
        self.missed = {
            invitation.period.parse(name) for name in ledger.issued_under(self._prefix("missed"))
        }
        self._revisions: dict[Period, int] = {}
        for name in ledger.issued_under(self._prefix("pack")):
            period, revision = name.split(":")
            at = invitation.period.parse(period)
            self._revisions[at] = max(int(revision), self._revisions.get(at, 0))
        self.parts: dict[Period, Parts] = {
            period: self._parts(period) for period in self._revisions
        }

    def revision(self, period: Period) -> int | None:
        """The last revision that has left."""
        return self._revisions.get(period)

    def body(self, period: Period) -> bytes:
        """The body that left last."""
        return self._left("body", period)

    def sealed(self, period: Period) -> bytes:
        """The sealed bytes that left last."""
        return self._left("pack", period)

    def counted(self, origin: Period, apart_from: Period) -> Counts:
        """How much the packs of other periods have counted of one period."""
        return _sum(
            (
                parts[origin]
                for period, parts in self.parts.items()
                if period != apart_from and period not in self.missed and origin in parts
            ),
            self.invitation.categories,
        )

    def record(self, period: Period, composed: Preview, data: bytes, parts: Parts) -> None:
        """Remember a pack that leaves."""
        counted = {
            str(origin): {"total": counts.total, **counts.fields}
            for origin, counts in parts.items()
        }
        for kind, stored in (
            ("pack", data),
            ("body", composed.body),
            ("counted", canonical.encode(counted)),
        ):
            self.ledger.record_issued(self.key(kind, period, composed.revision), stored)

    def key(self, kind: str, period: Period, revision: int | None = None) -> str:
        """The key in the vault's table of what has left."""
        return f"{self._prefix(kind)}{period}" + ("" if revision is None else f":{revision}")

    def _prefix(self, kind: str) -> str:
        return f"{kind}:{self.invitation.short_name}:"

    def _left(self, kind: str, period: Period) -> bytes:
        """What left with the last pack of a period; written in one transaction with it."""
        found = self.ledger.issued(self.key(kind, period, self._revisions[period]))
        if found is None:
            raise Damaged
        return found

    def _parts(self, period: Period) -> Parts:
        stored = canonical.decode(self._left("counted", period), limits=_PARTS_LIMITS)
        parts = {}
        for origin, counts in cast("dict[str, dict[str, dict[str, int]]]", stored).items():
            total = cast("int", counts.pop("total"))
            parts[self.invitation.period.parse(origin)] = Counts(total, counts)
        return parts
