"""Checking a vault or a backup from the outside in, and saying in words what is wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from vault.clock import EPOCH
from vault.errors import NoVault, TextLost, VaultError
from vault.keys.keyfile import State
from vault.store import backup, keystore, opening, sealed
from vault.store.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vault.keys.keyfile import KeyFile
    from vault.paths import Paths
    from vault.store.vault import Vault


def outside(paths: Paths) -> list[Check]:
    """What can be told of a vault's files without its passphrase; nothing is changed."""
    if not paths.exists():
        return [_failed("vault", NoVault())]
    return [*_keys(paths), *_ring(paths), *_strangers(paths)]


def backup_outside(path: Path) -> list[Check]:
    """What can be told of a backup without its passphrase."""
    try:
        found = backup.read(path)
    except VaultError as error:
        return [_failed("backup", error)]
    made_on = EPOCH + timedelta(days=found.made_on)
    texts = "with notes; they do not die in it" if found.with_texts else "without notes"
    return [Check("backup", ok=True, text=f"Whole; made on {made_on.isoformat()}, {texts}.")]


def inside(vault: Vault) -> list[Check]:
    """What only an open vault can tell: every page, every entry, every text."""
    checks = []
    try:
        vault.database.check()
        checks.append(Check("pages", ok=True, text="Every page of the database is authentic."))
    except VaultError as error:
        checks.append(_failed("pages", error))
    lost = sum(not _readable(vault, owner, part) for owner, part in _texts(vault))
    if lost:
        checks.append(Check("texts", ok=False, text=f"{lost} cannot be read.", hint=TextLost.text))
    else:
        checks.append(Check("texts", ok=True, text="Every text that is alive can be read."))
    if vault.rolled_back:
        checks.append(
            Check(
                "age",
                ok=False,
                text="This vault is older than the one this computer used last.",
                hint="A sync tool or a restored copy does this. Look for the newer folder.",
            )
        )
    return checks


def _keys(paths: Paths) -> Iterator[Check]:
    try:
        keys, _ = keystore.peek_keyfile(paths)
    except VaultError as error:
        yield _failed("key file", error)
        return
    yield Check("key file", ok=True, text=f"Whole; generation {keys.generation}.")
    yield _database(paths, keys)


def _database(paths: Paths, keys: KeyFile) -> Check:
    path = paths.database(keys.epoch)
    if keys.state is State.IN_USE and path.exists():
        return Check(
            "database",
            ok=True,
            text="Open now or not closed properly; unlocking it will read every page.",
        )
    try:
        opening.check_closed(path, keys)
    except VaultError as error:
        return _failed("database", error)
    return Check("database", ok=True, text="Exactly as it was when the journal was closed.")


def _ring(paths: Paths) -> Iterator[Check]:
    try:
        ring = keystore.peek_ring(paths)
    except VaultError as error:
        hint = "Entries are intact. Notes written so far cannot be read any more."
        yield Check("expiry keys", ok=False, text=error.text, hint=hint)
        return
    held = "; a legal hold stands" if ring.held else ""
    yield Check("expiry keys", ok=True, text=f"Whole{held}.")


def _strangers(paths: Paths) -> Iterator[Check]:
    strangers = paths.strangers()
    if strangers:
        yield Check(
            "other files",
            ok=False,
            text=f"{len(strangers)} files in the folder are not peerlog's.",
            hint="A sync tool's conflict copies look so. Keep vaults out of synced folders.",
        )


def _texts(vault: Vault) -> list[tuple[bytes, str]]:
    return [
        (bytes(owner), str(part))
        for owner, part in vault.database.rows("SELECT owner, part FROM sealed")
    ]


def _readable(vault: Vault, owner: bytes, part: str) -> bool:
    try:
        return sealed.get(vault, owner, part) is not None
    except TextLost:
        return False


def _failed(name: str, error: VaultError) -> Check:
    return Check(name, ok=False, text=error.text, hint=error.hint)
