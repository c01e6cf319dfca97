"""More rows for exact ages: bare numbers and words, known by whom they are said of."""

from __future__ import annotations

import re

from . import lexicon
from .findings import Kind
from .moments import MONTH, no_count_after
from .rule import Rule

_WHO = r"(?:s?he'?s|s?he\sis|i'?m|i\sam|s?he\swas|who'?s|who\sis|who\swas)"
_CHILD = (
    r"(?:kids?|boys?|girls?|sons?|daughters?|children|child|twins|nephews?|nieces?|grandkids?|"
    r"babies|baby|stepson|stepdaughter|stepkids?|little\sones?|brothers?|sisters?)"
)
_KIN = (
    r"(?:dad|mom|mum|mother|father|wife|husband|hubby|brother|sister|uncle|aunt|cousin|friend|"
    r"partner|grandma|grandpa|son|daughter|kid|boy|girl|child|baby|pt|patient|victim|vic|driver)"
)
_WORDS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|"
    r"five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|two|three|four|five|six|seven|eight|nine)"
)
_BEHIND = (
    r"(?=\s?(?:[.,;!?)&(]|$|\n|\b(?:n|w|with|and|but|so|he|she|they|i|says|now|today|married|"
    r"single|divorced|new|green|going|looks|acts|feels|talking|thinking|has|had|whose|who|tops|max|"
    r"soon|next|this|from|last|never|still|tired|scared|first|widowed|engaged|pregnant|sober|ret|"
    rf"retired|living|lives|works|when|if|bc|cuz|because|when|after|yrs?\s?[.,;]|in\s(?:{MONTH}))\b))"
)
_NOT_BEHIND = r"(?![\w:/$%'-]|\.\d|\s?(?:-|/)\s?\d)"


def _adult(match: re.Match[str]) -> bool:
    return 14 <= int(match.group("x")) <= 99 and no_count_after(match)


def _child(match: re.Match[str]) -> bool:
    ages = [int(n) for n in re.findall(r"\d{1,2}", match.group("x"))]
    return all(1 <= n <= 40 for n in ages) and no_count_after(match)


def _after_name(match: re.Match[str]) -> bool:
    word = lexicon.word(match.group("w").lower())
    named = word.given >= 2 and (word.common <= 4 or match.group("w")[0].isupper())
    named = named or (word.last >= 2 and word.common <= 2)
    return named and match.group("w").lower() not in lexicon.words("stop") and _adult(match)


ROWS = (
    Rule(
        "age-said",
        Kind.AGE,
        rf"\b{_WHO}\s(?:just\s|only\s|like\s|about\s|maybe\s|what,?\s)?(?P<x>[1-9]\d)"
        rf"{_NOT_BEHIND}{_BEHIND}",
        "an exact age",
        weight=45,
        accepts=_adult,
        opens="he hes she shes im i who whos",
        finds=(("she's 29 n talking", "29"), ("hes 41 w 3 kids", "41"), ("im 58 he says", "58")),
        spares=("hes 20 min late", "she's 12 weeks along", "hes 30 lbs down", "im 50 percent"),
    ),
    Rule(
        "age-turned",
        Kind.AGE,
        rf"\bturn(?:s|ed|ing)\s(?:the\sbig\s)?(?P<x>[1-9]\d){_NOT_BEHIND}",
        "an exact age",
        weight=45,
        accepts=_adult,
        opens="turn turns turned turning",
        finds=(("turned 50 last week", "50"),),
        spares=("turned 20 guys away", "turned 180 on me"),
    ),
    Rule(
        "age-died-at",
        Kind.AGE,
        rf"\b(?:{_KIN}|died|dead|passed|gone|retired|retire|married|pregnant|widow(?:ed|er)?|"
        rf"stroke|attack|cancer|quit|hanged|od'?d|killed|hired|started|lost\s(?:him|her))\s"
        rf"(?:\w{{2,6}}\s)?at\s(?P<x>[1-9]\d){_NOT_BEHIND}(?=\s?(?:[.,;!?)]|$|\n|\b(?:and|w|with|of|"
        rf"from|in|he|she|now|to|by|but|so|bc|cuz)\b))",
        "an exact age",
        weight=44,
        opens=(
            _KIN
            + " died dead passed gone retired retire married pregnant widow stroke attack cancer "
            "quit hanged od killed hired started lost"
        ),
        accepts=_adult,
        finds=(("had a stroke at 38. wow", "38"), ("his dad died at 74, heart", "74")),
        spares=("started at 12 hour shifts", "his wife at 10 weeks"),
    ),
    Rule(
        "age-at",
        Kind.AGE,
        rf"\bat\s(?P<x>[2-9]\d){_NOT_BEHIND}(?=\s(?:he'?s|she'?s|hes|shes|he\sis|she\sis|i'?m)\s)",
        "an exact age",
        weight=43,
        accepts=_adult,
        opens="at",
        finds=(("at 33 hes done", "33"),),
        spares=("at 33 calls he", "at 7 he is"),
    ),
    Rule(
        "age-kids",
        Kind.AGE,
        rf"\b{_CHILD}\s?(?:(?:are|r|is|were|aged?|ages|age|only|just|now)\s){{0,2}}\(?(?P<x>\d{{1,2}}"
        r"(?:\s?(?:,|&|and|n|\+)\s?(?:and\s)?\d{1,2}|\s\d{1,2}){1,4})(?![\w:/$%'-]|\.\d)",
        "exact ages",
        weight=46,
        accepts=_child,
        opens=_CHILD,
        finds=(("kids are 4 and 7", "4 and 7"), ("kids 4 7 and 9", "4 7 and 9")),
        spares=("kids 2 and 3 times", "the kids and 2 dogs"),
    ),
    Rule(
        "age-kid",
        Kind.AGE,
        rf"\b{_CHILD}\s?(?:\((?P<x>\d{{1,2}})\)|(?:are|is|was),?\s(?P<y>\d{{1,2}})\b)",
        "an exact age",
        weight=46,
        accepts=lambda m: m.group("x") is not None and _child(m),
        opens=_CHILD,
        finds=(("his son (9) saw it", "9"),),
        spares=("kids (both) saw",),
    ),
    Rule(
        "age-child-of",
        Kind.AGE,
        rf"\b(?:child|boy|girl|kid|baby|man|woman|lady|lad|lass|son|daughter)\sof\s(?:only\s|just\s)?"
        rf"(?P<x>{_WORDS}|\d{{1,2}})(?![\w-])(?!\s(?:kids|cops|them|us|the|these|those|guys))",
        "an exact age",
        trigger="",
        weight=46,
        opens="child boy girl kid baby man woman lady lad lass son daughter",
        accepts=no_count_after,
        finds=(("caller was a child of six. She", "six"),),
        spares=("the kid of two cops", "son of a gun"),
    ),
    Rule(
        "age-named",
        Kind.AGE,
        rf"\b(?P<w>[a-z][a-z']{{1,14}}),?\s(?P<x>[1-9]\d){_NOT_BEHIND}(?=\s?(?:[,;(]|\.(?:\s|$)|$|\n)|"
        r"\s(?:married|divorced|single|widowed|w/|new)\b)",
        "an exact age behind a name",
        weight=39,
        accepts=_after_name,
        finds=(("Denise 34, divorced", "34"),),
        spares=("room 34, down", "trazodone 50.", "mike 12 hrs"),
    ),
    Rule(
        "age-same",
        Kind.AGE,
        rf"\bages?(?:\s(?:is|was|of))?[,:]?\s(?P<x>{_WORDS})(?![\w-])",
        "an exact age",
        trigger="",
        weight=45,
        opens="age ages",
        finds=(("girl my daughters age, eleven", "eleven"),),
        spares=("age old question",),
    ),
    Rule(
        "age-young-short",
        Kind.AGE,
        r"\b(?:a|an|the|her|his|their)\s(?P<x>\d{1,2}\s?(?:mos?|wks?)(?:\sold)?)(?=\s?[,.;!?)]|\s?$|\n|"
        r"\s(?:baby|infant|girl|boy|kid|pt|patient|choking|not|in)\b)",
        "an exact age",
        weight=48,
        opens="a an the her his their",
        finds=(("her 3rd, a 2mo, cold", "2mo"),),
        spares=("a 2 mo suspension", "the 3 mos of leave"),
    ),
    Rule(
        "age-child-word",
        Kind.AGE,
        rf"\b(?:{_CHILD}|{_KIN}),?\s(?:only\s|just\s|age\s|aged\s)?(?P<x>{_WORDS})(?=,|\.|\))",
        "an exact age",
        trigger="",
        weight=44,
        opens=_CHILD + " " + _KIN,
        accepts=lambda m: "," in m.group() or m.group("x").lower() not in {"two", "three", "four"},
        finds=(("the kid, nine, lived", "nine"),),
        spares=("kids, two of them", "partner two weeks"),
    ),
    Rule(
        "age-turned-word",
        Kind.AGE,
        r"\b(?:turn(?:s|ed|ing)|only|barely|just|at|since|was)\s(?P<x>(?:(?:thir|four|fif|six|seven|"
        r"eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[-\s](?:one|two|three|four|"
        r"five|six|seven|eight|nine))?))(?![\w-])(?=\s?[.,;!?)]|\s?$|\n|\s(?:on|when|and|he|she|w|"
        r"with|last|next|this)\b)",
        "an exact age",
        trigger="",
        weight=43,
        opens="turn turns turned turning only barely just at since was",
        accepts=lambda m: m.group().lower().startswith(("turn", "only", "barely", "at", "was")),
        finds=(("she turned thirty on shift", "thirty"), ("at sixteen, he", "sixteen")),
        spares=("turned twenty men away", "at sixty miles", "just twenty minutes"),
    ),
    Rule(
        "age-kin",
        Kind.AGE,
        rf"\b{_KIN}\s(?P<x>[1-9]\d){_NOT_BEHIND}(?=\s?[.,;)]|\s(?:w|with|stroke|died|dx|has|had|"
        rf"fell|in\s(?:hospice|rehab|memory)|dementia|alive|sick)\b)",
        "an exact age",
        weight=43,
        opens=_KIN,
        accepts=_adult,
        finds=(("mom 72 stroke", "72"), ("driver 19. passenger", "19")),
        spares=("dad 20 yrs on", "partner 12 hrs"),
    ),
    Rule(
        "age-role",
        Kind.AGE,
        r"\b(?:rookie|probie|guy|gal|cop|deputy|dep|ff|firefighter|dispatcher|vet|recruit|trainee|"
        r"officer|ofc|female|male|woman|man|lady|co|nurse|emt|cadet|widow|widower|kid|teen|inmate)\s"
        rf"(?P<x>[1-9]\d){_NOT_BEHIND}(?=\s?[.,;)]|\s(?:and|w|with|but|married|divorced|single|first|"
        rf"from|scared|green)\b|\s?$|\n)",
        "an exact age",
        weight=42,
        opens=(
            "rookie probie guy gal cop deputy dep ff firefighter dispatcher vet recruit trainee "
            "officer ofc female male woman man lady co nurse emt cadet widow kid teen inmate"
        ),
        accepts=_adult,
        finds=(("a rookie 24 and scared", "24"),),
        spares=("the guy 12 beers in", "co 14 hrs"),
    ),
    Rule(
        "age-first",
        Kind.AGE,
        rf"(?:(?<=[.!?]\s)|^|(?<=\n))(?P<x>[1-9]\d){_NOT_BEHIND}(?=,?\s(?:and\s(?:a|still|new|scared|"
        r"tired|divorced|single|married)|w/|married|divorced|single|widowed|y/o|rookie)\b)",
        "an exact age",
        weight=41,
        accepts=_adult,
        finds=(("52 and tired of it", "52"),),
        spares=("14 and counting", "12 guys and"),
    ),
    Rule(
        "age-turned-any",
        Kind.AGE,
        r"\bturn(?:s|ed|ing)\s(?:the\sbig\s)?(?P<x>[1-9]\d)\b(?!\s?(?:%|degrees?|down|of|people|guys|"
        r"patients|cars|away|in\sto|pages?|tricks|months|mos?\b|weeks|wks?\b|days|:)|[-/.:]\d)",
        "an exact age",
        weight=47,
        opens="turn",
        finds=(("mags turned 60 on halloween", "60"), ("he turns 50 on nov 3", "50")),
        spares=("turned 90 degrees", "turned 14 days sober", "turned down 12 guys"),
    ),
)
