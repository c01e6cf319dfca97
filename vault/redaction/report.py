"""Findings in the shape of a JSON line, so that anyone can score the detector."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .findings import Finding


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
