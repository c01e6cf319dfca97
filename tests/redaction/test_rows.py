"""Every row of the pattern tables is held to its own examples."""

from __future__ import annotations

import re

import pytest

from vault.redaction.detector import ROWS
from vault.redaction.rule import compiled, run


def _found(row, text):
    return [text[s.start : s.end] for s in run([row], text)]


def _cases(attribute):
    for row in ROWS:
        for number, example in enumerate(getattr(row, attribute)):
            yield pytest.param(row, example, id=f"{row.id}-{number}")


@pytest.mark.parametrize(("row", "example"), list(_cases("finds")))
def test_a_row_finds_its_examples(row, example):
    text, stretch = example
    assert stretch in _found(row, text)


@pytest.mark.parametrize(("row", "text"), list(_cases("spares")))
def test_a_row_spares_its_counterexamples(row, text):
    assert _found(row, text) == []


def test_every_row_has_examples_of_both_sorts_and_a_reason():
    for row in ROWS:
        assert row.finds, row.id
        assert row.spares, row.id
        assert row.why, row.id


def test_row_ids_are_unique():
    ids = [row.id for row in ROWS]
    assert len(ids) == len(set(ids))


def test_no_pattern_repeats_without_a_bound():
    for row in ROWS:
        bare = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", compiled(row.pattern).pattern)
        assert not re.search(r"[\w)}][*+]", bare.replace("(?", "")), row.id
