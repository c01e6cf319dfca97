"""After saving or locking: nothing that the app reaches, and no page, holds the raw words."""

from __future__ import annotations

import gc
import sys
from types import FrameType

import pytest

from tests.forensic import remnants
from tests.forensic.pages import plain_anywhere
from tests.screens.conftest import go, screen_text, settle, type_text
from tests.screens.flow import NAMED, NOTES, inside, pause, saved, teach, write
from tui.widgets.note import Note
from vault.journal import drafts
from vault.store import keystore

WAR = ".notgnibroZ detah ,317488 egdab ,robraH tronsrednaV morf gnar rehtaeflliuQ niatpaC"
SDROW = ("rehtaeflliuq", "tronsrednav", "317488", "notgnibroz")
"""Backwards, so that neither this module nor its source is what a search finds."""
DECIDED = {
    "review": ["ctrl+s", "enter"],
    "one by one": ["f3", "enter", "f3", "enter", "f3", "enter", "f3", "enter", "ctrl+s"],
    "after a look": ["ctrl+s", "s", "escape", "f2", "down", "escape", "ctrl+s", "enter"],
}


def holding(root, words, limit=3_000_000) -> set[str]:
    """The words found in any string or bytes that can be reached from *root*."""
    seen, stack, found = {id(words), *map(id, words)}, [root], set()
    while stack and len(seen) < limit:
        for child in gc.get_referents(stack.pop()):
            if id(child) in seen or isinstance(child, FrameType):
                continue
            seen.add(id(child))
            if isinstance(child, str):
                low = child.lower()
                found.update(word for word in words if word in low)
            elif isinstance(child, bytes | bytearray):
                low = bytes(child).lower()
                found.update(word for word in words if word.encode() in low)
            else:
                stack.append(child)
    return found


@pytest.mark.parametrize("way", DECIDED)
async def test_after_saving_nothing_holds_the_raw_words(desk, way):
    """No object that the app reaches, no draft, no page of the vault in clear."""
    words = [word[::-1] for word in SDROW]
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "n")
        for letter in reversed(WAR):
            await type_text(pilot, letter)
        await pause(pilot)
        pilot.app.screen.keep()
        await settle(pilot)
        assert holding(pilot.app, words) == set(words)
        await go(pilot, *DECIDED[way])
        await pause(pilot)
        assert "Saved." in screen_text(pilot.app)
        assert holding(pilot.app, words) == set()
        assert holding(sys.modules["vault.redaction"], words) == set()
    assert inside(desk, drafts.load) is None
    (note,) = saved(desk)
    key = remnants.database_key(keystore.peek_keyfile(desk.paths)[0])
    for file in desk.paths.folder.rglob("*"):
        layers = [*plain_anywhere(file.read_bytes(), key), file.read_bytes()]
        for word in words:
            assert word not in note.lower()
            assert not any(word.encode() in layer.lower() for layer in layers)


@pytest.mark.parametrize("keys", [["f3"], ["ctrl+s"], ["ctrl+s", "u"], ["f4"], ["f3", "k"]])
async def test_locking_wipes_in_every_state_of_the_flow(desk, keys):
    """And what was typed comes back as it was."""
    desk.make(NOTES, then=teach("heron", always=True))
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await pause(pilot)
        await go(pilot, *keys)
        screen = pilot.app.screen
        parts = [screen, *screen.query("*")]
        await pilot.press("ctrl+l")
        assert "Nothing is readable" in screen_text(pilot.app)
        for part in parts:
            assert "Kowalski" not in repr(vars(part))
            assert "heron" not in repr(vars(part))
        await settle(pilot)
    async with desk.open() as pilot:
        assert pilot.app.screen.query_one(Note).text == NAMED


async def test_locking_wipes_the_lists(desk):
    desk.make(NOTES, then=teach("heron", always=True))
    async with desk.open() as pilot:
        await go(pilot, "comma", "f8")
        screen = pilot.app.screen
        await pilot.press("ctrl+l")
        for part in [screen, *screen.query("*")]:
            assert "heron" not in repr(vars(part))
        await settle(pilot)
