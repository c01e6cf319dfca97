"""Copying the living rows into a new file under a new key, so that the dead ones are gone.

`secure_delete` leaves stale copies in the gaps of pages, and the disk keeps old journal blocks
under the old key. A new epoch answers both: fresh pages, and a key that only the new key file
holds. Rows are copied by ordinary statements: SQLite's backup copies stale gaps too.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from vault import durable
from vault.errors import Damaged
from vault.store import schema
from vault.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from vault.secret import Secret


def copy(source: Database, target: Path, key: Secret, *, skip: Collection[str] = ()) -> None:
    """Write every row of *source* to a new database and prove that it can be read back.

    Args:
        source: the open database.
        target: the file to make; what is there is shredded first.
        key: of the new file.
        skip: tables to leave empty.

    Raises:
        Damaged: the copy does not hold what the source holds.
        StorageFailed: the disk refused; the partial file is removed.
    """
    remove(target)
    try:
        expected = _fill(source, target, key, skip)
        with durable.storage_errors():
            durable.sync_folder(target.parent)
        if _verified_counts(target, key) != expected:
            raise Damaged
    except BaseException:
        remove(target)
        raise


def remove(database: Path) -> None:
    """Shred a database file and its rollback journal, whichever exist."""
    if database.exists():
        durable.shred(database)
    remove_journal(database)


def remove_journal(database: Path) -> None:
    """Shred the rollback journal of a closed database: it holds old pages under the same key."""
    journal = database.with_name(database.name + "-journal")
    if journal.exists():
        durable.shred(journal)


def digest(database: Path) -> bytes:
    """BLAKE2b-256 over a closed database file."""
    found = hashlib.blake2b(digest_size=32)
    with durable.storage_errors(), database.open("rb") as file:
        while chunk := file.read(1 << 20):
            found.update(chunk)
    return found.digest()


def _fill(source: Database, target: Path, key: Secret, skip: Collection[str]) -> dict[str, int]:
    tables = [table for table in schema.TABLES if table not in skip]
    copied = Database(target, key, schema=schema.statements())
    try:
        with copied.transaction():
            for table in tables:
                columns = source.columns(table)
                names, marks = ", ".join(columns), ", ".join("?" * len(columns))
                copied.run_many(
                    f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - our names
                    source.each(f"SELECT {names} FROM {table}"),  # noqa: S608
                )
    finally:
        copied.close()
    return {**_counts(source), **dict.fromkeys(skip, 0)}


def _verified_counts(path: Path, key: Secret) -> dict[str, int]:
    reopened = Database(path, key)
    try:
        reopened.check()
        return _counts(reopened)
    finally:
        reopened.close()


def _counts(database: Database) -> dict[str, int]:
    counts = {}
    for table in schema.TABLES:
        (count,) = database.row(f"SELECT count(*) FROM {table}") or (0,)  # noqa: S608
        counts[table] = count
    return counts
