"""What the list of entries and the list of follow-ups say, in English."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Timeline.
COLUMNS: Final = {
    "day": "Day",
    "service": "Service",
    "duration": "Minutes",
    "mode": "Mode",
    "topic": "Topic",
    "note": "Note dies",
    "follow_up": "Follow-up",
}
MINUTES_HEAD: Final = "Min"
CONTACTS: Final = Plural("{n} contact", "{n} contacts")
NOTES_DYING: Final = Plural("{n} note dies within 2 days", "{n} notes die within 2 days")
FOLLOW_UPS_DUE: Final = Plural("{n} follow-up due: f", "{n} follow-ups due: f")
NOTHING_YET: Final = "Nothing yet. Press n to write the first entry, t to join a team or lead one."
NOTHING_FITS: Final = "No entry fits. esc shows all."
DRAFT_WAITS: Final = "unfinished entry: n goes on"
EDIT_WAITS: Final = "unfinished edit of {day}: n goes on"
DRAFT_FIRST: Final = (
    "There is an unfinished entry. Press esc, then n, to finish or discard it first."
)
FILTERED: Final = "{shown} of {all} shown: esc shows all"
FILTER: Final = "Filter by day, service, mode, topic"
NOTES_GONE: Final = Plural(
    "{n} note ended since your last visit",
    "{n} notes ended since your last visit",
)
FOLLOW_UPS_GONE: Final = Plural("{n} follow-up was cleared", "{n} follow-ups were cleared")
DAYS_FADED: Final = Plural(
    "{n} day faded to its month or quarter",
    "{n} days faded to their months or quarters",
)
ROLLED_BACK: Final = "This folder is older than what this computer saw last: a restored copy?"
RING_LOST: Final = "The file vault.ring was lost; older notes cannot be read any more."
DISMISS: Final = "esc puts this away"
MORE_THAN_SHOWN: Final = "newest {n}"

# Follow-ups.
FOLLOW_UPS: Final = "Follow-ups"
FOLLOW_UP_COLUMNS: Final = {
    "due": "Due",
    "left": "When",
    "handle": "One word",
    "service": "Service",
    "topic": "Topic",
    "duration": "Minutes",
}
FOLLOW_UPS_OPEN: Final = Plural("{n} follow-up", "{n} follow-ups")
OF_THEM_DUE: Final = "{n} due"
OVERDUE: Final = Plural("{n} day over", "{n} days over")
NO_FOLLOW_UPS: Final = (
    "No follow-up is open. The form of an entry sets one, up to {most} days ahead."
)
FOLLOW_UPS_GO: Final = "A follow-up goes by itself {days} after its day."
FOLLOW_UPS_STAY: Final = "A legal hold stands: no follow-up goes or changes."
FOLLOW_UP_END: Final = "Is this follow-up done?"
FOLLOW_UP_END_MORE: Final = "It goes for good, with its word. The entry stays."
FOLLOW_UP_DONE: Final = "The follow-up is gone. The entry stays."
FOLLOW_UP_MOST: Final = "{most} days ahead is the farthest. The follow-up is due on {day}."
FOLLOW_UP_MOVED: Final = "The follow-up is now due on {day}."
