"""When texts die: the ring, the high-water mark of the clock, and the sweep."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault.clock import utc_day
from vault.errors import Damaged, TooNew, VaultUnreadable
from vault.keys.ring import Ring
from vault.store import keystore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.clock import Clock
    from vault.paths import Paths
    from vault.secret import Secret
    from vault.store.database import Database

FORWARD_JUMP_DAYS = 45
"""A clock this far ahead of the last use is asked about before anything is destroyed."""
HIGH_WATER = "high_water"
"""Setting that mirrors the ring's mark inside the encrypted database."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What time did: texts that died, days that faded."""

    notes: int = 0
    follow_ups: int = 0
    faded: int = 0
    """Entries whose day became less exact."""


class Expiry:
    """The keys of the days of one open vault.

    Args:
        paths: the vault's files.
        clock: read at each question, never trusted backwards.
        vault_id: what the ring must belong to.
        master: wraps the keys of the days; wiped by `wipe`.
        seen: high-water day from the database, 0 for a new vault.

    Raises:
        TooNew: the ring was written by a later version.
        StorageFailed: the disk refused.
    """

    def __init__(
        self, paths: Paths, clock: Clock, vault_id: bytes, master: Secret, *, seen: int
    ) -> None:
        self._paths = paths
        self._clock = clock
        self._master = master
        self.jumped = False
        """The clock is far ahead: nothing dies until `accept_date`."""
        self.lost = False
        """The ring was missing or damaged: texts sealed before cannot be read any more."""
        try:
            self._ring = keystore.load_ring(paths)
            if self._ring.vault_id != vault_id:
                raise Damaged
        except TooNew:
            raise
        except VaultUnreadable:
            self.lost = bool(seen)
            self._commit(Ring(vault_id, 0, seen or utc_day(clock)))
        full = self._ring.topped_up(master)
        if seen > self._ring.high_water or full.wrapped.keys() != self._ring.wrapped.keys():
            self._commit(self._ring.forget(max(seen, self._ring.high_water)))

    @property
    def today(self) -> int:
        """The UTC day number that governs expiry: never earlier than any day seen before."""
        return self._ring.high_water

    @property
    def ring(self) -> Ring:
        """The ring as it stands."""
        return self._ring

    @property
    def held(self) -> bool:
        """Whether a legal hold on the whole vault stops all destruction."""
        return self._ring.held

    @property
    def behind(self) -> bool:
        """Whether the computer's clock is behind the last use."""
        return utc_day(self._clock) < self.today

    def day_key(self, day: int) -> Secret | None:
        """The key of one day, or None when it was forgotten or never made."""
        return self._ring.day_key(day, self._master)

    def sweep(self, database: Database) -> Swept:
        """Forget the keys of due days, then remove what they sealed; cheap when nothing is due.

        Does nothing while the clock is behind, or far ahead and not yet accepted.
        """
        now = utc_day(self._clock)
        if now - self.today > FORWARD_JUMP_DAYS:
            self.jumped = True
        return Swept() if self.jumped else self._advance(database, max(now, self.today))

    def accept_date(self, database: Database) -> Swept:
        """The person says that the far clock is right: what is due dies now."""
        self.jumped = False
        return self._advance(database, max(utc_day(self._clock), self.today))

    def wipe(self) -> None:
        """Forget the master key."""
        self._master.wipe()

    def _advance(self, database: Database, today: int) -> Swept:
        # Keys first: once they are forgotten, a crash leaves only ciphertext nobody can open.
        if today > self.today:
            self._commit(self._ring.forget(today))
        mark = today.to_bytes(4, "little")
        if database.row("SELECT value FROM settings WHERE name = ?", (HIGH_WATER,)) == (mark,):
            return Swept()
        with database.transaction():
            dead: dict[str, int] = {} if self.held else _remove_due(database, today)
            database.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", (HIGH_WATER, mark))
        return Swept(dead.get("note", 0), dead.get("follow_up", 0))

    def set_hold(self) -> None:
        """Set the hold on the whole vault, durable when it returns."""
        self._commit(self._ring.with_hold(held=True))

    @contextmanager
    def hold_lifted(self) -> Iterator[None]:
        """Inside, the days ahead have keys and nothing counts as held; durable at a good end.

        Nothing that lives is under an old day's key by now: setting the hold moved it.
        """
        lifted = self._ring.with_hold(held=False).forget(self.today).topped_up(self._master)
        self._commit(lifted.with_hold(held=True))
        standing, self._ring = self._ring, lifted
        try:
            yield
        except BaseException:
            self._ring = standing
            raise
        self._commit(standing.with_hold(held=False))

    def renew_hold_key(self) -> None:
        """Forget the hold key once nothing is held, and make the next one."""
        self._commit(self._ring.without_hold_key())

    def _commit(self, ring: Ring) -> None:
        topped_up = ring.topped_up(self._master)
        keystore.commit_ring(self._paths, topped_up)
        self._ring = topped_up


def _remove_due(database: Database, today: int) -> dict[str, int]:
    due = "FROM sealed WHERE key_day <= ?"
    dead: dict[str, int] = dict(
        database.rows(f"SELECT part, count(*) {due} GROUP BY part", (today,))
    )
    if dead:
        database.run(f"DELETE {due}", (today,))
    return dead
