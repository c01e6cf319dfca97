"""Rows for exact ages."""

from __future__ import annotations

import re

from . import lifetimes
from .findings import Kind
from .moments import MONTH, no_count_after
from .rule import Rule


def _age(match: re.Match[str]) -> bool:
    value = int(re.sub(r"\D", "", match.group("x"))[:3] or 0)
    return 1 <= value <= 109 and no_count_after(match)


def _bare_age(match: re.Match[str]) -> bool:
    return 12 <= int(match.group("x")) <= 99 and no_count_after(match)


def _worded_age(match: re.Match[str]) -> bool:
    return not re.match(
        r"\s(?:of|days|weeks|months|years\s(?:on|in|ago)|hours|times|percent)",
        match.string[match.end() : match.end() + 12],
    )


_NUMBER_WORD = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|"
    r"five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|two|"
    r"three|four|five|six|seven|eight|nine)"
)


_AGED_WHO = (
    r"(?:(?:s?he|they|kid|boy|girl|son|daughter|victim|baby|vic|driver|pt|patient|decedent|dad|"
    r"mom|father|mother|brother|"
    r"sister|child|teen|male|female|rookie|probie|recruit|partner|guy|who|cadet|shooter|suspect|"
    r"passenger|student|wife|husband|"
    r"i|oldest|youngest|eldest|toddler|infant|niece|nephew|cousin|one|twins|inmate|caller|trainee)"
    r"(?:'?s|\sis|\swas|\sare|\swere|'?m|\sam|\sjust)?(?:\s(?:only|just|about|like|maybe|what|"
    r"all\sof|barely))?|turn(?:ed|s|ing)|aged?|bday|birthday)"
)


ROWS = (
    Rule(
        "age-years",
        Kind.AGE,
        (
            r"(?<![\w./$#-])(?P<x>\d{1,3}(?:\s?-?\s?(?:y\.?/?\.?o\b\.?|yrs?[\s-]old|"
            r"years?[\s-]old|year[\s-]olds?|yr[\s-]?olds?|y/o|mos?\.?[\s-]olds?|"
            r"months?[\s-]olds?|"
            r"m/o|weeks?[\s-]olds?|wks?[\s-]olds?|w/o\sold|days?[\s-]olds?|yos?)(?:\s?[mf]\b)?))"
            r"(?!\w)"
        ),
        "an exact age",
        weight=64,
        accepts=lambda m: 1 <= int(re.match(r"\d+", m.group("x")).group()) <= 110,  # type: ignore[union-attr]
        cues="y yo yr yrs year years mo mos month months m week weeks wk wks w day days",
        finds=(
            ("Rookie, 22 y/o, first", "22 y/o"),
            ("a 6 year old girl", "6 year old"),
            ("23 yrs old and 8", "23 yrs old"),
        ),
        spares=("22 yrs on the job", "8 mo on"),
    ),
    Rule(
        "age-sex",
        Kind.AGE,
        r"(?<![\w./$#-])(?P<x>(?:[1-9]\d|[1-9])\s?/?\s?(?:[mf]|yom|yof|y/o[mf]|y[mf]))(?![\w'-]|"
        r"/[a-z])|(?<![\w./$#-])(?P<y>(?-i:[MF])/?\s?(?:[1-9]\d))(?![\w-])",
        "an age with a sex",
        weight=50,
        accepts=lambda m: (
            m.group("y") is None
            and not re.match(
                r"\d+\s/?\s?m\s(?:of|away|from|to|high|deep)", m.string[m.start() : m.end() + 6]
            )
        ),
        cues="m f yom yof ym yf y",
        finds=(("Cho 31m, 4 months", "31m"), ("34/f asleep", "34/f")),
        spares=("5 meters", "i'm 5 min"),
    ),
    Rule(
        "age-sex-first",
        Kind.AGE,
        r"(?<![\w./$#-])(?P<x>(?-i:[MF])/?\s?[1-9]\d)(?![\w-])",
        "an age with a sex",
        weight=20,
        accepts=lambda m: "/" in m.group("x") or " " in m.group("x"),
        finds=(("pt M/34 down", "M/34"),),
        spares=("M12 rolled",),
    ),
    Rule(
        "age-cued",
        Kind.AGE,
        rf"\b{_AGED_WHO},?\s(?P<x>\d{{1,2}})(?![\w:/$%-]|\.\d|\s?(?:-|/)\s?\d)(?=\s?(?:[.,;!?)]|"
        rf"$|\n|\band\b|&|w/|with\b|now\b|again\b|when\b|but\b|on\s(?:mon|tue|wed|thu|fri|sat|sun|"
        rf"new|christmas|easter|halloween|thanksgiving|the\s\d|\d)|last\b|yesterday\b|"
        rf"(?:mon|tues?|wed|thurs?|fri|sat|sun)(?:day)?\b|yrs\s?(?:[.,;]|$)|"
        rf"years\s?(?:[.,;]|$)|today\b|this\b|next\b|in\s(?:{MONTH})\b|-|\())",
        "an exact age",
        weight=46,
        accepts=_age,
        opens=_AGED_WHO + " he hes she im",
        finds=(
            ("him. shes 29. not", "29"),
            ("she was 41 last week", "41"),
            ("driver was 15. pit", "15"),
            ("kid turned 5", "5"),
            ("She's 27 and 3 months", "27"),
            ("hes 47 and tired", "47"),
        ),
        spares=("she was 2 weeks in", "he is 1 of 3", "kid is 100% fine"),
    ),
    Rule(
        "age-comma",
        Kind.AGE,
        r"(?<=[a-z'\])])(?:,\s?|\s\()(?P<x>[1-9]\d)(?=\s?(?:[,).;]|$|\n|\syr\b|\syrs\s?[.,]|\b(?:and\s(?:a|still|new|scared|"
        r"tired|divorced|single|married)|w/|with\s(?:a|two|three|kids)|but|married|divorced|single|"
        r"rookie|widowed|never|still)\b))",
        "an exact age",
        weight=38,
        accepts=lambda m: _bare_age(m) and int(m.group("x")) < 90,
        finds=(("Rookie, 22, first hanging", "22"), ("the victim (34) was", "34")),
        spares=("since march, 22 days", "room, 300"),
    ),
    Rule(
        "age-alone",
        Kind.AGE,
        r"(?:(?<=[.!?]\s)|^|(?<=\n))(?P<x>[1-9]\d)(?=\s?[.!\n]|,\s[a-z]|\s?$)(?!\.\d)(?!\.\))",
        "a number by itself, perhaps an age",
        weight=30,
        accepts=lambda m: (
            int(m.group("x")) >= 16
            and not re.search(
                r"(?i)(?:phq|gad|score|bp|hr|audit|pcl\S*|rate)\W{0,3}$",
                m.string[max(0, m.start() - 12) : m.start()],
            )
        ),
        finds=(("dead weight. 52. Talks", "52"),),
        spares=("at 8. 3 of us", "1. first thing"),
    ),
    Rule(
        "age-words",
        Kind.AGE,
        (
            rf"\b(?:(?:s?he|kid|boy|girl|son|daughter|baby|victim|who)(?:'?s|\sis|\swas)|turn(?:ed|"
            rf"s|ing)|aged?)\s(?:only\s|just\s)?(?P<x>{_NUMBER_WORD})(?=\s?[.,;!?]|$|\n|\sand\b|\s"
            rf"years?\sold)"
            rf"|\b(?P<y>{_NUMBER_WORD}[\s-](?:years?|yrs?|months?|weeks?|days?)[\s-]olds?)\b"
        ),
        "an exact age",
        trigger="",
        weight=40,
        accepts=lambda m: m.group("x") is not None and _worded_age(m),
        cues=(
            "twenty thirty forty fifty sixty seventy eighty ninety ten eleven twelve two three "
            "four five six seven eight nine"
        ),
        finds=(("he was nineteen, god", "nineteen"), ("she turned forty-one.", "forty-one")),
        spares=("he was ten feet away", "she's one of us"),
    ),
    Rule(
        "age-words-old",
        Kind.AGE,
        rf"\b{_NUMBER_WORD}[\s-](?:years?|yrs?|months?|weeks?|days?)[\s-]olds?\b",
        "an exact age",
        trigger=" old",
        weight=41,
        cues="old",
        finds=(("a six year old in", "six year old"),),
        spares=("ten years ago",),
    ),
    *lifetimes.ROWS,
)
