"""How the pictures come about: the app over an invented journal, one screen at a time.

The app itself never writes a picture (`tui/sealed.py`). Here Textual's drawing of a screen is taken
as text, from entries nobody lived, at an instant that stands still: every run gives the same bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.pictures.blocks import as_shapes
from tests.screens.conftest import NOW, Desk, go, type_text
from tests.screens.flow import NOTES, pause
from tests.screens.teamwork import Lead
from tui.display import Display
from tui.examples import AGE, closed_quarter, write_recent
from vault.clock import FixedClock
from vault.journal import entries
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.statistics.periods import Quarter

if TYPE_CHECKING:
    from textual.app import App

    from vault.store.vault import Vault

SIZE = (80, 24)
THEME = "night"
NOTE = "Captain Kowalski rang from station 12, badge 4471. She fired 4 rounds at it."
_FETCHED = re.compile(r"@font-face\s*\{[^}]*\}|<!--.*?-->", re.DOTALL)
"""What Rich puts into every picture and a viewer would go to the network for, and its address."""
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Picture:
    """One screen: the way to it, and how to know that it was reached."""

    word: str
    """Stands on this screen and on no other one here."""
    keys: tuple[str, ...] = ()
    note: str = ""
    """Typed after the first key; the other keys come after it."""
    locked: bool = False
    policy: Policy = NOTES
    leads: bool = False
    """Whether the journal is a coordinator's."""


PICTURES = {
    "lock": Picture("Nothing is readable", locked=True),
    "list": Picture("follow-up due"),
    "entry": Picture("may identify someone", ("n",), NOTE),
    "review": Picture("as it would be saved", ("n", "ctrl+s"), NOTE),
    "limits": Picture("not a therapist", ("l",), policy=Policy(profile="us-ca-le")),
    "statistics": Picture("for your eyes only", ("s",)),
    "team": Picture("as released", ("r", "y"), leads=True),
}


def path_of(name: str) -> Path:
    """Where a picture lies, beside this file."""
    return Path(__file__).with_name(f"{name}.svg")


async def draw(picture: Picture, folder: Path) -> str:
    """The picture as SVG; *folder* is empty and takes the journal."""
    desk = _desk(picture, folder)
    sit_down = desk.sit_down if picture.locked else desk.open
    async with sit_down(SIZE, display=Display()) as pilot:
        pilot.app.theme = THEME
        await go(pilot, *picture.keys[:1])
        if picture.note:
            await type_text(pilot, picture.note)
            await pause(pilot)
        await go(pilot, *picture.keys[1:])
        return _svg(pilot.app)


def _desk(picture: Picture, folder: Path) -> Desk:
    """A journal that ends at `NOW`: a team's, the demo's, or an empty one that takes no notes."""
    if picture.leads:
        return Desk(Paths(folder), FixedClock(NOW)).make(then=Lead(folder).collected)
    clock = FixedClock(NOW - timedelta(days=AGE))

    def lived(vault: Vault) -> None:
        write_recent(vault, clock)
        for contact in closed_quarter(Quarter.containing(NOW.date()).previous()):
            entries.add(vault, contact)

    desk = Desk(Paths(folder), clock).make(
        picture.policy, then=lived if picture.policy.notes else None
    )
    clock.at = NOW
    return desk


def _svg(app: App[int]) -> str:
    """The screen without what a viewer would fetch, and one line break at its end."""
    drawn = app.export_screenshot(title="peerlog", simplify=True)
    return as_shapes(_BLANK_LINES.sub("\n", _FETCHED.sub("", drawn)).strip()) + "\n"
