"""What can be wrong with a layout, each fault in a sentence: something outside, cut or scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.containers import Horizontal
from textual.widgets import Input, Static

from tui.widgets.footer import Keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen
    from textual.widget import Widget

MOST_KEYS = 7
"""In a footer."""


def faults(screen: Screen) -> list[str]:
    """Everything that is wrong with *screen* as it lies now."""
    return [
        *_scrollbars(screen),
        *_outside(screen),
        *_cut(screen),
        *_cut_placeholders(screen),
        *_touched(screen),
        *_keys(screen),
    ]


def shown(screen: Screen) -> Iterator[Widget]:
    """Every widget that is displayed with all around it."""
    for part in screen.walk_children():
        if all(each.display for each in part.ancestors_with_self if each is not screen.app):
            yield part


def _scrolls(part: Widget) -> bool:
    return part.styles.overflow_y in {"auto", "scroll"}


def _fixed(screen: Screen) -> Iterator[Widget]:
    """Every widget that no scrolling can bring into sight."""
    for part in shown(screen):
        around = [each for each in part.ancestors if each not in {screen, screen.app}]
        if not any(map(_scrolls, around)):
            yield part


def _scrollbars(screen: Screen) -> Iterator[str]:
    if screen.show_vertical_scrollbar or screen.show_horizontal_scrollbar:
        yield f"the screen itself scrolls: {screen}"
    for part in shown(screen):
        if part.show_horizontal_scrollbar and part.styles.scrollbar_size_horizontal:
            yield f"scrolls sideways: {part}"


def _outside(screen: Screen) -> Iterator[str]:
    for part in _fixed(screen):
        around = next(each for each in part.ancestors if each.visible).region
        if part.region and not around.contains_region(part.region):
            yield f"outside what is around it, {around}: {part} at {part.region}"


def _cut(screen: Screen) -> Iterator[str]:
    """Sentences of which not every line has its row."""
    for part in _fixed(screen):
        if not isinstance(part, Static) or not str(part.render()).strip() or _scrolls(part):
            continue
        room = part.content_size
        wanted = part.get_content_height(part.container_size, screen.app.size, room.width)
        if wanted > room.height or not room.width:
            yield f"{room.height} of {wanted} lines: {part} {str(part.render())[:60]!r}"


def _cut_placeholders(screen: Screen) -> Iterator[str]:
    for field in screen.query(Input):
        over = cell_len(field.placeholder) - field.content_size.width
        if field.content_size and not field.value and over > 0:
            yield f"{over} columns of what {field} asks for are cut: {field.placeholder!r}"


def _touched(screen: Screen) -> Iterator[str]:
    """Names with no blank between them and their field."""
    for field in screen.query(Input):
        beside = field.parent.children if isinstance(field.parent, Horizontal) else ()
        for name in beside[:1]:
            ends = name.content_region.x + cell_len(str(name.render()))
            shown = isinstance(name, Static) and name.display and field.content_size
            if shown and ends >= field.content_region.x:
                yield f"no blank behind {str(name.render())!r}"


def _keys(screen: Screen) -> Iterator[str]:
    for footer in screen.query(Keys):
        keys = footer._fitting()
        if len(footer._now()) > MOST_KEYS:
            yield f"{len(footer._now())} keys in the footer"
        over = footer.render().cell_len - 1 - footer.region.width
        if keys and over > 0:
            yield f"the footer is {over} columns too wide"
