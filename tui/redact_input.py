"""What the filter reads: lines of bounded length, and whether they are JSON or plain text."""

from __future__ import annotations

from itertools import chain
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from tui.desk import say
from tui.language import mark, number, tr
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
        for at, line in self._numbered:
            self._ahead.append((at, line))
            content = line.removeprefix(_MARK).strip()
            if content or at == _BLANK_AHEAD:
                return not content.startswith(b"{")
        return False

    def refused(self, at: int, what: str, **values: object) -> BadText:
        """Name a line on standard error; the error itself carries nothing.

        Args:
            at: its number, from 1.
            what: a sentence that is marked for the catalogue, about its `{place}`.
            values: what else is filled in.
        """
        place = tr("Line {line}", line=at)
        if self.name != "-":
            place = tr("{file}, line {line}", file=self.name, line=at)
        say(tr(what, place=place, **values))
        return BadText()

    def decoded(self, at: int, line: bytes) -> str:
        """A line as text, without the mark that some programs put at the beginning.

        Raises:
            BadText: it is not UTF-8, or binary.
        """
        if b"\0" in line:
            raise self.refused(at, mark("{place} is not text: it has a NUL byte."))
        try:
            return line.decode("utf-8-sig" if at == 1 else "utf-8")
        except UnicodeDecodeError:
            raise self.refused(at, mark("{place} is not UTF-8.")) from None

    def _read(self, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
        at = 0
        while line := stream.readline(LONGEST + 2):
            at += 1
            if len(line.rstrip(b"\r\n")) > LONGEST:
                most = number(LONGEST)
                raise self.refused(at, mark("{place} is longer than {most} bytes."), most=most)
            yield at, line
