"""What opens every card, and the menu of them, which stays behind the card it opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets.option_list import Option

from tui.keymap import bindings, keys_of
from tui.messages import card_words
from tui.widgets.rows import Rows
from vault.profiles.profile import Contact

from .base import Page, R

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.widget import Widget
    from textual.widgets import OptionList

    from .limits import Told


class Doors(Page[R]):
    """A screen from which every card opens: the list, and the menu of the cards."""

    def action_card(self, name: str) -> None:
        """One card by its name."""
        doors: dict[str, Callable[[], None]] = {
            "check": self._check,
            "limits": lambda: self._limits(Contact.ONE_TO_ONE),
            "group": lambda: self._limits(Contact.GROUP),
            "exceptions": self._exceptions,
            "events": self._events,
            "asked": self._asked,
            "crisis": self.journal.action_crisis,
            "load": self._load,
        }
        doors[name]()

    def after(self, said: str | None) -> None:
        """Come back from a card."""
        raise NotImplementedError

    def told(self, told: Told | None) -> None:
        """Come back from a card of the limits; when they were told, the entry is next."""
        raise NotImplementedError

    def _limits(self, contact: Contact) -> None:
        from .limits import LimitsScreen

        self.app.push_screen(LimitsScreen(contact), self.told)

    def _check(self) -> None:
        from .conflict import ConflictScreen

        self.app.push_screen(ConflictScreen(), self._checked)

    def _checked(self, contact: Contact | None) -> None:
        if contact is not None:
            self._limits(contact)

    def _exceptions(self) -> None:
        from .exceptions import ExceptionsScreen

        self.app.push_screen(ExceptionsScreen())

    def _events(self) -> None:
        from .events import EventsScreen

        self.app.push_screen(EventsScreen())

    def _asked(self) -> None:
        from .asked import AskedScreen

        self.app.push_screen(AskedScreen(), self.after)

    def _load(self) -> None:
        from .load import LoadScreen

        self.app.push_screen(LoadScreen(), self.after)


class CardsScreen(Doors["Told"]):
    """Dismissed when the limits were told, else by going back."""

    PLACE = "cards"
    BINDINGS = bindings("cards")

    def heading(self) -> str:
        """Its name."""
        return card_words.CARDS

    def body(self) -> Iterable[Widget]:
        yield Rows(id="rows", markup=False)

    def on_mount(self) -> None:
        keys = {key.name: key.display for key in keys_of("cards")}
        shown = self.query_one(Rows)
        shown.add_options(
            Option(card_words.MENU.format(key=keys[name], what=what), id=name)
            for name, what in card_words.MENU_ROWS.items()
        )
        shown.highlighted = 0
        shown.focus()
        self.say(card_words.CARDS_SAY)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a row."""
        event.stop()
        if event.option_id is not None:
            self.action_card(event.option_id)

    def action_back(self) -> None:
        """Back to the list."""
        self.dismiss(None)

    def after(self, said: str | None) -> None:
        """Say what the card said."""
        self.say(said or card_words.CARDS_SAY)

    def told(self, told: Told | None) -> None:
        """On to the entry, which the list opens."""
        if told is not None:
            self.dismiss(told)
