import hashlib
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from vault import durable
from vault.errors import DiskFull, FileExists, NotAllowed, ReadOnly, StorageFailed, VaultBusy
from vault.statistics import collecting, enrolment
from vault.store import backup


def test_a_new_file_is_private_and_never_overwrites(tmp_path):
    path = tmp_path / "out"
    durable.write_new(path, b"first")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(FileExists):
        durable.write_new(path, b"second")
    assert path.read_bytes() == b"first"


def test_a_file_gets_its_name_when_the_block_has_ended(tmp_path):
    path = tmp_path / "out"
    with durable.named_last(path) as unnamed:
        durable.write_new(unnamed, b"data")
        assert not path.exists()
        assert unnamed.parent == tmp_path
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("out", b"data")]
    with pytest.raises(FileExists), durable.named_last(path):
        pass


@pytest.mark.parametrize(("raised", "left"), [(ReadOnly, 0), (KeyboardInterrupt, 1)])
def test_an_error_in_the_block_removes_the_file_and_the_end_of_the_program_does_not(
    tmp_path, raised, left
):
    def fail(unnamed):
        durable.write_new(unnamed, b"data")
        raise raised

    with pytest.raises(raised), durable.named_last(tmp_path / "out") as unnamed:
        fail(unnamed)
    assert len(list(tmp_path.iterdir())) == left


def test_a_commit_replaces_the_contents_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "small"
    durable.commit(path, b"old")
    durable.commit(path, b"new")
    assert not durable.unfinished(path)
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["small"]


def test_both_copies_of_an_interrupted_commit_are_found_and_settled(tmp_path):
    path = tmp_path / "small"
    durable.commit(path, b"old")
    newer = tmp_path / "small.new"
    durable.write_new(newer, b"new")
    assert [data for _, data in durable.committed(path)] == [b"old", b"new"]
    durable.settle(path, newer)
    assert [data for _, data in durable.committed(path)] == [b"new"]


def test_a_torn_replacement_is_discarded(tmp_path):
    path = tmp_path / "small"
    durable.commit(path, b"old")
    durable.write_new(tmp_path / "small.new", b"to")
    durable.settle(path, path)
    assert [data for _, data in durable.committed(path)] == [b"old"]


def test_an_error_after_the_commit_point_leaves_the_new_contents_to_be_finished(
    tmp_path, monkeypatch
):
    path = tmp_path / "small"
    old, new, newest = (body + hashlib.sha256(body).digest() for body in (b"1", b"2", b"3"))
    durable.commit(path, old)

    def refuse(_):
        raise OSError(5, "I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(durable, "_blank", refuse)
        durable.commit(path, new)
        assert durable.unfinished(path)
        assert [data for _, data in durable.committed(path)] == [old, new]
        with pytest.raises(StorageFailed):
            durable.commit(path, newest)
    assert new in [data for _, data in durable.committed(path)]
    durable.commit(path, newest)
    assert [data for _, data in durable.committed(path)] == [newest]


def test_shredding_overwrites_before_it_removes(tmp_path, monkeypatch):
    path = tmp_path / "old"
    path.write_bytes(b"secret" * 20_000)
    link = tmp_path / "other name of the same bytes"
    os.link(path, link)
    durable.shred(path)
    assert not path.exists()
    assert link.read_bytes() == bytes(120_000)


def test_one_process_holds_the_folder(tmp_path):
    held = durable.FolderLock(tmp_path / "lock")
    child = (
        "import sys; from pathlib import Path; from vault import durable; "
        "durable.FolderLock(Path(sys.argv[1]))"
    )
    command = [sys.executable, "-c", child, str(tmp_path / "lock")]
    refused = subprocess.run(command, capture_output=True, check=False, text=True)
    assert "VaultBusy" in refused.stderr
    with pytest.raises(VaultBusy):
        durable.FolderLock(tmp_path / "lock")
    held.release()
    held.release()
    assert subprocess.run(command, check=False).returncode == 0


def test_the_disks_refusals_become_our_sentences(tmp_path):
    with pytest.raises(StorageFailed):
        durable.write_new(tmp_path / "no" / "such" / "folder", b"x")
    with pytest.raises(ReadOnly), durable.storage_errors():
        raise PermissionError(13, "denied")
    with pytest.raises(NotAllowed), durable.reading_errors():
        raise PermissionError(13, "denied")
    with pytest.raises(DiskFull), durable.reading_errors():
        raise OSError(28, "full")


@pytest.mark.parametrize("read", [backup.read, collecting.packs_in, enrolment.files_in])
def test_what_may_not_be_read_is_not_called_unwritable(tmp_path, monkeypatch, read):
    def denied(*_):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", denied)
    monkeypatch.setattr(Path, "iterdir", denied)
    with pytest.raises(NotAllowed):
        read(tmp_path)
