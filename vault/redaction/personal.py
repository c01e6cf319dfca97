"""The supporter's own lists: words always or never to be replaced, and rules that are doubted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from .findings import Kind
from .span import Span
from .text import MASK, Text, fold

OWN_LIST = "own-list"
"""The rule id of the always-list; a person's own word is never doubted."""

_PARTS = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")
_BRACKETS = str.maketrans("[]", "  ")
_REACH = 3
"""Characters at most between two words of one phrase: a comma and a space, a spaced dash."""

Key = tuple[str, ...]
"""A phrase as it is compared: its words without case, accents and possessive endings."""


@dataclass(frozen=True)
class Personal:
    """Words and phrases of one supporter, compared whole and without case or accents."""

    always: frozenset[str] = frozenset()
    """Crew names, nicknames, the station: always found."""
    never: frozenset[str] = frozenset()
    """Words that are not names here: never found as one."""
    doubted: frozenset[str] = frozenset()
    """Ids of rules whose findings were kept too often: theirs come out in tier 2."""

    @cached_property
    def wanted(self) -> frozenset[Key]:
        """The always-list in comparable form."""
        return _keys(self.always)

    @cached_property
    def waived(self) -> frozenset[Key]:
        """The never-list in comparable form."""
        return _keys(self.never)


NOBODY = Personal()
"""The lists of someone who has none."""


def always(plain: str, personal: Personal) -> list[Span]:
    """Return every whole-word occurrence of the always-list."""
    phrases = personal.wanted
    if not phrases:
        return []
    longest = max(map(len, phrases))
    parts = [(m.start(), m.end(), _bare(m.group())) for m in _PARTS.finditer(plain)]
    out = []
    for i in range(len(parts)):
        for width in range(_joined(plain, parts, i, longest), 0, -1):
            if tuple(word for _, _, word in parts[i : i + width]) in phrases:
                start, end = parts[i][0], parts[i + width - 1][1]
                if plain[start:end].lower().endswith("'s"):
                    end -= 2
                out.append(Span(start, end, Kind.NAME, 1, "on your own list", OWN_LIST, 100))
                break
    return out


def doubtful(span: Span, personal: Personal) -> Span:
    """Return a span in the tier it has for this person."""
    if span.rule in personal.doubted and span.rule != OWN_LIST:
        return span._replace(tier=2)
    return span


def key(phrase: str) -> Key:
    """Return a phrase as its folded words, possessive endings dropped; empty without a word."""
    plain = Text(phrase.translate(_BRACKETS)).plain
    return tuple(_bare(m.group()) for m in _PARTS.finditer(plain))


def _keys(phrases: frozenset[str]) -> frozenset[Key]:
    return frozenset(map(key, phrases)) - {()}


def _joined(plain: str, parts: list[tuple[int, int, str]], first: int, most: int) -> int:
    """Return how many words from the first on are near enough to be one phrase."""
    width = 1
    while width < most and first + width < len(parts):
        between = plain[parts[first + width - 1][1] : parts[first + width][0]]
        if len(between) > _REACH or MASK in between:
            break
        width += 1
    return width


def _bare(word: str) -> str:
    low = fold(word)
    return low.removesuffix("'s")
