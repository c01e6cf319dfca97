"""Making a vault and opening one.

Order of opening: folder lock, key file, slot, MAC, database named by the key file (digest when
it was closed cleanly, every page when it was not), mark in use, other epochs removed, ring,
sweep, holds. Nothing is deleted while files disagree, and nothing is written before the right
key is known.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from vault import durable
from vault.errors import (
    ChangedWhileLocked,
    DatabaseMissing,
    NoVault,
    StorageFailed,
    TooNew,
    VaultExists,
)
from vault.keys import keyfile, slots
from vault.keys.calibration import calibrated
from vault.keys.kdf import STANDARD, Kdf
from vault.keys.keyfile import KeyFile, State
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import holding, keystore, rekeying, rollover, schema
from vault.store.database import Database
from vault.store.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vault.clock import Clock
    from vault.paths import Paths


def create(
    paths: Paths,
    passphrase: Secret,
    *,
    clock: Clock,
    kdf: Kdf = STANDARD,
    policy: Policy | None = None,
    show: Callable[[str], None] = rekeying.unshown,
) -> tuple[Vault, str]:
    """Make a vault in a new or empty folder; the open vault and its recovery code.

    The code is not stored anywhere and cannot be shown again. *show* is given it before there is
    a vault; whatever it raises leaves none.

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
        policy = policy or Policy()
        return _make(paths, passphrase, clock, kdf=kdf, policy=policy, lock=lock, show=show)
    except BaseException:
        try:
            small = (paths.key, paths.ring)
            new = (path.with_name(f"{path.name}.new") for path in small)
            for path in (*small, *new, *paths.databases()):
                if path.exists():
                    durable.shred(path)
        finally:
            with suppress(OSError):  # an open file stays where Windows keeps it
                paths.lock.unlink()
            lock.release()
        raise


def unlock(
    paths: Paths,
    passphrase: Secret,
    *,
    clock: Clock,
    kdf: Kdf = STANDARD,
    factor: Secret | None = None,
) -> Vault:
    """Open a vault with its passphrase, and the contents of its key file if it has one.

    Raises:
        NoVault, VaultBusy, Damaged, TooNew, CostRefused: it cannot be opened now.
        WrongPassphrase, KeyFileNeeded: no slot opens; nothing was changed.
        OutOfMemory, StorageFailed: the machine refused.
    """
    return _open(
        paths, clock, kdf, lambda keys: slots.open_with_passphrase(keys, passphrase, kdf, factor)
    )


def unlock_with_recovery(paths: Paths, code: str, *, clock: Clock, kdf: Kdf = STANDARD) -> Vault:
    """Open a vault with its recovery code.

    Raises:
        WrongRecoveryCode: mistyped, or of another vault.
        NoVault, VaultBusy, Damaged, TooNew, StorageFailed: as for `unlock`.
    """
    vault = _open(paths, clock, kdf, lambda keys: slots.open_with_recovery(keys, code))
    with suppress(StorageFailed):  # it is open, and the proof can wait for the next time
        rekeying.prove(vault)
    return vault


def _make(
    paths: Paths,
    passphrase: Secret,
    clock: Clock,
    *,
    kdf: Kdf,
    policy: Policy,
    lock: durable.FolderLock,
    show: Callable[[str], None],
) -> tuple[Vault, str]:
    root_key, epoch_key, ring_master = (Secret(os.urandom(32)) for _ in range(3))
    keys = keyfile.new(os.urandom(16), root_key, epoch_key, ring_master)
    keys = slots.with_passphrase(keys, 0, passphrase, root_key, calibrated(kdf))
    code, public = rekeying.new_recovery_code(keys.vault_id)
    keys = slots.with_recovery(keys, 1, public, root_key)
    with epoch_key, ring_master, keyfile.database_key(root_key, epoch_key, keys) as key:
        database = Database(paths.database(1), key, schema=schema.statements())
    opened = slots.Opened(root_key, 0)
    vault = Vault(paths, clock, lock=lock, keys=keys, opened=opened, database=database, kdf=kdf)
    try:
        with vault.transaction():
            rekeying.remember_recovery_key(vault, public)
            vault.set_policy(policy)
            vault.sweep()
        show(code)
        vault.mark_in_use()  # last: from here on it is a vault
    except BaseException:
        vault.abandon()
        raise
    return vault, code


def _open(
    paths: Paths, clock: Clock, kdf: Kdf, open_slot: Callable[[KeyFile], slots.Opened]
) -> Vault:
    if not paths.exists():
        raise NoVault
    lock = durable.FolderLock(paths.lock)
    database = None
    try:
        found = keystore.find_keyfile(paths)
        keys = found.keys
        opened = open_slot(keys)
        keys.verify(opened.root_key, found.data)
        database = open_database(paths.database(keys.epoch), keys, opened.root_key)
        durable.settle(paths.key, found.place)
        vault = Vault(paths, clock, lock=lock, keys=keys, opened=opened, database=database, kdf=kdf)
        vault.mark_in_use()
        _upgrade(database)
        vault.remove_other_epochs()
        vault.swept = vault.sweep()
        holding.reconcile(vault)
    except BaseException:
        if database is not None:
            database.close()
        lock.release()
        raise
    return vault


def open_database(path: Path, keys: KeyFile, root_key: Secret) -> Database:
    """Open the database a key file names, once it is what the key file says.

    Raises:
        DatabaseMissing, ChangedWhileLocked, Damaged: it is not there, not as it was left, or a
            page does not authenticate.
        TooNew: its schema is of a later version.
    """
    closed = keys.state is not State.IN_USE
    if closed or not path.exists():
        check_closed(path, keys)
    else:
        rollover.sync(path)  # what a killed process wrote last must not be undone by a power cut
    epoch_key = keys.epoch_key(root_key)
    with epoch_key, keyfile.database_key(root_key, epoch_key, keys) as key:
        database = Database(path, key)
    try:
        if not closed:
            database.check()
        if _version(database) > schema.VERSION:
            raise TooNew
    except BaseException:
        database.close()
        raise
    return database


def _version(database: Database) -> int:
    (version,) = database.row("PRAGMA user_version") or (0,)
    return int(version)


def _upgrade(database: Database) -> None:
    """Bring a database of an earlier version to the current schema, whole or not at all."""
    statements = schema.upgrade(_version(database))
    if statements:
        with database.transaction():
            for statement in statements:
                database.run(statement)


def check_closed(path: Path, keys: KeyFile) -> None:
    """Compare a closed database with what the key file says of it.

    Raises:
        DatabaseMissing: it is not there.
        ChangedWhileLocked: it is not as it was left.
    """
    if not path.exists():
        raise DatabaseMissing
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and journal.stat().st_size:
        raise ChangedWhileLocked
    if path.stat().st_size != keys.size or rollover.digest(path) != keys.digest:
        raise ChangedWhileLocked
