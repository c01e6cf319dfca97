"""What is shown is what is written, byte for byte."""

from __future__ import annotations

import hashlib
import json

from tests.screens.conftest import go, screen_text, settle, type_text
from tests.screens.held import Held
from tui.screens import send
from tui.widgets.payload import Payload
from vault.profiles.policy import Policy


async def write(pilot, name=""):
    await pilot.press("x")
    await settle(pilot)
    shown = pilot.app.screen.payload
    await pilot.press("w")
    await settle(pilot)
    if name:
        pilot.app.screen.query_one("#name-field").clear()
        await type_text(pilot, name)
    await pilot.press("enter")
    await settle(pilot)
    return shown


async def test_the_file_is_the_buffer_that_was_shown(desk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    desk.make(Policy(notes=True), filled=True)
    async with desk.open() as pilot:
        shown = await write(pilot)
        assert "Written: ~/peerlog-2026Q3.json" in screen_text(pilot.app)
        again = pilot.app.screen.payload
    written = (tmp_path / "peerlog-2026Q3.json").read_bytes()
    assert written == shown == again
    assert json.loads(written)["period"] == "2026Q3"


async def test_the_text_on_the_screen_is_the_text_that_leaves(desk):
    desk.make(Policy(), filled=True)
    async with desk.open(size=(140, 40)) as pilot:
        await go(pilot, "x")
        shown = pilot.app.screen.query_one(Payload).query_one("Static").content
        assert f"{shown}\n".encode() == pilot.app.screen.payload


async def test_digest_and_count_are_of_that_buffer(desk):
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await pilot.press("x")
        await settle(pilot)
        payload, seen = pilot.app.screen.payload, screen_text(pilot.app)
    digest = hashlib.sha256(payload).hexdigest()
    assert digest[:32] in seen
    assert digest[32:] in seen
    assert f"{len(payload):,} bytes" in seen


async def test_an_existing_file_is_not_touched(desk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "peerlog-2026Q3.json").write_text("mine")
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await write(pilot)
        assert "already there" in screen_text(pilot.app)
    assert (tmp_path / "peerlog-2026Q3.json").read_text() == "mine"


async def test_a_folder_that_is_not_there_is_said(desk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await write(pilot, "nowhere/file.json")
        assert "folder is not there" in screen_text(pilot.app)


async def test_earlier_quarters_but_none_that_is_open(desk):
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("right")
        await settle(pilot)
        assert "Q3 2026" in screen_text(pilot.app)
        await pilot.press("left")
        await settle(pilot)
        assert "Q2 2026" in screen_text(pilot.app)
        assert b'"2026Q2"' in pilot.app.screen.payload


async def test_nothing_stands_under_the_heading_of_another_period(desk, monkeypatch):
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await go(pilot, "x")
        held = Held(monkeypatch, send, "preview")
        await pilot.press("left")
        await held.arrive(pilot)
        assert "Q2 2026" in screen_text(pilot.app)
        assert pilot.app.screen.payload == b""
        assert "2026Q3" not in screen_text(pilot.app)
        held.opened.set()


async def test_escape_closes_the_name_first(desk):
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("w", "escape")
        await settle(pilot)
        assert "Exactly these bytes leave" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert "5 contacts" in screen_text(pilot.app)


async def test_the_period_is_as_long_as_the_policy_says(desk):
    desk.make(Policy(report_period="half"), filled=True)
    async with desk.open() as pilot:
        await go(pilot, "x")
        assert "H1 2026" in screen_text(pilot.app)
        assert '"period": "2026H1"' in pilot.app.screen.payload.decode()
        await go(pilot, "left")
        assert '"period": "2025H2"' in pilot.app.screen.payload.decode()
