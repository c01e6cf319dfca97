"""How a key is proved: the way to its place, the press, and what must be seen afterwards.

A way is a row of steps: the name of a key, or "=" and a text that is typed, in which {tmp} is a
folder of the test's own and {cup} that of the files which belong to the journal.
"""

from __future__ import annotations

import asyncio
import shutil
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.screens.conftest import Desk, _busy, type_text
from tests.screens.flow import said
from tests.screens.starts import MAKERS
from tui.keymap import KEYS, Key
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.app import PeerlogApp

    Look = Callable[[PeerlogApp], Any]
    Steps = tuple[str, ...]

PATIENCE = 6000
"""Looks, ten milliseconds apart, until a key that has not worked is given up."""


@dataclass(frozen=True, slots=True)
class Place:
    """A journal, and the way from its first screen."""

    journal: str
    steps: Steps = ()
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One row of the key table at work."""

    seen: Look
    """Not true before the key, true after it."""
    steps: Steps = ()
    """From the place to where the key has something to do."""
    place: Place | None = None
    """Another one than all keys of its screen have."""


class Other:
    """Something is another one than before the key."""

    def __init__(self, look: Look) -> None:
        self.look = look


# --- what can be seen


def on(place: str) -> Look:
    """This screen is in front."""
    return lambda app: getattr(app.screen, "PLACE", "") == place


def says(text: str) -> Look:
    """This is on the screen."""
    return lambda app: text in said(app)


def silent(text: str) -> Look:
    """This is not on the screen any more."""
    return lambda app: text not in said(app)


def focus(what: str) -> Look:
    """The focus is there."""
    return lambda app: any(part.has_focus for part in app.screen.query(what))


def there(what: str) -> Look:
    """There is such a part."""
    return lambda app: bool(app.screen.query(what))


def value(what: str, wanted: object) -> Look:
    """A field or chips have this value."""
    return lambda app: app.screen.query_one(what).value == wanted


def row(number: int) -> Look:
    """The cursor of the table is there."""
    return lambda app: app.screen.query_one("#list").cursor_row == number


def line(number: int, what: str = "#rows") -> Look:
    """The cursor of the list is there."""
    return lambda app: app.screen.query_one(what).highlighted == number


def hides(what: str) -> Look:
    """Whether a field hides what is typed."""
    return lambda app: app.screen.query_one(what).password


def ended(status: int) -> Look:
    """The program is over with this status, and nothing is left to be read."""
    return lambda app: app.return_value == status and "Locked" in said(app)


def both(one: Look, other: Look) -> Look:
    """One and the other."""
    return lambda app: one(app) and other(app)


def title(app: PeerlogApp) -> str:
    """The top row without the countdown."""
    return str(app.screen.query_one("TitleBar").title)


# --- the way there


@asynccontextmanager
async def at(
    place: Place, desk: Desk, cupboard: Path, *, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[int]]:
    """An app that is at a place, with *cup* and *tmp* as `walk` wants them."""
    made = cupboard / place.journal
    if not made.exists():
        made.mkdir()
        MAKERS[place.journal](Desk(Paths(made / "vault"), desk.clock), made)
    shutil.rmtree(desk.paths.folder, ignore_errors=True)
    if (made / "vault").exists():
        shutil.copytree(made / "vault", desk.paths.folder)
    sit = desk.sit_down if place.locked else desk.open
    async with sit(size) as pilot:
        await walk(pilot, place.steps, desk, made)
        yield pilot


async def walk(pilot: Pilot[int], steps: Steps, desk: Desk, cup: Path) -> None:
    """Go some steps, each when the one before is done."""
    for step in steps:
        if step.startswith("="):
            await type_text(pilot, step[1:].format(tmp=desk.paths.folder.parent, cup=cup))
        else:
            await pilot.press(step)
        await calm(pilot)


async def calm(pilot: Pilot[int]) -> None:
    """Wait until nothing is under way but a question."""
    await until(pilot, lambda app: not _busy(app))
    await pilot.pause()


async def until(pilot: Pilot[int], seen: Look) -> bool:
    """Wait for what must be seen."""
    for _ in range(PATIENCE):
        if seen(pilot.app):
            return True
        await asyncio.sleep(0.01)
    return False


async def proves(case: Case, place: Place, pressed: str, desk: Desk, cupboard: Path) -> None:
    """Press a key and see what it does."""
    place = case.place or place
    async with at(place, desk, cupboard) as pilot:
        await walk(pilot, case.steps, desk, cupboard / place.journal)
        seen = case.seen
        if isinstance(seen, Other):
            look, before = seen.look, seen.look(pilot.app)

            def seen(app: PeerlogApp) -> bool:
                return bool(look(app) != before)

        assert not seen(pilot.app), f"{pressed} would show nothing here"
        await pilot.press(pressed)
        assert await until(pilot, seen), f"after {pressed}:\n{said(pilot.app)}"


def presses(*places: str) -> list[tuple[Key, str]]:
    """Every key of every row of some places."""
    return [
        (key, pressed) for key in KEYS if key.place in places for pressed in key.keys.split(",")
    ]


def named(part: object) -> str | None:
    """How a test is called."""
    return part.id if isinstance(part, Key) else None
