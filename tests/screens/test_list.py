"""A long list: what is shown at once, what follows, and what the filter looks through."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screens.conftest import NOW, go, screen_text, settle, type_text
from tui.idle import Verdict
from tui.language import speak
from tui.screens.looking import fitting
from tui.screens.rows import PAGE_ROWS, load, row
from vault.clock import FixedClock
from vault.journal import entries
from vault.journal.contacts import parse
from vault.journal.entries import Entry, EntryId
from vault.journal.vocabulary import FIELDS, Grain
from vault.profiles.policy import Policy

FILLED = 5
"""Entries of a journal that is made filled."""
OLDER = 90
"""Entries beyond those the list holds at once."""
LAST = date(2026, 11, 21)


@pytest.fixture
def spoken():
    yield speak
    speak("en")


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
    found = load(vault, everything=True).entries

    def fit(wanted):
        return fitting(found, wanted, NOW.date(), vault.clock)

    assert len(found) == PAGE_ROWS + OLDER + 1
    assert fit("") == found[:PAGE_ROWS]
    assert [entry.contact.topic for entry in fit("GRIEF outreach")] == ["grief_loss"]
    assert fit("grief phone") == []


def optional(values):
    return st.none() | st.sampled_from(sorted(values))


contacts = st.builds(
    parse,
    st.dates(date(2024, 1, 1), LAST),
    st.fixed_dictionaries(
        {f.name: st.sampled_from(sorted(f.values)) if f.required else optional(f.values)
         for f in FIELDS}
    ),
)  # fmt: skip
found = st.builds(
    Entry,
    id=st.binary(min_size=16, max_size=16).map(EntryId),
    contact=contacts,
    grain=st.sampled_from(Grain),
    note_dies=st.none() | st.integers(20_780, 20_880),
    follow_up_due=st.none() | st.dates(date(2026, 10, 1), date(2027, 2, 1)),
    held=st.booleans(),
)
WORDS = (
    "one",
    "1-1",
    "PHONE",
    "grief_loss",
    "tonight",
    "held",
    "nov",
    "yesterday",
    "3 days",
    "due",
    "31-60",
    "August",
    "2025-03",
    "2026-11-2",
)


EXACT = {Grain.DAY: "%B %Y-%m-%d", Grain.MONTH: "%B %Y-%m", Grain.QUARTER: ""}


@given(st.lists(found, max_size=12), st.lists(st.sampled_from(WORDS), max_size=3), st.booleans())
def test_a_filter_finds_what_stands_in_the_cells_or_codes_and_nothing_else(shown, wanted, held):
    clock, today = FixedClock(NOW), NOW.date()

    def said(entry):
        cells = row(entry, today, clock, held=held).values()
        codes = (code or "" for code in entry.contact.codes().values())
        day = entry.contact.day.strftime(EXACT[entry.grain])
        return "\n".join([*cells, *codes, day]).lower().replace("–", "-")

    text = " ".join(wanted)
    fits = [entry for entry in shown if all(part in said(entry) for part in text.lower().split())]
    assert fitting(shown, text, today, clock, held=held) == fits


SESSION = {"service": "one_to_one", "duration": "31_60", "mode": "phone"}


@pytest.mark.parametrize(
    ("language", "wanted", "fits"),
    [
        ("en", "31-60", True),
        ("en", "31–60 PHONE", True),
        ("en", "november", True),
        ("en", "nov 21", True),
        ("en", "2026-11-21", True),
        ("en", "2026-11-20", False),
        ("es", "sab", True),
        ("es", "SÁB telefono", True),
        ("es", "teléfono", True),
        ("es", "noviembre", True),
        ("es", "one_to_one 31-60", True),
        ("es", "domingo", False),
    ],
)
def test_a_filter_takes_what_a_keyboard_has(spoken, language, wanted, fits):
    spoken(language)
    entry = Entry(EntryId(bytes(16)), parse(LAST, SESSION), Grain.DAY, None, None, held=False)
    found = fitting([entry], wanted, NOW.date(), FixedClock(NOW))
    assert found == ([entry] if fits else [])


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
            before = {entry.id for entry in pilot.app.screen._shown}
            await write_one(pilot)
            (new,) = {entry.id for entry in pilot.app.screen._shown} - before
            assert pilot.app.screen.table.under_cursor() == new.hex()
        await go(pilot, "enter")
        opened, _ = pilot.app.screen.opened()
        assert opened.id == new


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


@pytest.mark.parametrize(("at", "then"), [(1, 1), (4, 3)])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_after_an_entry_is_deleted_the_cursor_is_on_the_next(desk, size, at, then):
    desk.make(filled=True)
    async with desk.open(size) as pilot:
        await go(pilot, *["down"] * at, "enter", "d", "y")
        assert pilot.app.screen.table.row_count == FILLED - 1
        assert pilot.app.screen.table.cursor_row == then


async def test_what_dies_while_the_list_is_open_takes_no_notice_away(desk):
    desk.make(Policy(notes=True), filled=True)
    async with desk.open() as pilot:
        page = pilot.app.screen
        page._show_notices(["The keys were lost."])
        pilot.app._idle.tick = lambda: Verdict.AWAKE
        desk.clock.advance(9)
        page.sweep()
        await settle(pilot)
        seen = screen_text(pilot.app)
        assert "The keys were lost." in seen
        assert "2 notes ended" in seen
