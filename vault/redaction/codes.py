"""What numbers of people, cars and files have in common."""

from __future__ import annotations

import re

SEP = r"(?:\s?(?:\#|:|=|no\.?|num(?:ber)?\.?|is|was|ends?\sin|ending(?:\sin)?)){0,3}\s{0,2}\#?\s?"


CODE = r"(?=[a-z-]{0,6}\d)[a-z0-9](?:[a-z0-9]|[-/.:](?=[a-z0-9])){1,24}"


UNITS_AFTER = re.compile(
    r"\s?(?:x\b|times?|days?|wks?|weeks?|months?|mos?\b|yrs?|years?|hrs?|hours?|mins?|minutes?|"
    r"calls?|"
    r"guys|people|members|sessions?|visits?|%|am\b|pm\b|nights?|shifts?|tours?|miles?|lbs?|st\b|"
    r"nd\b|rd\b|th\b)",
    re.IGNORECASE,
)


def not_counted(match: re.Match[str]) -> bool:
    """Return whether nothing behind a number says that it counts."""
    return not UNITS_AFTER.match(match.string, match.end("x"))
