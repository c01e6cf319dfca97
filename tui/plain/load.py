"""The supporter's own load in words, and own dates; for nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import decimal, tr, tr_n
from tui.load_lines import NAMES, PROMPTS
from tui.messages import card_words, full_day, hours_words
from tui.plain import explanations as why
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
    talk.say(*_said(found), *(tr(PROMPTS[prompt]) for prompt in found.prompts), card_words.LOAD_SAY)
    entered = qualifications.dates(room.vault)
    choices = [(name, f"{tr(NAMES[name.value])} {_day(entered, name)}") for name in Qualification]
    chosen = talk.choose(
        tr("Your dates"), choices, tr(why.DATES), enter=tr("Enter changes nothing")
    )
    if chosen is None:
        return
    asked = tr(NAMES[chosen.value]).capitalize()
    day = talk.day(asked, room.today, tr(why.DATE), enter=tr("Enter takes it out"))
    try:
        qualifications.set_(room.vault, chosen, day)
    except BadValue:
        talk.say(card_words.FAR_DATE)
        return
    talk.say(card_words.DATES_SAVED)


def _said(found: Load) -> Iterator[str]:
    for week in found.weeks:
        day, hours = full_day(week.monday), hours_words(week.minutes)
        if week.contacts:
            yield tr_n(
                "Week of {day}: {n} contact, about {hours} hours",
                "Week of {day}: {n} contacts, about {hours} hours",
                week.contacts,
                day=day,
                hours=hours,
            )
        else:
            yield tr("Week of {day}: 0 contacts", day=day)
    if found.off_duty is not None:
        yield tr("In your own time: {share} percent", share=decimal(100 * found.off_duty, 0))
    yield tr("Open follow-ups: {number}", number=found.open_follow_ups)
    if found.days_since_consultation is not None:
        yield tr_n(
            "Last consultation: {n} day ago",
            "Last consultation: {n} days ago",
            found.days_since_consultation,
        )


def _day(entered: Mapping[Qualification, date], name: Qualification) -> str:
    return f"({full_day(entered[name])})" if name in entered else tr("(not entered)")
