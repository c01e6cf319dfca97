"""The rules of this journal: what may be written, how long it lives, under which law."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tui import cards
from tui.adopting import adopt, agency_rules
from tui.desk import count_of
from tui.listing import forecast_lines
from tui.messages import card_words, words
from tui.plain.wording import idle_said
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
NOT_LAW = "A paraphrase for prompts, not legal advice; counsel should confirm it."

_NUMBERS = {
    "note_days": ("Days until a note is deleted", 1, MAX_NOTE_DAYS),
    "note_characters": ("Characters of the longest note", 1, MAX_NOTE_CHARACTERS),
    "month_after_days": ("Days until a day fades to its month", MIN_FADE_DAYS, MAX_FADE_DAYS),
    "quarter_after_days": ("Days until a month fades", MIN_FADE_DAYS, MAX_FADE_DAYS),
    "lock_minutes": ("Minutes without a line until it locks", 1, MAX_LOCK_MINUTES),
}
_SWITCHES = {
    "notes": "Notes",
    "handles": "One private word for a follow-up",
    "ask_recipient": "Asking for whom",
    "ask_supporter_time": "Asking for your own time",
    "count_crisis_steps": "Counting crisis steps",
}
_CHANGE, _AGENCY, _NO_AGENCY = "change", "agency", "no agency"


def policy(room: Room) -> None:
    """Say the policy, and change one setting of it."""
    talk, now = room.talk, asdict(room.vault.policy)
    names = {**_SWITCHES, **{name: row[0] for name, row in _NUMBERS.items()}}
    names |= {"report_period": "Periods that leave", "approved_by": "Approved by, an office"}
    names["in_force_since"] = "In force since"
    rows = [(name, f"{said}: {_said(now[name])}") for name, said in names.items()]
    name = talk.which("Which one to change", rows)
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
    talk.say(*cards.summary(in_force.of(room.vault)), NOT_LAW)
    choices = (
        (_CHANGE, "another law or guideline"),
        (_AGENCY, "add your agency's rules from a file"),
        (_NO_AGENCY, "take your agency's rules away"),
    )
    answer = talk.choose("The rules", choices, enter="leaves them")
    if answer == _CHANGE:
        choose_profile(room)
    elif answer == _NO_AGENCY:
        _adopt(room, {}, "")
    elif answer == _AGENCY:
        text, wrong = agency_rules(talk.path("File of your agency's rules"))
        talk.say(wrong) if wrong else _adopt(room, {}, text)


def choose_profile(room: Room) -> None:
    """Choose the law or guideline this journal is kept under."""
    now = room.vault.policy.profile
    rows = [(one, f"{one}: {loader.load(one).name}") for one in loader.available()]
    room.talk.say(f"Kept under {now}: {loader.load(now).name}. {NOT_LAW}")
    _adopt(room, {"profile": room.talk.which("Which law or guideline", rows)}, None)


def choose_notes(room: Room) -> None:
    """Choose whether notes may be written, and how long they live."""
    profile = in_force.of(room.vault)
    if profile.notes_forbidden:
        rule = profile.agency_notes or profile.notes
        said = card_words.NOTES_LOCKED.format(sentence=rule.sentence, citation=rule.citation)
        room.talk.say(said)
        return
    if not room.talk.yes("May short notes be written, which die by themselves?"):
        return
    days = room.talk.number("Days until a note is deleted", 1, MAX_NOTE_DAYS, 7)
    _adopt(room, {"notes": True, "note_days": days}, None)


def _asked(room: Room, name: str, said: str, now: Any) -> Any:  # noqa: ANN401  # a policy's field
    talk = room.talk
    if name in _NUMBERS:
        return talk.number(*_NUMBERS[name], now)
    if name in _SWITCHES:
        return talk.pick(said, ((True, "on"), (False, "off")))
    if name == "report_period":
        return talk.pick(said, [(period, period) for period in REPORT_PERIODS])
    if name == "in_force_since":
        day = talk.day(said, room.today, enter="leaves it open")
        return "" if day is None else day.isoformat()
    return _office(room, said)


def _office(room: Room, said: str) -> str:
    asked = f"{said}, no name, at most {MAX_APPROVER_CHARACTERS} characters"
    while True:
        text = room.talk.ask(f"{asked}; enter alone takes it out")
        if len(text) <= MAX_APPROVER_CHARACTERS and f"{text} ".isprintable():
            return text
        room.talk.say("That is too long.")


def _adopt(room: Room, changes: dict[str, Any], agency: str | None) -> None:
    off = adopt(room.vault, changes, agency)
    policy = room.vault.policy
    room.talk.limit_seconds = policy.lock_minutes * 60.0
    room.talk.say(card_words.NOTES_WENT_OFF if off else words.SETTINGS_SAVED)
    if "lock_minutes" in changes:
        room.talk.say(idle_said(policy.lock_minutes))
    if "profile" in changes or agency is not None:
        room.talk.say(f"In force: {in_force.of(room.vault).name}.")
    if changes.get("notes"):
        room.talk.say(f"A note is deleted after {count_of(policy.note_days, 'day')}.")


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value) or "nobody said"
