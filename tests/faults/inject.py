"""Make the n-th write of a process fail, or kill the process there, whoever issues the write.

SQLite writes from C, so nothing in Python can stand in its way. A seccomp filter stops the child
at every system call that writes; its parent, attached with ptrace, lets the call through,
shortens it, answers it with an error or kills. Linux on x86-64 only, no privileges, no tools.
"""

from __future__ import annotations

import ctypes
import errno
import mmap
import os
import platform
import signal
import struct
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SUPPORTED = sys.platform == "linux" and platform.machine() == "x86_64"
REASON = "system calls are intercepted on Linux x86-64 only"

_WRITES = {1: "write", 18: "pwrite64", 20: "writev", 296: "pwritev"}
_CHANGES = {
    74: "fsync", 75: "fdatasync", 76: "truncate", 77: "ftruncate", 82: "rename", 83: "mkdir",
    87: "unlink", 258: "mkdirat", 263: "unlinkat", 264: "renameat", 285: "fallocate",
    316: "renameat2",
}  # fmt: skip
_OPENS = {2: ("open", "rsi"), 257: ("openat", "rdx")}
_CREATES = os.O_CREAT | os.O_TRUNC

_TRACEME, _CONT, _GETREGS, _SETREGS, _SETOPTIONS = 0, 7, 12, 13, 0x4200
_OPTIONS = 0x80 | 0x100000  # stop at the filter's calls; the child dies with its parent
_FILTER_STOP = signal.SIGTRAP | 7 << 8
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_ALLOW, _TRACE = 0x7FFF0000, 0x7FF00000
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ARCHITECTURE = 0xC000003E
_SHARED_BYTES = 1 << 20
_HANGING_SECONDS = 60
_REGISTERS = [
    "r15", "r14", "r13", "r12", "rbp", "rbx", "r11", "r10", "r9", "r8", "rax", "rcx", "rdx",
    "rsi", "rdi", "orig_rax", "rip", "cs", "eflags", "rsp", "ss", "fs_base", "gs_base", "ds",
    "es", "fs", "gs",
]  # fmt: skip


class _Registers(ctypes.Structure):
    """`struct user_regs_struct` of sys/user.h."""

    _fields_ = [(name, ctypes.c_ulong) for name in _REGISTERS]


@dataclass(frozen=True)
class Fault:
    """What happens at the chosen write."""

    name: str
    error: int = 0
    torn: bool = False
    """Half of the bytes still go through; the rest meets the error."""
    lasting: bool = False
    """Every later write and creation fails too."""
    kills: bool = False


NONE = Fault("none")
DISK_FULL = Fault("disk full", errno.ENOSPC)
INPUT_OUTPUT = Fault("I/O error", errno.EIO)
FILLING_UP = Fault("disk filling up", errno.ENOSPC, torn=True, lasting=True)
KILL = Fault("kill", kills=True)
FAULTS = (DISK_FULL, INPUT_OUTPUT, FILLING_UP)


class Wire:
    """Shared memory between child and parent, because a pipe would be one more write."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, _SHARED_BYTES)

    @property
    def armed(self) -> bool:
        """Whether writes count and fail now."""
        return self._memory[0] == 1

    def arm(self, *, armed: bool = True) -> None:
        """From now on writes count; or no longer."""
        self._memory[0] = armed

    def say(self, message: bytes) -> None:
        """Leave a message for the parent, replacing the one before."""
        self._memory[8 : 8 + len(message)] = message
        self._memory[1:8] = len(message).to_bytes(7, "little")

    def heard(self) -> bytes:
        """The last message of the child."""
        length = int.from_bytes(self._memory[1:8], "little")
        return self._memory[8 : 8 + length]


@dataclass
class Run:
    """How a child ended."""

    writes: int = 0
    """Writes while armed, failed ones included."""
    hit: str = ""
    """The system call that met the fault; empty when there were fewer writes."""
    status: int = 0
    message: bytes = b""


def run(act: Callable[[Wire], None], fault: Fault = NONE, at: int = 0) -> Run:
    """Run *act* in a child whose *at*-th write (from 1, while armed) meets the fault."""
    wire = Wire()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.alarm(_HANGING_SECONDS)
            _submit()
            act(wire)
            status = 0
        finally:
            os._exit(status)
    found = _supervise(child, wire, fault, at)
    found.message = wire.heard()
    return found


def _supervise(child: int, wire: Wire, fault: Fault, at: int) -> Run:
    os.waitpid(child, 0)
    _ptrace(_SETOPTIONS, child, 0, _OPTIONS)
    _ptrace(_CONT, child, 0, 0)
    found = Run()
    while True:
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status) or os.WIFSIGNALED(status):
            found.status = os.waitstatus_to_exitcode(status)
            return found
        passed_on = 0
        if status >> 8 == _FILTER_STOP:
            if wire.armed:
                _decide(child, found, fault, at)
        else:
            passed_on = os.WSTOPSIG(status)
        if not (fault.kills and found.hit):
            _ptrace(_CONT, child, 0, passed_on)


def _decide(child: int, found: Run, fault: Fault, at: int) -> None:
    registers = _Registers()
    _ptrace(_GETREGS, child, 0, ctypes.addressof(registers))
    name, grows = _classify(registers)
    if not name:
        return
    found.writes += 1
    if found.writes == at:
        found.hit = f"{name} {_target(child, registers, name)}".strip()
        if fault.kills:
            os.kill(child, signal.SIGKILL)
        elif fault.torn and name in ("write", "pwrite64") and registers.rdx > 1:
            registers.rdx //= 2
            _ptrace(_SETREGS, child, 0, ctypes.addressof(registers))
        elif fault.error:
            _refuse(child, registers, fault.error)
    elif found.hit and fault.lasting and grows:
        _refuse(child, registers, fault.error)


def _classify(registers: _Registers) -> tuple[str, bool]:
    """The name of the call if it writes, and whether it needs space."""
    number = registers.orig_rax
    if number in _WRITES:
        return _WRITES[number], True
    if number in _OPENS:
        name, flags = _OPENS[number]
        return (name, True) if getattr(registers, flags) & _CREATES else ("", False)
    return _CHANGES[number], _CHANGES[number].startswith("mkdir")


def _target(child: int, registers: _Registers, name: str) -> str:
    if name in _WRITES.values() or name.startswith(("f", "p")):
        try:
            return os.path.basename(os.readlink(f"/proc/{child}/fd/{registers.rdi}"))  # noqa: PTH115, PTH119
        except OSError:
            return ""
    return ""


def _refuse(child: int, registers: _Registers, error: int) -> None:
    registers.orig_rax = ctypes.c_ulong(-1).value
    registers.rax = ctypes.c_ulong(-error).value
    _ptrace(_SETREGS, child, 0, ctypes.addressof(registers))


def _submit() -> None:
    """In the child: let the parent trace it, and stop at every call of the filter."""
    _ptrace(_TRACEME, 0, 0, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    steps = [(_LOAD, 0, 0, 4), (_IF_EQUAL, 1, 0, _ARCHITECTURE), (_RETURN, 0, 0, _ALLOW)]
    steps.append((_LOAD, 0, 0, 0))
    for number in (*_WRITES, *_CHANGES, *_OPENS):
        steps += [(_IF_EQUAL, 0, 1, number), (_RETURN, 0, 0, _TRACE)]
    steps.append((_RETURN, 0, 0, _ALLOW))
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(
        struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(code))
    )
    _system_control(_NO_NEW_PRIVILEGES, 1, 0)
    _system_control(_SET_SECCOMP, _FILTER_MODE, ctypes.addressof(program))


def _ptrace(request: int, child: int, address: int, data: int) -> None:
    if _libc.ptrace(request, child, address, data) == -1:
        raise OSError(ctypes.get_errno(), "ptrace")


def _system_control(option: int, first: int, second: int) -> None:
    if _libc.prctl(option, first, second, 0, 0) == -1:
        raise OSError(ctypes.get_errno(), "prctl")


if SUPPORTED:
    _libc = ctypes.CDLL(None, use_errno=True)
    _libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    _libc.ptrace.restype = ctypes.c_long
    _libc.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
