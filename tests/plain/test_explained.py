"""'?' at every question there is: a sentence of its own, and then what is understood everywhere."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, field, replace

import pytest

from tests.plain.conftest import CODE, INTERRUPT, OFFERED, PASSPHRASE, Script, Talker
from tests.plain.test_menu import CASES
from tests.team import AFTER, DURING, enrolled
from tui.plain import asking, explanations
from tui.plain.signals import EVERYWHERE, HELP
from vault.clock import FixedClock
from vault.profiles.policy import Policy
from vault.statistics import team
from vault.store import backup, rekeying

OWN = "bright herons over a cold pond"
CALLED = {
    said for name, said in vars(asking).items() if name.startswith("_") and isinstance(said, str)
} - {asking._NOTE, asking._REST}
"""How a kind of question is answered, which explains none of them."""

NOTE = "Met Sgt. John Smith, SSN 123-45-6789, and Sam at the Lodge."
FACTS = "The baby died after the crash on Route 9."
REST = ("",) * 6
FLOWS = (
    *(words for word, (words, _) in CASES.items() if word != "language"),
    ("language", ""),
    ("policy", "3", "a", "policy", "4", "a", "new", "", "d", "c", "", "b", *REST, "", ""),
    ("new", "", "a", "c", "", *REST[:5], "+3", "Mike", "n", "", "a", NOTE, FACTS, "",
     "", "", "", "", "", "y", "", "y"),
    ("new", "", "a", "c", "", *REST[:5], "", "a", "Met Sam.", "", "", "n", "", "", "", "y"),
    ("edit", "", "1", "", "", "", "", *REST, "back"),
    ("new", "", "a", "c", "", *REST[:5], "+3", "", "", "edit", "", "1", *REST, "", "", "", "b"),
    ("new", "yesterday", "b", "back", "back", "back", "new", "n", "n"),
    ("keyfile", "y", "new.key", PASSPHRASE, "keyfile", "n"),
    ("passphrase", "b", PASSPHRASE, "c", OWN, OWN, "passphrase", "c", "1", "n",
     "passphrase", "a", PASSPHRASE, "n"),
    ("recovery", "b", "n"),
    *(("policy", *["more"] * (row // 9), str(row % 9 + 1), "back") for row in range(13)),
    ("rules", "b", "none"),
    ("import", "odd.csv", "y", "n"),
    ("limits", "c", "n"),
    ("words", "a", "Rookie", "words", "c", ""),
    ("numbers", "a", "clinician", "555 0100", "numbers", "b", ""),
)  # fmt: skip
"""What leads to every question of an open journal."""


@dataclass
class Curious(Script):
    """Asks what a question means before answering it for the first time."""

    heard: dict[str, list[str]] = field(default_factory=dict)
    """What was said of each question."""
    asked_at: int = 0

    def _next(self, limit_seconds):
        question = self.shown.rsplit("\n", 1)[-1]
        if question not in self.heard:
            self.heard[question] = []
            self.asked_at = len(self.shown)
            return HELP
        if not self.heard[question]:
            self.heard[question] = self.shown[self.asked_at :].split("\n")[1:-1]
        return super()._next(limit_seconds)


class Walk:
    """Talks on copies of one journal, and remembers what was said of every question."""

    def __init__(self, talker: Talker) -> None:
        self.talker = talker
        talker.script = Curious
        self.heard: list[tuple[str, list[str]]] = []

    def __call__(self, *answers, **how):
        self.talker(*answers, **how)
        self.heard += self.talker.last.heard.items()

    def on_copies(self, place, flows):
        """Each on a journal as it was at the beginning."""
        own = self.talker.desk
        for number, answers in enumerate(flows):
            folder = place / f"copy{number}"
            shutil.copytree(own.folder, folder)
            self.talker.desk = replace(own, folder=folder)
            self(*answers)
        self.talker.desk = own


def sentences(said):
    """Every sentence of a table of explanations."""
    for name, each in vars(said).items():
        if name.isupper():
            yield from each.values() if isinstance(each, dict) else [each]


@pytest.fixture
def walk(bare, tmp_path, monkeypatch):
    """Somebody curious, in a folder with files to name."""
    monkeypatch.chdir(tmp_path)
    head, row = "day,service,duration", "2026-11-02,outreach,31_60"
    (tmp_path / "rows.csv").write_text(f"{head}\n{row}\n")
    (tmp_path / "odd.csv").write_text(f"{head},x\n{row},y\n")
    return Walk(bare)


def opening(walk, tmp_path):
    """Every way into a journal: passphrase, code, key file, a clock that is far off, a backup."""
    talker = walk.talker
    talker.desk = replace(talker.desk, folder=tmp_path / "locked")
    talker.make()
    with closing(talker.vault()) as vault:
        code = rekeying.renew_recovery(vault)
        backup.write(vault, tmp_path / "stick")
    walk("recovery", code, "quit", unlocked=False)
    walk("keyfile", "", PASSPHRASE, "keyfile", "y", "new.key", PASSPHRASE, unlocked=False)
    talker.desk.clock.advance(100)
    walk("keyfile", "new.key", PASSPHRASE, "n", unlocked=False)
    talker.desk = replace(talker.desk, folder=tmp_path / "lost")
    walk("", "b", "stick", "recovery", INTERRUPT, unlocked=False)
    walk("", "b", "stick", PASSPHRASE, "y", "quit", unlocked=False)
    talker.desk = replace(talker.desk, folder=tmp_path / "first")
    walk("", "", "c", "back", "c", OWN, OWN, CODE, "", "y", "", "quit", unlocked=False)
    talker.desk = replace(talker.desk, folder=tmp_path / "second")
    walk("", "", "a", OFFERED, CODE, "", "n", "quit", unlocked=False)


def leading(walk, tmp_path):
    """A team from its invitation to its table, with one supporter who walks it too."""
    talker = walk.talker
    talker.desk = lead = replace(talker.desk, folder=tmp_path / "lead", clock=FixedClock(DURING))
    talker.make(Policy())
    walk("found", "a", "y", *5 * ("60",), "n", "team.inv", "invite", "again.inv")
    talker.desk = replace(lead, folder=tmp_path / "own")
    talker.make(Policy())
    walk("join", "team.inv", "y", "enrol", "me.peerenrol")
    lead.clock.at = AFTER
    lead.date_is_right = talker.desk.date_is_right = True
    walk("pack", "2026Q3", "a", str(tmp_path), "missed", "", "n", "leave", "n")
    talker.desk = lead
    with closing(talker.vault()) as vault:
        made = team.current(vault)
        for number in range(11):
            (tmp_path / f"{number}.peerpack").write_bytes(enrolled(vault, made).pack())
    walk("admit", str(tmp_path), "collect", str(tmp_path), "publish", "", "y")
    walk("report", "1", "y", str(tmp_path))


def test_every_question_is_explained(walk, tmp_path):
    walk.talker.make(filled=3)
    walk.on_copies(tmp_path, FLOWS)
    opening(walk, tmp_path)
    leading(walk, tmp_path)
    heard = [(question, said) for question, said in walk.heard if said]
    for question, said in heard:
        assert said[-1] == EVERYWHERE, question
        assert set(said) - CALLED - {EVERYWHERE}, question
    said = {line for _, lines in heard for line in lines}
    assert set(sentences(explanations)) - said == set()
