"""Making a team, inviting, joining, enrolling."""

import hashlib
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from tests.support import contact, reopen
from tests.team import (
    AFTER,
    FIRST,
    Supporter,
    everything,
    make_enrolment,
    new_team,
    new_vault,
)
from vault import durable
from vault.clock import FixedClock
from vault.errors import (
    AlreadyEnrolled,
    BadTeamFile,
    BadValue,
    DiskFull,
    LeadsTeam,
    NotCoordinator,
    NoTeam,
    OnHold,
    OtherVocabulary,
    TeamFileTooNew,
    TeamTaken,
)
from vault.journal import entries, holds, intake
from vault.journal.vocabulary import Recipient
from vault.statistics import categories, collecting, enrolment, invitation, membership, sums, team
from vault.statistics.categories import Categories
from vault.statistics.periods import Half, Length, Quarter, Year
from vault.statistics.team import Enrolling
from vault.store.vault import Vault

ALL = dict.fromkeys(Recipient, 100)
NOW = Quarter(2026, 4)


@pytest.fixture
def led(tmp_path):
    """A coordinator's vault and its invitation."""
    vault, found = new_team(tmp_path / "team")
    yield vault, found
    vault.abandon()


def _resigned(data: bytes) -> bytes:
    """The checksum made right again; the signature stays as it was."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("serves", [None, ALL, {Recipient.MEMBER: 60, Recipient.FAMILY: 60}])
@pytest.mark.parametrize("own_time", [False, True])
def test_an_invitation_says_what_the_team_counts(tmp_path, length, serves, own_time):
    vault, found = new_team(tmp_path / "team", length, serves=serves, supporter_time=own_time)
    assert len(found.data) == invitation.SIZE
    assert invitation.read(found.data) == found
    assert found.length is length
    assert ("supporter_time" in found.categories.maps) is own_time
    assert ("recipient" in found.categories.maps) is (serves is not None)
    assert len(found.fingerprint) == 8
    vault.abandon()


def test_a_team_stays_the_same_after_closing(tmp_path):
    clock = FixedClock(AFTER)
    vault = new_vault(tmp_path / "team", clock)
    data = team.create(vault, Length.HALF)
    paths = vault.paths
    vault.close()
    again = reopen(paths, clock)
    assert team.current(again).data == data
    assert team.current(again).period is Half
    again.close()


def test_two_invitations_have_other_words(tmp_path, led):
    vault, other = new_team(tmp_path / "other")
    assert other.fingerprint != led[1].fingerprint
    assert invitation.read(other.data).fingerprint == other.fingerprint
    vault.abandon()


def test_every_changed_byte_of_an_invitation_is_noticed(led):
    data = led[1].data
    for at in range(0, len(data), 3):
        changed = data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :]
        for forged in (changed, _resigned(changed)):
            if forged != data:
                with pytest.raises((BadTeamFile, OtherVocabulary)):
                    invitation.read(forged)


@pytest.mark.parametrize("cut", [0, 7, 16, 1419])
def test_a_cut_invitation_is_refused(led, cut):
    with pytest.raises(BadTeamFile):
        invitation.read(led[1].data[:cut])
    with pytest.raises(BadTeamFile):
        invitation.read(led[1].data + b"\0")


def test_a_newer_invitation_or_enrolment_is_called_that(led):
    vault, found = led
    with pytest.raises(TeamFileTooNew):
        invitation.read(found.data[:8] + b"\x02" + found.data[9:])
    data = Supporter(found).enrolment()
    with pytest.raises(TeamFileTooNew):
        team.enrol(vault, data[:8] + b"\x02" + data[9:])


def test_an_invitation_by_other_lists_is_refused(led, vault, monkeypatch):
    monkeypatch.setattr(categories.margins, "maps", lambda **_: {"service": ("other",)})
    with pytest.raises(OtherVocabulary):
        membership.join(vault, led[1].data)


def test_a_team_whose_lists_are_gone_can_be_left(led, vault, monkeypatch):
    membership.join(vault, led[1].data)
    monkeypatch.setattr(categories.margins, "maps", lambda **_: {"service": ("other",)})
    with pytest.raises(OtherVocabulary):
        make_enrolment(vault)
    membership.leave(vault)
    with pytest.raises(NoTeam):
        membership.current(vault)


FEW = {Recipient.RETIRED: 10, Recipient.OUTSIDE_AGENCY: 10, Recipient.FAMILY: 10}
SERVED = [
    ({}, 0),
    ({Recipient.MEMBER: 500}, 0),
    ({Recipient.MEMBER: 500, Recipient.FAMILY: 49}, 0),
    ({Recipient.MEMBER: 500, Recipient.FAMILY: 50}, 2),
    (ALL, 5),
    ({**ALL, Recipient.RETIRED: 50}, 5),
    ({**ALL, Recipient.RETIRED: 49}, 4),
    ({**ALL, **FEW}, 2),
]


@pytest.mark.parametrize(("serves", "number"), SERVED)
def test_no_category_serves_fewer_than_fifty(serves, number):
    groups = categories.merged(serves)
    assert len(groups) == number
    for group in groups:
        assert sum(serves.get(member, 0) for member in group) >= 50
    members = [member for group in groups for member in group]
    assert sorted(members) == (sorted(Recipient) if groups else [])


def test_small_categories_are_merged_and_the_others_left_alone():
    groups = categories.merged({**ALL, Recipient.RETIRED: 30, Recipient.OUTSIDE_AGENCY: 25})
    counted = Categories(groups)
    assert counted.maps["recipient"] == (
        "member",
        "civilian_or_dispatch",
        "family",
        "retired+outside_agency",
        "not_recorded",
    )
    assert counted.cell_of("recipient", "retired") == "retired+outside_agency"
    assert counted.cell_of("recipient", "not_recorded") == "not_recorded"
    assert counted.cell_of("referral", "other") == "other"


def test_people_are_not_negative():
    with pytest.raises(BadValue):
        categories.merged({Recipient.MEMBER: -1})


@pytest.mark.parametrize("groups", [((Recipient.MEMBER,),), (tuple(Recipient),)])
def test_groups_cover_every_category_and_say_something(groups):
    with pytest.raises(BadValue):
        Categories(groups)


def test_a_team_is_led_from_an_empty_vault_of_its_own(led, vault):
    with pytest.raises(TeamTaken):
        team.create(led[0], Length.YEAR)
    with pytest.raises(TeamTaken):
        membership.join(led[0], led[1].data)
    entries.add(vault, contact())
    with pytest.raises(TeamTaken):
        team.create(vault, Length.YEAR)
    assert not team.is_led_from(vault)
    with pytest.raises(NotCoordinator):
        team.enrol(vault, b"")


def test_a_vault_that_leads_takes_no_contacts(led):
    vault, _ = led
    with pytest.raises(LeadsTeam):
        entries.add(vault, contact())
    with pytest.raises(LeadsTeam):
        intake.take_in(vault, [intake.Row(1, contact())])
    assert entries.count(vault) == 0


@pytest.mark.parametrize("refused", [(durable, "write_new"), (Vault, "write_setting")])
def test_a_team_is_made_with_its_invitation_or_not_at_all(vault, tmp_path, monkeypatch, refused):
    stick = tmp_path / "stick"
    stick.mkdir()

    def full(*_):
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(*refused, full)
        with pytest.raises(DiskFull):
            team.found(vault, stick / "invitation", Length.YEAR)
    assert not team.is_led_from(vault)
    assert list(stick.iterdir()) == []
    made = team.found(vault, stick / "invitation", Length.YEAR)
    assert made == team.current(vault)
    assert (stick / "invitation").read_bytes() == made.data


def test_a_journal_joins_one_team(led, vault, tmp_path):
    assert membership.join(vault, led[1].data) == led[1]
    assert membership.join(vault, led[1].data) == led[1]
    seed = membership.current(vault).seed
    second, other = new_team(tmp_path / "other")
    with pytest.raises(TeamTaken):
        membership.join(vault, other.data)
    with pytest.raises(TeamTaken):
        team.create(vault, Length.YEAR)
    assert membership.current(vault).seed == seed
    assert seed.hex() not in repr(membership.current(vault))
    second.abandon()


def test_without_a_team_there_is_nothing_to_do(vault):
    for call in (
        membership.current,
        make_enrolment,
        membership.enrolled,
        membership.leave,
    ):
        with pytest.raises(NoTeam):
            call(vault)
    with pytest.raises(NoTeam):
        membership.preview(vault, FIRST)


def test_leaving_forgets_the_keys(led, vault):
    membership.join(vault, led[1].data)
    first = make_enrolment(vault)
    seed = membership.current(vault).seed
    membership.leave(vault)
    with pytest.raises(NoTeam):
        membership.current(vault)
    membership.join(vault, led[1].data)
    assert membership.current(vault).seed != seed
    assert make_enrolment(vault) != first


def test_a_hold_keeps_the_team(led, vault):
    membership.join(vault, led[1].data)
    holds.set_(vault)
    with pytest.raises(OnHold):
        membership.leave(vault)
    holds.set_(led[0])
    with pytest.raises(OnHold):
        sums.record_release(led[0], FIRST, b"{}")
    with pytest.raises(OnHold):
        collecting.import_file(led[0], Supporter(led[1]).pack())


def test_an_enrolment_brings_eight_keys_once(led, vault):
    coordinator, found = led
    membership.join(vault, found.data)
    data = make_enrolment(vault)
    assert len(data) == enrolment.SIZE
    assert make_enrolment(vault) == data
    assert membership.enrolled(vault) == enrolment.in_a_row(NOW)
    assert team.enrol(coordinator, data) is Enrolling.ENROLLED
    before = everything(coordinator)
    assert team.enrol(coordinator, data) is Enrolling.ALREADY
    assert everything(coordinator) == before
    assert [team.number_enrolled(coordinator, p) for p in enrolment.in_a_row(NOW)] == [1] * 8
    assert team.number_enrolled(coordinator, NOW.previous()) == 0


@pytest.mark.parametrize("refused", [(durable, "write_new"), (Vault, "record_issued")])
def test_an_enrolment_that_was_not_written_was_not_made(led, vault, tmp_path, monkeypatch, refused):
    membership.join(vault, led[1].data)
    stick = tmp_path / "stick"
    stick.mkdir()

    def full(*_):
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(*refused, full)
        with pytest.raises(DiskFull):
            membership.write_enrolment(vault, stick / "me", since=Quarter(2025, 4))
    assert list(stick.iterdir()) == []
    assert membership.enrolled(vault) == []
    data = membership.write_enrolment(vault, stick / "me")
    assert (stick / "me").read_bytes() == data
    assert membership.enrolled(vault)[0] == NOW


def test_the_next_eight_keys_are_made_when_the_last_period_begins(led, vault, clock):
    coordinator, found = led
    membership.join(vault, found.data)
    first = make_enrolment(vault)
    clock.at = datetime(2028, 6, 30, 12, tzinfo=UTC)
    assert make_enrolment(vault) == first
    clock.at = datetime(2028, 7, 1, 12, tzinfo=UTC)
    second = make_enrolment(vault)
    assert second != first
    assert make_enrolment(vault) == second
    row = membership.enrolled(vault)
    assert len(row) == len(set(row)) == 16
    assert all(a.next() == b for a, b in pairwise(row))
    assert team.enrol(coordinator, first) is Enrolling.ENROLLED
    assert team.enrol(coordinator, second) is Enrolling.ENROLLED
    clock.at = datetime(2032, 1, 1, 12, tzinfo=UTC)
    make_enrolment(vault)
    assert Quarter(2032, 1) in membership.enrolled(vault)
    assert Quarter(2031, 4) not in membership.enrolled(vault)


def test_a_first_enrolment_may_begin_a_little_earlier(led, vault):
    membership.join(vault, led[1].data)
    for wrong in (Quarter(2025, 3), Quarter(2027, 1), Half(2026, 1)):
        with pytest.raises(BadValue):
            make_enrolment(vault, since=wrong)
    make_enrolment(vault, since=Quarter(2025, 4))
    assert membership.enrolled(vault)[0] == Quarter(2025, 4)


def test_an_enrolment_with_some_known_keys_changes_nothing(led):
    coordinator, found = led
    supporter = Supporter(found)
    team.enrol(coordinator, supporter.enrolment())
    before = everything(coordinator)
    with pytest.raises(AlreadyEnrolled):
        team.enrol(coordinator, supporter.enrolment(FIRST.next()))
    assert everything(coordinator) == before
    again = supporter.enrolment()
    assert team.enrol(coordinator, again) is Enrolling.ALREADY


def test_keys_of_released_periods_are_passed_over(led):
    coordinator, found = led
    sums.record_release(coordinator, FIRST, b"{}")
    data = Supporter(found).enrolment()
    assert team.enrol(coordinator, data) is Enrolling.ENROLLED
    assert team.enrol(coordinator, data) is Enrolling.ALREADY
    assert team.number_enrolled(coordinator, FIRST) == 0
    assert team.number_enrolled(coordinator, FIRST.next()) == 1


def test_an_enrolment_for_another_team_is_refused(led, tmp_path):
    vault, other = new_team(tmp_path / "other")
    with pytest.raises(BadTeamFile):
        team.enrol(led[0], Supporter(other).enrolment())
    vault.abandon()


def test_every_changed_byte_of_an_enrolment_is_noticed(led):
    coordinator, found = led
    data = Supporter(found).enrolment()
    for at in range(0, len(data), 11):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        for forged in (changed, _resigned(changed)):
            if forged != data:
                with pytest.raises(BadTeamFile):
                    team.enrol(coordinator, forged)
    assert team.number_enrolled(coordinator, FIRST) == 0


def _enrolment_of(found, inside: bytes) -> bytes:
    from vault.keys import hpke

    sealed = hpke.seal(inside, found.public_key, b"peerlog1 enrolment" + found.team)
    data = enrolment.MAGIC + invitation.VERSION + sealed
    return data + hashlib.sha256(data).digest()


KEYS = b"".join(bytes([n]) * 32 for n in range(8))
INSIDES = {
    "a period of another length": b"\xea\x07\x01\x02\0\0\0\0" + KEYS,
    "no such period": b"\xea\x07\x05\x01\0\0\0\0" + KEYS,
    "no such year": b"\0\0\x01\x01\0\0\0\0" + KEYS,
    "no such length": b"\xea\x07\x01\x09\0\0\0\0" + KEYS,
    "bytes that are zero": b"\xea\x07\x01\x01\0\0\0\1" + KEYS,
    "one key twice": b"\xea\x07\x01\x01\0\0\0\0" + KEYS[:224] + KEYS[:32],
}


@pytest.mark.parametrize("inside", INSIDES.values(), ids=INSIDES)
def test_what_is_sealed_in_an_enrolment_is_checked(led, inside):
    coordinator, found = led
    with pytest.raises(BadTeamFile):
        team.enrol(coordinator, _enrolment_of(found, inside))


def test_nothing_in_the_vault_ties_the_keys_of_one_supporter_together(led):
    """Keys are rows of their own, in the order of their random bytes."""
    coordinator, found = led
    supporters = [Supporter(found) for _ in range(5)]
    for supporter in supporters:
        team.enrol(coordinator, supporter.enrolment())
    rows = coordinator.database.rows("SELECT * FROM enrolled")
    assert rows == sorted(rows)
    assert {len(row) for row in rows} == {2}
    assert len(rows) == 40


def test_a_yearly_team_has_years(tmp_path, vault):
    coordinator, found = new_team(tmp_path / "team", Length.YEAR)
    membership.join(vault, found.data)
    assert team.enrol(coordinator, make_enrolment(vault)) is Enrolling.ENROLLED
    assert membership.enrolled(vault)[0] == Year(2026, 1)
    coordinator.abandon()
