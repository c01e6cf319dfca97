"""Bars, borders and scrollbars as shapes.

As letters they leave hairlines between cells: whatever font the viewer has, its blocks are rarely
as high and wide as a cell of Rich's drawing.
"""

from __future__ import annotations

import html
import re
from itertools import groupby

CELL = (12.2, 24.4)
"""Width and height of a cell in Rich's drawing, in units of the picture."""
BASELINE = 18.5
"""From the top of a row's ground to the line its letters stand on."""
_OVERLAP = 0.25
"""How far grounds reach into the next row, so that nothing shines through."""
_LOWER = {chr(0x2581 + n): (0.0, 1 - (n + 1) / 8, 1.0, (n + 1) / 8) for n in range(8)}
_LEFT = {chr(0x2589 + n): (0.0, 0.0, (7 - n) / 8, 1.0) for n in range(7)}
SHAPES = {**_LOWER, **_LEFT, "▔": (0.0, 0.0, 1.0, 1 / 8)}
"""Left, top, width and height in parts of a cell; Unicode 16, chart U+2580 'Block Elements'."""
_TEXT = re.compile(
    r'<text class="(?P<ink>[^"]+)" x="(?P<x>[^"]+)" y="(?P<y>[^"]+)"'
    r"(?P<more>[^>]*)>(?P<said>[^<]*)</text>"
)


def as_shapes(svg: str) -> str:
    """*svg* with a rectangle for every run of blocks; letters stay where they are."""
    return _TEXT.sub(_shaped, svg)


def _shaped(text: re.Match[str]) -> str:
    said = html.unescape(text["said"])
    if SHAPES.keys().isdisjoint(said):
        return text[0]
    top = float(text["y"]) - BASELINE
    shapes, column = [], 0
    for block, run in groupby(said):
        length = len(list(run))
        if block in SHAPES:
            shapes.append(_rectangle(block, text["ink"], (float(text["x"]), top), column, length))
        column += length
    letters = "".join("\u00a0" if each in SHAPES else each for each in said)
    left = text[0].replace(text["said"], html.escape(letters).replace("\u00a0", "&#160;"))
    return "".join(shapes) + (left if letters.strip() else "")


def _rectangle(block: str, ink: str, origin: tuple[float, float], column: int, length: int) -> str:
    """A run of a block that is as wide as its cell, or one that is not and stands alone."""
    left, top, width, height = SHAPES[block]
    x = origin[0] + (column + left) * CELL[0]
    y = origin[1] + top * CELL[1]
    wide = (length - 1 + width) * CELL[0]
    high = height * CELL[1] + (_OVERLAP if top + height == 1 else 0)
    return (
        f'<rect class="{ink}" x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}"'
        ' shape-rendering="crispEdges"/>'
    )
