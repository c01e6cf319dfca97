"""Named agencies: listed ones, X county sheriff, glued letters such as XYPD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind
from .places import GENERIC_BEFORE, PLACE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .note import Note
    from .span import Span

_AGENCY_HEADS = frozenset(
    "pd fd so sd ems county sheriff sheriffs sheriff's police fire "
    "corrections doc ambulance dispatch rescue constable marshals fr".split()
)

_AGENCY_TAILS = frozenset(
    "department dept office pd so rescue district authority protection "
    "sheriff sheriffs sheriff's jail fire police dispatch ems corrections services service academy "
    "deputies deputy cops units 911 comm coroner da".split()
)

_AGENCY_STOP = (
    lexicon.words("stop")
    | GENERIC_BEFORE
    | frozenset(
        "ex retired career vol volunteer paid rural structure brush house car grass kitchen "
        "apartment commercial wildland friendly open cease mutual private cross forest big "
        "massive first second third 3rd 2nd working still our trash dumpster vegetation garage "
        "school under on return returned took taking off ready".split()
    )
)

_GLUED = re.compile(r"[a-z]{1,4}(?:pd|fd|ems)\Z")

_GLUED_CAPITAL = re.compile(r"[A-Z]{2,4}(?:PD|FD|SO|SD|FR|FA)\Z|[A-Z]CSO\Z|[A-Z]{1,2}CFR\Z")

_CAPITALS_ONLY = frozenset(
    "ice cid osi reach isp msp bop nps bso sba mta bart dps dea dnr psp".split()
)
_GENERIC = frozenset("irs cps dcfs dcf osha fema doc dhs".split())
"""Bodies met everywhere, which tell nothing about where."""
_PLAIN_HEADS = frozenset("fire rescue police dispatch corrections ambulance".split())
_NAMED_HEADS = frozenset("pd fd county sheriff sheriffs sheriff's".split())


_ENDINGS = ("pd", "fd", "ems", "so", "sd", "fr", "fa")


def agencies(note: Note) -> list[Span]:
    """Return named agencies in the tokens of a note."""
    out: list[Span] = []
    listed = lexicon.openings("agency_names") | _AGENCY_HEADS
    for index, token in enumerate(note.words):
        glued = token.raw.endswith(_ENDINGS)
        if glued or token.raw in listed or token.low in listed:
            for rule in (_listed, _glued, _headed):
                out += rule(note, index)
    return out


def _listed(note: Note, index: int) -> Iterator[Span]:
    width = note.phrase(index, "agency_names")
    if width > 1 or (width and _acronym(note, index)):
        last = index + width - 1
        yield note.span(index, last, Kind.AGENCY, "a known agency", "agency-listed")


def _acronym(note: Note, index: int) -> bool:
    low = note.low(index)
    upper = note.words[index].text.isupper() and not note.shouts
    if low in _GENERIC:
        return False
    if low in _CAPITALS_ONLY:
        return upper
    return upper or lexicon.word(low).common < 4 or low in lexicon.words("jargon")


def _glued(note: Note, index: int) -> Iterator[Span]:
    """Yield short forms whose last letters say agency: wcso, kcfd."""
    token, low = note.words[index], note.raw(index)
    if not token.word or token.possessive or low in lexicon.words("jargon"):
        return
    word = lexicon.word(low)
    unheard = word.common == 0 and word.name < 2
    if (_GLUED.match(low) and unheard) or _GLUED_CAPITAL.match(token.text):
        yield note.span(index, index, Kind.AGENCY, "looks like an agency", "agency-short")


def _headed(note: Note, index: int) -> Iterator[Span]:
    low = note.raw(index)
    if low not in _AGENCY_HEADS or (low == "so" and _adverb(note, index)):
        return
    first = index
    while first > 0 and index - first < 3 and _names(note, first - 1, index):
        first -= 1
    last = index
    while last - index < 3 and note.near(last + 1) and note.raw(last + 1) in _AGENCY_TAILS:
        last += 1
    vague = low in _PLAIN_HEADS and last == index and not note.capital(index)
    named = note.low(first) in lexicon.words("cities")
    if first == index or (vague and not named and lexicon.word(note.low(first)).common):
        return
    yield note.span(first, last, Kind.AGENCY, "looks like an agency", "agency-headed", weight=55)


def _adverb(note: Note, index: int) -> bool:
    """Return whether so is only so."""
    ahead = note.at(index + 1)
    said = ahead is not None and ahead.word and ahead.low not in _AGENCY_TAILS
    return said and not note.words[index].text.isupper()


def _names(note: Note, index: int, head: int) -> bool:
    """Return whether a word may be part of the name before an agency's head."""
    token, low = note.words[index], note.low(index)
    if not token.word or token.possessive or note.words[index + 1].start - token.end > 1:
        return False
    if low in _AGENCY_STOP or low in lexicon.ranks():
        return False
    word = lexicon.word(low)
    if note.capital(index):
        return note.capital(head) or word.common < 3
    if low in lexicon.words("jargon"):
        return False
    placed = word.name > 0 or low in PLACE_WORDS or low in lexicon.words("cities")
    return word.common <= 1 or (note.raw(head) in _NAMED_HEADS and placed)
