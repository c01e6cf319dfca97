"""What of the key table can be done at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.actions import parse
from textual.keys import key_to_character

from .keymap import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.dom import DOMNode
    from textual.widget import Widget

    from .keymap import Key


def can_now(node: DOMNode, action: str) -> bool:
    """Whether there is such an action, and this is a moment for it."""
    destination, name, parameters = parse(action)
    node = node.app if destination == "app" else node
    return hasattr(node, f"action_{name}") and node.check_action(name, parameters) is True


def useless(app: App[Any], places: Iterable[str]) -> set[str]:
    """The rows of some places that would do nothing now, where the app is."""
    nodes: dict[str, DOMNode] = {"app": app}
    if app.focused is not None:
        nodes[getattr(app.focused, "PLACE", "")] = app.focused

    def works(key: Key) -> bool:
        node = nodes.get(key.place, app.screen)
        typed = node is not app.focused and _is_typed(key, app.focused)
        return can_now(node, key.action) and not typed

    return {key.id for place in places for key in keys_of(place) if not works(key)}


def _is_typed(key: Key, field: Widget | None) -> bool:
    """Whether what has focus takes every key of the row as a letter."""
    return field is not None and all(
        field.check_consume_key(pressed, key_to_character(pressed))
        for pressed in key.keys.split(",")
    )
