"""Legal holds by key: set at once, released with the passphrase and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.decisions import pointed_out
from tui.forgetting import forget_words
from tui.keymap import bindings
from tui.language import tr
from tui.messages import day_words, file_words, long_day, words
from tui.saving import own_lists
from tui.widgets.passphrase import SecretInput
from vault.clock import gone_on
from vault.errors import KeyFileNeeded, VaultError
from vault.journal import holds
from vault.secret import Secret
from vault.store.holding import WHOLE_VAULT
from vault.store.sealed import RELEASE_DAYS

from .base import Modal
from .passphrase import opened_by
from .working import Working

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from vault.journal.entries import Entry
    from vault.redaction import Finding, Personal
    from vault.store.vault import Vault

_FOUND_WIDTH = 24


def release(
    vault: Vault, owner: bytes, reason: str, passphrase: Secret, factor: Secret | None
) -> None:
    """Release a hold and wipe the passphrase; runs in the vault's thread."""
    with passphrase:
        holds.release(vault, owner, reason=reason, passphrase=passphrase, factor=factor)


class HoldScreen(Working[str], Modal[str]):
    """What can be held or released here; dismissed with what to say."""

    PLACE = "hold"
    BINDINGS = bindings("hold")
    AUTO_FOCUS = ""

    def __init__(self, entry: Entry | None) -> None:
        super().__init__()
        self._entry = entry
        self._owner: bytes | None = None
        """What is about to be released."""
        self._releasing = False
        self._personal: Personal | None = None
        self._recovered = False
        """Whether the journal was opened with the recovery code."""

    def body(self) -> Iterable[Widget]:
        reason = Input(
            placeholder=words.REASON.format(most=holds.MAX_REASON_CHARACTERS),
            max_length=holds.MAX_REASON_CHARACTERS,
            id="reason",
        )
        reason.cursor_blink = False
        box = Vertical(
            Static(words.HOLD_IS, id="told", markup=False),
            Static(self._choices(), id="choices", markup=False),
            reason,
            SecretInput(words.PASSPHRASE, id="secret"),
            Static("", id="status", markup=False),
            id="holding",
        )
        box.border_title = words.HOLD
        yield box

    def on_mount(self) -> None:
        self.load_lists()

    @work(exclusive=True, group="lists", exit_on_error=False)
    async def load_lists(self) -> None:
        """Look at the reason with the supporter's own lists."""
        try:
            self._recovered = (await self.session.call(opened_by)).recovered
            self._personal = await self.session.call(own_lists)
        except VaultError as error:
            self.say_error(error)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Choose first, then type."""
        if action == "pick":
            return self._owner is None and (self._entry is not None or parameters == (True,))
        return action not in {"next", "show"} or self._owner is not None

    def wipe(self) -> None:
        """Forget the reason, the passphrase and the day of the entry."""
        super().wipe()
        self._personal = None
        forget_words()
        for part in self.query("#told, #choices").results(Static):
            part.update("")

    def action_pick(self, whole: bool) -> None:  # noqa: FBT001  # called by a key
        """Hold at once what is free; ask what a release needs for what is held."""
        if whole and self.session.held:
            self._ask(WHOLE_VAULT, words.RELEASE_OF_WHOLE)
        elif whole:
            self.hold(WHOLE_VAULT, words.HOLD_SET_ALL)
        elif self._entry is not None and self._entry.held:
            self._ask(self._entry.id, words.RELEASE_OF_ENTRY.format(day=self._day()))
        elif self._entry is not None:
            self.hold(self._entry.id, words.HOLD_SET_ENTRY)

    def action_next(self) -> None:
        """Go to the reason; in a line enter goes on from there."""
        self.query_one("#reason").focus()

    def action_show(self) -> None:
        """Show or hide the passphrase."""
        field = self.query_one("#secret", SecretInput)
        field.password = not field.password

    def action_back(self) -> None:
        """Leave what stands as it is."""
        if not self._releasing:
            self.wipe()
            self.dismiss("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """From the reason to the passphrase, and from there to the release."""
        event.stop()
        if event.input.id == "reason":
            self._read_reason()
        elif event.value and self._reason_stands() and not self._releasing:
            self._releasing = True
            typed = self.query_one("#secret", SecretInput).take()
            self.let_go(self.query_one("#reason", Input).value, Secret.from_text(typed))

    @work(exclusive=True, group="save", exit_on_error=False)
    async def hold(self, owner: bytes, said: str) -> None:
        """Set a hold."""
        try:
            await self.session.commit(holds.set_, owner)
        except VaultError as error:
            self.say_error(error)
            return
        self.dismiss(said)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def let_go(self, reason: str, passphrase: Secret) -> None:
        """Release the hold that was chosen."""
        owner, session = self._owner or WHOLE_VAULT, self.session
        try:
            with self.working(words.RELEASING):
                await session.commit(release, owner, reason, passphrase, session.factor)
        except VaultError as error:
            self._releasing = False
            for field in self.query("#secret"):
                field.focus()
            if isinstance(error, KeyFileNeeded):
                self.say(f"{tr(error.text)} {words.KEY_FILE_ASKED_AT_UNLOCK}", error=True)
            else:
                self.say_error(error)
            return
        said = words.RELEASED.format(day=self._last_day())
        self.wipe()
        self.dismiss(f"{said} {words.STILL_HELD}" if session.held else said)

    def _ask(self, owner: bytes, heading: str) -> None:
        self._owner = owner
        box = self.query_one("#holding")
        box.border_title = heading
        box.add_class("-releasing")
        told = words.RELEASE_MORE.format(day=self._last_day())
        if self._recovered:
            told = file_words.RELEASE_RECOVERED
        self.query_one("#told", Static).update(told)
        self.query_one("#reason").focus()
        self.refresh_bindings()

    def _read_reason(self) -> None:
        """Replace what is shown to identify someone; without any, go on to the passphrase."""
        field = self.query_one("#reason", Input)
        shown = self.query_one("#status", Static).has_class("-found")
        if shown and pointed_out(field.value, self._personal):
            from vault.redaction import apply

            found = pointed_out(field.value, self._personal)
            field.value = apply(field.value, found)[: holds.MAX_REASON_CHARACTERS]
        if self._reason_stands():
            self.query_one("#secret").focus()

    def _reason_stands(self) -> bool:
        """Whether the reason can be recorded; says what is in the way."""
        field = self.query_one("#reason", Input)
        found = pointed_out(field.value, self._personal)
        self.query_one("#status").set_class(bool(found), "-found")
        if field.value.strip() and not found:
            self.say("")
            return True
        field.focus()
        self.say(_found_words(field.value, found) if found else words.REASON_MISSING, error=True)
        return False

    def _choices(self) -> str:
        lines = []
        if self._entry is not None:
            line = words.HOLD_ENTRY_TOO if self.session.held else words.HOLD_ENTRY
            line = words.RELEASE_ENTRY if self._entry.held else line
            lines.append(line.format(day=self._day()))
        lines.append(words.RELEASE_WHOLE if self.session.held else words.HOLD_WHOLE)
        return "\n".join([*lines, "", words.HOLD_LEAVES])

    def _day(self) -> str:
        entry = self._entry
        return "" if entry is None else day_words(entry.contact.day, self.today, entry.grain)

    def _last_day(self) -> str:
        vault = self.session.vault
        return long_day(gone_on(vault.today + RELEASE_DAYS, self.session.clock), self.today)


def _found_words(reason: str, found: Sequence[Finding]) -> str:
    """One line about the findings: the first in full, the others as a number."""
    written = reason[found[0].start : found[0].end]
    if len(written) > _FOUND_WIDTH:
        written = written[: _FOUND_WIDTH - 1] + "…"
    line = words.REASON_FINDING.format(written=written, placeholder=found[0].placeholder)
    if len(found) > 1:
        line = words.REASON_MORE.format(first=line, n=len(found) - 1)
    return words.REASON_FOUND.format(found=line)
