"""The word lists: what they know, their form, and their size."""

from __future__ import annotations

from pathlib import Path

import pytest

from vault.redaction import lexicon

_HERE = Path(lexicon.__file__).parent


@pytest.mark.parametrize("name", ["nguyen", "gurpreet", "o'brien", "xiong", "yazzie", "dmytro"])
def test_names_of_many_origins_are_known(name):
    assert lexicon.word(name).name >= 2


@pytest.mark.parametrize("word", ["the", "medic", "lexapro", "wants", "didnt"])
def test_ordinary_words_and_jargon_are_common(word):
    assert lexicon.word(word).common >= 4


@pytest.mark.parametrize("word", ["xqzzt", "", "a", "1", "\u00e9", "x" * 400])
def test_a_word_in_no_list_is_unknown(word):
    assert lexicon.word(word) == lexicon.Word(0, 0, 0)


@pytest.mark.parametrize("path", sorted(_HERE.glob("*.txt")), ids=lambda p: p.stem)
def test_hand_written_lists_are_sorted_lower_case_and_without_doubles(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert all(line == line.lower().strip() != "" for line in lines)


def test_the_data_stays_small():
    assert sum(p.stat().st_size for p in _HERE.iterdir() if p.is_file()) < 2_000_000


def test_sources_are_recorded():
    recorded = (_HERE / "SOURCES.md").read_text(encoding="utf-8")
    for path in (*_HERE.glob("*.txt"), *_HERE.glob("*.lex")):
        assert path.name in recorded
