"""The line that the list is filtered by."""

from __future__ import annotations

from textual.message import Message
from textual.widgets import Input

from tui.keymap import bindings
from tui.messages import words


class FilterLine(Input):
    """What one types is looked for at once; every key but two is a letter."""

    PLACE = "filter"
    """Its rows in the key table."""
    BINDINGS = bindings("filter")

    class Ended(Message):
        """Everything is to be shown again."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(placeholder=words.FILTER, compact=True, id=id)
        self.cursor_blink = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Also the slash, which Textual does not know for a letter."""
        return key == "slash" or super().check_consume_key(key, character)

    async def action_list(self) -> None:
        """On to what was found."""
        await self.action_submit()

    def action_stop(self) -> None:
        """Show everything again."""
        self.post_message(self.Ended())
