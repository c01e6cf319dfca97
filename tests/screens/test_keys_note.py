"""Every key of an entry: its fields, its note, and the questions about it."""

from __future__ import annotations

import pytest

from tests.screens.pressing import (
    Case,
    Other,
    Place,
    focus,
    named,
    on,
    presses,
    proves,
    says,
    silent,
    value,
)
from tui.messages import words
from tui.widgets.choice import Choice
from tui.widgets.findings import Findings
from tui.widgets.note import Note

NOTE = "=Captain Kowalski at station 12, badge 4471. Grandmother sick. She fired 4 rounds at it."


def text(app) -> str:
    """The note as it stands."""
    return app.screen.query_one(Note).text


def replaced(app) -> int:
    """How much would not stay."""
    return len(app.screen.query_one(Findings).replaced)


PLACES = {
    "entry": Place("lived", ("n",)),
    "inserts": Place("lived", ("n", "f4")),
    "choice": Place("lived", ("n", "=Captain Kowalski", "f3")),
    "chips": Place("bare", ("n",)),
    "findings": Place("lived", ("n", NOTE, "ctrl+s")),
}
TWO_WORDS = Place("lived", ("n", "=Captain Kowalski, badge 4471", "f3"))

CASES = {
    "entry.save": Case(says("6 contacts")),
    "entry.review": Case(focus("Findings"), (NOTE,)),
    "entry.word": Case(focus("Choice"), (NOTE,)),
    "entry.insert": Case(focus("Inserts")),
    "entry.limits": Case(on("limits")),
    "entry.exceptions": Case(on("exceptions")),
    "entry.clear": Case(on("confirm"), ("=half",)),
    "entry.back": Case(on("timeline")),
    "inserts.insert": Case(lambda app: text(app) == "[officer]", ("right",)),
    "inserts.next": Case(value("Inserts", "[officer]")),
    "inserts.previous": Case(value("Inserts", "[officer]"), ("right", "right")),
    "inserts.back": Case(focus("Note")),
    "choice.replace": Case(lambda app: text(app) == "Captain [officer 1]"),
    "choice.keep": Case(lambda app: focus("Note")(app) and not app.screen.query_one(Note).items),
    "choice.never": Case(says(words.LISTED_NEVER)),
    "choice.always": Case(says(words.LISTED_ALWAYS)),
    "choice.next": Case(says("1 of 2"), place=TWO_WORDS),
    "choice.previous": Case(says("1 of 2"), place=TWO_WORDS),
    "choice.back": Case(lambda app: not app.screen.query_one(Choice).is_open),
    "chips.next": Case(value("#service", "follow_up")),
    "chips.previous": Case(value("#service", "one_to_one"), ("right",)),
    "chips.clear": Case(value("#mode", None), ("tab", "tab", "b")),
    "chips.down": Case(focus("#duration")),
    "chips.up": Case(focus("#service"), ("tab",)),
    "findings.accept": Case(says("6 contacts")),
    "findings.toggle": Case(Other(replaced), ("down",)),
    "findings.never": Case(silent("station 12 becomes"), ("down",)),
    "findings.always": Case(says(words.LISTED_ALWAYS)),
    "findings.replace": Case(Other(replaced), ("down", "space")),
    "findings.keep": Case(Other(replaced)),
    "findings.show": Case(says("She fired 4 rounds")),
    "findings.unsure": Case(says("[ ] sick")),
    "findings.back": Case(focus("Note")),
}


@pytest.mark.parametrize(("key", "pressed"), presses(*PLACES), ids=named)
async def test_the_key_does_it(desk, cupboard, key, pressed):
    assert key.id in CASES, f"add a case for {key.id}"
    await proves(CASES[key.id], PLACES[key.place], pressed, desk, cupboard)
