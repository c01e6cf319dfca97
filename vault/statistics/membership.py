"""A supporter's place in a team: joining, one-time keys, and packs of closed periods."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from vault import durable
from vault.clock import local_day
from vault.errors import BadValue, NoTeam, NotEnrolled, OnHold, TeamTaken
from vault.statistics import enrolment, invitation, issuing, ledger, team
from vault.statistics.pack import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

    from vault.statistics.invitation import Invitation
    from vault.statistics.issuing import Preview
    from vault.statistics.periods import Period
    from vault.store.vault import Vault

_INVITATION = "member_invitation"
_SEED = "member_seed"
_EARLIEST = 4
"""Periods before the present one that a first enrolment may begin with."""


@dataclass(frozen=True, slots=True)
class Membership:
    """The team a vault has joined."""

    invitation: Invitation
    seed: bytes = field(repr=False)
    """32 random bytes all one-time keys come from; never leaves the vault."""


def join(vault: Vault, data: bytes) -> Invitation:
    """Join the team of an invitation; its fingerprint was compared before this is called.

    The same invitation again changes nothing.

    Raises:
        BadTeamFile, TeamFileTooNew, OtherVocabulary: as `invitation.read`.
        TeamTaken: the vault leads a team or has joined another.
    """
    found = invitation.read(data)
    joined = vault.read_setting(_INVITATION)
    if joined == data:
        return found
    if joined is not None or team.is_led_from(vault):
        raise TeamTaken
    with vault.transaction():
        vault.write_setting(_INVITATION, data)
        vault.write_setting(_SEED, os.urandom(32))
    return found


def current(vault: Vault) -> Membership:
    """The team a vault has joined.

    Raises:
        NoTeam: none.
        OtherVocabulary: this version counts by other lists than the invitation says.
    """
    data, seed = vault.read_setting(_INVITATION), vault.read_setting(_SEED)
    if data is None or seed is None:
        raise NoTeam
    return Membership(invitation.read(data), seed)


def leave(vault: Vault) -> None:
    """Forget the team and the one-time keys; the packs that have left stay on record.

    Raises:
        NoTeam: none was joined.
        OnHold: the whole vault is under a legal hold.
    """
    data = vault.read_setting(_INVITATION)
    if data is None:
        raise NoTeam
    if vault.held:
        raise OnHold
    prefix = _enrolment_prefix(invitation.short_name(data))
    with vault.transaction() as database:
        database.run("DELETE FROM settings WHERE name IN (?, ?)", (_INVITATION, _SEED))
        database.run("DELETE FROM issued WHERE substr(period, 1, ?) = ?", (len(prefix), prefix))
        vault.owe_cleanup()


def write_enrolment(vault: Vault, file: Path, *, since: Period | None = None) -> bytes:
    """Write keys of the next eight periods to a new file; the same bytes until they run out.

    The first begins with the present period, or with *since*; later ones follow on. In the last
    period that has a key the next eight are made. A write that failed leaves everything as it was.

    Returns:
        What was written.

    Raises:
        NoTeam: none was joined.
        BadValue: *since* is of another length, in the future or more than four periods ago.
        FileExists: something has that name.
        StorageFailed: the disk refused.
    """
    member = current(vault)
    today = member.invitation.period.containing(local_day(vault.clock))
    with durable.named_last(file) as unnamed, ledger.opened(vault) as book:
        data = _enrolment(book, member, today, since)
        durable.write_new(unnamed, data)
    return data


def enrolled(vault: Vault) -> list[Period]:
    """The periods that have a key, oldest first.

    Raises:
        NoTeam: none was joined.
    """
    member = current(vault)
    with ledger.opened(vault) as book:
        return _enrolled(book, member.invitation)


def preview(vault: Vault, period: Period, *, correction: bool = False) -> Preview:
    """The exact bytes that would be sealed for a period, or that were; `issuing.preview`.

    Raises:
        NoTeam, NotEnrolled: the vault has no key for the period.
        BadValue, PeriodOpen, DeclaredMissed, TooManyContacts, TooManyCorrections: as there.
    """
    member = current(vault)
    with ledger.opened(vault) as book:
        _check_enrolled(book, member.invitation, period)
        return issuing.preview(book, member.invitation, period, correction=correction)


def write(
    vault: Vault, folder: Path, period: Period, *, shown: bytes, correction: bool = False
) -> Path:
    """Seal the body that was *shown*, unless it has left, in a new file of a folder; the file.

    The pack has left once its file is there; a write that failed leaves everything as it was.
    Neither the file's name nor its time tells who made it or when.

    Raises:
        NumbersChanged: the contacts are no longer those that were shown; nothing was sealed.
        StorageFailed: the disk refused.
        As `preview`.
    """
    member = current(vault)
    name = f"peerlog-{member.invitation.short_name}-{period}-{secrets.token_hex(4)}{SUFFIX}"
    file = folder / name
    with durable.named_last(file) as unnamed, ledger.opened(vault) as book:
        _check_enrolled(book, member.invitation, period)
        data = issuing.issue(
            book,
            member.invitation,
            enrolment.one_time_key(member.seed, member.invitation.team, period),
            period,
            shown=shown,
            correction=correction,
        )
        durable.write_new(unnamed, data)
        durable.date_back(unnamed, datetime.combine(period.end, time(12), tzinfo=UTC))
    return file


def declare_missed(vault: Vault, period: Period) -> None:
    """Say that a period was released without this vault's pack: it counts in the next one.

    Raises:
        NoTeam: none was joined.
        PeriodOpen: the period is not over.
    """
    member = current(vault)
    with ledger.opened(vault) as book:
        issuing.declare_missed(book, member.invitation, period)


def _enrolment(
    book: ledger.Ledger, member: Membership, today: Period, since: Period | None
) -> bytes:
    """The enrolment that is in use, or a new one, put on record."""
    made = _enrolments(book, member.invitation)
    if not made:
        first = _first(today, since)
    elif (last := enrolment.in_a_row(max(made))[-1]) > today:
        return made[max(made)]
    else:
        first = max(last.next(), today)
    data = enrolment.make(member.seed, member.invitation, first)
    book.record_issued(f"{_enrolment_prefix(member.invitation.short_name)}{first}", data)
    return data


def _first(today: Period, since: Period | None) -> Period:
    """With which period a first enrolment begins."""
    if since is None:
        return today
    earliest = today
    for _ in range(_EARLIEST):
        earliest = earliest.previous()
    if since.LENGTH is not today.LENGTH or not earliest <= since <= today:
        raise BadValue
    return since


def _check_enrolled(book: ledger.Ledger, team_of: Invitation, period: Period) -> None:
    if period.LENGTH is not team_of.length:
        raise BadValue
    if period not in _enrolled(book, team_of):
        raise NotEnrolled


def _enrolled(book: ledger.Ledger, team_of: Invitation) -> list[Period]:
    made = _enrolments(book, team_of)
    return sorted(period for first in made for period in enrolment.in_a_row(first))


def _enrolments(book: ledger.Ledger, team_of: Invitation) -> dict[Period, bytes]:
    """Enrolment files by their first period."""
    found = book.issued_under(_enrolment_prefix(team_of.short_name))
    return {team_of.period.parse(name): data for name, data in found.items()}


def _enrolment_prefix(short_name: str) -> str:
    return f"enrolment:{short_name}:"
