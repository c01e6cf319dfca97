"""The first run: what this is, passphrase, recovery code, profile and notes, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import mark, tr, tr_n
from tui.messages import words
from tui.plain import explanations as why
from tui.plain import newpassphrase, restoring, settings, speaking
from tui.plain.signals import EVERYWHERE, Back
from tui.plain.wording import idle_said, refusal
from vault.errors import VaultError
from vault.store import rekeying

if TYPE_CHECKING:
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
    rekeying.owe_proof(vault)
    return vault, code


def settle(room: Room, code: str) -> None:
    """Have the code written down, and ask for the rules.

    Raises:
        Locked, Ended: the journal is there; what was not answered stays as it is by default.
    """
    talk = room.talk
    talk.limit_seconds = LIMIT_SECONDS
    while True:
        try:
            newpassphrase.proved(talk, code)
            rekeying.prove(room.vault)
            break
        except Back:
            talk.say(tr(_NO_WAY_BACK))
    talk.say(*words.POLICY_ASKED)
    for step in (settings.choose_profile, settings.choose_notes):
        try:
            step(room)
        except Back:
            talk.say(tr("It stays as it is."))
        except VaultError as error:
            talk.say(*refusal(error))
    policy = room.vault.policy
    ready = tr("The journal is ready. Notes are off.")
    if policy.notes:
        ready = tr_n(
            "The journal is ready. Notes are on, for {n} day.",
            "The journal is ready. Notes are on, for {n} days.",
            policy.note_days,
        )
    talk.say(ready, idle_said(policy.lock_minutes))


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
