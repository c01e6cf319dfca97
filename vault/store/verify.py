"""Checking a vault or a backup from the outside in, and saying in words what is wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from vault.clock import EPOCH
from vault.errors import NoVault, TextLost, VaultError
from vault.keys.keyfile import State
from vault.language import mark, tr, tr_n
from vault.store import backup, keystore, opening, sealed
from vault.store.check import Check
from vault.watching import stepped, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vault.keys.keyfile import KeyFile
    from vault.paths import Paths
    from vault.store.vault import Vault
    from vault.watching import Watch


def outside(paths: Paths) -> list[Check]:
    """What can be told of a vault's files without its passphrase; nothing is changed."""
    if not paths.exists():
        return [_failed("vault", NoVault())]
    return [*_keys(paths), *_ring(paths), *_strangers(paths)]


_WITH_NOTES = mark("Whole; made on {day}, with notes; they do not die in it.")
_WITHOUT_NOTES = mark("Whole; made on {day}, without notes.")


def backup_outside(path: Path) -> list[Check]:
    """What can be told of a backup without its passphrase."""
    try:
        found = backup.read(path)
    except VaultError as error:
        return [_failed("backup", error)]
    made_on = EPOCH + timedelta(days=found.made_on)
    text = _WITH_NOTES if found.with_texts else _WITHOUT_NOTES
    return [Check("backup", ok=True, text=tr(text, day=made_on.isoformat()))]


def inside(vault: Vault, watch: Watch = unwatched) -> list[Check]:
    """What only an open vault can tell: every page, every entry, every text.

    Raises:
        Stopped: *watch*, which is told of texts read, said so.
    """
    checks = []
    try:
        vault.database.check()
        checks.append(Check("pages", ok=True, text=tr("Every page of the database is authentic.")))
    except VaultError as error:
        checks.append(_failed("pages", error))
    texts = _texts(vault)
    read = stepped(texts, len(texts), watch)
    lost = sum(not _readable(vault, owner, part) for owner, part in read)
    if lost:
        checks.append(
            Check(
                "texts",
                ok=False,
                text=tr_n("{n} cannot be read.", "{n} cannot be read.", lost),
                hint=tr(TextLost.text),
            )
        )
    else:
        checks.append(Check("texts", ok=True, text=tr("Every text that is alive can be read.")))
    if vault.rolled_back:
        checks.append(
            Check(
                "age",
                ok=False,
                text=tr("This journal is older than the one this computer used last."),
                hint=tr("A sync tool or a restored copy does this. Look for the newer folder."),
            )
        )
    return checks


def _keys(paths: Paths) -> Iterator[Check]:
    try:
        keys, _ = keystore.peek_keyfile(paths)
    except VaultError as error:
        yield _failed("key file", error)
        return
    yield Check(
        "key file", ok=True, text=tr("Whole; generation {generation}.", generation=keys.generation)
    )
    yield _database(paths, keys)


def _database(paths: Paths, keys: KeyFile) -> Check:
    path = paths.database(keys.epoch)
    if keys.state is State.IN_USE and path.exists():
        return Check(
            "database",
            ok=True,
            text=tr("Open now or not closed properly; unlocking it will read every page."),
        )
    try:
        opening.check_closed(path, keys)
    except VaultError as error:
        return _failed("database", error)
    return Check("database", ok=True, text=tr("Exactly as it was when the journal was closed."))


def _ring(paths: Paths) -> Iterator[Check]:
    try:
        ring = keystore.peek_ring(paths)
    except VaultError as error:
        hint = tr("Entries are intact. Notes written so far cannot be read any more.")
        yield Check("expiry keys", ok=False, text=tr(error.text), hint=hint)
        return
    text = tr("Whole; a legal hold stands.") if ring.held else tr("Whole.")
    yield Check("expiry keys", ok=True, text=text)


def _strangers(paths: Paths) -> Iterator[Check]:
    strangers = paths.strangers()
    if strangers:
        yield Check(
            "other files",
            ok=False,
            text=tr_n(
                "{n} file in the folder is not peerlog's.",
                "{n} files in the folder are not peerlog's.",
                len(strangers),
            ),
            hint=tr("A sync tool's conflict copies look so. Keep journals out of synced folders."),
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
    return Check(name, ok=False, text=tr(error.text), hint=tr(error.hint))
