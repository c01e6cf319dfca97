"""Verbs for the second factor: keyfile create, keyfile remove."""

from __future__ import annotations

from pathlib import Path

import click

from tui.desk import Desk, VerbCommand, pass_desk, say, say_hint
from tui.keyfiles import made
from tui.language import tr
from tui.misuse import Misuse
from tui.passphrases import key_file_contents
from tui.spoken import SpokenGroup
from tui.verbs.files import new_file
from tui.verbs.passphrase import accept_drops, needs_key_file


@click.group(cls=SpokenGroup)
def keyfile() -> None:
    """Ask for a key file besides the passphrase, or no longer."""


@keyfile.command(cls=VerbCommand)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--yes", is_flag=True, help="Do not ask before other passphrases are dropped.")
@pass_desk
def create(desk: Desk, /, *, file: Path, yes: bool) -> None:
    """Make a key file; from then on the passphrase alone does not open the journal.

    Keep it on a stick, apart from this computer, and keep a second copy of it elsewhere. The
    recovery code opens the journal without it.
    """
    from vault.store import rekeying

    desk.require()
    new_file(desk, file, "A key file")
    with desk.proof() as proof:
        with desk.opened(proof) as vault:
            accept_drops(vault, yes=yes)
            with made(file, desk.paths), key_file_contents(file) as factor:
                rekeying.change(vault, rekeying.Passphrase(proof.words, factor))
        with key_file_contents(file) as factor:
            desk.reopen(rekeying.Passphrase(proof.words, factor))
    say(tr("The journal now needs this key file and the passphrase; it was opened with both."))
    say_hint(tr("Keep a copy of the file elsewhere, and name it with --key-file."))


@keyfile.command(cls=VerbCommand)
@click.option("--yes", is_flag=True, help="Do not ask before other passphrases are dropped.")
@pass_desk
def remove(desk: Desk, /, *, yes: bool) -> None:
    """Go back to the passphrase alone; the key file itself is left where it is."""
    from vault.store import rekeying

    desk.require()
    with desk.proof() as proof:
        with desk.opened(proof) as vault:
            if not needs_key_file(vault):
                raise Misuse(tr("This passphrase needs no key file; nothing was changed."))
            accept_drops(vault, yes=yes)
            rekeying.change(vault, rekeying.Passphrase(proof.words))
        desk.reopen(rekeying.Passphrase(proof.words))
    say(tr("The passphrase alone opens the journal again; it was opened with it."))
    say_hint(tr("Old backups still need the key file."))
