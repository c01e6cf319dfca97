"""Changing bytes the way damage and malice do; the chance comes from a seed, so runs repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random  # noqa: TID251 - seeded, so that a run repeats

_MOST_CHANGES = 6
_MOST_BYTES = 1 << 17
_PIECES = (
    b"",
    b"\0",
    b"\xff" * 8,
    b"{",
    b"}",
    b"[" * 400,
    b'{"a":' * 300,
    b'"',
    b'\\"',
    b"\\u0000",
    b"\\ud800",
    b":",
    b",",
    b"NaN",
    b"-Infinity",
    b"1e999",
    b"-0",
    b"1.5",
    b"true",
    b"null",
    b"9" * 40,
    b"9" * 5000,
    b"9007199254740993",
    b"-1",
    b"601",
    b'"rev":0,',
    b'"total":1,',
    b"2026Q3",
    b"2026H1",
    b"\xef\xbb\xbf",
    b"\xf0\x9f\x98\x80",
    b"\xed\xa0\x80",
    b"\n",
    b"[[a]]\n",
    b'"""',
)


def mutated(seeds: Sequence[bytes], chance: Random) -> bytes:
    """One of the seeds with one to six changes."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        chance.choice(_CHANGES)(data, seeds, chance)
        del data[_MOST_BYTES:]
    return bytes(data)


def _at(data: bytearray, chance: Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytearray, _: Sequence[bytes], chance: Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _byte(data: bytearray, _: Sequence[bytes], chance: Random) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.choice((0, 1, 255, chance.randrange(256)))


def _digit(data: bytearray, _: Sequence[bytes], chance: Random) -> None:
    """Another number where a number stands."""
    places = [at for at, byte in enumerate(data[:4096]) if 0x30 <= byte <= 0x39]  # 0 to 9
    if places:
        data[chance.choice(places)] = chance.choice(b"0123456789")


def _insert(data: bytearray, _: Sequence[bytes], chance: Random) -> None:
    at = _at(data, chance)
    data[at:at] = chance.choice(_PIECES)


def _replace(data: bytearray, _: Sequence[bytes], chance: Random) -> None:
    at = _at(data, chance)
    piece = chance.choice(_PIECES)
    data[at : at + len(piece)] = piece


def _cut(data: bytearray, _: Sequence[bytes], chance: Random) -> None:
    at = _at(data, chance)
    del data[at : at + chance.choice((1, 1, 2, 8, 64, len(data)))]


def _repeat(data: bytearray, _: Sequence[bytes], chance: Random) -> None:
    at = _at(data, chance)
    data[at:at] = data[at : at + chance.randrange(1, 64)] * chance.choice((1, 2, 30))


def _splice(data: bytearray, seeds: Sequence[bytes], chance: Random) -> None:
    other = chance.choice(seeds)
    at = chance.randrange(len(other) + 1)
    data[_at(data, chance) :] = other[at:]


_CHANGES = (_flip, _byte, _digit, _insert, _replace, _cut, _repeat, _splice)
