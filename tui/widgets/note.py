"""The note: a text area that counts, looks for what may identify someone, and can be wiped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from tui.messages import counted, words
from tui.tongue import reads_as_english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.text import Text
    from textual.document._document import Document
    from textual.timer import Timer

    from tui.marks import Item
    from vault.redaction import Finding

PAUSE_SECONDS = 0.3
"""After the last key, before the text is looked at."""

_MARGIN = 5
"""Columns left of the text, for the letters of what was found in a line."""
_WHO = Style(underline=True, reverse=True)
_WHAT = Style(underline2=True)
_LETTERS = Style(bold=True)


class Note(TextArea):
    """A short text with a limit that is shown and never cuts what is typed."""

    DEFAULT_CSS = """
    Note {
        height: 1fr;
        min-height: 4;
        border: round $border-blurred;
        background: $background;
        padding: 0 1;
        border-title-color: $text;
        border-subtitle-color: $quiet;
        &:focus { border: round $border; }
        &.-over { border-subtitle-color: $error; }
        &.-found { border-title-color: $warning; }
    }
    """

    @dataclass
    class Looked(Message):
        """The text was looked at, or is not as it was looked at any more."""

        note: Note
        items: Sequence[Item]

        @property
        def control(self) -> Note:
            """The widget it happened in."""
            return self.note

    def __init__(
        self,
        *,
        limit: int,
        look_for: Callable[[str], Sequence[Item]],
        dies: str = "",
        id: str | None = None,  # noqa: A002  # Textual's name for it
    ) -> None:
        super().__init__(
            id=id,
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self.limit = limit
        self._reads = reads_as_english("")
        self._look_for = look_for
        self._dies = dies
        self._items: Sequence[Item] = ()
        self._pause: Timer | None = None
        self._looked_at = ""
        self.border_title = self._title()

    @property
    def is_pausing(self) -> bool:
        """Whether the text is going to be looked at."""
        return self._pause is not None

    @property
    def dies(self) -> str:
        """When it will be gone, in words."""
        return self._dies

    @dies.setter
    def dies(self, said: str) -> None:
        self._dies = said
        self._count()

    def on_mount(self) -> None:
        self._count()

    def on_resize(self) -> None:
        """Draw once more: a scrollbar that goes away leaves its wrapping on the screen."""
        self.call_after_refresh(self.refresh)

    @property
    def gutter_width(self) -> int:
        """The margin that holds the letters; always there, so that no text moves."""
        return _MARGIN

    @property
    def items(self) -> Sequence[Item]:
        """What was found and is underlined."""
        return self._items

    def wipe(self) -> None:
        """Drop the text, its undo history and what was found in it."""
        self._stop()
        self._items, self._looked_at = (), ""
        self.load_text("")
        self._line_cache.clear()

    def put(self, text: str) -> None:
        """Show *text* with an empty undo history."""
        self.load_text(text)
        self.move_cursor(self.document.end)
        self.look()

    def look(self) -> Sequence[Item]:
        """Look at the text now."""
        self._stop()
        self._looked_at = self.text
        self._reads = reads_as_english(self.text)
        self._mark([item for item in self._look_for(self.text) if item.sure])
        return self._items

    def cursor_index(self) -> int:
        """Characters before the cursor."""
        return self._lines.get_index_from_location(self.cursor_location)

    def put_in_place(self, item: Item) -> None:
        """Replace every mention of an item by its placeholder; undo brings it back."""
        for found in sorted(item.findings, key=lambda found: -found.start):
            start, end = map(self._lines.get_location_from_index, (found.start, found.end))
            self.replace(found.placeholder, start, end)
        self.look()

    def insert_word(self, word: str) -> None:
        """Insert *word* at the cursor, a blank before it where one is needed."""
        before = self.text[: self.cursor_index()][-1:]
        self.insert(word if not before or before.isspace() or before in "([" else f" {word}")

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Count at once, look after a pause."""
        self._count()
        if self.text == self._looked_at:
            return
        unchanged = _same_start(self._looked_at, self.text)
        still = [item for item in self._items if all(f.end <= unchanged for f in item.findings)]
        if len(still) != len(self._items):
            self._mark(still)
        self._stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self.look)

    def get_line(self, line_index: int) -> Text:
        """A line with what was found underlined, so that shape carries it too."""
        line = super().get_line(line_index)
        if self._items:
            start = self._line_start(line_index)
            for item, found in self._in_range(start, start + len(line)):
                style = _WHAT if item.fact else _WHO
                line.stylize(style, max(0, found.start - start), found.end - start)
        return line

    def _render_line(self, y: int) -> Strip:
        """A drawn line with the letters of what is in it on its left."""
        strip = super()._render_line(y)
        row = y + self.scroll_offset.y
        if row >= self.wrapped_document.height:
            return strip
        marks = self._marks_of_row(row).ljust(_MARGIN)
        return Strip.join([Strip([Segment(marks, self.rich_style + _LETTERS)], _MARGIN), strip])

    @property
    def _lines(self) -> Document:
        return cast("Document", self.document)

    def _marks_of_row(self, row: int) -> str:
        if not self._items:
            return ""
        line_index, section = self.wrapped_document._offset_to_line_info[row]  # noqa: SLF001
        start = self._line_start(line_index)
        length = len(self.document.get_line(line_index))
        edges = [0, *self.wrapped_document.get_offsets(line_index), length]
        here = self._in_range(start + edges[section], start + edges[section + 1])
        marks = "".join(dict.fromkeys(item.mark for item, _ in sorted(here, key=_place)))
        return marks if len(marks) < _MARGIN else marks[: _MARGIN - 2] + words.MORE_MARKS

    def _in_range(self, start: int, end: int) -> Iterator[tuple[Item, Finding]]:
        for item in self._items:
            for found in item.findings:
                if found.end > start and found.start < end:
                    yield item, found

    def _line_start(self, line_index: int) -> int:
        return self._lines.get_index_from_location((line_index, 0))

    def _mark(self, items: Sequence[Item]) -> None:
        self._items = items
        self.border_title = self._title()
        self.set_class(bool(items), "-found")
        self._line_cache.clear()
        self.refresh()
        self.post_message(self.Looked(self, items))

    def _title(self) -> str:
        many = len(self._items)
        if many:
            return counted(words.NOTE_FOUND if self._reads else words.NOTE_FOUND_NOT_ENGLISH, many)
        return words.NOTE if self._reads else words.NOTE_NOT_ENGLISH

    def action_copy(self) -> None:
        """Nothing: what is written here does not leave through the clipboard."""

    def _count(self) -> None:
        self.set_class(len(self.text) > self.limit, "-over")
        counts = room(len(self.text), self.limit)
        self.border_subtitle = f"{self._dies} · {counts}" if self._dies else counts

    def _stop(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None


def room(length: int, limit: int) -> str:
    """How many characters are left, or too many."""
    left = limit - length
    return counted(words.NOTE_LEFT, left) if left >= 0 else counted(words.NOTE_OVER, -left)


def _place(pair: tuple[Item, Finding]) -> int:
    return pair[1].start


def _same_start(before: str, after: str) -> int:
    for index, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return index
    return min(len(before), len(after))
