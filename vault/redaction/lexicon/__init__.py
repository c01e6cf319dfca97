"""The word lists: names of many origins, ordinary words, the jargon of the trades.

The large list is a sorted text mapped into memory and searched by halving; the small ones
are sets read on first use.
"""

from __future__ import annotations

import mmap
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_LONGEST = 20
_ENTRY = re.compile(r"([a-z]*)([0-6])[A-P]")


class Word(NamedTuple):
    """What the lists know about one folded word."""

    common: int
    """0 no ordinary word, 1 rare, to 6 one of the commonest."""
    given: int
    """0 no given name, 1 to 3 by how usual it is."""
    last: int
    """0 no surname, 1 to 3 by how usual it is."""

    @property
    def name(self) -> int:
        """The better of the two."""
        return max(self.given, self.last)


_UNKNOWN = Word(0, 0, 0)


@cache
def _mapped() -> mmap.mmap:
    with (_HERE / "words.lex").open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _line(head: bytes) -> bytes:
    data = _mapped()
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        start = data.rfind(b"\n", 0, middle) + 1
        end = data.find(b"\n", middle)
        key = data[start : data.find(b":", start)]
        if key == head:
            return data[start + len(head) + 1 : end]
        if key < head:
            low = end + 1
        else:
            high = start
    return b""


@lru_cache(maxsize=1024)
def _entries(head: bytes) -> bytes:
    return _line(head)


@lru_cache(maxsize=8192)
def word(folded: str) -> Word:
    """Return what is known of a folded word; apostrophes do not matter."""
    bare = folded.replace("'", "")
    if not (2 <= len(bare) <= _LONGEST and bare.isascii() and bare.isalpha()):
        return _UNKNOWN
    line = _entries(bare[:3].encode())
    tail = bare[3:].encode()
    for digit in range(7):
        code = _code(line, tail + b"%d" % digit)
        if code >= 0:
            common = 6 if _ours(bare) else digit
            return Word(common, code // 4, code % 4)
    return Word(6, 0, 0) if _ours(bare) else _UNKNOWN


def _ours(bare: str) -> bool:
    return bare in words("jargon") or bare in words("medicines")


def _code(line: bytes, entry: bytes) -> int:
    at = line.find(entry)
    while at >= 0:
        if at == 0 or line[at - 1] in range(65, 81):
            return line[at + len(entry)] - 65
        at = line.find(entry, at + 1)
    return -1


@lru_cache(maxsize=16)
def tails(head: str) -> dict[str, int]:
    """Return the rest of every word with one first three letters, with its commonness."""
    if not (head.isascii() and head.isalpha()):
        return {}
    found = _ENTRY.findall(_line(head.encode()).decode())
    return {tail: int(common) for tail, common in found}


REMEMBERING = (_entries, word, tails)
"""The functions of this module whose caches hold words of texts, or their first letters."""


@cache
def words(name: str) -> frozenset[str]:
    """Return one hand-written list, a line each."""
    return frozenset((_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines())


@cache
def phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return a hand-written list of phrases by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in words(name):
        cut = tuple(
            line.replace("-", " - ")
            .replace("/", " / ")
            .replace("&", " & ")
            .replace(".", " . ")
            .split()
        )
        found.setdefault(cut[0], []).append(cut)
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in found.items()}


@cache
def openings(*names: str) -> frozenset[str]:
    """Return the words phrases of some lists begin with."""
    return frozenset(first for name in names for first in phrases(name))


@cache
def ranks() -> dict[str, str]:
    """Return ranks and titles with the role that stands in a placeholder."""
    return dict(line.split() for line in words("ranks"))
