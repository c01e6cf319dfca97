"""Writing an entry: codes by letter, a note if the policy has them, redaction in place."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.widgets import Static

from tui.decisions import pointed_out
from tui.keymap import bindings
from tui.messages import card_words, long_day, words
from tui.saving import Edit, Left, Original, left, own_lists, save, together, waiting
from tui.widgets.chips import Chips
from tui.widgets.form import DEFAULTS, Form
from tui.widgets.redacting import Redacting
from vault.clock import gone_on, utc_day
from vault.errors import VaultError
from vault.journal import drafts
from vault.journal.drafts import Draft
from vault.journal.vocabulary import GROUP_SERVICES
from vault.profiles.profile import Contact as ProfileContact
from vault.profiles.profile import Tag

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.redaction import Personal

    from .limits import Told

KEEP_DRAFT_SECONDS = 10
_ABOUT_NOTE = {"review", "word", "insert"}
_DONE_WITH = {*_ABOUT_NOTE, "save", "clear"}


class EntryScreen(Page[Left]):
    """A new entry, the kept draft, or an entry being edited."""

    PLACE = "entry"
    BINDINGS = bindings("entry")

    def __init__(
        self,
        draft: Draft | None = None,
        original: Original | None = None,
        *,
        told: Told | None = None,
    ) -> None:
        super().__init__()
        self._told = told
        """How the limits were told for a new entry, when the card led here."""
        self._begun = draft
        self._editing = draft.editing if draft else ""
        self._original = original or Original()
        self._kept: Draft | None = None
        """What the vault keeps of this, as far as it is known here."""
        self._taken_up, self._listed = asyncio.Event(), asyncio.Event()
        """Set when a draft that waits is here, and the own lists: nothing is saved before."""
        self._saved = self._storing = False
        self._was_at: Widget | None = None
        """Where the focus was before it was saved."""
        self._reviewed = self._handle_asked = ""
        self._note: Redacting | None = None
        """Where the policy has notes."""
        self._personal: Personal | None = None
        self._alarms: frozenset[Tag] = frozenset()

    def heading(self) -> str:
        """New or not."""
        return words.EDIT_ENTRY if self._editing else words.NEW_ENTRY

    def body(self) -> Iterable[Widget]:
        policy = self.session.policy
        told = self._told.fields() if self._told else {}
        values = {**DEFAULTS, **told, **(self._begun.fields if self._begun else {})}
        parts: list[Widget] = [Form(policy, self.today, values, self._original.follow_up)]
        if policy.notes:
            self._note = Redacting(limit=policy.note_characters, dies=self._dies())
            parts.append(self._note)
        else:
            parts.append(Static(words.NOTES_ARE_OFF, id="notes-off", markup=False))
        yield Vertical(*parts, id="entry", classes="-noting" if policy.notes else "")

    def on_mount(self) -> None:
        self.say(words.MOVING_NOTED if self.session.policy.notes else words.MOVING)
        self.set_interval(KEEP_DRAFT_SECONDS, self.keep)
        self.call_after_refresh(self.load_lists)  # the detector comes with them: the form is first
        if self._begun is None:
            self._take_up_draft()
        else:
            self._show(self._begun)
            self._taken_up.set()
        note = self._note
        (self.query_one("#service") if note is None else note.note).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is asked about the note, only what belongs to it; nothing in a save."""
        del parameters
        note = self._note
        if action in _ABOUT_NOTE and note is None:
            return False
        if self._storing:
            return action not in _DONE_WITH | {"back"}
        return not (note is not None and note.asking and action in _DONE_WITH)

    def draft(self) -> Draft | None:
        """What is typed here and not saved; None when that is nothing, and nothing is kept.

        None as well before a draft that waits is here: it must not be written over.
        """
        if self._saved or not self._taken_up.is_set():
            return None
        now = self._typed()
        untouched = now == self._untouched() and self._kept is None
        return None if untouched else now

    def wipe(self) -> None:
        """Forget codes, note and findings; nothing here is a draft any more."""
        self._saved = True
        self._begun = self._kept = None
        self._original, self._reviewed, self._handle_asked = Original(), "", ""
        self._personal, self._alarms, self._told = None, frozenset(), None
        for part in self.query(f"{Form.__name__}, {Redacting.__name__}"):
            part.wipe()  # type: ignore[attr-defined]  # both have it
        super().wipe()

    @work(exclusive=True, group="keep", exit_on_error=False)
    async def keep(self) -> None:
        """Keep what is typed inside the vault, when it changed."""
        draft = self.draft()
        if draft is None or draft == self._kept or self._storing:
            return
        before, self._kept = self._kept, draft
        try:
            await self.session.call(drafts.keep, draft)
        except VaultError as error:
            self._kept = before
            self.say_error(error)

    def on_form_changed(self, event: Form.Changed) -> None:
        """Say what the choice means, if anything."""
        event.stop()
        self.say(self.query_one(Form).warning())

    @work(exclusive=True, group="lists", exit_on_error=False)
    async def load_lists(self, said: str = "") -> None:
        """Look with the supporter's own lists; *said* stands when there is a review."""
        if self._note is not None or self.session.policy.handles:
            try:
                personal = await self.session.call(own_lists)
            except VaultError as error:
                self.say_error(error)
            else:
                self._use(personal, said)
        self._listed.set()

    @work(exclusive=True, group="list", exit_on_error=False)
    async def put_on_list(self, word: str, *, always: bool) -> None:
        """Put a word on one of the supporter's lists, and look again."""
        from vault.journal import wordlists

        try:
            await self.session.commit(wordlists.add, [word], always=always)
        except VaultError as error:
            self.say_error(error)
            return
        said = words.LISTED_ALWAYS if always else words.LISTED_NEVER
        self.say(said)
        self.load_lists(said)

    def on_redacting_looked(self, event: Redacting.Looked) -> None:
        """Say in one quiet line that the words may touch an exception, and no longer."""
        event.stop()
        before, self._alarms = self._alarms, event.touched
        if self._alarms != before and not self.query_one(Redacting).asking:
            self.say(card_words.ALARM if self._alarms else "")

    def on_redacting_said(self, event: Redacting.Said) -> None:
        """Something about the note."""
        event.stop()
        self.say(event.text)

    def on_redacting_turned(self, event: Redacting.Turned) -> None:
        """A question about the note began or ended: other keys, and room for it."""
        event.stop()
        self.query_one("#entry").set_class(self.query_one(Redacting).reviewing, "-reviewing")
        self.refresh_bindings()

    def on_redacting_listed(self, event: Redacting.Listed) -> None:
        """A word for one of the lists."""
        event.stop()
        self.put_on_list(event.word, always=event.always)

    def on_redacting_accepted(self, event: Redacting.Accepted) -> None:
        """Save what was decided."""
        event.stop()
        self._reviewed = event.text
        self._begin_storing(event.text)

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_save(self) -> None:
        """Save, or show what may identify someone first."""
        if not (self._taken_up.is_set() and self._listed.is_set()):
            self._rest(storing=True)
            await self._taken_up.wait()
            await self._listed.wait()
            self._rest(storing=False)
        if self._asks_about_handle():
            return
        note, text = self._note, self._note_text()
        known = text in {self._reviewed, self._original.note}
        if note is None or known or not (note.too_long() or note.review()):
            self._begin_storing(text)

    def action_review(self) -> None:
        """Look at what may identify someone, without saving."""
        if not (note := self.query_one(Redacting)).review(unsure_too=True):
            self.say(note.nothing_spotted)

    def action_word(self) -> None:
        """Ask about the word at the cursor of the note."""
        self.query_one(Redacting).ask_about_word()

    def action_insert(self) -> None:
        """Go to the placeholders."""
        self.query_one(Redacting).offer_placeholders()

    def action_limits(self) -> None:
        """The limits card, for this kind of contact."""
        from .limits import LimitsScreen

        group = self.query_one(Form).values().get("service") in GROUP_SERVICES
        contact = ProfileContact.GROUP if group else ProfileContact.ONE_TO_ONE
        self.app.push_screen(LimitsScreen(contact, hint=card_words.LIMITS_SAY_HERE), self._put_told)

    def action_exceptions(self) -> None:
        """The exceptions that may fit what is written here, or all."""
        from .exceptions import ExceptionsScreen

        note = self._note
        self.app.push_screen(ExceptionsScreen(frozenset() if note is None else note.touched()))

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_clear(self) -> None:
        """Throw the draft away, after asking."""
        from .confirm import ConfirmScreen

        await self._taken_up.wait()
        question = ConfirmScreen(words.DISCARD, words.DISCARD_MORE)
        if self.draft() is not None and not await self.app.push_screen_wait(question):
            return
        self._saved = True
        self._rest(storing=True)
        try:
            await self.session.commit(drafts.discard)
        except VaultError as error:
            self._saved = False
            self._rest(storing=False)
            self.say_error(error)
            return
        self.wipe()
        self.dismiss(Left(words.DISCARDED))

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_back(self) -> None:
        """Back to the list; what was typed stays as a draft."""
        kept = None
        await self._taken_up.wait()
        try:
            while (draft := self.draft()) is not None and draft != kept:  # typed on meanwhile
                if self._begun is None and draft == self._untouched():  # all taken back
                    await self.session.commit(drafts.discard)
                    self._kept = None
                else:
                    await self.session.commit(drafts.keep, draft)
                    kept = draft
        except VaultError as error:
            self.say_error(error)
            return
        self._saved = True
        said = words.KEPT_AS_DRAFT if self._begun is None else words.EDIT_KEPT
        self.wipe()
        self.dismiss(Left(said if kept is not None else ""))

    @work(exclusive=True, group="save", exit_on_error=False)
    async def store(self, edit: Edit) -> None:
        """Save what was on the screen and leave it."""
        self.say(words.SAVING)
        self.workers.cancel_group(self, "keep")
        try:
            saved = await self.session.commit_unfinished(save, edit)
        except VaultError as error:
            self._rest(storing=False)
            self.say_error(error)
            return
        self._saved = True
        self.wipe()
        self.dismiss(left(saved, self.session.clock, clean=edit.clean))

    @work(exclusive=True, group="load", exit_on_error=False)
    async def _take_up_draft(self) -> None:
        try:
            draft, self._original = await self.session.call(waiting)
        except VaultError as error:
            self.say_error(error)
        else:
            if draft is not None:
                self._go_on_with(draft)
        self._taken_up.set()

    def _go_on_with(self, draft: Draft) -> None:
        self._kept, self._editing = draft, draft.editing
        self.retitle()
        self._show(together(draft, self._typed(), self._untouched()))
        if self._told is None:
            self.say(words.DRAFT_IS_BACK)
        else:
            how = card_words.HOW_TOLD[self._told.how]
            self.say(card_words.LIMITS_NOT_IN_DRAFT.format(how=how))

    def _use(self, personal: Personal, said: str) -> None:
        if not self._saved:
            self._personal = personal
            if (note := self._note) is not None:
                note.use(personal, said)

    def _show(self, draft: Draft) -> None:
        self.query_one(Form).fill({**DEFAULTS, **draft.fields}, self._original.follow_up)
        if (note := self._note) is not None:
            note.note.dies = self._dies()
            note.note.put(draft.note)

    def _dies(self) -> str:
        """When the note will die: on its own day, or on that of a new one."""
        clock, policy = self.session.clock, self.session.policy
        gone = gone_on(self._original.dies or utc_day(clock) + policy.note_days, clock)
        return words.NOTE_DIES.format(day=long_day(gone, self.today))

    def _put_told(self, told: Told | None) -> None:
        """What was told while the entry was open goes into its field, and nothing else does."""
        if told is not None:
            self.query_one("#limits_told", Chips).choose(told.how)
            self.say(card_words.LIMITS_TOLD.format(how=card_words.HOW_TOLD[told.how]))

    def _note_text(self) -> str:
        note = self._note
        return "" if note is None else note.text

    def _asks_about_handle(self) -> bool:
        """Whether the word of the follow-up has to be looked at first; asked once a word."""
        handle = self.query_one(Form).values().get("handle", "")
        seen = handle in {"", self._handle_asked, self._original.handle}
        if seen or not pointed_out(handle, self._personal):
            return False
        self._handle_asked = handle
        self.query_one("#handle").focus()
        self.say(words.HANDLE_FOUND, error=True)
        return True

    def _begin_storing(self, text: str) -> None:
        if not self._storing:
            edit = self._edit(text)
            self._rest(storing=True)
            self.store(edit)

    def _rest(self, *, storing: bool) -> None:
        """Take nothing more while it is saved: what would be typed on is not in it."""
        self._storing = storing
        if (note := self._note) is not None:
            note.note.read_only = storing
        if storing:
            self._was_at = self.focused
        self.set_focus(None if storing else self._was_at)

    def _edit(self, text: str) -> Edit:
        form, note = self.query_one(Form), self._note
        return Edit(
            contact=form.contact(),
            follow_up=form.follow_up(),
            editing=self._editing,
            note=text,
            note_touched=note is not None and text != self._original.note,
            shown=() if note is None else tuple(note.decisions.shown),
            kept=() if note is None else tuple(note.decisions.kept),
        )

    def _typed(self) -> Draft:
        return Draft(self.query_one(Form).values(), self._note_text(), self._editing)

    def _untouched(self) -> Draft:
        if self._begun is not None:
            return self._begun
        return Draft({"day": self.today.isoformat(), **DEFAULTS}, "", "")
