"""The terminal this program was started at: lines that are waited for, with an eye on the time.

Input is read a byte at a time from the descriptor itself, so that nothing that was typed ahead is
left in a buffer when the program is replaced by a fresh one at a lock.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from tui import passphrases
from tui.idle import IdleWatch, Verdict
from tui.plain.asking import LONGEST
from tui.plain.signals import Ended, Locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from vault.clock import Clock

MOST_BYTES = 4 * LONGEST + 1
"""Bytes kept of a line: what is longer is cut, and refused for its length."""
TICK_SECONDS = 1.0
BLANK_LINES = 40
ERASED = "\x1b[3J\x1b[2J\x1b[H"
"""Scrollback, screen, cursor to the top; understood by xterm and what follows it."""


class SystemTerminal:
    """Standard input and output, and the controlling terminal for what is typed unseen."""

    def __init__(self, clock: Clock, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._descriptor = sys.stdin.fileno()
        self._gone = False

    def write(self, text: str) -> None:
        """Show text; what the encoding of the terminal lacks becomes a question mark.

        Raises:
            Ended: the terminal is gone; said once, so that everything can be put away after it.
        """
        if self._gone:
            return
        encoding = sys.stdout.encoding or "ascii"
        try:
            sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
            sys.stdout.flush()
        except (OSError, ValueError):
            self._gone = True
            raise Ended from None

    def line(self, limit_seconds: float | None) -> str:
        """The next line.

        Raises:
            Locked: nobody typed one in time, or the computer slept.
            Ended: there is no more.
        """
        watch = None
        if limit_seconds is not None:
            watch = IdleWatch(self._clock, limit_seconds=limit_seconds, monotonic=self._monotonic)
        with _locking_when_stopped():
            data = self._by_thread(watch) if os.name == "nt" else self._by_select(watch)
        return data.decode("utf-8", "replace")

    def hidden(self, prompt: str, limit_seconds: float | None) -> str:
        """What is typed unseen.

        Raises:
            Locked: nobody typed it in time.
            Ended: the terminal is gone.
            NothingToRead: there is none.
        """
        with _alarm(limit_seconds), _locking_when_stopped():
            return passphrases.ask(prompt)

    def clear(self) -> None:
        """Push what was shown out of sight, and erase it where the terminal can."""
        self.write("\n" * BLANK_LINES)
        if sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
            self.write(ERASED)

    def _by_select(self, watch: IdleWatch | None) -> bytes:
        import select

        line = bytearray()
        while True:
            ready, _, _ = select.select([self._descriptor], [], [], TICK_SECONDS)
            _judge(watch)
            if not ready:
                continue
            byte = self._byte()
            if byte == b"\n" or (not byte and line):
                return bytes(line).removesuffix(b"\r")
            if not byte:
                raise Ended
            if watch is not None:
                watch.touch()
            if len(line) < MOST_BYTES:
                line += byte

    def _byte(self) -> bytes:
        try:
            return os.read(self._descriptor, 1)
        except OSError:  # the terminal hung up
            return b""

    def _by_thread(self, watch: IdleWatch | None) -> bytes:
        """As `_by_select`, where a console cannot be selected on."""
        answer: queue.SimpleQueue[str] = queue.SimpleQueue()
        reading = threading.Thread(
            target=lambda: answer.put(sys.stdin.readline(MOST_BYTES)), daemon=True
        )
        reading.start()
        while True:
            try:
                text = answer.get(timeout=TICK_SECONDS)
            except queue.Empty:
                _judge(watch)
                continue
            if not text:
                raise Ended
            return text.removesuffix("\n").encode("utf-8", "replace")


def _judge(watch: IdleWatch | None) -> None:
    if watch is not None and watch.tick() is not Verdict.AWAKE:
        raise Locked


def _lock(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Locked


@contextmanager
def _locking_when_stopped() -> Iterator[None]:
    """Lock in place of being stopped with the journal open, where a shell can do that."""
    if not hasattr(signal, "SIGTSTP"):
        yield
        return
    before = signal.signal(signal.SIGTSTP, _lock)
    try:
        yield
    finally:
        signal.signal(signal.SIGTSTP, before)


@contextmanager
def _alarm(seconds: float | None) -> Iterator[None]:
    """Lock when the block takes longer, where the system has alarms."""
    if seconds is None or not hasattr(signal, "setitimer"):
        yield
        return

    before = signal.signal(signal.SIGALRM, _lock)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
