"""The list: codes and countdowns, never notes, safe to have over a shoulder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Horizontal
from textual.widgets import DataTable, Input, Static

from tui.keymap import bindings
from tui.language import number
from tui.messages import counted, words
from tui.widgets.entrytable import EntryTable, fitted
from tui.widgets.filterline import FilterLine
from tui.widgets.reading import Reading
from tui.widgets.summary import Summary
from vault.errors import VaultError
from vault.journal import holds, retention

from .beside import Beside
from .cards import CardsScreen, Doors
from .looking import fitting
from .rows import (
    GIVING,
    cells,
    full_widths,
    gone_words,
    load,
    pressing,
    refresher_words,
    titles,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from textual.timer import Timer
    from textual.widget import Widget

    from tui.saving import Left
    from vault.journal.entries import Entry

    from .limits import Told

_SWEEP_SECONDS = 60
_AT_ONCE = 100
"""Rows filled in one go, more than a tall window shows; the others follow between keys."""
_BETWEEN_SECONDS = 0.05


class TimelineScreen(Doors[None], Beside):
    """Everything recorded, newest day first."""

    PLACE = LIST_PLACE = "timeline"
    BINDINGS = [*bindings("reading"), *bindings("timeline")]
    AUTO_FOCUS = "#list"

    def __init__(self, notices: Sequence[str] = ()) -> None:
        super().__init__()
        self._notices = list(notices)
        self._entries: list[Entry] = []
        self._shown: list[Entry] = []
        self._said: tuple[date, bool] | None = None
        """On which day, and whether under a hold, the rows were said."""
        self._written: str | None = None
        """The key of what was saved, until the list that holds it is shown."""
        self._more: Timer | None = None
        self._widths: dict[str, int] = {}
        self._contacts = self._due = 0
        self._draft = ""
        self._owed: set[str] = set()
        """Those of the notices that go when what they ask for is done."""
        self._refresher_in: int | None = None

    def heading(self) -> str:
        """The name and nothing else."""
        return words.NAME

    def body(self) -> Iterable[Widget]:
        yield Summary(id="summary")
        yield Static("", id="left", markup=False)
        yield FilterLine(id="filter")
        yield Static("", id="empty", markup=False)
        yield Horizontal(EntryTable(id="list"), Reading(id="reading"), id="beside")

    def on_mount(self) -> None:
        self._lay_out(full_widths())
        self._show_notices(self._notices)
        self.reload()
        self.set_interval(_SWEEP_SECONDS, self.sweep)

    def wipe(self) -> None:
        """Empty the list and everything that counts."""
        super().wipe()
        self._entries, self._shown, self._refresher_in = [], [], None
        self._contacts = self._due = 0
        self._stop_filling()
        self.table.clear()
        self._show_notices([])
        self.query_one(Summary).show([])

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read the entries again; the cursor goes to what was saved, or stays where it was."""
        try:
            listed = await self.session.call(load, everything=self._filtering)
        except VaultError as error:
            self.say_error(error)
            return
        self._entries, self._contacts, self._due = listed.entries, listed.contacts, listed.due
        done, self._owed = self._owed.difference(listed.owed), set(listed.owed)
        if done:
            self._show_notices([line for line in self._notices if line not in done])
        self._draft, self._refresher_in = listed.draft, listed.refresher_in
        written, self._written = self._written, None
        self._fill(written)
        if opened := self.opened():
            self.open_beside(opened[0])

    @work(exclusive=True, group="sweep", exit_on_error=False)
    async def sweep(self) -> None:
        """Let die what is due while the list is open."""
        try:
            swept = await self.session.call(retention.sweep)
        except VaultError as error:
            self.say_error(error)
            return
        if swept.notes or swept.follow_ups or swept.faded:
            self._show_notices([*self._notices, *gone_words(swept)])
            self.reload()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """A click on the row under the cursor reads the entry."""
        event.stop()
        self.action_read()

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """The pane goes with the cursor."""
        event.stop()
        self.show_beside()

    def on_entry_table_widened(self, event: EntryTable.Widened) -> None:
        """Give the columns the room there is."""
        event.stop()
        widths = fitted(full_widths(), GIVING, event.width)
        if widths != self._widths:
            kept = self.table.under_cursor()
            self._lay_out(widths)
            self._fill(kept)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter as you type."""
        event.stop()
        self._fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes from the filter to what it found."""
        event.stop()
        if self._shown:
            self.table.focus()

    def on_filter_line_ended(self, event: FilterLine.Ended) -> None:
        """Escape in the filter."""
        event.stop()
        self.action_put_away()

    def action_new(self) -> None:
        """A new entry, or the kept draft."""
        from .entry import EntryScreen

        self.app.push_screen(EntryScreen(), self.after_entry)

    def action_cards(self) -> None:
        """The menu of the cards."""
        self.app.push_screen(CardsScreen(), self._from_cards)

    def action_read(self) -> None:
        """Read the entry under the cursor, in the pane where there is one."""
        from .reading import ReadingScreen

        entry = self.under_cursor()
        if entry is not None and self.has_pane:
            self.open_beside(entry)
        elif entry is not None:
            self.app.push_screen(ReadingScreen(entry), self.after)

    def action_followups(self) -> None:
        """Whom to get in touch with again, soonest first."""
        from .followups import FollowUpsScreen

        self.app.push_screen(FollowUpsScreen(), self.after)

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

        self.app.push_screen(HoldScreen(self.under_cursor()), self.after)

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
        self.say("")
        if self._contacts > len(self._entries):
            self.reload()

    def action_put_away(self) -> None:
        """End the filter, else put the notice away."""
        field = self.query_one("#filter", Input)
        if field.has_class("-shown"):
            field.remove_class("-shown")
            field.clear()
            self.say("")
            self.table.focus()
        else:
            self._show_notices([])
            self.say("")

    def action_down(self) -> None:
        """Down, for hands that know j."""
        self.table.action_cursor_down()

    def action_up(self) -> None:
        """Up, for hands that know k."""
        self.table.action_cursor_up()

    def _after_team(self, made: str | None) -> None:
        if made:
            self.in_front(partial(self._lead, made))
        else:
            self.reload()

    def _lead(self, made: str) -> None:
        from .dashboard import DashboardScreen

        self.wipe()
        self.app.switch_screen(DashboardScreen(made=made))

    def after(self, said: str | None) -> None:
        """Come back from another screen: say what it said and read again."""
        if said:
            self.say(said)
        self.reload()

    def told(self, told: Told | None) -> None:
        """On to the entry, when the limits were told."""
        from .entry import EntryScreen

        if told is not None:
            self.app.push_screen(EntryScreen(told=told), self.after_entry)

    def _from_cards(self, told: Told | None) -> None:
        if told is None:
            self.after(None)
        else:
            self.told(told)

    def after_entry(self, left: Left | None) -> None:
        """As `after`, with the cursor on the entry that was saved."""
        if left is not None and left.written is not None:
            self._written = left.written.hex()
        self.after(left.said if left is not None else None)

    def acted(self, said: str | None) -> None:
        """The entry in the pane was changed."""
        self.after(said)

    def under_cursor(self) -> Entry | None:
        """The entry under the cursor."""
        key = self.table.under_cursor()
        return next((entry for entry in self._shown if entry.id.hex() == key), None)

    def _lay_out(self, widths: dict[str, int]) -> None:
        self._widths, self._shown = widths, []
        self.table.lay_out(titles(widths), widths)

    def _show_notices(self, lines: list[str]) -> None:
        self._notices = lines
        notice = self.query_one("#left", Static)
        notice.update("\n".join([*lines[:-1], f"{lines[-1]} · {words.DISMISS}"] if lines else []))
        notice.set_class(bool(lines), "-shown")

    @property
    def _filtering(self) -> bool:
        return self.query_one("#filter", Input).has_class("-shown")

    def _fill(self, select: str | None = None) -> None:
        wanted = self.query_one("#filter", Input).value
        said = today, held = self.today, self.session.held
        shown = fitting(self._entries, wanted, today, self.session.clock, held=held)
        if (shown, said) != (self._shown, self._said):
            self._said = said
            kept = self.table.under_cursor()
            there = any(entry.id.hex() == select for entry in shown)
            self._show(shown, select if there else kept)
        elif select is not None:
            self.table.go_to(select)
        self._summarize(shown=len(self._shown), filtered=bool(wanted.split()))
        self.show_beside()

    def _show(self, found: list[Entry], kept: str | None) -> None:
        self._stop_filling()
        row = 0 if self._filtering else self.table.cursor_row  # where it was deleted
        self.table.clear()
        self._shown = found
        at = next((at for at, entry in enumerate(found) if entry.id.hex() == kept), row)
        self._fill_more(max(_AT_ONCE, at + 1))
        self.table.move_cursor(row=max(0, min(at, len(found) - 1)))

    def _fill_more(self, most: int = _AT_ONCE) -> None:
        filled, clock = self.table.row_count, self.session.clock
        for entry in self._shown[filled : filled + most]:
            said = cells(entry, self._widths, self.today, clock, held=self.session.held)
            self.table.add_row(*said, key=entry.id.hex())
        if self.table.row_count < len(self._shown):
            self._more = self.set_timer(_BETWEEN_SECONDS, self._fill_more)

    def _stop_filling(self) -> None:
        if self._more is not None:
            self._more.stop()

    def _summarize(self, *, shown: int, filtered: bool) -> None:
        parts = [counted(words.CONTACTS, self._contacts)]
        if filtered and shown:
            parts = [words.FILTERED.format(shown=number(shown), all=number(self._contacts))]
        elif not filtered and self._contacts > len(self._shown):
            parts.append(words.MORE_THAN_SHOWN.format(n=number(len(self._shown))))
        clock, held = self.session.clock, self.session.held
        parts += pressing(self._entries, self.today, clock, held=held)
        parts += [counted(words.FOLLOW_UPS_DUE, self._due)] if self._due else []
        parts += [self._draft] if self._draft else []
        parts += refresher_words(self._refresher_in)
        self.query_one(Summary).show(parts)
        empty = self.query_one("#empty", Static)
        empty.update(words.NOTHING_FITS if filtered else words.NOTHING_YET)
        empty.set_class(not shown, "-shown")
        self.query_one("#beside").set_class(not shown, "-empty")
        if shown and self.focused is None:
            self.table.focus()
