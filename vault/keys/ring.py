"""`vault.ring`, 8192 bytes: one wrapped key per expiry day, so that a day can be forgotten.

Every text that dies is sealed under the key of its day. Removing that key from this file kills
the text even where its ciphertext survives, and needs no passphrase. Keys exist for every day
of the window, and one for legal holds, whether used or not, so the file does not tell which
days hold something or whether a single entry is held.

Layout (little-endian; bytes not named are zero)::

    0     8   magic "PEERLOGR"            32    8   generation
    8     2   major version, 1            40    4   high-water day (days since 1970, UTC)
    10    2   minor version, 0            44    4   number of keys, at most 101
    12    4   incompatible flags, 0       48    4   hold: 0 none, 1 whole vault
    16    16  vault id                    64    80  per key: 4 day, 4 zero, 12 nonce,
    8160  32  SHA-256 over 0 to 8159                48 ciphertext and tag, 12 zero

It stands outside the MAC of `vault.key` because whoever can write it can also delete it: all an
attacker gains is the loss of texts that were going to be lost.
"""

from __future__ import annotations

import hashlib
import os
import struct
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from vault.errors import Damaged, TooNew
from vault.keys.aead import KEY_BYTES, NotAuthentic, derive, seal, unseal
from vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Mapping

MAGIC = b"PEERLOGR"
MAJOR, MINOR = 1, 0
SIZE = 8192
CAPACITY = 101
WINDOW_DAYS = 95
"""Days ahead that always have a key: the longest follow-up and its grace, with room."""
HOLD_DAY = 2**32 - 1
"""Stands in the place of a day for the key of what is under a legal hold; never due."""
_HEAD = struct.Struct("<8sHHI16sQIII12x")
_ENTRY = struct.Struct("<I4x60s12x")


@dataclass(frozen=True, slots=True)
class Ring:
    """One decoded `vault.ring`."""

    vault_id: bytes
    generation: int
    high_water: int
    """The latest day this vault has seen; a clock that is set back does not undo it."""
    held: bool = False
    """A legal hold on the whole vault: no key is dropped."""
    wrapped: Mapping[int, bytes] = field(default_factory=dict, repr=False)

    def encode(self) -> bytes:
        """The bytes to commit, with checksum."""
        body = bytearray(SIZE - 32)
        _HEAD.pack_into(
            body, 0, MAGIC, MAJOR, MINOR, 0, self.vault_id, self.generation, self.high_water,
            len(self.wrapped), self.held,
        )  # fmt: skip
        for index, day in enumerate(sorted(self.wrapped)):
            _ENTRY.pack_into(body, _HEAD.size + index * _ENTRY.size, day, self.wrapped[day])
        return bytes(body) + hashlib.sha256(body).digest()

    def forget(self, today: int) -> Ring:
        """The next ring, without the keys of *today* and of every day before unless held."""
        kept = {day: key for day, key in self.wrapped.items() if day > today or self.held}
        return replace(
            self,
            generation=self.generation + 1,
            high_water=max(self.high_water, today),
            wrapped=kept,
        )

    def with_hold(self, *, held: bool) -> Ring:
        """The next ring, with the hold on the whole vault set or released."""
        return replace(self, generation=self.generation + 1, held=held)

    def without_keys(self) -> Ring:
        """The same marks and no key at all, for a backup that carries no text."""
        return replace(self, wrapped={})

    def without_hold_key(self) -> Ring:
        """The next ring, without the key of what was held."""
        kept = {day: key for day, key in self.wrapped.items() if day != HOLD_DAY}
        return replace(self, generation=self.generation + 1, wrapped=kept)

    def has_due(self, today: int) -> bool:
        """Whether a key is left that `forget` would drop."""
        return not self.held and any(day <= today for day in self.wrapped)

    def topped_up(self, master: Secret) -> Ring:
        """The same ring with a key for every day of the window, and the hold key.

        Under a hold days get no new keys: whatever is written then goes under the hold key.
        """
        wrapped = dict(self.wrapped)
        window = 0 if self.held else WINDOW_DAYS
        days = range(self.high_water + 1, self.high_water + 1 + window)
        with derive(master, b"peerlog1 ring") as wrap:
            for day in (*days, HOLD_DAY):
                if day not in wrapped:
                    wrapped[day] = seal(wrap, os.urandom(KEY_BYTES), self._context(day))
        return replace(self, wrapped=wrapped)

    def day_key(self, day: int, master: Secret) -> Secret | None:
        """The key of one day, or None when it was forgotten or never made.

        Raises:
            Damaged: the wrapped key was changed.
        """
        if day not in self.wrapped:
            return None
        with derive(master, b"peerlog1 ring") as wrap:
            try:
                return Secret(unseal(wrap, self.wrapped[day], self._context(day)))
            except NotAuthentic:
                raise Damaged from None

    def _context(self, day: int) -> bytes:
        return self.vault_id + day.to_bytes(4, "little")


def decode(data: bytes) -> Ring:
    """Read the bytes of a ring.

    Raises:
        Damaged: not a ring, cut short, or its checksum disagrees.
        TooNew: a later major version, or flags this version does not know.
    """
    if len(data) != SIZE or hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise Damaged
    magic, major, _minor, flags, vault_id, generation, high_water, count, hold = _HEAD.unpack_from(
        data
    )
    if magic != MAGIC or count > CAPACITY or hold > 1:
        raise Damaged
    if major != MAJOR or flags:
        raise TooNew
    entries = (_ENTRY.unpack_from(data, _HEAD.size + index * _ENTRY.size) for index in range(count))
    return Ring(vault_id, generation, high_water, held=bool(hold), wrapped=dict(entries))
