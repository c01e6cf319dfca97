"""Rows for days: dates, months of one year, holidays."""

from __future__ import annotations

import re

from .findings import Kind
from .moments import MONTH, no_count_after
from .rule import Rule

_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\.?,?\s(?:the\s)?)?"
)


_DAY = r"(?:3[01]|[12]\d|0?[1-9])"


_ORDINAL = r"(?:st|nd|rd|th)"


_SCORED = re.compile(
    r"pain|stress|sleep|mood|scale|sud|strength|rates?|level|anx|anger|energy|"
    r"out\sof|safe",
    re.IGNORECASE,
)


_DATED = re.compile(
    r"\b(?:on|since|dob|date|by|dated|from|till?|until|of|before|after|appt|due|"
    r"call)\s?:?\s$",
    re.IGNORECASE,
)


def _slash_date(match: re.Match[str]) -> bool:
    month, day = int(match.group("m")), int(match.group("d"))
    if not (1 <= month <= 12 and 1 <= day <= 31) and not (
        1 <= day <= 12 and 1 <= month <= 31 and match.group("y")
    ):
        return False
    if match.group("y") or match.group("w"):
        return True
    if day in {10, 5} and _SCORED.search(
        match.string, max(0, match.start() - 24), min(len(match.string), match.end() + 14)
    ):
        return False
    if (month, day) in {
        (1, 2),
        (1, 3),
        (2, 3),
        (1, 4),
        (3, 4),
        (1, 5),
        (1, 10),
        (7, 7),
        (2, 2),
        (1, 1),
    }:
        return bool(_DATED.search(match.string, max(0, match.start() - 14), match.start()))
    if day == 10 and month <= 10:
        return bool(_DATED.search(match.string, max(0, match.start() - 14), match.start()))
    return no_count_after(match)


def _dash_date(match: re.Match[str]) -> bool:
    month, day = int(match.group("m")), int(match.group("d"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    if match.group("y"):
        return True
    if month in {10, 11} and not _DATED.search(
        match.string, max(0, match.start() - 14), match.start()
    ):
        return False
    if not no_count_after(match):
        return False
    dated = _DATED.search(match.string, max(0, match.start() - 14), match.start())
    return day >= 13 or (bool(dated) and month > day)


_SPELLED = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|(?:twenty|thirty)[-\s]"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
ROWS = (
    Rule(
        "date-slash",
        Kind.DATE,
        (
            r"(?<![\w/.#-])(?P<x>(?P<w>(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)"
            r"(?:day)?\.?,?\s)?)"
            r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?P<y>/(?:(?:19|20)\d{2}|\d{2}))?)(?![\w/%]|"
            r"\.\d|-\d{3})"
        ),
        "looks like a date",
        weight=60,
        accepts=_slash_date,
        finds=(
            ("thurs 11/7, 5:52p", "thurs 11/7"),
            ("RTD 1/15/25, Beat", "1/15/25"),
            ("hanging. 5/11 around", "5/11"),
        ),
        spares=("pain 7/10 today", "24/7 thing", "half, 1/2 really", "50/50"),
    ),
    Rule(
        "date-dash",
        Kind.DATE,
        r"(?<![\w/.#:-])(?P<x>(?P<m>\d{1,2})[-.](?P<d>\d{1,2})(?P<y>[-.](?:(?:19|20)\d{2}|\d{2})"
        r")?)(?![\w/%-]|\.\d)",
        "looks like a date",
        weight=52,
        accepts=lambda m: ("-" in m.group("x") or bool(m.group("y"))) and _dash_date(m),
        finds=(("VA appt 4-17. vet", "4-17"), ("since 03-09-2024 now", "03-09-2024")),
        spares=("2-3 times", "10-15 on the radio", "5-6 beers", "1.5 of it", "4-17 yrs"),
    ),
    Rule(
        "date-iso",
        Kind.DATE,
        r"(?<![\w/.-])(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:3[01]|[12]\d|0?[1-9])(?![\w/-])",
        "looks like a date",
        weight=75,
        finds=(("on 2024-03-09 he", "2024-03-09"),),
        spares=("2024-00123",),
    ),
    Rule(
        "date-month-day",
        Kind.DATE,
        rf"(?<![\w/-])(?P<x>{_WEEKDAY}{MONTH}\.?(?:\s(?:the\s)?|"
        rf"-)?{_DAY}{_ORDINAL}?(?:\s?-\s?{_DAY}{_ORDINAL}?)?(?:,?\s?(?:19|20)\d\d|\s?'\d\d)?)(?![\w:/]|-\d|\.\d|\s?(?:am|pm)"
        rf"\b)",
        "looks like a date",
        weight=60,
        accepts=no_count_after,
        opens=MONTH + " mon tue wed thu fri sat sun",
        finds=(
            ("Heart. Dec 8. Marisela", "Dec 8"),
            ("me Nov. 2nd by", "Nov. 2nd"),
            ("March 3, 2021 again", "March 3, 2021"),
        ),
        spares=("may 2 weeks off", "in march we"),
    ),
    Rule(
        "date-day-month",
        Kind.DATE,
        rf"(?<![\w/.-])(?P<x>{_WEEKDAY}{_DAY}{_ORDINAL}?[\s-](?:of\s"
        rf")?{MONTH}\b\.?(?:[,\s-]{{0,2}}(?:19|20)\d\d)?)(?![\w])",
        "looks like a date",
        weight=61,
        accepts=lambda m: (
            not re.search(r"\b(?:mar|may|sun)\Z", m.group("x"), re.IGNORECASE)
            or "th" in m.group("x").lower()
            or bool(re.search(r"[A-Z]", m.group("x")))
        ),
        cues=MONTH,
        finds=(("the 8th of december was", "8th of december"), ("14 Mar 2024 it", "14 Mar 2024")),
        spares=("he is 22 may be older",),
    ),
    Rule(
        "date-month-year",
        Kind.DATE,
        rf"\b(?P<x>{MONTH}\.?,?\s?(?:of\s)?(?:(?:19|20)\d\d|'\d\d))(?!\w|-\d)",
        "a month of one year",
        weight=59,
        opens=MONTH,
        finds=(("since June 2023 he", "June 2023"), ("in aug of '19 she", "aug of '19")),
        spares=("may 20 guys", "in 2019"),
    ),
    Rule(
        "date-day-of-month",
        Kind.DATE,
        (
            r"\b(?:on|since|by|until|til|till|before|after|was|of|from|for|around|is|its|it's|and|"
            r"appt|due|back|,)\s(?P<x>"
            rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s"
            rf")?the\s(?:3[01]|[12]\d|[1-9]){_ORDINAL})"
            r"(?!\w|\s(?:time|floor|day|week|month|year|call|shift|one|night|person|guy|"
            r"pct|precinct|district|battalion|"
            r"st|street|ave|avenue|and|&|kid|session|visit|to\slast|arrest|baby|fatal|code|"
            r"medic|shooting|fire|suicide|anniversary))"
        ),
        "a day of the month",
        weight=45,
        cues="the",
        finds=(("back on the 14th, ok", "the 14th"),),
        spares=("on the 3rd day", "on the 2nd floor"),
    ),
    Rule(
        "date-weekday-ordinal",
        Kind.DATE,
        rf"\b(?P<x>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s"
        rf"(?:the\s)?{_DAY}{_ORDINAL})(?!\w|\s(?:st|ave|floor|time)\b)",
        "a day of the month",
        weight=50,
        cues="mon tue wed thu fri sat sun",
        finds=(("see him thurs 14th ok", "thurs 14th"),),
        spares=("sun 2 days",),
    ),
    Rule(
        "date-birth",
        Kind.DATE,
        r"\b(?:dob|d\.o\.b\.?|born(?:\son)?|birthday|bday|date\sof\sbirth)\s?(?:is|:|on|"
        r"=)?\s?(?P<x>\d[\d/.-]{3,9}\d)(?!\w)",
        "a date of birth",
        weight=85,
        opens="dob d born birthday bday date",
        finds=(("dob 040988 on file", "040988"),),
        spares=("born 3 weeks early",),
    ),
    Rule(
        "date-holiday",
        Kind.DATE,
        (
            r"\b(?P<x>(?:christmas|x-?mas|thanksgiving|halloween|easter|new\syear'?s?|labor|"
            r"memorial|veterans?'?|mother'?s|father'?s|"
            r"valentine'?s?|st\.?\spatrick'?s|st\.?\spatty'?s|presidents?'?|mlk|columbus|"
            r"independence|patriots?'?|groundhog|boxing)"
            r"(?:\s(?:day|eve|morning|night|weekend|sunday))?|4th\sof\sjuly|fourth\sof\sjuly|"
            r"july\s(?:4th|fourth)|juneteenth|hanukkah|"
            r"chanukah|ramadan|eid(?:\sal-\w{3,5})?|diwali|cinco\sde\smayo|nye|yom\skippur|"
            r"rosh\shashanah|passover|good\sfriday|"
            r"ash\swednesday|black\sfriday|super\s?bowl(?:\ssunday)?|mardi\sgras|lunar\snew\s"
            r"year|tet|kwanzaa|nochebuena|mothers\sday|fathers\sday|9/11)\b(?:,?\s(?:of\s)?(?:19|20)\d\d\b)?"
            r"(?!\s(?:of|it|had|him|her)\b)"
        ),
        "a holiday used as a date",
        trigger="",
        weight=55,
        accepts=lambda m: (
            not re.fullmatch(
                r"(?i)labor|memorial|veterans?'?|mother'?s|father'?s|presidents?'?|columbus|"
                r"independence|patriots?'?|groundhog|boxing|tet|9/11",
                m.group("x"),
            )
            or m.group("x") == "Tet"
        ),
        cues=(
            "christmas x xmas thanksgiving halloween easter new labor memorial vet mother "
            "father valentine st presidents mlk columbus independence patriots groundhog boxing th "
            "fourth july juneteenth hanukkah chanukah ramadan eid diwali cinco nye yom rosh "
            "passover good ash black super mardi lunar tet kwanzaa nochebuena"
        ),
        finds=(
            ("since Christmas eve he", "Christmas eve"),
            ("on the 4th of july again", "4th of july"),
        ),
        spares=("his mother's house", "in labor now", "veterans group"),
    ),
    Rule(
        "date-feast",
        Kind.DATE,
        r"\b(?P<x>palm\ssunday|maundy\sthursday|holy\sweek|all\s(?:saints|souls)'?(?:\sday)?|flag\sday|"
        r"election\sday|tax\sday|purim|sukkot|shavuot|holi|vaisakhi|navratri|d[ií]a\sde\s(?:los\s)?muertos|"
        r"day\sof\sthe\sdead|canada\sday|anzac\sday|australia\sday|bonfire\snight|remembrance\s(?:day|"
        r"sunday)|armistice\sday|bank\sholiday(?:\s\w{3,6}day)?|may\sday|hogmanay|pancake\sday|"
        r"michaelmas|three\skings(?:\sday)?|twelfth\snight|pentecost(?:\ssunday)?)\b",
        "a holiday used as a date",
        trigger="",
        weight=54,
        opens=(
            "palm maundy holy all flag election tax purim sukkot shavuot holi vaisakhi navratri "
            "d day canada anzac australia bonfire remembrance armistice bank may hogmanay pancake "
            "michaelmas three twelfth pentecost"
        ),
        finds=(("back on palm sunday he", "palm sunday"),),
        spares=("a holy mess",),
    ),
    Rule(
        "date-spelled",
        Kind.DATE,
        rf"\b(?P<x>{MONTH}\s(?:the\s)?{_SPELLED}|(?:the\s)?(?:{_SPELLED}|\d{{1,2}}(?:st|nd|rd|th))\sof\s"
        rf"{MONTH})\b",
        "looks like a date",
        trigger="",
        weight=55,
        cues="jan feb mar apr may jun jul aug sep oct nov dec",
        accepts=lambda m: (
            not re.match(r"(?i)(?:may|march)\s", m.group("x")) or "the" in m.group("x")
        ),
        finds=(("the third of june now", "the third of june"), ("june twelfth he", "june twelfth")),
        spares=("may second guess", "march first in line"),
    ),
)
