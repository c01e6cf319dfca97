"""Follow-ups: whom to get in touch with again, soonest first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import counted, day_words, due_words, label, long_day, words
from tui.widgets.entrytable import EntryTable, cells, fitted
from tui.widgets.summary import Summary
from vault.errors import OnHold, TextLost, VaultError
from vault.journal import entries, followups
from vault.journal.entries import EntryId

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.text import Text
    from textual.widget import Widget
    from textual.widgets import DataTable

    from vault.journal.entries import Entry
    from vault.store.vault import Vault

WIDTHS = {"due": 12, "left": 13, "handle": 21, "service": 13, "topic": 13, "duration": 9}
GIVING = (("duration", 0), ("topic", 0), ("service", 11), ("handle", 12))
LATER_DAYS = 7


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with a follow-up, and the private word of that, or nothing."""

    entry: Entry
    handle: str = field(repr=False)


def load(vault: Vault) -> list[Row]:
    """Every follow-up, soonest first; runs in the vault's thread."""
    return [
        Row(entries.get(vault, EntryId(owner)), _handle(vault, owner))
        for owner, _ in followups.due(vault)
    ]


def _handle(vault: Vault, owner: bytes) -> str:
    try:
        found = followups.get(vault, owner)
    except TextLost:
        return ""
    return found.handle if found else ""


class FollowUpsScreen(Page[str]):
    """What is due and to come; read its entry, have it done, or move it a week."""

    PLACE = "followups"
    BINDINGS = bindings("followups")

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._room = sum(WIDTHS.values())
        self._widths: dict[str, int] = {}

    def heading(self) -> str:
        """Its name."""
        return words.FOLLOW_UPS

    def body(self) -> Iterable[Widget]:
        yield Summary(id="summary")
        yield Static("", id="empty", markup=False)
        yield EntryTable(id="list")

    def on_mount(self) -> None:
        self._table.focus()
        days = counted(words.DAYS, followups.GRACE_DAYS)
        held = self.session.held
        self.say(words.FOLLOW_UPS_STAY if held else words.FOLLOW_UPS_GO.format(days=days))
        self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is read, done or moved where there is nothing."""
        del parameters
        return bool(self._rows) or action not in {"read", "done", "later"}

    def wipe(self) -> None:
        """Forget days, words and codes."""
        super().wipe()
        self._rows = []
        self._table.clear()
        self.query_one(Summary).show([])

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read them again."""
        try:
            rows = await self.session.call(load)
        except VaultError as error:
            self.say_error(error)
            return
        if not self.journal.closing:
            self._rows = rows
            self._fill()

    def on_entry_table_widened(self, event: EntryTable.Widened) -> None:
        """Give the columns the room there is."""
        event.stop()
        self._room = event.width
        if self._rows:
            self._fill()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """A click on the row under the cursor."""
        event.stop()
        self.action_read()

    def action_read(self) -> None:
        """Read the entry."""
        from .reading import ReadingScreen

        row = self._under_cursor()
        if row is not None:
            self.app.push_screen(ReadingScreen(row.entry), self._came_back)

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_done(self) -> None:
        """Remove the follow-up under the cursor, after asking; its entry stays."""
        from .confirm import ConfirmScreen

        row = self._under_cursor()
        if row is None:
            return
        if row.entry.held or self.session.held:
            self.say_error(OnHold())
            return
        question = ConfirmScreen(words.FOLLOW_UP_END, words.FOLLOW_UP_END_MORE)
        if await self.app.push_screen_wait(question):
            self.end(row.entry.id)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def end(self, entry_id: EntryId) -> None:
        """Remove the follow-up of this entry."""
        try:
            await self.session.commit(followups.clear, entry_id)
        except VaultError as error:
            self.say_error(error)
            return
        self._came_back(words.FOLLOW_UP_DONE)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_later(self) -> None:
        """Move the follow-up under the cursor one week on."""
        row = self._under_cursor()
        if row is None:
            return
        try:
            day = await self.session.commit(followups.move, row.entry.id, LATER_DAYS)
        except VaultError as error:
            self.say_error(error)
            return
        due = long_day(day, self.today)
        if day == row.entry.follow_up_due:
            said = words.FOLLOW_UP_MOST.format(most=followups.MAX_DAYS_AHEAD, day=due)
        else:
            said = words.FOLLOW_UP_MOVED.format(day=due)
        self._came_back(said)

    def action_back(self) -> None:
        """Back to the list."""
        self.wipe()
        self.dismiss("")

    @property
    def _table(self) -> EntryTable:
        return self.query_one(EntryTable)

    def _under_cursor(self) -> Row | None:
        key = self._table.under_cursor()
        return next((row for row in self._rows if row.entry.id.hex() == key), None)

    def _came_back(self, said: str | None) -> None:
        if said:
            self.say(said)
        self.reload()

    def _lay_out(self) -> None:
        """Columns that fit; one for words only where there are some."""
        worded = any(row.handle for row in self._rows)
        full = {name: wide for name, wide in WIDTHS.items() if worded or name != "handle"}
        self._widths = fitted(full, GIVING, self._room)
        self._table.lay_out(words.FOLLOW_UP_COLUMNS, self._widths)

    def _fill(self) -> None:
        table = self._table
        kept, at = table.under_cursor(), table.cursor_row
        self._lay_out()
        for row in self._rows:
            table.add_row(*self._cells(row), key=row.entry.id.hex())
        table.move_cursor(row=min(at, len(self._rows) - 1))
        table.go_to(kept)
        due = sum((row.entry.follow_up_due or self.today) <= self.today for row in self._rows)
        parts = [counted(words.FOLLOW_UPS_OPEN, len(self._rows))]
        parts += [words.OF_THEM_DUE.format(n=due)] if due else []
        self.query_one(Summary).show(parts)
        empty = self.query_one("#empty", Static)
        empty.update(words.NO_FOLLOW_UPS.format(most=followups.MAX_DAYS_AHEAD))
        empty.set_class(not self._rows, "-shown")
        table.display = bool(self._rows)
        if self._rows and self.focused is None:
            table.focus()
        self.refresh_bindings()

    def _cells(self, row: Row) -> list[Text]:
        contact, due = row.entry.contact, row.entry.follow_up_due or self.today
        over = (self.today - due) // timedelta(days=1)
        left = counted(words.OVERDUE, over) if over > 0 else due_words(due, self.today)
        said = {
            "due": day_words(due, self.today),
            "left": left,
            "handle": row.handle or words.NO_VALUE,
            "service": label("service", contact.service),
            "topic": label("topic", contact.topic),
            "duration": label("duration", contact.duration),
        }
        return cells(said, self._widths, ["left"] if over >= 0 else [])
