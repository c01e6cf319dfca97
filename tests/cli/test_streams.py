"""Standard streams that are closed, full, or left by their reader."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout

import pytest

from tests.cli.conftest import NOTE, opens
from tui import cli, streams
from vault.errors import StorageFailed
from vault.keys.kdf import CHEAPEST

LOST = "Standard output is closed or its disk is full"


class Refusing(io.RawIOBase):
    """A file that takes nothing."""

    def __init__(self, number):
        self.number = number

    def writable(self):
        return True

    def write(self, _):
        raise OSError(self.number, "refused")


def refusing(number=errno.ENOSPC):
    return io.TextIOWrapper(io.BufferedWriter(Refusing(number)), "utf-8")


@pytest.fixture
def broken(bare):
    """Give a command with another standard output, standard error or standard input."""

    def give(*words, out=None, err=None):
        said = io.StringIO()
        given = "--vault", str(bare.folder), "--passphrase-file", str(bare.passphrase_file)
        with redirect_stdout(out), redirect_stderr(err or said):
            status = cli.run([*given, *words], clock=bare.clock, cost=CHEAPEST)
        return status, said.getvalue()

    return give


@pytest.mark.parametrize(
    "words",
    [["list"], ["stats"], ["--help"], ["export", "--preview"], ["redact", "{note}"], ["doctor"],
     ["card", "crisis"]],
)  # fmt: skip
@pytest.mark.parametrize("out", ["full", "closed"])
def test_output_that_is_not_taken_is_said_in_a_sentence(shell, broken, tmp_path, words, out):
    shell.add()
    note = tmp_path / "note.txt"
    note.write_text("Call Tully at 504-555-0142.")
    words = [word.format(note=note) for word in words]
    status, err = broken(*words, out=refusing() if out == "full" else None)
    assert (status, LOST in err) == (8, True)


def test_an_entry_that_was_saved_is_said_to_be_although_its_id_gets_nowhere(shell, broken):
    status, err = broken("add", "--service=outreach", "--duration=15_30", out=refusing())
    assert status == 8
    assert err.index("Saved.") < err.index(LOST)
    assert len(shell.ok("list", "--json").json) == 1


def test_a_reader_that_leaves_is_a_status_of_its_own(shell, broken):
    shell.add()
    assert broken("list", out=refusing(errno.EPIPE)) == (141, "")


def test_narration_that_nobody_takes_costs_no_data(shell, broken):
    shell.add()
    shell.ok("hold", "set", "--without-passphrase")
    for err in (refusing(), refusing(errno.EPIPE)):
        out = io.StringIO()
        assert broken("list", out=out, err=err)[0] == 0
        assert "outreach" in out.getvalue() or "one_to_one" in out.getvalue()


@pytest.mark.parametrize("words", [["--note"], ["--note", "--json"]])
def test_a_letter_that_the_encoding_of_a_pipe_lacks_is_spelled_out(shell, broken, words):
    note = "Slept, ate → better – día por día.".encode()
    entry_id = shell.add("--note", "-", "--keep", stdin=note)
    out = io.TextIOWrapper(io.BytesIO(), "cp1252", write_through=True)
    assert broken("show", entry_id, *words, out=out) == (0, "")
    assert "ate \\u2192 better – día por día." in out.buffer.getvalue().decode("cp1252")


def test_a_closed_stream_is_there_and_takes_nothing(monkeypatch):
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    with streams.minded():
        assert not sys.stdin.isatty()
        with pytest.raises(io.UnsupportedOperation):
            sys.stdin.buffer.read()
        with pytest.raises(streams.OutputLost):
            sys.stdout.write("data")
        assert sys.stderr.write("narration") == len("narration")
    assert sys.stdin is sys.stdout is sys.stderr is None


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX descriptors")
def test_closed_streams_of_a_process_are_said_and_no_crash(spawn, real, passphrase_file):
    words = ["--vault", str(real.folder), "--passphrase-file", str(passphrase_file)]
    note = ["add", "--service=outreach", "--duration=15_30", "--note", "-"]
    for fd, given, status in ((0, note, 2), (0, ["redact"], 2), (0, [], 2), (0, ["--plain"], 0),
                              (1, ["stats"], 8), (2, ["list"], 0)):  # fmt: skip
        said = spawn(*words, *given, stdin=None, preexec_fn=lambda fd=fd: os.close(fd))
        assert said.status == status, (given, said.err)
        assert "Something went wrong" not in said.err
    assert real.ok("list", "--json").json == []


# What has to be seen is made only when it is


def test_a_recovery_code_that_cannot_be_shown_replaces_none(coded, broken):
    shell, code = coded
    for out in (refusing(), refusing(errno.EPIPE), None):
        status, err = broken("recovery", "renew", out=out)
        assert (status, "could not be shown" in err) == (8, True)
        shell.ok("recovery", "check", "--code-file", code)


def test_a_journal_whose_code_cannot_be_shown_is_not_made(bare, broken):
    for out in (refusing(), None):
        status, err = broken("init", out=out)
        assert (status, "could not be shown" in err) == (8, True)
        assert list(bare.folder.iterdir()) == []
    bare.ok("init", "--notes", "on")
    bare.ok("add", "--service=outreach", "--duration=15_30", "--note=-", "--keep", stdin=NOTE)
    assert opens(bare, bare.passphrase_file)


def test_a_code_that_was_shown_in_vain_is_said_to_open_nothing(coded, monkeypatch):
    shell, code = coded

    def refuse(*_, **__):
        raise StorageFailed

    with monkeypatch.context() as patched:
        patched.setattr("vault.store.vault.Vault.change_slots", refuse)
        said = shell("recovery", "renew")
    assert said.status == 8
    assert "The code that was shown opens nothing" in said.err
    shell.ok("recovery", "check", "--code-file", code)


def test_a_crash_that_nobody_can_be_told_of_has_its_own_status(bare, broken, monkeypatch):
    def crash(_):
        raise RuntimeError

    monkeypatch.setattr("tui.desk.Desk.require", crash)
    monkeypatch.setattr(sys, "__stderr__", refusing())
    assert broken("list", out=io.StringIO())[0] == cli.CRASHED
