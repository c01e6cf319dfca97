"""What the list shows of the entries: codes, days, countdowns and sums, never a note."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.messages import card_words, counted, day_words, dies_words, due_words, label, words
from tui.widgets import entrytable
from vault.clock import gone_on, local_day
from vault.journal import drafts, entries, followups, qualifications
from vault.journal.entries import Query

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from rich.text import Text

    from vault.clock import Clock
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
class Line:
    """One entry as the list shows it."""

    entry: Entry
    said: Mapping[str, str]
    """Its cells, by column."""
    searched: str
    """What a filter is looked for in: cells and codes, in lower case."""

    @property
    def key(self) -> str:
        """What the table knows it by."""
        return self.entry.id.hex()


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows, or looks through."""

    lines: list[Line]
    contacts: int
    draft: bool
    due: int
    """Follow-ups whose day has come."""
    refresher_in: int | None
    """Days until the refresher is due, negative when it was; None when that is far."""


def load(vault: Vault, *, everything: bool = False) -> Listed:
    """The newest entries, or all, and how many there are; runs in the vault's thread."""
    today = local_day(vault.clock)
    found = entries.find(vault, Query(limit=None if everything else PAGE_ROWS))
    return Listed(
        [_line(entry, today, vault.clock, held=vault.held) for entry in found],
        entries.count(vault),
        drafts.load(vault) is not None,
        sum(day <= today for _, day in followups.due(vault)),
        qualifications.refresher_in(vault),
    )


def fitting(lines: Sequence[Line], wanted: str) -> list[Line]:
    """The first lines in which every one of the *wanted* words occurs, at most `PAGE_ROWS`."""
    parts = wanted.lower().split()
    found = (line for line in lines if all(part in line.searched for part in parts))
    return list(islice(found, PAGE_ROWS))


def _line(entry: Entry, today: date, clock: Clock, *, held: bool) -> Line:
    said = row(entry, today, clock, held=held)
    codes = (code or "" for code in entry.contact.codes().values())
    return Line(entry, said, " ".join([*said.values(), *codes]).lower())


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


def pressing(lines: Iterable[Line], today: date, clock: Clock, *, held: bool) -> list[str]:
    """What will soon be gone, as the summary says it."""
    dying = sum(
        line.entry.note_dies is not None
        and not (held or line.entry.held)
        and (gone_on(line.entry.note_dies, clock) - today).days <= _SOON_DAYS
        for line in lines
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


def cells(line: Line, widths: Mapping[str, int]) -> list[Text]:
    """The cells of one entry as the table takes them, minutes shorter where there is no room."""
    said = line.said
    if _short(widths):
        said = {**said, "duration": words.DURATIONS_SHORT[line.entry.contact.duration]}
    pressing = {"note": (words.TONIGHT, words.HELD), "follow_up": (words.DUE,)}
    strong = [name for name, which in pressing.items() if said[name] in which]
    return entrytable.cells(said, widths, strong)


def _short(widths: Mapping[str, int]) -> bool:
    return widths.get("duration", 0) < full_widths()["duration"]
