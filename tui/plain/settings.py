"""The rules of this journal: what may be written, how long it lives, under which law."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tui import cards
from tui.adopting import adopt, agency_rules
from tui.language import mark, tr, tr_n
from tui.listing import forecast_lines
from tui.messages import card_words, words
from tui.plain import explanations as why
from tui.plain.wording import LENGTHS_SAID, UNBROKEN, idle_said
from tui.verbs.statement import statement as stated
from vault.journal import rules as in_force
from vault.journal.retention import forecast
from vault.profiles import loader
from vault.profiles.policy import (
    MAX_APPROVER_CHARACTERS,
    MAX_FADE_DAYS,
    MAX_LOCK_MINUTES,
    MAX_NOTE_CHARACTERS,
    MAX_NOTE_DAYS,
    MIN_FADE_DAYS,
    REPORT_PERIODS,
)

if TYPE_CHECKING:
    from tui.plain.room import Room

FORECAST_DAYS = 30
NOTE_DAYS = 7
"""Offered at the first run."""
NOT_LAW = mark("A paraphrase for prompts, not legal advice; counsel should confirm it.")

_NUMBERS = {
    "note_days": (mark("Days until a note is deleted"), 1, MAX_NOTE_DAYS),
    "note_characters": (mark("Characters of the longest note"), 1, MAX_NOTE_CHARACTERS),
    "month_after_days": (mark("Days until a day fades to its month"), MIN_FADE_DAYS, MAX_FADE_DAYS),
    "quarter_after_days": (mark("Days until a month fades"), MIN_FADE_DAYS, MAX_FADE_DAYS),
    "lock_minutes": (mark("Minutes without a line until it locks"), 1, MAX_LOCK_MINUTES),
}
_SWITCHES = {
    "notes": mark("Notes"),
    "handles": mark("One private word for a follow-up"),
    "ask_recipient": mark("Asking for whom"),
    "ask_supporter_time": mark("Asking for your own time"),
    "count_crisis_steps": mark("Counting crisis steps"),
}
_CHANGE, _AGENCY, _NO_AGENCY = "change", "agency", "no agency"


def policy(room: Room) -> None:
    """Say the policy, and change one setting of it."""
    talk, now = room.talk, asdict(room.vault.policy)
    names = {name: tr(said) for name, said in _SWITCHES.items()}
    names |= {name: tr(row[0]) for name, row in _NUMBERS.items()}
    names |= {
        "report_period": tr("Periods that leave"),
        "approved_by": tr("Approved by, an office"),
    }
    names["in_force_since"] = tr("In force since")
    rows = [(name, f"{said}: {_said(name, now[name])}") for name, said in names.items()]
    name = talk.which(tr("Which one to change"), rows, tr(why.WHICH_SETTING))
    if name == "notes" and _locked_off(room):
        return
    changes = {name: _asked(room, name, names[name], now[name])}
    if name == "month_after_days":
        changes["quarter_after_days"] = max(changes[name], now["quarter_after_days"])
    if name == "quarter_after_days":
        changes["month_after_days"] = min(changes[name], now["month_after_days"])
    _adopt(room, changes, None)


def coming(room: Room) -> None:
    """Say what time will delete and fade."""
    found = forecast(room.vault, days=FORECAST_DAYS)
    held = room.vault.held
    room.talk.pages(list(forecast_lines(found, room.clock, days=FORECAST_DAYS, held=held)))


def statement(room: Room) -> None:
    """Say the statement of the rule."""
    room.talk.say(*stated(room.vault))


def rules(room: Room) -> None:
    """Say the rules in force; choose another profile, or the agency's own rules."""
    talk = room.talk
    talk.say(*cards.summary(in_force.of(room.vault), width=UNBROKEN), tr(NOT_LAW))
    choices = (
        (_CHANGE, tr("another law or guideline")),
        (_AGENCY, tr("add your agency's rules from a file")),
        (_NO_AGENCY, tr("take your agency's rules away")),
    )
    answer = talk.choose(tr("The rules"), choices, tr(why.RULES), enter=tr("Enter leaves them"))
    if answer == _CHANGE:
        choose_profile(room)
    elif answer == _NO_AGENCY:
        _adopt(room, {}, "")
    elif answer == _AGENCY:
        file = talk.path(tr("File of your agency's rules"), tr(why.AGENCY_FILE))
        text, wrong = agency_rules(file)
        talk.say(wrong) if wrong else _adopt(room, {}, text)


def choose_profile(room: Room) -> None:
    """Choose the law or guideline this journal is kept under."""
    now = room.vault.policy.profile
    rows = [(one, f"{one}: {loader.load(one).name}") for one in loader.available()]
    room.talk.say(
        tr("Kept under {profile}: {name}.", profile=now, name=loader.load(now).name)
        + f" {tr(NOT_LAW)}"
    )
    chosen = room.talk.which(tr("Which law or guideline instead"), rows, tr(why.PROFILE))
    _adopt(room, {"profile": chosen}, None)


def choose_notes(room: Room) -> None:
    """Choose whether notes may be written, and how long they live."""
    if _locked_off(room):
        return
    asked = tr("May short notes be written, which die by themselves?")
    if not room.talk.yes(asked, tr(why.MAY_WRITE_NOTES)):
        return
    explained = tr(why.SETTINGS["note_days"])
    days = room.talk.number(
        tr("Days until a note is deleted"), 1, MAX_NOTE_DAYS, explained, NOTE_DAYS
    )
    _adopt(room, {"notes": True, "note_days": days}, None)


def _locked_off(room: Room) -> bool:
    """Whether the rules forbid notes; the sentence that does is said."""
    profile = in_force.of(room.vault)
    if profile.notes_forbidden:
        rule = profile.agency_notes or profile.notes
        said = card_words.NOTES_LOCKED.format(sentence=rule.sentence, citation=rule.citation)
        room.talk.say(said)
    return profile.notes_forbidden


def _asked(room: Room, name: str, said: str, now: Any) -> Any:  # noqa: ANN401  # a policy's field
    talk, explained = room.talk, tr(why.SETTINGS[name])
    if name in _NUMBERS:
        _, least, most = _NUMBERS[name]
        return talk.number(said, least, most, explained, now)
    if name in _SWITCHES:
        return talk.pick(said, ((True, tr("on")), (False, tr("off"))), explained)
    if name == "report_period":
        lengths = [(period, tr(LENGTHS_SAID[period])) for period in REPORT_PERIODS]
        return talk.pick(said, lengths, explained)
    if name == "in_force_since":
        day = talk.day(said, room.today, explained, enter=tr("Enter leaves it open"))
        return "" if day is None else day.isoformat()
    return _office(room, said, explained)


def _office(room: Room, said: str, explained: str) -> str:
    asked = tr(
        "{said}, no name, at most {most} characters; enter alone takes it out",
        said=said,
        most=MAX_APPROVER_CHARACTERS,
    )
    while True:
        text = room.talk.ask(asked, explained)
        if len(text) <= MAX_APPROVER_CHARACTERS and f"{text} ".isprintable():
            return text
        room.talk.say(tr("That is too long."))


def _adopt(room: Room, changes: dict[str, Any], agency: str | None) -> None:
    off = adopt(room.vault, changes, agency)
    policy = room.vault.policy
    room.talk.limit_seconds = policy.lock_minutes * 60.0
    room.talk.say(card_words.NOTES_WENT_OFF if off else words.SETTINGS_SAVED)
    if "lock_minutes" in changes:
        room.talk.say(idle_said(policy.lock_minutes))
    if "profile" in changes or agency is not None:
        room.talk.say(tr("In force: {name}.", name=in_force.of(room.vault).name))
    if changes.get("notes"):
        days = policy.note_days
        room.talk.say(
            tr_n("A note is deleted after {n} day.", "A note is deleted after {n} days.", days)
        )


def _said(name: str, value: object) -> str:
    if name in _SWITCHES:
        return tr("on") if value else tr("off")
    if name == "report_period":
        return tr(LENGTHS_SAID[str(value)])
    return str(value) or tr("nobody said")
