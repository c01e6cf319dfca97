"""Entries: add, get, find, replace, remove. Their texts live in `notes` and `followups`."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NewType

from vault.clock import EPOCH, local_day
from vault.errors import AmbiguousEntry, BadValue, NoSuchEntry
from vault.journal import contacts, deletions, drafts, followups, holds, notes, role
from vault.journal.vocabulary import FIELD, FIELDS, Grain
from vault.store import sealed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault.journal.contacts import Contact
    from vault.journal.followups import FollowUp
    from vault.store.vault import Vault

EntryId = NewType("EntryId", bytes)
"""16 random bytes; people see the first letters of its hex form."""

_ID_BYTES = 16
_MIN_PREFIX = 4
_CODES = ", ".join(f.name for f in FIELDS)
_SELECT = f"""
    SELECT e.id, e.day, e.grain, n.expires, f.expires, h.id IS NOT NULL, {_CODES} FROM entries e
    LEFT JOIN sealed n ON n.owner = e.id AND n.part = '{notes.PART}'
    LEFT JOIN sealed f ON f.owner = e.id AND f.part = '{followups.PART}'
    LEFT JOIN holds h ON h.owner = e.id AND h.released_on IS NULL"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Entry:
    """One recorded contact and what hangs on it."""

    id: EntryId
    contact: Contact
    grain: Grain
    """How exact `contact.day` still is; a faded day is the first of its month or quarter."""
    note_dies: int | None
    """UTC day on which its note dies; None when there is no note."""
    follow_up_due: date | None
    held: bool
    """Under a legal hold of its own; the whole vault's is `Vault.held`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which entries: days inclusive, field values by name, at most *limit* after *offset*."""

    since: date | None = None
    until: date | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    has_note: bool | None = None
    limit: int | None = None
    offset: int = 0


EVERYTHING = Query()


def add(
    vault: Vault,
    contact: Contact,
    *,
    note: str | None = None,
    follow_up: FollowUp | None = None,
) -> EntryId:
    """Record a contact, durable when this returns. A kept draft is dropped with it.

    Raises:
        LeadsTeam: a team is led from this vault.
        BadValue: a field or the follow-up is out of range.
        NotesOff, NoteTooLong: the policy forbids the note; nothing was written.
        StorageFailed: the disk refused; nothing was written.
    """
    contacts.check(contact, local_day(vault.clock))
    with vault.transaction():
        entry_id = insert(vault, contact, note=note)
        if follow_up is not None:
            followups.set_(vault, entry_id, follow_up)
        drafts.discard(vault)
    return entry_id


def insert(
    vault: Vault, contact: Contact, *, note: str | None = None, entry_id: EntryId | None = None
) -> EntryId:
    """Record a checked contact, under a new id unless it has one; a kept draft stays.

    Raises:
        LeadsTeam, NotesOff, NoteTooLong: as for `add`.
        StorageFailed: the disk refused; nothing was written.
    """
    role.forbid_contacts(vault)
    entry_id = entry_id or EntryId(os.urandom(_ID_BYTES))
    with vault.transaction() as database:
        marks = ", ".join("?" * (len(FIELDS) + 3))
        database.run(
            f"INSERT INTO entries (id, day, grain, {_CODES}) VALUES ({marks})",  # noqa: S608
            (entry_id, _number(contact.day), Grain.DAY, *contact.codes().values()),
        )
        if note is not None:
            notes.write(vault, entry_id, note)
    return entry_id


def exists(vault: Vault, entry_id: EntryId) -> bool:
    """Whether there is an entry with this id."""
    return vault.database.row("SELECT 1 FROM entries WHERE id = ?", (entry_id,)) is not None


def get(vault: Vault, entry_id: EntryId) -> Entry:
    """One entry.

    Raises:
        NoSuchEntry: there is none with this id.
    """
    row = vault.database.row(f"{_SELECT} WHERE e.id = ?", (entry_id,))
    if row is None:
        raise NoSuchEntry
    return from_row(row)


def by_prefix(vault: Vault, prefix: str) -> Entry:
    """The one entry whose id begins with these hex letters, at least four.

    Raises:
        NoSuchEntry: none does.
        AmbiguousEntry: several do.
    """
    letters = prefix.strip().lower()
    if len(letters) < _MIN_PREFIX or any(c not in "0123456789abcdef" for c in letters):
        raise NoSuchEntry
    rows = vault.database.rows(
        f"{_SELECT} WHERE lower(hex(e.id)) LIKE ? LIMIT 2",
        (letters + "%",),
    )
    if not rows:
        raise NoSuchEntry
    if len(rows) > 1:
        raise AmbiguousEntry
    return from_row(rows[0])


def find(vault: Vault, query: Query = EVERYTHING) -> list[Entry]:
    """The entries that fit, newest day first.

    Raises:
        BadValue: a field or value outside the vocabulary.
    """
    condition, parameters = _condition(query)
    limit = -1 if query.limit is None else query.limit
    rows = vault.database.each(
        f"{_SELECT} {condition} ORDER BY e.day DESC, e.id LIMIT ? OFFSET ?",
        (*parameters, limit, query.offset),
    )
    with closing(rows):
        return [from_row(row) for row in rows]


def count(vault: Vault, query: Query = EVERYTHING) -> int:
    """How many entries fit, whatever the limit.

    Raises:
        BadValue: a field or value outside the vocabulary.
    """
    condition, parameters = _condition(query)
    sql = f"SELECT count(*) FROM ({_SELECT} {condition})"  # noqa: S608
    row = vault.database.row(sql, parameters)
    return int(row[0]) if row is not None else 0


def replace(
    vault: Vault, entry_id: EntryId, contact: Contact, *, follow_up: FollowUp | None
) -> None:
    """Change the coded fields and the follow-up of an entry; its note stays.

    A day that has faded stays as it is.

    Raises:
        NoSuchEntry: there is none with this id.
        OnHold: a legal hold covers it.
        BadValue: a field or the follow-up is out of range.
        StorageFailed: the disk refused; nothing was changed.
    """
    before = get(vault, entry_id)
    holds.forbid(vault, entry_id)
    if contact.day != before.contact.day:
        contacts.check_day(contact, local_day(vault.clock))
        if before.grain is not Grain.DAY:
            raise BadValue
    contacts.check_codes(contact)
    assignments = ", ".join(f"{f.name} = ?" for f in FIELDS)
    with vault.transaction() as database:
        database.run(
            f"UPDATE entries SET day = ?, {assignments} WHERE id = ?",  # noqa: S608
            (_number(contact.day), *contact.codes().values(), entry_id),
        )
        vault.owe_cleanup()
        if follow_up is None:
            followups.clear(vault, entry_id)
        elif follow_up != followups.get(vault, entry_id):
            followups.set_(vault, entry_id, follow_up)
        drafts.discard(vault)


def remove(vault: Vault, entry_id: EntryId) -> None:
    """Delete an entry and its texts.

    Raises:
        NoSuchEntry: there is none with this id.
        OnHold: a legal hold covers it.
        StorageFailed: the disk refused; nothing was deleted.
    """
    holds.forbid(vault, entry_id)
    with vault.transaction() as database:
        had_note = get(vault, entry_id).note_dies is not None
        database.run("DELETE FROM entries WHERE id = ?", (entry_id,))
        sealed.drop(vault, entry_id)
        deletions.count(vault, entries=1, notes=int(had_note))
        vault.owe_cleanup()


def _condition(query: Query) -> tuple[str, list[Any]]:
    parts: list[str] = []
    parameters: list[Any] = []
    if query.since is not None:
        parts.append("e.day >= ?")
        parameters.append(_number(query.since))
    if query.until is not None:
        parts.append("e.day <= ?")
        parameters.append(_number(query.until))
    if query.has_note is not None:
        parts.append("n.expires IS NOT NULL" if query.has_note else "n.expires IS NULL")
    for name, value in query.where.items():
        if name not in FIELD or value not in FIELD[name].values.__members__.values():
            raise BadValue
        parts.append(f"e.{name} = ?")
        parameters.append(value)
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), parameters


def from_row(row: tuple[Any, ...]) -> Entry:
    """An entry from the columns that the queries of this module select."""
    entry_id, day, grain, note_dies, follow_up_dies, held, *codes = row
    contact = contacts.from_codes(EPOCH + timedelta(days=day), codes)
    due = None if follow_up_dies is None else followups.due_day(follow_up_dies)
    return Entry(EntryId(entry_id), contact, Grain(grain), note_dies, due, bool(held))


def _number(day: date) -> int:
    return (day - EPOCH).days
