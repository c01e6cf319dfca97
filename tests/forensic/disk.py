"""Carve the raw image of an ext4 disk for notes that expired, with the passphrase at hand.

Needs root, to mount an image through a loop device; nothing outside the image is touched.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as driver

from tests.forensic.pages import Finder, plain_anywhere, without_zeros
from tests.forensic.remnants import database_key
from tests.forensic.workload import START, logged
from tests.support import PASSPHRASE, contact, reopen
from vault.clock import FixedClock
from vault.journal import entries
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import keystore
from vault.store.opening import create

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = 30
NOTES_A_DAY = 20
NOTE_DAYS = 7
IMAGE_BYTES = 64 << 20
_NOTE = re.compile(rb"NOTE-(\d{2})-(\d{2})")


class CannotMount(Exception):
    """This machine does not let us mount an image; the text says why."""


@dataclass
class Carved:
    """What came off the disk of a vault."""

    expired: int = 0
    readable: set[int] = field(default_factory=set)
    """Expired notes: ciphertext under a key that can be had, and the key of its day."""
    under_current_key: int = 0
    """Expired notes whose ciphertext the current database key lays open."""
    epoch_keys: int = 0
    """Wrapped keys of earlier epochs still on the disk; the passphrase would unwrap them."""
    day_keys: int = 0
    """Wrapped keys of days that are over, still on the disk."""
    under_lost_keys: int = 0
    """Expired notes whose ciphertext is on the disk under keys that are gone: the carver works."""
    living_found: int = 0
    living: int = 0

    def __str__(self) -> str:
        return (
            f"readable {len(self.readable)}/{self.expired} expired notes "
            f"(ciphertext under the current key {self.under_current_key}, old epoch keys "
            f"{self.epoch_keys}, old day keys {self.day_keys}; living found "
            f"{self.living_found}/{self.living}; under keys that are gone {self.under_lost_keys})"
        )


@contextmanager
def ext4(image: Path) -> Iterator[Path]:
    """A new ext4 file system in a file, mounted; unmounted and flushed at the end.

    Raises:
        CannotMount: not root, no mke2fs, or no loop devices here.
    """
    if os.name != "posix" or os.geteuid() != 0:
        raise CannotMount("needs root, to mount an image through a loop device")
    if not (shutil.which("mke2fs") and shutil.which("mount")):
        raise CannotMount("needs mke2fs and mount")
    with image.open("wb") as file:
        file.truncate(IMAGE_BYTES)
    place = image.with_suffix(".mounted")
    place.mkdir()
    _run("mke2fs", "-q", "-F", "-t", "ext4", "-b", "4096", image)
    _run("mount", "-o", "loop", image, place)
    try:
        yield place
    finally:
        _run("umount", place)


def carve_vault() -> Carved:
    """Thirty days of notes that live for seven, then the image against every key there is."""
    with tempfile.TemporaryDirectory(prefix="peerlog-disk-") as folder:
        image = Path(folder) / "vault.img"
        with ext4(image) as disk:
            history = _live(Paths(disk / "journal"))
        data = without_zeros(image.read_bytes())
    return history.carve(data)


def carve_plain() -> tuple[int, int]:
    """The same notes in SQLCipher with secure_delete and DELETE: expired, and readable."""
    key = os.urandom(32)
    with tempfile.TemporaryDirectory(prefix="peerlog-disk-") as folder:
        image = Path(folder) / "plain.img"
        with ext4(image) as disk:
            for day in range(DAYS):
                _plain_day(disk / "journal.db", key, day)
        data = without_zeros(image.read_bytes())
    found = {match for clear in plain_anywhere(data, key) for match in _NOTE.findall(clear)}
    expired = DAYS - NOTE_DAYS
    return expired * NOTES_A_DAY, sum(int(day) < expired for day, _ in found)


@dataclass
class _History:
    """All that ever was in a vault, which only its test can know."""

    bodies: list[tuple[int, bytes]] = field(default_factory=list)
    """Day written and sealed text."""
    epochs: dict[bytes, bytes] = field(default_factory=dict)
    """Raw database key by wrapped epoch key."""
    days: dict[int, bytes] = field(default_factory=dict)
    """Wrapped key by day."""
    current: bytes = b""
    first_day: int = 0

    def carve(self, data: bytes) -> Carved:
        """Look for everything in the image."""
        over = DAYS - NOTE_DAYS
        dead = Finder((n, body) for n, (day, body) in enumerate(self.bodies) if day < over)
        alive = Finder((n, body) for n, (day, body) in enumerate(self.bodies) if day >= over)
        kept = {wrapped for wrapped in self.epochs if wrapped in data}
        keys_left = {self.first_day + day for day in range(DAYS)} & {
            day for day, wrapped in self.days.items() if wrapped in data
        }
        current = self.epochs[self.current]
        reachable = {current} | {self.epochs[wrapped] for wrapped in kept}
        layers = {key: list(plain_anywhere(data, key)) for key in reachable}
        found = {n for each in layers.values() for layer in each for n in dead.found(layer)}
        carved = Carved(
            expired=over * NOTES_A_DAY,
            readable={n for n in found if self._dies(n) in keys_left},
            under_current_key=len({n for layer in layers[current] for n in dead.found(layer)}),
            epoch_keys=len(kept - {self.current}),
            day_keys=len(keys_left),
            living=NOTE_DAYS * NOTES_A_DAY,
            living_found=len({n for layer in layers[current] for n in alive.found(layer)}),
        )
        lost = set(self.epochs.values()) - reachable
        carved.under_lost_keys = len(
            {n for key in lost for layer in plain_anywhere(data, key)
             for n in dead.found(layer)}
        )  # fmt: skip
        return carved

    def _dies(self, number: int) -> int:
        return self.first_day + self.bodies[number][0] + NOTE_DAYS

    def remember(self, paths: Paths) -> None:
        """Note the keys that are on the disk now."""
        keys, _ = keystore.peek_keyfile(paths)
        self.current = keys.sealed_epoch_key
        self.epochs.setdefault(self.current, database_key(keys))
        self.days |= keystore.peek_ring(paths).wrapped


def _live(paths: Paths) -> _History:
    clock, history = FixedClock(START), _History()
    policy = Policy(notes=True, note_days=NOTE_DAYS)
    secret = Secret(PASSPHRASE)
    vault, _ = create(paths, secret, clock=clock, kdf=CHEAPEST, policy=policy)
    history.first_day = vault.today
    vault.close()
    for day in range(DAYS):
        with logged(lambda body, day=day: history.bodies.append((day, body))):
            vault = reopen(paths, clock)
            history.remember(paths)
            for number in range(NOTES_A_DAY):
                entries.add(vault, contact(), note=_text(day, number))
        vault.close()
        history.remember(paths)
        if day < DAYS - 1:
            clock.advance(1)
    return history


def _plain_day(path: Path, key: bytes, day: int) -> None:
    connection = driver.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, dies, body)")
    connection.execute("DELETE FROM notes WHERE dies <= ?", (day,))
    for number in range(NOTES_A_DAY):
        row = (day + NOTE_DAYS, _text(day, number))
        connection.execute("INSERT INTO notes (dies, body) VALUES (?, ?)", row)
    connection.close()


def _text(day: int, number: int) -> str:
    return f"NOTE-{day:02}-{number:02} ".ljust(120 + 5 * number, "x")


def _run(*command: object) -> None:
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotMount(f"{command[0]}: {done.stderr.strip()}")
