"""A line for the name of a key file, and the bytes behind the name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.keyfiles import KEY_FILE_BYTES
from tui.messages import english, words
from vault.errors import NotUnlocked
from vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable


class NoKeyFile(NotUnlocked):
    """The file named is not there or cannot be read."""

    text = english.NO_KEY_FILE
    hint = english.NO_KEY_FILE_MORE


class NotAKeyFile(NotUnlocked):
    """The file named has another size than a key file."""

    text = english.NOT_A_KEY_FILE
    hint = english.NO_KEY_FILE_MORE


class KeyFileInput(Input):
    """Hidden until it is needed; begins with the name that the command line gave."""

    DEFAULT_CSS = "KeyFileInput { display: none; &.-shown { display: block; } }"

    def __init__(self, path: Path | None = None) -> None:
        self._begins_with = "" if path is None else str(path)
        super().__init__(self._begins_with, placeholder=words.KEY_FILE, id="key-file")
        self.cursor_blink = False
        self.set_class(path is not None, "-shown")

    @property
    def is_shown(self) -> bool:
        """Whether the line is in sight."""
        return self.has_class("-shown")

    def show(self, *, shown: bool = True) -> None:
        """Put the line in sight, or away."""
        self.set_class(shown, "-shown")

    def reader(self) -> Callable[[], Secret] | None:
        """A function that reads the file named; None when none is."""
        named = self.value.strip()
        if not self.is_shown or not named:
            return None
        return lambda: _read_named(named)

    def wipe(self) -> None:
        """Back to the name that it began with."""
        self.value = self._begins_with


def _read_named(named: str) -> Secret:
    """As `read`, by a name that was typed, which may begin with the home of nobody here."""
    try:
        return read(Path(named).expanduser())
    except RuntimeError:
        raise NoKeyFile from None


def read(path: Path) -> Secret:
    """The contents of a key file, to be wiped by the caller.

    Raises:
        NoKeyFile, NotAKeyFile: it is not there, or has another size.
    """
    data = bytearray(KEY_FILE_BYTES + 1)
    try:
        if not path.is_file():  # a pipe or a device would keep everybody waiting
            raise NoKeyFile
        with path.open("rb", buffering=0) as stream:
            size = stream.readinto(data)
        if size != KEY_FILE_BYTES:
            raise NotAKeyFile
        return Secret(memoryview(data)[:KEY_FILE_BYTES])
    except (OSError, RuntimeError, ValueError):
        raise NoKeyFile from None
    finally:
        data[:] = bytes(len(data))
