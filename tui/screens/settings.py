"""What this journal keeps and for how long, on one screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.adopting import adopt, agency_of, agency_rules
from tui.keymap import bindings
from tui.messages import card_words, counted, long_day, words
from tui.widgets.lookform import LookForm
from tui.widgets.officeform import OfficeForm
from tui.widgets.policyform import PolicyForm
from vault.clock import gone_on
from vault.errors import BadValue, VaultError
from vault.journal import retention
from vault.profiles.agency import layered

from .base import Page
from .unsaved import UnsavedScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.widget import Widget
    from textual.widgets import Input

    from tui.widgets.chips import Chips
    from vault.journal.retention import Forecast
    from vault.profiles.agency import Agency

FORECAST_DAYS = 30
NO_AGENCY = "-"
"""Typed as the file of the agency's rules, it takes them away."""


class SettingsScreen(Page[str]):
    """The policy, saved inside the vault, and the look of the screens, saved outside."""

    PLACE = "settings"
    BINDINGS = bindings("settings")

    def __init__(self) -> None:
        super().__init__()
        self._agency: Agency | None = None
        self._begun: tuple[object, ...] | None = None
        """What was chosen and typed at first."""
        self._changed = False

    def heading(self) -> str:
        """Its name, and whether something is not saved yet."""
        return words.SETTINGS_CHANGED if self._changed else words.SETTINGS

    def body(self) -> Iterable[Widget]:
        policy = self.session.policy
        ahead = Static("", id="forecast", markup=False)
        more = Static("\n".join(words.SETTINGS_MORE), markup=False)
        forms = (PolicyForm(policy), OfficeForm(policy))
        look = LookForm(self.journal.preferences)
        yield VerticalScroll(*forms, ahead, look, more, id="settings", can_focus=False)

    def on_mount(self) -> None:
        self.query_one("#notes").focus()
        self._begun = self._stands()
        self.look_ahead()

    def wipe(self) -> None:
        """Forget the agency's rules and what was typed."""
        super().wipe()
        self._agency = self._begun = None

    def on_policy_form_changed(self) -> None:
        """See whether something is to be saved."""
        self._compare()

    def on_chips_changed(self, event: Chips.Changed) -> None:
        """The same for chips of no policy."""
        event.stop()
        self._compare()

    def on_input_changed(self, event: Input.Changed) -> None:
        """The same while one types."""
        event.stop()
        self._compare()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say what the setting in focus means."""
        self.say(words.SETTING_MEANS.get(event.widget.id or "", ""))

    @work(exclusive=True, group="load", exit_on_error=False)
    async def look_ahead(self) -> None:
        """Say what will die and fade under the policy as it is stored."""
        try:
            ahead = await self.session.call(retention.forecast, days=FORECAST_DAYS)
            self._agency = await self.session.call(agency_of)
        except VaultError as error:
            self.say_error(error)
            return
        self.query_one(PolicyForm).add_agency(self._agency)
        self.query_one(OfficeForm).add_agency(self._agency)
        lines = [words.FORECAST_HELD] if self.session.held else self._forecast(ahead)
        self.query_one("#forecast", Static).update("\n".join(lines))

    def action_rules(self) -> None:
        """What the profile chosen says, the agency's rules added."""
        from .rules import RulesScreen

        profile = self.query_one(PolicyForm).chosen_profile()
        if profile is not None:
            shown = profile if self._agency is None else layered(profile, self._agency)
            self.app.push_screen(RulesScreen(shown))

    def action_numbers(self) -> None:
        """The supporter's own numbers for the crisis card."""
        from .numbers import NumbersScreen

        self.app.push_screen(NumbersScreen())

    def action_record(self) -> None:
        """The record of holds and deletions."""
        from .record import RecordScreen

        self.app.push_screen(RecordScreen())

    def action_files(self) -> None:
        """Backup, check and import."""
        from .files import FilesScreen

        self.app.push_screen(FilesScreen())

    def action_words(self) -> None:
        """The supporter's own words."""
        from .words import WordsScreen

        self.app.push_screen(WordsScreen())

    @work(exclusive=True, group="open", exit_on_error=False)
    async def action_passphrase(self) -> None:
        """Change the passphrase."""
        from .passphrase import PassphraseScreen, opened_by

        try:
            slots = await self.session.call(opened_by)
        except VaultError as error:
            self.say_error(error)
            return
        self.lead_to(PassphraseScreen(slots), self._after)

    @work(exclusive=True, group="open", exit_on_error=False)
    async def action_recovery(self) -> None:
        """Make a new recovery code."""
        from .passphrase import opened_by
        from .recovery import RecoveryScreen

        try:
            slots = await self.session.call(opened_by)
        except VaultError as error:
            self.say_error(error)
            return
        self.lead_to(RecoveryScreen(recovered=slots.recovered), self._after)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_save(self) -> None:
        """Save and go back."""
        office = self.query_one(OfficeForm)
        changes: dict[str, Any] = {**self.query_one(PolicyForm).values(), **office.values()}
        text, wrong = self._agency_rules(office.agency_file())
        if wrong:
            self.say(wrong, error=True)
            return
        try:
            off = await self.session.commit(adopt, changes, text)
        except BadValue:
            self.say(card_words.FIELDS_WRONG, error=True)
            return
        except VaultError as error:
            self.say_error(error)
            return
        self.journal.apply_policy()
        language = self.journal.preferences.language
        if unkept := self._change_look():
            self.say_error(unkept)
            return
        said = [card_words.NOTES_WENT_OFF if off else words.SETTINGS_SAVED]
        said += [words.LANGUAGE_LATER] if self.journal.preferences.language != language else []
        self._leave(" ".join(said))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next field."""
        event.stop()
        self.focus_next()

    def action_back(self) -> None:
        """Leave everything as it was; where something is not saved, ask."""
        self._compare()  # what was typed just before has not said so yet
        if self._changed:
            self.app.push_screen(UnsavedScreen(), self._answered)
        else:
            self._leave("")

    def _answered(self, save: bool | None) -> None:  # noqa: FBT001  # the answer of a question
        if save:
            self.action_save()
        elif save is not None:
            self._leave("")

    def _leave(self, said: str) -> None:
        self._begun = None
        self.dismiss(said)

    def _compare(self) -> None:
        changed = self._begun is not None and self._stands() != self._begun
        if changed is not self._changed:
            self._changed = changed
            self.retitle()

    def _stands(self) -> tuple[object, ...]:
        """What is chosen and typed now."""
        office = self.query_one(OfficeForm)
        look = self.query_one(LookForm).values()
        return self.query_one(PolicyForm).values(), office.values(), office.agency_file(), look

    def _change_look(self) -> VaultError | None:
        """Use and keep the chosen theme; what the disk said when it was not kept."""
        chosen = self.query_one(LookForm).values()
        return None if chosen == self.journal.preferences else self.journal.choose(chosen)

    def _agency_rules(self, typed: str) -> tuple[str | None, str]:
        """The agency's rules to adopt, None to leave them; or what is wrong with the file."""
        if not typed:
            return None, ""
        if typed == NO_AGENCY:
            return "", ""
        return agency_rules(Path(typed))

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
