"""Where in a text a row need look: near digits, near its cues, at the words it opens with."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .text import MASK

if TYPE_CHECKING:
    from collections.abc import Iterable

_REACH = 48
"""Characters kept on each side of a digit for the rules that need one."""
_AHEAD = 144
"""Characters kept behind a cue."""
_CUE = 3
_OPENING = 4
"""Letters by which a word is compared with cues and with opening words."""
_LETTERS = re.compile(r"[a-z]+")
_ESCAPES = re.compile(r"\\[a-z]")
_DIGITS = re.compile(r"\d+")


def windows(plain: str) -> list[tuple[int, int]]:
    """Return the stretches around digits, cut at white space and merged."""
    digits = ((m.start() - _REACH, m.end() + _REACH) for m in _DIGITS.finditer(plain))
    return _joined(plain, digits)


def lowered(plain: str) -> str:
    """Return a text in lower case and of the same length."""
    low = plain.lower()
    if len(low) == len(plain):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


class Stretches:
    """A plain text with the places of its digits and of the beginnings of its words."""

    def __init__(self, plain: str) -> None:
        self._set(plain)
        self._short: dict[str, list[int]] = {}
        self._long: dict[str, list[int]] = {}
        for match in _LETTERS.finditer(self.low):
            word, start = match.group(), match.start()
            self._short.setdefault(word[:_CUE], []).append(start)
            self._long.setdefault(word[:_OPENING], []).append(start)
        self._shorts = frozenset(self._short)
        self._longs = frozenset(self._long)

    def _set(self, plain: str) -> None:
        self.plain = plain
        self.low = lowered(plain)
        self.near_digits = windows(plain)

    def mask(self, plain: str) -> None:
        """Go on to the same text with whole words of it masked."""
        self._set(plain)
        open_to = self.low
        for at in (self._short, self._long):
            for starts in at.values():
                starts[:] = [start for start in starts if open_to[start] != MASK]

    def near(self, cues: str) -> list[tuple[int, int]]:
        """Return the stretches in which a match around a cue can lie."""
        at = self._short
        hits = sorted(start for head in _heads(cues) & self._shorts for start in at[head])
        return _joined(self.plain, ((hit - _REACH, hit + _AHEAD) for hit in hits)) if hits else []

    def openings(self, words: str) -> list[int]:
        """Return where words begin that a match can open with."""
        short, long = _openings(words)
        starts = [start for head in short & self._shorts for start in self._short[head]]
        return starts + [start for head in long & self._longs for start in self._long[head]]


def _joined(plain: str, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Merge ordered stretches that overlap, and widen them to white space."""
    out: list[tuple[int, int]] = []
    for start, end in stretches:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return [_widened(plain, max(0, start), min(len(plain), end)) for start, end in out]


def _widened(plain: str, start: int, end: int) -> tuple[int, int]:
    floor, ceiling = max(0, start - _REACH), min(len(plain), end + _REACH)
    while start > floor and not plain[start - 1].isspace():
        start -= 1
    while end < ceiling and not plain[end].isspace():
        end += 1
    return start, end


def _words(pattern: str) -> list[str]:
    return _LETTERS.findall(_ESCAPES.sub(" ", pattern.lower()))


@cache
def _heads(cues: str) -> frozenset[str]:
    """Return the first letters of every word of a list or pattern."""
    return frozenset(word[:_CUE] for word in _words(cues))


@cache
def _openings(words: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the short words of a list or pattern, and how its long ones begin.

    A long one whose last letters may be missing in a text counts without them: boys, boy.
    """
    every = frozenset(_words(words))
    short = frozenset(word for word in every if len(word) <= _CUE)
    rest = {word for word in every if word[:_CUE] not in short}
    return short, frozenset(word[:cut] for word in rest for cut in (_CUE, _OPENING))
