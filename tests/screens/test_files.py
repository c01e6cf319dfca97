"""Backup and check on the screens: written, read back, stopped, refused, and locked meanwhile."""

from __future__ import annotations

import re

import pytest

from tests.faults.test_full_disk import no_file_beyond
from tests.screens.conftest import PASSPHRASE, go, screen_text, settle
from tests.screens.flow import inside, said
from tests.screens.held import Held
from tests.screens.teamwork import answer
from tui.relock import RELOCK
from tui.screens import files
from tui.screens.unlock import UnlockScreen
from tui.widgets.progress import Progress
from vault import durable
from vault.journal import entries, notes
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import backup, verify

NOTES = Policy(notes=True)
OTHER = "Rang after a hard shift. Slept badly, wants to talk again."


def restored(file, folder, clock):
    """The journal from a backup, opened with the passphrase."""
    with Secret.from_text(PASSPHRASE) as words:
        return backup.restore(file, Paths(folder), words, clock=clock, kdf=CHEAPEST)


async def begin(pilot, file, key="b"):
    """Ask for a backup to a file, without waiting for its end."""
    await go(pilot, "comma", "f4", key)
    field = pilot.app.screen.query_one("#name-field")
    field.value = str(file)
    await pilot.press("enter")


@pytest.mark.parametrize(("key", "text"), [("b", None), ("n", "Better than last week.")])
async def test_a_backup_is_written_read_back_and_said_so(desk, tmp_path, key, text):
    desk.make(NOTES, filled=True)
    file = tmp_path / "stick"
    async with desk.open() as pilot:
        await go(pilot, "comma", "f4", key)
        assert "journal-backup-2026-11-22" in screen_text(pilot.app)
        await answer(pilot, file)
        seen = said(pilot.app)
        assert "The backup is written and read back" in seen
        assert f"{file.stat().st_size:,} bytes, 5 entries, {'with' if text else 'without'}" in seen
        assert "every page of its database" in seen
        assert ("delete the file on the day" in seen) == bool(text)
        assert await pilot.app.session.call(entries.count) == 5
    again = restored(file, tmp_path / "again", desk.clock)
    found = [notes.read(again, entry.id) for entry in entries.find(again)]
    again.close()
    assert len(found) == 5
    assert [note for note in found if note] == ([OTHER, text] if text else [])


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("there", "already"),
        ("nowhere/backup", "That folder is not there"),
        ("vault/backup", "holds the journal alone"),
    ],
)
async def test_a_backup_goes_nowhere_it_should_not(desk, tmp_path, place, sentence):
    desk.make(filled=True)
    (tmp_path / "there").write_bytes(b"mine")
    async with desk.open() as pilot:
        await go(pilot, "comma", "f4", "b")
        await answer(pilot, tmp_path / place)
        assert sentence in said(pilot.app)
        assert pilot.app.screen.query_one("#name-field").has_focus
        await answer(pilot, tmp_path / "elsewhere")
        assert "written and read back" in said(pilot.app)
    assert (tmp_path / "there").read_bytes() == b"mine"
    assert not list(desk.paths.folder.glob("*backup*"))


@pytest.mark.parametrize(
    ("beyond", "sentence"), [(-20_000, "The disk refused"), (4_000, "The disk is full")]
)
async def test_a_full_disk_leaves_no_part_of_a_backup(desk, tmp_path, beyond, sentence):
    """While the journal is copied, and while the file is written."""
    desk.make(filled=True)
    file = tmp_path / "stick"
    (database,) = desk.paths.databases()
    async with desk.open() as pilot:
        await go(pilot, "comma", "f4", "b")
        with no_file_beyond(database.stat().st_size + beyond):
            await answer(pilot, file)
        assert sentence in said(pilot.app)
        assert not file.exists()
        assert not desk.paths.backup_copy.exists()
        await answer(pilot, file)
        assert "written and read back" in said(pilot.app)


async def test_a_backup_that_is_not_what_was_written_is_removed(desk, tmp_path, monkeypatch):
    desk.make(filled=True)
    file = tmp_path / "stick"
    real = durable.write_new

    def lying(path, data, *rest):
        real(path, data[:-40] + bytes(40) if path == file else data, *rest)

    monkeypatch.setattr(durable, "write_new", lying)
    async with desk.open() as pilot:
        await go(pilot, "comma", "f4", "b")
        await answer(pilot, file)
        assert "written and read back" not in said(pilot.app)
        assert pilot.app.screen.query_one("#status").has_class("-error")
    assert not file.exists()


@pytest.mark.parametrize(
    ("module", "name"), [(backup.rollover, "copy"), (durable, "_write_all"), (backup, "_verify")]
)
async def test_a_backup_is_stopped_and_leaves_nothing(desk, tmp_path, monkeypatch, module, name):
    """While the journal is copied, while the file is written, and while it is read back."""
    desk.make(NOTES, filled=True)
    file = tmp_path / "stick"
    async with desk.open() as pilot:
        held = Held(monkeypatch, module, name)
        await begin(pilot, file)
        await held.arrive(pilot)
        await pilot.press("escape")
        assert "Stopping" in said(pilot.app)
        held.opened.set()
        await settle(pilot)
        assert "It was stopped; nothing was changed" in said(pilot.app)
        assert not pilot.app.screen.query(Progress)
        assert not file.exists()
        assert not desk.paths.backup_copy.exists()
        await go(pilot, "escape", "escape", "escape")
        assert "5 contacts" in screen_text(pilot.app)
    assert inside(desk, entries.count) == 5


async def test_a_lock_during_a_backup_blanks_at_once_and_leaves_nothing(
    desk, tmp_path, monkeypatch
):
    desk.make(NOTES, filled=True)
    file = tmp_path / "stick"
    async with desk.open() as pilot:
        held = Held(monkeypatch, durable, "_write_all")
        await begin(pilot, file)
        await held.arrive(pilot)
        await pilot.press("ctrl+l")
        assert isinstance(pilot.app.screen, UnlockScreen)
        assert "Nothing is readable" in screen_text(pilot.app)
        held.opened.set()
        await settle(pilot)
    assert desk.app.return_value == RELOCK
    assert not file.exists()
    assert not desk.paths.backup_copy.exists()
    assert inside(desk, entries.count) == 5


async def test_long_work_shows_how_far_it_is_beside_a_bar(desk, tmp_path, monkeypatch):
    desk.make(filled=True)
    async with desk.open() as pilot:
        held = Held(monkeypatch, backup, "_verify")
        await begin(pilot, tmp_path / "stick")
        await held.arrive(pilot)
        under_way = pilot.app.screen._work
        under_way._began -= 7
        await pilot.pause(0.05)
        assert re.search(r"reading it back… \d+ s · esc stops", said(pilot.app))
        assert "80 %" in screen_text(pilot.app)
        await pilot.press("n", "c")  # one thing at a time
        assert pilot.app.screen._work is under_way
        held.opened.set()
        await settle(pilot)
        assert "80 %" not in screen_text(pilot.app)


async def test_a_check_says_what_is_well(desk):
    desk.make(NOTES, filled=True)
    async with desk.open((80, 40)) as pilot:
        await go(pilot, "comma", "f4", "c")
        seen = said(pilot.app)
        for line in ("ok cipher:", "ok key file:", "ok pages:", "ok texts:"):
            assert line in seen
        assert "open now" not in seen


async def test_a_check_says_what_is_not_and_what_to_do(desk):
    desk.make(NOTES, filled=True)
    (desk.paths.folder / "conflict copy").write_bytes(b"")
    async with desk.open((80, 40)) as pilot:
        await go(pilot, "comma", "f4", "c")
        seen = said(pilot.app)
        assert "NOT OK other files:" in seen
        assert "Keep journals out of synced folders" in seen
        assert "needs a look" in seen or "need a look" in seen


async def test_the_hint_for_an_old_backup_names_a_key(desk, tmp_path):
    desk.paths = Paths(desk.paths.folder, tmp_path / "anchor")
    desk.make(filled=True)
    async with desk.open((80, 40)) as pilot:
        await go(pilot, "comma", "f4", "c")
        assert "b writes one" in said(pilot.app)
        await go(pilot, "b")
        await answer(pilot, tmp_path / "stick")
        await go(pilot, "c")
        assert "The last backup is 0 days old" in said(pilot.app)


async def test_a_check_is_stopped(desk, monkeypatch):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        held = Held(monkeypatch, verify, "_readable")
        await go(pilot, "comma", "f4")
        await pilot.press("c")
        await held.arrive(pilot)
        await pilot.press("escape")
        held.opened.set()
        await settle(pilot)
        assert "It was stopped; nothing was changed" in said(pilot.app)


async def test_a_lock_wipes_what_was_said(desk, tmp_path):
    desk.make(filled=True)
    async with desk.open() as pilot:
        await go(pilot, "comma", "f4", "b")
        await answer(pilot, tmp_path / "stick")
        screen = pilot.app.screen
        assert isinstance(screen, files.FilesScreen)
        await pilot.press("ctrl+l")
        assert "stick" not in repr([vars(part) for part in screen.query("*")])
        await settle(pilot)
