"""Files that somebody names on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import tr
from tui.misuse import Misuse

if TYPE_CHECKING:
    from pathlib import Path


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
