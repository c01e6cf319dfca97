"""Screens whose work may take more than a second: they show how far it is, and esc stops it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual.css.query import NoMatches
from textual.widgets import Static

from tui.widgets.progress import Progress
from tui.working import Work

from .base import Page, R

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOK_SECONDS = 1.0
"""Time between two looks at the work: a number that stands still to be read, and no motion."""


class Working(Page[R]):
    """Has at most one piece of long work at a time."""

    _work: Work | None = None
    _line_said = ("", False)
    """What the status line says, and whether it is an error, when it shows no seconds."""

    @contextmanager
    def working(
        self, said: str, *, stops: bool = False, share: bool = False, quiet: bool = False
    ) -> Iterator[Work]:
        """Say *said* while the block runs, after a second with a number beside it.

        Hand `Work.watch` of what this gives to the work in the vault's thread.

        Args:
            said: what is being done.
            stops: whether `stop` may stop it; what cannot be stopped only counts its seconds.
            share: whether it counts in hundredths.
            quiet: whether nothing is said in its first second; what was said before comes back.
        """
        work = self._work = Work(said, stops=stops, share=share)
        if not quiet:
            self.say(work.line())
        self.refresh_bindings()
        look = self.set_interval(LOOK_SECONDS, self.look)
        try:
            yield work
        finally:
            look.stop()
            if stops:
                work.stop()  # where nobody waits for it any more, it need not go on
            if self._work is work:  # the same work begun again may have taken its place
                self._work = None
                self.query(".-passing").remove()
            self.refresh_bindings()
            if quiet:
                text, error = self._line_said
                self.say(text, error=error)

    def say(self, text: str, *, error: bool = False) -> None:
        """Put one sentence on the status line."""
        self._line_said = (text, error)
        super().say(text, error=error)

    @property
    def is_working(self) -> bool:
        """Whether something is under way."""
        return self._work is not None

    def look(self) -> None:
        """Show how far the work is."""
        work = self._work
        if work is None or self.journal.closing:
            return
        super().say(work.line())
        if work.total:
            self._show_work(work)

    def stop(self) -> bool:
        """Have what is under way stop if it can; whether something is under way."""
        if self._work is None:
            return False
        if self._work.stops:
            self._work.stop()
            super().say(self._work.line())
        return True

    def wipe(self) -> None:
        """Forget everything that is shown, and stop what can be stopped: the journal locks."""
        super().wipe()
        if self._work is not None and self._work.stops:
            self._work.stop()

    def _show_work(self, work: Work) -> None:
        try:
            bar = self.query_one(Progress)
        except NoMatches:
            bar = Progress(classes="-passing")
            status = self.query_one("#status", Static)
            self.mount(bar, before=status)
        bar.share, bar.files, bar.done = work.share, work.total, work.done
