"""Decrypt an SQLCipher 4 file page by page, as somebody who has the key would.

Format: https://www.zetetic.net/sqlcipher/design/ - 4096-byte pages, AES-256-CBC, the last 80
bytes of a page hold IV (16) and HMAC-SHA512 (64); the first 16 bytes of the file are the salt.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
RESERVE = 80


def plain_pages(data: bytes, key: bytes) -> bytes:
    """All pages in clear, gaps, freelist and all."""
    pages = []
    for at in range(0, len(data), PAGE):
        page = data[at : at + PAGE]
        start = 16 if at == 0 else 0
        end = PAGE - RESERVE
        iv = page[end : end + 16]
        if len(iv) == 16:
            decryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
            pages.append(decryptor.update(page[start:end]) + decryptor.finalize())
    return b"".join(pages)
