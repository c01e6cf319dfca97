"""A card: lines that are laid out anew for every width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from .pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

WIDEST = 76
"""Columns after which a line is tiring to read."""
NARROWEST = 20
_BESIDE = 2
"""Columns of the margin and of a scrollbar, which may come with the last line."""


class Card(Pane):
    """Lines of text in a pane that scrolls."""

    DEFAULT_CSS = "Card { height: 1fr; padding: 0 0 0 1; }"

    def __init__(self) -> None:
        super().__init__(id="card")
        self._write: Callable[[int], list[str]] | None = None

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)

    def on_resize(self) -> None:
        """Lay it out for the new width."""
        self._fill()

    def show(self, write: Callable[[int], list[str]]) -> None:
        """Show what *write* gives for a width in columns, from its first line."""
        self._write = write
        self._fill()
        self.scroll_home(animate=False)

    def wipe(self) -> None:
        """Forget the lines."""
        self._write = None
        self._fill()

    def _fill(self) -> None:
        width = max(NARROWEST, min(WIDEST, self.outer_size.width - _BESIDE))
        lines = [] if self._write is None else self._write(width)
        for shown in self.query(Static):
            shown.update("\n".join(lines))
