"""What stands in the text once findings are settled: blanks, and numbers of people."""

from __future__ import annotations

import pytest

from vault.redaction import apply, detect


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("he fired 4 rounds at 12 Fern St and then", "[incident details left out] [address] and"),
        ("met Sgt. Alvarez", "met Sgt. [officer 1]"),
        ("[officer 1] and Sgt. Alvarez", "[officer 1] and Sgt. [officer 2]"),
        ("[officer 4] and Sgt. Alvarez", "[officer 4] and Sgt. [officer 5]"),
        ("[person 3] and Sgt. Alvarez", "[person 3] and Sgt. [officer 1]"),
        ("Sgt. Alvarez met [officer 1] and sgt. alvarez", "Sgt. [officer 2] met [officer 1] and"),
    ],
)
def test_what_is_left_of_a_text(text, left):
    assert apply(text, detect(text)).startswith(left)


def test_a_number_too_long_for_one_is_no_number():
    text = f"[officer {'9' * 40}] and Sgt. Alvarez"
    assert apply(text, detect(text)).endswith("Sgt. [officer 1]")
