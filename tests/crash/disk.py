"""A disk that forgets: what lies on it after a power cut, given what was written and synced.

The model is harsher than most file systems:

* a file's unsynced writes are kept or lost sector by sector, in any combination and order; a
  sector is whole, with any of the contents it had since the last sync;
* its size is any it had since then, and whether it was cut short is open too; a sector that it
  grew by and whose write is lost reads as zeros or as rubbish;
* `fsync` of a file saves its contents and size, not its name;
* of what happened in a folder since its last `fsync`, any first part is kept; folders do not
  wait for each other.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random  # noqa: TID251

SECTOR = 512
RUBBISH = (hashlib.sha512(b"what lay there before").digest() * 8)[:SECTOR]
Tree = dict[str, "bytes | Tree"]


@dataclass
class Era:
    """A file between two cuts: the sizes it had, the contents that its sectors had."""

    sizes: list[int]
    sectors: dict[int, list[bytes]]


class File:
    """The contents of one file: as last synced, and every version since.

    Cutting a file short begins another era. What is written after the cut goes to other places
    of the medium, so it is seen only where the cut is seen too.
    """

    def __init__(self) -> None:
        self.now = bytearray()
        self.sync()

    def write(self, offset: int, data: bytes) -> None:
        """Bytes arrive; nothing says when they reach the medium."""
        start, end = min(offset, len(self.now)), offset + len(data)
        if end > len(self.now):
            self.now.extend(bytes(end - len(self.now)))
            self._add_size(end)
        self.now[offset:end] = data
        self._note(start, end)

    def resize(self, size: int) -> None:
        """Cut off or grow with zeros."""
        old = len(self.now)
        if size > old:
            self.write(old, bytes(size - old))
        elif size < old:
            del self.now[size:]
            kept = {n: list(v) for n, v in self.eras[-1].sectors.items() if n * SECTOR < size}
            self.eras.append(Era([size], kept))

    def sync(self) -> None:
        """What is here now stays."""
        self.synced = bytes(self.now)
        self.eras = [Era([len(self.now)], {})]

    def choices(self) -> list[int]:
        """How many possibilities there are for the era, then for sizes and sectors of each."""
        counts = [len(self.eras)]
        for era in self.eras:
            counts += [len(era.sizes), *(len(versions) for versions in era.sectors.values())]
        return counts

    def state(self, picks: tuple[int, ...]) -> bytes:
        """The contents that a choice stands for."""
        first, end = 1, 1
        for era in self.eras[: picks[0] + 1]:
            first, end = end, end + 1 + len(era.sectors)
        size = era.sizes[picks[first]]
        data = bytearray(self.synced.ljust(size, b"\0"))
        for (sector, versions), pick in zip(
            era.sectors.items(), picks[first + 1 : end], strict=True
        ):
            if sector * SECTOR < size:
                data[sector * SECTOR : (sector + 1) * SECTOR] = versions[pick]
        return bytes(data[:size])

    def _add_size(self, size: int) -> None:
        sizes = self.eras[-1].sizes
        if size in sizes:
            sizes.remove(size)
        sizes.append(size)

    def _note(self, start: int, end: int) -> None:
        for sector in range(start // SECTOR, (end + SECTOR - 1) // SECTOR):
            place = slice(sector * SECTOR, (sector + 1) * SECTOR)
            versions = self.eras[-1].sectors.setdefault(sector, self._before(sector, place))
            after = bytes(self.now[place]).ljust(SECTOR, b"\0")
            if after in versions:
                versions.remove(after)
            versions.append(after)  # the last is what a program would read now

    def _before(self, sector: int, place: slice) -> list[bytes]:
        """What a sector may hold if the first write to it in this era is lost."""
        cut = min((min(era.sizes) for era in self.eras[1:]), default=len(self.synced))
        if sector * SECTOR < min(cut, len(self.synced)):
            return [self.synced[place].ljust(SECTOR, b"\0")]
        return [bytes(SECTOR), RUBBISH]


@dataclass
class Folder:
    """The names in one folder: as last synced, and the operations since."""

    synced: dict[str, int] = field(default_factory=dict)
    operations: list[tuple] = field(default_factory=list)

    def sync(self) -> None:
        """The names that are here now stay."""
        self.synced = self.names(len(self.operations))
        self.operations.clear()

    def names(self, count: int) -> dict[str, int]:
        """The names after the first *count* operations since the last sync."""
        names = dict(self.synced)
        for operation, *words in self.operations[:count]:
            if operation == "link":
                names[words[0]] = words[1]
            elif operation == "unlink":
                names.pop(words[0])
            else:
                names[words[1]] = names.pop(words[0])
        return names


class Disk:
    """All files and folders below one root, which is folder 0."""

    def __init__(self) -> None:
        self.nodes: dict[int, File | Folder] = {0: Folder()}

    def happen(self, event: tuple) -> None:
        """One event of a recording."""
        kind, number, *words = event
        if kind in ("file", "folder"):
            self.nodes[number] = File() if kind == "file" else Folder()
        elif kind in ("link", "unlink", "rename"):
            self.nodes[number].operations.append((kind, *words))
        else:
            getattr(self.nodes[number], kind)(*words)

    def states(self, most: int, chance: Random) -> Iterator[Tree]:
        """What may lie there after a power cut now: everything if it is little, or a sample."""
        ids, spans, widths = self._dimensions()
        total = 1
        for width in widths:
            total *= width
        few = total <= most
        for picks in product(*map(range, widths)) if few else _samples(widths, most, chance):
            chosen = {i: picks[a:b] for i, (a, b) in zip(ids, spans, strict=True)}
            yield self._tree(0, chosen)

    def _dimensions(self) -> tuple[list[int], list[tuple[int, int]], list[int]]:
        ids, spans, widths = [], [], []
        for number in self._reachable():
            node = self.nodes[number]
            new = node.choices() if isinstance(node, File) else [len(node.operations) + 1]
            ids.append(number)
            spans.append((len(widths), len(widths) + len(new)))
            widths += new
        return ids, spans, widths

    def _reachable(self) -> list[int]:
        """Nodes that some state has a name for."""
        found, todo = [], [0]
        while todo:
            node = self.nodes[number := todo.pop()]
            found.append(number)
            if isinstance(node, Folder):
                linked = [words[1] for kind, *words in node.operations if kind == "link"]
                todo += [n for n in (*node.synced.values(), *linked) if n not in found + todo]
        return sorted(found)

    def _tree(self, number: int, chosen: dict[int, tuple[int, ...]]) -> bytes | Tree:
        node = self.nodes[number]
        if isinstance(node, File):
            return node.state(chosen[number])
        names = node.names(chosen[number][0])
        return {name: self._tree(child, chosen) for name, child in names.items()}


def _samples(widths: list[int], most: int, chance: Random) -> Iterator[tuple[int, ...]]:
    """All kept, all lost, then mixtures: some keep nearly everything, some hardly anything."""
    last = tuple(width - 1 for width in widths)
    yield last
    yield tuple(0 for _ in widths)
    for _ in range(most - 2):
        kept = chance.choice((0.03, 0.3, 0.5, 0.7, 0.97))
        lost = chance.random() < 0.5  # else any older version
        yield tuple(
            w - 1 if chance.random() < kept else 0 if lost else chance.randrange(w) for w in widths
        )
