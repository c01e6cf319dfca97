"""Every scene of the gallery: pictures at three sizes, layout, colors, poor terminals, the lock."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.command import CommandPalette
from textual.screen import Screen

import tui.screens
from tests.screens.conftest import SHOTS, go, resize, screen_text, settle
from tests.screens.gallery import SCENES, Scene, nothing_by_chance, staged, walk
from tests.screens.inks import colored, in_front, not_of_sixteen, unreadable
from tests.screens.layout import faults
from tui.display import Display, as_ascii
from tui.keymap import KEYS
from tui.messages import words
from tui.themes import PALETTES, PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

USUAL = (80, 24)
SIZES = (USUAL, (60, 18), (120, 40))
TOO_SMALL = (50, 12)
ANYWHERE = {"ctrl+l", "ctrl+q", "f9"}
"""The lock, the way out and the crisis card."""
POOR = Display(no_color=True, ascii_only=True)


def screens_of_the_app() -> set[str]:
    """Every screen that can be in front: those that have a place in the key table."""
    found = set()
    for module in iter_modules(tui.screens.__path__):
        for name, each in vars(import_module(f"tui.screens.{module.name}")).items():
            if isinstance(each, type) and issubclass(each, Screen) and getattr(each, "PLACE", ""):
                found.add(name)
    return found


def test_every_screen_has_a_scene():
    assert screens_of_the_app() - {scene.screen for scene in SCENES.values()} == set()


def test_every_picture_has_its_scene():
    names = {path.stem.rpartition("-")[0] for path in SHOTS.glob("*.txt")}
    assert {name for name in names if not name.startswith("display-")} == set(SCENES)


async def wear(pilot: Pilot[int], display: Display, theme: str) -> None:
    """What the app would look like had it been started on another terminal."""
    app = pilot.app
    app.no_color, app._filters_of_display = display.no_color, display.filters()
    app.theme = display.theme(theme)
    for part in app.screen.walk_children(with_self=True):
        part._styles_cache.clear()
    app.screen.refresh()
    await pilot.pause()


async def blindly(pilot: Pilot[int]) -> None:
    """Every key of the table but those that work everywhere, letters, a paste, and yes to all."""
    pressed = dict.fromkeys(key for row in KEYS for key in row.keys.split(","))
    for key in (*pressed, "tab", "shift+tab", "a", "enter", "y"):
        if key not in ANYWHERE:
            pilot.app._driver.send_message(events.Key(key, key if len(key) == 1 else None))
    pilot.app._driver.send_message(events.Paste("Kowalski"))
    await settle(pilot)


async def at_every_size(pilot: Pilot[int], name: str, shot) -> list[str]:
    """Pictures and faults; the window ends as it began."""
    wrong = []
    for size in SIZES:
        if pilot.app.size != size:
            await resize(pilot, size)
        wrong += [f"{size}: {fault}" for fault in faults(pilot.app.screen)]
        shot(pilot.app, f"{name}-{size[0]}")
    await resize(pilot, TOO_SMALL)
    if " ".join(screen_text(pilot.app).split()) != words.TOO_SMALL:
        wrong.append("too small, and does not say so")
    await blindly(pilot)
    await resize(pilot, USUAL)
    return wrong


async def in_every_theme(pilot: Pilot[int], scene: Scene, name: str, shot) -> list[str]:
    """Faults of color; the text is the same in all of them but ASCII, which has its picture."""
    app, wrong = pilot.app, []
    seen = in_front(app)

    async def look(group: str, display: Display, theme: str, found: Callable) -> None:
        again = isinstance(app.screen, CommandPalette)  # it takes no other theme while it is open
        if again:
            await go(pilot, "escape")
        await wear(pilot, display, theme)
        if again:
            await walk(pilot, scene)
        wrong.extend(f"{group}: {each}" for each in found())
        if in_front(app) != (as_ascii(seen) if display.ascii_only else seen):
            wrong.append(f"{group} has another text")

    for palette in PALETTES:
        await look(palette.name, Display(), palette.name, partial(unreadable, app, palette))
    await look("sixteen", Display(few_colors=True), PLAIN, partial(not_of_sixteen, app))
    await look("none", Display(no_color=True), PLAIN, partial(colored, app))
    await look("ascii", POOR, PLAIN, partial(colored, app))
    shot(app, f"{name}-ascii")
    return wrong


async def after_a_lock(pilot: Pilot[int], hidden: list[str]) -> list[str]:
    """What of *hidden* is left in a widget or a screen once the lock key was pressed."""
    screens = pilot.app.screen_stack[1:]
    parts = [part for screen in screens for part in screen.query("Static, Cells")]
    await pilot.press("ctrl+l")
    wrong = [] if "Nothing is readable" in screen_text(pilot.app) else ["does not lock"]
    left = " ".join(str(part.render()) for part in parts)
    kept = repr([value for screen in screens for value in vars(screen).values() if value])
    return wrong + [f"still there: {each}" for each in hidden if each in left or each in kept]


@pytest.mark.parametrize("name", SCENES)
async def test_scene(desk, tmp_path, monkeypatch, shot, name):
    monkeypatch.chdir(tmp_path)
    scene = SCENES[name]
    with nothing_by_chance():
        hidden = scene.make(desk, tmp_path) or []
        async with staged(desk, scene) as pilot:
            assert type(pilot.app.screen).__name__ == scene.screen
            first = screen_text(pilot.app)
            wrong = await at_every_size(pilot, name, shot)
            if screen_text(pilot.app) != first:
                wrong.append("not the same after the window was another size")
            wrong += await in_every_theme(pilot, scene, name, shot)
            if not scene.locked:
                wrong += await after_a_lock(pilot, hidden)
            assert not wrong, "\n".join(wrong)
