"""Names of people: every word is scored, and explicit weights say what counts.

A word starts from what the lists know of it, gains and loses by its spelling and by the
words around it (cues.py), and is a name of tier 1 or 2 when it reaches a threshold.
"""

from __future__ import annotations

from . import lexicon, plainly, spared
from .cues import SAYS_WORDS, TOLD_WORDS, around, introduced, named, ranked
from .note import Note, Scored, known
from .spelling import ordinary_looking, unlike_a_name

SURE = 1.0
"""Score from which a word is a name of tier 1."""
UNSURE = -0.8
"""Score from which it is one of tier 2."""
UNSURE_KNOWN = -0.2
"""The same for a word of the trade and others that are no names as a rule."""
UNSURE_NAME = -1.4
"""The same for a word known as a name, or with a capital inside a sentence."""

LISTED = (
    (0.0, 1.7, 2.2, 2.4),
    (1.9, 2.2, 2.4, 2.5),
    (2.3, 2.4, 2.5, 2.6),
    (2.8, 2.8, 3.0, 3.0),
)
"""Start of a word that is only a name: by how usual as a given name, then as a surname."""
RARE_WORD = -0.2
"""Added for such a word that is also a rare word."""
MONIKER = -0.35
"""Start, at least, of an ordinary word that is often a nickname."""
NAME_AND_WORD = (0.0, -0.2, 0.3, 0.8)
"""Start of a word that is both, by how usual it is as a name."""
COMMONNESS = 0.33
"""Taken off such a word for each step of commonness above rare."""
UNKNOWN = 1.1
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
CAPITAL_OPENING_UNKNOWN = 0.3
"""For a capital at the start of a sentence, where anything has one."""
MONTH = -1.5
ACRONYM = -1.5
ACRONYM_NAME = 0.2
ACRONYM_INTRODUCED = 0.5
"""For capitals throughout in a text that is not."""

_WELL_KNOWN = ("bare", "bystanders", "jargon", "medicines", "stop")
_MONTHS = frozenset("may june april august".split())
_IN_MONTHS = frozenset(
    "in since by until till til of last next this early late mid from thru "
    "through every around the that".split()
)
_CONTRACTED = ("'d", "'ed", "'ll", "'ve", "'re", "'m", "n't", "'in", "'ing")
_NO_INITIAL_AFTER = frozenset("co doc medic eng engineer".split())
_NO_INITIAL_BEFORE = frozenset("/ - shift platoon ' &".split())
_NO_SURNAMES = frozenset({"major", "maj", "chief", "captain"})
_LONGEST = 24


def people(note: Note) -> list[Scored]:
    """Return the words that may be names, in order, each with its score."""
    out: list[Scored] = []
    passed = _idioms(note)
    for index, token in enumerate(note.words):
        scored = _scored(note, index) if token.word and index not in passed else None
        if scored is not None:
            out.append(scored)
            if scored.score >= SURE:
                note.sure.add(index)
    return out


def _idioms(note: Note) -> set[int]:
    """Return the places of words in phrases that only look like names: sally port."""
    openings = lexicon.openings("idioms")
    passed: set[int] = set()
    for index, token in enumerate(note.words):
        if token.raw in openings:
            passed.update(range(index, index + note.phrase(index, "idioms")))
    return passed


def _scored(note: Note, index: int) -> Scored | None:
    low = note.low(index)
    if len(low) < 2:
        return _initial(note, index)
    if low in lexicon.words("stop") and not note.capital(index):
        return None
    word = known(low)
    if _out_of_question(note, index, word):
        return None
    cue = around(note, index, word)
    score = _start(note, index, word) + _case(note, index, word) + cue.gain
    score += spared.against(note, index) or plainly.against(note, index)
    if score < _least(note, index, word):
        return None
    return Scored(index, score, cue.why, cue.rule, cue.role)


def _least(note: Note, index: int, word: lexicon.Word) -> float:
    """Return the score from which a word is worth a question."""
    low, back = note.low(index), note.low(index - 1)
    inside = note.capital(index) and not note.words[index].opens
    if inside and not note.words[index].text.isupper():
        return UNSURE_NAME
    if any(low in lexicon.words(name) for name in _WELL_KNOWN):
        return UNSURE_KNOWN
    if word.name < 2:
        return UNSURE
    ahead = note.at(index + 1)
    ends = ahead is None or not ahead.word or ahead.low in lexicon.words("stop")
    ends = ends or (ahead is not None and ahead.low in lexicon.words("verbs_after"))
    alone = not back.isalpha() or back in lexicon.words("stop") or back in lexicon.words("contact")
    known_as_name = word.given >= 2 or word.last == 3 or word.common <= 3
    return UNSURE_NAME if ends and alone and known_as_name else UNSURE


def _slotted(note: Note, index: int) -> bool:
    """Return whether a word that is no name stands where people stand: chips told me."""
    low = note.low(index)
    if low in lexicon.words("bystanders") or low in lexicon.words("bare"):
        return False
    told = note.low(index - 1) in TOLD_WORDS
    speaks = note.words[index].opens and note.low(index + 1) in SAYS_WORDS
    return (told or speaks) and not low.endswith(("ly", "ing"))


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
    if len(low) > _LONGEST or low.endswith(_CONTRACTED) or note.words[index].text == "ED":
        return True
    if low in lexicon.ranks() and not (
        ranked(note, index) and word.name >= 2 and low not in _NO_SURNAMES
    ):
        return True
    state = low in lexicon.words("states") and word.given < 2
    if state or (_impersonal(note, index, word) and not introduced(note, index)):
        return True
    capital = note.capital(index)
    if low in lexicon.words("stop"):
        return not (capital and introduced(note, index))
    if capital or word.name or low in lexicon.words("monikers"):
        return False
    return word.common >= 2 and not named(note, index) and not _slotted(note, index)


def _impersonal(note: Note, index: int, word: lexicon.Word) -> bool:
    """Return whether a word is well known for something else than a person."""
    low = note.low(index)
    if low in lexicon.words("things"):
        return True
    if note.capital(index) and not note.words[index].opens:
        return False
    return low in lexicon.words("bystanders") or (low in lexicon.words("family") and word.name < 2)


def _start(note: Note, index: int, word: lexicon.Word) -> float:
    if word.name and word.common <= 1:
        return LISTED[word.given][word.last] + RARE_WORD * word.common
    start = ORDINARY
    if word.name:
        start = NAME_AND_WORD[word.name] - COMMONNESS * (word.common - 1)
    if note.low(index) in lexicon.words("monikers"):
        return max(start, MONIKER)
    if word.name:
        return start
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
