"""The team a journal belongs to, and the way into one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import work

from tui.keymap import bindings
from tui.messages import period_words, team_words
from tui.places import place_words
from tui.team_lines import counted_lines
from tui.widgets.card import Card
from tui.widgets.lines import wrapped
from vault.errors import NoTeam, OtherVocabulary, VaultError
from vault.journal import entries
from vault.statistics import membership

from .asking import Asking, check_new_file

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable
    from pathlib import Path

    from textual.widget import Widget
    from textual.worker import Worker

    from vault.statistics.invitation import Invitation
    from vault.statistics.periods import Period
    from vault.store.vault import Vault

    from .base import Page


class Standing(NamedTuple):
    """Where a journal stands."""

    invitation: Invitation | None
    enrolled: list[Period]
    empty: bool
    """Whether it holds no contact, so that a team could be led from it."""


def standing(vault: Vault) -> Standing:
    """Where a journal stands; runs in the vault's thread.

    Raises:
        OtherVocabulary: its team counts by other lists than this version.
    """
    empty = not entries.count(vault)
    try:
        member = membership.current(vault)
    except NoTeam:
        return Standing(None, [], empty)
    return Standing(member.invitation, membership.enrolled(vault), empty)


def write_enrolment(vault: Vault, path: Path, since: Period | None = None) -> None:
    """Write the enrolment to a new file.

    Raises:
        FileExists, NoSuchFolder, OwnFolder: nothing was made.
        VaultError: as `membership.write_enrolment`.
    """
    check_new_file(vault, path)
    membership.write_enrolment(vault, path, since=since)


def in_team(vault: Vault) -> bool:
    """Whether a journal belongs to a team."""
    try:
        membership.current(vault)
    except NoTeam:
        return False
    return True


def push_send(page: Page[None]) -> Worker[None]:
    """What may leave: the pack for a team, or else the plain summary."""
    begin: Callable[[], Coroutine[None, None, None]] = partial(_push_send, page)
    return page.run_worker(begin, exclusive=True, group="open", exit_on_error=False)


async def _push_send(page: Page[None]) -> None:
    try:
        member = await page.session.call(in_team)
    except VaultError as error:
        page.say_error(error)
        return
    page.lead_to(_sending(member=member))


def _sending(*, member: bool) -> Page[None]:
    from .pack import PackScreen
    from .send import SendScreen

    return PackScreen() if member else SendScreen()


class TeamScreen(Asking[str]):
    """Dismissed with what is to be said once a team is led from this journal."""

    PLACE = "team"
    BINDINGS = bindings("team")

    def __init__(self) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self._is_strange = False
        """Whether the team counts by lists that this version lacks; it can only be left."""

    def heading(self) -> str:
        """Its name."""
        return team_words.TEAM

    def body(self) -> Iterable[Widget]:
        yield Card()
        yield self.path_line()

    def on_mount(self) -> None:
        self.go_home()
        self.reload()

    def go_home(self) -> None:
        """The lines, to scroll them."""
        self.query_one(Card).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Into a team from outside, the rest from inside."""
        del parameters
        inside = self._standing is not None and self._standing.invitation is not None
        if action in {"join", "create"}:
            return self._standing is not None and not inside
        if action == "leave_team":
            return inside or self._is_strange
        return inside or action not in {"packs", "enrolment"}

    def wipe(self) -> None:
        """Forget the team."""
        super().wipe()
        self._standing = None
        self.query_one(Card).wipe()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self) -> None:
        """Look where this journal stands."""
        try:
            self._standing = found = await self.session.call(standing)
        except VaultError as error:
            self._is_strange = isinstance(error, OtherVocabulary)
            self.refresh_bindings()
            self.say_error(error)
            return
        self._is_strange = False
        lines = _lines(found)
        self.query_one(Card).show(lambda width: wrapped(lines, width))
        self.refresh_bindings()

    def action_join(self) -> None:
        """Join with an invitation."""
        from .join import JoinScreen

        self.app.push_screen(JoinScreen(), self._after)

    def action_create(self) -> None:
        """Make a team."""
        from .create import CreateScreen

        if self._standing is not None and self._standing.empty:
            self.app.push_screen(CreateScreen(), self._made)
        else:
            self.say(team_words.NEEDS_EMPTY, error=True)

    def action_packs(self) -> None:
        """The pack of the last period."""
        self.lead_to(_sending(member=True))

    def action_enrolment(self) -> None:
        """Ask where the enrolment goes."""
        self.ask(team_words.ENROLMENT_FILE, self.write_file, team_words.ENROLMENT_NAME)

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_file(self, path: Path) -> None:
        """Write the enrolment."""
        try:
            await self.session.commit(write_enrolment, path)
        except VaultError as error:
            self.say_error(error)
            return
        self.answered()
        self.reload()
        self.say(team_words.ENROLMENT_WRITTEN.format(name=place_words(path)))

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_leave_team(self) -> None:
        """Leave it, after asking."""
        from .confirm import ConfirmScreen

        question = ConfirmScreen(team_words.TEAM_LEAVE, team_words.TEAM_LEAVE_MORE)
        if not await self.app.push_screen_wait(question):
            return
        try:
            await self.session.commit(membership.leave)
        except VaultError as error:
            self.say_error(error)
            return
        self.reload()
        self.say(team_words.TEAM_LEFT)

    def _after(self, said: str | None) -> None:
        self.say(said or "")
        self.reload()

    def _made(self, said: str | None) -> None:
        if said:
            self.wipe()
            self.dismiss(said)


def _lines(found: Standing) -> list[str]:
    """Where a journal stands, in sentences."""
    invitation = found.invitation
    if invitation is None:
        return list(team_words.TEAM_NONE)
    lines = [
        team_words.TEAM_JOINED.format(name=invitation.short_name),
        team_words.TEAM_WORDS.format(words=" ".join(invitation.fingerprint)),
        "",
        *counted_lines(invitation),
        "",
    ]
    if not found.enrolled:
        return [*lines, team_words.TEAM_NOT_ENROLLED]
    first, last = period_words(found.enrolled[0]), period_words(found.enrolled[-1])
    return [
        *lines,
        team_words.TEAM_ENROLLED.format(first=first, last=last),
        team_words.TEAM_PACKS,
    ]
