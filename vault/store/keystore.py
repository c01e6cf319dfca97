"""The two small files of a vault on disk: load the valid copy, commit the next one."""

from __future__ import annotations

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


def load_keyfile(paths: Paths) -> tuple[KeyFile, bytes]:
    """The current key file and its bytes; a commit that a crash interrupted is finished.

    Raises:
        Damaged, TooNew: no readable copy.
    """
    place, keys, data = _newest(paths.key, keyfile.decode)
    durable.settle(paths.key, place)
    return keys, data


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
    """As `load_keyfile`, changing nothing."""
    return _newest(paths.key, keyfile.decode)[1:]


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
