"""Walking a journey: one step after the other, at any terminal that can show the program."""

from __future__ import annotations

import asyncio
import io
import os
import re
import time
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol
from unittest import mock

from tests.journeys.steps import PLAIN, everyone, fill, folded
from tui.cli import run

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from datetime import date
    from pathlib import Path

    from tests.journeys.steps import Journey, Line
    from vault.clock import Clock
    from vault.keys.kdf import Kdf

PASSPHRASE = "canary passphrase flies south"
"""Of every journal that commands make."""
LEFT = "The program was left."
"""Stands on the screen when the program has ended."""
_LOOKS_A_SECOND = 20
_ROOM = (80, 24)
_FOLDERS = ("home", "letters", "reports", "stick")
"""Are there before anybody sits down."""


class Terminal(Protocol):
    """Where the program runs: a real terminal or Textual's pilot."""

    size: tuple[int, int]
    clock: Clock
    kdf: Kdf
    """What a passphrase costs in journals that commands make."""
    patience: float
    """Seconds until something that should stand on the screen is given up."""

    async def sit_down(self, folder: Path) -> None:
        """Start the program on the journal in *folder*; one that runs is ended first."""

    async def press(self, key: str) -> None:
        """Press one key, by Textual's name for it."""

    async def type(self, text: str) -> None:
        """Type letters."""

    async def screen(self) -> str:
        """What is on the screen, line by line."""

    async def resize(self, width: int, height: int) -> None:
        """Make the window another size."""

    async def later(self, days: int) -> None:
        """Let days go by; only while the program is left."""


class Stumble(Exception):
    """Something else was on the screen than is written, or a command failed."""


@dataclass(slots=True)
class Walked:
    """One step that was walked."""

    want: str
    seconds: float
    problem: str = ""
    screen: str = ""


@dataclass(slots=True)
class Walker:
    """One walk of one journey."""

    terminal: Terminal
    folder: Path
    """Empty at the start; takes the journals, a home and what is written on the way."""
    taken: dict[str, str] = field(default_factory=dict)
    _days: int = 0

    def __post_init__(self) -> None:
        self.taken["folder"] = str(self.folder)
        self.taken["passphrase"] = PASSPHRASE
        for name in _FOLDERS:
            (self.folder / name).mkdir()
        secret = self.folder / "passphrase"
        secret.touch(mode=0o600)
        secret.write_text(PASSPHRASE + "\n", "utf-8")

    async def walk(self, journey: Journey) -> AsyncIterator[Walked]:
        """Every step, until one fails; what is prepared counts as the first."""
        yield await self._walked("what is prepared", journey.before)
        for step in journey.steps:
            walked = await self._walked(step.want, step.lines)
            yield walked
            if walked.problem:
                return

    async def _walked(self, want: str, lines: list[Line]) -> Walked:
        began = time.monotonic()
        try:
            for line in lines:
                await _ACTS[line.sign](self, self.filled(line.text))
        except Stumble as problem:
            shown = await self.terminal.screen()
            return Walked(want, time.monotonic() - began, str(problem), shown)
        return Walked(want, time.monotonic() - began)

    def filled(self, text: str) -> str:
        """*text* with its braces filled in, as far as they are known by now."""
        return fill(text, self.taken, self._today())

    def _today(self) -> date:
        return self.terminal.clock.now().date()

    async def command(self, text: str) -> None:
        """Give a verb to the journal of one or of many.

        Raises:
            Stumble: its status was not 0.
        """
        who, *words = text.split()
        for name in everyone(who):
            self._run(name, [fill(word, {"who": name}, self._today()) for word in words])

    def _run(self, who: str, words: list[str]) -> None:
        given = ["--vault", str(self.folder / who)]
        given += ["--passphrase-file", str(self.folder / "passphrase")]
        out, said = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        with (
            mock.patch.dict(os.environ, home(self.folder)),
            redirect_stdout(out),
            redirect_stderr(said),
        ):
            status = run([*given, *words], clock=self.terminal.clock, cost=self.terminal.kdf)
        if status:
            raise Stumble(f"{' '.join(words)}: {said.getvalue()}")

    async def _sit_down(self, who: str) -> None:
        await self.terminal.sit_down(self.folder / who)

    async def _press(self, text: str) -> None:
        for key in text.split():
            await self.terminal.press(key)

    async def _type(self, text: str) -> None:
        await self.terminal.type(text)

    async def _see(self, text: str) -> None:
        shown = ""
        for _ in range(int(self.terminal.patience * _LOOKS_A_SECOND)):
            shown = folded(await self.terminal.screen())
            if text.translate(PLAIN) in shown:
                return
            await asyncio.sleep(1 / _LOOKS_A_SECOND)
        raise Stumble(f"'{text}' does not stand there.")

    async def _see_with_room(self, text: str) -> None:
        width, height = self.terminal.size
        if width >= _ROOM[0] and height >= _ROOM[1]:
            await self._see(text)

    async def _see_not(self, text: str) -> None:
        if text.translate(PLAIN) in folded(await self.terminal.screen()):
            raise Stumble(f"'{text}' stands there.")

    async def _take(self, text: str) -> None:
        name, _, pattern = text.partition(" ")
        found = re.search(pattern, await self.terminal.screen(), re.MULTILINE)
        if found is None:
            raise Stumble(f"Nothing there is as '{pattern}'.")
        self.taken[name] = found.group(1)

    async def _resize(self, text: str) -> None:
        width, height = text.split()
        await self.terminal.resize(int(width), int(height))

    async def _later(self, text: str) -> None:
        await self.terminal.later(int(text))


_ACTS = {
    "$": Walker.command,
    "@": Walker._sit_down,
    ">": Walker._press,
    "<": Walker._type,
    "?": Walker._see,
    "&": Walker._see_with_room,
    "!": Walker._see_not,
    "=": Walker._take,
    "%": Walker._resize,
    "~": Walker._later,
}


def home(folder: Path) -> Mapping[str, str]:
    """The environment of somebody whose home is in *folder*, for whom nothing is set."""
    own = folder / "home"
    return {
        "HOME": str(own),
        "XDG_DATA_HOME": str(own / "data"),
        "XDG_STATE_HOME": str(own / "state"),
        "XDG_CONFIG_HOME": str(own / "config"),
        "PEERLOG_LANGUAGE": "en",
    }
