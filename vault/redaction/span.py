"""A candidate stretch of plain text, before overlaps are settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .findings import Kind


class Span(NamedTuple):
    """What one rule saw, in offsets of the plain text."""

    start: int
    end: int
    kind: Kind
    tier: int
    why: str
    rule: str
    weight: int
    """Who wins where two overlap; higher first, then longer."""
    hard: bool = False
    role: str = ""
    """For people: officer, firefighter, family member; empty for a person."""
