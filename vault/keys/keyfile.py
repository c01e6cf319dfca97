"""`vault.key`, 8192 bytes: slots, wrapped keys and the state of the database file.

Layout (little-endian; bytes not named are zero and under the MAC)::

    0     8   magic "PEERLOGV"            56    60  EK: nonce, ciphertext, tag
    8     2   major version, 1            116   12  RM: nonce
    10    2   minor version, 0            128   4 x 1664  slots
    12    4   incompatible flags, 0       6784  32  BLAKE2b-256 of the database at lock
    16    16  vault id                    6816  8   its size in bytes
    32    8   generation                  6824  48  RM: ciphertext, tag
    40    8   epoch                       8128  32  HMAC-SHA256 over bytes 0 to 8127
    48    4   state                       8160  32  SHA-256 over bytes 0 to 8159

The SHA-256 tells damage from a wrong passphrase before any key is known; the HMAC, under a key
derived from the root key, tells tampering. The slots are `vault.keys.slots`.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass, replace
from enum import IntEnum

from vault.errors import Damaged, TooNew
from vault.keys.aead import NotAuthentic, derive, seal, unseal
from vault.secret import Secret

MAGIC = b"PEERLOGV"
MAJOR, MINOR = 1, 0
SIZE = 8192
SLOTS = 4
SLOT_BYTES = 1664
_MAC_AT = 8128
_HEAD = struct.Struct("<8sHHI16sQQI4x60s12s")
_TAIL = struct.Struct("<32sQ48s")


class State(IntEnum):
    """What the database file may look like."""

    CLEAN = 1
    """Closed; the digest must match."""
    IN_USE = 2
    """Open, or left so by a crash; check the pages instead."""
    CLEANUP_OWED = 3
    """Closed and the digest must match, but a rollover did not fit on the disk."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """One decoded `vault.key`."""

    vault_id: bytes
    generation: int
    epoch: int
    state: State
    sealed_epoch_key: bytes
    sealed_ring_master: bytes
    slots: tuple[bytes, ...]
    digest: bytes
    size: int

    def encode(self, root_key: Secret) -> bytes:
        """The bytes to commit, with MAC and checksum."""
        body = bytearray(_MAC_AT)
        _HEAD.pack_into(
            body, 0, MAGIC, MAJOR, MINOR, 0, self.vault_id, self.generation, self.epoch,
            self.state, self.sealed_epoch_key, self.sealed_ring_master[:12],
        )  # fmt: skip
        for index, slot in enumerate(self.slots):
            at = _HEAD.size + index * SLOT_BYTES
            body[at : at + SLOT_BYTES] = slot
        _TAIL.pack_into(
            body, _HEAD.size + SLOTS * SLOT_BYTES, self.digest, self.size,
            self.sealed_ring_master[12:],
        )  # fmt: skip
        authenticated = bytes(body) + _mac(root_key, bytes(body))
        return authenticated + hashlib.sha256(authenticated).digest()

    def verify(self, root_key: Secret, data: bytes) -> None:
        """Check the MAC of the bytes this was decoded from.

        Raises:
            Damaged: somebody without the root key changed them.
        """
        if not hmac.compare_digest(_mac(root_key, data[:_MAC_AT]), data[_MAC_AT : _MAC_AT + 32]):
            raise Damaged

    def epoch_key(self, root_key: Secret) -> Secret:
        """Unwrap the key of the current epoch.

        Raises:
            Damaged: the wrapped key was changed.
        """
        return _unwrap(root_key, b"peerlog1 ek", self.sealed_epoch_key, self.epoch_context())

    def ring_master(self, root_key: Secret) -> Secret:
        """Unwrap the key that wraps the keys of the days.

        Raises:
            Damaged: the wrapped key was changed.
        """
        return _unwrap(root_key, b"peerlog1 rm", self.sealed_ring_master, self.vault_id)

    def with_epoch_key(self, epoch_key: Secret, root_key: Secret) -> KeyFile:
        """The same file with another key for its epoch."""
        with derive(root_key, b"peerlog1 ek") as wrap:
            sealed = seal(wrap, epoch_key.buffer, self.epoch_context())
        return replace(self, sealed_epoch_key=sealed)

    def with_slot(self, index: int, slot: bytes) -> KeyFile:
        """The same file with other bytes in one slot; they are padded with zeros."""
        slots = list(self.slots)
        slots[index] = slot.ljust(SLOT_BYTES, b"\0")
        return replace(self, slots=tuple(slots))

    def under(self, root_key: Secret, ring_master: Secret) -> KeyFile:
        """The same file for another root key: no slot, no epoch key yet."""
        return replace(
            self,
            sealed_ring_master=_seal_ring_master(root_key, ring_master, self.vault_id),
            slots=(bytes(SLOT_BYTES),) * SLOTS,
        )

    def next(self, state: State, *, digest: bytes = bytes(32), size: int = 0) -> KeyFile:
        """The file that follows this one, one generation later."""
        return replace(self, generation=self.generation + 1, state=state, digest=digest, size=size)

    def next_epoch(self) -> KeyFile:
        """The same file naming the next epoch; its key is still to be set."""
        return replace(self, epoch=self.epoch + 1)

    def epoch_context(self) -> bytes:
        """What binds a key to this vault and epoch."""
        return self.vault_id + self.epoch.to_bytes(8, "little")


def database_key(root_key: Secret, epoch_key: Secret, keyfile: KeyFile) -> Secret:
    """The raw SQLCipher key of the current epoch: needs the passphrase *and* this key file."""
    with Secret(root_key.buffer + epoch_key.buffer) as both:
        return derive(both, b"peerlog1 db", context=keyfile.epoch_context())


def new(vault_id: bytes, root_key: Secret, epoch_key: Secret, ring_master: Secret) -> KeyFile:
    """A key file for a vault that is being created: epoch 1, no slots yet."""
    blank = KeyFile(
        vault_id=vault_id, generation=0, epoch=1, state=State.IN_USE, sealed_epoch_key=bytes(60),
        sealed_ring_master=_seal_ring_master(root_key, ring_master, vault_id),
        slots=(bytes(SLOT_BYTES),) * SLOTS, digest=bytes(32), size=0,
    )  # fmt: skip
    return blank.with_epoch_key(epoch_key, root_key)


def decode(data: bytes) -> KeyFile:
    """Read the bytes of a key file; the MAC is checked later, by `KeyFile.verify`.

    Raises:
        Damaged: not a key file, cut short, or its checksum disagrees.
        TooNew: a later major version, or flags this version does not know.
    """
    if len(data) != SIZE or hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise Damaged
    magic, major, _minor, flags, vault_id, generation, epoch, state, sealed_epoch_key, nonce = (
        _HEAD.unpack_from(data)
    )
    if magic != MAGIC:
        raise Damaged
    if major != MAJOR or flags:
        raise TooNew
    if state not in State.__members__.values():
        raise Damaged
    slots_end = _HEAD.size + SLOTS * SLOT_BYTES
    digest, size, sealed_ring_master = _TAIL.unpack_from(data, slots_end)
    return KeyFile(
        vault_id=vault_id, generation=generation, epoch=epoch, state=State(state),
        sealed_epoch_key=sealed_epoch_key, sealed_ring_master=nonce + sealed_ring_master,
        slots=tuple(
            data[at : at + SLOT_BYTES] for at in range(_HEAD.size, slots_end, SLOT_BYTES)
        ),
        digest=digest, size=size,
    )  # fmt: skip


def _seal_ring_master(root_key: Secret, ring_master: Secret, vault_id: bytes) -> bytes:
    with derive(root_key, b"peerlog1 rm") as wrap:
        return seal(wrap, ring_master.buffer, vault_id)


def _mac(root_key: Secret, body: bytes) -> bytes:
    with derive(root_key, b"peerlog1 header mac") as key:
        return hmac.digest(key.buffer, body, "sha256")


def _unwrap(root_key: Secret, label: bytes, sealed: bytes, context: bytes) -> Secret:
    try:
        with derive(root_key, label) as wrap:
            return Secret(unseal(wrap, sealed, context))
    except NotAuthentic:
        raise Damaged from None
