"""Contacts from a file: read, looked through, and taken in, all of them or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui import contacts_file
from tui.contacts_file import Contents
from tui.keymap import bindings
from tui.marks import SURE
from tui.messages import counted, file_words
from tui.widgets.card import Card
from tui.widgets.lines import wrapped
from vault.errors import UsageError, VaultError

from .asking import Asking, contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from textual.widget import Widget

    from vault.journal.intake import Fault
    from vault.store.vault import Vault
    from vault.watching import Watch

LONGEST = 8 * 1024 * 1024
"""Bytes read of a file."""
SHOWN = 500
"""Lines shown of faults or findings."""


class TooLongFile(UsageError):
    """The file has more bytes than are read."""

    text = "That file is too long to be taken in; nothing was changed."


def read(vault: Vault, path: Path, *, drop_unknown: bool, watch: Watch) -> Contents:
    """Read a file and look it through; runs in the vault's thread.

    Raises:
        NoSuchFile, TooLongFile, BadText: it cannot be read.
        Stopped: *watch*, which is told of rows, said so.
    """
    data = contents(path, LONGEST)
    if len(data) > LONGEST:
        raise TooLongFile
    return contacts_file.read(vault, data, drop_unknown=drop_unknown, watch=watch)


class IntakeScreen(Asking[str]):
    """Dismissed with what to say, or with None when nothing was taken in."""

    PLACE = "intake"
    BINDINGS = bindings("intake")

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._contents = Contents()
        self._warned = False
        """Whether keeping numbers and full names was asked about."""
        self._taking = False
        """Whether the rows are on their way in: two presses must not take them in twice."""

    def heading(self) -> str:
        """Its name."""
        return file_words.INTAKE

    def body(self) -> Iterable[Widget]:
        yield Card()
        yield self.path_line()

    def on_mount(self) -> None:
        self.ask(file_words.INTAKE_ASKED, self.read)

    def go_home(self) -> None:
        """The lines, to scroll them."""
        self.query_one(Card).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what fits what was found in the file."""
        del parameters
        looked = () if self.is_working else self._contents.looked
        decides = any(one.sure for one in looked)
        allowed = {
            "take": bool(looked) and not decides,
            "replace": decides,
            "keep": decides,
            "drop": self._contents.droppable and not self.is_working,
        }
        return allowed.get(action, True)

    def wipe(self) -> None:
        """Forget the file and what was found in it."""
        super().wipe()
        self._path, self._contents = None, Contents()
        self.query_one(Card).wipe()

    def action_back(self) -> None:
        """Stop what is under way, or leave."""
        if not self.stop():
            self.leave()

    def action_drop(self) -> None:
        """Read the file again without the columns the journal does not keep."""
        if self._path is not None:
            self.read(self._path, drop_unknown=True)

    def action_take(self) -> None:
        """Take all in as it is."""
        self._begin(replaced=False)

    def action_replace(self) -> None:
        """Take all in with placeholders."""
        self._begin(replaced=True)

    def action_keep(self) -> None:
        """Take all in as written, after a second press where that is more than a word."""
        hard = any(one.hard for one in self._contents.looked)
        if hard and not self._warned:
            self._warned = True
            self.say(file_words.INTAKE_HARD, error=True)
            return
        self._begin(replaced=False)

    @work(exclusive=True, group="write", exit_on_error=False)
    async def read(self, path: Path, *, drop_unknown: bool = False) -> None:
        """Read a file and show what would be taken in, or why it cannot be."""
        self._warned = False
        try:
            with self.working(file_words.INTAKE_READING, stops=True) as under_way:
                found = await self.session.call(
                    read, path, drop_unknown=drop_unknown, watch=under_way.watch
                )
        except VaultError as error:
            self.say_error(error)
            return
        self._path, self._contents = path, found
        self.answered()
        if found.faults:
            self._show_faults(found.faults, droppable=found.droppable)
        else:
            self._show_found(found)
        self.refresh_bindings()

    @work(exclusive=True, group="write", exit_on_error=False)
    async def take_in(self, *, replaced: bool) -> None:
        """Take every row in and go back."""
        looked = self._contents.looked
        rows = contacts_file.decided(looked, replaced=replaced)
        faults = contacts_file.too_long(rows, self.session.policy.note_characters)
        if faults:
            self._taking = False
            self._show_faults(faults, droppable=False)
            return
        try:
            with self.working(file_words.INTAKE_TAKING, stops=True) as under_way:
                added, there = await self.session.commit(
                    contacts_file.take_in,
                    looked,
                    rows,
                    replaced=replaced,
                    watch=under_way.watch,
                )
        except VaultError as error:
            self._taking = False
            self.say_error(error)
            return
        if self.journal.closing:
            return
        said = [counted(file_words.INTAKE_DONE, added)]
        said += [counted(file_words.INTAKE_THERE, there)] if there else []
        self.wipe()
        self.dismiss(" ".join(said))

    def _begin(self, *, replaced: bool) -> None:
        if not self._taking:
            self._taking = True
            self.take_in(replaced=replaced)

    def _show_faults(self, faults: Sequence[Fault], *, droppable: bool) -> None:
        lines = [
            file_words.INTAKE_FAULT.format(line=fault.line, reason=fault.reason)
            for fault in faults[:SHOWN]
        ]
        more = len(faults) - SHOWN
        lines += [counted(file_words.INTAKE_MORE, more)] if more > 0 else []
        self._tell([*lines, *(["", file_words.INTAKE_DROP] if droppable else [])])
        self.say(file_words.INTAKE_REFUSED, error=True)

    def _show_found(self, found: Contents) -> None:
        looked = found.looked
        if not looked:
            self._tell([])
            self.say(file_words.INTAKE_NOTHING)
            return
        noted = sum(bool(one.row.note) for one in looked)
        lines = [counted(file_words.INTAKE_READY, len(looked))]
        lines += [counted(file_words.INTAKE_NOTES, noted)] if noted else []
        self._tell([*lines, *_found_lines(found, noted=bool(noted))])
        decides = any(one.sure for one in looked)
        self.say(file_words.INTAKE_DECIDE if decides else file_words.INTAKE_NEXT)

    def _tell(self, lines: Sequence[str]) -> None:
        self.query_one(Card).show(lambda width: wrapped(lines, width))


def _found_lines(found: Contents, *, noted: bool) -> list[str]:
    """What may identify someone, a line each, the first few hundred."""
    from tui.typed import plain

    places = [(one.row, spotted) for one in found.looked for spotted in one.findings]
    if not places:
        return ["", file_words.INTAKE_SPOTTED_NONE] if noted else []
    lines = []
    for row, spotted in places[:SHOWN]:
        sure = spotted.tier == SURE
        form = file_words.INTAKE_FOUND_LINE if sure else file_words.INTAKE_FOUND_UNSURE
        written = plain(row.note[spotted.start : spotted.end])
        lines.append(form.format(line=row.line, written=written, placeholder=spotted.placeholder))
    more = len(places) - SHOWN
    tail = [counted(file_words.INTAKE_MORE, more)] if more > 0 else []
    return ["", counted(file_words.INTAKE_FOUND, len(places)), "", *lines, *tail]
