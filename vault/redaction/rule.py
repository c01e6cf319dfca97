"""The row of a rule table, and how a table is run over a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .findings import FACTS, Kind
from .span import Span
from .text import MASK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


_REACH = 48
"""Characters kept on each side of a digit for the rules that need one."""
_AHEAD = 144
"""Characters kept behind a cue."""
_LETTERS = re.compile(r"[a-z]+")
_ESCAPES = re.compile(r"\\[a-z]")
_DIGITS = re.compile(r"\d+")


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

    def spans(self, plain: str, start: int, end: int) -> Iterator[Span]:
        """Yield what the row sees between two offsets."""
        for match in compiled(self.pattern).finditer(plain, start, end):
            yield from self._span(match)

    def spans_at(self, plain: str, starts: Iterable[int]) -> Iterator[Span]:
        """Yield what the row sees from some offsets on."""
        pattern = compiled(self.pattern)
        for start in starts:
            match = pattern.match(plain, start)
            if match is not None:
                yield from self._span(match)

    def _span(self, match: re.Match[str]) -> Iterator[Span]:
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


def windows(plain: str) -> list[tuple[int, int]]:
    """Return the stretches around digits, cut at white space and merged."""
    digits = ((m.start() - _REACH, m.end() + _REACH) for m in _DIGITS.finditer(plain))
    return _joined(plain, digits)


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


@cache
def _heads(cues: str) -> frozenset[str]:
    """Return the first three letters of every word of a list or pattern."""
    return frozenset(word[:3] for word in _LETTERS.findall(_ESCAPES.sub(" ", cues.lower())))


def run(table: Iterable[Rule], plain: str) -> list[Span]:
    """Return what every row of a table sees in the plain text."""
    text = _Text(plain)
    return [span for rule in table for span in text.spans(rule)]


class _Text:
    """A plain text with what tells where a row need not look."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.low = plain.lower()
        self.near_digits = windows(plain)
        self.at: dict[str, list[int]] = {}
        """Where words begin, by their first three letters."""
        for match in _LETTERS.finditer(self.low):
            self.at.setdefault(match.group()[:3], []).append(match.start())

    def spans(self, rule: Rule) -> Iterator[Span]:
        """Yield what one row sees, from where its matches can be."""
        if rule.opens:
            starts = self._starts(rule.opens)
            if starts:
                yield from rule.spans_at(self.plain, starts)
            return
        stretches = self.near_digits
        if rule.cues:
            stretches = self._near(rule.cues)
        elif rule.trigger != "digit":
            stretches = [(0, len(self.plain))] if rule.trigger in self.low else []
        for start, end in stretches:
            yield from rule.spans(self.plain, start, end)

    def _starts(self, words: str) -> list[int]:
        at = self.at
        return [start for head in _heads(words) if head in at for start in at[head]]

    def _near(self, cues: str) -> list[tuple[int, int]]:
        stretches = ((hit - _REACH, hit + _AHEAD) for hit in sorted(self._starts(cues)))
        return _joined(self.plain, stretches)
