"""`python -m tests.journeys.later DAYS ...`: the program as it will be in DAYS days.

Everything is the program's but the clock, which is ahead; so after a lock as well.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

from tui import start
from vault.clock import SystemClock
from vault.paths import Paths


class Ahead(SystemClock):
    """The computer's clock, some days on."""

    def __init__(self, days: int) -> None:
        self._by = timedelta(days=days)

    def now(self) -> datetime:
        """The present, moved."""
        return super().now() + self._by


def main() -> int:
    """Run the screens; DAYS goes from the words, so that a lock starts the same again."""
    clock = Ahead(int(sys.argv.pop(1)))
    start.prepare()
    words = sys.argv[1:]
    wish = start.understood(words)
    assert wish is not None
    paths = Paths(wish.folder or Path(), start.default_anchor())
    return start.open_screens(paths, words, clock=clock, ascii_only=wish.ascii_only)


if __name__ == "__main__":
    sys.exit(main())
