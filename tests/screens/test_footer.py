"""The bottom row under the mouse: it names keys, explains them and presses them."""

from __future__ import annotations

import pytest

from tests.screens.conftest import go, resize, screen_text, settle
from tests.screens.gallery import SCENES, nothing_by_chance, staged
from tui.language import LANGUAGES, speak
from tui.messages import words
from tui.widgets.footer import Keys
from tui.widgets.passphrase import SecretInput
from vault.profiles.policy import Policy

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
            await settle(pilot)
            assert row.tooltip == sentence
        await pilot.hover(offset=(79, ROW))
        await settle(pilot)
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


@pytest.mark.parametrize(
    ("steps", "key", "before", "after"),
    [
        ("f2 x", "f3", "f3 Show", "f3 Hide"),
        ("", "f3", "f3 Hide", "f3 Show"),
    ],
)
async def test_the_key_that_shows_says_when_it_hides(desk, steps, key, before, after):
    async with desk.sit_down() as pilot:
        await go(pilot, "enter", *steps.split())
        assert before in screen_text(pilot.app).splitlines()[ROW]
        await go(pilot, key)
        assert after in screen_text(pilot.app).splitlines()[ROW]


async def test_the_card_for_a_group_says_what_it_turns_to(desk):
    async with desk.make().open() as pilot:
        await go(pilot, "l")
        assert "g Group" in screen_text(pilot.app).splitlines()[ROW]
        await go(pilot, "g")
        assert "g One-to-one" in screen_text(pilot.app).splitlines()[ROW]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_is_done_with_a_note_is_offered_where_there_is_one(desk, size):
    desk.make(Policy(notes=True), filled=True)
    async with desk.open(size) as pilot:
        for offered in (True, False):
            await go(pilot, "enter")
            keys = screen_text(pilot.app).splitlines()[-1]
            assert ("D Delete note" in keys, "+ Keep note longer" in keys) == (offered, offered)
            await go(pilot, "escape", "down")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("scene", "kept", "left_out"),
    [
        ("send", "w ", "→ "),
        ("dashboard-table", "w ", None),
        ("entry-review", "enter ", None),
        ("statistics", "x ", None),
    ],
)
async def test_the_verb_of_a_screen_stays_in_a_small_window(
    desk, tmp_path, language, scene, kept, left_out
):
    speak(language)
    try:
        with nothing_by_chance():
            SCENES[scene].make(desk, tmp_path)
            async with staged(desk, SCENES[scene]) as pilot:
                await resize(pilot, (60, 18))
                keys = screen_text(pilot.app).splitlines()[-1]
    finally:
        speak("en")
    assert kept in keys
    assert left_out is None or left_out not in keys
    assert ("← " in keys) is ("→ " in keys)
