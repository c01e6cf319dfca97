"""The audit: what an attacker can work out about hidden counts from everything published.

The attacker has all published pages, joins them (`joining`), and knows the print rule: what
'fewer than 11' and a rounded number can stand for. The ranges are worst logical cases; how likely
a value is within its range is another question.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from vault.statistics.feasible import Contradiction, Range, Span, ranges
from vault.statistics.joining import Promise, Shown, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault.statistics.feasible import Name
    from vault.statistics.joining import Page

WIDTH = 10
"""A hidden count must stay open over at least this distance: the width of 0 to 10."""


class Verdict(IntEnum):
    """What is known about a hidden count; the worst of a table decides."""

    PASSED = 0
    NARROW = 1
    """Its range is narrower than promised, or could not be proven wide within the limits."""
    NOT_ZERO = 2
    """It was promised to be possibly zero and is not."""
    PINNED = 3
    """Its exact value is known."""

    @property
    def exit_code(self) -> int:
        """0 passed, 1 narrow or known not to be zero, 2 pinned."""
        return (0, 1, 1, 2)[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """One hidden or implied count."""

    name: Name
    """Period, group, and the name of the cell."""
    span: Span
    verdict: Verdict
    proven: bool


@dataclass(frozen=True, slots=True)
class Audit:
    """The result for a set of pages."""

    findings: tuple[Finding, ...]
    """Of every hidden or implied count, the worst first."""

    @property
    def verdict(self) -> Verdict:
        """The worst verdict; without hidden counts there is nothing to find out."""
        return self.findings[0].verdict if self.findings else Verdict.PASSED


def audit(pages: Sequence[Page], *, always_program: bool = False) -> Audit:
    """Attack published pages jointly.

    Args:
        pages: no two of the same period and group.
        always_program: use the integer program even where simple reasoning is exact.

    Raises:
        Contradiction: the pages cannot all be true.
    """
    try:
        return _attack(pages, partition=True, always_program=always_program)
    except Contradiction:
        return _attack(pages, partition=False, always_program=always_program)


def _attack(pages: Sequence[Page], *, partition: bool, always_program: bool) -> Audit:
    shown, lines = joined(pages, partition=partition)
    hidden = [name for name, cell in shown.items() if cell.promise is not Promise.NOTHING]
    spans = {name: cell.span for name, cell in shown.items()}
    found = ranges(spans, lines, hidden, always_program=always_program)
    findings = [_finding(name, shown[name], found[name]) for name in hidden]
    findings.sort(key=lambda finding: (-finding.verdict, finding.name))
    return Audit(tuple(findings))


def _finding(name: Name, shown: Shown, found: Range) -> Finding:
    verdict = _judged(shown, found.span)
    if not found.proven:
        verdict = min(verdict, Verdict.NARROW)
    return Finding(name, found.span, verdict, found.proven)


def _judged(shown: Shown, span: Span) -> Verdict:
    if shown.promise is Promise.IMPLIED and span.low > WIDTH:
        return Verdict.PASSED
    if shown.promise is Promise.WHOLE:
        kept = span.low <= shown.span.low and span.high >= shown.span.high
    else:
        kept = span.width >= WIDTH
    if kept:
        return Verdict.PASSED
    if not span.width:
        return Verdict.PINNED
    if shown.promise is Promise.WHOLE and span.low > shown.span.low == 0:
        return Verdict.NOT_ZERO
    return Verdict.NARROW
