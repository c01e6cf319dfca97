"""The program as somebody starts it, in a real terminal: tmux, with a server of its own."""

from __future__ import annotations

import asyncio
import os
import shlex
import shutil
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.journeys.walking import LEFT, home
from vault.clock import SystemClock
from vault.keys.kdf import STANDARD, Cost, Kdf

if TYPE_CHECKING:
    from vault.clock import Clock

ROOT = Path(__file__).parents[2]
SERVER = f"peerlog-journeys-{os.getpid()}"
NAMES = {
    "enter": "Enter", "escape": "Escape", "tab": "Tab", "shift+tab": "BTab", "space": "Space",
    "up": "Up", "down": "Down", "left": "Left", "right": "Right", "home": "Home", "end": "End",
    "pageup": "PPage", "pagedown": "NPage", "backspace": "BSpace", "delete": "DC",
    "slash": "/", "question_mark": "?", "comma": ",",
}  # fmt: skip
LEAST = replace(STANDARD, default=Cost(STANDARD.floor_kib, 3, 4), calibrate=False)
"""The cheapest passphrase that the program opens anything with."""
_QUIET = 0.08
"""Seconds between two looks; the screen is at rest when they are alike."""
_RESTLESS = 25
"""Looks after which a key is taken to be done although the screen still changes."""

_NEW_PROCESS = 1.0
"""Seconds a person takes after locking; the process is replaced then, and keys in between go."""


def missing() -> str:
    """What to say when there is no tmux; nothing when there is."""
    return "" if shutil.which("tmux") else "tmux is not installed, so no real terminal was walked."


@dataclass(slots=True)
class Tmux:
    """One window; to be closed."""

    folder: Path
    size: tuple[int, int] = (80, 24)
    environment: dict[str, str] = field(default_factory=dict)
    """Beyond that of somebody for whom nothing is set: `TERM`, `NO_COLOR`."""
    options: tuple[str, ...] = ()
    """Of the program: `--ascii`."""
    clock: Clock = field(default_factory=SystemClock)
    kdf: Kdf = LEAST
    patience: float = 25
    _later: int = 0
    _journal: Path | None = None

    async def sit_down(self, folder: Path) -> None:
        """Start the program on the journal in *folder*."""
        await self.close()
        self._journal = folder
        wide, high = map(str, self.size)
        await _tmux(
            "-f", os.devnull, "new-session", "-d", "-x", wide, "-y", high, self._line(),
            ";", "set", "-s", "escape-time", "0", ";", "set", "status", "off",
        )  # fmt: skip
        await self._rest()

    async def press(self, key: str) -> None:
        """Press one key and wait until the screen is at rest."""
        named = NAMES.get(key, key)
        if key.startswith("ctrl+"):
            named = f"C-{key.removeprefix('ctrl+')}"
        elif key[0] == "f" and key[1:].isdecimal():
            named = key.upper()
        await _tmux("send-keys", named)
        await self._rest()
        if key == "ctrl+l":
            await asyncio.sleep(_NEW_PROCESS)

    async def type(self, text: str) -> None:
        """Type letters."""
        await _tmux("send-keys", "-l", "--", text)
        await self._rest()

    async def screen(self) -> str:
        """What is on the screen."""
        return await _tmux("capture-pane", "-p")

    async def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        await _tmux("resize-window", "-x", str(width), "-y", str(height))
        await self._rest()

    async def later(self, days: int) -> None:
        """Start the program once more, with a clock that is ahead."""
        assert self._journal is not None
        self._later += days
        await self.sit_down(self._journal)

    async def close(self) -> None:
        """End the window and its server."""
        await _tmux("kill-server", may_fail=True)

    def _line(self) -> str:
        module = ["tests.journeys.later", str(self._later)] if self._later else ["tui"]
        given = {
            "TERM": "tmux-256color",
            "PYTHONPATH": str(ROOT),
            **home(self.folder),
            **self.environment,
        }
        words = ["env", "-u", "NO_COLOR", *(f"{name}={value}" for name, value in given.items())]
        words += [sys.executable, "-m", *module, "--vault", str(self._journal), *self.options]
        return f"cd {shlex.quote(str(self.folder))}; {shlex.join(words)}; echo {LEFT}; sleep 600"

    async def _rest(self) -> None:
        before = ""
        for _ in range(_RESTLESS):
            await asyncio.sleep(_QUIET)
            now = await self.screen()
            if now == before:
                return
            before = now


async def _tmux(*words: str, may_fail: bool = False) -> str:
    process = await asyncio.create_subprocess_exec(
        "tmux", "-L", SERVER, *words,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await process.communicate()
    if process.returncode and not may_fail:
        raise OSError(err.decode())
    return out.decode()
