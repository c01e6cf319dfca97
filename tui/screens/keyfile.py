"""A key file besides the passphrase, or no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from tui.keyfiles import made
from tui.keymap import bindings
from tui.messages import counted, file_words, words
from tui.places import place_words
from tui.widgets.keyfile import read
from tui.widgets.passphrase import SecretInput
from vault.errors import NotUnlocked, VaultError
from vault.secret import Secret

from .asking import check_new_file, named
from .confirm import ConfirmScreen
from .working import Working

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from vault.store.vault import Vault

    from .passphrase import Slots


def make(vault: Vault, passphrase: Secret, file: Path, factor: Secret | None) -> None:
    """Make a key file and want it besides the passphrase from now on; wipes the passphrase.

    Runs in the vault's thread. *factor* is the contents of a key file that was given needlessly.

    Raises:
        FileExists, NoSuchFolder, OwnFolder: it cannot have that name; nothing was changed.
        WrongPassphrase: that is another passphrase; nothing was changed.
        VaultError: as `rekeying.change` says; the file is gone again unless it may be needed.
    """
    from vault.store import rekeying

    with passphrase:
        check_new_file(vault, file)
        vault.confirm_passphrase(passphrase, factor)
        with made(file, vault.paths), read(file) as new:
            rekeying.change(vault, rekeying.Passphrase(passphrase, new))
            vault.confirm_passphrase(passphrase, new)


def unmake(vault: Vault, passphrase: Secret, factor: Secret | None) -> None:
    """Go back to the passphrase alone; wipes the passphrase, leaves the file.

    Runs in the vault's thread.

    Raises:
        WrongPassphrase, KeyFileNeeded: nothing was changed.
        VaultError: as `rekeying.change` says.
    """
    from vault.store import rekeying

    with passphrase:
        vault.confirm_passphrase(passphrase, factor)
        rekeying.change(vault, rekeying.Passphrase(passphrase))


class KeyFileScreen(Working[str]):
    """The passphrase as it is now, and where the new file goes; dismissed with what to say."""

    PLACE = "keyfile"
    BINDINGS = bindings("keyfile")

    def __init__(self, slots: Slots) -> None:
        super().__init__()
        self._slots = slots

    def heading(self) -> str:
        """Its name."""
        return file_words.KEY_FILE_TITLE

    def body(self) -> Iterable[Widget]:
        needed, others = self._slots.needs_key_file, self._slots.others
        about = file_words.KEY_FILE_UNMAKE if needed else file_words.KEY_FILE_MAKE
        parts: list[Widget] = [Static("\n".join(about), markup=False)]
        told = [file_words.KEY_FILE_HELD] if self.session.held else []
        told += [counted(words.OTHERS_DROPPED, others)] if others else []
        if told:
            parts.append(Static("\n".join(told), id="told", markup=False))
        parts.append(SecretInput(words.TYPE_OLD, id="secret"))
        if not needed:
            file = Input(placeholder=file_words.KEY_FILE_NEW, id="new-key-file")
            file.cursor_blink = False
            parts.append(file)
        yield VerticalScroll(*parts, id="step", can_focus=False)

    def on_mount(self) -> None:
        self.query_one("#secret").focus()

    def action_show(self) -> None:
        """Show or hide what is typed."""
        field = self.query_one("#secret", SecretInput)
        field.password = not field.password

    def action_next(self) -> None:
        """To the field that is still empty; then ask what has to be asked, and do it."""
        if self.is_working:
            return
        for field in self.query(Input):
            if not field.value.strip():
                field.focus()
                return
        if self._slots.others:
            question = counted(words.OTHERS_DROPPED, self._slots.others)
            self.app.push_screen(ConfirmScreen(question, file_words.KEY_FILE_DROPS), self._answered)
        else:
            self.change()

    def action_back(self) -> None:
        """Back to the passphrase; nothing was changed."""
        if not self.is_working:
            self.wipe()
            self.dismiss("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field goes on."""
        event.stop()
        self.action_next()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def change(self) -> None:
        """Make the file, or want it no longer, and go back."""
        try:
            with self.working(words.CHANGING):
                said = await self._changed()
        except VaultError as error:
            if isinstance(error, NotUnlocked):
                self.query_one("#secret", SecretInput).wipe()
                self.query_one("#secret").focus()
            self.say_error(error)
            return
        self.wipe()
        self.dismiss(said)

    async def _changed(self) -> str:
        session = self.session
        files = [named(field.value.strip()) for field in self.query("#new-key-file").results(Input)]
        passphrase = Secret.from_text(self.query_one("#secret", SecretInput).value)
        if self._slots.needs_key_file:
            await session.commit(unmake, passphrase, session.factor)
            session.change_factor(None)
            return file_words.KEY_FILE_GONE
        (file,) = files
        await session.commit(make, passphrase, file, session.factor)
        session.change_factor(_contents(file))
        return f"{file_words.KEY_FILE_MADE} {words.WRITTEN.format(name=place_words(file))}"

    def _answered(self, yes: bool | None) -> None:  # noqa: FBT001  # the answer of a question
        if yes:
            self.change()


def _contents(file: Path) -> Secret | None:
    """What is in the new file; None when the stick is gone already."""
    try:
        return read(file)
    except NotUnlocked:
        return None
