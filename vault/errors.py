"""Everything that can go wrong on purpose, as one tree.

Each class carries a sentence (what happened, and that nothing was lost), a hint (what to do
next) and the exit code of the command line. Instances carry nothing: an exception that holds
data ends up in a traceback one day.

::

    VaultError                1
    ├── UsageError            2
    │   ├── NoSuchEntry
    │   ├── AmbiguousEntry
    │   ├── BadValue
    │   │   ├── BadWord
    │   │   ├── DayOutOfRange
    │   │   ├── SizeWithoutGroup
    │   │   ├── TopicOfFew
    │   │   ├── FollowUpOutOfRange
    │   │   └── BadHandle
    │   ├── NothingToRead
    │   ├── TableContradicts
    │   ├── BadText
    │   ├── NoSuchProfile
    │   ├── BadProfile
    │   └── BadTeamFile
    │       └── TeamFileTooNew
    ├── NotUnlocked           3
    │   ├── WrongPassphrase
    │   ├── KeyFileNeeded
    │   └── WrongRecoveryCode
    ├── VaultLocked           4
    │   └── VaultBusy
    ├── Stopped
    ├── VaultUnreadable       5
    │   ├── NoVault
    │   ├── Damaged
    │   │   ├── DatabaseMissing
    │   │   ├── ChangedWhileLocked
    │   │   └── NotABackup
    │   ├── TooNew
    │   ├── CostRefused
    │   └── TextLost
    ├── Refused               6
    │   ├── VaultExists
    │   ├── FileExists
    │   │   └── FilesExist
    │   ├── NotesOff
    │   │   └── NotesForbidden
    │   ├── NoteTooLong
    │   ├── OnHold
    │   ├── IdentifyingText
    │   ├── NoFreeSlot
    │   ├── LastSlot
    │   ├── ClockJumped
    │   ├── ClockBehind
    │   ├── PeriodOpen
    │   ├── TableRefused
    │   ├── NoTeam
    │   │   └── NotCoordinator
    │   ├── TeamTaken
    │   ├── LeadsTeam
    │   ├── OtherVocabulary
    │   ├── NotEnrolled
    │   ├── AlreadyEnrolled
    │   ├── AlreadyReleased
    │   │   └── DeclaredMissed
    │   ├── NumbersChanged
    │   ├── TooManyContacts
    │   ├── TooManyCorrections
    │   ├── TooFewPacks
    │   ├── PartMissing
    │   └── WeakPassphrase
    └── StorageFailed         8
        ├── DiskFull
        ├── CleanupOwed
        ├── ReadOnly
        ├── NotAllowed
        └── OutOfMemory
"""

from __future__ import annotations

from typing import ClassVar


class VaultError(Exception):
    """Base of all expected failures; catch this one at the edge."""

    text: ClassVar[str] = "The journal could not do that; nothing was lost."
    hint: ClassVar[str] = ""
    exit_code: ClassVar[int] = 1

    def __init__(self) -> None:
        super().__init__(self.text)


class UsageError(VaultError):
    """The request makes no sense as it stands."""

    text = "That request cannot be understood; nothing was changed."
    hint = "Run the command with --help to see what it takes."
    exit_code = 2


class NoSuchEntry(UsageError):
    """No entry has this id."""

    text = "No entry has that id; nothing was changed."
    hint = "List the entries to see their ids; the first letters are enough."


class AmbiguousEntry(UsageError):
    """An abbreviated id fits several entries."""

    text = "More than one entry begins with that id; nothing was changed."
    hint = "Give a few more letters of the id."


class BadValue(UsageError):
    """A value is outside the closed vocabulary or its range."""

    text = "One of the values is not in the vocabulary or out of range; nothing was changed."
    hint = "Run 'peerlog add --help' for the values of each field; days go back one year at most."


class BadWord(BadValue):
    """A word cannot stand in the supporter's own lists, or they are full."""

    text = "One of the words does not fit into your lists; nothing was changed."
    hint = "The lists take 500 words or phrases of at most 60 characters, with a letter or digit."


class DayOutOfRange(BadValue):
    """The day of a contact is not in the last year."""

    text = "That day is in the future or more than a year ago; nothing was changed."
    hint = ""


class SizeWithoutGroup(BadValue):
    """A group size was given for what is no group."""

    text = "A group size goes with a group alone; nothing was changed."
    hint = ""


class TopicOfFew(BadValue):
    """A topic was given for a group so small that it would point at somebody."""

    text = "In a group of 2 to 5 a topic could point at one person; nothing was changed."
    hint = ""


class FollowUpOutOfRange(BadValue):
    """The day of a follow-up is past or too far ahead."""

    text = "A follow-up is for today or one of the next 60 days; nothing was changed."
    hint = ""


class BadHandle(BadValue):
    """The word of a follow-up is not one short word, or the policy allows none."""

    text = "A follow-up takes one word of at most 20 characters, where the policy allows it."
    hint = ""


class NothingToRead(UsageError):
    """A secret or a text was expected and none came."""

    text = "Nothing was typed or the file is empty; nothing was changed."
    hint = "Type it at the terminal, or name a file or a descriptor that holds it."


class TableContradicts(UsageError):
    """The numbers of published tables cannot all be true."""

    text = "The numbers of these tables cannot all be true at once, so nothing was worked out."
    hint = "Two versions of one table do this, or rounded numbers that were given as exact ones."


class BadText(UsageError):
    """Input is not the text or JSON it should be."""

    text = "The input is not readable text in the expected form; nothing was changed."
    hint = "Give UTF-8 text; for 'redact', one JSON object with 'id' and 'text' on each line."


class NoSuchProfile(UsageError):
    """No profile that comes with the program has this id."""

    text = "There is no profile of that name; nothing was changed."
    hint = "'peerlog profile list' shows the profiles there are."


class BadProfile(UsageError):
    """The text of a profile or of an agency's policy is not in the form it must have."""

    text = "That file of rules cannot be used; nothing was changed."
    hint = "Correct the lines that are named and try again."


class BadTeamFile(UsageError):
    """A file is not the invitation or enrolment it should be, damaged, or for another team."""

    text = "That file is not one peerlog can use here; nothing was changed."
    hint = "It may be damaged, or made for another team. Ask for the file again."


class TeamFileTooNew(BadTeamFile):
    """An invitation or enrolment of a later version."""

    text = "That file was made by a newer version of peerlog; nothing was changed."
    hint = "Update peerlog on this machine and try again."


class NotUnlocked(VaultError):
    """What was given does not open the vault."""

    text = "That did not open the journal; nothing was changed."
    exit_code = 3


class WrongPassphrase(NotUnlocked):
    """No passphrase slot opens with this passphrase."""

    text = "That passphrase did not open the journal; nothing was changed."
    hint = "Check caps lock and the keyboard layout and try again, or use the recovery code."


class KeyFileNeeded(NotUnlocked):
    """The vault wants a key file besides the passphrase."""

    text = "This journal needs its key file besides the passphrase; nothing was changed."
    hint = "Put in the stick that holds the key file and name it with --key-file."


class WrongRecoveryCode(NotUnlocked):
    """The recovery code is mistyped or belongs to another vault."""

    text = "That recovery code did not open the journal; nothing was changed."
    hint = "Compare it with the paper: eight groups of four, no letters I, L, O or U."


class VaultLocked(VaultError):
    """The vault was locked before or during the call."""

    text = "The journal is locked; what was saved is kept."
    hint = "Unlock it and try again."
    exit_code = 4


class VaultBusy(VaultLocked):
    """Another process has this vault open."""

    text = "This journal is already open in another window or program; nothing was changed."
    hint = "Lock or close it there first."


class Stopped(VaultError):
    """Long work was stopped on purpose before it changed anything."""

    text = "It was stopped; nothing was changed."


class VaultUnreadable(VaultError):
    """The files of the vault are not what they should be."""

    text = "The files of this journal cannot be read; nothing was changed."
    exit_code = 5


class NoVault(VaultUnreadable):
    """There is no vault in the folder."""

    text = "There is no journal in that folder."
    hint = "Create one with 'peerlog init', or name its folder with --vault."


class Damaged(VaultUnreadable):
    """A file of the vault is damaged, incomplete or was changed from outside."""

    text = "A file of this journal is damaged or was changed while locked; nothing was changed."
    hint = "Do not delete anything. Copy the folder as it is, then restore a backup elsewhere."


class DatabaseMissing(Damaged):
    """The database that the key file names is not in the folder."""

    text = "The database of this journal is not in its folder; nothing was changed."
    hint = "The folder was probably copied only in part. Copy all of it again, from the source."


class ChangedWhileLocked(Damaged):
    """The database is not the one that was closed last."""

    text = "The database of this journal was changed or replaced while it was locked."
    hint = "A sync tool or a half-made copy does this. Do not delete anything; restore a backup."


class NotABackup(Damaged):
    """A file that was taken for a backup is something else."""

    text = "That file is not a backup, or its beginning is damaged; nothing was changed."
    hint = "Look at the name. If it is the backup, try another copy of it."


class TooNew(VaultUnreadable):
    """The vault was written by a later version."""

    text = "This journal was made by a newer version of peerlog; nothing was changed."
    hint = "Update peerlog on this machine and open it again."


class CostRefused(VaultUnreadable):
    """Key-derivation parameters outside the accepted range, refused before any work."""

    text = (
        "This journal asks for a key derivation that is too weak or too costly; it was not opened."
    )
    hint = "The key file was probably altered. Restore 'vault.key' from a backup."


class TextLost(VaultUnreadable):
    """The key of a text's day was lost with the ring."""

    text = "The text of this note cannot be read any more: the keys in 'vault.ring' were lost."
    hint = "The entry itself is intact. Delete the note, or let it expire."


class Refused(VaultError):
    """A rule said no."""

    text = "A rule of this journal does not allow that; nothing was changed."
    exit_code = 6


class VaultExists(Refused):
    """The folder for a new vault is not empty."""

    text = "That folder already holds a journal or other files; nothing was changed."
    hint = "Choose a new or empty folder."


class FileExists(Refused):
    """The file to be written is already there."""

    text = "A file of that name is already there; it was not touched."
    hint = "Give a new file name."


class FilesExist(FileExists):
    """Files of these names are in the folder already."""

    text = "Files of that period are in that folder already; nothing was written."
    hint = "Choose another folder."


class NotesOff(Refused):
    """The policy of this vault forbids notes."""

    text = "Notes are switched off in this journal; nothing was written."
    hint = "Keep the tally alone, or switch notes on with 'peerlog policy --notes on'."


class NotesForbidden(NotesOff):
    """The law or guideline of this vault, or its agency, forbids every note."""

    text = "The rules this journal is kept under forbid notes; nothing was written."
    hint = "Keep the tally alone. 'peerlog profile show' names the rule."


class NoteTooLong(Refused):
    """A note is longer than the policy allows."""

    text = "The note is longer than this journal allows; nothing was written."
    hint = "Shorten it. What matters is your own task, not what was said."


class OnHold(Refused):
    """A legal hold covers what was to be changed or destroyed."""

    text = "A legal hold covers this; nothing was changed or deleted."
    hint = "While the hold stands nothing it covers may go. 'peerlog hold --help' tells more."


class IdentifyingText(Refused):
    """A note holds findings that were neither replaced nor consciously kept."""

    text = "The note may identify someone; nothing was written."
    hint = "Give --replace-all to put placeholders in, or --keep to keep it as it is."


class NoFreeSlot(Refused):
    """All key slots are taken."""

    text = "All four key slots of this journal are taken; nothing was changed."
    hint = "See 'peerlog passphrase list' and remove one first."


class LastSlot(Refused):
    """A slot cannot be removed: empty, or the one the vault was opened with."""

    text = "That slot is empty or the one you opened the journal with; nothing was changed."
    hint = "Open the journal with another passphrase or the recovery code to remove it."


class ClockJumped(Refused):
    """The clock is far ahead of the last use; destroying notes needs a confirmation."""

    text = "The clock is more than 45 days ahead of the last use; nothing was destroyed."
    hint = "If the date is right, confirm it with --date-is-right; if not, set the clock first."


class ClockBehind(Refused):
    """The clock is behind the last use, so no new expiry day can be given."""

    text = "The clock is behind the last use of this journal; nothing was changed."
    hint = "Set the clock of this computer to today and try again."


class PeriodOpen(Refused):
    """Statistics leave only for a period that is over."""

    text = "That period is not over yet; nothing leaves before it is."
    hint = "Choose an earlier quarter, for example the last one."


class TableRefused(Refused):
    """No table of these numbers keeps its small numbers hidden."""

    text = "This table would give a small number away; nothing was released."
    hint = "Release a longer period instead: larger numbers hide small ones better."


class NoTeam(Refused):
    """The vault has joined no team."""

    text = "This journal belongs to no team; nothing was changed."
    hint = "Join one with the invitation file of its coordinator."


class NotCoordinator(NoTeam):
    """The vault is not the one a team is led from."""

    text = "No team is led from this journal; nothing was changed."
    hint = "Open the coordinator's journal, or create a team in a new one."


class TeamTaken(Refused):
    """A vault leads or has joined a team already, or holds contacts and cannot lead one."""

    text = "This journal already has a team or contacts of its own; nothing was changed."
    hint = "One journal has one team. A team is led from a new journal of its own."


class LeadsTeam(Refused):
    """A contact was to be recorded in the vault a team is led from."""

    text = "A team is led from this journal, so it takes no contacts; nothing was saved."
    hint = "Keep your own contacts in a journal of your own."


class OtherVocabulary(Refused):
    """The team counts by lists that this version does not have."""

    text = "The team counts by other lists than this version of peerlog; nothing was changed."
    hint = "Use the same version as the coordinator, then ask for the file again."


class NotEnrolled(Refused):
    """No one-time key was enrolled for a period."""

    text = "This journal is not enrolled for that period; nothing was changed."
    hint = "Make an enrolment file and hand it to the coordinator."


class AlreadyEnrolled(Refused):
    """Some but not all of an enrolment's keys are known."""

    text = "Some keys of that file are enrolled already; nothing was changed."
    hint = "Ask for a new enrolment file."


class AlreadyReleased(Refused):
    """The period was released; a period is released once."""

    text = "That period was already released; nothing was changed."
    hint = "What is new counts in the next period."


class DeclaredMissed(AlreadyReleased):
    """The supporter said that the period was released without their pack."""

    text = "You said that this period was released without your pack; nothing was changed."
    hint = "Its contacts count in the next pack."


class NumbersChanged(Refused):
    """The contacts changed between looking at what leaves and writing it."""

    text = "The numbers changed since they were shown; nothing was written."
    hint = "Look at them again."


class TooManyContacts(Refused):
    """More contacts than a pack may hold."""

    text = "There are more contacts in that period than a pack may hold; nothing was sealed."
    hint = "A pack holds 200 contacts a month. Speak with the coordinator."


class TooManyCorrections(Refused):
    """A pack was corrected nine times."""

    text = "That pack was corrected nine times already; nothing was sealed."
    hint = "What is new counts in the next period."


class TooFewPacks(Refused):
    """Too few supporters reported for their sum to hide any of them."""

    text = "Too few supporters reported; their sum would say too much about each of them."
    hint = "Wait for more packs, or use longer periods."


class PartMissing(Refused):
    """A library that only some outputs need is not installed."""

    text = "This output needs a part that is not installed; nothing was written."
    hint = "Install it with: pip install 'peerlog[coordinator]', or choose another format."


class WeakPassphrase(Refused):
    """A self-chosen passphrase is too short or too easily guessed."""

    text = "That passphrase is too short or too easily guessed; nothing was changed."
    hint = "Use at least 15 characters nobody would guess, or take the six words offered."


class StorageFailed(VaultError):
    """The disk or the folder refused."""

    text = "The disk refused; what was saved before is kept, the last change may be missing."
    hint = "Check the disk and the folder, look whether the change is there, then try again."
    exit_code = 8


class DiskFull(StorageFailed):
    """No space left, or a quota or size limit was reached."""

    text = "The disk is full; what was saved before is kept, the last change was not written."
    hint = "Free some space and try again."


class CleanupOwed(StorageFailed):
    """Closing could not finish; everything is saved, dead text still lies in the file."""

    text = "Everything is saved, but the disk refused to clear out what was deleted."
    hint = "Free some space; the next time the journal is opened it clears it out."


class ReadOnly(StorageFailed):
    """The folder or file cannot be written."""

    text = "The folder cannot be written; nothing was changed."
    hint = "Check its permissions, or whether the disk or stick is write-protected."


class NotAllowed(StorageFailed):
    """The account may not look into a folder or read a file."""

    text = "Your account may not look into that folder, or not read that file."
    hint = "Check the permissions of the file and of the folders it lies in."


class OutOfMemory(StorageFailed):
    """Too little memory for the key derivation."""

    text = "There is not enough free memory to open the journal; nothing was changed."
    hint = "Close other programs and try again."
