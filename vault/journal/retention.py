"""Letting die what is due, with the vault open or without its passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault import durable
from vault.clock import utc_day
from vault.errors import ClockBehind, ClockJumped, NoVault
from vault.store import keystore
from vault.store.expiry import FORWARD_JUMP_DAYS, Swept

if TYPE_CHECKING:
    from vault.clock import Clock
    from vault.paths import Paths
    from vault.store.vault import Vault


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
