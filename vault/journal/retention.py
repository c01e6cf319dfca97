"""Letting die what is due, with the vault open or without its passphrase."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from vault import durable
from vault.clock import EPOCH, utc_day
from vault.errors import ClockBehind, ClockJumped, NoVault
from vault.store import keystore
from vault.store.expiry import FORWARD_JUMP_DAYS, Swept
from vault.store.fading import Grain

if TYPE_CHECKING:
    from vault.clock import Clock
    from vault.paths import Paths
    from vault.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Forecast:
    """What time will take next, for the supporter to see beforehand."""

    notes: tuple[tuple[int, int], ...]
    """UTC day and how many notes die on it, soonest first; held ones are not in it."""
    to_month: tuple[tuple[date, int], ...]
    """Day and how many entries fade to their month on it."""
    to_quarter: tuple[tuple[date, int], ...]
    """Day and how many entries fade to their quarter on it."""


def forecast(vault: Vault, *, days: int = 30) -> Forecast:
    """What will die and fade within *days*, if no hold stops it; all empty under a hold."""
    if vault.held:
        return Forecast((), (), ())
    dying = vault.database.rows(
        "SELECT key_day, count(*) FROM sealed WHERE part = 'note' AND key_day <= ?"
        " GROUP BY key_day ORDER BY key_day",
        (vault.today + days,),
    )
    return Forecast(
        tuple((int(day), int(count)) for day, count in dying),
        _fading(vault, Grain.DAY, vault.policy.month_after_days, days),
        _fading(vault, Grain.MONTH, vault.policy.quarter_after_days, days),
    )


def _fading(vault: Vault, grain: Grain, after: int, days: int) -> tuple[tuple[date, int], ...]:
    rows = vault.database.rows(
        "SELECT day, count(*) FROM entries WHERE grain = ? AND day <= ?"
        " AND id NOT IN (SELECT owner FROM holds WHERE released_on IS NULL)"
        " GROUP BY day ORDER BY day",
        (grain, vault.today + days - after),
    )
    soonest = vault.today + 1
    counts: Counter[date] = Counter()
    for day, count in rows:
        counts[EPOCH + timedelta(days=max(day + after, soonest))] += int(count)
    return tuple(sorted(counts.items()))


def sweep(vault: Vault) -> Swept:
    """Let die what is due in an open vault; cheap when nothing is, so call it every minute."""
    return vault.sweep()


def sweep_locked(paths: Paths, clock: Clock, *, date_is_right: bool = False) -> int:
    """Forget the keys of due days without the passphrase; how many days were forgotten.

    The dead ciphertext leaves the file at the next unlock; from now on nobody can read it.

    Args:
        paths: the vault.
        clock: compared with the high-water mark of the ring.
        date_is_right: the person confirms a clock far ahead of the last use.

    Raises:
        NoVault, Damaged, TooNew: there is no ring that can be read.
        VaultBusy: the vault is open; it sweeps itself.
        ClockJumped: over 45 days ahead and not confirmed; nothing was destroyed.
        ClockBehind: behind the last use; nothing is due.
        StorageFailed: the disk refused.
    """
    if not paths.exists():
        raise NoVault
    lock = durable.FolderLock(paths.lock)
    try:
        ring = keystore.load_ring(paths)
        today = utc_day(clock)
        if today < ring.high_water:
            raise ClockBehind
        if today - ring.high_water > FORWARD_JUMP_DAYS and not date_is_right:
            raise ClockJumped
        forgotten = ring.forget(today)
        if forgotten.wrapped != ring.wrapped:
            keystore.commit_ring(paths, forgotten)
        return len(ring.wrapped) - len(forgotten.wrapped)
    finally:
        lock.release()
