"""The redaction detector on every set at hand, beside peers that can be imported, and its cost.

``python -m tests.bench redaction [--sets PATH ...] [--peer NAME=PYTHON ...]``: further sets (JSON
lines with gold spans, or folders of them) by path; a peer is presidio, scrubadub or philter and
the interpreter that can import it. tests/bench/detectors holds the adapters. Prints totals only,
never what was missed in a note.
"""

from __future__ import annotations

import itertools
import math
import resource
import statistics
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import vault.redaction
from tests.bench.detectors.driver import Answers, Unavailable, answers
from tests.bench.redaction_sets import NoteSet, own_sets, pieces, sets_at
from tests.redaction import measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

OURS = "peerlog"
PIECE = 2000
"""Characters of a text whose time is taken."""
ROUNDS = 3
STARTS = 15
FRESH = "from vault.redaction import detect; detect('met Sgt. Alvarez')"
LEXICON = Path(vault.redaction.__file__).parent / "lexicon"

Found = list[list[tuple[int, int]]]


@dataclass
class Detector:
    """One detector: its interpreter, and for each set what it found."""

    name: str
    python: str
    found: list[Found]
    rounds: list[Answers] = field(default_factory=list)


def run(paths: Iterable[Path] = (), peers: Iterable[tuple[str, str]] = ()) -> None:
    """Print the tables."""
    sets = [*own_sets(), *sets_at(paths)]
    detectors = list(_detectors(sets, peers))
    both = [list(map(measure.ours(2), s.texts)) for s in sets]
    _print_quality(sets, [*detectors, Detector(f"{OURS}, both tiers", sys.executable, both)])
    for group in ("nationality", "cue"):
        _print_group(group, sets, detectors)
    _print_costs(detectors)
    _print_own_cost()


def _detectors(sets: Sequence[NoteSet], peers: Iterable[tuple[str, str]]) -> Iterator[Detector]:
    texts = [text for s in sets for text in s.texts]
    for name, python in ((OURS, sys.executable), *peers):
        try:
            spans = iter(answers(name, python, texts).spans)
        except Unavailable as reason:
            if name == OURS:
                raise
            print(f"\n{name} could not be run here: {reason}", flush=True)
            continue
        yield Detector(name, python, [list(itertools.islice(spans, len(s.notes))) for s in sets])


def _print_quality(sets: Sequence[NoteSet], detectors: Sequence[Detector]) -> None:
    _table(
        "Redaction, in percent; of peerlog the first tier, where nothing else is said",
        "set (notes)", "detector", "recall any / cover", "precision", "leak any / cover",
        "clean flagged", "false alarms a note", "facts", "NAME any",
    )  # fmt: skip
    for i, notes in enumerate(sets):
        for detector in detectors:
            total = measure.score(notes.notes, detector.found[i])
            _row(
                f"{notes.name} ({len(notes.notes)})", detector.name,
                f"{_percent(total.recall)} / {_percent(total.cover)}",
                _percent(total.precision),
                f"{_percent(total.leak)} / {_percent(total.leak_cover)}",
                _percent(total.clean_flagged), f"{total.false_alarms:.2f}",
                _percent(total.facts), _percent(total.names),
            )  # fmt: skip


def _print_group(group: str, sets: Sequence[NoteSet], detectors: Sequence[Detector]) -> None:
    named = group == "nationality"
    columns = [
        (s, d.name, d.found[i]) for i, s in enumerate(sets) if s.group == group for d in detectors
    ]
    sums = [_by_value(group, s, found) for s, _, found in columns]
    titles = [f"{name}, lower case" if "lower" in s.name else name for s, name, _ in columns]
    _table(f"{'NAME any' if named else 'Cover'} by {group}, in percent", group, "spans", *titles)
    for value, counts in sums[0].items():
        totals = [each[value].totals() for each in sums]
        shares = [_percent(t.names if named else t.cover) for t in totals]
        _row(value, str(counts.names if named else counts.wanted), *shares)


def _by_value(group: str, notes: NoteSet, found: Found) -> dict[str, measure.Counts]:
    sums: dict[str, measure.Counts] = defaultdict(measure.Counts)
    for note, spans in zip(notes.notes, found, strict=True):
        sums[note[group]].add(measure.count(note, spans))
    return dict(sorted(sums.items()))


def _print_costs(detectors: Sequence[Detector]) -> None:
    """Time all in turn, so that a slow moment of the machine hits them alike."""
    texts = pieces(PIECE)
    for _, detector in itertools.product(range(ROUNDS), detectors):
        detector.rounds.append(answers(detector.name, detector.python, texts))
    bare = answers("nothing", sys.executable, texts[:1])
    _table(
        f"Cost in processor time, {len(texts)} texts of {PIECE:,} characters, {ROUNDS} rounds",
        "detector", "import and load", "p50", "p95", "p50, ratio", "memory", "added memory",
    )  # fmt: skip
    ours = _quantile(detectors[0], 0.5)
    for detector in detectors:
        load = 1000 * statistics.median(r.load_seconds for r in detector.rounds)
        peak = statistics.median(r.peak for r in detector.rounds)
        middle = _quantile(detector, 0.5)
        _row(
            detector.name, f"{load:.0f} ms", f"{middle:.1f} ms",
            f"{_quantile(detector, 0.95):.1f} ms", f"{middle / ours:.2f}",
            f"{peak:.0f} MB", f"{peak - bare.peak:.1f} MB",
        )  # fmt: skip


def _quantile(detector: Detector, share: float) -> float:
    times = sorted(1000 * t for r in detector.rounds for t in r.seconds)
    return times[math.ceil(share * len(times)) - 1]


def _print_own_cost() -> None:
    starts = [(_started(FRESH), _started("pass")) for _ in range(STARTS)]
    ours, bare = (1000 * statistics.median(each) for each in zip(*starts, strict=True))
    data = [p for p in LEXICON.iterdir() if p.suffix in {".txt", ".lex"}]
    size = sum(p.stat().st_size for p in data) / 1e6
    _table("peerlog alone", "what", "figure")
    _row(
        "a fresh process that detects once, less the bare interpreter, in processor time",
        f"{ours - bare:.0f} ms ({ours:.0f} - {bare:.0f})",
    )
    _row("data shipped (vault/redaction/lexicon)", f"{size:.2f} MB in {len(data)} files")


def _started(code: str) -> float:
    before = _children()
    subprocess.run([sys.executable, "-c", code], check=True)
    return _children() - before


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _percent(share: float) -> str:
    return "-" if math.isnan(share) else f"{100 * share:.1f}"


def _table(title: str, *columns: str) -> None:
    print(f"\n{title}\n")
    _row(*columns)
    _row(*["---"] * len(columns))


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)
