"""A journal from a backup, in place of a new one: which file, and what opens it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from tui.keymap import bindings
from tui.messages import file_words, words
from tui.restoring import Found, NoBackup, entries_in, look_into, refused, restored_lines
from tui.widgets.keyfile import KeyFileInput
from tui.widgets.passphrase import SecretInput
from vault.errors import KeyFileNeeded, NotUnlocked, VaultError
from vault.secret import Secret

from .working import Working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.widget import Widget


class RestoreScreen(Working[None]):
    """Stands where the first run does; the list comes after it."""

    PLACE = "restore"
    EMPTIED = True
    BINDINGS = bindings("restore")

    def __init__(self) -> None:
        super().__init__()
        self._named = ""
        """The file that was looked into."""
        self._found: Found | None = None
        self._by_code = False
        self._restored = False

    def heading(self) -> str:
        """Its name."""
        return file_words.RESTORE

    def body(self) -> Iterable[Widget]:
        file = Input(placeholder=file_words.RESTORE_FILE, id="backup-file")
        file.cursor_blink = False
        yield VerticalScroll(
            Static("\n".join(file_words.RESTORE_ABOUT), markup=False),
            file,
            SecretInput(words.PASSPHRASE, id="secret"),
            KeyFileInput(),
            id="step",
            can_focus=False,
        )

    def on_mount(self) -> None:
        self.query_one("#backup-file").focus()

    def wipe(self) -> None:
        """Forget the file and what opens it."""
        super().wipe()
        self._named, self._found = "", None
        if not self._restored:
            return
        for part in self.query("#step Static").results(Static):
            part.update("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Once it is restored, there is only one way; what is being tried stays what it is."""
        del parameters
        if self.is_working and action == "recovery":
            return False
        return not self._restored or action not in {"recovery", "show", "key_file", "back"}

    async def action_next(self) -> None:
        """To the next field; restore when all is there; to the list when it is."""
        if self._restored:
            self.wipe()
            await self.app.pop_screen()
            self.journal.opened()
        elif not self.is_working:
            self._go_on()

    def action_recovery(self) -> None:
        """Ask for the recovery code instead, or for the passphrase again."""
        self._by_code = not self._by_code
        field = self.query_one("#secret", SecretInput)
        field.clear()
        field.password = not self._by_code
        field.placeholder = words.RECOVERY_CODE if self._by_code else words.PASSPHRASE

    def action_show(self) -> None:
        """Show or hide what is typed."""
        field = self.query_one("#secret", SecretInput)
        field.password = not field.password

    def action_key_file(self) -> None:
        """Ask for the key file too, or no longer."""
        line = self.query_one(KeyFileInput)
        line.show(shown=not line.is_shown)
        (line if line.is_shown else self.query_one("#secret")).focus()

    def action_back(self) -> None:
        """Stop what is under way, or go back to the first run."""
        from .welcome import WelcomeScreen

        if not self.stop():
            self.wipe()
            self.app.switch_screen(WelcomeScreen())

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field goes on."""
        event.stop()
        await self.action_next()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def look_into(self, named: str) -> None:
        """Say what the file is, and go on to what opens it."""
        try:
            with self.working(file_words.RESTORE_LOOKING):
                file = _path(named)
                found = await asyncio.to_thread(look_into, file, self.session.paths)
        except VaultError as error:
            self._refuse(error)
            return
        if self.journal.closing:
            return
        self._named, self._found = named, found
        if found.needs_key_file and not self._by_code:
            self.query_one(KeyFileInput).show()
        self.say(found.line())
        self.query_one("#secret").focus()

    @work(exclusive=True, group="unlock", exit_on_error=False)
    async def restore(self, typed: str, read_key_file: Callable[[], Secret] | None) -> None:
        """Unpack the backup and open it."""
        found = self._found
        try:
            with self.working(file_words.RESTORING, stops=True, share=True) as under_way:
                file, watch = _path(self._named), under_way.watch
                if self._by_code:
                    await self.session.restore_with_recovery(file, typed, watch)
                else:
                    factor = None if read_key_file is None else read_key_file()
                    await self.session.restore(file, Secret.from_text(typed), factor, watch)
            entries = await self.session.call(entries_in)
        except VaultError as error:
            self._refuse(error, typed)
            return
        if found is not None and not self.journal.closing:
            await self._tell(restored_lines(found, entries, by_code=self._by_code))

    def _go_on(self) -> None:
        """To what is still to be typed, or to the work."""
        named = self.query_one("#backup-file", Input).value.strip()
        secret, line = self.query_one("#secret", SecretInput), self.query_one(KeyFileInput)
        if not named:
            self.query_one("#backup-file").focus()
        elif self._found is None or named != self._named:
            self.look_into(named)
        elif not secret.value:
            secret.focus()
        elif line.is_shown and not line.value.strip() and not self._by_code:
            line.focus()
        else:
            self.restore(secret.take(), line.reader())

    def _refuse(self, error: VaultError, typed: str = "") -> None:
        if self.journal.closing:
            return
        secret, line = self.query_one("#secret", SecretInput), self.query_one(KeyFileInput)
        if isinstance(error, KeyFileNeeded):
            # The passphrase may well be right: only the name of the file is left to type.
            secret.value = typed
            line.show()
            line.focus()
        elif isinstance(error, NotUnlocked):
            secret.focus()
        self.say(refused(error), error=True)

    async def _tell(self, lines: list[str]) -> None:
        self._restored = True
        self.say("")
        self.journal.apply_policy()
        container = self.query_one("#step", VerticalScroll)
        with self.app.batch_update():
            await container.remove_children()
            told = [*lines, "", words.BEGIN]
            await container.mount(Static("\n".join(told), markup=False))
        self.set_focus(None)
        self.refresh_bindings()


def _path(named: str) -> Path:
    """The file that was named.

    Raises:
        NoBackup: it begins with the home of somebody who is not here.
    """
    try:
        return Path(named).expanduser()
    except RuntimeError:
        raise NoBackup from None
