"""Places known by where they stand in a sentence: at the waffle barn, at mercy, the legion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind
from .landmarks import landmarks
from .places import GENERIC_BEFORE
from .spots import spots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .note import Note
    from .span import Span

_BEFORE = frozenset("at @ to from near outside behind by inside in past".split())
_HEADS = frozenset(
    "tavern saloon grill diner cafe bakery brewery pub lounge inn motel pizza pizzeria bbq barn "
    "shack taproom roadhouse cantina casino buffet steakhouse bistro brewhouse alehouse creamery "
    "deli donuts hut hideaway oasis ranch chophouse smokehouse roadhouse kitchen grille".split()
)
_WIDER_HEADS = frozenset(
    "hall room house lodge lanes theater club stop spot corner lot store shop garage camp "
    "apartments apts towers estates manor village plaza mall market mill plant yard bridge "
    "park pond lake creek quarry trail church school chapel temple center".split()
)
_GENERIC = GENERIC_BEFORE | frozenset(
    "training gun shooting parking gas storage family birth command operations weight locker "
    "break bunk crew kitchen patient waiting recovery wellness peer retirement conference "
    "class briefing roll-call squad interview hearing court dining living bath ready report "
    "dorm day rec chow dress living dead same other next fire engine truck tool wash court "
    "town corner food package convenience grocery general barber body auto tire repair "
    "jail operating delivery emergency halfway safe open group half full pool union job work "
    "ex's moms dads his her party horse red old parents cow hay pole sober tow impound".split()
)
_HOSPITALS = frozenset(
    "mercy memorial providence methodist sinai presby presbyterian kaiser cedars harborview "
    "bellevue parkland grady shands lutheran deaconess swedish good-sam goodsam sutter banner "
    "ascension baystate geisinger intermountain".split()
)
_CLINICAL = frozenset("er ed icu nicu picu ccu hospital ward w with for since in on and".split())
_GATHERED = frozenset(
    "alliance association church center community fellowship society council temple market "
    "club hall school mission assembly tabernacle cathedral legion".split()
)


def venues(note: Note) -> list[Span]:
    """Return places told by their surroundings in the tokens of a note."""
    out: list[Span] = []
    clubs = lexicon.openings("clubs")
    for index, token in enumerate(note.words):
        low = token.low
        if low in _BEFORE:
            out += _venue(note, index)
            out += _ward(note, index)
        elif low in lexicon.words("peoples"):
            out += _gathering(note, index)
        elif low == "hmp":
            out += _prison(note, index)
        if low in clubs:
            out += _club(note, index)
    out += landmarks(note)
    out += spots(note)
    return out


def _venue(note: Note, index: int) -> Iterator[Span]:
    first = index + 2 if note.low(index + 1) in {"the", "that"} else index + 1
    for at in range(first, first + 3):
        token = note.at(at)
        if token is None or not token.word or not note.near(at) or token.possessive:
            return
        if at > first and token.low in _HEADS | _WIDER_HEADS:
            sure = token.low in _HEADS
            if sure or first == index + 2:
                why, tier = "looks like a named place", 1 if sure else 2
                yield note.span(
                    first, at, Kind.PLACE, why, "place-venue", tier=tier, weight=45 if sure else 19
                )
            return
        if token.low in _GENERIC or token.low in lexicon.words("stop") or len(token.low) < 3:
            return
        if token.low in lexicon.ranks() or token.low in lexicon.words("family"):
            return


def _ward(note: Note, index: int) -> Iterator[Span]:
    if note.low(index) not in {"at", "@", "to", "from"}:
        return
    at = index + 1
    if note.low(at) not in _HOSPITALS or not note.words[at].word:
        return
    ahead = note.at(at + 1)
    if ahead is None or not ahead.word or ahead.low in _CLINICAL | lexicon.words("stop"):
        why = "looks like a hospital"
        yield note.span(at, at, Kind.PLACE, why, "place-hospital-short", weight=56)


def _gathering(note: Note, index: int) -> Iterator[Span]:
    last = index
    while last - index < 4 and note.near(last + 1) and note.low(last + 1) in _GATHERED:
        last += 1
    if last > index:
        why = "looks like a named place"
        yield note.span(index, last, Kind.PLACE, why, "place-people", weight=52)


def _prison(note: Note, index: int) -> Iterator[Span]:
    ahead = note.at(index + 1)
    if ahead is not None and ahead.word and ahead.low not in lexicon.words("stop"):
        yield note.span(index, index + 1, Kind.PLACE, "looks like a prison", "place-prison")


def _club(note: Note, index: int) -> Iterator[Span]:
    width = note.phrase(index, "clubs")
    placed = note.low(index - 1) in _BEFORE or width > 2
    if width and placed:
        last = index + width - 1
        if note.low(last) == "y" and note.low(index - 1) not in {"at", "@", "to"}:
            return
        yield note.span(index, last, Kind.PLACE, "a club or hall", "place-club", weight=52)
