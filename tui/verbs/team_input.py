"""What the verbs of a team take: periods, files and a yes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.language import mark, tr
from tui.misuse import Misuse
from tui.verbs.agreeing import agreed
from vault.errors import BadValue
from vault.statistics import periods
from vault.statistics.periods import Length, Period

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui.desk import Desk

    PeriodType = click.ParamType[Period]
else:
    PeriodType = click.ParamType  # not subscriptable before click 8.5

LENGTHS = {"quarter": Length.QUARTER, "half": Length.HALF, "year": Length.YEAR}
"""How long a team's periods can be, by the word for it."""

_LENGTH_WRONG = {
    Length.QUARTER: mark("This team has quarters, such as 2026Q3; nothing was changed."),
    Length.HALF: mark("This team has halves, such as 2026H2; nothing was changed."),
    Length.YEAR: mark("This team has years, such as 2026Y; nothing was changed."),
}


class PeriodWord(PeriodType):
    """A period of any length."""

    name = "period"
    expects = mark("it takes a period such as 2026Q3, 2026H2 or 2026Y")

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Period:
        """The period that is meant."""
        if isinstance(value, Period):
            return value
        try:
            return periods.parse(str(value))
        except BadValue:
            self.fail("not a period", param, ctx)


def period_of(kind: type[Period], given: Period | None, today: date) -> Period:
    """The period that was asked for, or the last closed one.

    Raises:
        Misuse: it is not as long as the team's periods.
    """
    if given is None:
        return kind.containing(today).previous()
    if not isinstance(given, kind):
        raise Misuse(tr(_LENGTH_WRONG[kind.LENGTH]))
    return given


def check_folder(desk: Desk, folder: Path) -> None:
    """Check where files are to be written before a person is asked anything.

    Raises:
        Misuse: there is no such folder, or it is the journal's own.
    """
    if desk.holds(folder):
        raise Misuse(
            tr("The folder of a journal holds the journal alone; nothing was written."),
            tr("Choose another folder, such as a stick."),
        )
    if not folder.is_dir():
        raise Misuse(tr("That folder is not there; nothing was written."))


def ask(question: str, flag: str, otherwise: str) -> None:
    """Ask at the terminal and go on only after a yes.

    Args:
        question: what is asked.
        flag: the option that says yes for a script.
        otherwise: what is said after a no.

    Raises:
        Misuse: nobody is there to answer, or the answer was no.
    """
    if not sys.stdin.isatty():
        raise Misuse(
            tr("Nobody is at the terminal to answer; nothing was changed."),
            tr("Add {option}.", option=flag),
        )
    if not agreed(question):
        raise Misuse(otherwise)
