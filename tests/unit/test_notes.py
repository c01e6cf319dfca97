from dataclasses import replace

import pytest

from tests.support import contact, reopen
from vault.clock import gone_on, utc_day
from vault.errors import (
    BadValue,
    ClockBehind,
    ClockJumped,
    NoSuchEntry,
    NotesOff,
    NoteTooLong,
    VaultBusy,
)
from vault.journal import entries, notes, retention
from vault.profiles.policy import Policy
from vault.store import sealed
from vault.store.expiry import Swept


@pytest.fixture
def noted(vault):
    """An entry with a note that lives seven days."""
    return entries.add(vault, contact(), note="ring the chaplain")


def test_notes_are_off_unless_the_policy_says_otherwise(vault):
    assert Policy().notes is False
    vault.set_policy(Policy())
    with pytest.raises(NotesOff):
        entries.add(vault, contact(), note="x")
    assert entries.count(vault) == 0


def test_the_policy_limits_the_length_in_characters(vault):
    entries.add(vault, contact(), note="é" * 280)
    with pytest.raises(NoteTooLong):
        entries.add(vault, contact(), note="x" * 281)
    with pytest.raises(BadValue):
        entries.add(vault, contact(), note=" \n ")
    assert entries.count(vault) == 1


def test_a_note_dies_on_its_day_while_the_vault_is_open(vault, noted, clock):
    assert entries.get(vault, noted).note_dies == utc_day(clock) + 7
    clock.advance(6)
    assert retention.sweep(vault) == Swept()
    assert notes.read(vault, noted) == "ring the chaplain"
    clock.advance(1)
    assert retention.sweep(vault) == Swept(notes=1)
    assert notes.read(vault, noted) is None
    assert entries.get(vault, noted).note_dies is None
    assert vault.expiry.day_key(vault.today) is None


def test_a_note_dies_at_unlock(vault, noted, paths, clock):
    vault.close()
    clock.advance(8)
    again = reopen(paths, clock)
    assert again.swept == Swept(notes=1)
    assert notes.read(again, noted) is None
    again.close()


def test_the_sweep_without_the_passphrase_makes_a_note_unreadable(vault, noted, paths, clock):
    vault.close()
    clock.advance(7)
    assert retention.sweep_locked(paths, clock) == 7
    assert retention.sweep_locked(paths, clock) == 0
    clock.advance(-7)  # with the clock set back, the key is still gone
    again = reopen(paths, clock)
    assert again.clock_behind
    assert notes.read(again, noted) is None
    again.close()


def test_a_swept_row_is_still_there_and_cannot_be_opened_until_unlock_removes_it(
    vault, noted, paths, clock
):
    vault.close()
    clock.advance(7)
    retention.sweep_locked(paths, clock)
    again = reopen(paths, clock)
    assert again.swept.notes == 1
    assert again.database.rows("SELECT * FROM sealed") == []
    again.close()


def test_the_sweep_refuses_a_clock_that_jumped_or_went_back(vault, noted, paths, clock):
    with pytest.raises(VaultBusy):
        retention.sweep_locked(paths, clock)
    vault.close()
    clock.advance(46)
    with pytest.raises(ClockJumped):
        retention.sweep_locked(paths, clock)
    clock.advance(-50)
    with pytest.raises(ClockBehind):
        retention.sweep_locked(paths, clock)
    clock.advance(50)
    assert retention.sweep_locked(paths, clock, date_is_right=True) == 46


def test_a_clock_set_back_neither_revives_nor_prolongs(vault, noted, paths, clock):
    clock.advance(5)
    vault.sweep()
    clock.advance(-100)
    assert vault.clock_behind
    assert vault.sweep() == Swept()
    late = entries.add(vault, contact(day=clock.now().date()), note="later")
    assert entries.get(vault, late).note_dies == vault.today + 7
    vault.close()
    clock.advance(102)  # the first note's own day
    again = reopen(paths, clock)
    assert notes.read(again, noted) is None
    assert notes.read(again, late) == "later"
    again.close()


def test_a_clock_far_ahead_is_asked_about_before_anything_dies(vault, noted, paths, clock):
    vault.close()
    clock.advance(46)
    again = reopen(paths, clock)
    assert again.clock_jumped
    assert again.swept == Swept()
    assert notes.read(again, noted) == "ring the chaplain"
    again.close()
    again = reopen(paths, clock)
    assert again.accept_date() == Swept(notes=1)
    assert notes.read(again, noted) is None
    again.close()
    assert not reopen(paths, clock).clock_jumped


def test_a_clock_that_was_wrong_for_a_moment_destroys_nothing(vault, noted, paths, clock):
    vault.close()
    clock.advance(3650)
    reopen(paths, clock).close()
    clock.advance(-3650)
    again = reopen(paths, clock)
    assert not again.clock_jumped
    assert not again.clock_behind
    assert notes.read(again, noted) == "ring the chaplain"
    again.close()


def test_extending_moves_the_day_and_stops_at_thirty(vault, noted, clock):
    assert notes.extend(vault, noted, 30) == vault.today + 30
    clock.advance(29)
    vault.sweep()
    assert notes.read(vault, noted) == "ring the chaplain"
    for days in (0, 31, -1):
        with pytest.raises(BadValue):
            notes.extend(vault, noted, days)
    clock.advance(1)
    vault.sweep()
    assert notes.read(vault, noted) is None
    with pytest.raises(NoSuchEntry):
        notes.extend(vault, noted, 5)


@pytest.mark.parametrize("days", [2, 30])
def test_an_edit_keeps_the_day_whatever_the_policy_gives_a_new_note(vault, noted, clock, days):
    notes.extend(vault, noted, days)
    vault.set_policy(replace(vault.policy, note_days=5))
    clock.advance(1)
    vault.sweep()
    assert notes.write(vault, noted, "ring the chaplain twice") == vault.today + days - 1
    assert notes.read(vault, noted) == "ring the chaplain twice"


def test_a_note_in_the_place_of_one_that_is_gone_gets_the_days_of_a_new_one(vault, noted):
    notes.extend(vault, noted, 30)
    notes.remove(vault, noted)
    assert notes.write(vault, noted, "another") == vault.today + 7


def test_a_note_can_be_deleted_by_hand_and_its_entry_stays(vault, noted):
    notes.remove(vault, noted)
    assert notes.read(vault, noted) is None
    assert entries.count(vault) == 1
    with pytest.raises(NoSuchEntry):
        notes.remove(vault, noted)


def test_a_sealed_text_opens_only_in_its_own_place(vault, noted):
    other = entries.add(vault, contact(), note="other")
    vault.database.run(
        "UPDATE sealed SET body = (SELECT body FROM sealed WHERE owner = ?) WHERE owner = ?",
        (noted, other),
    )
    with pytest.raises(Exception, match="cannot be read"):
        notes.read(vault, other)


def test_the_stored_length_says_little(vault):
    sizes = set()
    for length in (1, 17, 40, 59):
        entry_id = entries.add(vault, contact(), note="x" * length)
        body = vault.database.row("SELECT body FROM sealed WHERE owner = ?", (entry_id,))[0]
        sizes.add(len(body))
    assert len(sizes) == 1


def test_no_text_can_be_sealed_for_a_day_that_is_over_or_out_of_reach(vault, noted):
    for day in (vault.today, vault.today - 1, vault.today + 96):
        with pytest.raises(BadValue):
            sealed.put(vault, noted, "note", "x", day)


def test_the_day_a_person_sees_is_the_local_one(clock):
    # Expiry days begin at midnight UTC: 16:00 of the day before on the Pacific coast.
    assert gone_on(utc_day(clock) + 7, clock).isoformat() == "2026-11-28"
