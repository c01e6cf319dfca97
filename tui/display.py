"""What a terminal can show, and how everything that is drawn is brought down to that.

Few colors: the theme `plain`. No colors (NO_COLOR): marks, bold and reversed text alone. Old
consoles: ASCII alone, one character for one, so that nothing moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from .themes import PLAIN, PLAIN_GROUND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.color import Color as RichColor
    from textual.color import Color

ASCII_SWITCH = "PEERLOG_ASCII"
"""Environment: 1 draws in ASCII alone, 0 never does, else the terminal decides."""

_OLD_TERMINALS = ("linux", "ansi", "cons25", "vt")
"""Names, or beginnings of them, of consoles whose fonts lack rounded corners and thin blocks."""

_MANY_COLORS = {"truecolor", "256"}
_BRIGHT = range(8, 16)
_DRAWN = {
    "-": "─━╌┄┈═–—‐‑‒▔▁▂▃·",
    "|": "│┃║╎┆┊▏▎▍▌▋▊▉▐▕",
    "+": "╭╮╰╯┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛",
    "#": "█▄▅▆▇▀▓",
    ":": "░▒",
    ".": "…",
    "*": "•●◉★",
    "o": "○◌",
    "<": "←‹«◀",
    ">": "→›»▶",
    "^": "↑▲△",
    "v": "↓▼▽",
    "'": "‘’‚′",
    '"': "“”„″",
    "x": "×✗✘☒",
    "/": "✓✔☑",
    " ": "\u00a0\u2007\u202f¿¡",
}
_ASCII = str.maketrans({drawn: plain for plain, many in _DRAWN.items() for drawn in many})
_UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Display:
    """What is to be kept in mind about one terminal."""

    few_colors: bool = False
    """It has sixteen colors or fewer."""
    no_color: bool = False
    """Whoever sits there wants none."""
    ascii_only: bool = False
    """Its font has little more than ASCII."""

    def theme(self, wanted: str) -> str:
        """The theme to use here when *wanted* is the one that was chosen."""
        return PLAIN if self.few_colors or self.no_color else wanted

    def filters(self) -> list[LineFilter]:
        """What every drawn line goes through."""
        colors = [WithoutColor()] if self.no_color else []
        characters = [AsciiOnly()] if self.ascii_only else []
        return [*colors, *characters]


def detect(environ: Mapping[str, str], *, ascii_only: bool = False) -> Display:
    """What the environment says about the terminal.

    Args:
        environ: TERM and COLORTERM as Rich reads them, NO_COLOR as https://no-color.org has it,
            the locale, and the switch for ASCII.
        ascii_only: the command line asked for ASCII.
    """
    console = Console(force_terminal=True, legacy_windows=False, _environ=environ)
    switch = environ.get(ASCII_SWITCH, "")
    old = _is_old(environ) if switch not in {"0", "1"} else switch == "1"
    return Display(
        few_colors=console.color_system not in _MANY_COLORS,
        no_color=bool(environ.get("NO_COLOR")),
        ascii_only=ascii_only or old,
    )


def _is_old(environ: Mapping[str, str]) -> bool:
    """Whether it is a console with an old font, or a locale that names another encoding."""
    names = (environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((name for name in names if name), "")
    encoding = locale.partition(".")[2].partition("@")[0].lower().replace("-", "")
    return environ.get("TERM", "").startswith(_OLD_TERMINALS) or encoding not in {"", "utf8"}


class AsciiOnly(LineFilter):
    """Draws every character as one of ASCII; what is typed and kept stays what it is."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, as wide as before."""
        del background
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(as_ascii(segment.text), segment.style)
            for segment in segments
        ]


def as_ascii(text: str) -> str:
    """*text* in ASCII and in as many cells: lines by lines, letters without their accents."""
    return "".join(map(_one, normalize("NFC", text).translate(_ASCII)))


@lru_cache(1024)
def _one(character: str) -> str:
    if character.isascii():
        return character
    width = cell_len(character)
    base = normalize("NFKD", character)[0]
    return base if base.isascii() and width == 1 else _UNKNOWN * width


class BlackNotBold(LineFilter):
    """Takes bold from black ink in the theme `plain`: many terminals show the two as dark gray."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same text in the same colors."""
        del background
        return [
            Segment(text, style and _not_bold_in_black(style), control)
            for text, style, control in segments
        ]


_NOT_BOLD = Style(bold=False)


@lru_cache(1024)
def _not_bold_in_black(style: Style) -> Style:
    black = style.color is not None and style.color.number == PLAIN_GROUND
    return style + _NOT_BOLD if style.bold and black else style


class WithoutColor(LineFilter):
    """Takes every color out of the theme `plain`: another ground is reversed, bright is bold."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same text without any color."""
        del background
        return [
            Segment(text, style and _without_color(style), control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _without_color(style: Style) -> Style:
    marked = Style(
        reverse=style.reverse or not _is_ground(style.bgcolor) or None,
        bold=style.bold or _is_bright(style.color) or None,
    )
    return style.without_color + marked


def _is_ground(color: RichColor | None) -> bool:
    return color is None or color.is_default or color.number == PLAIN_GROUND


def _is_bright(color: RichColor | None) -> bool:
    return color is not None and color.number in _BRIGHT
