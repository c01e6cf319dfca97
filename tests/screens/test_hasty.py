"""Keys pressed twice, or before what they are about is there, neither lose nor say what is not."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest

from tests.screens.conftest import PASSPHRASE, go, settle, type_text
from tests.screens.flow import NOTES, inside, said, saved, teach, write
from tests.screens.held import Held
from tui.screens import entry, notice, numbers, passphrase
from tui.screens.timeline import TimelineScreen
from tui.widgets.codeproof import CodeProof
from tui.widgets.findings import Findings
from tui.widgets.note import Note
from vault.journal import drafts, localnumbers
from vault.journal.drafts import Draft
from vault.journal.localnumbers import LocalNumber
from vault.profiles.policy import Policy
from vault.statistics import team
from vault.store import opening, rekeying

BEGUN = Draft({}, "Slept badly")


def kept(desk):
    return inside(desk, drafts.load)


def in_sight(app):
    return [getattr(screen, "PLACE", "") for screen in app.screen_stack]


def status(app) -> str:
    return str(app.screen.query_one("#status").render())


# --- an unfinished entry


@asynccontextmanager
async def before_the_draft_is_back(desk, monkeypatch, *keys):
    """Press keys in a new entry before the draft that waits is in it; then it comes."""
    desk.make(NOTES, then=lambda vault: drafts.keep(vault, BEGUN))
    async with desk.open() as pilot:
        await go(pilot, "escape")
        held = Held(monkeypatch, entry, "waiting")
        await pilot.press("n")
        await held.arrive(pilot)
        await pilot.press(*keys)
        held.opened.set()
        await settle(pilot)
        yield pilot


async def test_what_is_saved_before_a_draft_is_back_is_the_draft(desk, monkeypatch):
    async with before_the_draft_is_back(desk, monkeypatch, "ctrl+s"):
        pass
    assert saved(desk) == [BEGUN.note]


@pytest.mark.parametrize("key", ["ctrl+l", "escape"])
async def test_a_draft_that_is_not_back_yet_is_not_written_over(desk, monkeypatch, key):
    async with before_the_draft_is_back(desk, monkeypatch, "x", key):
        pass
    assert BEGUN.note in kept(desk).note


async def test_a_draft_that_is_not_back_yet_is_not_thrown_away_unasked(desk, monkeypatch):
    async with before_the_draft_is_back(desk, monkeypatch, "f8") as pilot:
        assert in_sight(pilot.app)[-1] == "confirm"
        await go(pilot, "n", "ctrl+q")
    assert kept(desk).note == BEGUN.note


async def test_what_was_kept_and_rubbed_out_does_not_come_back(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Bob")
        pilot.app.screen.keep()
        await settle(pilot)
        await go(pilot, *["backspace"] * 3, "escape")
        assert "unfinished" not in said(pilot.app)
        await go(pilot, "ctrl+q")
    assert kept(desk) is None


@pytest.mark.parametrize("how", ["escape", "ctrl+q"])
async def test_what_was_rubbed_out_of_a_draft_that_came_back_is_gone(desk, how):
    desk.make(NOTES, then=lambda vault: drafts.keep(vault, Draft({}, "Bob")))
    async with desk.open() as pilot:
        await go(pilot, *["backspace"] * 3, how)
        if how == "escape":
            await go(pilot, "ctrl+q")
    left = kept(desk)
    assert (left.note if left else "") == ""


async def test_an_own_word_is_pointed_out_though_it_is_saved_before_the_lists_are_read(
    desk, monkeypatch
):
    held = Held(monkeypatch, entry, "own_lists")
    desk.make(NOTES, then=teach("heron", always=True))
    async with desk.open() as pilot:
        await pilot.press("n")
        await held.arrive(pilot)
        await type_text(pilot, "Saw the heron")
        await pilot.press("ctrl+s")
        await type_text(pilot, "more")
        held.opened.set()
        await settle(pilot)
        assert pilot.app.screen.query_one(Findings).is_open
        assert pilot.app.screen.query_one(Note).text == "Saw the heron"
    assert saved(desk) == []


# --- enter, twice


@pytest.mark.parametrize("first_run", [False, True])
async def test_a_code_is_proved_once_by_two_enters(desk, monkeypatch, first_run):
    held = Held(monkeypatch, rekeying, "prove")
    if not first_run:
        desk.make(NOTES)
    async with desk.sit_down() if first_run else desk.open() as pilot:
        await (go(pilot, "enter") if first_run else go(pilot, "comma", "f6"))
        words = pilot.app.screen.query_one("#step .offered").content if first_run else PASSPHRASE
        await type_text(pilot, str(words))
        await go(pilot, "enter")
        proof = pilot.app.screen.query_one(CodeProof)
        await type_text(pilot, f"{proof._groups[proof._first]} {proof._groups[proof._second]}")
        await pilot.press("enter")
        await held.arrive(pilot)
        await pilot.press("enter")
        held.opened.set()
        await settle(pilot)
        assert not pilot.app.screen.query(CodeProof)
    assert pilot.app._exception is None


async def test_a_file_that_was_written_is_not_said_to_have_been_there(desk, monkeypatch, tmp_path):
    held = Held(monkeypatch, notice, "write")
    desk.make(Policy(profile="us-fed-le"))
    async with desk.open() as pilot:
        await go(pilot, "l", "n", "w")
        pilot.app.screen.query_one("#name-field").value = str(tmp_path / "page.txt")
        await pilot.press("enter")
        await held.arrive(pilot)
        await pilot.press("enter")
        held.opened.set()
        await settle(pilot)
        assert status(pilot.app).startswith("Written")
    assert (tmp_path / "page.txt").exists()


# --- too soon


async def test_a_number_takes_the_place_of_none_that_was_not_read_yet(desk, monkeypatch):
    held = Held(monkeypatch, numbers.localnumbers, "listed")
    desk.make(then=lambda vault: localnumbers.set_(vault, [LocalNumber("Clinician", "1")]))
    async with desk.open() as pilot:
        await go(pilot, "comma")
        await pilot.press("f3")
        await held.arrive(pilot)
        await type_text(pilot, "Chaplain: 2\n")
        held.opened.set()
        await settle(pilot)
        await go(pilot, "enter", "ctrl+q")
    monkeypatch.undo()
    labels = [number.label for number in inside(desk, localnumbers.listed)]
    assert labels == ["Clinician", "Chaplain"]


@pytest.mark.parametrize("moment", ["_after_team", "_lead"])
async def test_the_crisis_card_stays_in_front_of_a_team_that_was_made(
    desk, tmp_path, monkeypatch, moment
):
    real = getattr(TimelineScreen, moment)

    def pressed(page, made):
        if moment == "_after_team":
            page.journal.action_crisis()
        real(page, made)
        if moment == "_lead":
            page.journal.action_crisis()

    monkeypatch.setattr(TimelineScreen, moment, pressed)
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "t", "c")
        pilot.app.screen.query_one("#file").value = str(tmp_path / "invitation")
        await go(pilot, "ctrl+s")
        assert in_sight(pilot.app)[-1] == "crisis"
        await go(pilot, "escape")
        assert in_sight(pilot.app) == ["unlock", "dashboard", "invitation"]
    assert inside(desk, team.is_led_from)


async def test_a_passphrase_is_not_shown_because_the_code_is_asked_for_meanwhile(
    desk, tmp_path, monkeypatch
):
    held = Held(monkeypatch, opening, "unlock")
    desk.make_with_key_file(tmp_path / "key")
    async with desk.sit_down() as pilot:
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter")
        await held.arrive(pilot)
        await pilot.press("f2")
        held.opened.set()
        await settle(pilot)
        assert PASSPHRASE not in said(pilot.app)


@pytest.mark.parametrize("key", ["f2", "f4", "escape"])
async def test_the_words_in_sight_are_those_that_the_passphrase_is_changed_to(
    desk, monkeypatch, key
):
    held = Held(monkeypatch, passphrase, "change")
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "comma", "f5")
        await type_text(pilot, f"{PASSPHRASE}\n")
        offered = str(pilot.app.screen.query_one("#step .offered").content)
        await type_text(pilot, f"{offered}\n")
        await held.arrive(pilot)
        await pilot.press(key)
        assert str(pilot.app.screen.query_one("#step .offered").content) == offered
        held.opened.set()
        await settle(pilot)
        assert "changed" in said(pilot.app)


# --- the settings


async def test_rules_in_the_home_of_nobody_are_no_crash(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "comma")
        pilot.app.screen.query_one("#agency").value = "~nobody-of-that-name/rules"
        await go(pilot, "ctrl+s")
        assert "cannot be read" in said(pilot.app)
