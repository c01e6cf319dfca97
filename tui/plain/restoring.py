"""The first run from a backup: which file, and what opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.language import tr
from tui.messages import file_words
from tui.passphrases import key_file_contents
from tui.plain import explanations as why
from tui.plain.signals import Back
from tui.plain.unlocking import ASKED, KEY_FILE, RECOVERY
from tui.plain.wording import refusal
from tui.restoring import entries_in, look_into, refused, restored_lines
from tui.typed import is_word
from vault.errors import NotUnlocked, VaultError
from vault.secret import Secret
from vault.store import backup

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Desk
    from tui.plain.asking import Talk
    from vault.store.vault import Vault

    Opened = tuple[Vault, Secret | None]


def restored(desk: Desk, talk: Talk) -> Opened:
    """The journal from a backup, and the contents of its key file; open.

    Raises:
        Back: there is none; nothing was restored.
        Locked, Ended: somebody leaves instead.
    """
    file = talk.path(file_words.RESTORE_FILE, tr(why.BACKUP_TO_RESTORE))
    try:
        found = look_into(file, desk.paths)
        talk.say(found.line())
        needs = found.needs_key_file and desk.key_file is None
        (vault, factor), by_code = _asked(desk, talk, file, needs_key_file=needs)
    except VaultError as error:
        talk.say(refused(error))
        raise Back from None
    talk.say(*restored_lines(found, entries_in(vault), by_code=by_code))
    return vault, factor


def _asked(
    desk: Desk, talk: Talk, backup_file: Path, *, needs_key_file: bool
) -> tuple[Opened, bool]:
    """What opens it, asked for until it does; and whether that was the recovery code.

    Raises:
        VaultError: it cannot be restored, and asking again is no use.
    """
    key_file = desk.key_file
    if needs_key_file:
        talk.say(file_words.RESTORE_KEY_FILE)
    while True:
        try:
            answer = talk.hidden(tr(ASKED), file_words.RESTORE_ABOUT[0])
            if is_word(answer, KEY_FILE):
                key_file = talk.path(tr("Key file: its folder and name"), tr(why.KEY_FILE))
            elif is_word(answer, RECOVERY):
                return (_by_code(desk, talk, backup_file), None), True
            elif answer:
                return _by_passphrase(desk, talk, backup_file, answer, key_file), False
        except NotUnlocked as error:
            talk.say(refused(error))
        except click.ClickException as error:
            talk.say(*refusal(error))


def _by_code(desk: Desk, talk: Talk, file: Path) -> Vault:
    asked = tr("Recovery code, unseen: eight groups of four")
    code = talk.hidden(asked, tr(why.RECOVERY_CODE))
    talk.say(file_words.RESTORING)
    return backup.restore_with_recovery(file, desk.paths, code, clock=desk.clock, kdf=desk.kdf)


def _by_passphrase(desk: Desk, talk: Talk, file: Path, typed: str, key_file: Path | None) -> Opened:
    factor = None if key_file is None else key_file_contents(key_file)
    talk.say(file_words.RESTORING)
    try:
        with Secret.from_text(typed) as words:
            vault = backup.restore(
                file, desk.paths, words, clock=desk.clock, kdf=desk.kdf, factor=factor
            )
    except BaseException:
        if factor is not None:
            factor.wipe()
        raise
    return vault, factor
