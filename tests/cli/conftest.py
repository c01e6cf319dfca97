"""A journal of its own for every test, and two ways to give commands to it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui.cli import run
from vault.clock import FixedClock
from vault.keys.kdf import CHEAPEST

PASSPHRASE = "canary passphrase flies south"
OTHER = "heron passphrase stands still"
WORDS = "six random words that were offered"
NOTE = b"Listened for an hour.\n"
ROOT = Path(__file__).parents[2]
CHEAP = (
    "import sys\nfrom tui.cli import main\nfrom vault.keys.kdf import CHEAPEST\n"
    "sys.exit(main(cost=CHEAPEST))"
)


def pytest_addoption(parser):
    parser.addoption("--update-transcripts", action="store_true", help="rewrite the transcripts")


@dataclass
class Said:
    """What one command did."""

    status: int
    bytes: bytes
    err: str

    @property
    def out(self):
        return self.bytes.decode()

    @property
    def json(self):
        return json.loads(self.bytes)


class Shell:
    """Gives commands inside this process, with a clock that can be moved."""

    def __init__(self, folder, passphrase_file):
        self.folder = folder
        self.passphrase_file = passphrase_file
        self.clock = FixedClock(datetime(2026, 11, 20, 12, tzinfo=UTC))

    def __call__(self, *words, stdin=b"", vault=True):
        given = ["--vault", str(self.folder), "--passphrase-file", str(self.passphrase_file)]
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in "12")
        before = sys.stdin
        sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
        try:
            with redirect_stdout(out), redirect_stderr(err):
                status = run([*(given if vault else []), *words], clock=self.clock, cost=CHEAPEST)
        finally:
            sys.stdin = before
        return Said(status, out.buffer.getvalue(), err.buffer.getvalue().decode())

    def ok(self, *words, **more):
        said = self(*words, **more)
        assert said.status == 0, said.err
        return said

    def add(self, *words, **more):
        """Add an entry and return its id."""
        codes = () if "--service" in words else ("--service", "one_to_one")
        return self.ok("add", *codes, "--duration", "31_60", *words, **more).out.strip()


def opens(shell, file, *more):
    words = ("--vault", str(shell.folder), "--passphrase-file", str(file), *more, "list")
    return shell(*words, vault=False).status == 0


def kinds(shell):
    return {row["slot"]: row["type"] for row in shell.ok("passphrase", "list", "--json").json}


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    """Where commands of this process remember their journals; never the real place."""
    place = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(place))
    monkeypatch.setattr("platformdirs.user_state_path", lambda name, **_: place / name)
    return place


@pytest.fixture
def passphrase_file(tmp_path):
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n")
    file.chmod(0o600)
    return file


@pytest.fixture
def bare(tmp_path, passphrase_file):
    """A shell without a journal yet."""
    return Shell(tmp_path / "journal", passphrase_file)


@pytest.fixture
def shell(bare):
    """A shell over a new journal in which notes and handles are allowed."""
    bare.ok("init", "--notes", "on")
    bare.ok("policy", "--handles", "on")
    return bare


@pytest.fixture
def secret(tmp_path):
    """Write a secret to a file of one's own and return its path as an argument."""

    def write(name, text):
        file = tmp_path / name
        file.write_text(text + "\n")
        file.chmod(0o600)
        return str(file)

    return write


@pytest.fixture
def other(secret):
    return secret("other", OTHER)


@pytest.fixture
def coded(bare, secret):
    """A shell over a new journal, and the file that holds its recovery code."""
    code = bare.ok("init", "--notes", "on").out.split()[2]
    return bare, secret("code", code)


@pytest.fixture
def typed(bare, monkeypatch):
    """Give commands to a shell whose passphrases are typed: the answers, then the words."""
    from tui import passphrases

    monkeypatch.setattr("vault.keys.passphrase.generate", lambda: WORDS)

    def give(answers, *words):
        rest = list(answers)
        give.prompts = []

        def ask(prompt):
            give.prompts.append(prompt)
            return rest.pop(0)

        monkeypatch.setattr(passphrases, "ask", ask)
        said = bare("--vault", str(bare.folder), *words, vault=False)
        assert not rest, said.err
        return said

    return give


@pytest.fixture
def real(bare):
    """A journal of today, which processes with the system's clock can share."""
    bare.clock = FixedClock(datetime.now().astimezone())
    bare.ok("init", "--notes", "on")
    return bare


@pytest.fixture
def spawn(tmp_path):
    """Start the real program in its own process, with a home and temp folder of its own."""
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    env = {
        "HOME": str(home), "TMPDIR": str(home / "tmp"), "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "TERM": "xterm-256color",
    }  # fmt: skip

    def start(*words, code=CHEAP, stdin=b"", **more):
        command = [sys.executable, "-P", "-c", code, *map(str, words)]
        options = {"cwd": home, "env": env, "capture_output": True, "timeout": 60, **more}
        done = subprocess.run(command, input=stdin, check=False, **options)
        return Said(done.returncode, done.stdout, done.stderr.decode())

    start.home = home
    start.env = env
    return start
