"""A process that uses a vault, closes it, and replaces itself as the app does on lock.

It reads a line before every step and says where it is; passphrase and note come on standard
input, since what stands on the command line is kept by the kernel.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from tui import relock
from vault.clock import FixedClock
from vault.journal import drafts, entries, notes
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.store.opening import unlock

LOCKED = "locked"


def main() -> int:
    """Open, read, close, replace; after that only wait."""
    if sys.argv[1:] == [LOCKED]:
        print("replaced", flush=True)
        sys.stdin.readline()
        return 0
    return relock.stay(lambda: use(Path(sys.argv[1])), [LOCKED], inner=False)


def use(folder: Path) -> int:
    """A session with one new note, ended by a lock."""
    clock = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
    passphrase = Secret(_line())
    vault = unlock(Paths(folder), passphrase, clock=clock, kdf=CHEAPEST)
    passphrase.wipe()
    print("open", flush=True)
    text = _line().decode()
    noted = entries.find(vault)[0].id
    notes.write(vault, noted, text)
    drafts.keep(vault, drafts.Draft({"mode": "video"}, text))
    shown = notes.read(vault, noted)
    del text
    print("reading" if shown else "nothing", flush=True)
    _line()
    del shown
    vault.close()
    print("closed", flush=True)
    _line()
    return relock.RELOCK


def _line() -> bytes:
    """One line, unbuffered: a buffer would keep what the app's own input field does not."""
    line = bytearray()
    while (letter := os.read(0, 1)) not in (b"\n", b""):
        line += letter
    return bytes(line)


if __name__ == "__main__":
    sys.exit(main())
