"""First run: what this is, passphrase, recovery code, policy, done."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from tui.keymap import bindings
from tui.messages import counted, words
from tui.widgets.passphrase import SecretInput
from tui.widgets.policyform import PolicyForm
from vault.errors import VaultError
from vault.keys.passphrase import MIN_CHARACTERS, generate
from vault.profiles.policy import Policy
from vault.secret import Secret

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

WHAT, PASSPHRASE, CODE, POLICY, DONE = range(5)
_GROUPS = 8
_STEPS_OF = {
    "next": {WHAT, PASSPHRASE, CODE, POLICY, DONE},
    "words": {PASSPHRASE},
    "own": {PASSPHRASE},
    "show": {PASSPHRASE},
    "back": {PASSPHRASE},
}


class WelcomeScreen(Page[None]):
    """Makes the vault. From the recovery code on there is no way back, as it exists then."""

    PLACE = "welcome"
    BINDINGS = bindings("welcome")

    def __init__(self) -> None:
        super().__init__()
        self._step = WHAT
        self._words = ""
        self._own = False
        self._code: list[str] = []
        self._asked = (0, 1)
        self._making = False

    def heading(self) -> str:
        """Which step."""
        return words.STEP.format(
            step=self._step + 1, steps=len(words.STEP_TITLES), title=words.STEP_TITLES[self._step]
        )

    def body(self) -> Iterable[Widget]:
        yield VerticalScroll(*self._parts(), id="step", can_focus=False)

    def wipe(self) -> None:
        """Forget the words, the code and what was typed."""
        super().wipe()
        self._words, self._code = "", []
        for part in self.query("#step Static").results(Static):
            part.update("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the keys of this step."""
        del parameters
        return self._step in _STEPS_OF.get(action, {self._step})

    async def action_next(self) -> None:
        """Go on when this step is complete."""
        if self._step == WHAT:
            self._words = generate()
            await self._go(PASSPHRASE)
        elif self._step == PASSPHRASE:
            self._check_passphrase()
        elif self._step == CODE:
            await self._check_code()
        elif self._step == POLICY:
            self.keep_policy()
        else:
            self.wipe()
            self.journal.welcomed()

    async def action_back(self) -> None:
        """Back to the first step."""
        if not self._making:
            await self._go(WHAT)

    async def action_words(self) -> None:
        """Six other words."""
        self._words, self._own = generate(), False
        await self._go(PASSPHRASE)

    async def action_own(self) -> None:
        """A passphrase of one's own, or the words again."""
        self._own = not self._own
        await self._go(PASSPHRASE)

    def action_show(self) -> None:
        """Show or hide what is typed."""
        for field in self.query(SecretInput):
            field.password = not field.password

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field: to the next field, or to the next step."""
        event.stop()
        if event.input.id == "first" and self._own:
            self.query_one("#again").focus()
        else:
            await self.action_next()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say how long an own passphrase still has to get."""
        event.stop()
        if event.input.id == "first" and self._own and event.value:
            left = MIN_CHARACTERS - len(event.value)
            self.say(words.CHARACTERS_LEFT.format(count=left) if left > 0 else words.LONG_ENOUGH)

    @work(exclusive=True, group="unlock", exit_on_error=False)
    async def make(self, passphrase: Secret) -> None:
        """Create the vault and show its recovery code."""
        self._making = True
        self.say(words.MAKING)
        try:
            code = await self.session.create(passphrase)
        except VaultError as error:
            self._making = False
            self.say_error(error)
            return
        self.journal.apply_policy()
        self._words = ""
        self._code = code.split("-")
        first, second = sorted(secrets.SystemRandom().sample(range(_GROUPS), 2))
        self._asked = (first, second)
        await self._go(CODE)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def keep_policy(self) -> None:
        """Store the policy and finish."""
        from vault.store.vault import Vault

        policy = replace(self.session.policy, **self.query_one(PolicyForm).values())
        try:
            await self.session.commit(Vault.set_policy, policy)
        except VaultError as error:
            self.say_error(error)
            return
        await self._go(DONE)

    def _check_passphrase(self) -> None:
        if self._making:
            return
        first = self.query_one("#first", SecretInput).value
        if self._own:
            if len(first) < MIN_CHARACTERS:
                self.say(words.CHARACTERS_LEFT.format(count=MIN_CHARACTERS - len(first)))
                return
            wrong = first != self.query_one("#again", SecretInput).value
            problem = words.NOT_THE_SAME
        else:
            wrong = first.lower().split() != self._words.split()
            first, problem = self._words, words.NOT_THE_WORDS
        if wrong:
            self.say(problem, error=True)
            return
        for field in self.query(SecretInput):
            field.wipe()
        self.make(Secret.from_text(first))

    async def _check_code(self) -> None:
        typed = self.query_one("#proof", Input).value.upper().replace("-", " ")
        first, second = self._asked
        if typed.replace(" ", "") == self._code[first] + self._code[second]:
            self._code = []
            await self._go(POLICY)
        else:
            problem = words.CODE_WRONG.format(first=first + 1, second=second + 1)
            self.say(problem, error=True)

    async def _go(self, step: int) -> None:
        self._step = step
        self.say("")
        self.retitle()
        container = self.query_one("#step", VerticalScroll)
        with self.app.batch_update():
            await container.remove_children()
            await container.mount(*self._parts())
        self.set_focus(None)
        for field in self.query("#step Input, #step Chips"):
            field.focus()
            break
        self.refresh_bindings()

    def _parts(self) -> list[Widget]:
        parts = (
            self._what,
            self._own_passphrase if self._own else self._offered_words,
            self._recovery_code,
            self._policy,
            self._done,
        )
        return parts[self._step]()

    def _what(self) -> list[Widget]:
        return [_lines(words.WHAT_IT_KEEPS), _lines((words.NEXT_IS_ENTER,))]

    def _offered_words(self) -> list[Widget]:
        return [
            _lines(words.WORDS_OFFERED),
            Static(self._words, markup=False, classes="offered"),
            SecretInput(words.TYPE_WORDS, hidden=False, id="first"),
        ]

    def _own_passphrase(self) -> list[Widget]:
        asked = tuple(line.format(least=MIN_CHARACTERS) for line in words.OWN_ASKED)
        return [
            _lines(asked),
            SecretInput(words.TYPE_OWN, id="first"),
            SecretInput(words.TYPE_AGAIN, id="again"),
        ]

    def _recovery_code(self) -> list[Widget]:
        numbered = [f"{i}  {group}" for i, group in enumerate(self._code, 1)]
        rows = ["      ".join(numbered[:4]), "", "      ".join(numbered[4:])]
        first, second = (index + 1 for index in self._asked)
        proof = Input(placeholder=words.CODE_GROUPS, id="proof")
        proof.cursor_blink = False
        return [
            _lines(words.CODE_SHOWN),
            Static("\n".join(rows), markup=False, classes="offered"),
            _lines((words.CODE_PROOF.format(first=first, second=second),)),
            proof,
        ]

    def _policy(self) -> list[Widget]:
        return [_lines(words.POLICY_ASKED), PolicyForm(Policy()), _lines((words.NEXT_IS_ENTER,))]

    def _done(self) -> list[Widget]:
        minutes = counted(words.MINUTES, self.session.policy.lock_minutes)
        done = tuple(line.format(minutes=minutes) for line in words.DONE)
        return [_lines(done), _lines((words.BEGIN,))]


def _lines(lines: tuple[str, ...]) -> Static:
    return Static("\n".join(lines), markup=False)
