"""The two small files of a vault on disk: load the valid copy, commit the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from vault import durable
from vault.errors import Damaged, DiskFull, NoVault, VaultUnreadable
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
    """The current key file and the bytes it was read from.

    Raises:
        NoVault: there is none.
        Damaged, TooNew: no readable copy.
    """
    if not paths.exists():
        raise NoVault
    return _newest(paths.key, keyfile.decode)


def load_ring(paths: Paths) -> Ring:
    """The current ring.

    Raises:
        Damaged: missing, or no readable copy.
        TooNew: written by a later version.
    """
    return _newest(paths.ring, ring.decode)[0]


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


def _newest(path: Path, decode: Callable[[bytes], _T]) -> tuple[_T, bytes]:
    readable: list[tuple[int, Path, _T, bytes]] = []
    problem: VaultUnreadable = Damaged()
    for place, data in durable.committed(path):
        try:
            decoded = decode(data)
        except VaultUnreadable as error:
            problem = error
        else:
            readable.append((decoded.generation, place, decoded, data))
    if not readable:
        raise problem from None
    _, place, decoded, data = max(readable, key=lambda found: found[0])
    durable.settle(path, place)
    return decoded, data
