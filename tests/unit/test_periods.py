from datetime import date, timedelta

import pytest

from vault.errors import BadValue
from vault.statistics import periods
from vault.statistics.periods import BY_LENGTH, Half, Length, Quarter, Year


@pytest.mark.parametrize("kind", BY_LENGTH.values())
def test_periods_follow_each_other_without_gap_or_overlap(kind):
    day, last = date(2023, 1, 1), date(2029, 12, 31)
    while day <= last:
        period = kind.containing(day)
        assert period.start == day
        assert period.next().start == period.end + timedelta(days=1)
        assert period.next().previous() == period
        assert kind.containing(period.end) == period
        assert periods.parse(str(period)) == period == kind.parse(str(period))
        assert periods.made_of(kind.LENGTH, period.year, period.number) == period
        assert period < period.next()
        day = period.end + timedelta(days=1)


def test_their_forms():
    assert str(Half(2026, 2)) == "2026H2"
    assert str(Year(2026, 1)) == "2026Y"
    assert periods.parse(" 2026-h1 ") == Half(2026, 1)
    assert periods.parse("2026y") == Year.containing(date(2026, 7, 1))
    assert (Half(2026, 2).start, Half(2026, 2).end) == (date(2026, 7, 1), date(2026, 12, 31))
    assert Year(2026, 1).is_closed(date(2027, 1, 1))
    assert not Year(2026, 1).is_closed(date(2026, 12, 31))


@pytest.mark.parametrize("text", ["2026", "2026Q", "2026Q5", "2026H3", "2026Y1", "2026M1", "26Y"])
def test_other_forms_are_refused(text):
    with pytest.raises(BadValue):
        periods.parse(text)


def test_a_period_of_one_length_is_none_of_another():
    with pytest.raises(BadValue):
        Quarter.parse("2026H1")
    assert Quarter(2026, 1) != Half(2026, 1)


@pytest.mark.parametrize("numbers", [(0, 2026, 1), (4, 2026, 1), (1, 2026, 5), (1, 999, 1)])
def test_numbers_of_no_period_are_refused(numbers):
    with pytest.raises(BadValue):
        periods.made_of(*numbers)


def test_every_length_has_its_class():
    assert set(BY_LENGTH) == set(Length)
