"""What a cell of somebody else's table says: a number, or a mark for a hidden one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vault.statistics.feasible import UNBOUNDED, Span
from vault.statistics.joining import Promise, Shown

MOST = 10**8
"""No count of a published table is larger."""

_NUMBER = re.compile(r"\d{1,9}|\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,2}")
_BELOW = re.compile(r"(?:<|fewer than|less than|under)\s*(\d{1,9})", re.IGNORECASE)
_UP_TO = re.compile(r"(?:<=|≤|up to)\s*(\d{1,9})", re.IGNORECASE)
_FROM = re.compile(r"(?:>=|≥)\s*(\d{1,9})|(\d{1,9})\s*\+")
_BETWEEN = re.compile(r"(\d{1,9})\s*(?:-|–|to)\s*(\d{1,9})")
_UNKNOWN = frozenset(
    {"", "*", "**", "s", "(s)", "x", "c", "d", "-", "–", "—", ".", "..", "...", "…"}
    | {"n/a", "na", "suppressed", "hidden", "withheld", "not shown", "confidential"},
)


@dataclass(frozen=True, slots=True)
class Convention:
    """How the numbers of a table were made, as its readers know."""

    base: int = 1
    """Rounded to a multiple of it, up or down by chance; 1 is exact."""
    hidden_up_to: int | None = None
    """Every count up to it is hidden, so a number shown and a cell 'withheld' are larger."""


def shown_in(text: str, convention: Convention) -> Shown | None:
    """What a cell tells; None when it is neither a count nor a known mark."""
    text = text.strip().lstrip("'")
    if _NUMBER.fullmatch(text):
        return _number(int(re.sub(r"\D", "", text)), convention)
    if text.lower() in _UNKNOWN:
        return Shown(Span(_least_unknown(text.lower(), convention), UNBOUNDED), Promise.WIDE)
    return _bounded(text)


def _number(value: int, convention: Convention) -> Shown | None:
    if value > MOST:
        return None
    least = 0 if convention.hidden_up_to is None else convention.hidden_up_to + 1
    reach = convention.base - 1
    span = Span(max(value - reach, least if reach else value, 0), value + reach)
    return Shown(span) if span.low <= span.high else None


def _least_unknown(text: str, convention: Convention) -> int:
    if text == "withheld" and convention.hidden_up_to is not None:
        return convention.hidden_up_to + 1
    return 0


def _bounded(text: str) -> Shown | None:
    """Marks that name their bounds."""
    if match := _BELOW.fullmatch(text):
        span = Span(0, int(match[1]) - 1)
    elif match := _UP_TO.fullmatch(text):
        span = Span(0, int(match[1]))
    elif match := _BETWEEN.fullmatch(text):
        span = Span(int(match[1]), int(match[2]))
    elif match := _FROM.fullmatch(text):
        return Shown(Span(min(int(match[1] or match[2]), MOST), UNBOUNDED), Promise.WIDE)
    else:
        return None
    return Shown(span, Promise.WHOLE) if span.low <= span.high <= MOST else None


def without_zero(shown: Shown) -> Shown:
    """The same mark in a table that shows its zeros: it cannot stand for one."""
    if shown.promise is Promise.NOTHING or shown.span.low > 0 or shown.span.high == 0:
        return shown
    return Shown(Span(1, shown.span.high), shown.promise)
