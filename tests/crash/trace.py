"""A child stopped at each of its system calls: `ptrace` through ctypes, nothing to install.

Linux on x86-64, where a process may trace its own children; elsewhere `refused` says why not.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TRACEME, _SETOPTIONS, _SYSCALL, _GET_SYSCALL_INFO = 0, 0x4200, 24, 0x420E
_OPTIONS = 0x1 | 0x100000  # mark stops at system calls; the child dies with its tracer
_SYSCALL_STOP = signal.SIGTRAP | 0x80
_ENTERED = 1
_CHUNK = 256


class _Info(ctypes.Structure):
    _fields_ = (
        ("op", ctypes.c_uint8),
        ("pad", ctypes.c_uint8 * 3),
        ("arch", ctypes.c_uint32),
        ("instruction", ctypes.c_uint64),
        ("stack", ctypes.c_uint64),
        ("words", ctypes.c_int64 * 8),
    )


class NotTraceable(Exception):
    """This machine does not let us trace."""


@dataclass
class Call:
    """One system call of the child: about to happen, or done when `result` is set."""

    pid: int
    number: int
    arguments: tuple[int, ...]
    result: int | None = None

    def memory(self, address: int, count: int) -> bytes:
        """Bytes of the child."""
        with open(f"/proc/{self.pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123
            memory.seek(address)
            return memory.read(count)

    def text(self, address: int) -> str:
        """A path the child passed."""
        found = b""
        while b"\0" not in found:
            found += self.memory(address + len(found), _CHUNK - (address + len(found)) % _CHUNK)
        return os.fsdecode(found.split(b"\0", 1)[0])


def refused() -> str:
    """Why nothing can be traced here; empty when it can."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return "the tracer knows Linux on x86-64 only"
    try:
        numbers = [call.number for call in calls(fork(os.getppid))]
    except NotTraceable as error:
        return str(error)
    return "" if numbers else "no system calls were seen"


def fork(work: Callable[[], object]) -> int:
    """Run *work* in a child that waits for its tracer; its id."""
    pid = os.fork()
    if pid == 0:
        try:
            if _ptrace(_TRACEME, 0, 0, 0) == 0:
                os.kill(os.getpid(), signal.SIGSTOP)
                work()
        finally:
            os._exit(0)
    return pid


def calls(pid: int) -> Iterator[Call]:
    """Every system call of a child made by `fork`, before and after, until it is gone.

    Raises:
        NotTraceable: the kernel or a sandbox forbids it.
    """
    _, status = os.waitpid(pid, 0)
    if not os.WIFSTOPPED(status):
        raise NotTraceable("a child may not ask to be traced here")
    if _ptrace(_SETOPTIONS, pid, 0, _OPTIONS) != 0:
        kill(pid)
        raise NotTraceable("the kernel refuses the options of ptrace")
    info, call = _Info(), None
    while _next_call(pid, info):
        if info.op == _ENTERED:
            call = Call(pid, info.words[0], tuple(info.words[1:7]))
        elif call is not None:
            call.result = info.words[0]
        if call is not None:
            yield call


def _next_call(pid: int, info: _Info) -> bool:
    """Let the child go on to its next stop at a system call; False when it is gone."""
    passed_on = 0
    while True:
        _ptrace(_SYSCALL, pid, 0, passed_on)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return False
        if os.WSTOPSIG(status) == _SYSCALL_STOP:
            break
        passed_on = os.WSTOPSIG(status)
    if _ptrace(_GET_SYSCALL_INFO, pid, ctypes.sizeof(info), ctypes.addressof(info)) <= 0:
        kill(pid)
        raise NotTraceable("the kernel is older than 5.3")
    return True


def kill(pid: int) -> None:
    """End a child as `kill -9` does, and wait until it is gone."""
    os.kill(pid, signal.SIGKILL)
    while not _gone(pid):
        pass


def _gone(pid: int) -> bool:
    _, status = os.waitpid(pid, 0)
    return not os.WIFSTOPPED(status)


def _function() -> Callable[[int, int, int, int], int]:
    function = ctypes.CDLL(None, use_errno=True).ptrace
    function.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    function.restype = ctypes.c_long
    return function


_ptrace = _function() if sys.platform == "linux" else None
