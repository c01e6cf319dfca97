"""The real terminal: waiting, cutting, hanging up; and the program at one."""

from __future__ import annotations

import io
import os
import re
import signal
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.plain.conftest import PASSPHRASE
from tui.language import ENGLISH
from tui.plain import terminal
from tui.plain.asking import Talk
from tui.plain.signals import Ended, Locked
from tui.plain.terminal import ERASED, MOST_BYTES, SystemTerminal
from vault.clock import FixedClock
from vault.journal import drafts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="consoles are read otherwise")
ROOT = Path(__file__).parents[2]
PROGRAM = (
    "import sys\nfrom tui.cli import main\nfrom vault.keys.kdf import CHEAPEST\n"
    "sys.exit(main(cost=CHEAPEST))"
)


@pytest.fixture
def pipe(monkeypatch):
    """A terminal that reads from a pipe; what is given to it is typed."""
    out, into = os.pipe()
    monkeypatch.setattr(terminal, "TICK_SECONDS", 0)
    monkeypatch.setattr("sys.stdin", os.fdopen(out))

    def typed(data, times=(0,)):
        os.write(into, data)
        left = list(times)
        clock = FixedClock(datetime(2026, 11, 20, tzinfo=UTC))
        return SystemTerminal(clock, monotonic=lambda: left.pop(0) if left[1:] else left[0])

    typed.close = lambda: os.close(into)
    yield typed
    sys.stdin.close()


def test_lines_are_read_one_by_one_and_not_ahead(pipe):
    made = pipe("first\r\nsécond\nthird\n".encode() + b"\xff\xfe\n")
    assert made.line(None) == "first"
    assert made.line(60) == "sécond"
    assert os.read(sys.stdin.fileno(), 6) == b"third\n"
    assert made.line(60) == "\ufffd\ufffd"


def test_the_last_line_may_lack_its_end(pipe):
    made = pipe(b"last")
    pipe.close()
    assert made.line(60) == "last"
    with pytest.raises(Ended):
        made.line(60)


def test_a_line_far_too_long_is_cut_and_then_refused(pipe, capsys):
    talk = Talk(pipe(b"x" * (MOST_BYTES + 1000) + b"\nshort\n"))
    assert talk.ask("What", "It is asked.") == "short"
    assert capsys.readouterr().out.count("far too long") == 1


@pytest.mark.parametrize(
    ("times", "why"), [((0, 9, 18, 27, 36, 61), "nobody there"), ((0, 1, 20), "it slept")]
)
def test_it_locks(pipe, times, why):
    with pytest.raises(Locked):
        pipe(b"", times).line(60)


def test_a_console_is_read_by_a_thread(pipe):
    made = pipe(b"x" * (MOST_BYTES + 1000) + b"\r\nsecond\r\nlast")
    assert len(made._by_thread(None)) == MOST_BYTES
    assert made._by_thread(None) == b"second"
    pipe.close()
    assert made._by_thread(None) == b"last"
    with pytest.raises(Ended):
        made._by_thread(None)


@pytest.mark.parametrize(("waits", "ends"), [(None, "stops"), (180.0, "locks")])
def test_being_stopped_while_a_question_waits(pipe, monkeypatch, waits, ends):
    made, stops = pipe(b"line\n"), []
    monkeypatch.setattr("os.kill", lambda _, number: stops.append(number))
    with made._waiting_for(waits):
        if ends == "stops":
            made.stopped(signal.SIGTSTP, None)
        else:
            with pytest.raises(Locked):
                made.stopped(signal.SIGTSTP, None)
    assert stops == ([signal.SIGSTOP] if ends == "stops" else [])
    assert made.line(60) == "line"


def test_being_stopped_at_work_locks_at_the_next_question(pipe):
    made = pipe(b"line\n")
    made.stopped(signal.SIGTSTP, None)
    with pytest.raises(Locked):
        made.line(60)
    assert made.line(60) == "line"


def test_what_is_typed_unseen_locks_too_when_nobody_is_there(pipe, monkeypatch):
    made = pipe(b"typed\n")
    monkeypatch.setattr("tui.passphrases.unseen", lambda _: sys.stdin.readline())
    assert made.hidden("Passphrase: ", 60) == "typed\n"
    with pytest.raises(Locked):
        made.hidden("Passphrase: ", 0.01)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_terminal_that_is_gone_ends_the_talk_once(pipe, monkeypatch):
    class Gone(io.StringIO):
        encoding = "utf-8"

        def write(self, text):
            raise OSError

    made = pipe(b"")
    monkeypatch.setattr("sys.stdout", Gone())
    with pytest.raises(Ended):
        made.write("here")
    made.write("nobody sees this")
    made.clear()


def test_what_the_encoding_lacks_becomes_a_question_mark(pipe, monkeypatch):
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", out)
    pipe(b"").write("Sébastien\n")
    assert out.buffer.getvalue() == b"S?bastien\n"


@pytest.mark.parametrize(("kind", "erased"), [("xterm", True), ("dumb", False)])
def test_the_scrollback_is_erased_where_it_can_be(pipe, monkeypatch, kind, erased):
    out = io.StringIO()
    monkeypatch.setattr(out, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setenv("TERM", kind)
    pipe(b"").clear()
    assert out.getvalue() == "\n" * 40 + ("\x1b[3J\x1b[2J\x1b[H" if erased else "")


class Console:
    """The program at a terminal of its own, as one reads and types there."""

    def __init__(self, master, pid):
        self.master, self.pid, self.shown = master, pid, ""
        self.sent = b""
        """Every byte that came, from the beginning."""

    def _read(self):
        data = os.read(self.master, 4096)
        self.sent += data
        self.shown += data.decode("utf-8", "replace")
        return data

    def until(self, text):
        """Read until this is shown."""
        while text not in self.shown:
            self._read()
        before, self.shown = self.shown.split(text, 1)
        return before

    def type(self, text):
        os.write(self.master, f"{text}\n".encode())

    def end(self):
        """Read to the end; how it ended."""
        while True:
            try:
                if not self._read():
                    break
            except OSError:
                break
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@pytest.fixture
def console(talk, tmp_path):
    """Start the program on the journal at a pseudo-terminal."""
    talk.desk.clock.at = datetime.now().astimezone()

    @contextmanager
    def start(*words, term="dumb", columns=400, **more):
        env = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT),
               "LANG": "C.UTF-8", "PEERLOG_LANGUAGE": ENGLISH, **more}  # fmt: skip
        env |= {"TERM": term} if term else {}
        command = [sys.executable, "-P", "-c", PROGRAM, "--vault", str(talk.desk.folder), *words]
        import pty
        import termios

        pid, master = pty.fork()
        if pid == 0:
            os.execve(sys.executable, command, env)
        termios.tcsetwinsize(master, (10, columns))
        try:
            yield Console(master, pid)
        finally:
            os.close(master)

    return start


def test_a_lock_asks_again_in_a_fresh_process(console):
    with console("--plain") as program:
        program.until("key file): ")
        program.type(PASSPHRASE)
        program.until("for help: ")
        program.type("lock")
        assert "\n" * 40 in program.until("Locked.").replace("\r", "")
        program.until("one question at a time")
        program.until("key file): ")
        program.type("quit")
        assert program.end() == 0
        assert PASSPHRASE not in program.shown


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_draft(console, talk, number):
    with console("--plain") as program:
        program.until("key file): ")
        program.type(PASSPHRASE)
        for answer in ("new", "", "a", "b", "", "b"):
            program.until(": ")
            program.type(answer)
        program.until("Started by")
        os.kill(program.pid, number)
        assert program.end() == 128 + number
    vault = talk.vault()
    kept = drafts.load(vault)
    vault.close()
    assert kept.fields["mode"] == "phone"


def test_being_stopped_locks(console):
    with console("--plain") as program:
        program.until("key file): ")
        program.type(PASSPHRASE)
        program.until("for help: ")
        os.write(program.master, b"\x1a")
        program.until("Locked.")
        program.until("key file): ")
        program.type("quit")
        assert program.end() == 0


EVERYTHING = (
    *(
        "?",
        "more",
        *5 * ("",),
        "new",
        "",
        "a",
        "b",
        "back",
        "back",
        "back",
        "back",
        "list",
        "",
        "limits",
    ),
    *("", "crisis", "due", "rules", "", "asked", "n", "words", "", "forecast", "verify", "doctor"),
    *("send", "", "b", "", "statement", "lock"),
)
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""All control characters but the end of a line."""


@pytest.mark.parametrize(("term", "sent"), [("dumb", ""), ("xterm", ERASED), (None, "")])
def test_lines_send_no_control_characters_but_to_erase(console, term, sent):
    with console("--plain", term=term) as program:
        program.until("key file): ")
        program.type(PASSPHRASE)
        program.until("for help: ")
        program.type("\n".join(EVERYTHING))
        program.until("Locked.")
        program.until("key file): ")
        program.type("quit")
        assert program.end() == 0
    said = program.sent.decode()
    assert "RETENTION RULE" in said
    assert said.count(ERASED) == 2 * bool(sent)
    assert CONTROLS.findall(said.replace(ERASED, "").replace("\r\n", "\n")) == []


@pytest.mark.parametrize(
    ("term", "more"),
    [("dumb", {}), ("xterm", {"PEERLOG_PLAIN": "1"}), (None, {"PEERLOG_PLAIN": "1"})],
)
def test_lines_are_chosen_without_an_option(console, term, more):
    with console(term=term, **more) as program:
        program.until("one question at a time")
        program.until("key file): ")
        program.type(PASSPHRASE)
        program.until("for help: ")
        program.type("lock")
        program.until("one question at a time")
        program.until("key file): ")
        program.type("quit")
        assert program.end() == 0


def test_the_end_of_what_is_typed_leaves_at_the_passphrase_too(console):
    with console("--plain") as program:
        program.until("key file): ")
        os.write(program.master, b"\x04")
        assert program.end() == 0
        assert "What was saved is kept." in program.shown


def test_lines_are_broken_between_words(console):
    with console("--plain", columns=40) as program:
        program.until("key file): ")
        program.type(PASSPHRASE)
        program.until("for help: ")
        program.type("?")
        program.until("for help: ")
        program.type("quit")
        assert program.end() == 0
    lines = program.sent.decode().replace("\r", "").splitlines()
    assert max(map(len, lines)) <= 40
    assert "What was shown stays in the scrollback" in lines


@pytest.mark.parametrize(
    ("text", "columns", "broken"),
    [
        ("one two three", 0, "one two three"),
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two\nthree"),
        ("one two three", 7, "one two\nthree"),
        ("one two three", 6, "one\ntwo\nthree"),
        ("  - one two\nthree: ", 8, "  - one\ntwo\nthree: "),
        ("averylongword and two", 5, "averylongword\nand\ntwo"),
        ("averylongword", 5, "averylongword"),
        ("", 5, ""),
    ],
)
def test_no_word_is_broken(text, columns, broken):
    assert terminal.between_words(text, columns) == broken
