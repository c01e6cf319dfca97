"""Files: contacts taken in, backups, and checks of the journal and the computer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.decisions import Decisions
from tui.language import tr, tr_n
from tui.listing import check_lines
from tui.messages import words
from tui.places import place_words
from tui.plain import explanations as why
from tui.plain.redaction import looked_through
from tui.saving import own_lists
from tui.verbs.files import new_file
from tui.verbs.intake import SHOWN, contents
from vault.errors import NotesOff, NoteTooLong
from vault.journal import acceptance, intake, role
from vault.store import backup as backups
from vault.store import doctor as doctors
from vault.store import verify as verification

if TYPE_CHECKING:
    from tui.plain.room import Room
    from vault.journal.intake import Intake, Row
    from vault.store.check import Check

_OPEN, _CLOSED = "closing", "database"
"""The checks that find the journal open, which it is here."""


def take_in(room: Room) -> None:
    """Take contacts in from a file; all rows or none, their notes looked through first.

    Raises:
        LeadsTeam: this journal takes no contacts.
    """
    role.forbid_contacts(room.vault)
    talk = room.talk
    asked = tr("File, CSV with column names or what 'peerlog list --json' gave")
    text = contents(talk.path(asked, tr(why.IMPORT_FILE)))
    found = intake.read(text, room.today)
    without = intake.read(text, room.today, drop_unknown=True)
    asked = tr("It has columns that this journal does not keep. Leave them out?")
    if without.faults != found.faults and talk.yes(asked, tr(why.DROP_COLUMNS)):
        found = without
    if found.faults:
        _tell_faults(room, found)
        return
    decisions = Decisions()
    rows = [_looked_through(room, row, decisions) for row in found.rows]
    asked = tr_n("Take in {n} contact?", "Take in {n} contacts?", len(rows))
    if not talk.yes(asked, tr(why.TAKE_IN)):
        return
    with room.vault.transaction():
        added, there = intake.take_in(room.vault, rows)
        acceptance.record(room.vault, decisions.shown, decisions.kept)
    talk.say(tr_n("{n} contact taken in.", "{n} contacts taken in.", added))
    if there:
        talk.say(
            tr_n(
                "{n} contact had been there already.", "{n} contacts had been there already.", there
            )
        )


def backup(room: Room) -> None:
    """Write an encrypted backup and read it back."""
    talk = room.talk
    path = talk.path(tr("Where to write the backup: folder and name"), tr(why.BACKUP_FILE))
    new_file(room.desk, path, "A backup")
    asked = tr("Put the notes in too? They do not die in a backup.")
    with_notes = talk.yes(asked, tr(why.BACKUP_NOTES))
    entries = backups.write(room.vault, path, with_notes=with_notes)
    talk.say(_written(entries, with_notes=with_notes), words.WRITTEN.format(name=place_words(path)))


def _written(entries: int, *, with_notes: bool) -> str:
    if with_notes:
        return tr_n(
            "Wrote {n} entry to the backup, with notes, and read it back.",
            "Wrote {n} entries to the backup, with notes, and read it back.",
            entries,
        )
    return tr_n(
        "Wrote {n} entry to the backup, without notes, and read it back.",
        "Wrote {n} entries to the backup, without notes, and read it back.",
        entries,
    )


def verify(room: Room) -> None:
    """Check every page and every text of the open journal."""
    found = [*verification.outside(room.desk.paths), *verification.inside(room.vault)]
    _tell(room, [check for check in found if check.name != _CLOSED])


def doctor(room: Room) -> None:
    """Look the computer and the files over."""
    found = doctors.report(room.desk.paths, room.clock, room.desk.kdf)
    _tell(room, [check for check in found if check.name != _OPEN])


def _tell(room: Room, checks: list[Check]) -> None:
    room.talk.say(*check_lines(checks))


def _tell_faults(room: Room, found: Intake) -> None:
    room.talk.say(
        *(
            tr("Line {line}: {reason}.", line=fault.line, reason=fault.reason)
            for fault in found.faults[:SHOWN]
        )
    )
    if len(found.faults) > SHOWN:
        more = len(found.faults) - SHOWN
        room.talk.say(tr_n("And {n} more line.", "And {n} more lines.", more))
    room.talk.say(tr("The file cannot be taken in as it is; nothing was changed."))


def _looked_through(room: Room, row: Row, decisions: Decisions) -> Row:
    """A row with its note as it may be saved.

    Raises:
        NotesOff: it has a note and this journal keeps none.
        NoteTooLong: it is longer than the policy allows.
    """
    if not row.note:
        return row
    if not room.vault.policy.notes:
        raise NotesOff
    if decisions.personal is None:
        decisions.personal = own_lists(room.vault)
    room.talk.say(tr("Line {line}.", line=row.line))
    note = looked_through(room, row.note, decisions)
    if len(note) > room.vault.policy.note_characters:
        raise NoteTooLong
    return replace(row, note=note)
