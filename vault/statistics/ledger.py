"""What statistics are given of a vault: coded fields, what has left, a clock. By value.

The code that counts never holds the vault, its database or a key to it: it gets copies, and what
it wants remembered is written by `opened` after it is done.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from vault.journal.vocabulary import FIELDS
from vault.store.counting import CountingConnection
from vault.watching import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vault.clock import Clock
    from vault.store.database import Row
    from vault.store.vault import Vault
    from vault.watching import Watch

_COLUMNS = ("day", "grain", *(field.name for field in FIELDS))


class Ledger:
    """Copies of the coded fields and of what has left.

    Args:
        clock: says which periods are over.
        rows: day, grain and coded fields of every contact.
        coin_key: secret bytes for the sticky coin of a summary.
        issued: what has left, by key.
    """

    def __init__(
        self,
        clock: Clock,
        rows: Sequence[Row],
        *,
        coin_key: bytes,
        issued: Mapping[str, bytes],
    ) -> None:
        self.clock = clock
        self._rows = rows
        self._coin_key = coin_key
        self._issued = dict(issued)
        self.leaving: dict[str, bytes] = {}
        """What was recorded as leaving since the ledger was opened."""

    def counting(self) -> CountingConnection:
        """A fresh connection over the coded fields; the caller closes it."""
        return CountingConnection(_COLUMNS, self._rows)

    def coin_key(self) -> bytes:
        """Secret bytes for the sticky coin."""
        return self._coin_key

    def issued(self, key: str) -> bytes | None:
        """What left under a key, or None."""
        return self._issued.get(key)

    def issued_under(self, prefix: str) -> dict[str, bytes]:
        """What left under the keys that begin so, without that beginning."""
        return {
            key.removeprefix(prefix): body
            for key, body in self._issued.items()
            if key.startswith(prefix)
        }

    def record_issued(self, key: str, body: bytes) -> None:
        """Remember what leaves under a key."""
        self.leaving[key] = self._issued[key] = body


@contextmanager
def opened(vault: Vault, watch: Watch = unwatched) -> Iterator[Ledger]:
    """A vault's ledger; what the block recorded is in the vault, whole, when the block has ended.

    Raises:
        StorageFailed: the disk refused; nothing was recorded.
        Stopped: *watch*, which is told of entries read, said so.
    """
    connection = vault.counting(watch)
    try:
        rows = connection.rows(f"SELECT {', '.join(_COLUMNS)} FROM {connection.TABLE}")  # noqa: S608
    finally:
        connection.close()
    issued = {key: bytes(body) for key, body in vault.database.rows("SELECT * FROM issued")}
    ledger = Ledger(vault.clock, rows, coin_key=vault.coin_key(), issued=issued)
    yield ledger
    if ledger.leaving:
        with vault.transaction():
            for key, body in ledger.leaving.items():
                vault.record_issued(key, body)
