"""Every sentence and label of the screens, in English.

Short and calm: what happened, then what to do. Names in braces are filled in by the screens.
"""

from __future__ import annotations

from typing import Final

from . import english_files, english_team
from .table import Plural

NAME: Final = "Journal"

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS_SHORT: Final = tuple(month[:3] for month in MONTHS)
DAY: Final = "{weekday} {month} {day}"
DAY_AND_YEAR: Final = "{month} {day} {year}"
MONTH_AND_YEAR: Final = "{month} {year}"
QUARTER: Final = "Q{number} {year}"
MONDAY: Final = "{month} {day:>2}"
LONG_DAY: Final = "{month} {day}"
LONG_DAY_AND_YEAR: Final = "{month} {day}, {year}"

FIND_COMMAND: Final = "Search for commands…"
NO_COMMAND: Final = "No matches found"
LOCKS_IN_MINUTES: Final = "locks in {minutes} min"
LOCKS_IN_SECONDS: Final = "locks in {seconds} s"
TOO_SMALL: Final = "Make the window a little larger (80 by 24), or leave and start peerlog --plain."

# Keys: label in the footer, sentence in the help.
KEYS: Final[dict[str, tuple[str, str]]] = {
    "app.lock": ("Lock", "Lock at once. What you were writing is kept inside the journal."),
    "app.help": ("Help", "Show the keys of this screen."),
    "app.palette": ("Commands", "Find a command by its name."),
    "app.leave": ("Leave", "Lock and leave the program."),
    "app.crisis": ("Crisis", "Show whom to call and what to do when somebody may be in danger."),
    "page.down": ("Down", "Move down."),
    "page.up": ("Up", "Move up."),
    "unlock.recovery": ("Recovery code", "Open with the code from your paper, or go back."),
    "unlock.show": ("Show", "Show or hide what you type."),
    "unlock.key_file": ("Key file", "Name the key file, for a journal that needs one."),
    "welcome.next": ("Next", "Go on to the next step."),
    "welcome.words": ("Other words", "Offer six other random words."),
    "welcome.own": ("My own", "Type a passphrase of your own, or go back to the words."),
    "welcome.show": ("Show", "Show or hide what you type."),
    "welcome.back": ("Back", "Go one step back."),
    "timeline.new": ("New", "Write a new entry."),
    "timeline.cards": ("Cards", "Open a card: limits, conflict check, exceptions, asked, load."),
    "timeline.limits": ("Limits", "Show what to say before the first word."),
    "timeline.read": ("Read", "Read the entry under the cursor."),
    "timeline.filter": ("Filter", "Show only entries with these words in their codes."),
    "timeline.statistics": ("Statistics", "Show what you did, in numbers."),
    "timeline.send": ("Send", "Look at the summary that may leave, and write it to a file."),
    "timeline.team": ("Team", "Join a team, look at yours, or lead one from an empty journal."),
    "timeline.settings": ("Settings", "Change what this journal keeps and for how long."),
    "timeline.followups": ("Follow-ups", "Show the follow-ups that are due and to come."),
    "timeline.hold": ("Hold", "Hold this entry or the whole journal, or release a hold."),
    "timeline.hold_all": ("Hold all", "Put a legal hold on the whole journal."),
    "timeline.help": ("Help", "Show the keys of this screen."),
    "timeline.quit": ("Leave", "Lock and leave the program."),
    "timeline.dismiss": ("Dismiss", "Put the notice away, or end the filter."),
    "timeline.down": ("Down", "Move down."),
    "timeline.up": ("Up", "Move up."),
    "entry.save": ("Save", "Save the entry. Asks only when the note may identify someone."),
    "entry.review": ("Review", "Look at everything in the note that may identify someone."),
    "entry.word": (
        "This word",
        "Replace or keep the word at the cursor of the note, or put it on one of your lists.",
    ),
    "entry.insert": ("Insert", "Insert a placeholder, so that no name has to be typed."),
    "entry.limits": ("Limits", "Show what to say before the first word, and note how it was told."),
    "entry.exceptions": ("Exceptions", "Show the exceptions that may fit what is written here."),
    "entry.clear": ("Discard", "Throw away what is on this screen."),
    "entry.back": ("Back", "Go back. What you wrote is kept as a draft."),
    "chips.next": ("Next value", "Choose the next value."),
    "chips.previous": ("Previous value", "Choose the value before."),
    "chips.clear": ("Not recorded", "Leave this field out."),
    "chips.down": ("Next field", "Go to the next field."),
    "chips.up": ("Previous field", "Go to the field before."),
    "inserts.insert": ("Insert", "Insert the one chosen; a letter inserts its own at once."),
    "inserts.next": ("Next", "Choose the next placeholder."),
    "inserts.previous": ("Previous", "Choose the placeholder before."),
    "inserts.back": ("Back to note", "Go back to the note."),
    "choice.replace": ("Replace", "Put the placeholder in its place."),
    "choice.keep": ("Keep", "Keep it as written. It is not asked about again in this note."),
    "choice.never": ("Never flag", "Never point this word out again, in any note."),
    "choice.always": ("Always redact", "Always point this word out, in every note."),
    "choice.next": ("Next word", "Go to the next word."),
    "choice.previous": ("Previous word", "Go to the word before."),
    "choice.back": ("Back to note", "Go back to the note."),
    "findings.accept": ("Replace, save", "Replace what is marked and save."),
    "findings.toggle": ("Keep", "Keep this one as you wrote it, or replace it after all."),
    "findings.never": ("Never flag", "Keep this word, and never point it out again."),
    "findings.always": ("Always", "Always point this word out, in every note."),
    "findings.show": ("Show", "Show or hide the sentences about the call as you wrote them."),
    "findings.keep": (
        "Keep anyway",
        "Keep a number or full name as written: a second, deliberate act.",
    ),
    "findings.unsure": ("Not sure", "Show or hide the words the detector is not sure of."),
    "findings.back": ("Back", "Go back to the note. Nothing is saved yet."),
    "reading.edit": ("Edit", "Change this entry."),
    "reading.delete": ("Delete", "Delete this entry for good."),
    "reading.extend": ("Keep note longer", "Let the note live longer, up to 30 days from today."),
    "reading.forget": ("Delete note", "Delete the note now and keep the codes."),
    "reading.back": ("Back", "Go back to the list."),
    "reading.hold": ("Hold", "Hold this entry or the whole journal, or release a hold."),
    "reading.quit": ("Leave", "Lock and leave the program."),
    "followups.read": ("Read", "Read the entry of the follow-up under the cursor."),
    "followups.done": ("Done", "It is done: remove the follow-up and its word."),
    "followups.later": ("A week later", "Move it one week on, at most 60 days ahead."),
    "followups.back": ("Back", "Go back to the list."),
    "followups.help": ("Help", "Show the keys of this screen."),
    "followups.quit": ("Leave", "Lock and leave the program."),
    "statistics.shorter": ("Shorter", "Look at a shorter time."),
    "statistics.longer": ("Longer", "Look at a longer time."),
    "statistics.send": ("Send", "Look at the summary that may leave."),
    "statistics.back": ("Back", "Go back to the list."),
    "statistics.quit": ("Leave", "Lock and leave the program."),
    "send.earlier": ("Earlier", "Look at the period before."),
    "send.later": ("Later", "Look at the period after."),
    "send.write": ("Write file", "Write exactly the bytes you see to a new file."),
    "send.bytes": ("Bytes", "Show the same bytes as hex, or as text again."),
    "send.back": ("Back", "Go back."),
    "settings.save": ("Save", "Save these settings inside the journal."),
    "settings.passphrase": ("Passphrase", "Change the passphrase, or ask for a key file too."),
    "settings.recovery": ("Code", "Make a new recovery code in place of the old one."),
    "settings.rules": ("Rules", "Show what the law or guideline chosen says."),
    "settings.numbers": ("Numbers", "Enter your own numbers for the crisis card."),
    "settings.record": ("Record", "Show the record of legal holds and of deletions by hand."),
    "settings.files": ("Files", "Back up, check the journal, or import contacts."),
    "settings.words": ("Words", "Show the words that are always or never pointed out."),
    "settings.back": ("Back", "Go back without saving."),
    "words.always": ("Always redact", "Put the word on the list of what is always pointed out."),
    "words.never": ("Never flag", "Put the word on the list of what is never pointed out."),
    "words.forget": ("Forget", "Take the word under the cursor of the list off its list."),
    "words.back": ("Back", "Go back to the settings."),
    "passphrase.next": ("Next", "Go to the next field; after the last one, change it."),
    "passphrase.words": ("Other words", "Offer six other random words."),
    "passphrase.own": ("My own", "Type a passphrase of your own, or go back to the words."),
    "passphrase.show": ("Show", "Show or hide what you type."),
    "passphrase.back": ("Back", "Go back and change nothing."),
    "recovery.next": ("Next", "Make the new code; then show that it is on paper."),
    "recovery.show": ("Show", "Show or hide what you type."),
    "recovery.back": ("Back", "Go back."),
    "record.back": ("Back", "Go back."),
    "record.quit": ("Leave", "Lock and leave the program."),
    "hold.entry": ("This entry", "Hold this entry at once, or begin to release it."),
    "hold.whole": ("Whole journal", "Hold the whole journal at once, or begin to release it."),
    "hold.show": ("Show", "Show or hide the passphrase."),
    "hold.back": ("Back", "Go back; what stands goes on standing."),
    "cards.check": ("Conflict check", "Ask whether you are the right person to serve."),
    "cards.limits": ("Limits", "Show what to say before the first word, one-to-one."),
    "cards.group": ("Limits, group", "Show what to say before the first word to a group."),
    "cards.exceptions": ("Exceptions", "Show where you may or must disclose, and how."),
    "cards.events": ("Exceptions used", "Show which exceptions were used, and notice owed."),
    "cards.asked": ("Asked to disclose", "Show what to do when somebody asks what was said."),
    "cards.crisis": ("Crisis", "Show whom to call and what to do when somebody may be in danger."),
    "cards.load": ("Own load", "Show your own load, follow-ups due and your dates."),
    "cards.back": ("Back", "Go back to the list."),
    "crisis.count": ("Count", "Count that crisis steps were taken: a number of the quarter."),
    "crisis.back": ("Back", "Go back to exactly where you were."),
    "limits.spoken": ("Aloud", "They were told aloud: go on to the entry."),
    "limits.written": ("Written", "They were given in writing: go on to the entry."),
    "limits.turn": ("Group", "Turn the card to a group, or back to one-to-one."),
    "limits.notice": ("Notice", "Show the written notice, one page without any name."),
    "limits.back": ("Back", "Go back; nothing was told."),
    "notice.write": ("Write file", "Write the page to a new file, as text or as PDF."),
    "notice.back": ("Back", "Go back."),
    "conflict.yes": ("Yes", "Yes: shows why not to serve, and what to say instead."),
    "conflict.no": ("No", "No: on to the next question."),
    "conflict.next": ("On to limits", "Go on to what to say before the first word."),
    "conflict.group": ("Group", "Go on to what to say before the first word to a group."),
    "conflict.back": ("Back", "Go one question back, or leave."),
    "exceptions.open": ("Open", "Open the exception under the cursor."),
    "exceptions.events": ("Used", "Show the exceptions that were used."),
    "exceptions.all": ("All", "Show every exception, not only those that may fit."),
    "exceptions.back": ("Back", "Go back."),
    "exception.record": ("Record use", "Record that it was used: its code, today, the notice."),
    "exception.notice": ("Notice", "Show the written notice afterwards, without any name."),
    "exception.given": ("Notice given", "Record it; written notice was given."),
    "exception.owed": ("Notice owed", "Record it; written notice is still owed."),
    "exception.not_needed": ("Not needed", "Record it; no written notice is needed."),
    "exception.back": ("Back", "Go back."),
    "events.given": ("Notice given", "Note that the notice that was owed has been given."),
    "events.take_back": ("Take back", "Take back a line recorded by mistake."),
    "events.back": ("Back", "Go back."),
    "asked.hold": ("Start hold", "Put a legal hold on the whole journal, at once."),
    "asked.back": ("Back", "Go back."),
    "load.save": ("Save", "Save your dates inside the journal."),
    "load.back": ("Back", "Go back without saving."),
    "numbers.add": ("Add", "Put the number on the crisis card."),
    "numbers.forget": ("Forget", "Take the number under the cursor off the card."),
    "numbers.back": ("Back", "Go back to the settings."),
    "rules.back": ("Back", "Go back."),
    "help.back": ("Back", "Go back."),
    "confirm.yes": ("Yes", "Do it."),
    "confirm.no": ("No", "Do not do it."),
    **english_files.KEYS,
    **english_team.KEYS,
}

PLACES: Final[dict[str, str]] = {
    "app": "Everywhere",
    "page": "Lists and pages",
    "unlock": "Lock screen",
    "welcome": "Set up",
    "timeline": "List",
    "entry": "Entry",
    "chips": "A field with choices",
    "inserts": "Placeholders",
    "choice": "One word",
    "findings": "May identify someone",
    "reading": "Reading",
    "followups": "Follow-ups",
    "statistics": "Statistics",
    "send": "Send",
    "settings": "Settings",
    "words": "Your own words",
    "passphrase": "Change of passphrase",
    "recovery": "New recovery code",
    "record": "Record",
    "hold": "Legal hold",
    "cards": "Cards",
    "crisis": "Crisis card",
    "limits": "Limits card",
    "notice": "Written notice",
    "conflict": "Conflict check",
    "exceptions": "Exceptions",
    "exception": "One exception",
    "events": "Exceptions used",
    "asked": "Asked to disclose",
    "load": "Your own load",
    "numbers": "Numbers",
    "rules": "Rules in force",
    "help": "Help",
    "confirm": "A question",
    **english_files.PLACES,
    **english_team.PLACES,
}

# The vocabulary. Short, because nine of them share a line with their letters.
FIELDS: Final[dict[str, str]] = {
    "day": "Day",
    "service": "Service",
    "duration": "Minutes",
    "mode": "Mode",
    "started_by": "Started by",
    "recipient": "For whom",
    "topic": "Topic",
    "referral": "Referral",
    "group_size": "Group size",
    "limits_told": "Limits told",
    "supporter_time": "Your time",
    "follow_up": "Follow-up",
    "handle": "One word",
    "note": "Note",
}
LABELS: Final[dict[str, dict[str, str]]] = {
    "service": {
        "one_to_one": "one-to-one",
        "follow_up": "follow-up",
        "group_defusing": "defusing",
        "group_debriefing": "debriefing",
        "group_other": "group",
        "on_scene": "on scene",
        "outreach": "outreach",
        "referral_meeting": "referral mtg",
        "education": "education",
    },
    "duration": {
        "under_15": "under 15",
        "15_30": "15–30",
        "31_60": "31–60",
        "61_120": "61–120",
        "over_120": "over 120",
    },
    "mode": {"in_person": "in person", "phone": "phone", "video": "video", "text": "text"},
    "started_by": {
        "self": "themselves",
        "supporter": "me",
        "peer_or_friend": "peer",
        "supervisor": "supervisor",
        "team_callout": "callout",
        "family": "family",
        "clinician_or_chaplain": "clinician, chaplain",
        "unknown": "unknown",
    },
    "recipient": {
        "member": "member",
        "civilian_or_dispatch": "civilian",
        "family": "family",
        "retired": "retired",
        "outside_agency": "other agency",
    },
    "topic": {
        "critical_incident": "incident",
        "work_stress": "work stress",
        "family_relationship": "family",
        "grief_loss": "grief",
        "health_injury": "health",
        "substance_use": "substances",
        "legal_or_financial": "legal, money",
        "other": "other",
    },
    "referral": {
        "none": "none",
        "clinician": "clinician",
        "eap": "EAP",
        "chaplain": "chaplain",
        "medical": "medical",
        "substance_programme": "program",
        "another_peer": "peer",
        "crisis_line": "crisis line",
        "union_or_legal": "union, legal",
        "other": "other",
    },
    "group_size": {"2_5": "2–5", "6_10": "6–10", "11_20": "11–20", "over_20": "over 20"},
    "limits_told": {"no": "no", "spoken": "spoken", "written": "written"},
    "supporter_time": {"on_duty": "on duty", "off_duty": "off duty"},
}
NOT_RECORDED: Final = "not recorded"
NO_VALUE: Final = "–"
TODAY: Final = "today"
YESTERDAY: Final = "yesterday"
IN_DAYS: Final = {3: "3 days", 7: "1 week", 14: "2 weeks", 28: "4 weeks"}
NO_FOLLOW_UP: Final = "none"
DAY_CHOSEN: Final = "‹ {day} ›"

# Unlock.
LOCKED: Final = "Locked. Nothing is readable until you type your passphrase."
CLOSING: Final = "Locked."
PASSPHRASE: Final = "Passphrase"  # noqa: S105  # a label
RECOVERY_CODE: Final = "Recovery code: eight groups of four"
OPENING: Final = "Opening…"
KEY_FILE: Final = "Key file: its folder and name"
NO_KEY_FILE: Final = "The key file cannot be read; nothing was changed."
NO_KEY_FILE_MORE: Final = "Put in the stick that holds it, and look at the name."
NOT_A_KEY_FILE: Final = "That is not a key file of this program; nothing was changed."

# What the screens say in place of a hint that speaks of the command line.
HINTS: Final[dict[str, str]] = {
    "KeyFileNeeded": "Put in the stick and type the name of the file; f4 shows or hides the line.",
    "OnHold": "h on the list shows the hold and releases it.",
    "BadValue": "Look at the day, the follow-up and its word.",
    "NoSuchEntry": "Go back to the list.",
    "NotesForbidden": "The settings name the rule.",
    "NoSuchProfile": "",
    "BadProfile": "",
    "NotesOff": "Settings can switch notes on.",
    "WeakPassphrase": "Use several unrelated words, or take the six words offered.",
    "ClockJumped": "If the date is right, lock, unlock and say so; if not, set the clock first.",
    "NoVault": "",
}

# First run.
STEP: Final = "Set up · step {step} of {steps} · {title}"
STEP_TITLES: Final = ("what this is", "passphrase", "recovery code", "policy", "done")
WHAT_IT_KEEPS: Final = (
    "This journal keeps, on this computer alone and encrypted:",
    "  • one entry per contact, in codes: the day, the kind, about how long;",
    "  • if you switch it on, a short note that is destroyed after a few days.",
    "",
    "It cannot:",
    "  • protect what you write from a court order, from your agency, or from",
    "    someone who watches this computer while it is unlocked;",
    "  • make a colleague impossible to recognize, if the note describes them;",
    "  • bring anything back when passphrase and recovery code are both lost.",
    "",
    "Whether your talks are confidential by law depends on your state and role.",
    "Leave out names, ranks, places and case numbers. The codes are enough.",
)
NEXT_IS_ENTER: Final = "Press enter to go on."
WORDS_OFFERED: Final = (
    (
        "These six random words can be your passphrase. They are stronger than a clever "
        "sentence. Write them down and keep them where you keep your papers."
    ),
)
OWN_ASKED: Final = (
    (
        "Your own passphrase: at least {least} characters. Several unrelated words are best. "
        "Nobody can reset it. {code}"
    ),
)
CODE_COMES: Final = "The recovery code you get next is the only other way in."
CODE_STAYS: Final = "The recovery code stays the only other way in."
TYPE_WORDS: Final = "Type the six words"
TYPE_OWN: Final = "Your passphrase"
TYPE_AGAIN: Final = "The same again"
NOT_STRONG_ENOUGH: Final = "Not strong enough yet. Add a word or two that do not belong together."
METER: Final = "10^{number} guesses · {phrase}"
METER_EMPTY: Final = "Counts the guesses that somebody would need."
METER_SHORT: Final = Plural("{phrase}, {n} more character", "{phrase}, {n} more characters")
BANDS: Final = {
    "AT_ONCE": "found at once",
    "IN_DAYS": "found within days",
    "TOO_WEAK": "too weak",
    "STRONG": "strong",
    "VERY_STRONG": "very strong",
}
NOT_THE_WORDS: Final = "That is not the six words shown. Take your time, spaces included."
NOT_THE_SAME: Final = "The two are not the same."
MAKING: Final = "Making the journal…"
CODE_SHOWN: Final = (
    (
        "Write this on paper now. It opens the journal if you forget the passphrase. "
        "It is shown once. Do not photograph it; do not type it anywhere else."
    ),
)
CODE_PROOF: Final = "To show that it is on paper, type group {first} and group {second}:"
CODE_GROUPS: Final = "two groups of four"
CODE_WRONG: Final = "Those are not groups {first} and {second}. Compare them with your paper."
POLICY_ASKED: Final = (
    (
        "Most programs keep no notes at all, and so does this journal unless you say so. "
        "Ask your program what its rule is. All this can be changed later."
    ),
)
DONE: Final = (
    "The journal is ready.",
    "",
    "Two keys are an entry: n, then ctrl+s. What it begins with fits most contacts.",
    "ctrl+l locks at once, from anywhere. ctrl+g shows the keys of a screen.",
    "",
    "It locks by itself after {minutes} without a key.",
)
BEGIN: Final = "Press enter to begin."

# Changing what opens the journal.
CHANGE_TITLE: Final = "Change the passphrase"
TYPE_OLD: Final = "The passphrase as it is now"
OLD_NOT_NEEDED: Final = "Opened with the recovery code; the old passphrase is not asked for."
OTHERS_DROPPED: Final = Plural(
    "{n} other passphrase will not open the journal any more.",
    "{n} other passphrases will not open the journal any more.",
)
KEY_FILE_STAYS: Final = "The key file is needed with the new passphrase too."
KEY_FILE_GOES: Final = "The new passphrase opens the journal without a key file."
KEY_FILE_ASKED_AT_UNLOCK: Final = "Lock, and open the journal with its key file first."
CHANGING: Final = "Changing…"
IS_CHANGED: Final = "The passphrase is changed. Old backups open with the old one."
NEW_CODE: Final = "New recovery code"
NEW_CODE_ASKED: Final = (
    (
        "A new recovery code takes the place of the old one, which opens nothing any more "
        "(old backups still open with it). Have paper and pen ready."
    ),
    "",
    "Lost the old code, or locked before it was on paper? This is the way to a new one.",
)
CODE_NOT_PROVED: Final = (
    "The old code opens nothing any more. Type the two groups, or press esc again to leave."
)
CODE_MADE: Final = "The new recovery code is on paper; the old one opens nothing any more."

# Legal hold.
HELD: Final = "HELD"
HELD_TITLE: Final = "HELD: nothing is deleted"
HOLD: Final = "Legal hold"
HOLD_IS: Final = (
    "While a hold stands, nothing it covers is deleted, changed or faded, by "
    "anybody or by time. To release it, the passphrase and a reason are asked for."
)
HOLD_ENTRY: Final = "e  Hold this entry · {day}"
HOLD_ENTRY_TOO: Final = "e  Hold this entry for itself too · {day}"
RELEASE_ENTRY: Final = "e  Release this entry · {day} · HELD"
HOLD_WHOLE: Final = "w  Hold the whole journal"
RELEASE_WHOLE: Final = "w  Release the whole journal · HELD"
HOLD_LEAVES: Final = "esc changes nothing"
HOLD_ALL: Final = "Hold the whole journal?"
HOLD_ALL_MORE: Final = (
    "From now on nothing is deleted, changed or faded, by anybody or by time. "
    "Releasing it takes the passphrase and a reason."
)
HOLD_SET_ENTRY: Final = "A legal hold stands on this entry: nothing of it is deleted."
HOLD_SET_ALL: Final = "A legal hold stands on the whole journal: nothing is deleted."
RELEASE_OF_ENTRY: Final = "Release the hold on this entry · {day}"
RELEASE_OF_WHOLE: Final = "Release the hold on the whole journal"
RELEASE_MORE: Final = "What it covers lives until {day} at least. The reason is kept in the record."
REASON: Final = "Why, without names; at most {most} characters"
REASON_MISSING: Final = "A release needs a reason; the hold stands."
REASON_FOUND: Final = "May identify someone: {found}. enter replaces that."
REASON_FINDING: Final = "{written} becomes {placeholder}"
REASON_MORE: Final = "{first} and {n} more"
RELEASING: Final = "Releasing…"
RELEASED: Final = "The hold is released. Nothing that it covered is deleted before {day}."
STILL_HELD: Final = "The hold on the whole journal still stands."
HELD_ENTRY: Final = "HELD: this entry. Nothing of it is deleted, changed or faded."
HELD_WHOLE: Final = "HELD: the whole journal. Nothing is deleted, changed or faded."
HELD_BOTH: Final = "HELD: this entry, and the whole journal. Nothing dies."
NOTE_HELD: Final = "Note · held, does not die"

# Record.
RECORD: Final = "Record"
RECORD_HOLDS: Final = "Legal holds"
RECORD_NO_HOLDS: Final = "There was no legal hold."
RECORD_STANDS: Final = "{what} · since {since} · stands"
RECORD_RELEASED: Final = "{what} · {since} to {until}"
RECORD_REASON: Final = "   released because: {reason}"
RECORD_WHOLE: Final = "the whole journal"
RECORD_ENTRY: Final = "the entry of {day}"
RECORD_ENTRY_GONE: Final = "an entry that is gone"
RECORD_DELETIONS: Final = "Deleted by hand"
RECORD_NO_DELETIONS: Final = "Nothing was deleted by hand."
RECORD_MONTH: Final = "{month} · {entries}, {notes}"
ENTRIES: Final = Plural("{n} entry", "{n} entries")
NOTES: Final = Plural("{n} note", "{n} notes")
RECORD_MORE: Final = "Numbers and months alone; what dies by the policy's days is not in it."

# Fading.
FADES: Final = "Exactness"
EXACT_UNTIL: Final = {
    "month": "exact day until {day}, then only the month",
    "quarter": "month until {day}, then only the quarter",
}
FADED_WHOLLY: Final = "the quarter, for good"
DOES_NOT_FADE: Final = "does not fade while the hold stands"
FORECAST: Final = "In the next {days} days:"
FORECAST_NOTES: Final = Plural("{n} note dies, on {day}", "{n} notes die, the first on {day}")
FORECAST_MONTH: Final = Plural(
    "{n} entry fades to its month, on {day}",
    "{n} entries fade to their months, the first on {day}",
)
FORECAST_QUARTER: Final = Plural(
    "{n} entry fades to its quarter, on {day}",
    "{n} entries fade to their quarters, the first on {day}",
)
FORECAST_NOTHING: Final = "nothing dies or fades."
FORECAST_HELD: Final = "A legal hold stands: nothing dies or fades."

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
DURATIONS_SHORT: Final = {
    "under_15": "<15",
    "15_30": "15–30",
    "31_60": "31–60",
    "61_120": "61–120",
    "over_120": ">120",
}
CONTACTS: Final = Plural("{n} contact", "{n} contacts")
NOTES_DYING: Final = Plural("{n} note dies within 2 days", "{n} notes die within 2 days")
FOLLOW_UPS_DUE: Final = Plural("{n} follow-up due: f", "{n} follow-ups due: f")
TONIGHT: Final = "tonight"
IN: Final = Plural("in {n} day", "in {n} days")
DUE: Final = "due"
NOTHING_YET: Final = "Nothing yet. Press n to write the first entry, t to join a team or lead one."
NOTHING_FITS: Final = "No entry fits."
DRAFT_WAITS: Final = "unfinished entry: n goes on"
DRAFT_FIRST: Final = (
    "There is an unfinished entry. Press esc, then n, to finish or discard it first."
)
FILTERED: Final = "{shown} of {all} shown"
FILTER: Final = "Filter by day, service, mode, topic"
FILTER_ENDS: Final = "enter goes to the list, esc ends the filter"
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
HOLD_STANDS: Final = "A legal hold stands on the whole journal: nothing is deleted."
DISMISS: Final = "esc puts this away"
MORE_THAN_SHOWN: Final = "newest {n}"

# Entry.
NEW_ENTRY: Final = "New entry"
EDIT_ENTRY: Final = "Edit entry"
NOTE: Final = "Note"
NOTE_NOT_ENGLISH: Final = "Note · the prompts read English only"
READS_ENGLISH: Final = (
    "The prompts read English only: in a note in another language they miss most of what "
    "identifies someone."
)
NOTE_FOUND: Final = Plural("Note · {n} may identify someone", "Note · {n} may identify someone")
NOTE_LEFT: Final = Plural("{n} character left", "{n} characters left")
NOTE_OVER: Final = Plural("{n} character too many", "{n} characters too many")
NOTE_DIES: Final = "dies {day}"
MOVING: Final = "Letters choose, arrows go on, ctrl+s saves."
MOVING_NOTED: Final = "shift+tab goes to the codes, ctrl+s saves."
NOTES_ARE_OFF: Final = "Notes are off. These codes are the whole entry. ctrl+s saves."
TEXT_LEAVES_A_TRACE: Final = "Text messages leave a trace on both phones and with the carrier."
DRAFT_IS_BACK: Final = "Here is what you had begun. f8 discards it."
KEPT_AS_DRAFT: Final = "Kept as a draft. Press n to go on with it."
DISCARD: Final = "Throw away what is on this screen?"
DISCARD_MORE: Final = "It has not been saved as an entry."
SAVING: Final = "Saving…"
SAVED: Final = "Saved."
SAVED_AND_DIES: Final = "Saved. The note will be gone on {day}."
PREVIEW: Final = "Note · as it would be saved"
FOUND_TITLE: Final = "May identify someone"
MORE_MARKS: Final = "+"
LEGEND: Final = "→ {becomes}"
LEGEND_FACTS: Final = "what happened on the call"
LEGEND_MORE: Final = "and {n} more: f2"
INSERT: Final = "f4"
INSERTS: Final = {
    "[officer]": "officer",
    "[firefighter]": "fire",
    "[medic]": "medic",
    "[family member]": "family",
    "[person]": "person",
    "[place]": "place",
    "[date]": "date",
    "[agency]": "agency",
}
CHOICES: Final[dict[str, str]] = {
    "replace": "enter {becomes}",
    "keep": "k keep",
    "never": "n never flag it",
    "always": "a always redact it",
}
CHOICE_LEAVE: Final = "esc back"
CHOICE_OTHERS: Final = "←→ {at} of {all}"
NOT_FLAGGED: Final = "not pointed out"
AGAIN_TO_KEEP: Final = "This is a number or full name. The same key again keeps it as written."
NO_WORD: Final = "Nothing is pointed out. Put the cursor on a word to put it on your list."
BECOMES: Final = "becomes {placeholder}"
STAYS: Final = "stays as written"
REPLACE: Final = "[x]"
HARD_BOX: Final = "[#]"
KEEP: Final = "[ ]"
HARD: Final = "k keeps it"
REPLACE_AND_SAVE: Final = Plural("enter: replace {n} and save", "enter: replace {n} and save")
SAVE_AS_IS: Final = "enter: save as written"
UNSURE: Final = Plural("not sure: {n} word · u shows it", "not sure: {n} words · u shows them")
NEEDS_K: Final = "This is a number or full name. Press k if it must stay as written."
NOT_A_WORD: Final = "The lists are for names, places and agencies. space or k keeps this here."
NUMBERS: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
FOUND_IN: Final = {
    "note": Plural(
        "May identify someone: {n} place in the note.",
        "May identify someone: {n} places in the note.",
    ),
    "handle": Plural(
        "May identify someone: {n} place in the handle.",
        "May identify someone: {n} places in the handle.",
    ),
    "reason": Plural(
        "May identify someone: {n} place in the reason.",
        "May identify someone: {n} places in the reason.",
    ),
}
AS_SAVED: Final[dict[str, str]] = {
    "note": "The note as it would be saved:",
    "reason": "The reason as it would be saved:",
}
FACTS: Final = Plural(
    "{number} sentence describes what happened on the call.",
    "{number} sentences describe what happened on the call.",
)
FACTS_OUT: Final = "Peer notes usually leave that out.  left out · s shows, space keeps"
FACTS_STAY: Final = "Peer notes usually leave that out.  stays · space leaves it out"
FACTS_WHY: Final = "What happened on the call can point at who was there."
ADMISSION: Final = "This may touch the limits of confidentiality: f7 shows exceptions, f6 the card."
HANDLE_FOUND: Final = (
    "The word of the follow-up may identify someone. Choose another, or press ctrl+s again."
)
LISTED_ALWAYS: Final = "It is pointed out in every note from now on."
LISTED_NEVER: Final = "It is not pointed out any more. Settings, f8 shows your words."
NOTHING_SPOTTED: Final = "Nothing spotted. Give it one more read."
GROUP_TOO_SMALL: Final = "In a group of 2 to 5 a topic could point at one person; it is left out."

# Own words.
OWN_WORDS: Final = "Your own words"
OWN_WORD: Final = "A word or phrase; enter: always pointed out, f2: never"
OWN_WORDS_MORE: Final = (
    "Crew names, nicknames, your station: always pointed out. Words that are no names here: "
    "never. They stay inside the journal."
)
ALWAYS_LINE: Final = "always  {word}"
NEVER_LINE: Final = "never   {word}"
NO_OWN_WORDS: Final = "No words yet."
WORD_FORGOTTEN: Final = "The word is off the list."

# Reading.
READING: Final = "Entry"
NOTE_DIES_IN: Final = "Note · dies {countdown}"
NOTE_GONE_ON: Final = "gone on {day}"
NO_NOTE: Final = "No note."
NOTE_CLOSED: Final = "enter shows the note."
EXTENDED: Final = "The note will now be gone on {day}."
NOTE_FORGOTTEN: Final = "The note is gone. The codes stay."
DELETED: Final = "The entry is gone."
DELETE_ENTRY: Final = "Delete this entry?"
DELETE_ENTRY_MORE: Final = "Codes, note and follow-up go for good. Nothing can bring them back."
DELETE_NOTE: Final = "Delete the note now?"
DELETE_NOTE_MORE: Final = "The codes stay. Nothing can bring the note back."

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
FOLLOW_UP_MOVED: Final = "The follow-up is now due on {day}."

# Statistics.
STATISTICS: Final = "Statistics · {span}"
SPANS: Final = ("last 4 weeks", "last 8 weeks", "last 26 weeks", "last 52 weeks", "all")
TOTALS: Final = "{contacts}   about {hours} h"
A_WEEK: Final = "Contacts a week"
OWN_EYES: Final = "Exact, and for your eyes only. What may leave is rounded; see Send."
NOTHING_COUNTED: Final = "Nothing to count in this time."

# Send.
SEND: Final = "Send · {period}"
EXACTLY: Final = "Exactly these bytes leave"
BYTES: Final = Plural("{n} byte", "{n} bytes")
NOT_IN_HERE: Final = "Not in here: notes, names, days, follow-ups, who you are."
DIGEST: Final = "sha256 {first}\n       {second}"
FILE_NAME: Final = "File name; enter writes it, esc goes back"
WRITTEN: Final = "Written: {name}"
NOT_THE_SAME_BYTES: Final = (
    "The summary changed since it was shown. Look again; nothing was written."
)
NO_SUCH_FOLDER: Final = "That folder is not there. Nothing was written."

# Settings.
SETTINGS: Final = "Settings"
SETTING: Final = {
    "notes": "Notes",
    "note_days": "A note dies after",
    "handles": "One word per follow-up",
    "ask_recipient": "Ask for whom",
    "ask_supporter_time": "Ask for your own time",
    "lock_minutes": "Lock after",
    "month_after_days": "A day fades to its month",
    "quarter_after_days": "A month to its quarter",
    "profile": "Law or guideline",
    "report_period": "Report period",
    "count_crisis_steps": "Count crisis steps",
    "approved_by": "Approved by (an office)",
    "in_force_since": "In force since",
    "agency": "Agency's rules (a file)",
    "theme": "Theme",
    "motion": "Motion",
    "language": "Language",
}
LANGUAGE_OF_SYSTEM: Final = "the computer's"
LANGUAGE_LATER: Final = "The language changes with the next lock."
OFF_ON: Final = {"off": "off", "on": "on"}
NOTE_DAYS: Final = {1: "1 day", 3: "3", 7: "7", 14: "14", 21: "21", 30: "30"}
MONTH_AFTER: Final = {30: "after 30 days", 60: "60", 90: "90", 180: "180"}
QUARTER_AFTER: Final = {180: "after 180 days", 365: "365", 730: "730"}
LOCK_MINUTES: Final = {1: "1 minute", 3: "3", 5: "5", 10: "10", 15: "15"}
DAYS: Final = Plural("{n} day", "{n} days")
MINUTES: Final = Plural("{n} minute", "{n} minutes")
SETTINGS_MORE: Final = (
    "Notes that are already there keep their own days.",
    "Switching notes off keeps what is there until it dies and takes no new ones.",
    "A day that has faded stays faded, whatever is chosen later.",
    "f2 shows what the law or guideline says, f3 your numbers for the crisis card,",
    "f4 backs up, checks and imports, f7 is the record of legal holds and deletions.",
)
SETTINGS_SAVED: Final = "Settings saved."

# How the screens look.
THEMES: Final = {
    "night": ("Night", "dark and dim, for a dark room"),
    "day": ("Day", "dark text on a light ground"),
    "contrast-dark": ("Contrast, dark", "white on black, the strongest contrast"),
    "contrast-light": ("Contrast, light", "black on white, the strongest contrast"),
    "plain": ("Plain", "the sixteen colors of the terminal"),
}
THEME_COMMAND: Final = "Theme: {theme}"
THEME_CHOSEN: Final = "The theme is now: {theme}."
THEME_KEPT: Final = "{theme} is kept for terminals with more colors; this one shows Plain."
MOTION: Final = ("motion off", "motion on")

# Help and questions.
HELP: Final = "Help · {place}"
FIELDS_MOVED: Final = (
    "Tab and shift+tab go between fields; in a field with choices a letter chooses."
)
HELP_MORE: Final = (
    "Copying out of the journal is switched off; pasting into it works.",
    "A mouse works everywhere and is needed nowhere.",
)
CONFIRM_KEYS: Final = "y yes    n or esc no"
CLOCK_QUESTION: Final = "The computer says it is {day}, {days} after the last use."

CLOCK_MORE: Final = (
    "Is that right? If yes, notes whose time has come are destroyed now. If no, the "
    "journal locks and nothing is destroyed; set the clock and unlock again."
)

KEY_NAMES: Final[dict[str, str]] = {
    "escape": "esc",
    "enter": "enter",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "comma": ",",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "space": "space",
    "delete": "del",
    "backspace": "bksp",
}
