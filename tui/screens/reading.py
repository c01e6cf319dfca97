"""One entry in full: a deliberate act, one key away from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.keymap import bindings
from tui.messages import day_words, words
from tui.widgets.reading import Reading, Texts
from vault.errors import NoSuchEntry, VaultError

from .acting import Acting, load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.journal.entries import Entry


class ReadingScreen(Acting[str]):
    """The codes, the note and what can be done with them."""

    PLACE = "reading"
    BINDINGS = bindings("reading")

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self._texts: Texts | None = None

    def heading(self) -> str:
        """The day."""
        day = day_words(self._entry.contact.day, self.today, self._entry.grain)
        return f"{words.READING} · {day}"

    def body(self) -> Iterable[Widget]:
        yield Reading(id="reading")

    def on_mount(self) -> None:
        self.query_one(Reading).focus()
        self.reload()

    def opened(self) -> tuple[Entry, Texts] | None:
        """The entry, once it was read."""
        return None if self._texts is None else (self._entry, self._texts)

    def wipe(self) -> None:
        """Forget codes and note."""
        super().wipe()
        self._texts = None
        for pane in self.query(Reading):
            pane.wipe()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self, said: str | None = None) -> None:
        """Read the entry again; leave when it is gone."""
        try:
            entry, texts = await self.session.call(load, self._entry.id)
        except NoSuchEntry:
            self.deleted()
            return
        except VaultError as error:
            self.say_error(error)
            return
        if self.journal.closing:
            return
        self._entry, self._texts = entry, texts
        self.retitle()
        self.refresh_bindings()
        self.query_one(Reading).show(entry, self.sight, texts)
        if said:
            self.say(said)

    def acted(self, said: str | None) -> None:
        """Read it again."""
        self.reload(said)

    def deleted(self) -> None:
        """Back to the list, which says so."""
        self.wipe()
        self.dismiss(words.DELETED)

    def action_hold(self) -> None:
        """A hold on this entry or on everything, or its release."""
        from .hold import HoldScreen

        self.app.push_screen(HoldScreen(self._entry), self.acted)

    def action_back(self) -> None:
        """Back to the list."""
        self.wipe()
        self.dismiss("")
