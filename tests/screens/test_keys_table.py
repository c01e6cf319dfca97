"""The key table as a whole: every row is proved, named in a help and in reach of the palette."""

from __future__ import annotations

import pytest
from rich.console import Console

from tests.screens.conftest import go, screen_text
from tests.screens.pressing import Place, at
from tests.screens.ways import CASES, PLACES
from tui.keymap import KEYS, keys_of, row_of
from tui.messages import words
from tui.moment import can_now
from tui.screens.help import HelpScreen, in_force

MOST = 7
"""Keys in a footer."""
PARTS = {"chips", "inserts", "choice", "findings", "filter"}
"""Places that are a widget, whose own keys come first."""
ASKING = {
    "filter": Place("lived", ("slash",)),
    "file name": Place("lived", ("x", "w")),
    "reason": Place("lived", ("h", "e", "h", "e")),
    "number": Place("lived", ("comma", "f3")),
    "date": Place("lived", ("c", "o", "tab")),
    "passphrase": Place("lived", ("comma", "f5")),
}
"""Where one types."""


def test_every_row_has_a_case():
    missing = sorted({key.id for key in KEYS} - CASES.keys())
    assert not missing, f"add a case for {missing} to the module test_keys_* of their screen"


def test_no_case_is_left_of_a_row_that_is_gone():
    assert CASES.keys() <= {key.id for key in KEYS}
    assert PLACES.keys() == {key.place for key in KEYS}


def helped(app) -> list[str]:
    """The lines of the help, without the blanks between key and sentence."""
    (shown,) = app.screen.query("#help Static")
    console = Console(width=200, force_terminal=False)
    with console.capture() as said:
        console.print(shown.content)
    return [" ".join(line.split()) for line in said.get().splitlines()]


@pytest.mark.parametrize("name", PLACES)
async def test_the_help_of_every_place_has_its_keys_and_its_footer_is_short(desk, cupboard, name):
    async with at(PLACES[name], desk, cupboard) as pilot:
        app = pilot.app
        await pilot.pause()
        active = app.screen.active_bindings.values()
        shown = {each.binding.action: row_of(each.binding).label for each in active
                 if each.binding.show}  # fmt: skip
        assert 1 <= len(shown) <= MOST
        bottom = screen_text(app).splitlines()[-1]
        for action, label in shown.items():
            assert label in bottom or words.TAKEN_BACK[action] in bottom
        before = app.screen, app.focused
        nodes = {"app": app, **({name: app.focused} if name in PARTS else {})}
        rows = [*keys_of(name), *keys_of("app")]
        works = {key.id: can_now(nodes.get(key.place, app.screen), key.action) for key in rows}
        for place in (name, "app"):  # two rows may share a key, but never at the same moment
            mine = [k for key in keys_of(place) if works[key.id] for k in key.keys.split(",")]
            assert len(mine) == len(set(mine))
        first = getattr(app.focused, "PLACE", "") or app.screen.PLACE
        await go(pilot, "ctrl+g")
        assert isinstance(app.screen, HelpScreen)
        lines = helped(app)
        for key in rows:
            assert (f"{key.display} {key.sentence}" in lines) is works[key.id], key.id
        heading = lines[2 if lines[0] == words.FIELDS_MOVED else 0]
        assert name == "help" or heading == words.PLACES[first]
        if name in PARTS:
            assert first == name
            assert name == "filter" or words.PLACES["entry"] in lines
        await go(pilot, "ctrl+g", "escape")
        assert name == "help" or (app.screen, app.focused) == before


@pytest.mark.parametrize("name", ASKING)
async def test_help_comes_while_one_types_and_takes_nothing_away(desk, cupboard, name):
    async with at(ASKING[name], desk, cupboard) as pilot:
        await pilot.press("5")
        field = pilot.app.focused
        typed = field.value
        await go(pilot, "ctrl+g")
        assert isinstance(pilot.app.screen, HelpScreen)
        await go(pilot, "escape")
        assert (pilot.app.focused, field.value) == (field, typed)
        assert typed.endswith("5")


def test_a_row_is_left_out_where_another_place_has_its_keys():
    found = dict(in_force(["choice", "page"]))
    assert [key.name for key in found["page"]] == ["down"]
    assert "page" not in dict(in_force(["timeline", "page"]))


def test_a_name_stands_for_one_thing_where_the_palette_offers_it():
    for place in words.PLACES:
        offered = [key for key in KEYS if key.place in {place, "app"} and key.command]
        actions = {key.label: key.action.removeprefix("app.") for key in offered}
        for key in offered:
            assert key.action.removeprefix("app.") == actions[key.label], key.id


async def test_a_question_has_its_help_and_is_still_asked_after_it(desk, cupboard):
    async with at(PLACES["confirm"], desk, cupboard) as pilot:
        await go(pilot, "ctrl+g")
        assert "y Do it." in helped(pilot.app)
        await go(pilot, "escape", "y")
        assert "4 contacts" in screen_text(pilot.app)
