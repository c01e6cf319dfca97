"""`python -m tests.journeys.emulator FOLDER`: pictures of the program in a terminal emulator.

tmux says which letters stand where. How they look, whether frames close, colours can be told apart
and a wide letter takes two cells, only an emulator shows: xterm, or another one, under Xvfb. The
pictures are there to be looked at by a person; nothing compares them.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.journeys.tmux import ROOT, Tmux
from tests.journeys.walking import PASSPHRASE, Walker, home

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick"}
"""Programs that are needed, and the Debian packages that bring them."""
EMULATORS = {
    "xterm": ("xterm", "-fa", "DejaVu Sans Mono", "-fs", "11", "-geometry", "80x24", "-e"),
    "kitty": (
        "kitty", "--config", "NONE", "-o", "remember_window_size=no", "-o",
        "initial_window_width=80c", "-o", "initial_window_height=24c", "--",
    ),
    "lxterminal": ("lxterminal", "--no-remote", "--geometry=80x24", "-e"),
}  # fmt: skip
"""How each is told its size and its program."""
BEFORE = (
    "journal init --notes on",
    "journal add --day {iso-3} --service group_debriefing --duration 61_120 --group-size 6_10",
    "journal add --day {iso-1} --service one_to_one --duration 31_60 --topic grief_loss",
)
WIDE = "Captain Kowalski rang, badge 4471. 山田さん, José, naïve."
"""A note with something to find, with letters of two cells and with accents."""


@dataclass(frozen=True, slots=True)
class View:
    """One picture: what is typed and pressed for it, by X's names for keys, and a pause."""

    name: str
    text: str = ""
    keys: tuple[str, ...] = ()
    seconds: float = 2.5


VIEWS = (
    View("1-lock", seconds=6),
    View("2-list", PASSPHRASE, ("Return",), seconds=5),
    View("3-entry", keys=("n",)),
    View("4-redaction", WIDE),
    View("5-review", keys=("ctrl+s",)),
    View("6-settings", keys=("Escape", "F8", "y", "comma")),
    View("7-statistics", keys=("Escape", "s")),
    View("8-crisis", keys=("F9",)),
)


def missing(emulator: str) -> str:
    """What to say when something is not installed; nothing when all is there."""
    wanted = TOOLS | {emulator: emulator}
    lacking = [package for tool, package in wanted.items() if shutil.which(tool) is None]
    return f"No picture was taken; not installed: {', '.join(lacking)}." if lacking else ""


@contextmanager
def display(size: str = "1100x800x24") -> Iterator[str]:
    """A display of our own, by its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def look(emulator: str, environment: Mapping[str, str], journal: Path, pictures: Path) -> None:
    """Start the program in the emulator and take every picture."""
    program = [sys.executable, "-m", "tui", "--vault", str(journal)]
    if emulator == "lxterminal":  # takes one word
        program = [" ".join(program)]
    terminal = subprocess.Popen([*EMULATORS[emulator], *program], env=environment, cwd=journal)
    try:
        for view in VIEWS:
            if view.text:
                _do(environment, "xdotool", "type", "--delay", "25", view.text)
            for key in view.keys:
                time.sleep(0.4)
                _do(environment, "xdotool", "key", key)
            time.sleep(view.seconds)
            path = pictures / f"{emulator}-{view.name}.png"
            _do(environment, "import", "-window", "root", str(path))
            print(path, flush=True)
    finally:
        terminal.terminate()
        terminal.wait()


def _do(environment: Mapping[str, str], *words: str) -> None:
    subprocess.run(words, env=environment, check=True)


async def _prepare(folder: Path) -> None:
    walker = Walker(Tmux(folder), folder)
    for command in BEFORE:
        await walker.command(walker.filled(command))


def main() -> int:
    """Take the pictures; 1 when something is not installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pictures", type=Path, metavar="FOLDER")
    parser.add_argument("--terminal", choices=EMULATORS, default="xterm")
    wish = parser.parse_args()
    if sentence := missing(wish.terminal):
        print(sentence)
        return 1
    wish.pictures.mkdir(parents=True, exist_ok=True)
    leave = TemporaryDirectory(ignore_cleanup_errors=True)  # the program ends a moment later
    with leave as made, display() as name:
        folder = Path(made)
        asyncio.run(_prepare(folder))
        own = {"DISPLAY": name, "PYTHONPATH": str(ROOT), "LIBGL_ALWAYS_SOFTWARE": "1"}
        environment = {**os.environ, **home(folder), **own}
        look(wish.terminal, environment, folder / "journal", wish.pictures.absolute())
    return 0


if __name__ == "__main__":
    sys.exit(main())
