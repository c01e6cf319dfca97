"""The list at every width, and the pane beside it: codes by the cursor, a note by enter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Offset

from tests.screens.conftest import go, resize, screen_text, settle, type_text
from tests.screens.flow import said
from tests.screens.test_redaction_after import holding
from tests.support import contact
from tui.idle import Verdict
from tui.screens.rows import GIVING, full_widths
from tui.widgets.entrytable import EntryTable, fitted
from tui.widgets.reading import Reading
from vault.journal import entries
from vault.profiles.policy import Policy

WIDTHS = full_widths()

NOTES = Policy(notes=True)
NARROW, USUAL, WIDE = (60, 18), (80, 24), (120, 40)
SHIFT, WEEK = "hard shift", "last week"
"""Of two notes that every filled journal has."""

ETON = "gnalhcsnew seirrac gnihton"
"""Backwards, so that neither this module nor its source is what a search finds."""


def with_note(vault) -> None:
    """One entry, whose note is in no source as it stands."""
    entries.add(vault, contact(), note=ETON[::-1])


def shows(app, word) -> bool:
    """A bare answer, so that no frame of a test keeps what was on the screen."""
    return word in screen_text(app)


def table(app) -> EntryTable:
    return app.screen.query_one(EntryTable)


@given(st.integers(min_value=46, max_value=200))
def test_columns_fit_and_the_words_that_press_never_give_way(width):
    widths = fitted(WIDTHS, GIVING, width)
    assert sum(widths.values()) <= max(width, 53)
    assert all(widths[name] == WIDTHS[name] for name in ("day", "note", "follow_up"))
    assert list(widths) == [name for name in WIDTHS if name in widths]


@pytest.mark.parametrize(
    ("width", "left"),
    [
        (200, WIDTHS),
        (78, WIDTHS),
        (77, WIDTHS | {"topic": 12}),
        (72, WIDTHS | {"topic": 9, "duration": 7}),
        (71, {k: v for k, v in WIDTHS.items() if k != "mode"}),
        (58, {k: v for k, v in WIDTHS.items() if k not in {"mode", "duration"}} | {"topic": 12}),
    ],
)
def test_topic_gives_way_first_then_minutes_and_mode(width, left):
    """And what a dropped column leaves over goes back to the narrowed ones."""
    assert fitted(WIDTHS, GIVING, width) == left


@pytest.mark.parametrize("size", [NARROW, (70, 20), USUAL, (109, 24), (110, 24), WIDE])
async def test_no_list_is_scrolled_sideways(desk, size):
    desk.make(NOTES, filled=True)
    async with desk.open(size) as pilot:
        seen = screen_text(pilot.app)
        assert table(pilot.app).max_scroll_x == 0
        assert all(word in seen for word in ("Note dies", "in 7 days", "Follow-up", "in 9 days"))
        await go(pilot, "H", "y")
        assert screen_text(pilot.app).count("HELD ") >= 5


async def test_all_that_presses_is_said_in_a_narrow_window(desk):
    desk.make(NOTES, filled=True)
    desk.clock.advance(6)
    async with desk.open(NARROW) as pilot:
        await go(pilot, "slash")
        await type_text(pilot, "text")
        await settle(pilot)
        seen = said(pilot.app)
        assert "1 of 5 shown" in seen
        assert "2 notes die within 2 days" in seen
        assert "1 follow-up due: f" in seen


async def test_columns_come_and_go_with_the_width(desk):
    """The cursor stays where it was."""
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "j", "j")
        await resize(pilot, NARROW)
        assert "Mode" not in screen_text(pilot.app)
        await resize(pilot, (110, 24))
        assert "<15" in screen_text(pilot.app)
        await resize(pilot, USUAL)
        assert "under 15" in screen_text(pilot.app)
        assert table(pilot.app).cursor_row == 2


async def test_the_filter_finds_minutes_that_are_not_shown(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(NARROW) as pilot:
        await go(pilot, "slash")
        await type_text(pilot, "under 15")
        assert "1 of 5 shown" in screen_text(pilot.app)


async def test_the_cursor_shows_codes_and_never_a_note(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        pane = pilot.app.screen.query_one(Reading)
        for exact in ("grief", "Group size", "work stress", "in 9 days", "clinician"):
            assert exact in screen_text(pilot.app)
            assert not pane.can_focus
            assert SHIFT not in screen_text(pilot.app)
            assert WEEK not in screen_text(pilot.app)
            await go(pilot, "down")


async def test_an_empty_list_has_no_pane(desk):
    desk.make(NOTES)
    async with desk.open(WIDE) as pilot:
        assert "Nothing yet" in screen_text(pilot.app)
        assert "Exactness" not in screen_text(pilot.app)


async def test_nothing_fits_and_the_pane_is_empty(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "slash")
        await type_text(pilot, "nothing of this")
        await settle(pilot)
        assert "No entry fits." in screen_text(pilot.app)
        assert "Exactness" not in screen_text(pilot.app)


async def test_enter_shows_the_note_and_escape_puts_it_away(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter")
        assert SHIFT in said(pilot.app)
        assert isinstance(pilot.app.focused, Reading)
        assert len(pilot.app.screen_stack) == 2
        await go(pilot, "escape")
        assert SHIFT not in said(pilot.app)
        assert pilot.app.focused is table(pilot.app)


async def test_moving_the_cursor_puts_the_note_away(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter")
        table(pilot.app).focus()
        await go(pilot, "down")
        assert SHIFT not in said(pilot.app)
        assert "Thu Nov 19" in said(pilot.app).split("▏", 2)[2]
        assert not pilot.app.screen.query_one(Reading).can_focus


async def test_a_note_that_comes_after_the_cursor_moved_is_not_shown(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        pilot.app.screen.action_read()
        table(pilot.app).move_cursor(row=1)
        await settle(pilot)
        assert SHIFT not in said(pilot.app)
        assert pilot.app.screen.opened() is None


async def click(pilot, row, column=5) -> None:
    await pilot.click(EntryTable, offset=Offset(column, row))
    await settle(pilot)


async def test_a_click_moves_and_another_one_reads(desk):
    """In the pane, or on a screen of its own; the second click may be in any column."""
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await click(pilot, 3)
        assert "work stress" in said(pilot.app)
        assert WEEK not in said(pilot.app)
        await click(pilot, 3, column=40)
        assert WEEK in said(pilot.app)
        await click(pilot, 1)
        assert WEEK not in said(pilot.app)
        await resize(pilot, USUAL)
        await click(pilot, 1, column=30)
        assert SHIFT in said(pilot.app)
        assert len(pilot.app.screen_stack) == 3


async def test_the_keys_of_reading_work_in_the_pane(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter", "plus")
        assert "gone on December 6" in said(pilot.app)
        await go(pilot, "e")
        await type_text(pilot, " More.")
        await go(pilot, "ctrl+s")
        assert "talk again. More." in said(pilot.app)
        await go(pilot, "D", "y")
        assert "No note." in said(pilot.app)
        assert "The codes stay." in said(pilot.app)
        await go(pilot, "d", "y")
        assert "4 contacts" in said(pilot.app)
        assert "The entry is gone." in said(pilot.app)
        assert pilot.app.focused is table(pilot.app)
        assert pilot.app.screen.PLACE == "timeline"


async def test_a_hold_is_set_and_honored_in_the_pane(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter", "h", "e")
        assert "HELD: this entry." in said(pilot.app)
        for key in ("e", "d", "D", "plus"):
            await go(pilot, key)
            assert "A legal hold covers this" in said(pilot.app), key
        assert SHIFT in said(pilot.app)


async def test_the_keys_of_the_list_wait_while_a_note_is_open(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter", "n", "s", "comma", "f")
        assert SHIFT in said(pilot.app)
        commands = {one.title for one in pilot.app.get_system_commands(pilot.app.screen)}
        assert {"Edit", "Delete note"} <= commands
        assert not commands & {"New", "Statistics"}
        footer = screen_text(pilot.app).splitlines()[-1].split()
        assert footer[:2] == ["e", "Edit"]
        await go(pilot, "escape", "n")
        assert "New entry" in said(pilot.app)


async def test_an_open_note_survives_every_change_of_the_window(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter")
        for size in (NARROW, WIDE, USUAL):
            await resize(pilot, size)
            assert SHIFT in said(pilot.app), size
            assert isinstance(pilot.app.focused, Reading)
        await go(pilot, "plus")
        assert "gone on December 6" in said(pilot.app)
        await go(pilot, "escape")
        assert "Follow-up" in said(pilot.app)
        assert pilot.app.focused is table(pilot.app)
        await go(pilot, "down", "down", "enter")
        assert WEEK in said(pilot.app)


async def test_the_window_changes_behind_a_question(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter", "d")
        await resize(pilot, NARROW)
        await go(pilot, "n")
        assert SHIFT in said(pilot.app)
        await go(pilot, "d")
        await resize(pilot, WIDE)
        await go(pilot, "y")
        assert "4 contacts" in said(pilot.app)


async def test_the_reading_screen_stays_in_a_window_made_wide(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter")
        await resize(pilot, WIDE)
        assert SHIFT in said(pilot.app)
        await go(pilot, "escape")
        assert "enter shows the note." in said(pilot.app)


async def test_a_long_note_scrolls_in_the_pane(desk):
    desk.make(NOTES)
    async with desk.open((110, 18)) as pilot:
        await go(pilot, "n")
        await type_text(pilot, "so it went on " * 16 + "finally")
        await go(pilot, "ctrl+s", "enter")
        assert "finally" not in said(pilot.app)
        await go(pilot, "end")
        assert "finally" in said(pilot.app)


async def test_an_open_note_goes_when_its_time_comes(desk):
    desk.make(NOTES, filled=True)
    async with desk.open(WIDE) as pilot:
        await go(pilot, "enter")
        pilot.app._idle.tick = lambda: Verdict.AWAKE
        desk.clock.advance(9)
        pilot.app.screen.sweep()
        await settle(pilot)
        assert SHIFT not in said(pilot.app)
        assert "No note." in said(pilot.app)


@pytest.mark.parametrize("keys", [["enter"], ["enter", "d", "n"], ["enter", "h", "escape"]])
@pytest.mark.parametrize("size", [USUAL, WIDE])
async def test_a_note_put_away_is_nowhere(desk, size, keys):
    """Neither in the pane nor on the reading screen nor in what was drawn."""
    word = ETON.partition(" ")[0][::-1]
    desk.make(NOTES, then=with_note)
    async with desk.open(size) as pilot:
        await go(pilot, *keys)
        assert shows(pilot.app, word)
        assert holding(pilot.app, [word]) == {word}
        await go(pilot, "escape")
        assert holding(pilot.app, [word]) == set()


@pytest.mark.parametrize("keys", [["enter"], ["enter", "d"], ["enter", "f9"]])
async def test_locking_empties_the_pane(desk, keys):
    word = ETON.partition(" ")[0][::-1]
    desk.make(NOTES, then=with_note)
    async with desk.open(WIDE) as pilot:
        await go(pilot, *keys)
        parts = [part for screen in pilot.app.screen_stack for part in [screen, *screen.query("*")]]
        await pilot.press("ctrl+l")
        assert "Nothing is readable" in screen_text(pilot.app)
        assert "one-to-one" not in screen_text(pilot.app)
        assert not any(word in repr(vars(part)) for part in parts)
        del parts
        await settle(pilot)
        assert holding(pilot.app, [word]) == set()


async def test_a_note_on_its_way_during_the_lock_is_not_shown(desk):
    word = ETON.partition(" ")[0][::-1]
    desk.make(NOTES, then=with_note)
    async with desk.open(WIDE) as pilot:
        screen = pilot.app.screen
        screen.action_read()
        pilot.app.lock()
        await settle(pilot)
        assert holding([pilot.app, screen], [word]) == set()
