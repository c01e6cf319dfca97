"""Legal holds on what is stored: the record in the database, the flag in the ring.

The flag stops the sweep that needs no passphrase, the record says what is held and since when.
Setting writes the flag first, releasing clears it last: a crash in between leaves the hold
standing.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from vault.store import sealed

if TYPE_CHECKING:
    from vault.store.vault import Vault

WHOLE_VAULT = bytes(16)
"""Stands in the place of an owner."""


def hold(vault: Vault, owner: bytes) -> None:
    """Hold an owner's texts, or with `WHOLE_VAULT` everything; twice changes nothing."""
    if owner == WHOLE_VAULT and not vault.held:
        vault.expiry.set_hold()
    with vault.transaction() as database:
        if not vault.has_hold(owner):
            database.run(
                "INSERT INTO holds (id, owner, set_on) VALUES (?, ?, ?)",
                (os.urandom(16), owner, vault.today),
            )
        sealed.settle_holds(vault)


def release(vault: Vault, owner: bytes, reason: str) -> None:
    """Release a standing hold; what it covered lives at least `sealed.RELEASE_DAYS` more."""
    if owner == WHOLE_VAULT:
        with vault.expiry.hold_lifted():
            _release(vault, owner, reason)
    else:
        _release(vault, owner, reason)
    if not vault.database.row("SELECT 1 FROM holds WHERE released_on IS NULL"):
        vault.expiry.renew_hold_key()


def reconcile(vault: Vault) -> None:
    """Bring flag and record together after a crash, or after a hold set while locked."""
    if vault.held or vault.has_hold(WHOLE_VAULT):
        hold(vault, WHOLE_VAULT)


def _release(vault: Vault, owner: bytes, reason: str) -> None:
    with vault.transaction() as database:
        database.run(
            "UPDATE holds SET released_on = ?, reason = ? WHERE owner = ? AND released_on IS NULL",
            (vault.today, reason, owner),
        )
        sealed.settle_holds(vault)
        vault.owe_cleanup()
