"""Choosing a passphrase: six random words first, or one's own under the meter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from tui.messages import words
from vault.keys.passphrase import MIN_CHARACTERS, generate

from .meter import Meter
from .passphrase import SecretInput

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input


class NewPassphrase(Vertical):
    """The words offered to be typed once, or an own passphrase to be typed twice."""

    DEFAULT_CSS = """
    NewPassphrase {
        height: auto;
        & Static { margin-bottom: 1; }
        & .offered { text-style: bold; padding: 0 2; color: $accent; }
    }
    """

    def __init__(self, about_code: str, offered: str = "") -> None:
        super().__init__(id="new-passphrase")
        self.own = False
        """Whether an own passphrase is asked for rather than the words."""
        self._about_code = about_code
        self._words = offered or generate()

    @property
    def offered(self) -> str:
        """The six words, until they are forgotten."""
        return self._words

    def compose(self) -> ComposeResult:
        if self.own:
            asked = "\n".join(words.OWN_ASKED)
            told = asked.format(least=MIN_CHARACTERS, code=self._about_code)
            yield Static(told, markup=False)
            yield SecretInput(words.TYPE_OWN, id="first")
            yield Meter()
            yield SecretInput(words.TYPE_AGAIN, id="again")
        else:
            yield Static("\n".join(words.WORDS_OFFERED), markup=False)
            yield Static(self._words, markup=False, classes="offered")
            yield SecretInput(words.TYPE_WORDS, hidden=False, id="first")

    async def offer(self) -> None:
        """Six other words."""
        self.wipe()
        self._words, self.own = generate(), False
        await self._again()

    async def turn(self) -> None:
        """From the words to an own passphrase, or back."""
        self.own = not self.own
        await self._again()

    def submitted(self, field: Input) -> bool:
        """Enter in *field*: on to the next field, or True when that was the last."""
        if field.id == "first" and self.own:
            self.query_one("#again").focus()
            return False
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        """Measure an own passphrase while it is typed."""
        if event.input.id == "first":
            for meter in self.query(Meter):
                meter.watch_typing(event.value)

    def take(self) -> tuple[str, str]:
        """The passphrase and nothing, or nothing and what is wrong with it."""
        first = self.query_one("#first", SecretInput).value
        if not self.own:
            chosen, problem = self._words, words.NOT_THE_WORDS
            wrong = first.lower().split() != self._words.split()
        elif not self.query_one(Meter).accepts(first):
            return "", words.NOT_STRONG_ENOUGH
        else:
            chosen, problem = first, words.NOT_THE_SAME
            wrong = first != self.query_one("#again", SecretInput).value
        if wrong:
            return "", problem
        for field in self.query(SecretInput):
            field.wipe()
        return chosen, ""

    def wipe(self) -> None:
        """Forget the words and what was typed."""
        self._words = ""
        for field in self.query(SecretInput):
            field.wipe()
        for meter in self.query(Meter):
            meter.wipe()
        for part in self.query(".offered").results(Static):
            part.update("")

    async def _again(self) -> None:
        await self.recompose()
        self.query_one("#first").focus()
