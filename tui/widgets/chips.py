"""A field with few values: all of them in sight, each with its letter."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.keymap import bindings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Size

LABEL_WIDTH = 14


class Chips(Widget, can_focus=True):
    """One value out of a few, or none when the field is optional.

    A letter chooses, the same letter again takes the choice back, the arrows go through them.
    """

    PLACE = "chips"
    """Its rows in the key table."""
    DEFAULT_CSS = """
    Chips {
        height: auto;
        width: 1fr;
        padding: 0 1;
        color: $quiet;
        &:focus { color: $text; background: $panel; }
    }
    """
    COMPONENT_CLASSES = {"chips--label", "chips--chosen"}
    DEFAULT_CSS += """
    Chips > .chips--label { color: $text; }
    Chips > .chips--chosen { color: $accent; text-style: bold; }
    """
    BINDINGS = bindings("chips")

    value: reactive[str | None] = reactive(None, init=False, layout=True)

    @dataclass
    class Changed(Message):
        """Another value was chosen."""

        chips: Chips
        value: str | None

        @property
        def control(self) -> Chips:
            """The widget it happened in."""
            return self.chips

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        value: str | None = None,
        optional: bool = True,
        id: str | None = None,  # noqa: A002  # Textual's name for it
        label_width: int = LABEL_WIDTH,
    ) -> None:
        super().__init__(id=id)
        self.label = label
        self.optional = optional
        self._choices = list(choices)
        self._label_width = label_width
        self._places: list[tuple[int, int, int]] = []
        self._tail = (0, 0, 0)
        """Row, first column and end of the tail, whose halves are the two arrows."""
        self.set_reactive(Chips.value, value)

    def wipe(self) -> None:
        """Forget the choice."""
        self.set_reactive(Chips.value, None)
        self.refresh()

    def show_value(self, value: str | None) -> None:
        """Set the value without telling anybody."""
        if value is not None or self.optional:
            self.value = value

    def choose(self, value: str | None) -> None:
        """Set the value as if a key had chosen it."""
        if value is None and not self.optional:
            return
        if value != self.value:
            self.value = value
            self.post_message(self.Changed(self, value))

    def chosen_index(self) -> int | None:
        """Which choice is chosen."""
        values = [value for value, _ in self._choices]
        return values.index(self.value) if self.value in values else None

    def pick(self, index: int) -> None:
        """Choose by position, or take the choice back when it is chosen already."""
        again = index == self.chosen_index() and self.optional
        self.choose(None if again else self._choices[index][0])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A field that must have a value cannot be left out."""
        del parameters
        return self.optional or action != "clear"

    def action_step(self, by: int) -> None:
        """Go to the next or previous value."""
        now = self.chosen_index()
        count = len(self._choices)
        if now is None:
            self.choose(self._choices[0 if by > 0 else count - 1][0])
        elif 0 <= now + by < count:
            self.choose(self._choices[now + by][0])

    def action_clear(self) -> None:
        """Leave the field out."""
        self.choose(None)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters of the choices are for the choices."""
        del key
        return character is not None and character in ascii_lowercase[: len(self._choices)]

    def on_key(self, event: events.Key) -> None:
        """Choose by letter."""
        if self.check_consume_key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.pick(ascii_lowercase.index(str(event.character)))

    def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for index, (row, start, end) in enumerate(self._places):
            if offset.y == row and start <= offset.x < end:
                self.pick(index)
        row, start, end = self._tail
        if offset.y == row and start <= offset.x < end:
            self.action_step(-1 if offset.x < (start + end) // 2 else 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the choices need at *width*."""
        del container, viewport
        return max(1, len(self._lines(width)))

    def render(self) -> Text:
        """All rows."""
        return Text("\n", end="").join(self._lines(self.content_size.width))

    def tail(self) -> str:
        """Text after the last choice; none here."""
        return ""

    def _lines(self, width: int) -> list[Text]:
        label_style = self.get_component_rich_style("chips--label", partial=True)
        chosen_style = self.get_component_rich_style("chips--chosen", partial=True)
        marker = "› " if self.has_focus else "  "
        label = (marker + self.label).ljust(self._label_width)
        lines = [Text(end="").append(label, style=label_style)]
        self._places = []
        chosen = self.chosen_index()
        for index, (_, name) in enumerate(self._choices):
            item = f"{ascii_lowercase[index]} {name}"
            size = cell_len(item) + 2
            if lines[-1].cell_len + size > width and lines[-1].cell_len > self._label_width:
                lines.append(Text(" " * self._label_width, end=""))
            start = lines[-1].cell_len
            self._places.append((len(lines) - 1, start, start + size))
            if index == chosen:
                lines[-1].append(f"[{item}]", style=chosen_style)
            else:
                lines[-1].append(f" {item} ")
        tail = f" {self.tail()}".rstrip()
        if lines[-1].cell_len + cell_len(tail) > width:
            lines.append(Text(" " * self._label_width, end=""))
        start = lines[-1].cell_len
        lines[-1].append(tail, style=chosen_style)
        self._tail = (len(lines) - 1, start, lines[-1].cell_len)
        return lines
