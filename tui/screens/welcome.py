"""First run: what this is and how it looks, passphrase, recovery code, policy, done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import counted, file_words, words
from tui.widgets.codeproof import CodeProof
from tui.widgets.lookform import language_chips, theme_chips
from tui.widgets.newpassphrase import NewPassphrase
from tui.widgets.passphrase import SecretInput
from tui.widgets.policyform import PolicyForm
from vault.errors import VaultError
from vault.journal import rules
from vault.secret import Secret

from .recovery import proved
from .working import Working

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.widget import Widget
    from textual.widgets import Input

    from tui.preferences import Preferences
    from tui.widgets.chips import Chips
    from vault.profiles.policy import Policy

WHAT, PASSPHRASE, CODE, POLICY, DONE = range(5)
_STEPS_OF = {
    "restore": {WHAT},
    "next": {WHAT, PASSPHRASE, CODE, POLICY, DONE},
    "words": {PASSPHRASE},
    "own": {PASSPHRASE},
    "show": {PASSPHRASE},
    "back": {PASSPHRASE},
}


class WelcomeScreen(Working[None]):
    """Makes the vault. From the recovery code on there is no way back, as it exists then.

    A journal that locked before its policy was chosen begins here again, with what was *chosen*.
    """

    PLACE = "welcome"
    BINDINGS = bindings("welcome")

    def __init__(self, chosen: Policy | None = None) -> None:
        super().__init__()
        self._chosen = chosen
        self._step = WHAT if chosen is None else POLICY
        self._offered = ""
        """The six words, so that they stay the same on the way back and forth."""
        self._code = ""

    def heading(self) -> str:
        """Which step."""
        return words.STEP.format(
            step=self._step + 1, steps=len(words.STEP_TITLES), title=words.STEP_TITLES[self._step]
        )

    def body(self) -> Iterable[Widget]:
        yield VerticalScroll(*self._parts(), id="step", can_focus=False)

    def on_mount(self) -> None:
        self._to_first_field()

    def wipe(self) -> None:
        """Forget the words, the code and what was typed."""
        super().wipe()
        self._offered = self._code = ""
        for chosen in self.query(NewPassphrase):
            chosen.wipe()
        for code in self.query(CodeProof):
            code.wipe()
        for part in self.query("#step Static").results(Static):
            part.update("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the keys of this step, and none while the vault is made with the words in sight."""
        del parameters
        if self.is_working and action in {"words", "own", "back"}:
            return False
        return self._step in _STEPS_OF.get(action, {self._step})

    async def action_next(self) -> None:
        """Go on when this step is complete."""
        if self._step == WHAT:
            await self._go(PASSPHRASE)
        elif self._step == PASSPHRASE:
            self._check_passphrase()
        elif self._step == CODE:
            self._check_code()
        elif self._step == POLICY:
            self.keep_policy()
        else:
            await self._begin()

    async def _begin(self) -> None:
        """To the list; after a lock in between, with all that is said after unlocking."""
        self.wipe()
        if self._chosen is None:
            self.journal.welcomed()
        else:
            await self.app.pop_screen()
            self.journal.opened()

    async def action_back(self) -> None:
        """Back to the first step."""
        await self._go(WHAT)

    def action_restore(self) -> None:
        """A backup in place of a new journal."""
        from .restore import RestoreScreen

        self.app.switch_screen(RestoreScreen())

    async def action_words(self) -> None:
        """Six other words."""
        await self.query_one(NewPassphrase).offer()
        self.say("")

    async def action_own(self) -> None:
        """A passphrase of one's own, or the words again."""
        await self.query_one(NewPassphrase).turn()
        self.say("")

    def action_show(self) -> None:
        """Show or hide what is typed."""
        for field in self.query(SecretInput):
            field.password = not field.password

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field: to the next field, or to the next step."""
        event.stop()
        if self._step != PASSPHRASE or self.query_one(NewPassphrase).submitted(event.input):
            await self.action_next()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say what the setting in focus means."""
        if self._step == POLICY:
            self.say(words.SETTING_MEANS.get(event.widget.id or "", ""))

    @work(exclusive=True, group="keep", exit_on_error=False)
    async def on_policy_form_changed(self) -> None:
        """Remember what is chosen so far."""
        for form in self.query(PolicyForm):
            try:
                chosen = replace(self.session.policy, **form.values())
                await self.session.commit(rules.propose, chosen)
            except VaultError as error:
                self.say_error(error)

    def on_chips_changed(self, event: Chips.Changed) -> None:
        """A theme is shown at once; a language begins this screen anew."""
        event.stop()
        preferred = self.journal.preferences
        if event.chips.id == "theme":
            self._prefer(replace(preferred, theme=event.value or preferred.theme))
        elif event.chips.id == "language":
            self._prefer(replace(preferred, language=event.value or preferred.language))
            self.journal.lock()

    @work(exclusive=True, group="unlock", exit_on_error=False)
    async def make(self, passphrase: Secret) -> None:
        """Create the vault and show its recovery code."""
        try:
            with self.working(words.MAKING):
                code = await self.session.create(passphrase)
        except VaultError as error:
            self.say_error(error)
            return
        self.journal.apply_policy()
        self._code = code
        await self._go(CODE)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def keep_policy(self) -> None:
        """Store the policy and finish."""
        from tui.adopting import adopt

        try:
            await self.session.commit(adopt, self.query_one(PolicyForm).values(), None)
        except VaultError as error:
            self.say_error(error)
            return
        await self._go(DONE)

    def _prefer(self, preferred: Preferences) -> None:
        if unkept := self.journal.choose(preferred):
            self.say_error(unkept)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def keep_proof(self) -> None:
        """Remember that the code is on paper, and go on."""
        if await proved(self.session):
            await self._go(POLICY)

    def _check_passphrase(self) -> None:
        if self.is_working:
            return
        chosen, problem = self.query_one(NewPassphrase).take()
        if problem:
            self.say(problem, error=True)
        else:
            self.make(Secret.from_text(chosen))

    def _check_code(self) -> None:
        problem = self.query_one(CodeProof).problem()
        if problem:
            self.say(problem, error=True)
        else:
            self.keep_proof()

    async def _go(self, step: int) -> None:
        self._step = step
        self.say("")
        self.retitle()
        for chosen in self.query(NewPassphrase):
            self._offered = chosen.offered
            chosen.wipe()
        container = self.query_one("#step", VerticalScroll)
        with self.app.batch_update():
            await container.remove_children()
            await container.mount(*self._parts())
        self._to_first_field()
        self.refresh_bindings()

    def _to_first_field(self) -> None:
        self.set_focus(None)
        for field in self.query("#step Input, #step Chips"):
            field.focus()
            break

    def _parts(self) -> list[Widget]:
        parts = (
            self._what,
            self._passphrase,
            self._recovery_code,
            self._policy,
            self._done,
        )
        return parts[self._step]()

    def _what(self) -> list[Widget]:
        preferred = self.journal.preferences
        look = (theme_chips(preferred), language_chips(preferred))
        return [_lines(words.WHAT_IT_KEEPS), *look, _lines(("", file_words.RESTORE_OFFERED))]

    def _passphrase(self) -> list[Widget]:
        return [NewPassphrase(words.CODE_COMES, self._offered), _lines((words.NEXT_IS_ENTER,))]

    def _recovery_code(self) -> list[Widget]:
        code, self._code = self._code, ""
        return [CodeProof(code)]

    def _policy(self) -> list[Widget]:
        asked = _lines((*words.POLICY_ASKED, words.POLICY_MORE, words.FIELDS_MOVED))
        form = PolicyForm(self._chosen or self.session.policy, beginning=True)
        return [asked, form, _lines((words.NEXT_IS_ENTER,))]

    def _done(self) -> list[Widget]:
        minutes = counted(words.MINUTES, self.session.policy.lock_minutes)
        done = tuple(line.format(minutes=minutes) for line in words.DONE)
        return [_lines(done), _lines((words.BEGIN,))]


def _lines(lines: tuple[str, ...]) -> Static:
    return Static("\n".join(lines), markup=False)
