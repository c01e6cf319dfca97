"""What goes wrong with a file or the disk it is on."""

from __future__ import annotations

from vault.errors.base import Refused, StorageFailed


class FileExists(Refused):
    """The file to be written is already there."""

    text = "A file of that name is already there; it was not touched."
    hint = "Give a new file name."


class FilesExist(FileExists):
    """Files of these names are in the folder already."""

    text = "Files of that period are in that folder already; nothing was written."
    hint = "Choose another folder."


class DiskFull(StorageFailed):
    """No space left, or a quota or size limit was reached."""

    text = "The disk is full; what was saved before is kept, the last change was not written."
    hint = "Free some space and try again."


class ReadOnly(StorageFailed):
    """The folder or file cannot be written."""

    text = "The folder cannot be written; nothing was changed."
    hint = "Check its permissions, or whether the disk or stick is write-protected."


class NotAllowed(StorageFailed):
    """The account may not look into a folder or read a file."""

    text = "Your account may not look into that folder, or not read that file."
    hint = "Check the permissions of the file and of the folders it lies in."
