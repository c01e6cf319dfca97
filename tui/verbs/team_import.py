"""Watching an import of packs: progress at a terminal, a line for each refusal, stopping."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tui.desk import say
from tui.language import number, tr
from tui.team_lines import name_of, reason_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

    from vault.statistics.collecting import Progress
    from vault.statistics.pack import Reason


_WIDTH = 40
"""Columns of the line of the progress."""


class Watch:
    """Is told of each file; says False once somebody wants to stop."""

    def __init__(self) -> None:
        self.refusals: list[tuple[Path, Reason]] = []
        """Files that were not taken, and why."""
        self.stopped = False
        """Whether Ctrl+C was pressed."""
        self._shows = sys.stderr.isatty()

    def __call__(self, progress: Progress) -> bool:
        """Tell of one file; whether to go on."""
        reason = progress.imported.reason
        if reason is not None:
            self.end()
            self.refusals.append((progress.path, reason))
            name, why = name_of(progress.path), reason_words(reason)
            say(tr("{file}: refused: {reason}", file=name, reason=why))
        if self._shows:
            done, files = number(progress.done), number(progress.files)
            so_far = tr("{done} of {files}", done=done, files=files)
            click.echo(f"\r{so_far}", nl=False, err=True)
        return not self.stopped

    def end(self) -> None:
        """Clear the line of the progress."""
        if self._shows:
            click.echo(f"\r{'':<{_WIDTH}}\r", nl=False, err=True)


@contextmanager
def stoppable(watch: Watch) -> Iterator[None]:
    """Have Ctrl+C stop the import between two files, so that what was taken is kept."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread gets signals
        return

    def stop(_: int, __: FrameType | None) -> None:
        watch.stopped = True

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
