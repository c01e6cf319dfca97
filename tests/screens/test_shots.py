"""Every screen at 80 by 24, as text, and nothing of it outside the window."""

from __future__ import annotations

import pytest

from tests.screens.conftest import screen_text, settle, type_text
from tests.screens.flow import pause
from tui.widgets import meter
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
    "hold": ["h"],
    "hold-release": ["h", "e", "h", "e"],
    "reading-held": ["h", "e", "enter"],
    "timeline-held": ["H", "y"],
    "record": ["H", "y", "comma", "f7"],
    "words": ["comma", "f8"],
    "settings-held": ["H", "y", "comma"],
    "passphrase": ["comma", "f5", "f2"],
    "recovery": ["comma", "f6"],
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


async def test_picture_of_a_note_with_its_legend(desk, shot):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, ["n"])
        await type_text(
            pilot, "Captain Kowalski rang from station 12, badge 4471. She fired 4 rounds at it."
        )
        await pause(pilot)
        stays_inside(pilot.app)
        shot(pilot.app, "entry-legend")
        await go(pilot, ["f3"])
        stays_inside(pilot.app)
        shot(pilot.app, "entry-word")
        await go(pilot, ["escape", "ctrl+s", "s"])
        stays_inside(pilot.app)
        shot(pilot.app, "entry-facts")


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
@pytest.mark.parametrize("keys", [["f3"], ["f4"], ["ctrl+s"], ["ctrl+s", "s"]])
async def test_all_that_helps_with_a_note_fits(desk, size, keys):
    """Note, legend, question, placeholders and review, each whole and inside the window."""
    desk.make(EVERYTHING)
    async with desk.open(size) as pilot:
        await go(pilot, ["n"])
        await type_text(
            pilot, "Captain Kowalski rang from station 12, badge 4471. She fired 4 rounds at it."
        )
        await pause(pilot)
        await go(pilot, keys)
        stays_inside(pilot.app)
        whole = pilot.app.screen.query_one("#entry").region
        for part in pilot.app.screen.query_one("Redacting").children:
            assert not part.display or whole.contains_region(part.region), part


async def test_picture_of_the_lock_screen(desk, shot):
    desk.make()
    async with desk.sit_down(notice="The passphrase of this demo: example") as pilot:
        stays_inside(pilot.app)
        shot(pilot.app, "unlock")
        await go(pilot, ["w", "r", "o", "n", "g", "enter"])
        shot(pilot.app, "unlock-wrong")


async def test_picture_of_the_lock_screen_with_a_key_file(desk, tmp_path, shot):
    desk.make_with_key_file(tmp_path / "stick")
    async with desk.open() as pilot:
        stays_inside(pilot.app)
        shot(pilot.app, "unlock-key-file")


async def test_picture_of_a_reason_that_may_identify_someone(desk, shot):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, PLACES["hold-release"])
        await type_text(pilot, "Captain Kowalski withdrew, badge 4471")
        await go(pilot, ["enter"])
        stays_inside(pilot.app)
        shot(pilot.app, "hold-reason")


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
        await pilot.pause(2 * meter.PAUSE_SECONDS)
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


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
async def test_the_lock_screen_with_a_key_file_fits(desk, tmp_path, size):
    desk.make_with_key_file(tmp_path / "stick")
    async with desk.open(size) as pilot:
        stays_inside(pilot.app)
        lockbox = pilot.app.screen.query_one("#lockbox")
        assert lockbox.region.contains_region(lockbox.query_one("#status").region)
        assert "shows or hides the" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
async def test_the_box_of_a_release_fits_with_all_it_can_say(desk, size):
    desk.make(NOTES, filled=True)
    async with desk.open(size) as pilot:
        await go(pilot, PLACES["hold-release"])
        await type_text(pilot, "Captain Kowalski withdrew, badge 4471")
        await go(pilot, ["enter"])
        screen = pilot.app.screen
        for part in screen.query_one("#holding").children:
            assert not part.display or screen.region.contains_region(part.region), part
        assert "replaces" in screen_text(pilot.app)


async def test_a_window_too_small_says_so(desk):
    desk.make()
    async with desk.open((50, 12)) as pilot:
        assert "a little larger" in screen_text(pilot.app)
