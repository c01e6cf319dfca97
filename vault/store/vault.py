"""One vault: created, unlocked, used, closed.

Order of opening: folder lock, key file, slot, MAC, database named by the key file (digest when
it was closed cleanly, every page when it was not), mark in use, other epochs removed, ring,
sweep. Order of closing: rollover when anything was deleted, digest, mark clean. Nothing is
deleted while files disagree.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from vault import durable
from vault.errors import (
    CleanupOwed,
    Damaged,
    NoVault,
    StorageFailed,
    TooNew,
    VaultExists,
    VaultLocked,
)
from vault.keys import keyfile, recovery
from vault.keys.kdf import STANDARD, Kdf
from vault.keys.keyfile import KeyFile, State
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import keystore, rollover, schema
from vault.store.counting import CountingConnection
from vault.store.database import Database
from vault.store.expiry import HIGH_WATER, Expiry, Swept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from vault.clock import Clock
    from vault.paths import Paths

_POLICY = "policy"
_RECOVERY_PUBLIC_KEY = "recovery_public_key"
_COIN_KEY = "coin_key"


class Vault:
    """An open vault. Use it from one thread; `interrupt` from any.

    Made by `create`, `unlock` and `unlock_with_recovery`, never directly.
    """

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        *,
        lock: durable.FolderLock,
        keys: KeyFile,
        root_key: Secret,
        database: Database,
    ) -> None:
        self.paths = paths
        self.clock = clock
        self.swept = Swept()
        """What had died when this vault was opened."""
        self._lock = lock
        self._keys = keys
        self._root_key = root_key
        self._database: Database | None = database
        self._cleanup_due = keys.state is not State.CLEAN
        self._policy = Policy.from_bytes(self.read_setting(_POLICY) or b"{}")
        self._expiry = Expiry(
            paths,
            clock,
            keys.vault_id,
            keys.ring_master(root_key),
            seen=int.from_bytes(self.read_setting(HIGH_WATER) or b"", "little"),
        )

    @property
    def vault_id(self) -> bytes:
        """16 random bytes that bind every sealed text to this vault."""
        return self._keys.vault_id

    @property
    def policy(self) -> Policy:
        """What may be written here, and how long it lives."""
        return self._policy

    @property
    def database(self) -> Database:
        """The open connection.

        Raises:
            VaultLocked: the vault was closed.
        """
        if self._database is None:
            raise VaultLocked
        return self._database

    @property
    def today(self) -> int:
        """The UTC day number that governs expiry: never earlier than any day seen before."""
        return self._expiry.today

    @property
    def clock_behind(self) -> bool:
        """Whether the computer's clock is behind the last use."""
        return self._expiry.behind

    @property
    def clock_jumped(self) -> bool:
        """Whether the clock is so far ahead that nothing dies until `accept_date`."""
        return self._expiry.jumped

    @property
    def ring_lost(self) -> bool:
        """Whether `vault.ring` was lost: older texts cannot be read, entries are intact."""
        return self._expiry.lost

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All of the block or nothing, durable when it ends.

        Raises:
            VaultLocked: the vault was closed.
            StorageFailed: the disk refused; nothing of the block was kept.
        """
        database = self.database
        with database.transaction():
            yield database

    def owe_cleanup(self) -> None:
        """Say that deleted text lies in the file, so that closing rolls over to a new one."""
        self._cleanup_due = True

    def day_key(self, day: int) -> Secret | None:
        """The key of one expiry day, or None when it was forgotten."""
        return self._expiry.day_key(day)

    def set_policy(self, policy: Policy) -> None:
        """Store another policy; notes already written keep their day."""
        self.write_setting(_POLICY, policy.to_bytes())
        self._policy = policy

    def counting(self) -> CountingConnection:
        """A separate connection that holds the coded fields of the entries and nothing else."""
        columns = [name for name in self.database.columns("entries") if name != "id"]
        coded = self.database.each(f"SELECT {', '.join(columns)} FROM entries")  # noqa: S608
        return CountingConnection(columns, coded)

    def coin_key(self) -> bytes:
        """32 random bytes of this vault that make rounding come out the same every time."""
        return self.read_setting(_COIN_KEY) or b""

    def issued(self, period: str) -> bytes | None:
        """The statistics that left for a period, or None."""
        found = self.database.row("SELECT body FROM issued WHERE period = ?", (period,))
        return None if found is None else bytes(found[0])

    def record_issued(self, period: str, body: bytes) -> None:
        """Remember what leaves for a period; a period leaves once."""
        with self.transaction() as database:
            database.run("INSERT INTO issued VALUES (?, ?)", (period, body))

    def read_setting(self, name: str) -> bytes | None:
        """A stored setting, or None."""
        found = self.database.row("SELECT value FROM settings WHERE name = ?", (name,))
        return None if found is None else bytes(found[0])

    def write_setting(self, name: str, value: bytes) -> None:
        """Store a setting durably."""
        with self.transaction() as database:
            database.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def sweep(self) -> Swept:
        """Let die what is due; cheap when nothing is, so call it often."""
        return self._swept(self._expiry.sweep(self.database))

    def accept_date(self) -> Swept:
        """The person says that the far clock is right: what is due dies now."""
        return self._swept(self._expiry.accept_date(self.database))

    def interrupt(self) -> None:
        """Stop the running statement from another thread; what it did is rolled back."""
        database = self._database
        if database is not None:
            database.interrupt()

    def close(self) -> None:
        """Roll over if anything was deleted, record the digest, give the folder up.

        Raises:
            CleanupOwed: everything is saved, but the disk refused the last step; the next
                opening completes it.
        """
        if self._database is None:
            return
        try:
            self._settle(self._database)
        except StorageFailed:
            raise CleanupOwed from None
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Let go of files and keys without settling: what a crash would leave, minus the keys."""
        if self._database is not None:
            self._database.close()
            self._database = None
        self._root_key.wipe()
        self._expiry.wipe()
        self._lock.release()

    def begin(self, recovery_public_key: bytes, policy: Policy) -> Self:
        """Fill a new vault and make it one: the key file is written last."""
        with self.transaction():
            self.write_setting(_RECOVERY_PUBLIC_KEY, recovery_public_key)
            self.write_setting(_COIN_KEY, os.urandom(32))
            self.set_policy(policy)
            self._expiry.sweep(self.database)
        self._mark_in_use()
        return self

    def resume(self) -> Self:
        """Take an existing vault into use: mark, clear leftovers of a crash, sweep."""
        self._mark_in_use()
        current = self.paths.database(self._keys.epoch)
        for path in self.paths.databases():
            if not path.name.startswith(current.name):
                rollover.remove(path)
        self.swept = self.sweep()
        return self

    def _swept(self, swept: Swept) -> Swept:
        if swept != Swept():
            self.owe_cleanup()
        return swept

    def _settle(self, database: Database) -> None:
        keys, state = self._keys, State.CLEAN
        if self._cleanup_due:
            try:
                keys = self._roll_over(database)
            except StorageFailed:
                state = State.CLEANUP_OWED
        database.close()
        path = self.paths.database(keys.epoch)
        rollover.remove_journal(path)
        keys = keys.next(state, digest=_digest(path), size=path.stat().st_size)
        durable.commit(self.paths.key, keys.encode(self._root_key))
        if state is State.CLEANUP_OWED:
            raise StorageFailed
        if keys.epoch != self._keys.epoch:
            rollover.remove(self.paths.database(self._keys.epoch))

    def _roll_over(self, database: Database) -> KeyFile:
        with Secret(os.urandom(32)) as epoch_key:
            keys = self._keys.at_epoch(self._keys.epoch + 1, epoch_key, self._root_key)
            with keyfile.database_key(self._root_key, epoch_key, keys) as key:
                rollover.copy(database, self.paths.database(keys.epoch), key)
        return keys

    def _mark_in_use(self) -> None:
        self._keys = self._keys.next(State.IN_USE)
        durable.commit(self.paths.key, self._keys.encode(self._root_key))


def create(
    paths: Paths,
    passphrase: Secret,
    *,
    clock: Clock,
    kdf: Kdf = STANDARD,
    policy: Policy | None = None,
) -> tuple[Vault, str]:
    """Make a vault in a new or empty folder; the open vault and its recovery code.

    The code is not stored anywhere and cannot be shown again.

    Raises:
        VaultExists: the folder is not empty.
        StorageFailed: the disk refused; no vault was left.
        OutOfMemory: too little memory for the key derivation.
    """
    durable.make_folder(paths.folder)
    with durable.storage_errors():
        if any(paths.folder.iterdir()):
            raise VaultExists
    lock = durable.FolderLock(paths.lock)
    try:
        root_key, epoch_key, ring_master = (Secret(os.urandom(32)) for _ in range(3))
        keys = keyfile.new(os.urandom(16), root_key, epoch_key, ring_master)
        keys = keyfile.with_passphrase(keys, 0, passphrase, root_key, kdf.default)
        code = recovery.generate()
        with recovery.parse(code) as entropy:
            public = recovery.public_key(entropy, keys.vault_id)
        keys = keyfile.with_recovery(keys, 1, public, root_key)
        with keyfile.database_key(root_key, epoch_key, keys) as key:
            database = Database(paths.database(1), key, schema=schema.statements())
        vault = Vault(paths, clock, lock=lock, keys=keys, root_key=root_key, database=database)
        return vault.begin(public, policy or Policy()), code
    except BaseException:
        _unmake(paths)
        lock.release()
        raise


def unlock(paths: Paths, passphrase: Secret, *, clock: Clock, kdf: Kdf = STANDARD) -> Vault:
    """Open a vault with its passphrase.

    Raises:
        NoVault, VaultBusy, Damaged, TooNew, CostRefused: it cannot be opened now.
        WrongPassphrase: no slot opens; nothing was changed.
        OutOfMemory, StorageFailed: the machine refused.
    """
    return _open(paths, clock, lambda keys: keyfile.open_with_passphrase(keys, passphrase, kdf))


def unlock_with_recovery(paths: Paths, code: str, *, clock: Clock) -> Vault:
    """Open a vault with its recovery code.

    Raises:
        WrongRecoveryCode: mistyped, or of another vault.
        NoVault, VaultBusy, Damaged, TooNew, StorageFailed: as for `unlock`.
    """
    return _open(paths, clock, lambda keys: keyfile.open_with_recovery(keys, code))


def _open(paths: Paths, clock: Clock, open_slot: Callable[[KeyFile], Secret]) -> Vault:
    if not paths.exists():
        raise NoVault
    lock = durable.FolderLock(paths.lock)
    database = None
    try:
        keys, data = keystore.load_keyfile(paths)
        root_key = open_slot(keys)
        keys.verify(root_key, data)
        database = _open_database(paths, keys, root_key)
        vault = Vault(paths, clock, lock=lock, keys=keys, root_key=root_key, database=database)
        return vault.resume()
    except BaseException:
        if database is not None:
            database.close()
        lock.release()
        raise


def _open_database(paths: Paths, keys: KeyFile, root_key: Secret) -> Database:
    path = paths.database(keys.epoch)
    closed = keys.state is not State.IN_USE
    if not path.exists() or (closed and _changed_while_locked(path, keys)):
        raise Damaged
    epoch_key = keys.epoch_key(root_key)
    with epoch_key, keyfile.database_key(root_key, epoch_key, keys) as key:
        database = Database(path, key)
    try:
        if not closed:
            database.check()
        if database.row("PRAGMA user_version") != (schema.VERSION,):
            raise TooNew
    except BaseException:
        database.close()
        raise
    return database


def _changed_while_locked(path: Path, keys: KeyFile) -> bool:
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and journal.stat().st_size:
        return True
    return path.stat().st_size != keys.size or _digest(path) != keys.digest


def _digest(path: Path) -> bytes:
    digest = hashlib.blake2b(digest_size=32)
    with durable.storage_errors(), path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.digest()


def _unmake(paths: Paths) -> None:
    for path in (paths.ring, paths.ring.with_name("vault.ring.new"), *paths.databases()):
        if path.exists():
            durable.shred(path)
