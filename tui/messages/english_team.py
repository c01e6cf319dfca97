"""What the screens of a team say, in English: joining, packs, the coordinator's dashboard."""

from __future__ import annotations

from typing import Final

from .table import Plural

KEYS: Final[dict[str, tuple[str, str]]] = {
    "team.join": ("Join", "Join a team with the invitation of its coordinator."),
    "team.create": ("Lead", "Make a team that is led from this empty journal."),
    "team.packs": ("Packs", "Look at the pack of the last closed period, and write it."),
    "team.enrolment": ("Enrolment", "Write the enrolment for the coordinator, or write it again."),
    "team.leave": ("Leave team", "Leave the team for good."),
    "team.back": ("Back", "Go back."),
    "join.yes": ("Same words", "The words are the same: join this team."),
    "join.no": ("Other words", "The words differ, or were not compared: join nothing."),
    "join.back": ("Back", "Go back. What was joined stays joined."),
    "create.save": ("Make team", "Make the team and write its invitation to a new file."),
    "create.back": ("Back", "Go back and make nothing."),
    "invitation.write": ("Write file", "Write the invitation, the same each time, to a new file."),
    "invitation.back": ("Back", "Go back."),
    "pack.earlier": ("Earlier", "Look at the period before."),
    "pack.later": ("Later", "Look at the period after."),
    "pack.write": ("Write", "Seal exactly what you see and write it into a folder."),
    "pack.bytes": ("Bytes", "Show the same bytes as hex, or as text again."),
    "pack.correct": ("Correct", "Count a pack that has left again, as a later revision."),
    "pack.missed": ("Missed", "Have a period that was released without you count in the next."),
    "pack.back": ("Back", "Go back."),
    "dashboard.import": ("Import", "Take the packs of a folder, such as a stick."),
    "dashboard.table": ("Table", "Show the released table of this period."),
    "dashboard.release": ("Release", "Release the table of this period, once."),
    "dashboard.enrol": ("Enrol", "Enrol supporters by the files they handed in."),
    "dashboard.invitation": ("Invite", "Show the eight words, and write the invitation."),
    "dashboard.settings": ("Settings", "Change what this journal keeps, and what opens it."),
    "dashboard.hold": ("Hold", "Hold the whole journal, or release the hold."),
    "dashboard.down": ("Down", "Move down."),
    "dashboard.up": ("Up", "Move up."),
    "dashboard.dismiss": ("Dismiss", "Put the notice away."),
    "dashboard.help": ("Help", "Show the keys of this screen."),
    "dashboard.quit": ("Leave", "Lock and leave the program."),
    "collect.stop": ("Stop, back", "Stop after the files at hand; else go back."),
    "table.earlier": ("Earlier", "Look at the table released before."),
    "table.later": ("Later", "Look at the table released after."),
    "table.write": ("Write files", "Write the report, the tables and the audit into a folder."),
    "table.back": ("Back", "Go back."),
}
PLACES: Final[dict[str, str]] = {
    "team": "Team",
    "join": "Joining a team",
    "create": "Making a team",
    "invitation": "Invitation",
    "pack": "Pack",
    "dashboard": "Team dashboard",
    "collect": "Taking files in",
    "table": "Released table",
}

# Periods.
PERIODS: Final = ("", "Q{number} {year}", "H{number} {year}", "{year}")
"""By the number of their length."""
LENGTHS: Final = {"quarter": "quarter", "half": "half-year", "year": "year"}

# Paths.
FOLDER_ASKED: Final = "Folder, such as a stick; enter writes into it, esc goes back"
FILE_ASKED: Final = "New file; enter writes it, esc goes back"
OWN_FOLDER: Final = "The folder of this journal holds the journal alone; nothing was written."
OWN_FOLDER_HINT: Final = "Choose another folder, such as a stick."
NO_SUCH_FILE: Final = "That file cannot be read; nothing was changed."
NO_SUCH_PLACE: Final = "There is nothing of that name; nothing was taken."

# Team.
TEAM: Final = "Team"
TEAM_NONE: Final = (
    "This journal belongs to no team.",
    "",
    (
        "Belong to one: press j. You need the invitation file of the coordinator, and the "
        "coordinator beside you or on the phone to compare eight words."
    ),
    "",
    (
        "Lead one: press c, in a new and empty journal of its own. That journal takes no "
        "contacts; it collects the packs of a team and releases one table for each period."
    ),
    "",
    "Nothing goes over a network. Files travel on a stick or in a mail.",
)
TEAM_JOINED: Final = "This journal belongs to team {name}."
TEAM_WORDS: Final = "Its eight words: {words}."
TEAM_ENROLLED: Final = "Your enrolment holds one-time keys for {first} to {last}."
TEAM_NOT_ENROLLED: Final = "No enrolment was written yet: press e, and hand the file over."
TEAM_PACKS: Final = "Press x for the pack of the last closed period."
TEAM_LEAVE: Final = "Leave the team for good?"
TEAM_LEAVE_MORE: Final = (
    "Its invitation and your one-time keys are forgotten; no more packs can be made for it."
)
TEAM_LEFT: Final = "You have left the team. What was sealed before stays on record."
NEEDS_EMPTY: Final = "A team is led from a new journal of its own; this one holds contacts."

# Joining.
JOIN: Final = "Join a team"
JOIN_FILE: Final = "Where is the invitation? enter reads it, esc goes back"
JOIN_ASKED: Final = (
    "Read these words aloud with the coordinator, by voice. Another invitation has "
    "other words, and whoever made it would get your packs."
)
JOIN_SAME: Final = "Are they the same, all eight?   y yes   n no"
JOIN_NOT: Final = "Nothing was joined. Ask the coordinator for the invitation again."
JOINED: Final = "Joined."
ENROLMENT_FROM: Final = "Send from"
ENROLMENT_ASKED: Final = (
    "Joined. Now the enrolment for the coordinator: one-time keys, and no name. Choose the "
    "first period you will send; one that is over can be sent until it is released."
)
ENROLMENT_FILE: Final = "New file for the enrolment; enter writes it, esc goes back"
ENROLMENT_NAME: Final = "enrolment"
ENROLMENT_WRITTEN: Final = "Written: {name}. Hand it to the coordinator."

# Making a team.
CREATE: Final = "Make a team"
CREATE_LENGTH: Final = "A period is a"
CREATE_OWN_TIME: Final = "Count own time"
CREATE_PEOPLE: Final = (
    "How many people does your program serve? Leave all empty not to count them apart."
)
CREATE_RECIPIENTS: Final = {
    "member": "Members",
    "civilian_or_dispatch": "Civilians, dispatch",
    "family": "Families",
    "retired": "Retired",
    "outside_agency": "Other agencies",
}
CREATE_MERGING: Final = "Categories that serve fewer than 50 people are counted with others."
CREATE_APART: Final = "Each category is counted by itself."
CREATE_FILE: Final = "Invitation file"
CREATE_NAME: Final = "invitation"
CREATE_FOR_GOOD: Final = "None of this can be changed later."
CREATE_NUMBERS: Final = "People are whole numbers; nothing was made."
CREATE_NO_NUMBER: Final = "not a whole number"
CREATED: Final = (
    "The team is made. Hand the file out, and read the words aloud with each. Written: {name}"
)

# Invitation.
INVITATION: Final = "Invitation · team {name}"
INVITATION_SAY: Final = (
    "Hand out the file, and read these eight words aloud with each supporter, by voice."
)

# Packs.
PACK: Final = "Send · pack of {period}"
PACK_EXACTLY: Final = "Exactly this is sealed"
PACK_SIZE: Final = "{bytes} · revision {revision}"
PACK_NOT_IN_IT: Final = (
    "Not in it: notes, names, days, times, ids, follow-ups, your load, who you are."
)
PACK_SEALED: Final = "Sealed for the coordinator it is {size} bytes, as every pack is."
PACK_LATE: Final = "What you record for {period} after it is sealed counts in {next}."
PACK_HAS_LEFT: Final = "It has left. {period} gives these same bytes again; c counts anew."
PACK_CORRECTION: Final = "A correction: it replaces what left, until {period} is released."
PACK_NO_CHANGE: Final = "Nothing changed since it left; there is nothing to correct."
PACK_WRITTEN: Final = "Sealed and written: {name}"
PACK_NOT_YET: Final = "Your enrolment begins with {first}. Its pack can be written from {day} on."
PACK_NO_ENROLMENT: Final = "No enrolment was written for this period. Go back, press t, then e."
PACK_OLD: Final = "Your enrolment begins with {first}."
PACK_MISSED: Final = "Was {period} released before your pack came?"
PACK_MISSED_MORE: Final = "Then its contacts count in {next}, and {period} gives no pack any more."
PACK_MISSED_SEALED: Final = (
    "The pack of {period} was sealed. If it was taken in, its contacts count twice."
)
PACK_IS_MISSED: Final = "The contacts of {period} count in {next}."

# Dashboard.
DASHBOARD: Final = "Team {name}"
DASHBOARD_COLUMNS: Final = {
    "period": "Period",
    "reported": "Reported of enrolled",
    "aside": "Set aside",
    "state": "Table",
}
REPORTED_SHORT: Final = "{reported} of {enrolled}"
REPORTED: Final = "{reported} of {enrolled} enrolled reported"
STATES: Final = {
    "running": "not over yet",
    "waits": "not released",
    "released": "released",
}
NOBODY_ENROLLED: Final = (
    "Nobody is enrolled yet.",
    "",
    "1  v shows the eight words and writes the invitation for your supporters.",
    "2  n takes the enrolments they hand in.",
    "3  i takes their packs when a period is over.",
    "4  r releases its table, once.",
)
NOTHING_BEFORE: Final = (
    "Before a release there is nothing to see but how many reported. No screen shows one pack."
)
SET_ASIDE: Final = Plural(
    "{n} supporter sent packs that contradict each other; a correction settles it.",
    "{n} supporters sent packs that contradict each other; a correction of each settles it.",
)
RELEASE: Final = "Release {period}?"
RELEASE_MORE: Final = (
    "{coverage}. It can be done only once: packs that come later are refused, and "
    "their contacts count in the next period. There is no preview."
)
RELEASING: Final = "Adding up, hiding small numbers, attacking the table…"
RELEASED: Final = "Released. w writes the files to hand on."
TOO_FEW: Final = (
    "{period} cannot be released: {coverage}. It takes ten supporters, or five for a whole year."
)
NOT_RELEASED: Final = "{period} was not released: {reason}. Nothing was changed."
THE_CELL: Final = "The number is that of {label}, {cell}."
ALREADY_RELEASED: Final = "{period} was already released; t shows its table."
NOT_OVER: Final = "{period} is not over yet; it can be released from {day} on."
NO_TABLE: Final = "{period} was not released, so there is no table yet."

# Taking files in.
COLLECT: Final = {"packs": "Import packs", "enrolments": "Enrol supporters"}
COLLECT_ASKED: Final = {
    "packs": "Folder with packs, or one pack; enter takes them, esc goes back",
    "enrolments": "Enrolment file or a folder of them; enter takes them, esc goes back",
}
COLLECT_NOTHING: Final = {
    "packs": "There is no pack in that folder.",
    "enrolments": "There is no enrolment in that folder.",
}
COLLECT_SAY: Final = {
    "packs": "Each pack counts once, however often it comes. Refused files change nothing.",
    "enrolments": "An enrolment holds one-time keys of eight periods, and no name.",
}
PROGRESS: Final = "{done} of {files}"
FILES: Final = Plural("{n} file", "{n} files")
ENDS: Final = {
    "accepted": Plural("{n} accepted", "{n} accepted"),
    "duplicate": Plural("{n} here already", "{n} here already"),
    "replaced": Plural(
        "{n} took the place of an earlier revision", "{n} took the place of an earlier revision"
    ),
    "older": Plural("{n} older than what counts", "{n} older than what counts"),
    "conflict": Plural(
        "{n} set aside, as two packs contradict each other",
        "{n} set aside, as two packs contradict each other",
    ),
    "refused": Plural("{n} refused", "{n} refused"),
    "enrolled": Plural("{n} enrolled", "{n} enrolled"),
    "already": Plural("{n} enrolled already", "{n} enrolled already"),
}
REFUSED_FILES: Final = "Refused files"
REFUSED_LINE: Final = "{name}: {reason}"
REFUSED_MORE: Final = Plural("and {n} more", "and {n} more")
COLLECTING: Final = "Taking the files in; what was taken stays when it is stopped."
COLLECT_DONE: Final = "Done. esc goes back."
COLLECT_STOPPED: Final = "Stopped after {done} of {files}; what was taken stays."

# Released table.
TABLE: Final = "Table · {period}"
TABLE_TREND: Final = "All contacts by period, as released"
TABLE_MISSING: Final = "{coverage}; what did not come in is missing, not zero."
TABLE_RULE: Final = "Rule: {rule}."
TABLE_AUDIT: Final = "Audit: passed; {hidden}, and none can be worked out from all tables."
HIDDEN: Final = Plural("{n} number is hidden", "{n} numbers are hidden")
NONE_HIDDEN: Final = "no number is hidden"
FILES_WRITTEN: Final = Plural("Written: {n} file in {name}", "Written: {n} files in {name}")
WRITING: Final = "Writing…"
NO_PARQUET: Final = "No Parquet: its library is not installed."
