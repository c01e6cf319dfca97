"""Search a closed vault for everything that should be gone from it."""

from __future__ import annotations

import random  # noqa: TID251 - a fixed seed makes the moments repeatable
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.forensic.pages import Finder, plain_anywhere, plain_pages
from tests.forensic.workload import MARKER, START, Life, logged, new_vault
from tests.support import PASSPHRASE, reopen
from vault.clock import FixedClock
from vault.keys import keyfile, slots
from vault.keys.kdf import CHEAPEST
from vault.secret import Secret
from vault.store import keystore

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from vault.keys.keyfile import KeyFile
    from vault.paths import Paths


@dataclass
class Search:
    """What a search of one vault came to."""

    written: int = 0
    """Sealed texts there ever were."""
    dead: int = 0
    living: int = 0
    living_found: int = 0
    """The scanner works: it finds those that are meant to be there."""
    remnants: int = 0
    """Dead texts of which 31 bytes of ciphertext or more are left, with the key."""
    markers: int = 0
    """Texts in clear, in any file or page, as UTF-8, UTF-16, UTF-32 or hexadecimal."""
    scanned: int = 0
    """Bytes looked at, in clear and as they lie."""

    def __str__(self) -> str:
        return (
            f"{self.written} texts sealed, {self.dead} dead, remnants {self.remnants}, "
            f"markers {self.markers}; living found {self.living_found}/{self.living} "
            f"in {self.scanned / 1e6:.1f} MB"
        )


def database_key(keys: KeyFile, passphrase: bytes = PASSPHRASE) -> bytes:
    """The raw key of the database that a key file names."""
    root = slots.open_with_passphrase(keys, Secret(passphrase), CHEAPEST).root_key
    return bytes(keyfile.database_key(root, keys.epoch_key(root), keys).buffer)


def search(paths: Paths, clock: FixedClock, written: Iterable[bytes]) -> Search:
    """Open the vault for the list of the living, close it, then read every byte of it."""
    everything = set(written)
    vault = reopen(paths, clock)
    living = {bytes(body) for (body,) in vault.database.rows("SELECT body FROM sealed")}
    vault.close()
    key = database_key(keystore.peek_keyfile(paths)[0])
    clear = [plain_pages(path.read_bytes(), key) for path in paths.folder.glob("journal-*.db")]
    raw = [path.read_bytes() for path in sorted(paths.folder.iterdir())]
    shifted = [each for data in raw for each in plain_anywhere(data, key)]
    dead = Finder(enumerate(everything - living))
    alive = Finder(enumerate(living))
    layers = [*clear, *raw, *shifted]
    return Search(
        written=len(everything),
        dead=len(everything - living),
        living=len(living),
        living_found=len(set().union(*(alive.found(each) for each in clear))),
        remnants=len(set().union(*(dead.found(each) for each in layers))),
        markers=sum(each.count(form) for each in layers for form in _forms(MARKER)),
        scanned=sum(map(len, layers)),
    )


def after_workload(paths: Paths, seed: int, notes: int) -> Search:
    """A seeded workload, then the search."""
    new_vault(paths)
    written: list[bytes] = []
    clock = FixedClock(START)
    with logged(written.append):
        Life(paths, clock, random.Random(seed)).live(notes)  # noqa: S311
    return search(paths, clock, written)


def after_kills(paths: Paths, seed: int, kills: int) -> Search:
    """A workload killed at random moments and begun again, then the search."""
    new_vault(paths)
    dice = random.Random(seed)  # noqa: S311
    log = paths.folder.with_name("log")
    for kill in range(kills):
        command = [sys.executable, "-m", "tests.forensic.workload", paths.folder, str(kill), log]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE)
        worker.stdout.readline()
        time.sleep(dice.uniform(0, 0.5))
        worker.kill()
        worker.communicate()
    clock = FixedClock(START)
    clock.advance((kills - 1) // 4)
    return search(paths, clock, _logged(log))


def _logged(log: Path) -> list[bytes]:
    data, at, bodies = log.read_bytes(), 0, []
    while at + 4 <= len(data):
        length = int.from_bytes(data[at : at + 4], "little")
        bodies.append(data[at + 4 : at + 4 + length])
        at += 4 + length
    return bodies


def _forms(text: str) -> tuple[bytes, ...]:
    data = text.encode()
    wide = text.encode("utf-16-le"), text.encode("utf-32-le")
    return (data, *wide, data.hex().encode(), data.hex().upper().encode())
