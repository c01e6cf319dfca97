"""Texts that die: each sealed under the key of the day on which it expires.

The key of one text is HKDF(key of its day, part | owner), the AAD is vault id | owner | part |
key day, and the text is padded to a multiple of 64 bytes so that its length says little. Under
a legal hold the key day is `HOLD_DAY`, whose key is never forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vault.errors import BadValue, TextLost
from vault.keys.aead import NotAuthentic, derive, seal, unseal
from vault.keys.ring import HOLD_DAY

if TYPE_CHECKING:
    from vault.store.vault import Vault

RELEASE_DAYS = 7
"""After a hold is released nothing dies for at least this long."""
_PADDING_BYTES = 64
_LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True)
class Sealed:
    """One text that is still alive."""

    text: str = field(repr=False)
    expires: int
    """UTC day number on which it dies, unless held."""


def put(vault: Vault, owner: bytes, part: str, text: str, expires: int) -> None:
    """Seal a text until UTC day *expires*, replacing what was there.

    Raises:
        BadValue: no key exists for that day; it is past or beyond the window.
    """
    key_day = HOLD_DAY if vault.is_held(owner) else expires
    if key_day <= vault.today or (key := vault.expiry.day_key(key_day)) is None:
        raise BadValue
    with key, derive(key, b"peerlog1 text", context=part.encode() + owner) as text_key:
        body = seal(text_key, _pad(text.encode()), _context(vault, owner, part, key_day))
    with vault.transaction() as database:
        drop(vault, owner, part)
        database.run(
            "INSERT INTO sealed (owner, part, expires, key_day, body) VALUES (?, ?, ?, ?, ?)",
            (owner, part, expires, key_day, body),
        )


def get(vault: Vault, owner: bytes, part: str) -> Sealed | None:
    """The text, or None when there is none or its day's key was forgotten.

    Raises:
        TextLost: the ring was lost since it was sealed.
    """
    row = vault.database.row(
        "SELECT expires, key_day, body FROM sealed WHERE owner = ? AND part = ?", (owner, part)
    )
    if row is None:
        return None
    expires, key_day, body = row
    if (key := vault.expiry.day_key(key_day)) is None:
        return None
    with key, derive(key, b"peerlog1 text", context=part.encode() + owner) as text_key:
        try:
            padded = unseal(text_key, body, _context(vault, owner, part, key_day))
        except NotAuthentic:
            raise TextLost from None
    return Sealed(_unpad(padded).decode(), expires)


def exists(vault: Vault, owner: bytes, part: str) -> bool:
    """Whether there is such a text, readable or not."""
    sql = "SELECT 1 FROM sealed WHERE owner = ? AND part = ?"
    return vault.database.row(sql, (owner, part)) is not None


def expires(vault: Vault, owner: bytes, part: str) -> int | None:
    """The UTC day on which such a text dies, readable or not; None when there is none."""
    sql = "SELECT expires FROM sealed WHERE owner = ? AND part = ?"
    row = vault.database.row(sql, (owner, part))
    return None if row is None else int(row[0])


def drop(vault: Vault, owner: bytes, part: str | None = None) -> bool:
    """Remove one text, or every text of an owner; whether there was any."""
    with vault.transaction() as database:
        if part is None:
            removed = database.run("DELETE FROM sealed WHERE owner = ?", (owner,))
        else:
            removed = database.run("DELETE FROM sealed WHERE owner = ? AND part = ?", (owner, part))
        if removed:
            vault.owe_cleanup()
    return bool(removed)


def settle_holds(vault: Vault) -> None:
    """Move every text to the key it belongs under: the hold key if held, its own day's if not.

    A text that leaves a hold lives for at least `RELEASE_DAYS` more days. Texts whose key was
    lost stay as they are.
    """
    rows = vault.database.rows("SELECT owner, part, expires, key_day FROM sealed")
    with vault.transaction():
        for owner, part, expires, key_day in rows:
            if vault.is_held(owner) == (key_day == HOLD_DAY):
                continue
            try:
                found = get(vault, owner, part)
            except TextLost:
                continue
            if found is not None:
                later = max(expires, vault.today + RELEASE_DAYS)
                put(vault, owner, part, found.text, later if key_day == HOLD_DAY else expires)


def _context(vault: Vault, owner: bytes, part: str, key_day: int) -> bytes:
    return vault.vault_id + owner + part.encode() + key_day.to_bytes(4, "little")


def _pad(data: bytes) -> bytes:
    framed = len(data).to_bytes(_LENGTH_BYTES, "little") + data
    return framed + bytes(-len(framed) % _PADDING_BYTES)


def _unpad(padded: bytes) -> bytes:
    length = int.from_bytes(padded[:_LENGTH_BYTES], "little")
    return padded[_LENGTH_BYTES : _LENGTH_BYTES + length]
