"""`python -m tests.crash`: both crash harnesses in full, with the totals that stand in README.

The exit status is 1 when any promise was broken; every folder in which one was is kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from tests.crash import kills, lives, power_cuts, trace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_STRETCHES = 8
_KILLS_IN_TROUBLED_LIFE = 60


def main() -> int:
    """Run what was asked for and say what came of it."""
    asked = _arguments()
    broken = 0
    if asked.kills:
        totals, seconds = _kills(asked)
        print("\n".join(totals.lines(seconds)), flush=True)
        broken += totals.broken.total()
    if asked.states and (reason := trace.refused()):
        print(f"power cut: skipped: {reason}")
    elif asked.states:
        totals, seconds = _power_cuts(asked)
        print("\n".join(totals.lines(seconds)))
        broken += totals.broken.total()
    return min(broken, 1)


def _kills(asked: argparse.Namespace) -> tuple[kills.Totals, float]:
    began, totals = time.monotonic(), kills.Totals()
    parts = kills.parts(asked.seed, asked.kills, asked.failures)
    for part in _spread(kills.one_life, parts, asked.jobs):
        totals.add(part)
    return totals, time.monotonic() - began


def _power_cuts(asked: argparse.Namespace) -> tuple[power_cuts.Totals, float]:
    began, totals = time.monotonic(), power_cuts.Totals()
    recorded = {
        "quiet": lives.quiet(asked.seed),
        "troubled": lives.troubled(asked.seed, _KILLS_IN_TROUBLED_LIFE),
    }
    parts = []
    share = asked.states // (len(recorded) * _STRETCHES) + 1
    for name, events in recorded.items():
        length = len(events) // _STRETCHES + 1
        for start in range(0, len(events), length):
            stretch = range(start, min(start + length, len(events)))
            parts.append((name, events, stretch, asked.seed, share, asked.failures))
    for part in _spread(power_cuts.part, parts, asked.jobs):
        totals.add(part)
    return totals, time.monotonic() - began


def _spread(work: Callable, parts: Sequence[tuple], jobs: int) -> list:
    """The results of *work* for all parts, in several processes that have no threads."""
    if jobs == 1:
        return [work(*part) for part in parts]
    with get_context("spawn").Pool(jobs) as pool:
        return pool.starmap(work, parts, chunksize=1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=5000, help="0 for none")
    parser.add_argument("--states", type=int, default=20000, help="distinct; 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    kept = Path(tempfile.gettempdir()) / "peerlog-crash-failures"
    parser.add_argument("--failures", type=Path, default=kept, help="where failing folders go")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
