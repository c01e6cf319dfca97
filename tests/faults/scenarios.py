"""Every operation that writes, with a vault to do it on and a way to see what came of it."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from tests.support import PASSPHRASE, contact, reopen
from vault.clock import FixedClock
from vault.errors import NoVault, TextLost, WrongPassphrase
from vault.journal import deletions, drafts, entries, followups, holds, notes, retention
from vault.journal.followups import FollowUp
from vault.journal.vocabulary import Mode
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.statistics import summary
from vault.statistics.periods import Quarter
from vault.store import backup, keystore, opening, rekeying, verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vault.paths import Paths
    from vault.store.vault import Vault

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_PASSPHRASE = b"another passphrase altogether"
ENTRIES = 12
AFTERWARDS = "written_after_the_fault"


@dataclass(frozen=True)
class Scenario:
    """One operation.

    *act* gets an open vault if *opened*, else the paths of a closed one; both get the clock.
    """

    name: str
    act: Callable[[Any, FixedClock], object]
    opened: bool = True
    prepare: Callable[[Vault], object] = lambda _: None
    """Done to the vault before it is closed."""
    spoil: Callable[[Paths], object] = lambda _: None
    """Done to the folder once it is closed."""
    begin: Callable[[Vault], object] = lambda _: None
    """Done in the session before the fault may strike."""
    days: int = 0
    """How far the clock moves before the operation."""
    new: bool = False
    """No vault is there before."""
    staged: bool = False
    """A failure may leave one part done, by design: keys forgotten or flag set before rows."""
    safe: Callable[[dict[str, Any]], bool] = lambda _: False
    """Whether a state that is neither old nor new is one the design allows after a failure."""


def template(paths: Paths, scenario: Scenario) -> None:
    """A closed vault with notes that die on two days, a follow-up and a draft; a backup beside."""
    clock = FixedClock(START)
    policy = Policy(notes=True, handles=True, note_days=5)
    vault, _ = opening.create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=policy)
    for number in range(ENTRIES):
        entries.add(vault, contact(), note=f"note {number} {'x' * (20 * number)}")
    for number in (1, 4, 7):
        notes.extend(vault, nth(vault, number), 20)
    followups.set_(vault, nth(vault, 2), FollowUp(date(2026, 12, 1), "Monday"))
    drafts.keep(vault, drafts.Draft({"mode": "video"}, "half a note"))
    scenario.prepare(vault)
    vault.close()
    scenario.spoil(paths)


def nth(vault: Vault, number: int) -> entries.EntryId:
    """The entry with the note of this number."""
    for entry in entries.find(vault):
        text = notes.read(vault, entry.id)
        if text is not None and text.startswith(f"note {number} "):
            return entry.id
    raise LookupError(number)


def look(vault: Vault) -> dict[str, Any]:
    """All that a person could see in an open vault, without its random ids."""
    keys, _ = keystore.peek_keyfile(vault.paths)
    public = vault.read_setting("recovery_public_key") or b""
    contacts = {e.id: [str(e.contact), e.grain, e.held] for e in entries.find(vault)}
    texts = {e.id: _texts(vault, e) for e in entries.find(vault)}
    return {
        "entries": sorted([*texts[each], *contacts[each]] for each in contacts),
        "contacts": sorted(contacts.values()),
        "texts": sorted(texts.values()),
        "afterwards": vault.read_setting(AFTERWARDS) is not None,
        "draft": str(drafts.load(vault)),
        "policy": asdict(vault.policy),
        "issued": str(vault.issued("2026Q3")),
        "deleted": [list(line) for line in deletions.record(vault)],
        "holds": sorted(
            [h.owner == holds.WHOLE_VAULT, str(h.released_on), h.reason]
            for h in holds.record(vault)
        ),
        "held": vault.held,
        "ring lost": vault.ring_lost,
        "slots": [[slot.index, slot.type] for slot in vault.slots()],
        "recovery code": keys.slots[1][16:48].hex(),
        "recovery key agrees": hashlib.sha256(public).digest() == keys.slots[1][16:48],
        "today": vault.today,
    }  # fmt: skip


def look_at_folder(paths: Paths, clock: FixedClock) -> dict[str, Any]:
    """Open a vault with whatever passphrase it has, look, and close it; its files too."""
    try:
        vault = reopen(paths, clock)
        passphrase = "old"
    except NoVault:
        return {"vault": "none"}
    except WrongPassphrase:
        vault = reopen(paths, clock, OTHER_PASSPHRASE)
        passphrase = "new"
    found = {**look(vault), "opens with": passphrase}
    vault.close()
    found["files"] = sorted(
        "journal" if path.suffix == ".db" else path.name for path in paths.folder.iterdir()
    )
    stick = _stick(paths)
    if stick.exists():
        found["backup"] = [check.ok for check in verify.backup_outside(stick)]
    return found


def _texts(vault: Vault, entry: entries.Entry) -> list[str]:
    """The note, when it dies, and the follow-up; what nobody can read counts as gone."""
    try:
        note = notes.read(vault, entry.id)
        follow_up = followups.get(vault, entry.id)
    except TextLost:
        return ["lost", "", ""]
    return [str(note), str(note and entry.note_dies), str(follow_up)]


def _still_held(state: dict[str, Any]) -> bool:
    """The hold stands and all texts are there; the record may tell of the attempt."""
    return state["held"] and len([text for text, *_ in state["texts"] if text != "None"]) == ENTRIES


def _stick(paths: Paths) -> Path:
    return paths.folder.with_name("stick")


def _release(vault: Vault, owner: bytes) -> None:
    holds.release(vault, owner, reason="settled", passphrase=Secret(PASSPHRASE))


def _create(paths: Paths, clock: FixedClock) -> None:
    policy = Policy(notes=True)
    made, _ = opening.create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=policy)
    made.abandon()


def _open(paths: Paths, clock: FixedClock) -> None:
    reopen(paths, clock).abandon()


def _export(vault: Vault, _: FixedClock) -> None:
    quarter = Quarter(2026, 3)
    shown = summary.preview(vault, quarter)
    summary.write(vault, quarter, vault.paths.folder.parent / "summary", shown=shown)


def _restore(paths: Paths, clock: FixedClock) -> None:
    secret = Secret(PASSPHRASE)
    backup.restore(_stick(paths), paths, secret, clock=clock, kdf=CHEAPEST).abandon()


def _move_to_stick(paths: Paths) -> None:
    """Leave a backup with notes and no vault."""
    vault = reopen(paths, FixedClock(START))
    backup.write(vault, _stick(paths), with_notes=True)
    vault.abandon()
    shutil.rmtree(paths.folder)


OTHER = rekeying.Passphrase(Secret(OTHER_PASSPHRASE))
SCENARIOS = [
    Scenario("create", _create, opened=False, new=True),
    Scenario("open", _open, opened=False),
    Scenario("open after a crash", _open, opened=False, prepare=lambda v: v.abandon()),
    Scenario("open, ring lost", _open, opened=False, spoil=lambda paths: paths.ring.unlink()),
    Scenario("open, notes due", _open, opened=False, days=6),
    Scenario("add", lambda v, _: entries.add(v, contact(), note="y" * 280)),
    Scenario(
        "edit",
        lambda v, _: entries.replace(v, nth(v, 2), contact(mode=Mode.VIDEO), follow_up=None),
    ),
    Scenario("note", lambda v, _: notes.write(v, nth(v, 3), "z" * 280)),
    Scenario("extend", lambda v, _: notes.extend(v, nth(v, 3), 30)),
    Scenario("delete note", lambda v, _: notes.remove(v, nth(v, 3))),
    Scenario("delete entry", lambda v, _: entries.remove(v, nth(v, 3))),
    Scenario("draft", lambda v, _: drafts.keep(v, drafts.Draft({}, "w" * 280))),
    Scenario("policy", lambda v, _: v.set_policy(Policy(notes=True, note_days=9))),
    Scenario("export", _export),
    Scenario("sweep", lambda v, _: v.sweep(), days=6, staged=True),
    Scenario("sweep, fading", lambda v, _: v.accept_date(), days=120, staged=True),
    Scenario("sweep, locked", retention.sweep_locked, opened=False, days=6),
    Scenario("hold entry", lambda v, _: holds.set_(v, nth(v, 3))),
    Scenario("hold vault", lambda v, _: holds.set_(v), staged=True),
    Scenario("hold, locked", lambda paths, _: holds.set_locked(paths), opened=False),
    Scenario(
        "release entry",
        lambda v, _: _release(v, nth(v, 3)),
        prepare=lambda v: holds.set_(v, nth(v, 3)),
    ),
    Scenario(
        "release vault",
        lambda v, _: _release(v, holds.WHOLE_VAULT),
        prepare=holds.set_,
        safe=_still_held,
    ),
    Scenario("passphrase, change", lambda v, _: rekeying.change(v, OTHER)),
    Scenario("passphrase, change held", lambda v, _: rekeying.change(v, OTHER), prepare=holds.set_),
    Scenario("passphrase, add", lambda v, _: rekeying.add(v, OTHER)),
    Scenario(
        "passphrase, remove",
        lambda v, _: rekeying.remove(v, 2),
        prepare=lambda v: rekeying.add(v, OTHER),
    ),
    Scenario("recovery code", lambda v, _: rekeying.renew_recovery(v)),
    Scenario("close", lambda v, _: v.close()),
    Scenario("close, rollover", lambda v, _: v.close(), begin=lambda v: notes.remove(v, nth(v, 3))),
    Scenario("backup", lambda v, _: backup.write(v, _stick(v.paths))),
    Scenario("restore", _restore, opened=False, spoil=_move_to_stick),
]
