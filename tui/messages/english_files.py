"""What the screens of files say, in English: backups, checks, contacts taken in, long work."""

from __future__ import annotations

from typing import Final

from .table import Plural

KEYS: Final[dict[str, tuple[str, str]]] = {
    "files.backup": ("Back up", "Write an encrypted backup without notes to a new file."),
    "files.backup_notes": ("With notes", "Write a backup with the notes, which do not die in it."),
    "files.check": ("Check", "Look this computer and every page and text of the journal over."),
    "files.take_in": ("Import", "Take contacts in from a CSV file, all of them or none."),
    "files.back": ("Stop, back", "Stop what is under way; else go back."),
    "intake.take": ("Take in", "Take all contacts of the file in."),
    "intake.replace": ("Replace", "Take all in, with placeholders for what was pointed out."),
    "intake.keep": ("Keep", "Take all in, with the notes as they are written."),
    "intake.drop": ("Leave out", "Leave out the columns this journal does not keep, look again."),
    "intake.back": ("Stop, back", "Stop what is under way; else go back and take nothing in."),
}
PLACES: Final[dict[str, str]] = {"files": "Files", "intake": "Import"}

FILES: Final = "Backup, check, import"
ABOUT: Final = (
    (
        "b  Back up: one encrypted file with everything but notes, follow-ups and the draft. "
        "They are meant to die, and in a backup they do not. n puts them in too."
    ),
    "",
    (
        "What opens the journal today opens the backup. To get it back: 'peerlog restore'. "
        "Keep the file on a stick, apart from this computer."
    ),
    "",
    "c  Check this computer, the files of the journal, and every page and text in it.",
    "",
    (
        "i  Import contacts from a CSV file with a line of column names: day, service, duration, "
        "and any other code. All rows come in, or none."
    ),
)

# Backup.
BACKUP_ASKED: Final = "New file, best on a stick; enter writes the backup, esc goes back"
BACKUP_NAME: Final = "journal-backup-{day}"
BACKING_UP: Final = "Writing the backup and reading it back…"
BACKED_UP: Final = "The backup is written and read back."
BACKUP_SIZE: Final = "{bytes}, {entries}, without notes."
BACKUP_SIZE_NOTES: Final = "{bytes}, {entries}, with notes."
BYTES: Final = Plural("{n} byte", "{n} bytes")
BACKUP_CHECKED: Final = (
    "Read back from the file: its checksum, its keys, and every page of its database. All are "
    "what was written."
)
BACKUP_OPENS: Final = "It opens with the passphrase or the recovery code of today."
BACKUP_LIVES: Final = "The notes do not die in it: delete the file on the day they should be gone."

# Check.
CHECKING: Final = "Looking everything over…"
CHECK_WELL: Final = "Everything that was looked at is well."
CHECK_NOT_WELL: Final = Plural("{n} thing needs a look.", "{n} things need a look.")
CHECK_OK: Final = "ok      {name}: {text}"
CHECK_NOT_OK: Final = "NOT OK  {name}: {text}"
CHECK_HINT: Final = "        {hint}"
CHECK_HINTS: Final = {"backup": "b writes one; keep it apart from this computer."}
"""What is said in place of a hint that speaks of the command line, by the name of the check."""

# Import.
INTAKE: Final = "Import contacts"
INTAKE_ASKED: Final = "CSV file, or what 'list --json' wrote; enter reads it, esc goes back"
INTAKE_READING: Final = "Reading the file and looking its notes through…"
INTAKE_TAKING: Final = "Taking the contacts in…"
INTAKE_FAULT: Final = "line {line}: {reason}"
INTAKE_MORE: Final = Plural("and {n} more line", "and {n} more lines")
INTAKE_REFUSED: Final = "The file cannot be taken in as it is; nothing was changed."
INTAKE_DROP: Final = "d leaves out the columns that this journal does not keep, and looks again."
INTAKE_NOTE_LONG: Final = "the note is longer than this journal allows"
INTAKE_NOTE_OFF: Final = "it has a note, and notes are off in this journal"
INTAKE_NOTHING: Final = "There is no contact in that file."
INTAKE_READY: Final = Plural("{n} contact can be taken in.", "{n} contacts can be taken in.")
INTAKE_NOTES: Final = Plural("{n} has a note.", "{n} have a note.")
INTAKE_NEXT: Final = "y takes all in; esc takes none."
INTAKE_SPOTTED_NONE: Final = "Nothing was spotted in the notes. Give them one more read."
INTAKE_FOUND: Final = Plural(
    "{n} place in the notes may identify someone:", "{n} places in the notes may identify someone:"
)
INTAKE_FOUND_LINE: Final = "line {line}: {written} becomes {placeholder}"
INTAKE_FOUND_UNSURE: Final = "line {line}: not sure: {written}"
INTAKE_DECIDE: Final = "r replaces them and takes all in; k keeps them; esc takes none."
INTAKE_HARD: Final = "Some are numbers or full names. The same key again keeps them as written."
INTAKE_DONE: Final = Plural("{n} contact was taken in.", "{n} contacts were taken in.")
INTAKE_THERE: Final = Plural("{n} had been there already.", "{n} had been there already.")
TOO_LONG_FILE: Final = "That file is too long to be taken in; nothing was changed."

# Long work.
WORKING: Final = "{said} {seconds} s"
WORKING_STOPS: Final = "{said} {seconds} s · esc stops"
STOPPING: Final = "Stopping…"
SHARE: Final = "{done} %"
COUNTING: Final = "Counting…"

# An unproved recovery code, and a hold after a recovery.
CODE_OWED: Final = (
    "The recovery code was not shown to be on paper. Settings, f6 makes a new one; or open the "
    "journal with it once."
)
RELEASE_RECOVERED: Final = (
    "You opened with the recovery code, and a release asks for a passphrase: if you do not know "
    "it, press esc and set a new one first (settings, f5)."
)
