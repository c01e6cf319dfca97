"""The supporter's own load as lines of text, the same on the screen and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import decimal, mark, tr, tr_n
from tui.messages import full_day, hours_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vault.journal.load import Load
    from vault.journal.qualifications import Qualification

BAR = 20
"""Columns of the longest bar."""

PROMPTS = {
    "many_hours": mark("This week has been long. Who could take the next contact?"),
    "many_incidents": mark("Several critical incidents in one week. Who listens to you?"),
    "consult": mark(
        "It is a while since you talked to your clinician or another supporter yourself."
    ),
    "refresher": mark("Your refresher is due soon or overdue; protection usually asks for it."),
}
NAMES = {
    "designated_on": mark("designated on"),
    "trained_on": mark("trained on"),
    "refresher_due": mark("refresher due"),
    "consulted_on": mark("last consultation"),
}


def lines(found: Load, entered: dict[Qualification, date]) -> Iterator[str]:
    """The load as bars with their numbers beside them, then the dates."""
    most = max(1, *(week.contacts for week in found.weeks))
    for week in found.weeks:
        bar = "#" * round(BAR * week.contacts / most)
        hours = tr("about {hours} h", hours=hours_words(week.minutes)) if week.contacts else ""
        contacts = tr_n("{n} contact", "{n} contacts", week.contacts)
        begins = tr("week of {day}", day=week.monday)
        yield f"{begins}  {bar:<{BAR}}  {contacts:<12} {hours}".rstrip()
    yield ""
    if found.off_duty is not None:
        yield tr("in your own time: {share}%", share=decimal(100 * found.off_duty, 0))
    yield tr("open follow-ups: {number}", number=found.open_follow_ups)
    if found.days_since_consultation is not None:
        yield tr_n(
            "last consultation: {n} day ago",
            "last consultation: {n} days ago",
            found.days_since_consultation,
        )
    for qualification, day in entered.items():
        if qualification != "consulted_on":
            yield f"{tr(NAMES[qualification])}: {full_day(day)}"
