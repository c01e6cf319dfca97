"""Packs that must be refused, each with the reason it must be given."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.team import Supporter
from vault.keys import hpke
from vault.statistics import canonical, pack
from vault.statistics.pack import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault.statistics.invitation import Invitation

_HEAD_BYTES = 98
_ROOM = 4094
_LABEL = b"peerlog-pack/1 report"


@dataclass
class Kit:
    """What a forger has: an enrolled supporter's keys, and the team's invitation."""

    invitation: Invitation
    supporter: Supporter
    other: Supporter
    """Another enrolled supporter."""
    stranger: Supporter
    """Not enrolled."""

    @property
    def honest(self) -> bytes:
        return self.supporter.pack()

    @property
    def body(self) -> bytes:
        return self.supporter.body()

    def signed(self, body: bytes, signer: Supporter | None = None) -> bytes:
        """A pack of any body, properly signed and sealed."""
        key = (signer or self.supporter).key()
        public = key.public_key().public_bytes_raw()
        return self.inside(public + key.sign(_LABEL + body) + _length(body) + _padded(body))

    def inside(self, inside: bytes) -> bytes:
        """A pack of any inside, properly sealed."""
        return pack.wrap(inside, self.invitation)

    def opened(self) -> bytes:
        """The inside of an honest pack."""
        key, body = self.supporter.key(), self.body
        public = key.public_key().public_bytes_raw()
        return public + key.sign(_LABEL + body) + _length(body) + _padded(body)

    def changed(self, *path: str, to: Any) -> bytes:
        """An honest body with one value changed, spelled canonically where that is possible."""
        document: Any = canonical.decode(self.body)
        place = document
        for name in path[:-1]:
            place = place[name]
        if to is None:
            del place[path[-1]]
        else:
            place[path[-1]] = to
        return self.signed(canonical.encode(document))

    def moved(self, *changes: tuple[str, str, int]) -> bytes:
        """An honest body with numbers added to cells; the field 'total' stands for the total."""
        document: Any = canonical.decode(self.body)
        counts = document["counts"]
        for name, value, by in changes:
            if name == "total":
                counts["total"] += by
            else:
                counts[name][value] += by
        return self.signed(canonical.encode(document))

    def spelled(self, old: bytes, new: bytes) -> bytes:
        """An honest body with bytes replaced."""
        assert old in self.body
        return self.signed(self.body.replace(old, new, 1))


def _length(body: bytes) -> bytes:
    return len(body).to_bytes(2, "little")


def _padded(body: bytes) -> bytes:
    return body.ljust(_ROOM, b"\0")


def flipped(data: bytes, at: int) -> bytes:
    """One bit changed."""
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def repaired(data: bytes) -> bytes:
    """The checksum made right again."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("pack.json", b"{}")
    return buffer.getvalue()


def _sealed_with(kit: Kit, info: bytes) -> bytes:
    sealed = hpke.seal(kit.opened(), kit.invitation.public_key, info)
    return repaired(b"PLPK\x01" + sealed + bytes(32))


def _sealed_for_another_key(kit: Kit) -> bytes:
    public = hpke.PrivateKey(hpke.new_seed()).public()
    sealed = hpke.seal(kit.opened(), public, b"peerlog-pack/1" + kit.invitation.team)
    return repaired(b"PLPK\x01" + sealed + bytes(32))


def _signature(kit: Kit, signature: bytes) -> bytes:
    inside = kit.opened()
    return kit.inside(inside[:32] + signature + inside[96:])


def _with_length(kit: Kit, length: int) -> bytes:
    inside = kit.opened()
    return kit.inside(inside[:96] + length.to_bytes(2, "little") + inside[98:])


def _with_rest(kit: Kit, rest: bytes) -> bytes:
    inside = kit.opened()
    used = _HEAD_BYTES + len(kit.body)
    return kit.inside((inside[:used] + rest).ljust(_HEAD_BYTES + _ROOM, b"\0"))


def _signer(kit: Kit, public: bytes) -> bytes:
    return kit.inside(public + kit.opened()[32:])


Case = tuple[str, Reason, "Callable[[Kit], bytes]"]

FILES: list[Case] = [
    ("empty", Reason.TOO_SMALL, lambda _: b""),
    ("one byte", Reason.TOO_SMALL, lambda _: b"P"),
    ("half the magic", Reason.TOO_SMALL, lambda _: b"PL"),
    ("magic alone", Reason.TOO_SMALL, lambda _: b"PLPK"),
    ("magic and version alone", Reason.TOO_SMALL, lambda _: b"PLPK\x01"),
    ("cut by one byte", Reason.TOO_SMALL, lambda k: k.honest[:-1]),
    ("cut in half", Reason.TOO_SMALL, lambda k: k.honest[:2600]),
    ("one byte more", Reason.TOO_LARGE, lambda k: k.honest + b"\0"),
    ("twice in one file", Reason.TOO_LARGE, lambda k: k.honest * 2),
    ("a megabyte", Reason.TOO_LARGE, lambda k: k.honest.ljust(1 << 20, b"\0")),
    ("other magic", Reason.NOT_A_PACK, lambda k: b"PLPX" + k.honest[4:]),
    ("small letters", Reason.NOT_A_PACK, lambda k: b"plpk" + k.honest[4:]),
    ("an archive", Reason.NOT_A_PACK, lambda _: _zip()),
    ("its body alone", Reason.NOT_A_PACK, lambda k: k.body),
    ("an invitation", Reason.NOT_A_PACK, lambda k: k.invitation.data),
    ("an enrolment", Reason.NOT_A_PACK, lambda k: k.supporter.enrolment()),
    ("zeros", Reason.NOT_A_PACK, lambda _: bytes(pack.SIZE)),
    ("version 2", Reason.OTHER_VERSION, lambda k: repaired(b"PLPK\x02" + k.honest[5:])),
    ("version 0", Reason.OTHER_VERSION, lambda k: repaired(b"PLPK\x00" + k.honest[5:])),
    ("version 255", Reason.OTHER_VERSION, lambda k: b"PLPK\xff" + k.honest[5:]),
    ("zeros under the magic", Reason.DAMAGED, lambda _: b"PLPK\x01".ljust(pack.SIZE, b"\0")),
    ("checksum changed", Reason.DAMAGED, lambda k: flipped(k.honest, pack.SIZE - 1)),
    ("ciphertext changed", Reason.DAMAGED, lambda k: flipped(k.honest, 3000)),
    ("encapsulated key changed", Reason.DAMAGED, lambda k: flipped(k.honest, 100)),
    ("changed and repaired", Reason.OTHER_TEAM, lambda k: repaired(flipped(k.honest, 3000))),
    ("key changed, repaired", Reason.OTHER_TEAM, lambda k: repaired(flipped(k.honest, 100))),
    ("point changed, repaired", Reason.OTHER_TEAM, lambda k: repaired(flipped(k.honest, 1100))),
    ("tag changed, repaired", Reason.OTHER_TEAM, lambda k: repaired(flipped(k.honest, 5332))),
    ("sealed zeros, repaired", Reason.OTHER_TEAM, lambda _: repaired(b"PLPK\x01" + bytes(5360))),
    ("for another key", Reason.OTHER_TEAM, _sealed_for_another_key),
    (
        "for another team id",
        Reason.OTHER_TEAM,
        lambda k: _sealed_with(k, b"peerlog-pack/1" + bytes(16)),
    ),
    ("for no team id", Reason.OTHER_TEAM, lambda k: _sealed_with(k, b"peerlog-pack/1")),
    (
        "sealed as an enrolment",
        Reason.OTHER_TEAM,
        lambda k: _sealed_with(k, b"peerlog1 enrolment" + k.invitation.team),
    ),
]
"""Wrong before the seal is open."""

INSIDES: list[Case] = [
    ("length zero", Reason.LENGTH, lambda k: _with_length(k, 0)),
    ("length past the end", Reason.LENGTH, lambda k: _with_length(k, _ROOM + 1)),
    ("greatest length", Reason.LENGTH, lambda k: _with_length(k, 65535)),
    ("length one short", Reason.PADDING, lambda k: _with_length(k, len(k.body) - 1)),
    ("text after the body", Reason.PADDING, lambda k: _with_rest(k, b"name: Jo")),
    ("blanks after the body", Reason.PADDING, lambda k: _with_rest(k, b" " * 50)),
    ("one bit at the end", Reason.PADDING, lambda k: k.inside(k.opened()[:-1] + b"\1")),
    ("a stranger", Reason.UNKNOWN_SIGNER, lambda k: k.signed(k.body, k.stranger)),
    ("key of zeros", Reason.UNKNOWN_SIGNER, lambda k: _signer(k, bytes(32))),
    ("key of low order", Reason.UNKNOWN_SIGNER, lambda k: _signer(k, b"\1".ljust(32, b"\0"))),
    ("no point at all", Reason.UNKNOWN_SIGNER, lambda k: _signer(k, b"\xff" * 32)),
    ("the team's key", Reason.UNKNOWN_SIGNER, lambda k: _signer(k, k.invitation.data[1292:1324])),
    (
        "another's key over it",
        Reason.SIGNATURE,
        lambda k: _signer(k, k.other.key().public_key().public_bytes_raw()),
    ),
    ("signature of zeros", Reason.SIGNATURE, lambda k: _signature(k, bytes(64))),
    (
        "signed without the label",
        Reason.SIGNATURE,
        lambda k: _signature(k, k.supporter.key().sign(k.body)),
    ),
    (
        "signature of another body",
        Reason.SIGNATURE,
        lambda k: _signature(k, k.supporter.key().sign(_LABEL + k.supporter.body(13))),
    ),
    (
        "signed by another",
        Reason.SIGNATURE,
        lambda k: _signature(k, k.other.key().sign(_LABEL + k.body)),
    ),
]
"""Wrong before the body is read."""

SPELLINGS: list[Case] = [
    ("not JSON", Reason.NOT_JSON, lambda k: k.signed(b"hello")),
    ("cut", Reason.NOT_JSON, lambda k: k.signed(k.body[:-1])),
    ("one bracket more", Reason.NOT_JSON, lambda k: k.signed(k.body + b"}")),
    ("two documents", Reason.NOT_JSON, lambda k: k.signed(k.body + b"{}")),
    ("not UTF-8", Reason.NOT_JSON, lambda k: k.spelled(b"peerlog-pack", b"peer\xfflog")),
    ("UTF-16", Reason.NOT_JSON, lambda k: k.signed(k.body.decode().encode("utf-16"))),
    ("byte order mark", Reason.NOT_JSON, lambda k: k.signed(b"\xef\xbb\xbf" + k.body)),
    ("a comment", Reason.NOT_JSON, lambda k: k.signed(k.body + b"//")),
    ("single quotes", Reason.NOT_JSON, lambda k: k.signed(k.body.replace(b'"', b"'"))),
    ("a leading zero", Reason.NOT_JSON, lambda k: k.spelled(b'"total":12', b'"total":012')),
    ("a plus sign", Reason.NOT_JSON, lambda k: k.spelled(b'"total":12', b'"total":+12')),
    ("hexadecimal", Reason.NOT_JSON, lambda k: k.spelled(b'"total":12', b'"total":0xc')),
    ("a comma too many", Reason.NOT_JSON, lambda k: k.spelled(b'"rev":0', b'"rev":0,')),
    ("a control character", Reason.NOT_JSON, lambda k: k.spelled(b"peerlog-pack", b"a\nb")),
    ("revision twice", Reason.DUPLICATE_KEY, lambda k: k.spelled(b'"rev":0', b'"rev":0,"rev":0')),
    (
        "total twice",
        Reason.DUPLICATE_KEY,
        lambda k: k.spelled(b'"total":12', b'"total":12,"total":500'),
    ),
    ("cell twice", Reason.DUPLICATE_KEY, lambda k: k.spelled(b'"text":0', b'"text":0,"text":9')),
    ("a fraction", Reason.FLOAT, lambda k: k.spelled(b'"total":12', b'"total":12.0')),
    ("an exponent", Reason.FLOAT, lambda k: k.spelled(b'"total":12', b'"total":12e0')),
    ("minus nought point nought", Reason.FLOAT, lambda k: k.spelled(b'"rev":0', b'"rev":-0.0')),
    ("too large for a float", Reason.FLOAT, lambda k: k.spelled(b'"rev":0', b'"rev":1e999')),
    ("NaN", Reason.NOT_A_NUMBER, lambda k: k.spelled(b'"total":12', b'"total":NaN')),
    ("infinity", Reason.NOT_A_NUMBER, lambda k: k.spelled(b'"rev":0', b'"rev":Infinity')),
    ("minus infinity", Reason.NOT_A_NUMBER, lambda k: k.spelled(b'"rev":0', b'"rev":-Infinity')),
    ("a thousand arrays", Reason.NESTING, lambda k: k.signed(b"[" * 1000)),
    (
        "a thousand objects",
        Reason.NESTING,
        lambda k: k.signed(b'{"a":' * 700 + b"0" + b"}" * 500),
    ),
    (
        "objects in a cell",
        Reason.NESTING,
        lambda k: k.spelled(b'"text":0', b'"text":{"a":{"b":0}}'),
    ),
    ("blanks", Reason.NOT_CANONICAL, lambda k: k.spelled(b'"rev":0', b'"rev": 0')),
    ("a line end", Reason.NOT_CANONICAL, lambda k: k.signed(k.body + b"\n")),
    (
        "another order",
        Reason.NOT_CANONICAL,
        lambda k: k.spelled(b'"rev":0,"schema":"peerlog-pack"', b'"schema":"peerlog-pack","rev":0'),
    ),
    ("an escaped letter", Reason.NOT_CANONICAL, lambda k: k.spelled(b'"rev"', b'"\\u0072ev"')),
    ("an escaped slash", Reason.NOT_CANONICAL, lambda k: k.spelled(b"peerlog-pack", b"a\\/b")),
    ("minus nought", Reason.NOT_CANONICAL, lambda k: k.spelled(b'"rev":0', b'"rev":-0')),
    ("half a pair", Reason.NOT_CANONICAL, lambda k: k.spelled(b"peerlog-pack", b"\\ud800")),
]
"""Wrong before the body's values are looked at."""

VALUES: list[Case] = [
    ("a string", Reason.OTHER_TYPE, lambda k: k.signed(b'"peerlog-pack"')),
    ("a number", Reason.OTHER_TYPE, lambda k: k.signed(b"12")),
    ("null", Reason.OTHER_TYPE, lambda k: k.signed(b"null")),
    ("true for a number", Reason.OTHER_TYPE, lambda k: k.spelled(b'"total":12', b'"total":true')),
    ("null for a number", Reason.OTHER_TYPE, lambda k: k.spelled(b'"total":12', b'"total":null')),
    ("an array", Reason.OTHER_TYPE, lambda k: k.spelled(b'"total":12', b'"total":[12]')),
    ("a total in quotes", Reason.OTHER_TYPE, lambda k: k.changed("counts", "total", to="12")),
    ("a cell in quotes", Reason.OTHER_TYPE, lambda k: k.changed("counts", "mode", "text", to="0")),
    ("a number for a field", Reason.OTHER_TYPE, lambda k: k.changed("counts", "mode", to=12)),
    ("a number for all counts", Reason.OTHER_TYPE, lambda k: k.changed("counts", to=12)),
    ("a map for a cell", Reason.OTHER_TYPE, lambda k: k.changed("counts", "total", to={})),
    ("revision in quotes", Reason.OTHER_TYPE, lambda k: k.changed("rev", to="0")),
    ("version in quotes", Reason.OTHER_TYPE, lambda k: k.changed("v", to="1")),
    ("a number for the period", Reason.OTHER_TYPE, lambda k: k.changed("period", to=2026)),
    ("a number for the team", Reason.OTHER_TYPE, lambda k: k.changed("team", to=7)),
    ("a number for the schema", Reason.OTHER_TYPE, lambda k: k.changed("schema", to=1)),
    ("a date", Reason.UNKNOWN_FIELD, lambda k: k.changed("date", to="2026-10-02")),
    ("a name", Reason.UNKNOWN_FIELD, lambda k: k.changed("name", to="Jo")),
    ("another field", Reason.UNKNOWN_FIELD, lambda k: k.changed("counts", "rank", to={"a": 12})),
    (
        "a field not asked for",
        Reason.UNKNOWN_FIELD,
        lambda k: k.changed("counts", "supporter_time", to={}),
    ),
    ("another value", Reason.UNKNOWN_FIELD, lambda k: k.changed("counts", "mode", "fax", to=0)),
    (
        "a category before merging",
        Reason.UNKNOWN_FIELD,
        lambda k: k.changed("counts", "recipient", "retired", to=0),
    ),
    ("no revision", Reason.MISSING_FIELD, lambda k: k.changed("rev", to=None)),
    ("no schema", Reason.MISSING_FIELD, lambda k: k.changed("schema", to=None)),
    ("no version", Reason.MISSING_FIELD, lambda k: k.changed("v", to=None)),
    ("no counts", Reason.MISSING_FIELD, lambda k: k.changed("counts", to=None)),
    ("no total", Reason.MISSING_FIELD, lambda k: k.changed("counts", "total", to=None)),
    ("no field", Reason.MISSING_FIELD, lambda k: k.changed("counts", "topic", to=None)),
    ("no cell", Reason.MISSING_FIELD, lambda k: k.changed("counts", "mode", "text", to=None)),
    (
        "nothing for not recorded",
        Reason.MISSING_FIELD,
        lambda k: k.changed("counts", "mode", "not_recorded", to=None),
    ),
    ("another schema", Reason.OTHER_SCHEMA, lambda k: k.changed("schema", to="peerlog-summary")),
    ("body of version 2", Reason.OTHER_VERSION, lambda k: k.changed("v", to=2)),
    ("another vocabulary", Reason.OTHER_VOCABULARY, lambda k: k.changed("vocab", to="0" * 64)),
    (
        "vocabulary in capitals",
        Reason.OTHER_VOCABULARY,
        lambda k: k.changed("vocab", to=k.invitation.categories.digest.hex().upper()),
    ),
    ("another team's body", Reason.OTHER_TEAM, lambda k: k.changed("team", to="0" * 32)),
    ("another period", Reason.OTHER_PERIOD, lambda k: k.changed("period", to="2026Q2")),
    ("a half", Reason.OTHER_PERIOD, lambda k: k.changed("period", to="2026H2")),
    ("a month", Reason.OTHER_PERIOD, lambda k: k.changed("period", to="2026-09")),
    ("a small letter", Reason.OTHER_PERIOD, lambda k: k.changed("period", to="2026q3")),
    ("a blank", Reason.OTHER_PERIOD, lambda k: k.changed("period", to=" 2026Q3")),
    ("no such quarter", Reason.OTHER_PERIOD, lambda k: k.changed("period", to="2026Q5")),
    ("no period", Reason.OTHER_PERIOD, lambda k: k.changed("period", to="")),
    ("other digits", Reason.OTHER_PERIOD, lambda k: k.changed("period", to="２０２６Q3")),
    ("revision below", Reason.REVISION, lambda k: k.changed("rev", to=-1)),
    ("revision above", Reason.REVISION, lambda k: k.changed("rev", to=10)),
    ("less than nothing", Reason.OUT_OF_RANGE, lambda k: k.changed("counts", "total", to=-1)),
    (
        "a cell below nothing",
        Reason.OUT_OF_RANGE,
        lambda k: k.moved(("mode", "text", -37), ("mode", "phone", 37)),
    ),
    ("too many", Reason.OUT_OF_RANGE, lambda k: k.signed(k.supporter.body(601))),
    ("a million", Reason.OUT_OF_RANGE, lambda k: k.changed("counts", "total", to=10**6)),
    (
        "more than a float holds",
        Reason.OUT_OF_RANGE,
        lambda k: k.spelled(b'"total":12', b'"total":9007199254740993'),
    ),
    (
        "a thousand digits",
        Reason.OUT_OF_RANGE,
        lambda k: k.spelled(b'"total":12', b'"total":' + b"9" * 1000),
    ),
    ("total one less", Reason.MARGINS, lambda k: k.moved(("total", "", -1))),
    ("total one more", Reason.MARGINS, lambda k: k.moved(("total", "", 1))),
    ("a field one more", Reason.MARGINS, lambda k: k.moved(("mode", "phone", 1))),
    ("a field one less", Reason.MARGINS, lambda k: k.moved(("topic", "not_recorded", -1))),
    (
        "from one field to another",
        Reason.MARGINS,
        lambda k: k.moved(("mode", "not_recorded", -1), ("topic", "other", 1)),
    ),
    (
        "a group size without a group",
        Reason.MARGINS,
        lambda k: k.moved(("group_size", "not_recorded", -1), ("group_size", "over_20", 1)),
    ),
    (
        "topics of the smallest groups",
        Reason.MARGINS,
        lambda k: k.moved(
            ("service", "education", -12),
            ("service", "group_other", 12),
            ("group_size", "not_recorded", -12),
            ("group_size", "2_5", 12),
            ("topic", "not_recorded", -1),
            ("topic", "other", 1),
        ),
    ),
]
"""Well spelled, and wrong."""


CASES = [*FILES, *INSIDES, *SPELLINGS, *VALUES]


def kit(invitation: Invitation, supporter: Supporter, other: Supporter) -> Kit:
    """A forger's kit."""
    return Kit(invitation, supporter, other, Supporter(invitation))
