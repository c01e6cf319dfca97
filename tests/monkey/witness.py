"""Who sees what the vault was given and what the screens let go, and makes the vault slow."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unittest import mock

from tui import hygiene
from tui.app import PeerlogApp
from tui.saving import save
from tui.screens.entry import EntryScreen
from tui.session import Session
from vault.journal import drafts, entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random  # noqa: TID251 - seeded, so that a run repeats

SLOW_SHARE, SLOWEST_SECONDS = 0.3, 0.03


@dataclass
class Witness:
    """What a journal must still hold, and what went wrong meanwhile."""

    chance: Random
    entries: set[bytes] = field(default_factory=set)
    """Entries that were saved and not deleted."""
    noted: list[str] = field(default_factory=list)
    """Notes that were saved with an entry of their own, in this order."""
    kept: set[str] = field(default_factory=set)
    """Notes of drafts that were kept."""
    discarding: bool = False
    locked_over: drafts.Draft | None = None
    """What was unfinished when the journal was locked."""
    wrong: list[str] = field(default_factory=list)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look over the shoulder of every session and screen."""
        bridges = ("call", "commit", "commit_unfinished")
        with (
            mock.patch.multiple(
                Session, **{name: self._watched(getattr(Session, name)) for name in bridges}
            ),
            mock.patch.object(Session, "lock", self._locking(Session.lock)),
            mock.patch.object(EntryScreen, "wipe", self._wiping(EntryScreen.wipe)),
            mock.patch.object(hygiene, "on_loop_exception", self._on_loop),
        ):
            yield

    def closed(self, found: set[bytes], draft: drafts.Draft | None) -> None:
        """Look at a journal that was closed."""
        if missing := self.entries - found:
            self.wrong.append(f"{len(missing)} saved entries are not in the journal")
        note = "" if draft is None else draft.note
        if draft is not None and note and not draft.editing and note in self.noted:
            self.wrong.append(f"saved and still a draft: {note!r}")
        over = self.locked_over
        if over is not None and over != draft and over.note not in {*self.noted, ""}:
            self.wrong.append(f"locked over {over.note!r}, kept {note!r}")
        self.locked_over = None

    def _watched(self, bridge: Callable[..., object]) -> Callable[..., object]:
        async def watched(session: Session, work: Callable[..., object], *args, **named):
            before, after = self._pause(), self._pause()

            def slow(vault, *args, **named):
                time.sleep(before)
                given = work(vault, *args, **named)
                self._heard(work, given, args)
                time.sleep(after)
                return given

            return await bridge(session, slow, *args, **named)

        return watched

    def _pause(self) -> float:
        slow = self.chance.random() < SLOW_SHARE
        return self.chance.uniform(0, SLOWEST_SECONDS) if slow else 0

    def _heard(self, work: object, given: object, args: tuple) -> None:
        """In the vault's thread: this was done."""
        if work is save:
            self.entries.add(bytes(given.entry_id))
            self.noted.append(args[0].note)
        elif work is entries.remove:
            self.entries.discard(bytes(args[0]))
        elif work is drafts.keep:
            self.kept.add(args[0].note)
        elif work is drafts.discard:
            self.discarding = True

    def _locking(self, lock: Callable[..., None]) -> Callable[..., None]:
        def watched(session: Session, draft: drafts.Draft | None = None) -> None:
            if session.state.value == "open":
                self.locked_over = draft
            lock(session, draft)

        return watched

    def _wiping(self, wipe: Callable[[EntryScreen], None]) -> Callable[[EntryScreen], None]:
        def watched(screen: EntryScreen) -> None:
            app = screen.app
            typed = screen._note_text()
            known = {"", screen._original.note, *self.noted, *self.kept}
            leaving = isinstance(app, PeerlogApp) and not app.closing
            if leaving and not self.discarding and typed not in known:
                self.wrong.append(f"left without {typed!r}")
            self.discarding = False
            wipe(screen)

        return watched

    def _on_loop(self, _loop: object, context: dict[str, object]) -> None:
        error = context.get("exception")
        text = hygiene.describe(error) if isinstance(error, BaseException) else context["message"]
        self.wrong.append(f"on the loop: {text}")
