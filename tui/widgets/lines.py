"""Paragraphs as lines of a width."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def wrapped(paragraphs: Iterable[str], width: int) -> list[str]:
    """Each paragraph broken between words; an empty one is an empty line."""
    return [line for text in paragraphs for line in textwrap.wrap(text, width) or [""]]
