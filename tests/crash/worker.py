"""Starting a worker in a fork of this process, killing it, and hearing what it said."""

from __future__ import annotations

import fcntl
import os
import time
from typing import TYPE_CHECKING

from tests.crash import trace
from tests.crash.life import Life
from tests.crash.scene import Reporter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random  # noqa: TID251

    from tests.crash.story import Story

_PIPE_BYTES = 1 << 20
_MARGIN_DAYS = 30
"""No worker lives through more days than this."""
DISK_CALLS = {
    1: "write", 2: "open", 18: "pwrite64", 74: "fsync", 75: "fdatasync", 77: "ftruncate",
    82: "rename", 83: "mkdir", 87: "unlink", 257: "openat",
}  # fmt: skip


class Ears:
    """The log file and the pipe of one worker, and whether they agree."""

    def __init__(self, log: Path) -> None:
        self.log = os.open(log, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        self._from = os.fstat(self.log).st_size
        self._out, self.pipe = os.pipe()
        fcntl.fcntl(self.pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)

    def lines(self) -> list[str]:
        """What the dead worker said.

        Raises:
            AssertionError: log and pipe differ by more than the line it died in.
        """
        os.close(self.pipe)
        with os.fdopen(self._out, "rb") as pipe:
            heard = pipe.read()
        logged = os.pread(self.log, os.fstat(self.log).st_size - self._from, self._from)
        os.close(self.log)
        rest = logged[len(heard) :]
        assert logged.startswith(heard), "log and pipe differ"
        assert rest.count(b"\n") <= 1, "lines are missing in the pipe"
        return logged[: logged.rfind(b"\n") + 1].decode().splitlines()


def continued(root: Path, story: Story, ears: Ears, chance: Random, session: int) -> Life:
    """The life of a story, taken up by a new worker."""
    backups = {
        name: copy.states[0].passphrase
        for name, copy in story.backups.items()
        if copy.fresh(story.day + _MARGIN_DAYS)
    }
    life = Life(root, chance, Reporter(ears.log, ears.pipe), backups=backups, session=session)
    if story.created:
        life.take_up(story.day, story.good[0].passphrase)
    return life


def run_for(seconds: float, life: Life) -> None:
    """Let a worker live until some moment, then kill it."""
    pid = os.fork()
    if pid == 0:
        live(life)
    time.sleep(seconds)
    trace.kill(pid)


def run_to_call(number: int, life: Life) -> None:
    """Let a worker live until it is about to make its n-th call to the disk, then kill it."""
    pid = trace.fork(lambda: live(life))
    left = number
    for call in trace.calls(pid):
        if call.result is None and call.number in DISK_CALLS:
            left -= 1
            if left < 0:
                trace.kill(pid)
                return


def live(life: Life, action: Callable[[], None] | None = None) -> None:
    """Live until killed; does not return."""
    try:
        (action or life.live)()
    except BaseException:  # noqa: BLE001 - the parent must hear of everything
        life.say.fail()
    finally:
        os._exit(0)
