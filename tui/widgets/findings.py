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
from tui.marks import numbered, sentences
from tui.messages import counted, words

from .choice import can_be_waived

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from textual import events

    from tui.marks import Item
    from vault.redaction import Finding

_WRITTEN, _WRITTEN_LEAST = 24, 12
"""Columns of the word as it is written, and how few they become in a narrow window."""
_BESIDE_WORD = 39
"""Columns of its box, of a usual placeholder, and of the key that keeps it."""
_FRAME = 5
"""Columns of the border, its padding, and a scrollbar."""
_HANG = 6
"""Columns before what goes on below the first line of a row: those of the box."""
_GAP = "  "
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
        self._found: Sequence[Item] = ()
        self._items: list[Item] = []
        """What was found, with the placeholders that are put in now."""
        self._replaced: set[int] = set()
        self._said = ""
        self._unsure_open = False
        self._showing_facts = False
        self._room = 0
        """Columns that a row has."""

    def on_resize(self) -> None:
        """Lay the rows out for another width."""
        if self.is_open and self._room != self._room_now():
            self._repaint()

    def open(
        self, text: str, items: Sequence[Item], replaced: Collection[int], *, said: str = ""
    ) -> None:
        """Ask about *items* of *text*.

        Unsure ones are folded as long as none of them is replaced.

        Args:
            text: the note as it was written.
            items: what was found in it.
            replaced: the numbers of the items that do not stay.
            said: what is said at first, instead of why the first one was found.
        """
        at = (self.highlighted or 0) if self.is_open else 0
        self._text, self._found, self._replaced = text, items, set(replaced)
        self._unsure_open |= any(not items[number].sure for number in replaced)
        self._showing_facts, self._said = False, said
        self._renumber()
        self._rebuild()
        self.highlighted = min(at, self.option_count - 1)
        self.add_class("-open")
        self.focus()

    def close(self) -> None:
        """Hide the panel and forget the text."""
        self.remove_class("-open")
        self.wipe()

    def wipe(self) -> None:
        """Forget the text and what was found in it."""
        self._text, self._found, self._items, self._said = "", (), [], ""
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done to the row under the cursor; a hard one is not kept by space."""
        if action not in {"flip", "keep", "replace", "list"}:
            return True
        number = self.pointed
        if number is None:
            return False
        item, replaced = self._items[number], number in self._replaced
        if action == "list":
            never = can_be_waived(item) and not (item.hard and replaced)
            return never or (parameters == (True,) and not item.fact)
        if not replaced:
            return action == "replace"
        return action == ("keep" if item.hard else "flip")

    def on_key(self, event: events.Key) -> None:
        """A letter goes to its row; a key that does nothing to this row says what does."""
        unsure = self._unsure_open
        rows = {item.mark: at for at, item in enumerate(self._items) if item.sure or unsure}
        active = self.screen.active_bindings.get(event.key)
        if event.character in rows:
            event.stop()
            self.highlighted = self.get_option_index(str(rows[event.character]))
        elif event.key in self._bindings.key_to_bindings and (not active or active.node != self):
            self._refuse(event.key)

    def action_flip(self) -> None:
        """Keep as written."""
        number = self.pointed
        if number is not None:
            self._replaced.discard(number)
            self._repaint()
            self.post_message(self.Hint(words.STAYS_NOW))

    def action_keep(self) -> None:
        """Keep even a hard finding as written."""
        self.action_flip()

    def action_replace(self) -> None:
        """Replace after all."""
        number = self.pointed
        if number is not None:
            self._replaced.add(number)
            self._repaint()
            self.post_message(self.Hint(why(self._items[number])))

    def action_list(self, always: bool) -> None:  # noqa: FBT001  # called by a key
        """Put the word on one of the supporter's lists."""
        number = self.pointed
        if number is not None:
            self.post_message(self.Listed(self._items[number], always))

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
            self.app.simulate_key("space")

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
            self.post_message(self.Hint(self._said or why(self._items[number])))
            self._said = ""
        self.screen.refresh_bindings()
        self.post_message(self.Changed(self))

    def _refuse(self, key: str) -> None:
        number = self.pointed
        if number is None:
            if key == "space":
                self.action_unsure()
            return
        item = self._items[number]
        listing = any(
            binding.action.startswith("list")
            for binding in self._bindings.get_bindings_for_key(key)
        )
        if listing and not can_be_waived(item):
            self.post_message(self.Hint(words.NOT_A_WORD))
        else:
            kept = number not in self._replaced
            self.post_message(self.Hint(words.STAYS_NOW if kept else words.NEEDS_K))

    def _renumber(self) -> None:
        """Number people among what is replaced."""
        chosen = sorted(self._replaced)
        self._items = list(self._found)
        together = numbered(self._text, [self._found[number] for number in chosen])
        for number, item in zip(chosen, together, strict=True):
            self._items[number] = item

    def _rebuild(self) -> None:
        self._room = self._room_now()
        self.clear_options()
        unsure = [number for number, item in enumerate(self._items) if not item.sure]
        sure = len(self._items) - len(unsure)
        self.add_options(Option(self._row(number), id=str(number)) for number in range(sure))
        if unsure:
            self.add_option(Option(counted(words.UNSURE, len(unsure)), id=_UNSURE_LINE))
        if self._unsure_open:
            self.add_options(Option(self._row(number), id=str(number)) for number in unsure)
        self._count()

    def _repaint(self) -> None:
        self._renumber()
        self._room = self._room_now()
        for number, item in enumerate(self._items):
            if item.sure or self._unsure_open:
                self.replace_option_prompt(str(number), self._row(number))
        self._count()
        self.screen.refresh_bindings()
        self.post_message(self.Changed(self))

    def _count(self) -> None:
        many = len(self._replaced)
        self.border_subtitle = counted(words.REPLACE_AND_SAVE, many) if many else words.SAVE_AS_IS

    def _row(self, number: int) -> Text:
        item, replaced = self._items[number], number in self._replaced
        if item.fact:
            return self._fact_row(item, replaced=replaced)
        written = Text(item.written.replace("\n", " "), end="")
        columns = max(_WRITTEN_LEAST, min(_WRITTEN, self._room - _BESIDE_WORD))
        written.truncate(columns, overflow="ellipsis", pad=True)
        box = words.HARD_BOX if item.hard else words.REPLACE
        head = Text(f"{item.mark} {box if replaced else words.KEEP} ", end="").append(written)
        becomes = words.BECOMES.format(placeholder=item.placeholder)
        facts = [head, Text(becomes if replaced else words.STAYS)]
        if not (item.hard and replaced):
            return _laid_out(facts, self._room)
        row = _laid_out([*facts, Text(words.HARD)], self._room)
        row.stylize("bold")
        return row

    def _fact_row(self, item: Item, *, replaced: bool) -> Text:
        n = sentences(self._text, item.findings)
        number = words.NUMBERS[n] if n < len(words.NUMBERS) else str(n)
        box = words.REPLACE if replaced else words.KEEP
        head = f"{item.mark} {box} {counted(words.FACTS, n, number=number)}\n{' ' * _HANG}"
        more = (words.FACTS_OUT if replaced else words.FACTS_STAY).split(_GAP)
        row = Text(head, end="").append(_laid_out(map(Text, more), self._room - _HANG))
        row.stylize("italic")
        return row

    def _room_now(self) -> int:
        return self.app.size.width - _FRAME


def _laid_out(facts: Iterable[Text], room: int) -> Text:
    """Facts side by side, each whole; one that has no room there begins a line below the first."""
    lines = [Text(end="")]
    for fact in facts:
        if lines[-1].cell_len and lines[-1].cell_len + len(_GAP) + fact.cell_len > room:
            lines.append(Text(" " * _HANG, end=""))
        elif lines[-1].cell_len:
            lines[-1].append(_GAP)
        lines[-1].append(fact)
    return Text("\n", end="").join(lines)


def why(item: Item) -> str:
    """Why an item is asked about, with the limits of confidentiality where they are touched."""
    if item.admission:
        return words.ADMISSION
    return words.FACTS_WHY if item.fact else tr(item.why)
