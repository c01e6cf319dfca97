"""Taking packs or enrolments in, with a bar that shows how far it is and a way to stop."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.language import number
from tui.messages import counted, team_words
from tui.widgets.card import Card
from tui.widgets.lines import wrapped
from tui.widgets.progress import Progress
from vault.errors import VaultError, VaultLocked

from . import taking
from .asking import Asking

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from tui.working import Work

    from .taking import Taken, Taking

SHOWN = 500
"""Refused files that are listed by name."""


class CollectScreen(Asking[str]):
    """Files of one kind, a slice at a time."""

    PLACE = "collect"
    BINDINGS = bindings("collect")

    def __init__(self, kind: Taking) -> None:
        super().__init__()
        self._kind = kind
        self._ends: Counter[str] = Counter()
        self._refused: list[tuple[str, str]] = []

    def heading(self) -> str:
        """What is taken in."""
        return team_words.COLLECT[self._kind.name]

    def body(self) -> Iterable[Widget]:
        yield Progress()
        yield Static("", id="ends", markup=False)
        yield Card()
        yield self.path_line()

    def on_mount(self) -> None:
        self.query_one("#ends", Static).update(team_words.COLLECT_SAY[self._kind.name])
        self.ask(team_words.COLLECT_ASKED[self._kind.name], self.take_in)

    def go_home(self) -> None:
        """The refused files, to scroll them."""
        self.query_one(Card).focus()

    def wipe(self) -> None:
        """Forget counts and names."""
        super().wipe()
        self._ends.clear()
        self._refused.clear()
        self._show(0, 0)

    def action_back(self) -> None:
        """Stop what runs, else go back."""
        if not self.stop():
            self.leave()

    @work(exclusive=True, group="collect", exit_on_error=False)
    async def take_in(self, place: Path) -> None:
        """Take every file of a place, a slice at a time."""
        try:
            files = await self.session.call(self._kind.find, place)
            if not files:
                self.say(team_words.COLLECT_NOTHING[self._kind.name])
                return
            self.answered()
            with self.working(team_words.COLLECTING, stops=True) as under_way:
                done = await self._take_slices(files, under_way)
        except VaultLocked:
            return
        except VaultError as error:
            self.say_error(error)
            return
        stopped = team_words.COLLECT_STOPPED.format(
            done=number(done), files=counted(team_words.FILES, len(files))
        )
        self.say(stopped if done < len(files) else team_words.COLLECT_DONE)

    async def _take_slices(self, files: list[Path], under_way: Work) -> int:
        """Take files until there are no more or somebody wants to stop; how many were."""
        self._show(0, len(files))
        done = 0
        while under_way.watch(done, len(files)) and done < len(files):
            part = files[done : done + taking.SLICE]
            taken = await self.session.commit(self._kind.take, part)
            if self.journal.closing:  # wiped meanwhile; the slice is in the vault
                raise VaultLocked
            self._add(taken)
            done += len(part)
            self._show(done, len(files))
        return done

    def _add(self, taken: Taken) -> None:
        self._ends += taken.ends
        self._refused += taken.refused

    def _show(self, done: int, files: int) -> None:
        bar = self.query_one(Progress)
        bar.files, bar.done = files, done
        self.query_one("#ends", Static).update(taking.ends_words(self._ends))
        lines = _refused_lines(self._refused)
        self.query_one(Card).show(lambda width: wrapped(lines, width))


def _refused_lines(refused: list[tuple[str, str]]) -> list[str]:
    """Names and reasons, the first few hundred."""
    if not refused:
        return []
    lines = [
        team_words.REFUSED_LINE.format(name=name, reason=reason) for name, reason in refused[:SHOWN]
    ]
    more = len(refused) - SHOWN
    tail = [counted(team_words.REFUSED_MORE, more)] if more > 0 else []
    return [team_words.REFUSED_FILES, *lines, *tail]
