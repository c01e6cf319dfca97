"""What may identify someone, each with its replacement already proposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.keymap import bindings
from tui.messages import counted, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault.redaction import Finding


_SURE = 1


class Findings(OptionList):
    """A list in which everything sure is replaced unless it is kept by hand."""

    DEFAULT_CSS = """
    Findings {
        height: auto;
        max-height: 9;
        border: round $warning;
        border-title-color: $warning;
        border-subtitle-color: $quiet;
        background: $background;
        padding: 0 1;
        display: none;
        &:focus { border: round $warning; }
        &.-open { display: block; }
    }
    """
    BINDINGS = bindings("findings")

    @dataclass
    class Accepted(Message):
        """The choices stand; save."""

        findings: Findings

        @property
        def control(self) -> Findings:
            """The panel."""
            return self.findings

    @dataclass
    class Left(Message):
        """Back to the note without saving."""

        findings: Findings

        @property
        def control(self) -> Findings:
            """The panel."""
            return self.findings

    @dataclass
    class Hint(Message):
        """A sentence about the finding under the cursor."""

        text: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id, markup=False)
        self.border_title = words.FOUND_TITLE
        self.border_subtitle = words.FINDING_KEYS
        self._text = ""
        self._items: list[Finding] = []
        self._replaced: set[int] = set()
        self._unsure_open = False

    def open(self, text: str, findings: Sequence[Finding]) -> None:
        """Show *findings* of *text*, sure ones replaced, others below a line."""
        self._text = text
        self._items = sorted(findings, key=lambda found: (found.tier, found.start))
        self._replaced = {i for i, found in enumerate(self._items) if found.tier == _SURE}
        self._unsure_open = False
        self._rebuild()
        self.highlighted = 0
        self.add_class("-open")
        self.focus()

    def close(self) -> None:
        """Hide the panel and forget the text."""
        self.remove_class("-open")
        self.wipe()

    def wipe(self) -> None:
        """Forget the text and what was found in it."""
        self._text, self._items = "", []
        self._replaced.clear()
        self.clear_options()

    @property
    def is_open(self) -> bool:
        """Whether it is in sight."""
        return self.has_class("-open")

    def chosen(self) -> list[Finding]:
        """The findings to be replaced."""
        return [found for i, found in enumerate(self._items) if i in self._replaced]

    def action_flip(self) -> None:
        """Keep as written, or replace after all; a hard finding is not kept this easily."""
        index = self._index()
        if index is None:
            self.action_unsure()
        elif index in self._replaced and self._items[index].hard:
            self.post_message(self.Hint(words.NEEDS_K))
        else:
            self._replaced ^= {index}
            self._repaint(index)

    def action_keep(self) -> None:
        """Keep even a hard finding as written."""
        index = self._index()
        if index is not None and index in self._replaced:
            self._replaced.discard(index)
            self._repaint(index)

    def action_unsure(self) -> None:
        """Show or hide what the detector is not sure of."""
        if any(found.tier != _SURE for found in self._items):
            self._unsure_open = not self._unsure_open
            where = self.highlighted
            self._rebuild()
            self.highlighted = where

    def action_back(self) -> None:
        """Back to the note."""
        self.post_message(self.Left(self))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter replaces and saves; on the line of unsure words it opens them."""
        event.stop()
        if event.option.id is None:
            self.action_unsure()
        else:
            self.post_message(self.Accepted(self))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say why it was found."""
        event.stop()
        index = self._index()
        if index is not None:
            self.post_message(self.Hint(self._items[index].why))

    def _index(self) -> int | None:
        option = self.highlighted_option
        return None if option is None or option.id is None else int(option.id)

    def _rebuild(self) -> None:
        self.clear_options()
        sure = [i for i, found in enumerate(self._items) if found.tier == _SURE]
        unsure = [i for i, found in enumerate(self._items) if found.tier != _SURE]
        self.add_options(Option(self._row(i), id=str(i)) for i in sure)
        if unsure:
            self.add_option(Option(counted(words.UNSURE, len(unsure))))
        if self._unsure_open:
            self.add_options(Option(self._row(i), id=str(i)) for i in unsure)

    def _repaint(self, index: int) -> None:
        self.replace_option_prompt(str(index), self._row(index))

    def _row(self, index: int) -> Text:
        found = self._items[index]
        written = Text(self._text[found.start : found.end].replace("\n", " "), end="")
        written.truncate(28, overflow="ellipsis", pad=True)
        replaced = index in self._replaced
        row = Text(words.REPLACE if replaced else words.KEEP, end="").append(" ").append(written)
        becomes = words.BECOMES.format(placeholder=found.placeholder)
        row.append("  ").append(becomes if replaced else words.STAYS)
        if found.hard and replaced:
            row.append("  ").append(words.HARD)
        return row
