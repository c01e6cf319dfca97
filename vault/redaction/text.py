"""A note made ready for the rules: composed, plain quotes, brackets masked, cut into tokens."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MASK = "\x1a"
"""Stands for every character of a stretch that must not be looked at."""

_CLUSTER = re.compile(
    r"[^\W\d_][\u0300-\u036f]{1,6}|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u212a\u212b]"
)
_TOKEN = re.compile(rf"{MASK}+|[^\W_]+(?:'[^\W\d_]+)*|[^\s\w{MASK}]|_")
_BRACKETED = re.compile(r"\[[^\[\]\n]{1,60}\]")
_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "`": "'",
        "\u00b4": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\x00": " ",
        MASK: " ",
    }
)
_STROKES = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "e",
    }
)


def fold(word: str) -> str:
    """Return *word* in lower case without accents, the form lists are kept in."""
    low = word.lower()
    if low.isascii():
        return low
    parts = unicodedata.normalize("NFKD", low)
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(_STROKES)


@dataclass(slots=True)
class Token:
    """A word, a number, a mark of punctuation or a masked stretch."""

    start: int
    end: int
    text: str
    low: str
    """Folded, without a possessive ending."""
    raw: str
    """Folded, with it."""
    word: bool
    """Letters only, apart from apostrophes."""
    masked: bool
    opens: bool
    """First word of a sentence or line."""
    possessive: bool
    capital: bool = False
    """Whether the first letter is upper case."""


class Text:
    """The plain form of a note and the way back to the given one."""

    def __init__(self, given: str) -> None:
        self.given = given
        plain, self._starts, self._ends = _composed(given)
        plain = plain.translate(_PLAIN)
        self.plain = _BRACKETED.sub(lambda m: MASK * len(m.group()), plain)

    def mask(self, spans: list[tuple[int, int]]) -> None:
        """Hide stretches of the plain text from later rounds."""
        pieces: list[str] = []
        last = 0
        for start, end in spans:
            pieces += [self.plain[last:start], MASK * (end - start)]
            last = end
        self.plain = "".join([*pieces, self.plain[last:]])

    def given_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the given text behind a span of the plain one."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]


def _composed(given: str) -> tuple[str, list[int] | None, list[int] | None]:
    if given.isascii() or not _CLUSTER.search(given):
        return given, None, None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in _CLUSTER.finditer(given):
        pieces.append(given[last : match.start()])
        starts += range(last, match.start())
        ends += range(last + 1, match.start() + 1)
        whole = unicodedata.normalize("NFC", match.group())
        pieces.append(whole)
        starts += [match.start()] * len(whole)
        ends += [match.end()] * len(whole)
        last = match.end()
    pieces.append(given[last:])
    starts += range(last, len(given))
    ends += range(last + 1, len(given) + 1)
    return "".join(pieces), starts, ends


@lru_cache(maxsize=4096)
def _read(raw: str) -> tuple[str, str, bool]:
    """Return a word folded without and with a possessive ending, and whether it is all letters."""
    whole = fold(raw)
    owns = whole.endswith("'s") and len(whole) > 2
    return whole[:-2] if owns else whole, whole, raw.replace("'", "").isalpha()


REMEMBERING = (_read,)
"""The functions of this module whose caches hold words of texts."""


def tokens(plain: str) -> list[Token]:
    """Cut plain text into tokens in one pass."""
    out: list[Token] = []
    opens = True
    last = 0
    for match in _TOKEN.finditer(plain):
        start, end = match.span()
        raw = match.group()
        first = raw[0]
        if last and not opens and "\n" in plain[last:start]:
            opens = True
        last = end
        if first == MASK:
            out.append(Token(start, end, raw, "", "", False, True, opens, False))
            opens = False
        elif first.isalnum():
            low, whole, letters = _read(raw)
            owns = low is not whole
            out.append(
                Token(start, end, raw, low, whole, letters, False, opens, owns, first.isupper())
            )
            opens = False
        else:
            out.append(Token(start, end, raw, raw, raw, False, False, opens, False))
            if first in ".!?;:\u2022*" or (first == "-" and opens):
                opens = True
    return out
