"""Files of the journal: a backup of it, a check of it, and contacts taken in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import work

from tui.keymap import bindings
from tui.language import tr
from tui.messages import counted, file_words, words
from tui.places import place_words
from tui.widgets.card import Card
from tui.widgets.lines import wrapped
from vault.errors import VaultError

from .asking import Asking, check_new_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from textual.widget import Widget

    from vault.store.check import Check
    from vault.store.vault import Vault
    from vault.watching import Watch

_OPEN = "closing"
"""The check that finds the journal open, which it is here."""

_HANG = 8
"""Columns of the verdict before what was looked at."""


class Written(NamedTuple):
    """A backup that was written and read back."""

    entries: int
    size: int
    """Bytes of the file."""


def back_up(vault: Vault, path: Path, *, with_notes: bool, watch: Watch) -> Written:
    """Write a backup to a new file and read it back; runs in the vault's thread.

    Raises:
        FileExists, NoSuchFolder, OwnFolder: it cannot have that name; nothing was written.
        VaultError: as `backup.write`.
    """
    from vault.store import backup

    check_new_file(vault, path)
    entries = backup.write(vault, path, with_notes=with_notes, watch=watch)
    return Written(entries, path.stat().st_size)


def look_over(vault: Vault, watch: Watch) -> list[Check]:
    """Look at the computer, the files, and every page and text; runs in the vault's thread.

    Raises:
        Stopped: *watch*, which is told of texts, said so.
    """
    from vault.store import doctor, verify

    found = doctor.report(vault.paths, vault.clock, vault.kdf)
    hints = file_words.CHECK_HINTS
    outside = [
        replace(check, hint=hints.get(check.name, check.hint))
        for check in found
        if check.name != _OPEN
    ]
    return [*outside, *verify.inside(vault, watch)]


class FilesScreen(Asking[None]):
    """What leaves as a backup, what comes in as contacts, and whether all is well."""

    PLACE = "files"
    BINDINGS = bindings("files")

    def heading(self) -> str:
        """Its name."""
        return file_words.FILES

    def body(self) -> Iterable[Widget]:
        yield Card()
        yield self.path_line()

    def on_mount(self) -> None:
        self._tell(file_words.ABOUT)
        self.go_home()

    def go_home(self) -> None:
        """The lines, to scroll them."""
        self.query_one(Card).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One thing at a time."""
        del parameters
        return action not in {"backup", "check", "take_in"} or not self.is_working

    def wipe(self) -> None:
        """Forget what was written and found."""
        super().wipe()
        self.query_one(Card).wipe()

    def action_backup(self, with_notes: bool) -> None:  # noqa: FBT001  # called by a key
        """Ask where the backup is to be written."""
        name = file_words.BACKUP_NAME.format(day=self.today.isoformat())
        self.ask(file_words.BACKUP_ASKED, partial(self.back_up, with_notes=with_notes), name)

    def action_take_in(self) -> None:
        """Contacts from a file."""
        from .intake import IntakeScreen

        self.app.push_screen(IntakeScreen(), self._after)

    def action_back(self) -> None:
        """Stop what is under way, close the line, or leave."""
        if not self.stop():
            super().action_back()

    @work(exclusive=True, group="write", exit_on_error=False)
    async def back_up(self, path: Path, *, with_notes: bool) -> None:
        """Write a backup and say what it holds and what was checked."""
        try:
            with self.working(file_words.BACKING_UP, stops=True, share=True) as under_way:
                written = await self.session.commit(
                    back_up, path, with_notes=with_notes, watch=under_way.watch
                )
        except VaultError as error:
            self.say_error(error)
            return
        if self.journal.closing:
            return
        self.answered()
        self._tell(_written_lines(path, written, with_notes=with_notes))
        self.say(file_words.BACKED_UP)

    @work(exclusive=True, group="write", exit_on_error=False)
    async def action_check(self) -> None:
        """Look everything over and say what was found."""
        try:
            with self.working(file_words.CHECKING, stops=True) as under_way:
                checks = await self.session.call(look_over, under_way.watch)
        except VaultError as error:
            self.say_error(error)
            return
        self._tell(_check_lines(checks), hang=_HANG)
        wrong = sum(not check.ok for check in checks)
        said = counted(file_words.CHECK_NOT_WELL, wrong) if wrong else file_words.CHECK_WELL
        self.say(said, error=bool(wrong))

    def _after(self, said: str | None) -> None:
        self.say(said or "")

    def _tell(self, lines: Sequence[str], *, hang: int = 0) -> None:
        self.query_one(Card).show(lambda width: wrapped(lines, width, hang=hang))


def _written_lines(path: Path, written: Written, *, with_notes: bool) -> list[str]:
    size = file_words.BACKUP_SIZE_NOTES if with_notes else file_words.BACKUP_SIZE
    return [
        words.WRITTEN.format(name=place_words(path)),
        size.format(
            bytes=counted(file_words.BYTES, written.size),
            entries=counted(words.ENTRIES, written.entries),
        ),
        "",
        file_words.BACKUP_CHECKED,
        "",
        file_words.BACKUP_OPENS,
        *([file_words.BACKUP_LIVES] if with_notes else []),
    ]


def _check_lines(checks: Iterable[Check]) -> list[str]:
    lines = []
    for check in checks:
        form = file_words.CHECK_OK if check.ok else file_words.CHECK_NOT_OK
        lines.append(form.format(name=tr(check.name), text=check.text))
        if not check.ok and check.hint:
            lines.append(file_words.CHECK_HINT.format(hint=check.hint))
    return lines
