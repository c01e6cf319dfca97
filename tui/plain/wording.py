"""Entries and refusals in words that can be read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui import misuse
from tui.desk import count_of, spelled
from tui.listing import day_text
from tui.messages import label, words
from tui.typed import plain
from vault.clock import gone_on
from vault.journal.vocabulary import FIELDS, Grain
from vault.store.fading import next_fade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vault.clock import Clock
    from vault.errors import VaultError
    from vault.journal.entries import Entry
    from vault.journal.vocabulary import Field
    from vault.profiles.policy import Policy

_HINTS = {
    "NoSuchEntry": "list shows what there is.",
    "BadValue": "Days go back one year at most, a follow-up is at most 60 days ahead, and a group"
    " of 2 to 5 has no topic.",
    "KeyFileNeeded": "Put in the stick and answer keyfile to name the file.",
    "NotesOff": "policy can switch notes on.",
    "OnHold": "release releases a hold.",
    "ClockJumped": "If the date is right, lock, unlock and say so; if not, set the clock first.",
    "TableRefused": "A team's table of many supporters hides more.",
    "NotCoordinator": "found makes a team that is led from a journal of its own.",
    "NoTeam": "join joins one.",
    "NoSuchProfile": "",
    "BadProfile": "",
    "NothingToRead": "",
}
"""Where an error's own hint speaks of the command line."""


def refusal(error: VaultError | click.ClickException) -> list[str]:
    """Why something was not done, and what to do next."""
    if isinstance(error, click.ClickException):
        return [misuse.sentence(error)]
    hint = _HINTS.get(type(error).__name__, error.hint)
    return [error.text, hint] if hint else [error.text]


def value_words(field: str, value: str | None) -> str:
    """A coded value as it is said."""
    return words.NOT_RECORDED if value is None else label(field, value).replace("–", " to ")


def choices(field: Field) -> list[tuple[str, str]]:
    """The values of a field with what they are called."""
    return [(str(value), value_words(field.name, str(value))) for value in field.values]


def day_said(day: date, grain: Grain) -> str:
    """A day as exactly as it is still known."""
    if grain is Grain.DAY:
        return spelled(day)
    return f"{day:%B %Y}" if grain is Grain.MONTH else day_text(day, grain)


def entry_said(entry: Entry, clock: Clock, *, held: bool) -> str:
    """An entry on one line: codes and days, never a word of the note."""
    contact, held = entry.contact, held or entry.held
    parts = [
        day_said(contact.day, entry.grain),
        value_words("service", contact.service),
        f"{value_words('duration', contact.duration)} minutes",
    ]
    for name in ("mode", "topic"):
        value = getattr(contact, name)
        if value is not None:
            parts.append(f"{words.FIELDS[name].lower()} {value_words(name, value)}")
    if entry.note_dies is not None:
        gone = spelled(gone_on(entry.note_dies, clock))
        parts.append("note kept" if held else f"note until {gone}")
    if entry.follow_up_due is not None:
        parts.append(f"follow-up on {spelled(entry.follow_up_due)}")
    return ", ".join(parts) + (", HELD" if held else "")


def entry_told(entry: Entry, handle: str, *, policy: Policy, held: bool) -> Iterator[str]:
    """An entry in full, one label and value a line; without its note."""
    yield f"Day: {day_said(entry.contact.day, entry.grain)}"
    for field in FIELDS:
        value = getattr(entry.contact, field.name)
        yield f"{words.FIELDS[field.name]}: {value_words(field.name, value)}"
    if entry.follow_up_due is not None:
        yield f"Follow-up: {spelled(entry.follow_up_due)}"
    if handle:
        yield f"Its word: {plain(handle)}"
    if held or entry.held:
        covers = "the whole journal" if held else "this entry"
        yield f"HELD: a legal hold stands on {covers}; nothing of it is deleted, changed or faded."
    elif coming := next_fade(entry.contact.day, entry.grain, policy):
        yield f"Fades: to its {coming[1]} on {spelled(coming[0])}"
    else:
        yield "Fades: no further"


def note_fate(entry: Entry, clock: Clock, *, held: bool) -> str:
    """What becomes of the note of an entry."""
    if entry.note_dies is None:
        return "No note."
    if held or entry.held:
        return "The note is kept while the legal hold stands."
    return f"The note will be deleted on {spelled(gone_on(entry.note_dies, clock))}."


def saved(dies: int | None, clock: Clock, *, held: bool) -> str:
    """What is said after saving an entry."""
    if dies is None:
        return "Saved."
    if held:
        return "Saved. The note is kept as long as the legal hold stands."
    return f"Saved. The note will be deleted on {spelled(gone_on(dies, clock))}."


def idle_said(minutes: int) -> str:
    """When the journal locks by itself."""
    return f"It locks by itself when {count_of(minutes, 'minute')} pass without a line."
