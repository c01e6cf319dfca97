from datetime import date, timedelta

from tests.support import contact
from vault.clock import local_day
from vault.journal import entries, followups, holds, retention
from vault.journal.followups import FollowUp
from vault.journal.vocabulary import Grain
from vault.profiles.policy import Policy
from vault.store.fading import next_fade

TODAY = date(2026, 11, 22)


def test_the_forecast_is_what_then_happens(vault, clock):
    for age in (0, 70, 70, 85):
        entries.add(vault, contact(day=TODAY - timedelta(days=age)), note="x")
    entries.add(vault, contact(day=TODAY - timedelta(days=350)))
    clock.advance(1)
    vault.sweep()
    seen = retention.forecast(vault)
    assert seen.notes == ((vault.today + 6, 4),)
    assert seen.to_month == ((date(2026, 11, 27), 1), (date(2026, 12, 12), 2))
    assert seen.to_quarter == ((date(2026, 12, 1), 1),)
    for day, count in seen.to_month:
        clock.advance((day - local_day(clock)).days - 1)
        vault.sweep()
        before = _months(vault)
        clock.advance(1)
        vault.sweep()
        assert _months(vault) - before == count
    holds.set_(vault)
    assert retention.forecast(vault) == retention.Forecast((), (), ())


def _months(vault):
    return sum(entry.grain is Grain.MONTH for entry in entries.find(vault))


def test_an_entry_fades_to_its_month_and_then_to_its_quarter_and_keeps_its_codes(vault, clock):
    vault.set_policy(Policy(month_after_days=30, quarter_after_days=60))
    entry_id = entries.add(vault, contact(day=date(2026, 11, 20)))
    assert next_fade(date(2026, 11, 20), Grain.DAY, vault.policy) == (
        date(2026, 12, 20),
        Grain.MONTH,
    )
    clock.advance(28)
    assert vault.sweep().faded == 1
    entry = entries.get(vault, entry_id)
    assert (entry.contact, entry.grain) == (contact(day=date(2026, 11, 1)), Grain.MONTH)
    clock.advance(12)
    vault.sweep()
    entry = entries.get(vault, entry_id)
    assert (entry.contact.day, entry.grain) == (date(2026, 10, 1), Grain.QUARTER)
    assert next_fade(entry.contact.day, entry.grain, vault.policy) is None


def test_follow_ups_are_listed_soonest_first_and_clear_themselves(vault, clock):
    late = entries.add(vault, contact(), follow_up=FollowUp(date(2026, 12, 5)))
    soon = entries.add(vault, contact(), follow_up=FollowUp(date(2026, 11, 25)))
    assert followups.due(vault) == [(soon, date(2026, 11, 25)), (late, date(2026, 12, 5))]
    clock.advance(10)
    assert vault.sweep().follow_ups == 1
    assert followups.due(vault) == [(late, date(2026, 12, 5))]
