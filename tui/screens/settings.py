"""What this journal keeps and for how long, on one screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import counted, long_day, words
from tui.widgets.policyform import PolicyForm
from vault.clock import gone_on
from vault.errors import VaultError
from vault.journal import retention
from vault.store.vault import Vault

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.journal.retention import Forecast

FORECAST_DAYS = 30


class SettingsScreen(Page[str]):
    """The policy, saved inside the vault."""

    PLACE = "settings"
    BINDINGS = bindings("settings")

    def heading(self) -> str:
        """Its name."""
        return words.SETTINGS

    def body(self) -> Iterable[Widget]:
        ahead = Static("", id="forecast", markup=False)
        more = Static("\n".join(words.SETTINGS_MORE), markup=False)
        yield VerticalScroll(
            PolicyForm(self.session.policy), ahead, more, id="settings", can_focus=False
        )

    def on_mount(self) -> None:
        self.query_one("#notes").focus()
        self.look_ahead()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def look_ahead(self) -> None:
        """Say what will die and fade under the policy as it is stored."""
        try:
            ahead = await self.session.call(retention.forecast, days=FORECAST_DAYS)
        except VaultError as error:
            self.say_error(error)
            return
        lines = [words.FORECAST_HELD] if self.session.held else self._forecast(ahead)
        self.query_one("#forecast", Static).update("\n".join(lines))

    def action_record(self) -> None:
        """The record of holds and deletions."""
        from .record import RecordScreen

        self.app.push_screen(RecordScreen())

    @work(exclusive=True, group="load", exit_on_error=False)
    async def action_passphrase(self) -> None:
        """Change the passphrase."""
        from .passphrase import PassphraseScreen, opened_by

        try:
            slots = await self.session.call(opened_by)
        except VaultError as error:
            self.say_error(error)
            return
        self.app.push_screen(PassphraseScreen(slots), self._after)

    @work(exclusive=True, group="load", exit_on_error=False)
    async def action_recovery(self) -> None:
        """Make a new recovery code."""
        from .passphrase import opened_by
        from .recovery import RecoveryScreen

        try:
            slots = await self.session.call(opened_by)
        except VaultError as error:
            self.say_error(error)
            return
        self.app.push_screen(RecoveryScreen(recovered=slots.recovered), self._after)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_save(self) -> None:
        """Save and go back."""
        try:
            policy = replace(self.session.policy, **self.query_one(PolicyForm).values())
            await self.session.commit(Vault.set_policy, policy)
        except VaultError as error:
            self.say_error(error)
            return
        self.journal.apply_policy()
        self.dismiss(words.SETTINGS_SAVED)

    def action_back(self) -> None:
        """Leave everything as it was."""
        self.dismiss("")

    def _after(self, said: str | None) -> None:
        self.say(said or "")

    def _forecast(self, ahead: Forecast) -> list[str]:
        clock = self.session.clock
        dying = tuple((gone_on(day, clock), count) for day, count in ahead.notes)
        lines = [
            counted(forms, sum(n for _, n in days), day=long_day(days[0][0], self.today))
            for forms, days in (
                (words.FORECAST_NOTES, dying),
                (words.FORECAST_MONTH, ahead.to_month),
                (words.FORECAST_QUARTER, ahead.to_quarter),
            )
            if days
        ]
        lines = lines or [words.FORECAST_NOTHING]
        return [words.FORECAST.format(days=FORECAST_DAYS), *(f"  {line}" for line in lines)]
