"""What threatens a vault on this machine, found without a passphrase and without any content."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

from vault.clock import utc_day
from vault.errors import CostRefused, NoVault, VaultError
from vault.keys import kdf, slots
from vault.keys.aead import NotAuthentic, seal, unseal
from vault.keys.keyfile import State
from vault.language import tr, tr_n
from vault.secret import Secret
from vault.store import anchor, keystore, surroundings, verify
from vault.store.check import Check
from vault.store.database import cipher_version
from vault.store.expiry import FORWARD_JUMP_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.clock import Clock
    from vault.keys.ring import Ring
    from vault.paths import Paths


BACKUP_DAYS = 30
"""A backup older than this is called old."""


def report(paths: Paths, clock: Clock, limits: kdf.Kdf = kdf.STANDARD) -> list[Check]:
    """Look at the machine and, if there is one, at the vault; nothing is changed.

    *limits* are the costs of key derivation that are accepted here.
    """
    found = [_cipher(), *surroundings.checks(paths.folder)]
    if not paths.exists():
        return [*found, Check("vault", ok=False, text=tr(NoVault.text), hint=tr(NoVault.hint))]
    found += [*_permissions(paths), *_keys(paths, limits), *_ring(paths, clock)]
    found += _backup(paths, clock)
    return found + [check for check in verify.outside(paths) if not check.ok]


def _cipher() -> Check:
    key = Secret(bytes(range(32)))
    sealed = seal(key, b"self-test", b"context")
    changed = bytes([sealed[0] ^ 1]) + sealed[1:]
    if unseal(key, sealed, b"context") == b"self-test" and not _opens(key, changed):
        return Check(
            "cipher",
            ok=True,
            text=tr("{cipher}; the cipher self-test passed.", cipher=cipher_version()),
        )
    return Check(
        "cipher", ok=False, text=tr("The cipher self-test failed."), hint=tr("Reinstall peerlog.")
    )


def _opens(key: Secret, sealed: bytes) -> bool:
    try:
        unseal(key, sealed, b"context")
    except NotAuthentic:
        return False
    return True


def _permissions(paths: Paths) -> Iterator[Check]:
    if sys.platform == "win32":
        return
    loose = [
        path
        for path in (paths.folder, *paths.folder.iterdir())
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]
    if loose:
        yield Check(
            "permissions",
            ok=False,
            text=tr("Other accounts of this computer can reach files of the journal."),
            hint=tr("Run: chmod 700 on the folder and chmod 600 on the files in it."),
        )
    else:
        yield Check("permissions", ok=True, text=tr("Only your account can reach the files."))


def _keys(paths: Paths, limits: kdf.Kdf) -> Iterator[Check]:
    try:
        keys, _ = keystore.peek_keyfile(paths)
    except VaultError as error:
        yield Check("key file", ok=False, text=tr(error.text), hint=tr(error.hint))
        return
    yield Check("key file", ok=True, text=tr("Whole; epoch {epoch}.", epoch=keys.epoch))
    for cost in (slot.cost for slot in slots.listing(keys) if slot.cost is not None):
        yield _derivation(cost, limits)
    if keys.state is State.CLEAN:
        yield Check("closing", ok=True, text=tr("The journal was closed properly."))
    elif keys.state is State.CLEANUP_OWED and _held(paths):
        text = tr("Closed properly; the legal hold keeps what was deleted before it.")
        yield Check("closing", ok=True, text=text)
    else:
        yield Check(
            "closing",
            ok=False,
            text=tr("The journal is open now or was not closed; what was saved is kept."),
            hint=tr("Open it once and lock it; it checks every page and clears up by itself."),
        )


def _derivation(cost: kdf.Cost, limits: kdf.Kdf) -> Check:
    text = tr_n(
        "Argon2id {memory} MiB, {n} pass.",
        "Argon2id {memory} MiB, {n} passes.",
        cost.passes,
        memory=cost.memory_kib // kdf.MIB,
    )
    if kdf.STANDARD.accepts(cost):
        return Check("key derivation", ok=True, text=text)
    if limits.accepts(cost):
        example = tr("An example opens at once; a journal of your own gets a costly one.")
        return Check("key derivation", ok=True, text=f"{text} {example}")
    refused = tr("That is too weak or too costly; no journal is opened with it.")
    return Check("key derivation", ok=False, text=f"{text} {refused}", hint=tr(CostRefused.hint))


def _held(paths: Paths) -> bool:
    try:
        return keystore.peek_ring(paths).held
    except VaultError:
        return False


def _ring(paths: Paths, clock: Clock) -> Iterator[Check]:
    try:
        ring = keystore.peek_ring(paths)
    except VaultError as error:
        yield Check(
            "expiry keys",
            ok=False,
            text=tr(error.text),
            hint=tr(
                "Entries are intact; notes written so far cannot be read. Open the journal once."
            ),
        )
        return
    yield Check(
        "expiry keys",
        ok=True,
        text=tr_n("{n} day has a key.", "{n} days have a key.", len(ring.wrapped)),
    )
    yield _clock(ring, utc_day(clock))


def _backup(paths: Paths, clock: Clock) -> Iterator[Check]:
    if paths.anchor is None:
        return
    try:
        keys, _ = keystore.peek_keyfile(paths)
    except VaultError:
        return
    day = anchor.recall(paths.anchor, keys.vault_id).backup_day
    age = utc_day(clock) - day
    if day and age <= BACKUP_DAYS:
        yield Check("backup", ok=True, text=_aged(age))
        return
    yield Check(
        "backup",
        ok=False,
        text=_aged(age) if day else tr("No backup was made from here."),
        hint=tr("Run 'peerlog backup FILE' to a stick that you keep apart from this computer."),
    )


def _aged(age: int) -> str:
    return tr_n("The last backup is {n} day old.", "The last backup is {n} days old.", age)


def _clock(ring: Ring, today: int) -> Check:
    if today < ring.high_water:
        return Check(
            "clock",
            ok=False,
            text=tr("The clock is behind the last use of this journal."),
            hint=tr("Set the clock of this computer to today; notes do not live longer by it."),
        )
    if today - ring.high_water > FORWARD_JUMP_DAYS:
        return Check(
            "clock",
            ok=False,
            text=tr("The clock is more than 45 days ahead of the last use."),
            hint=tr("If the date is right, unlock and confirm it; if not, set the clock first."),
        )
    if ring.has_due(today):
        return Check(
            "clock",
            ok=False,
            text=tr("Notes are due that have not been forgotten yet."),
            hint=tr("Run 'peerlog sweep'; it needs no passphrase."),
        )
    return Check("clock", ok=True, text=tr("The clock agrees with the last use."))
