"""The verb profile: the laws and guidelines there are, and the one this journal is kept under."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import cards
from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.language import tr
from tui.misuse import Misuse
from tui.spoken import SpokenGroup
from tui.verbs.files import contents
from vault.errors import BadProfile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vault.profiles.shape import Fault

LONGEST = 256 * 1024
"""Bytes read of a file of rules."""


@click.group(cls=SpokenGroup)
def profile() -> None:
    """List, show, choose and check profiles: what a law or guideline says.

    A profile is a paraphrase for prompts and no legal advice; counsel should confirm it.
    """


@profile.command("list", cls=VerbCommand)
def list_profiles() -> None:
    """List the profiles that come with the program."""
    from vault.profiles import loader

    for profile_id in loader.available():
        click.echo(f"{profile_id:<18} {loader.load(profile_id).name}")


@profile.command("show", cls=VerbCommand)
@click.argument("profile_id", required=False, metavar="[ID]")
@pass_desk
def show(desk: Desk, /, *, profile_id: str | None) -> None:
    """Show a profile, or without an ID the one in force with the agency's own rules."""
    from vault.profiles import loader

    if profile_id is not None:
        shown = loader.load(profile_id)
    else:
        from vault.journal import rules

        with desk.opened() as vault:
            shown = rules.of(vault)
    for line in cards.summary(shown):
        click.echo(line)


@profile.command("use", cls=VerbCommand)
@click.argument("profile_id", required=False, metavar="[ID]")
@click.option("--agency", type=click.Path(path_type=Path), metavar="FILE",
              help="Add the rules of your agency from this file.")  # fmt: skip
@click.option("--no-agency", is_flag=True, help="Take the agency's rules away.")
@pass_desk
def use(desk: Desk, /, *, profile_id: str | None, agency: Path | None, no_agency: bool) -> None:
    """Choose the profile of this journal, and the rules your agency adds to it.

    Under a profile that forbids notes, notes are switched off; those already written keep
    their day.
    """
    from vault.journal import rules
    from vault.profiles import loader
    from vault.profiles.agency import parse_agency

    if profile_id is None and agency is None and not no_agency:
        raise Misuse(tr("Name a profile, or the file of the agency's rules; nothing was changed."),
                     tr("'peerlog profile list' shows the profiles there are."))  # fmt: skip
    if agency is not None and no_agency:
        raise Misuse(tr("The agency's rules are either added or taken away; nothing was changed."))
    text = None if agency is None else agency_text(agency)
    if text:
        parse_agency(text)
    if profile_id is not None:
        loader.load(profile_id)
    with desk.opened() as vault:
        wanted = replace(vault.policy, profile=profile_id or vault.policy.profile)
        off = wanted.notes and rules.would_forbid_notes(vault, wanted, "" if no_agency else text)
        policy = replace(wanted, notes=wanted.notes and not off)
        rules.adopt(vault, policy, agency_rules="" if no_agency else text)
        in_force = rules.of(vault)
    if in_force.agency:
        say(tr("In force: {profile}, with agency policy.", profile=in_force.name))
    else:
        say(tr("In force: {profile}.", profile=in_force.name))
    if off:
        say(tr("Notes are off now: these rules forbid them."))


@profile.command("check", cls=VerbCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--agency", "as_agency", is_flag=True, help="It holds the rules of an agency.")
def check_file(file: Path, *, as_agency: bool) -> None:
    """Check a file of rules: every fault with its line."""
    from vault.profiles import loader
    from vault.profiles.agency import check_agency

    text = read_rules(file)
    faults = check_agency(text) if as_agency else loader.check(text)
    if faults:
        tell(faults)
        raise BadProfile
    say(tr("It can be used."))


def agency_text(file: Path) -> str:
    """The agency's rules from a file, its faults told by line.

    Raises:
        Misuse: it cannot be read.
        BadProfile: it cannot be used.
    """
    from vault.profiles.agency import check_agency

    text = read_rules(file)
    faults = check_agency(text)
    if faults:
        tell(faults)
        raise BadProfile
    return text


def read_rules(file: Path) -> str:
    """A file of rules as text.

    Raises:
        Misuse: it cannot be read, is too long, or is not UTF-8.
    """
    data = contents(file, LONGEST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Misuse(tr("The file of rules cannot be read as text; nothing was changed.")) from None
    if len(data) > LONGEST:
        raise Misuse(tr("The file of rules is far too long; nothing was changed."))
    return text


def tell(faults: Iterable[Fault]) -> None:
    """Say what is wrong, line by line."""
    for fault in faults:
        say(tr("line {line}: {reason}", line=fault.line, reason=fault.reason))
