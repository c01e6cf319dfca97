"""Starting: quickly, and with the right face."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tui import cli, relock, start
from tui.relock import INNER, RELOCK
from tui.start import Wish, understood

HEAVY = ("textual", "rich", "sqlcipher3", "argon2", "cryptography", "asyncio")
SCRIPT = """
import sys
from tui.cli import main
status = main({words!r})
heavy = [name for name in {heavy!r} if name in sys.modules]
sys.exit(f"imported {{heavy}}" if heavy else status)
"""
LOCKED = """
import sys
from tui import hygiene, start
hygiene.do_without_openssl()
from textual.widgets import Input, Static
import tui.app
"""
LISTED = (
    LOCKED
    + """
import vault.store.opening, tui.screens.opening
"""
)
FOUND = """
found = [name for name in {unwanted!r} if sys.modules.get(name)]
sys.exit(f"imported {{found}}" if found else 0)
"""


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["add", "--help"], ["version"]])
def test_help_and_version_import_nothing_heavy(spawn, words):
    said = spawn(code=SCRIPT.format(words=words, heavy=HEAVY))
    assert said.status == 0, said.err


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        (LOCKED, ("click", "ssl", "_hashlib", "sqlcipher3", "argon2", "cryptography", "tomllib",
                  "zxcvbn", "gettext", "tui.screens.timeline", "textual.widgets._data_table",
                  "textual.widgets._footer", "textual.widgets._text_area")),
        (LISTED, ("click", "ssl", "_hashlib", "zxcvbn", "highspy", "vault.redaction",
                  "tui.screens.entry", "tui.screens.statistics", "textual.widgets._text_area")),
    ],
    ids=["the lock screen", "the list"],
)  # fmt: skip
def test_a_screen_imports_nothing_that_it_does_not_show(spawn, code, unwanted):
    said = spawn(code=code + FOUND.format(unwanted=unwanted))
    assert said.status == 0, said.err


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--vault", "here"],
        ["--key-file", "there", "--vault", "here"],
        ["--ascii"],
        [INNER, "--vault", "here"],
    ],
)
def test_words_that_ask_for_the_screens_mean_what_the_parser_says(monkeypatch, words):
    opened = {}
    monkeypatch.setattr(cli, "screens_possible", lambda: True)
    monkeypatch.setattr(cli, "open_screens", lambda paths, _, **how: opened.update(how, at=paths))
    cli.run(words)
    wish = understood(words)
    assert opened["at"].folder == (wish.folder or start.default_folder())
    for name in ("key_file", "ascii_only", "inner"):
        assert opened[name] == getattr(wish, name)


@pytest.mark.parametrize(
    "words",
    [
        ["--plain"],
        ["list"],
        ["--vault"],
        ["--vault", ""],
        ["--vault", "--ascii"],
        ["--vault=here"],
        ["--vault", "here", "demo"],
        ["--no-such-option"],
        ["--"],
    ],
)
def test_all_other_words_are_left_to_the_parser(words):
    assert understood(words) is None


def test_an_option_that_is_given_twice_counts_the_last_time():
    twice = understood(["--vault", "a", "--vault", "b"])
    assert twice == Wish(folder=Path("b"))


def test_version_is_a_verb_and_an_option(bare):
    assert bare.ok("version").out == bare.ok("--version").out
    assert bare.ok("version").out.startswith("peerlog ")


def test_without_a_terminal_the_verbs_are_named(spawn):
    said = spawn(stdin=b"")
    assert said.status == 2
    assert said.err.count("\n") == 1
    for verb in cli.VERBS:
        assert verb in said.err


def test_a_dumb_terminal_gets_no_screens(monkeypatch):
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert start.screens_possible()
    monkeypatch.setenv("TERM", "dumb")
    assert not start.screens_possible()


def test_every_verb_explains_itself(bare):
    names = [[name] for name in cli.VERBS]
    for name, verb in ((n, cli.peerlog.get_command(None, n)) for n in cli.VERBS):
        names += [[name, inner] for inner in getattr(verb, "commands", ())]
    for words in names:
        said = bare.ok(*words, "--help")
        assert not any(word in said.out for word in ("!", "anonymous", "privileged"))
        assert said.out.startswith(f"Usage: peerlog {' '.join(words)}")


def test_global_options_stand_before_or_after_the_verb(shell, passphrase_file):
    words = ["--vault", str(shell.folder), "--passphrase-file", str(passphrase_file)]
    assert shell.ok("list", *words, vault=False).status == 0
    assert shell.ok(*words, "list", vault=False).status == 0


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own place")
def test_the_default_folder_is_the_systems(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert start.default_folder() == tmp_path / ".local" / "share" / "peerlog"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert start.default_folder() == tmp_path / "data" / "peerlog"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own place")
def test_the_anchor_lies_where_the_system_keeps_state(real, spawn, passphrase_file):
    spawn("--help")
    assert not (spawn.home / ".local").exists()
    spawn("--vault", real.folder, "--passphrase-file", passphrase_file, "list")
    kept = [path for path in (spawn.home / ".local").rglob("*") if path.is_file()]
    assert kept == [spawn.home / ".local" / "state" / "peerlog" / "anchor"]


def test_the_anchor_never_lies_in_the_folder_of_the_journal(monkeypatch):
    place = start.default_folder()
    monkeypatch.setattr("platformdirs.user_state_path", lambda *_, **__: place)
    assert start.default_anchor() == place.with_name("peerlog-state") / "anchor"


def test_a_lock_starts_the_same_command_again(monkeypatch):
    started = []
    monkeypatch.setattr("os.execv", lambda program, words: started.append((program, words)))
    monkeypatch.setattr("sys.orig_argv", ["python", "-P", "/bin/peerlog", "--vault", "x"])
    monkeypatch.setattr("sys.argv", ["/bin/peerlog", "--vault", "x"])
    assert relock.stay(lambda: RELOCK, ["--vault", "x"], inner=False) == RELOCK
    assert started == [
        (sys.executable, [sys.executable, "-P", "/bin/peerlog", "--vault", "x"]),
    ]
    assert relock.stay(lambda: 0, [], inner=False) == 0
    assert len(started) == 1


def test_an_executable_starts_itself_again(monkeypatch):
    started = []
    monkeypatch.setattr("os.execv", lambda program, words: started.append((program, words)))
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/peerlog/peerlog")
    monkeypatch.setattr("sys.orig_argv", ["peerlog", "demo"])
    relock.stay(lambda: RELOCK, ["demo", "--at", "x"], inner=False)
    assert started == [
        ("/opt/peerlog/peerlog", ["/opt/peerlog/peerlog", "demo", "--at", "x"]),
    ]


def test_on_windows_a_parent_starts_it_over(monkeypatch):
    monkeypatch.setattr("tui.relock._windows", lambda: True)
    statuses = [RELOCK, RELOCK, 0]
    calls = []
    monkeypatch.setattr("subprocess.call", lambda words: calls.append(words) or statuses.pop(0))
    assert relock.stay(lambda: 1 / 0, ["demo"], inner=False) == 0
    assert len(calls) == 3
    assert calls[0][-2:] == ["demo", relock.INNER]
    assert relock.stay(lambda: RELOCK, ["demo"], inner=True) == RELOCK


@pytest.mark.skipif(sys.platform == "win32", reason="pipes differ")
def test_a_reader_that_leaves_early_is_no_error(spawn):
    import subprocess

    command = (
        f"{sys.executable} -P -c 'import sys; from tui.cli import main; sys.exit(main())' redact"
        " | head -n 1 > /dev/null"
    )
    line = b'{"id": 1, "text": "nothing here"}\n'
    done = subprocess.run(
        ["sh", "-c", command], input=line * 20_000, env=spawn.env, cwd=spawn.home,
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == b""
