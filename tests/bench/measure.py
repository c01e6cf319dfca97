"""Timing two things in turn and printing both with their ratio."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Pair:
    """Medians of two alternating measurements, in milliseconds."""

    ours: float
    baseline: float

    @property
    def ratio(self) -> float:
        """Ours over the baseline's."""
        return self.ours / self.baseline


def alternate(ours: Callable[[], object], baseline: Callable[[], object], runs: int) -> Pair:
    """Run both in turn, so that a slow moment of the machine hits both alike."""
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for kept, action in zip(times, (ours, baseline), strict=True):
            start = time.perf_counter()
            action()
            if run:  # the first round only warms up
                kept.append(1000 * (time.perf_counter() - start))
    return Pair(*(statistics.median(kept) for kept in times))


def row(name: str, ours: str, baseline: str, verdict: str) -> None:
    """One line of a Markdown table."""
    print(f"| {name} | {ours} | {baseline} | {verdict} |", flush=True)


def pair_row(name: str, pair: Pair) -> None:
    """One line for a pair of times."""
    row(name, f"{pair.ours:.2f} ms", f"{pair.baseline:.2f} ms", f"{pair.ratio:.2f}")


def heading(title: str, baseline: str, last: str = "ratio") -> None:
    """Title and head of a Markdown table."""
    print(f"\n{title}\n\n| | peerlog | {baseline} | {last} |\n|---|---|---|---|", flush=True)
