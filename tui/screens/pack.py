"""A supporter's pack: exactly what is sealed, before and after it leaves."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.widgets import Static

from tui.keymap import bindings
from tui.language import number
from tui.messages import counted, file_words, full_day, period_words, team_words, words
from tui.places import place_words
from tui.widgets.payload import Payload
from vault.clock import local_day
from vault.errors import NumbersChanged, VaultError
from vault.statistics import membership
from vault.statistics.pack import SIZE

from .asking import Asking, check_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from textual.widget import Widget

    from vault.statistics.issuing import Preview
    from vault.statistics.periods import Period
    from vault.store.vault import Vault


class Looked(NamedTuple):
    """What there is for a period."""

    period: Period
    enrolled: list[Period]
    """Those with a key, oldest first."""
    preview: Preview | None
    """None where there is no key."""


def last_closed(vault: Vault) -> Period:
    """The period that ended last.

    Raises:
        VaultError: as `membership.current`.
    """
    kind = membership.current(vault).invitation.period
    return kind.containing(local_day(vault.clock)).previous()


def look(vault: Vault, period: Period, *, correction: bool) -> Looked:
    """The pack of a period.

    Raises:
        VaultError: as `membership.preview`.
    """
    enrolled = membership.enrolled(vault)
    if period not in enrolled:
        return Looked(period, enrolled, None)
    return Looked(period, enrolled, membership.preview(vault, period, correction=correction))


def write(vault: Vault, folder: Path, period: Period, shown: bytes, *, correction: bool) -> Path:
    """Seal what was shown, unless it has left, and write it to a new file in a folder.

    Raises:
        NoSuchFolder, OwnFolder: nothing was sealed.
        VaultError: as `membership.write`.
    """
    check_folder(vault, folder)
    return membership.write(vault, folder, period, shown=shown, correction=correction)


class PackScreen(Asking[None]):
    """The pack of a closed period; the bytes shown are the bytes that are sealed."""

    PLACE = "pack"
    BINDINGS = bindings("pack")

    def __init__(self) -> None:
        super().__init__()
        self.payload = b""
        """The body that is shown, digested and sealed."""
        self._looked: Looked | None = None
        self._period: Period | None = None
        """The one in view, also when it gives no pack."""
        self._correcting = False

    def heading(self) -> str:
        """Which period."""
        period = "" if self._period is None else period_words(self._period)
        return team_words.PACK.format(period=period)

    def body(self) -> Iterable[Widget]:
        yield Payload(team_words.PACK_EXACTLY)
        yield Static("", id="about", markup=False)
        yield self.path_line()

    def on_mount(self) -> None:
        self.go_home()
        self.reload(None)

    def go_home(self) -> None:
        """The bytes, to scroll them."""
        self.query_one(Payload).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Write and look where there is a pack, correct one that has left."""
        del parameters
        if action in {"write", "bytes"}:
            return bool(self.payload)
        return action != "correct" or self._has_left

    def wipe(self) -> None:
        """Forget the bytes."""
        super().wipe()
        self.payload, self._looked = b"", None
        self.query_one(Payload).wipe()
        self.query_one("#about", Static).update("")

    @work(exclusive=True, group="load", exit_on_error=False)
    async def reload(self, period: Period | None, *, correction: bool = False) -> None:
        """Show the pack of a period, at first of the last closed one."""
        try:
            with self.working(file_words.COUNTING, quiet=True):
                if period is None:
                    last = await self.session.call(last_closed)
                    period = last
                looked = await self.session.call(look, period, correction=correction)
        except VaultError as error:
            if period is not None:
                self._show_none(period)
            self.say_error(error)
            return
        self._show(looked, correction=correction)

    def action_step(self, by: int) -> None:
        """An earlier or later period; none that is not over."""
        if self._period is None:
            return
        wanted = self._period.next() if by > 0 else self._period.previous()
        if wanted.is_closed(self.today):
            self.say("")
            self.reload(wanted)

    def action_bytes(self) -> None:
        """Hex or text."""
        self.query_one(Payload).flip()

    def action_correct(self) -> None:
        """Count it again."""
        if self._looked is not None:
            self.reload(self._looked.period, correction=True)

    def action_write(self) -> None:
        """Ask for the folder."""
        self.ask(team_words.FOLDER_ASKED, self.write_pack)

    @work(exclusive=True, group="write", exit_on_error=False)
    async def write_pack(self, folder: Path) -> None:
        """Seal what is shown and write it."""
        if self._looked is None:
            return
        period = self._looked.period
        try:
            path = await self.session.commit(
                write, folder, period, self.payload, correction=self._correcting
            )
        except VaultError as error:
            self.say_error(error)
            if isinstance(error, NumbersChanged):
                self.reload(period, correction=self._correcting)
            return
        self.answered()
        self.reload(period)
        self.say(team_words.PACK_WRITTEN.format(name=place_words(path)))

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def action_missed(self) -> None:
        """Have the period count in the next one, after asking."""
        from .confirm import ConfirmScreen

        period = self._period
        if period is None:
            return
        named = {"period": period_words(period), "next": period_words(period.next())}
        more = team_words.PACK_MISSED_MORE.format(**named)
        if self._has_left:
            more = f"{team_words.PACK_MISSED_SEALED.format(**named)} {more}"
        question = ConfirmScreen(team_words.PACK_MISSED.format(**named), more)
        if await self.app.push_screen_wait(question):
            await self._declare_missed(period, team_words.PACK_IS_MISSED.format(**named))

    async def _declare_missed(self, period: Period, said: str) -> None:
        try:
            await self.session.commit(membership.declare_missed, period)
        except VaultError as error:
            self.say_error(error)
            return
        self._show_none(period)
        self.say(said)

    @property
    def _has_left(self) -> bool:
        preview = None if self._looked is None else self._looked.preview
        return preview is not None and preview.has_left

    def _show_none(self, period: Period) -> None:
        self.wipe()
        self._period = period
        self.retitle()
        self.refresh_bindings()

    def _show(self, looked: Looked, *, correction: bool) -> None:
        self._looked, self._period = looked, looked.period
        preview = looked.preview
        self.payload = b"" if preview is None else preview.body
        self._correcting = preview is not None and correction and not preview.has_left
        size = counted(words.BYTES, len(self.payload))
        revision = "" if preview is None else preview.revision
        line = team_words.PACK_SIZE.format(bytes=size, revision=revision)
        self.query_one(Payload).show(self.payload, line if preview else "")
        self.query_one("#about", Static).update("\n".join(self._about(looked)))
        if correction and not self._correcting:
            self.say(team_words.PACK_NO_CHANGE)
        self.retitle()
        self.refresh_bindings()

    def _about(self, looked: Looked) -> list[str]:
        if looked.preview is None:
            return [_why_not(looked, self.today)]
        digest = hashlib.sha256(self.payload).hexdigest()
        period, after = period_words(looked.period), period_words(looked.period.next())
        if self._correcting:
            last = team_words.PACK_CORRECTION
        else:
            last = team_words.PACK_HAS_LEFT if self._has_left else team_words.PACK_LATE
        return [
            team_words.PACK_NOT_IN_IT,
            words.DIGEST.format(first=digest[:32], second=digest[32:]),
            team_words.PACK_SEALED.format(size=number(SIZE)),
            last.format(period=period, next=after),
        ]


def _why_not(looked: Looked, today: date) -> str:
    """Why a period gives no pack."""
    if not looked.enrolled or looked.period > looked.enrolled[0]:
        return team_words.PACK_NO_ENROLMENT
    first = looked.enrolled[0]
    form = team_words.PACK_OLD if first.is_closed(today) else team_words.PACK_NOT_YET
    return form.format(first=period_words(first), day=full_day(first.next().start))
