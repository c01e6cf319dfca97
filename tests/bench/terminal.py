"""The application in a pseudo-terminal: first paint, keys, unlock, lock, idle, memory.

Beside it an empty Textual application, and the Textual applications posting and harlequin where
`--peer posting=/path/bin/posting --peer harlequin=/path/bin/harlequin` says where they are. Each
in an environment of its own:

    python -m venv A && A/bin/pip install posting==2.11.1 'tree-sitter<0.26'
    python -m venv B && B/bin/pip install harlequin==2.17.0

(posting 2.11.1 with tree-sitter 0.26 ends with a segmentation fault before it draws.)
"""

from __future__ import annotations

import math
import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measure import heading, row
from tests.bench.peers import FLOOR
from tests.bench.pseudoterminal import Terminal
from tests.bench.store import contacts_for
from vault.clock import SystemClock
from vault.journal import entries
from vault.keys.kdf import Cost, derive
from vault.keys.slots import listing
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.keystore import peek_keyfile
from vault.store.opening import create

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RUNS = 9
UNLOCKS = 7
MANY = 10_000
IDLE_SECONDS = 10
PASSPHRASE = "correct horse battery staple"
NOTE = ("The call was about sleep and about the week after it. " * 40)[:2000]
DOWN, UP, PAGE_DOWN, PAGE_UP, ENTER, ESCAPE = (
    "\x1b[B", "\x1b[A", "\x1b[6~", "\x1b[5~", "\r", "\x1b",
)  # fmt: skip

WORDS = "one phone"
LISTED = (
    ("list: down", [DOWN] * 40, {DOWN}),
    ("list: page down, page up", [PAGE_DOWN, PAGE_UP] * 20, {PAGE_DOWN, PAGE_UP}),
    ("list: a letter of the filter", ["/", *WORDS, ESCAPE] * 4, set(WORDS)),
    ("list: opening an entry", [ENTER, ESCAPE] * 20, {ENTER}),
    ("entry: back to the list by escape, known after 25 ms",
     [ENTER, ESCAPE] * 20, {ESCAPE}),
)  # fmt: skip
"""What is pressed in the list, and which of the keys are timed."""


@dataclass
class Program:
    """A full-screen program, and when its first picture is complete."""

    name: str
    command: list[str]
    drawn: bytes
    """What it writes last of its first picture."""
    typed: str = ""
    """A letter that its first field shows; empty where it has none."""
    paints: list[float] = field(default_factory=list)


EMPTY = Program("empty Textual app", [sys.executable, "-m", "tests.bench.empty_app"], b"Locked")
PEERS = {
    "posting": lambda path: Program("posting", [path], b"Enter a URL", "w"),
    "harlequin": lambda path: Program("harlequin", [path, "--locale", "C"], b"Query Editor", "w"),
}
"""Waited for is the first field one can type into, as `Key file` is the last word of ours."""


def run(peers: Iterable[tuple[str, str]] = ()) -> None:
    """Print the tables."""
    folder = Path(tempfile.mkdtemp())
    homes = ("STATE", "DATA", "CONFIG", "CACHE")
    environment = {"HOME": str(folder), "LANG": "C.UTF-8",
                   **{f"XDG_{name}_HOME": str(folder / name) for name in homes}}  # fmt: skip
    try:
        few, many = (_journal(folder / str(size), size) for size in (1, MANY))
        programs = [_ours(few), EMPTY, *(PEERS[n](path) for n, path in peers if n in PEERS)]
        _beside_others(programs, environment)
        _unlocking(few, many, environment)
        _keys(many, environment)
    finally:
        shutil.rmtree(folder)


def _ours(paths: Paths) -> Program:
    words = [sys.executable, "-m", "tui", "--vault", str(paths.folder)]
    return Program("peerlog", words, b"Key file", "w")


def _journal(folder: Path, size: int) -> Paths:
    """A journal of *size* entries behind the cheapest key there may be, the steadiest to time."""
    folder.mkdir()
    paths = Paths(folder / "journal")
    # Elsewhere, so that the memory of deriving the key is not this process's.
    filler = multiprocessing.get_context("fork").Process(target=_fill, args=(paths, size))
    filler.start()
    filler.join()
    return paths


def _fill(paths: Paths, size: int) -> None:
    clock, words = SystemClock(), Secret.from_text(PASSPHRASE)
    vault, _ = create(paths, words, clock=clock, kdf=FLOOR, policy=Policy(notes=True))
    with vault.transaction():
        for contact in contacts_for(size, clock):
            entries.add(vault, contact)
    vault.close()


@contextmanager
def _started(program: Program, environment: dict[str, str]) -> Iterator[Terminal]:
    terminal = Terminal(*program.command, environment=environment)
    try:
        terminal.wait_for(program.drawn)
        yield terminal
    finally:
        terminal.end()


def _beside_others(programs: list[Program], environment: dict[str, str]) -> None:
    for _ in range(RUNS + 1):  # in turn; the first round only warms up
        for program in programs:
            with _started(program, environment) as terminal:
                program.paints.append(1000 * (time.perf_counter() - terminal.started))
    print("\nIn a terminal, 80 by 24\n")
    print("| program | first paint | to the empty app | memory | idle processor use | a letter |")
    print("|---|---|---|---|---|---|")
    bare = statistics.median(EMPTY.paints[1:])
    for program in programs:
        paint = statistics.median(program.paints[1:])
        with _started(program, environment) as terminal:
            terminal.drain(3)
            if program.name == "peerlog":
                _unlock(terminal)
            terminal.drain(3)
            memory, idle = terminal.memory_mb(), _idle(terminal)
        typed = _typed(program, environment)
        print(f"| {program.name} | {paint:.0f} ms | {paint / bare:.2f} | {memory:.0f} MB"
              f" | {idle:.1f} % | {typed} |", flush=True)  # fmt: skip


def _idle(terminal: Terminal) -> float:
    """Percent of one processor."""
    before = terminal.cpu_seconds()
    terminal.drain(IDLE_SECONDS)
    return 100 * (terminal.cpu_seconds() - before) / IDLE_SECONDS


def _typed(program: Program, environment: dict[str, str]) -> str:
    if not program.typed:
        return ""
    with _started(program, environment) as terminal:
        terminal.drain(3)
        return _spread([terminal.answered(program.typed).first for _ in range(30)])


def _unlock(terminal: Terminal) -> float:
    """Milliseconds from enter to the list."""
    terminal.type(PASSPHRASE)
    terminal.drain(0.5)
    terminal.type(ENTER)
    return 1000 * terminal.wait_for(b"contact")


def _unlocking(few: Paths, many: Paths, environment: dict[str, str]) -> None:
    heading("Unlocking and locking", "key derivation alone", "difference")
    for paths, name in ((few, "1 entry"), (many, f"{MANY:,} entries")):
        wholes, alones, locks = [], [], []
        for _ in range(UNLOCKS):
            with _started(_ours(paths), environment) as terminal:
                terminal.drain(2)
                wholes.append(_unlock(terminal))
                terminal.drain(1)
                terminal.type("\x0c")
                locks.append(1000 * terminal.wait_for(b"Locked"))
            alones.append(_derivation(paths))
        whole, alone, lock = map(statistics.median, (wholes, alones, locks))
        row(f"unlock to the list, {name}", f"{whole:.0f} ms", f"{alone:.0f} ms",
            f"{whole - alone:.0f} ms")  # fmt: skip
        row(f"lock key to lock screen, {name}", f"{lock:.0f} ms", "", "")


def _derivation(paths: Paths) -> float:
    """Milliseconds of the same Argon2id in a process of its own."""
    slot = next(slot for slot in listing(peek_keyfile(paths)[0]) if slot.cost is not None)
    context = multiprocessing.get_context("fork")
    times: multiprocessing.Queue[float] = context.Queue()
    process = context.Process(target=_derive, args=(slot.cost, times))
    process.start()
    process.join()
    return times.get()


def _derive(cost: Cost, times: multiprocessing.Queue[float]) -> None:
    start = time.perf_counter()
    derive(Secret.from_text(PASSPHRASE), os.urandom(16), cost)
    times.put(1000 * (time.perf_counter() - start))


def _keys(paths: Paths, environment: dict[str, str]) -> None:
    print(f"\nKey to paint, {MANY:,} entries, p50 / p95\n")
    print("| | first picture | last picture | processor time |\n|---|---|---|---|")
    with _started(_ours(paths), environment) as terminal:
        terminal.drain(3)
        _unlock(terminal)
        terminal.drain(3)
        for name, keys, timed in LISTED:
            _key_row(name, terminal, keys, timed)
        memory = terminal.memory_mb()
        _key_row("list: a new entry, the first", terminal, ["n", ESCAPE], {"n"})
        _key_row("list: a new entry, again", terminal, ["n", ESCAPE] * 20, {"n"})
        terminal.type("n")
        terminal.drain(2)
        terminal.type(f"\x1b[200~{NOTE}\x1b[201~")
        terminal.drain(3)
        letters = list("and another word " * 4)
        _key_row("a letter in a note of 2,000 characters", terminal, letters, set(letters))
    print(f"\nMemory of the list of {MANY:,} entries after all its keys: {memory:.0f} MB")


def _key_row(name: str, terminal: Terminal, keys: Iterable[str], timed: set[str]) -> None:
    """Press *keys* and print the spreads of those in *timed*."""
    terminal.drain(0.5)
    answers = [(key, terminal.answered(key)) for key in keys]
    spreads = map(_spread, zip(*(times for key, times in answers if key in timed), strict=True))
    print(f"| {name} | {' | '.join(spreads)} |", flush=True)


def _spread(times: Iterable[float]) -> str:
    ordered = sorted(times)
    last = ordered[math.ceil(0.95 * len(ordered)) - 1]
    return f"{statistics.median(ordered):.0f} / {last:.0f} ms"
