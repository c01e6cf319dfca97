"""What outsiders see of the detector: findings as plain values, and rules in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .detector import ROWS
from .personal import OWN_LIST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .findings import Finding

_ROWS = {row.id: row for row in ROWS}
_FAMILIES = {
    OWN_LIST: "your own words",
    "name": "a name",
    "place": "a place",
    "agency": "an agency",
    "vehicle": "a car",
}
"""Rules that are code and not rows, by the first part of their ids."""


def spans(findings: Iterable[Finding]) -> list[dict[str, int | str]]:
    """Return findings as plain values; the text itself is not among them."""
    return [
        {
            "start": f.start,
            "end": f.end,
            "type": f.kind.value,
            "replacement": f.placeholder,
            "why": f.why,
            "tier": f.tier,
        }
        for f in findings
    ]


def looks_for(rule: str) -> str:
    """Return what a rule takes for a sign, as its findings say; empty for an unknown one."""
    if rule in _ROWS:
        return _ROWS[rule].why
    return _FAMILIES.get(rule) or _FAMILIES.get(rule.partition("-")[0], "")


def tiers(rule: str) -> str:
    """Return the tier in which a rule's findings come out where nobody doubts it."""
    if rule in _ROWS:
        return str(_ROWS[rule].tier)
    return "1" if rule == OWN_LIST else "1 or 2"
