"""What stands in the text once findings are settled: blanks, and numbers of people."""

from __future__ import annotations

import re

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


def test_people_are_numbered_without_gaps_whatever_else_was_found():
    """An unsure word takes a number only when it is replaced."""
    text = "Met Tom. Rode along with Maria, then sgt. Alvarez and Maria again."
    found = detect(text)
    sure = [one for one in found if one.tier == 1]
    assert _numbers(apply(text, sure)) == ["officer 1", "person 1", "person 2"]
    maria = [one for one in found if text[one.start : one.end] == "Maria"]
    assert apply(text, maria).count("[person 1]") == len(maria) == 2
    assert _numbers(apply(f"[person 4] {text}", detect(f"[person 4] {text}"))) == [
        "officer 1", "person 4", "person 5", "person 6", "person 7"
    ]  # fmt: skip


def _numbers(text: str) -> list[str]:
    return sorted({found[0] for found in re.findall(r"(?<=\[)((officer|person) \d)(?=\])", text)})


def test_a_number_too_long_for_one_is_no_number():
    text = f"[officer {'9' * 40}] and Sgt. Alvarez"
    assert apply(text, detect(text)).endswith("Sgt. [officer 1]")
