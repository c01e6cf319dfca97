"""Ways to damage the files of a vault, seeded: flipped, zeroed, swapped, cut, grown, replayed."""

from __future__ import annotations

import random  # noqa: TID251 - a fixed seed makes every change repeatable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Files = dict[str, bytes]
_BLOCKS = (16, 512, 4096)
_PAGE = 4096


@dataclass(frozen=True)
class Change:
    """One file with other contents; None stands for a file that is gone."""

    name: str
    kind: str
    data: bytes | None


def changes(
    files: Mapping[str, bytes], older: Sequence[Mapping[str, bytes]], seed: int
) -> Iterator[Change]:
    """Endless changes, the files and kinds in turn, none of which leaves its file as it was.

    Args:
        files: the undamaged files by name.
        older: earlier versions of them, to be replayed.
        seed: the same seed gives the same changes.
    """
    dice = random.Random(seed)  # noqa: S311
    names = sorted(name for name in files if files[name])
    while True:
        for kind, damaged in KINDS.items():
            for name in names:
                data = damaged(files, older, name, dice)
                if data != files[name]:
                    yield Change(name, kind, data)


def _flip(files, older, name, dice):
    data = bytearray(files[name])
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def _scatter(files, older, name, dice):
    data = bytearray(files[name])
    for _ in range(dice.randint(2, 50)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data)


def _zero(files, older, name, dice):
    data = bytearray(files[name])
    block = dice.choice(_BLOCKS)
    at = dice.randrange(0, len(data), block)
    end = min(at + block, len(data))
    data[at:end] = bytes(end - at)
    return bytes(data)


def _swap(files, older, name, dice):
    data = bytearray(files[name])
    block = dice.choice(_BLOCKS)
    first, second = (block * dice.randrange(max(len(data) // block, 1)) for _ in range(2))
    data[first : first + block], data[second : second + block] = (
        data[second : second + block],
        data[first : first + block],
    )
    return bytes(data[: len(files[name])])


def _truncate(files, older, name, dice):
    data = files[name]
    if dice.random() < 0.5:
        return data[: dice.randrange(len(data))]
    return data[: _PAGE * dice.randrange(max(len(data) // _PAGE, 1))]


def _append(files, older, name, dice):
    data = files[name]
    block = dice.choice((1, 16, 512, _PAGE))
    return data + dice.choice((bytes(block), dice.randbytes(block), data[-block:], data[:block]))


def _replay_page(files, older, name, dice):
    """One page, or block of a small file, of an earlier version in its place."""
    data, earlier = bytearray(files[name]), _earlier(older, name, dice)
    block = _PAGE if name.startswith("journal") else dice.choice(_BLOCKS)
    differing = [
        at
        for at in range(0, min(len(data), len(earlier)), block)
        if data[at : at + block] != earlier[at : at + block]
    ]
    if differing:
        at = dice.choice(differing)
        data[at : at + block] = earlier[at : at + block]
    return bytes(data[: len(files[name])])


def _replay_file(files, older, name, dice):
    return _earlier(older, name, dice) or files[name]


def _other_file(files, older, name, dice):
    return files[dice.choice(sorted(files))]


def _remove(files, older, name, dice):
    return None


def _earlier(older, name, dice) -> bytes:
    versions = [version[name] for version in older if name in version]
    return dice.choice(versions) if versions else b""


KINDS = {
    "flipped": _flip, "scattered": _scatter, "zeroed": _zero, "swapped": _swap,
    "truncated": _truncate, "appended": _append, "replayed page": _replay_page,
    "replayed file": _replay_file, "other file": _other_file, "removed": _remove,
}  # fmt: skip
