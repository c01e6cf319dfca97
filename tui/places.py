"""Where a file is that somebody named: whole, so that it is found again."""

from __future__ import annotations

from pathlib import Path


def place(typed: str) -> Path:
    """The whole path of a name; one without a folder lies in the working directory.

    Raises:
        OSError, RuntimeError: the working directory, or the home that it begins with, is gone.
    """
    return Path(typed).expanduser().absolute()


def place_words(path: Path) -> str:
    """A path as it is said, with '~' for one's own home.

    What is no path below it, or where there is no home, is said in full.
    """
    whole = path.absolute()
    try:
        return str(Path("~") / whole.relative_to(Path.home()))
    except (RuntimeError, ValueError):
        return str(whole)
