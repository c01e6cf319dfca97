"""When a program rests: every part waits for a message, and nothing is to be laid out or drawn.

Textual's own pilot looks at the time this process computes, which says nothing on a machine that
gives it none.
"""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest import mock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app import PeerlogApp

_LOOK_SECONDS = 0.002
_MOST_LOOKS = 1000
"""Then a test goes on: some questions are never at rest."""
_ARRIVING = 5
"""Turns of the event loop until a key that was sent is in the queue of the program."""


def at_rest(app: PeerlogApp) -> bool:
    """Whether nothing is under way on the screen; work in other threads may be."""
    if not app.is_running or not app.screen_stack:
        return True
    screen, animator = app.screen, app.animator
    moving = app._resize_event or app._resize_timer or animator._animations or animator._scheduled
    undrawn = screen._layout_required or screen._scroll_required or screen._repaint_required
    return not (moving or undrawn or screen._dirty_widgets or screen._callbacks) and not any(
        part._next_callbacks or not _waits(part._message_queue.ready_event)
        for part in (app, *screen.walk_children(with_self=True))
        if part.is_running
    )


@contextmanager
def resting(app: PeerlogApp) -> Iterator[None]:
    """The pilot goes on when the program rests, and has done what the last key does."""

    async def rest(*_: object) -> None:
        for _ in range(_ARRIVING):
            await asyncio.sleep(0)
        looks = 0
        for _ in range(_MOST_LOOKS):
            looks = looks + 1 if at_rest(app) and not app.is_taking_keys else 0
            if looks > 1:
                break
            await asyncio.sleep(_LOOK_SECONDS)

    with (
        mock.patch("textual.pilot.wait_for_idle", rest),
        mock.patch("textual.app.wait_for_idle", rest),
    ):
        yield


def _waits(event: asyncio.Event) -> bool:
    return bool(event._waiters) and not event.is_set()
