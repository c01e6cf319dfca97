"""The coordinator's list: how many reported of each period, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.widgets import DataTable, Static

from tui.keymap import bindings
from tui.language import tr
from tui.messages import counted, full_day, period_words, team_words
from tui.team_lines import cell_words
from tui.widgets.card import Card
from tui.widgets.cells import Cells
from tui.widgets.lines import wrapped
from vault.errors import VaultError
from vault.statistics import overview, protect, releasing
from vault.statistics.protect import Refusal

from .table import trend
from .working import Working

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from vault.statistics.overview import Overview
    from vault.statistics.periods import Period
    from vault.statistics.sums import Standing

_TREND = 4
"""Releases of which the dashboard shows the total."""
WIDTHS = {"period": 10, "reported": 23, "aside": 11, "state": 13}


class DashboardScreen(Working[None]):
    """Counts of packs, never what is in one."""

    PLACE = "dashboard"
    BINDINGS = bindings("dashboard")
    AUTO_FOCUS = "#list"

    def __init__(self, notices: Sequence[str] = (), *, made: str = "") -> None:
        super().__init__()
        self._notices = list(notices)
        self._made = made
        """What is to be said of a team that was made a moment ago."""
        self._seen: Overview | None = None

    def heading(self) -> str:
        """Which team."""
        return team_words.DASHBOARD.format(name=self._seen.short_name if self._seen else "")

    def body(self) -> Iterable[Widget]:
        yield Static("\n".join(self._notices), id="left", markup=False)
        table: DataTable[str] = DataTable(id="list", cursor_type="row", cell_padding=0)
        table.cursor_foreground_priority = "css"
        yield table
        yield Cells(team_words.TABLE_TREND, [], id="trend")
        yield Card()

    def on_mount(self) -> None:
        for name, width in WIDTHS.items():
            self._table.add_column(team_words.DASHBOARD_COLUMNS[name], key=name, width=width)
        self.query_one("#left").set_class(bool(self._notices), "-shown")
        self.reload()
        if self._made:
            from .invitation import InvitationScreen

            invitation = InvitationScreen(self._made)
            self.in_front(lambda: self.app.push_screen(invitation))

    def wipe(self) -> None:
        """Forget the counts."""
        super().wipe()
        self._seen = None
        self._table.clear()
        self.query_one(Card).wipe()
        self.query_one(Cells).wipe()
        self.query_one("#left", Static).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Count again."""
        try:
            self._seen = await self.session.call(overview.overview)
        except VaultError as error:
            self.say_error(error)
            return
        self.retitle()
        self._fill(self._seen)

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Enter or a click on a row."""
        event.stop()
        self.action_table()

    def action_import(self) -> None:
        """Take packs in."""
        from .collect import CollectScreen
        from .taking import PACKS

        self.app.push_screen(CollectScreen(PACKS), self.after)

    def action_enrol(self) -> None:
        """Take enrolments in."""
        from .collect import CollectScreen
        from .taking import ENROLMENTS

        self.app.push_screen(CollectScreen(ENROLMENTS), self.after)

    def action_table(self) -> None:
        """The table of the period under the cursor."""
        found = self._under_cursor()
        if found is None:
            return
        period, standing = found
        if standing.released:
            self._show_table(period)
        else:
            self.say(team_words.NO_TABLE.format(period=period_words(period)))

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_release(self) -> None:
        """Release the period under the cursor, after asking."""
        from .confirm import ConfirmScreen

        found = self._under_cursor()
        if found is None:
            return
        period, standing = found
        named, day = period_words(period), full_day(period.next().start)
        too_soon = not period.is_closed(self.today)
        if standing.released or too_soon:
            form = team_words.NOT_OVER if too_soon else team_words.ALREADY_RELEASED
            self.say(form.format(period=named, day=day))
            return
        coverage = reported_words(standing)
        if protect.too_few(standing.reported, period.start, period.end) is not None:
            self.say(team_words.TOO_FEW.format(period=named, coverage=coverage), error=True)
            return
        question = ConfirmScreen(
            team_words.RELEASE.format(period=named),
            team_words.RELEASE_MORE.format(coverage=coverage),
        )
        if await self.app.push_screen_wait(question):
            self.release(period)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def release(self, period: Period) -> None:
        """Release a period; a refusal is said and changes nothing."""
        try:
            with self.working(team_words.RELEASING, stops=True) as under_way:
                found = await self.session.commit(releasing.release, period, under_way.watch)
        except VaultError as error:
            self.say_error(error)
            return
        if isinstance(found, Refusal):
            self.say(refusal_words(period, found), error=True)
            return
        self.reload()
        self.say(team_words.ALREADY_RELEASED.format(period=period_words(period)))
        self._show_table(period, said=team_words.RELEASED)

    def action_invitation(self) -> None:
        """The eight words."""
        from .invitation import InvitationScreen

        self.app.push_screen(InvitationScreen(), self.after)

    def action_settings(self) -> None:
        """What this journal keeps, and what opens it."""
        from .settings import SettingsScreen

        self.app.push_screen(SettingsScreen(), self.after)

    def action_hold(self) -> None:
        """A hold on everything, or its release."""
        from .hold import HoldScreen

        self.app.push_screen(HoldScreen(None), self.after)

    def action_put_away(self) -> None:
        """Stop a release before anything is written, else put the notice away."""
        if self.stop():
            return
        self._notices = []
        self.query_one("#left").remove_class("-shown")
        self.say("")

    def action_down(self) -> None:
        """Down, for hands that know j."""
        self._table.action_cursor_down()

    def action_up(self) -> None:
        """Up, for hands that know k."""
        self._table.action_cursor_up()

    def after(self, said: str | None) -> None:
        """Come back from another screen: say what it said and count again.

        What was said before may be true no longer.
        """
        self.say(said or "")
        self.reload()

    @property
    def _table(self) -> DataTable[str]:
        return self.query_one("#list", DataTable)

    def _show_table(self, period: Period, *, said: str = "") -> None:
        from .table import TableScreen

        self.lead_to(TableScreen(period, said=said), self.after)

    def _under_cursor(self) -> tuple[Period, Standing] | None:
        if self._seen is None or not self._seen.standings:
            return None
        return list(self._seen.standings.items())[self._table.cursor_row]

    def _fill(self, seen: Overview) -> None:
        kept = self._table.cursor_row if self._table.row_count else self._first_over(seen)
        self._table.clear()
        for period, standing in seen.standings.items():
            self._table.add_row(*self._row(period, standing))
        self._table.move_cursor(row=kept)
        aside = sum(standing.set_aside for standing in seen.standings.values())
        if not seen.standings:
            lines = list(team_words.NOBODY_ENROLLED)
        else:
            lines = [counted(team_words.SET_ASIDE, aside)] if aside else []
            lines.append(team_words.NOTHING_BEFORE)
        self._table.set_class(not seen.standings, "-empty")
        chart = self.query_one(Cells)
        chart.set_class(bool(seen.released), "-shown")
        if seen.released:
            chart.show(trend(seen.released[-_TREND:], until=seen.released[-1].period))
        self.query_one(Card).show(lambda width: wrapped(lines, width))

    def _first_over(self, seen: Overview) -> int:
        """The row of the last period that is over, which is the one to be worked on."""
        closed = (at for at, one in enumerate(seen.standings) if one.is_closed(self.today))
        return next(closed, 0)

    def _row(self, period: Period, standing: Standing) -> tuple[str, ...]:
        closed = "waits" if period.is_closed(self.today) else "running"
        state = "released" if standing.released else closed
        aside = str(standing.set_aside or "")
        reported = _reported(team_words.REPORTED_SHORT, standing)
        return period_words(period), reported, aside, team_words.STATES[state]


def reported_words(standing: Standing) -> str:
    """How many reported, of how many."""
    return _reported(team_words.REPORTED, standing)


def _reported(form: str, standing: Standing) -> str:
    return form.format(reported=standing.reported, enrolled=standing.enrolled)


def refusal_words(period: Period, refusal: Refusal) -> str:
    """Why nothing may be printed, and which cell it is about."""
    said = team_words.NOT_RELEASED.format(
        period=period_words(period), reason=tr(refusal.reason.value)
    )
    if refusal.finding is None:
        return said
    label, *_, field, value = refusal.finding.name
    cell = team_words.THE_CELL.format(label=label, cell=cell_words(field, value))
    return f"{said} {cell}"
