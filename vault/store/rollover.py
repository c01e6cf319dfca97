"""Copying the living rows into a new file under a new key, so that the dead ones are gone.

`secure_delete` leaves stale copies in the gaps of pages, and the disk keeps old journal blocks
under the old key. A new epoch answers both: fresh pages, and a key that only the new key file
holds. Rows are copied by ordinary statements: SQLite's backup copies stale gaps too. The source
is closed and only read, so whatever happens to the copy, the source stands.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from vault import durable
from vault.store import database, schema
from vault.store.database import Database
from vault.watching import unwatched

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from vault.secret import Secret
    from vault.watching import Watch


def copy(
    source: Path,
    source_key: Secret,
    target: Path,
    target_key: Secret,
    *,
    skip: Collection[str] = (),
    watch: Watch = unwatched,
) -> None:
    """Write every row of a closed database to a new one and authenticate what was written.

    Args:
        source: the database to read.
        source_key: its raw key.
        target: the file to make; what is there is shredded first.
        target_key: its raw key.
        skip: tables to leave empty.
        watch: told of tables copied.

    Raises:
        Damaged: the source cannot be read, or the copy is not what was written.
        StorageFailed: the disk refused; nothing is left of the copy.
        Stopped: *watch* said so; nothing is left of the copy.
    """
    remove(target)
    tables = [table for table in schema.TABLES if table not in skip]
    try:
        database.copy_rows(
            source,
            source_key,
            target,
            target_key,
            schema=schema.statements(),
            tables=tables,
            watch=watch,
        )
        durable.sync_path(target)
        _authenticate(target, target_key)
    except BaseException:
        remove(target)
        raise


def remove(path: Path) -> None:
    """Shred a database file and its rollback journal, whichever exist."""
    if path.exists():
        durable.shred(path)
    remove_journal(path)


def sync(path: Path) -> None:
    """Force a database and its rollback journal, if any, to the medium as they read now."""
    journal = path.with_name(path.name + "-journal")
    for existing in (path, journal):
        if existing.exists():
            durable.sync_path(existing)


def remove_journal(path: Path) -> None:
    """Shred the rollback journal of a closed database: it holds old pages under the same key."""
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        durable.shred(journal)


def digest(path: Path) -> bytes:
    """BLAKE2b-256 over a closed database file."""
    found = hashlib.blake2b(digest_size=32)
    with durable.storage_errors(), path.open("rb") as file:
        while chunk := file.read(1 << 20):
            found.update(chunk)
    return found.digest()


def _authenticate(path: Path, key: Secret) -> None:
    reopened = Database(path, key)
    try:
        reopened.authenticate()
    finally:
        reopened.close()
        remove_journal(path)
