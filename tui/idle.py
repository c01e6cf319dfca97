"""When the journal should lock by itself: nobody there, or the computer slept."""

from __future__ import annotations

import time
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault.clock import Clock

SLEEP_GAP_SECONDS = 10.0
"""A longer gap between two ticks that are a second apart means that the computer slept."""


class Verdict(Enum):
    """What one tick says."""

    AWAKE = "awake"
    IDLE = "idle"
    SLEPT = "slept"


class IdleWatch:
    """Counts from the last touch and notices gaps between ticks.

    Some systems stop the monotonic clock during sleep and some do not, and the wall clock
    can be set; a gap in either counts as sleep.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        limit_seconds: float,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limit_seconds = limit_seconds
        self._clock = clock
        self._monotonic = monotonic
        self._touched = self._ticked = monotonic()
        self._wall = clock.now().timestamp()

    def touch(self) -> None:
        """Somebody is there: a key, a click, a paste."""
        self._touched = self._monotonic()

    def restart(self) -> None:
        """Begin anew, as after unlocking."""
        self._touched = self._ticked = self._monotonic()
        self._wall = self._clock.now().timestamp()

    def tick(self) -> Verdict:
        """Judge the time since the last tick and the last touch; call it once a second."""
        now, wall = self._monotonic(), self._clock.now().timestamp()
        gap = max(now - self._ticked, wall - self._wall)
        self._ticked, self._wall = now, wall
        if gap > SLEEP_GAP_SECONDS:
            return Verdict.SLEPT
        return Verdict.IDLE if self.seconds_left() <= 0 else Verdict.AWAKE

    def seconds_quiet(self) -> float:
        """Seconds since somebody was there."""
        return self._monotonic() - self._touched

    def seconds_left(self) -> int:
        """Whole seconds until it locks."""
        return max(0, round(self.limit_seconds - self.seconds_quiet()))
