"""Rows for numbers that stand for a person or a car."""

from __future__ import annotations

import re

from .codes import CODE, SEP, not_counted
from .findings import Kind
from .rule import Rule


def _digits(match: re.Match[str]) -> int:
    return sum(c.isdigit() for c in match.group("x"))


def _letters(match: re.Match[str]) -> int:
    return sum(c.isalpha() for c in match.group("x"))


_NOT_PLATES = frozenset(
    {
        "CAD",
        "OIS",
        "CFS",
        "DOC",
        "UOF",
        "PHQ",
        "GAD",
        "ISO",
        "NFPA",
        "CPR",
        "FTO",
        "EAP",
        "PTO",
        "USC",
        "OLN",
        "VIN",
        "SSN",
        "MRN",
        "DSN",
        "INC",
        "PCR",
    }
)


_ALWAYS_ID = re.compile(
    r"(?:badge|bdg|shield|star|mrn|inmate|serial|s/n|employee|emp|payroll|dsn|cdcr?|tdcj|"
    r"passport|booking|bkg|npi|dea)\b",
    re.IGNORECASE,
)


def _badge_like(match: re.Match[str]) -> bool:
    x = match.group("x")
    if not not_counted(match) or re.fullmatch(
        r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,3}[mf]|\d{1,2}:\d\d", x, re.IGNORECASE
    ):
        return False
    if _ALWAYS_ID.match(match.group()):
        return _digits(match) >= 2
    marked = ("#") in match.group() or bool(
        re.search(r"\b(?:id|no|num|number|card|serial)\b", match.group(), re.IGNORECASE)
    )
    return _digits(match) >= (2 if marked else 4) and not (
        not marked and re.fullmatch(r"(?:19|20)\d\d", x)
    )


ROWS = (
    Rule(
        "ssn",
        Kind.SSN,
        r"(?<![\w.-])\d{3}[-\s.]\d{2}[-\s.]\d{4}(?![\w-])",
        "looks like a social security number",
        weight=95,
        hard=True,
        finds=(("wrote 460-89-9847 down", "460-89-9847"),),
        spares=("1460-89-98471",),
    ),
    Rule(
        "ssn-cued",
        Kind.SSN,
        (
            r"\b(?:ssn?|soc(?:ial)?(?:\ssec(?:urity)?)?)(?:\s(?:no\.?|number|num|\#|is|was|"
            r"ends?|ending|in|last|four|4|of)){0,4}"
            r"\s?[:#]?\s?(?P<x>\d{9}|\d{3}[-\s]?\d{2}[-\s]?\d{4}|(?:x{3}-?x{2}-?)?\d{4})(?![\w-])"
        ),
        "number after a word for social security",
        weight=96,
        hard=True,
        opens="ssn ss soc",
        finds=(("ssn 460899847 ok", "460899847"), ("social ends in 9847", "9847")),
        spares=("social for 30 min",),
    ),
    Rule(
        "vin",
        Kind.VIN,
        r"(?<![\w-])(?=[a-z]{0,16}\d)(?=\d{0,16}[a-z])(?P<x>[a-hj-npr-z0-9]{17})(?![\w-])",
        "looks like a vehicle number",
        weight=92,
        hard=True,
        accepts=lambda m: _digits(m) >= 4 and _letters(m) >= 2,
        finds=(("car 1HGCM82633A004352 his", "1HGCM82633A004352"),),
        spares=("12345678901234567",),
    ),
    Rule(
        "vin-cued",
        Kind.VIN,
        rf"\bvin{SEP}(?:last\s\w{{1,5}}\s(?:of\s)?)?(?P<x>{CODE})",
        "number after 'VIN'",
        weight=91,
        hard=True,
        accepts=lambda m: _digits(m) >= 3,
        opens="vin",
        finds=(("vin ends in 004352 he said", "004352"),),
        spares=("vin said 3 times",),
    ),
    Rule(
        "licence",
        Kind.DL,
        (
            rf"\b(?:driver'?s?'?\slic(?:ense|ence)?|(?:[a-z]{{2}}\s)?d\.?l\.?|oln|cdl|d/l|"
            rf"lic(?:ense|ence)?\s(?:no\.?|num(?:ber)?|\#))"
            rf"{SEP}(?P<x>{CODE})(?![\w])"
        ),
        "number after a word for a driver license",
        weight=88,
        hard=True,
        accepts=lambda m: _digits(m) >= 4,
        finds=(
            ("DL D1234567 expired", "D1234567"),
            ("driver's license no. S530-4600-0123", "S530-4600-0123"),
        ),
        spares=("dl is 2 weeks out",),
    ),
    Rule(
        "plate-cued",
        Kind.PLATE,
        (
            r"\b(?:(?:lic(?:ense)?\s)?plates?|lpn?|tags?|registration|reg)\b(?:\s?(?:\#|:|no\.?|"
            r"number|is|was|of|reads?|on\sit)){0,2}"
            r"\s{0,2}(?P<x>[a-z]{0,2}\s?(?=[a-z0-9\s-]{0,4}\d)"
            r"[a-z0-9]{1,5}(?:[\s-]?[a-z0-9]{2,5})?)(?![\w-])"
        ),
        "follows a word for a license plate",
        weight=86,
        accepts=lambda m: (
            _digits(m) >= 1
            and 4 <= _digits(m) + _letters(m) <= 9
            and bool(
                re.fullmatch(
                    r"(?:[A-Za-z]{2}\s)?[A-Za-z0-9]+(?:[\s-](?:\d+[A-Za-z]{0,3}|[A-Z]+\d*)"
                    r")?",
                    m.group("x"),
                )
            )
            and (_digits(m) >= 3 or (_digits(m) > 0 and _letters(m) >= 2))
            and not_counted(m)
        ),
        cues="lic plate lp lpn tag reg",
        finds=(("plate 7ABC123 seen", "7ABC123"), ("tag bxr 4471 outside", "bxr 4471")),
        spares=("plate is full", "tag team 2 guys"),
    ),
    Rule(
        "plate-shaped",
        Kind.PLATE,
        r"(?<![\w#-])(?P<x>(?-i:\d[A-Z]{3}\d{3}|[A-Z]{3}[\s-]\d{4}|[A-Z]{3}\d{4}|[A-Z]{3}-\d{3}|"
        r"\d{3}-[A-Z]{3}))(?![\w-])",
        "looks like a license plate",
        weight=58,
        accepts=lambda m: m.group("x")[:3] not in _NOT_PLATES,
        finds=(("left in 7ABC123 fast", "7ABC123"),),
        spares=("CAD 4471", "OIS-2024"),
    ),
    Rule(
        "plate-before",
        Kind.PLATE,
        (
            r"(?<![\w#-])(?P<x>(?=[a-z0-9-]{0,6}\d)(?=[a-z0-9-]{0,6}[a-z])"
            r"[a-z0-9]{2,4}[\s-]?[a-z0-9]{2,4})"
            r"\s(?:on\s(?:the|his|her)\s)?(?:lic(?:ense)?\s)?(?:plates?|tags?)\b"
        ),
        "stands before a word for a license plate",
        weight=70,
        accepts=lambda m: _digits(m) >= 2 and _letters(m) >= 2 and " " not in m.group("x"),
        cues="plate tag lic",
        finds=(("the 8klm332 plate", "8klm332"),),
        spares=("ran 2 tags",),
    ),
    Rule(
        "badge",
        Kind.ID,
        (
            rf"\b(?:badge|bdg|shield|star|serial|s/n|emp(?:loyee)?|payroll|personnel|pers|mrn|"
            rf"policy|member(?:ship)?|"
            rf"dsn|inmate|prisoner|offender|cdcr?|doc|tdcj|bop|reg|booking|bkg|jacket|"
            rf"cert(?:ification|ificate)?|nremt|npi|dea|"
            rf"passport|acct|account|routing|card|medicare|medicaid|insurance|group|subscriber|"
            rf"patient|pt|chart|locker|key|"
            rf"oln|fbi|sid|cii|a-?number|alien|union|pin|user|voucher|peid|emt-?[bp]?|medic|"
            rf"radio|weapon|gun|glock|firearm)"
            rf"(?:\s(?:id|no\.?|num(?:ber)?|card|lic(?:ense)?|serial))"
            rf"{{0,2}}{SEP}(?P<x>{CODE})(?![\w])"
        ),
        "number after a word for an id",
        weight=65,
        hard=True,
        accepts=_badge_like,
        opens=(
            "badge bdg shield star serial s emp payroll pers mrn policy member dsn inmate "
            "prisoner offender cdc doc tdcj bop reg booking bkg jacket cert nremt npi dea passport "
            "acct account routing card medicare medicaid insurance group subscriber patient pt "
            "chart locker key oln fbi sid cii a alien union pin user voucher peid emt medic radio "
            "weapon gun glock firearm"
        ),
        finds=(
            ("PO Rosario shield 20417. Transit", "20417"),
            ("badge # 1192 his", "1192"),
            ("mrn 00471193 on it", "00471193"),
            ("inmate A12345 did", "A12345"),
        ),
        spares=("member 2 years", "group 1 today", "medic 7 rolled", "pt 31m"),
    ),
    Rule(
        "id-cued",
        Kind.ID,
        rf"(?:\bid\b|\bi\.d\.)(?:\s(?:no\.?|num(?:ber)?|card)){{0,1}}{SEP}(?P<x>{CODE})(?![\w])",
        "number after 'ID'",
        weight=64,
        hard=True,
        accepts=lambda m: _digits(m) >= 3 and not_counted(m),
        opens="id i",
        finds=(("id 44718 on file", "44718"),),
        spares=("id say 3",),
    ),
    Rule(
        "badge-sign",
        Kind.ID,
        r"(?<![\w#])\#\s?(?P<x>[a-z]{0,2}-?\d{3,9})(?![\w-])",
        "number with a sign",
        weight=48,
        finds=(("Ofc Roe #4471 asked", "4471"),),
        spares=("#1 fan", "#2"),
    ),
    Rule(
        "long-number",
        Kind.ID,
        r"(?<![\w.#$-])(?P<x>\d(?:[\s-]?\d){6,18}|[a-z]{1,3}-?\d{6,12}|"
        r"[a-z]{2,4}\d{2}[a-z0-9-]{6,20})(?![\w-])",
        "a long number",
        weight=40,
        accepts=lambda m: (
            _digits(m) >= 6 and " " not in m.group("x")[:3] and not m.group("x").startswith("$")
        ),
        finds=(("wrote 88123451 twice", "88123451"),),
        spares=("5-4-3-2-1 drill", "123 456"),
    ),
    Rule(
        "plate-odd",
        Kind.PLATE,
        r"\b(?:plates?|lic(?:ense)?\splates?|tag|lp)\b(?:\s?(?:\#|:|no\.?|number|is|was|of|reads?|"
        r"says)){0,2}\s{0,2}(?P<x>(?=[a-z0-9-]{0,9}\d)[a-z0-9]{1,5}(?:-[a-z0-9]{1,6}){1,2})(?![\w-])",
        "follows a word for a license plate",
        weight=85,
        accepts=lambda m: _digits(m) >= 2 and _digits(m) + _letters(m) >= 5 and not_counted(m),
        opens="plate lic tag lp",
        finds=(("plate 7-41882C at", "7-41882C"), ("tag: 12-AB-34 gone", "12-AB-34")),
        spares=("plate 2-3 times", "tag 10-20"),
    ),
    Rule(
        "licence-spaced",
        Kind.DL,
        r"\b(?:driver'?s?'?\slic(?:ense|ence)?|d\.?l\.?|oln|cdl|d/l|(?:his|her|the|my)\slicen[sc]e,|"
        rf"lic(?:ense|ence)?\s(?:no\.?|num(?:ber)?|\#)){SEP}"
        r"(?P<x>[a-z]{0,2}\d{1,4}(?:[\s-]\d{2,5}){1,3})(?![\w-])",
        "number after a word for a driver license",
        weight=89,
        hard=True,
        accepts=lambda m: _digits(m) >= 6 and not_counted(m),
        opens="driver d dl oln cdl his her the my lic",
        finds=(
            ("dl no. 94 441 220 up", "94 441 220"),
            ("with the license, H4402-7719-3056, pulled", "H4402-7719-3056"),
        ),
        spares=("dl is 2 weeks out", "his license, 24 days"),
    ),
    Rule(
        "badge-aside",
        Kind.ID,
        r"\b(?:badge|shield|star)\b,?\s(?:no\.?|number|num|\#)\s?(?:is\s|was\s)?(?P<x>\d{2,6})(?![\w-])",
        "number after a word for an id",
        weight=65,
        opens="badge shield star",
        finds=(("gave up the star, number 219, mailed", "219"),),
        spares=("star, number one",),
    ),
)
