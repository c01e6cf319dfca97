"""Screens that ask for the name of a file or folder on a line at their bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.messages import english, english_team
from tui.places import place
from vault import durable
from vault.errors import FileExists, StorageFailed, UsageError, VaultError

from .base import R
from .working import Working

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.worker import Worker

    from vault.store.vault import Vault


class NoSuchFolder(StorageFailed):
    """The folder of the file to be written is not there."""

    text = english.NO_SUCH_FOLDER
    hint = ""


class OwnFolder(UsageError):
    """Something would be written into the folder of the journal itself."""

    text = english_team.OWN_FOLDER
    hint = english_team.OWN_FOLDER_HINT


class NoSuchFile(StorageFailed):
    """A file that was named cannot be read."""

    text = english_team.NO_SUCH_FILE
    hint = ""


def check_folder(vault: Vault, folder: Path) -> None:
    """Check where files are to be written.

    Raises:
        NoSuchFolder, OwnFolder: there is none, or it is the journal's own.
        StorageFailed: it cannot be looked at.
    """
    with durable.storage_errors():
        if not folder.is_dir():
            raise NoSuchFolder
        if folder.resolve().is_relative_to(vault.paths.folder.resolve()):
            raise OwnFolder


def check_new_file(vault: Vault, file: Path) -> None:
    """Check that a new file can have this name.

    Raises:
        FileExists: the name is taken.
        NoSuchFolder, OwnFolder, StorageFailed: as `check_folder`.
    """
    check_folder(vault, file.parent)
    with durable.storage_errors():
        if file.exists():
            raise FileExists


def named(typed: str) -> Path:
    """The whole path of a file or folder that was named.

    Raises:
        NoSuchFolder: it begins with the home of somebody who is not here.
    """
    try:
        return place(typed)
    except (OSError, RuntimeError):
        raise NoSuchFolder from None


def contents(file: Path, most: int) -> bytes:
    """The bytes of a file, and no more than one beyond *most*.

    Raises:
        NoSuchFile: it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return stream.read(most + 1)
    except (OSError, ValueError):
        raise NoSuchFile from None


class Asking(Working[R]):
    """Has one line for a path, hidden until something is asked."""

    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._then: Callable[[Path], Worker[None]] | None = None
        self._begun: Worker[None] | None = None
        """What was done last with a path that was typed."""

    def path_line(self, placeholder: str = "") -> Input:
        """The line, to be put at the end of the body."""
        line = Input(placeholder=placeholder, id="name-field")
        line.cursor_blink = False
        return line

    def ask(self, question: str, then: Callable[[Path], Worker[None]], value: str = "") -> None:
        """Ask for a path and hand it over; the line stays until `answered`."""
        self._then = then
        line = self.query_one("#name-field", Input)
        line.value = value
        line.add_class("-shown")
        line.focus()
        self.say(question)

    @property
    def asking(self) -> bool:
        """Whether the line is there."""
        return self.query_one("#name-field").has_class("-shown")

    def answered(self) -> None:
        """Close the line."""
        line = self.query_one("#name-field", Input)
        line.remove_class("-shown")
        line.clear()
        self._then = None
        self.go_home()

    def go_home(self) -> None:
        """Give the focus back to what has it when nothing is asked."""
        self.set_focus(None)

    def leave(self) -> None:
        """Go back to where one was."""
        self.wipe()
        self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on with what was typed, once: written twice, the second time the name is taken."""
        event.stop()
        typed, then = event.value.strip(), self._then
        if not typed or then is None or (self._begun and not self._begun.is_finished):
            return
        try:
            self._begun = then(named(typed))
        except VaultError as error:
            self.say_error(error)

    def action_back(self) -> None:
        """Close the line, else leave."""
        if self.asking:
            self.answered()
            self.say("")
        else:
            self.leave()
