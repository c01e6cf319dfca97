"""The invitation a coordinator hands to supporters: one file of 1420 bytes, nothing in it secret.

::

       0     8  magic PEERLOGI
       8     8  major 1, minor 0, flags 0
      16    16  team id, random
      32     4  length of a period: 1 quarter, 2 half, 3 year
      36     5  group of each recipient category, in the order of the vocabulary; 255: not counted
      41     1  whether the supporter's own time is counted: 0 or 1
      42     2  zero
      44    32  SHA-256 of the names of what is counted
      76  1216  HPKE public key: ML-KEM-768, then X25519
    1292    32  Ed25519 public key of the coordinator
    1324    64  Ed25519 signature over "peerlog1 invitation" and bytes 0 to 1323
    1388    32  SHA-256 over bytes 0 to 1387

Whoever hands out another invitation collects the packs, so its fingerprint is read aloud.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from vault.errors import BadTeamFile, BadValue, OtherVocabulary, TeamFileTooNew
from vault.journal.vocabulary import Recipient
from vault.keys import hpke, passphrase
from vault.keys.hpke import NotForThisKey
from vault.statistics.categories import Categories
from vault.statistics.periods import BY_LENGTH, Length

if TYPE_CHECKING:
    from vault.statistics.categories import Group
    from vault.statistics.periods import Period

MAGIC = b"PEERLOGI"
VERSION = struct.pack("<HHI", 1, 0, 0)
SIZE = 1420
FINGERPRINT_WORDS = 8
"""Of 7,776: 103 bits, out of reach for whoever looks for a second invitation that sounds alike."""

_LAYOUT = struct.Struct("<8s8s16sI5sB2s32s1216s32s64s32s")
_TEAM_AT = 16
_SIGNED_BYTES = 1324
_SIGNS = b"peerlog1 invitation"
_NAMES = b"peerlog1 fingerprint"
_NOT_COUNTED = 255


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a supporter learns of a team."""

    data: bytes = field(repr=False)
    """The file itself."""
    team: bytes
    """16 random bytes."""
    length: Length
    categories: Categories
    public_key: bytes = field(repr=False)
    """What packs and enrolments are sealed for."""

    @property
    def period(self) -> type[Period]:
        """The class of the team's periods."""
        return BY_LENGTH[self.length]

    @property
    def short_name(self) -> str:
        """Eight hex letters that stand for the team in file names."""
        return short_name(self.data)

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Eight words to compare aloud; another invitation has others."""
        number = int.from_bytes(hashlib.sha256(_NAMES + self.data).digest(), "big")
        words = passphrase.words()
        found = []
        for _ in range(FINGERPRINT_WORDS):
            number, place = divmod(number, len(words))
            found.append(words[place])
        return tuple(found)


def make(
    team: bytes,
    length: Length,
    categories: Categories,
    *,
    public_key: bytes,
    signing_key: Ed25519PrivateKey,
) -> bytes:
    """The file."""
    head = _LAYOUT.pack(
        MAGIC,
        VERSION,
        team,
        length,
        _numbered(categories.recipients),
        categories.supporter_time,
        bytes(2),
        categories.digest,
        public_key,
        signing_key.public_key().public_bytes_raw(),
        bytes(64),
        bytes(32),
    )[:_SIGNED_BYTES]
    signed = head + signing_key.sign(_SIGNS + head)
    return signed + hashlib.sha256(signed).digest()


def read(data: bytes) -> Invitation:
    """What a file says, all of it checked.

    Raises:
        BadTeamFile: no invitation, damaged, or not by the key it names.
        TeamFileTooNew: of a later version.
        OtherVocabulary: the team counts by lists this version does not have.
    """
    check_head(data, MAGIC, SIZE)
    _, _, team, length, groups, own_time, zero, digest, public, signer, signature, _ = (
        _LAYOUT.unpack(data)
    )
    try:
        Ed25519PublicKey.from_public_bytes(signer).verify(signature, _SIGNS + data[:_SIGNED_BYTES])
        hpke.check_public(public)
        categories = Categories(_grouped(groups), supporter_time=bool(own_time))
        found = Invitation(data, team, Length(length), categories, public)
    except (InvalidSignature, NotForThisKey, BadValue, ValueError):
        raise BadTeamFile from None
    if any(zero) or own_time > 1 or _numbered(categories.recipients) != groups:
        raise BadTeamFile
    if categories.digest != digest:
        raise OtherVocabulary
    return found


def short_name(data: bytes) -> str:
    """Eight hex letters of the team id; also of an invitation this version cannot read any more."""
    return data[_TEAM_AT : _TEAM_AT + 4].hex()


def check_head(data: bytes, magic: bytes, size: int) -> None:
    """Magic, version, size and SHA-256 of a team's file.

    Raises:
        BadTeamFile: another file, or damaged.
        TeamFileTooNew: of a later version.
    """
    if data[:8] != magic:
        raise BadTeamFile
    if data[8:16] != VERSION:
        raise TeamFileTooNew
    if len(data) != size or hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise BadTeamFile


def _numbered(recipients: tuple[Group, ...]) -> bytes:
    """The number of each category's group."""
    if not recipients:
        return bytes([_NOT_COUNTED] * len(Recipient))
    group_of = {member: number for number, group in enumerate(recipients) for member in group}
    return bytes(group_of[member] for member in Recipient)


def _grouped(numbers: bytes) -> tuple[Group, ...]:
    if set(numbers) == {_NOT_COUNTED}:
        return ()
    members = list(zip(numbers, Recipient, strict=True))
    return tuple(
        tuple(member for number, member in members if number == wanted)
        for wanted in sorted(set(numbers))
    )
