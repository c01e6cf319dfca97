"""Invented entries for the demo: nobody in them exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from vault.clock import local_day
from vault.journal.vocabulary import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vault.clock import FixedClock
    from vault.journal.contacts import Contact
    from vault.statistics.periods import Quarter
    from vault.store.vault import Vault

PASSPHRASE = "this is only an example"  # noqa: S105  # shown on the screen on purpose

RAW_NOTE = (
    "Coffee with Sgt. Mike Tully from Engine 14 about the call on Oak Street on 3/12. "
    "His cell is 504-555-0142. I will check in next week."
)
"""What somebody might type at 3 a.m.; the demo shows what the detector makes of it."""

NOTES = (
    "[officer 1] sleeps badly since the call. I listened; check in after the weekend.",
    "Bring the list of clinicians who know shift work. Ask how the first visit went.",
    "Second talk. Wants to be asked about the garden, not about the call.",
)
"""Already redacted; they fit the policy and nothing is found in them."""


AGE = 5
"""Days since the example journal was begun."""


@dataclass(frozen=True, slots=True)
class Example:
    """One invented contact, by how long ago it was."""

    days_ago: int
    codes: str
    """Values in the order of the vocabulary; '-' where nothing is recorded."""
    follow_up_in: int | None = None
    note: int | None = None
    """Which of `NOTES` it carries."""


RECENT = (
    Example(0, "one_to_one 31_60 in_person self - critical_incident none - spoken", 3, 0),
    Example(1, "follow_up under_15 phone supporter - grief_loss none - no"),
    Example(2, "one_to_one 15_30 phone peer_or_friend - work_stress clinician - spoken", 7, 1),
    Example(4, "outreach 15_30 in_person supporter - - none - -"),
    Example(5, "follow_up 15_30 in_person supporter - critical_incident none - spoken", 4, 2),
    Example(9, "group_defusing 61_120 in_person team_callout - critical_incident none 6_10 spoken"),
    Example(16, "one_to_one 31_60 video self - family_relationship eap - spoken"),
    Example(23, "on_scene 61_120 in_person team_callout - critical_incident another_peer - no"),
    Example(34, "one_to_one over_120 in_person supervisor - substance_use clinician - written"),
    Example(48, "education 61_120 in_person supporter - - none - -"),
    Example(67, "follow_up under_15 text supporter - health_injury none - no"),
    Example(90, "referral_meeting 31_60 in_person clinician_or_chaplain - - clinician - -"),
    Example(118, "one_to_one 15_30 phone family family grief_loss chaplain - spoken"),
    Example(146, "group_debriefing 61_120 in_person team_callout - work_stress none 11_20 written"),
)
"""About five months of a quiet post."""

QUARTER = (
    (14, "one_to_one 31_60 in_person self - work_stress none - spoken"),
    (12, "one_to_one 15_30 phone supporter - family_relationship none - spoken"),
    (6, "follow_up under_15 phone supporter - critical_incident clinician - spoken"),
    (3, "group_defusing 61_120 in_person team_callout - critical_incident none 6_10 spoken"),
    (2, "on_scene over_120 in_person team_callout - grief_loss another_peer - no"),
)
"""How often which contact happened in the last closed quarter, so that some counts reach 11."""


def contact(day: date, codes: str) -> Contact:
    """A contact from its codes."""
    from vault.journal import contacts

    words = zip((field.name for field in FIELDS), codes.split(), strict=False)
    return contacts.parse(day, {name: None if word == "-" else word for name, word in words})


def closed_quarter(quarter: Quarter) -> Iterator[Contact]:
    """A busy quarter, spread evenly over its days."""
    every = [codes for count, codes in QUARTER for _ in range(count)]
    length = (quarter.end - quarter.start).days
    for index, codes in enumerate(every):
        yield contact(quarter.start + timedelta(days=index * length // len(every)), codes)


def write_recent(vault: Vault, clock: FixedClock) -> None:
    """Add the recent entries as if each had been written when it happened.

    The clock begins `AGE` days ago and ends today, so that the notes die on different days.
    """
    from vault.journal import entries, followups, retention

    today = local_day(clock) + timedelta(days=AGE)
    for example in reversed(RECENT):
        day = today - timedelta(days=example.days_ago)
        clock.advance(max(0, (day - local_day(clock)).days))
        retention.sweep(vault)
        wait = example.follow_up_in
        entries.add(
            vault,
            contact(day, example.codes),
            note=None if example.note is None else NOTES[example.note],
            follow_up=None if wait is None else followups.FollowUp(day + timedelta(days=wait)),
        )
