"""One walk: sittings at one journal, until the monkey has pressed enough."""

from __future__ import annotations

import asyncio
import os
import shutil
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from textual import events
from textual.geometry import Size
from textual.keys import _character_to_key

from tests.crash.chance import seeded
from tests.monkey.witness import Witness
from tests.screens.conftest import NOW, PASSPHRASE, Desk
from tests.screens.starts import MAKERS
from tui import hygiene
from tui.keymap import keys_of
from vault.clock import FixedClock
from vault.journal import drafts, entries
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random  # noqa: TID251 - seeded, so that a run repeats

    from tui.app import PeerlogApp

STEPS = 60
JOURNALS = ("lived", "lived", "lived", "bare", "member", "released", "coordinator")
SIZES = ((80, 24), (80, 24), (120, 40), (60, 18), (50, 12), (160, 50))
MOVES = ("tab", "shift+tab", "up", "down", "left", "right", "enter", "escape", "space", "backspace")
WORDS = ("heron", "Captain Kowalski", "badge 4471", "grief", "s", "2026-11-20", "-", "~/x")
PATIENCE_SECONDS = 120
"""How long a program may take to end; only one that hangs takes as long."""
_SITTINGS = 4


class Wrong(AssertionError):
    """A walk went wrong; says how, and which keys were pressed last."""


class Monkey:
    """Presses keys in one app after the other."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.pressed: list[str] = []
        self.left = STEPS

    async def sit(self, app: PeerlogApp) -> None:
        """Press keys until there were enough, or the program ends."""
        self.type(app, PASSPHRASE + "\n")
        while self.left and not _is_over(app):
            self.left -= 1
            self._step(app)
            await self._breathe()
        if not _is_over(app):
            self.press(app, "ctrl+q")

    def press(self, app: PeerlogApp, key: str) -> None:
        """One key, as the terminal sends it."""
        self.pressed.append(key)
        character = key if len(key) == 1 else {"space": " ", "comma": ","}.get(key)
        app._driver.send_message(events.Key(key, character))

    def type(self, app: PeerlogApp, text: str) -> None:
        """A word, all of it at once."""
        self.pressed.append(repr(text))
        for letter in text:
            key = "enter" if letter == "\n" else _character_to_key(letter)
            app._driver.send_message(events.Key(key, letter))

    def _step(self, app: PeerlogApp) -> None:
        roll = self.chance.random()
        if roll < 0.55:
            for _ in range(self.chance.choice((1, 1, 1, 2, 3))):
                self.press(app, self._key(app))
        elif roll < 0.7:
            self.press(app, self.chance.choice(MOVES))
        elif roll < 0.9:
            self.type(app, self.chance.choice(WORDS) + self.chance.choice(("", " ", "\n")))
        elif roll < 0.95:
            size = self.chance.choice(SIZES)
            self.pressed.append(f"{size[0]}x{size[1]}")
            app._driver.process_message(events.Resize(Size(*size), Size(*size)))
        else:
            self._unasked(app)

    def _key(self, app: PeerlogApp) -> str:
        """Mostly one of the screen in front; the keys that end the program are rare."""
        place = getattr(app.screen, "PLACE", "") if app.screen_stack else ""
        everywhere = [key for key in keys_of("app") if key.action not in {"lock", "leave"}]
        rows = [key for key in keys_of(place) if key.action != "app.leave"] or everywhere
        if self.chance.random() < 0.1:
            rows = everywhere
        if place == "timeline" and self.chance.random() < 0.4:
            return "n"
        return self.chance.choice(self.chance.choice(rows).keys.split(","))

    def _unasked(self, app: PeerlogApp) -> None:
        """What happens by itself: timers that are long here, and a lock."""
        what = self.chance.choice(("ctrl+l", "keep", "sweep", "keep", "sweep", "suspend"))
        if what == "ctrl+l":
            self.press(app, what)
            return
        self.pressed.append(f"<{what}>")
        if what == "suspend":
            app._lock_if_open()
            return
        for screen in app.screen_stack:
            if hasattr(screen, what) and screen.is_running:
                getattr(screen, what)()

    async def _breathe(self) -> None:
        roll = self.chance.random()
        if roll < 0.3:
            return
        if roll < 0.6:
            for _ in range(self.chance.randrange(1, 12)):
                await asyncio.sleep(0)
        elif roll < 0.9:
            await asyncio.sleep(self.chance.uniform(0, 0.02))
        else:
            await asyncio.sleep(self.chance.uniform(0.02, 0.15))


async def walk(seed: int, cupboard: Path, folder: Path) -> int:
    """Walk once; the number of keys pressed.

    Raises:
        Wrong: the program crashed, hung, or lost something.
    """
    chance = seeded(seed, "monkey")
    monkey, witness = Monkey(chance), Witness(chance)
    desk = _desk(chance.choice(JOURNALS), cupboard, folder)
    with witness.watching(), _at_home(folder):
        for _ in range(_SITTINGS):
            if monkey.left:
                await _sitting(monkey, witness, desk)
            if witness.wrong:
                raise Wrong("\n".join([f"seed {seed}", *witness.wrong, *monkey.pressed[-60:]]))
    return len(monkey.pressed)


async def _sitting(monkey: Monkey, witness: Witness, desk: Desk) -> None:
    size = monkey.chance.choice(SIZES)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS), desk.sit_down(size) as pilot:
            app = pilot.app
            await monkey.sit(app)
            while not _is_over(app):
                await pilot.pause(0.005)
    except TimeoutError:
        witness.wrong.append("it hangs")
    except Exception as error:  # noqa: BLE001  # whatever ended the program is looked for
        witness.wrong.append(hygiene.describe(error))
    with closing(desk.unlocked()) as vault:
        found = {bytes(entry.id) for entry in entries.find(vault)}
        witness.closed(found, drafts.load(vault))


def _desk(journal: str, cupboard: Path, folder: Path) -> Desk:
    """A copy of a journal, made once."""
    made = cupboard / journal
    if not made.exists():
        made.mkdir()
        MAKERS[journal](Desk(Paths(made / "vault"), FixedClock(NOW)), made)
    shutil.copytree(made, folder / "home")
    return Desk(Paths(folder / "home" / "vault"), FixedClock(NOW))


def _is_over(app: PeerlogApp) -> bool:
    return app.return_value is not None or app._exception is not None


@contextmanager
def _at_home(folder: Path) -> Iterator[None]:
    """What is written by a name alone lands in the folder of the walk."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        with mock.patch.dict(os.environ, HOME=str(folder)):
            yield
    finally:
        os.chdir(before)
