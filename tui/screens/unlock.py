"""The lock screen: the base of everything, never popped, silent about what is inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import words
from tui.widgets.footer import Keys
from tui.widgets.passphrase import SecretInput
from vault.errors import VaultError
from vault.secret import Secret

from .base import Page

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input


class UnlockScreen(Page[None]):
    """Asks for the passphrase or the recovery code."""

    PLACE = "unlock"
    BINDINGS = bindings("unlock")

    def __init__(self, notice: str = "") -> None:
        super().__init__()
        self._notice = notice
        self._by_code = False

    def compose(self) -> ComposeResult:
        with Vertical(id="lockbox"):
            yield Static(words.NAME, id="name")
            yield Static(words.LOCKED, id="locked")
            yield SecretInput(words.PASSPHRASE, id="secret")
            yield Static("", id="status", markup=False)
            yield Static(self._notice, id="notice", markup=False)
        yield Static(words.TOO_SMALL, id="too-small", markup=False)
        yield Keys()

    def wipe(self) -> None:
        """Empty the field and say nothing."""
        super().wipe()
        self._show_code_field(by_code=False)

    def close(self) -> None:
        """Take no more input; the program is about to be replaced."""
        self.wipe()
        self.query_one("#secret").disabled = True

    def action_show(self) -> None:
        """Show or hide what is typed."""
        field = self.query_one("#secret", SecretInput)
        field.password = not field.password

    def action_recovery(self) -> None:
        """Ask for the recovery code instead, or for the passphrase again."""
        self._show_code_field(by_code=not self._by_code)
        self.say("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Try what was typed."""
        event.stop()
        typed = self.query_one("#secret", SecretInput).take()
        if typed:
            self.open(typed)

    @work(exclusive=True, group="unlock", exit_on_error=False)
    async def open(self, typed: str) -> None:
        """Open the vault and show the list."""
        field = self.query_one("#secret", SecretInput)
        field.disabled = True
        self.say(words.OPENING)
        try:
            if self._by_code:
                await self.session.unlock_with_recovery(typed)
            else:
                await self.session.unlock(Secret.from_text(typed))
        except VaultError as error:
            if not self.journal.closing:
                field.disabled = False
                field.focus()
                self.say_error(error)
            return
        self.wipe()
        field.disabled = False
        self.journal.opened()

    def _show_code_field(self, *, by_code: bool) -> None:
        self._by_code = by_code
        field = self.query_one("#secret", SecretInput)
        field.clear()
        field.password = not by_code
        field.placeholder = words.RECOVERY_CODE if by_code else words.PASSPHRASE
