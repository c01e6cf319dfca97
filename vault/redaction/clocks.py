"""More rows for clock times: bare hours and spelled ones, known by what stands around them."""

from __future__ import annotations

import re

from .findings import Kind
from .moments import AFTER_COUNT
from .rule import Rule

_HOUR = r"(?:1[0-2]|[1-9])"
_HOUR_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BEFORE = r"(?:at|around|by|til|till|until|@|about|abt|since|after|before|from|past|near)"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?"
_MEETS = (
    r"(?:call(?:s|ed|ing)?|text(?:s|ed)?|rang|rings?|phoned|meet(?:s|ing)?|met|appt|appointment|"
    r"coffee|lunch|dinner|breakfast|off|up|home|awake|woke|wakes|waking|bed|asleep|group|session|"
    r"come|came|comes|start(?:s|ed)?|ends?|leaves?|left|here|there|by|over|class|court|hearing|"
    r"shift|roll\s?call|muster|lineup|again|visit|us|me|him|her|them|sober|tones?|toned|dropped|"
    r"page|paged|pages|drinking|crying|funeral|service|lab|today|tonight|tonite|tmrw|tomorrow|"
    rf"sleep|sat|talked|open|{_WEEKDAY})"
)
_MORNING = r"(?:in\sthe\s(?:mornin'?g?|afternoon|evenin'?g?|am\b)|at\s(?:night|nite)|this\smorning)"
_ENDS = (
    r"(?=\s?(?:[.,;!?)&-]|$|\n|\b(?:and|but|so|or|if|when|he|she|they|we|i|his|her|then|tmrw|tmw|"
    rf"tomorrow|today|tonight|tonite|on|for|w|with|sharp|this|next|every|bc|cuz|because|again|"
    rf"crying|drunk|until|till|til|to|in\sthe|at\snight|local|central|est|cst|pst|only|now|"
    rf"{_WEEKDAY})\b))"
)
_NO_SCORE = re.compile(
    r"(?i)(?:phq|gad|pcl|score|audit|bp|hr|sat|sats|rate|temp|level|age|is|was|were|are|down|"
    r"went|dose|page|chapter|step|mg|pain)\W{0,2}\d{0,3}\s?(?:is|was)?\s?\Z"
)
_MEAL_SECONDS = ("00", "15", "20", "30", "40", "45", "50", "10")


def _hour(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 10) : match.start()]
    return not AFTER_COUNT.match(match.string, match.end("x")) and not _NO_SCORE.search(before)


def _short(match: re.Match[str]) -> bool:
    x = match.group("x")
    return (
        int(x[-2:]) < 60
        and x[-2:] in _MEAL_SECONDS
        and not AFTER_COUNT.match(match.string, match.end("x"))
    )


def _named_hour(match: re.Match[str]) -> bool:
    x = match.group("x")
    return int(x[:2]) < 24 and int(x[2:]) < 60 and not re.match(r"19[5-9]|20[0-4]", x)


ROWS = (
    Rule(
        "time-met",
        Kind.TIME,
        rf"\b{_MEETS}\s{_BEFORE}\s?~?(?P<x>{_HOUR})(?![\w:/%$]|\.\d|\s?-\s?\d){_ENDS}",
        "a clock time",
        weight=40,
        accepts=_hour,
        opens=_MEETS,
        finds=(("call me after 9", "9"), ("off at 6, home by 7", "6"), ("sees him tues at 4", "4")),
        spares=("called about 3 guys", "met at 4 corners", "PHQ was at 9", "came to 6 sessions"),
    ),
    Rule(
        "time-of-day",
        Kind.TIME,
        rf"(?<![\w:/.$-])(?P<x>(?:(?:half|quarter|five|ten|twenty)\s(?:to|past|till?|after)?\s?)?"
        rf"(?:(?:{_HOUR_WORD}|{_HOUR})\s(?:or|and|to)\s)?(?:{_HOUR_WORD}|"
        rf"{_HOUR})(?:\s(?:thirty|fifteen|forty[\s-]five))?\s{_MORNING})(?!\w)",
        "a clock time",
        trigger="",
        weight=52,
        cues="mornin afternoon evenin night nite morning am",
        accepts=lambda m: not re.match(r"(?i)one\s(?:at|this)", m.group("x")),
        finds=(
            ("she did, 4 in the mornin. ok", "4 in the mornin"),
            ("around four in the morning she", "four in the morning"),
            ("text at 11 at night", "11 at night"),
        ),
        spares=("one at night", "twice in the morning"),
    ),
    Rule(
        "time-spelled",
        Kind.TIME,
        rf"\b(?:{_BEFORE}|nearly|almost|just)\s(?P<x>(?:a\s)?(?:(?:half|quarter|five|ten|twenty)\s"
        rf"(?:past|to|till?|after|before)\s(?:{_HOUR_WORD}|{_HOUR})|{_HOUR_WORD}\s(?:thirty|"
        rf"fifteen|"
        r"forty[\s-]five))|noon)(?!\w)(?!\s(?:years|days|hours|guys|people|times|calls|yrs))",
        "a clock time",
        trigger="",
        weight=51,
        cues="half quarter five ten twenty noon thirty fifteen forty",
        accepts=lambda m: not re.match(r"(?i)(?:from|past)\s", m.group()),
        finds=(("at five thirty he called", "five thirty"), ("call at noon ok", "noon")),
        spares=("went from five to six", "by five hundred"),
    ),
    Rule(
        "time-ampm-word",
        Kind.TIME,
        r"\b(?P<x>quarter\s(?:to|past|after|till?)\s(?:one|two|three|four|five|six|seven|"
        r"eight|nine|"
        r"ten|eleven|twelve)|half\s(?:past\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|"
        r"eleven|twelve))\b(?!\s(?:years|days|hours|guys|people|times|calls|yrs|of|dozen|days))",
        "a clock time",
        trigger="",
        weight=50,
        opens="quarter half",
        accepts=lambda m: " past " in m.group("x") or not m.group("x").lower().startswith("half"),
        finds=(("left at quarter past nine now", "quarter past nine"),),
        spares=("half ten days", "half of it"),
    ),
    Rule(
        "time-short",
        Kind.TIME,
        rf"\b(?:at|around|by|til|till|until|@|since|up|past|after|"
        rf"before)\s?~?(?P<x>(?:1[0-2]|[1-9])"
        rf"[0-5]\d)(?![\w:/%$]|\.\d|\s?-\s?\d){_ENDS}",
        "a clock time",
        weight=39,
        accepts=lambda m: len(m.group("x")) == 3 and _short(m),
        opens="at around by til till until since up past after before",
        finds=(("sat up til 430. then", "430"),),
        spares=("weighs in at 250 lbs", "at 911 center", "by 300 people"),
    ),
    Rule(
        "time-named-hour",
        Kind.TIME,
        r"(?<![\w#:/.$-])(?P<x>\d{4})\s(?:appt|appointment|call|tones?|wake\s?up|line\s?up|muster|"
        r"roll\s?call|start|report|meeting|briefing|job|run|page|hearing|flight|check\s?in)\b",
        "a clock time",
        weight=41,
        accepts=_named_hour,
        finds=(("1430 appt w doc", "1430"), ("the 2200 call", "2200")),
        spares=("the 2019 call", "case 4471 report"),
    ),
    Rule(
        "time-met-word",
        Kind.TIME,
        rf"\b{_MEETS}\s(?:at|around|by|til|till|until|@|after|before)\s(?P<x>{_HOUR_WORD})(?![\w-])"
        rf"(?!\s(?:of|in\sa|for\s))(?:{_ENDS})",
        "a clock time",
        trigger="",
        weight=39,
        opens=_MEETS,
        accepts=lambda m: m.group("x").lower() != "one",
        finds=(("woke at four. coffee", "four"), ("i'll call at six", "six")),
        spares=("met at one of them", "left after two years", "off by four feet"),
    ),
    Rule(
        "time-word-ampm",
        Kind.TIME,
        rf"\b(?P<x>{_HOUR_WORD}(?:\s(?:thirty|fifteen|forty[\s-]five))?\s?[ap]\.?m\b|"
        r"(?:0|zero|o)[\s-]dark[\s-](?:thirty|hundred|early))",
        "a clock time",
        trigger="",
        weight=52,
        cues="am pm a p dark",
        finds=(("by nine pm she", "nine pm"), ("up at 0 dark thirty", "0 dark thirty")),
        spares=("ten amps",),
    ),
    Rule(
        "time-early",
        Kind.TIME,
        r"\b(?P<x>oh[\s-]dark[\s-](?:thirty|hundred|early))\b",
        "perhaps a clock time",
        tier=2,
        trigger="",
        weight=12,
        cues="dark",
        finds=(("up at oh-dark-thirty", "oh-dark-thirty"),),
        spares=("oh dark night",),
    ),
    Rule(
        "time-said-bare",
        Kind.TIME,
        r"\b(?:called(?:\s[a-z']{2,12})?|call|left|arrived|arr|cleared|clr|back|home|"
        r"on\s?scene|os|start(?:ed)?|"
        r"end(?:ed)?|texted|text|rang|met|spoke|seen|visit|paged|toned(?:\sout)?|dispatched|"
        r"woke|up|off|"
        r"again|contact|time|vm|lvm|session|in|out|logged|tonight|today|"
        r"yesterday)\s(?P<x>(?:[01]\d|2[0-3])[0-5]\d)"
        r"(?=\s?(?:[.,;!?)]|$|\n|\b(?:and|then|no|w|with|to|today|again|tonight|"
        r"but)\b))(?!\.\d|,\d)",
        "a clock time",
        weight=40,
        accepts=_named_hour,
        opens=(
            "call left arr clear clr back home on os start end text rang met spoke seen "
            "visit paged "
            "toned dispatch woke up off again contact time vm lvm session in out logged to yest"
        ),
        finds=(
            ("called her 2145, no answer", "2145"),
            ("named all 3. left 1915", "1915"),
        ),
        spares=("back in 2019.", "called 2145 people", "out 1500 bucks", "up 2015"),
    ),
)
