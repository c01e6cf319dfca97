"""How much was deleted by hand, by month: proof that routine expiry is routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault.clock import local_day

if TYPE_CHECKING:
    from vault.store.vault import Vault


def count(vault: Vault, *, entries: int = 0, notes: int = 0) -> None:
    """Add to this month's numbers, in the transaction that deletes."""
    month = f"{local_day(vault.clock):%Y-%m}"
    with vault.transaction() as database:
        database.run("INSERT OR IGNORE INTO deletions VALUES (?, 0, 0)", (month,))
        database.run(
            "UPDATE deletions SET entries = entries + ?, notes = notes + ? WHERE month = ?",
            (entries, notes, month),
        )


def record(vault: Vault) -> list[tuple[str, int, int]]:
    """Month, entries and notes deleted by hand in it; newest first."""
    return [
        (str(month), int(entries), int(notes))
        for month, entries, notes in vault.database.rows(
            "SELECT month, entries, notes FROM deletions ORDER BY month DESC"
        )
    ]
