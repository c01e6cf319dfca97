"""Settling overlaps, numbering people, and putting placeholders in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from .findings import FACTS, PLACEHOLDERS, Finding, Kind
from .text import Text, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .span import Span

_NUMBER = re.compile(r"\[([^\[\]\d]{1,40}) (\d{1,4})\]")
_PARTS = re.compile(r"[^\W\d_]+")
_LEAST_FACT = 8
"""Characters below which what is left of a fact tells nothing."""
_BESIDE = 25
"""Characters between a name and a badge number that belong together."""
_NUMBERED = frozenset({Kind.NAME})


def settle(spans: Iterable[Span], plain: str) -> list[Span]:
    """Return spans of a plain text without overlaps, by position.

    Spans of one tier that overlap become one, of the weightiest one's kind, so that no letter
    of either is left behind. What identifies someone keeps its place inside a fact, which
    keeps its longest remaining part without the blanks at its ends; tier 2 yields to tier 1.
    """
    wide = [span for span in spans if span.end > span.start]
    kept: list[Span] = []
    for tier in (1, 2):
        here = [span for span in wide if span.tier == tier]
        for facts in (False, True):
            merged = _merged(span for span in here if (span.kind in FACTS) == facts)
            clear = _beside(merged, kept, cut=facts)
            bare = [_stripped(span, plain) for span in clear]
            kept = sorted(kept + [span for span in bare if span.end > span.start])
    return kept


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Join overlapping spans into one of the best one's kind that covers them all."""
    out: list[Span] = []
    for span in sorted(spans):
        if not out or span.start >= out[-1].end:
            out.append(span)
            continue
        last = out[-1]
        best = max(last, span, key=lambda s: (s.weight, s.end - s.start))
        end, hard = max(last.end, span.end), last.hard or span.hard
        out[-1] = best._replace(start=last.start, end=end, hard=hard, role=best.role or last.role)
    return out


def _beside(spans: list[Span], kept: list[Span], *, cut: bool) -> list[Span]:
    """Return the spans clear of those kept; with *cut*, what is left of the others."""
    out: list[Span] = []
    starts = [k.start for k in kept]
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        inside = kept[first : bisect_left(starts, span.end)]
        inside = [k for k in inside if k.end > span.start]
        if not inside:
            out.append(span)
        elif cut:
            edges = [span.start, *(e for k in inside for e in (k.start, k.end)), span.end]
            gaps = zip(edges[::2], edges[1::2], strict=True)
            start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
            if end - start >= _LEAST_FACT:
                out.append(span._replace(start=start, end=end))
    return out


def _stripped(span: Span, plain: str) -> Span:
    """Return a fact without blanks at its ends, which no placeholder may swallow."""
    if span.kind not in FACTS:
        return span
    told = plain[span.start : span.end]
    start = span.start + len(told) - len(told.lstrip())
    return span._replace(start=start, end=max(start, span.start + len(told.rstrip())))


def findings(spans: list[Span], text: Text) -> tuple[Finding, ...]:
    """Turn settled spans into findings with consistent placeholders.

    Those of tier 1 are numbered first: they are what is replaced unless somebody says otherwise.
    """
    people = _People(text.given)
    labels = {
        span: people.label(text.plain[span.start : span.end], span.role)
        for span in sorted(spans, key=lambda span: span.tier)
        if span.kind in _NUMBERED
    }
    numbers = [span for span in spans if span.kind is Kind.ID]
    out = []
    for span in spans:
        start, end = text.given_span(span.start, span.end)
        out.append(
            Finding(
                start=start,
                end=end,
                kind=span.kind,
                tier=span.tier,
                placeholder=f"[{labels.get(span) or PLACEHOLDERS[span.kind]}]",
                why=span.why,
                rule=span.rule,
                hard=span.hard or (span.kind is Kind.NAME and _numbered(span, numbers)),
            )
        )
    return tuple(out)


def _numbered(span: Span, numbers: list[Span]) -> bool:
    """Return whether a badge or the like stands beside a name."""
    at = bisect_left(numbers, span)
    near = numbers[max(at - 1, 0) : at + 1]
    return any(max(n.start - span.end, span.start - n.end) <= _BESIDE for n in near)


class _People:
    """Numbers people within one note: a shared word of the name is the same person.

    New ones are numbered after those whose placeholders stand in the note already.
    """

    def __init__(self, given: str) -> None:
        self._known: dict[str, str] = {}
        self._counts = _highest(given)

    def label(self, name: str, role: str) -> str:
        words = [fold(w) for w in _PARTS.findall(name)]
        long = [w for w in words if len(w) > 1] or words
        for word in reversed(long):
            if word in self._known:
                label = self._known[word]
                break
        else:
            role = role or PLACEHOLDERS[Kind.NAME]
            self._counts[role] = self._counts.get(role, 0) + 1
            label = f"{role} {self._counts[role]}"
        for word in long:
            self._known.setdefault(word, label)
        return label


def _highest(given: str) -> dict[str, int]:
    """Return the highest number of each role among the placeholders of a text."""
    found: dict[str, int] = {}
    for role, number in _NUMBER.findall(given):
        found[role] = max(found.get(role, 0), int(number))
    return found


def numbered(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of *text* as they are replaced together: people numbered without gaps.

    Who is the same person stays so, and the order of the numbers stays; the first one is the
    next after those in the text.
    """
    chosen = list(findings)
    told = {finding.placeholder: _NUMBER.fullmatch(finding.placeholder) for finding in chosen}
    people = [found for found in told.values() if found]
    counts, labels = _highest(text), {}
    for found in sorted(people, key=lambda found: int(found[2])):
        counts[found[1]] = counts.get(found[1], 0) + 1
        labels[found[0]] = f"[{found[1]} {counts[found[1]]}]"
    return [
        replace(one, placeholder=labels.get(one.placeholder, one.placeholder)) for one in chosen
    ]


def apply(text: str, findings: Iterable[Finding]) -> str:
    """Return *text* with every finding replaced by its placeholder, people `numbered` anew.

    Findings may come in any order; one that overlaps an earlier one is left out.
    """
    pieces: list[str] = []
    last = 0
    for finding in sorted(numbered(text, findings), key=lambda f: (f.start, -f.end)):
        if finding.start < last:
            continue
        pieces += [text[last : finding.start], finding.placeholder]
        last = finding.end
    return "".join([*pieces, text[last:]])
