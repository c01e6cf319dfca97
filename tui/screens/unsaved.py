"""The question before changes would be lost: save them, drop them, or go back to them."""

from __future__ import annotations

from tui.keymap import bindings
from tui.messages import words

from .confirm import ConfirmScreen


class UnsavedScreen(ConfirmScreen):
    """Dismissed with True to save and False to drop the changes, and with None to go back."""

    PLACE = "unsaved"
    BINDINGS = bindings("unsaved")

    def __init__(self) -> None:
        super().__init__(words.UNSAVED, words.UNSAVED_MORE, words.UNSAVED_KEYS)

    def action_back(self) -> None:
        """Back to the changes."""
        self.dismiss(None)
