"""The language of the process: who chooses it, and what numbers and days look like in it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tui.language import LANGUAGES, decimal, number, speak, tr, tr_n, wanted
from tui.messages import full_day, long_day, words

TODAY = date(2026, 11, 22)
LOCALES = {"en": "en_US", "es": "es_US"}
"""Whose way of writing numbers and days each language follows."""


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


@pytest.mark.parametrize(
    ("chosen", "environment", "spoken"),
    [
        ("es", {}, "es"),
        ("en", {"LANG": "es_MX.UTF-8"}, "en"),
        ("system", {"LANG": "es_MX.UTF-8"}, "es"),
        ("system", {"LANG": "es"}, "es"),
        ("system", {"LC_ALL": "en_US.UTF-8", "LANG": "es_US.UTF-8"}, "en"),
        ("system", {"LC_MESSAGES": "es_PR", "LANG": "en_US.UTF-8"}, "es"),
        ("system", {"LANG": "de_DE.UTF-8"}, "en"),
        ("system", {"LANG": "C"}, "en"),
        ("system", {}, "en"),
        ("../es", {"LANG": "../../es"}, "en"),
    ],
)
def test_the_choice_goes_before_the_computer(chosen, environment, spoken):
    assert wanted(chosen, environment) == spoken


def test_a_language_without_a_catalogue_is_english():
    speak("xx")
    assert tr("A legal hold stands: nothing is deleted.").startswith("A legal hold")


@pytest.mark.parametrize("code", LANGUAGES)
@given(value=st.integers(-10_000_000, 10_000_000))
def test_whole_numbers_are_grouped_as_cldr_has_it(code, value):
    speak(code)
    assert number(value) == format_decimal(value, locale=LOCALES[code]).replace(
        "\N{MINUS SIGN}", "-"
    )


@pytest.mark.parametrize("code", LANGUAGES)
@given(tenths=st.integers(-1_000_000, 1_000_000))
def test_decimals_are_written_as_cldr_has_it(code, tenths):
    speak(code)
    told = format_decimal(tenths / 10, format="#,##0.0", locale=LOCALES[code])
    assert decimal(tenths / 10) == told.replace("\N{MINUS SIGN}", "-")


@pytest.mark.parametrize("code", LANGUAGES)
def test_days_are_written_as_cldr_has_it(code):
    speak(code)
    for ahead in range(0, 800, 7):
        day = TODAY + timedelta(days=ahead)
        assert full_day(day) == format_date(day, "long", locale=LOCALES[code])
        if day.year == TODAY.year:
            pattern = {"en": "MMMM d", "es": "d 'de' MMMM"}[code]
            assert long_day(day, TODAY) == format_date(day, pattern, locale=LOCALES[code])


def test_a_count_takes_the_form_of_its_language():
    speak("es")
    assert tr_n("{n} entry", "{n} entries", 1) != tr_n("{n} entry", "{n} entries", 2)
    assert words.MONTHS[0] == "enero"
