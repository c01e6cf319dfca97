"""The system calls of a whole sitting: which files it opened for writing, and what it connected."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.leaks import session
from tests.leaks.sitting import sitting

if TYPE_CHECKING:
    from pathlib import Path

CALLS = (
    "trace=open,openat,creat,rename,renameat,renameat2,mkdir,"
    "socket,socketpair,connect,sendto,bind,listen,execve"
)
_OPENED = re.compile(r'(?:open|openat|creat)\((?:\w+, )?"([^"]*)", ([A-Z_|0-9]+)(?:, \d+)?\) = \d')
_SOCKET = re.compile(r"socket\((\w+),.*\) = \d")
_CONNECTED = re.compile(r"\b(?:connect|sendto|bind|listen)\((.*)\) = ")
_WRITES = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"}


def found() -> bool:
    """Whether strace is on this computer."""
    return shutil.which("strace") is not None


def trace(home: Path, log: Path) -> str:
    """Live a whole sitting under strace; what strace wrote."""
    with sitting(home, PYTHONDONTWRITEBYTECODE="1") as person:
        person.at("UnlockScreen")
        tracer = subprocess.Popen(
            ["strace", "-f", "-qq", "-p", str(person.pid), "-e", CALLS, "-o", str(log)]
        )
        try:
            session.live(person)
        finally:
            tracer.wait(10)
    return log.read_text(errors="replace")


def written(text: str) -> set[str]:
    """Every path that was opened for writing."""
    opened = _OPENED.findall(text)
    return {path for path, flags in opened if set(flags.split("|")) & _WRITES}


def connected(text: str) -> list[str]:
    """Every socket and what was done with it, the event loop's own pair left out."""
    return _SOCKET.findall(text) + _CONNECTED.findall(text)


def started(text: str) -> int:
    """How many programs were started; the lock is one."""
    return len(re.findall(r"execve\(.*\) = 0", text))
