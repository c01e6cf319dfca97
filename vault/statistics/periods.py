"""The closed periods statistics leave in: quarters, halves and years, each apart from the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import ClassVar, Self

from vault.errors import BadValue

_FORM = re.compile(r"([12][0-9]{3})[ -]?([QqHhYy])([1-4]?)")


class Length(IntEnum):
    """How long a period is; the numbers are those of the file formats."""

    QUARTER = 1
    HALF = 2
    YEAR = 3


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A part of a year, of whole calendar months; made as one of the classes below."""

    year: int
    number: int

    LENGTH: ClassVar[Length]
    MONTHS: ClassVar[int]
    LETTER: ClassVar[str]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2026Q3`, `2026-Q3` or `2026 q3`; a half is `2026H1`, a year `2026Y`.

        Raises:
            BadValue: another form, or a period of another length.
        """
        found = parse(text)
        if not isinstance(found, cls):
            raise BadValue
        return found

    @classmethod
    def containing(cls, day: date) -> Self:
        """The period a day lies in."""
        return cls(day.year, (day.month - 1) // cls.MONTHS + 1)

    @classmethod
    def per_year(cls) -> int:
        """How many of them a year has."""
        return 12 // cls.MONTHS

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.MONTHS * (self.number - 1) + 1, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.next().start - timedelta(days=1)

    def is_closed(self, today: date) -> bool:
        """Whether it is over."""
        return today > self.end

    def next(self) -> Self:
        """The period after, of the same length."""
        parts = self.per_year()
        return type(self)(self.year + self.number // parts, self.number % parts + 1)

    def previous(self) -> Self:
        """The period before, of the same length."""
        return self.containing(self.start - timedelta(days=1))

    def __str__(self) -> str:
        return f"{self.year}{self.LETTER}{self.number}"


@dataclass(frozen=True, slots=True, order=True)
class Quarter(Period):
    """Three calendar months; `str()` gives the form `2026Q3`."""

    LENGTH = Length.QUARTER
    MONTHS = 3
    LETTER = "Q"


@dataclass(frozen=True, slots=True, order=True)
class Half(Period):
    """Six calendar months; `str()` gives the form `2026H2`."""

    LENGTH = Length.HALF
    MONTHS = 6
    LETTER = "H"


@dataclass(frozen=True, slots=True, order=True)
class Year(Period):
    """A calendar year; `str()` gives the form `2026Y`."""

    LENGTH = Length.YEAR
    MONTHS = 12
    LETTER = "Y"

    def __str__(self) -> str:
        return f"{self.year}Y"


BY_LENGTH: dict[Length, type[Period]] = {kind.LENGTH: kind for kind in (Quarter, Half, Year)}
"""The class of each length."""


def parse(text: str) -> Period:
    """A period of any length from its form, blanks and case aside.

    Raises:
        BadValue: another form.
    """
    match = _FORM.fullmatch(text.strip())
    if match is None:
        raise BadValue
    year, letter, number = int(match[1]), match[2].upper(), match[3]
    if letter == Year.LETTER and not number:
        return Year(year, 1)
    for kind in (Quarter, Half):
        if letter == kind.LETTER and number and int(number) <= kind.per_year():
            return kind(year, int(number))
    raise BadValue


def made_of(length: int, year: int, number: int) -> Period:
    """A period from the numbers of a file format.

    Raises:
        BadValue: there is no such period.
    """
    try:
        kind = BY_LENGTH[Length(length)]
    except ValueError:
        raise BadValue from None
    if not (1000 <= year <= 2999 and 1 <= number <= kind.per_year()):  # noqa: PLR2004 - the form
        raise BadValue
    return kind(year, number)
