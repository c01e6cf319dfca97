"""What the cards share: the rules in force, read once, in one pane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from textual import work

from tui.widgets.card import Card
from vault.errors import VaultError
from vault.journal import rules
from vault.profiles import loader

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.profiles.profile import Common, Profile
    from vault.store.vault import Vault

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class InForce:
    """What a card needs to know of the journal."""

    profile: Profile
    common: Common
    notes_on: bool


def in_force(vault: Vault) -> InForce:
    """The rules in force; runs in the vault's thread.

    Raises:
        NoSuchProfile, BadProfile: what is stored is not what this program knows.
    """
    return InForce(rules.of(vault), loader.common(), vault.policy.notes)


class CardScreen(Page[R]):
    """One card in front of everything; says what went wrong in place of it."""

    AUTO_FOCUS = "Card"

    def __init__(self) -> None:
        super().__init__()
        self.rules: InForce | None = None
        """None until they are read."""

    def body(self) -> Iterable[Widget]:
        yield Card()

    @property
    def card(self) -> Card:
        """Where the lines are."""
        return self.query_one(Card)

    def on_mount(self) -> None:
        self.read_rules()

    def wipe(self) -> None:
        """Forget the rules and what was shown of them."""
        super().wipe()
        self.rules = None
        self.card.wipe()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def read_rules(self) -> None:
        """Read the rules and show the card."""
        try:
            self.rules = await self.session.call(in_force)
        except VaultError as error:
            self.say_error(error)
            return
        self.show()
        self.refresh_bindings()

    def show(self) -> None:
        """Show the card as it stands."""
        if self.rules is not None:
            found = self.rules
            self.card.show(lambda width: self.lines(found, width))

    def lines(self, found: InForce, width: int) -> list[str]:
        """The card in *width* columns."""
        raise NotImplementedError
