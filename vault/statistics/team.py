"""Leading a team: its keys, its invitation, and who is enrolled. A vault of its own.

A coordinator's vault is made like any other and holds no contacts. Enrolled keys are kept one by
one: after enrolling, nothing in the vault tells which keys came in one file.
"""

from __future__ import annotations

import os
from enum import Enum
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vault import durable
from vault.errors import AlreadyEnrolled, NotCoordinator, TeamTaken
from vault.journal import role
from vault.keys import hpke
from vault.statistics import categories, enrolment, invitation
from vault.statistics.categories import Categories

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vault.journal.vocabulary import Recipient
    from vault.statistics.invitation import Invitation
    from vault.statistics.periods import Length, Period
    from vault.store.vault import Vault

_INVITATION = "team_invitation"
_SEAL_SEED = "team_seal_seed"
_SIGN_SEED = "team_sign_seed"
_JOINED = "member_invitation"


class Enrolling(Enum):
    """What became of an enrolment file."""

    ENROLLED = "enrolled"
    ALREADY = "already"


def create(
    vault: Vault,
    length: Length,
    *,
    serves: Mapping[Recipient, int] | None = None,
    supporter_time: bool = False,
) -> bytes:
    """Make an empty vault the one a team is led from; the invitation file.

    Args:
        vault: new, without contacts.
        length: of the team's periods.
        serves: people served by recipient category; None leaves that field out. Categories of
            fewer than 50 people are merged, and when fewer than two remain the field is left out.
        supporter_time: whether the supporters' own time is counted.

    Raises:
        TeamTaken: the vault leads or has joined a team, or holds contacts.
        BadValue: a negative number of people.
    """
    check_may_lead(vault)
    groups = () if serves is None else categories.merged(serves)
    seed, signing_seed = hpke.new_seed(), os.urandom(32)
    data = invitation.make(
        os.urandom(16),
        length,
        Categories(groups, supporter_time=supporter_time),
        public_key=hpke.PrivateKey(seed).public(),
        signing_key=Ed25519PrivateKey.from_private_bytes(signing_seed),
    )
    with vault.transaction():
        vault.write_setting(_INVITATION, data)
        vault.write_setting(_SEAL_SEED, seed)
        vault.write_setting(_SIGN_SEED, signing_seed)
        role.make_coordinators(vault)
    return data


def check_may_lead(vault: Vault) -> None:
    """Refuse a vault that cannot become the one a team is led from.

    Raises:
        TeamTaken: it leads or has joined a team, or holds contacts.
    """
    if is_led_from(vault) or vault.read_setting(_JOINED) is not None or _has_contacts(vault):
        raise TeamTaken


def found(
    vault: Vault,
    file: Path,
    length: Length,
    *,
    serves: Mapping[Recipient, int] | None = None,
    supporter_time: bool = False,
) -> Invitation:
    """Create a team and write its invitation to a new file, both or neither.

    Raises:
        FileExists: something has that name.
        StorageFailed: the disk refused.
        As `create`.
    """
    with durable.named_last(file) as unnamed, vault.transaction():
        data = create(vault, length, serves=serves, supporter_time=supporter_time)
        durable.write_new(unnamed, data)
    return invitation.read(data)


def is_led_from(vault: Vault) -> bool:
    """Whether a vault is a coordinator's."""
    return role.is_coordinators(vault)


def current(vault: Vault) -> Invitation:
    """The team led from a vault; `.data` is the invitation file to hand out again.

    Raises:
        NotCoordinator: none is.
        OtherVocabulary: this version counts by other lists than the team was made with.
    """
    data = vault.read_setting(_INVITATION)
    if data is None or not is_led_from(vault):
        raise NotCoordinator
    return invitation.read(data)


def private_key(vault: Vault) -> hpke.PrivateKey:
    """What packs and enrolments are opened with.

    Raises:
        NotCoordinator: no team is led from this vault.
    """
    seed = vault.read_setting(_SEAL_SEED)
    if seed is None:
        raise NotCoordinator
    return hpke.PrivateKey(seed)


def enrol(vault: Vault, data: bytes) -> Enrolling:
    """Take a supporter's enrolment file; the same file, or another with its keys, counts once.

    Keys of periods that were released are passed over.

    Raises:
        NotCoordinator: no team is led from this vault.
        BadTeamFile, TeamFileTooNew: no enrolment for this team, or damaged.
        AlreadyEnrolled: some but not all of its keys are known; nothing was changed.
    """
    keys = enrolment.read(data, current(vault), private_key(vault)).keys
    with vault.transaction() as database:
        closed = {name for (name,) in database.rows("SELECT period FROM released")}
        wanted = {key: str(period) for period, key in keys.items() if str(period) not in closed}
        marks = ", ".join("?" * len(wanted))
        sql = f"SELECT public_key, period FROM enrolled WHERE public_key IN ({marks})"  # noqa: S608
        known = {bytes(key): period for key, period in database.rows(sql, tuple(wanted))}
        if known == wanted:
            return Enrolling.ALREADY
        if known:
            raise AlreadyEnrolled
        for row in wanted.items():
            database.run("INSERT INTO enrolled VALUES (?, ?)", row)
    return Enrolling.ENROLLED


def number_enrolled(vault: Vault, period: Period) -> int:
    """How many supporters have a key for a period."""
    sql = "SELECT count(*) FROM enrolled WHERE period = ?"
    (number,) = vault.database.row(sql, (str(period),)) or (0,)
    return int(number)


def _has_contacts(vault: Vault) -> bool:
    return vault.database.row("SELECT 1 FROM entries LIMIT 1") is not None
