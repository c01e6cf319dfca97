"""Words that may touch an exception: a prompt to look at a card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault.profiles import loader
from vault.profiles.profile import Tag
from vault.redaction.alarms import alarms

SELF, THREAT, ABUSE, CRIME = Tag.SELF_HARM, Tag.THREAT, Tag.ABUSE, Tag.CRIME


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Talked about suicide, has a plan.", {SELF}),
        ("said she feels SUICIDAL since friday", {SELF}),
        ("wants to kill himself", {SELF}),
        ("thought of ending it all", {SELF}),
        ("doesn’t want to wake up", {SELF}),
        ("sat with the gun in his mouth", {SELF}),
        ("the kids would be better off without him", {SELF}),
        ("is going to kill his ex", {THREAT}),
        ("threatened the lieutenant", {THREAT}),
        ("gonna bring a gun to the hearing", {THREAT}),
        ("elder abuse at home", {ABUSE}),
        ("hits his kids when he drinks", {ABUSE}),
        ("stole pills from the\nrig", {CRIME}),
        ("drove home drunk", {CRIME}),
        ("suicidal, and threatened to shoot his boss", {SELF, THREAT}),
    ],
)
def test_what_may_touch_an_exception(text, tags):
    assert alarms(text) == tags


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Slept badly, wants to talk again.",
        "The shift was killing, overtime again.",
        "He shot hoops with the crew.",
        "Range day, gun cleaning, home early.",
        "Beat the heat, kids in the pool.",
        "Grief after the funeral; better than last week.",
        "Dead tired, and off for two days.",
    ],
)
def test_what_does_not(text):
    assert alarms(text) == frozenset()


@given(st.text(max_size=400))
def test_every_text_gets_an_answer_and_only_these_tags(text):
    assert alarms(text) <= {SELF, THREAT, ABUSE, CRIME}


@pytest.mark.parametrize("profile", loader.available())
def test_what_can_be_spotted_leads_to_a_row_or_says_that_there_is_none(profile):
    """Every statute that names these dangers has rows for them."""
    rows = loader.load(profile)
    assert rows.tagged(SELF, THREAT, ABUSE, CRIME), profile
