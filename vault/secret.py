"""Bytes that do not show themselves and can be wiped."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NoReturn, Self

if TYPE_CHECKING:
    from types import TracebackType


class Secret:
    """Key or passphrase bytes in one wipeable buffer.

    It does not print, compare, hash or pickle. `wipe()` overwrites the buffer; copies that a
    library made on the way are out of reach, which is why the process ends on lock.
    """

    __slots__ = ("_buffer",)

    def __init__(self, value: bytes | bytearray | memoryview) -> None:
        self._buffer = bytearray(value)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """A passphrase as UTF-8 after NFC, so that two keyboards type the same bytes."""
        return cls(unicodedata.normalize("NFC", text).encode())

    @property
    def buffer(self) -> bytearray:
        """The live buffer itself, not a copy."""
        return self._buffer

    def wipe(self) -> None:
        """Overwrite every byte with zero; the secret is empty afterwards."""
        self._buffer[:] = bytes(len(self._buffer))
        self._buffer.clear()

    def __len__(self) -> int:
        return len(self._buffer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return "<Secret hidden>"

    def __eq__(self, other: object) -> NoReturn:
        raise TypeError("secrets are not compared")

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> NoReturn:
        raise TypeError("secrets are not serialised")
