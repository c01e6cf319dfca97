"""Verbs of a supporter in a team: join, enrolment, pack, missed, leave; and the fingerprint."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.misuse import Misuse
from tui.team_lines import counted_lines, hex_lines
from tui.verbs.keyfile import new_file
from tui.verbs.team_input import PeriodWord, ask, check_folder, contents, period_of
from vault.errors import BadValue

if TYPE_CHECKING:
    from vault.statistics.invitation import Invitation
    from vault.statistics.issuing import Preview
    from vault.statistics.periods import Period
    from vault.store.vault import Vault

_NOT_IN_IT = "Not in it: notes, names, days, times, ids, follow-ups, your load, who you are."
_file = click.Path(path_type=Path)


@click.command(cls=VerbCommand)
@click.argument("file", required=False, type=_file, metavar="[FILE]")
@pass_desk
def fingerprint(desk: Desk, /, *, file: Path | None) -> None:
    """Print the eight words of a team.

    Of an invitation, or else of the team this journal leads or has joined. Coordinator and
    supporter read them to each other aloud; another invitation has other words.
    """
    click.echo(" ".join(_mine(desk) if file is None else _invitation(file).fingerprint))


def _mine(desk: Desk) -> tuple[str, ...]:
    from vault.statistics import membership
    from vault.statistics import team as leading

    with desk.opened() as vault:
        if leading.is_led_from(vault):
            return leading.current(vault).fingerprint
        return membership.current(vault).invitation.fingerprint


def _invitation(file: Path) -> Invitation:
    from vault.statistics import invitation

    return invitation.read(contents(file, invitation.SIZE))


@click.command(cls=VerbCommand)
@click.argument("file", type=_file, metavar="INVITATION")
@click.option("--compared", is_flag=True, help="The words were compared aloud: do not ask.")
@click.option("--out", type=_file, metavar="FILE", help="Write the enrolment to this new file.")
@click.option("--since", type=PeriodWord(), metavar="PERIOD",
              help="Enrol from this period on, up to four before the present one.")  # fmt: skip
@pass_desk
def join(
    desk: Desk, /, *, file: Path, compared: bool, out: Path | None, since: Period | None
) -> None:
    """Join the team of an invitation.

    Whoever hands out another invitation would get your packs; therefore compare its eight words
    with the coordinator by voice, not by the way the file came. Then hand over the enrolment
    that --out writes; it holds eight public keys and no name.
    """
    from vault.statistics import membership

    desk.require()
    if since is not None and out is None:
        raise Misuse("--since belongs to the enrolment; name its file with --out.")
    invitation = _invitation(file)
    if out is not None:
        new_file(desk, out, "An enrolment")
    click.echo(" ".join(invitation.fingerprint))
    for line in counted_lines(invitation):
        say(line)
    if not compared:
        ask("Did you compare these words aloud?", "--compared", "Nothing was joined.")
    with desk.opened() as vault:
        membership.join(vault, invitation.data)
        say("Joined.")
        if out is not None:
            _enrol(vault, out, since)
    if out is None:
        say("Next: 'peerlog team enrolment --out FILE' for the coordinator.")


@click.command(cls=VerbCommand)
@click.option("--out", required=True, type=_file, metavar="FILE", help="Write it to this new file.")
@click.option("--since", type=PeriodWord(), metavar="PERIOD",
              help="Begin with this period, up to four before the present one.")  # fmt: skip
@pass_desk
def enrolment(desk: Desk, /, *, out: Path, since: Period | None) -> None:
    """Write the enrolment for the coordinator.

    It holds one-time public keys of eight periods and no name. It is the same file until its
    last period has come; then it holds the next eight.
    """
    desk.require()
    new_file(desk, out, "An enrolment")
    with desk.opened() as vault:
        _enrol(vault, out, since)


def _enrol(vault: Vault, out: Path, since: Period | None) -> None:
    from vault import durable
    from vault.statistics import membership
    from vault.statistics.enrolment import PERIODS

    kind = membership.current(vault).invitation.period
    try:
        first = None if since is None else period_of(kind, since, since.start)
        data = membership.make_enrolment(vault, since=first)
    except BadValue:
        raise Misuse(
            "An enrolment begins with the present period or one of the four before it;"
            " nothing was written."
        ) from None
    durable.write_new(out, data)
    row = membership.enrolled(vault)[-PERIODS:]
    say(f"Wrote the enrolment for {row[0]} to {row[-1]}: {len(data)} bytes. Hand it over.")


@click.command(cls=VerbCommand)
@click.argument("period", required=False, type=PeriodWord(), metavar="[PERIOD]")
@click.option("--out", type=_file, metavar="FOLDER", help="Seal it and write it to this folder.")
@click.option("--correction", is_flag=True, help="Count again a pack that has left.")
@click.option("--hex", "as_hex", is_flag=True, help="Show the bytes as hex.")
@pass_desk
def pack(
    desk: Desk, /, *, period: Period | None, out: Path | None, correction: bool, as_hex: bool
) -> None:
    """Show or seal the totals of a period.

    With --out exactly what is shown is sealed and written. The period is closed, such as 2026Q3;
    without one, the last. A period without a contact gives a pack too, or its
    absence would tell. Once sealed, a period gives the same bytes for ever; --correction counts
    it again as a later revision, which replaces the earlier one until the coordinator has
    released the period. Without --correction, what is recorded later counts in the next pack.
    """
    from vault.statistics import membership

    desk.require()
    if out is not None:
        check_folder(desk, out)
    with desk.opened() as vault:
        kind = membership.current(vault).invitation.period
        wanted = period_of(kind, period, desk.today)
        shown = membership.preview(vault, wanted, correction=correction)
        _show(shown, as_hex=as_hex)
        if out is not None:
            data = membership.issue(vault, wanted, shown=shown.body, correction=correction)
            path = membership.save(vault, out, wanted, data)
            say(f"Sealed and wrote {path.name}: {len(data):,} bytes.")
    _tell_what_follows(wanted, shown, written=out is not None)


def _show(shown: Preview, *, as_hex: bool) -> None:
    """The very bytes that are sealed, and what surrounds them."""
    from vault.statistics.pack import SIZE

    if as_hex:
        for line in hex_lines(shown.body):
            click.echo(line)
    else:
        stream = sys.stdout.buffer
        stream.write(shown.body)
        stream.flush()
        if sys.stdout.isatty():
            click.echo()
    say(f"{len(shown.body):,} bytes, revision {shown.revision}.")
    say(f"sha256 {hashlib.sha256(shown.body).hexdigest()}")
    say(f"Sealed for the coordinator it is {SIZE:,} bytes, as every pack is.")
    say(_NOT_IN_IT)


def _tell_what_follows(period: Period, shown: Preview, *, written: bool) -> None:
    if shown.has_left:
        say(f"This is what has left for {period}; a period gives the same bytes again.")
    elif not written:
        say("Nothing was sealed; --out FOLDER seals and writes exactly these bytes.")
        return
    say(f"What you record for {period} from now on counts in the pack of {period.next()}.")


@click.command(cls=VerbCommand)
@click.argument("period", type=PeriodWord(), metavar="PERIOD")
@pass_desk
def missed(desk: Desk, /, *, period: Period) -> None:
    """Have a released period count in the next pack.

    For a period that was released before your pack came.
    """
    from vault.statistics import membership

    with desk.opened() as vault:
        kind = membership.current(vault).invitation.period
        wanted = period_of(kind, period, desk.today)
        membership.declare_missed(vault, wanted)
    say(f"The contacts of {wanted} count in the pack of {wanted.next()}.")


@click.command(cls=VerbCommand)
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def leave(desk: Desk, /, *, yes: bool) -> None:
    """Leave the team.

    Its invitation and one-time keys are forgotten; no more packs can be made for it.
    """
    from vault.statistics import membership

    with desk.opened() as vault:
        membership.current(vault)
        if not yes:
            ask("Leave the team for good?", "--yes", "Nothing was changed.")
        membership.leave(vault)
    say("You have left the team. What was sealed before stays on record.")
