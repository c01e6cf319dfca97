"""Rows for numbered places: stations, beats, pods, precincts."""

from __future__ import annotations

import re

from .counted import NUMBER_WORD, plain_number
from .findings import Kind
from .rule import Rule

_PLACED = (
    r"(?:stations?|engine\shouse|truck\shouse|fire\s?hall|stn|sta|station\shouse|fire\s?house|house|fs|precinct|pct|prct|district|dist|"
    r"beat|zone|sector|post|pod|block|"
    r"cell\s?block|cell|tier|wing|dorm|yard|quad|ward|area|division|substation|barracks|troop|"
    r"region|camp|facility|building|bldg|bay|"
    r"room|rm|bed|floor|housing|housing\sunit|unit|hu|seg|gate|tower|company|co|co\.|"
    r"sub-?station|grid|reporting\sdistrict|rd|"
    r"psap|console|position|pos|terminal|platform|track|pier|dock|hangar|runway|lot|space|spc|"
    r"trailer|lane|field|court|dept|department|"
    r"courtroom|exam|trauma|icu|er|or|suite|ste|annex|locker|ps|school|hq)"
)


def _placed(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()].lower()
    if re.search(r"(?:\bin|per|every|each|all|of)\s$", before) and match.group(
        "x"
    ).lower().startswith("house"):
        return False
    return plain_number(match)


_LETTER_ONLY = re.compile(
    r"(?:pod|block|cell\s?block|tier|wing|dorm|yard|quad|ward|building|"
    r"bldg|housing|housing\sunit|hu|unit|company|sector|zone|troop|camp|facility|tower|seg|gate)"
    r"\s?(?:#\s?)?[A-Z]\Z",
    re.IGNORECASE,
)


def _numbered_place(match: re.Match[str]) -> bool:
    x = match.group("x")
    head = re.match(r"[a-z. ]*[a-z]", x, re.IGNORECASE)
    word = head.group().lower().strip() if head else ""
    if not re.search(r"\d", x):
        tail = match.string[match.end("x") : match.end("x") + 3]
        return (bool(_LETTER_ONLY.match(x)) and x[-1] not in "AI") or (
            bool(_LETTER_ONLY.match(x)) and x[-1] == "A" and not re.match(r"\s[a-z]", tail)
        )
    if not _placed(match):
        return False
    if word in {"or", "er", "co", "rd", "court", "lane", "lot", "field", "area", "track", "pos"}:
        return word in {"lot", "area"} and x[0].isupper()
    if word in {"floor", "dept", "department", "school"}:
        return word == "school" and False
    return not re.search(
        r"(?i)\b(?:per|every|each|last|next|past|first|all|these|those)\s$",
        match.string[max(0, match.start() - 7) : match.start()],
    )


ROWS = (
    Rule(
        "place-numbered",
        Kind.PLACE,
        rf"(?<![\w-])(?P<x>{_PLACED}\s?(?:\#|no\.?)?\s?(?:\d{{1,4}}[a-z]?|(?-i:[A-Z])"
        rf"(?:-?\d{{1,3}})?)|st(?:\.|a\.?)?\s?\#?\s?\d{{1,3}})(?:'s)?(?![\w:$]|-\d|\.\d|/\d)",
        "a numbered place",
        weight=56,
        accepts=_numbered_place,
        opens=_PLACED + " st",
        finds=(("from station 9 B shift", "station 9"), ("moving to district 5", "district 5")),
        spares=("house 2 times", "block 3 hours", "in area 3 times"),
    ),
    Rule(
        "place-worded",
        Kind.PLACE,
        rf"(?<![\w-])(?P<x>(?:station|firehouse|district|precinct|sector|zone|beat|pod|house)\s"
        rf"{NUMBER_WORD})\b(?!\s(?:days|times|weeks|calls|hours|guys|of|years|months|minutes))",
        "a numbered place",
        trigger="",
        weight=55,
        opens="station firehouse district precinct sector zone beat pod house",
        finds=(("over at station twelve again", "station twelve"),),
        spares=("station three times",),
    ),
    Rule(
        "place-lettered",
        Kind.PLACE,
        (
            r"(?<![\w'-])(?P<x>(?-i:[A-H])[\s-](?:pod|block|wing|dorm|yard|tier|unit|quad|building|"
            r"bldg|platoon\syard|cell\s?block)|[a-h]-(?:pod|block|wing|dorm|yard|tier|quad)|"
            r"(?<=\s)[b-h]\s(?:pod|block|wing|dorm|yard|tier|quad))\b"
        ),
        "a lettered block",
        trigger="",
        weight=54,
        cues="pod block wing dorm yard tier unit quad building bldg platoon cell",
        finds=(("down on D-block again", "D-block"), ("in the b yard fight", "b yard")),
        spares=("a block away", "a wing of it"),
    ),
    Rule(
        "place-letter",
        Kind.PLACE,
        r"(?<![\w-])(?P<x>(?:pod|block|cell\s?block|tier|wing|dorm|yard|quad|building|bldg|"
        r"housing\sunit|sector|zone|troop|camp|facility|seg)\s(?-i:[A-Z]|[b-h](?=[.,;]|\s(?:is|"
        r"was|he|she|they|all|for|last|again|now)\b)))(?!\w|')",
        "a lettered block",
        trigger="",
        weight=54,
        accepts=lambda m: not m.group("x").endswith("I"),
        cues=(
            "pod block cell tier wing dorm yard quad building bldg housing sector zone troop "
            "camp facility seg"
        ),
        finds=(("in pod C now", "pod C"),),
        spares=("block I know", "yard a while"),
    ),
    Rule(
        "agency-local",
        Kind.AGENCY,
        r"\b(?P<x>(?:(?:iaff|afscme|teamsters|seiu|fop|cwa|pba|ibew|ufcw|aft|iuoe)\s)?(?:local|lodge)"
        r"\s?\#?\s?\d{1,5}|(?:iaff|afscme|teamsters|seiu|fop|pba)\s\#?\d{1,5})(?!\w)",
        "a numbered union",
        weight=66,
        opens="iaff afscme teamsters seiu fop cwa pba ibew ufcw aft iuoe local lodge",
        finds=(("called Local 1784 for him", "Local 1784"),),
        spares=("a local guy",),
    ),
    Rule(
        "place-ordinal",
        Kind.PLACE,
        (
            r"(?<![\w-])(?P<x>\d{1,3}(?:st|nd|rd|th)\s(?:precinct|pct|district|dist|battalion|batt|"
            r"division|ward|troop|sector|sq|squad|floor\stower))\b"
            r"|(?<=the\s)(?P<y>\d-\d)(?=\s?(?:[.,;]|$|precinct|cops|guys|house))"
        ),
        "a numbered place",
        weight=57,
        accepts=lambda m: m.group("x") is not None,
        finds=(("out of the 14th precinct he", "14th precinct"),),
        spares=("2nd floor", "the 4th time"),
    ),
    Rule(
        "place-precinct",
        Kind.PLACE,
        r"\b(?:from|at|in|of|to|over\sin|worked|works|work)\sthe\s(?P<x>\d-\d|\d{2,3})"
        r"(?=\s?(?:[.,;!?)]|$|\n|\b(?:he|she|they|and|for|now|when|is|was|has|had|cops?|crew|"
        r"guys)\b))(?!\.\d)",
        "a numbered precinct",
        weight=39,
        accepts=plain_number,
        opens="from at in of to over worked works work",
        finds=(("a cop from the 7-5, 20 yrs", "7-5"), ("she worked the 113 and", "113")),
        spares=("of the 12 guys", "in the 90s", "from the 3 of them"),
    ),
)
