import hashlib
import shutil

import pytest

from tests.support import PASSPHRASE, contact, fingerprint, reopen
from vault.errors import (
    CostRefused,
    Damaged,
    DiskFull,
    NoVault,
    TextLost,
    TooNew,
    VaultBusy,
    VaultExists,
    VaultLocked,
    WrongPassphrase,
    WrongRecoveryCode,
)
from vault.journal import entries, notes, rules
from vault.keys import recovery
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import rekeying
from vault.store.database import Database
from vault.store.opening import create, unlock, unlock_with_recovery
from vault.store.vault import Vault


@pytest.fixture
def closed(vault, paths):
    """A closed vault with one entry and one note; its entry id."""
    entry_id = entries.add(vault, contact(), note="bring the clinician list")
    vault.close()
    return entry_id


def test_what_was_saved_is_there_after_closing_and_opening(closed, paths, clock):
    vault = reopen(paths, clock)
    assert [entry.id for entry in entries.find(vault)] == [closed]
    assert notes.read(vault, closed) == "bring the clinician list"
    assert vault.policy == Policy(notes=True, handles=True)
    vault.close()


def test_the_recovery_code_opens_it_too(paths, clock):
    vault, code = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)
    entries.add(vault, contact())
    vault.close()
    opened = unlock_with_recovery(paths, code, clock=clock)
    assert entries.count(opened) == 1
    opened.close()
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery(paths, recovery.generate(), clock=clock)


@pytest.mark.parametrize(
    ("room", "step"), [(rekeying, "remember_recovery_key"), (Vault, "mark_in_use")]
)
def test_what_ends_the_making_of_a_vault_leaves_nothing_and_nothing_open(
    paths, clock, monkeypatch, room, step
):
    made, real = [], getattr(room, step)

    def ended(vault, *arguments):
        made.append(vault)
        real(vault, *arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(room, step, ended)
    with pytest.raises(KeyboardInterrupt):
        create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)
    assert list(paths.folder.iterdir()) == []
    with pytest.raises(VaultLocked):
        made[0].database.row("SELECT 1")


def test_a_policy_that_was_not_stored_is_not_in_force(vault, monkeypatch):
    before = vault.policy

    def full(database, sql, *parameters, real=Database.run):
        if sql == "COMMIT":
            raise DiskFull
        return real(database, sql, *parameters)

    monkeypatch.setattr(Database, "run", full)
    with pytest.raises(DiskFull):
        rules.adopt(vault, Policy())
    assert vault.policy == before


def test_a_closed_vault_is_four_private_files(closed, paths):
    names = sorted(path.name for path in paths.folder.iterdir())
    assert names == ["journal-2.db", "vault.key", "vault.lock", "vault.ring"]
    assert paths.folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in paths.folder.iterdir())


@pytest.mark.usefixtures("closed")
def test_a_wrong_passphrase_changes_nothing_on_disk(paths, clock):
    before = fingerprint(paths)
    with pytest.raises(WrongPassphrase):
        reopen(paths, clock, b"correct horse battery stable")
    assert fingerprint(paths) == before


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize("name", ["vault.key", "journal-2.db"])
@pytest.mark.parametrize("damage", ["flip", "truncate", "append", "empty", "remove"])
def test_a_damaged_file_is_reported_before_anything_is_shown(paths, clock, name, damage):
    path = paths.folder / name
    data = path.read_bytes()
    if damage == "remove":
        path.unlink()
    else:
        flipped = bytearray(data)
        flipped[len(data) // 3] ^= 4
        changed = {"flip": flipped, "truncate": data[:-512], "append": data + b"x", "empty": b""}
        path.write_bytes(changed[damage])
    before = fingerprint(paths)
    with pytest.raises((Damaged, NoVault)):
        reopen(paths, clock)
    assert fingerprint(paths) == before


def test_a_lost_ring_loses_texts_only_and_says_so(closed, paths, clock):
    paths.ring.unlink()
    vault = reopen(paths, clock)
    assert vault.ring_lost
    assert entries.count(vault) == 1
    with pytest.raises(TextLost):
        notes.read(vault, closed)
    notes.write(vault, closed, "a new one can be written")
    vault.close()
    again = reopen(paths, clock)
    assert not again.ring_lost
    again.close()


def test_an_older_database_put_back_is_noticed(closed, paths, clock, tmp_path):
    shutil.copy(paths.database(2), tmp_path / "old")
    vault = reopen(paths, clock)
    entries.add(vault, contact())
    vault.close()
    shutil.copy(tmp_path / "old", paths.databases()[0])
    with pytest.raises(Damaged):
        reopen(paths, clock)


@pytest.mark.usefixtures("closed")
def test_a_newer_format_is_called_newer_and_left_alone(paths, clock):
    data = bytearray(paths.key.read_bytes())
    data[8] = 2
    paths.key.write_bytes(data[:-32] + hashlib.sha256(data[:-32]).digest())
    before = fingerprint(paths)
    with pytest.raises(TooNew):
        reopen(paths, clock)
    assert fingerprint(paths) == before


@pytest.mark.usefixtures("closed")
def test_a_vault_with_a_test_cost_is_refused_by_the_standard_limits(paths, clock):
    with pytest.raises(CostRefused):
        unlock(paths, Secret(PASSPHRASE), clock=clock)


@pytest.mark.usefixtures("vault")
def test_an_open_vault_is_busy_for_everybody_else(paths, clock):
    with pytest.raises(VaultBusy):
        reopen(paths, clock)


@pytest.mark.usefixtures("vault")
def test_removing_the_lock_file_does_not_let_a_second_one_in(paths, clock):
    paths.lock.unlink()
    with pytest.raises(VaultBusy):
        reopen(paths, clock)


@pytest.mark.usefixtures("closed")
def test_a_foreign_copy_beside_the_key_file_destroys_nothing(paths, clock):
    foreign = bytearray(paths.key.read_bytes())
    foreign[32] += 1  # a later generation
    foreign[-32:] = hashlib.sha256(foreign[:-32]).digest()
    stray = paths.folder / "vault.key.new"
    stray.write_bytes(foreign)
    before = fingerprint(paths)
    with pytest.raises(Damaged):
        reopen(paths, clock)
    assert fingerprint(paths) == before
    stray.unlink()
    reopen(paths, clock).close()


def test_after_closing_every_call_says_locked(vault):
    vault.close()
    vault.close()
    with pytest.raises(VaultLocked):
        entries.find(vault)


def test_after_a_crash_it_opens_and_nothing_acknowledged_is_lost(vault, paths, clock):
    entry_id = entries.add(vault, contact(), note="kept")
    vault.abandon()
    again = reopen(paths, clock)
    assert notes.read(again, entry_id) == "kept"
    again.close()


def test_an_emptied_database_after_a_crash_is_damaged_and_its_journal_stays(vault, paths, clock):
    """SQLite takes a file of no bytes for a new database and drops the journal beside it."""
    vault.abandon()
    database = paths.folder / "journal-1.db"
    journal = database.with_name("journal-1.db-journal")
    database.write_bytes(b"")
    journal.write_bytes(b"what would bring it back")
    with pytest.raises(Damaged):
        reopen(paths, clock)
    assert journal.read_bytes() == b"what would bring it back"


def test_a_folder_with_anything_in_it_is_not_taken(tmp_path, clock):
    (tmp_path / "journal").mkdir()
    (tmp_path / "journal" / "thesis.txt").write_text("years of work")
    with pytest.raises(VaultExists):
        create(Paths(tmp_path / "journal"), Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)
    assert (tmp_path / "journal" / "thesis.txt").read_text() == "years of work"


def test_there_is_no_vault_where_there_is_none(tmp_path, clock):
    with pytest.raises(NoVault):
        reopen(Paths(tmp_path), clock)
    assert list(tmp_path.iterdir()) == []


def test_a_transaction_that_fails_leaves_nothing(vault):
    def fail():
        with vault.transaction():
            entries.add(vault, contact())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert entries.count(vault) == 0
