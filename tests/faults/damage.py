"""Damage one file of a vault, open it, and see that nothing wrong is ever shown."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from tests.faults import inject
from tests.faults.changes import changes
from tests.faults.scenarios import START
from tests.support import PASSPHRASE, contact, reopen
from vault.clock import FixedClock
from vault.errors import TextLost, VaultUnreadable
from vault.journal import entries, notes
from vault.journal.vocabulary import Mode
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import backup
from vault.store.opening import create

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.changes import Change, Files
    from vault.store.vault import Vault

ENTRIES = 40
Contents = list[tuple[str, str]]


@dataclass
class Tally:
    """What the changes came to."""

    changes: int = 0
    harmless: int = 0
    """Opens, and shows exactly what it should."""
    reported: int = 0
    """Refused as unreadable, or opened saying that the texts are lost, the entries right."""
    stale: Counter[str] = field(default_factory=Counter)
    """Pages or files put back from before a crash that were taken for new, by kind: what was
    closed properly has a digest, what a crash left open has none."""
    violations: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take the numbers of another tally in."""
        self.changes += other.changes
        self.harmless += other.harmless
        self.reported += other.reported
        self.stale += other.stale
        self.violations += other.violations

    def __str__(self) -> str:
        return (
            f"{self.changes} changes, harmless {self.harmless}, reported {self.reported}, "
            f"older pages taken for new {self.stale.total()}, wrong data {len(self.violations)}"
        )


@dataclass
class Specimen:
    """A vault to damage: its files, what it must show, and what it was before."""

    name: str
    files: Files
    older: list[Files]
    allowed: list[Contents]
    open: Callable[[Paths], Vault]
    sealed: bool = True
    """Whether a digest stands for the whole, so that refusing can leave every byte as it is and
    nothing older is taken for new."""


def closed(place: Path) -> Specimen:
    """A vault that was closed, with several versions of its pages under the same key."""
    paths, older = _history(place)
    vault = _reopen(paths)
    contents = read(vault)
    vault.close()
    return Specimen("closed", _files(paths.folder), older, [contents], _reopen)


def crashed(place: Path) -> Specimen:
    """A vault left by a crash in the middle of a write, where that can be made, else open."""
    paths, older = _history(place)
    vault = _reopen(paths)
    before = read(vault)
    vault.abandon()
    older.append(_files(paths.folder))
    kept = place / "kept"
    shutil.copytree(paths.folder, kept)
    allowed = [before]
    if inject.SUPPORTED:
        _kill_in_commit(paths, kept)
    files = _files(paths.folder)
    again = _reopen(paths)
    allowed.append(read(again))
    again.abandon()
    return Specimen("crashed", files, older, allowed, _reopen, sealed=False)


def backed_up(place: Path) -> Specimen:
    """A backup with notes; the earlier versions are earlier backups."""
    paths, _ = _history(place)
    vault = _reopen(paths)
    older, earlier = [], []
    for number in range(3):
        earlier.append(read(vault))
        backup.write(vault, place / "stick", with_notes=True)
        older.append({"stick": (place / "stick").read_bytes()})
        (place / "stick").unlink()
        entries.add(vault, contact(), note=f"after backup {number}")
    backup.write(vault, place / "stick", with_notes=True)
    contents = read(vault)
    vault.abandon()
    files = {"stick": (place / "stick").read_bytes()}
    return Specimen("backup", files, older, [contents, *earlier], _restore)


SPECIMENS = (closed, crashed, backed_up)


def assail(specimen: Specimen, place: Path, count: int, seed: int) -> Tally:
    """Open the specimen under *count* changes."""
    tally = Tally()
    for change in islice(changes(specimen.files, specimen.older, seed), count):
        tally.changes += 1
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        for name, data in (specimen.files | {change.name: change.data}).items():
            if data is not None:
                (place / name).write_bytes(data)
        try:
            _judge(specimen, change, Paths(place), tally)
        except Exception as error:  # noqa: BLE001 - anything unforeseen is what is looked for
            where = f"{specimen.name}: {change.name} {change.kind} (change {tally.changes})"
            tally.violations.append(f"{where}: {error!r}")
    return tally


def _judge(specimen: Specimen, change: Change, paths: Paths, tally: Tally) -> None:
    before = _files(paths.folder)
    try:
        vault = specimen.open(paths)
    except VaultUnreadable:
        if specimen.sealed and _without_lock(_files(paths.folder)) != _without_lock(before):
            raise AssertionError("refused, but the folder was changed") from None
        tally.reported += 1
        return
    try:
        shown = read(vault)
        lost = vault.ring_lost or any(note == "lost" for _, note in shown)
    finally:
        vault.abandon()
    if shown in specimen.allowed:
        tally.harmless += 1
    elif lost and _contacts(shown) in [_contacts(each) for each in specimen.allowed]:
        tally.reported += 1
    elif change.kind.startswith("replayed") and not specimen.sealed:
        tally.stale[f"{change.name} {change.kind}"] += 1
    else:
        raise AssertionError(f"shows {len(shown)} entries that never stood so together")


def read(vault: Vault) -> Contents:
    """Every entry and its note."""
    return sorted((f"{e.id.hex()} {e.contact}", _note(vault, e.id)) for e in entries.find(vault))


def _without_lock(files: Files) -> Files:
    return {name: data for name, data in files.items() if name != "vault.lock"}


def _note(vault: Vault, entry_id: bytes) -> str:
    try:
        return str(notes.read(vault, entry_id))
    except TextLost:
        return "lost"


def _contacts(contents: Contents) -> list[str]:
    return [each for each, _ in contents]


def _history(place: Path) -> tuple[Paths, list[Files]]:
    paths = Paths(place / "journal")
    policy = Policy(notes=True)
    secret = Secret(PASSPHRASE)
    create(paths, secret, clock=FixedClock(START), kdf=CHEAPEST, policy=policy)[0].close()
    older = []
    for session in range(4):
        vault = _reopen(paths)
        for number in range(ENTRIES // 4):
            entries.add(vault, contact(), note=f"note {session}.{number} {'x' * 12 * number}")
            if number % 4 == 0:
                older.append(_files(paths.folder))
        vault._cleanup_due = False  # a rollover would make every older page useless at once
        vault.close()
        older.append(_files(paths.folder))
    return paths, older


def _kill_in_commit(paths: Paths, kept: Path) -> None:
    """Leave a rollback journal that has to be played back: pages half written."""

    def act(wire: inject.Wire) -> None:
        vault = _reopen(paths)
        wire.arm()
        found = entries.find(vault)[0]
        entries.replace(vault, found.id, contact(mode=Mode.VIDEO), follow_up=None)

    at = 1
    while True:
        shutil.rmtree(paths.folder)
        shutil.copytree(kept, paths.folder)
        run = inject.run(act, inject.KILL, at)
        if "pwrite64" in run.hit and run.hit.endswith(".db") and at > 1:
            at += 1
            shutil.rmtree(paths.folder)
            shutil.copytree(kept, paths.folder)
            inject.run(act, inject.KILL, at)
            return
        if not run.hit:
            raise AssertionError("no write to the database was met")
        at += 1


def _reopen(paths: Paths) -> Vault:
    return reopen(paths, FixedClock(START))


def _restore(paths: Paths) -> Vault:
    elsewhere = Paths(paths.folder.with_name("restored"))
    shutil.rmtree(elsewhere.folder, ignore_errors=True)
    secret = Secret(PASSPHRASE)
    stick = paths.folder / "stick"
    if not stick.exists():
        raise VaultUnreadable
    return backup.restore(stick, elsewhere, secret, clock=FixedClock(START), kdf=CHEAPEST)


def _files(folder: Path) -> Files:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
