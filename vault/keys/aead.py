"""The two primitives every key file uses: HKDF-SHA256 and ChaCha20-Poly1305."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vault.secret import Secret

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16


class NotAuthentic(Exception):
    """The tag does not fit: wrong key, wrong context or changed bytes."""


def derive(key: Secret, label: bytes, *, context: bytes = b"", length: int = KEY_BYTES) -> Secret:
    """A key for one purpose from another key: HKDF-SHA256 (RFC 5869), info = label | context."""
    return Secret(
        HKDF(algorithm=SHA256(), length=length, salt=None, info=label + context).derive(key.buffer),
    )


def seal(key: Secret, plaintext: bytes | bytearray, context: bytes) -> bytes:
    """Nonce, ciphertext and tag (RFC 8439) under a fresh random nonce; *context* is the AAD."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key.buffer).encrypt(nonce, plaintext, context)


def unseal(key: Secret, sealed: bytes, context: bytes) -> bytes:
    """The plaintext of what `seal` made.

    Raises:
        NotAuthentic: the key or the context is another, or the bytes were changed.
    """
    try:
        return ChaCha20Poly1305(key.buffer).decrypt(
            sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context
        )
    except (InvalidTag, ValueError):
        raise NotAuthentic from None
