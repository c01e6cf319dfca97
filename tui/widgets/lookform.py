"""How the screens look and speak on this computer, as chips; no part of the policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from tui.language import LANGUAGES
from tui.messages import words
from tui.preferences import SYSTEM, THEMES, Preferences

from .chips import Chips
from .policyform import LABEL_WIDTH

if TYPE_CHECKING:
    from textual.app import ComposeResult


class LookForm(Vertical):
    """Theme, motion and language."""

    DEFAULT_CSS = "LookForm { height: auto; }"

    def __init__(self, preferred: Preferences) -> None:
        super().__init__()
        self._preferred = preferred

    def compose(self) -> ComposeResult:
        yield theme_chips(self._preferred)
        yield Chips(
            words.SETTING["motion"],
            list(words.OFF_ON.items()),
            value="on" if self._preferred.motion else "off",
            optional=False,
            id="motion",
            label_width=LABEL_WIDTH,
        )
        yield language_chips(self._preferred)

    def values(self) -> Preferences:
        """What is chosen."""
        return Preferences(
            theme=self.query_one("#theme", Chips).value or self._preferred.theme,
            motion=self.query_one("#motion", Chips).value == "on",
            language=self.query_one("#language", Chips).value or self._preferred.language,
        )


def theme_chips(preferred: Preferences) -> Chips:
    """The five themes."""
    return Chips(
        words.SETTING["theme"],
        [(name, words.THEMES[name][0].lower()) for name in THEMES],
        value=preferred.theme,
        optional=False,
        id="theme",
        label_width=LABEL_WIDTH,
    )


def language_chips(preferred: Preferences) -> Chips:
    """The languages there are, each by its own name, after the computer's."""
    return Chips(
        words.SETTING["language"],
        [(SYSTEM, words.LANGUAGE_OF_SYSTEM), *LANGUAGES.items()],
        value=preferred.language,
        optional=False,
        id="language",
        label_width=LABEL_WIDTH,
    )
