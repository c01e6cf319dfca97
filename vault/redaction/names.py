# ruff: noqa: PLR2004, SIM905 - limits and grades are what they are; word lists read better as text
"""Names of people: every word is scored, and explicit weights say what counts.

A word starts from what the lists know of it, gains and loses by its spelling and by the
words around it (cues.py), and is a name of tier 1 or 2 when it reaches a threshold.
"""

from __future__ import annotations

from . import lexicon
from .cues import around, introduced, named
from .note import Note, Scored, known
from .spelling import ordinary_looking, unlike_a_name

SURE = 1.1
"""Score from which a word is a name of tier 1."""
UNSURE = 0.7
"""Score from which it is one of tier 2."""

LISTED = (
    (0.0, 1.7, 2.2, 2.4),
    (1.9, 2.2, 2.4, 2.5),
    (2.3, 2.4, 2.5, 2.6),
    (2.8, 2.8, 3.0, 3.0),
)
"""Start of a word that is only a name: by how usual as a given name, then as a surname."""
RARE_WORD = -0.2
"""Added for such a word that is also a rare word."""
NAME_AND_WORD = (0.0, -0.2, 0.3, 0.8)
"""Start of a word that is both, by how usual it is as a name."""
COMMONNESS = 0.33
"""Taken off such a word for each step of commonness above rare."""
UNKNOWN = 1.05
"""Start of a word in no list."""
FOREIGN = 1.5
"""Added for such a word with letters English has not."""
ORDINARY = -1.6
"""Start of a word that is in no list of names."""
ODD_SPELLING = -1.2
ODD_CAPITAL = -0.6
"""For an unknown word that looks like a misspelt or derived ordinary one."""
UNSPEAKABLE = -2.0
"""For an unknown word without a vowel, or drawn out."""
SHORT = -0.8
"""For an unknown word of two or three letters."""

CAPITAL_GIVEN = 2.8
CAPITAL = 2.2
CAPITAL_SURNAME = 1.7
CAPITAL_UNKNOWN = 1.5
CAPITAL_ORDINARY = 0.9
"""For a capital inside a sentence, by what the word is."""
CAPITAL_OPENING = 0.3
CAPITAL_OPENING_UNKNOWN = 0.8
"""For a capital at the start of a sentence, where anything has one."""
MONTH = -1.5
ACRONYM = -1.5
ACRONYM_NAME = 0.2
ACRONYM_INTRODUCED = 0.5
"""For capitals throughout in a text that is not."""

_MONTHS = frozenset("may june april august".split())
_IN_MONTHS = frozenset(
    "in since by until till til of last next this early late mid from thru "
    "through every around".split()
)
_CONTRACTED = ("'d", "'ed", "'ll", "'ve", "'re", "'m", "n't", "'in", "'ing")
_NO_INITIAL_AFTER = frozenset("co doc medic eng engineer".split())
_NO_INITIAL_BEFORE = frozenset("/ - shift platoon ' &".split())
_LONGEST = 24


def people(note: Note) -> list[Scored]:
    """Return the words that may be names, in order, each with its score."""
    out: list[Scored] = []
    for index, token in enumerate(note.words):
        scored = _scored(note, index) if token.word else None
        if scored is not None:
            out.append(scored)
            if scored.score >= SURE:
                note.sure.add(index)
    return out


def _scored(note: Note, index: int) -> Scored | None:
    low = note.low(index)
    if len(low) < 2:
        return _initial(note, index)
    word = known(low)
    if _out_of_question(note, index, word):
        return None
    cue = around(note, index, word)
    score = _start(note, index, word) + _case(note, index, word) + cue.gain
    if score < UNSURE:
        return None
    return Scored(index, score, cue.why, cue.rule, cue.role)


def _initial(note: Note, index: int) -> Scored | None:
    """Score a single letter after a rank, as in Lt. C."""
    token = note.words[index]
    back, ahead = note.low(note.before(index)), note.low(index + 1)
    if back not in lexicon.ranks() or back in _NO_INITIAL_AFTER:
        return None
    if ahead in _NO_INITIAL_BEFORE or ahead[:1].isdigit() or token.text in "aiwunrxs":
        return None
    return Scored(index, SURE, "initial after a rank", "name-initial", lexicon.ranks()[back])


def _out_of_question(note: Note, index: int, word: lexicon.Word) -> bool:
    low = note.low(index)
    if len(low) > _LONGEST or low.endswith(_CONTRACTED):
        return True
    if low in lexicon.words("states") and word.given < 2:
        return True
    capital = note.capital(index)
    if low in lexicon.words("stop"):
        return not (capital and introduced(note, index))
    return not word.name and word.common >= 2 and not capital and not named(note, index)


def _start(note: Note, index: int, word: lexicon.Word) -> float:
    if word.name and word.common <= 1:
        return LISTED[word.given][word.last] + RARE_WORD * word.common
    if word.name:
        return NAME_AND_WORD[word.name] - COMMONNESS * (word.common - 1)
    if word.common:
        return ORDINARY
    return UNKNOWN + _spelling(note, index)


def _spelling(note: Note, index: int) -> float:
    """Return what the letters of a word in no list say."""
    low = note.low(index)
    if not low.isascii():
        return FOREIGN
    score = SHORT if len(low) < 4 else 0.0
    if unlike_a_name(low):
        return score + UNSPEAKABLE
    if ordinary_looking(low):
        inside = note.capital(index) and not note.words[index].opens
        return score + (ODD_CAPITAL if inside else ODD_SPELLING)
    return score


def _case(note: Note, index: int, word: lexicon.Word) -> float:
    token = note.words[index]
    if not note.capital(index):
        return 0.0
    if token.text.isupper() and len(token.text) > 1:
        return _acronym(note, index, word)
    if token.opens:
        return CAPITAL_OPENING if word.name or word.common else CAPITAL_OPENING_UNKNOWN
    if token.low in _MONTHS and note.low(index - 1) in _IN_MONTHS:
        return MONTH
    if word.name:
        return (CAPITAL_SURNAME, CAPITAL_SURNAME, CAPITAL, CAPITAL_GIVEN)[word.given]
    return CAPITAL_ORDINARY if word.common else CAPITAL_UNKNOWN


def _acronym(note: Note, index: int, word: lexicon.Word) -> float:
    token = note.words[index]
    if (
        len(token.text) <= 3
        and introduced(note, index)
        and token.low not in lexicon.words("jargon")
    ):
        return ACRONYM_INTRODUCED
    return ACRONYM_NAME if word.name >= 2 and len(token.text) > 3 else ACRONYM
