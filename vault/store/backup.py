"""A backup: one encrypted file that carries all that is needed to open it.

It is written while the vault is open, under an epoch key of its own and with the same slots, so
the passphrase or the recovery code of that day opens it. Notes, follow-ups and the draft are left
out unless asked for: they are meant to die, and in a backup they do not.

Layout (little-endian)::

    0     8   magic "PEERLOGB"           32     4   day it was made (UTC, since 1970)
    8     2   major version, 1           36     4   1 with texts, 0 without
    10    2   minor version, 0           40     8   size of the database in bytes
    12    4   incompatible flags, 0      64     8192  key file that names the database
    16    16  vault id                   8256   8192  ring
                                         16448  ...   database
                                         end    32    SHA-256 over everything before
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault import durable
from vault.errors import Damaged, FileExists, NotABackup, TooNew, VaultExists
from vault.keys import keyfile, ring
from vault.keys.kdf import STANDARD, Kdf
from vault.store import anchor, opening, rollover
from vault.store.database import Database
from vault.watching import step, unwatched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vault.clock import Clock
    from vault.keys.keyfile import KeyFile
    from vault.keys.ring import Ring
    from vault.paths import Paths
    from vault.secret import Secret
    from vault.store.vault import Vault
    from vault.watching import Watch

MAGIC = b"PEERLOGB"
MAJOR, MINOR = 1, 0
_HEAD = struct.Struct("<8sHHI16sIIQ16x")
_TEXTS = "sealed"
_COPYING, _WRITING, _READING = (0, 30), (30, 80), (80, 100)
"""The hundredths of the work in which a backup is made, written and read back."""
_UNPACKING = (0, 90)
"""The hundredths of a restore before it is opened."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One decoded backup, its outside checked."""

    keys: KeyFile
    keys_bytes: bytes
    ring: Ring
    made_on: int
    with_texts: bool
    database: memoryview


def write(vault: Vault, path: Path, *, with_notes: bool = False, watch: Watch = unwatched) -> int:
    """Write a backup to a new file, reopen it and compare; the number of entries in it.

    *watch* is told of hundredths of the work.

    Raises:
        FileExists: something has that name; it is left alone.
        Damaged: what was read back is not what was written; the file is removed.
        StorageFailed: the disk refused; no partial file is left.
        Stopped: *watch* said so; no partial file is left.
    """
    if path.exists():
        raise FileExists
    copy = vault.paths.backup_copy
    skipped = () if with_notes else (_TEXTS,)
    try:
        keys, key = vault.copy(copy, skip=skipped, watch=_share(watch, *_COPYING))
        with key, durable.storage_errors():
            kept = vault.expiry.ring if with_notes else vault.expiry.ring.without_keys()
            head = _HEAD.pack(
                MAGIC, MAJOR, MINOR, 0, vault.vault_id, vault.today, with_notes,
                copy.stat().st_size,
            )  # fmt: skip
            body = head + keys + kept.encode() + copy.read_bytes()
            digest = hashlib.sha256(body).digest()
            durable.write_new(path, body + digest, _share(watch, *_WRITING))
            entries = _verify(path, copy, key, _share(watch, *_READING))
    finally:
        rollover.remove(copy)
    if vault.paths.anchor is not None:
        anchor.remember_backup(vault.paths.anchor, vault.vault_id, vault.today)
    return entries


def read(path: Path) -> Backup:
    """Check a backup from the outside: whole, of this format, its parts agreeing.

    Raises:
        NotABackup: it begins as no backup does.
        Damaged: cut short or altered.
        TooNew: written by a later version.
        StorageFailed: it cannot be read.
    """
    with durable.reading_errors(), path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:  # whatever it is, it may be too large to be read
            raise NotABackup
        file.seek(0)
        data = file.read()
    body = memoryview(data)[:-32]
    smallest = _HEAD.size + keyfile.SIZE + ring.SIZE
    if len(body) < smallest or hashlib.sha256(body).digest() != data[-32:]:
        raise Damaged
    _, major, _, flags, vault_id, made_on, with_texts, size = _HEAD.unpack_from(body)
    if major != MAJOR or flags:
        raise TooNew
    keys_bytes = bytes(body[_HEAD.size : _HEAD.size + keyfile.SIZE])
    keys = keyfile.decode(keys_bytes)
    kept = ring.decode(bytes(body[_HEAD.size + keyfile.SIZE : smallest]))
    database = body[smallest:]
    digest = hashlib.blake2b(database, digest_size=32).digest()
    if len(database) != size or size != keys.size or digest != keys.digest:
        raise Damaged
    if vault_id != keys.vault_id or vault_id != kept.vault_id:
        raise Damaged
    return Backup(keys, keys_bytes, kept, made_on, bool(with_texts), database)


def restore(
    source: Path,
    paths: Paths,
    passphrase: Secret,
    *,
    clock: Clock,
    kdf: Kdf = STANDARD,
    factor: Secret | None = None,
    watch: Watch = unwatched,
) -> Vault:
    """Unpack a backup into a new or empty folder and open it; never overwrites.

    *watch* is told of hundredths of the work.

    Raises:
        VaultExists: the folder is not empty.
        Damaged, TooNew: the backup cannot be read.
        WrongPassphrase, KeyFileNeeded: it does not open; the folder is left empty.
        StorageFailed: the disk refused; the folder is left empty.
        Stopped: *watch* said so; the folder is left empty.
    """
    return _restore(
        source,
        paths,
        lambda: opening.unlock(paths, passphrase, clock=clock, kdf=kdf, factor=factor),
        watch,
    )


def restore_with_recovery(
    source: Path,
    paths: Paths,
    code: str,
    *,
    clock: Clock,
    kdf: Kdf = STANDARD,
    watch: Watch = unwatched,
) -> Vault:
    """As `restore`, with the recovery code that was valid when the backup was made.

    Raises:
        WrongRecoveryCode: it does not open; the folder is left empty.
        VaultExists, Damaged, TooNew, StorageFailed, Stopped: as for `restore`.
    """
    return _restore(
        source,
        paths,
        lambda: opening.unlock_with_recovery(paths, code, clock=clock, kdf=kdf),
        watch,
    )


def _restore(source: Path, paths: Paths, unlock: Callable[[], Vault], watch: Watch) -> Vault:
    backup = read(source)
    database = paths.database(backup.keys.epoch)
    durable.make_folder(paths.folder)
    with durable.storage_errors():
        if any(paths.folder.iterdir()):
            raise VaultExists
    try:
        durable.write_new(database, bytes(backup.database), _share(watch, *_UNPACKING))
        durable.write_new(paths.ring, backup.ring.encode())
        durable.write_new(paths.key, backup.keys_bytes)
        if paths.anchor is not None:
            anchor.forget_generation(paths.anchor, backup.keys.vault_id)
        return _opened(unlock, watch)
    except BaseException:
        with durable.storage_errors():
            for path in paths.folder.iterdir():
                path.unlink()
        raise


def _opened(unlock: Callable[[], Vault], watch: Watch) -> Vault:
    """The vault, unless *watch* says stop during the key derivation, which is heard after it."""
    vault = unlock()
    try:
        step(watch, 100, 100)
    except BaseException:
        vault.close()
        raise
    else:
        return vault


def _share(watch: Watch, first: int, last: int) -> Watch:
    """A watch for one part of the work, which stands for these hundredths of the whole."""

    def part(done: int, total: int) -> bool:
        return watch(first + (last - first) * done // max(1, total), 100)

    return part


def _verify(path: Path, copy: Path, key: Secret, watch: Watch) -> int:
    """Open the database that was read back and count its entries."""
    try:
        durable.overwrite(copy, bytes(read(path).database))
        step(watch, 1, 2)
        database = Database(copy, key)
        try:
            database.check()
            step(watch, 2, 2)
            (entries,) = database.row("SELECT count(*) FROM entries") or (0,)
        finally:
            database.close()
    except BaseException:
        path.unlink()
        raise
    return int(entries)
