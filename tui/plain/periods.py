"""Asking for a period that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import tr
from tui.misuse import Misuse
from tui.plain import explanations as why
from tui.plain.wording import refusal
from tui.verbs.team_input import period_of
from vault.errors import BadValue
from vault.statistics.periods import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plain.asking import Talk
    from tui.plain.room import Room
    from vault.statistics.periods import Period


def of_kind(room: Room, kind: type[Period]) -> Period:
    """A team's period, asked for until it is understood."""
    return asked(room.talk, lambda given: period_of(kind, given, room.today))


def asked(talk: Talk, understood: Callable[[Period | None], Period]) -> Period:
    """A period, asked for until it is understood.

    Args:
        talk: whom to ask.
        understood: the period that is meant by one, or the last one that is over.
    """
    last = understood(None)
    while True:
        answer = talk.ask(
            tr("Period, such as {last}; enter takes that one", last=last), tr(why.PERIOD)
        )
        try:
            return understood(parse(answer) if answer else None)
        except BadValue:
            talk.say(tr("That is no period; one looks like {last}.", last=last))
        except Misuse as error:
            talk.say(*refusal(error))
