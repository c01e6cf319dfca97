from dataclasses import replace
from datetime import date

import pytest

from tests.support import contact
from vault.errors import AmbiguousEntry, BadValue, NoSuchEntry
from vault.journal import contacts, drafts, entries, followups, notes
from vault.journal.entries import Query
from vault.journal.followups import FollowUp
from vault.journal.vocabulary import FIELDS, GroupSize, Mode, Referral, Service, Topic

TODAY = date(2026, 11, 22)


def test_every_word_of_every_field_can_be_recorded_and_found(vault):
    for field in FIELDS:
        for value in field.values:
            changes = {"service": Service.GROUP_OTHER} if field.name == "group_size" else {}
            entry_id = entries.add(vault, contact(**{**changes, field.name: value}))
            assert getattr(entries.get(vault, entry_id).contact, field.name) is value
            found = entries.find(vault, Query(where={field.name: value}))
            assert entry_id in [entry.id for entry in found]


def test_only_three_fields_are_required():
    assert contacts.parse(TODAY, {"service": "one_to_one", "duration": "under_15"}).mode is None
    with pytest.raises(BadValue):
        contacts.parse(TODAY, {"service": "one_to_one"})
    with pytest.raises(BadValue):
        contacts.parse(TODAY, {"service": "one_to_one", "duration": "under_15", "rank": "sgt"})
    with pytest.raises(BadValue):
        contacts.parse(TODAY, {"service": "chat", "duration": "under_15"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": date(2026, 11, 23)},
        {"day": date(2025, 11, 20)},
        {"group_size": GroupSize.OVER_20},
        {
            "service": Service.GROUP_DEFUSING,
            "group_size": GroupSize.FROM_2_TO_5,
            "topic": Topic.OTHER,
        },
    ],
)
def test_what_the_rules_forbid_is_not_recorded(vault, wrong):
    with pytest.raises(BadValue):
        entries.add(vault, contact(**wrong))
    assert entries.count(vault) == 0


def test_the_list_is_newest_first_and_pages(vault):
    days = [date(2026, 11, n) for n in (3, 9, 1, 20, 14)]
    for day in days:
        entries.add(vault, contact(day=day))
    assert [e.contact.day for e in entries.find(vault)] == sorted(days, reverse=True)
    page = entries.find(vault, Query(limit=2, offset=2))
    assert [e.contact.day for e in page] == [date(2026, 11, 9), date(2026, 11, 3)]
    span = Query(since=date(2026, 11, 3), until=date(2026, 11, 14))
    assert entries.count(vault, span) == 3


def test_a_filter_outside_the_vocabulary_is_refused(vault):
    for where in ({"rank": "sgt"}, {"mode": "pigeon"}, {"id": "1"}):
        with pytest.raises(BadValue):
            entries.find(vault, Query(where=where))


def test_an_entry_can_be_changed_and_its_note_stays(vault):
    entry_id = entries.add(vault, contact(), note="call back")
    entries.replace(
        vault, entry_id, contact(mode=Mode.PHONE, referral=Referral.EAP), follow_up=None
    )
    entry = entries.get(vault, entry_id)
    assert (entry.contact.mode, entry.contact.referral) == (Mode.PHONE, Referral.EAP)
    assert notes.read(vault, entry_id) == "call back"


def test_a_deleted_entry_is_gone_with_its_texts(vault):
    entry_id = entries.add(
        vault, contact(), note="x", follow_up=FollowUp(date(2026, 11, 30), "blue")
    )
    entries.remove(vault, entry_id)
    assert entries.find(vault) == []
    assert notes.read(vault, entry_id) is None
    assert followups.get(vault, entry_id) is None
    for verb in (entries.get, entries.remove):
        with pytest.raises(NoSuchEntry):
            verb(vault, entry_id)


def test_ids_are_found_by_their_first_letters(vault):
    entry_id = entries.add(vault, contact())
    assert entries.by_prefix(vault, entry_id.hex()[:8].upper()).id == entry_id
    for nothing in ("", "abc", "%%%%", "____", "zzzzzzzz"):
        with pytest.raises(NoSuchEntry):
            entries.by_prefix(vault, nothing)


def test_an_ambiguous_id_is_refused(vault, monkeypatch):
    made = iter([bytes.fromhex("abcd" + "00" * 14), bytes.fromhex("abcd" + "11" * 14)])
    monkeypatch.setattr(entries.os, "urandom", lambda _: next(made))
    entries.add(vault, contact())
    entries.add(vault, contact())
    with pytest.raises(AmbiguousEntry):
        entries.by_prefix(vault, "abcd")


def test_the_order_on_disk_does_not_tell_when_a_row_was_written(vault):
    written = [entries.add(vault, contact()) for _ in range(50)]
    stored = [bytes(row[0]) for row in vault.database.rows("SELECT id FROM entries")]
    assert stored == sorted(written)
    with pytest.raises(Exception, match="no such column"):
        vault.database.rows("SELECT rowid FROM entries")


def test_no_clock_time_is_stored(vault):
    entries.add(vault, contact(), note="n", follow_up=FollowUp(date(2026, 11, 25)))
    numbers = [
        value
        for table in ("entries", "sealed", "settings")
        for row in vault.database.rows(f"SELECT * FROM {table}")
        for value in row
        if isinstance(value, int | float)
    ]
    assert all(isinstance(n, int) and 20_000 < n < 21_000 for n in numbers)  # days since 1970


def test_a_follow_up_is_a_day_and_at_most_one_word(vault):
    entry_id = entries.add(vault, contact(), follow_up=FollowUp(date(2026, 11, 24), "blue"))
    assert entries.get(vault, entry_id).follow_up_due == date(2026, 11, 24)
    assert followups.get(vault, entry_id) == FollowUp(date(2026, 11, 24), "blue")
    for wrong in (
        FollowUp(date(2026, 11, 21)),
        FollowUp(date(2027, 1, 22)),
        FollowUp(date(2026, 11, 24), "two words"),
        FollowUp(date(2026, 11, 24), "x" * 21),
    ):
        with pytest.raises(BadValue):
            followups.set_(vault, entry_id, wrong)


def test_a_draft_is_kept_inside_the_vault_until_the_entry_is_saved(vault):
    drafts.keep(vault, drafts.Draft({"service": "education"}, "half a sent"))
    drafts.keep(vault, drafts.Draft({"service": "education"}, "half a sentence"))
    assert drafts.load(vault) == drafts.Draft({"service": "education"}, "half a sentence")
    entries.add(vault, contact())
    assert drafts.load(vault) is None


@pytest.mark.parametrize(
    ("due", "days", "moved"),
    [
        (date(2026, 11, 24), 7, date(2026, 12, 1)),
        (date(2026, 11, 22), 7, date(2026, 11, 29)),
        (date(2027, 1, 18), 7, date(2027, 1, 21)),
        (date(2027, 1, 21), 7, date(2027, 1, 21)),
    ],
)
def test_a_follow_up_moves_with_its_word_and_never_beyond_the_last_day(vault, due, days, moved):
    entry_id = entries.add(vault, contact(), follow_up=FollowUp(due, "blue"))
    assert followups.move(vault, entry_id, days) == moved
    assert followups.get(vault, entry_id) == FollowUp(moved, "blue")


def test_an_overdue_follow_up_moves_on_from_today(vault, clock):
    entry_id = entries.add(vault, contact(), follow_up=FollowUp(date(2026, 11, 24)))
    clock.advance(5)
    assert followups.move(vault, entry_id, 7) == date(2026, 12, 4)


def test_a_moved_follow_up_loses_a_word_that_is_not_allowed_any_more(vault):
    entry_id = entries.add(vault, contact(), follow_up=FollowUp(date(2026, 11, 24), "blue"))
    vault.set_policy(replace(vault.policy, handles=False))
    followups.move(vault, entry_id, 7)
    assert followups.get(vault, entry_id) == FollowUp(date(2026, 12, 1))


def test_what_is_not_there_is_not_moved(vault):
    with pytest.raises(NoSuchEntry):
        followups.move(vault, entries.add(vault, contact()), 7)
