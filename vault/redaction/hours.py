"""Rows for clock times."""

from __future__ import annotations

import re

from . import clocks
from .findings import Kind
from .moments import AFTER_COUNT
from .rule import Rule


def _military(match: re.Match[str]) -> bool:
    x = match.group("x")
    return (
        int(x[:2]) < 24 and int(x[2:4]) < 60 and not AFTER_COUNT.match(match.string, match.end("x"))
    )


ROWS = (
    Rule(
        "time-clock",
        Kind.TIME,
        (
            r"(?<![\w:/.$#-])(?P<x>(?:(?:[01]?\d|2[0-3])"
            r":[0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\b\.?|[ap]\b|hrs?\b|hours\b)?"
            r"(?:\s?(?:-|to|til)\s?(?:[01]?\d|2[0-3])(?::[0-5]\d)?\s?(?:[ap]\.?m\b\.?|[ap]\b)?)?)"
            r"|(?:1[0-2]|0?[1-9])(?:\s?-\s?(?:1[0-2]|0?[1-9]))?\s?(?:[ap]\.?m\b\.?|(?<=\d)[ap]\b)"
            r"(?:\s?(?:-|to|til)\s?(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?[ap]\.?m?\b)?)(?!\w|:\d)"
        ),
        "a clock time",
        weight=58,
        accepts=lambda m: not AFTER_COUNT.match(m.string, m.end("x")) or ":" not in m.group("x"),
        finds=(
            ("around 7am. Off", "7am"),
            ("11/7, 5:52p. looked", "5:52p"),
            ("2 hrs. 1:30-3:30am. he", "1:30-3:30am"),
            ("at 2 a.m. again", "2 a.m"),
        ),
        spares=("2:1 ratio", "10 patients", "i am", "4 of us"),
    ),
    Rule(
        "time-range-clock",
        Kind.TIME,
        r"(?<![\w:/.$#-])(?P<x>(?:[01]?\d|2[0-3])(?::[0-5]\d)?\s?(?:[ap]m?)?\s?-\s?(?:[01]?\d|"
        r"2[0-3])(?::[0-5]\d)?\s?[ap]m)\b",
        "a clock time",
        weight=59,
        finds=(("from 1-3am tues", "1-3am"),),
        spares=("1-3 times",),
    ),
    Rule(
        "time-military",
        Kind.TIME,
        (
            r"(?<![\w:/.$#-])(?:(?:at|around|@|about|by|since|til|till|until|from|approx|before|"
            r"after|between|near|past|to|and|call|called|clock(?:ed)?|~|like)"
            r"\s?~?\s?(?P<x>(?:[01]\d|2[0-3])[0-5]\d)(?!\w|-\d|/\d|\.\d|:\d))"
        ),
        "a clock time",
        weight=42,
        accepts=lambda m: (
            _military(m)
            and (
                m.group("x")[:2] not in {"19", "20"}
                or (
                    m.group("x")[2:] in {"00", "15", "30", "45"}
                    and m.group("x") not in {"2000", "1900", "2015", "1945", "1930"}
                )
                or "at" in m.group().lower().split()
                or "@" in m.group()
            )
        ),
        finds=(("called me at 0215. then", "0215"), ("up since 0430 he", "0430")),
        spares=("since 2019 he", "from 1200 calls", "till 2024"),
    ),
    Rule(
        "time-after-date",
        Kind.TIME,
        r"(?:\d/\d{1,2}|\d(?:st|nd|rd|th)|appt|tmrw|tomorrow|today|tonight|(?:mon|tues?|"
        r"wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)(?:day)?)\s(?:@\s?)?(?P<x>(?:[01]\d|2[0-3])"
        r"[0-5]\d)(?!\w|-\d|/\d|\.\d|:\d)",
        "a clock time",
        weight=43,
        accepts=lambda m: not AFTER_COUNT.match(m.string, m.end("x")),
        finds=(("appt 6/19 1030 ok", "1030"),),
        spares=("thurs 10 calls",),
    ),
    Rule(
        "time-hours",
        Kind.TIME,
        r"(?<![\w:/.$#-])(?P<x>(?:[01]\d|2[0-3])[0-5]\d\s?-?\s?(?:(?:[01]\d|2[0-3])"
        r"[0-5]\d\s?)?(?:hrs?|hours|h)\b)",
        "a clock time",
        weight=66,
        finds=(("toned out 0310 hrs for", "0310 hrs"),),
        spares=("1200 calls",),
    ),
    Rule(
        "time-zero",
        Kind.TIME,
        r"(?<![\w:/.$#-])(?P<x>0[0-9][0-5]\d(?:\s?-\s?(?:[01]\d|2[0-3])[0-5]\d)?|(?:[01]\d|"
        r"2[0-3])[0-5]\d\s?-\s?(?:[01]\d|2[0-3])[0-5]\d)(?!\w|-\d|/\d|\.\d|:\d)",
        "a clock time",
        weight=41,
        accepts=lambda m: not re.match(r"(?:19|20)\d\d\s?-\s?(?:19|20)\d\d", m.group("x")),
        finds=(("toned out 0310 for the", "0310"),),
        spares=("case 010234", "24-0113"),
    ),
    Rule(
        "time-oclock",
        Kind.TIME,
        (
            r"\b(?P<x>(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
            r"\s?o'?\s?clock|half\spast\s\w{1,6}|"
            r"quarter\s(?:to|past|after|till)\s\w{1,6}|\d{1,2}ish|\d{1,2}\sin\sthe\s"
            r"morning|oh?[-\s](?!dark)[a-z]{3,5}[-\s](?:hundred|thirty)|"
            r"midnight)\b"
        ),
        "a clock time",
        trigger="",
        weight=50,
        accepts=lambda m: (
            m.group("x").lower() != "midnight"
            or bool(
                re.search(
                    r"(?i)\b(?:at|by|before|after|around|till?|until|past|since|about|@)\s$",
                    m.string[max(0, m.start() - 8) : m.start()],
                )
            )
        ),
        cues="o oclock clock half quarter ish morning oh midnight",
        finds=(("at 3 o'clock on", "3 o'clock"), ("around 3ish he", "3ish")),
        spares=("midnight shift", "half of it", "on midnights"),
    ),
    Rule(
        "time-hour",
        Kind.TIME,
        (
            r"\b(?:at|around|by|til|till|until|@|about|since|after|before)\s?~?(?P<x>(?:1[0-2]|"
            r"[1-9])(?::\d\d)?)(?=\s?(?:this|tonight|tmrw|tomorrow|today|sharp|every\s(?:morning|"
            r"night|day)|"
            r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)(?:day)?\b|for\s(?:coffee|"
            r"lunch|breakfast)))"
        ),
        "a clock time",
        weight=40,
        opens="at around by til till until about since after before",
        finds=(("coffee at 10 tmrw ok", "10"),),
        spares=("about 3 calls", "at 10 guys"),
    ),
    Rule(
        "time-joined",
        Kind.TIME,
        r"(?<![\w:/.$#-])(?P<x>(?:1[0-2]|0?[1-9])[0-5]\d\s?[ap]\.?m\b\.?)(?!\w)",
        "a clock time",
        weight=58,
        finds=(("txt 1130pm last", "1130pm"), ("at 230 am he", "230 am")),
        spares=("of 1200 amps", "130 mg"),
    ),
    *clocks.ROWS,
)
