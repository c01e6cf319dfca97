"""Rows for numbers of cases, incidents and files."""

from __future__ import annotations

import re

from .codes import CODE, SEP, not_counted
from .findings import Kind
from .rule import Rule


def _bare_file(match: re.Match[str]) -> bool:
    left, right = match.group("x").split("-", 1)
    if re.fullmatch(r"(?:19|20)\d\d-(?:19|20)\d\d", match.group("x")):
        return False
    return not (left in {"10", "11"} and len(right) < 3) and not_counted(match)


_ALWAYS_CASE = re.compile(r"(?:case|incident|cad|docket|dkt|ois|uof|ia|file)\b", re.IGNORECASE)


_CASE_NUMBER = re.compile(rf"(?P<x>{CODE})\Z", re.IGNORECASE)


def _shaped_like_file(x: str, *, marked: bool) -> bool:
    if marked:
        return True
    if re.fullmatch(
        r"(?:19|20)\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}:\d\d(?:[ap]m?)?|"
        r"\d{1,2}[ap]m",
        x,
        re.IGNORECASE,
    ):
        return False
    if (
        re.fullmatch(r"\d{1,3}(?:st|nd|rd|th|x|k|m|f)?", x, re.IGNORECASE)
        and len(x) < 4
        and not x.isdigit()
    ):
        return False
    return not (
        re.fullmatch(r"\d{1,2}-\d{1,2}", x)
        and int(x.split("-", maxsplit=1)[0]) <= 12
        and len(x) < 5
    )


def _case_like(match: re.Match[str]) -> bool:
    number = _CASE_NUMBER.search(match.group())
    if number is None:
        return False
    x = number.group("x")
    marked = "#" in match.group() or " no" in match.group().lower()
    if not not_counted(match) or not _shaped_like_file(x, marked=marked):
        return False
    long = sum(c.isdigit() for c in x) >= 4
    apart = bool(re.search(r"\d-[\da-z]|[a-z]-?\d{2,}", x, re.IGNORECASE))
    sure = bool(_ALWAYS_CASE.match(match.group())) and sum(c.isdigit() for c in x) >= 3
    return marked or long or apart or sure


ROWS = (
    Rule(
        "case-cued",
        Kind.CASE,
        (
            r"\b(?P<x>(?:case|incident|inc|inci|cad|ia|iab|ois|uof|irb|docket|dkt|report|rpt|"
            r"event|file|cfs|run|cause|"
            r"citation|cite|warrant|complaint|claim|grievance|dr|cr|ir|rd|ticket|pcr|epcr|nfirs|"
            r"crash|tow|evidence|"
            r"subpoena|lawsuit|suit|investigation|matter|coroner'?s?|me|morgue|autopsy|log|wc|"
            r"comp|osha|eeoc|job|"
            rf"fatality|arrest|property|tracking|control|ref(?:erence)?){SEP}"
            rf"(?=[a-z0-9-]{{0,24}}\d){CODE})(?![\w])"
        ),
        "number after a word for a case",
        weight=62,
        hard=True,
        accepts=_case_like,
        opens=(
            "case incident cad ia iab ois uof irb docket dkt report rpt event file cfs run "
            "cause citation cite warrant complaint claim grievance dr cr ir rd ticket pcr epcr "
            "nfirs crash tow evidence subpoena lawsuit suit investigation matter coroner me morgue "
            "autopsy log wc comp osha eeoc job fatality arrest property tracking control ref inc"
        ),
        finds=(
            ("Ofc Roe OIS #24-03. He", "OIS #24-03"),
            ("CAD #F240991773 has", "CAD #F240991773"),
            ("Docket 3:24-cv-00519. server", "Docket 3:24-cv-00519"),
            ("case no. 24-1138 is", "case no. 24-1138"),
        ),
        spares=(
            "report 2 days late",
            "run 5 times",
            "job 12 years",
            "call me 3",
            "cad is down",
            "incident 5/11",
        ),
    ),
    Rule(
        "case-bare",
        Kind.CASE,
        r"(?<![\w#./:-])(?P<x>(?:19|20)?\d{2}-\d{3,8}|(?:19|20)\d{2}-\d{2}-\d{3,8}|"
        r"\d{2}-[a-z]{2,4}-\d{2,8})(?![\w:/]|-\d)",
        "looks like a case number",
        weight=45,
        hard=True,
        accepts=_bare_file,
        finds=(
            ("he asked about 24-001138 again", "24-001138"),
            ("2024-00123 came up", "2024-00123"),
        ),
        spares=("10-15 on the radio", "48-96 hrs", "2019-2021", "5-4-3-2-1"),
    ),
    Rule(
        "case-lettered",
        Kind.CASE,
        r"(?<![\w#./:-])(?P<x>[a-z]{1,4}-?\d{2}-\d{2,8}|[a-z]{1,4}\d{2}-?\d{5,9})(?![\w:/]|-\d)",
        "looks like a case number",
        weight=46,
        hard=True,
        accepts=lambda m: not m.group("x").lower().startswith(("covid", "phq", "age")),
        finds=(("file says DR24-1199 now", "DR24-1199"), ("F240991773 is it", "F240991773")),
        spares=("E51", "WT-12 came"),
    ),
    Rule(
        "case-spaced",
        Kind.CASE,
        r"\b(?:case|incident|cad|ia|iab|ois|uof|docket|report|rpt|file|cfs|complaint|citation|warrant|"
        r"letter|claim|grievance|dr|pcr|event)\s(?:letter\s|file\s|case\s|report\s)?"
        r"(?:no\.?|num(?:ber)?|\#|nbr)\s?:?\s?(?P<x>\d{2,4}(?:\s\d{2,8}){1,2})(?![\w-]|\s?(?:am|pm)\b)",
        "number after a word for a case",
        weight=63,
        hard=True,
        accepts=not_counted,
        opens=(
            "case incident cad ia ois uof docket report rpt file cfs complaint citation warrant "
            "letter claim grievance dr pcr event"
        ),
        finds=(("got the ia letter number 25 118 today", "25 118"),),
        spares=("case number 4 on 5", "report number 12 3 times"),
    ),
)
