"""Choosing the cost of the key derivation for the machine a vault is made on."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from vault.errors import OutOfMemory
from vault.keys import kdf
from vault.secret import Secret

if TYPE_CHECKING:
    from vault.keys.kdf import Cost, Kdf

TARGET_SECONDS = 0.5
CEILING_KIB = 1024 * 1024
"""1 GiB: a vault must still open on the next, smaller laptop."""


def calibrated(limits: Kdf) -> Cost:
    """The cost for a new vault here: at least the default unless memory is short.

    Memory is doubled while a derivation takes less than half a second, up to 1 GiB and a
    quarter of the machine's memory, and never falls below the floor.
    """
    if not limits.calibrate:
        return limits.default
    room = max(limits.floor_kib, min(CEILING_KIB, memory_kib() // 4))
    cost = limits.default
    while cost.memory_kib > room:
        cost = replace(cost, memory_kib=cost.memory_kib // 2)
    try:
        while 2 * cost.memory_kib <= room and seconds(cost) < TARGET_SECONDS / 2:
            cost = replace(cost, memory_kib=2 * cost.memory_kib)
    except OutOfMemory:
        return limits.default
    return cost


def seconds(cost: Cost) -> float:
    """How long one derivation takes here."""
    start = time.perf_counter()
    for key in kdf.derive(Secret(b"calibration"), bytes(32), cost):
        key.wipe()
    return time.perf_counter() - start


def memory_kib() -> int:
    """The machine's memory; 4 GiB where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, ValueError, OSError):
        return 4 * 1024 * 1024
