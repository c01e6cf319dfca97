"""How days are written, in English, and how far off they are."""

from __future__ import annotations

from typing import Final

from .table import Plural

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS_SHORT: Final = tuple(month[:3] for month in MONTHS)
DAY: Final = "{weekday} {month} {day}"
DAY_AND_YEAR: Final = "{month} {day} {year}"
MONTH_AND_YEAR: Final = "{month} {year}"
QUARTER: Final = "Q{number} {year}"
MONDAY: Final = "{month} {day:>2}"
LONG_DAY: Final = "{month} {day}"
LONG_DAY_AND_YEAR: Final = "{month} {day}, {year}"

# How far off a day is.
TONIGHT: Final = "tonight"
IN: Final = Plural("in {n} day", "in {n} days")
DUE: Final = "due"
