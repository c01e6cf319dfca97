"""Keys in turn: none is handed on before the one ahead of it has done what it does.

Textual hands a key to whatever has the focus when it arrives, and what a key does, a step to the
next field or another screen, comes later. Letters typed ahead of that land in the field that was
left: a passphrase in one that shows it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.app import App

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.message_pump import MessagePump

MOST_SECONDS = 0.5
"""How long a key is waited for that has not done what it does; then the next one is handed on."""
PRESSING_SECONDS = 0.05
"""The same where a key waits that works everywhere, as the one that locks."""

R = TypeVar("R")


class InTurn(App[R]):
    """Hands on keys and pastes one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[events.Key | events.Paste] = deque()
        self._turn = 0
        """Counts the keys handed on, so that a late answer is not taken for one of the next."""
        self._deadline: asyncio.TimerHandle | None = None

    async def on_event(self, event: events.Event) -> None:
        """Hand on what is typed when its turn comes, and everything else at once."""
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
        elif self._deadline is None and not self._ahead:
            await self._hand_on(event)
        else:
            self._ahead.append(event)
            if self._is_pressing(event):
                self._wait(min(PRESSING_SECONDS, self._left()))

    @property
    def is_taking_keys(self) -> bool:
        """Whether a key has not yet done what it does."""
        return self._deadline is not None or bool(self._ahead)

    def forget_typed(self) -> None:
        """Drop what was typed ahead."""
        self._ahead.clear()

    async def _hand_on(self, event: events.Key | events.Paste) -> None:
        self._turn += 1
        pressing = any(map(self._is_pressing, self._ahead))
        self._wait(PRESSING_SECONDS if pressing else MOST_SECONDS)
        before = self.screen
        path = [*(self.focused or before).ancestors_with_self]
        await super().on_event(event)
        self._follow(self._turn, before, iter([node for node in path for _ in range(2)]))

    def _follow(self, turn: int, before: object, path: Iterator[MessagePump]) -> None:
        """Go the way the key goes, behind it, and at each part once more behind its answer."""
        for node in path:
            if node.call_later(self._follow, turn, before, path):
                return
        if self._screen_stack and self.screen is not before:
            front = self.screen  # ready when it has got what was there for it before this
            if front.call_later(self._follow, turn, front, iter([front])):
                return
        self._next(turn)

    def _next(self, turn: int) -> None:
        """The turn of the next key, unless that came already."""
        if turn != self._turn or self._deadline is None:
            return
        self._deadline.cancel()
        self._deadline = None
        if self._ahead:
            self.call_later(self._hand_on_next)

    async def _hand_on_next(self) -> None:
        if self._ahead and self._screen_stack:
            await self._hand_on(self._ahead.popleft())

    def _wait(self, seconds: float) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        loop = asyncio.get_running_loop()
        self._deadline = loop.call_later(seconds, self._next, self._turn)

    def _left(self) -> float:
        """Seconds until the next key is handed on in any case."""
        if self._deadline is None:
            return 0
        return self._deadline.when() - asyncio.get_running_loop().time()

    def _is_pressing(self, event: events.Event) -> bool:
        """Whether it is a key that works everywhere."""
        return isinstance(event, events.Key) and any(
            binding.priority for binding in self._bindings.key_to_bindings.get(event.key, ())
        )
