"""Our commands by name, in front of whatever is there; nothing in it moves by itself."""

from __future__ import annotations

from textual.command import CommandInput, CommandPalette
from textual.widgets import LoadingIndicator


class Palette(CommandPalette):
    """Textual's palette without what keeps a resting program awake."""

    def on_mount(self) -> None:
        self.query_one(CommandInput).cursor_blink = False
        self.query_one(LoadingIndicator).auto_refresh = None
