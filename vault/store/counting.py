"""A connection that can count contacts and nothing else."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as driver

from vault.watching import stepped, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vault.store.database import Database, Row
    from vault.watching import Watch

_WATCHED_ROWS = 1000
"""Rows between two questions whether to go on counting: a few milliseconds."""


class CountingConnection:
    """A database in memory that holds coded fields and nothing else, for statistics.

    It has no file and no key. Its authorizer allows reading the columns of the one table it
    was filled with, and denies everything else: other tables, ATTACH, PRAGMA, writing.

    Args:
        columns: names of the coded columns, the first being the day.
        rows: their values.
    """

    TABLE = "contacts"

    def __init__(self, columns: Sequence[str], rows: Iterable[Row]) -> None:
        self._connection = driver.connect(":memory:", isolation_level=None)
        self._connection.enable_load_extension(False)
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        self._connection.execute(f"CREATE TABLE {self.TABLE} ({names})")
        self._connection.execute("BEGIN")
        self._connection.executemany(f"INSERT INTO {self.TABLE} VALUES ({marks})", rows)  # noqa: S608
        self._connection.execute("COMMIT")
        self._connection.set_authorizer(self._authorize)

    def _authorize(self, action: int, table: str | None, _column: str | None, *_: object) -> int:
        allowed = action == driver.SQLITE_SELECT or (
            action == driver.SQLITE_READ and table in (self.TABLE, "")
        )
        counting = action == driver.SQLITE_FUNCTION and _column in ("count", "sum")
        return driver.SQLITE_OK if allowed or counting else driver.SQLITE_DENY  # type: ignore[no-any-return]

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query over the coded columns.

        Raises:
            CountingRefused: the query asks for anything else.
        """
        try:
            return self._connection.execute(sql, parameters).fetchall()  # type: ignore[no-any-return]
        except (driver.DatabaseError, driver.Warning):  # a warning: two statements
            raise CountingRefused from None

    def close(self) -> None:
        """Drop the rows."""
        self._connection.close()


def coded_fields(database: Database, watch: Watch = unwatched) -> CountingConnection:
    """A separate connection that holds the coded fields of a vault's entries and nothing else.

    Raises:
        Stopped: *watch*, which is told of entries, said so.
    """
    columns = [name for name in database.columns("entries") if name != "id"]
    (entries,) = database.row("SELECT count(*) FROM entries") or (0,)
    rows = database.each(f"SELECT {', '.join(columns)} FROM entries")  # noqa: S608
    with closing(rows):  # here: left to the collector, another thread might close them
        return CountingConnection(columns, stepped(rows, entries, watch, every=_WATCHED_ROWS))


class CountingRefused(Exception):
    """The counting connection was asked for something that is not a count."""
