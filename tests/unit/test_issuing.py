"""What a pack counts: its period, what came late, and nothing twice."""

import dataclasses
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import contact, reopen
from tests.team import AFTER, FIRST, make_enrolment, new_team
from vault import durable
from vault.clock import FixedClock
from vault.errors import (
    BadValue,
    DeclaredMissed,
    DiskFull,
    NotEnrolled,
    NumbersChanged,
    PeriodOpen,
    StorageFailed,
    TooManyContacts,
    TooManyCorrections,
)
from vault.journal import entries
from vault.journal.vocabulary import FIELDS, GroupSize, Mode, Recipient, Service, Topic
from vault.statistics import canonical, issuing, ledger, membership, pack, team
from vault.statistics.categories import Categories, Counts, grown, hangs_together, merged, plus
from vault.statistics.ledger import Ledger
from vault.statistics.periods import Half, Quarter
from vault.store.vault import Vault

Q4 = Quarter(2026, 4)
IN_Q3 = date(2026, 8, 3)
SERVES = {Recipient.MEMBER: 400, Recipient.FAMILY: 200, Recipient.RETIRED: 9}


@pytest.fixture
def led(tmp_path):
    """A coordinator's vault and its invitation."""
    vault, found = new_team(tmp_path / "team", serves=SERVES, supporter_time=True)
    yield vault, found
    vault.abandon()


@pytest.fixture
def member(vault, led):
    """A journal with three contacts of the third quarter, enrolled from it on."""
    membership.join(vault, led[1].data)
    make_enrolment(vault, since=FIRST)
    for _ in range(3):
        entries.add(vault, contact(day=IN_Q3, mode=Mode.PHONE, recipient=Recipient.RETIRED))
    return vault


def _send(vault, period, *, correction=False):
    """Preview and write; the body and the sealed pack."""
    shown = membership.preview(vault, period, correction=correction).body
    return shown, _written(vault, period, shown, correction=correction)


def _written(vault, period, shown, *, correction=False):
    folder = vault.paths.folder.parent
    path = membership.write(vault, folder, period, shown=shown, correction=correction)
    return path.read_bytes()


def _report(vault, body):
    invitation = membership.current(vault).invitation
    return pack.read(body, invitation.team, invitation.categories)


def _total(vault, period, **kwargs):
    return _report(vault, _send(vault, period, **kwargs)[0]).counts.total


def _later(clock):
    """The fourth quarter is over."""
    clock.at = datetime(2027, 1, 10, 12, tzinfo=UTC)


def test_what_is_sealed_is_what_was_shown(member, led):
    coordinator, invitation = led
    shown, data = _send(member, FIRST)
    inside = pack.unwrap(data, invitation.team, team.private_key(coordinator))
    assert pack.split(inside).body == shown
    pack.verify(pack.split(inside))
    counts = _report(member, shown).counts
    assert counts.total == 3
    assert counts.fields["mode"]["phone"] == 3
    merged_cell = "civilian_or_dispatch+family+retired+outside_agency"
    assert counts.fields["recipient"] == {"member": 0, merged_cell: 3, "not_recorded": 0}


def test_a_period_asked_again_returns_the_stored_bytes(member, paths, clock):
    shown, data = _send(member, FIRST)
    entries.add(member, contact(day=IN_Q3))
    member.close()
    again = reopen(paths, clock)
    assert membership.preview(again, FIRST) == issuing.Preview(shown, 0, has_left=True)
    assert _written(again, FIRST, shown) == data
    again.close()


def test_an_open_period_does_not_leave(member):
    with pytest.raises(PeriodOpen):
        membership.preview(member, Q4)


def test_a_period_without_a_key_does_not_leave(member):
    with pytest.raises(NotEnrolled):
        membership.preview(member, FIRST.previous())
    with pytest.raises(BadValue):
        membership.preview(member, Half(2026, 1))


def test_a_journal_without_contacts_sends_a_pack_too(vault, led):
    membership.join(vault, led[1].data)
    make_enrolment(vault, since=FIRST)
    shown, data = _send(vault, FIRST)
    assert _report(vault, shown).counts == led[1].categories.nothing()
    assert len(data) == pack.SIZE


def test_what_changed_since_it_was_shown_is_not_sealed(member):
    shown = membership.preview(member, FIRST).body
    entries.add(member, contact(day=IN_Q3))
    with pytest.raises(NumbersChanged):
        _written(member, FIRST, shown)
    assert not membership.preview(member, FIRST).has_left


@pytest.mark.parametrize(
    "refused", [(durable, "write_new"), (durable, "date_back"), (Vault, "record_issued")]
)
def test_a_pack_that_was_not_written_has_not_left(member, tmp_path, monkeypatch, refused):
    stick = tmp_path / "stick"
    stick.mkdir()

    def full(*_):
        raise DiskFull

    shown = membership.preview(member, FIRST).body
    with monkeypatch.context() as patched:
        patched.setattr(*refused, full)
        with pytest.raises(DiskFull):
            membership.write(member, stick, FIRST, shown=shown)
    assert list(stick.iterdir()) == []
    entries.add(member, contact(day=IN_Q3))
    assert _total(member, FIRST) == 4


def test_a_pack_that_could_not_get_its_name_has_left_and_is_whole(member, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()

    def pulled_out(*_):
        raise OSError

    shown = membership.preview(member, FIRST).body
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", pulled_out)
        with pytest.raises(StorageFailed):
            membership.write(member, stick, FIRST, shown=shown)
    (unnamed,) = stick.iterdir()
    assert unnamed.suffix == ".part"
    entries.add(member, contact(day=IN_Q3))
    assert _send(member, FIRST) == (shown, unnamed.read_bytes())


def test_a_correction_is_made_on_request_only(member):
    _send(member, FIRST)
    entries.add(member, contact(day=IN_Q3))
    assert _total(member, FIRST) == 3
    shown, data = _send(member, FIRST, correction=True)
    assert (_report(member, shown).revision, _report(member, shown).counts.total) == (1, 4)
    assert _send(member, FIRST) == (shown, data)


def test_a_correction_without_change_is_the_pack_that_left(member):
    first = _send(member, FIRST)
    assert _send(member, FIRST, correction=True) == first


def test_a_pack_is_corrected_nine_times(member):
    for revision in range(10):
        shown, _ = _send(member, FIRST, correction=True)
        assert _report(member, shown).revision == revision
        entries.add(member, contact(day=IN_Q3))
    with pytest.raises(TooManyCorrections):
        membership.preview(member, FIRST, correction=True)


def test_late_contacts_count_in_the_next_period(member, clock):
    _send(member, FIRST)
    for _ in range(2):
        entries.add(member, contact(day=IN_Q3, topic=Topic.GRIEF_LOSS))
    entries.add(member, contact(day=date(2026, 11, 1)))
    _later(clock)
    counts = _report(member, _send(member, Q4)[0]).counts
    assert counts.total == 3
    assert counts.fields["topic"]["grief_loss"] == 2


def test_what_a_correction_counted_is_not_late(member, clock):
    _send(member, FIRST)
    entries.add(member, contact(day=IN_Q3))
    _send(member, FIRST, correction=True)
    _later(clock)
    assert _total(member, Q4) == 0


def test_what_was_late_is_not_in_a_correction_as_well(member, clock):
    _send(member, FIRST)
    entries.add(member, contact(day=IN_Q3))
    _later(clock)
    assert _total(member, Q4) == 1
    assert _total(member, FIRST, correction=True) == 3
    entries.add(member, contact(day=IN_Q3))
    assert _total(member, FIRST, correction=True) == 4
    assert _total(member, Q4, correction=True) == 1


def test_a_deleted_contact_takes_nothing_from_another_period(member, clock):
    _send(member, FIRST)
    entries.remove(member, entries.find(member)[0].id)
    entries.add(member, contact(day=date(2026, 11, 1)))
    _later(clock)
    assert _total(member, Q4) == 1


def test_a_contact_moved_to_another_value_is_not_counted_twice(member, clock):
    _send(member, FIRST)
    entry = entries.find(member)[0]
    changed = dataclasses.replace(entry.contact, mode=Mode.VIDEO)
    entries.replace(member, entry.id, changed, follow_up=None)
    _later(clock)
    assert _total(member, Q4) == 0


def test_a_faded_contact_stays_in_its_period(member, clock, paths):
    _send(member, FIRST)
    clock.at = datetime(2027, 12, 1, 12, tzinfo=UTC)
    member.close()
    again = reopen(paths, clock)
    again.accept_date()
    assert {entry.contact.day for entry in entries.find(again)} == {date(2026, 7, 1)}
    assert _total(again, Q4) == 0
    assert membership.preview(again, FIRST, correction=True).has_left
    again.close()


def test_a_period_that_never_left_is_sent_by_itself(member, clock):
    """Out of order: the third quarter after the fourth."""
    entries.add(member, contact(day=date(2026, 11, 1)))
    _later(clock)
    assert _total(member, Q4) == 1
    assert _total(member, FIRST) == 3


def test_a_missed_period_counts_in_the_next(member, clock):
    with pytest.raises(PeriodOpen):
        membership.declare_missed(member, Q4)
    _send(member, FIRST)
    membership.declare_missed(member, FIRST)
    membership.declare_missed(member, FIRST)
    with pytest.raises(DeclaredMissed):
        membership.preview(member, FIRST)
    _later(clock)
    assert _total(member, Q4) == 3
    clock.at = datetime(2027, 4, 10, 12, tzinfo=UTC)
    assert _total(member, Quarter(2027, 1)) == 0


def test_more_than_a_pack_may_hold_is_not_sealed(led):
    row = (IN_Q3 - date(1970, 1, 1)).days, "day", "one_to_one", "15_30", *[None] * 8
    book = Ledger(FixedClock(AFTER), [row] * 600, coin_key=b"", issued={})
    assert issuing.preview(book, led[1], FIRST).revision == 0
    book = Ledger(FixedClock(AFTER), [row] * 601, coin_key=b"", issued={})
    with pytest.raises(TooManyContacts):
        issuing.preview(book, led[1], FIRST)


def test_late_contacts_without_room_wait_for_the_next_pack(led):
    key = membership.enrolment.one_time_key(os.urandom(32), led[1].team, FIRST)
    clock = FixedClock(datetime(2027, 5, 1, tzinfo=UTC))
    rows = []
    for day, number in ((IN_Q3, 400), (date(2026, 10, 5), 400), (date(2027, 2, 1), 100)):
        row = (day - date(1970, 1, 1)).days, "day", "one_to_one", "15_30", *[None] * 8
        rows += [row] * number
    book = Ledger(clock, rows, coin_key=b"", issued={})
    issuing.declare_missed(book, led[1], FIRST)
    totals = []
    for period in (Q4, Q4.next()):
        shown = issuing.preview(book, led[1], period).body
        issuing.issue(book, led[1], key, period, shown=shown)
        totals.append(pack.read(shown, led[1].team, led[1].categories).counts.total)
    assert totals == [400, 500]


def test_the_file_says_nothing_by_its_name_or_time(member, tmp_path):
    shown, data = _send(member, FIRST)
    found = {membership.write(member, tmp_path, FIRST, shown=shown) for _ in range(4)}
    assert len(found) == 4
    short = membership.current(member).invitation.short_name
    for path in found:
        assert path.name.startswith(f"peerlog-{short}-2026Q3-")
        assert path.suffix == ".peerpack"
        assert path.read_bytes() == data
        assert datetime.fromtimestamp(path.stat().st_mtime, UTC).date() == FIRST.end


def test_size_does_not_follow_activity(led):
    """One size for every number of contacts, so the correlation is nought."""
    sizes = set()
    for number in (0, 1, 5, 50, 250, 600):
        row = (IN_Q3 - date(1970, 1, 1)).days, "day", "one_to_one", "15_30", *[None] * 8
        book = Ledger(FixedClock(AFTER), [row] * number, coin_key=b"", issued={})
        key = membership.enrolment.one_time_key(os.urandom(32), led[1].team, FIRST)
        shown = issuing.preview(book, led[1], FIRST).body
        sizes.add(len(issuing.issue(book, led[1], key, FIRST, shown=shown)))
    assert sizes == {pack.SIZE}


WANTED = Categories(merged(SERVES), supporter_time=True)


@st.composite
def _journals(draw):
    """Rows of a journal that keeps the vocabulary's rules, as the counting connection has them."""
    rows = []
    for _ in range(draw(st.integers(0, 12))):
        codes = {
            field.name: str(draw(st.sampled_from(list(field.values))))
            for field in FIELDS
            if field.required or draw(st.booleans())
        }
        if not codes["service"].startswith("group"):
            codes.pop("group_size", None)
        if codes.get("group_size") == GroupSize.FROM_2_TO_5:
            codes.pop("topic", None)
        day = draw(st.sampled_from([IN_Q3, date(2026, 10, 5), date(2027, 2, 1)]))
        number = (day - date(1970, 1, 1)).days
        rows.append((number, "day", *(codes.get(field.name) for field in FIELDS)))
    return rows


def _counts(rows, period=FIRST) -> Counts:
    connection = Ledger(FixedClock(AFTER), rows, coin_key=b"", issued={}).counting()
    try:
        return issuing.count(connection, WANTED, period)
    finally:
        connection.close()


@settings(deadline=None)
@given(_journals(), _journals())
def test_growth_hangs_together_and_never_exceeds_the_total(one, other):
    now, before = _counts(one), _counts(other)
    assert hangs_together(now)
    late = grown(now, before)
    assert hangs_together(late)
    assert late.total == max(0, now.total - before.total)
    assert all(number >= 0 for cells in late.fields.values() for number in cells.values())
    assert grown(plus(now, before), before).total == now.total
    assert grown(now, WANTED.nothing()) == now


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(_journals(), st.sampled_from([0, 1, 2]), st.booleans()), min_size=1, max_size=8
    )
)
def test_in_a_growing_journal_every_contact_is_counted_once(led, steps):
    """Contacts are recorded in any order of days and packs leave in any order of periods."""
    invitation = led[1]
    periods = [FIRST, FIRST.next(), FIRST.next().next()]
    key = membership.enrolment.one_time_key(os.urandom(32), invitation.team, FIRST)
    clock = FixedClock(datetime(2027, 5, 1, tzinfo=UTC))
    rows, issued = [], {}
    latest = {}

    def leave(period, *, correction):
        book = Ledger(clock, rows, coin_key=b"", issued=issued)
        shown = issuing.preview(book, invitation, period, correction=correction).body
        issuing.issue(book, invitation, key, period, shown=shown, correction=correction)
        issued.update(book.leaving)
        latest[period] = pack.read(shown, invitation.team, invitation.categories)

    for more, number, correction in steps:
        rows.extend(more)
        leave(periods[number], correction=correction)
    for period in periods:
        leave(period, correction=True)
    assert sum(report.counts.total for report in latest.values()) == len(rows)
    totals = WANTED.nothing()
    for report in latest.values():
        totals = plus(totals, report.counts)
    expected = WANTED.nothing()
    for period in periods:
        expected = plus(expected, _counts(rows, period))
    assert totals == expected


def test_what_has_left_is_canonical(member):
    _send(member, FIRST)
    rows = member.database.rows("SELECT period, body FROM issued")
    kinds = {key.split(":")[0]: bytes(body) for key, body in rows}
    assert set(kinds) == {"enrolment", "pack", "body", "counted"}
    canonical.decode(kinds["body"])
    canonical.decode(kinds["counted"])


def test_a_ledger_writes_what_its_block_recorded_or_nothing(vault):
    with ledger.opened(vault) as book:
        book.record_issued("a", b"1")
        assert book.issued("a") == b"1"
    assert vault.issued("a") == b"1"
    block = ledger.opened(vault)
    block.__enter__().record_issued("b", b"2")
    assert not block.__exit__(BadValue, BadValue(), None)
    assert vault.issued("b") is None


def test_a_group_contact_is_counted_with_its_size(member, clock):
    entries.add(
        member,
        contact(
            day=date(2026, 10, 3),
            service=Service.GROUP_DEBRIEFING,
            group_size=GroupSize.FROM_2_TO_5,
        ),
    )
    _later(clock)
    counts = _report(member, _send(member, Q4)[0]).counts
    assert counts.fields["group_size"]["2_5"] == 1
    assert counts.fields["topic"]["not_recorded"] == 1
