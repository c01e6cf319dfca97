"""What a folder holds: seen by its owner who opens it, and by a stranger who only reads bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.crash.expected import DRAFT, Expected
from tests.crash.scene import POLICY
from tests.forensic.pages import plain_pages
from tests.support import first_day
from vault.clock import EPOCH
from vault.errors import VaultError
from vault.journal import drafts, entries
from vault.journal.vocabulary import Grain
from vault.keys import keyfile, ring, slots
from vault.keys.kdf import CHEAPEST
from vault.keys.ring import HOLD_DAY
from vault.secret import Secret
from vault.store import sealed

if TYPE_CHECKING:
    from vault.paths import Paths
    from vault.store.vault import Vault


@dataclass
class Seen:
    """The contents of an open vault, read text by text."""

    codes: dict
    """Id to coded fields, the day as it stands, its grain."""
    held: set
    texts: dict
    """Id and part to words and the day they die."""
    vault_held: bool


def contents(vault: Vault) -> Seen:
    """Everything that can be read."""
    found = entries.find(vault)
    codes = {
        e.id.hex(): (
            [e.contact.service, e.contact.duration, e.contact.mode],
            e.contact.day,
            e.grain,
        )
        for e in found
    }
    texts = {}
    for owner, part in vault.database.rows("SELECT owner, part FROM sealed"):
        text = sealed.get(vault, bytes(owner), part)
        if text is not None and part == drafts.PART:
            texts[DRAFT, DRAFT] = (json.loads(text.text)["note"], text.expires)
        elif text is not None:
            texts[bytes(owner).hex(), part] = (text.text, text.expires)
    return Seen(codes, {e.id.hex() for e in found if e.held}, texts, vault.held)


def differences(seen: Seen, state: Expected, today: int) -> list[tuple[str, str]]:
    """Kind and words of everything in which a vault is not as it should be."""
    missing, extra = (
        state.entries.keys() - seen.codes.keys(),
        seen.codes.keys() - state.entries.keys(),
    )
    found = [("lost", f"entry {entry_id}") for entry_id in missing]
    found += [("dead alive", f"entry {entry_id}") for entry_id in extra]
    for entry_id in state.entries.keys() & seen.codes.keys():
        found += _entry(entry_id, seen, state, today)
    texts = _texts(state)
    for key in texts.keys() | seen.texts.keys():
        should, does = texts.get(key), seen.texts.get(key)
        if should != does:
            kind = "lost" if does is None else "dead alive" if should is None else "other text"
            found.append((kind, f"{key}: {should} expected, {does} found"))
    if seen.vault_held != state.held:
        found.append(("hold", f"of the vault: {state.held} expected, {seen.vault_held} found"))
    return found


def bound(state: Expected, seen: Seen) -> Expected:
    """The same state; the one entry whose id is not known yet has the id that was found."""
    new = [entry_id for entry_id in state.entries if entry_id.startswith("new ")]
    unknown = [entry_id for entry_id in seen.codes if entry_id not in state.entries]
    if not len(new) == len(unknown) == 1:
        return state
    others = {i: entry for i, entry in state.entries.items() if i != new[0]}
    return replace(state, entries={**others, unknown[0]: state.entries[new[0]]})


def open_key(paths: Paths, passphrase: str) -> bytes | None:
    """The raw key of the current database, or None when the passphrase does not open."""
    for name in ("vault.key", "vault.key.new"):
        try:
            keys = keyfile.decode((paths.folder / name).read_bytes())
            root = slots.open_with_passphrase(keys, Secret.from_text(passphrase), CHEAPEST).root_key
        except (OSError, VaultError):
            continue
        return bytes(keyfile.database_key(root, keys.epoch_key(root), keys).buffer)
    return None


def clear_pages(paths: Paths, passphrase: str) -> bytes:
    """Every page of the databases as somebody with the passphrase can decrypt it."""
    key = open_key(paths, passphrase)
    return b"".join(plain_pages(path.read_bytes(), key) for path in paths.databases())


def remnants(clear: bytes, dead: set[str]) -> list[str]:
    """Sealed texts that should be in no page, and are in one."""
    return [f"a dead text in a page: {body}" for body in dead if bytes.fromhex(body) in clear]


def forgettable(paths: Paths, dead_keys: list[str], forgotten: int) -> list[str]:
    """Keys of forgotten days that lie in some file of the folder all the same."""
    found = []
    for path in paths.folder.iterdir():
        data = path.read_bytes()
        found += [f"a dead key in {path.name}" for key in dead_keys if bytes.fromhex(key) in data]
        if path.name.startswith("vault.ring"):
            try:
                days = ring.decode(data).wrapped.keys() - {HOLD_DAY}
            except VaultError:
                continue
            found += [f"the key of day {day} in {path.name}" for day in days if day <= forgotten]
    return found


def _entry(entry_id: str, seen: Seen, state: Expected, today: int) -> list[tuple[str, str]]:
    should, (codes, day, grain) = state.entries[entry_id], seen.codes[entry_id]
    found = []
    if codes != should.codes:
        found.append(("other codes", f"entry {entry_id}"))
    if should.held != (entry_id in seen.held):
        found.append(("hold", f"of entry {entry_id}"))
    made = EPOCH + timedelta(days=should.day)
    exempt = should.held or state.held or should.freed == today
    if not exempt and grain not in _grains(made, should.day, today):
        found.append(("dead alive", f"the day of entry {entry_id} is {grain}"))
    if day != (made if grain is Grain.DAY else first_day(made, grain)):
        found.append(("other codes", f"the day of entry {entry_id}"))
    return found


def _grains(made: date, number: int, today: int) -> set[Grain]:
    """How exact a day may be. A month fades by its own first day, so two sweeps fade sooner."""
    age, month_age = today - number, today - number + made.day - 1
    if age < POLICY.month_after_days:
        return {Grain.DAY}
    if age >= POLICY.quarter_after_days:
        return {Grain.QUARTER}
    return {Grain.MONTH, Grain.QUARTER} if month_age >= POLICY.quarter_after_days else {Grain.MONTH}


def _texts(state: Expected) -> dict:
    texts = {
        (entry_id, part): (text.words, text.dies)
        for entry_id, entry in state.entries.items()
        for part, text in entry.texts.items()
    }
    if state.draft is not None:
        texts[DRAFT, DRAFT] = (state.draft.words, state.draft.dies)
    return texts
