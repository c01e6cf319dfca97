"""The mouse does what the keys do, on every kind of part that can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.command import CommandList

from tests.screens.conftest import screen_text
from tests.screens.flow import pause
from tests.screens.pressing import (
    Place,
    at,
    calm,
    focus,
    line,
    on,
    row,
    says,
    until,
    value,
)
from tests.screens.ways import PLACES
from tui.widgets.choice import Choice
from tui.widgets.findings import Findings
from tui.widgets.note import Note

if TYPE_CHECKING:
    from textual.pilot import Pilot

NOTE = "=Captain Kowalski at station 12"
FOUND = Place("lived", ("n", NOTE))
CLICKS = {
    "a key of the footer": (PLACES["timeline"], "New", on("entry")),
    "a key of a question": (PLACES["confirm"], "Yes", on("timeline")),
    "a key of a box": (PLACES["hold"], "Whole journal", says("HELD")),
    "a key of the lock screen": (PLACES["unlock"], "Key file", focus("#key-file")),
    "the key in the title": (PLACES["settings"], "f9 crisis", on("crisis")),
    "a row of the list": (PLACES["timeline"], "Thu Nov 19", row(1)),
    "a row of the follow-ups": (PLACES["followups"], "Tue Dec 1", row(1)),
    "a row of the dashboard": (PLACES["dashboard"], "Q4 2026", row(0)),
    "a line of a menu": (PLACES["cards"], "Your own load", on("load")),
    "a line of the exceptions": (PLACES["exceptions"], "An explicit threat", on("exception")),
    "a line of the words": (PLACES["words"], "heron", line(1, "WordList")),
    "a chip": (PLACES["chips"], "b follow-up", value("#service", "follow_up")),
    "an arrow of a day": (PLACES["chips"], "‹ Sun Nov 22", says("Sat Nov 21 ›")),
    "a placeholder": (PLACES["inserts"], "d family", says("[family member]")),
    "an answer about a word": (FOUND, "Kowalski →", focus("Choice")),
}


async def click(pilot: Pilot[int], text: str) -> None:
    """Click on the first letter of a text that is on the screen."""
    rows = screen_text(pilot.app).splitlines()
    found = [number for number, each in enumerate(rows) if text in each]
    assert found, f"{text} is not on the screen:\n" + "\n".join(rows)
    y = found[-1]
    await pilot.click(offset=(rows[y].index(text), y))
    await calm(pilot)


@pytest.mark.parametrize("what", CLICKS)
async def test_a_click_does_it(desk, cupboard, what):
    place, text, seen = CLICKS[what]
    async with at(place, desk, cupboard) as pilot:
        if place is FOUND:
            await pause(pilot)
        assert not seen(pilot.app)
        await click(pilot, text)
        assert await until(pilot, seen), screen_text(pilot.app)


async def test_a_click_keeps_a_finding_or_replaces_it_and_saves_nothing(desk, cupboard):
    async with at(Place("lived", ("n", NOTE, "ctrl+s")), desk, cupboard) as pilot:
        panel = pilot.app.screen.query_one(Findings)
        for replaced in (1, 2):
            await click(pilot, "station 12 ")
            assert len(panel.replaced) == replaced
            assert panel.highlighted == 1
        await click(pilot, "Replace, save")
        assert await until(pilot, says("6 contacts"))


async def test_the_answers_about_a_word_are_clicked(desk, cupboard):
    async with at(PLACES["choice"], desk, cupboard) as pilot:
        await click(pilot, "k keep")
        assert not pilot.app.screen.query_one(Choice).is_open
        assert not pilot.app.screen.query_one(Note).items


async def test_a_click_puts_the_cursor_into_a_note_and_into_a_field(desk, cupboard):
    async with at(Place("lived", ("n", NOTE, "f4")), desk, cupboard) as pilot:
        await click(pilot, "station")
        note = pilot.app.screen.query_one(Note)
        assert note.has_focus
        assert note.cursor_location == (0, NOTE.index("station") - 1)
    async with at(PLACES["load"], desk, cupboard) as pilot:
        field = next(iter(pilot.app.screen.query("#refresher_due")))
        field.scroll_visible(animate=False)
        await calm(pilot)
        await pilot.click(field)
        await calm(pilot)
        assert field.has_focus


async def test_a_command_of_the_palette_is_clicked(desk, cupboard):
    async with at(Place("lived", ("ctrl+p",)), desk, cupboard) as pilot:
        assert await until(pilot, lambda app: app.screen.query_one(CommandList).option_count)
        await calm(pilot)
        await click(pilot, "Conflict check")
        assert await until(pilot, on("conflict"))


async def test_the_wheel_scrolls_a_page(desk, cupboard):
    async with at(PLACES["rules"], desk, cupboard, size=(60, 18)) as pilot:
        page = pilot.app.focused
        await pilot._post_mouse_events([events.MouseScrollDown], page, times=1)
        assert await until(pilot, lambda _: page.scroll_y > 0)
