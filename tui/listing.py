"""Entries, policies and figures as lines for people and as JSON for machines."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tui.desk import spelled
from tui.typed import plain
from vault.clock import gone_on
from vault.journal.vocabulary import FIELDS, Grain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from vault.clock import Clock
    from vault.journal.entries import Entry
    from vault.profiles.policy import Policy
    from vault.statistics.tally import Totals
    from vault.store.check import Check

SHORT = 8
"""Letters of an id that lists show and every verb accepts."""


def dumped(value: object) -> str:
    """JSON as machines get it."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def entry_json(entry: Entry, clock: Clock) -> dict[str, Any]:
    """An entry without its note; what is not recorded is null."""
    due = entry.follow_up_due
    return {
        "id": entry.id.hex(),
        "day": entry.contact.day.isoformat(),
        "grain": str(entry.grain),
        **{field.name: _word(getattr(entry.contact, field.name)) for field in FIELDS},
        "note_gone_on": (
            None if entry.note_dies is None else gone_on(entry.note_dies, clock).isoformat()
        ),
        "follow_up_due": due and due.isoformat(),
    }


def _word(value: object) -> str | None:
    return None if value is None else str(value)


def day_text(day: date, grain: Grain) -> str:
    """The day as exactly as it is still known."""
    if grain is Grain.MONTH:
        return f"{day:%Y-%m}"
    if grain is Grain.QUARTER:
        return f"{day.year}Q{(day.month + 2) // 3}"
    return day.isoformat()


def entry_line(entry: Entry, clock: Clock) -> str:
    """An entry as one line: codes and dates, never a word of the note."""
    contact = entry.contact
    parts = [
        entry.id.hex()[:SHORT],
        f"{day_text(contact.day, entry.grain):<10}",
        f"{contact.service:<16}",
        f"{contact.duration:<8}",
    ]
    parts += [
        f"{field.name}={value}"
        for field in FIELDS
        if not field.required and (value := getattr(contact, field.name)) is not None
    ]
    if entry.note_dies is not None:
        parts.append(f"note gone on {gone_on(entry.note_dies, clock)}")
    if entry.follow_up_due is not None:
        parts.append(f"follow up on {entry.follow_up_due}")
    return "  ".join(parts).rstrip()


def entry_lines(entry: Entry, handle: str, clock: Clock) -> Iterable[str]:
    """An entry as one `label: value` line per field."""
    yield f"id: {entry.id.hex()}"
    yield f"day: {day_text(entry.contact.day, entry.grain)}"
    for field in FIELDS:
        value = getattr(entry.contact, field.name)
        yield f"{field.name}: {'not recorded' if value is None else value}"
    if entry.follow_up_due is not None:
        yield f"follow-up: {entry.follow_up_due}"
        if handle:
            yield f"handle: {plain(handle)}"
    if entry.note_dies is None:
        yield "note: none"
    else:
        yield f"note: deleted on {spelled(gone_on(entry.note_dies, clock))}"


def follow_up_line(entry: Entry, handle: str, today: date) -> str:
    """A follow-up as one line: its state in words, then its day."""
    due = entry.follow_up_due or today
    state = "today" if due == today else "overdue" if due < today else "due"
    parts = [entry.id.hex()[:SHORT], f"{state:<7}", due.isoformat(), str(entry.contact.service)]
    return "  ".join([*parts, plain(handle)] if handle else parts)


def policy_lines(policy: Policy) -> Iterable[str]:
    """A policy as one `label: value` line per setting."""
    for name, value in asdict(policy).items():
        shown = {True: "on", False: "off"}[value] if isinstance(value, bool) else value
        yield f"{name.replace('_', '-')}: {shown}"


def totals_json(totals: Totals, since: date | None, until: date | None) -> dict[str, Any]:
    """Exact figures; `minutes` adds up the middles of the bands."""
    return {
        "since": since and since.isoformat(),
        "until": until and until.isoformat(),
        "contacts": totals.contacts,
        "minutes": totals.minutes,
        "fields": {name: dict(counts) for name, counts in totals.fields.items()},
        "weeks": [{"monday": day.isoformat(), "contacts": n} for day, n in totals.weeks],
    }


def totals_lines(totals: Totals) -> Iterable[str]:
    """Exact figures as indented `label: value` lines; what never occurred is left out."""
    yield f"contacts: {totals.contacts}"
    yield f"time: {hours(totals.minutes)}"
    for name, counts in totals.fields.items():
        if _recorded(counts):
            yield f"{name}:"
            yield from (
                f"  {word.replace('not_recorded', 'not recorded')}: {count}"
                for word, count in counts.items()
                if count
            )
    if totals.weeks:
        yield "weeks (by their Monday):"
        yield from (f"  {monday}: {count}" for monday, count in totals.weeks if count)


def _recorded(counts: Mapping[str, int]) -> bool:
    return any(count for word, count in counts.items() if word != "not_recorded")


def hours(minutes: int) -> str:
    """A sum of band middles, no more exact than it is."""
    if minutes < 60:  # noqa: PLR2004
        return f"about {minutes} minutes"
    whole = round(minutes / 60)
    return f"about {whole} hour{'' if whole == 1 else 's'}"


def check_lines(checks: Iterable[Check]) -> Iterable[str]:
    """What the doctor found, one line each, with what to do under it."""
    for check in checks:
        yield f"{'ok' if check.ok else 'NOT OK'}: {check.name}: {check.text}"
        if not check.ok and check.hint:
            yield f"  hint: {check.hint}"
