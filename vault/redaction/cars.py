"""Cars: colour, make and model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .note import Note
    from .span import Span

_SURE_MODELS = frozenset(
    "4runner accord altima bronco camry caravan cherokee civic corolla corvette vette crv cruze "
    "durango elantra equinox escalade f150 f250 "
    "f350 highlander impala impreza jetta malibu miata mustang odyssey outback passat prius "
    "rav4 santafe sequoia sienna silverado sonata "
    "sorento sportage suburban tacoma tahoe tundra wrangler wrx xterra yaris trailblazer camaro "
    "crownvic tiguan wagoneer gti crosstrek hrv cybertruck tucson".split()
) - frozenset({"tucson", "tahoe"})

_SURE_MAKES = frozenset(
    "acura audi bmw buick chevrolet chevy chrysler gmc honda hyundai "
    "infiniti isuzu jeep kawasaki kia lexus mazda mercedes mitsubishi nissan pontiac porsche "
    "subaru "
    "subie toyota volkswagen volvo vw yamaha peterbilt freightliner kenworth ducati cadillac caddy "
    "oldsmobile".split()
)

_CONDITIONS = frozenset("dark light lifted beat stolen primer".split())
_NO_CARS = frozenset("cruiser wagon rv".split())
_OWNERS = frozenset("' a his her an my the".split())
_YEAR = re.compile(r"(?:19|20)\d\d|\d\d")


_LISTS = ("makes", "models", "bodies")


def cars(note: Note) -> list[Span]:
    """Return cars told by colour, make or model."""
    out: list[Span] = []
    listed = frozenset().union(*(lexicon.words(name) for name in _LISTS))
    hyphened = {index - 1 for index, token in enumerate(note.words) if token.low == "-"}
    for index, token in enumerate(note.words):
        if token.low in listed or index in hyphened:
            out += _car(note, index)
    return out


def _car(note: Note, index: int) -> Iterator[Span]:
    low = note.low(index)
    make = low in lexicon.words("makes")
    hyphened = note.low(index + 1) == "-" and f"{low}-{note.low(index + 2)}" in lexicon.words(
        "models"
    )
    model = hyphened or low in lexicon.words("models")
    body = low in lexicon.words("bodies") and low not in _NO_CARS
    if not (make or model or body) or (not make and note.low(index - 1) in lexicon.words("makes")):
        return
    first, coloured = _coloured(note, index)
    last = index + 2 if hyphened else index
    if make and _follows(note, last, "models"):
        last, model = last + 1, True
    if (make or model) and _follows(note, last, "bodies"):
        last += 1
    sure = hyphened or low in _SURE_MAKES or low in _SURE_MODELS or (make and model)
    if sure or coloured:
        last = _trailing_colour(note, last)
        yield note.span(first, last, Kind.VEHICLE, "looks like a car", "vehicle", weight=49)


def _coloured(note: Note, index: int) -> tuple[int, bool]:
    """Step back over colours and a year; return where the car begins, and whether any was there."""
    first, coloured = index, False
    while first > 0:
        back = note.low(first - 1)
        if back in lexicon.words("colors"):
            coloured = True
        elif _YEAR.fullmatch(back) and (len(back) == 4 or note.low(first - 2) in _OWNERS):
            coloured = coloured or len(back) == 4
        elif back not in _CONDITIONS:
            break
        first -= 1
    return first, coloured


def _follows(note: Note, index: int, name: str) -> bool:
    ahead = note.at(index + 1)
    return ahead is not None and ahead.low in lexicon.words(name) and note.near(index + 1)


def _trailing_colour(note: Note, last: int) -> int:
    coloured = note.low(last + 1) == "," and note.low(last + 2) in lexicon.words("colors")
    return last + 2 if coloured else last
