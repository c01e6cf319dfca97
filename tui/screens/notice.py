"""A written notice: shown, and written to a file that the supporter names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Input

from tui import paper
from tui.keymap import bindings
from tui.messages import card_words, words
from tui.widgets.card import Card
from vault.errors import VaultError

from .base import Page
from .send import NoSuchFolder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from vault.store.vault import Vault


def write(_vault: Vault, path: Path, lines: Sequence[str]) -> None:
    """Write the page; runs in the vault's thread, where waiting for a disk harms nobody.

    Raises:
        NoSuchFolder: its folder is not there.
        FileExists, StorageFailed: as `paper.write` says.
    """
    if not path.parent.is_dir():
        raise NoSuchFolder
    paper.write(path, lines)


class NoticeScreen(Page[None]):
    """One page without any name."""

    PLACE = "notice"
    BINDINGS = bindings("notice")
    AUTO_FOCUS = "Card"

    def __init__(self, title: str, lines: Sequence[str], name: str) -> None:
        super().__init__()
        self._called = title
        self._lines = list(lines)
        self._file_name = name
        """The name that is offered for the file."""

    def heading(self) -> str:
        """Which notice."""
        return self._called

    def body(self) -> Iterable[Widget]:
        yield Card()
        field = Input(placeholder=card_words.NOTICE_FILE, id="name-field")
        field.cursor_blink = False
        yield field

    def on_mount(self) -> None:
        self.query_one(Card).show(lambda _width: self._lines)
        self.say(card_words.NOTICE_SAY)

    def wipe(self) -> None:
        """Forget the page."""
        super().wipe()
        self._lines = []
        self.query_one(Card).wipe()

    def action_write(self) -> None:
        """Ask for the name of the file."""
        field = self.query_one("#name-field", Input)
        field.value = self._file_name
        field.add_class("-shown")
        field.focus()
        self.say(card_words.NOTICE_FILE)

    def action_back(self) -> None:
        """Close the name field, else go back."""
        if self.query_one("#name-field").has_class("-shown"):
            self._close_field()
            self.say("")
        else:
            self.wipe()
            self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write to the name given."""
        event.stop()
        if event.value.strip():
            self.write_file(Path(event.value.strip()).expanduser())

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_file(self, path: Path) -> None:
        """Write the page that is shown."""
        try:
            await self.session.commit(write, path, tuple(self._lines))
        except VaultError as error:
            self.say_error(error)
            return
        self._close_field()
        self.say(words.WRITTEN.format(name=path))

    def _close_field(self) -> None:
        field = self.query_one("#name-field", Input)
        field.remove_class("-shown")
        field.clear()
        self.query_one(Card).focus()
