"""What is really drawn: ink and ground of every run of characters, and which pairs are too weak."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.screen import ModalScreen

from tests.screens.vision import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style
    from textual.strip import Strip

    from tui.themes import Palette

STATES = ("accent", "success", "warning", "error")
MARKS = str.maketrans(dict.fromkeys("▁▔▊▎▅▃▂▄▆▇█", " "))
"""Of borders and bars half a cell belongs to the neighbor; they are seen by color alone."""
SIXTEEN = {0, 7, 9, 11, 14}
"""What of the sixteen colors is used: black as ground, white, and the bright states."""


class Cell(NamedTuple):
    """A run of characters as it goes to the terminal."""

    text: str
    style: Style


def drawn(app) -> Iterator[list[Cell]]:
    """Every row that is drawn; of a box in front of another screen the box alone."""
    for row in _rows(app):
        yield [Cell(part.text, part.style) for part in row if part.style]


def in_front(app) -> str:
    """The text of what `drawn` gives: what lies beneath a box shows through in some themes only."""
    return "\n".join(row.text.rstrip() for row in _rows(app)) + "\n"


def _rows(app) -> Iterator[Strip]:
    for y, row in enumerate(app.screen._compositor.render_strips()):
        covers = isinstance(app.screen, ModalScreen)
        yield row.crop(*_covered(app, y)) if covers else row


def _covered(app, y: int) -> tuple[int, int]:
    """From where to where the box in front covers a row."""
    parts = app.screen._compositor.visible_widgets
    regions = [region for part, (region, _) in parts.items() if part is not app.screen]
    over = [region for region in regions if region.y <= y < region.bottom]
    return min((r.x for r in over), default=0), max((r.right for r in over), default=0)


def pair(style: Style) -> tuple[str, str]:
    """Ink and ground."""
    both = tuple(color.get_truecolor().hex for color in (style.color, style.bgcolor))
    return both[::-1] if style.reverse else both


def role(palette: Palette, ink: str) -> str:
    """What a color of the palette is for; Textual may round it by one."""

    def off(name: str) -> int:
        return sum(
            abs(a - b) for a, b in zip(_parts(getattr(palette, name)), _parts(ink), strict=True)
        )

    roles = ("text", "quiet", *STATES, "cursor_text")
    return next((name for name in roles if off(name) <= 3), "")


def _parts(color: str) -> bytes:
    return bytes.fromhex(color.removeprefix("#"))


def unreadable(app, palette: Palette) -> list[tuple[str, float, str]]:
    """Pairs of this screen that miss 7:1 for text or 4.5:1 for states, keys and borders."""
    found = []
    for row in drawn(app):
        for text, style in row:
            ink, ground = pair(style) if text.translate(MARKS).strip() else ("", "")
            if not ink:
                continue
            words = any(letter.isalnum() for letter in text)
            least = 7 if words and role(palette, ink) not in STATES else 4.5
            if contrast(ink, ground) < least:
                found.append((f"{ink} on {ground}", contrast(ink, ground), text))
    return found


def not_of_sixteen(app) -> list[tuple[str, Style]]:
    """Runs that are not one of the sixteen colors in use, with black, or are dim or bold black."""
    found = []
    for row in drawn(app):
        for text, style in row:
            used = {style.color.number, style.bgcolor.number} if text.strip() else {0}
            gray = style.dim or (style.bold and style.color.number == 0 and text.strip())
            if gray or 0 not in used or not used <= SIXTEEN:
                found.append((text, style))
    return found


def colored(app) -> list[str]:
    """Runs that carry any color."""
    return [
        text
        for row in app.screen._compositor.render_strips()
        for text, style, _ in row
        if style is not None and (style.color, style.bgcolor) != (None, None)
    ]
