"""What the list shows of the entries: codes, days, countdowns and sums, never a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from tui.messages import card_words, counted, day_words, dies_words, due_words, label, words
from vault.clock import gone_on
from vault.journal import drafts, entries, qualifications
from vault.journal.entries import Query

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vault.clock import Clock
    from vault.journal.entries import Entry
    from vault.store.expiry import Swept
    from vault.store.vault import Vault

PAGE_ROWS = 500
WIDTHS = {
    "day": 12, "service": 13, "duration": 9, "mode": 10, "topic": 13, "note": 11, "follow_up": 10,
}  # fmt: skip
"""Together with a margin and a scrollbar these are 80 cells."""
_SOON_DAYS = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows at once."""

    entries: list[Entry]
    contacts: int
    draft: bool
    refresher_in: int | None
    """Days until the refresher is due, negative when it was; None when that is far."""


def load(vault: Vault) -> Listed:
    """The newest entries and how many there are; runs in the vault's thread."""
    return Listed(
        entries.find(vault, Query(limit=PAGE_ROWS)),
        entries.count(vault),
        drafts.load(vault) is not None,
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
    """What will soon be gone and what is due, as the summary says it."""
    dying = sum(
        entry.note_dies is not None
        and not (held or entry.held)
        and (gone_on(entry.note_dies, clock) - today).days <= _SOON_DAYS
        for entry in listed
    )
    due = sum(e.follow_up_due is not None and e.follow_up_due <= today for e in listed)
    said = [counted(words.NOTES_DYING, dying)] if dying else []
    return said + ([counted(words.FOLLOW_UPS_DUE, due)] if due else [])


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


def cell(cells: dict[str, str], name: str) -> Text:
    """One cell as the table takes it; what presses is bold."""
    text = cells[name]
    strong = (name == "note" and text in {words.TONIGHT, words.HELD}) or (
        name == "follow_up" and text == words.DUE
    )
    return Text(text, style="bold" if strong else "", end="", no_wrap=True)
