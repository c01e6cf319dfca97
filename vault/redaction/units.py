"""Rows for crews and cars: call signs and numbered apparatus."""

from __future__ import annotations

import re

from .counted import NUMBER_WORD, plain_number, value
from .findings import Kind
from .rule import Rule

_PHONETIC = (
    r"(?:adam|boy|baker|charles|charlie|david|delta|edward|echo|frank|foxtrot|george|golf|henry|"
    r"hotel|ida|india|john|juliet|king|kilo|"
    r"lincoln|lima|mary|mike|nora|nancy|november|ocean|oscar|paul|papa|queen|quebec|robert|"
    r"romeo|sam|sierra|tom|tango|union|uniform|"
    r"victor|william|whiskey|x-?ray|young|yankee|zebra|zulu|alpha|bravo)"
)


_APPARATUS = (
    r"(?:engine|eng|truck|trk|ladder|ldr|tower|quint|rescue|squad|medic|med|ambo|ambulance|amb|"
    r"battalion|batt|bat|bn|division|div|"
    r"brush|tanker|tender|water\stender|hazmat|haz-mat|haz\smat|unit|boat|marine|helitack|"
    r"copter|helicopter|chopper|patrol|utility|"
    r"chief|als|bls|attack|crew|car|cruiser|squad\scar|heavy\srescue|wildland|type\s[136]|"
    r"strike\steam|task\sforce|tf|usar|ems|rig|"
    r"life\s?flight|lifeflight|air|medevac|supervisor|field|duty|safety|bus|rover|adam|lincoln|"
    r"sam|king|david|paul|george|edward|charles|tom|"
    r"nora|robert|mary|x-ray|zebra|ocean|frank|victor|union|henry|dispatch|channel|tac|ops|air\s"
    r"attack|dozer|hand\screw|crash|arff|foam|"
    r"rehab|mobile|snorkel|pumper|wagon|hose|aerial|telesquirt|swat|k-?9|canine|traffic|motor|"
    r"motors|bike|mounted|detective|gang|narc|"
    r"prowler|post|tour|relief|recon|echo|delta|charlie|alpha|bravo|sq|ra|hm|tk|resq|ambos|cruiser|"
    r"(?:truck|engine|ladder|hose|rescue|squad)\s(?:co|company))"
)


_VERTEBRA = re.compile(r"[CTL][1-9]\Z|[TLC]1[0-2]\Z|S[1-5]\Z", re.IGNORECASE)


_NOT_UNITS = frozenset(
    "K9 B12 B6 D3 C4 M4 M16 A1C H2O O2 CO2 P90 V8 V6 U2 H1N1 N95 T2 G19 G17 "
    "PS5 PS4 PS3 F150 F250 F350 MP5 AR15 AK47 A10 P320 R15 UH60 C130 P2P W2 I9 R2D2 B52 Q1 Q2 "
    "Q3 Q4 "
    "F1 WD40 PM10 X1 H1 H2 H3 CPT1 SB1 AB5 A2 OK2 S1 MS13 B1 B2 M1 R1 R2 GT3".split()
)


_NOT_UNIT_LETTERS = frozenset(
    "PHQ GAD PCL AUDIT COVID NFPA ISO ICS FEMA CPR SCBA EMS PTSD OIS "
    "DOC CAD IA VA ER ICU PTO EAP OT IV IO ECG EKG BP HR GCS RR BPM MG ML MCG BAC AA NA CISM SI HI "
    "QTY PG VOL CH PT PTS AM PM OK NO RE VS TV PC CO TX RX DX HX SSN DOB BY AT ON IN TO AS IS "
    "IT OF "
    "OR US WE IF SO UP HE I DUI LEO RN LPN FF MD PHD BA MBA LSAT GED CDL APR MAY JUN JUL JAN FEB "
    "MAR SEP OCT NOV DEC HWY RTE RT SR CR FM EST PST CST MST AC DC".split()
)


_PERSONAL_UNITS = frozenset(
    "adam lincoln sam king david paul george edward charles tom nora "
    "robert mary frank victor henry".split()
)


_LOOSE_UNITS = frozenset(
    "crew car air field duty safety bus mobile post tour relief dispatch channel tac ops chief "
    "traffic motor motors bike detective "
    "gang ems rig union ocean echo delta charlie alpha bravo supervisor med bat div crash wagon "
    "hose foam rehab patrol utility unit "
    "als bls mounted recon rover attack".split()
)


_CREWED = re.compile(
    r"\s(?:was|is|said|had|crew|guys|rolled|got\sthere|went\sin|launched|responded|overhead)\b",
    re.IGNORECASE,
)
_ALSO_CREWS = frozenset({"R1", "R2", "M1"})
_RIDDEN = re.compile(
    r"(?:\b(?:off|on|from|crew\sof|the|rode|rides?|riding|aboard|assigned\sto|in\swith|out\sof|"
    r"works|worked|working|over\son|to|shift)\s)\Z",
    re.IGNORECASE,
)
_MANNED = re.compile(
    r"'s\b|\s(?:crew|guys|said|rolled|medic|driver|officer|capt|captain|lt|ff|was\s(?:first|on|there|"
    r"in)|had|took|responded)\b",
    re.IGNORECASE,
)
_PLACES = frozenset("tour duty safety post field relief channel detective car".split())
_ROADS_AND_DOSES = re.compile(
    r"(?:i|us|sr|hwy|rt|rte|cr|fm|a|m|q|x|v|o|b|d|h|p|mp|ar|ak|ps|sb|gt|cpt|c|l|s|g|f|j|w|n|u|z|lvl|"
    r"cat|ep|lt|rn|rd|ave|apt|ssn|age|bac)-?\d"
)


def _lower_code(match: re.Match[str]) -> bool:
    x = match.group("x").lower()
    if (
        x.upper().replace("-", "") in _NOT_UNITS - _ALSO_CREWS
        or _VERTEBRA.match(x)
        or not plain_number(match)
    ):
        return False
    letters = re.match(r"[a-z]+", x)
    if letters is None or letters.group().upper() in _NOT_UNIT_LETTERS:
        return False
    if _MANNED.match(match.string, match.end("x")):
        return True
    if x[0] in "fgjnuwz" and len(letters.group()) == 1:
        before = match.string[max(0, match.start("x") - 16) : match.start("x")]
        return _RIDDEN.search(before) is not None
    return not _ROADS_AND_DOSES.match(x)


_RIGS = frozenset(
    "engine truck ladder rescue squad medic ambulance tower quint brush tanker station".split()
)
_CREW = re.compile(r"\s(?:guys|people|members|officers)\b", re.IGNORECASE)


def _unit(match: re.Match[str]) -> bool:
    word = re.match(r"[a-z9 -]*[a-z]", match.group("x"), re.IGNORECASE)
    head = word.group().lower().strip() if word else ""
    number = re.search(r"\d+", match.group("x"))
    crewed = head in _RIGS and number is not None and len(number.group()) > 1
    if not plain_number(match) and not (crewed and _CREW.match(match.string, match.end("x"))):
        return False
    if head in _PERSONAL_UNITS and (
        number is None or not re.match(r"[A-Z]|[a-z]+-?\d", match.group("x"))
    ):
        return (
            number is not None
            and len(number.group()) > 1
            and not re.match(r"\s?[mf]\b|,", match.string[match.end("x") :])
        )
    ridden = _RIDDEN.search(match.string[max(0, match.start() - 16) : match.start()])
    if head in _LOOSE_UNITS - _PLACES and (ridden or _CREWED.match(match.string, match.end())):
        return True
    if head in _LOOSE_UNITS:
        return match.group("x")[0].isupper() or (number is not None and len(number.group()) >= 2)
    return True


def _letter_unit(match: re.Match[str]) -> bool:
    x = match.group("x")
    letters = x.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ").rstrip("0123456789-")
    if (
        x.upper().replace("-", "") in _NOT_UNITS
        or letters.upper() in _NOT_UNIT_LETTERS
        or _VERTEBRA.match(x)
    ):
        return False
    if re.match(r"(?i)e-?\d{2,3}$|m\d{2}$", x) and x.islower():
        return plain_number(match)
    return plain_number(match) and not re.match(
        r"\s?(?:mg|ml)\b", match.string[match.end() : match.end() + 4]
    )


_FIRST_NAMES = re.compile(
    r"may|mike|frank|mary|john|henry|tom|paul|sam|hotel|king|union|young|boy|golf|india|november"
)
_RADIO_ONLY = ("adam", "lincoln", "zebra", "ocean", "bravo", "alpha")


def _phonetic(match: re.Match[str]) -> bool:
    x = match.group("x").lower()
    if x[0].isdigit():
        if re.search(r"\d[a-z]?$", x):
            return plain_number(match)
        return "-" in x or (value(x) > 9 and not _FIRST_NAMES.search(x))
    behind = match.string[match.end() : match.end() + 2]
    if not plain_number(match) or re.match(r"\s?[mf,]", behind):
        return False
    return "-" in x or value(x) > 9 or x.startswith(_RADIO_ONLY)


ROWS = (
    Rule(
        "unit-named",
        Kind.UNIT,
        rf"(?<![\w-])(?P<x>{_APPARATUS}(?:\s|\s?\#\s?|-)?\d{{1,4}}[a-d]?)(?:'?s)?(?![\w:]|-\d|\.\d)",
        "a numbered crew or car",
        weight=56,
        accepts=_unit,
        opens=_APPARATUS + " k hazmat xray",
        finds=(
            ("to Engine 3, Truck 3 & the", "Engine 3"),
            ("medic 12's partner", "medic 12"),
            ("Brush 44 & WT", "Brush 44"),
            ("the engine 44 guys blame", "engine 44"),
        ),
        spares=("crew 2 days off", "unit 3 times", "car 2 yrs old", "field 3 weeks"),
    ),
    Rule(
        "unit-worded",
        Kind.UNIT,
        rf"(?<![\w-])(?P<x>(?:engine|truck|ladder|medic|rescue|squad|battalion|ambulance|tower|"
        rf"quint|brush|tanker)\s{NUMBER_WORD})\b(?!\s(?:days|times|weeks|calls|hours|guys|of|"
        rf"years|months|minutes))",
        "a numbered crew or car",
        trigger="",
        weight=55,
        opens="engine truck ladder medic rescue squad battalion ambulance tower quint brush tanker",
        finds=(("rides engine twelve now", "engine twelve"),),
        spares=("medic two days ago",),
    ),
    Rule(
        "unit-letter",
        Kind.UNIT,
        r"(?<![\w#./-])(?P<x>(?-i:[A-Z]{1,3})-?\d{1,4}(?-i:[A-Z]?)|[etlrmsqa]\d{2,3}|"
        r"[ets]-\d{1,3}|bc-?\d{1,2}|wt-?\d{1,2}|tk-?\d{1,2})(?:'s)?(?![\w]|-\d|\.\d|/\d|\sin\b|"
        r"\s?%)",
        "looks like a call sign",
        weight=47,
        accepts=_letter_unit,
        finds=(
            ("E51's engineer", "E51"),
            ("S-7 asked", "S-7"),
            ("& WT-12 came", "WT-12"),
            ("rode m12 then", "m12"),
        ),
        spares=(
            "K9 bit",
            "PHQ9 is",
            "Covid19",
            "L4 L5 disc",
            "the M4",
            "B12 shot",
            "A1C high",
            "PTO 3",
        ),
    ),
    Rule(
        "unit-ridden",
        Kind.UNIT,
        r"\b(?:on|off|rides?|riding|rode|of|from|with|w/)\s(?P<x>[etlrmsbqa]\d{1,2})(?!\w|-\d|"
        r"\.\d|/\d)",
        "looks like a call sign",
        weight=44,
        accepts=lambda m: m.group("x").upper() not in _NOT_UNITS and plain_number(m),
        opens="on off ride rides riding rode of from with w",
        finds=(("ricky is on l6. both", "l6"),),
        spares=("shot of b12",),
    ),
    Rule(
        "unit-phonetic",
        Kind.UNIT,
        rf"(?<![\w-])(?P<x>\d{{1,3}}[\s-]?{_PHONETIC}(?:[\s-]?\d{{1,3}}[a-z]?)?|"
        rf"{_PHONETIC}[\s-]?\d{{1,3}})(?![\w:]|-\d|\.\d)",
        "looks like a call sign",
        weight=57,
        accepts=_phonetic,
        cues=_PHONETIC + " xray",
        finds=(("0215. 2-Adam-14 had", "2-Adam-14"), ("he was 3 lincoln 20 that", "3 lincoln 20")),
        spares=("mike 31m", "sam 3 days", "2 tom hanks", "paul 5 min"),
    ),
    Rule(
        "unit-coded",
        Kind.UNIT,
        r"(?<![\w#./:-])(?P<x>\d{1,2}-?[a-ln-wyz]-?\d{1,3}[a-z]?|\d{1,2}-?[a-z]-\d{1,3}|"
        r"\d{1,2}X\d{1,3}|\d[a-z]\d{2})(?![\w:]|-\d|\.\d|/\d)",
        "looks like a call sign",
        weight=46,
        accepts=lambda m: (
            not re.match(r"(?i)\d{1,2}[apdhsx]\d?$|\d+e\d|4x4|\d{1,2}p\d{2}$", m.group("x"))
        ),
        finds=(("3A21 cleared", "3A21"), ("4-b-12 was", "4-b-12")),
        spares=("4x4 truck", "2p", "5d"),
    ),
    Rule(
        "unit-number",
        Kind.UNIT,
        r"\b(?:call\s?sign|radio\s(?:number|no\.?|\#)|rides?|riding|rode|assigned\sto|"
        r"partnered\son|driver\son|working)\s(?:is\s|was\s|the\s|on\s"
        r")?(?P<x>(?-i:[A-Z]{1,4}-?)?\d{2,4}(?-i:[A-Z]?))(?!\w|-\d|\.\d|:\d|/\d)",
        "looks like a call sign",
        weight=43,
        accepts=plain_number,
        opens="call radio ride riding rode assigned partnered driver working",
        finds=(("his call sign is 4471 and", "4471"), ("rides 51 on b", "51")),
        spares=("working 24 hrs", "working 48s"),
    ),
    Rule(
        "unit-code",
        Kind.UNIT,
        r"(?<![\w#./:'-])(?P<x>[a-z]{1,3}-?\d{1,3}[a-d]?)(?![\w:/%]|-\d|\.\d)",
        "looks like a call sign",
        weight=43,
        accepts=_lower_code,
        finds=(
            ("garrity off r2 said", "r2"),
            ("came in with bx14 again", "bx14"),
            ("p4 crew", "p4"),
        ),
        spares=("to b12", "the k9", "on i80", "from c5", "phq9 was", "on q4"),
    ),
    Rule(
        "unit-spaced",
        Kind.UNIT,
        r"\b(?:on|off|rode|rides?|riding|aboard)\s(?P<x>[elmrtsq]\s\d{1,2})(?![\w:/%]|-\d|\.\d)",
        "looks like a call sign",
        weight=42,
        accepts=plain_number,
        opens="on off rode ride rides riding aboard",
        finds=(("i was on e 7 then", "e 7"),),
        spares=("on a 12 hour", "off s 3 times"),
    ),
)
