"""The note as it would be saved, above the list that decides about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.messages import words

from .note import room

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.app import ComposeResult

    from tui.marks import Item

_PUT_IN = Style(bold=True, underline=True)
_POINTED = Style(bold=True, reverse=True)
_STRUCK = Style(strike=True)
_KEPT = Style(underline=True)


class Preview(VerticalScroll, can_focus=False):
    """Placeholders where they would stand; what is pointed at stands out."""

    DEFAULT_CSS = """
    Preview {
        height: auto;
        border: round $border-blurred;
        border-title-color: $text;
        border-subtitle-color: $quiet;
        background: $background;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        &.-over { border-subtitle-color: $error; }
        Static { height: auto; }
    }
    """

    def __init__(self, limit: int, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        super().__init__(id=id)
        self.border_title = words.PREVIEW
        self._limit = limit

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)

    def show_text(
        self,
        text: str,
        items: Sequence[Item],
        replaced: Collection[int],
        *,
        pointed: int | None,
        showing_facts: bool,
    ) -> None:
        """Show *text* with the items of these numbers replaced.

        Args:
            text: the note as it was written.
            items: what was found in it.
            replaced: the numbers of the items that would not stay.
            pointed: the number of the item under the cursor.
            showing_facts: whether the facts are shown as well as what would stand for them.
        """
        shown = Text(end="")
        last = length = 0
        spans = sorted(
            ((found, number) for number, item in enumerate(items) for found in item.findings),
            key=lambda span: span[0].start,
        )
        for found, number in spans:
            written = text[found.start : found.end]
            shown.append(text[last : found.start])
            length += found.start - last
            last = found.end
            if number in replaced:
                if showing_facts and items[number].fact:
                    shown.append(written, _STRUCK).append(" ")
                shown.append(found.placeholder, _POINTED if number == pointed else _PUT_IN)
                length += len(found.placeholder)
            else:
                shown.append(written, _POINTED if number == pointed else _KEPT)
                length += len(written)
        shown.append(text[last:])
        length += len(text) - last
        self.query_one(Static).update(shown)
        self.border_subtitle = room(length, self._limit)
        self.set_class(length > self._limit, "-over")

    def wipe(self) -> None:
        """Forget the text."""
        self.query_one(Static).update("")
        self.border_subtitle = ""
