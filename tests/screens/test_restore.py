"""A journal from a backup at the first run: restored, refused, stopped, and locked meanwhile."""

from __future__ import annotations

import os

import pytest

from tests.faults.test_full_disk import no_file_beyond
from tests.screens.backups import make_backup
from tests.screens.conftest import PASSPHRASE, enter, go, screen_text, settle
from tests.screens.flow import inside, said
from tests.screens.held import Held
from tui.relock import RELOCK
from tui.session import State
from vault import durable
from vault.journal import entries, notes
from vault.keys import slots
from vault.store import rekeying

OPENS = "What opened the backup opens the journal"


@pytest.fixture
def stick(desk, tmp_path):
    """A backup of a journal that is gone."""
    make_backup(desk, tmp_path / "stick")
    return tmp_path / "stick"


async def name(pilot, file):
    """From the first step to what opens the backup."""
    await go(pilot, "f5")
    await enter(pilot, str(file))


def nothing_there(desk):
    """Whether the folder is as if nobody had tried."""
    return not desk.paths.folder.exists() or not list(desk.paths.folder.iterdir())


async def test_a_backup_is_restored_and_said_so_and_then_comes_the_list(desk, stick):
    before = stick.read_bytes()
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        assert "A backup of November 22, 2026, without notes" in said(pilot.app)
        await enter(pilot, PASSPHRASE)
        seen = said(pilot.app)
        assert "5 entries are restored" in seen
        assert "Notes, follow-ups and the draft are not in this backup" in seen
        assert OPENS in seen
        await go(pilot, "escape", "f2")
        assert OPENS in said(pilot.app)
        await go(pilot, "enter")
        assert "5 contacts" in said(pilot.app)
        assert [screen.PLACE for screen in pilot.app.screen_stack] == ["unlock", "timeline"]
    assert stick.read_bytes() == before
    assert inside(desk, entries.count) == 5


async def test_notes_come_back_from_a_backup_with_notes(desk, tmp_path):
    make_backup(desk, tmp_path / "stick", with_notes=True)
    async with desk.sit_down() as pilot:
        await name(pilot, tmp_path / "stick")
        await enter(pilot, PASSPHRASE)
        assert "The notes were in this backup" in said(pilot.app)
    found = inside(desk, lambda v: [notes.read(v, each.id) for each in entries.find(v)])
    assert "Better than last week." in found


async def test_the_recovery_code_opens_it_and_is_proved_by_that(desk, stick):
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        await go(pilot, "f2")
        await enter(pilot, desk.recovery_code)
        seen = said(pilot.app)
        assert "5 entries are restored" in seen
        assert "set a new one in the settings" in seen
        assert not await pilot.app.session.call(rekeying.owes_proof)


async def test_a_needed_key_file_is_asked_for_at_once(desk, tmp_path):
    make_backup(desk, tmp_path / "stick", key_file=tmp_path / "key")
    async with desk.sit_down() as pilot:
        await name(pilot, tmp_path / "stick")
        assert "Key file:" in screen_text(pilot.app)
        await enter(pilot, PASSPHRASE)
        assert pilot.app.focused.id == "key-file"
        await enter(pilot, str(tmp_path / "nowhere"))
        assert "key file cannot be read" in said(pilot.app)
        assert nothing_there(desk)
        pilot.app.screen.query_one("#key-file").value = str(tmp_path / "key")
        await enter(pilot, PASSPHRASE)
        assert "5 entries are restored" in said(pilot.app)
        assert pilot.app.session.factor is not None


async def test_a_key_file_put_away_is_missed_and_the_passphrase_kept(desk, tmp_path):
    make_backup(desk, tmp_path / "stick", key_file=tmp_path / "key")
    async with desk.sit_down() as pilot:
        await name(pilot, tmp_path / "stick")
        await go(pilot, "f4")
        await enter(pilot, PASSPHRASE)
        assert "needs its key file" in said(pilot.app)
        assert pilot.app.focused.id == "key-file"
        await enter(pilot, str(tmp_path / "key"))
        assert "5 entries are restored" in said(pilot.app)


@pytest.mark.parametrize(
    ("keys", "typed", "sentence"),
    [
        ((), "not the passphrase", "That does not open the backup"),
        (("f2",), "0000 0000", "That recovery code does not open the backup"),
    ],
)
async def test_what_does_not_open_it_leaves_nothing_and_can_be_typed_again(
    desk, stick, keys, typed, sentence
):
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        await go(pilot, *keys)
        await enter(pilot, typed)
        assert sentence in said(pilot.app)
        assert nothing_there(desk)
        await go(pilot, *keys)
        await enter(pilot, PASSPHRASE)
        assert "5 entries are restored" in said(pilot.app)


def cut(file):
    file.write_bytes(file.read_bytes()[:-100])


def altered(file):
    data = bytearray(file.read_bytes())
    data[20_000] ^= 1
    file.write_bytes(data)


def another(file):
    file.write_bytes(b"a letter to somebody")


def a_pipe(file):
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (cut, "no backup, or it is damaged"),
        (altered, "no backup, or it is damaged"),
        (another, "no backup, or it is damaged"),
        (a_pipe, "That file cannot be read"),
        (os.unlink, "That file cannot be read"),
    ],
)
async def test_a_file_that_cannot_be_restored_is_told_before_anything_is_typed(
    desk, stick, harm, sentence
):
    harm(stick)
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        assert sentence in said(pilot.app)
        assert pilot.app.focused.id == "backup-file"
    assert nothing_there(desk)


async def test_a_folder_with_something_in_it_stays_as_it_is(desk, stick):
    desk.paths.folder.mkdir()
    (desk.paths.folder / "letter").write_bytes(b"mine")
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        assert "The folder for the journal is not empty" in said(pilot.app)
    assert [path.name for path in desk.paths.folder.iterdir()] == ["letter"]


async def test_somebody_elses_home_is_no_crash(desk):
    async with desk.sit_down() as pilot:
        await name(pilot, "~nobody-of-that-name/stick")
        assert "That file cannot be read" in said(pilot.app)


async def test_a_full_disk_leaves_nothing_and_it_can_be_tried_again(desk, stick):
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        with no_file_beyond(20_000):
            await enter(pilot, PASSPHRASE)
        assert "The disk is full; nothing was restored" in said(pilot.app)
        assert nothing_there(desk)
        await enter(pilot, PASSPHRASE)
        assert "5 entries are restored" in said(pilot.app)


@pytest.mark.parametrize(
    ("module", "held"), [(durable, "_write_all"), (slots, "open_with_passphrase")]
)
@pytest.mark.parametrize("key", ["escape", "ctrl+l"])
async def test_a_restore_is_stopped_and_leaves_nothing(desk, stick, monkeypatch, module, held, key):
    """While the files are written, and while it is opened."""
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        waiting = Held(monkeypatch, module, held)
        pilot.app.screen.query_one("#secret").value = PASSPHRASE
        await pilot.press("enter")
        await waiting.arrive(pilot)
        await pilot.press("enter")  # one thing at a time
        await pilot.press(key)
        assert ("Stopping" in said(pilot.app)) == (key == "escape")
        waiting.opened.set()
        await settle(pilot)
        if key == "escape":
            assert "It was stopped; nothing was restored" in said(pilot.app)
            assert pilot.app.session.state is State.LOCKED
    assert nothing_there(desk)


async def test_a_lock_after_it_asks_for_the_passphrase_of_the_backup(desk, stick):
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        await enter(pilot, PASSPHRASE)
        screen = pilot.app.screen
        await go(pilot, "ctrl+l")
        assert "Nothing is readable" in screen_text(pilot.app)
        left = repr([vars(part) for part in screen.query("*")] + [vars(screen)])
        assert "5 entries" not in left
        assert str(stick) not in left
    assert desk.app.return_value == RELOCK
    async with desk.open() as pilot:
        assert "5 contacts" in said(pilot.app)


async def test_esc_goes_back_to_a_new_journal_and_keeps_nothing_that_was_typed(desk, stick):
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        pilot.app.screen.query_one("#secret").value = PASSPHRASE
        screen = pilot.app.screen
        fields = list(screen.query("Input"))
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "welcome"
        assert [field.value for field in fields] == ["", "", ""]
        await go(pilot, "enter")
        assert "step 2 of" in said(pilot.app)


async def test_what_was_typed_goes_when_the_computer_slept(desk, stick):
    async with desk.sit_down() as pilot:
        await name(pilot, stick)
        screen = pilot.app.screen
        screen.query_one("#secret").value = PASSPHRASE
        desk.clock.advance(1)
        pilot.app._tick()
        assert [field.value for field in screen.query("Input")] == ["", "", ""]
        await settle(pilot)
        assert "Name the file of the backup" in said(pilot.app)
        screen.query_one("#backup-file").focus()
        await enter(pilot, str(stick))
        await enter(pilot, PASSPHRASE)
        assert "5 entries are restored" in said(pilot.app)
