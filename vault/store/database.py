"""One SQLCipher connection, hardened."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as driver

from vault import durable
from vault.errors import (
    Damaged,
    DiskFull,
    OutOfMemory,
    ReadOnly,
    Stopped,
    StorageFailed,
    VaultBusy,
    VaultLocked,
)
from vault.watching import step, unwatched

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from pathlib import Path

    from vault.secret import Secret
    from vault.watching import Watch

Row = tuple[Any, ...]

_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = FULL",
    "fullfsync = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "mmap_size = 0",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "cache_size = -16384",  # KiB; random ids touch pages all over a large journal
)
_STEPS = 10_000
"""Instructions of SQLite between two questions whether to go on: a few milliseconds."""
_ALLOWED_PRAGMAS = {"cipher_integrity_check", "quick_check", "user_version"}
_ERRORS = {
    "SQLITE_BUSY": VaultBusy,
    "SQLITE_LOCKED": VaultBusy,
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": ReadOnly,
    "SQLITE_CANTOPEN": StorageFailed,
    "SQLITE_PERM": ReadOnly,
    "SQLITE_NOMEM": OutOfMemory,
    "SQLITE_NOTADB": Damaged,
    "SQLITE_CORRUPT": Damaged,
    "SQLITE_INTERRUPT": VaultLocked,
    "SQLITE_IOERR": StorageFailed,
}


@contextmanager
def _driver_errors() -> Iterator[None]:
    try:
        yield
    except driver.ProgrammingError:  # the connection was closed under the caller
        raise VaultLocked from None
    except driver.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        for prefix, kind in _ERRORS.items():
            if name.startswith(prefix):
                raise kind from None
        if "not a database" in str(error) or "malformed" in str(error):
            raise Damaged from None
        raise


def cipher_version() -> str:
    """The SQLCipher and SQLite versions in use, for diagnosis."""
    connection = driver.connect(":memory:")
    try:
        (version,) = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return f"SQLCipher {version}, SQLite {driver.sqlite_version}"


class Database:
    """An open database file. Use it from the thread that opened it; `interrupt` from any.

    Args:
        path: the file; it must exist unless *schema* is given.
        key: 32 raw bytes, handed over without a key derivation.
        schema: statements that make a new database.

    Raises:
        Damaged: not a database under this key.
        VaultBusy: another connection holds the file.
        StorageFailed: the disk refused.
    """

    def __init__(self, path: Path, key: Secret, *, schema: Sequence[str] = ()) -> None:
        if schema:  # SQLite itself would create the file readable by others
            durable.write_new(path, b"")
        elif path.exists() and not path.stat().st_size:
            raise Damaged  # SQLite would take it for a new one, and drop the journal beside it
        with _driver_errors():
            self._connection = driver.connect(
                f"{path.absolute().as_uri()}?mode=rw", isolation_level=None, uri=True
            )
            try:
                self._prepare(key)
                for statement in schema:
                    self._connection.execute(statement)
                self._connection.set_authorizer(_authorize)
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self, key: Secret) -> None:
        _unlock(self._connection, key)
        self._connection.set_busy_timeout(0)
        for pragma in _PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query.

        Raises:
            VaultLocked: interrupted or closed.
            Damaged, StorageFailed: the file or the disk.
        """
        with _driver_errors():
            return self._connection.execute(sql, parameters).fetchall()  # type: ignore[no-any-return]

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, or None."""
        with _driver_errors():
            return self._connection.execute(sql, parameters).fetchone()  # type: ignore[no-any-return]

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Execute one statement; the number of rows it changed."""
        with _driver_errors():
            return self._connection.execute(sql, parameters).rowcount  # type: ignore[no-any-return]

    def columns(self, table: str) -> list[str]:
        """The names of a table's columns, in order."""
        with _driver_errors():
            cursor = self._connection.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608
        return [column[0] for column in cursor.description]

    def each(self, sql: str, parameters: Sequence[Any] = ()) -> Generator[Row, None, None]:
        """The rows of a query one by one, without holding all; to be closed."""
        with _driver_errors():
            yield from self._connection.execute(sql, parameters)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing; joined when one is already open.

        Durable when the outermost block ends.
        """
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # A full disk makes SQLite roll back by itself.
            if self._connection.in_transaction:
                self.run("ROLLBACK")
            raise

    def authenticate(self) -> None:
        """Check the MAC of every page.

        Raises:
            Damaged: a page was altered or torn.
        """
        if self.rows("PRAGMA cipher_integrity_check"):
            raise Damaged

    def check(self) -> None:
        """Check the MAC of every page, and that the pages make a database together.

        Raises:
            Damaged: a page was altered, torn or replayed inconsistently.
        """
        self.authenticate()
        if self.row("PRAGMA quick_check") != ("ok",):
            raise Damaged

    def interrupt(self) -> None:
        """Stop the running statement, if it is open; safe from any thread."""
        with suppress(driver.ProgrammingError):
            self._connection.interrupt()

    def close(self) -> None:
        """Close the file; calling it twice is fine."""
        self._connection.close()


def copy_rows(
    source: Path,
    source_key: Secret,
    target: Path,
    target_key: Secret,
    *,
    schema: Sequence[str],
    tables: Sequence[str],
    watch: Watch = unwatched,
) -> None:
    """Copy whole tables from a closed database into a new one.

    *watch* is told of tables, and asked many times within each.

    The target has no rollback journal and is not synced: a copy that fails is thrown away, one
    that succeeds is synced by the caller. Indexes exist from the start, because SQLite then
    moves their pages in order instead of sorting.

    Raises:
        Damaged: the source cannot be read under its key.
        StorageFailed: the disk refused.
        Stopped: *watch* said so.
    """
    durable.write_new(target, b"")
    with _driver_errors():
        connection = driver.connect(str(target), isolation_level=None)
        try:
            _unlock(connection, target_key)
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -16384"):
                connection.execute(f"PRAGMA {pragma}").fetchall()
            for statement in schema:
                connection.execute(statement)
            old = ("old", _raw(source_key).decode("ascii"))
            connection.execute("ATTACH ? AS ? KEY ?", (str(source), *old))
            connection.execute("BEGIN")
            for done, table in enumerate(tables):
                step(watch, done, len(tables))
                with _stopping(connection, lambda done=done: watch(done, len(tables))):  # type: ignore[misc]  # a lambda's default
                    connection.execute(f"INSERT INTO main.{table} SELECT * FROM old.{table}")  # noqa: S608
            connection.execute("COMMIT")
        finally:
            connection.close()


@contextmanager
def _stopping(connection: driver.Connection, goes_on: Callable[[], bool]) -> Iterator[None]:
    """Have the statements of the block end with `Stopped` once *goes_on* says no."""
    stopped = False

    def asks() -> bool:
        nonlocal stopped
        stopped = stopped or not goes_on()
        return stopped

    connection.set_progress_handler(asks, _STEPS)
    try:
        yield
    except driver.DatabaseError:
        if stopped:
            raise Stopped from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _unlock(connection: driver.Connection, key: Secret) -> None:
    # Before the key: SQLCipher would log to stderr, across the screen.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.enable_load_extension(False)
    raw = _raw(key)
    connection.set_key(raw)
    raw[:] = bytes(len(raw))


def _raw(key: Secret) -> bytearray:
    return bytearray(b"x'" + key.buffer.hex().encode("ascii") + b"'")


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    if action in (driver.SQLITE_ATTACH, driver.SQLITE_DETACH):
        return driver.SQLITE_DENY  # type: ignore[no-any-return]
    if action == driver.SQLITE_PRAGMA and first not in _ALLOWED_PRAGMAS:
        return driver.SQLITE_DENY  # type: ignore[no-any-return]
    if action == driver.SQLITE_FUNCTION and second == "load_extension":
        return driver.SQLITE_DENY  # type: ignore[no-any-return]
    return driver.SQLITE_OK  # type: ignore[no-any-return]
