"""The program as it is, in the process of a test, with a line to the test beside the terminal.

The test asks which screen is in front and what is in focus, so that it knows when a key has
arrived, and makes happen what a person cannot: idle time, sleep, an exception. Nothing that was
typed goes over the line, lengths alone.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime

QUESTIONS, ANSWERS = "PEERLOG_TEST_QUESTIONS", "PEERLOG_TEST_ANSWERS"
"""Variables with the numbers of two descriptors."""
WATCHED = "PEERLOG_TEST_WATCHED"
"""Variable with the file that the audit hook writes to."""
READABLE = "PEERLOG_TEST_READABLE"
"""Variable that, when there, lets the test's user read the memory of the process."""
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PROGRAM = "import sys; from tests.leaks import inside; sys.exit(inside.main())"

_STARTED = os.urandom(8).hex()
"""Another one in every process image."""
_keys: list[None] = []
"""One for every key that arrived."""
_PR_SET_DUMPABLE = 4
_SLEPT_SECONDS = 3600


def main() -> int:
    """Run the command line as `peerlog` does."""
    if WATCHED in os.environ:
        from tests.leaks import watched

        watched.begin(os.environ[WATCHED])
    from tui import hygiene

    hygiene.prepare()  # as the program does first of all; Textual must not be imported before
    from tui import app, cli
    from vault.clock import FixedClock
    from vault.keys.kdf import CHEAPEST

    if READABLE in os.environ and sys.platform == "linux":
        import ctypes

        hygiene._forbid_core_dumps = lambda: None
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    _listen(app.PeerlogApp)
    return cli.main(clock=FixedClock(NOW), cost=CHEAPEST)


def _listen(kind) -> None:
    from textual.events import Key

    mounted = kind.on_mount
    questions, answers = int(os.environ[QUESTIONS]), int(os.environ[ANSWERS])

    def on_mount(self) -> None:
        mounted(self)
        loop = asyncio.get_running_loop()
        loop.add_reader(questions, lambda: _hear(self, questions, answers))

    handled = kind.on_event

    async def on_event(self, event) -> None:
        await handled(self, event)
        if isinstance(event, Key):
            _keys.append(None)

    kind.on_mount, kind.on_event = on_mount, on_event


def _hear(app, questions: int, answers: int) -> None:
    for line in os.read(questions, 1 << 12).decode().splitlines():
        name, _, rest = line.partition(" ")
        with suppress(Exception):
            if name in _DONE:
                _DONE[name](app, rest)
        with suppress(OSError):
            os.write(answers, (json.dumps(_seen(app)) + "\n").encode())


def _seen(app) -> dict[str, object]:
    from textual.widgets import Input, TextArea

    if not app.screen_stack:
        return {"screen": "", "started": _STARTED}
    screen, focused = app.screen, app.focused
    fields = [f for f in screen.query("*") if isinstance(f, Input | TextArea) and f.display]
    text = getattr(focused, "value", getattr(focused, "text", ""))
    return {
        "screen": type(screen).__name__,
        "place": getattr(screen, "PLACE", ""),
        "focus": _name(focused) if focused is not None else "",
        "length": len(text) if isinstance(text, str) else 0,
        "fields": sorted(_name(field) for field in fields),
        "busy": any(not w.is_finished and w.group not in {"ask", "open"} for w in app.workers),
        "state": app.session.state.name,
        "closing": app.closing,
        "started": _STARTED,
        "keys": len(_keys),
        "taking": app.is_taking_keys,
        "readers": sum(each.name == "textual-input" for each in threading.enumerate()),
    }


def _name(widget) -> str:
    return widget.id or type(widget).__name__


def _focus(app, name: str) -> None:
    found = [w for w in app.screen.query("*") if _name(w) == name]
    found[0].focus()


def _idle(app, _: str) -> None:
    app._idle.limit_seconds = 0
    app._idle.touch = lambda: None


def _sleep(app, _: str) -> None:
    app._idle._wall -= _SLEPT_SECONDS


def _crash(app, where: str) -> None:
    from tests.leaks import crashes

    texts = [getattr(f, "value", getattr(f, "text", "")) for f in app.screen.query("*")]
    text = " ".join(text for text in texts if isinstance(text, str))
    crashes.PLACES[where](app, text)


_DONE = {"focus": _focus, "idle": _idle, "sleep": _sleep, "crash": _crash}
