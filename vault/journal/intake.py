"""Contacts from elsewhere: a spreadsheet saved as CSV, or what `peerlog list --json` printed.

Only what the vocabulary knows comes in. A column it does not know is refused unless the person
says that it may be left out, because it is where names and places stand.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from vault.clock import local_day
from vault.errors import BadValue
from vault.journal import contacts, entries
from vault.journal.entries import EntryId
from vault.journal.vocabulary import FIELDS
from vault.language import mark, tr
from vault.watching import stepped, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vault.journal.contacts import Contact
    from vault.store.vault import Vault
    from vault.watching import Watch

MOST = 10_000
"""Rows of one file."""
_ID_LETTERS = 32
_CODES = tuple(f.name for f in FIELDS)
_COLUMNS = frozenset({"day", "id", "note", *_CODES})
_OWN_JSON = frozenset({"grain", "note_gone_on", "follow_up_due", "held"})
"""What `peerlog list --json` says besides; it follows from the rest or stays behind."""

_NO_FORM = mark("it is neither a JSON array of objects nor CSV with a line of column names")
_UNKNOWN = mark("it has columns that this journal does not keep")
_MANY = mark("it has more than 10,000 rows")
_COLUMNS_MISSING = mark("the columns 'day', 'service' and 'duration' are needed")
_BAD_DAY = mark("the day is not a date of the last year, written YYYY-MM-DD")
_BAD_CODE = mark("the value of '{column}' is not in the vocabulary")
_NOT_TOGETHER = mark("'group_size' is for groups alone, and 2_5 goes without 'topic'")
_BAD_ID = mark("the id is not 32 hex letters")
_FADED = mark("the day has faded to its month or quarter")


@dataclass(frozen=True, slots=True)
class Row:
    """One contact to be taken in."""

    line: int
    contact: Contact
    note: str = field(default="", repr=False)
    id: EntryId | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where; never a word of what was there."""

    line: int
    """From 1; of a JSON array, the number of the object."""
    reason: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What a file holds; nothing is taken in while there are faults."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]


def read(text: str, today: date, *, drop_unknown: bool = False) -> Intake:
    """The contacts of a file, every one checked.

    Args:
        text: CSV with a line of column names, or a JSON array of objects.
        today: the local date.
        drop_unknown: leave columns out that the journal does not keep.
    """
    try:
        numbered = list(_records(text))
    except (ValueError, csv.Error, RecursionError):
        return Intake((), (Fault(1, tr(_NO_FORM)),))
    head = _head_fault(numbered, drop_unknown=drop_unknown)
    if head:
        return Intake((), (Fault(1, tr(head)),))
    rows: list[Row] = []
    faults: list[Fault] = []
    for line, record in numbered:
        try:
            rows.append(_row(line, record, today))
        except _Wrong as wrong:
            faults.append(Fault(line, tr(wrong.reason, column=wrong.column)))
    return Intake(tuple(rows), tuple(faults))


def take_in(vault: Vault, rows: Sequence[Row], watch: Watch = unwatched) -> tuple[int, int]:
    """Record all rows or none; how many were added, and how many were there already.

    Raises:
        LeadsTeam: a team is led from this vault.
        NotesOff, NotesForbidden, NoteTooLong: a row has a note that may not be written.
        BadValue: a row is out of range.
        StorageFailed: the disk refused.
        Stopped: *watch*, which is told of rows, said so.
    """
    today = local_day(vault.clock)
    added = there = 0
    with vault.transaction():
        for row in stepped(rows, len(rows), watch):
            if row.id is not None and entries.exists(vault, row.id):
                there += 1
                continue
            contacts.check(row.contact, today)
            entries.insert(vault, row.contact, note=row.note or None, entry_id=row.id)
            added += 1
    return added, there


class _Wrong(Exception):
    def __init__(self, reason: str, column: str = "") -> None:
        super().__init__()
        self.reason = reason
        self.column = column


def _records(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if text.lstrip().startswith("["):
        for number, record in enumerate(json.loads(text), 1):
            if not isinstance(record, dict):
                raise ValueError  # noqa: TRY004  # one kind of refusal for every shape
            yield number, record
        return
    reader = csv.reader(io.StringIO(text), strict=True)
    names = [name.strip().lower().replace(" ", "_") for name in next(reader, [])]
    if len(set(names)) < len(names) or not names:
        raise ValueError
    for cells in reader:
        if any(cell.strip() for cell in cells):
            if len(cells) != len(names):
                raise ValueError
            yield reader.line_num, dict(zip(names, cells, strict=True))


def _head_fault(numbered: list[tuple[int, Mapping[str, Any]]], *, drop_unknown: bool) -> str:
    if len(numbered) > MOST:
        return _MANY
    names = set().union(*(record for _, record in numbered)) if numbered else set()
    if not {"day", "service", "duration"} <= names:
        return _COLUMNS_MISSING
    if names - _COLUMNS - _OWN_JSON and not drop_unknown:
        return _UNKNOWN
    return ""


def _row(line: int, record: Mapping[str, Any], today: date) -> Row:
    if record.get("grain", "day") != "day":
        raise _Wrong(_FADED)
    words = {name: _word(name, record.get(name)) for name in ("day", "id", "note", *_CODES)}
    contact = _contact(words)
    try:
        contacts.check_day(contact, today)
    except BadValue:
        raise _Wrong(_BAD_DAY) from None
    return Row(line, contact, words["note"], _entry_id(words["id"]))


def _contact(words: Mapping[str, str]) -> Contact:
    for of in FIELDS:
        if words[of.name] not in {*map(str, of.values), *([] if of.required else [""])}:
            raise _Wrong(_BAD_CODE, of.name)
    try:
        day = date.fromisoformat(words["day"])
        contact = contacts.parse(day, {name: words[name] or None for name in _CODES})
        contacts.check_codes(contact)
    except BadValue:
        raise _Wrong(_NOT_TOGETHER) from None
    except ValueError:
        raise _Wrong(_BAD_DAY) from None
    return contact


def _word(name: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _Wrong(_BAD_CODE, name)
    return value.strip()


def _entry_id(letters: str) -> EntryId | None:
    if not letters:
        return None
    try:
        found = bytes.fromhex(letters)
    except ValueError:
        raise _Wrong(_BAD_ID) from None
    if len(letters) != _ID_LETTERS:
        raise _Wrong(_BAD_ID)
    return EntryId(found)
