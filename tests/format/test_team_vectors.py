"""Frozen files of a team are read as they were, by the program and by SECURITY.md alone.

The second reader shares no code with the program but the primitives.
"""

from __future__ import annotations

import hashlib
import json
import struct
from itertools import pairwise

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.format.make_team import MEMBER_SEED, PERIOD, VECTORS, counted, make
from vault.keys import hpke
from vault.statistics import enrolment, invitation, pack

FILES = ("invitation", "enrolment", "pack.peerpack")


@pytest.fixture(scope="module")
def frozen():
    return {path.name: path.read_bytes() for path in VECTORS.iterdir()}


@pytest.fixture(scope="module")
def secrets(frozen):
    return json.loads(frozen["secrets.json"])


@pytest.fixture(scope="module")
def unseal(secrets):
    """Open what was sealed for the team."""
    seed = bytes.fromhex(secrets["seal_seed"])
    key = MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(seed[:64]),
        X25519PrivateKey.from_private_bytes(seed[64:]),
    )
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    return lambda sealed, info: suite.decrypt(sealed, key, info)


@pytest.mark.parametrize("name", FILES)
def test_every_file_ends_with_its_checksum(frozen, name):
    data = frozen[name]
    assert hashlib.sha256(data[:-32]).digest() == data[-32:]


def test_the_invitation_as_specified(frozen, secrets):
    data = frozen["invitation"]
    assert len(data) == 1420
    assert data[:16] == b"PEERLOGI" + struct.pack("<HHI", 1, 0, 0)
    assert data[16:32].hex() == secrets["team"]
    assert struct.unpack_from("<I", data, 32) == (1,)
    assert data[36:44] == bytes([0, 1, 1, 1, 1, 1, 0, 0])
    assert data[44:76].hex() == secrets["vocabulary"]
    signing = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secrets["sign_seed"]))
    assert data[1292:1324] == signing.public_key().public_bytes_raw()
    signing.public_key().verify(data[1324:1388], b"peerlog1 invitation" + data[:1324])


def test_the_fingerprint_as_specified(frozen, secrets):
    digest = hashlib.sha256(b"peerlog1 fingerprint" + frozen["invitation"]).digest()
    words = (VECTORS.parents[2] / "vault/keys/words.txt").read_text("ascii").split()
    number, spoken = int.from_bytes(digest, "big"), []
    for _ in range(8):
        spoken.append(words[number % 7776])
        number //= 7776
    assert " ".join(spoken) == secrets["fingerprint"]


def test_the_vocabulary_as_specified(frozen, secrets):
    """The names of what is counted are in the body itself, in another order."""
    counts = json.loads(frozen["body.json"])["counts"]
    wanted = invitation.read(frozen["invitation"]).categories
    for field, values in wanted.maps.items():
        assert set(counts[field]) == set(values)
    words = {field: ",".join(values) for field, values in wanted.maps.items()}
    text = json.dumps(words, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == secrets["vocabulary"]


def test_the_enrolment_as_specified(frozen, secrets, unseal):
    data = frozen["enrolment"]
    assert len(data) == 1448
    assert data[:16] == b"PEERLOGE" + struct.pack("<HHI", 1, 0, 0)
    team = bytes.fromhex(secrets["team"])
    inside = unseal(data[16:1416], b"peerlog1 enrolment" + team)
    assert struct.unpack_from("<HBB", inside) == (2026, 3, 1)
    assert inside[4:8] == bytes(4)
    periods = ["2026Q3", "2026Q4", *(f"2027Q{n}" for n in range(1, 5)), "2028Q1", "2028Q2"]
    for number, period in enumerate(periods):
        key = HKDF(SHA256(), 32, None, b"peerlog1 one-time key" + team + period.encode()).derive(
            bytes.fromhex(secrets["member_seed"])
        )
        public = Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()
        assert inside[8 + 32 * number :][:32] == public


def test_the_pack_as_specified(frozen, secrets, unseal):
    data = frozen["pack.peerpack"]
    assert len(data) == 5365
    assert data[:5] == b"PLPK\x01"
    team = bytes.fromhex(secrets["team"])
    inside = unseal(data[5:5333], b"peerlog-pack/1" + team)
    assert len(inside) == 4192
    length = int.from_bytes(inside[96:98], "little")
    body = inside[98 : 98 + length]
    assert not any(inside[98 + length :])
    assert body == frozen["body.json"]
    assert inside[:32].hex() == secrets["one_time_public"]
    public = Ed25519PublicKey.from_public_bytes(inside[:32])
    public.verify(inside[32:96], b"peerlog-pack/1 report" + body)
    document = json.loads(body)
    assert json.dumps(document, sort_keys=True, separators=(",", ":")).encode() == body
    assert document["period"] == "2026Q3"
    assert document["rev"] == 1
    counts = document["counts"]
    assert all(sum(cells.values()) == 12 for cells in counts.values() if cells != 12)
    assert counts["recipient"] == {
        "civilian_or_dispatch+family+retired+outside_agency": 0,
        "member": 12,
        "not_recorded": 0,
    }


def test_the_program_reads_the_frozen_files(frozen, secrets):
    team = invitation.read(frozen["invitation"])
    assert " ".join(team.fingerprint) == secrets["fingerprint"]
    key = hpke.PrivateKey(bytes.fromhex(secrets["seal_seed"]))
    keys = enrolment.read(frozen["enrolment"], team, key).keys
    assert all(a.next() == b for a, b in pairwise(keys))
    opened = pack.split(pack.unwrap(frozen["pack.peerpack"], team.team, key))
    pack.verify(opened)
    assert opened.signer == keys[PERIOD]
    report = pack.read(opened.body, team.team, team.categories)
    assert (report.period, report.revision) == (PERIOD, 1)
    assert report.counts == counted(team.categories)


def test_the_program_still_writes_them(frozen):
    """All that is not random comes out byte for byte."""
    written = make()
    assert written.keys() == frozen.keys()
    for name in ("invitation", "body.json", "secrets.json"):
        assert written[name] == frozen[name]
    assert len(written["pack.peerpack"]) == len(frozen["pack.peerpack"])
    assert MEMBER_SEED.hex() in frozen["secrets.json"].decode()
