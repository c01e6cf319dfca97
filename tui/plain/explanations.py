"""What '?' says of each question: what is asked, and what enter alone or a yes would do."""

from __future__ import annotations

from typing import Final

from tui.language import mark

# Opening and beginning.
PASSPHRASE: Final = mark(
    "The passphrase of this journal. recovery asks for the code from your paper."
)
RECOVERY_CODE: Final = mark("The code from your paper; it opens without passphrase or key file.")
KEY_FILE: Final = mark("The file that is needed besides the passphrase, such as one on a stick.")
DATE_IS_RIGHT: Final = mark("A yes lets notes die whose time has come; a no locks the journal.")
LANGUAGE: Final = mark("The language peerlog speaks; enter keeps the one you hear now.")
JOURNAL: Final = mark("Whether to begin an empty journal, as enter does, or one from a backup.")
BACKUP_TO_RESTORE: Final = mark("The backup that becomes the journal of this computer.")
NEW_PASSPHRASE: Final = mark("What is to open the journal: the six words, others, or your own.")
SIX_WORDS: Final = mark("The six words above, to see that you have them; back offers them again.")
OWN_PASSPHRASE: Final = mark("A passphrase of your own, not shown; back offers six words again.")
SAME_AGAIN: Final = mark("The same passphrase, so that a slip of the finger locks nobody out.")
CODE_ON_PAPER: Final = mark("Two groups of the code, typed from your paper to show it is there.")
PROFILE: Final = mark("The law or guideline the cards follow; with enter it stays as it is.")
MAY_WRITE_NOTES: Final = mark("A yes lets an entry have a short note; a no keeps it to codes.")

# Writing an entry.
GO_ON: Final = mark("A yes goes on where you stopped; a no asks whether to throw it away.")
THROW_AWAY: Final = mark("A yes deletes what was typed and begins anew; a no keeps it for later.")
DAY: Final = mark("The day of the contact, at most a year back; enter takes the day that was said.")
MORE: Final = mark("Enter goes on to the other questions; save now leaves the rest as it is.")
FOLLOW_UP: Final = mark("The day to get in touch again, at most 60 days ahead; enter sets none.")
FOLLOW_UP_SET: Final = mark("What becomes of the follow-up that is set; enter keeps its day.")
HANDLE: Final = mark("A word that tells you alone whom to call; enter leaves it as it is.")
HANDLE_KEPT: Final = mark("A yes keeps the word although it looks like a name; a no asks again.")
NOTE_OFFERED: Final = mark("Whether to write a short note besides the codes; enter writes none.")
NOTE_THERE: Final = mark("What becomes of the note that was said; enter keeps it.")
LINE_MENDED: Final = mark("One line of the note as it is; what you type stands in its place.")
SAVE_LIKE_THIS: Final = mark("A yes saves the note as it was said; a no lets you mend its lines.")

FIELDS: Final = {
    "service": mark(
        "The kind of contact. Defusing is a short group talk soon after an incident, debriefing a"
        " longer one with a fixed course; outreach is you seeking out somebody; referral is talking"
        " with those you pass people on to; education is teaching."
    ),
    "duration": mark("About how many minutes it took, with the way there left out."),
    "mode": mark("How you met; text is a message, which leaves a trace elsewhere."),
    "started_by": mark(
        "Who began it: the person themselves, you, a peer or friend, a supervisor, a callout of"
        " the team, the family, a clinician or chaplain."
    ),
    "recipient": mark(
        "For whom it was, as widely as can be: a sworn member, a civilian or dispatcher, family,"
        " somebody retired, another agency."
    ),
    "topic": mark("What it was mainly about; one topic, and other where none fits."),
    "referral": mark("What help was offered, not whether it was taken; EAP is the employer's."),
    "group_size": mark("How many people were in the group; 2 to 5 leaves the topic out."),
    "limits_told": mark("Whether you first told what stays between you, aloud or in writing."),
    "supporter_time": mark("Whether you were on duty or gave your own time."),
}
"""By the name of the field."""

# Looking a text through.
FOUND: Final = mark(
    "What becomes of these words; enter puts the word in brackets in their place. always and never"
    " are remembered for later notes."
)
FACTS: Final = mark("Whether what happened on the call stays in the note; enter leaves it out.")
GO_THROUGH: Final = mark("A yes asks about each of them; a no keeps them all.")
UNSURE: Final = mark("Whether this word points at somebody; enter keeps it.")

# Reading, follow-ups, holds.
FILTER: Final = mark(
    "Entries with all of these words in their codes and days; notes are not searched."
)
WHICH_ENTRY: Final = mark("The entry you mean, newest first.")
WITH_ENTRY: Final = mark("What to do with the entry that was said; enter leaves it as it is.")
DELETE_ENTRY: Final = mark("A yes deletes the entry for good; a no leaves it as it is.")
DAYS_LONGER: Final = mark("How many days from today the note is to live.")
FORGET_NOTE: Final = mark("A yes destroys the note and keeps the codes; a no keeps both.")
WHICH_FOLLOW_UP: Final = mark("The follow-up you mean, soonest first.")
WITH_FOLLOW_UP: Final = mark("What becomes of this follow-up; enter leaves it as it is.")
WHAT_TO_HOLD: Final = mark("What nothing may delete or change: everything, or one entry.")
HOLD_ALL: Final = mark("A yes holds the whole journal at once; a no changes nothing.")
WHICH_HOLD: Final = mark("The hold that is to end, of those that stand.")
REASON: Final = mark("Why the hold ends, for the record; enter alone lets it stand.")
RELEASE_PROOF: Final = mark("The passphrase shows that it is you; back lets the hold stand.")

# Cards.
CONFLICT: Final = mark("A yes speaks against serving and ends the check; a no asks the next.")
WHICH_EXCEPTION: Final = mark("The exception you want to hear in full.")
WITH_EXCEPTION: Final = mark("What to do about this exception; enter does nothing.")
STEPS: Final = mark("A yes adds one to a number of the quarter, tied to no entry; a no does not.")
LIMITS: Final = mark("How the limits were told, or the page to hand out; enter does nothing.")
PAGE: Final = mark("A yes writes the page that was said to a file; a no writes nothing.")
PAGE_FILE: Final = mark("The new file of the page: .txt for text, .pdf to print.")
NOTICE: Final = mark("Whether the person has it in writing that something was disclosed.")
EVENT_DAY: Final = mark("The day the exception was used; enter takes today.")
WHICH_EVENT: Final = mark("The use you mean, as it was recorded.")
WITH_EVENT: Final = mark("What is to change about this line; enter leaves it as it is.")
TAKE_BACK: Final = mark("A yes deletes the line as a mistake; a no keeps it.")

# Files and figures.
IMPORT_FILE: Final = mark("The file with the contacts; nothing comes in before you said yes.")
DROP_COLUMNS: Final = mark("A yes takes the file in without these columns; a no takes in nothing.")
TAKE_IN: Final = mark("A yes saves all of them as entries; a no saves none.")
BACKUP_FILE: Final = mark("The new file of the backup, encrypted as the journal is.")
BACKUP_NOTES: Final = mark("A yes puts notes in, where they do not die; a no leaves them out.")
SPAN: Final = mark("How far back from today contacts are counted.")
BYTES: Final = mark("What to do with the bytes that were said; enter writes nothing.")
SUMMARY_FILE: Final = mark("The new file that exactly these bytes are written to.")
PERIOD: Final = mark("The period you mean, which is over; enter takes the last one.")

# What opens the journal.
PASSPHRASES: Final = mark("What to do about the passphrases; enter changes nothing.")
RECOVERY: Final = mark("Whether to make a new code or have none; enter keeps what there is.")
NO_CODE: Final = mark("A yes removes the code, and the passphrase alone opens; a no keeps it.")
NO_KEY_FILE: Final = mark("A yes asks for the key file no longer; a no keeps it.")
MAKE_KEY_FILE: Final = mark("A yes makes a file that is needed from then on; a no makes none.")
KEY_FILE_PLACE: Final = mark("The new file for the key, such as one on a stick.")
WHICH_PASSPHRASE: Final = mark("The passphrase that is to open nothing any more.")
REMOVE_PASSPHRASE: Final = mark("A yes removes this passphrase; a no keeps it.")
PROOF: Final = mark("The passphrase of this journal shows that it is you; back changes nothing.")
DROPS: Final = mark("A yes goes on, and those open nothing any more; a no stops here.")

# Lists and dates of one's own.
OWN_WORDS: Final = mark("What to do with your words; enter changes nothing.")
WHICH_WORD: Final = mark("The word that is to leave its list.")
A_WORD: Final = mark("The word or phrase for the list; enter alone adds none.")
NUMBERS: Final = mark("What to do with your numbers on the crisis card; enter changes nothing.")
WHICH_NUMBER: Final = mark("The number that is to leave the card.")
LABEL: Final = mark("Whom the number reaches, better without a name.")
NUMBER: Final = mark("The number as it is dialed.")
DATES: Final = mark("Which of your dates to enter or take out; enter changes nothing.")
DATE: Final = mark("The day of it; enter alone takes the date out.")

# Rules.
WHICH_SETTING: Final = mark("The setting you want to change.")
SETTINGS: Final = {
    "notes": mark("Whether an entry may have a short note besides its codes."),
    "handles": mark("Whether a follow-up may have a word that tells you whom to call."),
    "ask_recipient": mark("Whether a new entry asks for whom it was."),
    "ask_supporter_time": mark("Whether a new entry asks if you were on duty."),
    "count_crisis_steps": mark("Whether crisis steps are counted, as a number of the quarter."),
    "note_days": mark("How many days a note lives; enter keeps the number that was said."),
    "note_characters": mark("How long a note may be; enter keeps the number that was said."),
    "month_after_days": mark("When a day becomes its month; enter keeps the number."),
    "quarter_after_days": mark("When a month becomes its quarter; enter keeps the number."),
    "lock_minutes": mark("How long a question waits before it locks; enter keeps the number."),
    "report_period": mark("How long the periods are whose summary may leave."),
    "approved_by": mark("The office that approved these rules; enter alone takes it out."),
    "in_force_since": mark("The day from which these rules hold; enter leaves it open."),
}
"""By the name of the policy's field."""
RULES: Final = mark("What to do about the rules that were said; enter leaves them.")
AGENCY_FILE: Final = mark("The file of your agency's own rules, which are added to the law's.")

# Teams.
INVITATION: Final = mark("The invitation that the coordinator gave you.")
COMPARED: Final = mark(
    "Say yes only if the coordinator read you the same words; a no joins nothing."
)
ENROLMENT_FILE: Final = mark("The new file for the coordinator; it holds no name.")
PACK: Final = mark("What to do with the totals that were said; enter seals nothing.")
PACK_FOLDER: Final = mark("The folder for the sealed pack, such as a stick.")
MISSED: Final = mark("A yes cannot be taken back; a no changes nothing.")
LEAVE: Final = mark("A yes leaves the team for good; a no changes nothing.")
LENGTH: Final = mark("How long the periods are that the team reports.")
COUNT_RECIPIENTS: Final = mark("A yes also asks how many people you serve; a no leaves it out.")
COUNT_DUTY: Final = mark("A yes has each pack say how much was on duty; a no leaves it out.")
INVITATION_FILE: Final = mark("The new file with which supporters join.")
PEOPLE: Final = mark("How many such people your program serves; enter keeps the number.")
ENROLMENTS: Final = mark("What supporters handed you to be enrolled.")
PACKS: Final = mark("What supporters handed you for a period that is over.")
RELEASE: Final = mark("A yes releases the table for good; a no leaves the period open.")
WHICH_TABLE: Final = mark("The released table you want to hear.")
WRITE_TABLE: Final = mark("A yes writes the table as files to hand on; a no writes none.")
TABLE_FOLDER: Final = mark("The folder for the files of the table, such as a stick.")
