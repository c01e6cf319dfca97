"""Sealing for the holder of a key pair: HPKE (RFC 9180), ML-KEM-768 with X25519.

Base mode, one message per key encapsulation, empty AAD: what a message belongs to goes into
*info*. The sender stays unknown. The same suite opens the recovery slot of a vault.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

_MLKEM_SEED_BYTES = 64
_MLKEM_PUBLIC_BYTES = 1184
SEED_BYTES = _MLKEM_SEED_BYTES + 32
PUBLIC_BYTES = _MLKEM_PUBLIC_BYTES + 32
OVERHEAD_BYTES = 1120 + 16
"""Encapsulated key and tag: by so much a sealed message is longer."""

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


class NotForThisKey(Exception):
    """Sealed for another key or with other info, or altered."""


class PrivateKey:
    """The secret half of a pair, made of its 96-byte seed."""

    def __init__(self, seed: bytes) -> None:
        self._kem = MLKEM768PrivateKey.from_seed_bytes(seed[:_MLKEM_SEED_BYTES])
        self._dh = X25519PrivateKey.from_private_bytes(seed[_MLKEM_SEED_BYTES:])
        self._pair = MLKEM768X25519PrivateKey(self._kem, self._dh)

    def public(self) -> bytes:
        """The public half: ML-KEM-768 (1184 bytes) then X25519 (32 bytes)."""
        return self._kem.public_key().public_bytes_raw() + self._dh.public_key().public_bytes_raw()

    def unseal(self, sealed: bytes, info: bytes) -> bytes:
        """The message.

        Raises:
            NotForThisKey: sealed for another key or with other info, or altered.
        """
        try:
            return _SUITE.decrypt(sealed, self._pair, info)
        except (InvalidTag, ValueError):
            raise NotForThisKey from None


def new_seed() -> bytes:
    """96 random bytes a pair is made of."""
    return os.urandom(SEED_BYTES)


def check_public(public: bytes) -> None:
    """Refuse bytes that are no public key.

    Raises:
        NotForThisKey: they are not, or no message can be sealed for them.
    """
    seal(b"", public, b"")


def seal(message: bytes | bytearray, public: bytes, info: bytes) -> bytes:
    """Encapsulated key, ciphertext and tag: 1136 bytes more than the message.

    Raises:
        NotForThisKey: *public* is no key anything can be sealed for.
    """
    key = _public_key(public)
    try:
        return _SUITE.encrypt(message, key, info)
    except ValueError:  # an X25519 point of low order
        raise NotForThisKey from None


def _public_key(public: bytes) -> MLKEM768X25519PublicKey:
    try:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_BYTES]),
            X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_BYTES:]),
        )
    except ValueError:
        raise NotForThisKey from None
