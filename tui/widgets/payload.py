"""Bytes that are about to leave, as the text they are or as hex."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.widgets import Static

from .pane import Pane

if TYPE_CHECKING:
    from textual.app import ComposeResult

NARROWEST = 20
_BESIDE = 5
"""Columns of the border, its padding, and a scrollbar."""
_HEX = 16
_FIELDS = re.compile(r'(?<=\n)|(?<=\},)(?!\n)|(?<="counts":\{)(?!\n)')
_VALUES = re.compile(r"(?<=,)(?!\n)")


def text_lines(text: str, width: int) -> list[str]:
    """A text broken where its fields end and where *width* does; joined they are the text again."""
    return [line for field in _FIELDS.split(text) for line in _folded(field, width)]


def _folded(text: str, width: int) -> list[str]:
    lines = [""]
    for part in _VALUES.split(text):
        if lines[-1] and len(lines[-1]) + len(part.rstrip("\n")) > width:
            lines.append("")
        lines[-1] += part
        while len(lines[-1].rstrip("\n")) > width:
            lines[-1:] = [lines[-1][:width], lines[-1][width:]]
    return [line for line in lines if line]


def hex_lines(data: bytes) -> list[str]:
    """Bytes as hex, sixteen to a line, with the place of the first."""
    return [f"{at:06x}  {data[at : at + _HEX].hex(' ')}" for at in range(0, len(data), _HEX)]


class Payload(Pane):
    """Shows a buffer; what is shown is all of it, and nothing else."""

    DEFAULT_CSS = """
    Payload {
        border: round $border;
        border-title-color: $text;
        border-subtitle-color: $quiet;
        height: 1fr;
        padding: 0 1;
    }
    """

    def __init__(self, title: str) -> None:
        super().__init__(id="bytes")
        self.border_title = title
        self._data = b""
        self._as_hex = False

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)

    def on_resize(self) -> None:
        """Lay it out for the new width."""
        self._fill()

    def show(self, data: bytes, subtitle: str) -> None:
        """Show a buffer, which is ASCII text."""
        self._data = data
        self.border_subtitle = subtitle
        self._fill()

    def flip(self) -> None:
        """From text to hex, or back."""
        self._as_hex = not self._as_hex
        self._fill()
        self.scroll_home(animate=False)

    def wipe(self) -> None:
        """Forget the bytes."""
        self.show(b"", "")

    def _fill(self) -> None:
        width = max(NARROWEST, self.outer_size.width - _BESIDE)
        if self._as_hex:
            lines = hex_lines(self._data)
        else:
            lines = [line.rstrip("\n") for line in text_lines(self._data.decode("ascii"), width)]
        for shown in self.query(Static):
            shown.update("\n".join(lines))
