"""`python -m tests.forensic`: what is left of the dead, in files, on a disk and in memory.

With `files`, `disk` or `memory` only that part. `disk` needs root, to mount an image.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.forensic import disk, memory, remnants
from tests.forensic.workload import START, new_vault
from tests.support import contact, reopen
from vault.clock import FixedClock
from vault.journal import entries
from vault.paths import Paths

NOTES, KILLS, SEED = 1000, 20, 2026
NOTE = "zebra quietly juggles seven lanterns"


def search_files() -> bool:
    """A thousand notes, then twenty kills; whether nothing was left."""
    clean = True
    for name, live, amount in (
        ("files", remnants.after_workload, NOTES),
        (f"files, {KILLS} kills", remnants.after_kills, KILLS),
    ):
        with tempfile.TemporaryDirectory(prefix="peerlog-forensic-") as place:
            found = live(Paths(Path(place) / "journal"), SEED, amount)
        print(f"{name}: {found}", flush=True)
        clean &= not found.remnants and not found.markers and found.living == found.living_found
    return clean


def carve_disk() -> bool:
    """An ext4 image after thirty days, beside plain SQLCipher; whether the vault gave nothing."""
    try:
        carved = disk.carve_vault()
        expired, readable = disk.carve_plain()
    except disk.CannotMount as reason:
        print(f"disk: skipped, {reason}")
        return True
    print(f"disk, ext4, {disk.DAYS} days, peerlog: {carved}")
    print(f"disk, ext4, {disk.DAYS} days, SQLCipher with secure_delete and DELETE: "
          f"readable {readable}/{expired} expired notes")  # fmt: skip
    return not carved.readable and carved.living == carved.living_found


def scan_memory() -> bool:
    """A process before, after closing, and after replacing itself; whether the last is clean."""
    if not memory.SUPPORTED:
        print(f"memory: skipped, {memory.REASON}")
        return True
    with tempfile.TemporaryDirectory(prefix="peerlog-memory-") as place:
        paths = Paths(Path(place) / "journal")
        new_vault(paths)
        vault = reopen(paths, FixedClock(START))
        entries.add(vault, contact(), note="an older note")
        vault.close()
        with memory.person(paths, NOTE) as process:
            opened = memory.secrets_of(paths, NOTE)
            print(f"memory, open: {memory.copies(process.pid, opened)}")
            memory.step(process, "", expected="closed")
            closed = memory.secrets_of(paths, NOTE)
            print(f"memory, closed: {_both(process.pid, opened, closed)}")
            memory.step(process, "", expected="replaced")
            left = _both(process.pid, opened, closed)
    print(f"memory, process replaced: {left}")
    return not any(left.values())


def _both(process: int, opened: dict[str, bytes], closed: dict[str, bytes]) -> dict[str, int]:
    """Copies of the keys of either epoch."""
    merged = {(name, secret) for each in (opened, closed) for name, secret in each.items()}
    counts = dict.fromkeys(opened, 0)
    for name, secret in merged:
        counts[name] += memory.copies(process, {name: secret})[name]
    return counts


def main() -> int:
    """Run what was asked for; 0 when nothing was found that should be gone."""
    parts = {"files": search_files, "disk": carve_disk, "memory": scan_memory}
    chosen = sys.argv[1:] or list(parts)
    if unknown := set(chosen) - set(parts):
        print(f"no such part: {', '.join(sorted(unknown))}")
        return 2
    clean = [parts[name]() for name in chosen]
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
