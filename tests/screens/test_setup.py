"""The first run interrupted and gone back in, and what its steps say of themselves."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.screens.conftest import enter, go, screen_text, settle
from tests.screens.flow import inside, said
from tests.screens.test_proof import groups, to_the_code
from tui.keymap import KEYS
from tui.messages import words
from tui.screens.help import HelpScreen
from tui.widgets.chips import Chips
from tui.widgets.newpassphrase import NewPassphrase
from vault.journal import rules
from vault.profiles import loader

STEPS = len(words.STEP_TITLES)
ROWS = {key.id: key for key in KEYS}


def step(app) -> str:
    """The top row of a step."""
    return screen_text(app).splitlines()[0]


async def to_the_policy(pilot) -> None:
    await to_the_code(pilot)
    await enter(pilot, groups(pilot))


async def locked(pilot, how) -> None:
    """The journal locks by the key, or because the program breaks."""
    if how == "key":
        await pilot.press("ctrl+l")
    else:
        pilot.app.let_go()
    await settle(pilot)


@pytest.mark.parametrize("how", ["key", "crash"])
async def test_a_lock_in_the_policy_comes_back_to_it_with_what_was_chosen(desk, how):
    async with desk.sit_down() as pilot:
        await to_the_policy(pilot)
        await go(pilot, "b", "tab", "b")
        await locked(pilot, how)
    async with desk.open() as pilot:
        app = pilot.app
        assert "step 4 of 5" in step(app)
        assert "15 min" in step(app)
        assert app.screen.query_one("#profile", Chips).value == "us-ca-fire"
        assert app.screen.query_one("#notes", Chips).value == "on"
        await go(pilot, "enter", "enter")
        assert app.screen.PLACE == "timeline"
        assert (app.session.policy.profile, app.session.policy.notes) == ("us-ca-fire", True)
    async with desk.open() as pilot:
        assert pilot.app.screen.PLACE == "timeline"
    assert inside(desk, rules.proposed) is None


async def test_after_the_setup_nothing_is_proposed_any_more(desk):
    async with desk.sit_down() as pilot:
        await to_the_policy(pilot)
        assert await pilot.app.session.call(rules.proposed) is not None
        await go(pilot, "enter", "enter")
        await pilot.app.session.call(rules.propose, pilot.app.session.policy)
        assert await pilot.app.session.call(rules.proposed) is None


async def test_back_and_forth_the_words_are_the_same_until_f4(desk):
    async with desk.sit_down() as pilot:
        await go(pilot, "enter")
        offered = pilot.app.screen.query_one(NewPassphrase).offered
        assert len(offered.split()) == 6
        await go(pilot, "escape", "enter")
        assert pilot.app.screen.query_one(NewPassphrase).offered == offered
        assert offered in said(pilot.app)
        await go(pilot, "f4")
        assert pilot.app.screen.query_one(NewPassphrase).offered != offered


async def test_enter_is_first_in_the_footer_where_one_types(desk):
    async with desk.sit_down() as pilot:
        await to_the_code(pilot)
        assert isinstance(pilot.app.focused, Input)
        assert screen_text(pilot.app).splitlines()[-1].startswith("enter Next")


async def test_a_step_names_only_the_keys_that_work_in_it(desk):
    async with desk.sit_down() as pilot:
        await to_the_code(pilot)
        await go(pilot, "ctrl+g")
        assert isinstance(pilot.app.screen, HelpScreen)
        helped = said(pilot.app)
        assert ROWS["welcome.next"].sentence in helped
        for name in ("restore", "words", "own", "show", "back"):
            assert ROWS[f"welcome.{name}"].sentence not in helped


async def test_where_nothing_is_open_the_lock_key_says_that_it_leaves(desk):
    async with desk.sit_down() as pilot:
        leaves, locks = (f"^l {ROWS[f'app.{name}'].label}" for name in ("out", "lock"))
        assert leaves in screen_text(pilot.app)
        await go(pilot, "ctrl+g")
        assert ROWS["app.palette"].sentence not in said(pilot.app)
        await go(pilot, "escape")
        await to_the_code(pilot)
        bottom = screen_text(pilot.app).splitlines()[-1]
        assert locks in bottom
        assert leaves not in bottom


async def test_the_policy_says_what_the_row_in_focus_means_and_names_each_state(desk):
    assert words.LAWS.keys() == set(loader.available())
    async with desk.sit_down() as pilot:
        await to_the_policy(pilot)
        asked = [row.id for row in pilot.app.screen.query(Chips) if row.display]
        assert asked == ["profile", "notes", "lock_minutes"]
        assert "e Louisiana" in said(pilot.app)
        for name in asked:
            assert words.SETTING_MEANS[name] in said(pilot.app)
            await go(pilot, "tab")
        await go(pilot, "ctrl+g")
        assert ROWS["chips.next"].sentence in said(pilot.app)
        assert ROWS["chips.clear"].sentence not in said(pilot.app)
