"""What the supporter carries: contacts and hours by week, and when to look after oneself.

For the supporter's own eyes: no statistics, no export and no pack holds any of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vault.clock import local_day
from vault.journal import entries, followups, qualifications
from vault.journal.qualifications import Qualification
from vault.journal.vocabulary import BAND_MIDDLE_MINUTES, Grain, SupporterTime, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vault.journal.entries import Entry
    from vault.store.vault import Vault

WEEKS = 8
HEAVY_MINUTES = 600
"""Ten hours of support in one week, on top of the day's work. Our judgement, not a norm."""
HEAVY_INCIDENTS = 3
"""Contacts about critical incidents in one week."""
CONSULT_DAYS = 30
"""Days of using the journal without a consultation after which it is worth one."""


class Prompt(StrEnum):
    """A gentle reason to stop for a moment."""

    MANY_HOURS = "many_hours"
    MANY_INCIDENTS = "many_incidents"
    CONSULT = "consult"
    REFRESHER = "refresher"


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday on."""

    monday: date
    contacts: int
    minutes: int
    """About: the middles of the duration bands."""
    incidents: int
    """Contacts whose topic was a critical incident."""


@dataclass(frozen=True, slots=True)
class Load:
    """The last weeks, oldest first, and what follows from them."""

    weeks: tuple[Week, ...]
    off_duty: float | None
    """Share of contacts in the supporter's own time, 0 to 1; None when it was never recorded."""
    days_since_consultation: int | None
    open_follow_ups: int
    refresher_in: int | None
    """Days until the refresher is due, negative when it was; None when it is far away."""
    prompts: tuple[Prompt, ...]


def load(vault: Vault) -> Load:
    """The own load of the last eight weeks."""
    today = local_day(vault.clock)
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=WEEKS - 1)
    found = entries.find(vault, entries.Query(since=first, until=today))
    exact = [entry for entry in found if entry.contact.day >= first and entry.grain is Grain.DAY]
    mondays = [first + timedelta(weeks=number) for number in range(WEEKS)]
    weeks = tuple(_week(begins, exact) for begins in mondays)
    consulted = qualifications.dates(vault).get(Qualification.CONSULTED_ON)
    since = None if consulted is None else (today - consulted).days
    refresher = qualifications.refresher_in(vault)
    return Load(
        weeks=weeks,
        off_duty=_off_duty(exact),
        days_since_consultation=since,
        open_follow_ups=len(followups.due(vault)),
        refresher_in=refresher,
        prompts=tuple(
            _prompts(weeks, consult=_consult_due(vault, weeks, since), refresher=refresher)
        ),
    )


def _week(monday: date, exact: Iterable[Entry]) -> Week:
    contacts = [e.contact for e in exact if 0 <= (e.contact.day - monday).days < 7]  # noqa: PLR2004
    return Week(
        monday,
        len(contacts),
        sum(BAND_MIDDLE_MINUTES[contact.duration] for contact in contacts),
        sum(contact.topic is Topic.CRITICAL_INCIDENT for contact in contacts),
    )


def _off_duty(exact: Iterable[Entry]) -> float | None:
    times = [e.contact.supporter_time for e in exact if e.contact.supporter_time is not None]
    return times.count(SupporterTime.OFF_DUTY) / len(times) if times else None


def _consult_due(vault: Vault, weeks: tuple[Week, ...], since: int | None) -> bool:
    """Whether there were contacts of late and the last consultation, if any, is long ago."""
    if not any(week.contacts for week in weeks[-4:]):
        return False
    if since is not None:
        return since > CONSULT_DAYS
    used_before = local_day(vault.clock) - timedelta(days=CONSULT_DAYS)
    return entries.count(vault, entries.Query(until=used_before)) > 0


def _prompts(weeks: tuple[Week, ...], *, consult: bool, refresher: int | None) -> Iterable[Prompt]:
    this_week = weeks[-1]
    if this_week.minutes >= HEAVY_MINUTES:
        yield Prompt.MANY_HOURS
    if this_week.incidents >= HEAVY_INCIDENTS:
        yield Prompt.MANY_INCIDENTS
    if consult:
        yield Prompt.CONSULT
    if refresher is not None:
        yield Prompt.REFRESHER
