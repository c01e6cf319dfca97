"""The two small files of a vault on disk: load the valid copy, commit the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from vault import durable
from vault.errors import Damaged, DiskFull, StorageFailed, VaultUnreadable
from vault.keys import keyfile, ring

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vault.keys.keyfile import KeyFile
    from vault.keys.ring import Ring
    from vault.paths import Paths


class _Numbered(Protocol):
    @property
    def generation(self) -> int: ...


_T = TypeVar("_T", bound=_Numbered)


@dataclass(frozen=True, slots=True)
class Found:
    """A key file, its bytes, and which of the copies a crash may leave it was read from."""

    place: Path
    keys: KeyFile
    data: bytes


def find_keyfile(paths: Paths) -> Found:
    """The newest whole copy of the key file; nothing is changed.

    Settle the copies (`durable.settle`) only once the right key has authenticated this one: a
    sync tool, too, can leave a newer-looking copy beside the good one.

    Raises:
        Damaged, TooNew: no readable copy.
    """
    return Found(*_newest(paths.key, keyfile.decode))


def load_ring(paths: Paths) -> Ring:
    """The current ring; a commit that a crash interrupted is finished.

    Raises:
        Damaged: missing, or no readable copy.
        TooNew: written by a later version.
    """
    place, found, _ = _newest(paths.ring, ring.decode)
    durable.settle(paths.ring, place)
    return found


def peek_keyfile(paths: Paths) -> tuple[KeyFile, bytes]:
    """The key file of `find_keyfile` and its bytes."""
    found = find_keyfile(paths)
    return found.keys, found.data


def peek_ring(paths: Paths) -> Ring:
    """As `load_ring`, changing nothing."""
    return _newest(paths.ring, ring.decode)[1]


def commit_ring(paths: Paths, forgotten: Ring) -> None:
    """Make a ring durable. With a full disk it is written in place: forgetting comes first.

    Raises:
        StorageFailed: the disk refused.
    """
    data = forgotten.encode()
    try:
        durable.commit(paths.ring, data)
    except DiskFull:
        if not paths.ring.exists():
            raise
        durable.overwrite(paths.ring, data)
    if durable.unfinished(paths.ring):
        raise StorageFailed  # the forgotten keys may still be there


def _newest(path: Path, decode: Callable[[bytes], _T]) -> tuple[Path, _T, bytes]:
    readable: list[tuple[Path, _T, bytes]] = []
    problem: VaultUnreadable = Damaged()
    for place, data in durable.committed(path):
        try:
            decoded = decode(data)
        except VaultUnreadable as error:
            problem = error
        else:
            readable.append((place, decoded, data))
    if not readable:
        raise problem from None
    return max(readable, key=lambda found: found[1].generation)
