"""The keys of a screen, written from the key table so that they cannot drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.widgets import Static

from tui.keymap import bindings, keys_of
from tui.messages import words
from tui.widgets.pane import Pane

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.widget import Widget

    from tui.keymap import Key

_KEY_WIDTH = 7


class HelpScreen(Page[None]):
    """First what has focus, then the screen below, then everywhere."""

    PLACE = "help"
    BINDINGS = bindings("help")

    def __init__(self, places: list[str]) -> None:
        super().__init__()
        self._places = [*places, "app"]

    def heading(self) -> str:
        """Where the keys work."""
        return words.HELP.format(place=words.PLACES[self._places[0]])

    def body(self) -> Iterable[Widget]:
        yield Pane(Static(self._text(), markup=False), id="help")

    def action_back(self) -> None:
        """Back to where one was."""
        self.dismiss(None)

    def _text(self) -> Text:
        text = Text(end="")
        for place, keys in (*in_force(self._places), (self.PLACE, keys_of(self.PLACE))):
            text.append(words.PLACES[place] + "\n", style="bold")
            for key in keys:
                text.append(f"  {key.display:<{_KEY_WIDTH}}{key.sentence}\n")
            text.append("\n")
        return text.append("\n".join(words.HELP_MORE))


def in_force(places: Sequence[str]) -> Iterator[tuple[str, list[Key]]]:
    """The rows of each place, without those whose every key an earlier place has for itself."""
    taken: set[str] = set()
    for place in places:
        keys = [key for key in keys_of(place) if not taken.issuperset(key.keys.split(","))]
        taken.update(pressed for key in keys for pressed in key.keys.split(","))
        if keys:
            yield place, keys
