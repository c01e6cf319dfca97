"""The measure of the prompts: counts per rule, and when a rule is doubted."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import reopen
from vault.errors import Damaged
from vault.journal import acceptance
from vault.journal.acceptance import MOST_SHOWN, RuleCount


def _told(vault, rule, shown, kept):
    acceptance.record(vault, [rule] * shown, [rule] * kept)


def test_nothing_was_shown_at_first(vault):
    assert acceptance.counts(vault) == []
    assert acceptance.doubted(vault) == frozenset()
    acceptance.record(vault, [], [])
    assert vault.read_setting("rule_counts") is None


def test_showings_add_up_by_rule_and_survive_closing(vault, paths, clock):
    acceptance.record(vault, ["ssn", "date-iso", "ssn"], ["ssn"])
    acceptance.record(vault, ["date-iso"], [])
    vault.close()
    again = reopen(paths, clock)
    assert acceptance.counts(again) == [RuleCount("date-iso", 2, 0), RuleCount("ssn", 2, 1)]
    again.abandon()


@pytest.mark.parametrize(
    ("shown", "kept", "doubted"),
    [
        (19, 19, False),
        (20, 8, False),
        (20, 9, True),
        (50, 20, False),
        (50, 21, True),
        (1, 1, False),
    ],
)
def test_a_rule_is_doubted_below_three_fifths_of_twenty(vault, shown, kept, doubted):
    _told(vault, "time-hour", shown, kept)
    assert ("time-hour" in acceptance.doubted(vault)) is doubted


def test_a_doubted_rule_comes_back_when_it_is_accepted_again(vault):
    _told(vault, "time-hour", 99, 99)
    needed = 0
    while acceptance.doubted(vault):
        _told(vault, "time-hour", 1, 0)
        needed += 1
    assert 20 < needed < 99  # older decisions weigh less, but a few new ones do not outweigh them


def test_the_own_list_is_counted_and_never_doubted(vault):
    _told(vault, "own-list", 30, 30)
    assert acceptance.counts(vault) == [RuleCount("own-list", 30, 30)]
    assert acceptance.doubted(vault) == frozenset()


@pytest.mark.parametrize("rule", ["", "Dave Rivera", "dave\n", "RULE", "é", "x" * 41, "1-2", "a_b"])
def test_what_is_not_the_id_of_a_rule_is_not_stored(vault, rule):
    acceptance.record(vault, [rule, "ssn"], [rule])
    assert json.loads(vault.read_setting("rule_counts")) == {"ssn": [1, 0]}


def test_there_is_room_for_so_many_rules(vault, monkeypatch):
    monkeypatch.setattr(acceptance, "MAX_RULES", 2)
    acceptance.record(vault, ["a", "b", "c"], [])
    acceptance.record(vault, ["a", "d"], [])
    assert acceptance.counts(vault) == [RuleCount("a", 2, 0), RuleCount("b", 1, 0)]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 150), st.integers(0, 300)), max_size=6))
def test_counts_stay_small_and_kept_never_exceeds_shown(vault, told):
    for shown, kept in told:
        _told(vault, "gps", shown, kept)
    for count in acceptance.counts(vault):
        assert 0 <= count.kept <= count.shown < MOST_SHOWN
        assert 0 <= count.accepted <= 1


@pytest.mark.parametrize("stored", [b"x", b"[]", b'{"ssn": 3}', b'{"ssn": ["x", 1]}'])
def test_a_stored_value_of_another_shape_is_called_damaged(vault, stored):
    vault.write_setting("rule_counts", stored)
    with pytest.raises(Damaged):
        acceptance.counts(vault)


def test_only_ids_and_numbers_are_stored(vault):
    acceptance.record(vault, ["ssn"] * 3, ["ssn"])
    assert vault.read_setting("rule_counts") == b'{"ssn":[3,1]}'
