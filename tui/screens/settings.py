"""What this journal keeps and for how long, on one screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import words
from tui.widgets.policyform import PolicyForm
from vault.errors import VaultError
from vault.store.vault import Vault

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget


class SettingsScreen(Page[str]):
    """The policy, saved inside the vault."""

    PLACE = "settings"
    BINDINGS = bindings("settings")

    def heading(self) -> str:
        """Its name."""
        return words.SETTINGS

    def body(self) -> Iterable[Widget]:
        more = Static("\n".join(words.SETTINGS_MORE), markup=False)
        yield VerticalScroll(PolicyForm(self.session.policy), more, id="settings", can_focus=False)

    def on_mount(self) -> None:
        self.query_one("#notes").focus()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_save(self) -> None:
        """Save and go back."""
        policy = replace(self.session.policy, **self.query_one(PolicyForm).values())
        try:
            await self.session.commit(Vault.set_policy, policy)
        except VaultError as error:
            self.say_error(error)
            return
        self.journal.apply_policy()
        self.dismiss(words.SETTINGS_SAVED)

    def action_back(self) -> None:
        """Leave everything as it was."""
        self.dismiss("")
