"""The facts above a list: whole, on two rows at most, the least important one left out first."""

from __future__ import annotations

import pytest
from textual.app import App

from tests.screens.conftest import go, screen_text
from tests.screens.journals import filled
from tui.widgets.summary import Summary

FACTS = ("12 contacts", "2 notes die soon", "1 follow-up due: f", "unfinished entry: n goes on")


class Facts(App):
    """Nothing but facts."""

    DEFAULT_CSS = "Summary { color: white; }"

    def get_theme_variable_defaults(self):
        return {"quiet": "white"}

    def compose(self):
        yield Summary(id="summary")


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (90, ["12 contacts   2 notes die soon   1 follow-up due: f   unfinished entry: n goes on"]),
        (60, ["12 contacts   2 notes die soon   1 follow-up due: f", FACTS[3]]),
        (40, ["12 contacts   2 notes die soon", FACTS[2]]),
    ],
)
async def test_a_fact_is_on_one_row_or_not_there(width, rows):
    app = Facts()
    async with app.run_test(size=(width, 10)) as pilot:
        app.query_one(Summary).show(FACTS)
        await pilot.pause()
        assert [line.strip() for line in screen_text(app).splitlines() if line] == rows
        app.query_one(Summary).show([])
        await pilot.pause()
        assert not screen_text(app).strip()


async def test_what_is_filtered_is_counted_once(desk, tmp_path):
    filled(desk, tmp_path)
    async with desk.open() as pilot:
        await go(pilot, "slash", "p", "h")
        assert screen_text(pilot.app).splitlines()[1].startswith(" 1 of 5 shown: esc shows all   1")
