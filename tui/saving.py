"""What one press of save does to the vault, in one transaction in the vault's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui.messages import long_day, words
from tui.tongue import reads_as_english
from vault.clock import gone_on, local_day
from vault.errors import NoSuchEntry
from vault.journal import drafts, entries, followups, notes
from vault.journal.drafts import Draft
from vault.journal.entries import EntryId

if TYPE_CHECKING:
    from vault.clock import Clock
    from vault.journal.contacts import Contact
    from vault.journal.followups import FollowUp
    from vault.redaction import Personal
    from vault.store.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A form, ready to be saved."""

    contact: Contact
    follow_up: FollowUp | None
    editing: str
    """Hex id of the entry to be changed; empty for a new one."""
    note: str = field(repr=False)
    note_touched: bool
    """Whether the note is to be written; an untouched one keeps its day."""
    shown: tuple[str, ...] = ()
    """The rules of the findings that were shown and decided on."""
    kept: tuple[str, ...] = ()
    """The rules of those that stay as written."""

    @property
    def clean(self) -> bool:
        """Whether nothing was pointed out in a new note that the prompts read."""
        return self.note_touched and not self.shown and reads_as_english(self.note)


@dataclass(frozen=True, slots=True)
class Original:
    """The texts of the entry being edited as they stand in the vault."""

    note: str = field(default="", repr=False)
    follow_up: FollowUp | None = None
    dies: int | None = None
    """The UTC day on which the note dies, if there is one."""

    @property
    def handle(self) -> str:
        """The word of its follow-up, if there is one."""
        return "" if self.follow_up is None else self.follow_up.handle


class Saved(NamedTuple):
    """An entry as it stands after saving."""

    entry_id: EntryId
    dies: int | None
    """The UTC day on which the note dies, if there is one."""
    held: bool
    """Whether a legal hold stands on the whole journal, so that it does not."""


class Left(NamedTuple):
    """How a form was left."""

    said: str
    """What is to be said of it; empty for nothing."""
    written: EntryId | None = None
    """The entry that was saved, if one was."""


def save(vault: Vault, edit: Edit) -> Saved:
    """Save and drop the draft.

    Raises:
        VaultError: as `entries` and `notes` say; nothing was changed.
    """
    from vault.journal import acceptance  # with the detector, which the list does without

    with vault.transaction():
        entry_id = _replace(vault, edit) if edit.editing else _add(vault, edit)
        acceptance.record(vault, edit.shown, edit.kept)
    return Saved(entry_id, entries.get(vault, entry_id).note_dies, vault.held)


def left(saved: Saved, clock: Clock, *, clean: bool) -> Left:
    """What the list says after saving; *clean* when nothing of the note was pointed out."""
    if saved.dies is None:
        return Left(words.SAVED, saved.entry_id)
    if saved.held:
        said = words.SAVED_AND_HELD
    else:
        day = long_day(gone_on(saved.dies, clock), local_day(clock))
        said = words.SAVED_AND_DIES.format(day=day)
    return Left(f"{said} {words.NOTHING_SPOTTED}" if clean else said, saved.entry_id)


def together(draft: Draft, typed: Draft, untouched: Draft) -> Draft:
    """A draft that came back, with what was typed before it was there."""
    chosen = {
        name: code for name, code in typed.fields.items() if code != untouched.fields.get(name)
    }
    note = "\n".join(text for text in (draft.note, typed.note) if text)
    return Draft({**draft.fields, **chosen}, note, draft.editing)


def own_lists(vault: Vault) -> Personal:
    """The supporter's own lists; the detector is loaded here, where no key waits for it."""
    from tui.decisions import detect
    from vault.journal import wordlists

    personal = wordlists.personal(vault)
    detect("", personal)
    return personal


def waiting(vault: Vault) -> tuple[Draft | None, Original]:
    """The kept draft, and the texts of the entry that it edits as they stand."""
    draft = drafts.load(vault)
    if draft is None or not draft.editing:
        return draft, Original()
    entry_id = bytes.fromhex(draft.editing)
    note, dies = notes.read(vault, entry_id) or "", notes.dies(vault, entry_id)
    return draft, Original(note, followups.get(vault, entry_id), dies)


def _add(vault: Vault, edit: Edit) -> EntryId:
    return entries.add(vault, edit.contact, note=edit.note or None, follow_up=edit.follow_up)


def _replace(vault: Vault, edit: Edit) -> EntryId:
    entry_id = EntryId(bytes.fromhex(edit.editing))
    entries.replace(vault, entry_id, edit.contact, follow_up=edit.follow_up)
    if edit.note_touched:
        _write_note(vault, entry_id, edit.note)
    drafts.discard(vault)
    return entry_id


def _write_note(vault: Vault, entry_id: EntryId, text: str) -> None:
    if text:
        notes.write(vault, entry_id, text)
        return
    try:
        notes.remove(vault, entry_id)
    except NoSuchEntry:  # there was none
        return
