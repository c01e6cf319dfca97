"""The supporter's own words: kept, moved, forgotten, and then in no page of any file."""

from __future__ import annotations

import os

import pytest

from tests.forensic.test_gone import _everything
from tests.support import reopen
from vault.errors import BadValue, Damaged, OnHold
from vault.journal import acceptance, holds, wordlists
from vault.redaction import Personal, detect


def _lists(vault):
    return wordlists.words(vault)


def test_there_are_no_words_at_first(vault):
    assert _lists(vault) == ([], [])
    assert wordlists.personal(vault) == Personal()
    assert wordlists.forget(vault, ["x"]) == 0


def test_words_are_kept_in_order_and_survive_closing(vault, paths, clock):
    assert wordlists.add(vault, ["the  Barn", "Dave"], always=True) == 2
    assert wordlists.add(vault, ["Hope"], always=False) == 1
    vault.close()
    again = reopen(paths, clock)
    assert _lists(again) == (["Dave", "the Barn"], ["Hope"])
    again.abandon()


@pytest.mark.parametrize(
    ("known", "same"),
    [
        ("José", "jose"), ("José", "Jose\u0301"), ("The Barn", "the barn’s"), ("Dave", "DAVE"),
        ("O'Brien", "o’brien"), ("Smith-Jones", "smith jones"),
    ],
)  # fmt: skip
def test_a_word_is_the_same_as_the_detector_sees_it(vault, known, same):
    assert wordlists.add(vault, [known], always=True) == 1
    assert wordlists.add(vault, [same], always=True) == 0
    assert _lists(vault) == ([known], [])
    assert wordlists.add(vault, [same], always=False) == 1
    assert [len(words) for words in _lists(vault)] == [0, 1]
    assert wordlists.forget(vault, [known]) == 1
    assert _lists(vault) == ([], [])


@pytest.mark.parametrize(
    "bad", ["", " ", "...", "_", "\u0301", "[]", "x" * 61, "a\x07b", "a\u202eb"]
)
def test_a_word_that_does_not_fit_changes_nothing(vault, bad):
    wordlists.add(vault, ["Dave"], always=True)
    with pytest.raises(BadValue):
        wordlists.add(vault, ["fine", bad], always=True)
    assert _lists(vault) == (["Dave"], [])


def test_the_lists_have_room_for_500_words_together(vault):
    assert wordlists.add(vault, (f"word {n}" for n in range(499)), always=True) == 499
    with pytest.raises(BadValue):
        wordlists.add(vault, ["one more", "and another"], always=False)
    assert wordlists.add(vault, ["x" * 60], always=False) == 1
    assert wordlists.add(vault, ["word 1"], always=False) == 1


def test_under_a_hold_words_are_added_and_none_goes(vault):
    wordlists.add(vault, ["Dave"], always=True)
    vault.close()
    holds.set_locked(vault.paths)
    held = reopen(vault.paths, vault.clock)
    with pytest.raises(OnHold):
        wordlists.forget(held, ["Dave"])
    with pytest.raises(OnHold):
        wordlists.add(held, ["Dave"], always=False)
    assert wordlists.add(held, ["Hope"], always=False) == 1
    assert _lists(held) == (["Dave"], ["Hope"])
    held.abandon()


def test_the_detector_gets_lists_and_doubted_rules(vault):
    wordlists.add(vault, ["sparkplug"], always=True)
    wordlists.add(vault, ["Kowalczyk"], always=False)
    acceptance.record(vault, ["phone-us"] * 20, ["phone-us"] * 20)
    known = wordlists.personal(vault)
    assert known == Personal(
        frozenset({"sparkplug"}), frozenset({"Kowalczyk"}), frozenset({"phone-us"})
    )
    found = detect("Told Kowalczyk that sparkplug has 504-555-0142", known)
    assert [(f.rule, f.tier) for f in found] == [("own-list", 1), ("phone-us", 2)]


@pytest.mark.parametrize("stored", [b"x", b"[]", b"{}", b'{"always": [1], "never": []}'])
def test_a_stored_value_of_another_shape_is_called_damaged(vault, stored):
    vault.write_setting("own_words", stored)
    with pytest.raises(Damaged):
        wordlists.words(vault)


@pytest.mark.parametrize("how", ["forgotten", "moved", "moved and forgotten"])
def test_after_closing_a_word_that_left_is_in_no_page(vault, paths, clock, how):
    """Searched in every database page with the key; the words that stayed are found there."""
    gone, stays = ("CANARY" + os.urandom(8).hex() for _ in range(2))
    wordlists.add(vault, [gone, stays], always=True)
    vault.close()
    assert gone.encode() in _everything(paths)[1]
    again = reopen(paths, clock)
    if "moved" in how:
        wordlists.add(again, [gone.lower()], always=False)
    if "forgotten" in how:
        wordlists.forget(again, [gone])
    again.close()
    _, clear = _everything(paths)
    assert gone.encode() not in clear
    assert (gone.lower().encode() in clear) == (how == "moved")
    assert stays.encode() in clear


def test_a_word_is_in_no_file_without_the_key(vault, paths):
    canary = "CANARY" + os.urandom(8).hex()
    wordlists.add(vault, [canary], always=True)
    vault.close()
    assert canary.encode() not in _everything(paths)[0]
