"""One exception: may or must, to whom, in what order; its notice; and that it was used."""

from __future__ import annotations

from textual import work

from tui import cards
from tui.keymap import bindings
from tui.messages import card_words
from vault.errors import VaultError
from vault.journal import events
from vault.journal.vocabulary import Notice
from vault.profiles import notice

from .card import CardScreen, InForce


class ExceptionScreen(CardScreen[str]):
    """The card of one row; dismissed with what the list is to say."""

    PLACE = "exception"
    BINDINGS = bindings("exception")

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code
        self._asking = False
        """Whether it is being asked if notice was given."""
        self._recorded = ""

    def heading(self) -> str:
        """Its code."""
        return card_words.EXCEPTION.format(code=self._code)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Ask about the notice only while recording."""
        del parameters
        if action == "used":
            return self._asking
        return action not in {"notice", "record"} or not self._asking

    def lines(self, found: InForce, width: int) -> list[str]:
        """May or must, to whom, what to do in order."""
        row = found.profile.row(self._code)
        return [] if row is None else cards.exception(found.profile, row, width=width)

    def wipe(self) -> None:
        """Forget which one it was."""
        super().wipe()
        self._code = ""

    def action_notice(self) -> None:
        """The written notice after this disclosure."""
        from .notice import NoticeScreen

        found = self.rules
        row = None if found is None else found.profile.row(self._code)
        if found is not None and row is not None:
            lines = notice.after_notice(found.profile, row)
            name = card_words.NOTICE_FILES["after"]
            self.app.push_screen(NoticeScreen(card_words.NOTICE_AFTER, lines, name))

    def action_record(self) -> None:
        """Begin to record that it was used: ask about the notice."""
        self._ask(asking=True)
        self.say(card_words.RECORD_ASKED)

    def action_used(self, said: str) -> None:
        """Record it with today's day."""
        self._ask(asking=False)
        self.store(Notice(said))

    @work(exclusive=True, group="save", exit_on_error=False)
    async def store(self, given: Notice) -> None:
        """Write the code, the day and the notice; nothing that leads to an entry."""
        try:
            await self.session.commit(events.record, self._code, given)
        except VaultError as error:
            self.say_error(error)
            return
        self._recorded = card_words.RECORDED.format(
            code=self._code, notice=card_words.NOTICES[given]
        )
        self.say(self._recorded)

    def action_back(self) -> None:
        """Out of the question, else back to the list."""
        if self._asking:
            self._ask(asking=False)
            self.say("")
        else:
            said = self._recorded
            self.wipe()
            self.dismiss(said)

    def _ask(self, *, asking: bool) -> None:
        self._asking = asking
        self.refresh_bindings()
