"""Every screen in every state that matters: from which journal, and by which keys.

Steps are names of keys with spaces between them, or something to be awaited with the pilot.
"""

from __future__ import annotations

from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest import mock

from textual.command import CommandList

from tests.screens.conftest import PASSPHRASE, enter, go, settle, type_text
from tests.screens.flow import pause
from tests.screens.journals import (
    NOTE,
    belonging,
    calling,
    counting,
    empty,
    empty_everything,
    federal,
    filled,
    forgotten,
    forming,
    handled,
    invited,
    keyed,
    leading,
    lost,
    neglected,
    nothing,
    waiting,
)
from tests.screens.teamwork import answer, done, numbered
from tui.widgets import meter
from tui.widgets.codeproof import CodeProof

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from tests.screens.conftest import Desk

    Step = str | Callable[[Pilot[int]], Awaitable[None]]
    Maker = Callable[[Desk, Path], object]

LETTERS = "Captain Kowalski rang from station 12, badge 4471. Café – “naïve” … 日本 \U0001f600"
REASON = "Captain Kowalski withdrew, badge 4471"
WORDS = "acorn brisk candle dune ember fjord"
NOTICE = "The passphrase of this demo: example"


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen in one state."""

    screen: str
    """The class that is in front at the end."""
    steps: tuple[Step, ...]
    make: Maker
    """Makes the journal; says what of it may not be left in sight after a lock."""
    locked: bool = False
    """Whether the way begins at the lock screen, or at the first run."""


# --- steps that are more than keys


def typed(text: str) -> Step:
    """Type, and wait until what was typed has been looked at."""

    async def step(pilot: Pilot[int]) -> None:
        await type_text(pilot, text)
        await pause(pilot)

    return step


def entered(text: str) -> Step:
    """Type a line and press enter."""

    async def step(pilot: Pilot[int]) -> None:
        await enter(pilot, text)

    return step


def answered(name: str) -> Step:
    """Name a file or folder, and wait until it is read."""

    async def step(pilot: Pilot[int]) -> None:
        await answer(pilot, name)
        await done(pilot)

    return step


async def measured(pilot: Pilot[int]) -> None:
    """Wait for the figure under an own passphrase."""
    await pilot.pause(2 * meter.PAUSE_SECONDS)


async def proved(pilot: Pilot[int]) -> None:
    """Type the two groups of the code that are asked for."""
    proof = pilot.app.screen.query_one(CodeProof)
    await enter(pilot, f"{proof._groups[proof._first]} {proof._groups[proof._second]}")


async def listed(pilot: Pilot[int]) -> None:
    """Wait for the palette, which looks for its commands on its own."""
    for _ in range(300):
        if pilot.app.screen.query_one(CommandList).option_count:
            break
        await pilot.pause(0.01)
    await pilot.pause()


# --- the scenes

FIRST_RUN: dict[str, tuple[Step, ...]] = {
    "welcome-1": (),
    "welcome-2": ("enter",),
    "welcome-2-own": ("enter f2", typed("no"), measured),
    "welcome-3": ("enter", entered(WORDS)),
    "welcome-3-wrong": ("enter", entered(WORDS), entered("AAAA BBBB")),
    "welcome-4": ("enter", entered(WORDS), proved),
    "welcome-5": ("enter", entered(WORDS), proved, "tab b enter"),
}
IN_FRONT: dict[str, tuple[str, tuple[Step, ...]]] = {
    "timeline": ("Timeline", ()),
    "timeline-filter": ("Timeline", ("slash", typed("group"))),
    "timeline-filter-none": ("Timeline", ("slash", typed("zzz"))),
    "timeline-held": ("Timeline", ("H y",)),
    "reading": ("Reading", ("enter",)),
    "reading-held": ("Reading", ("h e enter",)),
    "entry": ("Entry", ("n",)),
    "entry-edit": ("Entry", ("enter e",)),
    "statistics": ("Statistics", ("s",)),
    "send": ("Send", ("x",)),
    "send-name": ("Send", ("x w",)),
    "settings": ("Settings", ("comma",)),
    "settings-held": ("Settings", ("H y comma",)),
    "unsaved": ("Unsaved", ("comma left escape",)),
    "words": ("Words", ("comma f8",)),
    "words-some": ("Words", ("comma f8", entered("Kowalski"), entered("Station 12"))),
    "passphrase": ("Passphrase", ("comma f5",)),
    "passphrase-own": ("Passphrase", ("comma f5 f2",)),
    "keyfile": ("KeyFile", ("comma f5 f5",)),
    "recovery": ("Recovery", ("comma f6",)),
    "recovery-code": ("Recovery", ("comma f6", entered(PASSPHRASE))),
    "record": ("Record", ("H y comma f7",)),
    "help": ("Help", ("question_mark",)),
    "help-entry": ("Help", ("n ctrl+g",)),
    "confirm": ("Confirm", ("enter d",)),
    "hold": ("Hold", ("h",)),
    "hold-release": ("Hold", ("h e h e",)),
    "hold-reason": ("Hold", ("h e h e", typed(REASON), "enter")),
    "palette": ("Palette", ("ctrl+p", listed)),
    "palette-theme": ("Palette", ("ctrl+p", typed("theme"), listed)),
}
NOTING: dict[str, tuple[Step, ...]] = {
    "entry-legend": ("n", typed(NOTE)),
    "entry-word": ("n", typed(NOTE), "f3"),
    "entry-inserts": ("n", typed(NOTE), "f4"),
    "entry-review": ("n", typed(NOTE), "ctrl+s"),
    "entry-facts": ("n", typed(NOTE), "ctrl+s s"),
    "entry-letters": ("n", typed(LETTERS), "f3"),
    "entry-review-letters": ("n", typed(LETTERS), "ctrl+s"),
}
CARDS: dict[str, tuple[str, tuple[Step, ...]]] = {
    "cards": ("Cards", ("c",)),
    "limits": ("Limits", ("l",)),
    "limits-group": ("Limits", ("l g",)),
    "notice": ("Notice", ("l n",)),
    "notice-name": ("Notice", ("l n w",)),
    "notice-after": ("Notice", ("c e enter n",)),
    "conflict": ("Conflict", ("c c n",)),
    "conflict-yes": ("Conflict", ("c c n y",)),
    "conflict-clear": ("Conflict", ("c c n n n n",)),
    "exceptions": ("Exceptions", ("c e",)),
    "exception": ("Exception", ("c e enter",)),
    "exception-recording": ("Exception", ("c e enter r",)),
    "events": ("Events", ("c u",)),
    "asked": ("Asked", ("c a",)),
    "asked-held": ("Asked", ("c a h",)),
    "load": ("Load", ("c o",)),
    "numbers": ("Numbers", ("comma f3",)),
    "rules": ("Rules", ("comma f2",)),
}
TEAMS: dict[str, tuple[str, Maker, tuple[Step, ...]]] = {
    "team-none": ("Team", empty, ("t",)),
    "team-join": ("Join", empty, ("t j",)),
    "team-create": ("Create", empty, ("t c",)),
    "team-joined": ("Team", belonging, ("t",)),
    "join-words": ("Join", invited, ("t j", answered("invitation"))),
    "join-enrolment": ("Join", invited, ("t j", answered("invitation"), "y")),
    "pack": ("Pack", belonging, ("x",)),
    "pack-hex": ("Pack", belonging, ("x b w",)),
    "dashboard": ("Dashboard", leading, ()),
    "dashboard-forming": ("Dashboard", forming, ()),
    "dashboard-released": ("Dashboard", leading, ("r y escape",)),
    "dashboard-import": ("Collect", leading, ("i",)),
    "dashboard-enrol": ("Collect", forming, ("n",)),
    "dashboard-release": ("Confirm", leading, ("r",)),
    "dashboard-invitation": ("Invitation", leading, ("v w",)),
    "dashboard-settings": ("Settings", leading, ("comma",)),
    "dashboard-table": ("Table", leading, ("r y",)),
    "enrol-done": ("Collect", forming, ("n", answered("enrolments"))),
    "import-done": ("Collect", waiting, ("i", answered("stick"))),
}
OTHERS: dict[str, tuple[str, Maker, tuple[Step, ...]]] = {
    "timeline-empty": ("Timeline", empty, ()),
    "timeline-left": ("Timeline", neglected, ()),
    "entry-tally": ("Entry", empty, ("n c",)),
    "entry-everything": ("Entry", empty_everything, ("n shift+tab a",)),
    "followups": ("FollowUps", handled, ("f",)),
    "followups-none": ("FollowUps", empty, ("f",)),
    "files": ("Files", handled, ("comma f4",)),
    "files-name": ("Files", handled, ("comma f4 b",)),
    "files-check": ("Files", handled, ("comma f4 c",)),
    "intake": ("Intake", handled, ("comma f4 i",)),
    "intake-notes": ("Intake", handled, ("comma f4 i", entered("contacts.csv"))),
    "intake-refused": ("Intake", handled, ("comma f4 i", entered("bad.csv"))),
    "clock-question": ("Confirm", forgotten, ()),
    "keyfile-needed": ("KeyFile", keyed, (entered("key"), "comma f5 f5")),
    "crisis": ("Crisis", calling, ("f9",)),
    "crisis-count": ("Crisis", counting, ("f9",)),
}
AT_THE_LOCK: dict[str, tuple[str, Maker, tuple[Step, ...]]] = {
    "unlock": ("Unlock", empty, ()),
    "unlock-wrong": ("Unlock", empty, (entered("wrong"),)),
    "unlock-recovery": ("Unlock", empty, ("f2",)),
    "unlock-key-file": ("Unlock", keyed, (entered(PASSPHRASE),)),
    "restore": ("Restore", nothing, ("f5",)),
    "restore-found": ("Restore", lost, ("f5", entered("stick"))),
    "restore-refused": ("Restore", lost, ("f5", entered("stick"), entered("wrong"))),
    "restore-done": ("Restore", lost, ("f5", entered("stick"), entered(PASSPHRASE))),
    "crisis-locked": ("Crisis", calling, ("f9",)),
}


def _named(screen: str) -> str:
    return screen if screen.endswith("Palette") else f"{screen}Screen"


SCENES = {
    **{name: Scene("WelcomeScreen", way, nothing, locked=True) for name, way in FIRST_RUN.items()},
    **{name: Scene(_named(on), way, filled) for name, (on, way) in IN_FRONT.items()},
    **{name: Scene("EntryScreen", way, empty_everything) for name, way in NOTING.items()},
    **{name: Scene(_named(on), way, federal) for name, (on, way) in CARDS.items()},
    **{name: Scene(_named(on), way, make) for name, (on, make, way) in (TEAMS | OTHERS).items()},
    **{
        name: Scene(_named(on), way, make, locked=True)
        for name, (on, make, way) in AT_THE_LOCK.items()
    },
}


@contextmanager
def nothing_by_chance() -> Iterator[None]:
    """The same recovery code, words and questions in every run, and no word of this computer."""
    chosen = SimpleNamespace(SystemRandom=lambda: SimpleNamespace(sample=lambda *_: [1, 4]))
    with ExitStack() as stack:
        for name, value in (
            ("vault.keys.recovery.os", SimpleNamespace(urandom=numbered)),
            ("tui.widgets.codeproof.secrets", chosen),
            ("tui.widgets.newpassphrase.generate", lambda: WORDS),
            ("vault.store.doctor.report", lambda *_: []),
        ):
            stack.enter_context(mock.patch(name, value))
        yield


@asynccontextmanager
async def staged(desk: Desk, scene: Scene) -> AsyncIterator[Pilot[int]]:
    """The app at the end of the way to *scene*, whose journal is made."""
    notice = NOTICE if scene.locked and scene.make is empty else ""
    sit_down = desk.sit_down if scene.locked else desk.open
    async with sit_down(notice=notice) as pilot:
        await walk(pilot, scene)
        yield pilot


async def walk(pilot: Pilot[int], scene: Scene) -> None:
    """Take every step to *scene*."""
    for step in scene.steps:
        if isinstance(step, str):
            await go(pilot, *step.split())
        else:
            await step(pilot)
    await settle(pilot)
