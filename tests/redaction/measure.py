"""Totals of the detector on notes with gold spans: a small form of the study's scorer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from vault.redaction import detect

NOTES = Path(__file__).parent / "notes"
FACTS = frozenset({"PARTICULAR", "TACTICAL", "ADMISSION"})


@dataclass(frozen=True)
class Totals:
    """Shares over a set of notes."""

    recall: float
    cover: float
    precision: float
    clean_flagged: float
    false_alarms: float


def notes(name: str) -> list[dict]:
    with (NOTES / f"{name}.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def totals(name: str, *, tier: int = 1, lower: bool = False) -> Totals:
    """Return totals over a set, on request with every letter in lower case."""
    wanted = touched = covered = found = right = clean = flagged = 0
    every = notes(name)
    for note in every:
        text = note["text"].lower() if lower else note["text"]
        spans = [(f.start, f.end) for f in detect(text) if f.tier <= tier]
        gold = [(s["start"], s["end"], s["type"]) for s in note["spans"]]
        marked = {i for a, b in spans for i in range(a, b)}
        for a, b, kind in gold:
            if kind not in FACTS:
                wanted += 1
                touched += any(i in marked for i in range(a, b))
                covered += all(i in marked for i in range(a, b) if text[i].isalnum())
        found += len(spans)
        right += sum(any(a < y and b > x for x, y, _ in gold) for a, b in spans)
        clean += not gold
        flagged += not gold and bool(spans)
    return Totals(
        touched / wanted,
        covered / wanted,
        right / found,
        flagged / clean,
        (found - right) / len(every),
    )
