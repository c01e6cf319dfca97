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
        self._waiting = self._locked = False
        self._stop_wanted = False

    def write(self, text: str) -> None:
        """Show text; what the encoding of the terminal lacks becomes a question mark.

        Raises:
            Ended: the terminal is gone; said once, so that everything can be put away after it.
        """
        if self._gone:
            return
        text = between_words(text, _columns())
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
        with self._waiting_for(limit_seconds):
            data = self._by_thread(watch) if os.name == "nt" else self._by_select(watch)
        return data.decode("utf-8", "replace")

    def hidden(self, prompt: str, limit_seconds: float | None) -> str:
        """What is typed unseen.

        Raises:
            Locked: nobody typed it in time.
            Ended: there is no more.
            NothingToRead: there is no terminal.
        """
        try:
            with _alarm(limit_seconds), self._waiting_for(limit_seconds):
                return passphrases.unseen(between_words(prompt, _columns()))
        except EOFError:
            raise Ended from None

    def clear(self) -> None:
        """Push what was shown out of sight, and erase it where the terminal can."""
        self.write("\n" * BLANK_LINES)
        if sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
            self.write(ERASED)

    def stopped(self, _number: int, _frame: FrameType | None) -> None:
        """Somebody wants to stop the program: lock it first, at the next moment nothing is done.

        Raises:
            Locked: a question was waiting, and the journal is open.
        """
        if self._waiting and self._locked:
            os.kill(os.getpid(), signal.SIGSTOP)
        elif self._waiting:
            raise Locked
        else:
            self._stop_wanted = True

    @contextmanager
    def _waiting_for(self, limit_seconds: float | None) -> Iterator[None]:
        self._locked = limit_seconds is None
        self._waiting = True
        try:
            wanted, self._stop_wanted = self._stop_wanted, False
            if wanted and not self._locked:
                raise Locked
            yield
        finally:
            self._waiting = False

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
        answer: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=lambda: answer.put(_whole_line()), daemon=True).start()
        while True:
            try:
                line = answer.get(timeout=TICK_SECONDS)
            except queue.Empty:
                _judge(watch)
                continue
            if not line:
                raise Ended
            return line.removesuffix(b"\n").removesuffix(b"\r")


def between_words(text: str, columns: int) -> str:
    """Text with its lines broken between words, which a simple terminal does not do.

    Args:
        text: lines, the last of which may be a question that waits for its answer.
        columns: how wide the terminal is; 0 leaves all lines whole.
    """
    return "\n".join(part for line in text.split("\n") for part in _parts(line, columns))


def _parts(line: str, columns: int) -> Iterator[str]:
    while 0 < columns < len(line):
        indent = len(line) - len(line.lstrip())
        at = line.rfind(" ", indent, columns + 1)
        at = line.find(" ", max(indent, columns)) if at < 0 else at
        if at < 0:
            break
        yield line[:at]
        line = line[at + 1 :]
    yield line


def _columns() -> int:
    """How wide the terminal is; 0 where there is none, or it does not say."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 0


def _whole_line() -> bytes:
    """A line with its end, of which no more is kept than is taken anywhere; empty at the end."""
    line = part = sys.stdin.buffer.readline(MOST_BYTES)
    while part and not part.endswith(b"\n"):
        part = sys.stdin.buffer.readline(MOST_BYTES)
    return line


def _judge(watch: IdleWatch | None) -> None:
    if watch is not None and watch.tick() is not Verdict.AWAKE:
        raise Locked


@contextmanager
def system_terminal(clock: Clock) -> Iterator[SystemTerminal]:
    """The terminal of this process; while it is used, being stopped locks first."""
    made = SystemTerminal(clock)
    if not hasattr(signal, "SIGTSTP"):
        yield made
        return
    before = signal.signal(signal.SIGTSTP, made.stopped)
    try:
        yield made
    finally:
        signal.signal(signal.SIGTSTP, before)


def _lock(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Locked


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
