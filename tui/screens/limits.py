"""The limits card: what to say before the first word, and on to the entry with one key."""

from __future__ import annotations

from dataclasses import dataclass

from tui import cards
from tui.keymap import bindings
from tui.messages import card_words
from vault.journal.vocabulary import LimitsTold, Service
from vault.profiles import notice
from vault.profiles.profile import Contact

from .card import CardScreen, InForce


@dataclass(frozen=True, slots=True)
class Told:
    """That the limits were told, how, and in which kind of contact."""

    how: LimitsTold
    contact: Contact

    def fields(self) -> dict[str, str]:
        """What of it goes into a new entry."""
        found = {"limits_told": str(self.how)}
        if self.contact is Contact.GROUP:
            found["service"] = str(Service.GROUP_DEBRIEFING)
        return found


class LimitsScreen(CardScreen[Told | None]):
    """Read aloud or hand over; dismissed with how they were told."""

    PLACE = "limits"
    BINDINGS = bindings("limits")

    def __init__(
        self,
        contact: Contact = Contact.ONE_TO_ONE,
        *,
        hint: str = "",
    ) -> None:
        super().__init__()
        self._contact = contact
        self._hint = hint or card_words.LIMITS_SAY

    def heading(self) -> str:
        """For which kind of contact."""
        return card_words.LIMITS[self._contact]

    def on_mount(self) -> None:
        self.say(self._hint)

    def lines(self, found: InForce, width: int) -> list[str]:
        """What to say, how long it takes, and whether it must be in writing."""
        return cards.limits(
            found.profile, found.common, self._contact, notes_on=found.notes_on, width=width
        )

    def takes_back(self, action: str) -> bool:
        """From the group back to one-to-one."""
        return action == "turn" and self._contact is Contact.GROUP

    def action_turn(self) -> None:
        """The card for the other kind of contact."""
        group = self._contact is Contact.GROUP
        self._contact = Contact.ONE_TO_ONE if group else Contact.GROUP
        self.retitle()
        self.refresh_bindings()
        self.show()

    def action_told(self, how: str) -> None:
        """They were told: go on to the entry."""
        self.wipe()
        self.dismiss(Told(LimitsTold(how), self._contact))

    def action_notice(self) -> None:
        """The same in writing, on one page."""
        from .notice import NoticeScreen

        if self.rules is not None:
            found = self.rules
            lines = notice.before_notice(
                found.profile, found.common, self._contact, notes_on=found.notes_on
            )
            name = card_words.NOTICE_FILES["before"]
            self.app.push_screen(NoticeScreen(card_words.NOTICE_BEFORE, lines, name))

    def action_back(self) -> None:
        """Back, nothing told."""
        self.wipe()
        self.dismiss(None)
