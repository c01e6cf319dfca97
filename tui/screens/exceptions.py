"""The exceptions of the rules in force: choose one, then may or must and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.widgets.option_list import Option

from tui.keymap import bindings
from tui.messages import card_words
from tui.widgets.rows import Rows
from vault.errors import VaultError

from .base import Page
from .card import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget
    from textual.widgets import OptionList

    from vault.profiles.profile import ExceptionRow, Profile, Tag

    from .card import InForce


class ExceptionsScreen(Page[None]):
    """All of them, or at first those that may fit."""

    PLACE = "exceptions"
    BINDINGS = bindings("exceptions")

    def __init__(self, tags: frozenset[Tag] = frozenset()) -> None:
        super().__init__()
        self._tags = tags
        """What the exceptions shown are about; empty for all."""
        self._rules: InForce | None = None
        self._rows: tuple[ExceptionRow, ...] = ()

    def heading(self) -> str:
        """All, or those that may fit."""
        return card_words.EXCEPTIONS_ABOUT if self._tags else card_words.EXCEPTIONS

    def body(self) -> Iterable[Widget]:
        yield Rows(id="rows", markup=False)

    def on_mount(self) -> None:
        self.query_one(Rows).focus()
        self.read_rules()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer all only where some are left out."""
        del parameters
        return action != "all" or bool(self._tags)

    def wipe(self) -> None:
        """Forget what was shown, and what it was about."""
        super().wipe()
        self._tags, self._rules, self._rows = frozenset(), None, ()
        self.query_one(Rows).clear_options()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def read_rules(self) -> None:
        """Read the rules and list their exceptions."""
        try:
            self._rules = await self.session.call(in_force)
        except VaultError as error:
            self.say_error(error)
            return
        self._fill()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open one."""
        from .exception import ExceptionScreen

        event.stop()
        if event.option_index < len(self._rows):
            row = self._rows[event.option_index]
            self.app.push_screen(ExceptionScreen(row.id), lambda said: self.say(said or ""))

    def action_open(self) -> None:
        """The one under the cursor."""
        self.query_one(Rows).action_select()

    def action_all(self) -> None:
        """Every exception."""
        self._tags = frozenset()
        self.retitle()
        self.refresh_bindings()
        self._fill()

    def action_events(self) -> None:
        """Those that were used."""
        from .events import EventsScreen

        self.app.push_screen(EventsScreen())

    def action_back(self) -> None:
        """Back to where one was."""
        self.wipe()
        self.dismiss(None)

    def _fill(self) -> None:
        if self._rules is None:
            return
        profile = self._rules.profile
        self._rows = profile.tagged(*self._tags) if self._tags else profile.exceptions
        shown = self.query_one(Rows)
        shown.clear_options()
        shown.add_options(Option(_option(profile, row)) for row in self._rows)
        shown.highlighted = 0 if self._rows else None
        if not self._rows:
            self.say(card_words.NO_EXCEPTION_FITS)
        else:
            self.say(card_words.EXCEPTIONS_ABOUT_SAY if self._tags else card_words.EXCEPTIONS_SAY)


def _option(profile: Profile, row: ExceptionRow) -> Text:
    """May or must, the exception, and where it stands."""
    kind = card_words.KINDS[row.kind]
    head = card_words.ORIGIN.format(kind=kind, citation=profile.cite(row))
    return Text.assemble((head, "bold"), "\n", row.text, end="")
