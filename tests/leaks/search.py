"""Canaries and where to look for them: bytes of a terminal, files of a tree, a process's memory.

Every canary begins with one of two marks and repeats it in its middle, so that a search for the
marks finds all canaries at once, whole or half.
"""

from __future__ import annotations

import base64
import gzip
import re
import string
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.forensic import memory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARK = "qzjxvwk"
"""What every canary of letters begins with."""
DIGITS = "7391084"
"""The same for fields that take digits alone."""

_CONTROL = re.compile(rb"\x1b(?:\[[0-9;:?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-_])")
_AROUND = 24


@dataclass
class Hits:
    """What a search went through, and what it found."""

    searched: int = 0
    """Bytes."""
    found: list[tuple[str, str]] = field(default_factory=list)
    """Where, and in which form with what is around it."""

    def add(self, place: str, data: bytes) -> None:
        """Search *data*, and what is packed in it."""
        self.searched += len(data)
        for form, sign in SIGNS.items():
            at = data.find(sign)
            if at >= 0:
                around = data[max(0, at - _AROUND) : at + len(sign) + _AROUND]
                self.found.append((place, f"{form}: {around!r}"))
        if unpacked := _unpacked(data):
            self.add(f"{place}, unpacked", unpacked)


def canary(number: int, most: int = 40, *, digits: bool = False) -> str:
    """The canary of one field, at most *most* characters, different for every number below 676."""
    if digits:
        return f"{DIGITS}-{number:02}"[:most]
    letters = string.ascii_lowercase
    own = letters[number // 26] + letters[number % 26] + "y"
    return f"{MARK}{own}{MARK}{own}"[:most]


def output(data: bytes) -> Hits:
    """Search what a terminal was sent, as it came and without its control sequences."""
    hits = Hits()
    hits.add("terminal", data)
    hits.add("terminal, text alone", text_alone(data))
    return hits


def text_alone(data: bytes) -> bytes:
    """What a terminal was sent, without its control sequences."""
    return _CONTROL.sub(b"", data)


def files(root: Path) -> Hits:
    """Search every file of a tree, names and contents."""
    hits = Hits()
    for path in sorted(root.rglob("*")):
        place = str(path.relative_to(root))
        hits.add(f"name of {place}", place.encode())
        if path.is_file() and not path.is_symlink():
            hits.add(place, path.read_bytes())
    return hits


def process(number: int, *, written_only: bool = True) -> Hits:
    """Search the memory of a process; nothing where there is no /proc.

    Args:
        number: its id.
        written_only: leave out what is mapped from files and cannot be written to.
    """
    hits = Hits()
    if memory.SUPPORTED:
        longest = max(len(sign) for sign in SIGNS.values())
        for data in memory.regions(number, longest, written_only=written_only):
            hits.add(f"memory of {number}", data)
    return hits


def _signs() -> Iterator[tuple[str, bytes]]:
    for name, mark in (("letters", MARK), ("digits", DIGITS)):
        plain = mark.encode()
        yield f"{name}, utf-8", plain
        yield f"{name}, utf-16", mark.encode("utf-16-le")[:-1]  # the same of either byte order
        yield f"{name}, utf-32", mark.encode("utf-32-le")[:-3]
        yield f"{name}, reversed", plain[::-1]
        yield f"{name}, hex", plain.hex().encode()
        for ahead in range(3):
            yield f"{name}, base64 after {ahead}", _inner_base64(plain, ahead)
    yield "letters, HEX", MARK.encode().hex().upper().encode()
    yield "letters, capitals", MARK.upper().encode()


def _inner_base64(plain: bytes, ahead: int) -> bytes:
    """The letters of base64 that depend on *plain* alone when *ahead* bytes are before it."""
    whole = base64.b64encode(bytes(ahead) + plain)
    first = -(-ahead * 4 // 3) + (ahead > 0)
    last = (ahead + len(plain)) * 8 // 6
    return whole[first:last].rstrip(b"=")


SIGNS = dict(_signs())
"""The marks in every form in which text may lie somewhere, by the name of the form."""


def _unpacked(data: bytes) -> bytes:
    try:
        if data.startswith(b"\x1f\x8b"):
            return gzip.decompress(data)
        if data[:2] in {b"\x78\x01", b"\x78\x9c", b"\x78\xda"}:
            return zlib.decompress(data)
    except (OSError, EOFError, zlib.error):
        return b""
    return b""
