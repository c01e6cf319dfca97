"""A released table as charts, and its files."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Container, Vertical
from textual.widgets import Static

from tui.keymap import bindings
from tui.language import tr
from tui.messages import counted, period_words, team_words
from tui.places import place_words
from tui.widgets.cells import Cells
from tui.widgets.pane import Pane
from vault.errors import VaultError
from vault.statistics import outputs, releasing
from vault.statistics.document import shown
from vault.statistics.outputs import columns
from vault.statistics.outputs.wording import field_name, value_name

from .asking import Asking, check_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from textual.widget import Widget

    from vault.statistics.document import Document
    from vault.statistics.periods import Period
    from vault.statistics.release import Cell
    from vault.store.vault import Vault

    _Field = tuple[str, Mapping[str, Cell]]

_PARQUET = "parquet"
_FRAME = 2
"""Rows of the border around a field."""


def write(vault: Vault, folder: Path, period: Period) -> int:
    """Write a released table in every format there is into a folder; how many files.

    Raises:
        NoSuchFolder, OwnFolder, FileExists: nothing was written.
        StorageFailed: the disk refused.
    """
    check_folder(vault, folder)
    documents = releasing.documents(vault)
    (released,) = (made for made in documents if made.period == period)
    formats = [each for each in outputs.FORMATS if each != _PARQUET or columns.available()]
    return len(outputs.write(folder, released, documents, formats))


class TableScreen(Asking[None]):
    """Printed cells only: a number, or in words why there is none."""

    PLACE = "table"
    BINDINGS = bindings("table")

    def __init__(self, period: Period, *, said: str = "") -> None:
        super().__init__()
        self._period = period
        self._said = said
        self._documents: list[Document] = []

    def heading(self) -> str:
        """Which period."""
        return team_words.TABLE.format(period=period_words(self._period))

    def body(self) -> Iterable[Widget]:
        yield Static("", id="coverage", markup=False)
        yield Pane(id="charts")
        yield self.path_line()

    def on_mount(self) -> None:
        self.go_home()
        self.say(self._said)
        self.reload()

    def go_home(self) -> None:
        """The charts, to scroll them."""
        self.query_one("#charts").focus()

    def wipe(self) -> None:
        """Forget the table."""
        super().wipe()
        self._documents = []
        self.query_one("#coverage", Static).update("")
        for chart in self.query(Cells):
            chart.wipe()
        for line in self.query(".remark").results(Static):
            line.update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read what was released."""
        try:
            self._documents = await self.session.call(releasing.documents)
        except VaultError as error:
            self.say_error(error)
            return
        await self._show()

    def action_step(self, by: int) -> None:
        """The table released before or after."""
        periods = [made.period for made in self._documents]
        if self._period not in periods:
            return
        wanted = periods.index(self._period) + by
        if 0 <= wanted < len(periods):
            self._period = periods[wanted]
            self.retitle()
            self.say("")
            self.reload()

    def action_write(self) -> None:
        """Ask for the folder."""
        self.ask(team_words.FOLDER_ASKED, self.write_files)

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_files(self, folder: Path) -> None:
        """Write report, tables and the certificate."""
        try:
            with self.working(team_words.WRITING):
                number = await self.session.commit(write, folder, self._period)
        except VaultError as error:
            self.say_error(error)
            return
        self.answered()
        said = counted(team_words.FILES_WRITTEN, number, name=place_words(folder))
        self.say(said if columns.available() else f"{said} {team_words.NO_PARQUET}")

    async def _show(self) -> None:
        made = {each.period: each for each in self._documents}.get(self._period)
        if made is None:
            return
        coverage = team_words.TABLE_MISSING.format(coverage=made.coverage)
        self.query_one("#coverage", Static).update(coverage)
        charts = self.query_one("#charts", Pane)
        with self.app.batch_update():
            await charts.remove_children()
            await charts.mount(*_parts(made, self._documents))


def _parts(made: Document, documents: Sequence[Document]) -> Iterable[Widget]:
    """A table from top to bottom: warning, total and trend, every field, rule and audit.

    The fields stand in two columns where there is room.
    """
    if made.warning:
        yield Static(made.warning, classes="remark -warning", markup=False)
    yield Cells(team_words.TABLE_TREND, trend(documents, until=made.period))
    yield Container(
        *(Vertical(*map(_chart, fields), classes="column") for fields in _halves(made)),
        classes="columns",
    )
    yield Static(team_words.TABLE_RULE.format(rule=made.rule), classes="remark", markup=False)
    number = made.hidden
    hidden = counted(team_words.HIDDEN, number) if number else team_words.NONE_HIDDEN
    audit = team_words.TABLE_AUDIT.format(hidden=hidden)
    yield Static(audit, classes="remark", markup=False)


def _halves(made: Document) -> tuple[list[_Field], list[_Field]]:
    """The fields, parted where about half of the rows are above."""
    fields = list(made.table.fields.items())
    heights = [len(row) + _FRAME for _, row in fields]
    above = list(accumulate(heights))
    first = next(at for at, height in enumerate(above, 1) if 2 * height >= above[-1])
    return fields[:first], fields[first:]


def _chart(field: _Field) -> Cells:
    name, row = field
    return Cells(
        field_name(name), [(value_name(value), _cell(cell)) for value, cell in row.items()]
    )


def trend(documents: Sequence[Document], *, until: Period) -> list[tuple[str, int | str]]:
    """The totals of every release up to that of a period."""
    return [
        (period_words(each.period), _cell(each.table.total))
        for each in documents
        if each.period.start <= until.start
    ]


def _cell(cell: Cell) -> int | str:
    return cell if isinstance(cell, int) else tr(shown(cell))
