"""What holds for every text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.redaction.measure import NOTES, notes
from vault.redaction import Personal, apply, detect

_PIECES = [
    "sgt",
    "Lt.",
    "Kowalczyk",
    "mike",
    "Faith",
    "will",
    "w/",
    "and",
    "&",
    "told",
    "said",
    "his",
    "wife",
    "José",
    "Zoë Müller",
    "Nguyễn",
    "[officer 1]",
    "[",
    "]",
    "555-0190",
    "760-555-0190",
    "24-1138",
    "E51",
    "engine 3",
    "station 9",
    "5/11",
    "7am",
    "0215",
    "12 Fern St",
    "on 5th",
    "I-80",
    "ssn",
    "badge",
    "#4471",
    "22,",
    "she's 27.",
    "a@b.com",
    "@ember_9",
    "the",
    "shooting",
    "fired 4 rounds",
    "took money",
    "white f150",
    "lincoln elementary",
    "kcfd",
    "Pruitt County",
    "-",
    "'",
    '"',
    ".",
    ",",
    "\n",
    "(",
    ")",
    ":",
    "O'Brien",
    "d.",
    "R.J.",
    "St.",
    "Mt.",
    "xochitl",
    "bear",
    "gave",
    "from",
    "n",
    "me",
    "barn",
    "mercy",
    "hmong alliance",
    "LS6 2AB",
    "1",
    "12",
    "8KZT204",
    "plate",
    "at",
    "in",
]
_NOTES = st.lists(st.sampled_from(_PIECES), max_size=24).map(" ".join)
_TEXTS = st.one_of(_NOTES, st.text(max_size=80), st.lists(st.sampled_from(_PIECES)).map("".join))


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_spans_lie_inside_the_text_in_order_and_apart(text):
    last = 0
    for f in detect(text):
        assert last <= f.start < f.end <= len(text)
        last = f.end


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_looking_again_finds_nothing_new_of_tier_one(text):
    again = detect(apply(text, detect(text)))
    assert [f for f in again if f.tier == 1] == []


@pytest.mark.parametrize("name", sorted(path.stem for path in NOTES.glob("*.jsonl")))
def test_looking_again_at_real_notes_finds_nothing_new(name):
    for note in notes(name):
        again = detect(apply(note["text"], detect(note["text"])))
        assert [f for f in again if f.tier == 1] == []


@settings(max_examples=50, deadline=None)
@given(_NOTES)
def test_composed_and_decomposed_text_give_the_same_findings(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert _found(composed) == _found(decomposed)


def _found(text):
    return [
        (unicodedata.normalize("NFC", text[f.start : f.end]), f.kind, f.tier, f.placeholder)
        for f in detect(text)
    ]


@settings(max_examples=50, deadline=None)
@given(_TEXTS)
def test_the_same_text_gives_the_same_findings(text):
    assert detect(text) == detect(text)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=30), st.text(max_size=10), st.text(max_size=10))
def test_any_own_list_is_harmless(text, always, never):
    detect(text, Personal(always=frozenset({always}), never=frozenset({never})))
