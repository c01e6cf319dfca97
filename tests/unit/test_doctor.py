from dataclasses import replace

import pytest

from tests.support import contact, reopen
from vault.journal import entries
from vault.store import backup, doctor, surroundings


@pytest.fixture
def machine(tmp_path):
    """A made-up /proc and /sys: one encrypted disk, zram, nothing that worries."""
    root = tmp_path / "root"
    for name, text in {
        "proc/mounts": "/dev/dm-0 / ext4 rw 0 0\n/dev/sdb1 /plain ext4 rw 0 0\n",
        "proc/swaps": "Filename Type Size Used Priority\n/dev/zram0 partition 1 0 1\n",
        "sys/class/block/dm-0/dm/uuid": "CRYPT-LUKS2-0123\n",
        "sys/class/block/sdb1/uevent": "",
        "sys/power/state": "freeze mem disk\n",
        "sys/power/resume": "0:0\n",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def _bad(checks):
    return {check.name for check in checks if not check.ok}


def test_a_well_kept_machine_has_nothing_to_mend(machine, tmp_path):
    assert _bad(surroundings.checks(tmp_path / "v", root=machine)) == set()


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("proc/mounts", "/dev/sdb1 / ext4 rw 0 0\n", "disk"),
        ("proc/mounts", "srv:/home / nfs4 rw 0 0\n", "file system"),
        ("proc/mounts", "/dev/dm-0 / btrfs rw 0 0\n", "file system"),
        ("proc/swaps", "Filename Type\n/dev/sdb1 partition\n", "swap"),
        ("sys/power/resume", "8:3\n", "hibernation"),
    ],
)
def test_each_threat_of_the_machine_is_named(machine, tmp_path, file, text, name):
    (machine / file).write_text(text)
    assert name in _bad(surroundings.checks(tmp_path / "v", root=machine))


def test_an_encrypted_disk_below_a_logical_volume_counts(machine, tmp_path):
    (machine / "proc/mounts").write_text("/dev/dm-1 / ext4 rw 0 0\n")
    (machine / "sys/class/block/dm-1/slaves/dm-0").mkdir(parents=True)
    assert "disk" not in _bad(surroundings.checks(tmp_path / "v", root=machine))


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - County", "Mobile Documents", "Nextcloud"])
def test_a_synced_folder_is_named(machine, tmp_path, name):
    assert "sync" in _bad(surroundings.checks(tmp_path / name / "v", root=machine))


def test_a_sync_tools_marker_in_a_parent_is_seen(machine, tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert "sync" in _bad(surroundings.checks(tmp_path / "a" / "v", root=machine))


def test_a_recorded_terminal_is_named(machine, tmp_path, monkeypatch):
    monkeypatch.setattr(surroundings.os, "getppid", lambda: 77)
    for number, (name, parent) in {77: ("bash", 55), 55: ("script", 0)}.items():
        folder = machine / "proc" / str(number)
        folder.mkdir()
        (folder / "comm").write_text(name + "\n")
        (folder / "status").write_text(f"Name:\t{name}\nPPid:\t{parent}\n")
    assert "terminal" in _bad(surroundings.checks(tmp_path / "v", root=machine))


def test_a_system_that_tells_nothing_is_not_guessed_at(tmp_path):
    checks = surroundings.checks(tmp_path / "v", root=tmp_path / "nothing")
    assert _bad(checks) == set()
    assert any("does not tell" in check.text for check in checks)


def test_the_report_has_no_content_and_changes_with_the_vault(vault, paths, clock, tmp_path):
    entries.add(vault, contact(), note="CANARY")
    known = replace(paths, anchor=tmp_path / "anchor")
    assert "closing" in _bad(doctor.report(known, clock))
    vault.close()
    before = _bad(doctor.report(known, clock))
    assert "closing" not in before
    assert {"backup", "key derivation"} <= before
    again = reopen(known, clock)
    backup.write(again, tmp_path / "stick")
    again.close()
    assert "backup" not in _bad(doctor.report(known, clock))
    clock.advance(31)
    assert {"backup", "clock"} <= _bad(doctor.report(known, clock))
    assert "CANARY" not in repr(doctor.report(known, clock))


def test_loose_permissions_a_clock_set_back_and_strangers_are_named(vault, paths, clock):
    vault.close()
    assert "permissions" not in _bad(doctor.report(paths, clock))
    paths.key.chmod(0o644)
    clock.advance(-3)
    (paths.folder / "vault (conflict).key").touch()
    assert {"permissions", "clock", "other files"} <= _bad(doctor.report(paths, clock))


def test_without_a_vault_the_report_still_speaks(paths, clock):
    assert "vault" in _bad(doctor.report(paths, clock))
