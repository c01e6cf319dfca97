"""Two rows about one word of the note: why it was found, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message
from textual.widget import Widget

from tui.keymap import bindings
from tui.language import tr
from tui.messages import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from tui.marks import Item

_WRITTEN = 24


class Act(Enum):
    """What is done about a word."""

    REPLACE = "replace"
    KEEP = "keep"
    NEVER = "never"
    ALWAYS = "always"


class Choice(Widget, can_focus=True):
    """Asks about the word under the cursor of the note; the arrows go to other words."""

    PLACE = "choice"
    """Its rows in the key table."""
    DEFAULT_CSS = """
    Choice {
        height: auto; min-height: 2; max-height: 3; padding: 0 2; display: none;
        background: $panel; color: $text;
        &.-open { display: block; }
    }
    """
    BINDINGS = bindings("choice")

    @dataclass
    class Decided(Message):
        """This is to be done about this word."""

        act: Act
        item: Item

    @dataclass
    class Left(Message):
        """Back to the note, nothing changed."""

    @dataclass
    class Hint(Message):
        """A sentence about the key that was pressed."""

        text: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id)
        self._items: Sequence[Item] = ()
        self._at = 0
        self._warned = False
        self._places: list[tuple[int, int, Act]] = []

    def open(self, items: Sequence[Item], at: int) -> None:
        """Ask about one of *items*, at first that of number *at*."""
        self._items, self._at, self._warned = items, at, False
        self.add_class("-open")
        self.focus()
        self.refresh(layout=True)

    def wipe(self) -> None:
        """Hide and forget the words."""
        self.remove_class("-open")
        self._items, self._at, self._warned = (), 0, False
        self._places.clear()
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether it asks."""
        return bool(self._items)

    def action_step(self, by: int) -> None:
        """Go to another word."""
        self._at = (self._at + by) % max(len(self._items), 1)
        self._warned = False
        self.refresh(layout=True)

    def action_decide(self, act: str) -> None:
        """Do this about the word, if it can be done; a hard one is kept by a second press."""
        if not self.is_open:
            return
        item, wanted = self._items[self._at], Act(act)
        if wanted not in offers(item):
            return
        if wanted in (Act.KEEP, Act.NEVER) and item.hard and not self._warned:
            self._warned = True
            self.post_message(self.Hint(words.AGAIN_TO_KEEP))
            return
        self.post_message(self.Decided(wanted, item))

    def action_leave(self) -> None:
        """Back to the note."""
        self.post_message(self.Left())

    def on_key(self, event: events.Key) -> None:
        """A letter goes to its word."""
        marks = [item.mark for item in self._items]
        if event.character and event.character in marks:
            event.stop()
            self.action_step(marks.index(event.character) - self._at)

    def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        offset = event.get_content_offset(self)
        for start, end, act in self._places:
            if offset is not None and offset.y == 1 and start <= offset.x < end:
                self.action_decide(act.value)

    def render(self) -> Text:
        """Both rows."""
        if not self._items:
            return Text("")
        item = self._items[self._at]
        written = Text(item.written.replace("\n", " "), end="", style="bold")
        written.truncate(_WRITTEN, overflow="ellipsis")
        first = Text(item.mark + " " if item.mark else "", end="", no_wrap=True).append(written)
        first.append(" · ").append(tr(item.why) or words.NOT_FLAGGED)
        if len(self._items) > 1:
            where = words.CHOICE_OTHERS.format(at=self._at + 1, all=len(self._items))
            first.append(" · ").append(where)
        second = Text(end="")
        self._places = []
        for act in offers(item):
            start = second.cell_len
            second.append(words.CHOICES[act.value].format(becomes=item.placeholder)).append("  ")
            self._places.append((start, second.cell_len - 2, act))
        return Text("\n", end="").join([first, second.append(words.CHOICE_LEAVE)])


def offers(item: Item) -> list[Act]:
    """What can be done about an item."""
    if not item.findings:
        return [Act.ALWAYS]
    if item.fact:
        return [Act.REPLACE, Act.KEEP]
    never = [Act.NEVER] if can_be_waived(item) else []
    return [Act.REPLACE, Act.KEEP, *never, Act.ALWAYS]


def can_be_waived(item: Item) -> bool:
    """Whether the never-list has a say: it is for names and places, not for numbers."""
    from vault.redaction import Kind

    waivable = {Kind.NAME, Kind.PLACE, Kind.AGENCY}
    return bool(item.findings) and all(found.kind in waivable for found in item.findings)
