"""Somebody who answers in lines: a journal in a temporary folder, and answers typed ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from tui import language
from tui.desk import Desk
from tui.plain.face import talk_at
from tui.plain.signals import Ended, Locked
from vault.clock import FixedClock
from vault.journal import entries
from vault.journal.contacts import parse
from vault.keys.kdf import CHEAPEST
from vault.language import speak
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.opening import create, unlock

PASSPHRASE = "canary passphrase flies south"
OFFERED = "six random words that were offered"
IDLE, HANGUP, INTERRUPT, CODE = "<idle>", "<hangup>", "<interrupt>", "<code>"
"""Answers nobody types so: the time runs out, signals, the groups of the code."""
CLEARED = "<cleared>\n"
GROUPS = 8
"""Groups of a recovery code."""


def pytest_addoption(parser):
    parser.addoption("--update-plain", action="store_true", help="rewrite the transcripts")


@dataclass
class Script:
    """A terminal whose lines are typed beforehand; what is typed unseen is not shown."""

    answers: list[str]
    shown: str = ""
    typed: list[str] = field(default_factory=list)
    limits: list[float | None] = field(default_factory=list)

    def write(self, text):
        self.shown += text

    def line(self, limit_seconds):
        answer = self._next(limit_seconds)
        self.shown += answer + "\n"
        return answer

    def hidden(self, prompt, limit_seconds):
        self.shown += prompt
        answer = self._next(limit_seconds)
        self.shown += "\n"
        return answer

    def clear(self):
        self.shown += CLEARED

    def _next(self, limit_seconds):
        self.limits.append(limit_seconds)
        if not self.answers:
            raise Ended
        answer = self.answers.pop(0)
        if answer == IDLE:
            raise Locked
        if answer == HANGUP:
            raise SystemExit(129)
        if answer == INTERRUPT:
            raise KeyboardInterrupt
        answer = self._groups() if answer == CODE else answer
        self.typed.append(answer)
        return answer

    def _groups(self):
        """The two groups that are asked for, as the paper would have them."""
        shown = re.findall(r"^\w+ (\d): ((?:\w ){3}\w)$", self.shown, re.MULTILINE)
        groups = dict(shown[-GROUPS:])
        asked = re.findall(r"(\d)[^\d\n]+(\d)[^\d\n]*: ?$", self.shown, re.MULTILINE)
        first, second = asked[-1]
        return f"{groups[first]} {groups[second]}"


@dataclass
class Talker:
    """One folder, one clock, and as many talks as a test wants."""

    desk: Desk
    script: type[Script] = Script
    """What the answers are typed at."""

    def make(self, policy=None, *, filled=0):
        """A journal, with some entries."""
        with Secret.from_text(PASSPHRASE) as words:
            vault, code = create(
                self.desk.paths, words, clock=self.desk.clock, kdf=CHEAPEST,
                policy=policy or Policy(notes=True, handles=True, count_crisis_steps=True),
            )  # fmt: skip
        for number in range(filled):
            day = self.desk.today.replace(day=1 + number)
            note = f"canary note {number}" if vault.policy.notes else None
            codes = {"service": "one_to_one", "duration": "31_60", "mode": "phone"}
            entries.add(vault, parse(day, codes), note=note)
        vault.close()
        return code

    def __call__(self, *answers, unlocked=True):
        """Talk to the end of the answers; everything that was shown."""
        self.last = terminal = self.script([*([PASSPHRASE] if unlocked else []), *answers])
        try:
            self.status = talk_at(terminal, self.desk)
        except SystemExit as left:
            self.status = left.code
        except KeyboardInterrupt:
            self.status = 130
        assert not terminal.answers, terminal.shown
        return terminal.shown

    def vault(self):
        with Secret.from_text(PASSPHRASE) as words:
            return unlock(self.desk.paths, words, clock=self.desk.clock, kdf=CHEAPEST)


@pytest.fixture(autouse=True)
def preferred(tmp_path_factory, monkeypatch):
    """Preferences of nobody's computer, and English again whatever was chosen."""
    file = tmp_path_factory.mktemp("preferred") / "settings"
    monkeypatch.setattr("tui.preferences.settings_file", lambda: file)
    monkeypatch.setenv("LANGUAGE", language.ENGLISH)
    yield file
    speak(None)


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """Nothing there yet."""
    monkeypatch.setattr("tui.plain.newpassphrase.generate", lambda: OFFERED)
    clock = FixedClock(datetime(2026, 11, 20, 12, tzinfo=UTC))
    return Talker(Desk(tmp_path / "journal", clock=clock, cost=CHEAPEST))


@pytest.fixture
def talk(bare):
    """A journal in which notes and handles are allowed, with three entries."""
    bare.make(filled=3)
    return bare
