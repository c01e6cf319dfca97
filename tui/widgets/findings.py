"""What may identify someone, each with its replacement already proposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.keymap import bindings
from tui.language import tr
from tui.marks import sentences
from tui.messages import counted, words

from .choice import can_be_waived

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual import events

    from tui.marks import Item
    from vault.redaction import Finding

_WRITTEN = 24
_UNSURE_LINE = "unsure"


class Findings(OptionList):
    """A list in which everything sure is replaced unless it is kept by hand."""

    PLACE = "findings"
    """Its rows in the key table."""
    DEFAULT_CSS = """
    Findings {
        height: auto;
        max-height: 11;
        border: round $warning;
        border-title-color: $warning;
        border-subtitle-color: $text;
        background: $background;
        padding: 0 1;
        display: none;
        scrollbar-size-vertical: 1;
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
    class Changed(Message):
        """Another choice, or the cursor is somewhere else."""

        findings: Findings

        @property
        def control(self) -> Findings:
            """The panel."""
            return self.findings

    @dataclass
    class Listed(Message):
        """A word belongs on one of the supporter's lists."""

        item: Item
        always: bool

    @dataclass
    class Hint(Message):
        """A sentence about the finding under the cursor."""

        text: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id, markup=False)
        self.border_title = words.FOUND_TITLE
        self._text = ""
        self._items: list[Item] = []
        self._replaced: set[int] = set()
        self._unsure_open = False
        self._showing_facts = False

    def open(self, text: str, items: Sequence[Item], kept: Collection[str] = ()) -> None:
        """Show *items* of *text*: sure ones replaced but for the words *kept*, others folded."""
        self._text, self._items = text, list(items)
        self._replaced = {
            number for number, item in enumerate(items) if item.sure and item.written not in kept
        }
        self._showing_facts = False
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
        self._unsure_open = self._showing_facts = False
        self.clear_options()
        self.border_subtitle = ""

    @property
    def is_open(self) -> bool:
        """Whether it is in sight."""
        return self.has_class("-open")

    @property
    def items(self) -> Sequence[Item]:
        """Everything that is asked about."""
        return self._items

    @property
    def replaced(self) -> Collection[int]:
        """The numbers of the items that would not stay."""
        return self._replaced

    @property
    def pointed(self) -> int | None:
        """The number of the item under the cursor."""
        option = self.highlighted_option
        return None if option is None or option.id == _UNSURE_LINE else int(str(option.id))

    @property
    def showing_facts(self) -> bool:
        """Whether the facts are to be seen as they were written."""
        return self._showing_facts

    @property
    def unsure_open(self) -> bool:
        """Whether the unsure words were shown."""
        return self._unsure_open

    def chosen(self) -> list[Finding]:
        """The findings to be replaced."""
        return [
            found for number in sorted(self._replaced) for found in self._items[number].findings
        ]

    def kept_words(self) -> set[str]:
        """The sure words that are to stay."""
        return {
            item.written
            for number, item in enumerate(self._items)
            if item.sure and number not in self._replaced
        }

    def action_flip(self) -> None:
        """Keep as written, or replace after all; a hard finding is not kept this easily."""
        number = self.pointed
        if number is None:
            self.action_unsure()
        elif number in self._replaced and self._items[number].hard:
            self.post_message(self.Hint(words.NEEDS_K))
        else:
            self._replaced ^= {number}
            self._repaint(number)

    def action_keep(self) -> None:
        """Keep even a hard finding as written."""
        number = self.pointed
        if number is not None and number in self._replaced:
            self._replaced.discard(number)
            self._repaint(number)

    def action_list(self, always: bool) -> None:  # noqa: FBT001  # called by a key
        """Put the word on one of the supporter's lists."""
        number = self.pointed
        if number is None:
            return
        item = self._items[number]
        if item.fact or not (always or can_be_waived(item)):
            self.post_message(self.Hint(words.NOT_A_WORD))
        elif not always and item.hard and number in self._replaced:
            self.post_message(self.Hint(words.NEEDS_K))
        else:
            self.post_message(self.Listed(item, always))

    def action_unsure(self) -> None:
        """Show or hide what the detector is not sure of."""
        if any(not item.sure for item in self._items):
            self._unsure_open = not self._unsure_open
            where = self.highlighted
            self._rebuild()
            self.highlighted = where

    def action_show_facts(self) -> None:
        """Show or hide what the sentences about the call say."""
        if any(item.fact for item in self._items):
            self._showing_facts = not self._showing_facts
            self.post_message(self.Changed(self))

    def action_back(self) -> None:
        """Back to the note."""
        self.post_message(self.Left(self))

    def on_click(self, event: events.Click) -> None:
        """A click is for the box of its line, as space is; only a key saves."""
        event.prevent_default()
        line = event.style.meta.get("option")
        if line is not None:
            self.highlighted = line
            self.action_flip()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter replaces and saves; on the line of unsure words it opens them."""
        event.stop()
        if event.option.id == _UNSURE_LINE:
            self.action_unsure()
        else:
            self.post_message(self.Accepted(self))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say why it was found."""
        event.stop()
        number = self.pointed
        if number is not None:
            self.post_message(self.Hint(why(self._items[number])))
        self.post_message(self.Changed(self))

    def _rebuild(self) -> None:
        self.clear_options()
        unsure = [number for number, item in enumerate(self._items) if not item.sure]
        sure = len(self._items) - len(unsure)
        self.add_options(Option(self._row(number), id=str(number)) for number in range(sure))
        if unsure:
            self.add_option(Option(counted(words.UNSURE, len(unsure)), id=_UNSURE_LINE))
        if self._unsure_open:
            self.add_options(Option(self._row(number), id=str(number)) for number in unsure)
        self._count()

    def _repaint(self, number: int) -> None:
        self.replace_option_prompt(str(number), self._row(number))
        self._count()
        self.post_message(self.Changed(self))

    def _count(self) -> None:
        many = len(self._replaced)
        self.border_subtitle = counted(words.REPLACE_AND_SAVE, many) if many else words.SAVE_AS_IS

    def _row(self, number: int) -> Text:
        item, replaced = self._items[number], number in self._replaced
        if item.fact:
            return self._fact_row(item, replaced=replaced)
        written = Text(item.written.replace("\n", " "), end="")
        written.truncate(_WRITTEN, overflow="ellipsis", pad=True)
        box = words.HARD_BOX if item.hard else words.REPLACE
        row = Text(f"{item.mark} {box if replaced else words.KEEP} ", end="").append(written)
        becomes = words.BECOMES.format(placeholder=item.placeholder)
        row.append("  ").append(becomes if replaced else words.STAYS)
        if item.hard and replaced:
            row.append("  ").append(words.HARD)
            row.stylize("bold")
        return row

    def _fact_row(self, item: Item, *, replaced: bool) -> Text:
        n = sentences(self._text, item.findings)
        number = words.NUMBERS[n] if n < len(words.NUMBERS) else str(n)
        said = [
            f"{item.mark} {words.REPLACE if replaced else words.KEEP} "
            + counted(words.FACTS, n, number=number),
            words.FACTS_OUT if replaced else words.FACTS_STAY,
        ]
        return Text("\n      ".join(said), end="", style="italic")


def why(item: Item) -> str:
    """Why an item is asked about, with the limits of confidentiality where they are touched."""
    if item.admission:
        return words.ADMISSION
    return words.FACTS_WHY if item.fact else tr(item.why)
