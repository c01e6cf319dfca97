"""How many guesses a passphrase would take: a bar, the number, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.widget import Widget

from tui.messages import counted, words
from vault.keys.passphrase import MIN_CHARACTERS

from .bars import bar

if TYPE_CHECKING:
    from textual.timer import Timer

    from vault.keys.passphrase import Strength

PAUSE_SECONDS = 0.15
"""After the last key, before guesses are counted."""
_MOST_LOG10 = 22
"""Where the bar is full."""
_BAR_WIDTH = 22


class Meter(Widget):
    """Measures after a pause, and keeps what was measured but not the text."""

    DEFAULT_CSS = """
    Meter { height: 1; padding: 0 1; color: $quiet; }
    Meter > .meter--weak { color: $warning; }
    Meter > .meter--strong { color: $success; }
    """
    COMPONENT_CLASSES = {"meter--weak", "meter--strong"}

    def __init__(self) -> None:
        super().__init__()
        self._strength: Strength | None = None
        self._missing = 0
        self._pause: Timer | None = None
        self._text = ""

    def watch_typing(self, text: str) -> None:
        """Measure *text* when the typing pauses."""
        self._stop()
        self._text = text
        self._pause = self.set_timer(PAUSE_SECONDS, self._measure)

    def accepts(self, text: str) -> bool:
        """Measure at once; whether a vault may be protected by *text*."""
        self._stop()
        self._text = text
        self._measure()
        return self._strength is not None and self._strength.accepted

    def wipe(self) -> None:
        """Forget the text and the figure."""
        self._stop()
        self._strength = None
        self.refresh()

    def render(self) -> Text:
        """Bar, number and phrase; words alone before anything was typed."""
        if self._strength is None:
            return Text(words.METER_EMPTY, end="")
        found = self._strength
        name = "meter--strong" if found.accepted else "meter--weak"
        style = self.get_component_rich_style(name, partial=True)
        filled = bar(min(round(found.guesses_log10 * 10), _MOST_LOG10 * 10), _MOST_LOG10 * 10,
                     _BAR_WIDTH)  # fmt: skip
        phrase = words.BANDS[found.band.name]
        if self._missing > 0:
            phrase = counted(words.METER_SHORT, self._missing, phrase=phrase)
        said = words.METER.format(number=int(found.guesses_log10), phrase=phrase)
        return Text(end="").append(filled.ljust(_BAR_WIDTH, "·"), style=style).append("  " + said)

    def _measure(self) -> None:
        from vault.keys.passphrase import strength

        text, self._text = self._text, ""
        self._strength = strength(text) if text.strip() else None
        self._missing = MIN_CHARACTERS - len(text.strip())
        self.refresh()

    def _stop(self) -> None:
        self._text = ""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
