"""A canary typed as note and passphrase is in no byte that leaves the app and in no file.

The app runs under a real pty in a process of its own, as `peerlog` would start it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.leaks import terminal

SECRET = "wombat carries seven lanterns"
CANARY = "seventeen umbrellas"

PROGRAM = """
import sys
from pathlib import Path
from tui import hygiene
hygiene.prepare()
from vault.clock import SystemClock
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.opening import create

paths = Paths(Path("vault").absolute())
if not paths.exists():
    create(paths, Secret.from_text(sys.stdin.readline().strip()), clock=SystemClock(),
           kdf=CHEAPEST, policy=Policy(notes=True))[0].close()
import tui.app
CRASH
raise SystemExit(tui.app.run(paths, SystemClock(), CHEAPEST))
"""
CRASH = """
from tui.screens.entry import EntryScreen
def explode(self):
    passphrase, note = "wombat carries seven lanterns", self._note_text()
    raise RuntimeError(f"{passphrase} {note}")
EntryScreen.action_review = explode
"""

DEAF = """
import signal
signal.signal(signal.SIGHUP, signal.SIG_IGN)
tui.signals._known = lambda *names: [signal.Signals[name] for name in names if name != "SIGHUP"]
"""


class Terminal(terminal.Terminal):
    """The app alone, without the command that starts it again; ends when it is locked."""

    def __init__(
        self, home: Path, *, crash: bool = False, deaf: bool = False, **variables: str
    ) -> None:
        program = PROGRAM.replace("CRASH", CRASH if crash else DEAF if deaf else "")
        super().__init__(home, program, variables)

    def unlock(self, expected: bytes = b"0 contacts") -> None:
        """Make a vault if need be, and open it."""
        if not (self.home / "vault" / "vault.key").exists():
            self.write(SECRET + "\n")
        self.wait_for(b"Nothing is readable")
        time.sleep(0.3)
        self.write(SECRET + "\r")
        self.wait_for(expected)

    def write_a_note(self) -> None:
        """Open the form and type the canary."""
        self.write("n")
        self.wait_for(b"characters left")
        self.write(CANARY)
        self.wait_for(b"umbrellas")
        self.settle()


def nowhere(home: Path) -> None:
    """The canaries are in no file under home, working folder and temporary folder."""
    for path in home.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert CANARY.encode() not in data, path
            assert b"seventeen" not in data, path
            assert SECRET.encode() not in data, path


def clean(output: bytes) -> None:
    """The canaries are not in what the terminal got."""
    for word in (b"seventeen", b"umbrellas", b"wombat", b"lanterns"):
        assert word not in output


@pytest.fixture
def home(tmp_path) -> Path:
    return tmp_path


def test_locking_leaves_nothing_on_the_terminal_and_no_file(home):
    """After ctrl+l no byte holds the note; the status asks to be started again."""
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write_a_note()
    before = len(terminal.output)
    terminal.write("\x0c")
    assert terminal.end() == 75
    clean(terminal.output[before:])
    assert b"wombat" not in terminal.output.split(b"Nothing is readable", 1)[1]
    assert b"\x1b[?1049l" in terminal.output[before:]
    nowhere(home)


@pytest.mark.parametrize(
    ("keys", "shown"), [("\x1bOR", b"esc back"), ("\x13", b"as it would be saved")]
)
def test_locking_while_something_is_asked_leaves_nothing(home, keys, shown):
    """The question about a word and the review before saving hold the note as well."""
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write("n")
    terminal.wait_for(b"characters left")
    terminal.write(f"badge 4471 {CANARY}")
    terminal.settle()
    terminal.write(keys)
    terminal.wait_for(shown)
    terminal.settle()
    before = len(terminal.output)
    terminal.write("\x0c")
    assert terminal.end() == 75
    clean(terminal.output[before:])
    assert b"4471" not in terminal.output[before:]
    nowhere(home)


def test_a_release_that_was_only_typed_leaves_nothing(home):
    """Reason and passphrase in the hold's box are gone from the terminal with ctrl+l."""
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write("H")
    terminal.wait_for(b"Hold the whole journal?")
    terminal.write("y")
    terminal.wait_for(b"HELD")
    terminal.write("h")
    terminal.wait_for(b"Release the whole journal")
    terminal.write("w")
    terminal.wait_for(b"without names")
    terminal.write(CANARY)
    terminal.settle()
    terminal.write("\t")
    terminal.settle()
    terminal.write(SECRET)
    terminal.settle()
    assert b"rellas" in terminal.output
    before = len(terminal.output)
    terminal.write("\x0c")
    assert terminal.end() == 75
    clean(terminal.output[before:])
    assert b"wombat" not in terminal.output.split(b"Nothing is readable", 1)[1]
    nowhere(home)


def test_a_crash_prints_types_and_places_alone(home):
    """An exception whose message and locals hold note and passphrase shows neither."""
    terminal = Terminal(home, crash=True)
    terminal.unlock()
    terminal.write_a_note()
    before = len(terminal.output)
    terminal.write("\x1bOQ")
    assert terminal.end() == 1
    after = terminal.output[before:]
    clean(after)
    assert b"Something went wrong and the journal closed." in after
    assert b"RuntimeError" in after
    assert b"explode" in after
    nowhere(home)


def test_a_crash_keeps_the_draft(home):
    terminal = Terminal(home, crash=True)
    terminal.unlock()
    terminal.write_a_note()
    terminal.write("\x1bOQ")
    terminal.end()
    again = Terminal(home)
    again.unlock(expected=b"umbrellas")
    again.write("\x0c")
    again.end()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_locks_and_gives_the_terminal_back(home, number):
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write_a_note()
    before = len(terminal.output)
    os.kill(terminal.pid, number)
    assert terminal.end() == 0
    clean(terminal.output[before:])
    assert b"\x1b[?1049l" in terminal.output[before:]
    nowhere(home)
    again = Terminal(home)
    again.unlock(expected=b"umbrellas")
    again.write("\x0c")
    again.end()


@pytest.mark.parametrize("told", [True, False])
def test_a_terminal_that_goes_away_locks_and_ends_the_process(home, told):
    """Whether SIGHUP comes with it or not; the draft is there the next time."""
    terminal = Terminal(home, deaf=not told)
    terminal.unlock()
    terminal.write_a_note()
    os.close(terminal.descriptor)
    until = time.monotonic() + 60
    ended = 0
    while not ended and time.monotonic() < until:
        ended, _ = os.waitpid(terminal.pid, os.WNOHANG)
        time.sleep(0.05)
    if not ended:
        os.kill(terminal.pid, signal.SIGKILL)
        os.waitpid(terminal.pid, 0)
    assert ended
    nowhere(home)
    again = Terminal(home)
    again.unlock(expected=b"umbrellas")
    again.write("\x0c")
    again.end()


def test_a_killed_process_leaves_no_plain_file(home):
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write_a_note()
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.end()
    nowhere(home)


def test_stop_and_continue_shows_no_content(home):
    """Whoever resumes a stopped program sees the lock screen."""
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write_a_note()
    os.kill(terminal.pid, signal.SIGSTOP)
    time.sleep(0.3)
    while terminal.read():
        pass
    before = len(terminal.output)
    os.kill(terminal.pid, signal.SIGCONT)
    assert terminal.end() == 75
    clean(terminal.output[before:])


def test_suspend_and_resume_shows_no_content(home):
    """SIGTSTP locks first, and nothing comes back with SIGCONT."""
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write_a_note()
    before = len(terminal.output)
    os.kill(terminal.pid, signal.SIGTSTP)
    terminal.stand_still()
    os.kill(terminal.pid, signal.SIGCONT)
    assert terminal.end() == 75
    clean(terminal.output[before:])


def test_variables_that_record_keys_are_scrubbed(home):
    """Stock Textual would write every key to these files."""
    log = home / "keys.log"
    terminal = Terminal(
        home, TEXTUAL_LOG=str(log), TEXTUAL_DEBUG="1", TEXTUAL="debug,devtools", TEXTUAL_PRESS="q"
    )
    terminal.unlock()
    terminal.write_a_note()
    terminal.write("\x0c")
    terminal.end()
    assert not log.exists()
    nowhere(home)


def test_nothing_goes_to_the_clipboard_or_the_title(home):
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write_a_note()
    terminal.write("\x01\x03\x18")
    time.sleep(0.3)
    terminal.write("\x0c")
    terminal.end()
    assert b"\x1b]52;" not in terminal.output
    assert b"\x1b]0;" not in terminal.output
    assert b"\x1b]2;" not in terminal.output


def test_no_other_file_appears(home):
    """A whole session touches the vault's folder and nothing else."""
    terminal = Terminal(home)
    terminal.unlock()
    terminal.write_a_note()
    terminal.write("\x13")
    terminal.wait_for(b"Saved.")
    terminal.write("q")
    assert terminal.end() == 0
    outside = {
        path.relative_to(home).parts[0]
        for path in home.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert outside == {"vault"}
    nowhere(home)


def test_no_core_file_can_be_written(home):
    """The limit is zero and, on Linux, the process is not dumpable."""
    terminal = Terminal(home)
    terminal.unlock()
    if sys.platform == "linux":
        limits = Path(f"/proc/{terminal.pid}/limits")
        with contextlib.suppress(PermissionError):
            line = next(x for x in limits.read_text().splitlines() if "core file" in x)
            assert line.split()[4] == "0"
    terminal.write("\x0c")
    terminal.end()
