"""The menu of the cards, and what opens when one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets.option_list import Option

from tui.keymap import bindings, keys_of
from tui.messages import card_words
from tui.widgets.rows import Rows
from vault.profiles.profile import Contact

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.widget import Widget
    from textual.widgets import OptionList

    from tui.saving import Left

    from .limits import Told


class CardsScreen(Page[str]):
    """Dismissed with the name of the card that was chosen."""

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
        self.dismiss(event.option_id or "")

    def action_card(self, name: str) -> None:
        """The letter of a row."""
        self.dismiss(name)

    def action_back(self) -> None:
        """Back to the list."""
        self.dismiss("")


class Doors(Page[None]):
    """A screen from which every card opens; the list is one."""

    def action_cards(self) -> None:
        """The menu."""
        self.app.push_screen(CardsScreen(), self.action_card)

    def action_card(self, name: str | None) -> None:
        """One card by its name; none for an empty one."""
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
        if name in doors:
            doors[name]()

    def after(self, said: str | None) -> None:
        """Come back from another screen."""
        raise NotImplementedError

    def after_entry(self, left: Left | None) -> None:
        """Come back from writing an entry."""
        raise NotImplementedError

    def _limits(self, contact: Contact) -> None:
        from .limits import LimitsScreen

        self.app.push_screen(LimitsScreen(contact), self._told)

    def _told(self, told: Told | None) -> None:
        from .entry import EntryScreen

        if told is not None:
            self.app.push_screen(EntryScreen(told=told), self.after_entry)

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
