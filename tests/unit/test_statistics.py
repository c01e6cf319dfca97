from datetime import date

import pytest

from tests.support import contact, reopen
from vault.errors import BadValue, PeriodOpen
from vault.journal import entries
from vault.journal.vocabulary import FIELDS, Duration, Mode, Service, Topic
from vault.statistics import summary, tally
from vault.statistics.periods import Quarter

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


def test_an_issued_quarter_gives_the_same_bytes_for_ever(counted, paths, clock):
    shown = summary.preview(counted, Q3)
    assert summary.issue(counted, Q3) == shown
    for _ in range(30):
        entries.add(counted, contact(day=date(2026, 8, 1)))
    assert summary.issue(counted, Q3) == shown
    counted.close()
    again = reopen(paths, clock)
    assert summary.preview(again, Q3) == shown
    again.close()


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
