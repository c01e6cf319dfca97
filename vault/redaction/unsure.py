"""Rows of the second tier: numbers and codes that nothing explains, shown only in the review."""

from __future__ import annotations

import re

from . import lexicon
from .findings import Kind
from .rule import Rule

_GROWN = 17
"""Age below which a bare number is more often a count."""
_COUNTED = re.compile(
    r"\s?(?:%|\$|(?:mg|ml|mcg|hrs?|hours?|min|mins|minutes|days?|wks?|weeks?|mos?|months?|yrs?|"
    r"years?|times|x|reps|lbs?|ft|feet|miles?|people|guys|kids|calls|beers|shifts?|of|am|pm|"
    r"attended|percent|sessions?|members|officers|bucks|dollars|k|cc|units|pages|steps|qhs|bid|"
    r"prn|daily|am|straight|more|sets|women|men|others|weeks?|pounds|acres|degrees|rounds)\b|/\d)",
    re.IGNORECASE,
)
_SCORED = re.compile(
    r"(?:\b(?:phq|gad|pcl|audit|score|bp|hr|rate|sats?|o2|last|next|past|every|about|abt|code|"
    r"signal|level|since|in|of|than|under|over|for|only|nearly|almost|top|class|trazodone|buspar|"
    r"zoloft|lexapro|sertraline|prozac|was|year|from|channel|step|vol|phase|chapter|option|"
    r"plan|type|stage|grade|round|episode|tier|alarm|hour|least|took|take|takes|did|10|9)"
    r"[\W_]{0,2}\d?[\W_]{0,2}|[$#~<>+=])\Z",
    re.IGNORECASE,
)
_KNOWN_CODES = frozenset(
    [
        "phq9",
        "gad7",
        "pcl5",
        "k9",
        "k-9",
        "b12",
        "o2",
        "co2",
        "h2o",
        "mp3",
        "mp4",
        "4x4",
        "a1c",
        "p90x",
        "covid19",
        "n95",
        "f150",
        "f250",
        "f350",
        "2x",
        "3x",
        "4x",
        "5x",
        "10x",
        "12x",
        "24x7",
        "1st",
        "2nd",
        "3rd",
        "t2",
        "d3",
        "b6",
        "c4",
        "l4",
        "l5",
        "c5",
        "c6",
        "m4",
        "m16",
        "ar15",
        "ak47",
        "w2",
        "i9",
        "g2g",
        "b4",
        "l8r",
        "gr8",
        "2day",
        "h1n1",
        "ps5",
        "ps4",
        "sb1",
        "v8",
        "v6",
        "act1",
        "nfpa",
        "5k",
        "10k",
        "401k",
        "403b",
        "457b",
        "x2",
        "x3",
        "x4",
        "x1",
    ]
)


def _unexplained(match: re.Match[str]) -> bool:
    behind = match.string[match.end("x") : match.end("x") + 14]
    before = match.string[max(0, match.start("x") - 14) : match.start("x")]
    year = re.fullmatch(r"19[5-9]\d|20[0-4]\d", match.group("x"))
    dosed = before.casefold().split()[-1:]
    if dosed and lexicon.words("medicines").issuperset(dosed):
        return False
    return not (year or _COUNTED.match(behind) or _SCORED.search(before))


ROWS = (
    Rule(
        "unsure-number",
        Kind.ID,
        r"(?<![\w.,/:$#'-])(?P<x>\d{3,7})(?![\w:/$%'-]|[.,]\d)",
        "a number that may tell something",
        tier=2,
        weight=12,
        accepts=_unexplained,
        finds=(("he rides with 4471 now", "4471"),),
        spares=("trazodone 150 qhs", "gabapentin 300 and", "since 2009", "300 people", "$400"),
    ),
    Rule(
        "unsure-age",
        Kind.AGE,
        r"(?<![\w.,/:$#'-])(?P<x>[1-9]\d)(?=\s?(?:[.;)!?]|$|\n|,?\s(?:and|but|w/|with|married|single|"
        r"divorced|new|first)\b))(?!\.\d)",
        "a number that may be an age",
        tier=2,
        weight=11,
        accepts=lambda m: _unexplained(m) and int(m.group("x")) >= _GROWN,
        finds=(("rookie 24 and scared", "24"),),
        spares=("phq 14.", "10-15 and"),
    ),
    Rule(
        "unsure-code",
        Kind.UNIT,
        r"(?<![\w#./:'-])(?P<x>[a-z]{1,4}-?\d{1,4}[a-z]?|\d{1,3}[a-z]{1,2}-?\d{1,3})"
        r"(?![\w:/%]|-\d|\.\d|['’](?!s\b)\w)",
        "letters and digits that may be a call sign",
        tier=2,
        weight=10,
        accepts=lambda m: (
            m.group("x").lower() not in _KNOWN_CODES
            and not re.match(r"(?i)(?:phq|gad|pcl|mp|ar|x|q|o|h|hr|bp)-?\d", m.group("x"))
        ),
        finds=(("came in with dx14 again", "dx14"), ("in dx14's car", "dx14")),
        spares=("phq9 was", "k9 guy", "q4 hours", "f150", "a0'cy"),
    ),
)
