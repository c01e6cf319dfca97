"""A pane that scrolls up and down, and leaves the other arrows to its screen."""

from __future__ import annotations

from textual.binding import Binding
from textual.containers import VerticalScroll


class Pane(VerticalScroll, inherit_bindings=False):
    """Scrolls by up, down, page keys, home and end."""

    BINDINGS = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]
