"""The exceptions that were used: code, day, notice, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.widgets.option_list import Option

from tui.keymap import bindings
from tui.messages import card_words, day_words
from tui.widgets.rows import Rows
from vault.errors import VaultError
from vault.journal import events
from vault.journal.vocabulary import Notice

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.journal.events import Event


class EventsScreen(Page[None]):
    """See what was recorded, note that notice was given, take a mistake back."""

    PLACE = "events"
    BINDINGS = bindings("events")

    def __init__(self) -> None:
        super().__init__()
        self._events: list[Event] = []

    def heading(self) -> str:
        """Its name."""
        return card_words.EVENTS

    def body(self) -> Iterable[Widget]:
        yield Rows(id="rows", markup=False)

    def on_mount(self) -> None:
        self.query_one(Rows).focus()
        self.say(card_words.EVENTS_SAY)
        self.reload()

    def wipe(self) -> None:
        """Forget codes and days."""
        super().wipe()
        self._events = []
        self.query_one(Rows).clear_options()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read them again."""
        try:
            self._events = await self.session.call(events.recorded)
        except VaultError as error:
            self.say_error(error)
            return
        shown = self.query_one(Rows)
        where = shown.highlighted or 0
        lines = [
            card_words.EVENT.format(
                day=day_words(event.day, self.today, event.grain),
                code=event.exception,
                notice=card_words.NOTICES[event.notice],
            )
            for event in self._events
        ]
        shown.clear_options()
        shown.add_options(Option(line) for line in lines or [card_words.NO_EVENTS])
        shown.highlighted = min(where, len(lines) - 1) if lines else None

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_given(self) -> None:
        """The notice that was owed has been given."""
        event = self._chosen()
        if event is None or event.notice is not Notice.OWED:
            return
        try:
            await self.session.commit(events.notice_given, event.id)
        except VaultError as error:
            self.say_error(error)
            return
        self.say(card_words.EVENT_GIVEN)
        self.reload()

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_take_back(self) -> None:
        """Delete a line recorded by mistake, after asking."""
        from .confirm import ConfirmScreen

        event = self._chosen()
        question = ConfirmScreen(card_words.EVENT_BACK, card_words.EVENT_BACK_MORE)
        if event is None or not await self.app.push_screen_wait(question):
            return
        try:
            await self.session.commit(events.remove, event.id)
        except VaultError as error:
            self.say_error(error)
            return
        self.say(card_words.EVENT_GONE)
        self.reload()

    def action_back(self) -> None:
        """Back to where one was."""
        self.wipe()
        self.dismiss(None)

    def _chosen(self) -> Event | None:
        at = self.query_one(Rows).highlighted
        return self._events[at] if at is not None and at < len(self._events) else None
