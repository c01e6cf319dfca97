"""Locks, folders and clocks: whatever surrounds a vault, there is a sentence for it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.support import PASSPHRASE, contact, fingerprint, reopen
from vault import durable
from vault.clock import FixedClock, gone_on, utc_day
from vault.errors import BadValue, ClockBehind, ClockJumped, ReadOnly, VaultBusy
from vault.journal import entries, notes, retention
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.opening import create

PROCESSES, ROUNDS = 8, 20

RACER = """
import sys
from pathlib import Path
from vault import durable
from vault.errors import VaultBusy
for line in sys.stdin:
    try:
        lock = durable.FolderLock(Path(line.strip()))
        print("won", flush=True)
    except VaultBusy:
        lock = None
        print("busy", flush=True)
    sys.stdin.readline()
    if lock is not None:
        lock.release()
    print("released", flush=True)
"""

AS_SOMEBODY_ELSE = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from tests.support import reopen
from vault.clock import FixedClock
from vault.errors import StorageFailed
from vault.paths import Paths
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
try:
    reopen(Paths(Path(sys.argv[1])), FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC)))
except StorageFailed as error:
    print(type(error).__name__)
"""


def _start(program, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def _tell(process, line):
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def test_of_eight_processes_exactly_one_gets_the_folder(tmp_path):
    racers = [_start(RACER) for _ in range(PROCESSES)]
    try:
        for number in range(ROUNDS):
            for racer in racers:
                _tell(racer, tmp_path / f"lock-{number % 3}")
            answers = [racer.stdout.readline().strip() for racer in racers]
            assert sorted(answers) == ["busy"] * (PROCESSES - 1) + ["won"]
            for racer in racers:
                _tell(racer, "done")
            assert {racer.stdout.readline().strip() for racer in racers} == {"released"}
    finally:
        for racer in racers:
            racer.kill()
            racer.communicate()


def test_a_lock_left_by_a_killed_process_is_nobody_s(tmp_path):
    for _ in range(5):
        holder = _start(RACER)
        _tell(holder, tmp_path / "lock")
        assert holder.stdout.readline().strip() == "won"
        with pytest.raises(VaultBusy):
            durable.FolderLock(tmp_path / "lock")
        holder.kill()
        holder.communicate()
        durable.FolderLock(tmp_path / "lock").release()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_that_cannot_be_written_is_called_that(paths, clock, tmp_path):
    vault, _ = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST)
    vault.close()
    for place in (paths.folder, *paths.folder.iterdir()):
        place.chmod(0o555 if place.is_dir() else 0o444)
    root = os.geteuid() == 0  # then somebody else has to try, who must get as far as the folder
    closed = [p for p in paths.folder.parents if root and not p.stat().st_mode & 0o001]
    before = fingerprint(paths)
    try:
        for place in closed:  # pytest keeps its folders to itself
            place.chmod(place.stat().st_mode | 0o011)
        stranger = _start(AS_SOMEBODY_ELSE, paths.folder)
        assert stranger.communicate()[0].strip() == ReadOnly.__name__
    finally:
        for place in closed:
            place.chmod(place.stat().st_mode & ~0o011)
        paths.folder.chmod(0o700)
    assert fingerprint(paths) == before


def test_a_clock_set_back_revives_nothing_and_is_said(vault, paths, clock):
    entry_id = entries.add(vault, contact(), note="dies on its day")
    clock.advance(7)
    vault.sweep()
    clock.advance(-30)
    assert vault.clock_behind
    assert notes.read(vault, entry_id) is None
    with pytest.raises(BadValue):  # the day of the contact is in this clock's future
        entries.add(vault, contact(day=date(2026, 11, 29)))
    vault.close()
    with pytest.raises(ClockBehind):
        retention.sweep_locked(paths, clock)
    again = reopen(paths, clock)
    assert again.clock_behind
    assert notes.read(again, entry_id) is None
    again.close()


def test_a_clock_far_ahead_destroys_nothing_unasked(vault, paths, clock):
    entry_id = entries.add(vault, contact(), note="alive")
    vault.close()
    before = paths.ring.read_bytes()
    clock.advance(400)
    with pytest.raises(ClockJumped):
        retention.sweep_locked(paths, clock)
    assert paths.ring.read_bytes() == before
    far = reopen(paths, clock)
    assert far.clock_jumped
    far.close()
    clock.advance(-400)
    back = reopen(paths, clock)
    assert notes.read(back, entry_id) == "alive"
    back.close()
    clock.advance(400)
    accepted = reopen(paths, clock)
    accepted.accept_date()
    assert notes.read(accepted, entry_id) is None
    accepted.close()


ZONES = (
    "UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Asia/Kathmandu",
    "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe",
)  # fmt: skip
CHANGES = (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC))


@pytest.mark.parametrize("around", CHANGES, ids=["spring", "autumn"])
def test_the_day_of_death_is_one_in_every_zone_and_over_a_change_of_the_hour(around):
    days = set()
    for zone in ZONES:
        for hours in (-2, -1, 0, 1, 2):
            moment = around + timedelta(hours=hours)
            clock = FixedClock(moment.astimezone(ZoneInfo(zone)))
            expected = (moment.date() - date(1970, 1, 1)).days
            assert utc_day(clock) == expected
            days.add(utc_day(clock) - expected)
            local = gone_on(utc_day(clock) + 7, clock)
            assert abs((local - clock.now().date()).days - 7) <= 1
    assert days == {0}


def test_a_traveller_s_note_dies_on_the_day_it_was_given(paths):
    start = datetime(2026, 10, 24, 23, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    clock = FixedClock(start)
    policy = Policy(notes=True)
    vault, _ = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=policy)
    entry_id = entries.add(vault, contact(day=date(2026, 10, 24)), note="on the road")
    dies = entries.get(vault, entry_id).note_dies
    for zone in ZONES:
        clock.at = (start + timedelta(days=6)).astimezone(ZoneInfo(zone))
        vault.sweep()
        assert notes.read(vault, entry_id) == "on the road"
    clock.at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=dies, seconds=1)
    vault.sweep()
    assert notes.read(vault, entry_id) is None
    vault.close()


def test_the_29th_of_february(paths):
    leap_day = datetime(2028, 2, 29, 12, tzinfo=UTC)
    clock = FixedClock(leap_day)
    policy = Policy(notes=True)
    vault, _ = create(paths, Secret(PASSPHRASE), clock=clock, kdf=CHEAPEST, policy=policy)
    entry_id = entries.add(vault, contact(day=date(2028, 2, 29)), note="a rare day")
    assert gone_on(entries.get(vault, entry_id).note_dies, clock) == date(2028, 3, 7)
    clock.advance(7)
    vault.sweep()
    assert notes.read(vault, entry_id) is None
    clock.at = datetime(2029, 2, 28, 12, tzinfo=UTC)
    vault.accept_date()
    faded = entries.get(vault, entry_id)
    assert faded.contact.day == date(2028, 1, 1)  # 365 days later it is its quarter
    vault.close()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
def test_the_system_s_own_zone_makes_no_difference(monkeypatch):
    from vault.clock import SystemClock

    days = set()
    for zone in ZONES:
        monkeypatch.setitem(os.environ, "TZ", zone)
        time.tzset()
        days.add(utc_day(SystemClock()))
    monkeypatch.undo()
    time.tzset()
    assert len(days) <= 2  # two only when midnight UTC passes in between
