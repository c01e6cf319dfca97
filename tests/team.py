"""A coordinator's vault and supporters without vaults, for tests of packs."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support import PASSPHRASE
from vault.clock import FixedClock
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.statistics import enrolment, membership, pack, team
from vault.statistics.categories import Counts
from vault.statistics.pack import Report
from vault.statistics.periods import Length, Period, Quarter
from vault.store.opening import create

if TYPE_CHECKING:
    from vault.statistics.invitation import Invitation

FIRST = Quarter(2026, 3)
"""The period the tests' supporters are enrolled from."""
DURING = datetime(2026, 9, 20, 12, tzinfo=UTC)
AFTER = datetime(2026, 11, 22, 12, tzinfo=UTC)
"""When the third quarter is over and the fourth is not."""


def new_vault(folder: Path, clock: FixedClock):
    """An open vault without notes."""
    return create(Paths(folder), Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)[0]


def new_team(folder: Path, length: Length = Length.QUARTER, **choices):
    """A coordinator's vault in November 2026, and the invitation."""
    vault = new_vault(folder, FixedClock(AFTER))
    team.create(vault, length, **choices)
    return vault, team.current(vault)


def shares(counts: dict[str, int], total: int) -> dict[str, int]:
    """A map of zeros, filled at its last value."""
    filled = dict.fromkeys(counts, 0)
    filled[list(filled)[-1]] = total
    return filled


def plain_counts(invitation: Invitation, total: int) -> Counts:
    """Counts that hang together: everything at the last value of each field."""
    nothing = invitation.categories.nothing()
    return Counts(total, {name: shares(cells, total) for name, cells in nothing.fields.items()})


@dataclass
class Supporter:
    """Seed and team of one supporter; seals what it is told to."""

    invitation: Invitation
    seed: bytes = field(default_factory=lambda: os.urandom(32))

    def enrolment(self, first: Period = FIRST) -> bytes:
        """The enrolment file."""
        return enrolment.make(self.seed, self.invitation, first)

    def key(self, period: Period = FIRST):
        """The one-time key of a period."""
        return enrolment.one_time_key(self.seed, self.invitation.team, period)

    def body(self, total: int = 12, *, revision: int = 0, period: Period = FIRST) -> bytes:
        """An honest body."""
        counts = plain_counts(self.invitation, total)
        return pack.compose(self.invitation, Report(period, revision, counts))

    def pack(self, total: int = 12, *, revision: int = 0, period: Period = FIRST) -> bytes:
        """An honest pack."""
        body = self.body(total, revision=revision, period=period)
        return pack.seal(body, self.invitation, self.key(period))


def enrolled(vault, invitation: Invitation, first: Period = FIRST) -> Supporter:
    """A new supporter, enrolled with the coordinator."""
    supporter = Supporter(invitation)
    team.enrol(vault, supporter.enrolment(first))
    return supporter


def make_enrolment(vault, *, since: Period | None = None) -> bytes:
    """The enrolment of a vault that has joined a team."""
    with tempfile.TemporaryDirectory() as folder:
        return membership.write_enrolment(vault, Path(folder) / "enrolment", since=since)


def everything(vault) -> list[object]:
    """All rows of the coordinator's tables, to see that nothing changed."""
    return [
        vault.database.rows(f"SELECT * FROM {table}")
        for table in ("settings", "enrolled", "reports", "released", "issued")
    ]
