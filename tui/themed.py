"""An app in the theme that was chosen, drawn with what the terminal can show."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.filter import Monochrome, NoColor

from vault.errors import VaultError

from . import preferences
from .display import BlackNotBold, Display
from .messages import words
from .preferences import Preferences
from .sealed import SealedApp
from .themes import PLAIN, themes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from textual.filter import LineFilter
    from textual.theme import Theme


class ThemedApp(SealedApp):
    """Takes its theme and motion from a file, and keeps there what is chosen."""

    def __init__(self, display: Display | None = None, settings: Path | None = None) -> None:
        self._shows = display or Display()
        self._settings = settings
        self.preferences = preferences.read(settings) if settings else Preferences()
        self._filters_of_display = self._shows.filters()
        self._black_not_bold = BlackNotBold()
        self._themes = {known.name: known for known in themes()}
        # Before Textual reads it: a theme that is set later parses every style sheet once more.
        self.set_reactive(ThemedApp.theme, self._shows.theme(self.preferences.theme))
        super().__init__()
        self.no_color = self._shows.no_color
        for known in self._themes.values():
            self.register_theme(known)
        self._set_motion()

    def get_theme(self, theme_name: str) -> Theme | None:
        """One of ours, also before it was registered, else Textual's."""
        return self._themes.get(theme_name) or super().get_theme(theme_name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Ours in place of Textual's gray, which still sends colors."""
        theirs = (
            each
            for each in super().get_line_filters()
            if not isinstance(each, (Monochrome, NoColor))
        )
        inks = [self._black_not_bold] if self.theme == PLAIN else []
        return [*theirs, *inks, *self._filters_of_display]

    def choose(self, preferred: Preferences) -> VaultError | None:
        """Look like this from now on, also after a lock; returns what kept it from being kept."""
        self.preferences = preferred
        self._dress()
        try:
            if self._settings is not None:
                preferences.write(self._settings, preferred)
        except VaultError as error:
            return error
        return None

    def theme_commands(self) -> Iterator[SystemCommand]:
        """A command for each theme."""
        for name in preferences.THEMES:
            yield SystemCommand(
                words.THEME_COMMAND.format(theme=words.THEMES[name][0]),
                words.THEMES[name][1],
                partial(self.call_later, self._choose_theme, name),
            )

    def said_of_theme(self) -> str:
        """A sentence about the theme in use."""
        name = words.THEMES[self.preferences.theme][0]
        shown = self.theme == self.preferences.theme
        return (words.THEME_CHOSEN if shown else words.THEME_KEPT).format(theme=name)

    def _choose_theme(self, name: str) -> None:
        error = self.choose(replace(self.preferences, theme=name))
        say = getattr(self.screen, "say_error" if error else "say", None)
        if say is not None:
            say(error or self.said_of_theme())

    def _dress(self) -> None:
        self._set_motion()
        self.theme = self._shows.theme(self.preferences.theme)

    def _set_motion(self) -> None:
        self.animation_level = "full" if self.preferences.motion else "none"
