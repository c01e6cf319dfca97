"""Letting go of the words that were looked up while texts were read."""

from __future__ import annotations

from . import lexicon, spelling, text

_REMEMBERING = (*lexicon.REMEMBERING, *spelling.REMEMBERING, *text.REMEMBERING)


def forget() -> None:
    """Empty every cache that can hold a word of a text, or a part of one.

    What stays are the detector's own tables, lists and compiled patterns.
    """
    for function in _REMEMBERING:
        function.cache_clear()
