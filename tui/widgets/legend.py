"""The line under the note that says what each letter in its margin stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message
from textual.widget import Widget

from tui.messages import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Size

    from tui.marks import Item

_WRITTEN = 20
_GAP = "  "


class Legend(Widget):
    """Letter, word and replacement of each item, in as many rows as the style sheet gives."""

    DEFAULT_CSS = """
    Legend { height: auto; max-height: 2; padding: 0 2; color: $text; }
    """

    @dataclass
    class Picked(Message):
        """Somebody clicked on an item."""

        index: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id)
        self._items: Sequence[Item] = ()
        self._places: list[tuple[int, int, int]] = []

    def show_items(self, items: Sequence[Item]) -> None:
        """Say what these are."""
        self._items = items
        self.refresh(layout=True)

    def wipe(self) -> None:
        """Forget them."""
        self._places.clear()
        self.show_items(())

    def on_click(self, event: events.Click) -> None:
        """Choose an item by mouse."""
        offset = event.get_content_offset(self)
        for index, (row, start, end) in enumerate(self._places):
            if offset is not None and offset.y == row and start <= offset.x < end:
                self.post_message(self.Picked(index))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """No row when there is nothing to say."""
        del container, viewport
        return len(self._lines(width)) if self._items else 0

    def render(self) -> Text:
        """The rows."""
        return Text("\n", end="").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Text]:
        lines = [Text(end="")]
        most = self.styles.max_height
        self._places = []
        for index, item in enumerate(self._items):
            part = _part(item)
            if lines[-1].cell_len and lines[-1].cell_len + len(_GAP) + part.cell_len > width:
                if most is not None and len(lines) == most.value:
                    return _with_more(lines, width, len(self._items) - index)
                lines.append(Text(end=""))
            elif lines[-1].cell_len:
                lines[-1].append(_GAP)
            start = lines[-1].cell_len
            lines[-1].append(part)
            self._places.append((len(lines) - 1, start, lines[-1].cell_len))
        return lines


def _part(item: Item) -> Text:
    part = Text(end="").append(item.mark, style="bold").append(" ")
    if item.fact:
        return part.append(words.LEGEND_FACTS)
    written = Text(item.written.replace("\n", " "), end="")
    written.truncate(_WRITTEN, overflow="ellipsis")
    return part.append(written).append(" ").append(words.LEGEND.format(becomes=item.placeholder))


def _with_more(lines: list[Text], width: int, more: int) -> list[Text]:
    said = _GAP + words.LEGEND_MORE.format(n=more)
    lines[-1].truncate(max(width - len(said), 0), overflow="ellipsis")
    lines[-1].append(said)
    return lines
