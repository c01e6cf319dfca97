"""A power cut at every point of a recorded life, and every way the disk may come out of it."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.crash.chance import seeded
from tests.crash.check import Findings, check, check_copies
from tests.crash.disk import Disk
from tests.crash.scene import fast_folder
from tests.crash.story import Story

if TYPE_CHECKING:
    from tests.crash.disk import Tree

_CHANGING = {"link", "unlink", "rename", "write", "resize"}
_MOST_PASSES = 3
_FEWEST = 4
"""States drawn at a point; with few states to explore rather some points are left out."""
_KEPT_FAILURES = 5


@dataclass
class Totals:
    """What came of it."""

    digests: set[bytes] = field(default_factory=set)
    """One for each distinct state of the disk."""
    points: int = 0
    checks: int = 0
    """A state is checked again where more has been promised by then."""
    broken: Counter = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, other: Totals) -> None:
        """Take another part in."""
        self.digests |= other.digests
        self.points += other.points
        self.checks += other.checks
        self.broken += other.broken
        self.failures += other.failures

    def lines(self, seconds: float) -> list[str]:
        """For people, and for README."""
        first = f"power cut: {len(self.digests)} states at {self.points} points"
        broken = self.broken.total()
        return [
            f"{first}, violations: {broken}, checks: {self.checks}, seconds: {seconds:.0f}",
            *(f"  {kind}: {count}" for kind, count in self.broken.most_common()),
            *self.failures,
        ]


class Explorer:
    """One stretch of a recording, explored until enough distinct states were seen."""

    def __init__(self, name: str, events: list[tuple], stretch: range, failures: Path) -> None:
        self.name, self.events, self.stretch, self.failures = name, events, stretch, failures
        self.totals = Totals()
        self.checked: set[tuple[bytes, int]] = set()
        self.copies: set[tuple[bytes, int]] = set()

    def explore(self, seed: int, states: int) -> Totals:
        """At least so many states, unless there are fewer."""
        points = [at for at in self.stretch if self._is_point(at)]
        if len(points) * _FEWEST > states:
            points = seeded("points", self.name, seed).sample(points, states // _FEWEST)
        self.points, self.totals.points = set(points), len(points)
        most = max(_FEWEST, states // max(1, len(points)))
        with tempfile.TemporaryDirectory(dir=fast_folder()) as place:
            for turn in range(_MOST_PASSES):
                self._pass(Path(place), seeded("cut", self.name, seed, turn), most)
                if len(self.totals.digests) >= states:
                    break
                most *= 2
        return self.totals

    def _is_point(self, at: int) -> bool:
        return self.events[at][0] in _CHANGING or self.events[at][0] == "said"

    def _pass(self, place: Path, chance, most: int) -> None:
        disk, story, said = Disk(), Story(), 0
        for at, event in enumerate(self.events[: self.stretch.stop]):
            if event[0] == "said":
                story.hear(event[1])
                said += 1
            elif event[0] == "killed":
                story.killed(*event[1:])
            else:
                disk.happen(event)
            if at in self.points:
                for tree in disk.states(most, chance):
                    self._state(place, tree, story, at, said)

    def _state(self, place: Path, tree: Tree, story: Story, at: int, said: int) -> None:
        digest = _digest(tree)
        self.totals.digests.add(digest)
        if (digest, said) in self.checked:
            return
        self.checked.add((digest, said))
        self.totals.checks += 1
        root = place / "root"
        _build(tree, root)
        findings = check(root, story)
        copies = (_digest({n: t for n, t in tree.items() if n not in ("data", "state")}), said)
        if story.backups and copies not in self.copies:
            self.copies.add(copies)
            check_copies(root, story, place / "scratch", findings)
        shutil.rmtree(root)
        if findings.problems:
            self._keep(tree, findings, at)

    def _keep(self, tree: Tree, findings: Findings, at: int) -> None:
        self.totals.broken.update({kind for kind, _ in findings.problems})
        if len(self.totals.failures) >= _KEPT_FAILURES:
            return
        kept = self.failures / f"cut-{self.name}-{at}-{len(self.totals.failures)}"
        shutil.rmtree(kept, ignore_errors=True)
        _build(tree, kept / "root")
        words = "\n".join(f"{kind}: {text}" for kind, text in findings.problems)
        before = [describe(event) for event in self.events[max(0, at - 40) : at + 1]]
        (kept / "problems").write_text("\n".join([words, "", "the last events:", *before]) + "\n")
        self.totals.failures.append(f"  kept: {kept}: {words.splitlines()[0]}")


def part(
    name: str, events: list[tuple], stretch: range, seed: int, states: int, failures: Path
) -> Totals:
    """One stretch of one recording, for one process."""
    return Explorer(name, events, stretch, failures).explore(seed, states)


def describe(event: tuple) -> str:
    """One event in a line."""
    return " ".join(f"<{len(w)} bytes>" if isinstance(w, bytes) else str(w) for w in event)


def _build(tree: Tree, folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, found in tree.items():
        if isinstance(found, dict):
            _build(found, folder / name)
        else:
            (folder / name).write_bytes(found)


def _digest(tree: Tree) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for name, found in sorted(tree.items()):
        whole = _digest(found) if isinstance(found, dict) else found
        digest.update(f"{name}\0{type(found).__name__}\0{len(whole)}\0".encode() + whole)
    return digest.digest()
