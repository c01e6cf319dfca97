"""The note and the private word of an entry: typed, and looked through before they are saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.language import mark, tr
from tui.messages import words
from tui.plain import explanations as why
from tui.plain.form import HANDLE
from tui.plain.redaction import looked_through
from tui.saving import own_lists
from tui.tongue import reads_as_english
from tui.typed import is_word
from vault.journal.followups import MAX_HANDLE_CHARACTERS

if TYPE_CHECKING:
    from tui.plain.form import Form

AGAIN, DROP, MEND = "again", "drop", "mend"
NONE = mark("none")


def handle(form: Form) -> None:
    """Ask for the private word of the follow-up."""
    talk = form.room.talk
    now = form.values.get(HANDLE, "")
    while True:
        asked = tr("One private word for the follow-up, enter for none")
        if now:
            asked = tr(
                "One private word for the follow-up, enter keeps {word}, none drops it", word=now
            )
        word = talk.ask(asked, tr(why.HANDLE))
        if not word:
            return
        if is_word(word, NONE):
            form.put(HANDLE, "")
            return
        if len(word.split()) > 1 or len(word) > MAX_HANDLE_CHARACTERS:
            talk.say(
                tr(
                    "It is one word of at most {most} characters.",
                    most=MAX_HANDLE_CHARACTERS,
                )
            )
        elif not _points_at_somebody(form, word) or talk.yes(
            tr("That word may identify someone. Keep it?"), tr(why.HANDLE_KEPT)
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
        talk.say(tr("The note so far:"), form.note)
        offered = [
            (MEND, tr("mend it line by line")),
            (AGAIN, tr("type it anew")),
            (DROP, tr(NONE)),
        ]
        answer = talk.choose(tr("Note"), offered, tr(why.NOTE_THERE), enter=tr("Enter keeps it"))
        if answer == MEND:
            _mend(form)
        if answer == DROP:
            _take(form, "")
        if answer != AGAIN:
            look(form)
            return
    elif not talk.choose(
        tr("Note"), [(AGAIN, tr("write one"))], tr(why.NOTE_OFFERED),
        enter=tr("Enter leaves it out"),
    ):  # fmt: skip
        return
    talk.say(
        tr(
            "At most {most} characters. Leave out names and places.",
            most=policy.note_characters,
        )
    )
    talk.say(tr("Words such as [officer], [person] or [place] can stand for them."))
    _type(form)
    look(form)


def _type(form: Form) -> None:
    """Have the note typed; nothing typed leaves it as it was."""
    form.room.talk.note(partial(_take, form))


def _mend(form: Form) -> None:
    """Say the note line by line, to be kept or typed anew; then further lines can follow."""
    talk, lines = form.room.talk, form.note.split("\n")
    at = 0
    while at < len(lines):
        talk.say(lines[at])
        asked = tr(
            "Line {number} of {lines}. Enter keeps it, none takes it out",
            number=at + 1,
            lines=len(lines),
        )
        typed = talk.ask(asked, tr(why.LINE_MENDED))
        if is_word(typed, NONE):
            del lines[at]
        else:
            lines[at] = typed or lines[at]
            at += 1
        _take(form, "\n".join(lines))
    talk.note(partial(_take, form), lines)


def _take(form: Form, text: str) -> None:
    form.note = text
    form.keep()


def _load_lists(form: Form) -> None:
    if form.decisions.personal is None:
        form.decisions.personal = own_lists(form.room.vault)


def look(form: Form) -> None:
    """Look through the note and see that it fits, or have it mended."""
    if not form.note or form.note in {form.reviewed, form.original.note}:
        return
    talk, most = form.room.talk, form.room.vault.policy.note_characters
    _alarm(form)
    if not reads_as_english(form.note):
        talk.say(words.READS_ENGLISH)
    _load_lists(form)
    text = looked_through(form.room, form.note, form.decisions)
    if len(text) > most:
        talk.say(tr("The note has {number} characters too many.", number=len(text) - most))
    elif text == form.note or talk.yes(tr("Save it like this?"), tr(why.SAVE_LIKE_THIS)):
        form.reviewed = text
        _take(form, text)
        return
    _mend(form)
    look(form)


def _alarm(form: Form) -> None:
    from vault.redaction.alarms import alarms

    if alarms(form.note):
        form.room.talk.say(
            tr("This may touch an exception: exceptions lists them, crisis helps now.")
        )
