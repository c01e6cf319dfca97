"""Asked to disclose: not yet, delete nothing, start the hold with one key."""

from __future__ import annotations

from textual import work

from tui import cards
from tui.keymap import bindings
from tui.messages import card_words, words
from vault.errors import VaultError
from vault.journal import holds

from .card import CardScreen, InForce


class AskedScreen(CardScreen[str]):
    """Dismissed with what the list is to say."""

    PLACE = "asked"
    BINDINGS = bindings("asked")

    def heading(self) -> str:
        """The question."""
        return card_words.ASKED

    def on_mount(self) -> None:
        self.say(card_words.ASKED_HELD if self.session.held else card_words.ASKED_SAY)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A hold that stands is not started again."""
        del parameters
        return action != "hold" or not self.session.held

    def lines(self, found: InForce, width: int) -> list[str]:
        """What to do, what to read out, where protection fails."""
        return cards.asked(found.profile, found.common, width=width)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_hold(self) -> None:
        """Hold the whole journal at once."""
        try:
            await self.session.commit(holds.set_)
        except VaultError as error:
            self.say_error(error)
            return
        self.say(words.HOLD_SET_ALL)
        self.journal.show_countdown()
        self.refresh_bindings()

    def action_back(self) -> None:
        """Back to the list."""
        self.wipe()
        self.dismiss(words.HOLD_SET_ALL if self.session.held else "")
