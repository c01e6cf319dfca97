"""Every parser of foreign bytes, what it may raise, and seeds that get past its first checks."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from textual.events import Key

from tests.format.make_team import MEMBER_SEED, PERIOD, SEAL_SEED, SIGN_SEED, VECTORS
from tui.keyboard import Keyboard
from vault.errors import BadProfile, BadTeamFile, BadValue, Damaged, OtherVocabulary, TooNew
from vault.keys import hpke, keyfile, ring
from vault.profiles import loader
from vault.profiles.policy import Policy
from vault.statistics import canonical, enrolment, invitation, pack, periods
from vault.statistics.canonical import NotCanonical
from vault.statistics.pack import PackRefused

if TYPE_CHECKING:
    from collections.abc import Callable

_FROZEN = {path.name: path.read_bytes() for path in VECTORS.iterdir()}
_TEAM = invitation.read(_FROZEN["invitation"])
_SEAL_KEY = hpke.PrivateKey(SEAL_SEED)
_SIGN_KEY = Ed25519PrivateKey.from_private_bytes(SIGN_SEED)
_ONE_TIME = enrolment.one_time_key(MEMBER_SEED, _TEAM.team, PERIOD)
_VAULT = VECTORS.with_name("vectors") / "vault"


@dataclass(frozen=True, slots=True)
class Target:
    """A parser to be fed."""

    name: str
    seeds: list[bytes]
    feed: Callable[[bytes], object]
    expected: tuple[type[Exception], ...]
    share: int = 1
    """How many of a round's executions it gets; few where sealing each input is slow."""


def _checked(data: bytes) -> bytes:
    """With a checksum that is right, so that what lies behind it is reached."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def _canonical(data: bytes) -> None:
    value = canonical.decode(data)
    assert canonical.encode(value) == data, "two spellings of one value"


def _body(data: bytes) -> None:
    report = pack.read(data, _TEAM.team, _TEAM.categories)
    assert pack.compose(_TEAM, report) == data, "two bodies of one report"


def _signed_body(data: bytes) -> None:
    """A body that is signed and padded as it should be."""
    signature = _ONE_TIME.sign(b"peerlog-pack/1 report" + data)
    public = _ONE_TIME.public_key().public_bytes_raw()
    length = min(len(data), 0xFFFF).to_bytes(2, "little")
    _inside((public + signature + length + data).ljust(4192, b"\0"))


def _inside(data: bytes) -> None:
    opened = pack.split(data)
    pack.verify(opened)
    pack.read(opened.body, _TEAM.team, _TEAM.categories)


def _pack(data: bytes) -> None:
    _inside(pack.unwrap(_checked(data), _TEAM.team, _SEAL_KEY))


def _sealed_inside(data: bytes) -> None:
    _pack(pack.wrap(data, _TEAM))


def _invitation(data: bytes) -> None:
    found = invitation.read(_checked(data))
    assert len(found.fingerprint) == invitation.FINGERPRINT_WORDS


def _signed_invitation(data: bytes) -> None:
    """Signed again by the coordinator: what a malicious one could hand out."""
    head = data[:1324].ljust(1324, b"\0")
    signed = head + _SIGN_KEY.sign(b"peerlog1 invitation" + head)
    found = invitation.read(_checked(signed + bytes(32)))
    assert found.categories.digest == head[44:76]


def _enrolment(data: bytes) -> None:
    enrolment.read(_checked(data), _TEAM, _SEAL_KEY)


def _sealed_enrolment(data: bytes) -> None:
    sealed = hpke.seal(data, _TEAM.public_key, b"peerlog1 enrolment" + _TEAM.team)
    _enrolment(enrolment.MAGIC + invitation.VERSION + sealed + bytes(32))


def _period(data: bytes) -> None:
    text = data.decode(errors="replace")
    assert periods.parse(str(periods.parse(text))) == periods.parse(text)


def _keys(data: bytes) -> None:
    keyboard = Keyboard()
    for message in (*keyboard.read(data), *keyboard.wait()):
        if isinstance(message, Key):
            (message.character or "").encode()


def _profile(data: bytes) -> None:
    loader.parse(data.decode(errors="replace"))


_PUBLIC = b"".join(bytes([number]) * 32 for number in range(8))
_INSIDE = pack.unwrap(_FROZEN["pack.peerpack"], _TEAM.team, _SEAL_KEY)
_BODIES = [
    _FROZEN["body.json"],
    pack.compose(_TEAM, pack.Report(PERIOD, 0, _TEAM.categories.nothing())),
]
_KEYS = [
    "né\x1b[A\x1bOP\x1b[97;5u\x1b[<0;12;7M\x1b[<0;12;7m".encode(),
    b"\x1b[200~pasted\x1b[201~\x1b[?2026;1$y\x1b[48;24;80;480;640t\x1b[I",
]
_DAMAGED = (Damaged, TooNew)

TARGETS = (
    Target(
        "canonical JSON",
        [*_BODIES, b'{"a":{"b":"\xe2\x82\xac"}}', b'"\\n"'],
        _canonical,
        (NotCanonical,),
        30,
    ),
    Target("pack body", _BODIES, _body, (PackRefused,), 30),
    Target("signed pack body", _BODIES, _signed_body, (PackRefused,), 6),
    Target("opened pack", [_INSIDE], _inside, (PackRefused,), 10),
    Target("pack", [_FROZEN["pack.peerpack"]], _pack, (PackRefused,), 10),
    Target("sealed pack", [_INSIDE], _sealed_inside, (PackRefused,), 2),
    Target("invitation", [_FROZEN["invitation"]], _invitation, (BadTeamFile, OtherVocabulary), 10),
    Target(
        "signed invitation",
        [_FROZEN["invitation"]],
        _signed_invitation,
        (BadTeamFile, OtherVocabulary),
        4,
    ),
    Target("enrolment", [_FROZEN["enrolment"]], _enrolment, (BadTeamFile,), 10),
    Target(
        "sealed enrolment",
        [b"\xea\x07\x03\x01\0\0\0\0" + _PUBLIC],
        _sealed_enrolment,
        (BadTeamFile,),
        2,
    ),
    Target("period", [b"2026Q3", b"2026-H1", b"2026 y"], _period, (BadValue,), 10),
    Target(
        "key file",
        [(_VAULT / "vault.key").read_bytes()],
        lambda data: keyfile.decode(_checked(data)),
        _DAMAGED,
        10,
    ),
    Target(
        "ring",
        [(_VAULT / "vault.ring").read_bytes()],
        lambda data: ring.decode(_checked(data)),
        _DAMAGED,
        10,
    ),
    Target("policy", [Policy().to_bytes()], Policy.from_bytes, (Damaged, BadValue), 10),
    Target("keyboard", _KEYS, _keys, (), 4),
    Target("profile", [loader._shipped("us-ca-le").encode()], _profile, (BadProfile,), 1),
)
