"""A team for the screens: a coordinator's vault, supporters' keys, and folders as sticks."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest import mock

from tests.screens.conftest import enter, settle
from tests.team import AFTER, FIRST, Supporter, make_enrolment, new_vault, plain_counts
from vault.clock import FixedClock
from vault.keys import hpke
from vault.statistics import collecting, membership, pack, team
from vault.statistics.pack import Report

if TYPE_CHECKING:
    from pathlib import Path

    from vault.statistics.invitation import Invitation
    from vault.statistics.periods import Period

SUPPORTERS = 12


def numbered(size: int) -> bytes:
    """Bytes that are the same in every run, so that pictures of ids and words are too."""
    return bytes(range(size))


def mixed(invitation: Invitation, number: int, period: Period) -> bytes:
    """A body whose sums are multiples of 5, so that no coin matters; every second has outreach."""
    services = {"one_to_one": 10, "follow_up": 5, "outreach": 5 * (number % 2)}
    counts = plain_counts(invitation, sum(services.values()))
    row = counts.fields["service"]
    row.update(dict.fromkeys(row, 0) | services)
    return pack.compose(invitation, Report(period, 0, counts))


class Lead:
    """Makes the vault of a desk a coordinator's, with supporters and their files beside it."""

    def __init__(self, root: Path, supporters: int = SUPPORTERS, period: Period = FIRST) -> None:
        self.root = root
        self.period = period
        self.number = supporters
        self.supporters: list[Supporter] = []

    def make(self, vault) -> None:
        """The team; to be given to `Desk.make`."""
        fixed = SimpleNamespace(urandom=numbered)
        seed = numbered(len(hpke.new_seed()))
        with (
            mock.patch.object(team, "os", fixed),
            mock.patch.object(team.hpke, "new_seed", return_value=seed),
        ):
            team.create(vault, self.period.LENGTH)
        self.invitation = team.current(vault)
        self.key = team.private_key(vault)
        self.supporters = [Supporter(self.invitation) for _ in range(self.number)]

    def enrolled(self, vault) -> None:
        """The team, with everybody enrolled."""
        self.make(vault)
        for supporter in self.supporters:
            team.enrol(vault, supporter.enrolment(self.period))

    def collected(self, vault) -> None:
        """The team, with everybody enrolled and their packs taken in."""
        self.enrolled(vault)
        for data in self.packs():
            collecting.import_file(vault, data)

    def packs(self) -> list[bytes]:
        """A pack of each supporter."""
        return [
            pack.seal(
                mixed(self.invitation, number, self.period),
                self.invitation,
                supporter.key(self.period),
            )
            for number, supporter in enumerate(self.supporters)
        ]

    def write_enrolments(self) -> Path:
        """A folder with an enrolment of each supporter, a damaged one and a letter."""
        folder = self.root / "enrolments"
        folder.mkdir()
        for number, supporter in enumerate(self.supporters):
            (folder / f"enrolment-{number:02}").write_bytes(supporter.enrolment())
        damaged = bytearray(self.supporters[0].enrolment())
        damaged[99] ^= 1
        (folder / "bent").write_bytes(damaged)
        (folder / "letter.txt").write_text("Dear coordinator")
        return folder

    def write_packs(self, *, hostile: bool = False) -> Path:
        """A folder with a pack of each supporter, and more that must not be counted."""
        folder = self.root / "stick"
        folder.mkdir()
        files = {f"pack-{number:02}": data for number, data in enumerate(self.packs())}
        if hostile:
            files |= self._hostile(files["pack-00"])
        for name, data in files.items():
            (folder / f"{name}{pack.SUFFIX}").write_bytes(data)
        return folder

    def _hostile(self, honest: bytes) -> dict[str, bytes]:
        return {
            "x-again": honest,
            "x-damaged": honest[:-1] + bytes([honest[-1] ^ 1]),
            "x-empty": b"",
            "x-huge": honest * 3,
            "x-open": self.supporters[1].pack(period=FIRST.next()),
            "x-stranger": Supporter(self.invitation).pack(),
            "x-\x1b[31m": b"PLPK\x02",
        }


def joined(lead: Lead):
    """A supporter's journal in the team, enrolled for the quarter that is over."""

    def then(vault) -> None:
        membership.join(vault, lead.invitation.data)
        with mock.patch.object(membership, "os", SimpleNamespace(urandom=numbered)):
            make_enrolment(vault, since=FIRST)

    return then


async def answer(pilot, path) -> None:
    """Type a path in place of the one offered, and enter."""
    pilot.app.screen.query_one("#name-field").clear()
    await enter(pilot, str(path))


async def done(pilot) -> None:
    """Wait for an import, which the other waiting leaves alone."""
    while any(w.group == "collect" and not w.is_finished for w in pilot.app.workers):
        await pilot.pause(0.01)
    await settle(pilot)


def the_team(root: Path) -> Lead:
    """A team whose coordinator's vault lies elsewhere."""
    lead = Lead(root)
    vault = new_vault(root / "lead", FixedClock(AFTER))
    lead.make(vault)
    vault.close()
    return lead
