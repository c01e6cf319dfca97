"""kill -9 at random moments: nothing acknowledged is lost, nothing dead comes back."""

from __future__ import annotations

import contextlib
import random  # noqa: TID251 - a fixed seed makes the moments repeatable
import subprocess
import sys
import time

from tests.crash.worker import START
from tests.support import PASSPHRASE, reopen
from vault.clock import FixedClock
from vault.errors import NoSuchEntry
from vault.journal import entries, notes, retention
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.vault import create

KILLS = 60


def _run_and_kill(paths, day, seed, seconds):
    command = [sys.executable, "-m", "tests.crash.worker", str(paths.folder), str(day), str(seed)]
    worker = subprocess.Popen(command, stdout=subprocess.PIPE)
    first = worker.stdout.readline()
    time.sleep(seconds)
    worker.kill()
    rest = worker.stdout.read()
    worker.wait()
    worker.stdout.close()
    return (first + rest).decode().splitlines()


class Promises:
    """What the worker was told had happened, and what was under way when it died."""

    def __init__(self):
        self.alive = {}
        self.unsure = set()

    def hear(self, line):
        word, _, rest = line.partition(" ")
        entry_id, _, text = rest.partition(" ")
        if word in ("added", "rewritten"):
            self.alive[entry_id] = text
            self.unsure.discard(entry_id)
        elif word in ("removing", "rewriting"):
            self.unsure.add(entry_id)
        elif word == "removed":
            self.alive.pop(entry_id)
            self.unsure.discard(entry_id)

    def check(self, vault):
        for entry_id, text in self.alive.items():
            if entry_id in self.unsure:
                with contextlib.suppress(NoSuchEntry):
                    entries.get(vault, bytes.fromhex(entry_id))
                continue
            assert notes.read(vault, bytes.fromhex(entry_id)) == text
        self.alive = {e.id.hex(): notes.read(vault, e.id) for e in entries.find(vault)}
        self.unsure = set()


def test_nothing_acknowledged_is_lost_by_kill_9(paths):
    moments = random.Random(7)  # noqa: S311
    clock = FixedClock(START)
    create(
        paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=Policy(notes=True, note_days=3)
    )[0].close()
    promises, acknowledged = Promises(), 0
    for kill in range(KILLS):
        day = kill // 10
        lines = _run_and_kill(paths, day, kill * 1000, moments.uniform(0, 0.08))
        assert lines, "the worker could not open the vault"
        acknowledged += len(lines)
        for line in lines:
            promises.hear(line)
        vault = reopen(paths, clock)
        promises.check(vault)
        vault.abandon() if kill % 2 else vault.close()
        if kill % 10 == 9:
            clock.advance(1)
            retention.sweep_locked(paths, clock)
            vault = reopen(paths, clock)
            dead = [e for e in entries.find(vault) if e.note_dies and e.note_dies <= vault.today]
            assert not dead
            promises.alive = {e.id.hex(): notes.read(vault, e.id) for e in entries.find(vault)}
            vault.close()
    print(f"{KILLS} kills, {acknowledged} acknowledgements, 0 lost", file=sys.stderr)
    assert acknowledged > KILLS
