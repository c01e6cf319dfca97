"""What a profile says, on about one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import cards
from tui.keymap import bindings
from tui.messages import card_words
from tui.widgets.card import Card

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.profiles.profile import Profile


class RulesScreen(Page[None]):
    """The rules as they stand, or as they would stand under the profile that was chosen."""

    PLACE = "rules"
    BINDINGS = bindings("rules")
    AUTO_FOCUS = "Card"

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._called = profile.name
        self._profile: Profile | None = profile

    def heading(self) -> str:
        """Whose rules."""
        return self._called

    def body(self) -> Iterable[Widget]:
        yield Card()

    def on_mount(self) -> None:
        self.query_one(Card).show(self._lines)
        self.say(card_words.RULES_SAY)

    def wipe(self) -> None:
        """Forget what was shown."""
        super().wipe()
        self._profile = None
        self.query_one(Card).wipe()

    def action_back(self) -> None:
        """Back to the settings."""
        self.wipe()
        self.dismiss(None)

    def _lines(self, width: int) -> list[str]:
        return [] if self._profile is None else cards.summary(self._profile, width=width)
