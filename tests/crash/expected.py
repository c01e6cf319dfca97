"""What a vault should hold after each operation, kept as a plain model beside it.

The rules of expiry and of holds are written down a second time here, from their description and
not from the code under test.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

RELEASE_DAYS = 7
DRAFT = "draft"


@dataclass
class Text:
    """Words and the UTC day on which they die."""

    words: str
    dies: int


@dataclass
class Entry:
    """One contact: its codes, the day it was recorded with, its texts by part."""

    codes: list
    day: int
    texts: dict = field(default_factory=dict)
    held: bool = False
    freed: int = 0
    """The day on which it came out of a hold; its own day fades from the next day on."""


@dataclass
class Expected:
    """One state a vault may be in."""

    passphrase: str = ""
    entries: dict = field(default_factory=dict)
    draft: Text | None = None
    held: bool = False
    forgotten: int = 0
    """Latest day whose keys must be gone."""

    def opened(self, day: int) -> Expected:
        """What an opening or a sweep on *day* leaves."""
        later = copy.deepcopy(self)
        if self.held:
            return later
        for entry in later.entries.values():
            if not entry.held:
                entry.texts = {p: t for p, t in entry.texts.items() if t.dies > day}
        if later.draft is not None and later.draft.dies <= day:
            later.draft = None
        later.forgotten = max(self.forgotten, day)
        return later

    def after(self, op: dict, done: dict | None = None) -> Expected:
        """What *op* leaves; without *done* it is under way and new ids are not known yet.

        Raises:
            KeyError: it cannot have been done to this state.
        """
        later = copy.deepcopy(self)
        getattr(later, "_" + op["do"])(op, done or {})
        if op["do"] in ("open", "sweep", "sweep_locked"):
            later = later.opened(op["day"])
        return later

    def halfway(self, op: dict) -> list[Expected]:
        """Further states that a crash during *op* may leave after recovery."""
        if op["do"] != "release" or op["entry"]:
            return []
        still_held = self.after(op)  # the texts moved, the flag of the ring still stands
        still_held.held = True
        return [still_held]

    def without_texts(self) -> Expected:
        """What a backup without notes holds."""
        later = copy.deepcopy(self)
        later.draft = None
        for entry in later.entries.values():
            entry.texts = {}
        return later

    def _nothing(self, op, done):
        pass

    _open = _close = _abandon = _sweep = _sweep_locked = _backup = _restore = _nothing

    def _create(self, op, done):
        self.passphrase = op["passphrase"]

    def _add(self, op, done):
        texts = {part: Text(*text) for part, text in op["texts"].items()}
        self.entries[done.get("id", f"new {op['n']}")] = Entry(op["codes"], op["contact"], texts)
        self.draft = None

    def _replace(self, op, done):
        entry = self.entries[op["id"]]
        entry.codes = op["codes"]
        entry.texts.pop("follow_up", None)
        entry.texts.update({part: Text(*text) for part, text in op["texts"].items()})
        self.draft = None

    def _write(self, op, done):
        self.entries[op["id"]].texts["note"] = Text(op["words"], op["dies"])

    def _extend(self, op, done):
        self.entries[op["id"]].texts["note"].dies = op["dies"]

    def _remove(self, op, done):
        del self.entries[op["id"]]

    def _remove_note(self, op, done):
        del self.entries[op["id"]].texts["note"]

    def _draft(self, op, done):
        self.draft = Text(op["words"], op["dies"])

    def _hold(self, op, done):
        if op["entry"]:
            self.entries[op["entry"]].held = True
        else:
            self.held = True

    def _hold_locked(self, op, done):
        self.held = True

    def _release(self, op, done):
        if op["entry"]:
            self.entries[op["entry"]].held = False
            freed = [] if self.held else [self.entries[op["entry"]]]
        else:
            self.held = False
            freed = [entry for entry in self.entries.values() if not entry.held]
        for entry in freed:
            entry.freed = op["day"]
        texts = [text for entry in freed for text in entry.texts.values()]
        if not op["entry"] and self.draft is not None:
            texts.append(self.draft)
        for text in texts:
            text.dies = max(text.dies, op["day"] + RELEASE_DAYS)

    def _change(self, op, done):
        self.passphrase = op["to"]
