"""Copies of a journal: written, read back, checked, restored, and noticed."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.conftest import NOTE, OTHER


@pytest.fixture
def kept(shell, tmp_path):
    """A shell with one entry that has a note, and a backup without notes."""
    shell.add("--note", "-", "--follow-up", "+9", stdin=NOTE)
    file = tmp_path / "backup"
    shell.ok("backup", str(file))
    return shell, file


def checks(said):
    return {check["name"]: check["ok"] for check in said.json}


def test_a_backup_leaves_the_notes_behind(kept, tmp_path):
    shell, file = kept
    folder = tmp_path / "restored"
    assert "Restored 1 entry" in shell.ok("restore", str(file), str(folder)).err
    shell.folder = folder
    (row,) = shell.ok("list", "--json").json
    assert (row["note_gone_on"], row["follow_up_due"]) == (None, None)
    assert "older" not in shell.ok("list").err


def test_notes_come_along_only_when_asked_for_and_with_a_warning(shell, tmp_path):
    entry_id = shell.add("--note", "-", stdin=NOTE)
    said = shell.ok("backup", str(tmp_path / "full"), "--with-notes")
    assert "do not die in this file" in said.err
    shell.ok("restore", str(tmp_path / "full"), str(tmp_path / "restored"))
    shell.folder = tmp_path / "restored"
    assert shell.ok("show", entry_id, "--note", "--json").json["note"]


def test_a_backup_never_overwrites_and_stays_out_of_the_folder(kept, passphrase_file):
    shell, file = kept
    before = file.read_bytes()
    passphrase_file.unlink()
    assert shell("backup", str(file)).status == 6
    assert file.read_bytes() == before
    assert shell("backup", str(shell.folder / "backup")).status == 2
    assert shell("backup", str(file.parent / "missing" / "backup")).status == 2


def test_a_restore_never_overwrites(kept, tmp_path, passphrase_file):
    shell, file = kept
    passphrase_file.unlink()
    for place in (shell.folder, file):
        said = shell("restore", str(file), str(place))
        assert said.status == 6
        assert "already holds" in said.err
    file.write_bytes(file.read_bytes()[:-1])
    assert shell("restore", str(file), str(tmp_path / "new")).status == 5
    assert not (tmp_path / "new").exists()


def test_a_wrong_passphrase_restores_nothing(kept, tmp_path, passphrase_file):
    shell, file = kept
    passphrase_file.write_text(OTHER)
    assert shell("restore", str(file), str(tmp_path / "new")).status == 3
    assert list((tmp_path / "new").iterdir()) == []


def test_the_recovery_code_restores(coded, tmp_path, passphrase_file):
    shell, code = coded
    shell.add()
    shell.ok("backup", str(tmp_path / "backup"))
    passphrase_file.unlink()
    words = ("restore", str(tmp_path / "backup"), str(tmp_path / "new"), "--recovery")
    assert "Restored 1 entry" in shell.ok(*words, "--code-file", code).err


def test_a_backup_of_a_journal_with_a_key_file_needs_it(shell, tmp_path):
    key = ("--key-file", str(tmp_path / "key"))
    shell.ok("keyfile", "create", key[1])
    shell.ok(*key, "backup", str(tmp_path / "backup"))
    words = ("restore", str(tmp_path / "backup"), str(tmp_path / "new"))
    assert shell(*words).status == 3
    shell.ok(*key, *words)


# Verify


def test_a_sound_journal_and_backup_exit_with_0_without_a_passphrase(kept, passphrase_file):
    shell, file = kept
    passphrase_file.unlink()
    for place in ([], [str(shell.folder)], [str(file)]):
        assert shell.ok("verify", *place).out.startswith("ok: ")
        assert set(checks(shell.ok("verify", *place, "--json")).values()) == {True}


def test_deep_reads_every_page_and_text(kept, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    shell, file = kept
    for place in ([], [str(file)]):
        found = checks(shell.ok("verify", *place, "--deep", "--json"))
        assert found["pages"]
        assert found["texts"]
    assert list((tmp_path / "temp").iterdir()) == []


def test_deep_names_a_code_that_was_never_proved(kept, tmp_path):
    shell, _ = kept
    owed = "The recovery code was not shown to be on paper."
    renewed = shell.ok("recovery", "renew").out
    assert owed in shell.ok("verify", "--deep", "--json").err
    code = tmp_path / "code"
    code.write_text(renewed.splitlines()[0].split()[-1])
    shell.ok("recovery", "check", "--code-file", str(code))
    assert owed not in shell.ok("verify", "--deep").err


def test_what_is_wrong_is_said_and_exits_with_5(kept, passphrase_file):
    shell, file = kept
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    assert checks(shell("verify", str(file), "--json")) == {"backup": False}
    (database,) = shell.folder.glob("journal-*.db")
    database.write_bytes(database.read_bytes()[:-1])
    passphrase_file.unlink()
    for deep in ([], ["--deep"]):
        said = shell("verify", *deep)
        assert said.status == 5
        assert "NOT OK: database: The database of this journal was changed" in said.out
    assert "It was not opened" in said.err


def test_a_missing_journal_exits_with_5_and_a_missing_path_with_2(bare, tmp_path):
    assert bare("verify").status == 5
    assert bare("verify", str(tmp_path / "missing")).status == 2


def test_deep_with_a_wrong_passphrase_exits_with_3(kept, passphrase_file):
    shell, file = kept
    passphrase_file.write_text(OTHER)
    for place in ([], [str(file)]):
        assert shell("verify", *place, "--deep").status == 3


def test_a_strangers_file_is_named_and_does_not_keep_deep_from_looking(kept):
    shell, _ = kept
    (shell.folder / "vault (conflicted copy).key").write_bytes(b"x")
    said = shell("verify", "--deep", "--json")
    assert said.status == 5
    assert checks(said)["other files"] is False
    assert checks(said)["pages"]


# What opening notices


def test_an_older_copy_of_the_folder_is_noticed(shell, tmp_path, state):
    shell.add()
    shutil.copytree(shell.folder, tmp_path / "copy")
    shell.add()
    assert "older" not in shell.ok("list").err
    assert (state / "peerlog" / "anchor").exists()
    shutil.rmtree(shell.folder)
    shutil.copytree(tmp_path / "copy", shell.folder)
    said = shell("verify", "--deep", "--json")
    assert (said.status, checks(said)["age"]) == (5, False)
    assert "This folder is older than the journal" in said.err


def test_a_lost_ring_is_noticed(shell):
    shell.add("--note", "-", stdin=NOTE)
    (shell.folder / "vault.ring").unlink()
    said = shell.ok("list")
    assert "'vault.ring' was missing or damaged" in said.err
