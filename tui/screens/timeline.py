"""The list: codes and countdowns, never notes, safe to have over a shoulder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import DataTable, Input, Static

from tui.keymap import bindings
from tui.messages import counted, words
from vault.errors import VaultError
from vault.journal import holds, retention

from .cards import Doors
from .rows import WIDTHS, cell, gone_words, load, pressing, refresher_words, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.text import Text
    from textual.widget import Widget

    from vault.journal.entries import Entry

_SWEEP_SECONDS = 60


class TimelineScreen(Doors):
    """Everything recorded, newest day first."""

    PLACE = "timeline"
    BINDINGS = bindings("timeline")
    AUTO_FOCUS = "#list"

    def __init__(self, notices: Sequence[str] = ()) -> None:
        super().__init__()
        self._notices = list(notices)
        self._entries: list[Entry] = []
        self._contacts = 0
        self._draft = False
        self._refresher_in: int | None = None

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
        self._show_notices(self._notices)
        self.reload()
        self.set_interval(_SWEEP_SECONDS, self.sweep)

    def wipe(self) -> None:
        """Empty the list and everything that counts."""
        super().wipe()
        self._entries, self._contacts, self._refresher_in = [], 0, None
        self._table.clear()
        self._show_notices([])
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
        self._draft, self._refresher_in = listed.draft, listed.refresher_in
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
            self._show_notices(gone_words(swept))
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
        """What may leave."""
        from .team import push_send

        push_send(self)

    def action_team(self) -> None:
        """The team this journal belongs to, or a first step to one."""
        from .team import TeamScreen

        self.app.push_screen(TeamScreen(), self._after_team)

    def action_settings(self) -> None:
        """What this journal keeps."""
        from .settings import SettingsScreen

        self.app.push_screen(SettingsScreen(), self.after)

    def action_hold(self) -> None:
        """A hold on the entry under the cursor or on everything, or its release."""
        from .hold import HoldScreen

        self.app.push_screen(HoldScreen(self._under_cursor()), self.after)

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_hold_all(self) -> None:
        """A hold on everything, after asking; where one stands, its release."""
        from .confirm import ConfirmScreen

        if self.session.held:
            self.action_hold()
        elif await self.app.push_screen_wait(ConfirmScreen(words.HOLD_ALL, words.HOLD_ALL_MORE)):
            self.hold_everything()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def hold_everything(self) -> None:
        """Set the hold on the whole journal."""
        try:
            await self.session.commit(holds.set_)
        except VaultError as error:
            self.say_error(error)
            return
        self.journal.show_countdown()
        self.after(words.HOLD_SET_ALL)

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
            self._show_notices([])
            self.say("")

    def action_down(self) -> None:
        """Down, for hands that know j."""
        self._table.action_cursor_down()

    def action_up(self) -> None:
        """Up, for hands that know k."""
        self._table.action_cursor_up()

    def _after_team(self, made: str | None) -> None:
        if made:
            from .dashboard import DashboardScreen

            self.wipe()
            self.app.switch_screen(DashboardScreen(made=made))
        else:
            self.reload()

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

    def _show_notices(self, lines: list[str]) -> None:
        self._notices = lines
        notice = self.query_one("#left", Static)
        notice.update("\n".join([*lines[:-1], f"{lines[-1]} · {words.DISMISS}"] if lines else []))
        notice.set_class(bool(lines), "-shown")

    def _fill(self, select: bytes | None = None) -> None:
        table, clock, today = self._table, self.session.clock, self.today
        wanted = self.query_one("#filter", Input).value.lower().split()
        kept = select or getattr(self._under_cursor(), "id", None)
        table.clear()
        for entry in self._entries:
            cells = row(entry, today, clock, held=self.session.held)
            codes = [code or "" for code in entry.contact.codes().values()]
            line = " ".join([*cells.values(), *codes]).lower()
            if all(word in line for word in wanted):
                styled = map(partial(cell, cells), WIDTHS)
                table.add_row(*styled, key=entry.id.hex())
        self._go_to(kept)
        self._summarize(shown=table.row_count, filtered=bool(wanted))

    def _go_to(self, entry_id: bytes | None) -> None:
        if entry_id is not None and entry_id.hex() in self._table.rows:
            row_index = self._table.get_row_index(entry_id.hex())
            self._table.move_cursor(row=row_index)

    def _summarize(self, *, shown: int, filtered: bool) -> None:
        parts = [counted(words.CONTACTS, self._contacts)]
        if self._contacts > len(self._entries):
            parts.append(words.MORE_THAN_SHOWN.format(n=len(self._entries)))
        if filtered:
            parts.append(words.FILTERED.format(shown=shown, all=self._contacts))
        clock, held = self.session.clock, self.session.held
        parts += pressing(self._entries, self.today, clock, held=held)
        parts += [words.DRAFT_WAITS] if self._draft else []
        parts += refresher_words(self._refresher_in)
        self.query_one("#summary", Static).update("   ".join(parts))
        empty = self.query_one("#empty", Static)
        empty.update(words.NOTHING_FITS if filtered else words.NOTHING_YET)
        empty.set_class(not shown, "-shown")
        self._table.set_class(not shown, "-empty")
        if shown and self.focused is None:
            self._table.focus()
