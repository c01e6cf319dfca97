"""What leaves, byte by byte, before it leaves."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Input, Static

from tui.keymap import bindings
from tui.messages import counted, words
from tui.widgets.payload import Payload
from vault import durable
from vault.errors import FileExists, StorageFailed, VaultError
from vault.statistics import summary
from vault.statistics.periods import Quarter

from .base import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from vault.store.vault import Vault


class NoSuchFolder(StorageFailed):
    """The folder of the file to be written is not there."""

    text = words.NO_SUCH_FOLDER
    hint = ""


def write(vault: Vault, quarter: Quarter, payload: bytes, path: Path) -> bool:
    """Issue a quarter and write *payload* to a new file; False when it is not what was shown.

    Raises:
        FileExists: the name is taken.
        VaultError: the vault or the disk refused.
    """
    if not path.parent.is_dir():
        raise NoSuchFolder
    if path.exists():
        raise FileExists
    if summary.preview(vault, quarter) != payload:
        return False
    summary.issue(vault, quarter)
    durable.write_new(path, payload)
    return True


class SendScreen(Page[None]):
    """A closed quarter's summary; the bytes shown are the bytes written."""

    PLACE = "send"
    BINDINGS = bindings("send")

    def __init__(self) -> None:
        super().__init__()
        self.payload = b""
        """The buffer that is shown, digested and written."""
        self._quarter: Quarter | None = None

    @property
    def quarter(self) -> Quarter:
        """The quarter in view, at first the last closed one."""
        if self._quarter is None:
            self._quarter = Quarter.containing(self.today).previous()
        return self._quarter

    def heading(self) -> str:
        """Which quarter."""
        return words.SEND.format(quarter=self._quarter_words())

    def body(self) -> Iterable[Widget]:
        yield Payload(words.EXACTLY)
        yield Input(placeholder=words.FILE_NAME, id="name-field")
        yield Static("", id="digest", markup=False)

    def on_mount(self) -> None:
        self.query_one("#name-field", Input).cursor_blink = False
        self.query_one("#bytes").focus()
        self.reload()

    def wipe(self) -> None:
        """Forget the bytes."""
        super().wipe()
        self.payload = b""
        self.query_one(Payload).wipe()
        self.query_one("#digest", Static).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Show the bytes of the quarter."""
        try:
            self.payload = await self.session.call(summary.preview, self.quarter)
        except VaultError as error:
            self.wipe()
            self.say_error(error)
            return
        self._show()

    def action_quarter(self, by: int) -> None:
        """An earlier or later quarter; none that is not over."""
        wanted = self.quarter.next() if by > 0 else self.quarter.previous()
        if wanted.is_closed(self.today):
            self._quarter = wanted
            self.retitle()
            self.say("")
            self.reload()

    def action_bytes(self) -> None:
        """Hex or text."""
        self.query_one(Payload).flip()

    def action_write(self) -> None:
        """Ask for the name of the file."""
        if self.payload:
            field = self.query_one("#name-field", Input)
            field.value = f"peerlog-{self.quarter}.json"
            field.add_class("-shown")
            field.focus()
            self.say(words.FILE_NAME)

    def action_back(self) -> None:
        """Close the name field, else go back."""
        if self.query_one("#name-field").has_class("-shown"):
            self._close_field()
            self.say("")
        else:
            self.wipe()
            self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write to the name given."""
        event.stop()
        if event.value.strip():
            self.write_file(Path(event.value.strip()).expanduser())

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_file(self, path: Path) -> None:
        """Write the buffer that is shown."""
        try:
            same = await self.session.commit(write, self.quarter, self.payload, path)
        except VaultError as error:
            self.say_error(error)
            return
        self._close_field()
        if same:
            self.say(words.WRITTEN.format(name=path))
        else:
            self.say(words.NOT_THE_SAME_BYTES, error=True)
            self.reload()

    def _close_field(self) -> None:
        field = self.query_one("#name-field", Input)
        field.remove_class("-shown")
        field.clear()
        self.query_one("#bytes").focus()

    def _quarter_words(self) -> str:
        return words.QUARTER.format(number=self.quarter.number, year=self.quarter.year)

    def _show(self) -> None:
        self.query_one(Payload).show(self.payload, counted(words.BYTES, len(self.payload)))
        digest = hashlib.sha256(self.payload).hexdigest()
        lines = words.DIGEST.format(first=digest[:32], second=digest[32:])
        self.query_one("#digest", Static).update(f"{words.NOT_IN_HERE}\n{lines}")
