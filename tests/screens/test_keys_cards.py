"""Every key of the cards, and of the screens they lead to."""

from __future__ import annotations

import pytest

from tests.screens.pressing import (
    Case,
    Other,
    Place,
    both,
    focus,
    named,
    on,
    presses,
    proves,
    says,
    title,
)
from tui.messages import card_words

PLACES = {
    "cards": Place("lived", ("c",)),
    "crisis": Place("lived", ("f9",)),
    "limits": Place("lived", ("l",)),
    "notice": Place("lived", ("l", "n")),
    "conflict": Place("lived", ("c", "c")),
    "exceptions": Place("lived", ("c", "e")),
    "exception": Place("lived", ("c", "e", "enter")),
    "events": Place("lived", ("c", "u")),
    "asked": Place("lived", ("c", "a")),
    "load": Place("lived", ("c", "o")),
}
NO_THROUGHOUT = ("n",) * 5
THAT_MAY_FIT = Place("lived", ("n", "=Feels suicidal.", "f7"))

CASES = {
    "cards.check": Case(on("conflict")),
    "cards.limits": Case(both(on("limits"), says("one-to-one"))),
    "cards.group": Case(both(on("limits"), says("group"))),
    "cards.exceptions": Case(on("exceptions")),
    "cards.events": Case(on("events")),
    "cards.asked": Case(on("asked")),
    "cards.crisis": Case(on("crisis")),
    "cards.load": Case(on("load")),
    "cards.back": Case(on("timeline")),
    "crisis.count": Case(says(card_words.CRISIS_COUNTED)),
    "crisis.back": Case(on("timeline")),
    "limits.spoken": Case(lambda app: told(app) == "spoken"),
    "limits.written": Case(lambda app: told(app) == "written"),
    "limits.turn": Case(Other(title)),
    "limits.notice": Case(on("notice")),
    "limits.back": Case(on("timeline")),
    "notice.write": Case(focus("#name-field")),
    "notice.back": Case(on("limits")),
    "conflict.yes": Case(says("You could say:")),
    "conflict.no": Case(says("2 of")),
    "conflict.next": Case(both(on("limits"), says("one-to-one")), NO_THROUGHOUT),
    "conflict.group": Case(both(on("limits"), says("group")), NO_THROUGHOUT),
    "conflict.back": Case(on("cards")),
    "exceptions.open": Case(on("exception")),
    "exceptions.events": Case(on("events")),
    "exceptions.all": Case(says("An admission of criminal conduct"), place=THAT_MAY_FIT),
    "exceptions.back": Case(on("cards")),
    "exception.record": Case(says(card_words.RECORD_ASKED)),
    "exception.notice": Case(on("notice")),
    "exception.given": Case(says("apart from every entry"), ("r",)),
    "exception.owed": Case(says("apart from every entry"), ("r",)),
    "exception.not_needed": Case(says("apart from every entry"), ("r",)),
    "exception.back": Case(on("exceptions")),
    "events.given": Case(says(card_words.EVENT_GIVEN)),
    "events.take_back": Case(on("confirm")),
    "events.back": Case(on("cards")),
    "asked.hold": Case(lambda app: app.session.held),
    "asked.back": Case(on("cards")),
    "load.save": Case(says(card_words.DATES_SAVED), ("tab", "=2024-01-05")),
    "load.back": Case(on("cards")),
}


def told(app) -> str | None:
    """How the limits were told, as the entry has it."""
    return next((str(field.value) for field in app.screen.query("#limits_told")), None)


@pytest.mark.parametrize(("key", "pressed"), presses(*PLACES), ids=named)
async def test_the_key_does_it(desk, cupboard, key, pressed):
    assert key.id in CASES, f"add a case for {key.id}"
    await proves(CASES[key.id], PLACES[key.place], pressed, desk, cupboard)
