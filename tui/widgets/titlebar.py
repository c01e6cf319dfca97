"""The top row: where one is, whether a legal hold stands, the crisis key, when it locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui.messages import words

if TYPE_CHECKING:
    from textual import events


class TitleBar(Widget):
    """A title on the left, a hold and the lock's countdown on the right."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top;
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $text;
    }
    TitleBar > .titlebar--held { color: $warning; text-style: bold; }
    """
    COMPONENT_CLASSES = {"titlebar--held"}
    title = reactive("", layout=False)
    countdown = reactive("", layout=False)
    held = reactive(False, layout=False)

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        """A key that must be in sight everywhere; a click on it does what the key does."""
        self._hint_at = range(0)
        self.set_reactive(TitleBar.title, title)

    async def on_click(self, event: events.Click) -> None:
        """The key in sight, by mouse."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.x in self._hint_at:
            await self.run_action("app.crisis")

    def render(self) -> Text:
        """All texts; the hold in fewer words, then the title shortened, when they do not fit."""
        width = self.size.width
        right = Text(end="")
        if self.held:
            beside = len(self.title) + len(self._hint) + len(self.countdown)
            fits = beside + len(words.HELD_TITLE) + 9 <= width
            held_style = self.get_component_rich_style("titlebar--held", partial=True)
            right.append(words.HELD_TITLE if fits else words.HELD, style=held_style).append("   ")
        ahead = right.cell_len
        if self._hint:
            right.append(self._hint).append("   " if self.countdown else "")
        right.append(self.countdown)
        line = Text(self.title, style="bold", end="")
        line.truncate(max(0, width - right.cell_len - 2), overflow="ellipsis")
        line.append(" " * (width - line.cell_len - right.cell_len))
        start = line.cell_len + ahead
        self._hint_at = range(start, start + len(self._hint))
        return line.append_text(right)
