"""One supporter's own lists and doubts in the detector."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.redaction.measure import notes
from vault.redaction import Kind, Personal, apply, detect
from vault.redaction.detector import ROWS
from vault.redaction.personal import key
from vault.redaction.report import looks_for, tiers


def _own(text, *always):
    found = detect(text, Personal(always=frozenset(always)))
    return [text[f.start : f.end] for f in found if f.rule == "own-list"]


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("ask sparkplug today", "Sparkplug", ["sparkplug"]),
        ("ask SPARKPLUG's crew", "sparkplug", ["SPARKPLUG"]),
        ("ask sparkplug’s crew", "sparkplug’s", ["sparkplug"]),
        ("down at the  barn again", "The Barn", ["the  barn"]),
        ("down at the\nbarn again", "The Barn", ["the\nbarn"]),
        ("ask zażółć today", "Zazolc", ["zażółć"]),
        ("with jose\u0301 again", "José", ["jose\u0301"]),
        ("with josé again", "Jose\u0301", ["josé"]),
        ("with o’malley again", "O'Malley", ["o’malley"]),
        ("with o`malley again", "o´malley", ["o`malley"]),
        ("sparkplugs are cheap", "sparkplug", []),
        ("ask [sparkplug] today", "sparkplug", []),
        ("the [officer 1] barn", "the barn", []),
        ("the paint of the old barn", "the barn", []),
        ("ask sparkplug_9", "sparkplug", ["sparkplug_9"]),
        ("the barn and sparkplug", "[the barn]", ["the barn"]),
    ],
)
def test_an_own_word_is_found_whole(text, word, found):
    assert _own(text, word) == found


def test_the_longer_of_two_own_phrases_is_found():
    assert _own("at the old barn", "old barn", "the old barn", "barn") == ["the old barn"]


@pytest.mark.parametrize(
    ("text", "never", "found"),
    [
        ("Told Kowalczyk and Rivera", "kowalczyk", ["Rivera"]),
        ("Told Kowalczyk’s wife", "KOWALCZYK", []),
        ("Told José", "Jose\u0301", []),
        ("Told Kowalczyk", "Kowal", ["Kowalczyk"]),
    ],
)
def test_a_word_of_the_never_list_is_no_name(text, never, found):
    names = [f for f in detect(text, Personal(never=frozenset({never}))) if f.kind is Kind.NAME]
    assert [text[f.start : f.end] for f in names] == found


def test_the_never_list_lets_no_number_through():
    text = "ring 504-555-0142"
    assert detect(text, Personal(never=frozenset({"504-555-0142"}))) == detect(text)


def test_a_doubted_rule_is_shown_in_the_review_alone():
    text = "Ring 504-555-0142 or mail ann@example.org"
    before = {(f.start, f.end, f.rule): f for f in detect(text)}
    after = {
        (f.start, f.end, f.rule): f for f in detect(text, Personal(doubted=frozenset({"phone-us"})))
    }
    assert before.keys() == after.keys()
    assert {f.rule for where, f in after.items() if f.tier != before[where].tier} == {"phone-us"}
    assert {f.tier for f in after.values() if f.rule == "phone-us"} == {2}


def test_the_own_list_is_never_doubted():
    personal = Personal(always=frozenset({"sparkplug"}), doubted=frozenset({"own-list"}))
    (found,) = detect("ask sparkplug", personal)
    assert found.tier == 1


def test_an_own_word_stays_sure_inside_what_a_doubted_rule_found():
    text = "mail sparkplug@example.org"
    own = Personal(always=frozenset({"sparkplug"}), doubted=frozenset({"email"}))
    assert [(f.rule, f.tier, f.end) for f in detect(text, own)] == [("own-list", 1, len(text))]


def test_every_rule_that_finds_something_can_be_told_in_words():
    rules = {
        f.rule for name in ("tuning", "tuning_far") for n in notes(name) for f in detect(n["text"])
    }
    assert all(looks_for(rule) and tiers(rule) for rule in rules)
    assert {rule for rule in rules if not looks_for(rule)} == set()
    assert looks_for("nobody-wrote-this") == ""


_WORDS = st.sampled_from(
    ["sparkplug", "the barn", "José", "o'brien", "Kowalczyk", "will", "station", "mike", "person"]
)
_TEXTS = st.lists(
    st.one_of(
        _WORDS,
        st.sampled_from(
            ["told", "sgt", "Lt.", "[officer 1]", "[", "]", "504-555-0142", "a@b.com", "E51", "the",
             "'s", ".", "\n", "_", "and", "22-1187", "at", "shooting", "fired 4 rounds"]
        ),
    ),
    max_size=20,
).map(" ".join)  # fmt: skip
_OWN = st.builds(
    Personal,
    always=st.frozensets(_WORDS, max_size=4),
    never=st.frozensets(_WORDS, max_size=4),
    doubted=st.frozensets(
        st.sampled_from([row.id for row in ROWS] + ["own-list", "x"]), max_size=99
    ),
)


@settings(max_examples=100, deadline=None)
@given(_TEXTS, _OWN)
def test_with_any_lists_spans_lie_apart_and_looking_again_finds_nothing_sure(text, own):
    findings = detect(text, own)
    last = 0
    for found in findings:
        assert last <= found.start < found.end <= len(text)
        assert found.tier == 2 or found.rule not in own.doubted - {"own-list"}
        last = found.end
    assert [f for f in detect(apply(text, findings), own) if f.tier == 1] == []


@settings(max_examples=100, deadline=None)
@given(_TEXTS, _OWN)
def test_composed_and_decomposed_lists_and_texts_give_the_same_findings(text, own):
    def found(form):
        words = (
            frozenset(unicodedata.normalize(form, word) for word in group)
            for group in (own.always, own.never)
        )
        given = unicodedata.normalize(form, text)
        return [
            (unicodedata.normalize("NFC", given[f.start : f.end]), f.rule, f.tier, f.placeholder)
            for f in detect(given, Personal(*words, own.doubted))
        ]

    assert found("NFC") == found("NFD")


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(max_codepoint=0x24F), max_size=60))
def test_a_phrase_is_compared_the_same_composed_and_decomposed(phrase):
    composed, decomposed = (unicodedata.normalize(form, phrase) for form in ("NFC", "NFD"))
    assert key(composed) == key(decomposed)
