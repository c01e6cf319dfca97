"""The lock screen: the base of everything, never popped, silent about what is inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import card_words, words
from tui.widgets.footer import Keys
from tui.widgets.keyfile import KeyFileInput
from tui.widgets.passphrase import SecretInput
from vault.errors import KeyFileNeeded, VaultError
from vault.secret import Secret

from .working import Working

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.widgets import Input


class UnlockScreen(Working[None]):
    """Asks for the passphrase, with a key file where the vault has one, or the recovery code."""

    CSS_PATH = None
    PLACE = "unlock"
    EMPTIED = True
    BINDINGS = bindings("unlock")

    def __init__(
        self, notice: str = "", key_file: Path | None = None, *, example: str = ""
    ) -> None:
        super().__init__()
        self._example = example
        self._notice = notice
        self._key_file = key_file
        self._by_code = False
        self._resting = False
        """Whether something typed is being tried, and nothing more is taken."""

    def compose(self) -> ComposeResult:
        with Vertical(id="lockbox"):
            yield Static(words.NAME, id="name")
            yield Static(words.LOCKED, id="locked")
            yield SecretInput(words.PASSPHRASE, id="secret")
            yield KeyFileInput(self._key_file)
            yield Static("", id="status", markup=False)
            told = "" if self._notice else "-none"
            yield Static(self._notice, id="notice", classes=told, markup=False)
            yield Static(card_words.CRISIS_HINT, id="crisis", markup=False)
        yield Static(words.TOO_SMALL, id="too-small", markup=False)
        yield Keys()

    def wipe(self) -> None:
        """Empty the field and say nothing."""
        super().wipe()
        self.query_one(KeyFileInput).wipe()
        self._show_code_field(by_code=False)

    def close(self) -> None:
        """Take no more input; the program is about to be replaced."""
        self.wipe()
        self._rest(resting=True)

    def action_show(self) -> None:
        """Show or hide what is typed."""
        field = self.query_one("#secret", SecretInput)
        field.password = not field.password

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """From the passphrase to the code, or back; a code needs no key file.

        Not while something is tried: a passphrase may come back into its line, and is hidden there.
        """
        del parameters
        if self._resting and action in {"recovery", "back"}:
            return False
        by_code = {"back": True, "recovery": False, "key_file": False}
        return by_code.get(action, self._by_code) is self._by_code

    def action_open(self) -> None:
        """Go to the line; in it enter tries what is typed."""
        self.query_one("#secret").focus()

    def action_recovery(self) -> None:
        """Ask for the recovery code instead."""
        self._show_code_field(by_code=True)
        self.say("")

    def action_back(self) -> None:
        """Ask for the passphrase again."""
        self._show_code_field(by_code=False)
        self.say("")

    def action_key_file(self) -> None:
        """Ask for the key file too, or no longer."""
        line = self.query_one(KeyFileInput)
        line.show(shown=not line.is_shown)
        (line if line.is_shown else self.query_one("#secret")).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Try what was typed; with an empty field go there instead."""
        event.stop()
        typed = self.query_one("#secret", SecretInput).take()
        typed = typed or ("" if self._by_code else self._example)
        if self._resting:
            return
        if typed:
            self._rest(resting=True)
            self.open(typed, self.query_one(KeyFileInput).reader())
        else:
            self.query_one("#secret").focus()

    @work(exclusive=True, group="unlock", exit_on_error=False)
    async def open(self, typed: str, read_key_file: Callable[[], Secret] | None = None) -> None:
        """Open the vault and show the list."""
        try:
            with self.working(words.OPENING):
                await self._try(typed, read_key_file)
        except VaultError as error:
            if not self.journal.closing:
                self._ask_again(error, typed)
            return
        self.wipe()
        self._rest(resting=False)
        self.journal.opened()

    async def _try(self, typed: str, read_key_file: Callable[[], Secret] | None) -> None:
        if self._by_code:
            await self.session.unlock_with_recovery(typed)
        else:
            factor = None if read_key_file is None else read_key_file()
            await self.session.unlock(Secret.from_text(typed), factor)

    def _ask_again(self, error: VaultError, typed: str) -> None:
        self._rest(resting=False)
        secret, line = self.query_one("#secret", SecretInput), self.query_one(KeyFileInput)
        if isinstance(error, KeyFileNeeded):
            # The passphrase may well be right: only the name of the file is left to type.
            secret.value = typed
            line.show()
            line.focus()
        else:
            secret.focus()
        self.say_error(error)

    def _rest(self, *, resting: bool) -> None:
        self._resting = resting
        for field in self.query("#secret, #key-file"):
            field.disabled = resting

    def _show_code_field(self, *, by_code: bool) -> None:
        self._by_code = by_code
        field = self.query_one("#secret", SecretInput)
        field.clear()
        field.password = not by_code
        field.placeholder = words.RECOVERY_CODE if by_code else words.PASSPHRASE
        self.query_one("#locked", Static).update(words.LOCKED_CODE if by_code else words.LOCKED)
        self.refresh_bindings()
