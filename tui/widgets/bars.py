"""Horizontal bars with their numbers beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(value: int, most: int, width: int) -> str:
    """A bar of block characters, an eighth of a cell exact; never empty for a positive value."""
    eighths = 0 if most <= 0 else max(1 if value else 0, round(value / most * width * 8))
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


class Bars(Widget):
    """One row per name: the name, the number, the bar."""

    DEFAULT_CSS = """
    Bars {
        height: auto;
        border: round $border-blurred;
        border-title-color: $text;
        padding: 0 1;
        color: $text;
    }
    Bars > .bars--bar { color: $accent 75%; }
    """
    COMPONENT_CLASSES = {"bars--bar"}

    def __init__(
        self,
        title: str,
        rows: Sequence[tuple[str, int]],
        *,
        id: str | None = None,  # noqa: A002  # Textual's name for it
    ) -> None:
        super().__init__(id=id)
        self.border_title = title
        self._rows = list(rows)

    def wipe(self) -> None:
        """Drop the numbers."""
        self._rows = []

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row per name."""
        del container, viewport, width
        return max(1, len(self._rows))

    def render(self) -> Text:
        """All rows, bars scaled to the largest number."""
        if not self._rows:
            return Text("")
        names = max(cell_len(name) for name, _ in self._rows)
        numbers = max(len(str(value)) for _, value in self._rows)
        most = max(value for _, value in self._rows)
        room = max(1, self.content_size.width - names - numbers - 2)
        style = self.get_component_rich_style("bars--bar", partial=True)
        text = Text(end="")
        for index, (name, value) in enumerate(self._rows):
            text.append("\n" if index else "")
            text.append(f"{name}{' ' * (names - cell_len(name))} {value:>{numbers}} ")
            text.append(bar(value, most, room), style=style)
        return text
