"""An audit hook that writes down every file opened for writing, every socket and every process.

Python calls it before it does any of these; it cannot be taken away again. C libraries do not
call it: what SQLCipher opens is seen by `strace` in the long run, and by what lies there after.
"""

from __future__ import annotations

import os
import sys

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {"os.rename", "os.link", "os.symlink", "os.mkdir", "os.truncate"}
_OUTSIDE = ("socket.", "subprocess.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")
_PROCESSES = {"os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system"}


def begin(log: str) -> None:
    """Write a line for each such event to the file *log*, which is opened here and now."""
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        line = _line(event, arguments)
        if line:
            os.write(descriptor, f"{line}\n".encode("utf-8", "replace"))

    sys.addaudithook(hook)


def _line(event: str, arguments: tuple[object, ...]) -> str:
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and flags & WRITING
        return f"write {_path(path)}" if writes and not isinstance(path, int) else ""
    if event in _CHANGES:
        return f"change {_path(arguments[1] if event == 'os.rename' else arguments[0])}"
    if event in _PROCESSES or event.startswith(_OUTSIDE):
        return f"{event} {arguments[0]!r}" if event == "os.exec" else event
    return ""


def _path(path: object) -> str:
    return os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else repr(path)
