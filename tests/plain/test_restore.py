"""The first run from a backup, in lines."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.faults.test_full_disk import no_file_beyond
from tests.plain.conftest import CODE, INTERRUPT, OFFERED, PASSPHRASE
from vault.journal import entries
from vault.keys import slots
from vault.secret import Secret
from vault.store import backup, rekeying

KEY_FILE = bytes(range(64))
WRONG = "not the passphrase of any day"


@pytest.fixture
def lost(talk, tmp_path, monkeypatch):
    """A backup of a journal that is gone; its recovery code is beside it."""
    vault = talk.vault()
    (tmp_path / "code").write_text(rekeying.renew_recovery(vault))
    backup.write(vault, tmp_path / "stick")
    vault.close()
    shutil.rmtree(talk.desk.folder)
    monkeypatch.chdir(tmp_path)
    return talk


def again(talk):
    """How many entries there are, opened anew."""
    vault = talk.vault()
    try:
        return entries.count(vault)
    finally:
        vault.close()


def empty(talk):
    folder = talk.desk.folder
    return not folder.exists() or not list(folder.iterdir())


def test_a_backup_is_restored_and_the_journal_is_open(lost):
    shown = lost("", "b", "stick", PASSPHRASE, "list", "", "quit", unlocked=False)
    assert "A backup of November 20, 2026, without notes." in shown
    assert "3 entries are restored" in shown
    assert "Notes, follow-ups and the draft are not in this backup." in shown
    assert "Open. 3 entries." in shown
    assert PASSPHRASE not in shown
    assert again(lost) == 3


def test_the_recovery_code_opens_it_too(lost, tmp_path):
    code = (tmp_path / "code").read_text()
    shown = lost("", "b", "stick", "recovery", "0000", "recovery", code, "quit", unlocked=False)
    assert "That recovery code does not open the backup" in shown
    assert "set a new one in the settings" in shown
    assert code not in shown
    assert again(lost) == 3


def test_a_wrong_passphrase_leaves_nothing_and_is_asked_again(lost):
    shown = lost("", "b", "stick", WRONG, unlocked=False)
    assert "That does not open the backup; nothing was restored." in shown
    assert empty(lost)
    shown = lost("", "b", "stick", WRONG, PASSPHRASE, unlocked=False)
    assert "3 entries are restored" in shown


def test_a_key_file_is_named_first(bare, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "key").write_bytes(KEY_FILE)
    (tmp_path / "short").write_bytes(b"short")
    bare.make(filled=3)
    vault = bare.vault()
    with Secret.from_text(PASSPHRASE) as words, Secret(KEY_FILE) as factor:
        rekeying.change(vault, rekeying.Passphrase(words, factor))
    backup.write(vault, tmp_path / "stick")
    vault.close()
    shutil.rmtree(bare.desk.folder)
    shown = bare(
        "", "b", "stick", PASSPHRASE, "keyfile", "short", PASSPHRASE, "keyfile", "key", PASSPHRASE,
        "quit", unlocked=False,
    )  # fmt: skip
    assert "It needs its key file too: answer keyfile to name it." in shown
    assert "The backup needs its key file besides the passphrase" in shown
    assert "That is not a key file" in shown
    assert "Open. 3 entries." in shown


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (lambda file: file.write_bytes(file.read_bytes()[:-9]), "no backup, or it is damaged"),
        (os.unlink, "That file cannot be read"),
    ],
)
def test_what_cannot_be_restored_leads_back_to_the_first_question(lost, tmp_path, harm, sentence):
    harm(tmp_path / "stick")
    shown = lost("", "b", "stick", "", "a", OFFERED, CODE, "", "n", unlocked=False)
    assert sentence in shown
    assert "quit leaves without making a journal." in shown
    assert shown.count("Enter makes a new one") == 2
    assert "The journal is ready." in shown


def test_a_folder_with_something_in_it_stays_as_it_is(lost):
    lost.desk.folder.mkdir()
    (lost.desk.folder / "letter").write_bytes(b"mine")
    shown = lost("", "b", "stick", unlocked=False)
    assert "The folder for the journal is not empty" in shown
    assert [path.name for path in lost.desk.folder.iterdir()] == ["letter"]


def test_a_full_disk_leaves_nothing(lost):
    with no_file_beyond(20_000):
        shown = lost("", "b", "stick", PASSPHRASE, unlocked=False)
    assert "The disk is full; nothing was restored." in shown
    assert empty(lost)


def test_an_interrupt_while_it_is_opened_leaves_nothing(lost, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(slots, "open_with_passphrase", interrupted)
    lost("", "b", "stick", PASSPHRASE, unlocked=False)
    assert lost.status == 130
    assert empty(lost)


@pytest.mark.parametrize("answers", [("back",), ("b", "back"), ("b", ""), ("b", "stick", "back")])
def test_back_leads_to_the_first_question_and_an_interrupt_ends_it(lost, answers):
    shown = lost("", *answers, INTERRUPT, unlocked=False)
    assert shown.count("Enter makes a new one") == 2
    assert empty(lost)
