"""Finding entries, reading one, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import mark, tr, tr_n
from tui.listing import SHORT
from tui.messages import full_day
from tui.plain import explanations as why
from tui.plain import holds
from tui.plain.entry import change
from tui.plain.signals import Back
from tui.plain.wording import entry_said, entry_told, note_fate
from tui.typed import folded
from vault.clock import gone_on
from vault.errors import TextLost
from vault.journal import entries, followups, notes
from vault.journal import holds as standing
from vault.profiles.policy import MAX_NOTE_DAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.plain.room import Room
    from vault.journal.entries import Entry

MOST = 500
"""Entries that are looked through, newest first."""

_FILTER = mark("Which entries: words such as phone or 2026-11, or enter for the newest")


def listed(room: Room) -> None:
    """List entries, nine at a time."""
    found = _asked(room)
    room.talk.say(tr_n("{n} entry.", "{n} entries.", len(found)))
    room.talk.pages([_said(room, entry) for entry in found])


def read(room: Room) -> None:
    """Read one entry, and do something with it."""
    shown(room, chosen(room, tr("Which entry to read")))


def shown(room: Room, entry: Entry) -> None:
    """Say an entry with its note, and ask what to do with it."""
    actions: Sequence[tuple[Callable[[Room, Entry], None], str]] = (
        (change, tr("change it")),
        (_extend, tr("keep its note longer")),
        (_forget, tr("delete its note")),
        (_delete, tr("delete it")),
        (holds.set_on, tr("hold it")),
    )
    word, note = _texts(room, entry)
    policy, held = room.vault.policy, room.vault.held
    room.talk.say(*entry_told(entry, word, policy=policy, held=held), *note)
    action = room.talk.choose(
        tr("With this entry"), actions, tr(why.WITH_ENTRY), enter=tr("Enter goes on")
    )
    if action is not None:
        action(room, entry)


def delete(room: Room) -> None:
    """Delete an entry."""
    _delete(room, chosen(room, tr("Which entry to delete")))


def extend(room: Room) -> None:
    """Keep a note longer."""
    _extend(room, chosen(room, tr("Whose note to keep longer"), has_note=True))


def forget(room: Room) -> None:
    """Delete a note."""
    _forget(room, chosen(room, tr("Whose note to delete"), has_note=True))


def chosen(room: Room, question: str, *, has_note: bool | None = None) -> Entry:
    """One entry, chosen from a list.

    Raises:
        Back: none.
    """
    found = _asked(room, has_note=has_note)
    if not found:
        room.talk.say(tr("No entry fits."))
        raise Back
    rows = [(entry, _said(room, entry)) for entry in found]
    return room.talk.which(question, rows, tr(why.WHICH_ENTRY))


def _asked(room: Room, *, has_note: bool | None = None) -> list[Entry]:
    wanted = folded(room.talk.ask(tr(_FILTER), tr(why.FILTER))).split()
    query = entries.Query(limit=MOST, has_note=has_note)
    return [
        entry
        for entry in entries.find(room.vault, query)
        if all(word in _searched(room, entry) for word in wanted)
    ]


def _searched(room: Room, entry: Entry) -> str:
    codes = [str(code) for code in entry.contact.codes().values() if code is not None]
    parts = [_said(room, entry), *codes, entry.contact.day.isoformat(), entry.id.hex()[:SHORT]]
    return folded(" ".join(parts))


def _said(room: Room, entry: Entry) -> str:
    return entry_said(entry, room.clock, held=room.vault.held)


def _texts(room: Room, entry: Entry) -> tuple[str, list[str]]:
    """The word of its follow-up, and what is said of its note."""
    try:
        follow_up = followups.get(room.vault, entry.id)
        text = notes.read(room.vault, entry.id)
    except TextLost as error:
        return "", [tr(error.text)]
    fate = note_fate(entry, room.clock, held=room.vault.held)
    word = follow_up.handle if follow_up else ""
    return word, [fate] if text is None else [tr("Note:"), text, fate]


def _delete(room: Room, entry: Entry) -> None:
    standing.forbid(room.vault, entry.id)
    room.talk.say(_said(room, entry), tr("Codes, note and follow-up go for good."))
    if room.talk.yes(tr("Delete this entry?"), tr(why.DELETE_ENTRY)):
        entries.remove(room.vault, entry.id)
        room.talk.say(tr("The entry is gone."))


def _extend(room: Room, entry: Entry) -> None:
    if not _has_note(room, entry):
        return
    days = room.talk.number(tr("Days from today"), 1, MAX_NOTE_DAYS, tr(why.DAYS_LONGER))
    dies = notes.extend(room.vault, entry.id, days)
    room.talk.say(tr("The note will be deleted on {day}.", day=full_day(gone_on(dies, room.clock))))


def _forget(room: Room, entry: Entry) -> None:
    asked = tr("Delete the note now? The codes stay.")
    if _has_note(room, entry) and room.talk.yes(asked, tr(why.FORGET_NOTE)):
        notes.remove(room.vault, entry.id)
        room.talk.say(tr("The note is gone. The codes stay."))


def _has_note(room: Room, entry: Entry) -> bool:
    standing.forbid(room.vault, entry.id)
    if entry.note_dies is None:
        room.talk.say(tr("That entry has no note."))
    return entry.note_dies is not None
