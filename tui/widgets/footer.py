"""The bottom row: the few keys of this moment."""

from __future__ import annotations

from textual.widgets import Footer


class Keys(Footer):
    """Textual's footer, compact, without the palette's key."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)
