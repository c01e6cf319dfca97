"""The bottom row: the few keys of this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from tui.keymap import keys_of, row_of
from tui.messages import words
from tui.moment import can_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual import events
    from textual.screen import Screen

    from tui.keymap import Key

_ALWAYS = {"escape", "ctrl+l", "ctrl+g"}
"""The way back, the lock and the help."""
_ARROWS = {"left", "right"}
"""Left out first, and together: they are tried anyway."""


class _Shown(NamedTuple):
    key: str
    written: str
    label: str
    sentence: str
    enabled: bool

    @property
    def width(self) -> int:
        return Text(self.written).cell_len + 1 + Text(self.label).cell_len


class Keys(Widget):
    """What can be pressed now, in one row; a click presses it.

    One widget instead of Textual's footer of one for each key: it is in the first picture of
    every screen, and a new focus does not build it again.
    """

    DEFAULT_CSS = """
    Keys {
        dock: bottom;
        height: 1;
        color: $footer-foreground;
        background: $footer-background;
    }
    Keys > .keys--key {
        color: $footer-key-foreground; background: $footer-key-background; text-style: bold;
    }
    Keys > .keys--label {
        color: $footer-description-foreground; background: $footer-description-background;
    }
    Keys > .keys--pointed { color: $footer-key-foreground; background: $block-hover-background; }
    Keys > .keys--disabled { text-style: dim; }
    """
    COMPONENT_CLASSES = {"keys--key", "keys--label", "keys--pointed", "keys--disabled"}
    ALLOW_SELECT = False

    _pointed: reactive[str] = reactive("")
    """The key that the mouse is over."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[_Shown, ...] | None = None

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def render(self) -> Text:
        """Each key with its label, whole; what there is no room for is in the help."""
        line = Text(end="", no_wrap=True)
        for shown in self._fitting():
            style = self.get_component_rich_style
            label = style("keys--pointed" if shown.key == self._pointed else "keys--label")
            if not shown.enabled:
                label += style("keys--disabled", partial=True)
            key = style("keys--key") if shown.key != self._pointed else label + style("keys--key")
            line.append(shown.written, key).append(f" {shown.label}", label).append(" ")
        return line

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say what the key under the mouse does."""
        shown = self._at(event.x)
        self._pointed = shown.key if shown else ""
        sentence = shown.sentence if shown else None
        if sentence != self.tooltip:
            self.tooltip = sentence

    def on_leave(self) -> None:
        """The mouse is elsewhere."""
        self._pointed = ""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Press the key under the mouse."""
        shown = self._at(event.x)
        if shown is not None and shown.enabled:
            self.app.simulate_key(shown.key)

    def _follow(self, screen: Screen[object]) -> None:
        if screen.app.app_focus and screen is self.screen:
            shown = tuple(self._read())
            if shown != self._shown:
                self._shown = shown
                self.refresh()

    def _now(self) -> tuple[_Shown, ...]:
        if self._shown is None:
            self._shown = tuple(self._read())
        return self._shown

    def _fitting(self) -> list[_Shown]:
        """Without arrows and as many of the last keys as it takes; the first and `_ALWAYS` stay."""
        kept = list(self._now())
        if self._fits(kept):
            return kept
        kept = [shown for shown in kept if shown.key not in _ARROWS] or kept
        spare = [shown for shown in kept if shown.key not in _ALWAYS][1:]
        while spare and not self._fits(kept):
            kept.remove(spare.pop())
        return kept

    def _fits(self, keys: list[_Shown]) -> bool:
        return sum(shown.width + 1 for shown in keys) - 1 <= self.content_size.width

    def _read(self) -> Iterator[_Shown]:
        actions = set()
        for node, binding, enabled, _ in self.screen.active_bindings.values():
            row = row_of(binding) if binding.show else None
            if binding.action == "submit" and isinstance(node, Input):
                row = self._entered()
            if row is not None and row.action not in actions:
                actions.add(row.action)
                label = self._label(row)
                yield _Shown(binding.key, row.display, label, row.sentence, enabled)

    def _label(self, row: Key) -> str:
        """What the key does next."""
        takes_back = getattr(self.screen, "takes_back", None)
        if takes_back and row.action in words.TAKEN_BACK and takes_back(row.action):
            return words.TAKEN_BACK[row.action]
        return row.label

    def _entered(self) -> Key | None:
        """What enter does in a line of text: what it does on the screen, where that is shown."""
        rows = keys_of(getattr(self.screen, "PLACE", ""))
        entered = (row for row in rows if row.footer and "enter" in row.keys.split(","))
        return next((row for row in entered if can_now(self.screen, row.action)), None)

    def _at(self, column: int) -> _Shown | None:
        start = 0
        for shown in self._fitting():
            if start <= column < start + shown.width:
                return shown
            start += shown.width + 1
        return None
