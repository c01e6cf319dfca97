"""The sets the redaction bench looks at: the project's own, made ones, and outside ones by path."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.redaction import measure
from tests.redaction.cued import CUED, cued
from tests.redaction.nationalities import swapped_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class NoteSet:
    """Notes with gold spans under one name; a group splits them for a table of its own."""

    name: str
    notes: Sequence[dict]
    group: str = ""
    """Key of a note by which a further table is made: nationality, cue or nothing."""

    @property
    def texts(self) -> list[str]:
        return [note["text"] for note in self.notes]


def own_sets() -> Iterator[NoteSet]:
    """Yield the sets of the project, each in natural and in lower case."""
    every = {p.stem: measure.load(p) for p in sorted(measure.NOTES.glob("*.jsonl"))}
    for name, notes in every.items():
        yield from _both_cases(NoteSet(name.replace("_", " "), notes))
    swapped = swapped_set(itertools.chain.from_iterable(every.values()))
    yield from _both_cases(NoteSet("24 nationalities", swapped, "nationality"))
    yield from _both_cases(NoteSet("numbers with a cue", list(_cued_notes()), "cue"))


def sets_at(paths: Iterable[Path]) -> Iterator[NoteSet]:
    """Yield outside sets: files of JSON lines, or every such file of a folder."""
    for path in paths:
        for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
            yield NoteSet(f"{file.parent.name}/{file.stem}", measure.load(file))


def pieces(length: int) -> list[str]:
    """Return stretches of exactly so many characters of the project's notes on end."""
    every = itertools.chain.from_iterable(map(measure.load, sorted(measure.NOTES.glob("*.jsonl"))))
    text = "\n".join(note["text"] for note in every)
    return [text[i : i + length] for i in range(0, len(text) - length, length)]


def _both_cases(notes: NoteSet) -> Iterator[NoteSet]:
    yield notes
    lower = [measure.lowered(note) for note in notes.notes]
    yield NoteSet(f"{notes.name}, lower case", lower, notes.group)


def _cued_notes() -> Iterator[dict]:
    for kind, marked in CUED.items():
        for number, line in enumerate(marked):
            text, wanted = cued(line)
            spans = [{"start": a, "end": b, "type": kind} for a, b in wanted]
            yield {"id": f"{kind}{number}", "cue": kind, "text": text, "spans": spans}
