"""A coordinator's invitation: its eight words, and the file again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import team_words, words
from tui.places import place_words
from tui.widgets.fingerprint import Fingerprint
from tui.widgets.pane import Pane
from vault import durable
from vault.errors import VaultError
from vault.statistics import team

from .asking import Asking, check_new_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from vault.store.vault import Vault


def write(vault: Vault, path: Path) -> None:
    """Write the invitation to a new file.

    Raises:
        FileExists, NoSuchFolder, OwnFolder, StorageFailed: nothing was written.
        NotCoordinator: no team is led from this vault.
    """
    check_new_file(vault, path)
    durable.write_new(path, team.current(vault).data)


class InvitationScreen(Asking[None]):
    """The words to read aloud."""

    PLACE = "invitation"
    BINDINGS = bindings("invitation")

    def __init__(self, said: str = "") -> None:
        super().__init__()
        self._said = said
        self._name = ""

    def heading(self) -> str:
        """Whose invitation."""
        return team_words.INVITATION.format(name=self._name)

    def body(self) -> Iterable[Widget]:
        yield Pane(
            Static(team_words.INVITATION_SAY, id="join-asked", markup=False),
            Fingerprint(),
            id="joining",
        )
        yield self.path_line()

    def on_mount(self) -> None:
        self.go_home()
        self.say(self._said)
        self.reload()

    def go_home(self) -> None:
        """The words, to scroll them."""
        self.query_one("#joining").focus()

    def wipe(self) -> None:
        """Forget the words."""
        super().wipe()
        self._name = ""
        self.query_one(Fingerprint).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Show the words."""
        try:
            found = await self.session.call(team.current)
        except VaultError as error:
            self.say_error(error)
            return
        self._name = found.short_name
        self.retitle()
        self.query_one(Fingerprint).show(found.fingerprint)

    def action_write(self) -> None:
        """Ask for the name of the file."""
        self.ask(team_words.FILE_ASKED, self.write_file, team_words.CREATE_NAME)

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_file(self, path: Path) -> None:
        """Write the file."""
        try:
            await self.session.commit(write, path)
        except VaultError as error:
            self.say_error(error)
            return
        self.answered()
        self.say(words.WRITTEN.format(name=place_words(path)))
