"""Locking: from anywhere, at once, with nothing typed lost."""

from __future__ import annotations

import os
import re
import signal
from datetime import timedelta

import pytest
from textual.widgets import Input

from tests.screens.conftest import PASSPHRASE, STALLED_SECONDS, screen_text, settle, type_text
from tests.screens.held import Held
from tui.idle import Verdict
from tui.relock import RELOCK
from tui.screens.unlock import UnlockScreen
from tui.session import State
from tui.widgets.note import Note
from vault.profiles.policy import Policy
from vault.store import opening

CANARY = "zebra quietly juggles"


async def by_key(pilot, desk):
    await pilot.press("ctrl+l")


async def by_idleness(pilot, desk):
    pilot.app._idle.tick = lambda: Verdict.IDLE
    pilot.app._tick()


async def by_sleep(pilot, desk):
    desk.clock.at += timedelta(seconds=2 * STALLED_SECONDS)
    pilot.app._tick()


async def by_suspend(pilot, desk):
    pilot.app.app_suspend_signal.publish(pilot.app)


async def by_resume(pilot, desk):
    pilot.app.app_resume_signal.publish(pilot.app)


async def by_sigterm(pilot, desk):
    os.kill(os.getpid(), signal.SIGTERM)
    await pilot.pause()


async def by_sighup(pilot, desk):
    os.kill(os.getpid(), signal.SIGHUP)
    await pilot.pause()


WAYS = [by_key, by_idleness, by_sleep, by_suspend, by_resume, by_sigterm, by_sighup]
PLACES = {
    "timeline": [],
    "entry": ["n"],
    "reading": ["enter"],
    "modal": ["enter", "d"],
    "palette": ["ctrl+p"],
    "help": ["n", "ctrl+g"],
    "statistics": ["s"],
    "send": ["x", "w"],
    "settings": ["comma"],
    "hold": ["h", "w", "h", "w"],
    "record": ["comma", "f7"],
    "words": ["comma", "f8"],
    "one word": ["n", "z", "i", "p", "p", "o", "f3"],
    "review": ["n", *"badge", "space", *"4471", "ctrl+s"],
    "placeholders": ["n", "f4"],
    "passphrase": ["comma", "f5", "f2"],
    "recovery": ["comma", "f6"],
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("place", ["entry", "modal"])
async def test_every_way_of_locking_shows_nothing(desk, way, place):
    desk.make(Policy(notes=True), filled=True)
    async with desk.open() as pilot:
        for key in PLACES[place]:
            await pilot.press(key)
            await settle(pilot)
        await way(pilot, desk)
        assert isinstance(pilot.app.screen, UnlockScreen)
        assert len(pilot.app.screen_stack) == 1
        assert pilot.app.session.state is not State.OPEN
        await settle(pilot)
    leaving = way in (by_sigterm, by_sighup)
    assert desk.app.return_value == (0 if leaving else RELOCK)


@pytest.mark.parametrize("place", PLACES)
async def test_the_key_locks_from_everywhere(desk, place):
    desk.make(Policy(notes=True), filled=True)
    async with desk.open() as pilot:
        for key in PLACES[place]:
            await pilot.press(key)
            await settle(pilot)
        await pilot.press("ctrl+l")
        seen = screen_text(pilot.app)
        assert "Nothing is readable" in seen
        assert "hard shift" not in seen
        await settle(pilot)
    assert desk.app.return_value == RELOCK


@pytest.mark.parametrize("place", ["hold", "passphrase", "recovery"])
async def test_locking_wipes_every_field(desk, place):
    """Passphrases and reasons typed and not yet used are in no field and in no meter."""
    desk.make(Policy(notes=True), filled=True)
    async with desk.open() as pilot:
        for key in PLACES[place]:
            await pilot.press(key)
            await settle(pilot)
        screen = pilot.app.screen
        fields = [field for field in screen.query(Input) if field.display]
        for field in fields:
            field.focus()
            await type_text(pilot, CANARY)
        assert [field.value for field in fields] == [CANARY] * len(fields)
        await pilot.press("ctrl+l")
        assert all(not field.value for field in fields)
        for part in [screen, *screen.query("*")]:
            assert CANARY not in repr(vars(part))
        await settle(pilot)
    assert desk.app.return_value == RELOCK


async def test_what_was_being_written_comes_back(desk):
    """Text and codes of an unsaved entry are in the form again after unlocking."""
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await type_text(pilot, CANARY)
        await pilot.press("shift+tab", "shift+tab", "b")
        await pilot.press("ctrl+l")
        await settle(pilot)
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert CANARY in seen
        assert "[b spoken]" in seen
        assert "Here is what you had begun" in seen
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "1 contact" in screen_text(pilot.app)
    async with desk.open() as pilot:
        assert "1 contact" in screen_text(pilot.app)
        assert "unfinished" not in screen_text(pilot.app)


async def test_a_draft_is_kept_while_typing(desk):
    """Even when the process is killed, what was typed ten seconds ago is in the vault."""
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await type_text(pilot, CANARY)
        pilot.app.screen.keep()
        await settle(pilot)
        await pilot.app.session.call(lambda vault: vault.abandon())
    async with desk.open() as pilot:
        assert CANARY in screen_text(pilot.app)


async def test_an_edit_that_was_interrupted_stays_an_edit(desk):
    desk.make(Policy(notes=True), filled=True)
    async with desk.open() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        await type_text(pilot, f" {CANARY}")
        await pilot.press("ctrl+l")
        await settle(pilot)
    async with desk.open() as pilot:
        assert "Edit entry" in screen_text(pilot.app)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "5 contacts" in screen_text(pilot.app)


async def test_an_untouched_form_leaves_no_draft(desk):
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("ctrl+l")
        await settle(pilot)
    async with desk.open() as pilot:
        assert "Nothing yet" in screen_text(pilot.app)


async def test_locking_while_opening_closes_the_vault(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter")
        pilot.app.lock()
        await settle(pilot)
    async with desk.open() as pilot:
        assert "Nothing yet" in screen_text(pilot.app)


async def test_a_lock_during_a_save_neither_loses_nor_doubles(desk):
    """The save is let finish, and then no draft of the same entry is kept."""
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await type_text(pilot, CANARY)
        pilot.app.screen.action_save()
        pilot.app.lock()
        await settle(pilot)
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert ("1 contact" in seen) != (CANARY in seen)


async def test_pressed_when_locked_it_leaves(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await pilot.press("ctrl+l")
        await settle(pilot)
    assert desk.app.return_value == 0


async def test_q_and_ctrl_q_lock_and_leave(desk):
    desk.make()
    for key in ("q", "ctrl+q"):
        async with desk.open() as pilot:
            await pilot.press(key)
            await settle(pilot)
        assert desk.app.return_value == 0


async def test_the_note_keeps_nothing_after_wiping(desk):
    """Neither text nor undo history nor findings."""
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await type_text(pilot, CANARY)
        note = pilot.app.screen.query_one(Note)
        pilot.app.screen.wipe()
        assert note.text == ""
        assert not note.history.undo_stack
        assert CANARY not in repr(vars(note))


async def test_the_countdown_is_in_sight(desk):
    desk.make(Policy(lock_minutes=5))
    async with desk.open() as pilot:
        assert "locks in 5 min" in screen_text(pilot.app)
        pilot.app._idle.limit_seconds = 40
        pilot.app._tick()
        await pilot.pause()
        assert re.search(r"locks in (3\d|40) s", screen_text(pilot.app))


async def test_a_key_starts_the_countdown_anew(desk):
    desk.make()
    async with desk.open() as pilot:
        pilot.app._idle._touched -= 100
        await pilot.press("j")
        assert pilot.app._idle.seconds_left() > 170


async def test_a_journal_does_not_open_behind_a_closed_lid(desk, monkeypatch):
    desk.make()
    async with desk.sit_down() as pilot:
        held = Held(monkeypatch, opening, "unlock")
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter")
        await held.arrive(pilot)
        await by_sleep(pilot, desk)
        held.opened.set()
        await settle(pilot)
        assert pilot.app.session.state is State.LOCKED
    assert pilot.app.return_value == RELOCK


async def test_an_idle_lock_screen_forgets_what_was_typed(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await type_text(pilot, "half a pass")
        pilot.app._idle.tick = lambda: Verdict.IDLE
        pilot.app._tick()
        assert pilot.app.screen.query_one("#secret").value == ""
