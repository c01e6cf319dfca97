"""Every field with every ending: what is typed, how it ends, and what was found afterwards."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.leaks.endings import ENDINGS, bring_about
from tests.leaks.fields import SCENES, Place
from tests.leaks.homes import Homes
from tests.leaks.sitting import QUIET_SECONDS, sitting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.leaks.endings import Ending
    from tests.leaks.fields import Scene
    from tests.leaks.search import Hits


Pair = tuple[str, int, int]
"""Where the homes are, which scene, which ending; one more than there are for saved and left."""
Outcome = tuple[str, int, "list[tuple[str, str]]", str]
"""Which pair, bytes searched, what was found, and why it did not finish."""


@dataclass(frozen=True, slots=True)
class Run:
    """One sitting."""

    scene: Scene
    ending: Ending
    hits: Hits
    seconds: float

    @property
    def name(self) -> str:
        """Which."""
        return f"{self.scene.name}, {self.ending.name}"


def sit(scenes: Iterable[Scene], ending: Ending, home: Path) -> Hits:
    """Type every canary of *scenes*, keeping what can be kept, and end in the last one."""
    *before, last = scenes
    with sitting(home) as person:
        if not last.locked:
            person.unlock(last.place)
        for scene in before:
            person.play(scene)
            person.go(scene.save or scene.back)
        person.play(last)
        return bring_about(ending, person, quiet=QUIET_SECONDS)


def saved(scene: Scene, home: Path) -> Hits:
    """Type, keep what can be kept, or go back, and leave."""
    with sitting(home) as person:
        if not scene.locked:
            person.unlock(scene.place)
        person.play(scene)
        person.go(scene.save or scene.back)
        return bring_about(LEAVING, person, quiet=QUIET_SECONDS)


LEAVING = next(ending for ending in ENDINGS if ending.name == "ctrl+q")


def run(scene: Scene, ending: Ending | None, homes: Homes, home: Path) -> Run:
    """One sitting; without an ending it is saved and left."""
    begun = time.monotonic()
    homes.copy(scene.place, home)
    hits = saved(scene, home) if ending is None else sit([scene], ending, home)
    return Run(scene, ending or LEAVING, hits, time.monotonic() - begun)


def pairs() -> list[tuple[Scene, Ending]]:
    """Every scene once, with the endings taking turns; those of one journal together."""
    return [(scene, ENDINGS[at % len(ENDINGS)]) for at, scene in enumerate(SCENES)]


def journal_scenes() -> list[Scene]:
    """Those that can follow one another in one sitting at an open journal."""
    return [scene for scene in SCENES if scene.place is Place.JOURNAL and not scene.locked]


def one(pair: Pair) -> Outcome:
    """One pair of the whole matrix, in a process that knows nothing of the others."""
    made, at, ending = pair
    scene = SCENES[at]
    chosen = ENDINGS[ending] if ending < len(ENDINGS) else None
    name = f"{scene.name}, {chosen.name if chosen else 'saved or left'}"
    with tempfile.TemporaryDirectory(prefix="peerlog-leak-") as place:
        try:
            done = run(scene, chosen, Homes(Path(made)), Path(place) / "home")
        except AssertionError as problem:
            return name, 0, [], str(problem)[:300]
    return name, done.hits.searched, done.hits.found, ""
