"""The figures reached on this room's own notes, a little under; they may only rise."""

from __future__ import annotations

import pytest

from tests.redaction.measure import NOTES, totals

CLEAN_FLAGGED = {"held_out_strangers": 0.14, "held_out_hands": 0.14}
"""Sets where more than 8 % of the clean notes are flagged: twice what is wanted."""


@pytest.mark.parametrize(
    ("name", "recall", "cover", "precision"),
    [
        ("tuning", 0.98, 0.97, 0.97),
        ("held_out", 0.91, 0.90, 0.96),
        ("tuning_far", 0.95, 0.94, 0.96),
        ("held_out_far", 0.85, 0.84, 0.93),
        ("tuning_strangers", 0.97, 0.94, 0.98),
        ("held_out_strangers", 0.88, 0.86, 0.92),
        ("tuning_hands", 0.97, 0.96, 0.98),
        ("held_out_hands", 0.92, 0.88, 0.94),
    ],
)
def test_the_detector_finds_what_it_found_before(name, recall, cover, precision):
    reached = totals(name)
    assert reached.recall >= recall
    assert reached.cover >= cover
    assert reached.precision >= precision
    assert reached.clean_flagged <= CLEAN_FLAGGED.get(name, 0.08)
    assert reached.false_alarms <= 0.12


@pytest.mark.parametrize(
    ("name", "recall", "precision"),
    [
        ("tuning", 0.97, 0.97),
        ("held_out", 0.91, 0.96),
        ("tuning_far", 0.95, 0.96),
        ("held_out_far", 0.83, 0.93),
        ("tuning_strangers", 0.95, 0.97),
        ("held_out_strangers", 0.85, 0.94),
        ("tuning_hands", 0.95, 0.97),
        ("held_out_hands", 0.89, 0.94),
    ],
)
def test_lower_case_costs_little(name, recall, precision):
    reached = totals(name, lower=True)
    assert reached.recall >= recall
    assert reached.precision >= precision


@pytest.mark.parametrize(
    ("name", "recall"),
    [
        ("tuning", 0.98),
        ("held_out", 0.94),
        ("tuning_far", 0.97),
        ("held_out_far", 0.92),
        ("tuning_strangers", 0.97),
        ("held_out_strangers", 0.93),
        ("tuning_hands", 0.97),
        ("held_out_hands", 0.96),
    ],
)
def test_both_tiers_find_more_than_the_first_and_ask_little(name, recall):
    both = totals(name, tier=2)
    assert both.recall >= recall
    assert both.false_alarms <= 0.6


def test_notes_full_of_temptations_are_flagged_seldom():
    assert totals("tuning_clean").clean_flagged <= 0.01
    assert totals("tuning_clean", lower=True).clean_flagged <= 0.02
    assert totals("tuning_clean", tier=2).clean_flagged <= 0.22


def test_the_notes_come_in_two_halves():
    assert sorted(p.stem for p in NOTES.glob("*.jsonl")) == [
        "held_out",
        "held_out_far",
        "held_out_hands",
        "held_out_strangers",
        "tuning",
        "tuning_clean",
        "tuning_far",
        "tuning_hands",
        "tuning_strangers",
    ]
