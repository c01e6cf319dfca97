import hashlib
import shutil
from dataclasses import replace
from datetime import date

import pytest

from tests.support import PASSPHRASE, contact, fingerprint, reopen
from vault.errors import (
    ChangedWhileLocked,
    Damaged,
    DatabaseMissing,
    FileExists,
    TooNew,
    VaultExists,
    WrongPassphrase,
)
from vault.journal import entries, followups, notes
from vault.journal.followups import FollowUp
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.store import backup, verify
from vault.store.opening import create


@pytest.fixture
def entry_id(vault):
    """An entry with a note and a follow-up."""
    return entries.add(
        vault, contact(), note="in the vault only", follow_up=FollowUp(date(2026, 11, 25), "blue")
    )


@pytest.fixture
def elsewhere(tmp_path):
    """The files of a vault to restore into."""
    return Paths(tmp_path / "elsewhere")


def _restore(path, paths, clock, passphrase=PASSPHRASE):
    return backup.restore(path, paths, Secret(passphrase), clock=clock, kdf=CHEAPEST)


def test_a_backup_restores_the_entries_and_leaves_the_texts_out(
    vault, entry_id, elsewhere, clock, tmp_path
):
    assert backup.write(vault, tmp_path / "stick") == 1
    restored = _restore(tmp_path / "stick", elsewhere, clock)
    assert entries.get(restored, entry_id).contact == contact()
    assert notes.read(restored, entry_id) is None
    assert followups.get(restored, entry_id) is None
    assert notes.read(vault, entry_id) == "in the vault only"
    notes.write(restored, entry_id, "the restored vault works")
    restored.close()
    again = reopen(elsewhere, clock)
    assert notes.read(again, entry_id) == "the restored vault works"
    again.close()


def test_a_backup_with_notes_carries_them_until_their_day(
    vault, entry_id, elsewhere, clock, tmp_path
):
    backup.write(vault, tmp_path / "stick", with_notes=True)
    restored = _restore(tmp_path / "stick", elsewhere, clock)
    assert notes.read(restored, entry_id) == "in the vault only"
    restored.close()
    shutil.rmtree(elsewhere.folder)
    clock.advance(8)
    late = _restore(tmp_path / "stick", elsewhere, clock)
    assert notes.read(late, entry_id) is None
    late.close()


def test_the_recovery_code_restores_too(paths, elsewhere, clock, tmp_path):
    vault, code = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)
    entries.add(vault, contact())
    backup.write(vault, tmp_path / "stick")
    vault.close()
    shutil.rmtree(paths.folder)
    restored = backup.restore_with_recovery(tmp_path / "stick", elsewhere, code, clock=clock)
    assert entries.count(restored) == 1
    restored.close()


def test_nothing_is_overwritten(vault, entry_id, paths, elsewhere, clock, tmp_path):
    (tmp_path / "stick").write_bytes(b"photos")
    with pytest.raises(FileExists):
        backup.write(vault, tmp_path / "stick")
    assert (tmp_path / "stick").read_bytes() == b"photos"
    backup.write(vault, tmp_path / "second")
    elsewhere.folder.mkdir()
    (elsewhere.folder / "thesis").write_text("years")
    with pytest.raises(VaultExists):
        _restore(tmp_path / "second", elsewhere, clock)
    assert [p.name for p in elsewhere.folder.iterdir()] == ["thesis"]


def test_a_wrong_passphrase_leaves_an_empty_folder(vault, entry_id, elsewhere, clock, tmp_path):
    backup.write(vault, tmp_path / "stick")
    with pytest.raises(WrongPassphrase):
        _restore(tmp_path / "stick", elsewhere, clock, b"not this one at all")
    assert list(elsewhere.folder.iterdir()) == []


def test_making_a_backup_leaves_no_file_in_the_vault(vault, entry_id, paths, tmp_path):
    before = {path.name for path in paths.folder.iterdir()}
    backup.write(vault, tmp_path / "stick")
    assert {path.name for path in paths.folder.iterdir()} == before
    paths.backup_copy.write_bytes(b"left by a crash")
    vault.close()


def test_a_leftover_of_an_interrupted_backup_goes_at_the_next_opening(
    vault, entry_id, paths, clock
):
    vault.close()
    paths.backup_copy.write_bytes(b"left by a crash")
    reopen(paths, clock).close()
    assert not paths.backup_copy.exists()


@pytest.mark.parametrize("change", ["flip", "truncate", "append", "empty", "newer"])
def test_a_damaged_backup_is_refused_before_anything_is_unpacked(
    vault, entry_id, elsewhere, clock, tmp_path, change
):
    path = tmp_path / "stick"
    backup.write(vault, path)
    data = bytearray(path.read_bytes())
    if change == "flip":
        data[len(data) // 2] ^= 1
    elif change == "truncate":
        del data[-4096:]
    elif change == "append":
        data += b"x"
    elif change == "empty":
        data.clear()
    else:
        data[8] = 2
        data[-32:] = hashlib.sha256(data[:-32]).digest()
    path.write_bytes(data)
    with pytest.raises(TooNew if change == "newer" else Damaged):
        _restore(path, elsewhere, clock)
    assert not elsewhere.folder.exists()
    assert not any(check.ok for check in verify.backup_outside(path))


def test_a_sound_vault_and_backup_verify(vault, entry_id, paths, clock, tmp_path):
    backup.write(vault, tmp_path / "stick")
    assert all(check.ok for check in verify.backup_outside(tmp_path / "stick"))
    assert all(check.ok for check in verify.inside(vault))
    vault.close()
    before = fingerprint(paths)
    assert all(check.ok for check in verify.outside(paths))
    assert fingerprint(paths) == before


def test_verification_says_in_words_what_is_wrong(vault, entry_id, paths, clock):
    vault.close()
    database = paths.databases()[0]
    data = database.read_bytes()
    database.write_bytes(data[:-4096])
    assert "changed or replaced" in _words(verify.outside(paths))
    database.unlink()
    assert "not in its folder" in _words(verify.outside(paths))
    database.write_bytes(data)
    (paths.folder / "vault (conflicted copy).key").write_bytes(b"")
    assert "is not peerlog's" in _words(verify.outside(paths))
    paths.ring.unlink()
    assert "Notes written so far" in _words(verify.outside(paths))
    again = reopen(paths, clock)
    assert "cannot be read" in _words(verify.inside(again))
    again.close()


def _words(checks):
    return " ".join(f"{check.text} {check.hint}" for check in checks if not check.ok)


def test_a_folder_copied_in_part_or_changed_by_a_sync_tool_is_explained(
    vault, entry_id, paths, clock
):
    vault.close()
    database = paths.databases()[0]
    data = database.read_bytes()
    database.write_bytes(data[:4096])
    with pytest.raises(ChangedWhileLocked):
        reopen(paths, clock)
    database.unlink()
    with pytest.raises(DatabaseMissing):
        reopen(paths, clock)


def test_a_whole_folder_rolled_back_is_noticed(paths, clock, tmp_path):
    known = replace(paths, anchor=tmp_path / "state" / "anchor")
    create(known, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)[0].close()
    shutil.copytree(paths.folder, tmp_path / "old")
    for _ in range(3):
        vault = reopen(known, clock)
        entries.add(vault, contact())
        assert not vault.rolled_back
        vault.close()
    shutil.rmtree(paths.folder)
    shutil.copytree(tmp_path / "old", paths.folder)
    again = reopen(known, clock)
    assert again.rolled_back
    assert "older than" in _words(verify.inside(again))
    again.close()
    assert reopen(known, clock).rolled_back


def test_a_damaged_anchor_is_begun_anew(paths, clock, tmp_path):
    known = replace(paths, anchor=tmp_path / "anchor")
    create(known, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)[0].close()
    for damage in (b"", b"x" * 100, known.anchor.read_bytes()[:-1]):
        known.anchor.write_bytes(damage)
        vault = reopen(known, clock)
        assert not vault.rolled_back
        vault.close()
