"""Key files that ask for too much or too little work, with their checksum mended."""

from __future__ import annotations

import hashlib
import struct
from itertools import product
from typing import TYPE_CHECKING

from vault.keys import keyfile

if TYPE_CHECKING:
    from collections.abc import Iterator

_SLOTS_AT = 128
_COST_AT = 4
_GIB = 1024 * 1024
HUGE = 2**32 - 1
COSTS = {
    "memory bomb": [(m, 3, 4) for m in (4 * _GIB + 1, 8 * _GIB, 64 * _GIB, 1024 * _GIB, HUGE)],
    "time bomb": [(256 * 1024, passes, 4) for passes in (65, 1000, 10**6, HUGE)],
    "thread bomb": [(256 * 1024, 3, lanes) for lanes in (17, 1000, 2**24, HUGE)],
    "everything": [(HUGE, HUGE, HUGE)],
    "downgrade": [
        (memory, passes, lanes)
        for memory, passes, lanes in product((0, 8, 64, 65_535), (0, 1, 3), (0, 1, 4))
    ]
    + [(65_536, 1, 1), (65_536, 2, 4), (65_536, 0, 1), (256 * 1024, 3, 0), (256 * 1024, 0, 4)],
}
"""Memory in KiB, passes and lanes, all outside the standard limits, by what they attempt."""


def key_files(sound: bytes) -> Iterator[tuple[str, bytes]]:
    """A sound key file with each cost in each slot that wants a passphrase."""
    for attempt, costs in COSTS.items():
        for cost in costs:
            yield attempt, with_cost(sound, cost)


def with_cost(sound: bytes, cost: tuple[int, int, int], slot: int = 0) -> bytes:
    """The key file with another cost in one slot, and the checksum that goes with it."""
    data = bytearray(sound)
    struct.pack_into("<III", data, _SLOTS_AT + slot * keyfile.SLOT_BYTES + _COST_AT, *cost)
    return bytes(data[:-32]) + hashlib.sha256(data[:-32]).digest()


def with_bomb_in_a_free_slot(sound: bytes, slot: int = 2) -> bytes:
    """A slot more, which only somebody without the passphrase would add."""
    data = bytearray(sound)
    at = _SLOTS_AT + slot * keyfile.SLOT_BYTES
    struct.pack_into("<IIII", data, at, 1, HUGE, HUGE, HUGE)
    return bytes(data[:-32]) + hashlib.sha256(data[:-32]).digest()
