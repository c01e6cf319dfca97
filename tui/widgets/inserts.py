"""Placeholders to write instead of names, a letter each, so that no name is typed at all."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.keymap import bindings
from tui.messages import words

from .chips import Chips


class Inserts(Chips):
    """A row of placeholders; a letter, enter or a click inserts one into the note."""

    PLACE = "inserts"
    """Its rows in the key table."""
    DEFAULT_CSS = """
    Inserts { padding: 0; }
    """
    BINDINGS = bindings("inserts")

    @dataclass
    class Picked(Message):
        """This placeholder is to be inserted."""

        placeholder: str

    @dataclass
    class Left(Message):
        """Back to the note, nothing inserted."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name for it
        label = words.INSERT
        super().__init__(label, list(words.INSERTS.items()), id=id, label_width=len(label) + 3)

    def choose(self, value: str | None) -> None:
        """Point at a placeholder; only `pick` inserts it."""
        self.value = value

    def pick(self, index: int) -> None:
        """Insert one by position."""
        self.value = None
        self.post_message(self.Picked(self._choices[index][0]))

    def offer(self) -> None:
        """Come into sight, also where the window is too small for it, and take the letters."""
        self.styles.display = "block"
        self.focus()

    def on_blur(self) -> None:
        """Point at nothing, and go where the window is too small."""
        self.value = None
        self.styles.clear_rule("display")
        self.refresh(layout=True)

    def action_insert(self) -> None:
        """Insert the one that the arrows chose."""
        index = self.chosen_index()
        if index is not None:
            self.pick(index)

    def action_leave(self) -> None:
        """Back to the note."""
        self.post_message(self.Left())
