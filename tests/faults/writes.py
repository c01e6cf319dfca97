"""Fail at every single write of an operation, then ask the vault what is left."""

from __future__ import annotations

import errno
import json
import shutil
import traceback
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.faults import inject
from tests.faults.place import scratch
from tests.faults.scenarios import AFTERWARDS, START, look, look_at_folder, template
from tests.support import reopen
from vault.clock import FixedClock
from vault.errors import CleanupOwed, StorageFailed, VaultError
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.faults.inject import Fault, Wire
    from tests.faults.scenarios import Scenario
    from vault.store.vault import Vault

_PASSES_TO_END = 3
"""Writes vary by a few from run to run, as ids are random; the end is where several runs pass."""
MOST_WRITES = 2000
_NAMES = {
    errno.ENOSPC: ("DiskFull", "CleanupOwed"),
    errno.EIO: ("StorageFailed", "CleanupOwed"),
}


@dataclass
class Tally:
    """What came of the failed writes of one or more operations."""

    injected: int = 0
    refused: int = 0
    """The operation said no, with a sentence, and nothing had changed."""
    passed: int = 0
    """The operation did not need that write, or found another way: it is done in full."""
    done_though_refused: int = 0
    """The operation said no, but it had taken effect."""
    misnamed: Counter[str] = field(default_factory=Counter)
    """Sentences that fit less well than another would: a full disk that was called a refusing
    one, a refusing one that was called read-only. By system call."""
    violations: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take the numbers of another tally in."""
        self.injected += other.injected
        self.refused += other.refused
        self.passed += other.passed
        self.done_though_refused += other.done_though_refused
        self.misnamed += other.misnamed
        self.violations += other.violations

    def __str__(self) -> str:
        return (
            f"{self.injected} failed writes, {self.refused} refused with nothing changed, "
            f"{self.passed} completed, {self.done_though_refused} refused but in effect, "
            f"{len(self.violations)} violations"
        )


@dataclass
class Case:
    """One scenario with the folders it starts from and the states it may end in."""

    scenario: Scenario
    place: Path
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    session_before: dict[str, Any] = field(default_factory=dict)
    session_after: dict[str, Any] = field(default_factory=dict)
    recovery: str = ""
    goes_on: bool = False
    """Whether the session is used and closed after the fault; else it ends as by a crash."""

    @property
    def paths(self) -> Paths:
        """The folder that is worked on, made anew for every run."""
        return Paths(self.place / "work" / "journal")

    def reset(self) -> None:
        """The template again."""
        shutil.rmtree(self.place / "work", ignore_errors=True)
        shutil.copytree(self.place / "template", self.place / "work")

    def clock(self) -> FixedClock:
        """The clock of the operation."""
        clock = FixedClock(START)
        clock.advance(self.scenario.days)
        return clock

    def settled(self) -> dict[str, Any]:
        """What opening the folder afterwards shows."""
        return self._normal(look_at_folder(self.paths, self.clock()))

    def act(self, wire: Wire) -> None:
        """In the child: the operation, then what the session shows."""
        scenario, clock, vault = self.scenario, FixedClock(START), None
        if scenario.opened:
            vault = reopen(self.paths, clock)
            scenario.begin(vault)
        clock.advance(scenario.days)
        said: dict[str, Any] = {"error": None}
        wire.arm()
        try:
            scenario.act(vault or self.paths, clock)
        except VaultError as error:
            said |= _describe(error)
        except BaseException:  # noqa: BLE001 - whatever it is, it is a violation
            said = {"error": "unexpected", "trace": traceback.format_exc()}
        wire.arm(armed=False)
        try:
            if vault is not None and vault._database is not None:
                said["session"] = self._normal(look(vault))
                if self.goes_on:
                    self._go_on(vault, said)
        except BaseException:  # noqa: BLE001 - reported as unusable
            said["unusable"] = traceback.format_exc()
        wire.say(json.dumps(said).encode())

    def _go_on(self, vault: Vault, said: dict[str, Any]) -> None:
        vault.write_setting(AFTERWARDS, b"kept")
        said["afterwards"] = True
        vault.close()

    def _normal(self, state: dict[str, Any]) -> dict[str, Any]:
        if "recovery code" in state:
            state["recovery code"] = "old" if state["recovery code"] == self.recovery else "new"
        return json.loads(json.dumps(state))


def _describe(error: VaultError) -> dict[str, Any]:
    return {
        "error": type(error).__name__,
        "storage": isinstance(error, StorageFailed),
        "sentence": str(error),
    }


def prepare(scenario: Scenario, place: Path) -> Case:
    """The template, and the states before and after an operation that nothing disturbs."""
    case = Case(scenario, place)
    (place / "template").mkdir(parents=True)
    if not scenario.new:
        template(Paths(place / "template" / "journal"), scenario)
        case.reset()
        case.recovery = look_at_folder(case.paths, case.clock()).get("recovery code", "")
    case.reset()
    if scenario.opened:
        vault = reopen(case.paths, FixedClock(START))
        scenario.begin(vault)
        case.session_before = case._normal(look(vault))
        vault.abandon()
    case.before = _without_later(case.settled())
    case.reset()
    done = inject.run(case.act)
    said = json.loads(done.message)
    if said["error"]:
        raise AssertionError(said)
    case.session_after = said.get("session", {})
    case.after = _without_later(case.settled())
    return case


def _without_later(state: dict[str, Any]) -> dict[str, Any]:
    return {key: state[key] for key in state if key != "afterwards"}


def sweep(scenario: Scenario, fault: Fault, *, every: int = 1) -> Tally:
    """The fault at the first write, the second, and so on until the operation passes."""
    tally = Tally()
    with scratch() as place:
        case = prepare(scenario, place)
        passes = 0
        for at in range(1, MOST_WRITES, every):
            case.reset()
            case.goes_on = bool(at & 1)
            run = inject.run(case.act, fault, at)
            if not run.hit:
                passes += 1
                if passes == _PASSES_TO_END:
                    return tally
                continue
            where = f"{scenario.name}, {fault.name} at write {at} ({run.hit})"
            tally.injected += 1
            tally.violations += [f"{where}: {wrong}" for wrong in _judge(case, run, fault, tally)]
    tally.violations.append(f"{scenario.name} never ended")
    return tally


def _judge(case: Case, run: inject.Run, fault: Fault, tally: Tally) -> Iterator[str]:
    if run.status or not run.message:
        yield f"the process ended with {run.status}"
        return
    said = json.loads(run.message)
    yield from _hear(said, run, fault, tally)
    session = said.get("session")
    if session and not _session_is_right(case, session, refused=bool(said["error"])):
        yield f"said {said['error']}, the session shows {_difference(session, case.session_before)}"
    try:
        found = case.settled()
    except BaseException:  # noqa: BLE001 - a vault that does not open is what is looked for
        yield f"it does not open afterwards: {traceback.format_exc()}"
        return
    if found.pop("afterwards", False) != said.get("afterwards", False):
        yield f"what was written after the fault is lost: {said}"
    yield from _place(case, said, found, tally)


def _hear(said: dict[str, Any], run: inject.Run, fault: Fault, tally: Tally) -> Iterator[str]:
    """Whether the answer was a storage error with a sentence, and the right one."""
    if said["error"] == "unexpected":
        yield said["trace"]
    elif said["error"] and not (said["storage"] and said["sentence"]):
        yield f"answered {said['error']}: {said['sentence']}"
    elif said["error"] not in (None, *_NAMES[fault.error]):
        tally.misnamed[f"{run.hit.split()[0]}: {said['error']}"] += 1
    if "unusable" in said:
        yield f"the session cannot be used: {said['unusable']}"


def _session_is_right(case: Case, session: dict[str, Any], *, refused: bool) -> bool:
    if not refused:
        return session == case.session_after
    if case.scenario.safe(session):
        return True
    if not case.scenario.staged:
        return session in (case.session_before, case.session_after)
    return all(
        session[part] in (case.session_before[part], case.session_after[part])
        for part in session.keys() - {"entries"}
    )


def _place(case: Case, said: dict[str, Any], found: dict[str, Any], tally: Tally) -> Iterator[str]:
    """Old or new, and whether that is what was said."""
    if said["error"] and (found == case.before or case.scenario.safe(found)):
        tally.refused += 1
    elif found == case.after:
        if said["error"] and said["error"] != CleanupOwed.__name__:
            tally.done_though_refused += 1
        else:
            tally.passed += 1
    else:
        yield f"neither old nor new; said {said['error']}: {_difference(found, case.before)}"


def _difference(found: dict[str, Any], expected: dict[str, Any]) -> str:
    return "; ".join(
        f"{key}: {found.get(key)!r} instead of {expected.get(key)!r}"
        for key in found.keys() | expected.keys()
        if found.get(key) != expected.get(key)
    )
