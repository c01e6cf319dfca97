"""What one did, in exact numbers, for one's own eyes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import counted, day_words, file_words, hours_words, monday_words, words
from tui.widgets.bars import Bars
from tui.widgets.pane import Pane
from vault.errors import VaultError
from vault.journal.vocabulary import Grain
from vault.statistics import tally

from .working import Working

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from textual.widget import Widget

    from vault.statistics.tally import Totals
    from vault.store.counting import CountingConnection
    from vault.store.vault import Vault
    from vault.watching import Watch

SPAN_WEEKS = (4, 8, 26, 52, None)
_FIRST_SPAN = 1
_MOST_BARS = 13
"""The months of a year whose first is not over."""
_COLUMNS = (
    ("weeks", "duration", "mode", "limits_told", "group_size"),
    ("service", "topic", "started_by", "referral", "recipient", "supporter_time"),
)


@dataclass(frozen=True, slots=True)
class _Watched:
    """A vault that tells how far it is while it is counted."""

    vault: Vault
    watch: Watch

    def counting(self) -> CountingConnection:
        """As `Vault.counting`."""
        return self.vault.counting(self.watch)


def total(vault: Vault, *, since: date | None, until: date, watch: Watch) -> Totals:
    """Count the contacts of a span of days; runs in the vault's thread.

    Raises:
        Stopped: *watch*, which is told of entries, said so.
    """
    return tally.totals(_Watched(vault, watch), since=since, until=until)


class StatisticsScreen(Working[None]):
    """Contacts by week and by field, numbers beside bars."""

    PLACE = "statistics"
    BINDINGS = bindings("statistics")

    def __init__(self) -> None:
        super().__init__()
        self._span = _FIRST_SPAN

    def heading(self) -> str:
        """How far back."""
        return words.STATISTICS.format(span=words.SPANS[self._span])

    def body(self) -> Iterable[Widget]:
        yield Static("", id="totals", markup=False)
        yield Pane(id="charts")

    def on_mount(self) -> None:
        self.query_one("#charts").focus()
        self.say(words.OWN_EYES)
        self.reload()

    def wipe(self) -> None:
        """Forget the numbers."""
        super().wipe()
        self.query_one("#totals", Static).update("")
        for bars in self.query(Bars):
            bars.wipe()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Count again."""
        weeks = SPAN_WEEKS[self._span]
        monday = self.today - timedelta(days=self.today.weekday())
        since = None if weeks is None else monday - timedelta(weeks=weeks - 1)
        try:
            with self.working(file_words.COUNTING, stops=True, quiet=True) as under_way:
                totals = await self.session.call(
                    total, since=since, until=self.today, watch=under_way.watch
                )
        except VaultError as error:
            self.wipe()  # what is there is of another time than the heading says
            await self.query_one("#charts", Pane).remove_children()
            self.say_error(error)
            return
        await self._show(totals, since)

    def action_span(self, by: int) -> None:
        """A shorter or longer time."""
        span = self._span + by
        if 0 <= span < len(SPAN_WEEKS):
            self._span = span
            self.retitle()
            self.reload()

    def action_send(self) -> None:
        """What may leave."""
        from .team import push_send

        push_send(self)

    def action_back(self) -> None:
        """Stop counting, or back to the list."""
        if not self.stop():
            self.wipe()
            self.dismiss(None)

    async def _show(self, totals: Totals, since: date | None) -> None:
        contacts = counted(words.CONTACTS, totals.contacts)
        text = words.TOTALS.format(contacts=contacts, hours=hours_words(totals.minutes))
        self.query_one("#totals", Static).update(text)
        charts = self.query_one("#charts", Pane)
        with self.app.batch_update():
            await charts.remove_children()
            if not totals.contacts:
                await charts.mount(Static(words.NOTHING_COUNTED, classes="remark", markup=False))
                return
            columns = [
                Vertical(*filter(None, (self._chart(n, totals, since) for n in names)))
                for names in _COLUMNS
            ]
            for column in columns:
                column.add_class("column")
            await charts.mount(Horizontal(*columns))

    def _chart(self, name: str, totals: Totals, since: date | None) -> Bars | None:
        if name == "weeks":
            return Bars(*over_time(totals, since, self.today))
        counts = totals.fields[name]
        labels = {**words.LABELS[name], tally.NOT_RECORDED: words.NOT_RECORDED}
        rows = [(labels[value], count) for value, count in counts.items() if count]
        if not any(count for value, count in counts.items() if value != tally.NOT_RECORDED):
            return None
        return Bars(words.FIELDS[name], rows)


def over_time(totals: Totals, since: date | None, until: date) -> tuple[str, list[tuple[str, int]]]:
    """Title and rows of the contacts by week, or by month or quarter.

    By the shortest that does with few bars and that every contact is still exact enough for, so
    that the bars add up to all of them.
    """
    charts = {grain: _rows(dict(totals.by_time[grain]), since, until, grain) for grain in Grain}
    fitting = (
        grain
        for grain, rows in charts.items()
        if len(rows) <= _MOST_BARS and sum(count for _, count in rows) == totals.contacts
    )
    grain = next(fitting, Grain.QUARTER)
    return words.OVER_TIME[grain], charts[grain]


def _rows(
    counts: dict[date, int], since: date | None, until: date, grain: Grain
) -> list[tuple[str, int]]:
    days = tally.first_days(since or min(counts, default=until), until, grain)
    return [(_time(day, grain), counts.get(day, 0)) for day in days]


def _time(day: date, grain: Grain) -> str:
    return monday_words(day) if grain is Grain.DAY else day_words(day, day, grain)
