"""What leaves, byte by byte, before it leaves."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import counted, file_words, period_words, words
from tui.places import place_words
from tui.widgets.payload import Payload
from vault.errors import NumbersChanged, VaultError
from vault.statistics import ledger, summary
from vault.statistics.periods import BY_LENGTH, Length
from vault.watching import unwatched

from .asking import Asking, check_new_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from vault.statistics.periods import Period
    from vault.store.vault import Vault
    from vault.watching import Watch


def preview(vault: Vault, period: Period, watch: Watch = unwatched) -> bytes:
    """The exact bytes that would leave, made from counts alone; *watch* is told of entries.

    Raises:
        Stopped: *watch* said so.
        VaultError: the period is not over, or its table does not pass the audit.
    """
    with ledger.opened(vault, watch) as book:
        return summary.preview(book, period)


def write(vault: Vault, period: Period, payload: bytes, path: Path) -> None:
    """Write *payload*, which was shown, to a new file.

    Raises:
        NoSuchFolder, OwnFolder: nothing was written.
        VaultError: as `summary.write`.
    """
    check_new_file(vault, path)
    summary.write(vault, period, path, shown=payload)


class SendScreen(Asking[None]):
    """The summary of a closed period of the policy's length; the bytes shown are those written."""

    PLACE = "send"
    BINDINGS = bindings("send")

    def __init__(self) -> None:
        super().__init__()
        self.payload = b""
        """The buffer that is shown, digested and written."""
        self._period: Period | None = None

    @property
    def period(self) -> Period:
        """The period in view, at first the last closed one."""
        if self._period is None:
            kind = BY_LENGTH[Length[self.session.policy.report_period.upper()]]
            self._period = kind.containing(self.today).previous()
        return self._period

    def heading(self) -> str:
        """Which period."""
        return words.SEND.format(period=period_words(self.period))

    def body(self) -> Iterable[Widget]:
        yield Payload(words.EXACTLY)
        yield self.path_line(words.FILE_NAME)
        yield Static("", id="digest", markup=False)

    def on_mount(self) -> None:
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
        """Show the bytes of the period."""
        try:
            with self.working(file_words.COUNTING, stops=True, quiet=True) as under_way:
                self.payload = await self.session.call(preview, self.period, under_way.watch)
        except VaultError as error:
            self.wipe()
            self.say_error(error)
            return
        self._show()

    def action_period(self, by: int) -> None:
        """An earlier or later period; none that is not over."""
        wanted = self.period.next() if by > 0 else self.period.previous()
        if wanted.is_closed(self.today):
            self.wipe()  # what is there is of another period than the heading says
            self._period = wanted
            self.retitle()
            self.reload()

    def action_bytes(self) -> None:
        """Hex or text."""
        self.query_one(Payload).flip()

    def action_back(self) -> None:
        """Stop counting, close the line, or leave."""
        if not self.stop():
            super().action_back()

    def action_write(self) -> None:
        """Ask for the name of the file."""
        if self.payload:
            self.ask(words.FILE_NAME, self.write_file, f"peerlog-{self.period}.json")

    def go_home(self) -> None:
        """Back to the bytes."""
        self.query_one("#bytes").focus()

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_file(self, path: Path) -> None:
        """Write the buffer that is shown."""
        try:
            await self.session.commit(write, self.period, self.payload, path)
        except VaultError as error:
            self.say_error(error)
            if isinstance(error, NumbersChanged):
                self.reload()
            return
        self.answered()
        self.say(words.WRITTEN.format(name=place_words(path)))

    def _show(self) -> None:
        self.query_one(Payload).show(self.payload, counted(words.BYTES, len(self.payload)))
        digest = hashlib.sha256(self.payload).hexdigest()
        lines = words.DIGEST.format(first=digest[:32], second=digest[32:])
        self.query_one("#digest", Static).update(f"{words.NOT_IN_HERE}\n{lines}")
