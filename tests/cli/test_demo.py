"""The demo: true to its word, and gone afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import datetime

import pytest

from tui import demo
from tui.examples import NOTES, RAW_NOTE
from vault.clock import FixedClock
from vault.paths import Paths
from vault.redaction import detect


def test_the_plain_demo_walks_the_whole_way_and_leaves_nothing(spawn):
    said = spawn("demo", "--plain")
    assert said.status == 0, said.err
    for words in (
        "PHONE", "[phone]", "8 days later", "the keys of 8 days are gone",
        "no file holds its words", "contacts: ", "fewer than 11", "it is removed",
    ):  # fmt: skip
        assert words in said.out
    assert list((spawn.home / "tmp").iterdir()) == []
    assert not (spawn.home / ".local").exists()


def test_without_a_terminal_the_demo_is_plain(spawn):
    said = spawn("demo", stdin=b"")
    assert said.status == 0, said.err
    assert "7. The end" in said.out


@pytest.mark.parametrize("day", ["2026-01-01", "2026-02-28", "2026-10-03", "2026-12-31"])
def test_the_plain_demo_holds_on_any_day(bare, tmp_path, monkeypatch, day):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    bare.clock = FixedClock(datetime.fromisoformat(f"{day}T23:30:00+00:00"))
    said = bare("demo", "--plain", vault=False)
    assert said.status == 0, said.err
    assert not list(tmp_path.glob("peerlog-demo-*"))


def test_a_step_that_does_not_hold_is_said_and_exits_with_1(bare, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("vault.journal.notes.read", lambda vault, entry: "still here")
    said = bare("demo", "--plain", vault=False)
    assert said.status == 1
    assert "a step did not hold" in said.err
    assert not list(tmp_path.glob("peerlog-demo-*"))


def test_the_example_journal_has_notes_that_die_on_different_days(bare, passphrase_file):
    from tui.examples import PASSPHRASE

    demo.fill(Paths(bare.folder), bare.clock.now())
    passphrase_file.write_text(PASSPHRASE)
    rows = bare.ok("list", "--json").json
    dying = {row["note_gone_on"] for row in rows} - {None}
    assert dying == {"2026-11-22", "2026-11-25", "2026-11-27"}
    assert sum(row["follow_up_due"] is not None for row in rows) == 3
    assert "overdue" in bare.ok("followups").out


def test_the_invented_notes_are_already_redacted():
    assert not [found for note in NOTES for found in detect(note) if found.tier == 1]
    assert len(detect(RAW_NOTE)) >= 4
    assert all(len(note) <= 280 for note in NOTES)


def on_screen(bare, monkeypatch, run):
    """Run the demo as if there were a terminal, with another app."""
    from types import ModuleType

    app = ModuleType("tui.app")
    app.run = run
    monkeypatch.setitem(sys.modules, "tui.app", app)
    monkeypatch.setattr("tui.start.screens_possible", lambda: True)
    return lambda *words: bare("demo", *words, vault=False)


def test_on_the_screen_it_shows_its_passphrase_and_removes_its_folder(bare, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    seen = []

    def run(paths, clock, kdf, *, notice, example, ascii_only):
        assert not ascii_only
        seen.append((paths, notice))
        assert paths.exists()
        return 0

    assert on_screen(bare, monkeypatch, run)().status == 0
    ((paths, notice),) = seen
    assert "only an example" in notice
    assert not paths.folder.parent.exists()


def test_it_survives_a_lock_and_removes_its_folder_after_an_error(bare, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    again = []

    class Gone(BaseException):
        """The process was replaced."""

    def execv(program, words):
        again.append(words)
        raise Gone

    monkeypatch.setattr("os.execv", execv)
    monkeypatch.setattr("tui.demo._remove", lambda place: None)
    with pytest.raises(Gone):
        on_screen(bare, monkeypatch, lambda *args, **more: 75)()
    monkeypatch.undo()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ((*_, verb, at, folder),) = again
    assert (verb, at) == ("demo", "--at")

    def broken(*args, **more):
        raise RuntimeError

    assert on_screen(bare, monkeypatch, broken)("--at", folder).status == 70
    assert not list(tmp_path.glob("peerlog-demo-*"))


def test_a_window_that_goes_while_it_is_locked_leaves_nothing(bare, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = tmp_path / f"{demo.PREFIX}left"
    (place / "journal").mkdir(parents=True)
    said = bare("demo", "--at", str(place), vault=False)
    assert (said.status, "1. An example journal" in said.out) == (0, False)
    assert not place.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_terminal_that_hangs_up_twice_does_not_keep_it_from_being_removed(
    bare, tmp_path, monkeypatch
):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = tmp_path / f"{demo.PREFIX}left"
    place.mkdir()
    remove = demo.shutil.rmtree

    def hung_up(*args, **more):
        os.kill(os.getpid(), signal.SIGHUP)
        remove(*args, **more)

    monkeypatch.setattr(demo.shutil, "rmtree", hung_up)
    assert bare("demo", "--at", str(place), vault=False).status == 0
    assert not place.exists()


def test_it_never_removes_a_folder_that_is_not_its_own(bare, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    mine = tmp_path / "peerlog-demo-mine"
    mine.mkdir()
    said = on_screen(bare, monkeypatch, lambda *args, **more: 0)("--at", str(mine))
    assert said.status == 2
    assert mine.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_being_told_to_end_removes_the_folder(spawn):
    code = (
        "import sys, time\nfrom types import ModuleType\nfrom tui import cli, start\n"
        "app = ModuleType('tui.app')\n"
        "def run(*args, **more):\n    print('started', flush=True)\n    time.sleep(600)\n"
        "app.run = run\nsys.modules['tui.app'] = app\n"
        "start.screens_possible = lambda: True\nsys.exit(cli.main(['demo']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", code], env=spawn.env, cwd=spawn.home,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with process:
        assert b"started\n" in iter(process.stdout.readline, b""), process.stderr.read()
        assert list((spawn.home / "tmp").iterdir())
        os.kill(process.pid, signal.SIGTERM)
        process.communicate(timeout=120)
    assert process.returncode == 143
    assert list((spawn.home / "tmp").iterdir()) == []
