"""Writing an entry: codes by letter, a note if the policy has them, redaction in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import long_day, words
from tui.widgets.findings import Findings
from tui.widgets.form import DEFAULTS, Form
from tui.widgets.note import Note
from vault.clock import gone_on, utc_day
from vault.errors import VaultError
from vault.journal import drafts
from vault.journal.drafts import Draft

from .base import Page
from .saving import Edit, Original, save, waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from vault.redaction import Finding

KEEP_DRAFT_SECONDS = 10


def detect(text: str) -> Sequence[Finding]:
    """The detector, imported when the first note is written."""
    from vault.redaction import detect as look

    return look(text)


class EntryScreen(Page[str]):
    """A new entry, the kept draft, or an entry being edited; dismissed with what to say."""

    PLACE = "entry"
    BINDINGS = bindings("entry")

    def __init__(self, draft: Draft | None = None, original: Original | None = None) -> None:
        super().__init__()
        self._begun = draft
        self._editing = draft.editing if draft else ""
        self._original = original or Original()
        self._kept: Draft | None = None
        self._saved = False
        self._storing = False
        self._reviewed = ""

    def heading(self) -> str:
        """New or not."""
        return words.EDIT_ENTRY if self._editing else words.NEW_ENTRY

    def body(self) -> Iterable[Widget]:
        policy = self.session.policy
        values = {**DEFAULTS, **(self._begun.fields if self._begun else {})}
        parts: list[Widget] = [Form(policy, self.today, values, self._original.follow_up)]
        if policy.notes:
            gone = gone_on(utc_day(self.session.clock) + policy.note_days, self.session.clock)
            dies = words.NOTE_DIES.format(day=long_day(gone, self.today))
            parts.append(
                Note(limit=policy.note_characters, detect=detect, subtitle=dies, id="note")
            )
            parts.append(Findings(id="findings"))
        else:
            parts.append(Static(words.NOTES_ARE_OFF, id="notes-off", markup=False))
        yield Vertical(*parts, id="entry")

    def on_mount(self) -> None:
        self.set_interval(KEEP_DRAFT_SECONDS, self.keep)
        if self._begun is None:
            self._take_up_draft()
        else:
            self._show(self._begun)
        self._focus_first()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While reviewing, only what belongs to it."""
        del parameters
        reviewing = bool(self.query("#entry.-reviewing"))
        if action == "review":
            return bool(self.query(Note)) and not reviewing
        return not (action == "clear" and reviewing)

    def draft(self) -> Draft | None:
        """What is typed here and not saved; None when there is nothing worth keeping."""
        if self._saved or not self.is_mounted:
            return None
        now = self._typed()
        unchanged = now == self._untouched()
        return None if unchanged else now

    def wipe(self) -> None:
        """Forget codes, note and findings; nothing here is a draft any more."""
        self._saved = True
        self._begun = self._kept = None
        self._original, self._reviewed = Original(), ""
        for form in self.query(Form):
            form.wipe()
        for note in self.query(Note):
            note.wipe()
        for findings in self.query(Findings):
            findings.close()
        super().wipe()

    @work(exclusive=True, group="keep", exit_on_error=False)
    async def keep(self) -> None:
        """Keep what is typed inside the vault, when it changed."""
        draft = self.draft()
        if draft is None or draft == self._kept:
            return
        try:
            await self.session.call(drafts.keep, draft)
        except VaultError as error:
            self.say_error(error)
            return
        self._kept = draft

    def on_form_changed(self, event: Form.Changed) -> None:
        """Say what the choice means, if anything."""
        event.stop()
        self.say(self.query_one(Form).warning())

    def on_findings_hint(self, event: Findings.Hint) -> None:
        """Why the finding under the cursor was found."""
        event.stop()
        self.say(event.text)

    def on_findings_left(self, event: Findings.Left) -> None:
        """Back to the note, nothing saved."""
        event.stop()
        self._close_review()

    def on_findings_accepted(self, event: Findings.Accepted) -> None:
        """Replace what is chosen and save."""
        event.stop()
        from vault.redaction import apply

        note = self.query_one(Note)
        text = apply(note.text, event.findings.chosen())
        self._close_review()
        note.put(text)
        self._reviewed = text
        self._begin_storing(text)

    def action_save(self) -> None:
        """Save, or show what may identify someone first."""
        panel = self.query(Findings)
        if panel and panel.only_one(Findings).is_open:
            panel.only_one(Findings).post_message(Findings.Accepted(panel.only_one(Findings)))
            return
        text = self._note_text()
        if text == self._reviewed or not self._review(text):
            self._begin_storing(text)

    def action_review(self) -> None:
        """Look at what may identify someone, without saving."""
        if self.query(Note) and not self._review(self._note_text(), unsure_too=True):
            self.say(words.NOTHING_SPOTTED)

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_clear(self) -> None:
        """Throw the draft away, after asking."""
        from .confirm import ConfirmScreen

        question = ConfirmScreen(words.DISCARD, words.DISCARD_MORE)
        if self.draft() is not None and not await self.app.push_screen_wait(question):
            return
        self._saved = True
        try:
            await self.session.call(drafts.discard)
        except VaultError as error:
            self._saved = False
            self.say_error(error)
            return
        self.wipe()
        self.dismiss("")

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_back(self) -> None:
        """Back to the list; what was typed stays as a draft."""
        if self.query(Findings) and self.query_one(Findings).is_open:
            self._close_review()
            return
        draft = self.draft()
        try:
            if draft is not None:
                await self.session.commit(drafts.keep, draft)
        except VaultError as error:
            self.say_error(error)
            return
        self._saved = True
        self.wipe()
        self.dismiss(words.KEPT_AS_DRAFT if draft is not None else "")

    @work(exclusive=True, group="save", exit_on_error=False)
    async def store(self, edit: Edit) -> None:
        """Save what was on the screen and leave it."""
        self.say(words.SAVING)
        self.workers.cancel_group(self, "keep")
        try:
            dies = await self.session.commit(save, edit)
        except VaultError as error:
            self._storing = False
            self.say_error(error)
            return
        self._saved = True
        self.wipe()
        clock = self.session.clock
        gone = None if dies is None else gone_on(dies, clock)
        said = words.SAVED_AND_DIES.format(day=long_day(gone, self.today)) if gone else words.SAVED
        self.dismiss(said)

    @work(exclusive=True, group="load", exit_on_error=False)
    async def _take_up_draft(self) -> None:
        try:
            draft, self._original = await self.session.call(waiting)
        except VaultError as error:
            self.say_error(error)
            return
        if draft is None:
            return
        self._editing = draft.editing
        self.retitle()
        self._show(draft)
        self.say(words.DRAFT_IS_BACK)

    def _show(self, draft: Draft) -> None:
        self.query_one(Form).fill({**DEFAULTS, **draft.fields}, self._original.follow_up)
        for note in self.query(Note):
            note.put(draft.note)

    def _focus_first(self) -> None:
        if self.query(Note):
            self.query_one(Note).focus()
        else:
            self.query_one("#service").focus()

    def _note_text(self) -> str:
        return self.query_one(Note).text.strip() if self.query(Note) else ""

    def _begin_storing(self, text: str) -> None:
        if not self._storing:
            edit = self._edit(text)
            self._storing = True
            self.store(edit)

    def _edit(self, text: str) -> Edit:
        form = self.query_one(Form)
        return Edit(
            contact=form.contact(),
            follow_up=form.follow_up(),
            editing=self._editing,
            note=text,
            note_touched=bool(self.query(Note)) and text != self._original.note,
        )

    def _typed(self) -> Draft:
        return Draft(self.query_one(Form).values(), self._note_text(), self._editing)

    def _untouched(self) -> Draft:
        if self._begun is not None:
            return self._begun
        return Draft({"day": self.today.isoformat(), **DEFAULTS}, "", "")

    def _review(self, text: str, *, unsure_too: bool = False) -> bool:
        found = detect(text) if text else ()
        if not any(finding.tier == 1 for finding in found) and not (unsure_too and found):
            return False
        note = self.query_one(Note)
        if note.text != text:
            note.put(text)
        note.look()
        self.query_one("#entry").add_class("-reviewing")
        self.query_one(Findings).open(text, found)
        self.refresh_bindings()
        return True

    def _close_review(self) -> None:
        self.query_one("#entry").remove_class("-reviewing")
        self.query_one(Findings).close()
        self.query_one(Note).focus()
        self.refresh_bindings()
        self.say("")
