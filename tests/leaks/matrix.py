"""Every field with every ending: what is typed, how it ends, and what was found afterwards."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.leaks.endings import ENDINGS, bring_about
from tests.leaks.fields import SCENES, Place
from tests.leaks.sitting import QUIET_SECONDS, sitting

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.leaks.endings import Ending
    from tests.leaks.fields import Scene
    from tests.leaks.homes import Homes
    from tests.leaks.search import Hits


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
