"""Argon2id (RFC 9106) from a passphrase to the keys of one slot."""

from __future__ import annotations

from dataclasses import dataclass

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, core, ffi

from vault.errors import CostRefused, OutOfMemory
from vault.secret import Secret

MIB = 1024
_OUTPUT_BYTES = 64
_MEMORY_ERROR = -22  # ARGON2_MEMORY_ALLOCATION_ERROR


@dataclass(frozen=True, slots=True)
class Cost:
    """Argon2id parameters of one slot."""

    memory_kib: int
    passes: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Kdf:
    """Which costs are chosen and which are accepted.

    The floor stops a downgrade by somebody who can write the key file, the cap stops a memory
    bomb; both are checked before any work is done.
    """

    default: Cost
    floor_kib: int
    floor_work_kib: int
    """Least memory times passes, in KiB."""
    cap: Cost
    calibrate: bool = True
    """Whether a new vault's cost is raised to what its machine can bear."""

    def accepts(self, cost: Cost) -> bool:
        """Whether a cost is within the limits: neither too weak nor too costly."""
        if cost.memory_kib < self.floor_kib or cost.passes < 1 or cost.lanes < 1:
            return False
        if cost.memory_kib * cost.passes < self.floor_work_kib:
            return False
        cap = self.cap
        small = cost.memory_kib <= cap.memory_kib
        return small and cost.passes <= cap.passes and cost.lanes <= cap.lanes

    def check(self, cost: Cost) -> None:
        """Refuse a cost outside the limits.

        Raises:
            CostRefused: too weak or too costly.
        """
        if not self.accepts(cost):
            raise CostRefused


STANDARD = Kdf(
    default=Cost(256 * MIB, 3, 4),
    floor_kib=64 * MIB,
    floor_work_kib=3 * 64 * MIB,
    cap=Cost(4096 * MIB, 64, 16),
)
"""At least RFC 9106's second recommended option (64 MiB, 3 passes); four times its memory."""

CHEAPEST = Kdf(
    default=Cost(64, 1, 1),
    floor_kib=8,
    floor_work_kib=8,
    cap=Cost(4096, 4, 4),
    calibrate=False,
)
"""Only for tests and the demo's example vault: protects nothing, and opens nothing real."""


def derive(
    passphrase: Secret, salt: bytes, cost: Cost, *, keyfile: Secret | None = None
) -> tuple[Secret, Secret]:
    """Wrap key and commit key, 32 bytes each, of one slot.

    The passphrase is read from its own buffer, so that wiping it leaves no copy here. A key
    file enters as Argon2's secret value.

    Raises:
        OutOfMemory: the machine cannot give the memory this slot was made with.
    """
    output = bytearray(_OUTPUT_BYTES)
    inputs = [
        ffi.from_buffer(data)
        for data in (output, passphrase.buffer, salt, keyfile.buffer if keyfile else b"")
    ]
    context = ffi.new(
        "argon2_context *",
        {
            "version": ARGON2_VERSION,
            "out": inputs[0],
            "outlen": len(output),
            "pwd": inputs[1],
            "pwdlen": len(passphrase),
            "salt": ffi.cast("uint8_t *", inputs[2]),
            "saltlen": len(salt),
            "secret": ffi.cast("uint8_t *", inputs[3]),
            "secretlen": len(keyfile) if keyfile else 0,
            "ad": ffi.NULL,
            "adlen": 0,
            "t_cost": cost.passes,
            "m_cost": cost.memory_kib,
            "lanes": cost.lanes,
            "threads": cost.lanes,
            "allocate_cbk": ffi.NULL,
            "free_cbk": ffi.NULL,
            "flags": 0,
        },
    )
    status = core(context, Type.ID.value)
    if status == _MEMORY_ERROR:
        raise OutOfMemory
    if status != 0:
        raise HashingError
    with Secret(output) as both:
        output[:] = bytes(len(output))
        return Secret(both.buffer[:32]), Secret(both.buffer[32:])
