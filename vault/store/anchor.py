"""What this computer remembers of the vaults it has opened: how far each had come.

A whole folder replaced by an older copy of itself is valid in every byte; only something outside
the folder can notice. The file holds no content and no path: a hash of the vault's id, its
generation, and the day of its last backup. It is advice: damaged or missing it is begun anew.

Layout (little-endian)::

    0   8   magic "PEERLOGA"        16   32  per vault, at most 64: 16 SHA-256 of the vault id,
    8   2   major version, 1                 first half; 8 generation; 4 day of backup; 4 zero
    10  2   minor version, 0        end  32  SHA-256 over everything before
    12  4   number of vaults
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vault import durable
from vault.errors import VaultError

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"PEERLOGA"
MAJOR, MINOR = 1, 0
CAPACITY = 64
_HEAD = struct.Struct("<8sHHI")
_ENTRY = struct.Struct("<16sQI4x")


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a vault had come when this computer saw it last."""

    generation: int = 0
    backup_day: int = 0
    """UTC day of the last backup; 0 when there was none."""


def recall(path: Path, vault_id: bytes) -> Seen:
    """What is remembered of a vault; zeros when nothing is."""
    return _load(path).get(_name(vault_id), Seen())


def remember_generation(path: Path, vault_id: bytes, generation: int) -> None:
    """Note how far a vault has come. Failing to is no reason to stop: it is advice."""
    known = recall(path, vault_id).generation
    _update(path, vault_id, generation=max(known, generation))


def forget_generation(path: Path, vault_id: bytes) -> None:
    """An older state was restored on purpose: begin counting anew."""
    _update(path, vault_id, generation=0)


def remember_backup(path: Path, vault_id: bytes, day: int) -> None:
    """Note that a backup was made and verified."""
    _update(path, vault_id, backup_day=day)


def _update(path: Path, vault_id: bytes, **changes: int) -> None:
    known = _load(path)
    seen = known.pop(_name(vault_id), Seen())
    known[_name(vault_id)] = replace(seen, **changes)  # last: the least recent is dropped first
    body = _encode(dict(list(known.items())[-CAPACITY:]))
    try:
        durable.make_folder(path.parent)
        durable.commit(path, body)
    except VaultError:  # another process may be writing it at the same moment
        return


def _encode(known: dict[bytes, Seen]) -> bytes:
    body = _HEAD.pack(MAGIC, MAJOR, MINOR, len(known))
    for name, seen in known.items():
        body += _ENTRY.pack(name, seen.generation, seen.backup_day)
    return body + hashlib.sha256(body).digest()


def _load(path: Path) -> dict[bytes, Seen]:
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    body, digest = data[:-32], data[-32:]
    if len(body) < _HEAD.size or hashlib.sha256(body).digest() != digest:
        return {}
    magic, major, _, count = _HEAD.unpack_from(body)
    if magic != MAGIC or major != MAJOR or len(body) != _HEAD.size + count * _ENTRY.size:
        return {}
    return {
        name: Seen(generation, backup_day)
        for name, generation, backup_day in _ENTRY.iter_unpack(body[_HEAD.size :])
    }


def _name(vault_id: bytes) -> bytes:
    return hashlib.sha256(b"peerlog1 anchor" + vault_id).digest()[:16]
