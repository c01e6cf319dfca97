"""A long list: what is shown at once, what follows, and what the filter looks through."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.screens.conftest import go, screen_text, settle, type_text
from tui.screens.rows import PAGE_ROWS, fitting, load
from vault.journal import entries
from vault.journal.contacts import parse

OLDER = 90
"""Entries beyond those the list holds at once."""
LAST = date(2026, 11, 21)


def many(vault):
    plain = {"service": "outreach", "duration": "under_15"}
    with vault.transaction():
        entries.add(vault, parse(LAST - timedelta(days=200), {**plain, "topic": "grief_loss"}))
        for at in range(PAGE_ROWS + OLDER):
            entries.add(vault, parse(LAST - timedelta(days=at % 100), plain))


async def test_the_list_holds_the_newest_and_says_so(desk):
    desk.make(then=many)
    async with desk.open() as pilot:
        table = pilot.app.screen.table
        while table.row_count < PAGE_ROWS:
            await pilot.pause(0.05)
        await pilot.pause(0.2)
        assert table.row_count == PAGE_ROWS
        assert f"newest {PAGE_ROWS}" in screen_text(pilot.app)
        await go(pilot, "end")
        assert table.cursor_row == PAGE_ROWS - 1


async def test_the_filter_looks_through_every_entry(desk):
    desk.make(then=many)
    async with desk.open() as pilot:
        await go(pilot, "slash")
        await type_text(pilot, "grief")
        await settle(pilot)
        assert pilot.app.screen.table.row_count == 1
        assert f"1 of {PAGE_ROWS + OLDER + 1} shown" in screen_text(pilot.app)
        await go(pilot, "escape")
        assert pilot.app.screen.table.row_count > 1


async def test_rows_that_stay_are_not_drawn_anew(desk, monkeypatch):
    desk.make(filled=True)
    async with desk.open() as pilot:
        filled = []
        real = pilot.app.screen.table.clear
        monkeypatch.setattr(
            pilot.app.screen.table, "clear", lambda *given: filled.append(1) or real(*given)
        )
        await go(pilot, "n", "escape", "slash")
        await type_text(pilot, "o")
        assert not filled
        await type_text(pilot, "utreach")
        assert filled


def test_what_fits_has_every_word_and_no_more_rows_than_the_list_holds(vault):
    many(vault)
    lines = load(vault, everything=True).lines
    assert len(lines) == PAGE_ROWS + OLDER + 1
    assert len(fitting(lines, "")) == PAGE_ROWS
    assert [line.entry.contact.topic for line in fitting(lines, "GRIEF outreach")] == ["grief_loss"]
    assert fitting(lines, "grief phone") == []


LATER = "2026-11-22"
"""The day of the entries that were there before, and of the new one."""


def crowded(vault):
    for service in ("outreach", "follow_up") * 6:
        entries.add(vault, parse(date.fromisoformat(LATER), {"service": service, **SHORT}))


SHORT = {"duration": "under_15"}


async def write_one(pilot, duration="d"):
    """A one-to-one session of today; in the list it stands anywhere among those of the day."""
    await go(pilot, "n")
    await pilot.press("a", "tab", duration)
    await go(pilot, "ctrl+s")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_cursor_goes_to_the_entry_that_was_written(desk, size):
    desk.make(then=crowded)
    async with desk.open(size) as pilot:
        for _ in range(3):
            before = {line.key for line in pilot.app.screen._shown}
            await write_one(pilot)
            (new,) = {line.key for line in pilot.app.screen._shown} - before
            assert pilot.app.screen.table.under_cursor() == new
        await go(pilot, "enter")
        opened, _ = pilot.app.screen.opened()
        assert opened.id.hex() == new


async def test_an_entry_that_was_changed_stays_under_the_cursor(desk):
    desk.make(then=crowded)
    async with desk.open((120, 40)) as pilot:
        await go(pilot, "j", "j")
        kept = pilot.app.screen.table.under_cursor()
        await go(pilot, "enter", "e", "ctrl+s")
        assert pilot.app.screen.table.under_cursor() == kept


async def test_an_entry_that_the_filter_hides_moves_no_cursor(desk):
    desk.make(then=crowded)
    async with desk.open() as pilot:
        await go(pilot, "slash")
        await type_text(pilot, "outreach")
        await go(pilot, "enter", "j")
        kept = pilot.app.screen.table.under_cursor()
        await write_one(pilot)
        assert pilot.app.screen.table.row_count == 6
        assert pilot.app.screen.table.under_cursor() == kept
