"""Verbs of a supporter in a team: join, enrolment, pack, missed, leave; and the fingerprint."""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.language import mark, number, tr
from tui.messages import team_words
from tui.misuse import Misuse
from tui.team_lines import counted_lines, hex_lines
from tui.verbs.files import contents, new_file
from tui.verbs.team_input import PeriodWord, ask, check_folder, period_of
from vault.errors import AlreadyReleased, BadValue, NotEnrolled, TooManyContacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.statistics.invitation import Invitation
    from vault.statistics.issuing import Preview
    from vault.statistics.periods import Period
    from vault.store.vault import Vault

_NOT_IN_IT = mark("Not in it: notes, names, days, times, ids, follow-ups, your load, who you are.")
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
        raise Misuse(tr("--since belongs to the enrolment; name its file with --out."))
    invitation = _invitation(file)
    if out is not None:
        new_file(desk, out, "An enrolment")
    click.echo(" ".join(invitation.fingerprint))
    for line in counted_lines(invitation):
        say(line)
    if not compared:
        ask(tr("Did you compare these words aloud?"), "--compared", tr("Nothing was joined."))
    with desk.opened() as vault:
        membership.join(vault, invitation.data)
        say(tr("Joined."))
        if out is not None:
            _enrol(vault, out, since)
    if out is None:
        say(tr("Next: 'peerlog team enrolment --out FILE' for the coordinator."))


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
    from vault.statistics import membership
    from vault.statistics.enrolment import PERIODS

    kind = membership.current(vault).invitation.period
    try:
        first = None if since is None else period_of(kind, since, since.start)
        data = membership.write_enrolment(vault, out, since=first)
    except BadValue:
        raise Misuse(tr(
            "An enrolment begins with the present period or one of the four before it;"
            " nothing was written."
        )) from None  # fmt: skip
    row = membership.enrolled(vault)[-PERIODS:]
    say(tr(
        "Wrote the enrolment for {first} to {last}: {bytes} bytes. Hand it over.",
        first=row[0], last=row[-1], bytes=number(len(data)),
    ))  # fmt: skip


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
    from vault.statistics.pack import SIZE

    desk.require()
    if out is not None:
        check_folder(desk, out)
    with desk.opened() as vault:
        kind = membership.current(vault).invitation.period
        wanted = period_of(kind, period, desk.today)
        shown = membership.preview(vault, wanted, correction=correction)
        _show(shown, as_hex=as_hex)
        if out is not None:
            path = membership.write(vault, out, wanted, shown=shown.body, correction=correction)
            size = number(SIZE)
            say(tr("Sealed and wrote {file}: {bytes} bytes.", file=path.name, bytes=size))
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
    size = number(len(shown.body))
    say(tr("{bytes} bytes, revision {revision}.", bytes=size, revision=shown.revision))
    say(f"sha256 {hashlib.sha256(shown.body).hexdigest()}")
    say(tr(
        "Sealed for the coordinator it is {bytes} bytes, as every pack is.", bytes=number(SIZE),
    ))  # fmt: skip
    say(tr(_NOT_IN_IT))


def _tell_what_follows(period: Period, shown: Preview, *, written: bool) -> None:
    if shown.has_left:
        say(tr(
            "This is what has left for {period}; a period gives the same bytes again.",
            period=period,
        ))  # fmt: skip
    elif not written:
        say(tr("Nothing was sealed; --out FOLDER seals and writes exactly these bytes."))
        return
    say(tr(
        "What you record for {period} from now on counts in the pack of {next}.",
        period=period, next=period.next(),
    ))  # fmt: skip


@click.command(cls=VerbCommand)
@click.argument("period", type=PeriodWord(), metavar="PERIOD")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def missed(desk: Desk, /, *, period: Period, yes: bool) -> None:
    """Have a released period count in the next pack.

    For a period that was released before your pack came. It cannot be taken back.
    """
    from vault.statistics import membership

    with desk.opened() as vault:
        kind = membership.current(vault).invitation.period
        wanted = period_of(kind, period, desk.today)
        for line in missed_means(vault, wanted):
            say(line)
        if not yes:
            asked = team_words.PACK_MISSED.format(period=wanted)
            ask(asked, "--yes", tr("Nothing was changed."))
        membership.declare_missed(vault, wanted)
    say(tr(
        "The contacts of {period} count in the pack of {next}.",
        period=wanted, next=wanted.next(),
    ))  # fmt: skip


def missed_means(vault: Vault, period: Period) -> Iterator[str]:
    """What it means to say that a period was missed, before somebody says it.

    Raises:
        PeriodOpen: it is not over.
    """
    from vault.statistics import membership

    with suppress(AlreadyReleased, NotEnrolled, TooManyContacts):
        if membership.preview(vault, period).has_left:
            yield team_words.PACK_MISSED_SEALED.format(period=period)
    yield team_words.PACK_MISSED_MORE.format(period=period, next=period.next())


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
            ask(tr("Leave the team for good?"), "--yes", tr("Nothing was changed."))
        membership.leave(vault)
    say(tr("You have left the team. What was sealed before stays on record."))
