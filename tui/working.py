"""Long work as the screens see it: what is being done, how far it is, and whether it is to stop.

The vault's thread calls `Work.watch`, the screen reads the rest; both only set and read single
values, so nothing has to be locked between them.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from tui.messages import file_words

if TYPE_CHECKING:
    from collections.abc import Callable

LATE_SECONDS = 1
"""Work that takes no longer says nothing of how long it takes."""


class Work:
    """One piece of work.

    Args:
        said: the sentence that says what is being done.
        stops: whether it can be stopped without harm.
        share: whether it counts in hundredths.
        now: seconds on a clock that only goes forward.
    """

    def __init__(
        self,
        said: str,
        *,
        stops: bool = False,
        share: bool = False,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.said = said
        self.stops = stops
        self.share = share
        self.done = 0
        self.total = 0
        """0 while nobody knows how much there is to do."""
        self._stop = threading.Event()
        self._now = now
        self._began = now()

    def watch(self, done: int, total: int) -> bool:
        """Told by the work how far it is; whether it is to go on. For any thread."""
        self.done, self.total = done, total
        return not self._stop.is_set()

    def stop(self) -> None:
        """Have it stop at its next step. For any thread."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether somebody wants it to stop."""
        return self._stop.is_set()

    def line(self) -> str:
        """What the status line says of it now."""
        if self.stopping:
            return file_words.STOPPING
        seconds = int(self._now() - self._began)
        if seconds < LATE_SECONDS:
            return self.said
        form = file_words.WORKING_STOPS if self.stops else file_words.WORKING
        return form.format(said=self.said, seconds=seconds)
