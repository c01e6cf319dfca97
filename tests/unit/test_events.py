from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.forensic.pages import plain_pages
from tests.forensic.remnants import database_key
from tests.support import contact, reopen
from vault.errors import BadValue, NoSuchEntry, OnHold
from vault.journal import counters, entries, events, holds
from vault.journal.counters import Counter
from vault.journal.vocabulary import Grain, Notice
from vault.profiles.policy import Policy
from vault.store import keystore, schema
from vault.store.counting import CountingRefused

TODAY = date(2026, 11, 22)


@pytest.fixture
def federal(vault):
    vault.set_policy(Policy(profile="us-fed-le", month_after_days=30, quarter_after_days=60))
    return vault


def test_what_is_stored_is_the_exception_the_day_and_the_notice(federal):
    event_id = events.record(federal, "fed-1", Notice.OWED)
    events.record(federal, "fed-6", Notice.NOT_NEEDED, TODAY - timedelta(days=9))
    newest, older = events.recorded(federal)
    assert newest == events.Event(event_id, TODAY, Grain.DAY, "fed-1", Notice.OWED)
    assert (older.exception, older.day) == ("fed-6", date(2026, 11, 13))
    events.notice_given(federal, event_id)
    assert events.recorded(federal)[0].notice is Notice.GIVEN


@pytest.mark.parametrize(
    ("exception", "day"),
    [
        ("la-1", TODAY),
        ("", TODAY),
        ("fed-1", TODAY + timedelta(days=1)),
        ("fed-1", TODAY - timedelta(days=400)),
    ],
)
def test_only_an_exception_of_the_profile_on_a_day_of_the_last_year(federal, exception, day):
    with pytest.raises(BadValue):
        events.record(federal, exception, Notice.GIVEN, day)
    assert events.recorded(federal) == []


def test_an_event_leads_to_no_entry(federal):
    """No column of the one can be compared with an id of the other, and the day fades in both."""
    entry_id = entries.add(federal, contact(day=TODAY))
    event_id = events.record(federal, "fed-1", Notice.GIVEN)
    assert event_id != entry_id
    columns = set(federal.database.columns("events"))
    assert columns == {"id", "day", "grain", "exception", "notice"}
    assert "REFERENCES" not in schema.TABLES["events"].upper()
    for table in schema.TABLES:
        held = {bytes(v) for row in federal.database.rows(f"SELECT * FROM {table}") for v in row
                if isinstance(v, bytes)}  # fmt: skip
        assert table == "events" or event_id not in held


def test_the_day_of_an_event_fades(federal, clock):
    events.record(federal, "fed-1", Notice.GIVEN)
    clock.advance(31)
    federal.sweep()
    assert [(e.day, e.grain) for e in events.recorded(federal)] == [
        (date(2026, 11, 1), Grain.MONTH)
    ]
    clock.advance(31)
    federal.sweep()
    assert [(e.day, e.grain) for e in events.recorded(federal)] == [
        (date(2026, 10, 1), Grain.QUARTER)
    ]


def test_one_recorded_by_mistake_is_gone_from_every_page(federal, paths, clock):
    event_id = events.record(federal, "fed-1", Notice.GIVEN)
    events.remove(federal, event_id)
    with pytest.raises(NoSuchEntry):
        events.remove(federal, event_id)
    federal.close()
    key = database_key(keystore.peek_keyfile(paths)[0])
    clear = b"".join(plain_pages(path.read_bytes(), key) for path in paths.databases())
    assert b"CREATE TABLE events" in clear
    assert event_id not in clear
    reopened = reopen(paths, clock)
    assert events.recorded(reopened) == []
    reopened.close()


def test_a_hold_keeps_events(federal, clock):
    event_id = events.record(federal, "fed-1", Notice.GIVEN)
    holds.set_(federal)
    with pytest.raises(OnHold):
        events.remove(federal, event_id)
    clock.advance(40)
    federal.sweep()
    assert events.recorded(federal)[0].grain is Grain.DAY


def test_counters_are_numbers_of_a_quarter(federal, clock):
    assert counters.count(federal, Counter.CONFLICT_CHECK) == 1
    assert counters.count(federal, Counter.CONFLICT_CHECK) == 2
    clock.advance(60)
    counters.count(federal, Counter.CRISIS_STEPS)
    assert counters.recorded(federal) == [
        ("2027Q1", Counter.CRISIS_STEPS, 1),
        ("2026Q4", Counter.CONFLICT_CHECK, 2),
    ]
    assert set(federal.database.columns("counters")) == {"quarter", "name", "count"}


def test_neither_is_ever_counted_for_others(federal):
    counting = federal.counting()
    for table in ("events", "counters"):
        with pytest.raises(CountingRefused):
            counting.rows(f"SELECT * FROM {table}")
