"""The top row: where one is, and when the journal locks."""

from __future__ import annotations

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget


class TitleBar(Widget):
    """A title on the left and the lock's countdown on the right."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top;
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $text;
    }
    """
    title = reactive("", layout=False)
    countdown = reactive("", layout=False)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.set_reactive(TitleBar.title, title)

    def render(self) -> Text:
        """Both texts, the title shortened when they do not fit."""
        width = self.size.width
        room = max(0, width - len(self.countdown) - 2)
        line = Text(self.title, style="bold", end="")
        line.truncate(room, overflow="ellipsis")
        line.append(" " * (width - line.cell_len - len(self.countdown)))
        line.append(self.countdown)
        return line
