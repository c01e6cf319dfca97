"""Our commands by name, in front of whatever is there; nothing in it moves by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.await_complete import AwaitComplete
from textual.command import CommandInput, CommandList, CommandPalette
from textual.content import Content
from textual.widgets import LoadingIndicator
from textual.widgets.option_list import Option

from tui.leaving import Leaving
from tui.messages import words

if TYPE_CHECKING:
    from textual.command import Command
    from textual.visual import VisualType

_ROWS_FOR_BOTH = 24
"""Of the window; with fewer a command has one row."""


class Palette(Leaving, CommandPalette):
    """Textual's palette in our language, without what keeps a resting program awake."""

    def __init__(self) -> None:
        super().__init__(placeholder=words.FIND_COMMAND)
        self._whole: dict[str | None, VisualType] = {}
        """Name and sentence of each command that is listed."""

    def on_resize(self) -> None:
        """More commands in place of their sentences, where there is no room for both."""
        self._fit()

    def on_mount(self) -> None:
        self.query_one(CommandInput).cursor_blink = False
        self.query_one(LoadingIndicator).auto_refresh = None

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, if it is still in front: a command may be chosen twice, or after a lock."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _refresh_command_list(
        self,
        command_list: CommandList,
        commands: list[Command],
        clear_current: bool,  # noqa: FBT001  # Textual's own
    ) -> None:
        super()._refresh_command_list(command_list, commands, clear_current)
        self._whole = {command.id: command.prompt for command in commands}
        self._fit()

    def _fit(self) -> None:
        is_low = self.app.size.height < _ROWS_FOR_BOTH
        for listed in self.query(CommandList):
            for index, option in enumerate(listed.options):
                whole = self._whole.get(option.id)
                if isinstance(whole, Content):
                    shown = whole.split("\n")[0] if is_low else whole
                    listed.replace_option_prompt_at_index(index, shown)

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
