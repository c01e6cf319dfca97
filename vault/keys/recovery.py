"""The recovery code: 128 random bits on paper that open a public-key slot.

A passphrase change must seal the new root key for a code that lies in a drawer. The slot is
therefore asymmetric (HPKE, RFC 9180, with ML-KEM-768 + X25519): the public key stays in the
encrypted database, the private key exists only while somebody types the code.
"""

from __future__ import annotations

import hashlib
import os

from vault.errors import WrongRecoveryCode
from vault.keys import hpke
from vault.keys.aead import derive
from vault.keys.hpke import PUBLIC_BYTES as PUBLIC_BYTES  # noqa: PLC0414 - the slot's room
from vault.keys.hpke import NotForThisKey, PrivateKey
from vault.secret import Secret

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U."""
GROUPS = 8
_ENTROPY_BYTES = 16
_CHECK_BYTES = 4
_LOOKALIKES = str.maketrans("OIL", "011")


def generate() -> str:
    """A fresh code: eight groups of four letters, 128 bits and a 32-bit checksum."""
    entropy = os.urandom(_ENTROPY_BYTES)
    number = int.from_bytes(entropy + _checksum(entropy), "big")
    letters = "".join(ALPHABET[number >> shift & 31] for shift in range(155, -1, -5))
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def parse(code: str) -> Secret:
    """The 16 bytes of a code; case, spaces, dashes and look-alike letters do not matter.

    Raises:
        WrongRecoveryCode: not a code, or mistyped (the checksum disagrees).
    """
    letters = [c for c in code.upper().translate(_LOOKALIKES) if c not in " -\t\r\n"]
    if len(letters) != 4 * GROUPS or any(c not in ALPHABET for c in letters):
        raise WrongRecoveryCode
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    data = number.to_bytes(_ENTROPY_BYTES + _CHECK_BYTES, "big")
    entropy, check = data[:_ENTROPY_BYTES], data[_ENTROPY_BYTES:]
    if _checksum(entropy) != check:
        raise WrongRecoveryCode
    return Secret(entropy)


def public_key(code: Secret, vault_id: bytes) -> bytes:
    """The slot's public key for one vault: ML-KEM-768 (1184 bytes) then X25519 (32 bytes)."""
    return _private_key(code, vault_id).public()


def encapsulate(root_key: Secret, public: bytes, info: bytes) -> bytes:
    """Seal the root key for the holder of the code; 1168 bytes."""
    return hpke.seal(root_key.buffer, public, info)


def decapsulate(sealed: bytes, code: Secret, vault_id: bytes, info: bytes) -> Secret:
    """The root key back from the slot.

    Raises:
        WrongRecoveryCode: sealed for another code, or altered.
    """
    try:
        return Secret(_private_key(code, vault_id).unseal(sealed, info))
    except NotForThisKey:
        raise WrongRecoveryCode from None


def _private_key(code: Secret, vault_id: bytes) -> PrivateKey:
    length = hpke.SEED_BYTES
    with derive(code, b"peerlog1 recovery", context=vault_id, length=length) as seed:
        return PrivateKey(bytes(seed.buffer))


def _checksum(entropy: bytes) -> bytes:
    return hashlib.sha256(b"peerlog1 recovery checksum" + entropy).digest()[:_CHECK_BYTES]
