"""kill -9 at thousands of random moments, half of them at chosen system calls.

One life is a vault that is used, killed, checked on a copy and used on, a hundred times over.
The check never touches the folder itself: the next worker finds what the killed one left.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.crash import trace
from tests.crash.chance import seeded
from tests.crash.check import check, check_copies
from tests.crash.scene import fast_folder, prepare
from tests.crash.story import Story
from tests.crash.worker import Ears, continued, run_for, run_to_call

KILLS_PER_LIFE = 100
LONGEST_SECONDS = 0.06
MOST_CALLS = 900
KEPT_BACKUPS = 2
BROKEN = ("lost", "unopenable", "dead alive")


@dataclass
class Totals:
    """What came of it."""

    kills: int = 0
    at_calls: int = 0
    acknowledged: int = 0
    broken: Counter = field(default_factory=Counter)
    interrupted: Counter = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, other: Totals) -> None:
        """Take another part in."""
        self.kills += other.kills
        self.at_calls += other.at_calls
        self.acknowledged += other.acknowledged
        self.broken += other.broken
        self.interrupted += other.interrupted
        self.failures += other.failures

    def lines(self, seconds: float) -> list[str]:
        """For people, and for README."""
        other = self.broken.total() - sum(self.broken[kind] for kind in BROKEN)
        counts = ", ".join(f"{kind}: {self.broken[kind]}" for kind in BROKEN)
        during = ", ".join(f"{name} {count}" for name, count in self.interrupted.most_common())
        first = f"kills: {self.kills}, acknowledged: {self.acknowledged}, {counts}"
        return [
            f"{first}, other: {other}, seconds: {seconds:.0f}",
            f"  at a system call: {self.at_calls}, at a moment: {self.kills - self.at_calls}",
            f"  in the middle of: {during}",
            *self.failures,
        ]


def one_life(seed: int, number: int, kills: int, failures: Path) -> Totals:
    """A vault that is killed over and over."""
    totals = Totals()
    with tempfile.TemporaryDirectory(dir=fast_folder()) as place:
        life = _Killing(Path(place), seed, number, failures)
        for kill in range(kills):
            if not life.round(kill, totals):
                life.start_again()
        totals.acknowledged += life.story.acknowledged
        totals.interrupted += life.story.interrupted
    return totals


class _Killing:
    """The folder, the log and the story of one life."""

    def __init__(self, place: Path, seed: int, number: int, failures: Path) -> None:
        self.root, self.spare, self.log = place / "root", place / "spare", place / "log"
        self.scratch = place / "scratch"
        self.name = f"kill-{seed}-{number}"
        self.failures = failures
        self.chance = seeded("kill", seed, number)
        self.traceable = not trace.refused()
        self.story = Story()
        prepare(self.root)

    def start_again(self) -> None:
        """A new vault in place of this one."""
        acknowledged, interrupted = self.story.acknowledged, self.story.interrupted
        self.story = Story(acknowledged=acknowledged, interrupted=interrupted)
        shutil.rmtree(self.root)
        prepare(self.root)

    def round(self, number: int, totals: Totals) -> bool:
        """Live, kill, check; whether the vault is there and well."""
        known = self.story.backups.keys() | self.story.restored.keys()
        self._live_and_die(number, totals)
        shutil.copytree(self.root, self.spare)
        findings = check(self.spare, self.story, recovery=number % 10 == 0)
        if known != self.story.backups.keys() | self.story.restored.keys():
            check_copies(self.spare, self.story, self.scratch, findings)
        shutil.rmtree(self.spare)
        if findings.problems:
            totals.broken.update({kind for kind, _ in findings.problems})
            totals.failures.append(self._keep(number, findings.problems))
            return False
        if not findings.matching:  # it died before there was a vault
            return False
        self.story.killed(findings.matching)
        self._tidy()
        return True

    def _live_and_die(self, number: int, totals: Totals) -> None:
        ears = Ears(self.log)
        chance = seeded("life", self.name, number)
        life = continued(self.root, self.story, ears, chance, number)
        if self.traceable and number % 2:
            run_to_call(self.chance.randrange(MOST_CALLS), life)
            totals.at_calls += 1
        else:
            run_for(self.chance.uniform(0, LONGEST_SECONDS), life)
        totals.kills += 1
        for line in ears.lines():
            self.story.hear(line)

    def _keep(self, number: int, problems: list[tuple[str, str]]) -> str:
        kept = self.failures / f"{self.name}-{number}"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self.root, kept / "root")
        shutil.copy(self.log, kept / "log")
        words = "\n".join(f"{kind}: {text}" for kind, text in problems)
        (kept / "problems").write_text(words + "\n")
        return f"  kept: {kept}: {words.splitlines()[0]}"

    def _tidy(self) -> None:
        """Vaults restored and all but the last backups go, so that a round stays cheap."""
        for to in self.story.restored:
            shutil.rmtree(self.root / to)
        self.story.restored.clear()
        for name in list(self.story.backups)[:-KEPT_BACKUPS]:
            del self.story.backups[name]
            (self.root / "stick" / name).unlink()


def parts(seed: int, kills: int, failures: Path) -> list[tuple[int, int, int, Path]]:
    """The arguments of `one_life` for so many kills."""
    starts = range(0, kills, KILLS_PER_LIFE)
    return [
        (seed, number, min(KILLS_PER_LIFE, kills - start), failures)
        for number, start in enumerate(starts)
    ]
