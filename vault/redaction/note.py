"""The words of a note, and what the scoring of names asks about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind
from .span import Span
from .spelling import clipped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .text import Token

SHORT_RANKS = frozenset(
    "sgt lt capt cpt ofc ofcr ofr offr dep det cpl dr mr mrs ms fr rev col maj cmdr cmd supt "
    "insp inv lieut prof sr adm eng "
    "engr tpr ptl pvt po disp supv sup".split()
)
"""Ranks written short, behind which a full stop ends no sentence."""


_NAMED_BODIES = frozenset({Kind.PLACE, Kind.AGENCY})
_MOST_WIDENED = 3
"""Words taken in on the right of a named place."""


@dataclass(slots=True)
class Scored:
    """A word with its score as a name, and how it came to it."""

    index: int
    score: float
    why: str
    rule: str
    role: str
    kind: Kind = Kind.NAME


class _Each(dict[int, str]):
    """The texts of tokens by place; looked up far more often than anything else is."""

    def __missing__(self, index: int) -> str:
        return ""


class Note:
    """The tokens of a note with what several rules ask of them."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.words = words
        letters = [t for t in words if t.word and len(t.text) > 1]
        shouted = sum(t.text.isupper() for t in letters)
        self.shouts = shouted * 2 > len(letters)
        """Capitals throughout, so that case says nothing."""
        self.low: Callable[[int], str] = _Each((i, t.low) for i, t in enumerate(words)).__getitem__
        """A token's folded text, or nothing outside the note."""
        self.raw: Callable[[int], str] = _Each((i, t.raw) for i, t in enumerate(words)).__getitem__
        """A token's folded text with its possessive ending."""
        meant = [token.capital and not self.shouts for token in words]
        self.capital: Callable[[int], bool] = meant.__getitem__
        """Whether a word has a capital that means something."""
        self.sure: set[int] = set()
        """Places of the words already taken for names."""

    def at(self, index: int) -> Token | None:
        """Return a token, or nothing outside the note."""
        return self.words[index] if 0 <= index < len(self.words) else None

    def span(
        self,
        first: int,
        last: int,
        kind: Kind,
        why: str,
        rule: str,
        *,
        tier: int = 1,
        weight: int = 54,
    ) -> Span:
        """Return the span from one token to another; places and agencies take in their rest."""
        if kind in _NAMED_BODIES and tier == 1:
            first, last = self._whole(first, last)
        return Span(self.words[first].start, self.words[last].end, kind, tier, why, rule, weight)

    def _whole(self, first: int, last: int) -> tuple[int, int]:
        """Widen a named place over capitals, hyphens and words for its sort beside it."""
        while (step := self._joins(first - 1, first, first)) > 0:
            first -= step
        for _ in range(_MOST_WIDENED):
            step = self._joins(last + 1, last, first)
            if not step and self.near(last + 1) and not self.capital(last):
                step = int(self.low(last + 1) in lexicon.words("sorts"))
            last += step
        return first, last

    def _joins(self, index: int, beside: int, first: int) -> int:
        """Return how many tokens from one on belong to a name beside them."""
        token, inner = self.at(index), self.words[beside]
        if token is None or token.masked or inner.possessive:
            return 0
        way = index - beside
        if token.text == "-":
            outer = self.at(index + way)
            glued = outer is not None and outer.word and abs(outer.start - inner.start) < 24
            tight = self._glued(index) and self._glued(index + 1)
            return 2 if glued and tight else 0
        gap = max(token.start, inner.start) - min(token.end, inner.end)
        title = self.capital(index) and self.capital(first) and not token.opens
        plain = token.low not in lexicon.words("stop") and token.low not in lexicon.ranks()
        return 1 if title and plain and gap == 1 and token.word and not inner.opens else 0

    def _glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before."""
        return 0 < index < len(self.words) and self.words[index].start == self.words[index - 1].end

    def phrase(self, index: int, name: str) -> int:
        """Return how many tokens a phrase of a list takes here, 0 for none."""
        behind = self.raw(index + 1)
        for cut in lexicon.phrases(name).get(self.raw(index), ()):
            if len(cut) > 1 and cut[1] != behind:
                continue
            if all(self.raw(index + i) == part for i, part in enumerate(cut)):
                return len(cut)
        owned = self.words[index].possessive and self.low(index) in lexicon.words(name)
        return 1 if owned else 0

    def near(self, index: int) -> bool:
        """Whether one space, and nothing else, stands before a token."""
        return (
            0 < index < len(self.words) and self.words[index].start - self.words[index - 1].end == 1
        )

    def before(self, index: int) -> int:
        """Return the place of the word before.

        Steps over a nickname in quotes, and over the full stop of a rank written short.
        """
        back = index - 1
        if self.low(back) in {"'", '"'}:
            marks = range(back - 2, max(back - 4, -1), -1)
            back = next((i for i in marks if self.low(i) == self.low(back)), back) - 1
        if self.low(back) == "." and self.low(back - 1) in SHORT_RANKS:
            return back - 1
        return back


def known(low: str) -> lexicon.Word:
    """Return what the lists know of a word, as the scoring of names sees it.

    Words that are names far more often than words count as names alone, and a name with a
    possessive s that lost its apostrophe counts as the name.
    """
    found = lexicon.word(low)
    if low in lexicon.words("mostly_names"):
        return lexicon.Word(0, max(found.given, 2), found.last)
    if not found.common and not found.name and low.endswith("s") and len(low) > 4:
        stem = lexicon.word(low[:-1])
        if stem.name >= 2 and (stem.common <= 1 or low[:-1] in lexicon.words("mostly_names")):
            return lexicon.Word(0, stem.given, stem.last)
    if not found.common and found.name < 2 and clipped(low):
        return lexicon.Word(4, 0, 0)
    return found


def likely(note: Note, index: int) -> bool:
    """Return whether a neighbour is a name by the lists alone."""
    token = note.at(index)
    if token is None or not token.word or token.low in lexicon.words("stop"):
        return False
    found = known(token.low)
    if found.name and found.common <= 1:
        return found.name >= 2 or note.capital(index)
    if not note.capital(index):
        return False
    return found.name >= 2 or (found.common == 0 and len(token.low) > 3)
