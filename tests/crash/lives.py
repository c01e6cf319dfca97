"""Two lives recorded call by call: a quiet one that does everything, and one full of kills."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.crash import trace
from tests.crash.chance import seeded
from tests.crash.check import check
from tests.crash.record import Recording
from tests.crash.scene import fast_folder, prepare
from tests.crash.story import Story
from tests.crash.worker import Ears, continued, live

QUIET = (
    ("create", "add", "add", "draft", "add", "write", "hold_entry", "close"),
    ("open", "add", "extend", "replace", "remove_note", "add", "draft", "sweep", "backup"),
    ("remove", "release_entry", "close", "sweep_locked", "restore"),
    ("open", "write", "change", "add", "close"),
    ("open", "hold", "add", "write", "hold_entry", "sweep", "change", "close", "sweep_locked"),
    ("open", "release", "add", "release_entry", "write", "close", "hold_locked"),
    ("open", "add", "release", "sweep", "change", "backup", "close", "restore"),
    ("open", "add", "remove", "abandon"),
    ("open", "replace", "change", "abandon", "sweep_locked"),
    ("open", "add", "close"),
)
_SYNCS = {74, 75}
_SYNCS_TO_LIVE = 40


class Lived:
    """A life under way, its recording, and the story so far."""

    def __init__(self, place: Path, *names: object) -> None:
        self.root, self.log, self.names = place / "root", place / "log", names
        prepare(self.root)
        self.story, self.recording = Story(), Recording(self.root)

    def session(self, number: int, action=None, syncs: int | None = None) -> None:
        """One worker, until it ends or is about to sync for the n-th time and is killed."""
        ears = Ears(self.log)
        life = continued(self.root, self.story, ears, seeded("life", *self.names, number), number)
        self.recording.begin(ears.log)
        pid = trace.fork(lambda: live(life, action and (lambda: action(life))))
        for call in trace.calls(pid):
            if call.result is not None:
                self.recording.after(call)
                continue
            self.recording.before(call)
            if call.number in _SYNCS and syncs is not None:
                syncs -= 1
                if syncs < 0:
                    trace.kill(pid)
                    break
        for line in ears.lines():
            self.story.hear(line)
        assert not self.story.failure, self.story.failure

    def resume(self) -> None:
        """Find out on a copy where the kill left the vault."""
        spare = self.root.with_name("spare")
        shutil.copytree(self.root, spare)
        findings = check(spare, self.story)
        shutil.rmtree(spare)
        assert not findings.problems, findings.problems
        self.story.killed(findings.matching, findings.others)
        self.recording.events.append(("killed", findings.matching, findings.others))


def quiet(seed: int) -> list[tuple]:
    """A life in which everything is done and nothing goes wrong."""
    with tempfile.TemporaryDirectory(dir=fast_folder()) as place:
        lived = Lived(Path(place), "quiet", seed)
        lived.session(0, lambda life: [life.do(name) for names in QUIET for name in names])
        return lived.recording.events


def troubled(seed: int, kills: int) -> list[tuple]:
    """A life whose workers are killed, each while something is not synced yet.

    What one leaves in the cache of the system is what the next one reads and builds upon.
    """
    chance = seeded("troubled", seed)
    with tempfile.TemporaryDirectory(dir=fast_folder()) as place:
        lived = Lived(Path(place), "troubled", seed)
        lived.session(0, lambda life: [life.do("create"), life.do("close")])
        for number in range(1, kills + 1):
            lived.session(number, syncs=chance.randrange(_SYNCS_TO_LIVE))
            lived.resume()
        return lived.recording.events
