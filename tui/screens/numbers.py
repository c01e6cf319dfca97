"""The supporter's own numbers for the crisis card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tui.keymap import bindings
from tui.messages import card_words
from tui.widgets.rows import Rows
from vault.errors import BadValue, VaultError
from vault.journal import localnumbers
from vault.journal.localnumbers import MAX_CHARACTERS, MOST, LocalNumber

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget


class NumbersScreen(Page[None]):
    """See, add and forget numbers; they stay inside the vault."""

    PLACE = "numbers"
    BINDINGS = bindings("numbers")

    def __init__(self) -> None:
        super().__init__()
        self._numbers: tuple[LocalNumber, ...] | None = None
        """None until they are read: what is added replaces all of them."""

    def heading(self) -> str:
        """Its name."""
        return card_words.NUMBERS

    def body(self) -> Iterable[Widget]:
        field = Input(
            placeholder=card_words.NUMBER_TYPED, max_length=2 * MAX_CHARACTERS + 2, id="own-number"
        )
        field.cursor_blink = False
        told = Static(card_words.NUMBERS_SAY, id="own-told", markup=False)
        yield Vertical(told, field, Rows(id="rows", markup=False), id="own")

    def on_mount(self) -> None:
        self.query_one("#own-number").focus()
        self.reload()

    def wipe(self) -> None:
        """Forget the numbers."""
        super().wipe()
        self._numbers = None
        self.query_one(Rows).clear_options()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Read them."""
        try:
            self._numbers = found = await self.session.call(localnumbers.listed)
        except VaultError as error:
            self.say_error(error)
            return
        shown = self.query_one(Rows)
        where = shown.highlighted or 0
        lines = [
            card_words.NUMBER_LINE.format(label=number.label, number=number.number)
            for number in found
        ]
        shown.clear_options()
        shown.add_options(Option(line) for line in lines or [card_words.NO_NUMBERS])
        shown.highlighted = min(where, len(lines) - 1) if lines else None

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter puts it on the card."""
        event.stop()
        self.action_add()

    def action_add(self) -> None:
        """Put what is typed on the card."""
        if self._numbers is None:
            return
        label, colon, number = self.query_one("#own-number", Input).value.rpartition(":")
        try:
            if not colon:
                raise BadValue
            typed = LocalNumber(label.strip(), number.strip())
        except BadValue:
            self.say(card_words.NUMBER_WRONG, error=True)
            return
        if len(self._numbers) >= MOST:
            self.say(card_words.NUMBERS_FULL, error=True)
            return
        self.store([*self._numbers, typed], card_words.NUMBER_KEPT)

    def action_forget(self) -> None:
        """Take the number under the cursor off the card."""
        at, numbers = self.query_one(Rows).highlighted, self._numbers or ()
        if at is not None and at < len(numbers):
            self.store([*numbers[:at], *numbers[at + 1 :]], card_words.NUMBER_GONE)

    def action_back(self) -> None:
        """Back to the settings."""
        self.wipe()
        self.dismiss(None)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def store(self, numbers: Sequence[LocalNumber], said: str) -> None:
        """Store them in place of those before."""
        before, self._numbers = self._numbers, tuple(numbers)  # what the next one is added to
        try:
            await self.session.commit(localnumbers.set_, numbers)
        except VaultError as error:
            self._numbers = before
            self.say_error(error)
            return
        self.query_one("#own-number", Input).clear()
        self.say(said)
        self.reload()
