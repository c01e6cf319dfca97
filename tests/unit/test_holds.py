from datetime import date

import pytest

from tests.support import PASSPHRASE, contact, reopen
from vault.errors import BadValue, NoSuchEntry, OnHold, WrongPassphrase
from vault.journal import deletions, drafts, entries, followups, holds, notes, retention
from vault.journal.followups import FollowUp
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.expiry import Swept

WHY = "counsel wrote that it may go"


@pytest.fixture
def entry_id(vault):
    """An entry with a note and a follow-up."""
    return entries.add(
        vault, contact(), note="as it was", follow_up=FollowUp(date(2026, 11, 25), "blue")
    )


def _release(vault, owner=holds.WHOLE_VAULT, reason=WHY, passphrase=PASSPHRASE):
    holds.release(vault, owner, reason=reason, passphrase=Secret(passphrase))


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_held_cannot_be_changed_or_destroyed(vault, entry_id, whole):
    holds.set_(vault, holds.WHOLE_VAULT if whole else entry_id)
    before = (entries.get(vault, entry_id), notes.read(vault, entry_id))
    for attempt in (
        lambda: entries.replace(vault, entry_id, contact(), follow_up=None),
        lambda: entries.remove(vault, entry_id),
        lambda: notes.write(vault, entry_id, "another"),
        lambda: notes.extend(vault, entry_id, 3),
        lambda: notes.remove(vault, entry_id),
        lambda: followups.set_(vault, entry_id, FollowUp(date(2026, 11, 26))),
        lambda: followups.clear(vault, entry_id),
        lambda: followups.move(vault, entry_id, 7),
    ):
        with pytest.raises(OnHold):
            attempt()
    assert (entries.get(vault, entry_id), notes.read(vault, entry_id)) == before
    assert deletions.record(vault) == []


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_held_outlives_its_day_and_gets_seven_more_on_release(
    vault, entry_id, paths, clock, whole
):
    owner = holds.WHOLE_VAULT if whole else entry_id
    other = entries.add(vault, contact(), note="another")
    holds.set_(vault, owner)
    for _ in range(5):  # more days than the ring has room for
        clock.advance(40)
        vault.sweep()
        vault.close()
        vault = reopen(paths, clock)
    assert notes.read(vault, entry_id) == "as it was"
    assert (notes.read(vault, other) is not None) == whole
    _release(vault, owner)
    assert entries.get(vault, entry_id).note_dies == vault.today + 7
    clock.advance(6)
    assert retention.sweep(vault).notes == 0
    vault.close()
    clock.advance(1)
    again = reopen(paths, clock)
    assert again.swept.notes == (2 if whole else 1)
    assert notes.read(again, entry_id) is None
    again.close()


def test_a_hold_can_be_set_without_the_passphrase_and_stops_the_sweep(
    vault, entry_id, paths, clock
):
    vault.close()
    holds.set_locked(paths)
    clock.advance(20)
    assert retention.sweep_locked(paths, clock) == 0
    again = reopen(paths, clock)
    assert again.held
    assert again.swept == Swept()
    assert notes.read(again, entry_id) == "as it was"
    assert [hold.owner for hold in holds.record(again)] == [holds.WHOLE_VAULT]
    again.close()


def test_releasing_needs_the_passphrase_and_a_reason(vault, entry_id):
    holds.set_(vault)
    with pytest.raises(WrongPassphrase):
        _release(vault, passphrase=b"a guess at the passphrase")
    for reason in ("", "  \n ", "x" * 201):
        with pytest.raises(BadValue):
            _release(vault, reason=reason)
    with pytest.raises(NoSuchEntry):
        _release(vault, entry_id)
    assert vault.held
    _release(vault)
    assert not vault.held
    with pytest.raises(NoSuchEntry):
        _release(vault)


def test_the_record_says_when_and_why(vault, entry_id, clock):
    holds.set_(vault, entry_id)
    holds.set_(vault, entry_id)
    clock.advance(3)
    vault.sweep()
    _release(vault, entry_id, "  it was\nthe wrong entry ")
    (line,) = holds.record(vault)
    assert (line.owner, line.reason) == (entry_id, "it was the wrong entry")
    assert (line.released_on - line.set_on).days == 3
    with pytest.raises(NoSuchEntry):
        holds.set_(vault, b"n" * 16)


def test_an_entry_held_by_itself_stays_held_when_the_vaults_hold_goes(vault, entry_id, clock):
    holds.set_(vault, entry_id)
    holds.set_(vault)
    _release(vault)
    with pytest.raises(OnHold):
        notes.remove(vault, entry_id)
    clock.advance(30)
    assert retention.sweep(vault).notes == 0
    assert notes.read(vault, entry_id) == "as it was"


def test_a_hold_keeps_new_notes_and_even_the_remnants_of_what_was_deleted(
    vault, entry_id, paths, clock
):
    notes.remove(vault, entry_id)
    holds.set_(vault)
    later = entries.add(vault, contact(), note="written under the hold")
    epoch_file = paths.databases()[0]
    vault.close()
    assert epoch_file.exists()
    clock.advance(30)
    again = reopen(paths, clock)
    assert notes.read(again, later) == "written under the hold"
    _release(again)
    again.close()
    assert not epoch_file.exists()


def test_nothing_fades_under_a_hold(vault, entry_id, clock):
    other = entries.add(vault, contact())
    holds.set_(vault, entry_id)
    clock.advance(40)
    vault.sweep()
    clock.advance(40)
    vault.sweep()
    clock.advance(40)
    assert vault.sweep().faded == 1
    assert entries.get(vault, entry_id).contact.day == date(2026, 11, 20)
    assert entries.get(vault, other).contact.day == date(2026, 11, 1)


def test_a_crash_between_flag_and_record_leaves_the_hold_standing(vault, entry_id, paths, clock):
    vault.expiry.set_hold()  # the flag alone, as a crash would leave it
    vault.abandon()
    again = reopen(paths, clock)
    assert again.held
    assert again.has_hold(holds.WHOLE_VAULT)
    again.expiry._commit(again.expiry._ring.with_hold(held=False))  # and the record alone
    again.abandon()
    third = reopen(paths, clock)
    assert third.held
    with pytest.raises(OnHold):
        notes.remove(third, entry_id)
    third.close()


def test_an_unsaved_draft_is_no_record(vault):
    holds.set_(vault)
    drafts.keep(vault, drafts.Draft({}, "first"))
    drafts.keep(vault, drafts.Draft({}, "second"))
    assert drafts.load(vault).note == "second"
    drafts.discard(vault)


def test_deletions_by_hand_are_counted_by_month_only(vault, entry_id, clock):
    other = entries.add(vault, contact())
    notes.remove(vault, entry_id)
    entries.remove(vault, other)
    clock.advance(10)
    entries.remove(vault, entry_id)
    assert deletions.record(vault) == [("2026-12", 1, 0), ("2026-11", 1, 1)]
    vault.set_policy(Policy(notes=True))
