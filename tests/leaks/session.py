"""One whole sitting: an entry with a note and its review, figures, a file that leaves, a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.leaks.fields import ENTER, ESC, LIST, PASSPHRASE, SAVE, SCENES, Go
from tests.leaks.homes import ANCHOR, JOURNAL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.leaks.sitting import Sitting

SUMMARY = "summary.json"
_ENTRY = next(scene for scene in SCENES if scene.name == "entry")
_CARDS = (
    Go("s", "StatisticsScreen"), Go(ESC, LIST),
    Go(ENTER, "ReadingScreen"), Go(ESC, LIST),
    Go("l", "LimitsScreen"), Go(ESC, LIST),
    Go("\x1b[20~", "CrisisScreen"), Go(ESC, LIST),
    Go(",", "SettingsScreen"), Go(SAVE, LIST),
)  # fmt: skip


def live(person: Sitting) -> None:
    """Everything somebody does in an evening, then ctrl+q."""
    person.unlock()
    person.play(_ENTRY)
    person.go(_ENTRY.save)
    person.go(_CARDS)
    person.go((Go("x", "SendScreen"), Go("w", "SendScreen", until="name-field")))
    person.type_into("name-field", str(person.home / SUMMARY))
    person.go((Go(ENTER, "SendScreen"), Go(ESC, LIST)))
    started = person.look()["started"]
    person.write("\x0c")
    person.sit_until_replaced(started)
    person.type_into("secret", PASSPHRASE)
    person.press(ENTER)
    person.at(LIST)
    person.write("\x11")
    person.end()


def allowed(path: str, home: Path) -> bool:
    """Whether a path is the journal's, the anchor's, the named file, or a terminal."""
    ours = (home / JOURNAL, home / ANCHOR.parent, home / ".config" / "peerlog", home / SUMMARY)
    return path.startswith(("/dev/tty", "/dev/pts/", "/dev/null", "/dev/ptmx")) or any(
        path.startswith(str(place)) for place in ours
    )
