"""A process that uses a vault until it is killed, and says what it was promised.

One unbuffered line for each acknowledged operation on descriptor 1; the parent kills at will.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.support import contact, reopen
from vault.clock import FixedClock
from vault.journal import drafts, entries, notes
from vault.paths import Paths

START = datetime(2026, 11, 22, 12, tzinfo=UTC)


def acknowledge(*words: str) -> None:
    """Tell the parent, in one write."""
    os.write(1, (" ".join(words) + "\n").encode())


def main(folder: str, day: str, seed: str) -> None:
    """Add, edit, delete, extend and sweep for ever, closing and reopening in between."""
    clock = FixedClock(START)
    clock.advance(int(day))
    paths = Paths(Path(folder))
    step = int(seed)
    while True:
        vault = reopen(paths, clock)
        acknowledge("opened")
        for _ in range(step % 5 + 2):
            step += 1
            text = f"note {step} {'x' * (step % 200)}"
            entry_id = entries.add(vault, contact(), note=text)
            acknowledge("added", entry_id.hex(), text)
            if step % 3 == 0:
                acknowledge("removing", entry_id.hex())
                entries.remove(vault, entry_id)
                acknowledge("removed", entry_id.hex())
            elif step % 3 == 1:
                acknowledge("rewriting", entry_id.hex())
                notes.write(vault, entry_id, text + "!")
                acknowledge("rewritten", entry_id.hex(), text + "!")
            drafts.keep(vault, drafts.Draft({}, text))
        vault.close()
        acknowledge("closed")


if __name__ == "__main__":
    main(*sys.argv[1:])
