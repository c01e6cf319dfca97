"""Read files and disks as somebody would who has the keys: every page in clear.

SQLCipher 4 (https://www.zetetic.net/sqlcipher/design/): pages of 4096 bytes in AES-256-CBC; the
last 80 bytes of a page hold IV (16) and HMAC-SHA512 (64), the first 16 of the file are the salt.
In CBC every block but the first depends on the ciphertext before it alone, so that a page can be
read wherever it lies, without its number, its salt or its IV.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAGE = 4096
RESERVE = 80
_BLOCK = 16
PIECE = 16
"""Bytes that have to agree before something counts as found again."""


def plain_pages(data: bytes, key: bytes) -> bytes:
    """All pages of a database in clear, gaps, freelist and all."""
    pages = []
    for at in range(0, len(data), PAGE):
        page = data[at : at + PAGE]
        start = _BLOCK if at == 0 else 0
        end = PAGE - RESERVE
        iv = page[end : end + _BLOCK]
        if len(iv) == _BLOCK:
            decryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
            pages.append(decryptor.update(page[start:end]) + decryptor.finalize())
    return b"".join(pages)


def plain_anywhere(data: bytes, key: bytes, *, step: int = 4) -> Iterator[bytes]:
    """The data in clear for every way a page may be aligned: in files, journals, on a disk.

    Rollback journals put 4 bytes before every page; nothing SQLite writes is aligned worse.
    """
    for shift in range(0, _BLOCK, step):
        shifted = data[shift : shift + (len(data) - shift) // _BLOCK * _BLOCK]
        if shifted:
            cipher = Cipher(algorithms.AES256(key), modes.ECB()).decryptor()  # noqa: S305
            blocks = cipher.update(shifted) + cipher.finalize()
            before = bytes(_BLOCK) + shifted[:-_BLOCK]
            yield _xor(blocks, before)


class Finder:
    """Looks for what is left of things once written, at every offset, 31 bytes or more.

    Args:
        bodies: by name, the bytes to look for.
    """

    def __init__(self, bodies: Iterable[tuple[object, bytes]]) -> None:
        self._pieces = {
            body[at : at + PIECE]: name
            for name, body in bodies
            for at in range(len(body) - PIECE + 1)
        }

    def found(self, data: bytes) -> set[object]:
        """The names of the bodies of which at least one piece is in the data."""
        here = {data[at : at + PIECE] for at in range(0, len(data) - PIECE + 1, PIECE)}
        return {self._pieces[piece] for piece in here & self._pieces.keys()}


def without_zeros(data: bytes) -> bytes:
    """The data without the blocks that are all zero, for disks that are mostly empty."""
    empty = bytes(PAGE)
    blocks = (data[at : at + PAGE] for at in range(0, len(data), PAGE))
    return b"".join(block for block in blocks if block != empty)


def _xor(one: bytes, other: bytes) -> bytes:
    number = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    return number.to_bytes(len(one), "little")
