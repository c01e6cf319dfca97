"""What a person does while something is under way is not lost and not done twice."""

from __future__ import annotations

import asyncio
import gc
import threading

import pytest
from textual import events

from tests.screens.conftest import PASSPHRASE, go, settle, type_text
from tests.screens.flow import NOTES, inside, write
from tests.screens.held import Held
from tui.screens import entry, numbers, opening
from tui.screens.entry import EntryScreen
from tui.screens.palette import Palette
from tui.session import Session, State
from vault.errors import CleanupOwed, VaultLocked
from vault.journal import drafts, entries, localnumbers, wordlists
from vault.journal.drafts import Draft
from vault.keys.kdf import CHEAPEST
from vault.secret import Secret
from vault.store.vault import Vault

UNFINISHED = Draft({"service": "outreach"}, "Slept badly")


def send(app, *keys):
    """Keys as a terminal sends them, all at once."""
    for key in keys:
        app._driver.send_message(events.Key(key, key if len(key) == 1 else None))


async def opened(desk):
    """A session over a new journal, without screens."""
    desk.make(NOTES)
    session = Session(desk.paths, desk.clock, CHEAPEST)
    await session.unlock(Secret.from_text(PASSPHRASE))
    return session


def kept(desk):
    return inside(desk, drafts.load)


def in_sight(app):
    return [getattr(screen, "PLACE", "") for screen in app.screen_stack]


# --- the session


async def test_a_draft_is_kept_although_something_else_is_being_stored(desk):
    session = await opened(desk)
    gate = threading.Event()
    storing = asyncio.create_task(session.commit(lambda _vault: gate.wait(60)))
    await asyncio.sleep(0)
    session.lock(UNFINISHED)
    gate.set()
    await storing
    assert session.wait_closed(60)
    assert kept(desk) == UNFINISHED


async def test_what_was_saved_is_no_draft_although_nobody_heard_of_it_yet(desk):
    session = await opened(desk)
    saving = asyncio.create_task(session.commit_unfinished(lambda _vault: None))
    await asyncio.sleep(0)
    assert session._saving.exception(60) is None  # done, and the loop has not heard of it
    session.lock(UNFINISHED)
    await saving
    assert session.wait_closed(60)
    assert kept(desk) is None


async def test_a_draft_after_one_that_was_saved_is_kept(desk):
    session = await opened(desk)
    await session.commit_unfinished(lambda _vault: None)
    session.lock(UNFINISHED)
    assert session.wait_closed(60)
    assert kept(desk) == UNFINISHED


async def test_a_journal_opened_at_the_moment_of_the_lock_is_closed(desk):
    desk.make()
    session = Session(desk.paths, desk.clock, CHEAPEST)
    unlocking = asyncio.create_task(session.unlock(Secret.from_text(PASSPHRASE)))
    await asyncio.sleep(0)
    assert session._opening.exception(60) is None  # open, and the loop has not heard of it
    session.lock()
    unlocking.cancel()  # as its screen is, with the program
    assert session.wait_closed(60)
    assert inside(desk, entries.count) == 0


async def test_a_key_file_is_forgotten_though_its_screen_goes_while_it_opens(desk):
    desk.make()
    session = Session(desk.paths, desk.clock, CHEAPEST)
    factor = Secret.from_text("key file")
    unlocking = asyncio.create_task(session.unlock(Secret.from_text(PASSPHRASE), factor))
    await asyncio.sleep(0)
    session.lock()
    unlocking.cancel()
    assert session.wait_closed(60)
    assert len(factor) == 0


async def test_a_closing_that_owes_something_is_no_crash(desk, monkeypatch):
    def close(vault):
        vault.abandon()
        raise CleanupOwed

    told = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: told.append(context))
    session = await opened(desk)
    monkeypatch.setattr(Vault, "close", close)
    session.lock()
    assert isinstance(session._closed.exception(60), CleanupOwed)
    await session.closed()
    gc.collect()
    await asyncio.sleep(0)
    assert not told
    assert session.state is State.LOCKED


async def test_a_lock_does_not_wait_for_what_has_not_begun(desk):
    session = await opened(desk)
    begun, gate, done = threading.Event(), threading.Event(), threading.Event()
    first = asyncio.create_task(session.call(lambda _vault: begun.set() or gate.wait(60)))
    await asyncio.sleep(0)
    assert begun.wait(60)
    second = asyncio.create_task(session.call(lambda _vault: done.set()))
    await asyncio.sleep(0)
    session.lock()
    gate.set()
    await first
    with pytest.raises(VaultLocked):
        await second
    assert session.wait_closed(60)
    assert not done.is_set()


# --- the entry


async def test_what_is_kept_every_ten_seconds_is_not_kept_behind_a_save(desk, monkeypatch):
    held = Held(monkeypatch, entry, "save")
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Slept badly")
        await pilot.press("ctrl+s")
        await held.arrive(pilot)
        pilot.app.screen.keep()
        held.opened.set()
        await settle(pilot)
        await go(pilot, "ctrl+q")
    assert (inside(desk, entries.count), kept(desk)) == (1, None)


@pytest.mark.parametrize("key", ["escape", "f8", "ctrl+s"])
async def test_no_key_leaves_an_entry_that_is_being_saved(desk, monkeypatch, key):
    held = Held(monkeypatch, entry, "save")
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Slept badly")
        await pilot.press("ctrl+s")
        await held.arrive(pilot)
        await pilot.press(key)
        await type_text(pilot, "more")
        held.opened.set()
        await settle(pilot)
        assert in_sight(pilot.app)[-1] == "timeline"
        await go(pilot, "ctrl+q")
    assert (inside(desk, entries.count), kept(desk)) == (1, None)


async def test_what_is_typed_while_the_way_back_is_kept_is_kept_too(desk, monkeypatch):
    held = Held(monkeypatch, drafts, "keep")
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Slept")
        await pilot.press("escape")
        await held.arrive(pilot)
        await type_text(pilot, " badly")
        held.opened.set()
        await settle(pilot)
        await go(pilot, "ctrl+q")
    assert kept(desk).note == "Slept badly"


async def test_what_is_typed_before_a_draft_is_back_stays(desk, monkeypatch):
    desk.make(NOTES, then=lambda vault: drafts.keep(vault, Draft({}, "Slept badly")))
    async with desk.open() as pilot:
        await go(pilot, "escape")
        held = Held(monkeypatch, entry, "waiting")
        await pilot.press("n")
        await held.arrive(pilot)
        await type_text(pilot, "Rang again")
        held.opened.set()
        await settle(pilot)
        assert pilot.app.screen.query_one("#note").text == "Slept badly\nRang again"


async def test_a_word_for_a_list_takes_nothing_from_a_save(desk, monkeypatch):
    held = Held(monkeypatch, wordlists, "add")
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Slept badly")
        pilot.app.screen.put_on_list("heron", always=True)
        await held.arrive(pilot)
        await pilot.press("ctrl+s")
        held.opened.set()
        await settle(pilot)
        await go(pilot, "ctrl+q")
    assert inside(desk, entries.count) == 1


async def test_an_entry_to_be_changed_does_not_come_before_another_page(desk, monkeypatch):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter")
        held = Held(monkeypatch, drafts, "load")
        await pilot.press("e")
        await held.arrive(pilot)
        await pilot.press("f9")
        held.opened.set()
        await settle(pilot)
        assert in_sight(pilot.app)[-1] == "crisis"


# --- the way in


async def test_the_crisis_card_stays_in_front_of_what_is_opened(desk, monkeypatch):
    held = Held(monkeypatch, opening.team, "is_led_from")
    desk.make(NOTES, then=lambda vault: drafts.keep(vault, UNFINISHED))
    async with desk.sit_down() as pilot:
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter")
        await held.arrive(pilot)
        await pilot.press("f9")
        held.opened.set()
        await settle(pilot)
        assert in_sight(pilot.app) == ["unlock", "crisis"]
        await go(pilot, "escape")
        assert in_sight(pilot.app) == ["unlock", "timeline", "entry"]


async def test_a_lock_while_it_opens_shows_nothing_more(desk, monkeypatch):
    held = Held(monkeypatch, opening.team, "is_led_from")
    desk.make(NOTES, then=lambda vault: drafts.keep(vault, UNFINISHED))
    async with desk.sit_down() as pilot:
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter")
        await held.arrive(pilot)
        await pilot.press("ctrl+q")
        held.opened.set()
        await settle(pilot)
        assert in_sight(pilot.app) == ["unlock"]
        assert pilot.app.session.state is State.LOCKED
    assert pilot.app._exception is None


async def test_leaving_with_the_passphrase_opens_nothing(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        screen = pilot.app.screen
        screen.open(PASSPHRASE)
        pilot.app.lock(leave=True)
        await settle(pilot)
        assert pilot.app.session.state is State.LOCKED
        assert pilot.app.session._opening is None


# --- screens on their way


async def test_the_palette_comes_again_before_the_last_one_is_gone(desk):
    desk.make()
    async with desk.open() as pilot:
        pilot.app.action_command_palette()
        pilot.app.screen.dismiss()
        pilot.app.action_command_palette()
        await settle(pilot)
        assert isinstance(pilot.app.screen, Palette)
        palette = pilot.app.screen
        palette.dismiss()
        palette.dismiss()
        await settle(pilot)
        assert in_sight(pilot.app) == ["unlock", "timeline"]


@pytest.mark.parametrize("action", ["new", "cards", "settings", "send", "followups"])
async def test_a_lock_before_a_page_is_made_is_a_lock(desk, action):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.app.screen.run_action(action)
        pilot.app.lock()
        await settle(pilot)
    assert pilot.app._exception is None


async def test_a_key_does_nothing_on_a_page_that_is_not_made(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        pilot.app.push_screen(EntryScreen())
        assert not await pilot.app.screen.run_action("limits")
        await settle(pilot)
        assert in_sight(pilot.app)[-1] == "entry"


async def test_a_page_that_goes_before_it_is_made_sets_nothing_up(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        page = EntryScreen()
        pilot.app.push_screen(page)
        await asyncio.sleep(0)
        page._pruning = True
        page.remove()
        await settle(pilot)
    assert pilot.app._exception is None


async def test_keys_after_the_end_are_no_crash(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        app = pilot.app
    assert not app.screen_stack
    await app.on_event(events.Key("a", "a"))
    assert app._exception is None


async def test_two_numbers_one_after_the_other_are_both_kept(desk, monkeypatch):
    held = Held(monkeypatch, numbers.localnumbers, "set_")
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "comma", "f3")
        await type_text(pilot, "Clinician: 555 0101\n")
        await held.arrive(pilot)
        pilot.app.screen.query_one("#own-number").value = "Chaplain: 555 0102"
        await pilot.press("enter")
        held.opened.set()
        await settle(pilot)
        await go(pilot, "ctrl+q")
    labels = inside(desk, lambda vault: [each.label for each in localnumbers.listed(vault)])
    assert labels == ["Clinician", "Chaplain"]


async def test_a_key_file_in_the_home_of_nobody_is_said_to_be_missing(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await go(pilot, "f4")
        pilot.app.screen.query_one("#key-file").value = "~nobody-of-that-name/key"
        pilot.app.screen.query_one("#secret").value = PASSPHRASE
        pilot.app.screen.query_one("#secret").focus()
        await go(pilot, "enter")
        assert in_sight(pilot.app) == ["unlock"]
    assert pilot.app._exception is None
