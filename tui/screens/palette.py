"""Our commands by name, in front of whatever is there; nothing in it moves by itself."""

from __future__ import annotations

from functools import partial

from textual.command import CommandInput, CommandList, CommandPalette
from textual.widgets import LoadingIndicator
from textual.widgets.option_list import Option

from tui.messages import words


class Palette(CommandPalette):
    """Textual's palette in our language, without what keeps a resting program awake."""

    def __init__(self) -> None:
        super().__init__(placeholder=words.FIND_COMMAND, id="--command-palette")

    def on_mount(self) -> None:
        self.query_one(CommandInput).cursor_blink = False
        self.query_one(LoadingIndicator).auto_refresh = None

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Wait a little before saying that nothing fits; Textual says it in English alone."""
        self._stop_no_matches_countdown()
        say = partial(self._say_no_matches, search_value)
        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, say)

    def _say_no_matches(self, searched: str) -> None:
        if searched:
            nothing = Option(words.NO_COMMAND, disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(nothing)
        self._list_visible = bool(searched)
