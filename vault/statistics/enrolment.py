"""The enrolment a supporter hands to the coordinator: eight public keys, no name, 1448 bytes.

::

       0     8  magic PEERLOGE
       8     8  major 1, minor 0, flags 0
      16  1400  HPKE for the team of 264 bytes; info = "peerlog1 enrolment" | team id
    1416    32  SHA-256 over bytes 0 to 1415

    0   2  year of the first period     2   1  its number in the year   3   1  its length
    4   4  zero                         8 256  Ed25519 public keys of eight periods in a row

Each key signs the one pack of its period. They are derived from a seed that stays with the
supporter, so no key tells which other key is of the same person.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vault.durable import reading_errors
from vault.errors import BadTeamFile, BadValue
from vault.keys import hpke
from vault.keys.aead import derive
from vault.keys.hpke import NotForThisKey
from vault.secret import Secret
from vault.statistics import periods
from vault.statistics.invitation import VERSION, check_head

if TYPE_CHECKING:
    from pathlib import Path

    from vault.statistics.invitation import Invitation
    from vault.statistics.periods import Period

MAGIC = b"PEERLOGE"
PERIODS = 8
SIZE = 1448

_HEAD = struct.Struct("<HBB4s")
_KEY_BYTES = 32
_SEALS = b"peerlog1 enrolment"
_DERIVES = b"peerlog1 one-time key"


def files_in(folder: Path) -> list[Path]:
    """The files of a folder that are as long as an enrolment, by name.

    Raises:
        StorageFailed: the folder cannot be read.
    """
    with reading_errors():
        return sorted(
            path for path in folder.iterdir() if path.is_file() and path.stat().st_size == SIZE
        )


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One-time keys of periods in a row."""

    keys: dict[Period, bytes]


def one_time_key(seed: bytes, team: bytes, period: Period) -> Ed25519PrivateKey:
    """The key that signs a period's pack: HKDF(seed, label | team | period)."""
    with Secret(seed) as secret, derive(secret, _DERIVES, context=team + str(period).encode()) as s:
        return Ed25519PrivateKey.from_private_bytes(bytes(s.buffer))


def make(seed: bytes, invitation: Invitation, first: Period) -> bytes:
    """The file with the keys of eight periods from *first* on."""
    head = _HEAD.pack(first.year, first.number, invitation.length, bytes(4))
    keys = [
        one_time_key(seed, invitation.team, period).public_key().public_bytes_raw()
        for period in in_a_row(first)
    ]
    sealed = hpke.seal(b"".join((head, *keys)), invitation.public_key, _SEALS + invitation.team)
    data = MAGIC + VERSION + sealed
    return data + hashlib.sha256(data).digest()


def read(data: bytes, invitation: Invitation, key: hpke.PrivateKey) -> Enrolment:
    """The keys in a file sealed for this team.

    Raises:
        BadTeamFile: no enrolment, damaged, for another team, or not in its form.
        TeamFileTooNew: of a later version.
    """
    check_head(data, MAGIC, SIZE)
    try:
        inside = key.unseal(data[16:-32], _SEALS + invitation.team)
        year, number, length, zero = _HEAD.unpack_from(inside)
        first = periods.made_of(length, year, number)
    except (NotForThisKey, BadValue, struct.error):
        raise BadTeamFile from None
    keys = [inside[at : at + _KEY_BYTES] for at in range(_HEAD.size, len(inside), _KEY_BYTES)]
    wrong = length != invitation.length or any(zero) or len(inside) != _HEAD.size + 256
    if wrong or len(set(keys)) != PERIODS:
        raise BadTeamFile
    return Enrolment(dict(zip(in_a_row(first), keys, strict=True)))


def in_a_row(first: Period) -> list[Period]:
    """Eight periods from *first* on."""
    row = [first]
    while len(row) < PERIODS:
        row.append(row[-1].next())
    return row
