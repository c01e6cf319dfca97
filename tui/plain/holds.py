"""Legal holds: set at once, released with the passphrase and a reason; and the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.decisions import Decisions
from tui.language import tr, tr_n
from tui.listing import hold_line
from tui.messages import full_day, words
from tui.plain.redaction import looked_through
from tui.plain.signals import Back
from tui.saving import own_lists
from vault.clock import gone_on
from vault.journal import acceptance, deletions, holds
from vault.journal.holds import MAX_REASON_CHARACTERS
from vault.secret import Secret
from vault.store.sealed import RELEASE_DAYS

if TYPE_CHECKING:
    from tui.plain.room import Room
    from vault.journal.entries import Entry

_WHOLE, _ONE = "whole", "one"


def hold(room: Room) -> None:
    """Put a hold on everything, or on one entry."""
    from tui.plain.reading import chosen

    talk = room.talk
    talk.say(words.HOLD_IS)
    choices = ((_WHOLE, tr("the whole journal")), (_ONE, tr("one entry")))
    if talk.pick(tr("Hold"), choices) == _ONE:
        set_on(room, chosen(room, tr("Which entry to hold")))
    elif room.vault.held:
        talk.say(words.HOLD_SET_ALL)
    elif talk.yes(words.HOLD_ALL):
        set_on_all(room)


def set_on(room: Room, entry: Entry) -> None:
    """Hold one entry, at once."""
    holds.set_(room.vault, entry.id)
    room.talk.say(words.HOLD_SET_ENTRY)


def set_on_all(room: Room) -> None:
    """Hold the whole journal, at once."""
    holds.set_(room.vault)
    room.talk.say(words.HOLD_SET_ALL)


def release(room: Room) -> None:
    """Release one of the holds that stand."""
    standing = [one for one in holds.record(room.vault) if one.released_on is None]
    if not standing:
        room.talk.say(tr("No legal hold stands."))
        return
    owner = room.talk.which(
        tr("Which hold to release"), [(one.owner, hold_line(one)) for one in standing]
    )
    gone = full_day(gone_on(room.vault.today + RELEASE_DAYS, room.clock))
    room.talk.say(words.RELEASE_MORE.format(day=gone))
    decisions = Decisions()
    decisions.personal = own_lists(room.vault)
    why = _reason(room, decisions)
    with Secret.from_text(
        room.talk.hidden(tr("The passphrase, unseen, to release the hold"))
    ) as proof:
        holds.release(room.vault, owner, reason=why, passphrase=proof, factor=room.factor)
    acceptance.record(room.vault, decisions.shown, decisions.kept)
    room.talk.say(words.RELEASED.format(day=gone))
    if room.vault.held:
        room.talk.say(words.STILL_HELD)


def record(room: Room) -> None:
    """Say the record of holds, and of what was deleted by hand."""
    found = [hold_line(one) for one in holds.record(room.vault)]
    room.talk.say(tr("Legal holds:"))
    room.talk.pages(found or [words.RECORD_NO_HOLDS])
    room.talk.say(tr("Deleted by hand, by month:"))
    months = [
        f"{month}: {tr_n('{n} entry', '{n} entries', of_entries)},"
        f" {tr_n('{n} note', '{n} notes', of_notes)}"
        for month, of_entries, of_notes in deletions.record(room.vault)
    ]
    room.talk.pages(months or [words.RECORD_NO_DELETIONS])


def _reason(room: Room, decisions: Decisions) -> str:
    """Why, looked through as a note is.

    Raises:
        Back: no reason; the hold stands.
    """
    asked = tr(
        "Why, without names, at most {most} characters",
        most=MAX_REASON_CHARACTERS,
    )
    while True:
        typed = room.talk.ask(asked)
        if not typed:
            room.talk.say(words.REASON_MISSING)
            raise Back
        why = looked_through(room, typed, decisions, "reason")
        if len(why) <= MAX_REASON_CHARACTERS:
            return why
        room.talk.say(tr("That is too long; the hold stands."))
