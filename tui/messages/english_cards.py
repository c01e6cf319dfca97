"""What the screens around the cards say, in English; the cards themselves come from profiles."""

from __future__ import annotations

from typing import Final

from .table import Plural

# Crisis.
CRISIS_COUNT: Final = "c counts that crisis steps were taken: a number of the quarter, no more."
CRISIS_COUNTED: Final = "Counted. Nothing else was kept."
CRISIS_HINT: Final = "f9: somebody may be in danger"
CRISIS_KEY: Final = "f9 crisis"

# Limits.
LIMITS: Final = {
    "one_to_one": "Limits, one-to-one",
    "group": "Limits, group",
}
LIMITS_SAY: Final = "s told them aloud, w gave them in writing: a new entry begins with it."
LIMITS_SAY_HERE: Final = "s told them aloud, w gave them in writing: it is put on the entry."
LIMITS_TOLD: Final = "Limits told: {how}."
LIMITS_NOT_IN_DRAFT: Final = "Here is what you had begun; put in it that limits were told: {how}."
HOW_TOLD: Final = {"spoken": "aloud", "written": "in writing"}

# Pages for paper.
NOTICE_BEFORE: Final = "Written notice of the limits"
NOTICE_AFTER: Final = "Written notice after a disclosure"
NOTICE_SAY: Final = "One page without a name. w writes it to a new file, as text or as PDF."
NOTICE_FILE: Final = "File name ending in .txt or .pdf; enter writes it, esc goes back"
NOTICE_FILES: Final = {"before": "limits.pdf", "after": "notice.pdf"}

# Conflict check.
CONFLICT: Final = "Conflict check"
CONFLICT_AT: Final = "Question {at} of {all}"
CONFLICT_NO: Final = "  no"
CONFLICT_KEYS: Final = "  y yes    n no"
CONFLICT_CLEAR: Final = "Nothing here speaks against serving."
CONFLICT_ON: Final = "enter goes on to what to say before the first word, g to a group."
CONFLICT_KEPT: Final = "Your answers are kept nowhere; only that a check was made is counted."

# Exceptions.
EXCEPTIONS: Final = "Exceptions to confidentiality"
EXCEPTIONS_ABOUT: Final = "Exceptions that may fit"
EXCEPTIONS_SAY: Final = "An exception permits or requires; choosing one here stores nothing."
EXCEPTIONS_ABOUT_SAY: Final = "Words in the note touch these. Nothing was stored. a shows all."
NO_EXCEPTION_FITS: Final = "These rules have no exception for it."
EXCEPTION: Final = "Exception {code}"
ORIGIN: Final = "{kind} · {citation}"
KINDS: Final = {"may": "You MAY disclose", "must": "You MUST disclose"}
RECORD_ASKED: Final = "Written notice to the person: g given, o owed, x not needed. esc goes back."
RECORDED: Final = "Recorded: {code}, today, {notice}. It stands apart from every entry."
NOTICES: Final = {
    "given": "notice given",
    "owed": "notice owed",
    "not_needed": "notice not needed",
}

# Events.
EVENTS: Final = "Exceptions used"
EVENTS_SAY: Final = "Code, day, notice: nothing here leads to an entry."
EVENT: Final = "{day:<14}{code:<20}{notice}"
NO_EVENTS: Final = "No exception was used."
EVENT_GIVEN: Final = "Noted: notice was given."
EVENT_BACK: Final = "Take this back?"
EVENT_BACK_MORE: Final = "Use this for a mistake. The line goes for good."
EVENT_GONE: Final = "Taken back."

# Asked to disclose.
ASKED: Final = "Asked to disclose?"
ASKED_SAY: Final = "h starts the hold: from then on nothing is deleted."
ASKED_HELD: Final = "The hold stands: nothing is deleted, neither by you nor by its day."

# The menu.
CARDS: Final = "Cards"
CARDS_SAY: Final = "enter or the letter opens one; f9 opens the crisis card from anywhere."
MENU: Final = "{key:<4}{what}"
MENU_ROWS: Final = {
    "check": "Conflict check: am I the right person?",
    "limits": "Limits, one-to-one: what to say first",
    "group": "Limits, group: what to say, and the ground rules",
    "exceptions": "Exceptions: may or must I disclose, and to whom",
    "events": "Exceptions used, and notice still owed",
    "asked": "Asked to disclose: what to do, and the hold",
    "crisis": "Crisis: somebody may be in danger",
    "load": "Your own load, follow-ups due, your dates",
}

# Own load.
LOAD: Final = "Your own load"
LOAD_SAY: Final = "For your eyes alone: no report, no export and no pack holds any of it."
LOAD_WEEKS: Final = "Contacts in the week of, hours about"
LOAD_WEEK: Final = "{monday} {hours:>7}"
LOAD_HOURS: Final = "{hours} h"
LOAD_OFF_DUTY: Final = "In your own time: {share:.0%}"
LOAD_CONSULTED: Final = Plural("Last consultation: {n} day ago", "Last consultation: {n} days ago")
LOAD_DUE: Final = "Follow-ups"
LOAD_NO_DUE: Final = "No follow-up is open."
LOAD_DUE_MORE: Final = "They clear themselves a week after their day."
DUE_NOW: Final = "{day} · due"
DUE_LATER: Final = "{day} · {when}"
OWN_DATES: Final = "Your dates, as 2026-11-22; empty takes one out"
DATES_SAVED: Final = "Your dates are saved."
DATES_AS_THEY_WERE: Final = "No date was changed."
BAD_DATE: Final = "A date is written as 2026-11-22; nothing was changed."
FAR_DATE: Final = (
    "What is done lies in the past, what is due within ten years; nothing was changed."
)
REFRESHER_DUE: Final = Plural(
    "refresher due in {n} day",
    "refresher due in {n} days",
)
REFRESHER_TODAY: Final = "refresher due today"
REFRESHER_OVER: Final = "refresher overdue"

# Numbers.
NUMBERS: Final = "Numbers on your crisis card"
NUMBERS_SAY: Final = (
    "Whom to call besides 988: your clinician, your team. They stay inside the journal and are "
    "not on the card while the journal is locked."
)
NUMBER_TYPED: Final = "Label: number"
NUMBER_LINE: Final = "{label}: {number}"
NO_NUMBERS: Final = "No numbers of your own yet."
NUMBER_WRONG: Final = "Type a label, a colon and a number; each has 1 to 40 characters."
NUMBERS_FULL: Final = "Eight numbers fit on the card; forget one first."
NUMBER_GONE: Final = "The number is off the card."
NUMBER_KEPT: Final = "The number is on the card."

# The rules of the journal.
RULES: Final = "Rules in force"
RULES_SAY: Final = "A paraphrase for prompts, not legal advice; counsel should confirm it."
NOTES_LOCKED: Final = "Notes are locked off. {sentence} [{citation}]"
AGENCY_NOW: Final = "Agency policy in force: {name}. It is not law."
AGENCY_NONE: Final = "No agency policy is added."
AGENCY_UNREADABLE: Final = "The file of rules cannot be read as text; nothing was changed."
AGENCY_FAULT: Final = "The file of rules, line {line}: {reason}. Nothing was changed."
TYPED: Final = {
    "approved_by": "an office, no name",
    "date": "not entered",
    "in_force_since": "as 2026-11-22",
    "agency": "a path; - takes them away",
}
REPORT_PERIODS: Final = {"quarter": "quarter", "half": "half year", "year": "year"}
FIELDS_WRONG: Final = "Look at the date, written as 2026-11-22; nothing was changed."
NOTES_WENT_OFF: Final = "Saved. Notes are off now: these rules forbid them."

# While writing.
ALARM: Final = "This may touch an exception: f7 shows which, f9 the crisis card."
