"""Somebody at the program: types, knows which screen is in front, and ends it in some way."""

from __future__ import annotations

import fcntl
import json
import os
import re
import select
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.leaks import inside
from tests.leaks.fields import ENTER, PASSPHRASE, Place
from tests.leaks.terminal import SECONDS, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.leaks.fields import Go, Scene

QUIET_SECONDS = 0.5
"""After which nothing that was drawn is still under way."""
_KEY = re.compile(r"\x1b(?:O.|\[[0-9;]*[~A-Za-z])|.", re.DOTALL)
CLEAR = "\x15"
"""ctrl+u, which empties a line behind its end."""
_FIRST = {Place.NOTHING: "WelcomeScreen", Place.LEAD: "DashboardScreen"}

Seen = dict[str, Any]


class Sitting(Terminal):
    """A terminal with the line to the program beside it."""

    def __init__(self, home: Path, **variables: str) -> None:
        heard, self._questions = os.pipe()
        self._answers, said = os.pipe()
        for number in (heard, said):
            os.set_inheritable(number, True)
        own = {inside.QUESTIONS: str(heard), inside.ANSWERS: str(said), inside.READABLE: "1"}
        super().__init__(home, inside.PROGRAM, {**own, **variables})
        os.close(heard)
        os.close(said)
        flags = fcntl.fcntl(self._questions, fcntl.F_GETFL)
        fcntl.fcntl(self._questions, fcntl.F_SETFL, flags | os.O_NONBLOCK)
        self._begun = b""

    def look(self, ask: str = "look") -> Seen:
        """What is in front; nothing when the program does not answer."""
        self._drain_answers()
        try:
            os.write(self._questions, f"{ask}\n".encode())
        except (BrokenPipeError, BlockingIOError):
            self.read(0.05)
            return {}
        until = time.monotonic() + 1
        while time.monotonic() < until:
            self.read(0.01)
            ready, _, _ = select.select([self._answers], [], [], 0.005)
            if not ready:
                continue
            self._begun += os.read(self._answers, 1 << 16)
            if self._begun.endswith(b"\n"):
                answer, self._begun = self._begun.splitlines()[-1], b""
                return json.loads(answer)
            if not self._begun:  # the other end is closed
                break
        return {}

    def wait_until(self, condition: Callable[[Seen], object], seconds: float = SECONDS) -> Seen:
        """Look until it is as it should be."""
        seen: Seen = {}
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            seen = self.look()
            if seen and condition(seen):
                return seen
            if not seen and self.is_over():
                break
        raise AssertionError((seen, self.ended, self.output[-300:]))

    def at(self, screen: str, seconds: float = SECONDS) -> Seen:
        """Wait for a screen with nothing under way."""
        return self.wait_until(lambda seen: seen["screen"] == screen and not seen["busy"], seconds)

    def type_into(self, field: str, text: str) -> None:
        """Go to a field, empty it, and type."""
        if self.focus(field)["length"]:
            self.write(CLEAR)
            self.wait_until(lambda seen: seen["length"] == 0)
        self.write(text)
        self.wait_until(lambda seen: seen["length"] == len(text))

    def focus(self, name: str) -> Seen:
        """Go to a widget, and stay there until nothing else asks for the focus."""

        def stays(_: Seen) -> bool:
            asked = self.look(f"focus {name}")
            return all(seen.get("focus") == name for seen in (asked, self.look(), self.look()))

        return self.wait_until(stays)

    def press(self, keys: str) -> Seen:
        """Press keys and wait until each has arrived and nothing changes any more."""
        wanted = self.wait_until(lambda seen: "keys" in seen)["keys"] + len(_KEY.findall(keys))
        self.write(keys)
        before = self.wait_until(
            lambda seen: seen.get("keys", 0) >= wanted and not seen.get("taking")
        )
        while (after := self.look()) != before:
            before = after
        return after

    def go(self, way: tuple[Go, ...]) -> None:
        """Press the keys of a way, each when the one before has arrived."""
        for step in way:
            if step.focus:
                self.focus(step.focus)
            seen = self.press(step.keys)
            while step.until and step.until not in seen["fields"]:
                self.settle(
                    QUIET_SECONDS
                )  # a slow answer to the first press must not meet a second
                if step.until not in self.look().get("fields", ()):
                    self.press(step.keys)
                seen = self.at(step.screen)
            self.at(step.screen)

    def play(self, scene: Scene) -> Seen:
        """Go to a scene and type every canary; what is in front then."""
        self.go(scene.way)
        for field in scene.fields:
            self.type_into(field.id, field.typed)
        seen = self.look()
        if {field.id for field in scene.fields} - set(seen["fields"]):
            raise AssertionError((scene.name, seen["fields"]))
        return seen

    def unlock(self, place: Place = Place.JOURNAL) -> None:
        """Open the journal, or begin the first run."""
        first = _FIRST.get(place, "TimelineScreen")
        if place is not Place.NOTHING:
            self.at("UnlockScreen")
            self.type_into("secret", PASSPHRASE)
            self.write(ENTER)
        self.at(first)

    def sit_until_replaced(self, started: str) -> Seen:
        """Wait for the lock screen of a new process image; it has the same process id."""
        return self.wait_until(
            lambda seen: seen["started"] != started and seen["screen"] == "UnlockScreen"
        )

    def close_line(self) -> None:
        """Close the line to the program."""
        os.close(self._questions)
        os.close(self._answers)

    def _drain_answers(self) -> None:
        while select.select([self._answers], [], [], 0)[0]:
            if not os.read(self._answers, 1 << 16):
                break
        self._begun = b""


@contextmanager
def sitting(home: Path, **variables: str) -> Iterator[Sitting]:
    """A program that is ended at the end, whatever happened."""
    person = Sitting(home, **variables)
    try:
        yield person
    finally:
        person.kill()
        person.close_line()
