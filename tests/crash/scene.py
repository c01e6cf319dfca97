"""Where a life takes place, what day it is there, and how its worker says what it does.

Each line is written twice, without buffers: first to a file opened for appending, then to a
pipe. The two can therefore differ by the last line at most.
"""

from __future__ import annotations

import json
import os
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vault.clock import FixedClock, utc_day
from vault.paths import Paths
from vault.profiles.policy import Policy

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST_DAY = utc_day(FixedClock(START))
POLICY = Policy(notes=True, handles=True, note_days=5, month_after_days=30, quarter_after_days=60)
PRINT_BYTES = 24
"""So much of a sealed text is enough to know it again: its nonce and half a block."""


def prepare(root: Path) -> None:
    """An empty place for a life, with a stick to put backups on."""
    (root / "stick").mkdir(parents=True)


def fast_folder() -> str | None:
    """A folder in memory, where there is one: what the disk is made of plays no part here."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108


def vault_paths(root: Path) -> Paths:
    """Where the vault of a life is: two folders deep, so that their creation counts too."""
    return Paths(root / "data" / "peerlog" / "journal", anchor=root / "state" / "peerlog" / "seen")


def clock_on(day: int) -> FixedClock:
    """Noon of a UTC day."""
    return FixedClock(START + timedelta(days=day - FIRST_DAY))


@dataclass
class Reporter:
    """Says lines to the log and to the pipe."""

    log: int
    pipe: int
    number: int = 0

    def begin(self, **words) -> None:
        """An operation is about to begin."""
        self.number += 1
        self._say({"n": self.number, **words})

    def done(self, **words) -> None:
        """It returned: from here on it is a promise."""
        self._say({"ok": self.number, **words})

    def fail(self) -> None:
        """Something came that should not."""
        self._say({"failure": traceback.format_exc()})

    def _say(self, words: dict) -> None:
        line = json.dumps(words).encode() + b"\n"
        os.write(self.log, line)
        os.write(self.pipe, line)
