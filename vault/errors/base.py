"""What goes wrong, by kind: the branches of the tree, each with its exit code."""

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


class BadValue(UsageError):
    """A value is outside the closed vocabulary or its range."""

    text = "One of the values is not in the vocabulary or out of range; nothing was changed."
    hint = "Run 'peerlog add --help' for the values of each field; days go back one year at most."


class NothingToRead(UsageError):
    """A secret or a text was expected and none came."""

    text = "Nothing was typed or the file is empty; nothing was changed."
    hint = "Type it at the terminal, or name a file or a descriptor that holds it."


class BadText(UsageError):
    """Input is not the text or JSON it should be."""

    text = "The input is not readable text in the expected form; nothing was changed."
    hint = "Give UTF-8 text; for 'redact', one JSON object with 'id' and 'text' on each line."


class NotUnlocked(VaultError):
    """What was given does not open the vault."""

    text = "That did not open the journal; nothing was changed."
    exit_code = 3


class VaultLocked(VaultError):
    """The vault was locked before or during the call."""

    text = "The journal is locked; what was saved is kept."
    hint = "Unlock it and try again."
    exit_code = 4


class Stopped(VaultError):
    """Long work was stopped on purpose before it changed anything."""

    text = "It was stopped; nothing was changed."


class VaultUnreadable(VaultError):
    """The files of the vault are not what they should be."""

    text = "The files of this journal cannot be read; nothing was changed."
    exit_code = 5


class Refused(VaultError):
    """A rule said no."""

    text = "A rule of this journal does not allow that; nothing was changed."
    exit_code = 6


class StorageFailed(VaultError):
    """The disk or the folder refused."""

    text = "The disk refused; what was saved before is kept, the last change may be missing."
    hint = "Check the disk and the folder, look whether the change is there, then try again."
    exit_code = 8
