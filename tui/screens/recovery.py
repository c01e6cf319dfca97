"""A new recovery code in place of the old one, shown once and proved to be on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.keymap import bindings
from tui.language import tr
from tui.messages import words
from tui.widgets.codeproof import CodeProof
from tui.widgets.passphrase import SecretInput
from vault.errors import KeyFileNeeded, VaultError, VaultLocked
from vault.secret import Secret

from .passphrase import opened_by
from .working import Working

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget
    from textual.widgets import Input

    from tui.session import Session
    from vault.store.vault import Vault


def renew(vault: Vault, passphrase: Secret | None, factor: Secret | None) -> str:
    """Check the passphrase, then make a new code; wipes the passphrase.

    A vault that was opened with its old code needs no other proof.

    Raises:
        WrongPassphrase, KeyFileNeeded: the old code stands.
        VaultError: as `rekeying.renew_recovery` says.
    """
    from vault.store import rekeying

    with passphrase or Secret(b"") as typed:
        if not opened_by(vault).recovered:
            vault.confirm_passphrase(typed, factor)
    return rekeying.renew_recovery(vault)


async def proved(session: Session) -> bool:
    """Remember that the recovery code is on paper; False when the journal locked meanwhile.

    Where the disk refuses, the list goes on asking for the proof.
    """
    from vault.store import rekeying

    try:
        await session.commit(rekeying.prove)
    except VaultLocked:
        return False
    except VaultError:
        return True
    return True


class RecoveryScreen(Working[str]):
    """First the passphrase, then the code; dismissed with what to say."""

    PLACE = "recovery"
    BINDINGS = bindings("recovery")

    def __init__(self, *, recovered: bool) -> None:
        super().__init__()
        self._recovered = recovered
        self._making = False
        self._warned = False

    def heading(self) -> str:
        """What it is for."""
        return words.NEW_CODE

    def body(self) -> Iterable[Widget]:
        parts: list[Widget] = [Static("\n".join(words.NEW_CODE_ASKED), markup=False)]
        if self._recovered:
            parts.append(Static(words.NEXT_IS_ENTER, markup=False))
        else:
            parts.append(SecretInput(words.PASSPHRASE, id="secret"))
        yield VerticalScroll(*parts, id="step", can_focus=False)

    def on_mount(self) -> None:
        for field in self.query(SecretInput):
            field.focus()

    def wipe(self) -> None:
        """Forget the code and what was typed."""
        super().wipe()
        for proof in self.query(CodeProof):
            proof.wipe()

    def action_show(self) -> None:
        """Show or hide what is typed."""
        for field in self.query(SecretInput):
            field.password = not field.password

    def action_next(self) -> None:
        """Make the code, or look at the proof."""
        if self.query(CodeProof):
            self._prove()
        elif not self._making:
            fields = self.query(SecretInput)
            typed = fields.only_one().take() if fields else ""
            if typed or self._recovered:
                self._making = True
                self.make(Secret.from_text(typed) if typed else None)

    def action_back(self) -> None:
        """Back to the settings; once the code is made, only after a warning."""
        if self._making:
            return
        if self.query(CodeProof) and not self._warned:
            self._warned = True
            self.say(words.CODE_NOT_PROVED, error=True)
            return
        self.wipe()
        self.dismiss("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field goes on."""
        event.stop()
        self.action_next()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def make(self, passphrase: Secret | None) -> None:
        """Make the new code and show it."""
        try:
            with self.working(words.CHANGING):
                code = await self.session.commit(renew, passphrase, self.session.factor)
        except VaultError as error:
            self._making = False
            if isinstance(error, KeyFileNeeded):
                self.say(f"{tr(error.text)} {words.KEY_FILE_ASKED_AT_UNLOCK}", error=True)
            else:
                self.say_error(error)
            return
        self.say("")
        container = self.query_one("#step", VerticalScroll)
        with self.app.batch_update():
            await container.remove_children()
            await container.mount(CodeProof(code))
        self._making = False
        self.query_one("#proof").focus()

    def _prove(self) -> None:
        problem = self.query_one(CodeProof).problem()
        if problem:
            self.say(problem, error=True)
        else:
            self.keep_proof()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def keep_proof(self) -> None:
        """Remember that the code is on paper, and go back."""
        if await proved(self.session):
            self.dismiss(words.CODE_MADE)
