"""One entry in full: a deliberate act, one key away from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import day_words, dies_words, label, long_day, words
from tui.saving import Original
from tui.widgets.pane import Pane
from vault.clock import gone_on
from vault.errors import NoSuchEntry, OnHold, VaultError
from vault.journal import drafts, entries, followups, notes
from vault.journal.drafts import Draft
from vault.profiles.policy import MAX_NOTE_DAYS
from vault.store.fading import next_fade

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.journal.entries import Entry, EntryId
    from vault.journal.followups import FollowUp
    from vault.store.vault import Vault

_LABEL_WIDTH = 14


def load(vault: Vault, entry_id: EntryId) -> tuple[Entry, str, FollowUp | None]:
    """An entry with its texts; runs in the vault's thread."""
    return (
        entries.get(vault, entry_id),
        notes.read(vault, entry_id) or "",
        followups.get(vault, entry_id),
    )


class ReadingScreen(Page[str]):
    """The codes, the note and what can be done with them."""

    PLACE = "reading"
    BINDINGS = bindings("reading")

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self._note = ""
        self._follow_up: FollowUp | None = None

    def heading(self) -> str:
        """The day."""
        return f"{words.READING} · {self._day_words()}"

    def body(self) -> Iterable[Widget]:
        codes = Static("", id="codes", markup=False)
        text = Static("", id="text", markup=False)
        yield Pane(codes, text, id="reading")

    def on_mount(self) -> None:
        self.query_one("#reading").focus()
        self.reload()

    def wipe(self) -> None:
        """Forget codes and note."""
        super().wipe()
        self._note, self._follow_up = "", None
        for part in self.query("#reading Static").results(Static):
            part.update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self, said: str | None = None) -> None:
        """Read the entry again; leave when it is gone."""
        try:
            loaded = await self.session.call(load, self._entry.id)
        except NoSuchEntry:
            self.dismiss(words.DELETED)
            return
        except VaultError as error:
            self.say_error(error)
            return
        self._entry, self._note, self._follow_up = loaded
        self._show()
        if said:
            self.say(said)

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_edit(self) -> None:
        """Change it; only one unfinished entry is kept at a time."""
        from .entry import EntryScreen

        if self._refused():
            return
        try:
            draft = await self.session.call(drafts.load)
        except VaultError as error:
            self.say_error(error)
            return
        if draft is not None and draft.editing != self._entry.id.hex():
            self.say(words.DRAFT_FIRST)
            return
        original = Original(self._note, self._follow_up)
        screen = EntryScreen(draft or self._as_draft(), original)
        self.app.push_screen(screen, self._edited)

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_delete(self) -> None:
        """Delete everything about it, after asking."""
        if self._refused():
            return
        if await self._confirmed(words.DELETE_ENTRY, words.DELETE_ENTRY_MORE):
            try:
                await self.session.commit(entries.remove, self._entry.id)
            except VaultError as error:
                self.say_error(error)
                return
            self.dismiss(words.DELETED)

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_forget(self) -> None:
        """Delete the note alone, after asking."""
        if self._refused():
            return
        if not self._note:
            self.say(words.NO_NOTE)
        elif await self._confirmed(words.DELETE_NOTE, words.DELETE_NOTE_MORE):
            try:
                await self.session.commit(notes.remove, self._entry.id)
            except VaultError as error:
                self.say_error(error)
                return
            self.reload(words.NOTE_FORGOTTEN)

    @work(exclusive=True, group="act", exit_on_error=False)
    async def action_extend(self) -> None:
        """Give the note one more turn of the policy's days, at most 30 from today."""
        if self._refused():
            return
        if self._entry.note_dies is None:
            self.say(words.NO_NOTE)
            return
        left = max(0, self._entry.note_dies - self.session.vault.today)
        days = min(MAX_NOTE_DAYS, left + self.session.policy.note_days)
        try:
            dies = await self.session.commit(notes.extend, self._entry.id, days)
        except VaultError as error:
            self.say_error(error)
            return
        gone = gone_on(dies, self.session.clock)
        self.reload(words.EXTENDED.format(day=long_day(gone, self.today)))

    def action_hold(self) -> None:
        """A hold on this entry or on everything, or its release."""
        from .hold import HoldScreen

        self.app.push_screen(HoldScreen(self._entry), self._edited)

    def action_back(self) -> None:
        """Back to the list."""
        self.wipe()
        self.dismiss("")

    def _edited(self, said: str | None) -> None:
        self.reload(said)

    async def _confirmed(self, question: str, more: str) -> bool:
        from .confirm import ConfirmScreen

        return await self.app.push_screen_wait(ConfirmScreen(question, more))

    def _refused(self) -> bool:
        """Whether a hold forbids every change; says so."""
        if self._held():
            self.say_error(OnHold())
        return self._held()

    def _held(self) -> bool:
        return self._entry.held or self.session.held

    def _day_words(self) -> str:
        return day_words(self._entry.contact.day, self.today, self._entry.grain)

    def _as_draft(self) -> Draft:
        contact = self._entry.contact
        fields = {"day": contact.day.isoformat()}
        fields |= {name: code for name, code in contact.codes().items() if code is not None}
        if self._follow_up is not None:
            fields["follow_up_due"] = self._follow_up.due.isoformat()
            if self._follow_up.handle:
                fields["handle"] = self._follow_up.handle
        return Draft(fields, self._note, self._entry.id.hex())

    def _show(self) -> None:
        self.retitle()
        rows = [(words.FIELDS["day"], self._day_words()), (words.FADES, self._exactness())]
        for name, code in self._entry.contact.codes().items():
            if code is not None:
                rows.append((words.FIELDS[name], label(name, code)))
        if self._follow_up is not None:
            day = day_words(self._follow_up.due, self.today)
            rows.append((words.FIELDS["follow_up"], f"{day}  {self._follow_up.handle}".rstrip()))
        lines = [Text.assemble(f"{name:<{_LABEL_WIDTH}}", value, end="") for name, value in rows]
        if self._held():
            lines = [Text(self._hold_words(), style="bold", end=""), Text(end=""), *lines]
        self.query_one("#codes", Static).update(Text("\n", end="").join(lines))
        text = self.query_one("#text", Static)
        text.update(self._note or words.NO_NOTE)
        text.border_title = self._note_title()

    def _hold_words(self) -> str:
        if self._entry.held and self.session.held:
            return words.HELD_BOTH
        return words.HELD_ENTRY if self._entry.held else words.HELD_WHOLE

    def _exactness(self) -> str:
        entry = self._entry
        ahead = next_fade(entry.contact.day, entry.grain, self.session.policy)
        if ahead is None:
            return words.FADED_WHOLLY
        if self._held():
            return words.DOES_NOT_FADE
        day, grain = ahead
        return words.EXACT_UNTIL[grain].format(day=long_day(day, self.today))

    def _note_title(self) -> str:
        if self._entry.note_dies is None:
            return words.NOTE
        if self._held():
            return words.NOTE_HELD
        gone = gone_on(self._entry.note_dies, self.session.clock)
        return words.NOTE_GONE_ON.format(
            day=long_day(gone, self.today), countdown=dies_words(gone, self.today)
        )
