"""A pane beside a list: the codes of the entry under the cursor, and its note once asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.keymap import keys_of
from tui.messages import words
from tui.widgets.entrytable import EntryTable
from tui.widgets.reading import Reading, Texts
from vault.errors import VaultError

from .acting import Acting, load

if TYPE_CHECKING:
    from vault.journal.entries import Entry, EntryId


class Beside(Acting[None]):
    """A list that fills a narrow window, and has a pane on its right in a wide one.

    Moving the cursor never shows a note. While one is open the keys are those of the reading
    screen; in a window that became narrow meanwhile the pane takes the place of the list.
    """

    LIST_PLACE = ""
    """The rows of the key table while no note is open."""

    def __init__(self) -> None:
        super().__init__()
        self._open: EntryId | None = None
        self._texts: Texts | None = None

    @property
    def has_pane(self) -> bool:
        """Whether the window is wide enough for the pane."""
        return self.has_class("-wide")

    @property
    def table(self) -> EntryTable:
        """The list."""
        return self.query_one(EntryTable)

    def under_cursor(self) -> Entry | None:
        """The entry under the cursor of the list."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys of the list or keys of the note, never both."""
        listing, reading = _actions(self.LIST_PLACE), _actions("reading")
        others = listing - reading if self._open is not None else reading - listing
        return action not in others and super().check_action(action, parameters)

    def opened(self) -> tuple[Entry, Texts] | None:
        """The entry whose note is shown."""
        entry = self.under_cursor()
        if entry is None or self._texts is None or entry.id != self._open:
            return None
        return entry, self._texts

    def wipe(self) -> None:
        """Forget what the pane shows."""
        super().wipe()
        self._close()
        for pane in self.query(Reading):
            pane.wipe()

    @work(exclusive=True, group="open", exit_on_error=False)
    async def open_beside(self, entry: Entry) -> None:
        """Show the note of *entry* in the pane, unless the cursor has moved on meanwhile."""
        try:
            _, texts = await self.session.call(load, entry.id)
        except VaultError as error:
            self.say_error(error)
            return
        if self.journal.closing or getattr(self.under_cursor(), "id", None) != entry.id:
            return
        was_closed, self._open, self._texts = self._open is None, entry.id, texts
        self.PLACE = "reading"
        self.add_class("-reading")
        self.refresh_bindings()
        self.show_beside()
        if was_closed:
            pane = self.query_one(Reading)
            pane.focus().scroll_home(animate=False)

    def show_beside(self) -> None:
        """Have the pane show the entry under the cursor; a note of another one is put away."""
        entry, pane = self.under_cursor(), self.query_one(Reading)
        if self._open is not None and (entry is None or entry.id != self._open):
            self.put_away_note()
            return
        pane.set_class(entry is None, "-none")
        pane.can_focus = self._open is not None
        if entry is None:
            pane.wipe()
        else:
            pane.show(entry, self.sight, self._texts)

    def put_away_note(self) -> None:
        """Back to the list; nothing of the note stays."""
        self._close()
        self.refresh_bindings()
        self.show_beside()
        self.call_after_refresh(self.table.focus)

    def deleted(self) -> None:
        """Back to a list without it."""
        self.put_away_note()
        self.acted(words.DELETED)

    def action_back(self) -> None:
        """Put the note away."""
        self.put_away_note()
        self.say("")

    def _close(self) -> None:
        self._open = self._texts = None
        self.PLACE = self.LIST_PLACE
        self.remove_class("-reading")


def _actions(place: str) -> set[str]:
    return {key.action.partition("(")[0] for key in keys_of(place)}
