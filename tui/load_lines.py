"""The supporter's own load as lines of text, the same on the screen and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk import count_of, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vault.journal.load import Load
    from vault.journal.qualifications import Qualification

BAR = 20
"""Columns of the longest bar."""

PROMPTS = {
    "many_hours": "This week has been long. Who could take the next contact?",
    "many_incidents": "Several critical incidents in one week. Who listens to you?",
    "consult": "It is a while since you talked to your clinician or another supporter yourself.",
    "refresher": "Your refresher is due soon or overdue; protection usually asks for it.",
}
NAMES = {
    "designated_on": "designated on",
    "trained_on": "trained on",
    "refresher_due": "refresher due",
    "consulted_on": "last consultation",
}


def lines(found: Load, entered: dict[Qualification, date]) -> Iterator[str]:
    """The load as bars with their numbers beside them, then the dates."""
    most = max(1, *(week.contacts for week in found.weeks))
    for week in found.weeks:
        bar = "#" * round(BAR * week.contacts / most)
        hours = f"about {week.minutes / 60:.1f} h" if week.contacts else ""
        contacts = count_of(week.contacts, "contact")
        yield f"week of {week.monday}  {bar:<{BAR}}  {contacts:<12} {hours}".rstrip()
    yield ""
    if found.off_duty is not None:
        yield f"in your own time: {found.off_duty:.0%}"
    yield f"open follow-ups: {found.open_follow_ups}"
    if found.days_since_consultation is not None:
        yield f"last consultation: {count_of(found.days_since_consultation, 'day')} ago"
    for qualification, day in entered.items():
        if qualification != "consulted_on":
            yield f"{NAMES[qualification]}: {spelled(day)}"
