"""Legal holds: while one stands, nothing it covers is destroyed, by anybody or by time.

A hold on the whole vault can be set without the passphrase, as a flag in the ring. Releasing
needs the passphrase and a reason, and gives every text at least seven more days. The record of
holds stays in the vault.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from vault import durable
from vault.clock import EPOCH
from vault.errors import BadValue, NoSuchEntry, NoVault, OnHold
from vault.store import holding, keystore
from vault.store.holding import WHOLE_VAULT

if TYPE_CHECKING:
    from vault.paths import Paths
    from vault.secret import Secret
    from vault.store.vault import Vault

MAX_REASON_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Hold:
    """One line of the record of holds."""

    owner: bytes
    """The entry, or `WHOLE_VAULT`."""
    set_on: date
    released_on: date | None
    reason: str
    """Why it was released; empty while it stands."""


def set_(vault: Vault, owner: bytes = WHOLE_VAULT) -> None:
    """Put a hold on an entry or on the whole vault; setting it twice changes nothing.

    Raises:
        NoSuchEntry: there is no entry with this id.
        StorageFailed: the disk refused.
    """
    found = vault.database.row("SELECT 1 FROM entries WHERE id = ?", (owner,))
    if owner != WHOLE_VAULT and found is None:
        raise NoSuchEntry
    holding.hold(vault, owner)


def set_locked(paths: Paths) -> None:
    """Put a hold on the whole vault without its passphrase; it stops the sweep at once.

    Raises:
        NoVault, Damaged, TooNew: there is no ring that can be read.
        VaultBusy: the vault is open; set the hold there.
        StorageFailed: the disk refused.
    """
    if not paths.exists():
        raise NoVault
    lock = durable.FolderLock(paths.lock)
    try:
        ring = keystore.load_ring(paths)
        if not ring.held:
            keystore.commit_ring(paths, ring.with_hold(held=True))
    finally:
        lock.release()


def release(
    vault: Vault,
    owner: bytes = WHOLE_VAULT,
    *,
    reason: str,
    passphrase: Secret,
    factor: Secret | None = None,
) -> None:
    """Release a hold; what it covered lives for at least seven more days.

    Args:
        vault: the open vault.
        owner: the entry, or the whole vault.
        reason: why, for the record; 1 to 200 characters.
        passphrase: proves that it is the owner who releases.
        factor: the contents of the key file, where the vault has one.

    Raises:
        WrongPassphrase: the hold stands.
        BadValue: no reason, or too long.
        NoSuchEntry: there is no such hold.
        StorageFailed: the disk refused; the hold stands.
    """
    vault.confirm_passphrase(passphrase, factor)
    why = " ".join(reason.split())
    if not 1 <= len(why) <= MAX_REASON_CHARACTERS:
        raise BadValue
    if not vault.has_hold(owner):
        raise NoSuchEntry
    holding.release(vault, owner, why)


def forbid(vault: Vault, owner: bytes) -> None:
    """Refuse to destroy what is held.

    Raises:
        OnHold: the entry or the whole vault is under a hold.
    """
    if vault.is_held(owner):
        raise OnHold


def record(vault: Vault) -> list[Hold]:
    """Every hold there was or is, newest first."""
    rows = vault.database.rows(
        "SELECT owner, set_on, released_on, reason FROM holds ORDER BY set_on DESC, id"
    )
    return [
        Hold(
            bytes(owner),
            EPOCH + timedelta(days=set_on),
            None if released_on is None else EPOCH + timedelta(days=released_on),
            reason or "",
        )
        for owner, set_on, released_on, reason in rows
    ]
