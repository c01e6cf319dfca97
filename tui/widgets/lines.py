"""Paragraphs as lines of a width."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def wrapped(paragraphs: Iterable[str], width: int, *, hang: int = 0) -> list[str]:
    """Each paragraph broken between words; an empty one is an empty line.

    All lines of a paragraph but its first are indented by *hang* columns.
    """
    wrap = textwrap.TextWrapper(width, subsequent_indent=" " * hang).wrap
    return [line for text in paragraphs for line in wrap(text) or [""]]
