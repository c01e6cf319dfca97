"""From the lock to the open journal, and what is said on the way."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from tui import cards
from tui.desk import died, standing
from tui.language import mark, tr, tr_n
from tui.load_lines import PROMPTS
from tui.messages import full_day
from tui.passphrases import key_file_contents
from tui.plain import explanations as why
from tui.plain.signals import Back, Locked
from tui.plain.wording import UNBROKEN, idle_said, refusal
from tui.typed import is_word
from vault.clock import utc_day
from vault.errors import ClockBehind, NotUnlocked, VaultBusy, VaultError
from vault.profiles import loader
from vault.secret import Secret
from vault.store import rekeying

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.desk import Desk
    from tui.plain.asking import Talk
    from tui.plain.room import Room
    from vault.journal.localnumbers import LocalNumber
    from vault.store.vault import Vault

RECOVERY, KEY_FILE = mark("recovery"), mark("keyfile")
ASKED = mark("Passphrase, unseen (recovery opens with the code, keyfile names a key file)")
_CODE_OWED = mark(
    "The recovery code was not shown to be on paper: recovery makes a new one. Or lock, and open"
    " with the code once."
)
SOON_DAYS = 2
"""Days within which a note that dies is said at the opening."""


def crisis_lines(vault: Vault | None = None) -> list[str]:
    """The crisis card; with the supporter's own numbers while the journal is open."""
    from vault.journal import localnumbers

    numbers: tuple[LocalNumber, ...] = ()
    if vault is not None:
        with suppress(VaultError):  # the card must do without them rather than say anything else
            numbers = localnumbers.listed(vault)
    return cards.crisis(loader.common(), numbers, width=UNBROKEN)


def unlocked(desk: Desk, talk: Talk) -> tuple[Vault, Secret | None]:
    """The journal and the contents of its key file; asked for until it opens.

    Raises:
        Ended: somebody leaves instead.
        VaultError: it does not open, and asking again is no use.
    """
    if not desk.source.terminal:
        return _by_source(desk)
    file = desk.key_file
    while True:
        try:
            answer = _asked(talk)
            if is_word(answer, KEY_FILE):
                file = talk.path(tr("Key file: its folder and name"), tr(why.KEY_FILE))
            elif is_word(answer, RECOVERY):
                return _by_code(desk, talk), None
            elif answer:
                talk.say(tr("Opening."))
                return _by_passphrase(desk, answer, file)
        except (Back, Locked):
            talk.say(tr("It is locked."))
        except (NotUnlocked, VaultBusy, click.ClickException) as error:
            talk.say(*refusal(error))


def arrive(room: Room) -> None:
    """Settle the clock and say what somebody should know who has just unlocked.

    Raises:
        Locked: the clock is wrong, and the journal is not to be touched.
    """
    from vault.journal import drafts
    from vault.journal.entries import Query, count

    vault, talk = room.vault, room.talk
    minutes = vault.policy.lock_minutes
    talk.limit_seconds = minutes * 60.0
    swept = vault.swept
    if vault.clock_jumped:
        talk.say(
            tr_n(
                "The computer says it is {day}, {n} day after the last use.",
                "The computer says it is {day}, {n} days after the last use.",
                utc_day(room.clock) - vault.today,
                day=full_day(room.today),
            )
        )
        talk.say(tr("If that is right, notes whose time has come are destroyed now."))
        if not (
            room.desk.date_is_right or talk.yes(tr("Is the date right?"), tr(why.DATE_IS_RIGHT))
        ):
            raise Locked
        swept = vault.accept_date()
    if vault.clock_behind:
        talk.say(*refusal(ClockBehind()))
    talk.say(*standing(vault), *died(swept))
    if rekeying.owes_proof(vault):
        talk.say(tr(_CODE_OWED))
    opened = tr_n("Open. {n} entry.", "Open. {n} entries.", count(vault, Query()))
    talk.say(f"{opened} {idle_said(minutes)}", *_pressing(room))
    if drafts.load(vault) is not None:
        talk.say(tr("There is an unfinished entry: new goes on with it."))


def _pressing(room: Room) -> Iterator[str]:
    """What is due: notes that die soon, follow-ups, the refresher."""
    from vault.journal import followups, qualifications
    from vault.journal.retention import forecast

    dying = sum(n for _, n in forecast(room.vault, days=SOON_DAYS).notes)
    if dying and not room.vault.held:
        yield tr_n(
            "{n} note will be deleted within {days} days.",
            "{n} notes will be deleted within {days} days.",
            dying,
            days=SOON_DAYS,
        )
    waiting = sum(day <= room.today for _, day in followups.due(room.vault))
    if waiting:
        yield tr_n(
            "{n} follow-up due: the word is due.", "{n} follow-ups due: the word is due.", waiting
        )
    if qualifications.refresher_in(room.vault) is not None:
        yield tr(PROMPTS["refresher"])


def _asked(talk: Talk) -> str:
    """What was typed at the lock; the passphrase itself is not remembered anywhere."""
    return talk.hidden(tr(ASKED), tr(why.PASSPHRASE))


def _by_source(desk: Desk) -> tuple[Vault, Secret | None]:
    with desk.source.read("") as words:
        factor = None if desk.key_file is None else key_file_contents(desk.key_file)
        return _opened(desk, words, factor), factor


def _by_passphrase(desk: Desk, typed: str, file: Path | None) -> tuple[Vault, Secret | None]:
    factor = None if file is None else key_file_contents(file)
    with Secret.from_text(typed) as words:
        return _opened(desk, words, factor), factor


def _opened(desk: Desk, words: Secret, factor: Secret | None) -> Vault:
    from vault.store.opening import unlock

    try:
        return unlock(desk.paths, words, clock=desk.clock, kdf=desk.kdf, factor=factor)
    except BaseException:
        if factor is not None:
            factor.wipe()
        raise


def _by_code(desk: Desk, talk: Talk) -> Vault:
    from vault.store.opening import unlock_with_recovery

    asked = tr("Recovery code, unseen: eight groups of four")
    code = talk.hidden(asked, tr(why.RECOVERY_CODE))
    talk.say(tr("Opening."))
    return unlock_with_recovery(desk.paths, code, clock=desk.clock, kdf=desk.kdf)
