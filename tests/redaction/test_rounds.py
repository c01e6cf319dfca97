"""Later rounds over a text, which look at less, find what a full look would."""

from __future__ import annotations

import pytest

from tests.redaction.measure import NOTES, notes
from vault.redaction import resolve
from vault.redaction.detector import ROWS
from vault.redaction.rule import Looks, run
from vault.redaction.stretches import lowered
from vault.redaction.text import Text

_MOST = 4
_TOGETHER = 6
_APART = 101
SETS = sorted(path.stem for path in NOTES.glob("*.jsonl"))


def _differ(given):
    """Whether a round sees something else than all rows do on the same masked text."""
    text, looks = Text(given), Looks(ROWS)
    for _ in range(_MOST):
        seen = looks.look(text.plain)
        if set(seen) != set(run(ROWS, text.plain)):
            return True
        spans = resolve.settle(seen, text.plain)
        if not spans:
            break
        text.mask([(span.start, span.end) for span in spans])
    return False


@pytest.mark.parametrize("name", SETS)
def test_a_later_round_finds_what_a_full_look_would(name):
    assert sum(_differ(note["text"]) for note in notes(name)) == 0


@pytest.mark.parametrize("first", range(3))
def test_and_so_it_does_in_notes_put_together(first):
    texts = [note["text"] for name in SETS for note in notes(name)]
    mixed = [" ".join(texts[at::_APART][:_TOGETHER]) for at in range(first, _APART, 5)]
    assert sum(map(_differ, mixed)) == 0


@pytest.mark.parametrize("text", ["", "ABC", "\u0130stanbul and \u0130zmir", "\u00c9T\u00c9"])
def test_lower_case_keeps_every_place(text):
    low = lowered(text)
    assert len(low) == len(text)
    assert low.isascii() != any(c in low for c in "\u0130\u00e9")
