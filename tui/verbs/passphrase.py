"""Verbs for what opens a journal: passphrase list, change, add, remove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say, say_hint
from tui.language import tr, tr_n
from tui.listing import dumped, slot_json, slot_line
from tui.misuse import Misuse
from tui.passphrases import Descriptor, Source, chosen
from tui.spoken import SpokenGroup
from tui.verbs.entries import confirm

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault.keys.slots import Slot
    from vault.secret import Secret
    from vault.store.rekeying import Passphrase
    from vault.store.vault import Vault

LAST_SLOT = 3


def new_passphrase(verb: Callable[..., None]) -> Callable[..., None]:
    """Add the two options that say where a new passphrase comes from."""
    verb = click.option("--new-passphrase-fd", "new_fd", type=Descriptor(), metavar="N",
                        help="Read the new one from this open descriptor.")(verb)  # fmt: skip
    return click.option("--new-passphrase-file", "new_file", type=click.Path(path_type=Path),
                        metavar="FILE", help="Read the new one from this file.")(verb)  # fmt: skip


@click.group(cls=SpokenGroup)
def passphrase() -> None:
    """List, change, add or remove what opens the journal."""


@passphrase.command("list", cls=VerbCommand)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@pass_desk
def list_slots(desk: Desk, /, *, as_json: bool) -> None:
    """List the key slots with their type and cost; needs no passphrase."""
    from vault.keys import slots
    from vault.store.keystore import peek_keyfile

    desk.require()
    keys, _ = peek_keyfile(desk.paths)
    found = slots.listing(keys)
    if as_json:
        click.echo(dumped([slot_json(slot) for slot in found]))
        return
    for slot in found:
        click.echo(slot_line(slot))


@passphrase.command(cls=VerbCommand)
@new_passphrase
@click.option("--yes", is_flag=True, help="Do not ask before other passphrases are dropped.")
@pass_desk
def change(desk: Desk, /, *, new_file: Path | None, new_fd: int | None, yes: bool) -> None:
    """Change the passphrase; the recovery code stays valid.

    What opened the journal before opens nothing that is written from now on. Other passphrases
    cannot follow and are dropped; add them again. A key file stays as it is.
    """
    from vault.store import rekeying

    desk.require()
    with desk.proof(tr("Old passphrase: ")) as proof, desk.opened(proof) as vault:
        accept_drops(vault, yes=yes)
        with chosen(Source(file=new_file, descriptor=new_fd)) as words:
            rekeying.change(vault, beside(vault, words, proof.factor))
    say(tr("The passphrase is changed. Make a new backup; old ones open with the old passphrase."))


@passphrase.command(cls=VerbCommand)
@new_passphrase
@pass_desk
def add(desk: Desk, /, *, new_file: Path | None, new_fd: int | None) -> None:
    """Let a further passphrase open the journal."""
    from vault.errors import NoFreeSlot
    from vault.keys import keyfile
    from vault.store import rekeying

    desk.require()
    with desk.proof() as proof, desk.opened(proof) as vault:
        if len(vault.slots()) == keyfile.SLOTS:
            raise NoFreeSlot
        with chosen(Source(file=new_file, descriptor=new_fd)) as words:
            index = rekeying.add(vault, beside(vault, words, proof.factor))
    say(tr("The further passphrase opens the journal too; it is in slot {slot}.", slot=index))


@passphrase.command(cls=VerbCommand)
@click.argument("slot", type=click.IntRange(0, LAST_SLOT), metavar="N")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def remove(desk: Desk, /, *, slot: int, yes: bool) -> None:
    """Remove a passphrase by the number of its slot."""
    from vault.errors import LastSlot
    from vault.store import rekeying

    with desk.opened() as vault:
        found = {known.index: known for known in vault.slots()}.get(slot)
        if found is None or slot == vault.opened_slot:
            raise LastSlot
        if found.cost is None:
            raise Misuse(
                tr("That slot is the recovery code's; nothing was changed."),
                tr("Remove it with 'peerlog recovery remove'."),
            )
        if not yes:
            confirm(slot_line(found), tr("Remove this passphrase?"))
        rekeying.remove(vault, slot)
    say(tr("The passphrase is removed."))
    say_hint(
        tr("With an old copy of 'vault.key' it still opens old and new copies of the journal.")
    )
    say_hint(tr("Run 'peerlog passphrase change' to end that."))


def accept_drops(vault: Vault, *, yes: bool) -> None:
    """Say what a change cannot do and which passphrases cannot follow it, and ask.

    Raises:
        Misuse: nobody is there to answer, or the answer was no.
    """
    if vault.held:
        say(tr("While it stands, an old copy of 'vault.key' still opens the journal the old way."))
    others = dropped(vault)
    if not others:
        return
    say(tr_n(
        "{n} other passphrase will be dropped:", "{n} other passphrases will be dropped:",
        len(others),
    ))  # fmt: skip
    listing = "\n".join(f"  {slot_line(slot)}" for slot in others)
    if yes:
        click.echo(listing, err=True)
    else:
        confirm(listing, tr("Drop what is listed and go on?"))


def dropped(vault: Vault) -> list[Slot]:
    """The passphrase slots that a change empties and does not fill again."""
    typed = [slot for slot in vault.slots() if slot.cost is not None]
    others = [slot for slot in typed if slot.index != vault.opened_slot]
    by_recovery = len(others) == len(typed)
    return [] if by_recovery and len(typed) == 1 else others


def beside(vault: Vault, words: Secret, factor: Secret | None) -> Passphrase:
    """A passphrase with the key file, if that was needed to open the journal."""
    from vault.store.rekeying import Passphrase

    return Passphrase(words, factor if needs_key_file(vault) else None)


def needs_key_file(vault: Vault) -> bool:
    """Whether the slot that opened the journal wants a key file besides the passphrase."""
    from vault.keys.slots import SlotType

    kinds = {slot.index: slot.type for slot in vault.slots()}
    return kinds.get(vault.opened_slot) is SlotType.PASSPHRASE_AND_KEY_FILE


def any_needs_key_file(vault: Vault) -> bool:
    """Whether some passphrase of the journal wants a key file besides it."""
    from vault.keys.slots import SlotType

    return any(slot.type is SlotType.PASSPHRASE_AND_KEY_FILE for slot in vault.slots())
