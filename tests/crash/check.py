"""Whether a folder that a crash left keeps every promise of its story."""

from __future__ import annotations

import re
import shutil
import traceback
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from tests.crash import look
from tests.crash.scene import PRINT_BYTES, clock_on, vault_paths
from vault.errors import Damaged, NoVault, VaultError, WrongPassphrase
from vault.keys.kdf import CHEAPEST
from vault.keys.keyfile import State
from vault.paths import Paths
from vault.secret import Secret
from vault.store import backup, keystore
from vault.store.opening import unlock, unlock_with_recovery

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.crash.expected import Expected
    from tests.crash.story import Story
    from vault.store.vault import Vault

_SETTLED = re.compile(r"vault\.(key|ring|lock)|journal-\d+\.db")


@dataclass
class Findings:
    """Kind and words of every broken promise; which of the good states the folder is in."""

    problems: list[tuple[str, str]] = field(default_factory=list)
    matching: list[Expected] = field(default_factory=list)
    others: list[Expected] = field(default_factory=list)

    def add(self, kind: str, words: object) -> None:
        """Note a broken promise."""
        self.problems.append((kind, str(words)))


def check(root: Path, story: Story, *, recovery: bool = False) -> Findings:
    """Open the vault of a life as its owner would after a crash; the folder is used up."""
    findings = Findings()
    if story.failure:
        findings.add("worker", story.failure)
        return findings
    try:
        _check(vault_paths(root), story, findings, recovery=recovery)
    except Exception:  # noqa: BLE001 - whatever it is, the vault did not stand it
        findings.add("unopenable", traceback.format_exc())
    return findings


def _check(paths: Paths, story: Story, findings: Findings, *, recovery: bool) -> None:
    closed = _as_found(paths, story, findings)
    opened = _open(paths, story, findings)
    if opened is None:
        return
    vault, states = opened
    dead = set(story.bodies) - _bodies(vault)
    for words in look.remnants(closed, dead):
        findings.add("dead alive", words)
    try:
        _compare(vault, story, states, findings)
        vault.database.check()
        if vault.rolled_back:
            findings.add("other", "called older than it is")
        held = vault.held
        vault.close()
    finally:
        vault.abandon()
    if findings.problems:
        return
    _settled(paths, story, findings)
    if not held:
        clear = look.clear_pages(paths, findings.matching[0].passphrase)
        for words in look.remnants(clear, dead):
            findings.add("dead alive", words)
    if recovery and story.recovery:
        _by_recovery_code(paths, story, findings)


def check_copies(root: Path, story: Story, scratch: Path, findings: Findings) -> None:
    """Restore every acknowledged backup, and open every vault that was restored."""
    paths = Paths(scratch / "journal")
    for name, copy in story.backups.items():
        if copy.fresh(story.day):
            shutil.rmtree(scratch, ignore_errors=True)
            opening = partial(backup.restore, root / "stick" / name, paths)
            _same(opening, story, copy.states, findings, name)
    for to, copy in story.restored.items():
        if copy.fresh(story.day):
            opening = partial(unlock, Paths(root / to / "journal"))
            _same(opening, story, copy.states, findings, to)


def _as_found(paths: Paths, story: Story, findings: Findings) -> bytes:
    """What must be gone before anybody opens the vault, to whoever holds the folder and the key.

    If the vault was closed, its pages in clear.
    """
    if not story.created or not paths.folder.exists():
        return b""
    states = story.candidates()
    for words in look.forgettable(paths, story.dead_keys, min(s.forgotten for s in states)):
        findings.add("dead alive", words)
    if story.former and look.open_key(paths, story.former) is not None:
        findings.add("dead alive", "the former passphrase opens the key file")
    if story.last != "close" or story.pending is not None or any(s.held for s in states):
        return b""
    keys, _ = keystore.peek_keyfile(paths)
    if keys.state is not State.CLEAN:
        findings.add("other", f"closed, and the key file says {keys.state}")
    _only_ours(paths, findings)
    return look.clear_pages(paths, states[0].passphrase)


def _open(paths: Paths, story: Story, findings: Findings) -> tuple[Vault, list[Expected]] | None:
    """The vault, and the states that have the passphrase which opened it."""
    candidates = story.candidates()
    for words in dict.fromkeys(state.passphrase for state in candidates):
        try:
            vault = unlock(paths, Secret.from_text(words), clock=clock_on(story.day), kdf=CHEAPEST)
        except WrongPassphrase:
            continue
        except VaultError as error:
            if story.created or not isinstance(error, (NoVault, Damaged)):
                findings.add("unopenable", repr(error))
            return None
        findings.others += [state for state in candidates if state.passphrase != words]
        return vault, [state for state in candidates if state.passphrase == words]
    findings.add("unopenable", "no passphrase opens it")
    return None


def _compare(vault: Vault, story: Story, states: list[Expected], findings: Findings) -> None:
    seen, closest = look.contents(vault), None
    for candidate in states:
        before = look.bound(candidate, seen)
        differences = look.differences(seen, before.opened(story.day), story.day)
        found = findings.others if differences else findings.matching
        if before not in found:
            found.append(before)
        if differences and (closest is None or len(differences) < len(closest)):
            closest = differences
    if not findings.matching:
        findings.problems += closest or []


def _settled(paths: Paths, story: Story, findings: Findings) -> None:
    """After a proper closing it opens again with the same contents."""
    _only_ours(paths, findings)
    secret = Secret.from_text(findings.matching[0].passphrase)
    vault = unlock(paths, secret, clock=clock_on(story.day), kdf=CHEAPEST)
    seen = look.contents(vault)
    vault.close()
    states = [state.opened(story.day) for state in findings.matching]
    if all(look.differences(seen, state, story.day) for state in states):
        findings.add("other", "other contents the second time")


def _by_recovery_code(paths: Paths, story: Story, findings: Findings) -> None:
    try:
        unlock_with_recovery(
            paths, story.recovery, clock=clock_on(story.day), kdf=CHEAPEST
        ).abandon()
    except VaultError as error:
        findings.add("unopenable", f"by the recovery code: {error!r}")


def _same(
    opening: Callable[..., Vault],
    story: Story,
    states: list[Expected],
    findings: Findings,
    name: str,
) -> None:
    """A copy opens with the passphrase of its day and holds what it held then."""
    secret = Secret.from_text(states[0].passphrase)
    try:
        vault = opening(secret, clock=clock_on(story.day), kdf=CHEAPEST)
        seen = look.contents(vault)
        vault.close()
    except Exception:  # noqa: BLE001 - whatever it is, the copy is of no use
        findings.add("unopenable", f"{name}: {traceback.format_exc()}")
        return
    wrong = [look.differences(seen, state.opened(story.day), story.day) for state in states]
    if all(wrong):
        for kind, words in min(wrong, key=len):
            findings.add(kind, f"{name}: {words}")


def _only_ours(paths: Paths, findings: Findings) -> None:
    names = [path.name for path in paths.folder.iterdir()]
    strange = [name for name in names if not _SETTLED.fullmatch(name)]
    if strange or sum(name.startswith("journal-") for name in names) != 1:
        findings.add("other", f"left after closing: {sorted(names)}")


def _bodies(vault: Vault) -> set:
    rows = vault.database.rows(f"SELECT hex(substr(body, 1, {PRINT_BYTES})) FROM sealed")
    return {body for (body,) in rows}
