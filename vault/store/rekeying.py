"""Changing what opens a vault.

A change renews the root key and moves the data to a new epoch, so that an old passphrase with
an old copy of the key file opens nothing that was written since. A slot whose passphrase is not
at hand cannot follow to the new root key and is dropped; the recovery slot follows by its public
key. Under a legal hold on the whole vault the root key stays and only the slots change: nothing
is rewritten.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault.errors import LastSlot, NoFreeSlot, StorageFailed
from vault.keys import recovery, slots
from vault.keys.calibration import calibrated
from vault.keys.slots import SlotType

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault.keys.kdf import Cost
    from vault.keys.keyfile import KeyFile
    from vault.secret import Secret
    from vault.store.vault import Vault

_RECOVERY_PUBLIC_KEYS = "recovery_public_keys"
"""The key of the recovery slot; while it is being renewed, the old and the new one."""
_RECOVERY_SLOT = 1
_PROOF_OWED = "recovery_proof_owed"
"""Present while nobody has shown that the recovery code is on paper."""


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What a slot will want: a passphrase, and with *factor* the contents of a key file."""

    words: Secret
    factor: Secret | None = None


def change(vault: Vault, new: Passphrase) -> None:
    """Replace every passphrase slot by one for *new*; the recovery code stays valid.

    Raises:
        StorageFailed: the disk refused; nothing was changed.
        OutOfMemory: too little memory for the key derivation.
    """
    public = _recovery_key(vault)
    cost = _cost(vault)

    def fill(keys: KeyFile, root_key: Secret) -> KeyFile:
        keys = _without_passphrases(keys)
        keys = slots.with_passphrase(keys, 0, new.words, root_key, cost, factor=new.factor)
        return keys if public is None else _with_recovery(keys, public, root_key)

    if vault.held:
        vault.change_slots(fill, slot=0)
    else:
        vault.renew_root_key(fill, 0)


def add(vault: Vault, new: Passphrase) -> int:
    """Let a further passphrase open the vault; the number of its slot.

    Raises:
        NoFreeSlot: all four slots are taken.
        StorageFailed: the disk refused; nothing was changed.
    """
    taken = {slot.index for slot in vault.slots()}
    index = next((n for n in (0, 2, 3) if n not in taken), None)
    if index is None:
        raise NoFreeSlot
    cost = _cost(vault)
    vault.change_slots(
        lambda keys, root_key: slots.with_passphrase(
            keys, index, new.words, root_key, cost, factor=new.factor
        )
    )
    return index


def remove(vault: Vault, index: int) -> None:
    """Empty a slot. To make an old copy of the key file useless, change the passphrase after.

    Raises:
        LastSlot: it is the one the vault was opened with, or empty already.
        StorageFailed: the disk refused; nothing was changed.
    """
    if index == vault.opened_slot or index not in {slot.index for slot in vault.slots()}:
        raise LastSlot
    if index == _RECOVERY_SLOT:
        forget_recovery_key(vault)
    vault.change_slots(lambda keys, _: keys.with_slot(index, b""))


def unshown(_code: str) -> None:
    """Leave showing a recovery code for later."""


def renew_recovery(vault: Vault, show: Callable[[str], None] = unshown) -> str:
    """A new recovery code in place of the old one; it is shown once.

    *show* is given it before anything changes; whatever it raises leaves the old code standing.

    Raises:
        StorageFailed: the disk refused; the old code stands.
    """
    code, public = new_recovery_code(vault.vault_id)
    show(code)
    before = _recovery_key(vault) or b""
    vault.write_setting(_RECOVERY_PUBLIC_KEYS, before + public)
    vault.change_slots(lambda keys, root_key: _with_recovery(keys, public, root_key))
    with suppress(StorageFailed):  # with both remembered, the slot tells which one is meant
        remember_recovery_key(vault, public)
        owe_proof(vault)
    return code


def new_recovery_code(vault_id: bytes) -> tuple[str, bytes]:
    """A fresh code and its public key for a vault."""
    code = recovery.generate()
    with recovery.parse(code) as entropy:
        return code, recovery.public_key(entropy, vault_id)


def remember_recovery_key(vault: Vault, public: bytes) -> None:
    """Keep the public key, so that the slot can follow to a new root key."""
    vault.write_setting(_RECOVERY_PUBLIC_KEYS, public)


def forget_recovery_key(vault: Vault) -> None:
    """Drop the public key: no later root key will be sealed for the code."""
    prove(vault)  # what opens nothing any more need not be on paper
    with vault.transaction() as database:
        database.run("DELETE FROM settings WHERE name = ?", (_RECOVERY_PUBLIC_KEYS,))


def owe_proof(vault: Vault) -> None:
    """Say that the recovery code was shown, and that nobody has proved yet to have it.

    Raises:
        StorageFailed: the disk refused.
    """
    vault.write_setting(_PROOF_OWED, b"1")


def owes_proof(vault: Vault) -> bool:
    """Whether the recovery code was shown and never proved to be on paper."""
    return vault.read_setting(_PROOF_OWED) is not None


def prove(vault: Vault) -> None:
    """The recovery code is on paper: some of it was typed, or the vault was opened with it.

    Raises:
        StorageFailed: the disk refused; the proof is still owed.
    """
    if owes_proof(vault):
        with vault.transaction() as database:
            database.run("DELETE FROM settings WHERE name = ?", (_PROOF_OWED,))


def _recovery_key(vault: Vault) -> bytes | None:
    """The remembered public key that the recovery slot was made for."""
    remembered = vault.read_setting(_RECOVERY_PUBLIC_KEYS) or b""
    size = recovery.PUBLIC_BYTES
    candidates = (remembered[at : at + size] for at in range(0, len(remembered), size))
    slot = vault.slot_bytes(_RECOVERY_SLOT)
    return next((key for key in candidates if slots.is_recovery_for(slot, key)), None)


def _with_recovery(keys: KeyFile, public: bytes, root_key: Secret) -> KeyFile:
    return slots.with_recovery(keys, _RECOVERY_SLOT, public, root_key)


def _without_passphrases(keys: KeyFile) -> KeyFile:
    for slot in slots.listing(keys):
        if slot.type is not SlotType.RECOVERY:
            keys = keys.with_slot(slot.index, b"")
    return keys


def _cost(vault: Vault) -> Cost:
    """What this machine can bear, and never below what the vault has now."""
    costs = [slot.cost for slot in vault.slots() if slot.cost is not None]
    return max([calibrated(vault.kdf), *costs], key=lambda cost: cost.memory_kib * cost.passes)
