"""Every screen at 80 by 24, as text, and nothing of it outside the window."""

from __future__ import annotations

import pytest

from tests.screens.conftest import settle, type_text
from vault.profiles.policy import Policy

NOTES = Policy(notes=True)
EVERYTHING = Policy(notes=True, handles=True, ask_recipient=True, ask_supporter_time=True)

PLACES = {
    "timeline": [],
    "timeline-filter": ["slash", "g", "r", "o", "u", "p"],
    "entry": ["n"],
    "reading": ["enter"],
    "statistics": ["s"],
    "send": ["x"],
    "settings": ["comma"],
    "help": ["question_mark"],
    "confirm": ["enter", "d"],
}


def stays_inside(app) -> None:
    """No child outside the screen, no scrollbar of the screen itself."""
    screen = app.screen
    assert not screen.show_vertical_scrollbar
    assert not screen.show_horizontal_scrollbar
    for child in screen.children:
        if child.display:
            assert screen.region.contains_region(child.region), child


async def go(pilot, keys) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


@pytest.mark.parametrize("name", PLACES)
async def test_picture(desk, shot, name):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, PLACES[name])
        stays_inside(pilot.app)
        shot(pilot.app, name)


async def test_picture_of_an_entry_without_notes(desk, shot):
    desk.make(Policy())
    async with desk.open() as pilot:
        await go(pilot, ["n", "c"])
        stays_inside(pilot.app)
        shot(pilot.app, "entry-tally")


async def test_picture_of_an_entry_with_every_field(desk, shot):
    desk.make(EVERYTHING)
    async with desk.open() as pilot:
        await go(pilot, ["n", "shift+tab", "a"])
        stays_inside(pilot.app)
        shot(pilot.app, "entry-everything")


async def test_picture_of_what_may_identify_someone(desk, shot):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, ["n"])
        await type_text(
            pilot, "Captain Kowalski rang from station 12, badge 4471, about her shift."
        )
        await go(pilot, ["ctrl+s"])
        stays_inside(pilot.app)
        shot(pilot.app, "entry-review")


async def test_picture_of_the_lock_screen(desk, shot):
    desk.make()
    async with desk.sit_down(notice="The passphrase of this demo: example") as pilot:
        stays_inside(pilot.app)
        shot(pilot.app, "unlock")
        await go(pilot, ["w", "r", "o", "n", "g", "enter"])
        shot(pilot.app, "unlock-wrong")


async def test_picture_of_an_empty_journal(desk, shot):
    desk.make()
    async with desk.open() as pilot:
        stays_inside(pilot.app)
        shot(pilot.app, "timeline-empty")


async def test_pictures_of_the_first_run(desk, shot):
    async with desk.sit_down() as pilot:
        stays_inside(pilot.app)
        shot(pilot.app, "welcome-1")
        await go(pilot, ["enter", "f2", "n", "o"])
        stays_inside(pilot.app)
        shot(pilot.app, "welcome-2-own")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 18)])
@pytest.mark.parametrize("name", PLACES)
async def test_layout_holds_at_every_size(desk, name, size):
    """Designed at 80x24, larger at 120x40, usable at 60x18."""
    desk.make(EVERYTHING, filled=True)
    async with desk.open(size) as pilot:
        await go(pilot, PLACES[name])
        stays_inside(pilot.app)


async def test_a_window_too_small_says_so(desk):
    desk.make()
    async with desk.open((50, 12)) as pilot:
        from tests.screens.conftest import screen_text

        assert "a little larger" in screen_text(pilot.app)
