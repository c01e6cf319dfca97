"""One person's way through everything, with the keyboard alone."""

from __future__ import annotations

import re

from tests.screens.conftest import PASSPHRASE, screen_text, settle, type_text
from tui.relock import RELOCK
from vault.profiles.policy import Policy


async def first_run(pilot) -> None:
    await pilot.press("enter", "f2")
    await settle(pilot)
    await type_text(pilot, PASSPHRASE)
    await pilot.press("enter")
    await type_text(pilot, PASSPHRASE)
    await pilot.press("enter")
    await settle(pilot)
    seen = screen_text(pilot.app)
    groups = dict(re.findall(r"(\d)  ([0-9A-Z]{4})\b", seen))
    first, second = re.search(r"group (\d) and group (\d)", seen).groups()
    await type_text(pilot, f"{groups[first]} {groups[second]}".lower())
    await pilot.press("enter")
    await settle(pilot)


async def test_from_the_first_run_to_the_deletion_of_an_entry(desk):
    """First run, a note that names a person, redact, save, lock, unlock, read, edit, delete."""
    async with desk.sit_down() as pilot:
        await first_run(pilot)
        await pilot.press("tab", "b", "enter")  # notes on
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "locks in 3 min" in screen_text(pilot.app)  # the policy's, no more the first run's
        await pilot.press("n")
        await settle(pilot)
        await type_text(pilot, "Met Captain Kowalski at station 12.")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "becomes [" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        seen = screen_text(pilot.app)
        assert "1 contact" in seen
        assert "Saved. The note will be gone on November 29." in seen
        assert "Kowalski" not in seen
        await pilot.press("ctrl+l")
        await settle(pilot)
    assert desk.app.return_value == RELOCK

    async with desk.open() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        seen = screen_text(pilot.app)
        assert re.search(r"Met .*\[", seen)
        assert "Kowalski" not in seen
        await pilot.press("e")
        await settle(pilot)
        await type_text(pilot, " Slept well.")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "Slept well." in screen_text(pilot.app)
        await pilot.press("d", "y")
        await settle(pilot)
        assert "Nothing yet" in screen_text(pilot.app)


async def test_three_keys_are_a_tally(desk):
    """n and ctrl+s save an entry with the defaults, and nothing asks anything."""
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        seen = screen_text(pilot.app)
        assert "1 contact" in seen
        assert "one-to-one" in seen
        assert "Saved." in seen
