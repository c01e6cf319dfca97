"""Writing an entry: three questions, and more for whoever wants them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from tui.language import tr
from tui.messages import full_day, words
from tui.plain import explanations as why
from tui.plain.form import FOLLOW_UP, HANDLE, Form
from tui.plain.notes import AGAIN, DROP, handle, look, note
from tui.plain.signals import Back
from tui.plain.wording import choices, day_said, saved, value_words
from tui.saving import Edit, Original, save, waiting
from vault.errors import NoSuchEntry, VaultError
from vault.journal import contacts, drafts, entries, followups, holds, notes, role
from vault.journal.contacts import MAX_AGE_DAYS
from vault.journal.followups import MAX_DAYS_AHEAD, FollowUp
from vault.journal.vocabulary import FIELD, FIELDS, Grain, GroupSize, Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plain.room import Room
    from vault.journal.drafts import Draft
    from vault.journal.entries import Entry
    from vault.journal.vocabulary import Field

_SAVE, _NONE = "save", ""


Question = tuple["Callable[[Form], None]", "Callable[[Form], bool]"]
"""What asks, and whether it is to be asked."""


def new(room: Room, told: str = "") -> None:
    """Write an entry, or go on with the one that waits.

    Args:
        room: where.
        told: how the limits were told just now, if they were.

    Raises:
        LeadsTeam: this journal takes no contacts.
    """
    role.forbid_contacts(room.vault)
    draft, original = waiting(room.vault)
    if draft is None:
        _write(_blank(room, told))
    elif room.talk.yes(tr("There is an unfinished entry. Go on with it?"), tr(why.GO_ON)):
        if told:
            room.talk.say(tr("Put in it that the limits were told."))
        _write(_resumed(room, draft, original))
    elif room.talk.yes(tr("Throw it away?"), tr(why.THROW_AWAY)):
        drafts.discard(room.vault)
        _write(_blank(room, told))
    else:
        raise Back


def _blank(room: Room, told: str) -> Form:
    return Form(room, {"limits_told": told} if told else {})


def _resumed(room: Room, draft: Draft, original: Original) -> Form:
    form = Form(room, dict(draft.fields), draft.note, draft.editing, original)
    if form.note != original.note and not room.vault.policy.notes:
        room.talk.say(tr("Notes are off now; the note of the unfinished entry is left out."))
        form.note = original.note
    if draft.editing:
        try:
            form.grain = entries.get(room.vault, _id_of(draft.editing)).grain
        except NoSuchEntry:
            room.talk.say(tr("The entry that it changed is gone; this becomes a new one."))
            form.editing = ""
    return form


def edit(room: Room) -> None:
    """Change an entry that is chosen first."""
    from tui.plain.reading import chosen

    change(room, chosen(room, tr("Which entry to change")))


def change(room: Room, entry: Entry) -> None:
    """Change one entry.

    Raises:
        OnHold: a legal hold covers it.
    """
    if drafts.load(room.vault) is not None:
        room.talk.say(tr("There is an unfinished entry: new goes on with it or throws it away."))
        return
    holds.forbid(room.vault, entry.id)
    codes = {name: str(code) for name, code in entry.contact.codes().items() if code is not None}
    original = Original(notes.read(room.vault, entry.id) or "", followups.get(room.vault, entry.id))
    values = {"day": entry.contact.day.isoformat(), **codes}
    if original.follow_up is not None:
        values[FOLLOW_UP] = original.follow_up.due.isoformat()
        values |= {HANDLE: original.follow_up.handle} if original.follow_up.handle else {}
    _write(Form(room, values, original.note, entry.id.hex(), original, entry.grain))


def _write(form: Form) -> None:
    """Ask, question by question, and save; back from the first one keeps a draft."""
    questions = _questions(form)
    at = 0
    while at < len(questions):
        ask, wanted = questions[at]
        try:
            if wanted(form):
                ask(form)
            at += 1
        except Back:
            at = _before(form, questions, at)
            if at < 0:
                _leave(form)
                raise
        except _Enough:
            at = len(questions) - 1
    _store(form)


class _Enough(Exception):
    """The rest is not to be asked."""


def _questions(form: Form) -> list[Question]:
    policy = form.room.vault.policy
    asked = {"recipient": policy.ask_recipient, "supporter_time": policy.ask_supporter_time}

    def wanted(name: str) -> Callable[[Form], bool]:
        if name == "group_size":
            return lambda form: form.group
        if name == "topic":
            return lambda form: form.values.get("group_size") != GroupSize.FROM_2_TO_5
        return lambda _: asked.get(name, True)

    rest = sorted(
        (one for one in FIELDS if not one.required), key=lambda one: one.name != "group_size"
    )
    return [
        (_day, lambda form: form.grain is Grain.DAY),
        *((partial(_code, one), lambda _: True) for one in FIELDS if one.required),
        (_more, lambda _: True),
        *((partial(_code, one), wanted(one.name)) for one in rest),
        (_follow_up, lambda _: True),
        (handle, lambda form: policy.handles and FOLLOW_UP in form.values),
        (note, lambda _: policy.notes),
        (look, lambda _: True),
    ]


def _before(form: Form, questions: list[Question], at: int) -> int:
    """The question before that is asked here, or -1."""
    at -= 1
    while at >= 0 and not questions[at][1](form):
        at -= 1
    return at


def _day(form: Form) -> None:
    today = form.room.today
    now = date.fromisoformat(form.values["day"]) if "day" in form.values else today
    earliest = today - timedelta(days=MAX_AGE_DAYS)
    said = tr("Enter means today") if now == today else _keeps(day_said(now, Grain.DAY))
    found = form.room.talk.day(
        tr("Day"), today, tr(why.DAY), enter=said, earliest=earliest, latest=today
    )
    form.put("day", (found or now).isoformat())


def _code(of: Field, form: Form) -> None:
    now = form.values.get(of.name)
    options = choices(of)
    if now is not None and not of.required:
        options.append((_NONE, words.NOT_RECORDED))
    enter = "" if of.required else tr("Enter leaves it out")
    if now:
        enter = _keeps(value_words(of.name, now))
    explained = tr(why.FIELDS[of.name])
    found = form.room.talk.choose(words.FIELDS[of.name], options, explained, enter=enter)
    if found is not None:
        form.put(of.name, found)
    if form.values.get("mode") == Mode.TEXT and of.name == "mode":
        form.room.talk.say(words.TEXT_LEAVES_A_TRACE)
    if found == GroupSize.FROM_2_TO_5:
        form.room.talk.say(words.GROUP_TOO_SMALL)
        form.put("topic", "")
    if not form.group:
        form.put("group_size", "")


def _keeps(said: str) -> str:
    return tr("Enter keeps {value}", value=said)


def _more(form: Form) -> None:
    if form.room.talk.choose(
        tr("More"), [(_SAVE, tr("save now"))], tr(why.MORE), enter=tr("Enter asks the rest")
    ):
        raise _Enough


def _follow_up(form: Form) -> None:
    today = form.room.today
    kept = form.values.get(FOLLOW_UP)
    due = date.fromisoformat(kept) if kept else None
    if due is not None:
        said = tr("Follow-up on {day}", day=full_day(due))
        offered = [(AGAIN, tr("another day")), (DROP, tr("none"))]
        answer = form.room.talk.choose(
            said, offered, tr(why.FOLLOW_UP_SET), enter=tr("Enter keeps it")
        )
        if answer == DROP:
            form.put(FOLLOW_UP, "")
            form.put(HANDLE, "")
        if answer != AGAIN:
            return
    latest = today + timedelta(days=MAX_DAYS_AHEAD)
    found = form.room.talk.day(
        tr("Follow-up"), today, tr(why.FOLLOW_UP), enter=tr("Enter means none"),
        earliest=today, latest=latest,
    )  # fmt: skip
    form.put(FOLLOW_UP, "" if found is None else found.isoformat())


def _leave(form: Form) -> None:
    """Keep what was typed as a draft, if anything was."""
    room = form.room
    if room.draft is not None:
        drafts.keep(room.vault, room.draft)
        room.draft = None
        room.talk.say(tr("Kept as a draft: new goes on with it."))


def _store(form: Form) -> None:
    """Save, and say until when the note lives; what cannot be saved stays as a draft."""
    room = form.room
    form.keep()
    try:
        entry = save(room.vault, _edit_of(form))
    except VaultError:
        _leave(form)
        raise
    room.draft = None
    room.talk.say(saved(entry.dies, room.clock, held=entry.held))


def _edit_of(form: Form) -> Edit:
    values = form.values
    due = values.get(FOLLOW_UP)
    codes = {name: values[name] for name in FIELD if name in values}
    return Edit(
        contact=contacts.parse(date.fromisoformat(values["day"]), {**codes}),
        follow_up=FollowUp(date.fromisoformat(due), values.get(HANDLE, "")) if due else None,
        editing=form.editing,
        note=form.note,
        note_touched=form.note != form.original.note,
        shown=tuple(form.decisions.shown),
        kept=tuple(form.decisions.kept),
    )


def _id_of(letters: str) -> entries.EntryId:
    return entries.EntryId(bytes.fromhex(letters))
