"""Journals to look at: each makes one at a desk, and says what of it no lock may leave in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.screens.backups import make_backup
from tests.screens.flow import NOTES
from tests.screens.teamwork import Lead, joined, the_team
from vault.journal import events, localnumbers, qualifications
from vault.journal.localnumbers import LocalNumber
from vault.journal.qualifications import Qualification
from vault.journal.vocabulary import Notice
from vault.profiles.policy import Policy

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.conftest import Desk

EVERYTHING = Policy(notes=True, handles=True, ask_recipient=True, ask_supporter_time=True)
NUMBER = LocalNumber("Team clinician", "555 0101")
NOTE = "Captain Kowalski rang from station 12, badge 4471. She fired 4 rounds at it."


def nothing(desk: Desk, folder: Path) -> None:
    """No journal yet."""


def lost(desk: Desk, folder: Path) -> None:
    """No journal, and a backup of one."""
    make_backup(desk, folder / "stick")


def empty(desk: Desk, folder: Path) -> None:
    """A journal in which nothing was written, without notes."""
    desk.make()


def empty_everything(desk: Desk, folder: Path) -> None:
    """The same with notes and every field there is."""
    desk.make(EVERYTHING)


def filled(desk: Desk, folder: Path) -> list[str]:
    """Some contacts, two with notes."""
    desk.make(NOTES, filled=True)
    return ["Rang after", "Better than"]


def neglected(desk: Desk, folder: Path) -> None:
    """Some contacts, untouched for forty days, and a file lost meanwhile."""
    desk.make(NOTES, filled=True)
    desk.paths.ring.unlink()
    desk.clock.advance(40)


def forgotten(desk: Desk, folder: Path) -> None:
    """Some contacts, and a clock that has jumped over years."""
    desk.make(NOTES, filled=True)
    desk.clock.advance(1500)


def federal(desk: Desk, folder: Path) -> list[str]:
    """Some contacts, an exception used, own dates, and a number on the card."""
    desk.make(Policy(profile="us-fed-le"), filled=True, then=lived_with)
    return ["fed-1", "555 0101"]


def lived_with(vault) -> None:
    """An exception used, dates entered, a number on the card."""
    events.record(vault, "fed-1", Notice.OWED)
    qualifications.set_(vault, Qualification.REFRESHER_DUE, vault.clock.now().date())
    localnumbers.set_(vault, [NUMBER])


def calling(desk: Desk, folder: Path) -> list[str]:
    """A number on the crisis card."""
    desk.make(then=lambda vault: localnumbers.set_(vault, [NUMBER]))
    return ["555 0101"]


def counting(desk: Desk, folder: Path) -> list[str]:
    """The same, and the card may be counted."""
    desk.make(
        Policy(count_crisis_steps=True), then=lambda vault: localnumbers.set_(vault, [NUMBER])
    )
    return ["555 0101"]


def keyed(desk: Desk, folder: Path) -> None:
    """A journal that wants a key file."""
    desk.make_with_key_file(folder / "key")


def handled(desk: Desk, folder: Path) -> list[str]:
    """Some contacts, two to get in touch with again, and a file with others beside it."""
    desk.make(replace(NOTES, handles=True), filled=True)
    rows = ("day,service,duration,mode,note", f"2026-11-20,one_to_one,31_60,phone,{NOTE!r}")
    (folder / "contacts.csv").write_text("\n".join(rows).replace("'", '"') + "\n", "utf-8")
    (folder / "bad.csv").write_text("day,service,duration\nyesterday,dancing,31_60\n", "utf-8")
    return ["Rang after", "Better than"]


def forming(desk: Desk, folder: Path) -> list[str]:
    """A team without anybody in it, and the files of twelve who want to be."""
    own = Lead(folder)
    desk.make(then=own.make)
    own.write_enrolments()
    return canaries(own)


def leading(desk: Desk, folder: Path) -> list[str]:
    """A team of twelve, their packs taken in."""
    own = Lead(folder)
    desk.make(then=own.collected)
    return canaries(own)


def waiting(desk: Desk, folder: Path) -> list[str]:
    """A team of twelve, and a folder with their packs and others."""
    own = Lead(folder)
    desk.make(then=own.enrolled)
    own.write_packs(hostile=True)
    return canaries(own)


def belonging(desk: Desk, folder: Path) -> list[str]:
    """Some contacts of somebody in a team."""
    lead = the_team(folder)
    desk.make(Policy(), filled=True, then=joined(lead))
    return canaries(lead)


def invited(desk: Desk, folder: Path) -> list[str]:
    """An empty journal, and an invitation beside it."""
    lead = the_team(folder)
    desk.make()
    (folder / "invitation").write_bytes(lead.invitation.data)
    return canaries(lead)


def canaries(lead: Lead) -> list[str]:
    """Id and words of a team, and words that stand beside numbers."""
    spoken = lead.invitation.fingerprint
    name = lead.invitation.short_name
    return [name, *spoken, *map(str.upper, spoken), "enrolled reported", "counts", "one-to-one"]
