"""The closed periods statistics leave in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from vault.errors import BadValue

_FORM = re.compile(r"([12][0-9]{3})[ -]?[Qq]([1-4])")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three calendar months; `str()` gives the form `2026Q3`."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2026Q3`, `2026-Q3` or `2026 q3`.

        Raises:
            BadValue: another form.
        """
        match = _FORM.fullmatch(text.strip())
        if match is None:
            raise BadValue
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def containing(cls, day: date) -> Self:
        """The quarter a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.next().start - timedelta(days=1)

    def is_closed(self, today: date) -> bool:
        """Whether it is over."""
        return today > self.end

    def next(self) -> Self:
        """The quarter after."""
        return type(self)(self.year + self.number // 4, self.number % 4 + 1)

    def previous(self) -> Self:
        """The quarter before."""
        return self.containing(self.start - timedelta(days=1))

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"
