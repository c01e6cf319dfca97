"""Telling a number that names something from one that counts."""

from __future__ import annotations

import re

NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?)"
)


TAIL = re.compile(
    r"\s?(?:x\b|times?|days?|wks?|weeks?|months?|mos?\b|yrs?|years?|hrs?|hours?|mins?|minutes?|"
    r"calls\b|guys|people|members|"
    r"sessions?|visits?|%|am\b|pm\b|nights?|shifts?|tours?|miles?|lbs?|kids|beds|inmates|"
    r"officers|patients|pts|"
    r"(?:st|nd|rd|th)\b|more|other|of\s(?:us|them|the)|-\s?\d|/\d|\.\d|in\sa\srow|bucks|beers)",
    re.IGNORECASE,
)


def value(text: str) -> int:
    """Return the first number in a text, 0 for none."""
    found = re.search(r"\d{1,9}", text)
    return int(found.group()) if found else 0


def plain_number(match: re.Match[str]) -> bool:
    """Return whether nothing behind a number says that it counts."""
    return not TAIL.match(match.string, match.end("x"))
