"""Joining a team: the invitation, its eight words compared aloud, the enrolment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.messages import period_words, team_words
from tui.places import place_words
from tui.team_lines import counted_lines
from tui.widgets.chips import Chips
from tui.widgets.fingerprint import Fingerprint
from tui.widgets.pane import Pane
from vault.clock import local_day
from vault.errors import VaultError
from vault.statistics import invitation as invitations
from vault.statistics import membership, periods

from .asking import Asking, contents
from .team import write_enrolment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from vault.statistics.invitation import Invitation
    from vault.statistics.periods import Period
    from vault.store.vault import Vault

_PARTS = ("#join-asked", "#join-same", "#join-counted")
BEFORE = 4
"""Periods before the present one that can be sent from."""


def read(_vault: Vault, path: Path) -> Invitation:
    """The invitation in a file; read in the vault's thread, where a slow stick harms nobody.

    Raises:
        NoSuchFile: it cannot be read.
        VaultError: as `invitation.read`.
    """
    return invitations.read(contents(path, invitations.SIZE))


class JoinScreen(Asking[str]):
    """Three steps: the file, the words, the enrolment. Nothing is joined before the second yes."""

    PLACE = "join"
    BINDINGS = bindings("join")

    def __init__(self) -> None:
        super().__init__()
        self._invitation: Invitation | None = None
        self._joining = False
        """Whether the yes is on its way in: a second one would be refused."""
        self._joined = False

    def heading(self) -> str:
        """Its name."""
        return team_words.JOIN

    def body(self) -> Iterable[Widget]:
        yield Pane(
            Static("", id="join-asked", markup=False),
            Fingerprint(),
            Static("", id="join-same", markup=False),
            Static("", id="join-counted", markup=False),
            id="joining",
        )
        yield self.path_line()

    def on_mount(self) -> None:
        self.ask(team_words.JOIN_FILE, self.read_file)

    def go_home(self) -> None:
        """The words, to scroll them."""
        self.query_one("#joining").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Yes and no while the words are compared."""
        del parameters
        comparing = self._invitation is not None and not (self._joined or self._joining)
        return comparing or action not in {"same", "differ"}

    def wipe(self) -> None:
        """Forget the words."""
        super().wipe()
        self._invitation = None
        self.query_one(Fingerprint).update("")
        for part in _PARTS:
            self.query_one(part, Static).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def read_file(self, path: Path) -> None:
        """Show the words of the invitation."""
        try:
            found = await self.session.call(read, path)
        except VaultError as error:
            self.say_error(error)
            return
        self._invitation = found
        self.answered()
        self.query_one("#join-asked", Static).update(team_words.JOIN_ASKED)
        self.query_one(Fingerprint).show(found.fingerprint)
        self.query_one("#join-same", Static).update(team_words.JOIN_SAME)
        self.query_one("#join-counted", Static).update("\n".join(counted_lines(found)))
        self.say("")
        self.refresh_bindings()

    def action_same(self) -> None:
        """Join."""
        if self._invitation is not None:
            self._joining = True
            self.join(self._invitation)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def join(self, found: Invitation) -> None:
        """Join, and ask where the enrolment goes."""
        try:
            await self.session.commit(membership.join, found.data)
        except VaultError as error:
            self._joining = False
            self.say_error(error)
            return
        self._joined = True
        self.refresh_bindings()
        self.query_one("#join-asked", Static).update(team_words.ENROLMENT_ASKED)
        self.query_one(Fingerprint).display = False
        for part in _PARTS[1:]:
            self.query_one(part).display = False
        await self.query_one("#joining").mount(self._choice_of_period(found))
        self.ask(team_words.ENROLMENT_FILE, self.write_file, team_words.ENROLMENT_NAME)

    def action_differ(self) -> None:
        """Join nothing."""
        self.wipe()
        self.dismiss(team_words.JOIN_NOT)

    def leave(self) -> None:
        """Go back; what was joined stays joined."""
        said = team_words.JOINED if self._joined else ""
        self.wipe()
        self.dismiss(said)

    def action_back(self) -> None:
        """Leave: each step has one line, and none goes back to the one before."""
        self.leave()

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_file(self, path: Path) -> None:
        """Write the enrolment and go back."""
        since = periods.parse(self.query_one("#since", Chips).value or "")
        try:
            await self.session.commit(write_enrolment, path, since)
        except VaultError as error:
            self.say_error(error)
            return
        self.wipe()
        self.dismiss(team_words.ENROLMENT_WRITTEN.format(name=place_words(path)))

    def _choice_of_period(self, found: Invitation) -> Chips:
        choices: list[Period] = [found.period.containing(local_day(self.session.clock))]
        for _ in range(BEFORE):
            choices.append(choices[-1].previous())
        return Chips(
            team_words.ENROLMENT_FROM,
            [(str(period), period_words(period)) for period in choices],
            value=str(choices[0]),
            optional=False,
            id="since",
        )
