"""The supporter's own lists: words that are always, or never, to be replaced."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .findings import Kind
from .span import Span
from .text import fold

_PARTS = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Personal:
    """Words and phrases of one supporter, compared whole and without case or accents."""

    always: frozenset[str] = frozenset()
    """Crew names, nicknames, the station: always found."""
    never: frozenset[str] = frozenset()
    """Words that are not names here: never found as one."""


NOBODY = Personal()
"""The lists of someone who has none."""


def always(plain: str, personal: Personal) -> list[Span]:
    """Return every whole-word occurrence of the always-list."""
    if not personal.always:
        return []
    phrases = {key(entry) for entry in personal.always} - {()}
    longest = max((len(p) for p in phrases), default=0)
    parts = [(m.start(), m.end(), _bare(m.group())) for m in _PARTS.finditer(plain)]
    out = []
    for i in range(len(parts)):
        for width in range(min(longest, len(parts) - i), 0, -1):
            if tuple(word for _, _, word in parts[i : i + width]) in phrases:
                start, end = parts[i][0], parts[i + width - 1][1]
                if plain[start:end].lower().endswith("'s"):
                    end -= 2
                out.append(Span(start, end, Kind.NAME, 1, "on your own list", "own-list", 100))
                break
    return out


def refused(personal: Personal) -> frozenset[tuple[str, ...]]:
    """Return the never-list in comparable form."""
    return frozenset(key(entry) for entry in personal.never)


def key(phrase: str) -> tuple[str, ...]:
    """Return a phrase as its folded words, possessive endings dropped."""
    return tuple(_bare(m.group()) for m in _PARTS.finditer(phrase.replace("\u2019", "'")))


def _bare(word: str) -> str:
    low = fold(word)
    return low.removesuffix("'s")
