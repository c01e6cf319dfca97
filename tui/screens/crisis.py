"""The crisis card: in front of everything with one key, gone with one key, nothing asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui import cards
from tui.keymap import bindings
from tui.messages import card_words
from tui.session import State
from tui.widgets.card import Card
from vault.errors import VaultError
from vault.journal import counters, localnumbers
from vault.journal.counters import Counter
from vault.profiles import loader

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.journal.localnumbers import LocalNumber


class CrisisScreen(Page[None]):
    """Whom to call and what to do; it needs no journal and stores nothing."""

    PLACE = "crisis"
    BINDINGS = bindings("crisis")
    AUTO_FOCUS = "Card"

    def __init__(self) -> None:
        super().__init__()
        self._common = loader.common()
        self._numbers: tuple[LocalNumber, ...] = ()
        self._counted = False

    def heading(self) -> str:
        """What it is about."""
        return self._common.crisis.title

    def body(self) -> Iterable[Widget]:
        yield Card()

    def on_mount(self) -> None:
        self._show()
        if self.session.state is State.OPEN:
            self.add_numbers()
            if self.session.policy.count_crisis_steps:
                self.say(card_words.CRISIS_COUNT)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Count only where the policy counts, and once a card."""
        del parameters
        if action != "count":
            return True
        is_open = self.session.state is State.OPEN
        return is_open and self.session.policy.count_crisis_steps and not self._counted

    def wipe(self) -> None:
        """Forget the supporter's own numbers."""
        super().wipe()
        self._numbers = ()
        self.query_one(Card).wipe()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def add_numbers(self) -> None:
        """Put the supporter's own numbers on a card that is already in sight."""
        try:
            self._numbers = await self.session.call(localnumbers.listed)
        except VaultError:  # the card must do without them rather than say anything else
            return
        self._show()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_count(self) -> None:
        """Add one to the number of the quarter."""
        self._counted = True
        self.refresh_bindings()
        try:
            await self.session.commit(counters.count, Counter.CRISIS_STEPS)
        except VaultError as error:
            self._counted = False
            self.refresh_bindings()
            self.say_error(error)
            return
        self.say(card_words.CRISIS_COUNTED)

    def action_back(self) -> None:
        """Exactly where one was."""
        self.wipe()
        self.dismiss(None)

    def _show(self) -> None:
        self.query_one(Card).show(
            lambda width: cards.crisis(self._common, self._numbers, width=width)
        )
