"""The supporter's own load, follow-ups due and own dates; none of it ever leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from tui.keymap import bindings
from tui.language import tr
from tui.load_lines import NAMES, PROMPTS
from tui.messages import (
    card_words,
    counted,
    day_words,
    due_words,
    hours_words,
    monday_words,
)
from tui.widgets.bars import Bars
from tui.widgets.pane import Pane
from vault.errors import BadValue, VaultError
from vault.journal import followups, load, qualifications
from vault.journal.qualifications import Qualification

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.widget import Widget

    from vault.journal.load import Load
    from vault.store.vault import Vault

_DATE_CHARACTERS = 10


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything the screen shows."""

    load: Load
    due: tuple[date, ...]
    """Days of open follow-ups, soonest first; no entry and no word."""
    dates: Mapping[Qualification, date]


def read(vault: Vault) -> Carried:
    """Load, follow-ups and dates; runs in the vault's thread."""
    due = tuple(day for _, day in followups.due(vault))
    return Carried(load.load(vault), due, qualifications.dates(vault))


def enter(vault: Vault, dates: Mapping[Qualification, date | None]) -> None:
    """Store the dates, all or none.

    Raises:
        BadValue: one of them cannot be.
        StorageFailed: the disk refused; nothing was changed.
    """
    with vault.transaction():
        for qualification, day in dates.items():
            qualifications.set_(vault, qualification, day)


class LoadScreen(Page[str]):
    """Bars with their numbers, what follows from them, and the dates."""

    PLACE = "load"
    BINDINGS = bindings("load")

    def __init__(self) -> None:
        super().__init__()
        self._stored: Mapping[Qualification, date] | None = None
        """The dates as they are in the vault; None before they are read."""

    def heading(self) -> str:
        """Its name."""
        return card_words.LOAD

    def body(self) -> Iterable[Widget]:
        fields = [
            Horizontal(
                Static(tr(NAMES[name]).capitalize(), classes="name"),
                Input(
                    id=name,
                    placeholder=card_words.TYPED["date"],
                    max_length=_DATE_CHARACTERS,
                    compact=True,
                    restrict=r"[0-9-]*",
                ),
            )
            for name in Qualification
        ]
        asked = Static(card_words.OWN_DATES, id="own-dates-asked", markup=False)
        dates = Vertical(asked, *fields, id="own-dates")
        yield Pane(Vertical(id="weeks"), Static("", id="carried", markup=False), dates, id="load")

    def on_mount(self) -> None:
        for field in self.query(Input):
            field.cursor_blink = False
        self.query_one("#load").focus()
        self.say(card_words.LOAD_SAY)
        self.reload()

    def wipe(self) -> None:
        """Forget numbers, days and dates."""
        super().wipe()
        for bars in self.query(Bars):
            bars.wipe()
        self._stored = None
        self.query_one("#carried", Static).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read everything."""
        try:
            found = await self.session.call(read)
        except VaultError as error:
            self.say_error(error)
            return
        weeks = self.query_one("#weeks")
        await weeks.remove_children()
        await weeks.mount(Bars(card_words.LOAD_WEEKS, _weeks(found.load)))
        self.query_one("#carried", Static).update("\n".join(self._lines(found)))
        self._stored = found.dates
        for qualification in Qualification:
            day = found.dates.get(qualification)
            field = self.query_one(f"#{qualification}", Input)
            field.value = "" if day is None else day.isoformat()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_save(self) -> None:
        """Store the dates."""
        try:
            dates = {name: self._typed(name) for name in Qualification}
        except ValueError:
            self.say(card_words.BAD_DATE, error=True)
            return
        if self._stored is None:
            return
        if all(self._stored.get(name) == day for name, day in dates.items()):
            self.say(card_words.DATES_AS_THEY_WERE)
            return
        try:
            await self.session.commit(enter, dates)
        except BadValue:
            self.say(card_words.FAR_DATE, error=True)
            return
        except VaultError as error:
            self.say_error(error)
            return
        self.say(card_words.DATES_SAVED)
        self.reload()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next date."""
        event.stop()
        self.focus_next()

    def action_back(self) -> None:
        """Back to the list."""
        self.wipe()
        self.dismiss("")

    def _typed(self, name: Qualification) -> date | None:
        text = self.query_one(f"#{name}", Input).value.strip()
        return date.fromisoformat(text) if text else None

    def _lines(self, found: Carried) -> list[str]:
        return [*(tr(PROMPTS[prompt]) for prompt in found.load.prompts), *_facts(found.load),
                "", *self._due(found.due)]  # fmt: skip

    def _due(self, days: tuple[date, ...]) -> list[str]:
        if not days:
            return [card_words.LOAD_NO_DUE]
        lines = [card_words.LOAD_DUE]
        for day in days:
            form = card_words.DUE_NOW if day <= self.today else card_words.DUE_LATER
            shown = day_words(day, self.today)
            lines.append("  " + form.format(day=shown, when=due_words(day, self.today)))
        return [*lines, card_words.LOAD_DUE_MORE]


def _weeks(found: Load) -> list[tuple[str, int]]:
    """One bar a week; the hours stand with the day it begins on."""
    rows = []
    for week in found.weeks:
        hours = (
            card_words.LOAD_HOURS.format(hours=hours_words(week.minutes)) if week.contacts else ""
        )
        monday = monday_words(week.monday)
        rows.append((card_words.LOAD_WEEK.format(monday=monday, hours=hours), week.contacts))
    return rows


def _facts(found: Load) -> list[str]:
    lines = []
    if found.off_duty is not None:
        lines.append(card_words.LOAD_OFF_DUTY.format(share=found.off_duty))
    if found.days_since_consultation is not None:
        lines.append(counted(card_words.LOAD_CONSULTED, found.days_since_consultation))
    return lines
