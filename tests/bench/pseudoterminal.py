"""A program in a pseudo-terminal: what it writes, what it costs, and how soon it answers a key."""

from __future__ import annotations

import fcntl
import math
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

STILL, QUIET = 0.01, 0.1
"""Seconds after which a picture is complete, and after which no other follows."""
_CONTROLS = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[78=>])")


class Answer(NamedTuple):
    """What a key brought, in milliseconds."""

    first: float
    """Until the first picture is complete."""
    last: float
    cpu: float
    """Processor time, which a busy machine does not stretch as much."""


class Terminal:
    """A program in an 80 by 24 pseudo-terminal."""

    def __init__(self, *command: str, environment: dict[str, str]):
        self.started = time.perf_counter()
        self.process, self._descriptor = pty.fork()
        if self.process == 0:
            terminal = {**os.environ, **environment, "TERM": "xterm-256color"}
            os.execvpe(command[0], command, terminal)
        size = struct.pack("HHHH", 24, 80, 0, 0)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, size)
        self.seen = b""

    def wait_for(self, text: bytes, seconds: float = 30) -> float:
        """Read until *text* appears in what came since the last wait; seconds it took."""
        start, fresh = time.perf_counter(), b""
        while text not in fresh and text not in _CONTROLS.sub(b"", fresh):
            if time.perf_counter() - start > seconds:
                raise TimeoutError(text)
            fresh += self._read(0.5)
        self.seen += fresh
        return time.perf_counter() - start

    def drain(self, seconds: float) -> None:
        """Read for a while, so that the program never waits for us."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self._read(left)

    def answered(self, keys: str, seconds: float = 10) -> Answer:
        """Send *keys* and time the pictures they bring.

        A picture is complete when nothing more comes for `STILL`, the last when nothing more
        comes for `QUIET`; neither wait counts.
        """
        self.drain(QUIET)
        start, before = time.perf_counter(), self.cpu_seconds()
        self.type(keys)
        came: list[float] = []
        while fresh := self._read(QUIET if came else seconds):
            if _CONTROLS.sub(b"", fresh):  # another shape of the mouse is no picture
                came.append(time.perf_counter() - start)
        if not came:
            raise TimeoutError(keys)
        first = next(b for b, c in pairwise([*came, math.inf]) if c - b > STILL)
        return Answer(1000 * first, 1000 * came[-1], 1000 * (self.cpu_seconds() - before))

    def type(self, text: str) -> None:
        """Send keys."""
        os.write(self._descriptor, text.encode())

    def cpu_seconds(self) -> float:
        """Processor time of the threads that live (proc(5): nanoseconds in `schedstat`)."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def memory_mb(self) -> float:
        """Resident memory now."""
        status = Path(f"/proc/{self.process}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def end(self) -> None:
        """Kill and reap."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._descriptor)

    def _read(self, seconds: float) -> bytes:
        if select.select([self._descriptor], [], [], seconds)[0]:
            return os.read(self._descriptor, 65536)
        return b""
