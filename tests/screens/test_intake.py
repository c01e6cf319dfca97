"""Contacts from a file on the screens: all rows or none, notes looked through, stopped, locked."""

from __future__ import annotations

import gc
import json

import pytest

from tests.screens.conftest import enter, go, screen_text, settle
from tests.screens.flow import inside, said, saved
from tests.screens.held import Held
from tui import contacts_file, hygiene
from tui.screens.unlock import UnlockScreen
from vault.errors import DiskFull
from vault.journal import acceptance, entries, intake
from vault.profiles.policy import Policy

NOTES = Policy(notes=True)
HEAD = "day,service,duration,mode"
PLAIN = "2026-11-20,one_to_one,31_60,phone"
NAMED = "Captain Kowalski rang. badge 4471"


@pytest.fixture
def sheet(tmp_path):
    """Writes a file and gives its name."""

    def write(*lines, head=HEAD):
        file = tmp_path / "contacts.csv"
        file.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
        return file

    return write


async def offer(pilot, file):
    """Name a file to be taken in."""
    await go(pilot, "comma", "f4", "i")
    await enter(pilot, str(file))


def count(desk):
    return inside(desk, entries.count)


async def test_all_rows_of_a_file_come_in(desk, sheet):
    desk.make()
    async with desk.open() as pilot:
        await offer(pilot, sheet(PLAIN, PLAIN))
        assert "2 contacts can be taken in" in said(pilot.app)
        await go(pilot, "y")
        assert "2 contacts were taken in" in said(pilot.app)
        await go(pilot, "escape", "escape")
        assert "2 contacts" in screen_text(pilot.app)
    assert count(desk) == 2


async def test_two_presses_take_a_file_in_once(desk, sheet):
    desk.make()
    async with desk.open() as pilot:
        await offer(pilot, sheet(PLAIN, PLAIN))
        screen = pilot.app.screen
        screen.action_take()
        screen.action_take()
        await settle(pilot)
        assert "2 contacts were taken in" in said(pilot.app)
    assert count(desk) == 2


async def test_the_same_file_again_changes_nothing(desk, tmp_path):
    desk.make()
    file = tmp_path / "list.json"
    record = {"id": "ab" * 16, "day": "2026-11-20", "service": "outreach", "duration": "15_30"}
    file.write_text(json.dumps([record]))
    async with desk.open() as pilot:
        await offer(pilot, file)
        await go(pilot, "y", "i")
        await enter(pilot, str(file))
        await go(pilot, "y")
        assert "0 contacts were taken in. 1 had been there already" in said(pilot.app)
    assert count(desk) == 1


async def test_a_damaged_file_is_refused_by_line(desk, sheet):
    desk.make()
    wrong = ("2026-11-20,dancing,31_60,phone", "yesterday,one_to_one,31_60,phone")
    async with desk.open() as pilot:
        await offer(pilot, sheet(PLAIN, *wrong))
        seen = said(pilot.app)
        assert "line 3: the value of 'service' is not in the vocabulary" in seen
        assert "line 4: the day is not a date" in seen
        assert "nothing was changed" in seen
        await go(pilot, "y", "r", "k", "d")
        assert pilot.app.screen.PLACE == "intake"
    assert count(desk) == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xfe\x00", "not readable text"),
        (b'day,service\n"2026', "neither a JSON array"),
        (b"", "neither a JSON array"),
        (b"day,service\n2026-11-20,outreach\n", "the columns"),
        (None, "cannot be read"),
    ],
)
async def test_what_is_no_file_of_contacts_is_said(desk, tmp_path, data, sentence):
    desk.make()
    file = tmp_path / "file"
    if data is not None:
        file.write_bytes(data)
    async with desk.open() as pilot:
        await offer(pilot, file)
        assert sentence in said(pilot.app)
    assert count(desk) == 0


async def test_a_file_far_too_long_is_not_read(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("tui.screens.intake.LONGEST", 100)
    desk.make()
    (tmp_path / "file").write_bytes(b"x" * 101)
    async with desk.open() as pilot:
        await offer(pilot, tmp_path / "file")
        assert "too long to be taken in" in said(pilot.app)


async def test_unknown_columns_are_left_out_only_by_key(desk, sheet):
    desk.make()
    async with desk.open() as pilot:
        await offer(pilot, sheet(f"{PLAIN},Kowalski", head=f"{HEAD},name"))
        seen = said(pilot.app)
        assert "columns that this journal does not keep" in seen
        assert "Kowalski" not in seen
        await go(pilot, "d", "y")
        assert "1 contact was taken in" in said(pilot.app)
    assert count(desk) == 1


async def test_notes_are_refused_where_notes_are_off(desk, sheet):
    desk.make()
    async with desk.open() as pilot:
        await offer(pilot, sheet(f"{PLAIN},Slept badly", head=f"{HEAD},note"))
        assert "line 2: it has a note, and notes are off" in said(pilot.app)
    assert count(desk) == 0


@pytest.mark.parametrize(
    ("keys", "note"),
    [(["r"], "Captain [officer 1] rang. badge [id number]"), (["k", "k"], NAMED)],
)
async def test_what_may_identify_is_replaced_or_kept_on_purpose(desk, sheet, keys, note):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await offer(pilot, sheet(f"{PLAIN},{NAMED}", f"{PLAIN},", head=f"{HEAD},note"))
        seen = said(pilot.app)
        assert "2 contacts can be taken in. 1 has a note." in seen
        assert "line 2: Kowalski becomes [officer 1]" in seen
        assert "r replaces them and takes all in; k keeps them" in seen
        await go(pilot, "y")
        assert pilot.app.screen.PLACE == "intake"
        await go(pilot, *keys)
        assert "2 contacts were taken in" in said(pilot.app)
    assert [text for text in saved(desk) if text] == [note]
    counts = inside(desk, acceptance.counts)
    assert counts
    assert all(one.kept == (one.shown if note == NAMED else 0) for one in counts)


async def test_keeping_a_number_takes_a_second_press(desk, sheet):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await offer(pilot, sheet(f"{PLAIN},{NAMED}", head=f"{HEAD},note"))
        await go(pilot, "k")
        assert "The same key again keeps them" in said(pilot.app)
        await go(pilot, "escape")
    assert count(desk) == 0


async def test_a_note_that_is_too_long_is_refused_by_line(desk, sheet):
    desk.make(NOTES)
    text = "slept badly " * 30
    async with desk.open() as pilot:
        await offer(pilot, sheet(PLAIN + ",", f"{PLAIN},{text}", head=f"{HEAD},note"))
        await go(pilot, "y")
        assert "line 3: the note is longer than this journal allows" in said(pilot.app)
    assert count(desk) == 0


async def test_no_control_character_of_a_file_reaches_the_terminal(desk, sheet):
    desk.make(NOTES)
    note = "Captain Kow\x1b[31malski rang"
    async with desk.open() as pilot:
        await offer(pilot, sheet(f"{PLAIN},{note}", head=f"{HEAD},note"))
        assert "\x1b" not in screen_text(pilot.app)


@pytest.mark.parametrize(("module", "name"), [(contacts_file, "detect"), (entries, "insert")])
async def test_an_import_is_stopped_and_leaves_nothing(desk, sheet, monkeypatch, module, name):
    """While notes are looked through, and while rows are stored."""
    desk.make(NOTES)
    file = sheet(*[f"{PLAIN},Slept badly"] * 9, head=f"{HEAD},note")
    async with desk.open() as pilot:
        if module is entries:
            await offer(pilot, file)
        held = Held(monkeypatch, module, name)
        if module is entries:
            await pilot.press("y")
        else:
            await go(pilot, "comma", "f4", "i")
            pilot.app.screen.query_one("#name-field").value = str(file)
            await pilot.press("enter")
        await held.arrive(pilot)
        await pilot.press("escape")
        held.opened.set()
        await settle(pilot)
        assert "It was stopped; nothing was changed" in said(pilot.app)
        assert pilot.app.screen.PLACE == "intake"
    assert count(desk) == 0


async def test_a_lock_while_rows_are_stored_leaves_none(desk, sheet, monkeypatch):
    crashes = []
    monkeypatch.setattr(hygiene, "on_loop_exception", lambda _, context: crashes.append(context))
    desk.make(NOTES)
    async with desk.open() as pilot:
        await offer(pilot, sheet(*[f"{PLAIN},Slept badly"] * 9, head=f"{HEAD},note"))
        held = Held(monkeypatch, entries, "insert")
        screen = pilot.app.screen
        await pilot.press("y")
        await held.arrive(pilot)
        await pilot.press("ctrl+l")
        assert isinstance(pilot.app.screen, UnlockScreen)
        assert not screen._contents.looked
        held.opened.set()
        await settle(pilot)
    gc.collect()
    assert not crashes  # nobody waits for the import any more, and it is no crash either
    assert count(desk) == 0


async def test_a_full_disk_takes_nothing_in(desk, sheet, monkeypatch):
    desk.make()

    def full(*_):
        raise DiskFull

    async with desk.open() as pilot:
        await offer(pilot, sheet(PLAIN, PLAIN))
        with monkeypatch.context() as patched:
            patched.setattr(acceptance, "record", full)
            await go(pilot, "y")
            assert "The disk is full" in said(pilot.app)
        assert await pilot.app.session.call(entries.count) == 0
        await go(pilot, "y")
        assert "2 contacts were taken in" in said(pilot.app)


def test_every_row_is_watched_and_a_stop_rolls_back(tmp_path, clock, desk):
    """The number that the bar shows is the number of rows."""
    desk.make()
    rows = intake.read("\n".join([HEAD, *[PLAIN] * 4]), clock.now().date()).rows
    told = []

    def watch(done, total):
        told.append((done, total))
        return True

    inside(desk, lambda vault: intake.take_in(vault, rows, watch))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
