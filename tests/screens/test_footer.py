"""The bottom row under the mouse: it names keys, explains them and presses them."""

from __future__ import annotations

from tests.screens.conftest import screen_text, settle
from tui.messages import words
from tui.widgets.footer import Keys
from tui.widgets.passphrase import SecretInput

ROW = 23


def place_of(app, label):
    """Where a label of the bottom row begins."""
    return screen_text(app).splitlines()[ROW].index(label), ROW


async def test_a_click_on_a_key_presses_it(desk):
    async with desk.make().sit_down() as pilot:
        field = pilot.app.screen.query_one("#secret", SecretInput)
        assert field.password
        await pilot.click(offset=place_of(pilot.app, words.KEYS["unlock.show"][0]))
        await settle(pilot)
        assert not field.password


async def test_a_click_behind_the_last_key_does_nothing(desk):
    async with desk.make().sit_down() as pilot:
        before = screen_text(pilot.app)
        await pilot.click(offset=(79, ROW))
        await settle(pilot)
        assert screen_text(pilot.app) == before


async def test_the_mouse_over_a_key_says_what_it_does(desk):
    async with desk.make().sit_down() as pilot:
        row = pilot.app.screen.query_one(Keys)
        for name in ("unlock.show", "unlock.key_file"):
            label, sentence = words.KEYS[name]
            await pilot.hover(offset=place_of(pilot.app, label))
            assert row.tooltip == sentence
        await pilot.hover(offset=(79, ROW))
        assert row.tooltip is None


async def test_the_row_follows_the_screen(desk):
    async with desk.make().open() as pilot:
        listed = screen_text(pilot.app).splitlines()[ROW]
        assert words.KEYS["timeline.new"][0] in listed
        await pilot.press("ctrl+g")
        await settle(pilot)
        helping = screen_text(pilot.app).splitlines()[ROW]
        assert words.KEYS["timeline.new"][0] not in helping
        assert words.KEYS["help.back"][0] in helping
