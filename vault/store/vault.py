"""An open vault: its connection, its keys, its policy, and how it is settled at the end.

Order of closing: rollover when anything was deleted, digest, mark clean. Opening is
`vault.store.opening`.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from vault import durable
from vault.clock import EPOCH
from vault.errors import CleanupOwed, StorageFailed, VaultLocked
from vault.keys import keyfile, slots
from vault.keys.keyfile import KeyFile, State
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import anchor, fading, keystore, rollover
from vault.store.counting import CountingConnection, coded_fields
from vault.store.database import Database
from vault.store.expiry import HIGH_WATER, Expiry, Swept
from vault.watching import unwatched

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from vault.clock import Clock
    from vault.keys.kdf import Kdf
    from vault.paths import Paths
    from vault.watching import Watch

_POLICY = "policy"
_COIN_KEY = "coin_key"
_FADED = "faded"


class Vault:
    """An open vault. Use it from one thread; `interrupt` from any.

    Made by `vault.store.opening`, never directly.
    """

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        *,
        lock: durable.FolderLock,
        keys: KeyFile,
        opened: slots.Opened,
        database: Database,
        kdf: Kdf,
    ) -> None:
        self.paths = paths
        self.clock = clock
        self.kdf = kdf
        self.swept = Swept()
        """What had died when this vault was opened."""
        self._lock = lock
        self._keys = keys
        self._root_key = opened.root_key
        self._slot = opened.index
        self._database: Database | None = database
        self._cleanup_due = keys.state is not State.CLEAN
        self.rolled_back = (
            paths.anchor is not None
            and keys.generation < anchor.recall(paths.anchor, keys.vault_id).generation
        )
        """The whole folder is older than what this computer saw last."""
        self._policy = Policy.from_bytes(self.read_setting(_POLICY) or b"{}")
        self.expiry = Expiry(
            paths,
            clock,
            keys.vault_id,
            keys.ring_master(opened.root_key),
            seen=int.from_bytes(self.read_setting(HIGH_WATER) or b"", "little"),
        )

    @property
    def vault_id(self) -> bytes:
        """16 random bytes that bind every sealed text to this vault."""
        return self._keys.vault_id

    @property
    def opened_slot(self) -> int:
        """The slot this vault was opened with."""
        return self._slot

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
        return self.expiry.today

    @property
    def clock_behind(self) -> bool:
        """Whether the computer's clock is behind the last use."""
        return self.expiry.behind

    @property
    def clock_jumped(self) -> bool:
        """Whether the clock is so far ahead that nothing dies until `accept_date`."""
        return self.expiry.jumped

    @property
    def held(self) -> bool:
        """Whether a legal hold covers the whole vault."""
        return self.expiry.held

    @property
    def ring_lost(self) -> bool:
        """Whether `vault.ring` was lost: older texts cannot be read, entries are intact."""
        return self.expiry.lost

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All of the block or nothing, durable when it ends.

        Raises:
            VaultLocked: the vault was closed.
            StorageFailed: the disk refused; nothing of the block was kept.
        """
        database, policy = self.database, self._policy
        try:
            with database.transaction():
                yield database
        except BaseException:
            self._policy = policy  # one that the block stored is not there
            raise

    def owe_cleanup(self) -> None:
        """Say that deleted text lies in the file, so that closing rolls over to a new one."""
        self._cleanup_due = True

    def has_hold(self, owner: bytes) -> bool:
        """Whether the record has a standing hold on exactly this owner; zeros for the vault."""
        sql = "SELECT 1 FROM holds WHERE owner = ? AND released_on IS NULL"
        return self.database.row(sql, (owner,)) is not None

    def is_held(self, owner: bytes) -> bool:
        """Whether an owner may not be destroyed: held itself, or with the whole vault."""
        return self.held or self.has_hold(owner)

    def set_policy(self, policy: Policy) -> None:
        """Store another policy; notes already written keep their day."""
        self.write_setting(_POLICY, policy.to_bytes())
        self._policy = policy

    def counting(self, watch: Watch = unwatched) -> CountingConnection:
        """As `counting.coded_fields` of this vault's entries."""
        return coded_fields(self.database, watch)

    def coin_key(self) -> bytes:
        """32 random bytes of this vault that make rounding come out the same every time."""
        key = self.read_setting(_COIN_KEY)
        if key is None:
            key = os.urandom(32)
            self.write_setting(_COIN_KEY, key)
        return key

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
        return self._swept(self.expiry.sweep(self.database))

    def accept_date(self) -> Swept:
        """The person says that the far clock is right: what is due dies now."""
        return self._swept(self.expiry.accept_date(self.database))

    def slots(self) -> list[slots.Slot]:
        """The key slots in use."""
        return slots.listing(self._keys)

    def confirm_passphrase(self, passphrase: Secret, factor: Secret | None = None) -> None:
        """Check that somebody knows the passphrase of this open vault.

        Raises:
            WrongPassphrase, KeyFileNeeded: they do not.
        """
        slots.open_with_passphrase(self._keys, passphrase, self.kdf, factor).root_key.wipe()

    def change_slots(
        self, change: Callable[[KeyFile, Secret], KeyFile], *, slot: int | None = None
    ) -> None:
        """Commit a key file with other slots for the same root key.

        *slot* is the one that stands for this session from now on, if it is another.

        Raises:
            StorageFailed: the disk refused; nothing was changed.
        """
        self._commit_keys(change(self._keys, self._root_key).next(State.IN_USE))
        self._slot = self._slot if slot is None else slot

    def slot_bytes(self, index: int) -> bytes:
        """One slot as it is stored."""
        return self._keys.slots[index]

    def copy(
        self, target: Path, *, skip: Collection[str] = (), watch: Watch = unwatched
    ) -> tuple[bytes, Secret]:
        """Copy the database under an epoch key of its own, without the tables to skip.

        The encoded key file that names the copy as cleanly closed, and the copy's raw key.

        Raises:
            StorageFailed: the disk refused; nothing is left of the copy.
            Stopped: *watch*, which is told of tables, said so; nothing is left of the copy.
        """
        copy = partial(rollover.copy, skip=skip, watch=watch)
        with self._set_aside():
            keys, key = self._copy_to(target, self._keys, self._root_key, copy)
        size = target.stat().st_size
        keys = replace(keys, state=State.CLEAN, digest=rollover.digest(target), size=size)
        return keys.encode(self._root_key), key

    def renew_root_key(self, fill_slots: Callable[[KeyFile, Secret], KeyFile], slot: int) -> None:
        """Move everything to a new root key, a new epoch and a new file, with the slots given.

        What opened the vault before opens none of its files afterwards. *slot* is the one that
        stands for this session from now on.

        Raises:
            StorageFailed: the disk refused; nothing was changed.
        """
        root_key = Secret(os.urandom(32))
        with self._keys.ring_master(self._root_key) as ring_master:
            keys = fill_slots(self._keys.under(root_key, ring_master), root_key)
        keys = keys.next(State.IN_USE).next_epoch()
        path, previous = self.paths.database(keys.epoch), self.paths.database(self._keys.epoch)
        with self._set_aside():
            keys, key = self._copy_to(path, keys, root_key)
            key.wipe()
            try:
                durable.commit(self.paths.key, keys.encode(root_key))
            finally:
                # Whatever interrupted the commit, the key file on the disk decides.
                if keystore.peek_keyfile(self.paths)[0].generation >= keys.generation:
                    self._root_key.wipe()
                    self._keys, self._root_key, self._slot = keys, root_key, slot
                    self._cleanup_due = False
                else:
                    rollover.remove(path)
        with suppress(StorageFailed):  # the change stands; the next opening removes the rest
            rollover.remove(previous)

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
        self.expiry.wipe()
        self._lock.release()

    def mark_in_use(self) -> None:
        """Say in the key file that the database is open, so that a crash is noticed."""
        self._commit_keys(self._keys.next(State.IN_USE))

    def remove_other_epochs(self) -> None:
        """Shred the databases that the key file does not name: leftovers of a crash."""
        current = self.paths.database(self._keys.epoch)
        for path in self.paths.databases():
            if not path.name.startswith(current.name):
                rollover.remove(path)

    def _swept(self, swept: Swept) -> Swept:
        if not (self.held or self.clock_jumped):
            swept = replace(swept, faded=self._fade())
        if swept != Swept():
            self.owe_cleanup()
        return swept

    def _fade(self) -> int:
        """Fade what is old enough, once a day and after a change of policy."""
        mark = self.today.to_bytes(4, "little") + self._policy.to_bytes()
        if self.read_setting(_FADED) == mark:
            return 0
        with self.transaction() as database:
            faded = fading.fade(database, self._policy, EPOCH + timedelta(self.today))
            self.write_setting(_FADED, mark)
        return faded

    def _settle(self, database: Database) -> None:
        previous = self._keys.epoch
        keys, state = self._keys, State.CLEAN
        database.close()
        if self._cleanup_due and self.held:
            state = State.CLEANUP_OWED  # a hold keeps even the remnants of what was deleted
        elif self._cleanup_due:
            try:
                keys = keys.next_epoch()
                target = self.paths.database(keys.epoch)
                keys, key = self._copy_to(target, keys, self._root_key)
                key.wipe()
            except StorageFailed:
                keys, state = self._keys, State.CLEANUP_OWED
        path = self.paths.database(keys.epoch)
        rollover.remove_journal(path)
        keys = keys.next(state, digest=rollover.digest(path), size=path.stat().st_size)
        self._commit_keys(keys)
        if state is State.CLEANUP_OWED and not self.held:
            raise StorageFailed
        if keys.epoch != previous:
            rollover.remove(self.paths.database(previous))

    def _copy_to(
        self, path: Path, keys: KeyFile, root_key: Secret, copy: Callable[..., None] = rollover.copy
    ) -> tuple[KeyFile, Secret]:
        """Copy the closed database under a fresh epoch key; its key file and its raw key."""
        with Secret(os.urandom(32)) as epoch_key:
            keys = keys.with_epoch_key(epoch_key, root_key)
            key = keyfile.database_key(root_key, epoch_key, keys)
        source = self.paths.database(self._keys.epoch)
        with self._database_key() as source_key:
            copy(source, source_key, path, key)
        rollover.remove_journal(path)
        return keys, key

    def _database_key(self) -> Secret:
        with self._keys.epoch_key(self._root_key) as epoch_key:
            return keyfile.database_key(self._root_key, epoch_key, self._keys)

    @contextmanager
    def _set_aside(self) -> Iterator[None]:
        """Close the database for the block; afterwards the one the key file names is open."""
        self.database.close()
        try:
            yield
        finally:
            with self._database_key() as key:
                self._database = Database(self.paths.database(self._keys.epoch), key)

    def _commit_keys(self, keys: KeyFile) -> None:
        durable.commit(self.paths.key, keys.encode(self._root_key))
        self._keys = keys
        if self.paths.anchor is not None:
            anchor.remember_generation(self.paths.anchor, keys.vault_id, keys.generation)
