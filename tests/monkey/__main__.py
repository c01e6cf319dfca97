"""`python -m tests.monkey COUNT [FIRST]`: so many walks, each of a seed; says what went wrong."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.monkey.walk import Wrong, walk


def main(count: int, first: int) -> int:
    """Walk; the number of walks that went wrong."""
    keys, wrong, began = 0, 0, time.monotonic()
    with TemporaryDirectory() as cupboard:
        for seed in range(first, first + count):
            with TemporaryDirectory() as folder:
                try:
                    keys += asyncio.run(walk(seed, Path(cupboard), Path(folder)))
                except Wrong as error:
                    wrong += 1
                    print(error, "", sep="\n", flush=True)
    seconds = time.monotonic() - began
    print(f"{count} walks from seed {first}, {keys} keys, {seconds:.0f} s: {wrong} went wrong")
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(*(int(word) for word in [*sys.argv[1:], "0"][:2]))))
