"""Rows for streets, corners and highways."""

from __future__ import annotations

import re

from .counted import plain_number, value
from .findings import Kind
from .rule import Rule

_STREET = (
    r"(?:street|str|st|avenue|aven|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|"
    r"place|pl|terrace|terr|ter|circle|cir|"
    r"highway|hwy|parkway|pkwy|pky|trail|trl|alley|aly|plaza|plz|square|sq|loop|pike|turnpike|"
    r"tpke|expressway|expy|freeway|fwy|crossing|xing|"
    r"bypass|causeway|commons|cove|crescent|cres|landing|run|row|walk|way|path|pass|point|ridge|"
    r"bend|hollow|mews|bluff|grade|overpass|bridge|spur|gap|glen|ford|draw|knoll|heights|hts|"
    r"view|vista|gate|close|gardens|gdns|fork|ferry|brae|wynd)"
)


_DIRECTION = r"(?:(?:north|south|east|west|n|s|e|w|ne|nw|se|sw)\b\.?\s)?"


_STREET_SHORT = (
    r"(?:str|st|avenue|ave|av|road|rd|boulevard|blvd|dr|ln|ct|pl|terr|cir|hwy|pkwy|"
    r"pky|trl|plz|tpke|expy|fwy|xing|pike|turnpike|expressway|freeway)"
)


_APT = (
    r"(?:,?\s{0,2}(?:apt|apartment|unit|ste|suite|\#|lot|spc|space|bldg|rm|room|fl|floor)"
    r"\.?\s?\#?\s?[a-z]?-?\d{0,4}[a-z]?\b)?"
)


_WORD = r"[^\W\d_][\w'.-]{0,24}"


_STREET_STOP = frozenset(
    "the a an this that his her their our my your some any no every same whole other one each "
    "both which what side main "
    "across down up in on the off at to of for and or but with two three cross back wrong right "
    "long dead gave give going "
    "own all such half only very last next first straight hard rough empty dark quiet busy old "
    "new another".split()
)


_BREAKS = frozenset(
    "the and is was were he she they his her their told said at by for with w/ "
    "who that this a an to from him them had has i we it me my not off in on got or but of".split()
)


def _street(match: re.Match[str]) -> bool:
    words = [w.lower().rstrip(".,") for w in match.group("n").split()]
    if (
        not words
        or words[-1] in _STREET_STOP
        or words[0] in {"yo", "y/o", "year", "yr", "mg", "min", "hrs", "hr", "days", "of"}
    ):
        return False
    return not any(w in _BREAKS for w in words)


_NOT_STREETS = frozenset(
    "my his her the good old see saw call called told eye sleep med er "
    "pain main dry mr mrs ms head chest abd stat family new primary our dirt gravel side service "
    "access country county frontage private state back dead-end through busy residential rural "
    "farm "
    "off cat pet his/her a an your".split()
)


def _street_bare(match: re.Match[str]) -> bool:
    word = match.group("n").lower()
    if word in _STREET_STOP or word in _BREAKS:
        return False
    if (
        match.group("s").lower().rstrip(".") in {"dr", "ct", "st", "pl", "ter"}
        and match.group("n").islower()
    ):
        return (
            bool(
                re.search(
                    r"(?i)\b(?:on|off|at|near|down|up|of|by|to|from|past|and|&|over|in)\s$",
                    match.string[max(0, match.start() - 6) : match.start()],
                )
            )
            and word not in _NOT_STREETS
        )
    return word not in _NOT_STREETS


_ROAD_LETTERS = frozenset("i us sh ih loop fm cr sr mp mm exit".split())


def _highway(match: re.Match[str]) -> bool:
    x = match.group("x")
    if not plain_number(match):
        return False
    head = re.split(r"[^A-Za-z.]", x, maxsplit=1)[0]
    low = re.sub(r"\d.*", "", head).lower()
    if low not in _ROAD_LETTERS:
        return True
    if low == "i":
        return bool(re.match(r"i-\d|I-?\s?\d{2,3}|i\d{2,3}", x)) and value(x) > 3
    if low == "us":
        return bool(re.match(r"US|us-\d", x))
    return low in {"exit", "mm", "mp"} or head.isupper() or "-" in x


_PLAIN_STREET = (
    r"(?:main|elm|oak|maple|pine|cedar|broadway|market|church|walnut|chestnut|spruce|park|center|"
    r"front|mill|high|water|school|union|\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth)"
)
ROWS = (
    Rule(
        "address",
        Kind.ADDRESS,
        (
            rf"(?<![\w$#.:/-])(?P<x>\d{{1,6}}(?:-\d{{1,4}})?[a-d]?\s(?:block\s(?:of\s"
            rf")?)?{_DIRECTION}(?P<n>(?:{_WORD}|\d{{1,3}}(?:st|nd|rd|th))(?:\s{_WORD}){{0,2}}?)"
            rf"\s{_STREET}\b\.?"
            rf"(?:\s(?:n|s|e|w|ne|nw|se|sw)\b\.?)?{_APT}(?:,?\s(?-i:[A-Z]{{2}})\s"
            rf"\d{{5}}(?:-\d{{4}})?)?)(?!\w)"
        ),
        "looks like a street address",
        weight=72,
        accepts=_street,
        finds=(
            ("at 88 Orchard Hill Rd apt 4. mom", "88 Orchard Hill Rd apt 4"),
            ("w me. 612 Alder st #9 key", "612 Alder st #9"),
            ("at 1410 larkspur ct. crying", "1410 larkspur ct"),
        ),
        spares=("2 weeks in the drive", "3 of his way", "3 calls on the road"),
    ),
    Rule(
        "street",
        Kind.ADDRESS,
        (
            rf"(?<![\w'-])(?P<x>(?:(?-i:(?:[A-Z][\w'.-]{{1,20}}\s){{0,2}}))"
            rf"(?P<n>[^\W\d_][\w'-]{{1,24}})\s(?P<s>{_STREET_SHORT})\b\.?)(?!\w|'|-\w|\s"
            rf"(?-i:[A-Z])[a-z]{{1,20}}\s(?:said|says|told))"
            rf"|(?<![\w'-])(?P<y>\d{{1,3}}(?:st|nd|rd|th)\s{_STREET})\b"
        ),
        "looks like a street",
        trigger="",
        weight=72,
        accepts=lambda m: (
            m.group("x") is not None
            and _street_bare(m)
            and not (
                m.group("s").lower() == "st"
                and bool(re.match(r"\.?\s[A-Z]", m.string[m.end("s") : m.end("s") + 3]))
            )
        ),
        cues=_STREET_SHORT,
        finds=(("own. off Canyon Rd. He", "Canyon Rd"), ("down on maple ave last", "maple ave")),
        spares=("the road", "saw her dr today", "county rd", "on the st"),
    ),
    Rule(
        "street-named",
        Kind.ADDRESS,
        r"(?<![\w'-])(?P<x>(?-i:(?:[A-Z][\w'.-]{1,20}\s){1,3}(?:Street|Avenue|Road|"
        r"Boulevard|Drive|Lane|Court|Place|Terrace|Circle|Highway|Parkway|Trail|Alley|Square|"
        r"Loop|Way|Crossing|Run|Pass|Bypass)))(?!\w)",
        "looks like a street",
        trigger="",
        weight=72,
        accepts=lambda m: m.group("x").split()[0].lower() not in _STREET_STOP,
        finds=(("down Sutter Mill Road at", "Sutter Mill Road"),),
        spares=("The Road", "Long way home"),
    ),
    Rule(
        "street-full",
        Kind.ADDRESS,
        r"\b(?:on|off|at|near|down|up|of|from|to|past|along|over\son)\s"
        r"(?P<x>(?P<n>[a-z][a-z'-]{2,20})\s(?P<s>street|lane|drive|court|circle|highway|parkway|"
        r"terrace|trail|alley))(?!\w)",
        "looks like a street",
        trigger="",
        weight=72,
        accepts=lambda m: m.group("n").lower() not in _STREET_STOP | _NOT_STREETS | _BREAKS,
        opens="on off at near down up of from to past along over",
        finds=(("over on maple street again", "maple street"),),
        spares=("on the street", "down this lane", "on a side street", "in court"),
    ),
    Rule(
        "street-ordinal",
        Kind.ADDRESS,
        rf"(?<![\w-])(?P<x>{_DIRECTION}\d{{1,3}}(?:st|nd|rd|th)\s{_STREET}\b\.?|\d{{1,3}}(?:st|"
        rf"nd|rd|th)\s(?:and|&|/|@|at|x)\s{_WORD}|{_WORD}\s(?:and|&|/|@)\s\d{{1,3}}(?:st|nd|rd|"
        rf"th)(?:\s{_STREET}\b)?)(?!\w)",
        "looks like a street",
        weight=53,
        accepts=lambda m: (
            not re.search(
                r"(?i)\b(?:1st|2nd|3rd|4th)\s(?:and|&|/)\s(?:\d|last|the|then|only|still|most|"
                r"he|she|they|we|is|it|his)|\b(?:the|my|his|her|1st|2nd|3rd|first|second|is|was|"
                r"last)\s(?:and|&|/|@)\s|\d(?:st|nd|rd|th)\s(?:way|place|row|run|court|pl)\b|"
                r"(?:and|&|/)\s(?:he|she|they|we|i|it|then|the|his|her|my|now|got|still)\b|at\s"
                r"(?:the|a|his|her|night|home|work|least)\b",
                m.group("x"),
            )
        ),
        finds=(("corner of 5th & pine tonight", "5th & pine"), ("over on 9th st. he", "9th st")),
        spares=("1st and 2nd", "the 3rd and last", "2nd place"),
    ),
    Rule(
        "street-on-ordinal",
        Kind.ADDRESS,
        r"\b(?:on|off|down|up|corner\sof)\s(?P<x>(?:n|s|e|w|north|south|east|"
        r"west)?\.?\s?\d{1,3}(?:st|nd|rd|th))(?=\s?(?:[.,;!?)]|$|\n|\b(?:by|near|last|when|"
        r"where|he|she|they|and|again|at|with|w)\b))",
        "looks like a street",
        weight=44,
        opens="on off down up corner",
        finds=(("the OIS on 5th. he", "5th"),),
        spares=("on the 5th", "on 2nd shift", "on 1st watch"),
    ),
    Rule(
        "crossing",
        Kind.ADDRESS,
        (
            r"\b(?:at|off|on|near|by|past|corner\sof|intersection\sof|between)\s"
            r"(?P<x>(?-i:[A-Z][\w'.-]{1,20}(?:\s[A-Z][\w'.-]{1,20}){0,2}\s(?:and|&|/|@|x)\s"
            r"[A-Z][\w'.-]{1,20}(?:\s[A-Z][\w'.-]{1,20})?)|"
            r"(?<=of\s)[a-z'-]{3,20}\s(?:and|&)\s[a-z'-]{3,20})"
        ),
        "looks like a street corner",
        trigger="",
        weight=48,
        accepts=lambda m: (
            bool(re.match(r"(?i)corner|intersection|off|past|near", m.group()))
            or "/" in m.group("x")
            or bool(re.match(r"(?i)(?:at|on)\s", m.group()))
        ),
        finds=(
            ("corner of fern and vine is", "fern and vine"),
            ("crash at Fern & Vine was", "Fern & Vine"),
        ),
        spares=("at home and work", "met Roe and Poe"),
    ),
    Rule(
        "highway",
        Kind.ADDRESS,
        (
            r"(?<![\w-])(?P<x>(?:(?:mile\s?marker|mile\s?post|mm|mp|exit)"
            r"\s?\#?\s?\d{1,3}(?:\.\d)?\s(?:on|of|off|at)\s)?"
            r"(?:(?:interstate|hwy|highway|route|rte|rt\.?|state\sroute|county\s(?:road|rd|"
            r"route)|us\shwy|us\sroute|u\.s\.|old\shwy|old\shighway|fm|loop|beltway|turnpike|"
            r"tpke|sr|cr|us|sh|i|ih)\s?-?\s?(?:\#\s?)?"
            r"\d{1,4}[nsew]?(?:[ab]\b)?|(?:mile\s?marker|mile\s?post|mm|mp|exit)"
            r"\s?\#?\s?\d{1,3}(?:\.\d|[a-d]\b)?)"
            r"(?:\s(?:north|south|east|west|nb|sb|eb|wb|n|s|e|w)\b)?(?:\s(?:at|and|&|near|by)\s"
            r"(?-i:[A-Z])[\w'-]{1,20}(?:\s(?-i:[A-Z])[\w'.-]{1,20}){0,2}|\s(?:at|and|&)\s"
            r"[\w'-]{2,20}\s(?:st|rd|ave|blvd|ln|dr|hwy)\b)?)(?!\w|:\d|/\d)"
        ),
        "a road with a number",
        weight=63,
        accepts=_highway,
        opens=(
            "mile mm mp exit interstate hwy highway route rte rt state county us u old fm loop "
            "beltway turnpike tpke sr cr sh i ih"
        ),
        finds=(
            ("black, Hwy 12 at Miller Rd. driver", "Hwy 12 at Miller Rd"),
            ("up I-80 in", "I-80"),
            ("mile marker 87 on Rte 40 is", "mile marker 87 on Rte 40"),
        ),
        spares=("i 2 am tired", "us 3 guys", "exit in 5", "told us 2 things", "loop 3 times"),
    ),
    Rule(
        "highway-the",
        Kind.ADDRESS,
        r"\b(?:on|off|down|up|nb|sb|eb|wb|northbound|southbound|eastbound|westbound|along|"
        r"crossing)\s(?P<x>(?:the\s)?\d{1,3})(?=\s?(?:[.,;!?)]|$|\n|\b(?:at|near|by|last|when|"
        r"he|she|and|again|with|w|fwy|freeway|overpass|bridge|ramp|tonight|offramp|off-ramp|"
        r"onramp)\b))(?!\.\d)",
        "a road with a number",
        weight=37,
        accepts=lambda m: "the" in m.group("x").lower() and plain_number(m),
        opens="on off down up nb sb eb wb northbound southbound eastbound westbound along crossing",
        finds=(("lost two on the 405 last", "the 405"),),
        spares=("on the 3rd", "down 15 lbs", "off 4 days"),
    ),
    Rule(
        "po-box",
        Kind.ADDRESS,
        r"\b(?:p\.?\s?o\.?\s?box|pob)\s?\#?\s?\d{1,6}\b",
        "a post box",
        weight=74,
        opens="p po pob",
        finds=(("mail to PO Box 441 ok", "PO Box 441"),),
        spares=("the box 3",),
    ),
    Rule(
        "zip",
        Kind.ADDRESS,
        r"(?<![\w])(?P<x>(?:(?-i:[A-Z][a-z]{1,20}),?\s)?(?-i:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|"
        r"K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\s"
        r"\d{5}(?:-\d{4})?|zip\s?(?:code)?\s?\d{5})(?!\w)",
        "looks like a postal code",
        weight=60,
        finds=(("in Fern, CA 95814 now", "Fern, CA 95814"),),
        spares=("OK 3 times",),
    ),
    Rule(
        "street-described",
        Kind.ADDRESS,
        r"\b(?P<x>(?:old|new|north|south|east|west|county|upper|lower|little|big|mount|fort)\s"
        r"[a-z]{3,14}\s(?:road|rd|street|avenue|ave|lane|ln|court|ct|drive|boulevard|blvd|pike|highway|"
        r"hwy|trail|loop))(?!\w)",
        "looks like a street",
        trigger="",
        weight=44,
        opens="old new north south east west county upper lower little big mount fort",
        accepts=lambda m: m.group("x").split()[1].lower() not in _STREET_STOP,
        finds=(("off old post rd again", "old post rd"),),
        spares=("new dirt bike road", "big long trail"),
    ),
    Rule(
        "crossing-plain",
        Kind.ADDRESS,
        rf"\b(?:at|on|by|near|corner\sof|off)\s(?P<x>{_PLAIN_STREET}\s?(?:and|&|n|/)\s?{_PLAIN_STREET})"
        r"(?!\w)",
        "looks like a crossing",
        trigger="",
        weight=44,
        opens="at on by near corner off",
        finds=(("hit at main and third", "main and third"),),
        spares=("at first and then", "on first and second"),
        accepts=lambda m: not re.match(r"(?i)(?:first|second|third)\s?(?:and|&)", m.group("x")),
    ),
    Rule(
        "apartment",
        Kind.ADDRESS,
        r"\b(?P<x>(?:apt|apartment)\.?\s?\#?\s?\d{1,4}[a-z]?)(?!\w|-\d)",
        "an apartment",
        weight=44,
        opens="apt apartment",
        finds=(("up at apt 4b now", "apt 4b"),),
        spares=("apt is small",),
    ),
    Rule(
        "highway-marker",
        Kind.ADDRESS,
        r"\b(?P<x>(?:hwy|highway|route|rte|rt|i|us|sr|cr|fm|interstate)[\s-]?\d{1,4}\s(?:at|and|near|by|"
        r"&|@)\s(?:the\s)?(?:mm|mile\smarker|mile|exit|hwy|highway|route|rte|cr|sr|fm|county\sroad)"
        r"[\s-]?\d{1,4})(?!\w)",
        "a spot on a highway",
        weight=66,
        opens="hwy highway route rte rt i us sr cr fm interstate",
        finds=(("ditch on hwy 9 at mm 41 still", "hwy 9 at mm 41"),),
        spares=("i 95 and tired",),
    ),
)
