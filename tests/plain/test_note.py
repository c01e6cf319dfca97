"""The note of an entry: a letter is one act for everything found, and lines can be mended."""

from __future__ import annotations

import re
from contextlib import closing

import pytest

from tui.messages import words
from vault.journal import acceptance, drafts

UP_TO_THE_NOTE = ("new", "", "a", "c", *7 * ("",), "a")
FOUND = "Met Sgt. John Smith at 14 Oak Street, SSN 123-45-6789, and Sam at the Lodge."
FACTS = "The baby died after the crash on Route 9."
LINES = ("It was a long talk.", "He sleeps badly.", "He will call.")
ACTS = {
    "a": ("replace", "leave it out"), "b": ("keep",), "c": ("never",), "d": ("always",),
    "e": ("hear",),
}  # fmt: skip


@pytest.mark.parametrize("line", [FOUND, FACTS])
def test_a_letter_is_one_act_for_everything_found(talk, line):
    shown = talk(*UP_TO_THE_NOTE, line, "", *12 * ("",), "lock")
    asked = re.findall(r"^(?:This|What happened)\. (.*)\. Enter", shown, re.MULTILINE)
    assert len(asked) > 1
    for choices in asked:
        for choice in choices.split("; "):
            letter, _, act = choice.partition(" ")
            assert act.startswith(ACTS[letter])


def test_what_was_typed_from_habit_neither_keeps_a_number_nor_lists_it(talk):
    shown = talk(*UP_TO_THE_NOTE, "His SSN is 123-45-6789.", "", "b", "c", "", "y", "words", "")
    assert shown.count("That is none of the choices.") == 2
    assert "His SSN is [" in shown
    assert "No words yet." in shown


def test_a_note_in_a_language_that_is_not_read_is_told_so(talk):
    spanish = "Hablé con él sobre la noche del turno y está bien."
    assert words.READS_ENGLISH in talk(*UP_TO_THE_NOTE, spanish, "")
    assert words.READS_ENGLISH not in talk(*UP_TO_THE_NOTE, LINES[0], "")


def test_nothing_is_replaced_unasked_in_a_language_that_is_not_read(talk):
    spanish = "Hablé con Sgt. Kowalski sobre la noche del turno. Su número es 555-123-4567."
    shown = talk(*UP_TO_THE_NOTE, spanish, "", "", "n", "y", "read", "2026-11-20", "1", "")
    assert "\nHablé con Sgt. Kowalski sobre la noche del turno. Su número es [phone].\n" in shown


def test_what_is_kept_in_a_language_that_is_not_read_does_not_count_against_a_rule(talk):
    line = "Hablé con Sgt. Kowalski sobre la noche del turno."
    assert "Saved." in talk(*UP_TO_THE_NOTE, line, "", "y", *5 * ("",))
    with closing(talk.vault()) as vault:
        assert acceptance.counts(vault) == []


def test_none_is_no_private_word(talk):
    talk("new", "", "a", "c", *6 * ("",), "+2", "none", "")
    assert "in 2 days: November 20, 2026" in talk("due", "")


def test_a_note_that_is_not_to_be_saved_is_mended_line_by_line(talk):
    shown = talk(*UP_TO_THE_NOTE, "Met Sam.", *LINES, "", "", "n",
                 "Met a peer.", "", "none", "He will call me.", "The end.", "",
                 "read", "2026-11-20", "1", "")  # fmt: skip
    for number, line in enumerate(("Met Sam.", *LINES[:2]), 1):
        assert f"\n{line}\nLine {number} of 4. Enter keeps it, none takes it out: " in shown
    assert f"\n{LINES[2]}\nLine 3 of 3. Enter keeps it, none takes it out: " in shown
    saved = "\n".join(("Note:", "Met a peer.", LINES[0], "He will call me.", "The end."))
    assert saved in shown


def test_the_note_of_an_entry_is_mended_and_the_rest_of_it_stays(talk):
    talk(*UP_TO_THE_NOTE, *LINES, "")
    shown = talk("edit", "2026-11-20", "1", *10 * ("",), "a", "", "He sleeps well.", "", "",
                 "read", "2026-11-20", "1", "")  # fmt: skip
    assert "\n".join((LINES[0], "He sleeps well.", LINES[2])) in shown


def test_a_line_that_was_mended_is_kept_by_a_lock(talk):
    talk(*UP_TO_THE_NOTE, "Met Sam.", "It was long.", "", "", "n", "Met a peer.", "lock")
    vault = talk.vault()
    draft = drafts.load(vault)
    vault.close()
    assert draft.note == "Met a peer.\nIt was long."
