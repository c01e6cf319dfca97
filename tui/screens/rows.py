"""What the list shows of the entries: codes, days, countdowns and sums, never a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.messages import (
    card_words,
    counted,
    day_words,
    dies_words,
    due_words,
    file_words,
    label,
    words,
)
from tui.widgets import entrytable
from vault.clock import gone_on, local_day
from vault.errors import NoSuchEntry
from vault.journal import drafts, entries, followups, qualifications
from vault.journal.entries import EntryId, Query
from vault.keys.slots import SlotType
from vault.store import rekeying

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from rich.text import Text

    from vault.clock import Clock
    from vault.journal.contacts import Contact
    from vault.journal.entries import Entry
    from vault.store.expiry import Swept
    from vault.store.vault import Vault

PAGE_ROWS = 500
"""Rows the list holds at once; what is filtered is looked for in all entries."""
_LABELLED = ("service", "duration", "mode", "topic")
GIVING = (
    ("topic", 9), ("duration", 7), ("mode", 0), ("duration", 0), ("service", 11), ("topic", 7),
)  # fmt: skip
"""Which columns give way in a narrower list; day, countdown, hold and follow-up never do."""
_SOON_DAYS = 2


def full_widths() -> dict[str, int]:
    """Every column with the gap after it, those of labels as wide as their longest.

    Together with a margin and a scrollbar they are at most 80 cells in every language.
    """
    longest = {name: max(map(cell_len, words.LABELS[name].values())) + 1 for name in _LABELLED}
    return {"day": 12, **longest, "note": 11, "follow_up": 10}


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows, or looks through."""

    entries: list[Entry]
    contacts: int
    draft: str
    """As `draft_words` says."""
    due: int
    """Follow-ups whose day has come."""
    refresher_in: int | None
    """Days until the refresher is due, negative when it was; None when that is far."""
    owed: list[str]
    """As `owed_words` says."""


def load(vault: Vault, *, everything: bool = False) -> Listed:
    """The newest entries, or all, and how many there are; runs in the vault's thread."""
    today = local_day(vault.clock)
    found = entries.find(vault, Query(limit=None if everything else PAGE_ROWS))
    return Listed(
        found,
        entries.count(vault),
        draft_words(vault, today),
        sum(day <= today for _, day in followups.due(vault)),
        qualifications.refresher_in(vault),
        owed_words(vault),
    )


def draft_words(vault: Vault, today: date) -> str:
    """What waits to be gone on with, if anything does; of an edit the day of its entry."""
    draft = drafts.load(vault)
    if draft is None:
        return ""
    try:
        entry = entries.get(vault, EntryId(bytes.fromhex(draft.editing)))
    except NoSuchEntry:
        return words.DRAFT_WAITS
    return words.EDIT_WAITS.format(day=day_words(entry.contact.day, today, entry.grain))


def owed_words(vault: Vault) -> list[str]:
    """What is to be done about that which opens the journal, a line each."""
    kinds = {slot.index: slot.type for slot in vault.slots()}
    by_code = kinds[vault.opened_slot] is SlotType.RECOVERY
    lines = [words.OPENED_BY_CODE] if by_code else []
    return lines + ([file_words.CODE_OWED] if rekeying.owes_proof(vault) else [])


def row(entry: Entry, today: date, clock: Clock, *, held: bool = False) -> dict[str, str]:
    """The cells of one entry, by column; *held* when the whole journal is."""
    return {**labels(entry.contact), **times(entry, today, clock, held=held)}


def labels(contact: Contact) -> dict[str, str]:
    """The cells that say codes."""
    return {name: label(name, getattr(contact, name)) for name in _LABELLED}


def times(entry: Entry, today: date, clock: Clock, *, held: bool = False) -> dict[str, str]:
    """The cells that say days, or that there is a hold."""
    gone = None if entry.note_dies is None else gone_on(entry.note_dies, clock)
    due = entry.follow_up_due
    dies = words.NO_VALUE if gone is None else dies_words(gone, today)
    return {
        "day": day_words(entry.contact.day, today, entry.grain),
        "note": words.HELD if held or entry.held else dies,
        "follow_up": words.NO_VALUE if due is None else due_words(due, today),
    }


def pressing(found: Iterable[Entry], today: date, clock: Clock, *, held: bool) -> list[str]:
    """What will soon be gone, as the summary says it."""
    dying = sum(
        entry.note_dies is not None
        and not (held or entry.held)
        and (gone_on(entry.note_dies, clock) - today).days <= _SOON_DAYS
        for entry in found
    )
    return [counted(words.NOTES_DYING, dying)] if dying else []


def refresher_words(left: int | None) -> list[str]:
    """When the supporter's refresher is due, if that is near."""
    if left is None:
        return []
    if left > 0:
        return [counted(card_words.REFRESHER_DUE, left)]
    return [card_words.REFRESHER_TODAY if left == 0 else card_words.REFRESHER_OVER]


def gone_words(swept: Swept) -> list[str]:
    """What time did, in at most two lines."""
    gone = [counted(words.NOTES_GONE, swept.notes)] if swept.notes else []
    gone += [counted(words.FOLLOW_UPS_GONE, swept.follow_ups)] if swept.follow_ups else []
    faded = [counted(words.DAYS_FADED, swept.faded)] if swept.faded else []
    return ([" · ".join(gone)] if gone else []) + faded


def titles(widths: Mapping[str, int]) -> dict[str, str]:
    """The heads of the columns, a shorter one over narrowed minutes."""
    heads = {**words.COLUMNS, "duration": words.MINUTES_HEAD} if _short(widths) else words.COLUMNS
    return {name: heads[name] for name in widths}


def cells(
    entry: Entry, widths: Mapping[str, int], today: date, clock: Clock, *, held: bool = False
) -> list[Text]:
    """The cells of one entry as the table takes them, minutes shorter where there is no room."""
    said = row(entry, today, clock, held=held)
    if _short(widths):
        said["duration"] = words.DURATIONS_SHORT[entry.contact.duration]
    pressing = {"note": (words.TONIGHT, words.HELD), "follow_up": (words.DUE,)}
    strong = [name for name, which in pressing.items() if said[name] in which]
    return entrytable.cells(said, widths, strong)


def _short(widths: Mapping[str, int]) -> bool:
    return widths.get("duration", 0) < full_widths()["duration"]
