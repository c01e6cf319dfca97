"""`python -m tests.fuzz COUNT [SEED] [NAME]`: feed every parser changed files.

Each input must be read or refused with an error the parser names. Counts executions, and says
how long the slowest took and how much memory the process needed.
"""

from __future__ import annotations

import resource
import sys
import time
from typing import TYPE_CHECKING

from tests.crash.chance import seeded
from tests.fuzz.mutate import mutated
from tests.fuzz.targets import TARGETS, Target

if TYPE_CHECKING:
    from random import Random  # noqa: TID251 - seeded, so that a run repeats


class Crash(Exception):
    """A parser failed in a way it does not name."""


def feed(target: Target, data: bytes) -> bool:
    """Whether the parser took the input.

    Raises:
        Crash: it raised something else than it says.
    """
    try:
        target.feed(data)
    except target.expected:
        return False
    except Exception as error:
        raise Crash(f"{target.name}: {data.hex()}") from error
    return True


def run(target: Target, count: int, chance: Random) -> tuple[int, float]:
    """Feed a parser; how many inputs it took, and the seconds of the slowest."""
    taken, slowest = 0, 0.0
    for _ in range(count):
        data = mutated(target.seeds, chance)
        start = time.thread_time()
        taken += feed(target, data)
        slowest = max(slowest, time.thread_time() - start)
    return taken, slowest


def main(count: int, seed: int, name: str) -> None:
    """Feed the parsers whose name begins so, each its share of *count*."""
    chosen = [target for target in TARGETS if target.name.startswith(name)]
    shares = sum(target.share for target in chosen)
    total = 0
    print("parser                 executions    taken  slowest")
    for target in chosen:
        number = -(-count * target.share // shares)
        taken, slowest = run(target, number, seeded(seed, target.name))
        total += number
        print(f"{target.name:22} {number:10,} {taken:8,} {1000 * slowest:5.0f} ms", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{total:,} executions, 0 crashes, peak memory {peak} MB, seed {seed}")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(
        int(given[0]) if given else 100_000,
        int(given[1]) if len(given) > 1 else 1,
        given[2] if len(given) > 2 else "",
    )
