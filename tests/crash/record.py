"""Everything a traced worker does to the disk below one folder, as a list of events.

Calls that would change a file in a way the model of the disk does not know are refused, not
ignored: a recording is complete or it fails.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.crash.trace import Call

_AT_FDCWD = -100
_WRITE, _OPEN, _CLOSE, _MMAP, _PWRITE, _DUP, _DUP2, _FCNTL = 1, 2, 3, 9, 18, 32, 33, 72
_FSYNC, _FDATASYNC, _FTRUNCATE, _RENAME, _MKDIR, _UNLINK = 74, 75, 77, 82, 83, 87
_OPENAT, _MKDIRAT, _UNLINKAT, _RENAMEAT, _DUP3 = 257, 258, 263, 264, 292
_ON_DESCRIPTOR = {20: "writev", 277: "sync_file_range", 285: "fallocate", 296: "pwritev"}
_COPYING = {40: 0, 275: 2, 326: 2}  # sendfile, splice, copy_file_range: which argument is written
_ON_PATH = {76: "truncate", 84: "rmdir", 86: "link", 88: "symlink", 85: "creat"}
_NEVER = {56: "clone", 57: "fork", 58: "vfork", 316: "renameat2", 425: "io_uring", 435: "clone3"}
_F_DUPFD = {0, 1030}
_SHARED_AND_WRITABLE = 0x1, 0x2


class NotModelled(Exception):
    """The worker did something the model of the disk does not know."""


@dataclass
class Recording:
    """Events in the order in which they happened, and the names as they are now.

    Events are tuples: file n | folder n | link folder name n | unlink folder name | rename folder
    old new | write n offset data | resize n size | sync n | said line.
    """

    root: Path
    events: list[tuple] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.places: dict[str, int] = {str(self.root): 0}
        self.count = 0
        for path in sorted(self.root.rglob("*")):
            assert path.is_dir()
            self._make(str(path), "folder")
        self.events += [("sync", number) for number in sorted(self.places.values())]

    def begin(self, voice: int) -> None:
        """Another worker begins, which says its lines on this descriptor."""
        self.voice = voice
        self.open: dict[int, int] = {}

    def before(self, call: Call) -> None:
        """Remember what can only be seen before the call."""
        self._data, self._position = b"", 0
        number, (first, second, third, *_) = call.number, call.arguments
        if number in (_WRITE, _PWRITE) and (first in self.open or first == self.voice):
            self._data = call.memory(second, third)
            self._position = _position(call.pid, first)

    def after(self, call: Call) -> None:
        """Take a finished call into account."""
        if call.result is None or call.result < 0:
            return
        self._refuse(call)
        action = _ACTIONS.get(call.number)
        if action is not None:
            action(self, call)

    def _refuse(self, call: Call) -> None:
        number, words = call.number, call.arguments
        touched = number in _ON_DESCRIPTOR and words[0] in self.open
        touched |= number in _COPYING and words[_COPYING[number]] in self.open
        touched |= number in _NEVER
        touched |= number in _ON_PATH and self._inside(call.text(words[0]))
        if number == _MMAP and all(
            word & bit for word, bit in zip((words[3], words[2]), _SHARED_AND_WRITABLE, strict=True)
        ):
            touched |= words[4] in self.open
        if touched:
            raise NotModelled(f"system call {number}")

    def _inside(self, path: str) -> bool:
        if not path.startswith("/"):
            return False
        return Path(os.path.normpath(path)).is_relative_to(self.root)

    def _path(self, call: Call, at: int | None, address: int) -> str | None:
        """The path of a call if it lies below the root."""
        path = call.text(address)
        if at is not None and at != _AT_FDCWD and _signed(at) != _AT_FDCWD and path[:1] != "/":
            raise NotModelled("a path relative to a descriptor")
        return os.path.normpath(path) if self._inside(path) else None

    def _make(self, path: str, kind: str) -> None:
        self.count += 1
        self.places[path] = self.count
        self.events.append((kind, self.count))
        self.events.append(("link", self.places[_parent(path)], Path(path).name, self.count))

    def _opened(self, call: Call) -> None:
        at, address, flags = call.arguments[:3]
        if call.number == _OPEN:
            at, address, flags = _AT_FDCWD, at, address
        self.open.pop(call.result, None)
        path = self._path(call, at, address)
        if path is None:
            return
        if path not in self.places:
            mode = Path(path).stat().st_mode
            self._make(path, "folder" if stat.S_ISDIR(mode) else "file")
        elif flags & os.O_TRUNC:
            self.events.append(("resize", self.places[path], 0))
        self.open[call.result] = self.places[path]

    def _closed(self, call: Call) -> None:
        self.open.pop(call.arguments[0], None)

    def _duplicated(self, call: Call) -> None:
        old = call.arguments[0]
        if call.number == _FCNTL and call.arguments[1] not in _F_DUPFD:
            return
        self.open.pop(call.result, None)
        if old in self.open:
            self.open[call.result] = self.open[old]

    def _wrote(self, call: Call) -> None:
        descriptor, offset = call.arguments[0], self._position
        data = self._data[: call.result]
        if descriptor == self.voice:
            self.events.append(("said", data.decode()))
        elif descriptor in self.open and data:
            if call.number == _PWRITE:
                offset = call.arguments[3]
            self.events.append(("write", self.open[descriptor], offset, data))

    def _synced(self, call: Call) -> None:
        if call.arguments[0] in self.open:
            self.events.append(("sync", self.open[call.arguments[0]]))

    def _resized(self, call: Call) -> None:
        if call.arguments[0] in self.open:
            self.events.append(("resize", self.open[call.arguments[0]], call.arguments[1]))

    def _renamed(self, call: Call) -> None:
        one, two = call.arguments[:2]
        if call.number == _RENAMEAT:
            one, two = call.arguments[1], call.arguments[3]
        old, new = self._path(call, None, one), self._path(call, None, two)
        if old is None and new is None:
            return
        if old is None or new is None or _parent(old) != _parent(new):
            raise NotModelled("a rename from folder to folder")
        folder = self.places[_parent(old)]
        self.places[new] = self.places.pop(old)
        self.events.append(("rename", folder, Path(old).name, Path(new).name))

    def _made_folder(self, call: Call) -> None:
        address = call.arguments[1 if call.number == _MKDIRAT else 0]
        path = self._path(call, None, address)
        if path is not None:
            self._make(path, "folder")

    def _unlinked(self, call: Call) -> None:
        address = call.arguments[1 if call.number == _UNLINKAT else 0]
        path = self._path(call, None, address)
        if path is not None:
            del self.places[path]
            self.events.append(("unlink", self.places[_parent(path)], Path(path).name))


_ACTIONS = {
    _OPEN: Recording._opened, _OPENAT: Recording._opened, _CLOSE: Recording._closed,
    _DUP: Recording._duplicated, _DUP2: Recording._duplicated, _DUP3: Recording._duplicated,
    _FCNTL: Recording._duplicated, _WRITE: Recording._wrote, _PWRITE: Recording._wrote,
    _FSYNC: Recording._synced, _FDATASYNC: Recording._synced, _FTRUNCATE: Recording._resized,
    _RENAME: Recording._renamed, _RENAMEAT: Recording._renamed, _UNLINK: Recording._unlinked,
    _UNLINKAT: Recording._unlinked, _MKDIR: Recording._made_folder,
    _MKDIRAT: Recording._made_folder,
}  # fmt: skip


def _parent(path: str) -> str:
    return str(Path(path).parent)


def _position(pid: int, descriptor: int) -> int:
    words = Path(f"/proc/{pid}/fdinfo/{descriptor}").read_text().split()
    flags = int(words[words.index("flags:") + 1], 8)
    if flags & os.O_APPEND:
        return os.stat(f"/proc/{pid}/fd/{descriptor}").st_size  # noqa: PTH116 - follows the link
    return int(words[words.index("pos:") + 1])


def _signed(word: int) -> int:
    """A 32-bit argument as the kernel reads it."""
    return (word & 0xFFFFFFFF) - (1 << 32) if word & 0x80000000 else word & 0xFFFFFFFF
