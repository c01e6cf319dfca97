"""What the filter answers: spans, or findings in words for a person."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.language import tr
from tui.typed import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault.redaction import Finding


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the filter."""

    tier: int = 1
    """1 for the sure findings, 2 for the unsure ones as well."""
    apply: bool = False
    """Write the text with replacements instead of the findings."""
    explain: bool = False
    """Findings in words, for a person."""
    machine: bool = False
    """JSON for plain text, too."""


def found_in(text: str, wish: Wish) -> tuple[Finding, ...]:
    """What is reported of a text; nobody's own lists are known here."""
    from vault.redaction import detect

    return tuple(found for found in detect(text) if found.tier <= wish.tier)


def span(found: Finding, base: int = 0) -> dict[str, str | int]:
    """A finding as plain values, *base* code points further on."""
    return {
        "start": base + found.start,
        "end": base + found.end,
        "type": str(found.kind),
        "replacement": found.placeholder,
        "why": found.why,
    }


def explained(text: str, findings: Sequence[Finding], name: str, line: int) -> bytes:
    """Findings in words, one on each line: where, what, the replacement, why, by which rule.

    The words of the text itself only where nothing but eyes can keep them: on a terminal.

    Args:
        text: what was looked at.
        findings: what was found, by position.
        name: of the file; '-' for standard input.
        line: the number of the text's first line, from 1.
    """
    shown = sys.stdout.isatty()
    place = "" if name == "-" else f"{plain(name)}:"
    out, at, begin = [], 0, 0
    for found in findings:
        line += text.count("\n", at, found.start)
        begin = max(begin, text.rfind("\n", at, found.start) + 1)
        at = found.start
        what = f' "{_one_line(text[found.start : found.end])}"' if shown else ""
        unsure = tr("not sure: ") if found.tier > 1 else ""
        rule = tr("rule {rule}, tier {tier}", rule=found.rule, tier=found.tier)
        out.append(
            f"{place}{line}:{found.start - begin + 1}: {found.kind}{what} -> {found.placeholder}"
            f"  {unsure}{tr(found.why)} ({rule})\n"
        )
    return "".join(out).encode()


def _one_line(text: str) -> str:
    return " ".join(plain(text).split())
