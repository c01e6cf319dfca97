"""The journals that keys are pressed in, by name; each is made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.screens.backups import make_backup
from tests.screens.teamwork import Lead, joined, the_team
from vault.journal import events, localnumbers, wordlists
from vault.journal.localnumbers import LocalNumber
from vault.journal.vocabulary import Notice
from vault.profiles.policy import Policy
from vault.statistics import collecting, releasing, team
from vault.statistics.periods import Quarter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.screens.conftest import Desk

LIVED = Policy(notes=True, profile="us-fed-le", count_crisis_steps=True)

HEAD, ROW = "day,service,duration", "2026-11-20,one_to_one,31_60"
SHEETS = {
    "plain": ("", ""),
    "named": (",note", ",Captain Kowalski rang"),
    "wide": (",weather", ",rain"),
}
"""Contacts to take in: as they are, with a name in a note, and with a column not known here."""


def nothing(desk: Desk, cup: Path) -> None:
    """No journal: the first run."""


def backed_up(desk: Desk, cup: Path) -> None:
    """No journal, and a backup of one."""
    make_backup(desk, cup / "stick")


def bare(desk: Desk, cup: Path) -> None:
    """An empty journal, and an invitation beside it."""
    desk.make(Policy())
    (cup / "invitation").write_bytes(the_team(cup).invitation.data)


def lived(desk: Desk, cup: Path) -> None:
    """Entries, notes, exceptions used, own numbers and own words."""

    def then(vault) -> None:
        events.record(vault, "fed-1", Notice.OWED)
        events.record(vault, "fed-2", Notice.OWED)
        localnumbers.set_(vault, [LocalNumber("Clinician", "555 0101"), LocalNumber("Me", "5")])
        wordlists.add(vault, ["heron", "egret"], always=True)

    desk.make(LIVED, filled=True, then=then)
    for name, (head, cell) in SHEETS.items():
        (cup / f"{name}.csv").write_text(f"{HEAD}{head}\n{ROW}{cell}\n")


def member(desk: Desk, cup: Path) -> None:
    """A supporter's journal in a team."""
    desk.make(Policy(), filled=True, then=joined(the_team(cup)))


def coordinator(desk: Desk, cup: Path) -> None:
    """A team with everybody's packs, nothing released."""
    desk.make(then=Lead(cup).collected)


def released(desk: Desk, cup: Path) -> None:
    """A team with two tables."""
    lead = Lead(cup, period=Quarter(2026, 2))

    def then(vault) -> None:
        lead.make(vault)
        for supporter in lead.supporters:
            team.enrol(vault, supporter.enrolment(lead.period))
        for period in (lead.period, lead.period.next()):
            lead.period = period
            for data in lead.packs():
                collecting.import_file(vault, data)
            releasing.release(vault, period)

    desk.make(then=then)


MAKERS: dict[str, Callable[[Desk, Path], None]] = {
    each.__name__: each for each in (nothing, backed_up, bare, lived, member, coordinator, released)
}
