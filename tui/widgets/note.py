"""The note: a text area that counts, looks for what may identify someone, and can be wiped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style
from textual.message import Message
from textual.widgets import TextArea

from tui.messages import counted, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.text import Text
    from textual.timer import Timer

    from vault.redaction import Finding

PAUSE_SECONDS = 0.28
"""After the last key, before the text is looked at."""

_SPAN = Style(underline=True, reverse=True)


class Note(TextArea):
    """A short text with a limit that is shown and never cuts what is typed."""

    DEFAULT_CSS = """
    Note {
        height: 1fr;
        min-height: 5;
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
        """The text was looked at after a pause."""

        note: Note
        findings: Sequence[Finding]

        @property
        def control(self) -> Note:
            """The widget it happened in."""
            return self.note

    def __init__(
        self,
        *,
        limit: int,
        detect: Callable[[str], Sequence[Finding]],
        subtitle: str = "",
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
        self.border_title = words.NOTE
        self._detect = detect
        self._subtitle = subtitle
        self._findings: Sequence[Finding] = ()
        self._pause: Timer | None = None
        self._looked_at = ""

    def on_mount(self) -> None:
        self._count()

    def wipe(self) -> None:
        """Drop the text, its undo history and what was found in it."""
        self._stop()
        self._findings, self._looked_at = (), ""
        self.load_text("")

    def put(self, text: str) -> None:
        """Show *text* with an empty undo history."""
        self.load_text(text)
        self.move_cursor(self.document.end)
        self.look()

    def look(self) -> Sequence[Finding]:
        """Look at the text now."""
        self._stop()
        self._looked_at = self.text
        self._findings = [found for found in self._detect(self.text) if found.tier == 1]
        many = len(self._findings)
        self.border_title = counted(words.NOTE_FOUND, many) if many else words.NOTE
        self.set_class(bool(many), "-found")
        self._line_cache.clear()
        self.refresh()
        self.post_message(self.Looked(self, self._findings))
        return self._findings

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Count at once, look after a pause."""
        self._count()
        unchanged = _same_start(self._looked_at, self.text)
        self._findings = [found for found in self._findings if found.end <= unchanged]
        self._stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self.look)

    def get_line(self, line_index: int) -> Text:
        """A line with what was found underlined and reversed, so that shape carries it too."""
        line = super().get_line(line_index)
        if self._findings:
            start = sum(len(self.document.get_line(i)) + 1 for i in range(line_index))
            for found in self._findings:
                if found.end > start and found.start < start + len(line):
                    line.stylize(_SPAN, max(0, found.start - start), found.end - start)
        return line

    def action_copy(self) -> None:
        """Nothing: what is written here does not leave through the clipboard."""

    def _count(self) -> None:
        left = self.limit - len(self.text)
        self.set_class(left < 0, "-over")
        counts = counted(words.NOTE_LEFT, left) if left >= 0 else counted(words.NOTE_OVER, -left)
        self.border_subtitle = f"{self._subtitle} · {counts}" if self._subtitle else counts

    def _stop(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None


def _same_start(before: str, after: str) -> int:
    for index, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return index
    return min(len(before), len(after))
