"""A pack: one supporter's totals of one period, sealed for the coordinator; 5365 bytes, always.

::

       0     5  magic PLPK and version 1
       5  5328  HPKE for the team of 4192 bytes; info = "peerlog-pack/1" | team id
    5333    32  SHA-256 over bytes 0 to 5332

       0    32  one-time Ed25519 public key of the period
      32    64  Ed25519 signature over "peerlog-pack/1 report" and the body
      96     2  length of the body
      98  4094  body, then zeros

The body is canonical JSON: ``{"counts":{"duration":{...},...,"total":0},"period":"2026Q3",
"rev":0,"schema":"peerlog-pack","team":"<32 hex>","v":1,"vocab":"<64 hex>"}``. The key is the
report's only id; there is no date, no time, no version of the program and no name.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from vault.errors import BadValue
from vault.keys import hpke
from vault.keys.hpke import NotForThisKey
from vault.statistics import canonical, categories, periods
from vault.statistics.canonical import Fault, NotCanonical
from vault.statistics.categories import Categories, Counts

if TYPE_CHECKING:
    from vault.statistics.invitation import Invitation
    from vault.statistics.periods import Period

MAGIC = b"PLPK"
VERSION = 1
SIZE = 5365
SUFFIX = ".peerpack"
LAST_REVISION = 9
PER_MONTH = 200
"""Contacts a pack may hold for each month of its period: ten on every working day. A supporter
with a full calendar stays far below; a forged pack can shift a team's sum by no more."""

_SCHEMA = "peerlog-pack"
_SIGNS = b"peerlog-pack/1 report"
_SEALS = b"peerlog-pack/1"
_HEAD = struct.Struct("<32s64sH")
_ROOM = 4094
_INSIDE_BYTES = _HEAD.size + _ROOM
_LIMITS = canonical.Limits(size=_ROOM, brackets=64, depth=3)
_KEYS = {"counts", "period", "rev", "schema", "team", "v", "vocab"}


class Reason(Enum):
    """Why a pack was not taken; closed, so that nothing of a file reaches a message."""

    UNREADABLE = "unreadable"
    NOT_A_PACK = "not_a_pack"
    OTHER_VERSION = "other_version"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    OTHER_TEAM = "other_team"
    """Not sealed to this team, or made for another."""
    LENGTH = "length"
    PADDING = "padding"
    UNKNOWN_SIGNER = "unknown_signer"
    SIGNATURE = "signature"
    NOT_JSON = "not_json"
    DUPLICATE_KEY = "duplicate_key"
    FLOAT = "float"
    NOT_A_NUMBER = "not_a_number"
    NESTING = "nesting"
    NOT_CANONICAL = "not_canonical"
    OTHER_TYPE = "other_type"
    UNKNOWN_FIELD = "unknown_field"
    MISSING_FIELD = "missing_field"
    OTHER_SCHEMA = "other_schema"
    OTHER_VOCABULARY = "other_vocabulary"
    OTHER_PERIOD = "other_period"
    """Another than the signer was enrolled for, or no period at all."""
    NOT_CLOSED = "not_closed"
    RELEASED = "released"
    REVISION = "revision"
    OUT_OF_RANGE = "out_of_range"
    MARGINS = "margins"
    """The fields do not add up to the total, or cannot come of contacts."""


_OF_FAULT = {
    Fault.TOO_LARGE: Reason.TOO_LARGE,
    Fault.TOO_DEEP: Reason.NESTING,
    Fault.NOT_JSON: Reason.NOT_JSON,
    Fault.DUPLICATE_KEY: Reason.DUPLICATE_KEY,
    Fault.FLOAT: Reason.FLOAT,
    Fault.NOT_A_NUMBER: Reason.NOT_A_NUMBER,
    Fault.OUT_OF_RANGE: Reason.OUT_OF_RANGE,
    Fault.OTHER_TYPE: Reason.OTHER_TYPE,
    Fault.SPELLING: Reason.NOT_CANONICAL,
}


class PackRefused(Exception):
    """A pack was not taken; *reason* says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Opened(NamedTuple):
    """What lies under the seal; not yet to be trusted."""

    signer: bytes
    signature: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """A body that was checked."""

    period: Period
    revision: int
    counts: Counts


def most(period: Period) -> int:
    """The largest number a pack of a period may hold."""
    return PER_MONTH * period.MONTHS


def compose(invitation: Invitation, report: Report) -> bytes:
    """The body: what is shown, signed and sealed."""
    return canonical.encode(
        {
            "counts": {"total": report.counts.total, **report.counts.fields},
            "period": str(report.period),
            "rev": report.revision,
            "schema": _SCHEMA,
            "team": invitation.team.hex(),
            "v": VERSION,
            "vocab": invitation.categories.digest.hex(),
        }
    )


def seal(body: bytes, invitation: Invitation, key: Ed25519PrivateKey) -> bytes:
    """The file: the body signed by its period's one-time key and sealed for the team."""
    public = key.public_key().public_bytes_raw()
    inside = _HEAD.pack(public, key.sign(_SIGNS + body), len(body)) + body.ljust(_ROOM, b"\0")
    return wrap(inside, invitation)


def wrap(inside: bytes, invitation: Invitation) -> bytes:
    """The file around bytes to be sealed."""
    sealed = hpke.seal(inside, invitation.public_key, _SEALS + invitation.team)
    data = MAGIC + bytes([VERSION]) + sealed
    return data + hashlib.sha256(data).digest()


def unwrap(data: bytes, team: bytes, key: hpke.PrivateKey) -> bytes:
    """What was sealed for a team.

    Raises:
        PackRefused: another file or version, of another size, damaged, or for another team.
    """
    if len(data) <= len(MAGIC):
        raise PackRefused(Reason.TOO_SMALL)
    if data[:4] != MAGIC:
        raise PackRefused(Reason.NOT_A_PACK)
    if data[4:5] != bytes([VERSION]):
        raise PackRefused(Reason.OTHER_VERSION)
    if len(data) != SIZE:
        raise PackRefused(Reason.TOO_SMALL if len(data) < SIZE else Reason.TOO_LARGE)
    if hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise PackRefused(Reason.DAMAGED)
    try:
        return key.unseal(data[5:-32], _SEALS + team)
    except NotForThisKey:
        raise PackRefused(Reason.OTHER_TEAM) from None


def split(inside: bytes) -> Opened:
    """Key, signature and body of what was sealed.

    Raises:
        PackRefused: a length that cannot be, or bytes after the body.
    """
    if len(inside) != _INSIDE_BYTES:
        raise PackRefused(Reason.LENGTH)
    signer, signature, length = _HEAD.unpack_from(inside)
    body, rest = inside[_HEAD.size :][:length], inside[_HEAD.size + length :]
    if not 0 < length <= _ROOM:
        raise PackRefused(Reason.LENGTH)
    if any(rest):
        raise PackRefused(Reason.PADDING)
    return Opened(signer, signature, body)


def verify(opened: Opened) -> None:
    """Check that the body is by the key it comes with.

    Raises:
        PackRefused: it is not.
    """
    try:
        key = Ed25519PublicKey.from_public_bytes(opened.signer)
        key.verify(opened.signature, _SIGNS + opened.body)
    except (InvalidSignature, ValueError):
        raise PackRefused(Reason.SIGNATURE) from None


def read(body: bytes, team: bytes, wanted: Categories) -> Report:
    """What a body says, all of it checked.

    Raises:
        PackRefused: with the first reason found.
    """
    try:
        value = canonical.decode(body, limits=_LIMITS)
    except NotCanonical as refusal:
        raise PackRefused(_OF_FAULT[refusal.fault]) from None
    document = _map(value)
    _check_version(document)
    _check_keys(document, _KEYS)
    if _text(document["team"]) != team.hex():
        raise PackRefused(Reason.OTHER_TEAM)
    if _text(document["vocab"]) != wanted.digest.hex():
        raise PackRefused(Reason.OTHER_VOCABULARY)
    period = _period(_text(document["period"]))
    revision = _number(document["rev"])
    if not 0 <= revision <= LAST_REVISION:
        raise PackRefused(Reason.REVISION)
    return Report(period, revision, _counts(_map(document["counts"]), wanted, most(period)))


def _check_version(document: dict[str, Any]) -> None:
    """Schema and version before all else, so that a later one is called that."""
    for name, known, reason in (
        ("schema", _SCHEMA, Reason.OTHER_SCHEMA),
        ("v", VERSION, Reason.OTHER_VERSION),
    ):
        if name not in document:
            raise PackRefused(Reason.MISSING_FIELD)
        if type(document[name]) is not type(known):
            raise PackRefused(Reason.OTHER_TYPE)
        if document[name] != known:
            raise PackRefused(reason)


def _counts(found: dict[str, Any], wanted: Categories, limit: int) -> Counts:
    _check_keys(found, {"total", *wanted.maps})
    total = _number(found["total"], limit)
    fields = {}
    for field, values in wanted.maps.items():
        cells = _map(found[field])
        _check_keys(cells, set(values))
        fields[field] = {value: _number(cells[value], limit) for value in values}
    counts = Counts(total, fields)
    if not categories.hangs_together(counts):
        raise PackRefused(Reason.MARGINS)
    return counts


def _check_keys(found: dict[str, Any], wanted: set[str]) -> None:
    if not found.keys() <= wanted:
        raise PackRefused(Reason.UNKNOWN_FIELD)
    if len(found) != len(wanted):
        raise PackRefused(Reason.MISSING_FIELD)


def _map(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PackRefused(Reason.OTHER_TYPE)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PackRefused(Reason.OTHER_TYPE)
    return value


def _number(value: object, limit: int | None = None) -> int:
    if not isinstance(value, int):
        raise PackRefused(Reason.OTHER_TYPE)
    if limit is not None and not 0 <= value <= limit:
        raise PackRefused(Reason.OUT_OF_RANGE)
    return value


def _period(text: str) -> Period:
    try:
        period = periods.parse(text)
    except BadValue:
        raise PackRefused(Reason.OTHER_PERIOD) from None
    if str(period) != text:
        raise PackRefused(Reason.OTHER_PERIOD)
    return period
