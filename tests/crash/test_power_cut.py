"""A share of the power cuts, with a fixed seed; `python -m tests.crash` replays all of them."""

import sys

import pytest

from tests.crash.chance import seeded
from tests.crash.disk import RUBBISH, SECTOR, Disk, File, Folder
from tests.crash.share import run

linux = pytest.mark.skipif(sys.platform != "linux", reason="the recorder traces Linux calls")


@linux
def test_a_power_cut_breaks_no_promise(tmp_path):
    said = run("--kills", "0", "--states", "300", failures=tmp_path)
    if "skipped" in said:
        pytest.skip(said.strip())
    assert "violations: 0" in said


def _states(disk, most=1000):
    return list(disk.states(most, seeded("test")))


def _disk_with_file(data):
    disk = Disk()
    disk.happen(("file", 1))
    disk.happen(("link", 0, "name", 1))
    disk.happen(("write", 1, 0, data))
    disk.happen(("sync", 1))
    disk.happen(("sync", 0))
    return disk


def test_the_disk_keeps_what_was_synced():
    assert _states(_disk_with_file(b"kept")) == [{"name": b"kept"}]


def test_the_disk_tears_a_write_between_any_two_sectors():
    disk = _disk_with_file(b"a" * 3 * SECTOR)
    disk.happen(("write", 1, 0, b"b" * 3 * SECTOR))
    found = {bytes(state["name"][::SECTOR]) for state in _states(disk)}
    assert found == {b"aaa", b"aab", b"aba", b"abb", b"baa", b"bab", b"bba", b"bbb"}


def test_the_disk_may_show_zeros_or_rubbish_where_a_file_grew():
    disk = _disk_with_file(b"")
    disk.happen(("write", 1, 0, b"x" * SECTOR))
    found = [state["name"] for state in _states(disk)]
    assert set(found) == {b"", bytes(SECTOR), RUBBISH, b"x" * SECTOR}


def test_the_disk_does_not_show_what_was_written_after_a_cut_without_the_cut():
    disk = _disk_with_file(b"old" * 1000)
    disk.happen(("resize", 1, 0))
    disk.happen(("write", 1, 0, b"new"))
    found = {bytes(state["name"]) for state in _states(disk)}
    assert found == {b"old" * 1000, b"", bytes(3), RUBBISH[:3], b"new"}


def test_the_disk_loses_names_from_the_end_backwards():
    folder = Folder({"a": 1}, [("link", "b", 2), ("rename", "b", "a"), ("unlink", "a")])
    assert [folder.names(n) for n in range(4)] == [{"a": 1}, {"a": 1, "b": 2}, {"a": 2}, {}]


def test_syncing_a_file_does_not_save_its_name():
    disk = Disk()
    disk.happen(("file", 1))
    disk.happen(("link", 0, "name", 1))
    disk.happen(("write", 1, 0, b"data"))
    disk.happen(("sync", 1))
    assert _states(disk) == [{}, {"name": b"data"}]


def test_a_sample_holds_all_kept_and_all_lost():
    file = File()
    file.write(0, b"x" * 100 * SECTOR)
    disk = Disk()
    disk.nodes[0] = Folder({"name": 1})
    disk.nodes[1] = file
    found = [state["name"] for state in _states(disk, most=10)]
    assert len(found) == 10
    assert found[:2] == [b"x" * 100 * SECTOR, b""]
