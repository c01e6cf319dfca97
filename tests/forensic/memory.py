"""Search the memory of a running process for secrets, in every form they may have."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.forensic.remnants import database_key
from tests.support import PASSPHRASE
from vault.keys import slots
from vault.keys.kdf import CHEAPEST
from vault.secret import Secret
from vault.store import keystore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.paths import Paths

SUPPORTED = sys.platform == "linux"
REASON = "memory is read through /proc on Linux only"
_WRITABLE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+ *(.*)")
_CHUNK = 1 << 22


class NotReadable(Exception):
    """The kernel does not let us read that process."""


def copies(process: int, secrets: dict[str, bytes]) -> dict[str, int]:
    """How often each secret is in a process's memory, all forms together.

    Raises:
        NotReadable: no permission, or the process does not let itself be read.
    """
    forms = {name: _forms(secret) for name, secret in secrets.items()}
    longest = max(len(form) for each in forms.values() for form in each)
    counts = dict.fromkeys(secrets, 0)
    for memory in regions(process, longest):
        for name, each in forms.items():
            counts[name] += sum(memory.count(form) for form in each)
    return counts


def secrets_of(paths: Paths, note: str) -> dict[str, bytes]:
    """What must not be left of a vault: its passphrase, its keys, a note."""
    keys, _ = keystore.peek_keyfile(paths)
    root = slots.open_with_passphrase(keys, Secret(PASSPHRASE), CHEAPEST).root_key
    return {
        "passphrase": PASSPHRASE,
        "root key": bytes(root.buffer),
        "epoch key": bytes(keys.epoch_key(root).buffer),
        "ring master": bytes(keys.ring_master(root).buffer),
        "database key": database_key(keys),
        "note": note.encode(),
    }


@contextmanager
def person(paths: Paths, note: str) -> Iterator[subprocess.Popen[str]]:
    """A process that opens the vault and goes on a step at every `step`."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.forensic.lock_process", paths.folder],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        step(process, PASSPHRASE.decode(), expected="open")
        step(process, note, expected="reading")
        yield process
    finally:
        process.kill()
        process.communicate()


def step(process: subprocess.Popen[str], line: str, *, expected: str) -> None:
    """Give the process a line and wait until it says where it is."""
    process.stdin.write(line + "\n")
    process.stdin.flush()
    said = process.stdout.readline().strip()
    if said != expected:
        raise AssertionError(f"said {said!r} instead of {expected!r}")


def regions(process: int, overlap: int, *, written_only: bool = False) -> Iterator[bytes]:
    """What a process has in its memory, in pieces that repeat *overlap* - 1 bytes.

    *written_only* leaves out what is mapped from files and cannot be written to.

    Raises:
        NotReadable: no permission, or the process does not let itself be read.
    """
    try:
        maps = Path(f"/proc/{process}/maps").read_text().splitlines()
        with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
            for line in maps:
                start, end, permissions, name = _WRITABLE.match(line).groups()
                if "r" not in permissions or name.startswith("[v"):
                    continue
                if written_only and "w" not in permissions and name.startswith("/"):
                    continue
                yield from _read(memory, int(start, 16), int(end, 16), overlap)
    except PermissionError:
        raise NotReadable from None


def _read(memory, start: int, end: int, overlap: int) -> Iterator[bytes]:
    kept = b""
    for at in range(start, end, _CHUNK):
        memory.seek(at)
        try:
            data = memory.read(min(_CHUNK, end - at))
        except OSError:  # a page that is mapped and not there
            return
        # The tail again, for what straddles two reads: rather counted twice than missed.
        yield kept + data
        kept = data[-(overlap - 1) :] if overlap > 1 else b""


def _forms(secret: bytes) -> set[bytes]:
    hexadecimal = secret.hex()
    forms = {secret, hexadecimal.encode(), hexadecimal.upper().encode()}
    try:
        text = secret.decode()
    except UnicodeDecodeError:
        text = hexadecimal
    return forms | {text.encode("utf-16-le"), text.encode("utf-32-le")}
