"""The review before saving and the supporter's own lists, by keyboard alone."""

from __future__ import annotations

import pytest
from rich.text import Text

from tests.screens.conftest import go, screen_text, type_text
from tests.screens.flow import NAMED, NOTES, inside, pause, said, saved, teach, write
from tui.keymap import keys_of
from tui.marks import LETTERS
from tui.messages import words
from tui.widgets.findings import Findings, _laid_out
from tui.widgets.note import Note
from vault.journal import acceptance, entries, wordlists
from vault.profiles.policy import Policy
from vault.redaction import Finding, Kind

CALL = "He cut him down w/ his own knife and left. Slept badly."
ADMITTED = "Says she drove home drunk fri."


# The review


def footer(app) -> str:
    return screen_text(app).splitlines()[-1]


async def test_the_review_shows_the_note_as_it_would_be_saved(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await go(pilot, "ctrl+s")
        seen = screen_text(pilot.app)
        assert "Captain [officer 1] rang from [place], badge [id number]." in seen
        assert "enter: replace 3 and save" in seen
        await go(pilot, "down", "space")
        seen = screen_text(pilot.app)
        assert "Captain [officer 1] rang from station 12, badge [id number]." in seen
        assert "enter: replace 2 and save" in seen
        await go(pilot, "enter")
    assert saved(desk) == ["Captain [officer 1] rang from station 12, badge [id number]."]
    counts = {count.rule: (count.shown, count.kept) for count in inside(desk, acceptance.counts)}
    assert sorted(counts.values()) == [(1, 0), (1, 0), (1, 1)]


async def test_saving_twice_by_the_same_key_replaces(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await go(pilot, "ctrl+s", "ctrl+s")
    assert "Kowalski" not in saved(desk)[0]


async def test_a_hard_kind_looks_different_and_needs_its_own_key(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "slept badly, ssn 219-09-9999, call 555-201-3344")
        await go(pilot, "ctrl+s")
        assert screen_text(pilot.app).count("[#]") == 2
        await go(pilot, "space", "n")
        assert "Press k" in screen_text(pilot.app) or "lists are for" in screen_text(pilot.app)
        assert len(pilot.app.screen.query_one(Findings).chosen()) == 2
        await go(pilot, "k", "enter")
    (note,) = saved(desk)
    assert "219-09-9999" in note
    assert "555-201-3344" not in note


async def test_what_the_review_kept_is_not_asked_when_the_disk_was_full(desk, monkeypatch):
    """Nor when more was typed before saving again."""
    from vault.errors import DiskFull

    def full(*_args, **_kwargs):
        raise DiskFull

    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await go(pilot, "ctrl+s", "space")
        monkeypatch.setattr(entries, "add", full)
        await go(pilot, "enter")
        assert "The disk is full" in screen_text(pilot.app)
        monkeypatch.undo()
        await type_text(pilot, " Kowalski slept.")
        await go(pilot, "ctrl+s")
        assert "Saved." in screen_text(pilot.app)
    assert saved(desk) == ["Captain Kowalski rang from [place], badge [id number]. Kowalski slept."]


async def test_the_keys_below_are_those_of_the_row(desk):
    """space where it keeps, k where a deliberate act is needed, and after it what it did."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski rang. Slept badly, call 555-201-3344")
        await go(pilot, "ctrl+s")
        assert "space Keep" in footer(pilot.app)
        assert "n Never flag" in footer(pilot.app)
        await go(pilot, "down")
        assert "k Keep anyway" in footer(pilot.app)
        assert "space" not in footer(pilot.app)
        assert "Never flag" not in footer(pilot.app)
        await go(pilot, "space")
        assert "Press k if it must stay as written." in said(pilot.app)
        await go(pilot, "k")
        assert "It stays as written. space replaces it after all." in said(pilot.app)
        assert "Press k" not in said(pilot.app)
        assert "space Replace" in footer(pilot.app)
        assert "Keep" not in footer(pilot.app)
        await go(pilot, "n")
        assert "k keeps this here" in said(pilot.app)
        await go(pilot, "space")
        assert len(pilot.app.screen.query_one(Findings).chosen()) == 2


async def test_a_letter_goes_to_its_row_and_puts_nothing_on_a_list(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await go(pilot, "ctrl+s", "c")
        panel = pilot.app.screen.query_one(Findings)
        assert panel.highlighted == 2
        await go(pilot, "a")
        assert panel.highlighted == 0
        await go(pilot, "b", "f5")
        assert panel.highlighted == 1
        assert words.LISTED_ALWAYS in said(pilot.app)
        assert "Added to your list" in words.LISTED_ALWAYS
    assert inside(desk, wordlists.words) == (["station 12"], [])


def test_no_letter_of_a_word_is_a_key_of_its_own():
    keys = {
        key
        for place in ("findings", "choice")
        for row in keys_of(place)
        for key in row.keys.split(",")
    }
    assert not keys & set(LETTERS)
    assert len(set(LETTERS)) == len(LETTERS) > 40


async def test_a_letter_goes_to_its_word_while_one_word_is_asked_about(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await go(pilot, "f3", "a")
        assert "a Kowalski · " in screen_text(pilot.app)
        await go(pilot, "b")
        assert "b station 12 · " in screen_text(pilot.app)


async def test_answers_stay_for_words_that_did_not_change(desk):
    """Escape loses none of them; what is new is proposed as ever."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski rang, call 555-201-3344")
        await go(pilot, "ctrl+s", "b", "k", "a", "space", "escape")
        await type_text(pilot, " or Sgt. Alvarez")
        await go(pilot, "f2")
        panel = pilot.app.screen.query_one(Findings)
        kept = [item.written for at, item in enumerate(panel.items) if at not in panel.replaced]
        assert kept == ["Kowalski", "555-201-3344"]
        await go(pilot, "enter")
    assert saved(desk) == ["Captain Kowalski rang, call 555-201-3344 or Sgt. [officer 1]"]


async def test_who_stays_as_written_takes_no_number(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski rang, then Sgt. Alvarez")
        await go(pilot, "ctrl+s")
        assert "becomes [officer 2]" in screen_text(pilot.app)
        await go(pilot, "space")
        assert "becomes [officer 2]" not in screen_text(pilot.app)
        assert "then Sgt. [officer 1]" in said(pilot.app)
        await go(pilot, "space")
        assert "becomes [officer 2]" in screen_text(pilot.app)
        await go(pilot, "space", "enter")
    assert saved(desk) == ["Captain Kowalski rang, then Sgt. [officer 1]"]


async def test_a_note_too_long_is_said_before_it_is_looked_at_and_not_touched(desk):
    desk.make(Policy(notes=True, note_characters=30))
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski rang in the night.")
        await go(pilot, "ctrl+s")
        assert "The note is 5 characters too long. Nothing was saved." in said(pilot.app)
        assert not pilot.app.screen.query_one(Findings).is_open
        assert pilot.app.screen.query_one(Note).text == "Captain Kowalski rang in the night."


async def test_what_placeholders_make_too_long_stays_in_the_review(desk):
    desk.make(Policy(notes=True, note_characters=24))
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski rang.")
        await go(pilot, "ctrl+s", "enter")
        assert "The note is 1 character too long. Nothing was saved." in said(pilot.app)
        assert pilot.app.screen.query_one(Note).text == "Captain Kowalski rang."
        await go(pilot, "space", "enter")
    assert saved(desk) == ["Captain Kowalski rang."]


SPANISH = "Hablé con María Pérez de la estación 12 y la grulla no durmió. Her badge 4471."


async def test_of_a_note_in_another_language_only_numbers_are_proposed(desk):
    """The border goes on saying what is read, and what stays counts against no rule."""
    desk.make(NOTES, then=teach("grulla", always=True))
    async with desk.open() as pilot:
        await write(pilot, SPANISH)
        await pause(pilot)
        assert "may identify someone · reads English only" in said(pilot.app)
        await go(pilot, "ctrl+s")
        assert "May identify someone · reads English only" in screen_text(pilot.app)
        panel = pilot.app.screen.query_one(Findings)
        replaced = {item.written for at, item in enumerate(panel.items) if at in panel.replaced}
        assert replaced == {"grulla", "4471"}
        await go(pilot, "enter")
    (note,) = saved(desk)
    assert note == SPANISH.replace("grulla", "[person 1]").replace("4471", "[id number]")
    assert {count.kept for count in inside(desk, acceptance.counts)} == {0}


async def test_facts_are_one_line_for_the_whole_note(desk):
    """Left out unless kept, shown by s, and not asked about twice."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, CALL)
        await pause(pilot)
        assert "* what happened on the call" in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        seen = said(pilot.app)
        assert "* [x] One sentence describes what happened on the call." in seen
        assert "Peer notes usually leave that out." in seen
        assert "enter: replace 1 and save" in seen
        assert "own knife" not in seen
        await go(pilot, "s")
        assert "own knife" in said(pilot.app)
        await go(pilot, "enter")
    assert saved(desk) == ["[incident details left out]. Slept badly."]


async def test_facts_that_are_kept_are_not_asked_about_again(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, CALL)
        await go(pilot, "ctrl+s", "space", "escape")
        await go(pilot, "f3", "k")
        await type_text(pilot, " She fired 4 rounds at it.")
        await pause(pilot)
        assert "what happened" not in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        assert "Saved." in screen_text(pilot.app)


async def test_an_admission_points_to_the_limits(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, ADMITTED)
        await go(pilot, "ctrl+s")
        await go(pilot, "end")
        assert "limits of confidentiality" in said(pilot.app)


async def test_unsure_words_fold_into_one_line(desk, monkeypatch):
    """They stay unless chosen, are counted only when they were shown, and can be listed."""
    sure = Finding(6, 10, Kind.ID, 1, "[id number]", "a number", "id-badge", hard=True)
    unsure = Finding(12, 16, Kind.NAME, 2, "[person 1]", "may be a name", "name", hard=False)
    monkeypatch.setattr("tui.decisions.detect", lambda _text, _lists: (sure, unsure))
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "badge 4471, sage knew")
        await go(pilot, "ctrl+s")
        assert "not sure: 1 word · u shows it" in screen_text(pilot.app)
        await go(pilot, "u", "end")
        assert "[ ] sage" in screen_text(pilot.app)
        await go(pilot, "enter")
    assert saved(desk) == ["badge [id number], sage knew"]
    counts = {count.rule: (count.shown, count.kept) for count in inside(desk, acceptance.counts)}
    assert counts == {"id-badge": (1, 0), "name": (1, 1)}


async def test_the_review_lists_words_and_goes_on(desk):
    """n takes a false alarm out and keeps the other decisions."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await go(pilot, "ctrl+s", "down", "space", "up", "n")
        panel = pilot.app.screen.query_one(Findings)
        assert panel.is_open
        assert [item.written for item in panel.items] == ["station 12", "4471"]
        assert len(panel.chosen()) == 1
        await go(pilot, "enter")
    assert saved(desk) == ["Captain Kowalski rang from station 12, badge [id number]."]
    assert inside(desk, wordlists.words) == ([], ["Kowalski"])


async def test_the_review_ends_when_nothing_is_left_in_it(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski called")
        await go(pilot, "ctrl+s", "n")
        assert not pilot.app.screen.query_one(Findings).is_open
        assert pilot.app.screen.query_one(Note).has_focus
        await go(pilot, "ctrl+s")
        assert "Saved." in screen_text(pilot.app)


async def test_nothing_found_is_no_question(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "slept badly again, wants to talk about it")
        await go(pilot, "ctrl+s")
        assert "Nothing spotted. Give it one more read." in said(pilot.app)


async def test_an_untouched_note_is_not_asked_about_when_codes_change(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski called")
        await go(pilot, "ctrl+s", "space", "enter", "enter", "e", "ctrl+s")
        assert "gone on November 29" in said(pilot.app)
        assert "Nothing spotted" not in said(pilot.app)
        assert not pilot.app.screen.query(Findings)


# The lists


async def test_words_are_seen_added_and_forgotten(desk):
    desk.make(NOTES, then=teach("Zippo", always=True))
    async with desk.open() as pilot:
        await go(pilot, "comma", "f8")
        assert "always  Zippo" in screen_text(pilot.app)
        await type_text(pilot, "heron")
        await go(pilot, "enter")
        await type_text(pilot, "Faith")
        await go(pilot, "f2")
        seen = screen_text(pilot.app)
        assert "always  heron" in seen
        assert "never   Faith" in seen
        await go(pilot, "tab", "home", "delete")
        assert "Zippo" not in screen_text(pilot.app)
        await go(pilot, "escape", "escape")
    assert inside(desk, wordlists.words) == (["heron"], ["Faith"])


async def test_a_word_that_does_not_fit_is_said(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "comma", "f8")
        await type_text(pilot, "...")
        await go(pilot, "enter")
        assert "does not fit into your lists" in screen_text(pilot.app)
        assert "No words yet." in screen_text(pilot.app)


async def test_the_lists_hold_for_the_word_of_a_follow_up(desk):
    """Asked about once; the same key again saves."""
    desk.make(Policy(handles=True), then=teach("heron", always=True))
    async with desk.open() as pilot:
        await go(pilot, "n")
        pilot.app.screen.query_one("#follow_up_due").focus()
        await go(pilot, "right", "tab")
        await type_text(pilot, "heron")
        await go(pilot, "ctrl+s")
        assert "may identify someone" in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        assert "Saved." in screen_text(pilot.app)


async def test_the_lists_hold_for_the_reason_of_a_release(desk):
    desk.make(NOTES, filled=True, then=teach("heron", always=True))
    async with desk.open() as pilot:
        await go(pilot, "h", "e", "h", "e")
        await type_text(pilot, "heron withdrew")
        await go(pilot, "enter")
        assert "heron becomes [person 1]" in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (40, ["a [x] Smith  becomes [place]  k keeps it"]),
        (39, ["a [x] Smith  becomes [place]", "      k keeps it"]),
        (27, ["a [x] Smith", "      becomes [place]", "      k keeps it"]),
        (5, ["a [x] Smith", "      becomes [place]", "      k keeps it"]),
    ],
)
def test_no_fact_of_a_row_is_broken(room, lines):
    facts = map(Text, ("a [x] Smith", "becomes [place]", "k keeps it"))
    assert _laid_out(facts, room).plain.split("\n") == lines
