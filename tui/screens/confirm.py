"""A question before something that cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import words
from tui.widgets.footer import Keys

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ConfirmScreen(ModalScreen[bool]):
    """Yes or no; no is what escape means."""

    PLACE = "confirm"
    BINDINGS = bindings("confirm")

    def __init__(self, question: str, more: str, keys: str = "") -> None:
        super().__init__()
        self._question = question
        self._more = more
        self._keys = keys or words.CONFIRM_KEYS

    def compose(self) -> ComposeResult:
        with Vertical(id="question"):
            yield Static(self._question, id="asked", markup=False)
            yield Static(self._more, markup=False)
            yield Static(self._keys, id="answers", markup=False)
        yield Static(words.TOO_SMALL, id="too-small", markup=False)
        yield Keys()

    def wipe(self) -> None:
        """Forget the question."""
        self._question = self._more = ""
        for part in self.query(Static):
            part.update("")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001  # called by a key
        """Close with the answer."""
        self.dismiss(answer)
