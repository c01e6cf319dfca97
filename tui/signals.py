"""What the operating system says to the process, heard by the loop of the full-screen face."""

from __future__ import annotations

import asyncio
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def watch(leave: Callable[[], object], pause: Callable[[], object]) -> None:
    """Call *leave* when the process is to end, and *pause* before it is stopped and after it was.

    What Textual does then, which is to stop the process or to paint the screen again, follows.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    try:
        for number in _known("SIGTERM", "SIGHUP", "SIGINT"):
            loop.add_signal_handler(number, leave)
        for number in _known("SIGTSTP", "SIGCONT"):
            textuals = signal.getsignal(number)
            if callable(textuals):
                loop.add_signal_handler(number, _one_after_the_other, pause, textuals)
    except NotImplementedError:  # Windows: the console ends the process
        return


def _one_after_the_other(first: Callable[[], object], then: Callable[..., object]) -> None:
    first()
    then()


def _known(*names: str) -> list[signal.Signals]:
    return [signal.Signals[name] for name in names if name in signal.Signals.__members__]
