"""`python -m tests.leaks`: every field with every ending, system calls, and how fast a lock is.

With `matrix`, `trace` or `lock` only that part. `trace` needs strace and leave to use it.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.leaks import matrix, session, trace
from tests.leaks.endings import ENDINGS
from tests.leaks.fields import FIELDS, SCENES, Place
from tests.leaks.homes import Homes
from tests.leaks.sitting import sitting

_AT_ONCE = 2 * (os.cpu_count() or 1)
"""Sittings; most of one is waiting until the terminal is quiet."""
_LOCKS = 20
_LIMIT_MILLISECONDS = 100
_LOCKED = b"Nothing is readable"


def search_all() -> bool:
    """All scenes with all endings, and saved and left; whether nothing was found."""
    with tempfile.TemporaryDirectory(prefix="peerlog-leaks-") as place:
        for kind in Place:
            Homes(Path(place)).copy(kind, Path(place) / f"first-{kind.name}")
        pairs = [
            (place, scene, ending)
            for scene, ending in itertools.product(range(len(SCENES)), range(len(ENDINGS) + 1))
        ]
        begun = time.monotonic()
        with multiprocessing.get_context("spawn").Pool(_AT_ONCE) as pool:
            outcomes = []
            for number, outcome in enumerate(pool.imap_unordered(matrix.one, pairs), start=1):
                outcomes.append(outcome)
                print(f"\r{number}/{len(pairs)}", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
    failed = [f"{name}: {problem}" for name, _, _, problem in outcomes if problem]
    found = [(name, hit) for name, _, hits, _ in outcomes for hit in hits]
    searched = sum(number for _, number, _, _ in outcomes)
    print(
        f"matrix: {len(FIELDS)} fields on {len(SCENES)} screens, {len(ENDINGS) + 1} endings, "
        f"{len(pairs)} sittings, {searched / 1e9:.2f} GB searched, {len(found)} hits, "
        f"{len(failed)} not finished, {time.monotonic() - begun:.0f} s"
    )
    for line in [*map(str, found), *failed]:
        print(f"  {line}")
    return not found and not failed


def trace_calls() -> bool:
    """A whole sitting under strace; whether it wrote its own files alone and connected nothing."""
    if not trace.found():
        print("trace: skipped, there is no strace here")
        return True
    with tempfile.TemporaryDirectory(prefix="peerlog-trace-") as place:
        home = Homes(Path(place) / "made").copy(Place.JOURNAL, Path(place) / "home")
        text = trace.trace(home, Path(place) / "calls")
        written = trace.written(text)
        foreign = sorted(path for path in written if not session.allowed(path, home))
    connected = trace.connected(text)
    print(
        f"trace: {len(text.splitlines())} calls, {len(written)} paths opened for writing, "
        f"{len(foreign)} of them not the journal's, {len(connected)} sockets or connections, "
        f"{trace.started(text)} programs started (the lock itself is one)"
    )
    for line in [*foreign, *connected]:
        print(f"  {line}")
    return not foreign and not connected


def time_locks() -> bool:
    """From ctrl+l to the last byte of the lock screen, from an entry with a note."""
    entry = next(scene for scene in SCENES if scene.name == "entry")
    times = []
    with tempfile.TemporaryDirectory(prefix="peerlog-lock-") as place:
        homes = Homes(Path(place) / "made")
        for number in range(_LOCKS):
            home = homes.copy(entry.place, Path(place) / str(number))
            with sitting(home) as person:
                person.unlock()
                person.play(entry)
                person.settle()
                begun = time.monotonic()
                person.write("\x0c")
                person.wait_for(_LOCKED)
                times.append(1000 * (time.monotonic() - begun))
    times.sort()
    print(
        f"lock: {_LOCKS} locks from an entry, journal gone from the terminal after "
        f"{times[len(times) // 2]:.0f} ms (median), {times[-1]:.0f} ms (longest)"
    )
    return times[-1] <= _LIMIT_MILLISECONDS


def main() -> int:
    """Run what was asked for; 0 when nothing was found."""
    parts = {"matrix": search_all, "trace": trace_calls, "lock": time_locks}
    chosen = sys.argv[1:] or list(parts)
    if unknown := set(chosen) - set(parts):
        print(f"no such part: {', '.join(sorted(unknown))}")
        return 2
    clean = [parts[name]() for name in chosen]
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
