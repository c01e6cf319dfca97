"""Bare numbers by quarter, for what must never be a dated line of its own.

A crisis or a conflict of roles next to a day would point at somebody; a number of the quarter
does not (design plan, section 3).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from vault.clock import local_day

if TYPE_CHECKING:
    from vault.store.vault import Vault


class Counter(StrEnum):
    """What is counted."""

    CONFLICT_CHECK = "conflict_check"
    """A conflict check was answered, whatever came out."""
    CRISIS_STEPS = "crisis_steps"
    """Crisis steps were taken; only when the policy counts them."""


def count(vault: Vault, counter: Counter) -> int:
    """Add one to this quarter's number; the number.

    Raises:
        StorageFailed: the disk refused; nothing was counted.
    """
    today = local_day(vault.clock)
    quarter = f"{today.year}Q{(today.month + 2) // 3}"
    with vault.transaction() as database:
        database.run("INSERT OR IGNORE INTO counters VALUES (?, ?, 0)", (quarter, counter))
        which = (quarter, counter)
        database.run("UPDATE counters SET count = count + 1 WHERE quarter = ? AND name = ?", which)
        sql = "SELECT count FROM counters WHERE quarter = ? AND name = ?"
        (number,) = database.row(sql, which) or (0,)
    return int(number)


def recorded(vault: Vault) -> list[tuple[str, Counter, int]]:
    """Quarter, counter and number; newest quarter first."""
    rows = vault.database.rows("SELECT quarter, name, count FROM counters ORDER BY 1 DESC, 2")
    return [(str(quarter), Counter(name), int(number)) for quarter, name, number in rows]
