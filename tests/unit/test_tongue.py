"""Whether a note is one that the redaction prompts read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.decisions import Decisions, is_read
from tui.language import speak
from tui.tongue import reads_as_english

NOTES = Path(__file__).parents[1] / "redaction" / "notes"
IN_SPANISH = (
    "Hablé con María Pérez de la estación 12. Her badge 4471.",
    "No durmió bien, quiere hablar otra vez",
    "Luis llamó anoche, sigue sin dormir desde el incendio",
)
IN_ENGLISH = "Talked with the medic about his sleep, and she said it was fine."


@pytest.fixture
def spanish():
    speak("es")
    yield
    speak("en")


def test_no_english_note_is_taken_for_another():
    """Nothing would be proposed for it."""
    for file in NOTES.glob("*.jsonl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert reads_as_english(json.loads(line)["text"])


@pytest.mark.parametrize("text", IN_SPANISH)
def test_a_spanish_note_is_not_read(text):
    assert not reads_as_english(text)


@pytest.mark.parametrize("text", ["", "Kowalski", "met w/ de la Cruz, slept bad"])
def test_where_the_words_do_not_tell_it_is_the_language_of_the_app(text):
    assert reads_as_english(text)


def test_in_spanish_a_note_is_read_when_its_words_are_english(spanish):
    assert not reads_as_english("")
    assert not reads_as_english("Kowalski, badge 4471")
    assert reads_as_english(IN_ENGLISH)


def test_an_answer_is_for_its_words_and_a_new_fact_is_asked_about_anew():
    decisions = Decisions()
    text = "He cut him down w/ his own knife. Captain Kowalski left."
    found = decisions.items(text)
    assert decisions.proposed(text, found) == {0, 1}
    decisions.remember(text, found, set())
    assert decisions.proposed(text, found) == set()
    more = f"{text} She fired 4 rounds at it."
    again = decisions.items(more)
    assert {again[number].written for number in decisions.proposed(more, again)} == {
        item.written for item in again if item.fact
    }
    decisions.wipe()
    assert decisions.proposed(text, decisions.items(text)) == {0, 1}


def test_what_is_left_in_a_note_that_is_not_read_counts_against_no_rule():
    text = IN_SPANISH[0]
    decisions = Decisions()
    found = decisions.items(text)
    for item in found:
        decisions.leave(item, read=is_read(text, item))
    universal = [rule for item in found if item.universal for rule in item.rules]
    assert decisions.kept == universal
    assert len(found) > len(universal)
