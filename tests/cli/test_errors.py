"""Every failure: its sentence, its exit status, and not a word of what was typed."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.cli.conftest import PASSPHRASE
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.store.opening import unlock

CANARY = "kingfisher Delacroix-Okonkwo"


def test_a_wrong_passphrase_exits_with_3(shell, passphrase_file):
    passphrase_file.write_text(CANARY)
    said = shell("list")
    assert said.status == 3
    assert said.err.splitlines()[0] == (
        "peerlog: That passphrase did not open the journal; nothing was changed."
    )
    assert said.err.splitlines()[1].startswith("peerlog: hint: Check caps lock")
    assert CANARY not in said.err


def test_a_journal_open_elsewhere_exits_with_4(shell):
    with Secret.from_text(PASSPHRASE) as secret:
        vault = unlock(Paths(shell.folder), secret, clock=shell.clock, kdf=CHEAPEST)
    try:
        for verb in (["list"], ["sweep"], ["hold", "set"], ["backup", str(shell.folder) + "x"]):
            said = shell(*verb)
            assert said.status == 4
            assert "already open in another window" in said.err
    finally:
        vault.close()


@pytest.mark.parametrize(
    "words",
    [
        "list", "add --service=outreach --duration=15_30", "show abcd", "sweep", "stats", "export",
        "policy", "followups", "passphrase list", "passphrase change", "passphrase add",
        "passphrase remove 2", "recovery check", "recovery use", "recovery renew",
        "recovery remove", "keyfile create x", "keyfile remove", "hold set", "hold set abcd",
        "hold set --without-passphrase", "hold release", "hold list", "backup x",
        "words", "words --always x", "redact --stats",
    ],
)  # fmt: skip
def test_no_journal_exits_with_5_before_anything_is_asked(bare, passphrase_file, words):
    passphrase_file.unlink()
    said = bare(*words.split())
    assert said.status == 5
    assert "There is no journal in that folder." in said.err


def test_a_damaged_journal_exits_with_5(shell):
    for name in ("vault.key",):
        (shell.folder / name).write_bytes(b"scrap")
    said = shell("list")
    assert said.status == 5
    assert "damaged" in said.err


def test_a_newer_journal_exits_with_5(shell):
    import hashlib

    key = shell.folder / "vault.key"
    data = bytearray(key.read_bytes())
    data[8] = 9
    data[-32:] = hashlib.sha256(data[:-32]).digest()
    key.write_bytes(data)
    said = shell("list")
    assert said.status == 5
    assert "newer version" in said.err


def test_a_full_disk_exits_with_8_and_keeps_what_was_there(real, spawn, passphrase_file):
    real.add()
    code = (
        "import resource, sys\nfrom tui.cli import main\nfrom vault.keys.kdf import CHEAPEST\n"
        "sys.dont_write_bytecode = True\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\nsys.exit(main(cost=CHEAPEST))"
    )
    words = ("--vault", real.folder, "--passphrase-file", passphrase_file)
    said = spawn(*words, "export", "2025Q1", "--out", spawn.home / "summary", code=code)
    assert said.status == 8
    assert "disk is full" in said.err
    assert not (spawn.home / "summary").exists()
    assert len(real.ok("list", "--json").json) == 1


@pytest.mark.parametrize(
    "words",
    [
        ["add", "--note", CANARY],
        ["add", f"--note={CANARY}"],
        ["add", "--passphrase", CANARY],
        ["--passphrase", CANARY, "list"],
        [f"--passphrase={CANARY}", "list"],
        ["--password", CANARY, "list"],
        ["--passphrase-fd", CANARY, "list"],
        ["init", "--passphrase", CANARY],
        ["list", CANARY],
        [CANARY],
        ["add", "--service", CANARY],
        ["add", "--day", CANARY],
        ["list", "--where", f"mode={CANARY}"],
        ["list", "--where", CANARY],
        ["edit", "abcd", "--clear", CANARY],
        ["policy", "--notes", CANARY],
        ["policy", "--note-days", CANARY],
        ["show", CANARY],
        ["export", CANARY],
        ["recovery", "check", "--code", CANARY],
        ["recovery", "check", "--code-file", CANARY],
        ["recovery", CANARY],
        ["passphrase", "change", CANARY],
        ["passphrase", "change", "--new-passphrase", CANARY],
        ["passphrase", "change", "--new-passphrase-file", CANARY],
        ["passphrase", "remove", CANARY],
        ["--key-file", CANARY, "list"],
        ["hold", "set", CANARY],
        ["hold", "release", "--reason", CANARY],
        ["hold", "release", "--reason-file", CANARY],
        ["verify", CANARY],
        ["words", CANARY],
        ["words", "--always", CANARY],
        ["words", "--forget", CANARY],
        ["redact", CANARY],
        ["policy", "--print", "--days", CANARY],
        ["add", "--service=outreach", "--duration=15_30", "--note-file", CANARY],
        ["demo", "--at", CANARY, "--plain", "x"],
    ],
)
def test_no_message_repeats_what_was_typed(shell, words):
    entry_id = shell.add()
    words = [entry_id if word == "abcd" else word for word in words]
    said = shell(*words)
    assert said.status == 2
    assert CANARY not in said.out + said.err
    assert "kingfisher" not in (said.out + said.err).lower()
    assert said.err.startswith("peerlog: ")


def test_a_refused_note_leaves_no_trace_in_the_messages(shell):
    said = shell(
        "add", "--service=outreach", "--duration=15_30", "--note=-",
        stdin=b"Told 504-555-0142 about the kingfisher.",
    )  # fmt: skip
    assert said.status == 6
    assert "kingfisher" not in said.out + said.err
    assert "0142" not in said.out + said.err


def test_a_crash_shows_a_type_and_places_but_no_words(spawn):
    code = (
        "import sys\nfrom tui import cli, desk\n"
        "def broken(*args, **more):\n"
        f"    secret = {CANARY!r}\n    raise RuntimeError(secret)\n"
        "desk.Desk.require = broken\nsys.exit(cli.main(['list']))"
    )
    said = spawn(code=code)
    assert said.status == 70  # 1 is what 'redact' and 'doctor' find
    assert "RuntimeError" in said.err
    assert "Traceback" not in said.err
    assert "kingfisher" not in said.err


def test_interrupting_exits_with_130(shell, monkeypatch):
    def stopped(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.desk.Desk.require", stopped)
    said = shell("list")
    assert said.status == 130
    assert said.err.strip() == "peerlog: Stopped. What was saved before is kept."


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_being_told_to_end_closes_the_journal_first(real, spawn, passphrase_file, number):
    real.add()
    # A shell starts its background jobs with SIGINT ignored, and a test run may be one.
    code = (
        "import signal, sys, time\nfrom tui.cli import main\nfrom vault.journal import entries\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from vault.keys.kdf import CHEAPEST\n"
        "def slow(*words):\n    print('open', flush=True)\n    time.sleep(600)\n"
        "entries.find = slow\nsys.exit(main(cost=CHEAPEST))"
    )
    words = ["--vault", real.folder, "--passphrase-file", passphrase_file, "list"]
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", code, *map(str, words)], env=spawn.env, cwd=spawn.home,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with process:
        assert b"open\n" in iter(process.stdout.readline, b""), process.stderr.read()
        process.send_signal(number)
        _, err = process.communicate(timeout=120)
    assert process.returncode == (130 if number == signal.SIGINT else 128 + number)
    assert b"Traceback" not in err
    closing = [row for row in real("doctor", "--json").json if row["name"] == "closing"]
    assert [row["ok"] for row in closing] == [True]
