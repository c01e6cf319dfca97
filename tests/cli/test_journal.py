"""Verbs for the journal as a whole."""

from __future__ import annotations

import stat
import sys

import pytest

from tui import passphrases

WORDS = "six random words that were offered"


def test_init_prints_the_recovery_code_and_what_to_do_with_it(bare):
    said = bare.ok("init")
    first, *rest = said.out.splitlines()
    code = first.removeprefix("Recovery code: ")
    assert len(code.split("-")) == 8
    assert "paper" in rest[0]
    assert "Notes are off." in said.err
    if sys.platform != "win32":
        assert stat.S_IMODE(bare.folder.stat().st_mode) == 0o700


def test_the_recovery_code_opens_the_journal(bare, tmp_path):
    code = bare.ok("init").out.split()[2]
    bare.add()
    file = tmp_path / "code"
    file.write_text(code + "\n")
    file.chmod(0o600)
    assert "it holds 1 entry." in bare.ok("recover", "--code-file", str(file)).err
    file.write_text("K7QF-M2XD-9TRW-H4VN-PZ8C-6JYE-A3HG-5KSB\n")
    said = bare("recover", "--code-file", str(file))
    assert said.status == 3
    assert "That recovery code did not open" in said.err


def test_init_takes_a_folder_and_a_policy(bare, tmp_path):
    bare.ok("init", str(tmp_path / "other"), "--notes", "on", "--note-days", "3")
    bare.folder = tmp_path / "other"
    assert bare.ok("policy", "--json").json["note_days"] == 3


def test_init_never_overwrites(shell, tmp_path):
    said = shell("init")
    assert said.status == 6
    assert "already holds a journal" in said.err
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("mine")
    assert shell("init", str(full)).status == 6
    assert [file.name for file in full.iterdir()] == ["letter.txt"]


def test_a_short_passphrase_is_refused_and_nothing_is_made(bare, passphrase_file):
    passphrase_file.write_text("too short")
    said = bare("init")
    assert said.status == 6
    assert "at least 15 characters" in said.err
    assert not bare.folder.exists()


def test_policy_shows_and_changes(shell):
    assert "notes: on\n" in shell.ok("policy").out
    changed = shell.ok("policy", "--notes", "off", "--lock-minutes", "10", "--json").json
    assert (changed["notes"], changed["lock_minutes"]) == (False, 10)
    assert "lock-minutes: 10\n" in shell.ok("policy").out
    said = shell("policy", "--note-days", "31")
    assert said.status == 2
    assert "it takes a whole number from 1 to 30" in said.err


def test_doctor_needs_no_passphrase_and_says_what_is_wrong(shell, passphrase_file):
    passphrase_file.unlink()
    said = shell("doctor", "--json")
    wrong = [check["name"] for check in said.json if not check["ok"]]
    assert (said.status, wrong) == (1, ["key derivation"])  # the tests' own is far too weak
    (shell.folder / "vault.key").write_bytes(b"scrap")
    said = shell("doctor")
    assert said.status == 1
    assert "NOT OK" in said.out


def test_doctor_exits_with_0_when_all_is_well(shell, monkeypatch):
    from vault.store.doctor import Check

    well = [Check("cipher", ok=True, text="It works.")]
    monkeypatch.setattr("vault.store.doctor.report", lambda paths, clock: well)
    assert shell.ok("doctor").out == "ok: cipher: It works.\n"


def answers(monkeypatch, *given):
    """Sit at the terminal and type these."""
    rest = list(given)
    prompts = []

    def ask(prompt):
        prompts.append(prompt)
        return rest.pop(0)

    monkeypatch.setattr(passphrases, "ask", ask)
    monkeypatch.setattr("tui.verbs.journal.ask", ask)
    return prompts


@pytest.fixture
def typed(bare, monkeypatch):
    """A shell whose passphrase is typed."""
    monkeypatch.setattr("vault.keys.passphrase.generate", lambda: WORDS)

    def give(*words):
        return bare("--vault", str(bare.folder), *words, vault=False)

    return give


def test_enter_alone_takes_the_six_words(typed, monkeypatch):
    prompts = answers(monkeypatch, "", WORDS)
    said = typed("init")
    assert said.status == 0
    assert WORDS in prompts[0]
    assert WORDS not in said.out + said.err
    assert typed("list").status == 0


def test_a_passphrase_of_ones_own_is_typed_twice(typed, monkeypatch):
    answers(monkeypatch, "my own long passphrase", "my own long passphrase")
    assert typed("init").status == 0


def test_two_different_passphrases_make_nothing(typed, monkeypatch, bare):
    answers(monkeypatch, "my own long passphrase", "my own long passphrasf")
    said = typed("init")
    assert said.status == 2
    assert "The two are not the same" in said.err
    assert not bare.folder.exists()
