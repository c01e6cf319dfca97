"""The conflict check: yes or no, one question after the other, kept nowhere."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from textual import work

from tui import cards
from tui.keymap import bindings
from tui.messages import card_words
from vault.errors import VaultError
from vault.journal import counters
from vault.journal.counters import Counter
from vault.profiles.profile import Contact

from .card import CardScreen, InForce

if TYPE_CHECKING:
    from vault.profiles.profile import Question


class ConflictScreen(CardScreen[Contact | None]):
    """Dismissed with the contact before whose first word there is something to say, if any."""

    PLACE = "conflict"
    BINDINGS = bindings("conflict")

    def __init__(self) -> None:
        super().__init__()
        self._at = 0
        """How many questions were answered with no."""
        self._found: Question | None = None
        self._counted = False

    def heading(self) -> str:
        """What is asked here."""
        return card_words.CONFLICT

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Answer while there is a question; go on when nothing speaks against it."""
        del parameters
        if action == "answer":
            return self.rules is not None and not self._over
        return action != "go_on" or (self._over and self._found is None)

    def wipe(self) -> None:
        """Forget every answer."""
        super().wipe()
        self._at, self._found = 0, None

    def lines(self, found: InForce, width: int) -> list[str]:
        """The questions so far, or what came out."""
        if self._found is not None:
            return cards.conflict(found.profile, self._found, width=width)
        questions = found.profile.questions
        lines: list[str] = []
        for number, question in enumerate(questions[: self._at + 1], 1):
            lines += [card_words.CONFLICT_AT.format(at=number, all=len(questions))]
            lines += textwrap.wrap(question.ask, width)
            answered = number <= self._at
            lines += [card_words.CONFLICT_NO if answered else card_words.CONFLICT_KEYS, ""]
        if self._over:
            lines += [card_words.CONFLICT_CLEAR, *textwrap.wrap(card_words.CONFLICT_ON, width)]
        return lines

    def action_answer(self, yes: bool) -> None:  # noqa: FBT001  # called by a key
        """A yes ends it; a no asks the next question."""
        if self.rules is None or self._over:
            return
        if yes:
            self._found = self.rules.profile.questions[self._at]
        else:
            self._at += 1
        self._turn()

    def action_go_on(self, contact: str) -> None:
        """On to what is said before the first word."""
        self.wipe()
        self.dismiss(Contact(contact))

    def action_back(self) -> None:
        """One question back, and from the first one out."""
        if self._found is not None:
            self._found = None
        elif self._at and not self._over:
            self._at -= 1
        else:
            self.wipe()
            self.dismiss(None)
            return
        self._turn()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def count(self) -> None:
        """Count that a check was made."""
        try:
            await self.session.commit(counters.count, Counter.CONFLICT_CHECK)
        except VaultError as error:
            self._counted = False
            self.say_error(error)

    @property
    def _over(self) -> bool:
        asked = 0 if self.rules is None else len(self.rules.profile.questions)
        return self._found is not None or (self.rules is not None and self._at >= asked)

    def on_resize(self) -> None:
        """Keep the newest question in sight."""
        if self._found is None:
            self.call_after_refresh(self.card.scroll_end, animate=False)

    def _turn(self) -> None:
        self.show()
        self.refresh_bindings()
        self.say(card_words.CONFLICT_KEPT if self._over else "")
        if self._found is None:
            self.call_after_refresh(self.card.scroll_end, animate=False)
        if self._over and not self._counted:
            self._counted = True
            self.count()
