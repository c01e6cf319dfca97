"""A fixed share of `python -m tests.forensic`: random weeks, random kills, and what is left."""

import shutil

from tests.forensic import remnants
from tests.forensic.pages import Finder, plain_anywhere, plain_pages
from tests.forensic.workload import MARKER
from tests.support import contact, reopen
from vault.journal import entries, notes
from vault.keys import keyfile, slots
from vault.keys.kdf import CHEAPEST
from vault.secret import Secret
from vault.store import keystore


def test_nothing_is_left_of_dead_texts_after_random_weeks(paths):
    found = remnants.after_workload(paths, seed=5, notes=120)
    assert found.dead > 60
    assert (found.remnants, found.markers) == (0, 0)
    assert found.living_found == found.living > 0


def test_nothing_is_left_of_dead_texts_after_random_kills(paths):
    found = remnants.after_kills(paths, seed=6, kills=5)
    assert found.dead > 0
    assert (found.remnants, found.markers) == (0, 0)
    assert found.living_found == found.living


def test_the_finder_sees_a_text_at_any_offset_and_alignment(vault, paths):
    entry_id = entries.add(vault, contact(), note=MARKER * 20)
    (body,) = vault.database.row("SELECT body FROM sealed WHERE owner = ?", (entry_id,))
    vault.close()
    key = remnants.database_key(keystore.peek_keyfile(paths)[0])
    data = paths.databases()[0].read_bytes()
    finder = Finder([("note", bytes(body))])
    assert finder.found(plain_pages(data, key)) == {"note"}
    for shift in (0, 4, 8, 12, 20, 516):  # as in a rollback journal, or anywhere on a disk
        layers = plain_anywhere(bytes(shift) + data, key)
        assert any(finder.found(layer) for layer in layers)
    assert not any(finder.found(layer) for layer in plain_anywhere(data, bytes(32)))
    assert finder.found(b"x" * 7 + bytes(body[5:36])) == {"note"}


def test_key_files_and_databases_of_different_epochs_do_not_open_each_other(
    vault, paths, clock, tmp_path
):
    """An old database with today's key file, and today's database with any old one."""
    vault.close()
    kept = []
    for number in range(4):
        vault = reopen(paths, clock)
        entry_id = entries.add(vault, contact(), note=f"note {number}")
        notes.remove(vault, entry_id)
        vault.close()
        place = tmp_path / str(number)
        shutil.copytree(paths.folder, place)
        (database,) = place.glob("journal-*.db")
        keys, _ = keystore.peek_keyfile(paths)
        kept.append((remnants.database_key(keys), database.read_bytes()))
    for index, (key, _) in enumerate(kept):
        readable = [b"CREATE TABLE" in plain_pages(data, key) for _, data in kept]
        assert readable == [other == index for other in range(len(kept))]


def test_an_old_key_file_gives_no_key_after_the_passphrase_was_changed(vault, paths, clock):
    """Old passphrase, old key file: the epoch key in today's file is sealed to another root."""
    from vault.store import rekeying

    old, _ = keystore.peek_keyfile(paths)
    rekeying.change(vault, rekeying.Passphrase(Secret(b"another passphrase here")))
    vault.close()
    root = slots.open_with_passphrase(old, Secret(b"correct horse battery staple"), CHEAPEST)
    keys, _ = keystore.peek_keyfile(paths)
    mixed = keyfile.database_key(root.root_key, old.epoch_key(root.root_key), keys)
    data = paths.databases()[0].read_bytes()
    assert b"CREATE TABLE" not in plain_pages(data, bytes(mixed.buffer))
