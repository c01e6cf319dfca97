"""Follow-ups: which are due, and what is done about one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tui.language import tr
from tui.messages import counted, due_words, full_day, words
from tui.plain import explanations as why
from tui.plain.reading import shown
from tui.plain.wording import entry_said
from tui.verbs.entries import LATER_DAYS
from vault.errors import TextLost
from vault.journal import entries, followups

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tui.plain.room import Room
    from vault.journal.entries import Entry


def due(room: Room) -> None:
    """Say the follow-ups, soonest first; end one, move it a week, or read its entry."""
    found = [
        (entries.get(room.vault, entries.EntryId(owner)), day)
        for owner, day in followups.due(room.vault)
    ]
    if not found:
        room.talk.say(tr("No follow-up is open."))
        return
    rows = [(entry, _said(room, entry, day)) for entry, day in found]
    entry = room.talk.which(tr("Which follow-up"), rows, tr(why.WHICH_FOLLOW_UP))
    actions: Sequence[tuple[Callable[[Room, Entry], None], str]] = (
        (_done, tr("it is done")),
        (_later, tr("a week later")),
        (shown, tr("read its entry")),
    )
    action = room.talk.choose(
        tr("With this follow-up"), actions, tr(why.WITH_FOLLOW_UP), enter=tr("Enter goes on")
    )
    if action is not None:
        action(room, entry)


def _said(room: Room, entry: Entry, day: date) -> str:
    """A follow-up on one line: its day, how far that is, its word, and its entry in codes."""
    over = (room.today - day) // timedelta(days=1)
    left = counted(words.OVERDUE, over) if over > 0 else due_words(day, room.today)
    parts = [full_day(day), left, _word(room, entry)]
    told = entry_said(entry, room.clock, held=room.vault.held, follow_up=False)
    return f"{', '.join(part for part in parts if part)}: {told}"


def _word(room: Room, entry: Entry) -> str:
    try:
        found = followups.get(room.vault, entry.id)
    except TextLost:
        return ""
    return found.handle if found else ""


def _done(room: Room, entry: Entry) -> None:
    followups.clear(room.vault, entry.id)
    room.talk.say(words.FOLLOW_UP_DONE)


def _later(room: Room, entry: Entry) -> None:
    day = followups.move(room.vault, entry.id, LATER_DAYS)
    room.talk.say(words.FOLLOW_UP_MOVED.format(day=full_day(day)))
