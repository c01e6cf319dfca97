import shutil

import pytest

from tests.forensic.pages import plain_pages
from tests.support import PASSPHRASE, contact, reopen
from vault import durable
from vault.errors import (
    BadValue,
    KeyFileNeeded,
    LastSlot,
    NoFreeSlot,
    StorageFailed,
    WrongPassphrase,
    WrongRecoveryCode,
)
from vault.journal import entries, holds, notes
from vault.keys import keyfile, slots
from vault.keys.kdf import CHEAPEST
from vault.keys.slots import SlotType
from vault.paths import Paths
from vault.secret import Secret
from vault.store import keystore, rekeying
from vault.store.opening import create, unlock, unlock_with_recovery
from vault.store.rekeying import Passphrase

NEW = b"an entirely different passphrase"


@pytest.fixture
def made(paths, clock):
    """An open vault with one entry, and its recovery code."""
    vault, code = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)
    entries.add(vault, contact())
    yield vault, code
    vault.abandon()


def test_a_new_passphrase_opens_and_the_old_one_does_not(made, paths, clock):
    vault, code = made
    rekeying.change(vault, Passphrase(Secret(NEW)))
    entries.add(vault, contact())
    assert entries.count(vault) == 2
    vault.close()
    with pytest.raises(WrongPassphrase):
        reopen(paths, clock)
    again = reopen(paths, clock, NEW)
    assert entries.count(again) == 2
    again.close()
    by_code = unlock_with_recovery(paths, code, clock=clock)
    assert entries.count(by_code) == 2
    by_code.close()


def test_the_old_passphrase_with_the_old_key_file_does_not_open_new_data(made, paths, clock):
    vault, _ = made
    vault.close()
    old = keystore.peek_keyfile(paths)[0]
    again = reopen(paths, clock)
    rekeying.change(again, Passphrase(Secret(NEW)))
    again.close()
    root = slots.open_with_passphrase(old, Secret(PASSPHRASE), CHEAPEST).root_key
    key = keyfile.database_key(root, old.epoch_key(root), old)
    clear = plain_pages(paths.databases()[0].read_bytes(), bytes(key.buffer))
    assert b"CREATE TABLE" not in clear
    assert len(paths.databases()) == 1


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(made, paths, clock):
    vault, code = made
    vault.close()
    opened = unlock_with_recovery(paths, code, clock=clock, kdf=CHEAPEST)
    rekeying.change(opened, Passphrase(Secret(NEW)))
    opened.close()
    assert entries.count(reopen(paths, clock, NEW)) == 1


def test_a_key_file_is_a_second_factor(made, paths, clock):
    vault, code = made
    factor = b"f" * 64
    rekeying.change(vault, Passphrase(Secret(PASSPHRASE), Secret(factor)))
    vault.close()
    with pytest.raises(KeyFileNeeded):
        reopen(paths, clock)
    for passphrase, wrong in ((PASSPHRASE, b"g" * 64), (NEW, factor)):
        with pytest.raises(WrongPassphrase):
            unlock(paths, Secret(passphrase), clock=clock, kdf=CHEAPEST, factor=Secret(wrong))
    both = unlock(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, factor=Secret(factor))
    assert [slot.type for slot in both.slots()] == [
        SlotType.PASSPHRASE_AND_KEY_FILE,
        SlotType.RECOVERY,
    ]
    both.close()
    unlock_with_recovery(paths, code, clock=clock).close()


def test_an_empty_key_file_is_no_second_factor(made):
    vault, _ = made
    with pytest.raises(BadValue):
        rekeying.change(vault, Passphrase(Secret(PASSPHRASE), Secret(b"")))


def test_further_passphrases_can_be_added_and_removed(made, paths, clock):
    vault, _ = made
    assert rekeying.add(vault, Passphrase(Secret(NEW))) == 2
    assert rekeying.add(vault, Passphrase(Secret(b"third one of them"))) == 3
    with pytest.raises(NoFreeSlot):
        rekeying.add(vault, Passphrase(Secret(b"one too many")))
    vault.close()
    again = reopen(paths, clock, NEW)
    assert again.opened_slot == 2
    with pytest.raises(LastSlot):
        rekeying.remove(again, 2)
    rekeying.remove(again, 0)
    with pytest.raises(LastSlot):
        rekeying.remove(again, 0)
    again.close()
    with pytest.raises(WrongPassphrase):
        reopen(paths, clock)
    third = reopen(paths, clock, NEW)
    assert rekeying.add(third, Passphrase(Secret(PASSPHRASE))) == 0
    third.close()


def test_a_change_drops_the_passphrases_that_are_not_at_hand(made, paths, clock):
    vault, _ = made
    rekeying.add(vault, Passphrase(Secret(NEW)))
    rekeying.change(vault, Passphrase(Secret(b"only this one now")))
    assert [slot.index for slot in vault.slots()] == [0, 1]
    vault.close()
    for passphrase in (PASSPHRASE, NEW):
        with pytest.raises(WrongPassphrase):
            reopen(paths, clock, passphrase)


def test_a_renewed_recovery_code_replaces_the_old_one(made, paths, clock):
    vault, old = made
    new = rekeying.renew_recovery(vault)
    rekeying.change(vault, Passphrase(Secret(NEW)))
    vault.close()
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery(paths, old, clock=clock)
    unlock_with_recovery(paths, new, clock=clock).close()


@pytest.mark.parametrize("failing", ["first setting", "second setting"])
def test_a_renewal_that_fails_half_way_leaves_one_code_that_works(
    made, paths, clock, monkeypatch, failing
):
    vault, old = made
    written, write = [], vault.write_setting

    def refuse(name, value):
        written.append(name)
        if len(written) == (1 if failing == "first setting" else 2):
            raise StorageFailed
        write(name, value)

    monkeypatch.setattr(vault, "write_setting", refuse)
    try:
        code = rekeying.renew_recovery(vault)
    except StorageFailed:
        code = old
    monkeypatch.undo()
    assert (code == old) == (failing == "first setting")
    rekeying.change(vault, Passphrase(Secret(NEW)))
    vault.close()
    unlock_with_recovery(paths, code, clock=clock).close()


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_change_interrupted_at_its_commit_is_whole_or_not_at_all(
    made, paths, clock, monkeypatch, moment
):
    vault, _ = made
    commit = durable.commit

    def interrupted(path, data):
        if moment == "after":
            commit(path, data)
        raise KeyboardInterrupt

    monkeypatch.setattr(durable, "commit", interrupted)
    with pytest.raises(KeyboardInterrupt):
        rekeying.change(vault, Passphrase(Secret(NEW)))
    monkeypatch.undo()
    entries.add(vault, contact())
    vault.abandon()
    again = reopen(paths, clock, NEW if moment == "after" else PASSPHRASE)
    assert entries.count(again) == 2
    again.close()


def test_a_removed_recovery_slot_stays_removed(made, paths, clock):
    vault, code = made
    rekeying.remove(vault, 1)
    rekeying.change(vault, Passphrase(Secret(NEW)))
    vault.close()
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery(paths, code, clock=clock)


def test_under_a_hold_the_passphrase_changes_and_no_file_is_rewritten(made, paths, clock):
    vault, _ = made
    holds.set_(vault)
    before = [path.name for path in paths.databases()]
    rekeying.change(vault, Passphrase(Secret(NEW)))
    with pytest.raises(LastSlot):
        rekeying.remove(vault, 0)
    vault.close()
    assert [p.name for p in paths.databases()] == [n for n in before if not n.endswith("journal")]
    again = reopen(paths, clock, NEW)
    assert again.held
    again.close()


def test_a_change_loses_no_note_and_forgets_no_day(vault, paths, clock):
    entry_id = entries.add(vault, contact(), note="still here")
    rekeying.change(vault, Passphrase(Secret(NEW)))
    assert notes.read(vault, entry_id) == "still here"
    vault.close()
    again = reopen(paths, clock, NEW)
    assert notes.read(again, entry_id) == "still here"
    again.close()


def test_a_crash_right_after_the_change_opens_with_the_new_passphrase(made, paths, clock, tmp_path):
    vault, _ = made
    rekeying.change(vault, Passphrase(Secret(NEW)))
    shutil.copytree(paths.folder, tmp_path / "crashed")
    again = reopen(Paths(tmp_path / "crashed"), clock, NEW)
    assert entries.count(again) == 1
    again.close()
