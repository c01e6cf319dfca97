"""Files that somebody names on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from tui.language import mark, tr
from tui.misuse import Misuse
from vault.errors import FileExists

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Desk

NewFile = Literal["A backup", "A key file", "A page", "A summary", "An enrolment", "An invitation"]
"""What is written to a new file."""

_MISPLACED: Final[dict[NewFile, str]] = {
    "A backup": mark("A backup does not belong in the folder of its journal; nothing was changed."),
    "A key file": mark(
        "A key file does not belong in the folder of its journal; nothing was changed."
    ),
    "A page": mark("A page does not belong in the folder of its journal; nothing was changed."),
    "A summary": mark(
        "A summary does not belong in the folder of its journal; nothing was changed."
    ),
    "An enrolment": mark(
        "An enrolment does not belong in the folder of its journal; nothing was changed."
    ),
    "An invitation": mark(
        "An invitation does not belong in the folder of its journal; nothing was changed."
    ),
}


def new_file(desk: Desk, file: Path, what: NewFile) -> None:
    """Check the place of a file before a person is asked anything.

    Args:
        desk: knows the folder of the journal.
        file: the place.
        what: what is to be written there.

    Raises:
        FileExists: something has that name.
        Misuse: its folder is not there, or is the journal's own.
    """
    if desk.holds(file):
        raise Misuse(
            tr(_MISPLACED[what]),
            tr("Choose a place apart from it, such as a stick."),
        )
    if file.exists() or file.is_symlink():
        raise FileExists
    if not file.parent.is_dir():
        raise Misuse(tr("The folder for that file is not there; nothing was changed."))


def contents(file: Path, most: int) -> bytes:
    """A file, and no more than one byte beyond *most*.

    Raises:
        Misuse: it is not there, is no file, or cannot be read.
    """
    if file.is_dir():
        raise Misuse(tr("That is a folder and not a file; nothing was changed."))
    try:
        with file.open("rb") as stream:
            return stream.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Misuse(tr("There is no file of that name; nothing was changed.")) from None
    except (OSError, ValueError):
        raise Misuse(tr("That file cannot be read; nothing was changed.")) from None
