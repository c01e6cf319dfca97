"""The row of a rule table, and how a table is run over a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from .findings import FACTS, Kind
from .span import Span
from .stretches import Stretches
from .text import MASK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


_CASED = "(?-i:"
"""What a pattern holds of which a part goes by case."""
_CAPITALS = re.compile(r"\\.|\(\?P|[A-Z]")
_TAIL = re.compile(r"(?:\[\^[^\]]*\]\{0,\d+\}\)*)+\Z")
_GAP = re.compile(r"\[\^|\\[WS]")
_GLUED = re.compile(rf"{MASK}[-/.:@#]?\w|\w[-/.:@#]?{MASK}")
"""A masked stretch that may be half a word or number to what stands beside it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern, what it means, and examples that hold it to its word.

    The span is the group ``x`` where the pattern has one, else the whole match.
    """

    id: str
    kind: Kind
    pattern: str
    """Compiled on first use; case is ignored and white space inside means nothing."""
    why: str
    trigger: str = "digit"
    """"digit": only near digits; any other text: only when that text occurs; "": always."""
    cues: str = ""
    """Words, as text or a pattern, one of which is in every match: only near those."""
    opens: str = ""
    """Words, as text or a pattern, one of which every match begins with: only from there."""
    tier: int = 1
    weight: int = 50
    hard: bool = False
    accepts: Callable[[re.Match[str]], bool] | None = None
    finds: tuple[tuple[str, str], ...] = ()
    """Texts with the stretch this row must find in each."""
    spares: tuple[str, ...] = ()
    """Texts in which this row must find nothing."""

    def matches(self, text: Stretches) -> Iterator[re.Match[str]]:
        """Yield what the pattern matches where the row need look.

        Looked for in lower case, which is quicker than without regard to case; a check of
        the row's own is given the match in the text as it is written, except by rows about
        facts, which case says nothing about.
        """
        starts = text.openings(self.opens) if self.opens else []
        stretches = [] if self.opens else self._stretches(text)
        if not starts and not stretches:
            return
        cased = _CASED in self.pattern
        pattern = compiled(self.pattern) if cased else _lowered(self.pattern)
        written = text.plain if cased else text.low
        tried = (pattern.match(written, start) for start in starts)
        found = (pattern.finditer(written, start, end) for start, end in stretches)
        for match in chain(filter(None, tried), *found):
            if cased or self.accepts is None or self.kind in FACTS:
                yield match
            elif there := compiled(self.pattern).match(text.plain, match.start(), match.endpos):
                yield there

    def _stretches(self, text: Stretches) -> list[tuple[int, int]]:
        if self.cues:
            return text.near(self.cues)
        if self.trigger == "digit":
            return text.near_digits
        return [(0, len(text.plain))] if self.trigger in text.low else []

    def spans(self, match: re.Match[str]) -> Iterator[Span]:
        """Yield the span of a match that the row accepts."""
        span = match.span("x") if "x" in match.re.groupindex else match.span()
        if span[0] < 0 or (self.accepts is not None and not self.accepts(match)):
            return
        hidden = match.string.find(MASK, *span)
        end = hidden if hidden >= 0 else span[1]
        if self.kind in FACTS and hidden < 0:
            end = _whole(match.string, span[0], end)
        start, end = _trimmed(match.string, span[0], end)
        yield Span(start, end, self.kind, self.tier, self.why, self.id, self.weight, self.hard)


def _whole(plain: str, start: int, end: int) -> int:
    """Step back to the end of a word from the middle of one."""
    at = end
    while start < at < len(plain) and plain[at].isalnum() and plain[at - 1].isalnum():
        at -= 1
    return at if at > start else end


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    while end > start and plain[end - 1] in " .,;:-(":
        end -= 1
    while start < end and plain[start] in " ,;:":
        start += 1
    return start, end


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a row's pattern ready for use."""
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def run(table: Iterable[Rule], plain: str) -> list[Span]:
    """Return what every row of a table sees in the plain text."""
    return Looks(tuple(table)).look(plain)


@cache
def _lowered(pattern: str) -> re.Pattern[str]:
    """Return a row's pattern for text in lower case."""
    low = _CAPITALS.sub(lambda m: m.group().lower() if len(m.group()) == 1 else m.group(), pattern)
    return re.compile(low, re.VERBOSE)


class Looks:
    """A table of rows on its rounds over one text, of which each masks more than the last.

    From the second round on, a row is spared that matched nothing in the round before: a
    masked stretch fits nothing but a gap, so that it can only match where its pattern has a
    gap inside, or where half a word was masked.
    """

    def __init__(self, table: tuple[Rule, ...]) -> None:
        self._table = table
        self._matched: set[str] = set()
        """Ids of the rows that matched in the round before, accepted or not."""
        self._text: Stretches | None = None

    def look(self, plain: str) -> list[Span]:
        """Return what the rows see in this round."""
        whole = self._text is None or bool(_GLUED.search(plain))
        due = self._table if whole else self._due()
        text = self._prepared(plain, whole=whole)
        out: list[Span] = []
        matched: set[str] = set()
        for rule in due:
            for match in rule.matches(text):
                matched.add(rule.id)
                out += rule.spans(match)
        self._matched = matched
        return out

    def _prepared(self, plain: str, *, whole: bool) -> Stretches:
        if self._text is None or whole:
            self._text = Stretches(plain)
        else:
            self._text.mask(plain)
        return self._text

    def _due(self) -> Iterable[Rule]:
        return [r for r in self._table if r.id in self._matched or _gapped(r.pattern)]


@cache
def _gapped(pattern: str) -> bool:
    """Return whether a pattern has a gap inside, which a masked stretch may fill."""
    return bool(_GAP.search(_TAIL.sub("", pattern)))
