"""Changing the passphrase; the recovery code stays valid."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.keymap import bindings
from tui.language import tr
from tui.messages import counted, file_words, words
from tui.widgets.newpassphrase import NewPassphrase
from tui.widgets.passphrase import SecretInput
from vault.errors import KeyFileNeeded, VaultError
from vault.secret import Secret

from .working import Working

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget
    from textual.widgets import Input

    from vault.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Slots:
    """What a change would mean for what opens the vault now."""

    recovered: bool
    """Opened with the recovery code: nobody has to know the old passphrase."""
    needs_key_file: bool
    """Some passphrase wants a key file besides it."""
    others: int
    """Passphrases that cannot follow."""


def opened_by(vault: Vault) -> Slots:
    """Look at the slots of an open vault; runs in its thread."""
    from vault.keys.slots import SlotType

    typed = {slot.index: slot.type for slot in vault.slots() if slot.cost is not None}
    recovered = vault.opened_slot not in typed
    keyed = SlotType.PASSPHRASE_AND_KEY_FILE
    if recovered:
        return Slots(recovered, keyed in typed.values(), max(0, len(typed) - 1))
    return Slots(recovered, typed[vault.opened_slot] is keyed, len(typed) - 1)


def change(vault: Vault, old: Secret | None, new: Secret, factor: Secret | None) -> None:
    """Check the old passphrase, then change to the new one; wipes both.

    Raises:
        WrongPassphrase, KeyFileNeeded: the old one is not right; nothing was changed.
        VaultError: as `rekeying.change` says.
    """
    from vault.store import rekeying

    with ExitStack() as wiped:
        wiped.enter_context(new)
        if old is not None:
            wiped.enter_context(old)
        slots = opened_by(vault)
        if old is not None or not slots.recovered:
            vault.confirm_passphrase(old or Secret(b""), factor)
        kept = factor if slots.needs_key_file else None
        rekeying.change(vault, rekeying.Passphrase(new, kept))


class PassphraseScreen(Working[str]):
    """The old passphrase, then six words or an own one; dismissed with what to say."""

    PLACE = "passphrase"
    BINDINGS = bindings("passphrase")

    def __init__(self, slots: Slots) -> None:
        super().__init__()
        self._slots = slots

    def heading(self) -> str:
        """What it is for."""
        return words.CHANGE_TITLE

    def body(self) -> Iterable[Widget]:
        slots = self._slots
        parts: list[Widget] = []
        told = [words.OLD_NOT_NEEDED] if slots.recovered else []
        if slots.others:
            told.append(counted(words.OTHERS_DROPPED, slots.others))
        if slots.needs_key_file:
            stays = self.session.factor is not None
            told.append(words.KEY_FILE_STAYS if stays else words.KEY_FILE_GOES)
        if told:
            parts.append(Static("\n".join(told), id="told", markup=False))
        if not slots.recovered:
            parts.append(SecretInput(words.TYPE_OLD, id="old"))
        yield VerticalScroll(*parts, NewPassphrase(words.CODE_STAYS), id="step", can_focus=False)

    def on_mount(self) -> None:
        self.query_one("#first" if self._slots.recovered else "#old").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing while it is changed: other words in sight would not be those that open."""
        del parameters
        return not self.is_working or action not in {"words", "own", "key_file", "back"}

    def wipe(self) -> None:
        """Forget the words and what was typed."""
        super().wipe()
        self.query_one(NewPassphrase).wipe()

    async def action_words(self) -> None:
        """Six other words."""
        await self.query_one(NewPassphrase).offer()
        self._back_to_old()

    async def action_own(self) -> None:
        """A passphrase of one's own, or the words again."""
        await self.query_one(NewPassphrase).turn()
        self._back_to_old()

    def action_show(self) -> None:
        """Show or hide what is typed."""
        for field in self.query(SecretInput):
            field.password = not field.password

    def action_key_file(self) -> None:
        """A key file besides the passphrase, or no longer."""
        from .keyfile import KeyFileScreen

        if self._slots.recovered:
            self.say(file_words.KEY_FILE_RECOVERED, error=True)
        else:
            self.app.push_screen(KeyFileScreen(self._slots), self._after_key_file)

    def action_next(self) -> None:
        """Change it."""
        self._begin()

    def action_back(self) -> None:
        """Back to the settings; nothing was changed."""
        self.wipe()
        self.dismiss("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field: to the next field, and from the last to the change."""
        event.stop()
        if event.input.id == "old":
            self.query_one("#first").focus()
        elif self.query_one(NewPassphrase).submitted(event.input):
            self._begin()

    @work(exclusive=True, group="save", exit_on_error=False)
    async def change(self, old: Secret | None, new: Secret) -> None:
        """Change it and go back."""
        try:
            with self.working(words.CHANGING):
                await self.session.commit(change, old, new, self.session.factor)
        except VaultError as error:
            self._refuse(error)
            return
        self.wipe()
        self.dismiss(words.IS_CHANGED)

    def _after_key_file(self, said: str | None) -> None:
        if said:
            self.wipe()
            self.dismiss(said)

    def _back_to_old(self) -> bool:
        """Whether the old passphrase is still to be typed; goes there."""
        self.say("")
        for field in self.query("#old").results(SecretInput):
            if not field.value:
                field.focus()
                return True
        return False

    def _begin(self) -> None:
        if self.is_working or self._back_to_old():
            return
        old = self.query("#old")
        chosen, problem = self.query_one(NewPassphrase).take()
        if problem:
            self.say(problem, error=True)
            return
        typed = Secret.from_text(old.only_one(SecretInput).take()) if old else None
        self.change(typed, Secret.from_text(chosen))

    def _refuse(self, error: VaultError) -> None:
        for field in self.query("#old"):
            field.focus()
        if isinstance(error, KeyFileNeeded):
            self.say(f"{tr(error.text)} {words.KEY_FILE_ASKED_AT_UNLOCK}", error=True)
        else:
            self.say_error(error)
