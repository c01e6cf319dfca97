"""The program under a pty in a process of its own, with everything it ever wrote."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
SECONDS = 60
"""After which something that does not happen is given up."""
_DRAWING_SECONDS = 3
"""Longer than anything takes to be drawn."""

pty = pytest.importorskip("pty")


class Terminal:
    """A terminal of 80 by 24 with a program behind it."""

    def __init__(self, home: Path, program: str, variables: Mapping[str, str]) -> None:
        self.home = home
        self.output = b""
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "HOME": str(home),
            "TMPDIR": str(home / "tmp"),
            "TERM": "xterm-256color",
            "COLUMNS": "80",
            "LINES": "24",
            **variables,
        }
        (home / "tmp").mkdir(parents=True, exist_ok=True)
        self.ended: int | None = None
        """The exit status."""
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            command = [sys.executable, "-P", "-c", program]
            os.execve(sys.executable, command, environment)

    def read(self, seconds: float = 0.05) -> bytes:
        """What came within *seconds*."""
        if self.descriptor < 0:
            time.sleep(seconds)
            return b""
        ready, _, _ = select.select([self.descriptor], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self.descriptor, 1 << 16)
        except OSError:  # the other end is gone
            time.sleep(min(seconds, 0.02))
            return b""
        self.output += data
        return data

    def wait_for(self, text: bytes, seconds: float = SECONDS) -> int:
        """Read until *text* came; where its end is in the output."""
        start = len(self.output)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.read()
            place = self.output.find(text, max(0, start - len(text)))
            if place >= 0:
                return place + len(text)
        raise AssertionError((text, self.output[-1000:]))

    def write(self, text: str) -> None:
        """Type."""
        os.write(self.descriptor, text.encode())

    def settle(self, seconds: float = 0.6) -> None:
        """Read until nothing comes for a while; what is drawn every second is not waited for."""
        until = time.monotonic() + _DRAWING_SECONDS
        while self.read(seconds) and time.monotonic() < until:
            pass

    def close(self) -> None:
        """Take the terminal away."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1

    def is_over(self) -> bool:
        """Whether the process ended; reads what it still had to say."""
        if self.ended is None:
            while self.read(0.02):
                pass
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while self.read(0.02):
                    pass
                self.ended = os.waitstatus_to_exitcode(status)
        return self.ended is not None

    def stand_still(self, seconds: float = SECONDS) -> None:
        """Read until the process was stopped, or ended; it is not reaped."""
        looked = os.WSTOPPED | os.WEXITED | os.WNOWAIT | os.WNOHANG
        until = time.monotonic() + seconds
        while os.waitid(os.P_PID, self.pid, looked) is None and time.monotonic() < until:
            self.read()

    def end(self, seconds: float = SECONDS) -> int:
        """Wait for the process to end; its status."""
        until = time.monotonic() + seconds
        while not self.is_over():
            if time.monotonic() > until:
                self.kill()
                raise AssertionError(self.output[-1000:])
        self.close()
        return self.ended or 0

    def kill(self) -> None:
        """End it, whatever it does."""
        if self.ended is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            _, status = os.waitpid(self.pid, 0)
            self.ended = os.waitstatus_to_exitcode(status)
        self.close()
