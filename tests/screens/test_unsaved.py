"""Changes in the settings are named, and never lost without a word."""

from __future__ import annotations

from textual import events

from tests.screens.conftest import go, screen_text, settle, type_text
from tests.screens.flow import said
from tui.messages import card_words, words
from tui.widgets.footer import Keys


def title(app) -> str:
    return screen_text(app).splitlines()[0]


async def changed(pilot) -> None:
    """Another law, on the row after the last, which the focus begins on."""
    await go(pilot, "comma", "shift+tab", "b")


async def test_what_is_changed_is_named_until_it_is_changed_back(desk):
    async with desk.make().open() as pilot:
        await changed(pilot)
        assert words.SETTINGS_CHANGED in title(pilot.app)
        await go(pilot, "j")
        assert words.SETTINGS_CHANGED not in title(pilot.app)
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "timeline"


async def test_escape_asks_and_escape_again_goes_back_to_the_changes(desk):
    async with desk.make().open() as pilot:
        await changed(pilot)
        await go(pilot, "escape")
        assert words.UNSAVED in said(pilot.app)
        assert pilot.app.screen.query_one(Keys)
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "settings"
        assert words.SETTINGS_CHANGED in title(pilot.app)


async def test_a_change_and_escape_at_once_are_asked_about_too(desk):
    async with desk.make().open() as pilot:
        await go(pilot, "comma")
        for key in ("b", "escape"):
            pilot.app._driver.send_message(events.Key(key, "b" if key == "b" else None))
        await settle(pilot)
        assert words.UNSAVED in said(pilot.app)


async def test_no_leaves_everything_as_it_was(desk):
    async with desk.make().open() as pilot:
        before = pilot.app.session.policy
        await changed(pilot)
        await go(pilot, "escape", "n")
        assert pilot.app.screen.PLACE == "timeline"
        assert pilot.app.session.policy == before


async def test_yes_saves_and_what_cannot_be_saved_stays_to_be_mended(desk):
    async with desk.make().open() as pilot:
        await changed(pilot)
        await go(pilot, "escape", "y")
        assert words.SETTINGS_SAVED in said(pilot.app)
        assert pilot.app.session.policy.profile == "us-ca-fire"
        await go(pilot, "comma", *["tab"] * 10)
        assert pilot.app.focused.id == "in_force_since"
        await type_text(pilot, "x")
        await go(pilot, "escape", "y")
        assert pilot.app.screen.PLACE == "settings"
        assert card_words.FIELDS_WRONG in said(pilot.app)


async def test_the_row_in_focus_says_what_it_means(desk):
    async with desk.make().open() as pilot:
        await go(pilot, "comma")
        assert words.SETTING_MEANS["notes"] in said(pilot.app)
        await go(pilot, "tab")
        assert words.SETTING_MEANS["handles"] in said(pilot.app)


def test_every_setting_has_its_meaning_in_one_line():
    assert words.SETTING_MEANS.keys() == words.SETTING.keys()
    assert max(map(len, words.SETTING_MEANS.values())) <= 58
