"""Texts that die: each sealed under the key of the day on which it expires.

The key of one text is HKDF(day key, part | owner), the AAD is vault id | owner | part | day, and
the text is padded to a multiple of 64 bytes so that its length says little.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vault.errors import BadValue, TextLost
from vault.keys.aead import NotAuthentic, derive, seal, unseal

if TYPE_CHECKING:
    from vault.store.vault import Vault

_PADDING_BYTES = 64
_LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True)
class Sealed:
    """One text that is still alive."""

    text: str = field(repr=False)
    expires: int
    """UTC day number on which it dies."""


def put(vault: Vault, owner: bytes, part: str, text: str, expires: int) -> None:
    """Seal a text until UTC day *expires*, replacing what was there.

    Raises:
        BadValue: no key exists for that day; it is past or beyond the window.
    """
    key = vault.day_key(expires)
    if key is None or expires <= vault.today:
        raise BadValue
    with key, derive(key, b"peerlog1 text", context=part.encode() + owner) as text_key:
        body = seal(text_key, _pad(text.encode()), _context(vault, owner, part, expires))
    with vault.transaction() as database:
        drop(vault, owner, part)
        database.run("INSERT INTO sealed VALUES (?, ?, ?, ?)", (owner, part, expires, body))


def get(vault: Vault, owner: bytes, part: str) -> Sealed | None:
    """The text, or None when there is none or its day's key was forgotten.

    Raises:
        TextLost: the ring was lost since it was sealed.
    """
    row = vault.database.row(
        "SELECT expires, body FROM sealed WHERE owner = ? AND part = ?", (owner, part)
    )
    key = vault.day_key(row[0]) if row is not None else None
    if row is None or key is None:
        return None
    expires, body = row
    with key, derive(key, b"peerlog1 text", context=part.encode() + owner) as text_key:
        try:
            padded = unseal(text_key, body, _context(vault, owner, part, expires))
        except NotAuthentic:
            raise TextLost from None
    return Sealed(_unpad(padded).decode(), expires)


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


def _context(vault: Vault, owner: bytes, part: str, expires: int) -> bytes:
    return vault.vault_id + owner + part.encode() + expires.to_bytes(4, "little")


def _pad(data: bytes) -> bytes:
    framed = len(data).to_bytes(_LENGTH_BYTES, "little") + data
    return framed + bytes(-len(framed) % _PADDING_BYTES)


def _unpad(padded: bytes) -> bytes:
    length = int.from_bytes(padded[:_LENGTH_BYTES], "little")
    return padded[_LENGTH_BYTES : _LENGTH_BYTES + length]
