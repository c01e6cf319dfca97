"""Packs on their way into a team's sums. Nothing here shows one pack.

Each pack is taken in a transaction of its own; a folder is taken many at a time to spare the
disk, and one that is interrupted goes on where it was: what is there already is a duplicate.
The highest revision counts. Two different packs of one key and one revision are both set aside,
until a higher one comes: which of them came first is no reason to believe it. So the sums do not
depend on the order of the files.
"""

from __future__ import annotations

import hashlib
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from vault.clock import local_day
from vault.durable import reading_errors
from vault.errors import OnHold
from vault.statistics import pack, team
from vault.statistics.pack import PackRefused, Reason
from vault.statistics.sums import released

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vault.keys import hpke
    from vault.statistics.invitation import Invitation
    from vault.statistics.pack import Report
    from vault.store.database import Database
    from vault.store.vault import Vault

TOGETHER = 100
"""Packs of a folder per commit."""


class Outcome(Enum):
    """What became of a file."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    """Here already; counted once."""
    REPLACED = "replaced"
    """A later revision took the place of an earlier one."""
    OLDER = "older"
    """An earlier revision than the one that counts."""
    CONFLICT = "conflict"
    """The same key and revision with other content: neither counts."""
    REFUSED = "refused"


class Imported(NamedTuple):
    """What became of a file, and why it was refused if it was."""

    outcome: Outcome
    reason: Reason | None = None


class Progress(NamedTuple):
    """Where the import of a folder is."""

    path: Path
    imported: Imported
    done: int
    files: int


def import_file(vault: Vault, data: bytes) -> Imported:
    """Take one pack; a refused one changes nothing.

    Raises:
        NotCoordinator: no team is led from this vault.
        OnHold: the whole vault is under a legal hold, and a pack may take another's place.
        StorageFailed: the disk refused; nothing of the file was kept.
    """
    return _Desk(vault).take(data)


def import_folder(
    vault: Vault, folder: Path, watch: Callable[[Progress], bool] = lambda _: True
) -> dict[Outcome, int]:
    """Take every pack of a folder, by name; how many met which end.

    *watch* is called after each file, in this thread; when it returns False the import stops and
    what was taken so far stays.

    Raises:
        NotCoordinator, OnHold: as `import_file`.
        StorageFailed: the folder cannot be read, or the disk refused; at most the last 100 packs
            were not kept.
    """
    return import_files(vault, packs_in(folder), watch)


def import_files(
    vault: Vault, paths: list[Path], watch: Callable[[Progress], bool] = lambda _: True
) -> dict[Outcome, int]:
    """As `import_folder`, for files by name.

    Raises:
        NotCoordinator, OnHold, StorageFailed: as there.
    """
    desk = _Desk(vault)
    ends = dict.fromkeys(Outcome, 0)
    done = 0
    for start in range(0, len(paths), TOGETHER):
        with vault.transaction():
            for path in paths[start : start + TOGETHER]:
                imported = desk.take_path(path)
                ends[imported.outcome] += 1
                done += 1
                if not watch(Progress(path, imported, done, len(paths))):
                    return ends
    return ends


def packs_in(folder: Path) -> list[Path]:
    """The packs of a folder, by name.

    Raises:
        StorageFailed: the folder cannot be read.
    """
    with reading_errors():
        return sorted(path for path in folder.iterdir() if path.suffix == pack.SUFFIX)


class _Desk:
    """Where packs are opened, with the team's keys at hand.

    Raises:
        NotCoordinator: no team is led from this vault.
        OnHold: the whole vault is under a legal hold, and a pack may take another's place.
    """

    def __init__(self, vault: Vault) -> None:
        if vault.held:
            raise OnHold
        self._vault = vault
        self._team: Invitation = team.current(vault)
        self._key: hpke.PrivateKey = team.private_key(vault)

    def take_path(self, path: Path) -> Imported:
        """Take a file; what is no plain file cannot be read."""
        try:
            if not path.is_file():
                return Imported(Outcome.REFUSED, Reason.UNREADABLE)
            with path.open("rb") as file:
                data = file.read(pack.SIZE + 1)
        except OSError:
            return Imported(Outcome.REFUSED, Reason.UNREADABLE)
        return self.take(data)

    def take(self, data: bytes) -> Imported:
        try:
            signer, body, report = self._open(data)
        except PackRefused as refusal:
            return Imported(Outcome.REFUSED, refusal.reason)
        with self._vault.transaction() as database:
            return Imported(self._settle(database, signer, body, report))

    def _open(self, data: bytes) -> tuple[bytes, bytes, Report]:
        """Signer, body and report of a pack, all of it checked.

        Raises:
            PackRefused: with the first reason found.
        """
        opened = pack.split(pack.unwrap(data, self._team.team, self._key))
        sql = "SELECT period FROM enrolled WHERE public_key = ?"
        enrolled = self._vault.database.row(sql, (opened.signer,))
        if enrolled is None:
            raise PackRefused(Reason.UNKNOWN_SIGNER)
        pack.verify(opened)
        report = pack.read(opened.body, self._team.team, self._team.categories)
        if str(report.period) != enrolled[0]:
            raise PackRefused(Reason.OTHER_PERIOD)
        if not report.period.is_closed(local_day(self._vault.clock)):
            raise PackRefused(Reason.NOT_CLOSED)
        if released(self._vault, report.period) is not None:
            raise PackRefused(Reason.RELEASED)
        return opened.signer, opened.body, report

    def _settle(self, database: Database, signer: bytes, body: bytes, report: Report) -> Outcome:
        """Put a report beside what is there of the same key."""
        sql = "SELECT revision, digest, counts FROM reports WHERE public_key = ?"
        known = database.row(sql, (signer,))
        digest = hashlib.sha256(body).digest()
        if known is not None and report.revision < known[0]:
            return Outcome.OLDER
        if known is not None and report.revision == known[0]:
            if known[2] is not None and bytes(known[1]) == digest:
                return Outcome.DUPLICATE
            sql = "UPDATE reports SET counts = NULL WHERE public_key = ?"
            database.run(sql, (signer,))
            return Outcome.CONFLICT
        counts = self._team.categories.to_row(report.counts)
        database.run(
            "INSERT OR REPLACE INTO reports VALUES (?, ?, ?, ?, ?)",
            (signer, str(report.period), report.revision, digest, counts),
        )
        return Outcome.ACCEPTED if known is None else Outcome.REPLACED
