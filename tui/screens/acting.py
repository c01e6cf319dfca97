"""What can be done with the entry that is open: change it, delete it, let its note live longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual import work

from tui.messages import long_day, words
from tui.saving import Left, Original
from tui.widgets.reading import Sight, Texts
from vault.clock import gone_on
from vault.errors import OnHold, TextLost, VaultError
from vault.journal import drafts, entries, followups, notes
from vault.journal.drafts import Draft
from vault.profiles.policy import MAX_NOTE_DAYS

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from vault.journal.entries import Entry, EntryId
    from vault.store.vault import Vault

R = TypeVar("R")
_WITH_NOTE = {"extend", "forget"}
"""What is done with the note of an entry."""


def load(vault: Vault, entry_id: EntryId) -> tuple[Entry, Texts]:
    """An entry with its texts; runs in the vault's thread.

    Raises:
        NoSuchEntry: it is gone.
    """
    entry = entries.get(vault, entry_id)
    try:
        note = notes.read(vault, entry_id) or ""
        return entry, Texts(note, followups.get(vault, entry_id))
    except TextLost:
        return entry, Texts(lost=True)


class Acting(Page[R]):
    """A screen on which one entry may be open."""

    def opened(self) -> tuple[Entry, Texts] | None:
        """The entry that is open."""
        raise NotImplementedError

    def acted(self, said: str | None) -> None:
        """Read again what changed, and say what was done."""
        raise NotImplementedError

    def deleted(self) -> None:
        """Go on without the entry."""
        raise NotImplementedError

    def on_key(self) -> None:
        """What was said is of what was done before."""
        self.say("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done with a note is done where there is one."""
        del parameters
        if action not in _WITH_NOTE:
            return True
        opened = self.opened()
        return opened is not None and opened[0].note_dies is not None

    @property
    def sight(self) -> Sight:
        """What entries are looked at under."""
        session = self.session
        return Sight(self.today, session.clock, session.policy, session.held)

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_edit(self) -> None:
        """Change it; only one unfinished entry is kept at a time."""
        from .entry import EntryScreen

        entry = self._changeable()
        if entry is None:
            return
        try:
            draft = await self.session.call(drafts.load)
        except VaultError as error:
            self.say_error(error)
            return
        if draft is not None and draft.editing != entry.id.hex():
            self.say(words.DRAFT_FIRST)
            return
        opened = self.opened()
        if opened is None:
            return
        texts = opened[1]
        if texts.lost:
            self.say_error(TextLost())
            return
        original = Original(texts.note, texts.follow_up, entry.note_dies)
        self.lead_to(EntryScreen(draft or _as_draft(entry, texts), original), self._edited)

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_delete(self) -> None:
        """Delete everything about it, after asking."""
        entry = self._changeable()
        if entry is None or not await self._confirmed(words.DELETE_ENTRY, words.DELETE_ENTRY_MORE):
            return
        if await self._done(self.session.commit(entries.remove, entry.id)):
            self.deleted()

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_forget(self) -> None:
        """Delete the note alone, after asking."""
        entry = self._with_note()
        if entry is None:
            return
        if not await self._confirmed(words.DELETE_NOTE, words.DELETE_NOTE_MORE):
            return
        if await self._done(self.session.commit(notes.remove, entry.id)):
            self.acted(words.NOTE_FORGOTTEN)

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_extend(self) -> None:
        """Give the note one more turn of the policy's days, at most 30 from today."""
        entry = self._with_note()
        if entry is None or entry.note_dies is None:
            return
        left = max(0, entry.note_dies - self.session.vault.today)
        days = min(MAX_NOTE_DAYS, left + self.session.policy.note_days)
        if days == left:
            day = long_day(gone_on(entry.note_dies, self.session.clock), self.today)
            self.say(words.NOTE_DAYS_MOST.format(most=MAX_NOTE_DAYS, day=day))
            return
        try:
            dies = await self.session.commit(notes.extend, entry.id, days)
        except VaultError as error:
            self.say_error(error)
            return
        gone = gone_on(dies, self.session.clock)
        self.acted(words.EXTENDED.format(day=long_day(gone, self.today)))

    def _edited(self, left: Left | None) -> None:
        self.acted(left.said if left is not None else None)

    def _with_note(self) -> Entry | None:
        """The entry that is open, if it has a note and may be changed."""
        entry = self._changeable()
        return None if entry is None or entry.note_dies is None else entry

    def _changeable(self) -> Entry | None:
        """The entry that is open, unless a hold forbids every change, which is said."""
        opened = self.opened()
        if opened is None:
            return None
        if self.sight.holds(opened[0]):
            self.say_error(OnHold())
            return None
        return opened[0]

    async def _confirmed(self, question: str, more: str) -> bool:
        from .confirm import ConfirmScreen

        return await self.app.push_screen_wait(ConfirmScreen(question, more))

    async def _done(self, doing: Awaitable[object]) -> bool:
        try:
            await doing
        except VaultError as error:
            self.say_error(error)
            return False
        return True


def _as_draft(entry: Entry, texts: Texts) -> Draft:
    contact = entry.contact
    fields = {"day": contact.day.isoformat()}
    fields |= {name: code for name, code in contact.codes().items() if code is not None}
    if texts.follow_up is not None:
        fields["follow_up_due"] = texts.follow_up.due.isoformat()
        if texts.follow_up.handle:
            fields["handle"] = texts.follow_up.handle
    return Draft(fields, texts.note, entry.id.hex())
