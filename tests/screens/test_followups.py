"""The follow-ups screen: soonest first, read, done, moved, and held."""

from __future__ import annotations

from datetime import date

import pytest

from tests.screens.conftest import go, resize, screen_text, settle
from tests.screens.flow import inside, said
from tests.support import contact
from tui.widgets.entrytable import EntryTable
from vault.journal import entries, followups, holds
from vault.journal.followups import FollowUp
from vault.profiles.policy import Policy

HANDLES = Policy(notes=True, handles=True)
SIZES = [(60, 18), (80, 24), (120, 40)]


def with_word(vault) -> None:
    entries.add(vault, contact(), follow_up=FollowUp(date(2026, 11, 24), "heron"))


def lines(app) -> list[str]:
    """The rows of the list."""
    rows = screen_text(app).splitlines()[3:]
    return [line for line in rows if " Nov " in line or " Dec " in line]


def due(desk):
    return [day for _, day in inside(desk, followups.due)]


@pytest.mark.parametrize("size", SIZES)
async def test_soonest_first_with_days_in_words(desk, size):
    desk.make(HANDLES, filled=True, then=with_word)
    async with desk.open(size) as pilot:
        assert "1 follow-up due: f" in screen_text(pilot.app)
        await go(pilot, "f")
        seen = lines(pilot.app)
        wanted = (("Sun Nov 22", "due"), ("Tue Nov 24", "in 2 days"), ("Tue Dec 1", "in 9 days"))
        for line, (day, when) in zip(seen, wanted, strict=True):
            assert day in line
            assert when in line
        assert "heron" in seen[1]
        assert "one-to-one" in seen[1]
        assert "3 follow-ups" in screen_text(pilot.app)
        assert pilot.app.screen.query_one(EntryTable).max_scroll_x == 0


async def test_a_column_for_words_is_there_only_with_words(desk):
    """Also for a word that is older than a policy without handles."""
    desk.make(HANDLES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "f")
        assert "One word" not in screen_text(pilot.app)
        await pilot.app.session.call(with_word)
        await pilot.app.session.call(lambda vault: vault.set_policy(Policy(notes=True)))
        await go(pilot, "escape", "f")
        assert "One word" in screen_text(pilot.app)
        assert "heron" in screen_text(pilot.app)


async def test_what_is_over_says_for_how_long(desk):
    desk.make(HANDLES, filled=True)
    desk.clock.advance(3)
    async with desk.open() as pilot:
        await go(pilot, "f")
        assert "3 days over" in lines(pilot.app)[0]
        assert "1 due" in screen_text(pilot.app)


async def test_enter_reads_the_entry_and_escape_comes_back(desk):
    desk.make(HANDLES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "f", "enter")
        assert "Better than" in said(pilot.app)
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "followups"
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "timeline"


async def test_done_removes_the_follow_up_and_keeps_the_entry(desk):
    desk.make(HANDLES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "f", "d", "n")
        assert len(lines(pilot.app)) == 2
        await go(pilot, "d", "y")
        assert "The follow-up is gone." in screen_text(pilot.app)
        assert len(lines(pilot.app)) == 1
        await go(pilot, "escape")
        assert "5 contacts" in screen_text(pilot.app)
        assert "due: f" not in screen_text(pilot.app)
    assert due(desk) == [date(2026, 12, 1)]


async def test_a_week_later_keeps_the_cursor_on_what_moved(desk):
    desk.make(HANDLES, filled=True, then=with_word)
    async with desk.open() as pilot:
        await go(pilot, "f", "down", "plus")
        assert "now due on December 1." in screen_text(pilot.app)
        await go(pilot, "plus")
        assert "now due on December 8." in screen_text(pilot.app)
        assert "heron" in lines(pilot.app)[2]
    assert due(desk) == [date(2026, 11, 22), date(2026, 12, 1), date(2026, 12, 8)]


async def test_at_its_farthest_day_a_follow_up_stays_and_that_is_said(desk):
    desk.make(HANDLES, filled=True, then=with_word)
    async with desk.open() as pilot:
        await go(pilot, "f", *["plus"] * 10)
        assert "60 days ahead is the farthest" in said(pilot.app)


@pytest.mark.parametrize("key", ["d", "plus"])
@pytest.mark.parametrize("whole", [False, True])
async def test_a_hold_refuses_in_one_sentence(desk, key, whole):
    def hold(vault):
        with_word(vault)
        holds.set_(vault, *([] if whole else [followups.due(vault)[0][0]]))

    desk.make(HANDLES, then=hold)
    async with desk.open() as pilot:
        await go(pilot, "f", key)
        assert "A legal hold covers this; nothing was changed" in said(pilot.app)
        assert "heron" in lines(pilot.app)[0]
    assert due(desk) == [date(2026, 11, 24)]


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_open_says_so_and_offers_nothing(desk, size):
    desk.make(HANDLES)
    async with desk.open(size) as pilot:
        await go(pilot, "f", "d", "plus", "enter")
        assert "No follow-up is open." in screen_text(pilot.app)
        assert "Done" not in screen_text(pilot.app).splitlines()[-1]
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "timeline"


async def test_the_columns_follow_the_window(desk):
    desk.make(HANDLES, filled=True, then=with_word)
    async with desk.open() as pilot:
        await go(pilot, "f", "down")
        assert pilot.app.screen.query_one(EntryTable).cursor_row == 1
        assert "Topic" in screen_text(pilot.app)
        await resize(pilot, (60, 18))
        assert "Topic" not in screen_text(pilot.app)
        assert "heron" in lines(pilot.app)[1]
        await go(pilot, "d", "y")
        assert "heron" not in screen_text(pilot.app)


async def test_two_clicks_on_a_row_read_it(desk):
    desk.make(HANDLES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "f")
        for column in (5, 30):
            assert pilot.app.screen.PLACE == "followups"
            await pilot.click(EntryTable, offset=(column, 2))
            await settle(pilot)
        assert "outreach" in said(pilot.app)
        assert pilot.app.screen.PLACE == "reading"


@pytest.mark.parametrize("keys", [["f"], ["f", "enter"]])
async def test_locking_wipes_the_words_of_follow_ups(desk, keys):
    desk.make(HANDLES, then=with_word)
    async with desk.open() as pilot:
        await go(pilot, *keys)
        parts = [part for screen in pilot.app.screen_stack for part in [screen, *screen.query("*")]]
        assert "heron" in screen_text(pilot.app)
        await pilot.press("ctrl+l")
        assert "heron" not in screen_text(pilot.app)
        for part in parts:
            assert "heron" not in repr(vars(part))
        await settle(pilot)


async def test_a_list_that_was_empty_is_walked_again_when_it_fills(desk):
    desk.make(HANDLES, then=with_word)
    async with desk.open() as pilot:
        await go(pilot, "f", "d", "y")
        assert "No follow-up is open." in screen_text(pilot.app)
        await pilot.app.session.call(with_word)
        await pilot.app.session.call(with_word)
        pilot.app.screen.reload()
        await settle(pilot)
        await go(pilot, "down")
        assert pilot.app.screen.query_one(EntryTable).cursor_row == 1
