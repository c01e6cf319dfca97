"""The four slots of a key file: each gives the root key to whoever knows what it needs.

Slot with a passphrase (type 1), or with a passphrase and a key file (type 3)::

    0  4 type   4  4 memory, KiB   8  4 passes   12  4 lanes   16  32 salt
    48 12 nonce   64 48 root key: ciphertext, tag   112 32 commitment

Slot for the recovery code (type 2)::

    0  4 type   16 32 SHA-256 of the public key   64 1168 HPKE ciphertext of the root key

A slot's seal authenticates magic, major version, vault id, slot number and bytes 0 to 47. The
commitment makes the seal key-committing: one ciphertext cannot open under two passphrases.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from vault.errors import BadValue, KeyFileNeeded, WrongPassphrase, WrongRecoveryCode
from vault.keys import kdf, keyfile, recovery
from vault.keys.aead import NotAuthentic, seal, unseal
from vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.keys.keyfile import KeyFile

_PASSPHRASE_SLOT = struct.Struct("<IIII32s12s4x48s32s")
_RECOVERY_PREFIX = struct.Struct("<I12x32s")
_PREFIX_BYTES = 48
_RECOVERY_AT = 64
_RECOVERY_BYTES = 1168


class SlotType(IntEnum):
    """Kinds of key slots."""

    EMPTY = 0
    PASSPHRASE = 1
    RECOVERY = 2
    PASSPHRASE_AND_KEY_FILE = 3


_TYPED = (SlotType.PASSPHRASE, SlotType.PASSPHRASE_AND_KEY_FILE)


@dataclass(frozen=True, slots=True)
class Slot:
    """What anybody can see of a slot."""

    index: int
    type: SlotType
    cost: kdf.Cost | None = None
    """Key derivation of a slot with a passphrase."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A root key, and which slot gave it."""

    root_key: Secret
    index: int


def listing(keys: KeyFile) -> list[Slot]:
    """The slots in use; nothing in this is secret.

    Slots of a type this version does not know are left out: they open nothing here.
    """
    return list(_listing(keys))


def free(keys: KeyFile) -> int | None:
    """The first free slot, or None."""
    taken = {slot.index for slot in listing(keys)}
    return next((index for index in range(keyfile.SLOTS) if index not in taken), None)


def with_passphrase(
    keys: KeyFile,
    index: int,
    passphrase: Secret,
    root_key: Secret,
    cost: kdf.Cost,
    *,
    factor: Secret | None = None,
) -> KeyFile:
    """The key file with a passphrase slot at *index*; *factor* is the contents of a key file.

    Raises:
        BadValue: the key file is empty, which would be no second factor.
        OutOfMemory: too little memory for the key derivation.
    """
    if factor is not None and not len(factor):
        raise BadValue
    kind = SlotType.PASSPHRASE if factor is None else SlotType.PASSPHRASE_AND_KEY_FILE
    words = (kind, cost.memory_kib, cost.passes, cost.lanes)
    salt = os.urandom(32)
    context = _context(keys, index, struct.pack("<IIII32s", *words, salt))
    wrap, commit = kdf.derive(passphrase, salt, cost, keyfile=factor)
    with wrap, commit:
        sealed = seal(wrap, root_key.buffer, context)
        commitment = _commitment(commit, context)
    slot = _PASSPHRASE_SLOT.pack(*words, salt, sealed[:12], sealed[12:], commitment)
    return keys.with_slot(index, slot)


def with_recovery(keys: KeyFile, index: int, public: bytes, root_key: Secret) -> KeyFile:
    """The key file with a recovery slot at *index*."""
    prefix = _RECOVERY_PREFIX.pack(SlotType.RECOVERY, hashlib.sha256(public).digest())
    sealed = recovery.encapsulate(root_key, public, _context(keys, index, prefix))
    return keys.with_slot(index, prefix.ljust(_RECOVERY_AT, b"\0") + sealed)


def is_recovery_for(slot: bytes, public: bytes) -> bool:
    """Whether these bytes are the recovery slot of this public key."""
    return _type(slot) == SlotType.RECOVERY and slot[16:48] == hashlib.sha256(public).digest()


def open_with_passphrase(
    keys: KeyFile, passphrase: Secret, limits: kdf.Kdf, factor: Secret | None = None
) -> Opened:
    """The root key, from the first slot that opens.

    Raises:
        WrongPassphrase: none opens.
        KeyFileNeeded: every slot wants a key file and none was given.
        CostRefused: a slot asks for a cost outside the limits; nothing was derived.
        OutOfMemory: the machine cannot give the memory a slot needs.
    """
    wanted = _TYPED if factor is not None else _TYPED[:1]
    candidates = [(s.index, s.type, s.cost) for s in _listing(keys) if s.cost is not None]
    for _, _, cost in candidates:
        limits.check(cost)
    for index, kind, cost in candidates:
        if kind in wanted:
            second = factor if kind is SlotType.PASSPHRASE_AND_KEY_FILE else None
            root_key = _try(keys, index, passphrase, cost, second)
            if root_key is not None:
                return Opened(root_key, index)
    if candidates and not any(kind in wanted for _, kind, _ in candidates):
        raise KeyFileNeeded
    raise WrongPassphrase


def open_with_recovery(keys: KeyFile, code: str) -> Opened:
    """The root key, from the recovery slot.

    Raises:
        WrongRecoveryCode: mistyped, or of another vault.
    """
    with recovery.parse(code) as entropy:
        public = recovery.public_key(entropy, keys.vault_id)
        for index, slot in enumerate(keys.slots):
            if is_recovery_for(slot, public):
                context = _context(keys, index, slot[:_PREFIX_BYTES])
                sealed = slot[_RECOVERY_AT : _RECOVERY_AT + _RECOVERY_BYTES]
                root_key = recovery.decapsulate(sealed, entropy, keys.vault_id, context)
                return Opened(root_key, index)
    raise WrongRecoveryCode


def _listing(keys: KeyFile) -> Iterator[Slot]:
    for index, slot in enumerate(keys.slots):
        kind = _type(slot)
        if kind in _TYPED:
            yield Slot(index, SlotType(kind), kdf.Cost(*struct.unpack_from("<III", slot, 4)))
        elif kind == SlotType.RECOVERY:
            yield Slot(index, SlotType.RECOVERY)


def _try(
    keys: KeyFile, index: int, passphrase: Secret, cost: kdf.Cost, factor: Secret | None
) -> Secret | None:
    slot = keys.slots[index]
    *_, salt, nonce, sealed, commitment = _PASSPHRASE_SLOT.unpack_from(slot)
    context = _context(keys, index, slot[:_PREFIX_BYTES])
    wrap, commit = kdf.derive(passphrase, salt, cost, keyfile=factor)
    with wrap, commit:
        if not hmac.compare_digest(_commitment(commit, context), commitment):
            return None
        try:
            return Secret(unseal(wrap, nonce + sealed, context))
        except NotAuthentic:
            return None


def _type(slot: bytes) -> int:
    return int.from_bytes(slot[:4], "little")


def _context(keys: KeyFile, index: int, prefix: bytes) -> bytes:
    version = struct.pack("<8sH", keyfile.MAGIC, keyfile.MAJOR)
    return version + keys.vault_id + bytes([index]) + prefix


def _commitment(key: Secret, context: bytes) -> bytes:
    return hmac.digest(key.buffer, b"peerlog1 commit" + context, "sha256")
