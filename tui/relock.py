"""Replacing this process by a fresh one, so that nothing readable survives a lock."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RELOCK = 75
"""The app's exit status for 'start again at the lock screen'."""

INNER = "--inner"
"""Hidden option of the process that a parent on Windows starts over and over."""


def stay(run: Callable[[], int], arguments: Sequence[str], *, inner: bool) -> int:
    """Run the app until it is left for good, in a new process image after every lock.

    On POSIX the image is replaced and the process keeps its id. Windows cannot do that, so a
    parent that holds nothing starts the real program as often as it asks for it.
    """
    if _windows() and not inner:
        return _from_outside([*_program(), *arguments, INNER])
    status = run()
    if status != RELOCK or inner:
        return status
    sys.stdout.flush()
    sys.stderr.flush()
    command = [*_program(), *arguments]
    os.execv(command[0], command)  # noqa: S606  # our own interpreter and words, no shell
    return status


def _windows() -> bool:
    return os.name == "nt"


def _program() -> list[str]:
    """The words that started this program, without its own arguments.

    Not `-m tui`: that would look in the working directory first. An executable made by PyInstaller
    is its own interpreter and takes none of those words.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable]
    words = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv[1:])]
    return [sys.executable, *words]


def _from_outside(command: list[str]) -> int:
    import subprocess

    while True:
        try:
            status = subprocess.call(command)  # noqa: S603  # our own interpreter and words
        except KeyboardInterrupt:
            continue
        if status != RELOCK:
            return status
