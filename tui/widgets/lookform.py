"""How the screens look on this computer, as chips; no part of the policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from tui.messages import words
from tui.preferences import THEMES, Preferences

from .chips import Chips
from .policyform import LABEL_WIDTH

if TYPE_CHECKING:
    from textual.app import ComposeResult


class LookForm(Vertical):
    """Theme and motion."""

    DEFAULT_CSS = "LookForm { height: auto; }"

    def __init__(self, preferred: Preferences) -> None:
        super().__init__()
        self._preferred = preferred

    def compose(self) -> ComposeResult:
        yield Chips(
            words.SETTING["theme"],
            [(name, words.THEMES[name][0].lower()) for name in THEMES],
            value=self._preferred.theme,
            optional=False,
            id="theme",
            label_width=LABEL_WIDTH,
        )
        yield Chips(
            words.SETTING["motion"],
            words.OFF_ON,
            value="on" if self._preferred.motion else "off",
            optional=False,
            id="motion",
            label_width=LABEL_WIDTH,
        )

    def on_chips_changed(self, event: Chips.Changed) -> None:
        """Nothing happens before saving."""
        event.stop()

    def values(self) -> Preferences:
        """What is chosen."""
        return Preferences(
            theme=self.query_one("#theme", Chips).value or self._preferred.theme,
            motion=self.query_one("#motion", Chips).value == "on",
        )
