"""Telling a misspelt, joined or derived ordinary word from one nobody knows."""

from __future__ import annotations

import re
from functools import lru_cache

from . import lexicon

_USUAL = 4
"""Commonness from which a word is one people misspell."""
_COMMONEST = 6
"""Commonness of the words a slip in writing is looked for among, whatever its place."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWEL = re.compile(r"[aeiouy]")
_DRAWN_OUT = re.compile(r"(.)\1\1|(?:ha){2,}|(?:he){2,}|lol")
_TOWN = re.compile(
    r"..(?:ville|ton|town|field|ford|burgh?|dale|wood|port|gate|view|haven|brook|bridge|mont|"
    r"crest|worth|ham|vale|"
    r"hurst|ridge|creek|side|shire|stead|mouth|bury|grove|hill|land|lake|springs?|polis|shore|"
    r"crest|wood|park)\Z"
)
_PREFIXES = (
    "un",
    "re",
    "de",
    "pre",
    "non",
    "over",
    "mis",
    "out",
    "post",
    "anti",
    "mid",
    "co",
    "inter",
    "under",
    "self",
    "multi",
    "semi",
    "sub",
    "counter",
    "super",
)
_SUFFIXES = (
    "ing",
    "ed",
    "er",
    "ers",
    "s",
    "es",
    "ly",
    "ness",
    "y",
    "ish",
    "able",
    "in",
    "ies",
    "ied",
    "d",
    "less",
    "like",
    "wise",
    "est",
    "ment",
)


def unlike_a_name(low: str) -> bool:
    """Return whether the letters alone speak against a name: no vowel, or drawn out."""
    return len(low) < 2 or not _VOWEL.search(low) or bool(_DRAWN_OUT.search(low))


def town_like(low: str) -> bool:
    """Return whether a word ends as names of towns do."""
    return bool(_TOWN.search(low))


@lru_cache(maxsize=4096)
def ordinary_looking(low: str) -> bool:
    """Return whether an unknown word is close to ordinary ones."""
    if len(low) < 4 or len(low) > 20:
        return len(low) > 20
    return _derived(low) or _joined(low) or _misspelt(low)


@lru_cache(maxsize=4096)
def clipped(low: str) -> bool:
    """Return whether an unknown word is an ordinary one with its last sound dropped: trainin."""
    if len(low) < 5:
        return False
    whole = low + "g" if low.endswith("in") else low
    if low.endswith("nite"):
        whole = low[:-4] + "night"
    if low.endswith("d") and low[-2] not in "aeiou":
        whole = low[:-1] + "ed"
    return whole != low and _usual(whole, 3)


REMEMBERING = (ordinary_looking, clipped)
"""The functions of this module whose caches hold words of texts."""


def _usual(word: str, least: int = _USUAL) -> bool:
    return lexicon.word(word).common >= least


def _derived(low: str) -> bool:
    if low.endswith("in") and _usual(low + "g"):
        return True
    for suffix in _SUFFIXES:
        if low.endswith(suffix) and len(low) - len(suffix) >= 3:
            base = low[: -len(suffix)]
            if _usual(base, 3) or (suffix[0] in "ei" and _usual(base + "e", 3)):
                return True
            if base[-1] == base[-2] and _usual(base[:-1], 3):
                return True
    return any(
        low.startswith(p) and len(low) - len(p) >= 4 and _usual(low[len(p) :], 3) for p in _PREFIXES
    )


def _joined(low: str) -> bool:
    return any(_usual(low[:i]) and _usual(low[i:]) for i in range(3, len(low) - 2))


def _slip(low: str) -> bool:
    """Return whether a word is a very common one with a letter dropped, doubled or swapped."""
    dropped = (low[:i] + c + low[i:] for i in range(1, len(low)) for c in _LETTERS)
    single = (low[:i] + low[i + 1 :] for i in range(1, len(low)) if low[i] == low[i - 1])
    swapped = (low[:i] + low[i + 1] + low[i] + low[i + 2 :] for i in range(len(low) - 1))
    return any(_usual(word, _COMMONEST) for word in (*single, *swapped, *dropped))


def _misspelt(low: str) -> bool:
    if _slip(low):
        return True
    if len(low) < 5:
        return False
    shorter = (low[:i] + low[i + 1 :] for i in range(1, len(low)))
    swapped = (low[:i] + low[i + 1] + low[i] + low[i + 2 :] for i in range(len(low) - 1))
    if any(_usual(w) for w in (*shorter, *swapped)):
        return True
    tails = lexicon.tails(low[:3])
    rest = low[3:]
    near = range(len(rest) + 1)
    return any(
        tails.get(rest[:i] + c + rest[i + skip :], 0) >= _USUAL
        for i in near
        for c in _LETTERS
        for skip in (0, 1)
    )
