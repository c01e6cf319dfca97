from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import contact, reopen
from vault import durable
from vault.errors import BadValue, DiskFull, FileExists, NumbersChanged, PeriodOpen
from vault.journal import entries
from vault.journal.vocabulary import FIELDS, Duration, Grain, Mode, Service, Topic
from vault.profiles.policy import Policy
from vault.statistics import summary, tally
from vault.statistics.periods import Quarter
from vault.store.vault import Vault

Q3 = Quarter(2026, 3)


@pytest.fixture
def counted(vault):
    """40 contacts of the third quarter: 25 by phone, 12 in person, 3 not recorded."""
    modes = [Mode.PHONE] * 25 + [Mode.IN_PERSON] * 12 + [None] * 3
    for n, mode in enumerate(modes):
        day = date(2026, 7 + n % 3, 1 + n % 28)
        entries.add(vault, contact(day=day, mode=mode), note="CANARY must not be counted")
    return vault


def test_totals_are_exact_and_every_field_adds_up(counted):
    entries.add(counted, contact(topic=Topic.OTHER, duration=Duration.OVER_120))
    found = tally.totals(counted, since=Q3.start, until=Q3.end)
    assert found.contacts == 40
    assert found.fields["mode"] == {
        "in_person": 12,
        "phone": 25,
        "video": 0,
        "text": 0,
        "not_recorded": 3,
    }
    assert all(sum(found.fields[field.name].values()) == 40 for field in FIELDS)
    assert found.minutes == 40 * 22
    assert sum(count for _, count in found.weeks) == 40
    assert all(monday.weekday() == 0 for monday, _ in found.weeks)
    assert tally.totals(counted).contacts == 41


def test_what_faded_is_counted_by_what_is_left_of_its_day(vault, clock):
    for day in (date(2026, 9, 28), date(2026, 9, 30), date(2026, 8, 5), date(2026, 11, 20)):
        entries.add(vault, contact(day=day))
    vault.set_policy(Policy(month_after_days=60, quarter_after_days=90))
    clock.at += timedelta(days=14)
    vault.sweep()
    found = tally.totals(vault)
    assert found.weeks == ((date(2026, 11, 16), 1),)
    assert found.by_time[Grain.MONTH] == ((date(2026, 9, 1), 2), (date(2026, 11, 1), 1))
    assert found.by_time[Grain.QUARTER] == ((date(2026, 7, 1), 3), (date(2026, 10, 1), 1))


@given(st.dates(date(1970, 1, 1), date(2200, 1, 1)), st.integers(0, 1200), st.sampled_from(Grain))
def test_first_days_follow_each_other_without_a_gap(since, days, grain):
    until = since + timedelta(days=days)
    found = list(tally.first_days(since, until, grain))
    each = (since + timedelta(days=number) for number in range(days + 1))
    assert found == list(dict.fromkeys(tally.first_day(day, grain) for day in each))


def test_an_empty_vault_counts_zero(vault):
    assert tally.totals(vault).contacts == 0
    assert tally.totals(vault).weeks == ()


def test_the_summary_hides_small_cells_and_rounds_the_rest(counted):
    text = summary.preview(counted, Q3).decode()
    assert '"in_person": 10' in text or '"in_person": 15' in text
    assert '"phone": 25' in text
    assert '"video": "fewer than 11"' in text
    assert '"contacts": 40' in text
    for absent in ("CANARY", "recipient", "supporter_time", "2026-"):
        assert absent not in text


def test_a_quarter_leaves_only_when_it_is_over(counted):
    with pytest.raises(PeriodOpen):
        summary.preview(counted, Quarter(2026, 4))


def test_an_issued_quarter_gives_the_same_bytes_for_ever(counted, paths, clock, tmp_path):
    shown = summary.preview(counted, Q3)
    summary.write(counted, Q3, tmp_path / "first", shown=shown)
    for _ in range(30):
        entries.add(counted, contact(day=date(2026, 8, 1)))
    counted.close()
    again = reopen(paths, clock)
    assert summary.preview(again, Q3) == shown
    summary.write(again, Q3, tmp_path / "second", shown=shown)
    again.close()
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes() == shown


def test_what_changed_since_it_was_shown_is_not_written(counted, tmp_path):
    shown = summary.preview(counted, Q3)
    for _ in range(30):
        entries.add(counted, contact(day=date(2026, 8, 1)))
    with pytest.raises(NumbersChanged):
        summary.write(counted, Q3, tmp_path / "summary", shown=shown)
    assert not (tmp_path / "summary").exists()
    assert counted.issued(str(Q3)) is None


@pytest.mark.parametrize("refused", [(durable, "write_new"), (Vault, "record_issued")])
def test_a_summary_that_was_not_written_freezes_nothing(counted, tmp_path, monkeypatch, refused):
    stick = tmp_path / "stick"
    stick.mkdir()

    def full(*_):
        raise DiskFull

    shown = summary.preview(counted, Q3)
    with monkeypatch.context() as patched:
        patched.setattr(*refused, full)
        with pytest.raises(DiskFull):
            summary.write(counted, Q3, stick / "summary", shown=shown)
    assert list(stick.iterdir()) == []
    for _ in range(30):
        entries.add(counted, contact(day=date(2026, 8, 1)))
    assert b'"contacts": 70' in summary.preview(counted, Q3)


def test_a_name_that_is_taken_freezes_nothing(counted, tmp_path):
    taken = tmp_path / "mine"
    taken.write_text("mine")
    with pytest.raises(FileExists):
        summary.write(counted, Q3, taken, shown=summary.preview(counted, Q3))
    assert taken.read_text() == "mine"
    assert counted.issued(str(Q3)) is None


def test_rounding_falls_the_same_way_each_time(counted):
    assert len({summary.preview(counted, Q3) for _ in range(5)}) == 1


def test_a_quiet_quarter_says_nothing_but_that(vault):
    entries.add(vault, contact(day=date(2026, 9, 30), service=Service.GROUP_DEBRIEFING))
    text = summary.preview(vault, Q3).decode()
    assert '"contacts": "fewer than 11"' in text
    assert text.count("fewer than 11") == sum(len(f.values) + 1 for f in FIELDS if f.reported) + 2


def test_quarters():
    assert Quarter.parse("2026q4") == Quarter.containing(date(2026, 12, 31))
    assert str(Quarter(2026, 1).previous()) == "2025Q4"
    assert (Quarter(2024, 1).start, Quarter(2024, 1).end) == (date(2024, 1, 1), date(2024, 3, 31))
    assert not Q3.is_closed(date(2026, 9, 30))
    assert Q3.is_closed(date(2026, 10, 1))
    for wrong in ("", "2026", "2026Q5", "Q3", "26Q3", "2026Q33"):
        with pytest.raises(BadValue):
            Quarter.parse(wrong)
