"""Verbs for the journal as a whole."""

from __future__ import annotations

import re
import stat
import sys

import pytest

from tests.cli.conftest import OTHER, WORDS


def test_init_prints_the_recovery_code_and_what_to_do_with_it(bare):
    said = bare.ok("init")
    first, *rest = said.out.splitlines()
    code = first.removeprefix("Recovery code: ")
    assert len(code.split("-")) == 8
    assert "paper" in rest[0]
    assert "Notes are off." in said.err
    if sys.platform != "win32":
        assert stat.S_IMODE(bare.folder.stat().st_mode) == 0o700


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


def test_doctor_needs_no_passphrase_and_says_what_is_wrong(shell, passphrase_file):
    passphrase_file.unlink()
    said = shell("doctor", "--json")
    wrong = {check["name"] for check in said.json if not check["ok"]}
    assert said.status == 1
    assert not {"cipher", "permissions", "key file", "closing", "expiry keys", "clock"} & wrong
    (shell.folder / "vault.key").write_bytes(b"scrap")
    said = shell("doctor")
    assert said.status == 1
    assert "NOT OK" in said.out


def test_doctor_exits_with_0_when_all_is_well(shell, monkeypatch):
    from vault.store.doctor import Check

    well = [Check("cipher", ok=True, text="It works.")]
    monkeypatch.setattr("vault.store.doctor.report", lambda *_: well)
    assert shell.ok("doctor").out == "ok: cipher: It works.\n"


def test_enter_alone_takes_the_six_words(typed):
    said = typed([""], "init")
    assert said.status == 0, said.err
    assert WORDS in typed.prompts[0]
    assert WORDS not in said.out + said.err
    assert typed([WORDS], "list").status == 0


def test_a_passphrase_of_ones_own_is_typed_twice_and_measured(typed):
    said = typed([OTHER, OTHER], "init")
    assert said.status == 0, said.err
    assert re.search(r"10\^\d\d guesses: (very )?strong\.", said.err)
    assert OTHER not in said.err


def test_two_different_passphrases_make_nothing(typed, bare):
    said = typed([OTHER, OTHER + "s"], "init")
    assert said.status == 2
    assert "The two are not the same" in said.err
    assert not bare.folder.exists()


@pytest.mark.parametrize(
    ("weak", "words"),
    [
        ("password", "10^0 guesses: found at once, and shorter than 15 characters."),
        ("passwordpasswordpassword", "found at once."),
        ("tr0ub4dor&3", "too weak, and shorter than 15 characters."),
    ],
)
def test_a_weak_passphrase_is_refused_with_its_number(typed, bare, weak, words):
    said = typed([weak], "init")
    assert said.status == 6
    assert words in said.err
    assert "too easily guessed" in said.err
    assert not bare.folder.exists()


def test_the_code_is_printed_even_when_closing_fails(bare, monkeypatch):
    from vault.errors import CleanupOwed
    from vault.store.vault import Vault

    def owing(vault):
        vault.abandon()
        raise CleanupOwed

    monkeypatch.setattr(Vault, "close", owing)
    said = bare("init")
    assert said.status == 8
    assert said.out.startswith("Recovery code: ")
    assert "Everything is saved, but the disk refused" in said.err
