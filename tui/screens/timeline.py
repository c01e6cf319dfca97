"""The list: codes and countdowns, never notes, safe to have over a shoulder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.widgets import DataTable, Input, Static

from tui.keymap import bindings
from tui.messages import counted, day_words, dies_words, due_words, label, words
from vault.clock import gone_on
from vault.errors import VaultError
from vault.journal import drafts, entries, retention
from vault.journal.entries import Query

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from textual.widget import Widget

    from vault.clock import Clock
    from vault.journal.entries import Entry
    from vault.store.vault import Vault

PAGE_ROWS = 500
WIDTHS = {
    "day": 12, "service": 13, "duration": 9, "mode": 10, "topic": 13, "note": 11, "follow_up": 10,
}  # fmt: skip
"""Together with a margin and a scrollbar these are 80 cells."""
_SWEEP_SECONDS = 60
_SOON_DAYS = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows at once."""

    entries: list[Entry]
    contacts: int
    draft: bool


def load(vault: Vault) -> Listed:
    """The newest entries and how many there are; runs in the vault's thread."""
    return Listed(
        entries.find(vault, Query(limit=PAGE_ROWS)),
        entries.count(vault),
        drafts.load(vault) is not None,
    )


def row(entry: Entry, today: date, clock: Clock) -> dict[str, str]:
    """The cells of one entry, by column."""
    contact = entry.contact
    gone = None if entry.note_dies is None else gone_on(entry.note_dies, clock)
    due = entry.follow_up_due
    return {
        "day": day_words(contact.day, today, entry.grain),
        "service": label("service", contact.service),
        "duration": label("duration", contact.duration),
        "mode": label("mode", contact.mode),
        "topic": label("topic", contact.topic),
        "note": words.NO_VALUE if gone is None else dies_words(gone, today),
        "follow_up": words.NO_VALUE if due is None else due_words(due, today),
    }


class TimelineScreen(Page[None]):
    """Everything recorded, newest day first."""

    PLACE = "timeline"
    BINDINGS = bindings("timeline")

    def __init__(self, notice: str = "") -> None:
        super().__init__()
        self._notice = notice
        self._entries: list[Entry] = []
        self._contacts = 0
        self._draft = False

    def heading(self) -> str:
        """The name and nothing else."""
        return words.NAME

    def body(self) -> Iterable[Widget]:
        yield Static("", id="summary", markup=False)
        yield Static("", id="left", markup=False)
        yield Input(placeholder=words.FILTER, compact=True, id="filter")
        yield Static("", id="empty", markup=False)
        table: DataTable[Text] = DataTable(id="list", cursor_type="row", cell_padding=0)
        table.cursor_foreground_priority = "css"
        yield table

    def on_mount(self) -> None:
        table = self._table
        for name, width in WIDTHS.items():
            table.add_column(words.COLUMNS[name], key=name, width=width)
        self.query_one("#filter", Input).cursor_blink = False
        self._show_notice(self._notice)
        self.reload()
        self.set_interval(_SWEEP_SECONDS, self.sweep)

    def on_screen_resume(self) -> None:
        self._table.focus()

    def wipe(self) -> None:
        """Empty the list and everything that counts."""
        super().wipe()
        self._entries, self._contacts = [], 0
        self._table.clear()
        self._show_notice("")
        self.query_one("#summary", Static).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self, select: bytes | None = None) -> None:
        """Read the entries again and keep the cursor where it was, or on *select*."""
        try:
            listed = await self.session.call(load)
        except VaultError as error:
            self.say_error(error)
            return
        self._entries, self._contacts = listed.entries, listed.contacts
        self._draft = listed.draft
        self._fill(select)

    @work(exclusive=True, group="sweep", exit_on_error=False)
    async def sweep(self) -> None:
        """Let die what is due while the list is open."""
        try:
            swept = await self.session.call(retention.sweep)
        except VaultError as error:
            self.say_error(error)
            return
        if swept.notes or swept.follow_ups or swept.faded:
            self._show_notice(gone_words(swept.notes, swept.follow_ups))
            self.reload()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Enter or a click on a row reads the entry."""
        event.stop()
        self.action_read()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter as you type."""
        event.stop()
        self._fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes from the filter to the list."""
        event.stop()
        self._table.focus()

    def action_new(self) -> None:
        """A new entry, or the kept draft."""
        from .entry import EntryScreen

        self.app.push_screen(EntryScreen(), self.after)

    def action_read(self) -> None:
        """Read the entry under the cursor."""
        from .reading import ReadingScreen

        entry = self._under_cursor()
        if entry is not None:
            self.app.push_screen(ReadingScreen(entry), self.after)

    def action_statistics(self) -> None:
        """Numbers for one's own eyes."""
        from .statistics import StatisticsScreen

        self.app.push_screen(StatisticsScreen())

    def action_send(self) -> None:
        """The summary that may leave."""
        from .send import SendScreen

        self.app.push_screen(SendScreen())

    def action_settings(self) -> None:
        """What this journal keeps."""
        from .settings import SettingsScreen

        self.app.push_screen(SettingsScreen(), self.after)

    def action_filter(self) -> None:
        """Open the filter line."""
        field = self.query_one("#filter", Input)
        field.add_class("-shown")
        field.focus()
        self.say(words.FILTER_ENDS)

    def action_put_away(self) -> None:
        """End the filter, else put the notice away."""
        field = self.query_one("#filter", Input)
        if field.has_class("-shown"):
            field.remove_class("-shown")
            field.clear()
            self.say("")
            self._table.focus()
        else:
            self._show_notice("")
            self.say("")

    def action_down(self) -> None:
        """Down, for hands that know j."""
        self._table.action_cursor_down()

    def action_up(self) -> None:
        """Up, for hands that know k."""
        self._table.action_cursor_up()

    @property
    def _table(self) -> DataTable[Text]:
        return self.query_one("#list", DataTable)

    def after(self, said: str | None) -> None:
        """Come back from another screen: say what it said and read again."""
        if said:
            self.say(said)
        self.reload()

    def _under_cursor(self) -> Entry | None:
        table = self._table
        if not table.row_count:
            return None
        key = table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
        return next((entry for entry in self._entries if entry.id.hex() == key), None)

    def _show_notice(self, text: str) -> None:
        line = self.query_one("#left", Static)
        line.update(text)
        line.set_class(bool(text), "-shown")

    def _fill(self, select: bytes | None = None) -> None:
        table, clock, today = self._table, self.session.clock, self.today
        wanted = self.query_one("#filter", Input).value.lower().split()
        kept = select or getattr(self._under_cursor(), "id", None)
        table.clear()
        for entry in self._entries:
            cells = row(entry, today, clock)
            codes = [code or "" for code in entry.contact.codes().values()]
            line = " ".join([*cells.values(), *codes]).lower()
            if all(word in line for word in wanted):
                styled = map(partial(_cell, cells), WIDTHS)
                table.add_row(*styled, key=entry.id.hex())
        self._go_to(kept)
        self._summarize(shown=table.row_count, filtered=bool(wanted))

    def _go_to(self, entry_id: bytes | None) -> None:
        if entry_id is not None and entry_id.hex() in self._table.rows:
            row_index = self._table.get_row_index(entry_id.hex())
            self._table.move_cursor(row=row_index)

    def _summarize(self, *, shown: int, filtered: bool) -> None:
        today, clock = self.today, self.session.clock
        dying = [
            entry
            for entry in self._entries
            if entry.note_dies is not None
            and (gone_on(entry.note_dies, clock) - today).days <= _SOON_DAYS
        ]
        due = [e for e in self._entries if e.follow_up_due is not None and e.follow_up_due <= today]
        parts = [counted(words.CONTACTS, self._contacts)]
        if self._contacts > len(self._entries):
            parts.append(words.MORE_THAN_SHOWN.format(n=len(self._entries)))
        if filtered:
            parts.append(words.FILTERED.format(shown=shown, all=self._contacts))
        parts += [counted(words.NOTES_DYING, len(dying))] if dying else []
        parts += [counted(words.FOLLOW_UPS_DUE, len(due))] if due else []
        parts += [words.DRAFT_WAITS] if self._draft else []
        self.query_one("#summary", Static).update("   ".join(parts))
        empty = self.query_one("#empty", Static)
        empty.update(words.NOTHING_FITS if filtered else words.NOTHING_YET)
        empty.set_class(not shown, "-shown")
        self._table.set_class(not shown, "-empty")


def gone_words(notes: int, follow_ups: int) -> str:
    """One line about what died, or nothing."""
    parts = [counted(words.NOTES_GONE, notes)] if notes else []
    parts += [counted(words.FOLLOW_UPS_GONE, follow_ups)] if follow_ups else []
    return " · ".join([*parts, words.DISMISS]) if parts else ""


def _cell(cells: dict[str, str], name: str) -> Text:
    text = cells[name]
    strong = (name == "note" and text == words.TONIGHT) or (
        name == "follow_up" and text == words.DUE
    )
    return Text(text, style="bold" if strong else "", end="", no_wrap=True)
