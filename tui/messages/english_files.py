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
    "welcome.restore": ("Restore", "Get a journal back from a backup, in place of a new one."),
    "restore.next": ("Next", "Go to the next field; after the last one, restore the backup."),
    "restore.recovery": ("Recovery code", "Open it with the code from your paper, or go back."),
    "restore.show": ("Show", "Show or hide what you type."),
    "restore.key_file": ("Key file", "Name the key file, for a backup that needs one."),
    "restore.back": ("Stop, back", "Stop the restore; else go back to a new journal."),
    "passphrase.key_file": ("Key file", "Ask for a key file too, or go back to no key file."),
    "keyfile.next": ("Next", "Go to the next field; after the last one, do it."),
    "keyfile.show": ("Show", "Show or hide what you type."),
    "keyfile.back": ("Back", "Go back and change nothing."),
    "intake.take": ("Take in", "Take all contacts of the file in."),
    "intake.replace": ("Replace", "Take all in, with placeholders for what was pointed out."),
    "intake.keep": ("Keep", "Take all in, with the notes as they are written."),
    "intake.drop": ("Leave out", "Leave out the columns this journal does not keep, look again."),
    "intake.back": ("Stop, back", "Stop what is under way; else go back and take nothing in."),
}
PLACES: Final[dict[str, str]] = {
    "files": "Files",
    "intake": "Import",
    "restore": "Restore",
    "keyfile": "Key file",
}

FILES: Final = "Backup, check, import"
ABOUT: Final = (
    (
        "b  Back up: one encrypted file with everything but notes, follow-ups and the draft. "
        "They are meant to die, and in a backup they do not. n puts them in too."
    ),
    "",
    (
        "What opens the journal today opens the backup. To get it back: f5 in the first step of "
        "setting up. Keep the file on a stick, apart from this computer."
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

# Restore.
RESTORE: Final = "Restore a backup"
RESTORE_OFFERED: Final = "Press enter to go on, or f5 to restore a backup instead."
RESTORE_ABOUT: Final = (
    (
        "Name the file of the backup, then type what opened the journal on the day it was made. "
        "The file itself is only read."
    ),
)
RESTORE_FILE: Final = "Backup: its folder and name"
RESTORE_LOOKING: Final = "Looking at the file…"
RESTORE_FOUND: Final = "A backup of {day}, without notes. Now type what opens it."
RESTORE_FOUND_NOTES: Final = "A backup of {day}, with notes. Now type what opens it."
RESTORE_KEY_FILE: Final = "It needs its key file too: answer keyfile to name it."
RESTORING: Final = "Restoring the backup…"
RESTORED: Final = Plural(
    "{n} entry is restored, as it was on {day}.", "{n} entries are restored, as they were on {day}."
)
RESTORED_NOTES: Final = "The notes were in this backup; those whose day is over are gone."
RESTORED_NO_NOTES: Final = "Notes, follow-ups and the draft are not in this backup."
RESTORED_OPENS: Final = "What opened the backup opens the journal from now on."
RESTORED_BY_CODE: Final = (
    "The recovery code opens the journal. If the passphrase is lost, set a new one in the settings."
)
RESTORE_NO_FILE: Final = "That file cannot be read; nothing was restored. Look at the name."
RESTORE_REFUSED: Final[dict[str, str]] = {
    "NoBackup": RESTORE_NO_FILE,
    "Damaged": "That file is no backup, or it is damaged; nothing was restored. Try another copy.",
    "TooNew": "A newer version of peerlog made that backup; nothing was restored. Update peerlog.",
    "VaultExists": (
        "The folder for the journal is not empty; nothing was restored. "
        "Start peerlog with --vault and the name of a new folder."
    ),
    "WrongPassphrase": (
        "That does not open the backup; nothing was restored. "
        "The passphrase of the day it was made does, or the recovery code."
    ),
    "WrongRecoveryCode": (
        "That recovery code does not open the backup; nothing was restored. "
        "Compare it with the paper."
    ),
    "KeyFileNeeded": (
        "The backup needs its key file besides the passphrase; nothing was restored."
    ),
    "DiskFull": "The disk is full; nothing was restored. Free some space and try again.",
    "ReadOnly": "The folder for the journal cannot be written; nothing was restored.",
    "OutOfMemory": (
        "There is too little memory to open it; nothing was restored. Close other programs."
    ),
    "StorageFailed": "The disk refused; nothing was restored. Try again, or another disk.",
    "Stopped": "It was stopped; nothing was restored.",
}
"""By the name of the error, or of the nearest it is a kind of."""

# Key file.
KEY_FILE_TITLE: Final = "Key file"
KEY_FILE_MAKE: Final = (
    (
        "With a key file the passphrase alone does not open the journal: both are needed. Keep "
        "the file on a stick, apart from this computer, and a second copy elsewhere. The recovery "
        "code opens the journal without it."
    ),
)
KEY_FILE_UNMAKE: Final = (
    (
        "The journal needs a key file besides the passphrase. With the passphrase as it is now "
        "you go back to the passphrase alone. The file itself stays where it is."
    ),
)
KEY_FILE_NEW: Final = "New key file: folder and name"
KEY_FILE_HELD: Final = (
    "While the legal hold stands, an old copy of 'vault.key' still opens the journal the old way."
)
KEY_FILE_DROPS: Final = "Those who use them have to be given a new one. Go on?"
KEY_FILE_MADE: Final = (
    "From now on the passphrase and the key file are both needed; both were tried. Keep a copy "
    "of the file elsewhere."
)
KEY_FILE_GONE: Final = (
    "The passphrase alone opens the journal again. Old backups still need the key file."
)
KEY_FILE_RECOVERED: Final = (
    "You opened with the recovery code: set a new passphrase here first, then press f5 again."
)

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
