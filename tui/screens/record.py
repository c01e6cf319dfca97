"""The record of legal holds, and of what was deleted by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import counted, day_words, full_day, words
from tui.widgets.pane import Pane
from vault.errors import NoSuchEntry, VaultError
from vault.journal import deletions, entries, holds
from vault.journal.entries import EntryId
from vault.store.holding import WHOLE_VAULT

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from textual.widget import Widget

    from vault.journal.entries import Entry
    from vault.journal.holds import Hold
    from vault.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Recorded:
    """Everything the screen shows."""

    holds: list[tuple[Hold, Entry | None]]
    """With the entry that is held, while it is there."""
    deletions: list[tuple[str, int, int]]


def load(vault: Vault) -> Recorded:
    """Both records; runs in the vault's thread."""
    return Recorded(
        [(hold, _entry(vault, hold.owner)) for hold in holds.record(vault)],
        deletions.record(vault),
    )


def _entry(vault: Vault, owner: bytes) -> Entry | None:
    try:
        return entries.get(vault, EntryId(owner))
    except NoSuchEntry:
        return None


class RecordScreen(Page[None]):
    """Proof, for whoever asks, that routine expiry is routine."""

    PLACE = "record"
    BINDINGS = bindings("record")

    def heading(self) -> str:
        """Its name."""
        return words.RECORD

    def body(self) -> Iterable[Widget]:
        yield Pane(Static("", id="recorded", markup=False), id="record")

    def on_mount(self) -> None:
        self.query_one("#record").focus()
        self.say(words.RECORD_MORE)
        self.reload()

    def wipe(self) -> None:
        """Forget reasons and months."""
        super().wipe()
        self.query_one("#recorded", Static).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read both records."""
        try:
            found = await self.session.call(load)
        except VaultError as error:
            self.say_error(error)
            return
        text = Text(end="")
        text.append(words.RECORD_HOLDS + "\n", style="bold")
        for hold, entry in found.holds:
            text.append(hold_words(hold, entry, self.today) + "\n")
        text.append("" if found.holds else words.RECORD_NO_HOLDS + "\n")
        text.append("\n" + words.RECORD_DELETIONS + "\n", style="bold")
        text.append("\n".join(month_words(*line) for line in found.deletions))
        text.append("" if found.deletions else words.RECORD_NO_DELETIONS)
        self.query_one("#recorded", Static).update(text)

    def action_back(self) -> None:
        """Back to the settings."""
        self.wipe()
        self.dismiss(None)


def hold_words(hold: Hold, entry: Entry | None, today: date) -> str:
    """One hold: what, since when, and how it ended."""
    if hold.owner == WHOLE_VAULT:
        what = words.RECORD_WHOLE
    elif entry is None:
        what = words.RECORD_ENTRY_GONE
    else:
        day = day_words(entry.contact.day, today, entry.grain)
        what = words.RECORD_ENTRY.format(day=day)
    since = full_day(hold.set_on)
    if hold.released_on is None:
        return words.RECORD_STANDS.format(what=what, since=since)
    line = words.RECORD_RELEASED.format(what=what, since=since, until=full_day(hold.released_on))
    return line + "\n" + words.RECORD_REASON.format(reason=hold.reason)


def month_words(month: str, of_entries: int, of_notes: int) -> str:
    """One month of deletions."""
    year, number = month.split("-")
    named = words.MONTH_AND_YEAR.format(month=words.MONTHS[int(number) - 1], year=year)
    return words.RECORD_MONTH.format(
        month=named,
        entries=counted(words.ENTRIES, of_entries),
        notes=counted(words.NOTES, of_notes),
    )
