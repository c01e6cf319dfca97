"""The first run: what this is, passphrase, recovery code, profile and notes, done."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui.language import mark, tr, tr_n
from tui.messages import words
from tui.plain import explanations as why
from tui.plain import newpassphrase, restoring, settings, speaking
from tui.plain.signals import EVERYWHERE, Back
from tui.plain.wording import idle_said, refusal
from vault.errors import VaultError
from vault.journal import rules
from vault.store import rekeying

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.desk import Desk
    from tui.plain.asking import Talk
    from tui.plain.room import Room
    from vault.secret import Secret
    from vault.store.vault import Vault

LIMIT_SECONDS = 15 * 60.0
"""Nobody writes a code on paper in three minutes, and there is nothing to read yet."""

_NO_WAY_BACK = mark(
    "There is no way back from here: the journal exists, and this is its only code."
)


def begin(desk: Desk, talk: Talk) -> tuple[Vault, Secret | None, str]:
    """Make the journal, or restore it from a backup.

    Returns:
        The journal, open; the contents of its key file, if a backup needed one; the recovery code
        of a journal that was made, nothing for one that was restored.

    Raises:
        Locked, Ended: somebody leaves instead; nothing was made.
        VaultError: it cannot be made.
    """
    if desk.source.terminal:
        _language(talk)
    talk.say(tr("There is no journal yet in {folder}.", folder=desk.folder))
    talk.say(*(line.replace("•", "-") for line in words.WHAT_IT_KEEPS))
    while desk.source.terminal:
        try:
            if not _from_backup(talk):
                break
            return *restoring.restored(desk, talk), ""
        except Back:
            talk.say(tr("quit leaves without making a journal."))
    vault, code = _made(desk, talk)
    return vault, None, code


def _language(talk: Talk) -> None:
    """Ask for the language before anything is to be understood."""
    try:
        if speaking.chosen(talk):
            talk.say(tr(EVERYWHERE))
    except Back:
        talk.say(tr("It stays as it is."))
    except VaultError as error:  # it is spoken, and will be asked for again
        talk.say(*refusal(error))


def _from_backup(talk: Talk) -> bool:
    """Whether there is a backup to restore, in place of a new journal."""
    choices = ((False, tr("make a new one")), (True, tr("restore a backup")))
    enter = tr("Enter makes a new one")
    answer = talk.choose(tr("Journal"), choices, tr(why.JOURNAL), enter=enter)
    return bool(answer)


def _made(desk: Desk, talk: Talk) -> tuple[Vault, str]:
    from vault.store.opening import create

    with _passphrase(desk, talk) as passphrase:
        talk.say(tr("Making the journal."))
        vault, code = create(desk.paths, passphrase, clock=desk.clock, kdf=desk.kdf)
    with suppress(VaultError):  # the journal is there, and its code is about to be shown
        rekeying.owe_proof(vault)
        rules.leave_open(vault)
    return vault, code


def prove(room: Room, code: str) -> None:
    """Have the code written down.

    Raises:
        Locked, Ended: the journal is there, and its code is not proved.
    """
    talk = room.talk
    talk.limit_seconds = LIMIT_SECONDS
    while True:
        try:
            newpassphrase.proved(talk, code)
            break
        except Back:
            talk.say(tr(_NO_WAY_BACK))
    try:
        rekeying.prove(room.vault)
    except VaultError as error:  # it is on paper all the same
        talk.say(*refusal(error))


def settle(room: Room) -> None:
    """Ask for the rules, where they are still to be chosen.

    Raises:
        Locked, Ended: the next opening asks again; what was answered is in force.
    """
    talk, vault = room.talk, room.vault
    talk.say(*words.POLICY_ASKED)
    try:
        for step in (settings.choose_profile, settings.choose_notes):
            _or_as_it_is(step, room)
            rules.leave_open(vault)
        rules.adopt(vault, vault.policy)
    except VaultError as error:
        talk.say(*refusal(error))
    policy = vault.policy
    ready = tr("The journal is ready. Notes are off.")
    if policy.notes:
        ready = tr_n(
            "The journal is ready. Notes are on, for {n} day.",
            "The journal is ready. Notes are on, for {n} days.",
            policy.note_days,
        )
    talk.say(ready, idle_said(policy.lock_minutes))


def _or_as_it_is(step: Callable[[Room], None], room: Room) -> None:
    try:
        step(room)
    except Back:
        room.talk.say(tr("It stays as it is."))


def _passphrase(desk: Desk, talk: Talk) -> Secret:
    """The first passphrase; where it comes from a file, it has to be strong all the same."""
    if not desk.source.terminal:
        from tui.passphrases import chosen

        return chosen(desk.source)
    while True:
        try:
            return newpassphrase.chosen(talk, words.CODE_COMES)
        except Back:
            talk.say(tr("quit leaves without making a journal."))
