"""Long work asks whether to go on, and where it is told no, nothing is left and nothing changed."""

from __future__ import annotations

import pytest

from tests.support import contact
from vault import durable
from vault.errors import Stopped
from vault.journal import entries, intake, notes
from vault.journal.intake import Row
from vault.statistics import ledger
from vault.store import backup, counting, database, verify
from vault.watching import stepped, unwatched


class Asked:
    """Says no when it is asked for the *at*-th time; 0 never does."""

    def __init__(self, at=0):
        self.at = at
        self.told = []

    def __call__(self, done, total):
        self.told.append((done, total))
        return len(self.told) != self.at


@pytest.fixture
def filled(vault):
    """A vault with thirty entries that have notes."""
    for _ in range(30):
        entries.add(vault, contact(), note="x" * 200)
    return vault


def names(paths):
    return sorted(path.name for path in paths.folder.iterdir())


def test_steps_are_told_before_each_and_after_the_last():
    asked = Asked()
    assert list(stepped("abcde", 5, asked, every=2)) == list("abcde")
    assert asked.told == [(0, 5), (2, 5), (4, 5), (5, 5)]


def test_no_item_comes_after_a_stop():
    seen = []
    with pytest.raises(Stopped):
        seen.extend(stepped("abc", 3, Asked(at=2)))
    assert seen == ["a"]
    assert list(stepped([], 0, unwatched)) == []


def test_a_backup_stopped_anywhere_leaves_no_file_and_an_open_vault(
    filled, paths, tmp_path, monkeypatch
):
    """At every moment in which it asks, within the copying of a table too."""
    monkeypatch.setattr(database, "_STEPS", 50)
    monkeypatch.setattr(durable, "_PIECE", 1 << 14)
    asked, file = Asked(), tmp_path / "whole"
    backup.write(filled, file, watch=asked)
    shares = [done for done, total in asked.told]
    assert shares == sorted(shares)
    assert shares[-1] == 100
    assert {total for _, total in asked.told} == {100}
    before = names(paths)
    for at in range(1, len(shares) + 1):
        file = tmp_path / f"stopped-{at}"
        with pytest.raises(Stopped):
            backup.write(filled, file, watch=Asked(at))
        assert not file.exists()
        assert names(paths) == before
        assert entries.count(filled) == 30
    assert backup.write(filled, tmp_path / "again") == 30


def test_a_new_file_that_is_stopped_is_not_there(tmp_path, monkeypatch):
    monkeypatch.setattr(durable, "_PIECE", 4)
    asked = Asked()
    durable.write_new(tmp_path / "whole", b"0123456789", asked)
    assert asked.told == [(4, 10), (8, 10), (10, 10)]
    assert (tmp_path / "whole").read_bytes() == b"0123456789"
    with pytest.raises(Stopped):
        durable.write_new(tmp_path / "part", b"0123456789", Asked(at=2))
    assert not (tmp_path / "part").exists()


def test_rows_that_are_stopped_are_rolled_back(vault):
    rows = [Row(n, contact(), "a note") for n in range(5)]
    for at in range(1, 7):
        with pytest.raises(Stopped):
            intake.take_in(vault, rows, Asked(at))
        assert entries.count(vault) == 0
    assert intake.take_in(vault, rows) == (5, 0)
    assert all(notes.read(vault, entry.id) == "a note" for entry in entries.find(vault))


def test_counting_that_is_stopped_records_nothing(filled, monkeypatch):
    monkeypatch.setattr(counting, "_WATCHED_ROWS", 10)
    asked = Asked()
    filled.counting(asked).close()
    assert asked.told == [(0, 30), (10, 30), (20, 30), (30, 30)]
    with pytest.raises(Stopped), ledger.opened(filled, Asked(at=3)) as book:
        book.record_issued("2026Q3", b"never")
    assert filled.issued("2026Q3") is None


def test_a_check_that_is_stopped_leaves_the_vault_as_it_is(filled):
    with pytest.raises(Stopped):
        verify.inside(filled, Asked(at=7))
    assert all(check.ok for check in verify.inside(filled))
