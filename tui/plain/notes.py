"""The note and the private word of an entry: typed, and looked through before they are saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.plain.form import HANDLE
from tui.plain.redaction import looked_through
from tui.saving import own_lists
from vault.journal.followups import MAX_HANDLE_CHARACTERS

if TYPE_CHECKING:
    from tui.plain.form import Form

AGAIN, DROP = "again", "drop"


def handle(form: Form) -> None:
    """Ask for the private word of the follow-up."""
    talk = form.room.talk
    now = form.values.get(HANDLE, "")
    while True:
        enter = f"enter keeps {now}, none drops it" if now else "enter for none"
        word = talk.ask(f"One private word for the follow-up, {enter}")
        if not word:
            return
        if now and word == "none":
            form.put(HANDLE, "")
            return
        if len(word.split()) > 1 or len(word) > MAX_HANDLE_CHARACTERS:
            talk.say(f"It is one word of at most {MAX_HANDLE_CHARACTERS} characters.")
        elif not _points_at_somebody(form, word) or talk.yes(
            "That word may identify someone. Keep it?"
        ):
            form.put(HANDLE, word)
            return


def _points_at_somebody(form: Form, word: str) -> bool:
    _load_lists(form)
    return any(item.sure for item in form.decisions.items(word))


def note(form: Form) -> None:
    """Ask for the note, and look through it."""
    talk, policy = form.room.talk, form.room.vault.policy
    if form.note:
        talk.say("The note so far:", form.note)
        offered = [(AGAIN, "type it anew"), (DROP, "none")]
        answer = talk.choose("Note", offered, enter="keeps it")
        if answer == DROP:
            _take(form, "")
        if answer != AGAIN:
            look(form)
            return
    elif not talk.choose("Note", [(AGAIN, "write one")], enter="leaves it out"):
        return
    talk.say(f"At most {policy.note_characters} characters. Leave out names and places.")
    talk.say("Words such as [officer], [person] or [place] can stand for them.")
    _type(form)
    look(form)


def _type(form: Form) -> None:
    """Have the note typed; nothing typed leaves it as it was."""
    form.room.talk.lines("note", partial(_take, form))


def _take(form: Form, text: str) -> None:
    form.note = text
    form.keep()


def _load_lists(form: Form) -> None:
    if form.decisions.personal is None:
        form.decisions.personal = own_lists(form.room.vault)


def look(form: Form) -> None:
    """Look through the note and see that it fits, or have it typed again."""
    if not form.note or form.note in {form.reviewed, form.original.note}:
        return
    talk, most = form.room.talk, form.room.vault.policy.note_characters
    _alarm(form)
    _load_lists(form)
    text = looked_through(form.room, form.note, form.decisions)
    if len(text) > most:
        talk.say(f"The note has {len(text) - most} characters too many.")
    elif text == form.note or talk.yes("Save it like this?"):
        form.reviewed = text
        _take(form, text)
        return
    _type(form)
    look(form)


def _alarm(form: Form) -> None:
    from vault.redaction.alarms import alarms

    if alarms(form.note):
        form.room.talk.say("This may touch an exception: exceptions lists them, crisis helps now.")
