"""The program under Textual's pilot, where there is no tmux, with a clock that moves."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.journeys.walking import LEFT
from tests.screens.conftest import NOW, Desk, screen_text, settle, type_text
from tui.relock import RELOCK
from vault.clock import FixedClock
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from vault.keys.kdf import Kdf


@dataclass(slots=True)
class Piloted:
    """One desk at a time; to be closed."""

    size: tuple[int, int] = (80, 24)
    clock: FixedClock = field(default_factory=lambda: FixedClock(NOW))
    kdf: Kdf = CHEAPEST
    patience: float = 20
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _desk: Desk | None = None
    _pilot: Pilot[int] | None = None

    async def sit_down(self, folder: Path) -> None:
        """Open the app on the journal in *folder*."""
        await self.close()
        self._desk = Desk(Paths(folder), self.clock)
        self._pilot = await self._stack.enter_async_context(self._desk.sit_down(self.size))

    async def press(self, key: str) -> None:
        """Press one key; a lock starts the app once more, as it does the program."""
        assert self._pilot is not None
        await self._pilot.press(key)
        await settle(self._pilot)
        await self._if_ended()

    async def type(self, text: str) -> None:
        """Type letters."""
        assert self._pilot is not None
        await type_text(self._pilot, text)

    async def screen(self) -> str:
        """What is on the screen."""
        if self._pilot is None:
            return LEFT
        await self._pilot.pause()
        return screen_text(self._pilot.app)

    async def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        assert self._pilot is not None
        await self._pilot.resize_terminal(width, height)
        await settle(self._pilot)

    async def later(self, days: int) -> None:
        """Move the clock and open the app again."""
        assert self._desk is not None
        self.clock.advance(days)
        await self.sit_down(self._desk.paths.folder)

    async def close(self) -> None:
        """Close the app."""
        self._pilot = None
        await self._stack.aclose()

    async def _if_ended(self) -> None:
        assert self._pilot is not None
        assert self._desk is not None
        if self._pilot.app.is_running:
            return
        again = self._pilot.app.return_value == RELOCK
        await self.close()
        if again:
            await self.sit_down(self._desk.paths.folder)
