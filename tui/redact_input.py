"""What the filter reads: lines of bounded length, and whether they are JSON or plain text."""

from __future__ import annotations

from itertools import chain
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from tui.desk import say
from vault.errors import BadText

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1_000_000
"""Bytes in one line; longer ones are refused unread."""

_BLANK_AHEAD = 1000
"""Blank lines looked past for the first that tells what the input is."""
_MARK = b"\xef\xbb\xbf"
_JSON_NAMES = frozenset({".jsonl", ".ndjson", ".json"})
_TEXT_NAMES = frozenset({".txt", ".text", ".md"})


class Source:
    """One input, read a line at a time."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.name = name
        """As it was given; '-' for standard input."""
        self._numbered = self._read(stream)
        self._ahead: list[tuple[int, bytes]] = []

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Its lines from the first, numbered from 1, ends and all.

        Raises:
            BadText: a line is too long.
        """
        return chain(self._ahead, self._numbered)

    def is_plain(self) -> bool:
        """Whether it is plain text: by the ending of its name, else by its first character.

        Raises:
            BadText: a line is too long.
        """
        ending = PurePath(self.name).suffix.lower()
        if ending in _JSON_NAMES | _TEXT_NAMES:
            return ending in _TEXT_NAMES
        for number, line in self._numbered:
            self._ahead.append((number, line))
            content = line.removeprefix(_MARK).strip()
            if content or number == _BLANK_AHEAD:
                return not content.startswith(b"{")
        return False

    def refused(self, number: int, what: str) -> BadText:
        """Name a line on standard error; the error itself carries nothing."""
        place = f"Line {number}" if self.name == "-" else f"{self.name}, line {number}"
        say(f"{place} {what}.")
        return BadText()

    def decoded(self, number: int, line: bytes) -> str:
        """A line as text, without the mark that some programs put at the beginning.

        Raises:
            BadText: it is not UTF-8, or binary.
        """
        if b"\0" in line:
            raise self.refused(number, "is not text: it has a NUL byte")
        try:
            return line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise self.refused(number, "is not UTF-8") from None

    def _read(self, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
        number = 0
        while line := stream.readline(LONGEST + 2):
            number += 1
            if len(line.rstrip(b"\r\n")) > LONGEST:
                raise self.refused(number, f"is longer than {LONGEST:,} bytes")
            yield number, line
