"""A disk that refuses to grow a file, at every size around what each operation needs."""

from __future__ import annotations

import sys
from contextlib import contextmanager

import pytest

from tests.support import PASSPHRASE, contact, fingerprint, reopen
from vault.errors import CleanupOwed, StorageFailed
from vault.journal import drafts, entries, notes
from vault.journal.vocabulary import Mode
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.statistics import summary
from vault.statistics.periods import Quarter
from vault.store.opening import create

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX resource limits")


@contextmanager
def no_file_beyond(size):
    """No file of this process may grow past *size* bytes."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _export(vault):
    quarter = Quarter(2026, 3)
    file = vault.paths.folder.parent / "summary"
    summary.write(vault, quarter, file, shown=summary.preview(vault, quarter))


OPERATIONS = {
    "add": lambda vault, _: entries.add(vault, contact(), note="y" * 200),
    "edit": lambda vault, entry_id: entries.replace(
        vault, entry_id, contact(mode=Mode.VIDEO), follow_up=None
    ),
    "note": lambda vault, entry_id: notes.write(vault, entry_id, "z" * 280),
    "extend": lambda vault, entry_id: notes.extend(vault, entry_id, 30),
    "delete": entries.remove,
    "draft": lambda vault, _: drafts.keep(vault, drafts.Draft({}, "w" * 280)),
    "policy": lambda vault, _: vault.set_policy(Policy(notes=True, note_days=9)),
    "export": lambda vault, _: _export(vault),
}


def _state(vault):
    found = entries.find(vault)
    return (
        [(e.id, e.contact, e.note_dies) for e in found],
        [notes.read(vault, e.id) for e in found],
        drafts.load(vault),
        vault.read_setting("policy"),
        vault.issued("2026Q3"),
        [path.name for path in vault.paths.folder.parent.iterdir()],
    )


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_refused_write_changes_nothing_and_the_journal_stays_usable(paths, clock, name):
    vault, _ = create(
        paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=Policy(notes=True)
    )
    entry_id = entries.add(vault, contact(), note="x" * 280)
    for _ in range(30):
        entries.add(vault, contact(), note="x" * 280)
    largest = max(path.stat().st_size for path in paths.folder.iterdir())
    before = _state(vault)
    refused = 0
    for size in range(0, 3 * largest, 2048):
        try:
            with no_file_beyond(size):
                OPERATIONS[name](vault, entry_id)
        except StorageFailed:
            refused += 1
            assert _state(vault) == before
        else:
            break
    assert refused
    done = _state(vault)
    vault.close()
    again = reopen(paths, clock)
    assert _state(again) == done
    again.close()


def test_closing_on_a_full_disk_keeps_everything_and_owes_the_cleanup(vault, paths, clock):
    entry_id = entries.add(vault, contact(), note="to be removed")
    kept = entries.add(vault, contact(), note="kept")
    notes.remove(vault, entry_id)
    with no_file_beyond(9000), pytest.raises(CleanupOwed):
        vault.close()
    again = reopen(paths, clock)
    assert notes.read(again, kept) == "kept"
    again.close()
    assert [p.name for p in paths.databases()] == ["journal-2.db"]


def test_a_vault_that_could_not_be_created_leaves_no_vault(paths, clock):
    for size in range(0, 200_000, 3000):
        with no_file_beyond(size):
            try:
                made, _ = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)
            except StorageFailed:
                assert not paths.exists()
            else:
                made.abandon()
                break
        for path in paths.folder.iterdir():
            path.unlink()
    else:
        pytest.fail("never created")


def test_opening_on_a_full_disk_changes_nothing(vault, paths, clock):
    entries.add(vault, contact())
    vault.close()
    before = fingerprint(paths)
    with no_file_beyond(4000), pytest.raises(StorageFailed):
        reopen(paths, clock)
    assert fingerprint(paths) == before
    again = reopen(paths, clock)
    assert entries.count(again) == 1
    again.close()
