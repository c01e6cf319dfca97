"""A person's weeks with a journal, seeded; every text it ever sealed is logged.

As a program it goes on until it is killed: `python -m tests.forensic.workload FOLDER SEED LOG`.
"""

from __future__ import annotations

import os
import random  # noqa: TID251 - a fixed seed makes a workload repeatable
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support import PASSPHRASE, contact, reopen
from vault.clock import FixedClock
from vault.journal import drafts, entries, notes
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import sealed
from vault.store.opening import create

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vault.store.vault import Vault

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
MARKER = "MARKER"
NOTE_DAYS = 5
_ENDLESS = 10**9


def new_vault(paths: Paths) -> None:
    """An empty vault whose notes live for five days."""
    policy = Policy(notes=True, note_days=NOTE_DAYS)
    vault, _ = create(
        paths, Secret(PASSPHRASE), clock=FixedClock(START), kdf=CHEAPEST, policy=policy
    )
    vault.close()


@contextmanager
def logged(log: Callable[[bytes], object]) -> Iterator[None]:
    """Inside, every text is logged as soon as it is sealed, before anything is written."""
    genuine = sealed.seal

    def seal(key: Secret, plaintext: bytes, context: bytes) -> bytes:
        body = genuine(key, plaintext, context)
        log(body)
        return body

    sealed.seal = seal
    try:
        yield
    finally:
        sealed.seal = genuine


@dataclass
class Life:
    """What is done to one vault."""

    paths: Paths
    clock: FixedClock
    dice: random.Random
    written: int = 0

    def live(self, notes_to_write: int) -> None:
        """Sessions and days until so many notes have been written."""
        while self.written < notes_to_write:
            vault = reopen(self.paths, self.clock)
            for _ in range(self.dice.randint(5, 40)):
                self._act(vault)
            vault.close()
            if self.dice.random() < 0.5:
                self.clock.advance(self.dice.choice((1, 1, 1, 2, 6)))

    def _act(self, vault: Vault) -> None:
        choice = self.dice.random()
        found = entries.find(vault)
        noted = [entry.id for entry in found if entry.note_dies is not None]
        if choice < 0.55 or not noted:
            entries.add(vault, contact(), note=self._text())
        elif choice < 0.67:
            notes.write(vault, self.dice.choice(noted), self._text())
        elif choice < 0.77:
            notes.remove(vault, self.dice.choice(noted))
        elif choice < 0.85:
            entries.remove(vault, self.dice.choice(found).id)
        elif choice < 0.93:
            notes.extend(vault, self.dice.choice(noted), self.dice.randint(1, 30))
        elif choice < 0.98:
            drafts.keep(vault, drafts.Draft({"mode": "video"}, f"{MARKER} draft"))
        else:
            vault.sweep()

    def _text(self) -> str:
        self.written += 1
        length = self.dice.randint(1, 250)
        return f"{MARKER} {self.written} ".ljust(length, chr(97 + self.written % 26))


def main(folder: str, seed: str, log: str) -> None:
    """Live until killed; the bodies go to the log, their length before them."""
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    paths = Paths(Path(folder))
    clock = FixedClock(START)
    clock.advance(int(seed) // 4)

    def write(body: bytes) -> None:
        os.write(descriptor, len(body).to_bytes(4, "little") + body)

    with logged(write):
        os.write(1, b"begun\n")
        Life(paths, clock, random.Random(int(seed))).live(_ENDLESS)  # noqa: S311


if __name__ == "__main__":
    main(*sys.argv[1:])
