"""The supporter's own load in words, and own dates; for nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk import count_of, spelled
from tui.load_lines import NAMES, PROMPTS
from tui.messages import card_words
from vault.errors import BadValue
from vault.journal import load as loads
from vault.journal import qualifications
from vault.journal.qualifications import Qualification

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from tui.plain.room import Room
    from vault.journal.load import Load

_ENTER, _TAKE_OUT = "enter", "take out"


def load(room: Room) -> None:
    """Say the load of the last eight weeks, and ask for a date to change."""
    talk = room.talk
    found = loads.load(room.vault)
    talk.say(*_said(found), *(PROMPTS[prompt] for prompt in found.prompts), card_words.LOAD_SAY)
    entered = qualifications.dates(room.vault)
    choices = [(name, f"{NAMES[name.value]} {_day(entered, name)}") for name in Qualification]
    chosen = talk.choose("Your dates", choices, enter="changes nothing")
    if chosen is None:
        return
    day = talk.day(NAMES[chosen.value].capitalize(), room.today, enter="takes it out")
    try:
        qualifications.set_(room.vault, chosen, day)
    except BadValue:
        talk.say(card_words.FAR_DATE)
        return
    talk.say(card_words.DATES_SAVED)


def _said(found: Load) -> Iterator[str]:
    for week in found.weeks:
        hours = f", about {week.minutes / 60:.1f} hours" if week.contacts else ""
        yield f"Week of {spelled(week.monday)}: {count_of(week.contacts, 'contact')}{hours}"
    if found.off_duty is not None:
        yield f"In your own time: {100 * found.off_duty:.0f} percent"
    yield f"Open follow-ups: {found.open_follow_ups}"
    if found.days_since_consultation is not None:
        yield f"Last consultation: {count_of(found.days_since_consultation, 'day')} ago"


def _day(entered: Mapping[Qualification, date], name: Qualification) -> str:
    return f"({entered[name]})" if name in entered else "(not entered)"
