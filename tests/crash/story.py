"""What the worker said, line by line, and the states a vault may be in because of it.

Each operation says one line before it begins and one when it is acknowledged. While one is under
way both the state before it and the state after it are good; once acknowledged only the latter.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field

from tests.crash.expected import Expected

FORWARD_JUMP_DAYS = 45
_REMEMBERED = 200
_WRITING = {"add", "replace", "write", "extend", "remove", "remove_note", "draft"}
"""They certainly write to the database; a hold or another passphrase may not."""


@dataclass
class Copy:
    """A backup or what was restored from one: the day it was made, the states it may hold."""

    made: int
    states: list[Expected]

    def fresh(self, day: int) -> bool:
        """Whether a vault left alone since then takes the date of *day* without asking."""
        return day - self.made <= FORWARD_JUMP_DAYS


@dataclass
class Story:
    """The states that are good now, the operation under way, and what must be gone."""

    good: list[Expected] = field(default_factory=lambda: [Expected()])
    fallback: list[Expected] = field(default_factory=list)
    """States before an interrupted operation: a power cut may bring them back until the next
    write is acknowledged."""
    pending: dict | None = None
    last: str = ""
    """The last operation that was acknowledged."""
    day: int = 0
    created: bool = False
    recovery: str = ""
    former: str = ""
    """The passphrase before the present one; empty when it may still open the vault."""
    dead_keys: list = field(default_factory=list)
    """Wrapped keys of days forgotten lately, as hex: in no file any more."""
    bodies: list = field(default_factory=list)
    """Beginnings of sealed texts written lately, as hex."""
    backups: dict[str, Copy] = field(default_factory=dict)
    """Each acknowledged backup by name."""
    restored: dict[str, Copy] = field(default_factory=dict)
    """Each acknowledged restore by folder."""
    failure: str = ""
    """What stopped the worker other than a kill."""
    acknowledged: int = 0
    interrupted: Counter = field(default_factory=Counter)

    def hear(self, line: str) -> None:
        """Take one line into account."""
        words = json.loads(line)
        if "failure" in words:
            self.failure = words["failure"]
        elif "do" in words:
            self.pending = words
            self.day = max(self.day, words["day"])
        else:
            self._acknowledge(self.pending, words)
            self.pending = None

    def killed(self, matching: list[Expected], others: list[Expected] | None = None) -> None:
        """The worker is dead; *matching* are the good states that the disk agrees with.

        *others* are those it does not agree with now, but might after a power cut.
        """
        if self.pending is not None:
            self.interrupted[self.pending["do"]] += 1
            if self.pending["do"] == "change":
                self.former = ""
        self.good, self.fallback = matching, others or []
        self.created = True
        self.pending, self.last = None, ""

    def candidates(self) -> list[Expected]:
        """Every state that is good at this moment, the likely ones first."""
        states = [*self.good, *self.fallback]
        if self.pending is None:
            return states
        after = _each(states, self.pending, {})
        halfway = [between for state in states for between in state.halfway(self.pending)]
        return [*after, *halfway, *states]

    def _acknowledge(self, op: dict, done: dict) -> None:
        self.acknowledged += 1
        self.last = op["do"]
        if op["do"] == "create":
            self.created, self.recovery = True, done["recovery"]
        if op["do"] == "change":
            self.former = self.good[0].passphrase
        if op["do"] == "backup":
            whole = op["with_notes"]
            states = [state if whole else state.without_texts() for state in self.good]
            self.backups[op["name"]] = Copy(op["day"], states)
        if op["do"] == "restore":
            self.restored[op["to"]] = self.backups[op["name"]]
        self.good = _each(self.good, op, done)
        self.fallback = [] if op["do"] in _WRITING else _each(self.fallback, op, done)
        self.bodies = (self.bodies + done["bodies"])[-_REMEMBERED:]
        if not any(state.held for state in self.good):
            self.dead_keys = (self.dead_keys + done.get("dead_keys", []))[-_REMEMBERED:]


def _each(states: list[Expected], op: dict, done: dict) -> list[Expected]:
    """Every state after *op*; those it cannot have been done to are out."""
    after = []
    for state in states:
        try:
            after.append(state.after(op, done))
        except KeyError:
            continue
    return after
