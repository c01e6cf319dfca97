"""The keys of a screen, written from the key table so that they cannot drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tui.keymap import bindings, keys_of
from tui.messages import words
from tui.widgets.pane import Pane

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from rich.console import RenderableType
    from textual.widget import Widget

    from tui.keymap import Key

_INDENT = 2
_GAP = 2
_WITH_FIELDS = {"welcome", "entry", "settings", "load", "join", "create"}
"""Places where one goes from field to field."""


class HelpScreen(Page[None]):
    """First what has focus, then the screen below, then everywhere."""

    PLACE = "help"
    BINDINGS = bindings("help")

    def __init__(self, places: list[str], idle: Container[str] = ()) -> None:
        super().__init__()
        self._places = [*places, "app"]
        self._idle = idle
        """Rows that do nothing where one comes from."""

    def heading(self) -> str:
        """Where the keys work."""
        return words.HELP.format(place=words.PLACES[self._places[0]])

    def body(self) -> Iterable[Widget]:
        yield Pane(Static(Group(*self._parts())), id="help")

    def action_back(self) -> None:
        """Back to where one was."""
        self.dismiss(None)

    def _parts(self) -> Iterator[RenderableType]:
        if not _WITH_FIELDS.isdisjoint(self._places):
            yield Text(words.FIELDS_MOVED + "\n")
        parts = {
            place: [key for key in keys if key.id not in self._idle]
            for place, keys in (*in_force(self._places), (self.PLACE, keys_of(self.PLACE)))
        }
        width = max(cell_len(key.display) for keys in parts.values() for key in keys)
        for place, keys in parts.items():
            if keys:
                yield Text(words.PLACES[place], style="bold")
                yield _rows(keys, width)
        yield Text("\n".join(words.HELP_MORE), end="")


def _rows(keys: Iterable[Key], width: int) -> Table:
    """Keys, at most so wide, and their sentences; what is too long goes on beneath itself."""
    rows = Table.grid()
    rows.add_column(width=_INDENT + width + _GAP)
    rows.add_column(ratio=1)
    for key in keys:
        rows.add_row(Text(" " * _INDENT + key.display), Text(key.sentence))
    rows.add_row()
    return rows


def in_force(places: Sequence[str]) -> Iterator[tuple[str, list[Key]]]:
    """The rows of each place, without those whose every key an earlier place has for itself."""
    taken: set[str] = set()
    for place in places:
        keys = [key for key in keys_of(place) if not taken.issuperset(key.keys.split(","))]
        taken.update(pressed for key in keys for pressed in key.keys.split(","))
        if keys:
            yield place, keys
