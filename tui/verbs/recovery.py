"""Verbs for the recovery code: recovery check, use, renew, remove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.language import tr, tr_n
from tui.misuse import Misuse, Unshown
from tui.passphrases import Descriptor, Source, chosen, key_file_contents
from tui.spoken import SpokenGroup
from tui.streams import OutputLost
from tui.verbs.entries import confirm
from tui.verbs.passphrase import accept_drops, any_needs_key_file, new_passphrase
from vault.errors import StorageFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault.store.vault import Vault


def code_options(verb: Callable[..., None]) -> Callable[..., None]:
    """Add the two options that say where a recovery code comes from."""
    verb = click.option("--code-fd", type=Descriptor(), metavar="N",
                        help="Read the recovery code from this open descriptor.")(verb)  # fmt: skip
    return click.option("--code-file", type=click.Path(path_type=Path), metavar="FILE",
                        help="Read the recovery code from this file.")(verb)  # fmt: skip


@click.group(cls=SpokenGroup)
def recovery() -> None:
    """Try, use, renew or remove the recovery code."""


@recovery.command(cls=VerbCommand)
@code_options
@pass_desk
def check(desk: Desk, /, *, code_file: Path | None, code_fd: int | None) -> None:
    """Try the code: open the journal with it and close it again."""
    from vault.journal.entries import Query, count

    with desk.recovered(Source(file=code_file, descriptor=code_fd)) as vault:
        entries = count(vault, Query())
    say(tr_n(
        "The recovery code opens this journal; it holds {n} entry.",
        "The recovery code opens this journal; it holds {n} entries.", entries,
    ))  # fmt: skip


@recovery.command(cls=VerbCommand)
@code_options
@new_passphrase
@click.option("--yes", is_flag=True, help="Do not ask before passphrases are dropped.")
@pass_desk
def use(
    desk: Desk,
    /,
    *,
    code_file: Path | None,
    code_fd: int | None,
    new_file: Path | None,
    new_fd: int | None,
    yes: bool,
) -> None:
    """Open the journal with the code and set a new passphrase.

    For a forgotten passphrase or a lost key file. The code stays valid. With --key-file the new
    passphrase will need that key file; without, it opens the journal alone.
    """
    from contextlib import ExitStack

    from vault.store import rekeying

    with desk.recovered(Source(file=code_file, descriptor=code_fd)) as vault, ExitStack() as wiped:
        accept_drops(vault, yes=yes)
        keyed = any_needs_key_file(vault)
        factor = None
        if desk.key_file is not None:
            factor = wiped.enter_context(key_file_contents(desk.key_file))
        words = wiped.enter_context(chosen(Source(file=new_file, descriptor=new_fd)))
        rekeying.change(vault, rekeying.Passphrase(words, factor))
    say(tr("The new passphrase opens the journal. The recovery code stays valid."))
    if keyed and desk.key_file is None:
        say(tr("The journal needs no key file any more."))


@recovery.command(cls=VerbCommand)
@pass_desk
def renew(desk: Desk) -> None:
    """Print a new recovery code, once; the old one opens nothing any more."""
    from vault.store import rekeying

    with desk.opened() as vault:
        try:
            rekeying.renew_recovery(vault, show_code)
        except StorageFailed:
            say(tr("The code that was shown opens nothing; the old one still stands."))
            raise
    say(tr("The old code does not open this journal any more. Old backups still open with it."))


@recovery.command(cls=VerbCommand)
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def remove(desk: Desk, /, *, yes: bool) -> None:
    """Remove the recovery code; a forgotten passphrase is then the end."""
    from vault.store import rekeying

    with desk.opened() as vault:
        slot = recovery_slot(vault)
        if slot is None:
            raise Misuse(tr("This journal has no recovery code; nothing was changed."))
        if not yes:
            what = tr("Without it nobody can open the journal when the passphrase is forgotten.")
            confirm(what, tr("Remove the recovery code?"))
        rekeying.remove(vault, slot)
    say(tr("The recovery code is removed. 'peerlog recovery renew' makes a new one."))


def recovery_slot(vault: Vault) -> int | None:
    """The number of the slot that the recovery code opens, or None."""
    return next((slot.index for slot in vault.slots() if slot.cost is None), None)


def show_code(code: str) -> None:
    """Print a recovery code for the one time it is shown, and what to do with it.

    Raises:
        Unshown: standard output does not take it.
    """
    try:
        click.echo(tr("Recovery code: {code}", code=code))
        click.echo(tr("Write it on paper now and keep it where you keep your papers."))
        click.echo(
            tr("It opens the journal if the passphrase is forgotten, and it is not shown again.")
        )
        click.echo(tr("When both are lost, nobody can open the journal."))
    except OutputLost:
        raise Unshown(
            tr("The recovery code could not be shown; nothing was made or changed.")
        ) from None
