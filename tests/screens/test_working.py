"""What may take long: its seconds are said, esc stops what can stop, a lock is at once."""

from __future__ import annotations

import gc

import pytest

from tests.screens.conftest import PASSPHRASE, enter, go, screen_text, settle, type_text
from tests.screens.flow import inside, said
from tests.screens.held import Held
from tests.screens.teamwork import Lead
from tui import hygiene
from tui.screens.unlock import UnlockScreen
from tui.working import Work
from vault.journal import entries, holds
from vault.keys import slots
from vault.profiles.policy import Policy
from vault.statistics import releasing, sums
from vault.store import counting, rekeying

NOTES = Policy(notes=True)
NEW = "seven brisk candles under ember dune"


@pytest.fixture
def crashes(monkeypatch):
    """What the loop would call a crash."""
    found = []
    monkeypatch.setattr(hygiene, "on_loop_exception", lambda _, context: found.append(context))
    return found


async def begin_change(pilot):
    """Everything up to the change of the passphrase, and the last enter."""
    await go(pilot, "comma", "f5", "f2")
    await enter(pilot, PASSPHRASE)
    await enter(pilot, NEW)
    await type_text(pilot, NEW)
    await pilot.press("enter")


async def begin_release(pilot):
    """The same for the release of a hold."""
    await go(pilot, "h", "w")
    await enter(pilot, "request withdrawn")
    await type_text(pilot, PASSPHRASE)
    await pilot.press("enter")


async def begin_code(pilot):
    """The same for a new recovery code."""
    await go(pilot, "comma", "f6")
    await type_text(pilot, PASSPHRASE)
    await pilot.press("enter")


DERIVING = {
    "passphrase": (begin_change, rekeying, "change", "Changing…"),
    "code": (begin_code, rekeying, "renew_recovery", "Changing…"),
    "release of a hold": (begin_release, holds, "release", "Releasing…"),
}
COUNTING = {"statistics": "s", "send": "x"}


def test_the_line_of_work_says_seconds_only_after_one():
    now = [100.0]
    fixed = Work("Changing…", now=lambda: now[0])
    stoppable = Work("Counting…", stops=True, now=lambda: now[0])
    now[0] += 0.9
    assert (fixed.line(), stoppable.line()) == ("Changing…", "Counting…")
    now[0] += 2.5
    assert (fixed.line(), stoppable.line()) == ("Changing… 3 s", "Counting… 3 s · esc stops")
    assert stoppable.watch(4, 9)
    assert (stoppable.done, stoppable.total) == (4, 9)
    stoppable.stop()
    assert not stoppable.watch(5, 9)
    assert stoppable.line() == "Stopping…"


async def long_since(pilot):
    """Have what is under way have been so for seven seconds."""
    pilot.app.screen._work._began -= 7
    await pilot.pause(0.05)


async def test_unlocking_counts_its_seconds_and_cannot_be_stopped(desk, monkeypatch):
    desk.make(filled=True)
    async with desk.sit_down() as pilot:
        held = Held(monkeypatch, slots, "open_with_passphrase")
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter")
        await held.arrive(pilot)
        assert "Opening…" in screen_text(pilot.app)
        await long_since(pilot)
        await pilot.press("escape")
        seen = screen_text(pilot.app)
        assert "Opening… " in seen
        assert " s\n" in seen
        assert "esc stops" not in seen
        held.opened.set()
        await settle(pilot)
        assert "5 contacts" in screen_text(pilot.app)


async def test_the_first_run_counts_its_seconds(desk, monkeypatch):
    async with desk.sit_down() as pilot:
        held = Held(monkeypatch, slots, "with_passphrase")
        await go(pilot, "enter", "f2")
        await enter(pilot, NEW)
        await type_text(pilot, NEW)
        await pilot.press("enter")
        await held.arrive(pilot)
        await long_since(pilot)
        assert "Making the journal… " in said(pilot.app)
        held.opened.set()
        await settle(pilot)
        assert "Write this on paper" in said(pilot.app)


@pytest.mark.parametrize("name", DERIVING)
async def test_what_cannot_be_stopped_counts_its_seconds_and_ends(desk, monkeypatch, name):
    begin, module, function, line = DERIVING[name]
    desk.make(NOTES, filled=True, then=holds.set_ if name == "release of a hold" else None)
    async with desk.open() as pilot:
        held = Held(monkeypatch, module, function)
        await begin(pilot)
        await held.arrive(pilot)
        front = pilot.app.screen
        await long_since(pilot)
        await pilot.press("escape")
        assert pilot.app.screen is front
        assert f"{line} " in said(pilot.app)
        assert "esc stops" not in said(pilot.app)
        held.opened.set()
        await settle(pilot)
        assert front._work is None


@pytest.mark.parametrize("name", DERIVING)
async def test_a_lock_meanwhile_blanks_at_once_and_the_journal_opens_again(
    desk, monkeypatch, name, crashes
):
    begin, module, function, _ = DERIVING[name]
    desk.make(NOTES, filled=True, then=holds.set_ if name == "release of a hold" else None)
    async with desk.open() as pilot:
        held = Held(monkeypatch, module, function)
        await begin(pilot)
        await held.arrive(pilot)
        await pilot.press("ctrl+l")
        assert isinstance(pilot.app.screen, UnlockScreen)
        assert len(pilot.app.screen_stack) == 1
        assert "Nothing is readable" in screen_text(pilot.app)
        held.opened.set()
        await settle(pilot)
    gc.collect()
    assert not crashes
    async with desk.sit_down() as pilot:
        await enter(pilot, NEW if name == "passphrase" else PASSPHRASE)
        assert "5 contacts" in screen_text(pilot.app)


@pytest.mark.parametrize("name", COUNTING)
async def test_counting_is_stopped_and_can_begin_again(desk, monkeypatch, name):
    desk.make(filled=True)
    async with desk.open() as pilot:
        with monkeypatch.context() as patched:
            held = Held(patched, counting, "CountingConnection")
            await pilot.press(COUNTING[name])
            await held.arrive(pilot)
            await long_since(pilot)
            assert "Counting… " in said(pilot.app)
            assert "esc stops" in said(pilot.app)
            await pilot.press("escape")
            held.opened.set()
            await settle(pilot)
            assert name == pilot.app.screen.PLACE
            assert "It was stopped; nothing was changed" in said(pilot.app)
        await go(pilot, "escape", COUNTING[name])
        assert "stopped" not in said(pilot.app)
        assert ("4 contacts" if name == "statistics" else "Exactly these bytes") in said(pilot.app)


@pytest.mark.parametrize("name", COUNTING)
async def test_a_lock_while_counting_is_at_once(desk, monkeypatch, name, crashes):
    desk.make(filled=True)
    async with desk.open() as pilot:
        held = Held(monkeypatch, counting, "CountingConnection")
        await pilot.press(COUNTING[name])
        await held.arrive(pilot)
        await pilot.press("ctrl+l")
        assert isinstance(pilot.app.screen, UnlockScreen)
        held.opened.set()
        await settle(pilot)
    gc.collect()
    assert not crashes
    assert inside(desk, entries.count) == 5


async def test_a_quick_count_leaves_the_line_as_it_was(desk):
    desk.make(filled=True)
    async with desk.open() as pilot:
        await go(pilot, "s")
        assert "for your eyes only" in said(pilot.app)
        assert "Counting" not in said(pilot.app)


@pytest.mark.parametrize("way", ["escape", "ctrl+l"])
async def test_a_release_is_stopped_before_it_is_written(desk, tmp_path, monkeypatch, way, crashes):
    own = Lead(tmp_path)
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        held = Held(monkeypatch, releasing.protect, "protect")
        await go(pilot, "r")
        await pilot.press("y")
        await held.arrive(pilot)
        await pilot.press(way)
        held.opened.set()
        await settle(pilot)
        if way == "escape":
            assert "It was stopped; nothing was changed" in said(pilot.app)
            assert "not released" in screen_text(pilot.app)
    gc.collect()
    assert not crashes
    assert inside(desk, sums.all_released) == {}
    assert inside(desk, releasing.documents) == []


async def test_a_release_shows_its_table_in_front_of_nothing_else(desk, tmp_path, monkeypatch):
    own = Lead(tmp_path)
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        held = Held(monkeypatch, releasing.protect, "protect")
        await go(pilot, "r")
        await pilot.press("y")
        await held.arrive(pilot)
        await pilot.press("f9")
        held.opened.set()
        await settle(pilot)
        assert pilot.app.screen.PLACE == "crisis"
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "dashboard"
        assert "Q3 2026 was already released; t shows its table." in said(pilot.app)


async def test_a_stopped_count_leaves_no_numbers_of_another_time(desk, monkeypatch):
    desk.make(filled=True)
    async with desk.open() as pilot:
        await go(pilot, "s")
        assert "Contacts a week" in screen_text(pilot.app)
        held = Held(monkeypatch, counting, "CountingConnection")
        await pilot.press("right")
        await held.arrive(pilot)
        await pilot.press("escape")
        held.opened.set()
        await settle(pilot)
        assert "last 26 weeks" in screen_text(pilot.app)
        assert "It was stopped" in said(pilot.app)
        assert "4 contacts" not in screen_text(pilot.app)
        assert "Contacts a week" not in screen_text(pilot.app)


async def test_what_is_said_meanwhile_outlives_the_count(desk, monkeypatch):
    """And a count that takes the place of another can be stopped all the same."""
    desk.make(filled=True)
    async with desk.open() as pilot:
        await go(pilot, "s")
        held = Held(monkeypatch, counting, "CountingConnection")
        await pilot.press("right")
        await held.arrive(pilot)
        await long_since(pilot)
        first = pilot.app.screen._work
        await pilot.press("right")
        await pilot.pause(0.05)
        assert pilot.app.screen._work is not first
        pilot.app.screen.say("Said meanwhile.")
        held.opened.set()
        await settle(pilot)
        assert pilot.app.screen._work is None
        assert "Said meanwhile." in said(pilot.app)
        assert "last 52 weeks" in said(pilot.app)
