"""Files that survive a crash, or are gone: the only module that knows the operating system.

A small file ends with the SHA-256 of everything before. The order of a commit is write `.new`,
fsync, fsync folder (**the commit point**), overwrite the old bytes in place, rename, fsync folder.
After a crash or an error at any step at least one whole copy exists; past the commit point it is
the new one, and `committed` finds it. POSIX gives the promises used here; on
Windows a folder cannot be synced and `os.replace` stands for the atomic rename.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from vault.errors import DiskFull, FileExists, NotAllowed, ReadOnly, StorageFailed, VaultBusy
from vault.watching import step, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from vault.watching import Watch

_PIECE = 1 << 20
"""Bytes between two waits for the medium: a slow stick shows how far it is, and can be stopped."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn what the operating system says into one of our sentences.

    Raises:
        DiskFull: no space, quota or size limit.
        ReadOnly: permissions or a read-only file system.
        StorageFailed: anything else the disk said.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from None
        if error.errno in _FORBIDDEN:
            raise ReadOnly from None
        raise StorageFailed from None


@contextmanager
def reading_errors() -> Iterator[None]:
    """As `storage_errors`, where nothing is written.

    Raises:
        NotAllowed: permissions.
        StorageFailed: anything else the disk said.
    """
    try:
        with storage_errors():
            yield
    except ReadOnly:
        raise NotAllowed from None


def sync_file(descriptor: int) -> None:
    """Force a file's bytes to the medium; on macOS also out of the drive's own cache."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # a file system without it still has fsync
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Force the folder's entries (creations, renames, removals) to the medium."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)


def sync_path(path: Path) -> None:
    """Force a file that somebody else wrote, and its entry in the folder, to the medium.

    Raises:
        StorageFailed: the disk refused.
    """
    with storage_errors(), path.open("r+b") as file:
        sync_file(file.fileno())
        sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Create a private folder (mode 0700) and its parents.

    Raises:
        StorageFailed: the place cannot be written.
    """
    with storage_errors():
        missing = [place for place in (folder, *folder.parents) if not place.exists()]
        for place in reversed(missing):
            place.mkdir(mode=0o700)
            sync_folder(place.parent)
        if missing:
            _forbid_copy_on_write(folder)


def write_new(path: Path, data: bytes, watch: Watch = unwatched) -> None:
    """Write a file that must not exist yet, mode 0600, synced before it returns.

    *watch* is told of bytes that the medium has; a large file is synced piece by piece.

    Raises:
        FileExists: something has that name; it is left alone.
        StorageFailed: the disk refused; no partial file is left.
        Stopped: *watch* said so; no partial file is left.
    """
    with storage_errors():
        try:
            descriptor = os.open(path, _creation_flags(), 0o600)
        except FileExistsError:
            raise FileExists from None
        try:
            _write_all(descriptor, data, watch)
            sync_folder(path.parent)
        except BaseException:
            path.unlink()
            raise


@contextmanager
def named_last(path: Path) -> Iterator[Path]:
    """Where to write a file that gets its name, *path*, when the block has ended.

    For a file that has to be on record: write it to the path given, in the same folder, and put
    it on record before the block ends. A crash then leaves no file of that name off record, and
    no record whose bytes are not whole on the medium, under the one name or the other. An error
    in the block removes the file; what ends the program does not, since it may come when the
    record stands already.

    Raises:
        FileExists: something has that name; it is left alone.
        StorageFailed: the disk refused the name; the bytes lie where the block wrote them.
    """
    if os.path.lexists(path):
        raise FileExists
    unnamed = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
    try:
        yield unnamed
    except Exception:
        with suppress(OSError):
            unnamed.unlink(missing_ok=True)
        raise
    with storage_errors():
        unnamed.rename(path)
        sync_folder(path.parent)


def date_back(path: Path, moment: datetime) -> None:
    """Give a file another time of change and of reading, so that neither tells when it was made.

    Raises:
        StorageFailed: the disk refused.
    """
    seconds = moment.timestamp()
    with storage_errors():
        os.utime(path, (seconds, seconds))


def commit(path: Path, data: bytes) -> None:
    """Replace the contents of a small file so that a crash leaves the old or the new ones.

    The old bytes are overwritten before their blocks are given back. What the disk refuses after
    the commit point is left for the next commit or opening to finish; `unfinished` tells.

    Raises:
        StorageFailed: the disk refused before the commit point; the old contents stand.
    """
    with storage_errors():
        replacement = _replacement(path)
        if replacement.exists():
            if _is_whole(replacement):
                sync_path(replacement)
                _replace(path, replacement)
            else:
                replacement.unlink()
        write_new(replacement, data)
    with suppress(OSError):
        _replace(path, replacement)


def unfinished(path: Path) -> bool:
    """Whether the last commit stands but its old contents may still be on the disk."""
    return _replacement(path).exists()


def committed(path: Path) -> list[tuple[Path, bytes]]:
    """The copies of a small file that a crash may have left: the file and its replacement.

    Raises:
        StorageFailed: a copy is there and cannot be read.
    """
    with storage_errors():
        return [
            (place, place.read_bytes()) for place in (path, _replacement(path)) if place.exists()
        ]


def settle(path: Path, winner: Path) -> None:
    """Finish or discard the commit that a crash interrupted, given which copy is valid."""
    with storage_errors():
        if winner != path:
            sync_path(winner)  # whole as it reads, it may not have reached the medium yet
            _replace(path, winner)
        elif _replacement(path).exists():
            shred(_replacement(path))


def overwrite(path: Path, data: bytes) -> None:
    """Write over a file in place: for forgetting when there is no room for a replacement."""
    with storage_errors(), path.open("r+b") as file:
        file.write(data)
        file.flush()
        sync_file(file.fileno())


def shred(path: Path) -> None:
    """Overwrite a file with zeros, sync, remove it, sync its folder.

    What a journaling or flash disk keeps elsewhere is out of reach; that is why keys are
    what is shredded, and data is only unreadable without them.
    """
    with storage_errors():
        _blank(path)
        path.unlink()
        sync_folder(path.parent)


class FolderLock:
    """Exclusive use of one vault folder, held from construction until `release`.

    Raises:
        VaultBusy: another process holds it.
        StorageFailed: the lock file cannot be opened or created.
    """

    def __init__(self, path: Path) -> None:
        with storage_errors():
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise VaultBusy from None
        self._held = True

    def release(self) -> None:
        """Give the folder up; calling it twice is fine."""
        if self._held:
            os.close(self._descriptor)
            self._held = False


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _forbid_copy_on_write(folder: Path) -> None:
    """Ask btrfs to overwrite new files of a folder in place, so that shredding reaches them.

    Request codes and flag: ioctl_iflags(2). Other file systems refuse, which is no harm.
    """
    if not sys.platform.startswith("linux"):
        return
    import fcntl

    get_flags, set_flags, no_cow = 0x80086601, 0x40086602, 0x00800000
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flags = bytearray(8)
        fcntl.ioctl(descriptor, get_flags, flags)
        wanted = int.from_bytes(flags, sys.byteorder) | no_cow
        fcntl.ioctl(descriptor, set_flags, wanted.to_bytes(8, sys.byteorder))
    except OSError:
        return
    finally:
        os.close(descriptor)


def _creation_flags() -> int:
    return os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def _replacement(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def _replace(path: Path, replacement: Path) -> None:
    if path.exists():
        _blank(path)
    replacement.replace(path)
    sync_folder(path.parent)


def _is_whole(path: Path) -> bool:
    data = path.read_bytes()
    return hashlib.sha256(data[:-32]).digest() == data[-32:]


def _blank(path: Path) -> None:
    with path.open("r+b") as file:
        left = os.fstat(file.fileno()).st_size
        zeros = bytes(1 << 16)
        while left > 0:
            left -= file.write(zeros[: min(left, len(zeros))])
        file.flush()
        sync_file(file.fileno())


def _write_all(descriptor: int, data: bytes, watch: Watch = unwatched) -> None:
    with os.fdopen(descriptor, "wb") as file:
        for start in range(0, max(1, len(data)), _PIECE):
            file.write(data[start : start + _PIECE])
            file.flush()
            sync_file(file.fileno())
            step(watch, min(start + _PIECE, len(data)), len(data))
