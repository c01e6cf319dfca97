"""Entries and refusals in words that can be read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui import misuse
from tui.language import mark, tr, tr_n
from tui.listing import day_text
from tui.messages import full_day, label, words
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

UNBROKEN = 10_000
"""Columns of a card: a sentence stays one line, which the terminal breaks and a reader reads."""

LENGTHS_SAID = {"quarter": mark("quarter"), "half": mark("half"), "year": mark("year")}
"""Lengths of periods, by the word of the command line."""

ANOTHER_ONE = mark("That is not the passphrase of this journal. Type it again, or back.")

_HINTS = {
    "NoSuchEntry": mark("list shows what there is."),
    "BadValue": mark(
        "Days go back one year at most, a follow-up is at most 60 days ahead, and a group"
        " of 2 to 5 has no topic."
    ),
    "KeyFileNeeded": mark("Put in the stick and answer keyfile to name the file."),
    "NotesOff": mark("policy can switch notes on."),
    "NoFreeSlot": mark("passphrase can remove one."),
    "OnHold": mark("release releases a hold."),
    "ClockJumped": mark(
        "If the date is right, lock, unlock and say so; if not, set the clock first."
    ),
    "TableRefused": mark("A team's table of many supporters hides more."),
    "NotCoordinator": mark("found makes a team that is led from a journal of its own."),
    "NoTeam": mark("join joins one."),
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
    return [tr(error.text), tr(hint)] if hint else [tr(error.text)]


def value_words(field: str, value: str | None) -> str:
    """A coded value as it is said."""
    if value is None:
        return words.NOT_RECORDED
    least, dash, most = label(field, value).partition("–")
    return tr("{least} to {most}", least=least, most=most) if dash else least


def choices(field: Field) -> list[tuple[str, str]]:
    """The values of a field with what they are called."""
    return [(str(value), value_words(field.name, str(value))) for value in field.values]


def day_said(day: date, grain: Grain) -> str:
    """A day as exactly as it is still known."""
    if grain is Grain.DAY:
        return full_day(day)
    if grain is Grain.MONTH:
        return words.MONTH_AND_YEAR.format(month=words.MONTHS[day.month - 1], year=day.year)
    return day_text(day, grain)


def entry_named(entry: Entry) -> str:
    """An entry in as few words as tell it from others: its day, kind and length."""
    contact = entry.contact
    minutes = tr("{minutes} minutes", minutes=value_words("duration", contact.duration))
    day, kind = day_said(contact.day, entry.grain), value_words("service", contact.service)
    return f"{day}, {kind}, {minutes}"


def entry_said(entry: Entry, clock: Clock, *, held: bool, follow_up: bool = True) -> str:
    """An entry on one line: codes and days, never a word of the note.

    Args:
        entry: which.
        clock: says what time it is.
        held: whether a legal hold stands on the whole journal.
        follow_up: whether the day of its follow-up is said too.
    """
    contact, held = entry.contact, held or entry.held
    parts = [entry_named(entry)]
    for name in ("mode", "topic"):
        value = getattr(contact, name)
        if value is not None:
            parts.append(f"{words.FIELDS[name].lower()} {value_words(name, value)}")
    if entry.note_dies is not None:
        gone = full_day(gone_on(entry.note_dies, clock))
        parts.append(tr("note kept") if held else tr("note until {day}", day=gone))
    if follow_up and entry.follow_up_due is not None:
        parts.append(tr("follow-up on {day}", day=full_day(entry.follow_up_due)))
    return ", ".join([*parts, tr("HELD")] if held else parts)


def entry_told(entry: Entry, handle: str, *, policy: Policy, held: bool) -> Iterator[str]:
    """An entry in full, one label and value a line; without its note."""
    yield tr("Day: {day}", day=day_said(entry.contact.day, entry.grain))
    for field in FIELDS:
        value = getattr(entry.contact, field.name)
        yield f"{words.FIELDS[field.name]}: {value_words(field.name, value)}"
    if entry.follow_up_due is not None:
        yield tr("Follow-up: {day}", day=full_day(entry.follow_up_due))
    if handle:
        yield tr("Its word: {word}", word=plain(handle))
    if held:
        yield tr(
            "HELD: a legal hold stands on the whole journal; nothing of it is deleted, changed or"
            " faded."
        )
    elif entry.held:
        yield tr(
            "HELD: a legal hold stands on this entry; nothing of it is deleted, changed or faded."
        )
    elif coming := next_fade(entry.contact.day, entry.grain, policy):
        day = full_day(coming[0])
        to_month = coming[1] is Grain.MONTH
        yield (
            tr("Fades: to its month on {day}", day=day)
            if to_month
            else tr("Fades: to its quarter on {day}", day=day)
        )
    else:
        yield tr("Fades: no further")


def note_fate(entry: Entry, clock: Clock, *, held: bool) -> str:
    """What becomes of the note of an entry."""
    if entry.note_dies is None:
        return tr("No note.")
    if held or entry.held:
        return tr("The note is kept while the legal hold stands.")
    return tr("The note will be deleted on {day}.", day=full_day(gone_on(entry.note_dies, clock)))


def saved(dies: int | None, clock: Clock, *, held: bool) -> str:
    """What is said after saving an entry."""
    if dies is None:
        return tr("Saved.")
    if held:
        return tr("Saved. The note is kept as long as the legal hold stands.")
    return tr("Saved. The note will be deleted on {day}.", day=full_day(gone_on(dies, clock)))


def idle_said(minutes: int) -> str:
    """When the journal locks by itself."""
    return tr_n(
        "It locks by itself when {n} minute passes without a line.",
        "It locks by itself when {n} minutes pass without a line.",
        minutes,
    )
