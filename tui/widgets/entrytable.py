"""Rows of codes under a row cursor, in columns that fit the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.binding import Binding
from textual.message import Message
from textual.widgets import DataTable

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from textual import events

_ROWS_KEPT, _COLUMNS = 100, 7
"""What is kept drawn, some windows full; Textual keeps ten times that, which is megabytes."""


class EntryTable(DataTable[Text], inherit_bindings=False):
    """A table of entries that says when its width changes; enter is its screen's."""

    BINDINGS = [
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home,ctrl+home", "scroll_top", show=False),
        Binding("end,ctrl+end", "scroll_bottom", show=False),
    ]

    DEFAULT_CSS = """
    EntryTable { scrollbar-gutter: stable; }
    """

    class Widened(Message):
        """The table has another width than before."""

        def __init__(self, width: int) -> None:
            super().__init__()
            self.width = width
            """Cells that the columns may take together."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id, cursor_type="row", cell_padding=0)
        self.cursor_foreground_priority = "css"
        for cache in (self._row_render_cache, self._row_renderable_cache, self._line_cache):
            cache.maxsize = _ROWS_KEPT
        self._cell_render_cache.maxsize = _ROWS_KEPT * _COLUMNS

    def on_resize(self, event: events.Resize) -> None:
        """Say how much room the columns have."""
        del event
        width = self.scrollable_content_region.width
        if width:
            self.post_message(self.Widened(width))

    def on_click(self, event: events.Click) -> None:
        """A click on the row under the cursor selects it, whatever its column; others move it."""
        if self.row_count and event.style.meta.get("row") == self.cursor_row:
            event.prevent_default().stop()
            self.action_select_cursor()

    def lay_out(self, titles: Mapping[str, str], widths: Mapping[str, int]) -> None:
        """Begin anew with these columns and no rows; a width counts the gap after it."""
        self.clear(columns=True)
        for name, width in widths.items():
            self.add_column(Text(titles[name]), key=name, width=width)

    def under_cursor(self) -> str | None:
        """The key of the row under the cursor."""
        if not self.row_count:
            return None
        return self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value

    def go_to(self, key: str | None) -> None:
        """Put the cursor on the row with this key, if there is one."""
        if key is not None and key in self.rows:
            self.move_cursor(row=self.get_row_index(key))


def cells(
    said: Mapping[str, str], widths: Mapping[str, int], strong: Collection[str] = ()
) -> list[Text]:
    """The cells of one row, each with a gap after it but the last; the *strong* ones are bold."""
    last = [*widths][-1]
    shown = []
    for name, width in widths.items():
        text = Text(said[name], style="bold" if name in strong else "", end="", no_wrap=True)
        text.truncate(width if name == last else width - 1, overflow="ellipsis")
        shown.append(text)
    return shown


def fitted(
    full: Mapping[str, int], giving: Sequence[tuple[str, int]], width: int
) -> dict[str, int]:
    """The widths of columns that fit into *width* cells.

    Args:
        full: every column with the width that it would have, in order.
        giving: which column, where there is one, gives way to which width, the first one
            first; 0 drops it.
        width: cells that they may take together.

    Returns:
        The columns that are left. What a dropped one leaves over goes back to those that
        gave way before it.
    """
    widths = dict(full)
    giving = [(name, least) for name, least in giving if name in full]
    for name, least in giving:
        missing = sum(widths.values()) - width
        if missing > 0:
            widths[name] = max(least, widths[name] - missing) if least else 0
    for name, _ in reversed(giving):
        spare = width - sum(widths.values())
        if widths[name]:
            widths[name] = min(full[name], widths[name] + max(0, spare))
    return {name: wide for name, wide in widths.items() if wide}
