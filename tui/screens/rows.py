"""What the list shows of the entries: codes, days, countdowns and sums, never a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.messages import card_words, counted, day_words, dies_words, due_words, label, words
from tui.widgets import entrytable
from vault.clock import gone_on, local_day
from vault.journal import drafts, entries, followups, qualifications
from vault.journal.entries import Query

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from rich.text import Text

    from vault.clock import Clock
    from vault.journal.entries import Entry
    from vault.store.expiry import Swept
    from vault.store.vault import Vault

PAGE_ROWS = 500
WIDTHS = {
    "day": 12, "service": 13, "duration": 9, "mode": 10, "topic": 13, "note": 11, "follow_up": 10,
}  # fmt: skip
"""Together with a margin and a scrollbar these are 80 cells."""
GIVING = (
    ("topic", 9), ("duration", 7), ("mode", 0), ("duration", 0), ("service", 11), ("topic", 7),
)  # fmt: skip
"""Which columns give way in a narrower list; day, countdown, hold and follow-up never do."""
_SOON_DAYS = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows at once."""

    entries: list[Entry]
    contacts: int
    draft: bool
    due: int
    """Follow-ups whose day has come."""
    refresher_in: int | None
    """Days until the refresher is due, negative when it was; None when that is far."""


def load(vault: Vault) -> Listed:
    """The newest entries and how many there are; runs in the vault's thread."""
    today = local_day(vault.clock)
    return Listed(
        entries.find(vault, Query(limit=PAGE_ROWS)),
        entries.count(vault),
        drafts.load(vault) is not None,
        sum(day <= today for _, day in followups.due(vault)),
        qualifications.refresher_in(vault),
    )


def row(entry: Entry, today: date, clock: Clock, *, held: bool = False) -> dict[str, str]:
    """The cells of one entry, by column; *held* when the whole journal is."""
    contact = entry.contact
    gone = None if entry.note_dies is None else gone_on(entry.note_dies, clock)
    due = entry.follow_up_due
    dies = words.NO_VALUE if gone is None else dies_words(gone, today)
    return {
        "day": day_words(contact.day, today, entry.grain),
        "service": label("service", contact.service),
        "duration": label("duration", contact.duration),
        "mode": label("mode", contact.mode),
        "topic": label("topic", contact.topic),
        "note": words.HELD if held or entry.held else dies,
        "follow_up": words.NO_VALUE if due is None else due_words(due, today),
    }


def pressing(listed: Sequence[Entry], today: date, clock: Clock, *, held: bool) -> list[str]:
    """What will soon be gone, as the summary says it."""
    dying = sum(
        entry.note_dies is not None
        and not (held or entry.held)
        and (gone_on(entry.note_dies, clock) - today).days <= _SOON_DAYS
        for entry in listed
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


def cells(said: Mapping[str, str], entry: Entry, widths: Mapping[str, int]) -> list[Text]:
    """The cells of one entry as the table takes them, minutes shorter where there is no room."""
    if _short(widths):
        said = {**said, "duration": words.DURATIONS_SHORT[entry.contact.duration]}
    pressing = {"note": (words.TONIGHT, words.HELD), "follow_up": (words.DUE,)}
    strong = [name for name, which in pressing.items() if said[name] in which]
    return entrytable.cells(said, widths, strong)


def _short(widths: Mapping[str, int]) -> bool:
    return widths.get("duration", 0) < WIDTHS["duration"]
