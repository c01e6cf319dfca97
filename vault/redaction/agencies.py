"""Named agencies: listed ones, X county sheriff, glued letters such as XYPD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind
from .places import GENERIC_BEFORE, PLACE_WORDS
from .spelling import clipped, town_like

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
    "deputies deputy cops units 911 comm coroner da benevolent association union guild auxiliary "
    "foundation fraternal reserve reserves explorers".split()
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

_CAPITALS_ONLY = frozenset("ice cid osi reach isp msp bop nps bso sba mta bart dps dea psp".split())
_ORDERED = frozenset({"dnr"})
"""Letters that are an order of medicine as well."""
_GENERIC = frozenset("irs cps dcfs dcf osha fema doc dhs tsa".split())
"""Bodies met everywhere, which tell nothing about where."""
_REASONS = frozenset("bc because cuz since and hr academy pays pay jail is was".split())
_PLAIN_HEADS = frozenset("fire rescue police dispatch corrections ambulance".split())
_NAMED_HEADS = frozenset("pd fd county sheriff sheriffs sheriff's".split())


_FOR = frozenset(
    "for about with w by at from joined join joining leaving to in of left the".split()
)
_BODY_AFTER = frozenset(
    "hr wants wanted said says hired crew crews medic medics board passed academy chief captain "
    "ff union lateral recruit rep dispatcher guy guys turned lets let fired offered truck rig "
    "volunteers boys officer officers warden wardens ranger rangers agent agents".split()
)
_INSIDE = frozenset("volunteer vol valley township twp county city area joint regional".split())
_LEADING = frozenset("port lake fort ft mount mt point pt san santa los las el new tri".split())
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
        if token.low == "911" and index:
            out += _center(note, index)
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
    if low in _ORDERED:
        return upper and (note.low(index - 1) in _FOR or note.low(index + 1) in _BODY_AFTER)
    if low in _CAPITALS_ONLY:
        return upper
    return upper or lexicon.word(low).common < 4 or low in lexicon.words("jargon")


def _glued(note: Note, index: int) -> Iterator[Span]:
    """Yield short forms whose last letters say agency: wcso, kcfd."""
    token, low = note.words[index], note.raw(index)
    if not token.word or token.possessive or low in lexicon.words("jargon") or clipped(low):
        return
    word = lexicon.word(low)
    unheard = word.common == 0 and word.name < 2
    if (_GLUED.match(low) and unheard) or _GLUED_CAPITAL.match(token.text):
        first = index
        if low.endswith(("fd", "pd", "ems")) and note.near(index) and _town(note, index - 1):
            first = index - 1
        yield note.span(first, index, Kind.AGENCY, "looks like an agency", "agency-short")


def _town(note: Note, index: int) -> bool:
    """Return whether a word may be the town of a short form: pinedale vfd."""
    low, token = note.low(index), note.words[index]
    if not token.word or low in _AGENCY_STOP or low in lexicon.words("jargon"):
        return False
    if low in lexicon.ranks() or lexicon.word(low).given >= 2:
        return False
    return town_like(low) or low in lexicon.words("cities") or not lexicon.word(low).common


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
    named = note.low(first) in lexicon.words("cities") or _joined_before(note, first) < first
    if first == index or (vague and not named and not _meant(note, first, index)):
        return
    first = _led_before(note, _joined_before(note, first))
    yield note.span(first, last, Kind.AGENCY, "looks like an agency", "agency-headed", weight=55)


def _adverb(note: Note, index: int) -> bool:
    """Return whether so is only so."""
    ahead = note.at(index + 1)
    said = ahead is not None and ahead.word and ahead.low not in _AGENCY_TAILS
    named = note.low(index - 1) == "county" and not note.words[index].opens
    if named and ahead is not None and ahead.low in _REASONS:
        return False
    return said and not note.words[index].text.isupper()


def _names(note: Note, index: int, head: int) -> bool:
    """Return whether a word may be part of the name before an agency's head."""
    token, low = note.words[index], note.low(index)
    if not token.word or token.possessive or note.words[index + 1].start - token.end > 1:
        return False
    if low in _AGENCY_STOP or (low in lexicon.ranks() and low != "co"):
        return False
    word = lexicon.word(low)
    if note.capital(index):
        return note.capital(head) or word.common < 3
    return _names_plainly(note, index, head)


def _names_plainly(note: Note, index: int, head: int) -> bool:
    """Return whether a word without a capital may be part of the name of an agency."""
    low, word = note.low(index), lexicon.word(note.low(index))
    if low in _INSIDE and note.raw(head) in _PLAIN_HEADS:
        return index > 0 and note.low(index - 1) not in _AGENCY_STOP
    if low == "co" and note.raw(head) in _NAMED_HEADS | {"so", "ems", "fire", "jail", "dispatch"}:
        return _named_body(note, index - 1)
    if low in lexicon.words("jargon"):
        return False
    placed = word.name > 0 or low in PLACE_WORDS or low in lexicon.words("cities")
    if word.common <= 1 or (note.raw(head) in _NAMED_HEADS and placed):
        return True
    body = note.raw(head) in {"ambulance", "ems", "county", "rescue"}
    return body and word.common <= 4 and note.low(index - 1) in _FOR | {""}


def _joined_before(note: Note, first: int) -> int:
    """Step back over a hyphen to the first half of a name: tri-lakes."""
    joined = note.low(first - 1) == "-" and note.words[first - 1].end == note.words[first].start
    if not joined or first < 2 or not note.words[first - 2].word:
        return first
    return first - 2 if note.words[first - 2].end == note.words[first - 1].start else first


def _led_before(note: Note, first: int) -> int:
    """Step back to the word a name of a town begins with: port hollis."""
    led = note.low(first - 1) in _LEADING and note.near(first)
    return first - 1 if led else first


def _center(note: Note, index: int) -> Iterator[Span]:
    """Yield a centre for emergency calls called after a region: tri-river 911."""
    first = _joined_before(note, index - 1)
    joined = first < index - 1
    if note.low(index) != "911" or not note.near(index) or not note.words[index - 1].word:
        return
    back = note.low(index - 1)
    region = joined or back in {"county", "regional", "metro", "valley"}
    if not region and (lexicon.word(back).common or len(back) < 5):
        return
    if not joined and note.near(index - 1) and _named_body(note, index - 2):
        first = index - 2
    yield note.span(first, index, Kind.AGENCY, "looks like an agency", "agency-center", weight=56)


def _named_body(note: Note, index: int) -> bool:
    """Return whether a word before county, regional or metro belongs to the name."""
    low = note.low(index)
    return low.isalpha() and low not in _AGENCY_STOP and low not in lexicon.words("verbs_after")


def _meant(note: Note, first: int, head: int) -> bool:
    """Return whether a word before fire, ambulance or the like names a body."""
    word = lexicon.word(note.low(first))
    if not word.common:
        return True
    told = note.low(head + 1) in _BODY_AFTER
    joined = note.low(first - 1) in _FOR and word.common <= 4 and note.low(head) != "fire"
    return (told or joined) and (note.low(head) != "fire" or town_like(note.low(first)))
