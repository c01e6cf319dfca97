"""What the screens say: `words` is the table of sentences, the functions fill them in.

Screens take every visible sentence from here. The tables are English; read through `Table` they
speak the language of the process.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tui.language import decimal, tr_n
from vault.journal.vocabulary import Grain

from .table import Plural, Table

if TYPE_CHECKING:
    from datetime import date

    from vault.statistics.periods import Period

    from . import english as words
    from . import english_cards as card_words
    from . import english_files as file_words
    from . import english_team as team_words

TABLES = ("english", "english_cards", "english_files", "english_team")
"""The modules of the sentences; the first takes keys and places of the others in."""

if not TYPE_CHECKING:
    words, card_words, file_words, team_words = map(Table, TABLES)

__all__ = [
    "TABLES",
    "card_words",
    "counted",
    "day_words",
    "dies_words",
    "due_words",
    "file_words",
    "full_day",
    "hours_words",
    "label",
    "long_day",
    "monday_words",
    "period_words",
    "team_words",
    "words",
]


def counted(forms: Plural, n: int, **others: str) -> str:
    """The form of *forms* that fits *n*, with *n* and *others* filled in."""
    return tr_n(forms.one, forms.many, n, context=forms.context, **others)


def hours_words(minutes: int) -> str:
    """A sum of band middles in hours, no more exact than it is: tenths under ten hours."""
    tenths = round(minutes / 6)
    return decimal(minutes / 60, 1 if tenths < 100 else 0)  # noqa: PLR2004


def label(field: str, value: str | None) -> str:
    """The short label of a coded value, or a dash when it was not recorded."""
    return words.NO_VALUE if value is None else words.LABELS[field].get(value, value)


def day_words(day: date, today: date, grain: Grain = Grain.DAY) -> str:
    """A day as the list shows it, no more exact than *grain*."""
    month = words.MONTHS_SHORT[day.month - 1]
    if grain is Grain.MONTH:
        return words.MONTH_AND_YEAR.format(month=month, year=day.year)
    if grain is Grain.QUARTER:
        return words.QUARTER.format(number=(day.month + 2) // 3, year=day.year)
    if abs((today - day).days) > 300:  # noqa: PLR2004  # the weekday would mislead
        return words.DAY_AND_YEAR.format(month=month, day=day.day, year=day.year)
    weekday = words.WEEKDAYS[day.weekday()]
    return words.DAY.format(weekday=weekday, month=month, day=day.day)


def long_day(day: date, today: date) -> str:
    """A day inside a sentence."""
    month = words.MONTHS[day.month - 1]
    form = words.LONG_DAY if day.year == today.year else words.LONG_DAY_AND_YEAR
    return form.format(month=month, day=day.day, year=day.year)


def monday_words(day: date) -> str:
    """The first day of a week beside its bar."""
    return words.MONDAY.format(month=words.MONTHS_SHORT[day.month - 1], day=day.day)


def full_day(day: date) -> str:
    """A day with its year, for when the year may be wrong."""
    return words.LONG_DAY_AND_YEAR.format(
        month=words.MONTHS[day.month - 1], day=day.day, year=day.year
    )


def period_words(period: Period) -> str:
    """A period of a team's statistics."""
    form = team_words.PERIODS[period.LENGTH]
    return form.format(number=period.number, year=period.year)


def dies_words(gone: date, today: date) -> str:
    """When a note dies, given the day on which it is gone."""
    left = (gone - today).days
    return words.TONIGHT if left <= 1 else counted(words.IN, left)


def due_words(due: date, today: date) -> str:
    """When a follow-up is due."""
    left = (due - today) // timedelta(days=1)
    return words.DUE if left <= 0 else counted(words.IN, left)
