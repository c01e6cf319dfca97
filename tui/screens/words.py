"""The supporter's own words: always pointed out, or never."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tui.keymap import bindings
from tui.messages import words
from tui.widgets.rows import Rows
from vault.errors import VaultError
from vault.journal import wordlists

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget


class WordList(Rows):
    """Both lists, one word a line."""


class WordsScreen(Page[None]):
    """See, add and forget words; they stay inside the vault."""

    PLACE = "words"
    BINDINGS = bindings("words")

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str] = []

    def heading(self) -> str:
        """Its name."""
        return words.OWN_WORDS

    def body(self) -> Iterable[Widget]:
        field = Input(
            placeholder=words.OWN_WORD, max_length=wordlists.MAX_CHARACTERS, id="own-word"
        )
        field.cursor_blink = False
        told = Static(words.OWN_WORDS_MORE, id="own-told", markup=False)
        yield Vertical(told, field, WordList(id="own-list", markup=False), id="own")

    def on_mount(self) -> None:
        self.query_one("#own-word").focus()
        self.reload()

    def wipe(self) -> None:
        """Forget the words."""
        super().wipe()
        self._rows.clear()
        for shown in self.query(WordList):
            shown.clear_options()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read both lists."""
        try:
            always, never = await self.session.call(wordlists.words)
        except VaultError as error:
            self.say_error(error)
            return
        shown = self.query_one(WordList)
        where = shown.highlighted or 0
        self._rows = [*always, *never]
        lines = [words.ALWAYS_LINE.format(word=word) for word in always]
        lines += [words.NEVER_LINE.format(word=word) for word in never]
        shown.clear_options()
        shown.add_options(Option(line) for line in lines or [words.NO_OWN_WORDS])
        shown.highlighted = min(where, len(self._rows) - 1) if self._rows else None

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter is for the list of what is always pointed out."""
        event.stop()
        self.action_add(always=True)

    def action_add(self, always: bool) -> None:  # noqa: FBT001  # called by a key
        """Put what is typed on a list."""
        typed = self.query_one("#own-word", Input).value.strip()
        if typed:
            self.add(typed, always=always)

    def action_forget(self) -> None:
        """Take the word under the cursor off its list."""
        at = self.query_one(WordList).highlighted
        if at is not None and at < len(self._rows):
            self.forget(self._rows[at])

    def action_back(self) -> None:
        """Back to the settings."""
        self.wipe()
        self.dismiss(None)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def add(self, word: str, *, always: bool) -> None:
        """Store one word."""
        try:
            await self.session.commit(wordlists.add, [word], always=always)
        except VaultError as error:
            self.say_error(error)
            return
        self.query_one("#own-word", Input).clear()
        self.say(words.LISTED_ALWAYS if always else words.LISTED_NEVER)
        self.reload()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def forget(self, word: str) -> None:
        """Forget one word."""
        try:
            await self.session.commit(wordlists.forget, [word])
        except VaultError as error:
            self.say_error(error)
            return
        self.say(words.WORD_FORGOTTEN)
        self.reload()
