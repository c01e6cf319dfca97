"""Notes with every name swapped for one from another nationality, spans kept right.

The names come from sources the lexicon is not built from: names_by_nationality.txt says which.
Draws are by hash of note, nationality and word: the same notes give the same set.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.redaction.trimming import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NAMES = Path(__file__).parent / "names_by_nationality.txt"
EACH = 6
"""Nationalities every note is swapped to."""
LAST_WORD = re.compile(r"(\S+)\s*\Z")


@dataclass(frozen=True)
class Nationality:
    """First names and surnames of one nationality, in Latin letters."""

    name: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]


def nationalities() -> list[Nationality]:
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if not line.startswith("#")]
    return [
        Nationality(name.strip(), tuple(given.split()), tuple(last.split() or given.split()))
        for name, _, given, last in rows
    ]


def swapped_set(notes: Iterable[dict]) -> list[dict]:
    """Return every note with a name, once for each of a few nationalities."""
    every = nationalities()
    named = [n for n in notes if any(s["type"] == "NAME" for s in n["spans"])]
    return [swapped(note, nation) for note in named for nation in _few(note["id"], every)]


def swapped(note: dict, nation: Nationality) -> dict:
    """Return a note with its names swapped; a name that comes twice is swapped alike."""
    text, shifts, pieces, done = note["text"], [], [], 0
    for start, end in _names(note["spans"]):
        new = _other_name(text[start:end], text[:start], f"{note['id']}/{nation.name}", nation)
        pieces += [text[done:start], new]
        shifts.append((end, len(new) - (end - start)))
        done = end
    whole = "".join([*pieces, text[done:]])
    spans = [_moved(span, shifts, whole) for span in note["spans"]]
    return {
        "id": f"{note['id']}/{nation.name}",
        "nationality": nation.name,
        "text": whole,
        "spans": spans,
    }


def _few(seed: str, every: Sequence[Nationality]) -> Iterator[Nationality]:
    first = _number(seed)
    for step in range(EACH):
        yield every[(first + step * len(every) // EACH) % len(every)]


def _names(spans: Iterable[dict]) -> Iterator[tuple[int, int]]:
    """Names from left to right; of two that overlap the first."""
    done = 0
    for span in sorted(spans, key=lambda s: s["start"]):
        if span["type"] == "NAME" and span["start"] >= done:
            done = span["end"]
            yield span["start"], done


def _moved(span: dict, shifts: Iterable[tuple[int, int]], text: str) -> dict:
    start = span["start"] + sum(by for after, by in shifts if after <= span["start"])
    end = span["end"] + sum(by for after, by in shifts if after <= span["end"])
    return {"start": start, "end": end, "type": span["type"], "text": text[start:end]}


def _other_name(old: str, before: str, seed: str, nation: Nationality) -> str:
    bare = old.removesuffix("'s").removesuffix("’s")
    words = bare.split()
    last = _draw(words[-1], seed, nation.surnames)
    first = _draw(words[0], seed, nation.given)
    ranked = (m := LAST_WORD.search(before)) and m[1].lower().removesuffix(".") in TITLES
    new = f"{first} {last}" if len(words) > 1 else last if ranked else first
    return _cased(new, bare) + old[len(bare) :]


def _draw(word: str, seed: str, names: Sequence[str]) -> str:
    return names[_number(f"{seed}/{word.lower()}") % len(names)]


def _cased(new: str, old: str) -> str:
    if old.islower():
        return new.lower()
    return new.upper() if old.isupper() and len(old) > 3 else new


def _number(seed: str) -> int:
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
