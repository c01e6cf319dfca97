"""Texts made to be slow are looked at to the end."""

from __future__ import annotations

import pytest

from vault.redaction import Personal, detect

_SIZE = 100_000
_HOSTILE = {
    "digits": "1",
    "letters": "a",
    "brackets": "[",
    "accents": "\u0301",
    "dates": "1-",
    "colons": "1:",
    "mails": "a@",
    "names": "mike and ",
    "capitals": "Aa ",
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_text_is_finished(name):
    piece = _HOSTILE[name]
    detect((piece * _SIZE)[:_SIZE])


def test_a_megabyte_of_one_letter_is_finished():
    detect("e" * 1_000_000)
    detect("7" * 1_000_000)
    detect("[" * 1_000_000)


def test_a_long_own_list_is_finished():
    phrase = " ".join(["barn"] * 50)
    detect("barn " * 5_000, Personal(always=frozenset({phrase})))
