from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.support import contact
from vault.errors import BadValue
from vault.journal import entries, localnumbers, qualifications
from vault.journal.followups import FollowUp
from vault.journal.load import Prompt, load
from vault.journal.localnumbers import LocalNumber
from vault.journal.qualifications import Qualification
from vault.journal.vocabulary import Duration, SupporterTime, Topic

SUNDAY = date(2026, 11, 22)


def add(vault, *ages, **changes):
    for age in ages:
        entries.add(vault, contact(day=SUNDAY - timedelta(days=age), **changes))


def test_weeks_begin_on_monday_and_the_last_is_this_one(vault):
    add(vault, 0, 6, 7, duration=Duration.FROM_31_TO_60)
    add(vault, 8 * 7)
    weeks = load(vault).weeks
    assert len(weeks) == 8
    assert weeks[-1].monday == date(2026, 11, 16)
    assert [(week.contacts, week.minutes) for week in weeks[-2:]] == [(1, 45), (2, 90)]
    assert sum(week.contacts for week in weeks) == 3


def test_an_empty_journal_weighs_nothing(vault):
    empty = load(vault)
    assert (empty.off_duty, empty.days_since_consultation, empty.open_follow_ups) == (None, None, 0)
    assert empty.prompts == ()


def test_the_share_off_duty_counts_what_was_recorded(vault):
    add(vault, 1, supporter_time=SupporterTime.ON_DUTY)
    add(vault, 1, 2, 3, supporter_time=SupporterTime.OFF_DUTY)
    add(vault, 4)
    assert load(vault).off_duty == 0.75


def test_open_follow_ups_are_a_number(vault):
    entries.add(vault, contact(), follow_up=FollowUp(date(2026, 11, 25), "bluebird"))
    found = load(vault)
    assert found.open_follow_ups == 1
    assert "bluebird" not in repr(found)


@pytest.mark.parametrize(
    ("ages", "changes", "prompt"),
    [
        ((0, 1, 2, 3), {"duration": Duration.OVER_120}, Prompt.MANY_HOURS),
        ((0, 1, 2), {"topic": Topic.CRITICAL_INCIDENT}, Prompt.MANY_INCIDENTS),
        ((2, 30), {}, Prompt.CONSULT),
    ],
)
def test_a_gentle_prompt_when_it_is_much(vault, ages, changes, prompt):
    assert prompt not in load(vault).prompts
    add(vault, *ages, **changes)
    assert prompt in load(vault).prompts


@pytest.mark.parametrize("ages", [(0,), (0, 29), (28, 30)])
def test_a_journal_that_is_new_or_rests_asks_for_no_consultation(vault, ages):
    add(vault, *ages)
    assert Prompt.CONSULT not in load(vault).prompts


@pytest.mark.parametrize(("days", "asked"), [(30, False), (31, True)])
def test_a_consultation_that_is_long_ago_is_asked_for_in_a_new_journal_too(vault, days, asked):
    add(vault, 1)
    qualifications.set_(vault, Qualification.CONSULTED_ON, SUNDAY - timedelta(days=days))
    assert (Prompt.CONSULT in load(vault).prompts) is asked


def test_a_consultation_answers_the_prompt(vault):
    add(vault, 3, 40)
    qualifications.set_(vault, Qualification.CONSULTED_ON, SUNDAY - timedelta(days=10))
    found = load(vault)
    assert found.days_since_consultation == 10
    assert Prompt.CONSULT not in found.prompts


@pytest.mark.parametrize(("days", "left"), [(61, None), (60, 60), (-3, -3)])
def test_the_reminder_of_the_refresher_begins_sixty_days_before(vault, days, left):
    qualifications.set_(vault, Qualification.REFRESHER_DUE, SUNDAY + timedelta(days=days))
    found = load(vault)
    assert found.refresher_in == left
    assert (Prompt.REFRESHER in found.prompts) == (left is not None)


def test_dates_are_entered_changed_and_taken_out(vault):
    qualifications.set_(vault, Qualification.TRAINED_ON, date(2024, 5, 1))
    qualifications.set_(vault, Qualification.DESIGNATED_ON, date(2024, 6, 1))
    qualifications.set_(vault, Qualification.TRAINED_ON, None)
    assert qualifications.dates(vault) == {Qualification.DESIGNATED_ON: date(2024, 6, 1)}


@pytest.mark.parametrize(
    ("what", "day"),
    [
        (Qualification.TRAINED_ON, SUNDAY + timedelta(days=1)),
        (Qualification.CONSULTED_ON, SUNDAY + timedelta(days=1)),
        (Qualification.REFRESHER_DUE, date(2040, 1, 1)),
        (Qualification.DESIGNATED_ON, date(1970, 1, 1)),
    ],
)
def test_a_date_that_cannot_be_is_refused(vault, what, day):
    with pytest.raises(BadValue):
        qualifications.set_(vault, what, day)
    assert qualifications.dates(vault) == {}


def test_local_numbers_keep_their_order(vault):
    mine = (LocalNumber("Team clinician", "555 0101"), LocalNumber("Chaplain", "555 0102"))
    localnumbers.set_(vault, mine)
    assert localnumbers.listed(vault) == mine
    with pytest.raises(BadValue):
        localnumbers.set_(vault, mine * 5)
    assert localnumbers.listed(vault) == mine


@pytest.mark.parametrize(
    ("label", "number"), [("", "1"), ("x", " "), ("x" * 41, "1"), ("a\x1b", "1")]
)
def test_a_number_that_cannot_be_shown_is_refused(label, number):
    with pytest.raises(BadValue):
        LocalNumber(label, number)
