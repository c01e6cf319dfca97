"""Released numbers: a bar where there is one, and words where it is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.widget import Widget

from .bars import bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.geometry import Size

NAME_WIDTH = 28
"""A longer name has a row of its own."""


class Cells(Widget):
    """One row per name: the name, the number, the bar; or why there is no number."""

    DEFAULT_CSS = """
    Cells {
        height: auto;
        border: round $border-blurred;
        border-title-color: $text;
        padding: 0 1;
        color: $text;
    }
    Cells > .cells--bar { color: $accent 75%; }
    Cells > .cells--hidden { color: $quiet; }
    """
    COMPONENT_CLASSES = {"cells--bar", "cells--hidden"}

    def __init__(
        self,
        title: str,
        rows: Sequence[tuple[str, int | str]],
        *,
        id: str | None = None,  # noqa: A002  # Textual's name for it
    ) -> None:
        super().__init__(id=id)
        self.border_title = title
        self._rows = list(rows)

    def show(self, rows: Sequence[tuple[str, int | str]]) -> None:
        """Other rows under the same title."""
        self._rows = list(rows)
        self.refresh(layout=True)

    def wipe(self) -> None:
        """Drop names and numbers."""
        self.border_title = ""
        self._rows = []
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row per name, two for a long one."""
        del container, viewport, width
        return max(1, sum(2 if cell_len(name) > NAME_WIDTH else 1 for name, _ in self._rows))

    def render(self) -> Text:
        """All rows, bars scaled to the largest number."""
        numbers = [cell for _, cell in self._rows if isinstance(cell, int)]
        most = max(numbers, default=0)
        wide = max((len(str(number)) for number in numbers), default=1)
        names = min(NAME_WIDTH, max((cell_len(name) for name, _ in self._rows), default=0))
        room = max(1, self.content_size.width - names - wide - 2)
        return Text("\n", end="").join(
            self._named(name, names).append_text(
                self._number(f"{cell:>{wide}}", bar(cell, most, room))
                if isinstance(cell, int)
                else Text(cell, style=self._style("hidden"), end="")
            )
            for name, cell in self._rows
        )

    def _named(self, name: str, names: int) -> Text:
        """The name and the blanks after it; a long one above."""
        if cell_len(name) <= NAME_WIDTH:
            return Text(f"{name}{' ' * (names - cell_len(name))} ", end="")
        above = set_cell_size(name, self.content_size.width).rstrip()
        return Text(f"{above}\n{' ' * names} ", end="")

    def _number(self, number: str, drawn: str) -> Text:
        return Text(f"{number} ", end="").append(drawn, style=self._style("bar"))

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"cells--{part}", partial=True)
