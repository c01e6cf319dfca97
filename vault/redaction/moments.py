"""What dates, times and ages have in common."""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)


AFTER_COUNT = re.compile(
    r"\s{0,2}[-/]?\s?(?:days?|wks?|weeks?|months?|mos?\b|yrs?|years?|hrs?|hours?|mins?|minutes?|"
    r"secs?|seconds?|calls?|shifts?|"
    r"times|x\b|lbs?|pounds|miles?|mi\b|ft\b|feet|percent|%|sessions?|guys|kids|people|tours?|"
    r"nights?|"
    r"beers?|drinks?|rounds?|mg|mcg|ml|pills|units?|cats?|dogs?|others?|crews?|more|of\s|or\s\d|"
    r"to\s\d|in\s(?:a|the)\s|"
    r"hands|deep|away|out\b|months|on\sthe\s(?:job|dept|road|floor|line)|on\b)",
    re.IGNORECASE,
)


def no_count_after(match: re.Match[str]) -> bool:
    """Return whether nothing behind a number says that it counts."""
    return not AFTER_COUNT.match(match.string, match.end("x"))
