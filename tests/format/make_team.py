"""A team's files with all their secrets; `python -m tests.format.make_team` froze them once."""

from __future__ import annotations

import json
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vault.journal.vocabulary import Recipient
from vault.keys import hpke
from vault.statistics import categories, enrolment, invitation, pack
from vault.statistics.categories import Categories, Counts
from vault.statistics.pack import Report
from vault.statistics.periods import Length, Quarter

VECTORS = Path(__file__).with_name("vectors_team")
TEAM = bytes(range(16))
SEAL_SEED = bytes(range(96))
SIGN_SEED = bytes(range(100, 132))
MEMBER_SEED = bytes(range(200, 232))
SERVES = {Recipient.MEMBER: 400, Recipient.FAMILY: 200, Recipient.CIVILIAN_OR_DISPATCH: 9}
PERIOD = Quarter(2026, 3)


def counted(wanted: Categories) -> Counts:
    """Twelve contacts, at the first value of each field but the group's size."""
    fields = {
        field: {value: 12 * (value == chosen) for value in values}
        for field, values in wanted.maps.items()
        for chosen in [values[-1] if field == "group_size" else values[0]]
    }
    return Counts(12, fields)


def make() -> dict[str, bytes]:
    """The files by name."""
    wanted = Categories(categories.merged(SERVES), supporter_time=True)
    data = invitation.make(
        TEAM,
        Length.QUARTER,
        wanted,
        public_key=hpke.PrivateKey(SEAL_SEED).public(),
        signing_key=Ed25519PrivateKey.from_private_bytes(SIGN_SEED),
    )
    team = invitation.read(data)
    body = pack.compose(team, Report(PERIOD, 1, counted(wanted)))
    key = enrolment.one_time_key(MEMBER_SEED, TEAM, PERIOD)
    secrets = {
        "team": TEAM.hex(),
        "seal_seed": SEAL_SEED.hex(),
        "sign_seed": SIGN_SEED.hex(),
        "member_seed": MEMBER_SEED.hex(),
        "one_time_key": key.private_bytes_raw().hex(),
        "one_time_public": key.public_key().public_bytes_raw().hex(),
        "vocabulary": wanted.digest.hex(),
        "fingerprint": " ".join(team.fingerprint),
    }
    return {
        "invitation": data,
        "enrolment": enrolment.make(MEMBER_SEED, team, PERIOD),
        "body.json": body,
        "pack.peerpack": pack.seal(body, team, key),
        "secrets.json": json.dumps(secrets, indent=2).encode() + b"\n",
    }


if __name__ == "__main__":
    if VECTORS.exists():
        raise SystemExit("these formats are frozen: add vectors for a new one beside them")
    VECTORS.mkdir()
    for name, contents in make().items():
        (VECTORS / name).write_bytes(contents)
