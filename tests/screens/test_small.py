"""Windows that become small: what has focus stays in sight, and what nobody sees takes no key."""

from __future__ import annotations

import pytest
from textual.command import CommandList

from tests.screens.conftest import go, resize, screen_text
from tests.screens.gallery import SCENES, listed, nothing_by_chance, staged
from tui.language import speak
from tui.messages import words
from tui.relock import RELOCK
from tui.widgets.legend import Legend

LARGE, SMALL, TOO_SMALL = (120, 40), (60, 18), (50, 12)
FORMS = (
    "welcome-4",
    "entry",
    "entry-everything",
    "entry-legend",
    "settings",
    "dashboard-settings",
    "words-some",
    "numbers",
    "load",
    "team-create",
)


def in_sight(screen) -> bool:
    """Whether a row at least of what has focus is shown."""
    around = [part for part in screen.focused.ancestors if part is not screen.app]
    seen = screen.focused.region
    for part in around:
        seen = seen.intersection(part.region)
    return bool(seen)


@pytest.mark.parametrize("name", FORMS)
async def test_the_field_in_focus_stays_in_sight_in_a_smaller_window(desk, tmp_path, name):
    scene = SCENES[name]
    lost = []
    with nothing_by_chance():
        scene.make(desk, tmp_path)
        async with staged(desk, scene) as pilot:
            screen = pilot.app.screen
            for _ in screen.focus_chain:
                await resize(pilot, LARGE)
                await go(pilot, "tab")
                await resize(pilot, SMALL)
                lost += [] if in_sight(screen) else [screen.focused]
    assert lost == []


@pytest.mark.parametrize("size", [TOO_SMALL, (59, 40), (120, 17)])
async def test_where_nothing_is_seen_lock_leave_and_crisis_work(desk, size):
    desk.make(filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter")
        await resize(pilot, size)
        await go(pilot, "d", "y", "escape", "n")
        assert type(pilot.app.screen).__name__ == "ReadingScreen"
        await go(pilot, "f9")
        assert type(pilot.app.screen).__name__ == "CrisisScreen"
        await go(pilot, "ctrl+l")
    assert desk.app.return_value == RELOCK


async def test_the_program_is_left_where_nothing_is_seen(desk):
    desk.make()
    async with desk.sit_down(TOO_SMALL) as pilot:
        assert "Make the window" in screen_text(pilot.app)
        await go(pilot, "ctrl+q")
    assert desk.app.return_value == 0


async def test_the_day_of_a_follow_up_is_shown_in_a_small_window(desk, tmp_path):
    scene = SCENES["entry-everything"]
    scene.make(desk, tmp_path)
    async with staged(desk, scene) as pilot:
        await resize(pilot, SMALL)
        assert "‹ Wed Nov 25 ›" in screen_text(pilot.app)


async def test_what_the_legend_has_no_room_for_is_counted(desk, tmp_path):
    scene = SCENES["entry-legend"]
    with nothing_by_chance():
        scene.make(desk, tmp_path)
        async with staged(desk, scene) as pilot:
            found = len(pilot.app.screen.query_one(Legend)._items)
            await resize(pilot, SMALL)
            legend = pilot.app.screen.query_one(Legend)
            shown = legend.render().plain
            assert "\n" not in shown
            assert shown.endswith(f"  +{found - len(legend._places)}")


async def test_a_command_has_one_row_in_a_small_window(desk):
    desk.make()
    async with desk.open(SMALL) as pilot:
        await go(pilot, "ctrl+p")
        await listed(pilot)
        one = listed_rows(pilot.app)
        assert "Cards" in one
        assert len(one) >= 8
        await resize(pilot, (80, 24))
        assert words.KEYS["cards.asked"][1] in listed_rows(pilot.app)
        await resize(pilot, SMALL)
        assert listed_rows(pilot.app) == one


def listed_rows(app) -> list[str]:
    """What the palette lists, line by line."""
    region = app.screen.query_one(CommandList).content_region
    rows = screen_text(app).splitlines()[region.y : region.bottom]
    return [row.strip() for row in rows]


@pytest.mark.parametrize("size", [SMALL, (80, 24), LARGE])
async def test_no_key_of_a_help_runs_into_its_sentence(desk, tmp_path, size):
    speak("es")
    try:
        SCENES["entry-review"].make(desk, tmp_path)
        async with staged(desk, SCENES["entry-review"]) as pilot:
            await resize(pilot, size)
            await go(pilot, "ctrl+g")
            helping = screen_text(pilot.app)
            assert "    espacio  Conserva" in helping
            assert "    enter    Reemplaza" in helping
    finally:
        speak("en")


@pytest.mark.parametrize("between", ["ctrl+g", "f9"])
async def test_a_window_that_became_small_behind_another_screen_fits(desk, tmp_path, between):
    scene = SCENES["settings"]
    with nothing_by_chance():
        scene.make(desk, tmp_path)
        async with staged(desk, scene) as pilot:
            screen = pilot.app.screen
            await resize(pilot, LARGE)
            await go(pilot, *["tab"] * 9, between)
            await resize(pilot, SMALL)
            await go(pilot, "escape")
            assert pilot.app.screen is screen
            assert screen.has_class("-narrow", "-short")
            assert in_sight(screen)
