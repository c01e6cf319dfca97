"""Where a passphrase comes from, byte for byte."""

from __future__ import annotations

import os
import sys
from functools import partial

import pytest

from tests.cli.conftest import PASSPHRASE
from tui.misuse import Misuse
from tui.passphrases import LONGEST, Source
from vault.errors import BadText, NothingToRead

posix = pytest.mark.skipif(sys.platform == "win32", reason="descriptors and modes are POSIX's")


@pytest.fixture
def content(tmp_path):
    file = tmp_path / "secret"

    def write(data):
        file.write_bytes(data)
        file.chmod(0o600)
        return Source(file=file)

    return write


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"words", "words"),
        (b"words\n", "words"),
        (b"words\r\n", "words"),
        (b" words \n", " words "),
        ("p\u00e4ss\n".encode(), "p\u00e4ss"),
    ],
)
def test_the_line_end_goes_and_nothing_else(content, data, text):
    with content(data).read("") as secret:
        assert secret.buffer == text.encode()
    assert not len(secret)


@pytest.mark.parametrize("data", [b"", b"\n"])
def test_an_empty_file_is_no_passphrase(content, data):
    with pytest.raises(NothingToRead):
        content(data).read("")


@pytest.mark.parametrize("data", [b"a\nb\n", b"\n\n", b"a\0", b"\xff", b"x" * (LONGEST + 1)])
def test_what_is_not_one_line_of_text_is_refused(content, data):
    with pytest.raises(BadText):
        content(data).read("")


def test_a_missing_file_is_said_without_its_name(tmp_path):
    with pytest.raises(Misuse) as caught:
        Source(file=tmp_path / "kingfisher").read("")
    assert "kingfisher" not in caught.value.message


@posix
def test_a_file_others_can_read_is_pointed_out(shell, passphrase_file):
    passphrase_file.chmod(0o644)
    assert "others on this computer may read" in shell.ok("list").err


@posix
def test_a_descriptor_gives_one_line_and_leaves_the_rest():
    reader, writer = os.pipe()
    os.write(writer, b"words\nthe note")
    with Source(descriptor=reader).read("") as secret:
        assert secret.buffer == b"words"
    assert os.read(reader, 100) == b"the note"
    os.close(writer)
    with pytest.raises(NothingToRead):
        Source(descriptor=reader).read("")
    os.close(reader)
    with pytest.raises(Misuse):
        Source(descriptor=reader).read("")


@posix
def test_passphrase_and_note_can_share_standard_input(real, spawn, passphrase_file):
    said = spawn(
        "--vault", real.folder, "--passphrase-fd", 0, "add",
        "--service=outreach", "--duration=15_30", "--note=-", "--json",
        stdin=f"{PASSPHRASE}\nListened well.\n".encode(),
    )  # fmt: skip
    assert said.status == 0, said.err
    assert said.json["note_gone_on"]


@posix
def test_without_a_terminal_nothing_is_read_from_standard_input(real, spawn):
    said = spawn("--vault", real.folder, "list", stdin=PASSPHRASE.encode(), start_new_session=True)
    assert said.status == 2
    assert "Type it at the terminal" in said.err
    assert PASSPHRASE not in said.err


@pytest.fixture
def at_a_terminal(real, spawn):
    """List the journal at a terminal where a line is typed; the status, and what was shown."""
    return partial(_typed_unseen, real, spawn)


@posix
def test_a_person_types_it_unseen_at_the_terminal(at_a_terminal):
    status, seen = at_a_terminal(PASSPHRASE.encode())
    assert status == 0
    assert seen.endswith(b"[]\n")
    assert PASSPHRASE.encode() not in seen


@posix
def test_a_terminal_of_another_encoding_is_no_crash(at_a_terminal):
    status, seen = at_a_terminal("contraseña".encode("latin-1"))
    assert status == 2
    assert b"The input is not readable text" in seen


def _typed_unseen(real, spawn, line):
    import pty

    from tests.cli.conftest import CHEAP

    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(spawn.env)
        os.chdir(spawn.home)
        os.execv(
            sys.executable,
            [sys.executable, "-P", "-c", CHEAP, "--vault", str(real.folder),
             "list", "--json"],
        )  # fmt: skip
    seen = b""
    while b"Passphrase: " not in seen:
        seen += os.read(master, 1000)
    os.write(master, line + b"\n")
    try:
        while more := os.read(master, 1000):
            seen += more
    except OSError:
        pass
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(master)
    return status, seen.replace(b"\r", b"")
