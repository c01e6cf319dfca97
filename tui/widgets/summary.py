"""Short facts above a list, each on one row as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size

_ROWS = 2
_GAP = "   "


class Summary(Widget):
    """The most important fact first; those without room on two rows are left out."""

    DEFAULT_CSS = """
    Summary { height: auto; min-height: 1; padding: 0 1; color: $quiet; }
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id)
        self._parts: Sequence[str] = ()

    def show(self, parts: Sequence[str]) -> None:
        """Say these."""
        self._parts = parts
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as it takes."""
        del container, viewport
        return len(self._lines(width))

    def render(self) -> Text:
        """The rows."""
        return Text("\n", end="").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Text]:
        lines: list[Text] = []
        for part in self._parts:
            if lines and lines[-1].cell_len + len(_GAP) + Text(part).cell_len <= width:
                lines[-1].append(_GAP).append(part)
            elif len(lines) < _ROWS:
                lines.append(Text(part, end=""))
            else:
                break
        return lines
