"""The crisis card: one key from everywhere, one key back, nothing lost, nothing kept."""

from __future__ import annotations

import pytest
from textual.widgets import Input, TextArea

from tests.screens.conftest import PASSPHRASE, go, screen_text, settle, type_text
from tui.screens.crisis import CrisisScreen
from vault.journal import counters, localnumbers
from vault.journal.counters import Counter
from vault.journal.localnumbers import LocalNumber
from vault.profiles.policy import Policy

TYPED = "zebra quietly juggles"
NUMBER = LocalNumber("Team clinician", "555 0101")
PLACES = {
    "timeline": [],
    "timeline-filter": ["slash"],
    "cards": ["c"],
    "limits": ["l"],
    "notice": ["l", "n"],
    "notice-name": ["l", "n", "w"],
    "conflict": ["c", "c"],
    "exceptions": ["c", "e"],
    "exception": ["c", "e", "enter"],
    "events": ["c", "u"],
    "asked": ["c", "a"],
    "load": ["c", "o", "tab"],
    "entry": ["n"],
    "reading": ["enter"],
    "question": ["enter", "d"],
    "palette": ["ctrl+p"],
    "help": ["n", "ctrl+g"],
    "statistics": ["s"],
    "send": ["x", "w"],
    "settings": ["comma"],
    "words": ["comma", "f8"],
    "hold": ["h"],
    "hold-release": ["h", "w", "h", "w"],
    "record": ["comma", "f7"],
    "passphrase": ["comma", "f5", "f2"],
    "recovery": ["comma", "f6"],
}


def with_number(vault) -> None:
    localnumbers.set_(vault, [NUMBER])


def where(app) -> tuple[object, object, list[str]]:
    """The screen, what has the focus, and every text that was typed there."""
    fields = [part.value for part in app.screen.query(Input)]
    return app.screen, app.focused, fields + [part.text for part in app.screen.query(TextArea)]


@pytest.mark.parametrize("place", PLACES)
async def test_from_every_screen_and_back_to_exactly_there(desk, place):
    desk.make(Policy(notes=True), filled=True, then=with_number)
    async with desk.open() as pilot:
        await go(pilot, *PLACES[place])
        if isinstance(pilot.app.focused, Input | TextArea):
            await type_text(pilot, TYPED[:10])
            await settle(pilot)
        before = where(pilot.app)
        await go(pilot, "f9")
        seen = screen_text(pilot.app)
        assert "Somebody may be in danger" in seen
        assert "988" in seen.splitlines()[1]
        assert "555 0101" in seen
        await go(pilot, "escape")
        assert where(pilot.app) == before


async def test_from_the_lock_screen_without_the_numbers(desk):
    desk.make(then=with_number)
    async with desk.sit_down() as pilot:
        await type_text(pilot, PASSPHRASE)
        await go(pilot, "f9")
        seen = screen_text(pilot.app)
        assert "988" in seen
        assert "555 0101" not in seen
        await go(pilot, "escape", "enter")
        assert "0 contacts" in screen_text(pilot.app)


async def test_from_every_step_of_the_first_run(desk):
    async with desk.sit_down() as pilot:
        await go(pilot, "f9")
        assert "988" in screen_text(pilot.app)
        await go(pilot, "escape", "enter", "f2")
        await type_text(pilot, PASSPHRASE)
        before = where(pilot.app)
        await go(pilot, "f9", "escape")
        assert where(pilot.app) == before


async def test_while_the_journal_opens_the_card_stays_and_the_list_comes_after(desk):
    desk.make(then=with_number)
    async with desk.sit_down() as pilot:
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter", "f9")
        await settle(pilot)
        assert "988" in screen_text(pilot.app)
        await go(pilot, "escape")
        assert "0 contacts" in screen_text(pilot.app)


async def test_an_entry_that_was_being_saved_is_saved_behind_the_card(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await go(pilot, "n")
        await pilot.press("ctrl+s", "f9")
        await settle(pilot)
        assert "988" in screen_text(pilot.app)
        await go(pilot, "escape")
        assert "1 contact" in screen_text(pilot.app)


async def test_the_key_twice_is_one_card(desk):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "f9", "f9", "escape")
        assert "0 contacts" in screen_text(pilot.app)


async def test_nothing_is_counted_unless_the_policy_says_so(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await go(pilot, "f9", "c")
        assert "Count" not in screen_text(pilot.app)
        assert await pilot.app.session.call(counters.recorded) == []


async def test_one_key_counts_once_a_card_and_nothing_else_is_kept(desk):
    desk.make(Policy(count_crisis_steps=True))
    async with desk.open() as pilot:
        await go(pilot, "f9")
        assert "c counts" in screen_text(pilot.app)
        await go(pilot, "c", "c")
        assert "Nothing else was kept" in screen_text(pilot.app)
        recorded = await pilot.app.session.call(counters.recorded)
        assert recorded == [("2026Q4", Counter.CRISIS_STEPS, 1)]


async def test_locking_takes_the_numbers_from_the_card(desk):
    desk.make(then=with_number)
    async with desk.open() as pilot:
        await go(pilot, "f9")
        card = pilot.app.screen
        assert isinstance(card, CrisisScreen)
        await pilot.press("ctrl+l")
        assert card._numbers == ()
        assert "555 0101" not in screen_text(pilot.app)
