"""The application in a pseudo-terminal: first paint, unlock, lock, idle, memory."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

from tests.bench.measure import heading, row

RUNS = 9
PASSPHRASE = "correct horse battery staple"
TICKS = os.sysconf("SC_CLK_TCK")


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
        while text not in fresh:
            if time.perf_counter() - start > seconds:
                raise TimeoutError(text)
            if select.select([self._descriptor], [], [], 0.5)[0]:
                fresh += os.read(self._descriptor, 65536)
        self.seen += fresh
        return time.perf_counter() - start

    def drain(self, seconds: float) -> None:
        """Read for a while, so that the program never waits for us."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            if select.select([self._descriptor], [], [], left)[0]:
                os.read(self._descriptor, 65536)

    def type(self, text: str) -> None:
        """Send keys."""
        os.write(self._descriptor, text.encode())

    def cpu_seconds(self) -> float:
        """User and system time of the process so far."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self) -> float:
        """Resident memory now."""
        status = Path(f"/proc/{self.process}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def end(self) -> None:
        """Kill and reap."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._descriptor)


def _first_paint(command: list[str], text: bytes, environment: dict[str, str]) -> float:
    terminal = Terminal(*command, environment=environment)
    try:
        terminal.wait_for(text)
        return 1000 * (time.perf_counter() - terminal.started)
    finally:
        terminal.end()


def _vault(folder: Path, environment: dict[str, str]) -> list[str]:
    import subprocess

    secret = folder / "passphrase"
    secret.write_text(PASSPHRASE)
    secret.chmod(0o600)
    base = [sys.executable, "-m", "tui", "--vault", str(folder / "journal")]
    subprocess.run(
        [*base, "--passphrase-file", str(secret), "init", "--notes", "on"],
        check=True, capture_output=True, env={**os.environ, **environment},
    )  # fmt: skip
    return base


def run() -> None:
    """Print the table."""
    folder = Path(tempfile.mkdtemp())
    environment = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    try:
        ours = _vault(folder, environment)
        empty = [sys.executable, "-m", "tests.bench.empty_app"]
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(RUNS):
            times[0].append(_first_paint(ours, b"Locked", environment))
            times[1].append(_first_paint(empty, b"Locked", environment))
        heading("In a terminal, 80 by 24", "empty Textual app")
        first, baseline = map(statistics.median, times)
        row("first paint", f"{first:.0f} ms", f"{baseline:.0f} ms", f"{first / baseline:.2f}")
        _use(ours, empty, environment)
    finally:
        shutil.rmtree(folder)


def _use(ours: list[str], empty: list[str], environment: dict[str, str]) -> None:
    bare = Terminal(*empty, environment=environment)
    bare.wait_for(b"Locked")
    bare.drain(2)
    terminal = Terminal(*ours, environment=environment)
    terminal.wait_for(b"Locked")
    terminal.drain(2)
    terminal.type(PASSPHRASE)
    terminal.drain(0.3)
    terminal.type("\r")
    unlock = terminal.wait_for(b"Press n")
    row("unlock to timeline, Argon2id 256 MiB included", f"{1000 * unlock:.0f} ms", "", "")
    terminal.drain(3)
    row("memory, unlocked", f"{terminal.memory_mb():.0f} MB", f"{bare.memory_mb():.0f} MB",
        f"{terminal.memory_mb() / bare.memory_mb():.2f}")  # fmt: skip
    idle = []
    for program in (terminal, bare):
        before = program.cpu_seconds()
        program.drain(10)
        idle.append(10 * (program.cpu_seconds() - before))
    row("idle processor use", f"{idle[0]:.1f} %", f"{idle[1]:.1f} %", "")
    terminal.type("\x0c")
    row("lock key to lock screen", f"{1000 * terminal.wait_for(b'Locked'):.0f} ms", "", "")
    terminal.end()
    bare.end()
