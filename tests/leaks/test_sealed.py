"""Textual's own ways out are closed: pictures, clipboard, selections, commands of its own."""

from __future__ import annotations

import pytest

from tests.leaks.search import MARK
from tests.screens.conftest import NOW, Desk, go, settle, type_text
from vault.clock import FixedClock
from vault.paths import Paths
from vault.profiles.policy import Policy


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(Paths(tmp_path / "vault"), FixedClock(NOW)).make(Policy(notes=True))


async def test_no_picture_of_the_screen_is_written(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    async with desk.open() as pilot:
        before = {path for path in tmp_path.rglob("*") if path.parent != desk.paths.folder}
        await pilot.app.run_action("screenshot")
        pilot.app.action_screenshot("picture.svg", str(tmp_path))
        assert pilot.app.deliver_screenshot("picture.svg", str(tmp_path)) is None
        await settle(pilot)
        after = {path for path in tmp_path.rglob("*") if path.parent != desk.paths.folder}
        assert after == before


async def test_nothing_is_copied_or_selected(desk):
    async with desk.open() as pilot:
        await go(pilot, "n")
        await type_text(pilot, MARK)
        await go(pilot, "ctrl+a", "shift+home", "ctrl+c", "ctrl+x")
        assert MARK not in pilot.app.clipboard
        pilot.app.copy_to_clipboard(MARK)
        assert MARK not in pilot.app.clipboard
        assert not pilot.app.ALLOW_SELECT
        assert pilot.app.screen.get_selected_text() is None


async def test_the_palette_offers_no_command_of_textuals(desk):
    async with desk.open() as pilot:
        offered = {
            str(row.title).lower() for row in pilot.app.get_system_commands(pilot.app.screen)
        }
        assert not {"screenshot", "quit", "maximize", "minimize", "theme"} & offered
        assert offered
