"""What is typed faster than it is taken: every letter lands where it was meant."""

from __future__ import annotations

from contextlib import closing

from textual import events
from textual.keys import _character_to_key as _name
from textual.widgets import Input

from tests.screens.conftest import PASSPHRASE, go, settle
from vault.journal import drafts, entries, notes
from vault.profiles.policy import Policy

KEYS = {"tab", "shift+tab", "enter", "escape", "ctrl+l", "ctrl+s"}


async def at_once(pilot, *typed):
    """All of it before the first key is looked at; words are typed letter by letter."""
    for part in typed:
        for key in [part] if part in KEYS else part:
            pressed = events.Key(key, None) if key in KEYS else events.Key(_name(key), key)
            pilot.app._driver.send_message(pressed)
    await settle(pilot)


async def test_a_passphrase_after_tab_is_not_in_the_field_before(desk, tmp_path):
    async with desk.sit_down() as pilot:
        await go(pilot, "f5")
        await at_once(pilot, str(tmp_path), "tab", PASSPHRASE)
        path, *secrets = pilot.app.screen.query(Input)
        assert path.value == str(tmp_path)
        assert [each.value for each in secrets if each.value] == [PASSPHRASE]


async def test_an_entry_that_is_typed_without_looking_is_saved(desk):
    """The key of the form, the note, the codes and the key that saves, all at once."""
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await at_once(pilot, "n", "slept badly again", "shift+tab", "b", "ctrl+s")
    with closing(desk.unlocked()) as vault:
        (entry,) = entries.find(vault)
        assert notes.read(vault, entry.id) == "slept badly again"


async def test_what_was_typed_before_the_lock_is_in_the_draft(desk):
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await go(pilot, "n")
        await at_once(pilot, "slept badly again", "ctrl+l")
    with closing(desk.unlocked()) as vault:
        assert drafts.load(vault).note == "slept badly again"
