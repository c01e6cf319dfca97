"""A note while it is typed: letters, placeholders, one word at a time; by keyboard alone."""

from __future__ import annotations

import pytest

from tests.screens.conftest import go, resize, screen_text, settle, type_text
from tests.screens.flow import NAMED, NOTES, inside, pause, said, saved, write
from tui.widgets.choice import Act, Choice
from tui.widgets.findings import Findings
from tui.widgets.inserts import Inserts
from tui.widgets.note import Note
from tui.widgets.redacting import Redacting
from vault.journal import acceptance, wordlists

# While typing


async def test_after_a_pause_each_span_has_its_letter(desk):
    """In the margin of its line and in the line below the note, and the text is as typed."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        assert "→" not in screen_text(pilot.app)
        await pause(pilot)
        seen = screen_text(pilot.app)
        assert "│ abc  Captain Kowalski rang from station 12, badge 4471." in seen
        assert "a Kowalski → [officer 1]  b station 12 → [place]  c 4471 → [id number]" in seen
        assert pilot.app.screen.query_one(Note).text == NAMED


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (120, 40)])
async def test_letters_stand_beside_the_drawn_line_they_belong_to(desk, size):
    """However the text wraps, and after the window changed."""
    desk.make(NOTES)
    async with desk.open((100, 30)) as pilot:
        await write(pilot, "slept badly and " * 5 + "met Captain Kowalski\n\nfrom station 12")
        await pause(pilot)
        await resize(pilot, size)
        note = pilot.app.screen.query_one(Note)
        note.scroll_to(0, note.max_scroll_y, animate=False)
        await settle(pilot)
        lines = screen_text(pilot.app).splitlines()
        place = next(line for line in lines if "from station 12" in line)
        assert place.startswith("│ b ")
        note.scroll_to(0, 0, animate=False)
        await settle(pilot)
        marked = [line for line in screen_text(pilot.app).splitlines() if line.startswith("│ a ")]
        assert marked
        assert all("Captain" in line or "Kowalski" in line for line in marked)


async def test_the_cursor_is_where_it_was(desk):
    """Margin and marks move no column: a letter typed goes where the cursor is drawn."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await pause(pilot)
        note = pilot.app.screen.query_one(Note)
        await pilot.click(Note, offset=(2 + note.gutter_width + len("Captain"), 1))
        await settle(pilot)
        await type_text(pilot, "s")
        assert note.text.startswith("Captains Kowalski")


async def test_many_findings_say_how_many_more(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, ", ".join(f"badge {number}" for number in range(4471, 4480)))
        await pause(pilot)
        seen = screen_text(pilot.app)
        assert "  +" in seen
        assert "abc+" in seen


async def test_what_stands_in_brackets_is_left_alone_and_counted_on(desk):
    """A second officer is not called by the first one's number."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "[officer 1] and [medic] asked for Captain Kowalski")
        await pause(pilot)
        assert "a Kowalski → [officer 2]" in screen_text(pilot.app)


# Placeholders


async def test_a_placeholder_is_inserted_by_two_keys(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "met")
        await go(pilot, "f4", "a")
        await type_text(pilot, ", then")
        await go(pilot, "f4", "d")
        await type_text(pilot, ".")
        note = pilot.app.screen.query_one(Note)
        assert note.text == "met [officer], then [family member]."
        assert note.has_focus
        await pause(pilot)
        assert "→" not in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        assert "Saved." in screen_text(pilot.app)


async def test_placeholders_by_arrow_and_by_mouse(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "n", "f4", "right", "right", "enter")
        note = pilot.app.screen.query_one(Note)
        assert note.text == "[firefighter]"
        await go(pilot, "f4", "escape")
        assert note.has_focus
        await pilot.click(Inserts, offset=(60, 0))
        await settle(pilot)
        assert note.text == "[firefighter] [place]"
        assert note.has_focus


async def test_in_a_small_window_the_row_comes_with_its_key(desk):
    desk.make(NOTES)
    async with desk.open((60, 18)) as pilot:
        await go(pilot, "n")
        assert "a officer" not in screen_text(pilot.app)
        await go(pilot, "f4")
        assert "a officer" in screen_text(pilot.app)
        assert "h agency" in screen_text(pilot.app)
        await go(pilot, "a")
        assert "a officer" not in screen_text(pilot.app)
        assert pilot.app.screen.query_one(Note).text == "[officer]"


# One word


async def test_f3_replaces_the_word_at_the_cursor_at_once(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski called, kowalski slept badly")
        await pause(pilot)
        await go(pilot, "f3")
        seen = screen_text(pilot.app)
        assert "a Kowalski · name after a rank or title" in seen
        assert "enter [officer 1]" in seen
        await go(pilot, "enter")
        note = pilot.app.screen.query_one(Note)
        assert note.text == "Captain [officer 1] called, [officer 1] slept badly"
        assert note.has_focus
        await go(pilot, "ctrl+s")
    assert saved(desk) == ["Captain [officer 1] called, [officer 1] slept badly"]
    counts = inside(desk, acceptance.counts)
    assert sum(count.shown for count in counts) == 2
    assert not any(count.kept for count in counts)


async def test_what_f3_keeps_is_not_asked_again_even_after_typing(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski called")
        await pause(pilot)
        await go(pilot, "f3", "k")
        await type_text(pilot, ", wants to talk")
        await pause(pilot)
        assert "→" not in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        assert "Saved." in screen_text(pilot.app)
        assert "Nothing spotted" not in screen_text(pilot.app)
    (count,) = inside(desk, acceptance.counts)
    assert (count.shown, count.kept) == (1, 1)


async def test_f3_keeps_a_number_only_when_pressed_twice(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "badge 4471")
        await go(pilot, "f3", "k")
        assert pilot.app.screen.query_one(Choice).is_open
        assert "The same key again" in screen_text(pilot.app)
        await go(pilot, "k")
        assert not pilot.app.screen.query_one(Choice).is_open
        await go(pilot, "ctrl+s")
    assert saved(desk) == ["badge 4471"]


async def test_the_arrows_go_from_word_to_word_and_escape_leaves(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await go(pilot, "f3")
        assert "3 of 3" in screen_text(pilot.app)
        await go(pilot, "left")
        assert "b station 12 ·" in screen_text(pilot.app)
        await go(pilot, "escape")
        note = pilot.app.screen.query_one(Note)
        assert note.has_focus
        assert note.text == NAMED
        await go(pilot, "escape")
        assert "unfinished entry" in screen_text(pilot.app)


async def test_f3_begins_at_the_word_under_the_cursor_though_another_one_was_found(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski slept badly")
        await go(pilot, *["left"] * 6)
        await go(pilot, "f3")
        assert "Kowalski · " in screen_text(pilot.app)
        await go(pilot, "escape", "left", "f3")
        assert "slept · not pointed out · ←→ 2 of 2" in screen_text(pilot.app)


async def test_with_no_word_there_is_nothing_to_ask(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "n", "f3")
        assert "Put the cursor on a word" in screen_text(pilot.app)
        assert pilot.app.screen.query_one(Note).has_focus


async def test_a_word_never_to_be_flagged_is_not_flagged_in_the_next_note(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski called")
        await pause(pilot)
        await go(pilot, "f3", "n")
        assert "not pointed out any more" in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        await write(pilot, "Captain Kowalski again")
        await pause(pilot)
        assert "→" not in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        assert "Nothing spotted. Give it one more read." in said(pilot.app)
    assert inside(desk, wordlists.words) == ([], ["Kowalski"])


async def test_a_word_that_was_not_flagged_is_always_flagged_from_now_on(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "slept badly, talked about the heron")
        await pause(pilot)
        assert "→" not in screen_text(pilot.app)
        await go(pilot, "f3")
        assert "heron · not pointed out" in screen_text(pilot.app)
        await go(pilot, "f5")
        assert "a heron → [person 1]" in screen_text(pilot.app)
        await go(pilot, "ctrl+s", "enter")
        await write(pilot, "Heron rang")
        await pause(pilot)
        assert "a Heron → [person 1]" in screen_text(pilot.app)
    assert saved(desk) == ["slept badly, talked about the [person 1]"]


# Keys that come twice, or too late

OFFICER = "station 12 rang about Captain Kowalski"


async def asked_about_the_name(pilot) -> Choice:
    await write(pilot, OFFICER)
    await go(pilot, "f3")
    return pilot.app.screen.query_one(Choice)


async def test_an_answer_given_twice_is_given_once(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        choice = await asked_about_the_name(pilot)
        item = choice._items[choice._at]
        for _ in range(2):
            choice.post_message(Choice.Decided(Act.REPLACE, item))
        await settle(pilot)
        choice.action_decide("replace")
        await settle(pilot)
        assert pilot.app.screen.query_one(Note).text == "station 12 rang about Captain [officer 1]"


async def test_an_answer_about_another_text_changes_nothing(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        choice = await asked_about_the_name(pilot)
        note = pilot.app.screen.query_one(Note)
        note.clear()
        choice.action_decide("replace")
        await settle(pilot)
        assert not note.text
        assert not choice.is_open
        assert note.has_focus


async def test_a_review_accepted_twice_is_accepted_once(desk, monkeypatch):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, OFFICER)
        await go(pilot, "ctrl+s")
        accepted = []
        monkeypatch.setattr(Redacting, "post_message", heard(Redacting.post_message, accepted))
        panel = pilot.app.screen.query_one(Findings)
        for _ in range(2):
            panel.post_message(Findings.Accepted(panel))
        await settle(pilot)
    assert len(accepted) == 1


def heard(post, accepted):
    def posting(self, message):
        accepted.extend([message] if isinstance(message, Redacting.Accepted) else [])
        return post(self, message)

    return posting
