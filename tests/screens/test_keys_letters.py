"""j and k go down and up in every list and page, and are letters wherever one types."""

from __future__ import annotations

import pytest

from tests.screens.conftest import go
from tests.screens.pressing import Place, at, until
from tui.widgets.findings import Findings
from tui.widgets.note import Note

LISTS = {
    "timeline": Place("lived"),
    "followups": Place("lived", ("f",)),
    "cards": Place("lived", ("c",)),
    "exceptions": Place("lived", ("c", "e")),
    "events": Place("lived", ("c", "u")),
    "words": Place("lived", ("comma", "f8", "tab")),
    "numbers": Place("lived", ("comma", "f3", "tab")),
    "dashboard": Place("coordinator"),
}
PAGES = {
    "reading": Place("lived", ("enter",)),
    "statistics": Place("lived", ("s",)),
    "settings-record": Place("lived", ("comma", "f7")),
    "rules": Place("lived", ("comma", "f2")),
    "limits": Place("lived", ("l",)),
    "exception": Place("lived", ("c", "e", "enter")),
    "asked": Place("lived", ("c", "a")),
    "load": Place("lived", ("c", "o")),
    "crisis": Place("lived", ("f9",)),
    "help": Place("lived", ("question_mark",)),
    "team": Place("member", ("t",)),
    "table": Place("released", ("t",)),
}
LOW = (60, 18)
"""A window in which most pages have to be scrolled."""


def cursor(app) -> int:
    """The line under the cursor of the list that has the focus."""
    part = app.focused
    return part.cursor_row if hasattr(part, "cursor_row") else part.highlighted


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_goes_down_and_up(desk, cupboard, name):
    async with at(LISTS[name], desk, cupboard) as pilot:
        first = cursor(pilot.app)
        keys = ("j", "k") if first == 0 else ("k", "j")
        await pilot.press(keys[0])
        assert await until(pilot, lambda app: cursor(app) == first + (1 if first == 0 else -1))
        await pilot.press(keys[1])
        assert await until(pilot, lambda app: cursor(app) == first)


@pytest.mark.parametrize("name", PAGES)
async def test_a_page_scrolls_as_by_the_arrows(desk, cupboard, name):
    async with at(PAGES[name], desk, cupboard, size=LOW) as pilot:
        part = pilot.app.focused
        for keys in (("down", "up"), ("j", "k")):
            await pilot.press(keys[0])
            wanted = min(1, part.max_scroll_y)
            assert await until(pilot, lambda _: round(part.scroll_y) == wanted)  # noqa: B023
            await pilot.press(keys[1])
            assert await until(pilot, lambda _: round(part.scroll_y) == 0)


async def test_they_are_letters_where_one_types_and_keep_their_meaning_where_one_decides(
    desk, cupboard
):
    async with at(Place("lived", ("n",)), desk, cupboard) as pilot:
        await go(pilot, "j", "k")
        assert pilot.app.screen.query_one(Note).text == "jk"
    review = Place("lived", ("n", "=Captain Kowalski, badge 4471", "ctrl+s"))
    async with at(review, desk, cupboard) as pilot:
        panel = pilot.app.screen.query_one(Findings)
        await go(pilot, "j")
        assert (panel.highlighted, len(panel.replaced)) == (0, 2)
        await go(pilot, "k")
        assert (panel.highlighted, len(panel.replaced)) == (0, 1)
