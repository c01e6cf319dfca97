"""The verb card: what to say, whom to call, what the law allows; and the verb numbers."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import cards
from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.fields import Dash
from tui.language import tr
from tui.misuse import Misuse
from tui.spoken import SpokenGroup
from tui.typed import text_from
from tui.verbs.agreeing import yes_or_no
from tui.verbs.files import new_file
from vault.errors import BadValue
from vault.profiles.profile import Contact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vault.journal.localnumbers import LocalNumber
    from vault.profiles.profile import Profile
    from vault.store.vault import Vault

ONE = Contact.ONE_TO_ONE


@click.group(cls=SpokenGroup)
def card() -> None:
    """Show a card: limits, group, crisis, exception, asked.

    A card follows the profile of the journal, so the passphrase is asked for; with --profile no
    journal is opened. The crisis card asks for nothing.
    """


def profile_option(verb: Callable[..., None]) -> Callable[..., None]:
    """Add the option that shows a card without a journal."""
    return click.option("--profile", "profile_id", metavar="ID",
                        help="Take this profile and open no journal.")(verb)  # fmt: skip


def out_option(verb: Callable[..., None]) -> Callable[..., None]:
    """Add the option that writes what is shown to a new file."""
    return click.option("--out", type=click.Path(path_type=Path), metavar="FILE",
                        help="Write it to a new file; PDF if it ends so.")(verb)  # fmt: skip


@contextmanager
def profile_in_force(desk: Desk, profile_id: str | None) -> Iterator[tuple[Profile, Vault | None]]:
    """The profile that was asked for, or that of the journal, which then is open.

    Raises:
        NoSuchProfile: there is no such profile.
        VaultError: the journal could not be opened.
    """
    from vault.profiles import loader

    if profile_id is not None:
        yield loader.load(profile_id), None
        return
    from vault.journal import rules

    with desk.opened() as vault:
        yield rules.of(vault), vault


@card.command("limits", cls=VerbCommand)
@click.option("--written", is_flag=True, help="The written notice, one page without any name.")
@profile_option
@out_option
@pass_desk
def limits(desk: Desk, /, *, written: bool, profile_id: str | None, out: Path | None) -> None:
    """Show what to say before the first word of a one-to-one session."""
    _limits(desk, ONE, profile_id, out, written=written)


@card.command("group", cls=VerbCommand)
@click.option("--written", is_flag=True, help="The written notice, one page without any name.")
@profile_option
@out_option
@pass_desk
def group(desk: Desk, /, *, written: bool, profile_id: str | None, out: Path | None) -> None:
    """Show what to say before the first word of a group session, with the ground rules."""
    _limits(desk, Contact.GROUP, profile_id, out, written=written)


def _limits(
    desk: Desk, contact: Contact, profile_id: str | None, out: Path | None, *, written: bool
) -> None:
    from vault.profiles import loader, notice

    if out is not None:
        new_file(desk, out, "A page")
    with profile_in_force(desk, profile_id) as (profile, vault):
        notes_on = vault is not None and vault.policy.notes
    common = loader.common()
    if written:
        lines = notice.before_notice(profile, common, contact, notes_on=notes_on)
    else:
        lines = cards.limits(profile, common, contact, notes_on=notes_on)
    _give(lines, out)


@card.command("crisis", cls=VerbCommand)
@click.option("--mine", is_flag=True, help="With your own numbers; asks for the passphrase.")
@pass_desk
def crisis(desk: Desk, /, *, mine: bool) -> None:
    """Show whom to call and what to do when somebody may be in danger."""
    from vault.profiles import loader

    own: tuple[LocalNumber, ...] = ()
    if mine:
        from vault.journal import localnumbers

        with desk.opened() as vault:
            own = localnumbers.listed(vault)
    _give(cards.crisis(loader.common(), own), None)


@card.command("exception", cls=VerbCommand)
@click.argument("code", required=False, metavar="[CODE]")
@click.option("--notice", "with_notice", is_flag=True,
              help="The written notice after this disclosure, without any name.")  # fmt: skip
@profile_option
@out_option
@pass_desk
def exception(
    desk: Desk, /, *, code: str | None, with_notice: bool, profile_id: str | None,
    out: Path | None,
) -> None:  # fmt: skip
    """List the exceptions to confidentiality, or show one: may or must, to whom, in what order."""
    from vault.profiles import notice

    if out is not None:
        new_file(desk, out, "A page")
    with profile_in_force(desk, profile_id) as (profile, _):
        if code is None:
            if with_notice:
                raise Misuse(tr("The notice belongs to one exception; name its code."))
            lines = list(cards.exceptions(profile, profile.exceptions))
        else:
            row = profile.row(code)
            if row is None:
                raise Misuse(tr("This profile has no such exception."),
                             tr("'peerlog card exception' lists those it has."))  # fmt: skip
            lines = (
                notice.after_notice(profile, row) if with_notice else cards.exception(profile, row)
            )
    _give(lines, out)


@card.command("asked", cls=VerbCommand)
@profile_option
@pass_desk
def asked(desk: Desk, /, *, profile_id: str | None) -> None:
    """Show what to do when somebody asks you to disclose, and the citation to read out."""
    from vault.profiles import loader

    with profile_in_force(desk, profile_id) as (profile, _):
        lines = cards.asked(profile, loader.common())
    _give([*lines, "", tr("The hold: peerlog hold set")], None)


def _give(lines: list[str], out: Path | None) -> None:
    if out is None:
        for line in lines:
            click.echo(line)
        return
    from tui import paper

    paper.write(out, lines)
    say(tr("Written."))


@click.command(cls=VerbCommand)
@click.option("--set", "dash", type=Dash(), metavar="-", help="Read them from standard input.")
@click.option("--from", "file", type=click.Path(path_type=Path), metavar="FILE",
              help="Read them from a file.")  # fmt: skip
@pass_desk
def numbers(desk: Desk, /, *, dash: str | None, file: Path | None) -> None:
    """Show or set your own numbers for the crisis card: one line each, 'label: number'."""
    from vault.journal import localnumbers

    desk.require()
    text = text_from(dash, file, "list")
    wanted = None if text is None else _numbers(text)
    with desk.opened() as vault:
        if wanted is not None:
            localnumbers.set_(vault, wanted)
        listed = localnumbers.listed(vault)
    for number in listed:
        click.echo(f"{number.label}: {number.number}")
    if not listed:
        say(tr("No numbers of your own yet."))


def _numbers(text: str) -> list[LocalNumber]:
    from vault.journal.localnumbers import MOST

    found = [_number(line) for line in text.splitlines() if line.strip()]
    if len(found) > MOST:
        raise Misuse(tr("Eight numbers fit on the card; nothing was changed."))
    return found


def _number(line: str) -> LocalNumber:
    from vault.journal.localnumbers import LocalNumber

    label, colon, number = line.partition(":")
    if not colon:
        raise Misuse(tr("Each line is a label, a colon and a number; nothing was changed."))
    try:
        return LocalNumber(label.strip(), number.strip())
    except BadValue:
        raise Misuse(
            tr("A label and a number have 1 to 40 characters; nothing was changed.")
        ) from None


def answers(asks: list[str]) -> Iterator[bool]:
    """Ask yes/no questions at the terminal, or read one answer a line.

    Raises:
        Misuse: an answer is neither yes nor no, or there are too few.
    """
    for ask in asks:
        click.echo(tr("{question} [y/n] ", question=ask), nl=False, err=True)
        given = _line()
        said = yes_or_no(given)
        if not sys.stdin.isatty():
            click.echo("" if said is None else given.strip(), err=True)
        if said is None:
            raise Misuse(tr("Each question is answered with y or n; nothing was counted."))
        yield said


def _line() -> str:
    try:
        return sys.stdin.readline()
    except UnicodeDecodeError:  # no answer either
        return ""
