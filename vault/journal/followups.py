"""When to get in touch again: a day, and if the policy allows it one private word.

Both are one sealed text that dies a week after the day, so nothing has to be cleared by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from vault.clock import EPOCH, local_day
from vault.errors import BadHandle, FollowUpOutOfRange, NoSuchEntry
from vault.journal import holds
from vault.store import sealed

if TYPE_CHECKING:
    from vault.store.vault import Vault

PART = "follow_up"
MAX_DAYS_AHEAD = 60
GRACE_DAYS = 7
MAX_HANDLE_CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A day to come back to somebody, and a word that only the supporter understands."""

    due: date
    handle: str = ""


def set_(vault: Vault, entry_id: bytes, follow_up: FollowUp) -> None:
    """Set or replace the follow-up of an entry.

    Raises:
        FollowUpOutOfRange: the day is past or over 60 days ahead.
        BadHandle: the handle is more than one short word, or the policy has handles switched off.
    """
    if sealed.exists(vault, entry_id, PART):
        holds.forbid(vault, entry_id)
    today = local_day(vault.clock)
    handle = follow_up.handle.strip()
    if not today <= follow_up.due <= today + timedelta(days=MAX_DAYS_AHEAD):
        raise FollowUpOutOfRange
    if handle and (not vault.policy.handles or len(handle.split()) > 1):
        raise BadHandle
    if len(handle) > MAX_HANDLE_CHARACTERS:
        raise BadHandle
    expires = (follow_up.due - EPOCH).days + GRACE_DAYS
    sealed.put(vault, entry_id, PART, handle, expires)


def due(vault: Vault) -> list[tuple[bytes, date]]:
    """Entry ids and days of all follow-ups, soonest first."""
    rows = vault.database.rows(
        "SELECT owner, expires FROM sealed WHERE part = ? ORDER BY expires, owner", (PART,)
    )
    return [(bytes(owner), due_day(expires)) for owner, expires in rows]


def get(vault: Vault, entry_id: bytes) -> FollowUp | None:
    """The follow-up of an entry, or None."""
    found = sealed.get(vault, entry_id, PART)
    return None if found is None else FollowUp(due_day(found.expires), found.text)


def clear(vault: Vault, entry_id: bytes) -> bool:
    """Remove the follow-up; whether there was one.

    Raises:
        OnHold: a legal hold covers it.
    """
    if not sealed.exists(vault, entry_id, PART):
        return False
    holds.forbid(vault, entry_id)
    return sealed.drop(vault, entry_id, PART)


def move(vault: Vault, entry_id: bytes, days: int) -> date:
    """Move the follow-up *days* on, from today when it is overdue; the day it is due then.

    It never moves further than `MAX_DAYS_AHEAD`. Its word goes with it, unless the policy has
    handles switched off by now.

    Raises:
        NoSuchEntry: the entry has no follow-up.
        OnHold: a legal hold covers it.
        TextLost: its word cannot be read any more; clear it and set another.
        StorageFailed: the disk refused; nothing was moved.
    """
    kept = get(vault, entry_id)
    if kept is None:
        raise NoSuchEntry
    today = local_day(vault.clock)
    later = max(kept.due, today) + timedelta(days=days)
    moved = min(later, today + timedelta(days=MAX_DAYS_AHEAD))
    set_(vault, entry_id, FollowUp(moved, kept.handle if vault.policy.handles else ""))
    return moved


def due_day(expires: int) -> date:
    """The day to get in touch, given the day on which the follow-up dies."""
    return EPOCH + timedelta(days=expires - GRACE_DAYS)
