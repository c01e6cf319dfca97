"""Uses of an exception to confidentiality: which one, when, and whether notice was given.

Proof of good faith and nothing more. An event holds no name, no text and no entry; nothing in it
leads to one (design plan, section 3; domain study, section b, row 13).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from vault.clock import EPOCH, local_day
from vault.errors import BadValue, DayOutOfRange, NoSuchEntry
from vault.journal import holds, rules
from vault.journal.contacts import MAX_AGE_DAYS
from vault.journal.vocabulary import Grain, Notice

if TYPE_CHECKING:
    from vault.store.vault import Vault

_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Event:
    """One use of an exception."""

    id: bytes
    day: date
    grain: Grain
    """How exact `day` still is; it fades as the days of entries do."""
    exception: str
    """Id of the exception in the profile."""
    notice: Notice


def record(vault: Vault, exception: str, notice: Notice, day: date | None = None) -> bytes:
    """Record that an exception was used, today unless said; its id.

    Raises:
        BadValue: the profile has no such exception.
        DayOutOfRange: the day is ahead or over a year ago.
        StorageFailed: the disk refused; nothing was written.
    """
    today = local_day(vault.clock)
    day = day or today
    if rules.of(vault).row(exception) is None:
        raise BadValue
    if not today - timedelta(days=MAX_AGE_DAYS) <= day <= today:
        raise DayOutOfRange
    event_id = os.urandom(_ID_BYTES)
    with vault.transaction() as database:
        database.run(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?)",
            (event_id, (day - EPOCH).days, Grain.DAY, exception, notice),
        )
    return event_id


def recorded(vault: Vault) -> list[Event]:
    """Every event, newest day first."""
    rows = vault.database.rows(
        "SELECT id, day, grain, exception, notice FROM events ORDER BY day DESC, id"
    )
    return [
        Event(bytes(event_id), EPOCH + timedelta(days=day), Grain(grain), str(code), Notice(notice))
        for event_id, day, grain, code, notice in rows
    ]


def notice_given(vault: Vault, event_id: bytes) -> None:
    """Say that the notice that was owed has been given.

    Raises:
        NoSuchEntry: there is no such event.
        StorageFailed: the disk refused; nothing was changed.
    """
    with vault.transaction() as database:
        sql = "UPDATE events SET notice = ? WHERE id = ?"
        if not database.run(sql, (Notice.GIVEN, event_id)):
            raise NoSuchEntry


def remove(vault: Vault, event_id: bytes) -> None:
    """Take back an event recorded by mistake.

    Raises:
        NoSuchEntry: there is no such event.
        OnHold: a legal hold on the whole journal stands.
    """
    holds.forbid(vault, event_id)
    with vault.transaction() as database:
        if not database.run("DELETE FROM events WHERE id = ?", (event_id,)):
            raise NoSuchEntry
        vault.owe_cleanup()
