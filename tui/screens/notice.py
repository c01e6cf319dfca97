"""A written notice: shown, and written to a file that the supporter names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui import paper
from tui.keymap import bindings
from tui.messages import card_words, words
from tui.places import place_words
from tui.widgets.card import Card
from vault.errors import VaultError

from .asking import Asking, NoSuchFolder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

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


class NoticeScreen(Asking[None]):
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
        yield self.path_line(card_words.NOTICE_FILE)

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
        self.ask(card_words.NOTICE_FILE, self.write_file, self._file_name)

    def go_home(self) -> None:
        """Back to the page."""
        self.query_one(Card).focus()

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_file(self, path: Path) -> None:
        """Write the page that is shown."""
        try:
            await self.session.commit(write, path, tuple(self._lines))
        except VaultError as error:
            self.say_error(error)
            return
        self.answered()
        self.say(words.WRITTEN.format(name=place_words(path)))
