"""Legal holds: set at once, released with the passphrase and a reason; and the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.decisions import Decisions
from tui.language import tr, tr_n
from tui.messages import full_day, words
from tui.plain import explanations as why
from tui.plain.redaction import looked_through
from tui.plain.signals import Back
from tui.plain.wording import ANOTHER_ONE, entry_named
from tui.saving import own_lists
from vault.clock import gone_on
from vault.errors import NoSuchEntry, WrongPassphrase
from vault.journal import acceptance, deletions, entries, holds
from vault.journal.holds import MAX_REASON_CHARACTERS
from vault.secret import Secret
from vault.store.sealed import RELEASE_DAYS

if TYPE_CHECKING:
    from tui.plain.room import Room
    from vault.journal.entries import Entry
    from vault.journal.holds import Hold

_WHOLE, _ONE = "whole", "one"


def hold(room: Room) -> None:
    """Put a hold on everything, or on one entry."""
    from tui.plain.reading import chosen

    talk = room.talk
    talk.say(words.HOLD_IS)
    choices = ((_WHOLE, tr("the whole journal")), (_ONE, tr("one entry")))
    if talk.pick(tr("Hold"), choices, tr(why.WHAT_TO_HOLD)) == _ONE:
        set_on(room, chosen(room, tr("Which entry to hold")))
    elif room.vault.held:
        talk.say(words.HOLD_SET_ALL)
    elif talk.yes(words.HOLD_ALL, tr(why.HOLD_ALL)):
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
    rows = [(one.owner, _said(room, one)) for one in standing]
    owner = room.talk.which(tr("Which hold to release"), rows, tr(why.WHICH_HOLD))
    gone = full_day(gone_on(room.vault.today + RELEASE_DAYS, room.clock))
    room.talk.say(words.RELEASE_MORE.format(day=gone))
    decisions = Decisions()
    decisions.personal = own_lists(room.vault)
    _release(room, owner, _reason(room, decisions))
    room.talk.say(words.RELEASED.format(day=gone))
    if room.vault.held:
        room.talk.say(words.STILL_HELD)
    acceptance.record(room.vault, decisions.shown, decisions.kept)


def record(room: Room) -> None:
    """Say the record of holds, and of what was deleted by hand."""
    found = [_said(room, one) for one in holds.record(room.vault)]
    room.talk.say(tr("Legal holds:"))
    room.talk.pages(found or [words.RECORD_NO_HOLDS])
    room.talk.say(tr("Deleted by hand, by month:"))
    months = [
        f"{month}: {tr_n('{n} entry', '{n} entries', of_entries)},"
        f" {tr_n('{n} note', '{n} notes', of_notes)}"
        for month, of_entries, of_notes in deletions.record(room.vault)
    ]
    room.talk.pages(months or [words.RECORD_NO_DELETIONS])


def _release(room: Room, owner: bytes, reason: str) -> None:
    """Release a hold with the passphrase, which is asked for until it is right."""
    asked = tr("The passphrase, unseen, to release the hold")
    while True:
        with Secret.from_text(room.talk.hidden(asked, tr(why.RELEASE_PROOF))) as proof:
            try:
                holds.release(
                    room.vault, owner, reason=reason, passphrase=proof, factor=room.factor
                )
            except WrongPassphrase:
                room.talk.say(tr(ANOTHER_ONE))
                continue
            return


def _said(room: Room, hold: Hold) -> str:
    """A hold on one line: what it covers, since when, and why it was released."""
    what = tr("the whole journal")
    if any(hold.owner):
        try:
            what = entry_named(entries.get(room.vault, entries.EntryId(hold.owner)))
        except NoSuchEntry:
            what = tr("an entry that is gone")
    since = full_day(hold.set_on)
    if hold.released_on is None:
        return tr("{what}: held since {day}", what=what, day=since)
    return tr(
        "{what}: held from {day} to {end}: {reason}",
        what=what,
        day=since,
        end=full_day(hold.released_on),
        reason=hold.reason,
    )


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
        typed = room.talk.ask(asked, tr(why.REASON))
        if not typed:
            room.talk.say(words.REASON_MISSING)
            raise Back
        reason = looked_through(room, typed, decisions, "reason")
        if len(reason) <= MAX_REASON_CHARACTERS:
            return reason
        room.talk.say(tr("That is too long; the hold stands."))
