"""A recovery code, shown once, and the proof that it is on paper."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.messages import words

if TYPE_CHECKING:
    from textual.app import ComposeResult


class CodeProof(Vertical):
    """Eight numbered groups, two of which have to be typed."""

    DEFAULT_CSS = """
    CodeProof {
        height: auto;
        & Static { margin-bottom: 1; }
        & .offered { text-style: bold; padding: 0 2; color: $accent; }
    }
    """

    def __init__(self, code: str) -> None:
        super().__init__(id="code-proof")
        self._groups = code.split("-")
        chosen = secrets.SystemRandom().sample(range(len(self._groups)), 2)
        self._first, self._second = sorted(chosen)

    def compose(self) -> ComposeResult:
        numbered = [f"{i}  {group}" for i, group in enumerate(self._groups, 1)]
        rows = ["      ".join(numbered[:4]), "", "      ".join(numbered[4:])]
        proof = Input(placeholder=words.CODE_GROUPS, id="proof")
        proof.cursor_blink = False
        yield Static("\n".join(words.CODE_SHOWN), markup=False)
        yield Static("\n".join(rows), markup=False, classes="offered")
        yield Static(self._asking(words.CODE_PROOF), markup=False)
        yield proof

    def problem(self) -> str:
        """What is wrong with the groups typed; when nothing is, the code is forgotten."""
        if not self._groups:  # forgotten: a second enter while the proof is being kept
            return ""
        typed = self.query_one("#proof", Input).value.upper().replace("-", " ")
        if typed.replace(" ", "") != self._groups[self._first] + self._groups[self._second]:
            return self._asking(words.CODE_WRONG)
        self.wipe()
        return ""

    def wipe(self) -> None:
        """Forget the code and what was typed."""
        self._groups = []
        for field in self.query(Input):
            field.clear()
        for part in self.query(Static):
            part.update("")

    def _asking(self, sentence: str) -> str:
        return sentence.format(first=self._first + 1, second=self._second + 1)
