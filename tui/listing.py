"""Entries, policies and figures as lines for people and as JSON for machines."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tui.language import mark, number, tr, tr_n
from tui.messages import full_day, hours_words
from tui.typed import plain
from vault.clock import gone_on
from vault.journal.vocabulary import FIELDS, Grain
from vault.store.fading import next_fade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from vault.clock import Clock
    from vault.journal.entries import Entry
    from vault.journal.holds import Hold
    from vault.journal.retention import Forecast
    from vault.keys.slots import Slot
    from vault.profiles.policy import Policy
    from vault.statistics.tally import Totals
    from vault.store.check import Check

SHORT = 8
"""Letters of an id that lists show and every verb accepts."""

_TO_MONTH, _TO_QUARTER, _NOTE = range(3)
"""What time takes; in this order where one day has several."""

_SLOTS = {
    "EMPTY": mark("empty"),
    "PASSPHRASE": mark("passphrase"),
    "RECOVERY": mark("recovery code"),
    "PASSPHRASE_AND_KEY_FILE": mark("passphrase and key file"),
}
"""By the name of the type of a key slot."""

CHECKS = (
    mark("age"),
    mark("backup"),
    mark("cipher"),
    mark("clock"),
    mark("closing"),
    mark("database"),
    mark("disk"),
    mark("expiry keys"),
    mark("file system"),
    mark("hibernation"),
    mark("key derivation"),
    mark("key file"),
    mark("opening"),
    mark("other files"),
    mark("pages"),
    mark("permissions"),
    mark("swap"),
    mark("sync"),
    mark("terminal"),
    mark("texts"),
    mark("vault"),
)
"""The names of all checks, which are said by `tr` where a check is shown."""


def dumped(value: object) -> str:
    """JSON as machines get it."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def entry_json(entry: Entry, clock: Clock, *, held: bool = False) -> dict[str, Any]:
    """An entry without its note; what is not recorded is null.

    Args:
        entry: what is shown.
        clock: the local zone.
        held: whether a legal hold covers the whole journal; while one covers the entry, the
            day its note is gone on does not count.
    """
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
        "held": held or entry.held,
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


def entry_line(entry: Entry, clock: Clock, *, held: bool = False) -> str:
    """An entry as one line: codes and dates, never a word of the note."""
    held = held or entry.held
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
        day = gone_on(entry.note_dies, clock)
        parts.append(tr("note kept") if held else tr("note gone on {day}", day=day))
    if entry.follow_up_due is not None:
        parts.append(tr("follow up on {day}", day=entry.follow_up_due))
    if held:
        parts.append(tr("HELD"))
    return "  ".join(parts).rstrip()


def entry_lines(
    entry: Entry, handle: str, clock: Clock, *, policy: Policy, held: bool
) -> Iterable[str]:
    """An entry as one `label: value` line per field.

    Args:
        entry: what is shown.
        handle: the private word of its follow-up, or nothing.
        clock: the local zone.
        policy: says when its day fades.
        held: whether a legal hold covers the whole journal.
    """
    yield f"id: {entry.id.hex()}"
    yield tr("day: {day}", day=day_text(entry.contact.day, entry.grain))
    for field in FIELDS:
        value = getattr(entry.contact, field.name)
        yield f"{field.name}: {tr('not recorded') if value is None else value}"
    if entry.follow_up_due is not None:
        yield tr("follow-up: {day}", day=entry.follow_up_due)
        if handle:
            yield tr("handle: {word}", word=plain(handle))
    yield _note_text(entry, clock, held=held or entry.held)
    if held:
        yield tr(
            "hold: HELD; a legal hold stands on the whole journal, and nothing of it is deleted"
        )
    elif entry.held:
        yield tr("hold: HELD; a legal hold stands on this entry, and nothing of it is deleted")
    else:
        yield _fade_text(entry, policy)


def _note_text(entry: Entry, clock: Clock, *, held: bool) -> str:
    if entry.note_dies is None:
        return tr("note: none")
    if held:
        return tr("note: kept while the legal hold stands")
    return tr("note: deleted on {day}", day=full_day(gone_on(entry.note_dies, clock)))


def _fade_text(entry: Entry, policy: Policy) -> str:
    coming = next_fade(entry.contact.day, entry.grain, policy)
    if not coming:
        return tr("fades: no further")
    day = full_day(coming[0])
    if coming[1] is Grain.MONTH:
        return tr("fades: to its month on {day}", day=day)
    return tr("fades: to its quarter on {day}", day=day)


def follow_up_line(entry: Entry, handle: str, today: date) -> str:
    """A follow-up as one line: its state in words, then its day."""
    due = entry.follow_up_due or today
    state = tr("today") if due == today else tr("overdue") if due < today else tr("due")
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
    yield tr("contacts: {number}", number=totals.contacts)
    yield tr("time: {time}", time=tr("about {hours} h", hours=hours_words(totals.minutes)))
    for name, counts in totals.fields.items():
        if _recorded(counts):
            yield f"{name}:"
            yield from (
                f"  {tr('not recorded') if word == 'not_recorded' else word}: {count}"
                for word, count in counts.items()
                if count
            )
    if totals.weeks:
        yield tr("weeks (by their Monday):")
        yield from (f"  {monday}: {count}" for monday, count in totals.weeks if count)


def _recorded(counts: Mapping[str, int]) -> bool:
    return any(count for word, count in counts.items() if word != "not_recorded")


def forecast_json(coming: Forecast, clock: Clock, *, days: int, held: bool) -> dict[str, Any]:
    """What time will take, as days and numbers."""

    def rows(found: Iterable[tuple[date, int]], noun: str) -> list[dict[str, Any]]:
        return [{"on": day.isoformat(), noun: number} for day, number in found]

    return {
        "days": days,
        "held": held,
        "notes": rows(((gone_on(day, clock), number) for day, number in coming.notes), "notes"),
        "to_month": rows(coming.to_month, "entries"),
        "to_quarter": rows(coming.to_quarter, "entries"),
    }


def forecast_lines(coming: Forecast, clock: Clock, *, days: int, held: bool) -> Iterable[str]:
    """What time will take, one line per day and kind; soonest first."""
    rows = [
        *((day, n, _TO_MONTH) for day, n in coming.to_month),
        *((day, n, _TO_QUARTER) for day, n in coming.to_quarter),
        *((gone_on(day, clock), n, _NOTE) for day, n in coming.notes),
    ]
    for day, count, kind in sorted(rows):
        yield f"{day}  {_taken(count, kind)}"
    if held:
        yield tr("A legal hold stands: nothing is deleted and nothing fades.")
    elif not rows:
        yield tr_n(
            "Nothing is deleted and nothing fades within {n} day.",
            "Nothing is deleted and nothing fades within {n} days.",
            days,
        )


def _taken(count: int, kind: int) -> str:
    if kind == _NOTE:
        return tr_n("{n} note deleted", "{n} notes deleted", count)
    if kind == _TO_MONTH:
        return tr_n("{n} entry faded to the month", "{n} entries faded to the month", count)
    return tr_n("{n} entry faded to the quarter", "{n} entries faded to the quarter", count)


def slot_json(slot: Slot) -> dict[str, Any]:
    """What anybody can see of a key slot."""
    cost = slot.cost
    return {
        "slot": slot.index,
        "type": slot.type.name.lower(),
        "memory_kib": cost and cost.memory_kib,
        "passes": cost and cost.passes,
        "lanes": cost and cost.lanes,
    }


def slot_line(slot: Slot) -> str:
    """A key slot as one line: its number, what it wants, and what a guess costs."""
    kind = tr(_SLOTS[slot.type.name])
    if slot.cost is None:
        return f"{slot.index}  {kind}"
    memory = _memory(slot.cost.memory_kib)
    passes = tr_n("{n} pass", "{n} passes", slot.cost.passes)
    lanes = tr_n("{n} lane", "{n} lanes", slot.cost.lanes)
    return f"{slot.index}  {kind:<23}  Argon2id, {memory}, {passes}, {lanes}"


def _memory(kib: int) -> str:
    return f"{kib} KiB" if kib < 1024 else f"{number(kib // 1024)} MiB"  # noqa: PLR2004


def hold_json(hold: Hold) -> dict[str, Any]:
    """One line of the record of holds; a whole journal has no entry."""
    return {
        "entry": hold.owner.hex() if any(hold.owner) else None,
        "set_on": hold.set_on.isoformat(),
        "released_on": hold.released_on and hold.released_on.isoformat(),
        "reason": hold.reason or None,
    }


def hold_line(hold: Hold) -> str:
    """One line of the record of holds: what, since when, and why it was released."""
    what = tr("the whole journal")
    if any(hold.owner):
        what = tr("entry {id}", id=hold.owner.hex()[:SHORT])
    set_on = f"{hold.set_on}  {what:<17}"
    if hold.released_on is None:
        return f"{set_on}  {tr('stands')}"
    released = tr("released on {day}: {reason}", day=hold.released_on, reason=plain(hold.reason))
    return f"{set_on}  {released}"


def check_lines(checks: Iterable[Check]) -> Iterable[str]:
    """What the doctor found, one line each, with what to do under it."""
    for check in checks:
        yield f"{tr('ok') if check.ok else tr('NOT OK')}: {tr(check.name)}: {check.text}"
        if not check.ok and check.hint:
            yield "  " + tr("hint: {text}", text=check.hint)
