"""A contact as a person records it: one day and codes from closed lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from vault.errors import BadValue, DayOutOfRange, SizeWithoutGroup, TopicOfFew
from vault.journal.vocabulary import FIELDS, GROUP_SERVICES, GroupSize

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    from vault.journal.vocabulary import (
        Duration,
        LimitsTold,
        Mode,
        Recipient,
        Referral,
        Service,
        StartedBy,
        SupporterTime,
        Topic,
    )

MAX_AGE_DAYS = 366
"""An entry is for a day of the last year; older ones would only be guessed."""


_NAMES = tuple(field.name for field in FIELDS)
# Looking a word up is five times faster than asking the enumeration, and lists are long.
_WORDS: tuple[dict[str | None, Any], ...] = tuple(
    {None: None, **{member.value: member for member in field.values}} for field in FIELDS
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The coded fields; everything but the first three may stay not recorded."""

    day: date
    service: Service
    duration: Duration
    mode: Mode | None = None
    started_by: StartedBy | None = None
    recipient: Recipient | None = None
    topic: Topic | None = None
    referral: Referral | None = None
    group_size: GroupSize | None = None
    limits_told: LimitsTold | None = None
    supporter_time: SupporterTime | None = None

    def codes(self) -> dict[str, StrEnum | None]:
        """The coded fields by name, in the order of the vocabulary, without the day."""
        return {field.name: getattr(self, field.name) for field in FIELDS}


def parse(day: date, codes: dict[str, str | None]) -> Contact:
    """A contact from words of the vocabulary, as files and command lines hold them.

    Raises:
        BadValue: an unknown field or word, or a required one is missing.
    """
    values: dict[str, StrEnum | None] = {}
    for field in FIELDS:
        word = codes.get(field.name)
        if word is None and field.required:
            raise BadValue
        try:
            values[field.name] = None if word is None else field.values(word)
        except ValueError:
            raise BadValue from None
    if set(codes) - set(values):
        raise BadValue
    return Contact(day=day, **values)  # type: ignore[arg-type]


def from_codes(day: date, codes: Sequence[str | None]) -> Contact:
    """A contact from stored words, one for each field of the vocabulary in its order.

    Raises:
        BadValue: a word that the vocabulary does not know.
    """
    try:
        values = [words[code] for words, code in zip(_WORDS, codes, strict=True)]
    except (KeyError, ValueError):
        raise BadValue from None
    return Contact(day=day, **dict(zip(_NAMES, values, strict=True)))


def check(contact: Contact, today: date) -> None:
    """Refuse what cannot be recorded now.

    Raises:
        BadValue: as `check_day` and `check_codes` say.
    """
    check_day(contact, today)
    check_codes(contact)


def check_day(contact: Contact, today: date) -> None:
    """Refuse a day that cannot be recorded now.

    Raises:
        DayOutOfRange: in the future or over a year ago.
    """
    if not today - timedelta(days=MAX_AGE_DAYS) <= contact.day <= today:
        raise DayOutOfRange


def check_codes(contact: Contact) -> None:
    """Refuse codes that the vocabulary allows one by one but not together.

    Raises:
        SizeWithoutGroup: a group size without a group.
        TopicOfFew: a topic for a group so small that it would point at somebody.
    """
    if contact.group_size is not None and contact.service not in GROUP_SERVICES:
        raise SizeWithoutGroup
    if contact.group_size is GroupSize.FROM_2_TO_5 and contact.topic is not None:
        raise TopicOfFew
