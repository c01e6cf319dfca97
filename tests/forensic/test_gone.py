"""Gone means gone: markers searched in every byte of every file, in clear and with the key."""

from __future__ import annotations

import os
from datetime import date

import pytest

from tests.forensic.pages import plain_pages
from tests.support import PASSPHRASE, contact, reopen
from vault.journal import drafts, entries, notes
from vault.journal.followups import FollowUp
from vault.keys import keyfile, slots
from vault.keys.aead import derive, unseal
from vault.keys.kdf import CHEAPEST
from vault.secret import Secret
from vault.store import keystore


def _database_key(paths):
    keys, _ = keystore.peek_keyfile(paths)
    root = slots.open_with_passphrase(keys, Secret(PASSPHRASE), CHEAPEST).root_key
    return keyfile.database_key(root, keys.epoch_key(root), keys).buffer


def _everything(paths):
    """Every byte of the folder, and every database page in clear."""
    key = bytes(_database_key(paths))
    raw = b"".join(path.read_bytes() for path in paths.folder.iterdir())
    clear = b"".join(plain_pages(path.read_bytes(), key) for path in paths.databases())
    return raw, clear


def test_the_scanner_finds_what_is_there(vault, paths):
    entry_id = entries.add(vault, contact())
    vault.close()
    _, clear = _everything(paths)
    assert entry_id in clear
    assert b"CREATE TABLE entries" in clear


def test_a_note_is_never_in_clear_even_with_the_key_of_the_database(vault, paths):
    canary = "CANARY" + os.urandom(8).hex()
    entry_id = entries.add(
        vault, contact(), note=canary, follow_up=FollowUp(date(2026, 11, 25), canary[:20])
    )
    drafts.keep(vault, drafts.Draft({"x": canary}, canary))
    assert notes.read(vault, entry_id) == canary
    vault.close()
    for data in _everything(paths):
        for form in ("utf-8", "utf-16-le", "utf-32-le"):
            assert canary.encode(form) not in data
        assert canary[:12].encode() not in data
        assert canary.encode().hex().encode() not in data


@pytest.mark.parametrize("how", ["expired", "deleted", "edited", "entry deleted"])
def test_after_closing_no_page_holds_the_ciphertext_of_a_dead_note(vault, paths, clock, how):
    """The sealed body, searched in clear pages: not even the dead ciphertext is left."""
    ids = [entries.add(vault, contact(), note=f"note {n} " + "x" * n) for n in range(200)]
    bodies = {bytes(o): bytes(b) for o, b in vault.database.rows("SELECT owner, body FROM sealed")}
    doomed = ids[::2]
    if how == "expired":
        for entry_id in ids[1::2]:
            notes.extend(vault, entry_id, 30)
        clock.advance(8)
        vault.sweep()
    for entry_id in doomed:
        if how == "deleted":
            notes.remove(vault, entry_id)
        elif how == "edited":
            notes.write(vault, entry_id, "something else")
        elif how == "entry deleted":
            entries.remove(vault, entry_id)
    vault.close()
    _, clear = _everything(paths)
    remnants = [e for e in doomed if bodies[e][:64] in clear or bodies[e][-32:] in clear]
    assert remnants == []
    if how == "deleted":  # and the scanner would have seen them: the living are found
        assert all(bodies[e][:64] in clear for e in ids[1::2])


def test_an_old_database_does_not_open_with_the_new_key_file(vault, paths, clock, tmp_path):
    entry_id = entries.add(vault, contact(), note="soon gone")
    vault.close()
    old = paths.databases()[0].read_bytes()
    vault = reopen(paths, clock)
    notes.remove(vault, entry_id)
    vault.close()
    clear = plain_pages(old, bytes(_database_key(paths)))
    assert b"CREATE TABLE" not in clear


def test_a_forgotten_day_leaves_no_key_in_the_folder(vault, paths, clock):
    """The wrapped key of the day is in no file after the sweep."""
    entries.add(vault, contact(), note="x")
    day = vault.today + 7
    vault.close()
    wrapped = keystore.peek_ring(paths).wrapped[day]
    clock.advance(7)
    reopen(paths, clock).close()
    raw, clear = _everything(paths)
    assert wrapped not in raw
    assert wrapped[12:44] not in raw
    assert wrapped not in clear


def test_this_is_how_a_copy_taken_before_expiry_can_still_be_read(vault, paths):
    """SECURITY.md says so: old key file, old ring, old database and the passphrase."""
    entry_id = entries.add(vault, contact(), note="a copied folder")
    body, day = vault.database.row("SELECT body, expires FROM sealed")
    vault.close()
    keys, _ = keystore.peek_keyfile(paths)
    root = slots.open_with_passphrase(keys, Secret(PASSPHRASE), CHEAPEST).root_key
    day_key = keystore.peek_ring(paths).day_key(day, keys.ring_master(root))
    text_key = derive(day_key, b"peerlog1 text", context=b"note" + entry_id)
    context = keys.vault_id + entry_id + b"note" + day.to_bytes(4, "little")
    assert b"a copied folder" in unseal(text_key, body, context)
