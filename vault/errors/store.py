"""What goes wrong with the files of a journal and its clock."""

from __future__ import annotations

from vault.errors.base import Refused, StorageFailed, VaultLocked, VaultUnreadable


class VaultBusy(VaultLocked):
    """Another process has this vault open."""

    text = "This journal is already open in another window or program; nothing was changed."
    hint = "Lock or close it there first."


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


class TextLost(VaultUnreadable):
    """The key of a text's day was lost with the ring."""

    text = "The text of this note cannot be read any more: the keys in 'vault.ring' were lost."
    hint = "The entry itself is intact. Delete the note, or let it expire."


class VaultExists(Refused):
    """The folder for a new vault is not empty."""

    text = "That folder already holds a journal or other files; nothing was changed."
    hint = "Choose a new or empty folder."


class ClockJumped(Refused):
    """The clock is far ahead of the last use; destroying notes needs a confirmation."""

    text = "The clock is more than 45 days ahead of the last use; nothing was destroyed."
    hint = "If the date is right, confirm it with --date-is-right; if not, set the clock first."


class ClockBehind(Refused):
    """The clock is behind the last use, so no new expiry day can be given."""

    text = "The clock is behind the last use of this journal; nothing was changed."
    hint = "Set the clock of this computer to today and try again."


class CleanupOwed(StorageFailed):
    """Closing could not finish; everything is saved, dead text still lies in the file."""

    text = "Everything is saved, but the disk refused to clear out what was deleted."
    hint = "Free some space; the next time the journal is opened it clears it out."
