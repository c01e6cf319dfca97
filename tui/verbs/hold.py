"""Verbs for legal holds: hold set, release, list."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import passphrases
from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.fields import Dash
from tui.language import tr
from tui.listing import dumped, hold_json, hold_line
from tui.messages import full_day
from tui.misuse import Misuse
from tui.spoken import SpokenGroup
from tui.typed import Review, text_from
from tui.verbs.entries import entry_of
from vault.clock import gone_on
from vault.errors import NothingToRead
from vault.secret import Secret

if TYPE_CHECKING:
    from tui.typed import Choice
    from vault.store.rekeying import Passphrase


@click.group(cls=SpokenGroup)
def hold() -> None:
    """Stop all deletion for a legal hold, release it, or show the record.

    While a hold stands, what it covers is not deleted, changed or faded, by anybody or by time.
    """


@hold.command("set", cls=VerbCommand)
@click.argument("entry", required=False, metavar="[ID]")
@click.option("--without-passphrase", is_flag=True, help="Hold the whole journal at once.")
@pass_desk
def set_hold(desk: Desk, /, *, entry: str | None, without_passphrase: bool) -> None:
    """Hold the whole journal, or one entry.

    Without an ID the hold stands before the passphrase is asked for, and without it; with the
    passphrase it is entered in the record at once, otherwise at the next opening. Opening the
    journal deletes what is due that day: to keep that too, hold the whole journal.
    """
    from vault.journal import holds

    if entry is not None:
        if without_passphrase:
            raise Misuse(tr("One entry can be held only with the passphrase; nothing was changed."))
        with desk.opened() as vault:
            found = entry_of(vault, entry)
            holds.set_(vault, found.id)
        say(tr("A legal hold stands on this entry: nothing of it is deleted."))
        return
    desk.require()
    holds.set_locked(desk.paths)
    say(tr("A legal hold stands on the whole journal, from now on."))
    recorded = False
    try:
        recorded = not without_passphrase and _recorded(desk)
    finally:  # before an error says that nothing was changed: by then it stands
        if not recorded:
            say(tr("It enters the record of holds when the journal is opened next."))


def _recorded(desk: Desk) -> bool:
    """Open the journal if somebody gives the passphrase, so that the record has the hold."""
    try:
        with (
            desk.proof(tr("Passphrase (enter alone leaves the record for later): ")) as proof,
            desk.opened(proof),
        ):
            return True
    except NothingToRead:
        return False


@hold.command(cls=VerbCommand)
@click.argument("entry", required=False, metavar="[ID]")
@click.option("--reason", type=Dash(), metavar="-", help="Read the reason from standard input.")
@click.option("--reason-file", type=click.Path(path_type=Path), metavar="FILE",
              help="Read the reason from a file.")  # fmt: skip
@click.option("--replace-all", "choice", flag_value="replace",
              help="Put placeholders in for every finding.")  # fmt: skip
@click.option("--keep", "choice", flag_value="keep",
              help="Record the reason as it is, findings and all.")  # fmt: skip
@pass_desk
def release(
    desk: Desk,
    /,
    *,
    entry: str | None,
    reason: str | None,
    reason_file: Path | None,
    choice: Choice,
) -> None:
    """Release the hold on the whole journal, or on one entry.

    Asks why, for the record, and for the passphrase once more. What was held lives for at
    least seven more days.
    """
    from vault.journal import holds
    from vault.store.holding import WHOLE_VAULT
    from vault.store.sealed import RELEASE_DAYS

    desk.require()
    why = _reason(reason, reason_file)
    with desk.proof() as proof, desk.opened(proof) as vault:
        owner = WHOLE_VAULT if entry is None else entry_of(vault, entry).id
        if not vault.has_hold(owner):
            raise Misuse(tr("No legal hold stands there; nothing was changed."))
        review = Review(vault, choice)
        why = _fitting(review.text(why, "reason"))
        with _again(desk, proof) as words:
            holds.release(vault, owner, reason=why, passphrase=words, factor=proof.factor)
        review.count()
        day = gone_on(vault.today + RELEASE_DAYS, desk.clock)
        still = vault.held
    say(tr(
        "The hold is released. Nothing that it covered is deleted before {day}.",
        day=full_day(day),
    ))  # fmt: skip
    if still:
        say(tr("The hold on the whole journal still stands."))


def _reason(dash: str | None, file: Path | None) -> str:
    if text := text_from(dash, file, "reason"):
        return text
    if not sys.stdin.isatty():
        raise Misuse(
            tr("A release needs a reason; nothing was changed."), tr("Give --reason -, or a file.")
        )
    return str(click.prompt(tr("Why the hold is released, for the record"), err=True))


def _fitting(why: str) -> str:
    from vault.journal.holds import MAX_REASON_CHARACTERS

    if len(" ".join(why.split())) > MAX_REASON_CHARACTERS:
        raise Misuse(tr(
            "The reason is longer than {most} characters; the hold stands.",
            most=MAX_REASON_CHARACTERS,
        ))  # fmt: skip
    return why


def _again(desk: Desk, proof: Passphrase) -> Secret:
    """The passphrase once more, where a person types it."""
    if not desk.source.terminal:
        return Secret(proof.words.buffer)
    return Secret.from_text(passphrases.ask(tr("The passphrase again, to release the hold: ")))


@hold.command("list", cls=VerbCommand)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@pass_desk
def list_holds(desk: Desk, /, *, as_json: bool) -> None:
    """Show the record of holds, newest first: since when, until when, and why released."""
    from vault.journal.holds import record

    with desk.opened() as vault:
        found = record(vault)
    if as_json:
        click.echo(dumped([hold_json(line) for line in found]))
        return
    for line in found:
        click.echo(hold_line(line))
    if not found:
        say(tr("There was no legal hold."))
