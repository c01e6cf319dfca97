"""At most one short note an entry; it dies by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault.errors import BadValue, NoSuchEntry, NotesForbidden, NotesOff, NoteTooLong
from vault.journal import deletions, holds, rules
from vault.profiles.policy import MAX_NOTE_DAYS
from vault.store import sealed

if TYPE_CHECKING:
    from vault.store.vault import Vault

PART = "note"


def write(vault: Vault, entry_id: bytes, text: str) -> int:
    """Write or replace the note; the UTC day on which it dies.

    What replaces a living note keeps its day, however near or far: only `extend` moves it.

    Raises:
        OnHold: a legal hold covers the entry and it has a note already.
        NotesOff: the policy forbids notes.
        NotesForbidden: the law or the agency does, whatever the policy says.
        NoteTooLong: more characters than the policy allows.
        BadValue: the note is blank.
        NoSuchEntry: there is no entry with this id.
        StorageFailed: the disk refused; nothing was changed.
    """
    if not vault.policy.notes:
        raise NotesOff
    if rules.of(vault).notes_forbidden:
        raise NotesForbidden
    if len(text) > vault.policy.note_characters:
        raise NoteTooLong
    if not text.strip():
        raise BadValue
    expires = vault.today + vault.policy.note_days
    with vault.transaction() as database:
        if database.row("SELECT 1 FROM entries WHERE id = ?", (entry_id,)) is None:
            raise NoSuchEntry
        stands = dies(vault, entry_id)
        if stands is not None:
            holds.forbid(vault, entry_id)
        if stands is not None and stands > vault.today:
            expires = stands
        sealed.put(vault, entry_id, PART, text, expires)
    return expires


def read(vault: Vault, entry_id: bytes) -> str | None:
    """The note, or None when there is none or it has died.

    Raises:
        TextLost: its key was lost with the ring.
    """
    found = sealed.get(vault, entry_id, PART)
    return None if found is None else found.text


def dies(vault: Vault, entry_id: bytes) -> int | None:
    """The UTC day on which the note dies, readable or not; None when there is none."""
    return sealed.expires(vault, entry_id, PART)


def extend(vault: Vault, entry_id: bytes, days: int) -> int:
    """Let the note live until *days* from today, at most 30; the UTC day on which it dies.

    Fewer days than it had left shorten its life.

    Raises:
        BadValue: not 1 to 30 days.
        NoSuchEntry: the entry has no note.
        OnHold: a legal hold covers it; it does not die as long as that stands.
    """
    holds.forbid(vault, entry_id)
    if not 1 <= days <= MAX_NOTE_DAYS:
        raise BadValue
    found = sealed.get(vault, entry_id, PART)
    if found is None:
        raise NoSuchEntry
    expires = vault.today + days
    sealed.put(vault, entry_id, PART, found.text, expires)
    return expires


def remove(vault: Vault, entry_id: bytes) -> None:
    """Delete the note now; the entry stays.

    Raises:
        NoSuchEntry: the entry has no note.
        OnHold: a legal hold covers it.
    """
    holds.forbid(vault, entry_id)
    with vault.transaction():
        if not sealed.drop(vault, entry_id, PART):
            raise NoSuchEntry
        deletions.count(vault, notes=1)
