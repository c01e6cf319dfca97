"""Totals of a detector on notes with gold spans: a small form of the study's scorer."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from tests.redaction.trimming import trimmed
from vault.redaction import detect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

NOTES = Path(__file__).parent / "notes"
FACTS = frozenset({"PARTICULAR", "TACTICAL", "ADMISSION"})
IGNORED = "IGNORE"
"""A gold span of this type is neither wanted nor wrong."""


@dataclass(frozen=True)
class Totals:
    """Shares over a set of notes; NaN where the set has nothing to take a share of."""

    recall: float
    """Identity spans touched by any finding, whatever its type."""
    cover: float
    """Identity spans of which every letter and digit that counts is inside findings."""
    precision: float
    """Findings that touch some gold, whatever its type."""
    clean_flagged: float
    """Notes without gold that got a finding."""
    false_alarms: float
    """Findings that touch no gold, per note."""
    leak: float
    """Notes with identity gold in which a span was not touched."""
    leak_cover: float
    """Notes with identity gold in which a span was not covered."""
    facts: float
    """Notes with a fact in which a fact was touched."""
    names: float
    """NAME spans touched."""


@dataclass
class Counts:
    """What is added up note by note; identity spans unless a field says otherwise."""

    notes: int = 0
    wanted: int = 0
    touched: int = 0
    covered: int = 0
    found: int = 0
    right: int = 0
    clean: int = 0
    flagged: int = 0
    told: int = 0
    leaked: int = 0
    leaked_cover: int = 0
    factual: int = 0
    prompted: int = 0
    names: int = 0
    names_touched: int = 0

    def add(self, other: Counts) -> None:
        for field in fields(self):
            total = getattr(self, field.name) + getattr(other, field.name)
            setattr(self, field.name, total)

    def totals(self) -> Totals:
        return Totals(
            recall=_share(self.touched, self.wanted),
            cover=_share(self.covered, self.wanted),
            precision=_share(self.right, self.found),
            clean_flagged=_share(self.flagged, self.clean),
            false_alarms=_share(self.found - self.right, self.notes),
            leak=_share(self.leaked, self.told),
            leak_cover=_share(self.leaked_cover, self.told),
            facts=_share(self.prompted, self.factual),
            names=_share(self.names_touched, self.names),
        )


def load(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def notes(name: str) -> list[dict]:
    return load(NOTES / f"{name}.jsonl")


def lowered(note: dict) -> dict:
    """Return the note in lower case; letters that would change the length stay as they are."""
    text = "".join(c.lower() if len(c.lower()) == 1 else c for c in note["text"])
    return {**note, "text": text}


def count(note: dict, found: Iterable[tuple[int, int]]) -> Counts:
    """Compare the findings in one note with its gold."""
    text, gold = note["text"], note["spans"]
    spans = [(a, b) for a, b in found if any(c.isalnum() for c in text[a:b])]
    marked = {i for a, b in spans for i in range(a, b)}
    real = [s for s in gold if s["type"] != IGNORED]
    identity = [s for s in real if s["type"] not in FACTS]
    facts = [s for s in real if s["type"] in FACTS]
    touched = [any(i in marked for i in range(s["start"], s["end"])) for s in identity]
    covered = [_covered(text, s, marked) for s in identity]
    named = [t for t, s in zip(touched, identity, strict=True) if s["type"] == "NAME"]
    judged = [hit for hit in (_touching(a, b, gold) for a, b in spans) if hit != {IGNORED}]
    return Counts(
        notes=1,
        wanted=len(identity),
        touched=sum(touched),
        covered=sum(covered),
        found=len(judged),
        right=sum(map(bool, judged)),
        clean=not gold,
        flagged=not gold and bool(spans),
        told=bool(identity),
        leaked=not all(touched),
        leaked_cover=not all(covered),
        factual=bool(facts),
        prompted=any(_touching(a, b, facts) for a, b in spans),
        names=len(named),
        names_touched=sum(named),
    )


def score(every: Sequence[dict], found: Sequence[Iterable[tuple[int, int]]]) -> Totals:
    """Return totals of findings, one collection of extents for each note."""
    sums = Counts()
    for note, spans in zip(every, found, strict=True):
        sums.add(count(note, spans))
    return sums.totals()


def ours(tier: int) -> Callable[[str], list[tuple[int, int]]]:
    """Return our detector up to a tier, as a function from text to extents."""
    return lambda text: [(f.start, f.end) for f in detect(text) if f.tier <= tier]


def totals(name: str, *, tier: int = 1, lower: bool = False) -> Totals:
    """Return totals over a set, on request with every letter in lower case."""
    every = [lowered(note) if lower else note for note in notes(name)]
    look = ours(tier)
    return score(every, [look(note["text"]) for note in every])


def _covered(text: str, span: dict, marked: set[int]) -> bool:
    start, end = trimmed(text, span["start"], span["end"], span["type"])
    return all(i in marked for i in range(start, end) if text[i].isalnum())


def _touching(start: int, end: int, gold: Iterable[dict]) -> set[str]:
    return {s["type"] for s in gold if start < s["end"] and end > s["start"]}


def _share(part: float, whole: float) -> float:
    return part / whole if whole else math.nan
