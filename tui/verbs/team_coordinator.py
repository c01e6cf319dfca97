"""Verbs of a team's coordinator: create, invitation, enrol, import, status."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.language import mark, number, tr, tr_n
from tui.listing import dumped
from tui.messages import team_words
from tui.misuse import Misuse
from tui.team_lines import merged_lines, name_of
from tui.verbs.files import contents, new_file
from tui.verbs.team_import import Watch, stoppable
from tui.verbs.team_input import LENGTHS, PeriodWord, period_of
from vault.errors import AlreadyEnrolled, BadTeamFile
from vault.journal.vocabulary import Recipient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vault.statistics.collecting import Outcome
    from vault.statistics.periods import Period
    from vault.statistics.sums import Standing
    from vault.store.vault import Vault

REFUSED = 6
INTERRUPTED = 130
_file = click.Path(path_type=Path)


@click.command(cls=VerbCommand)
@click.option("--period", type=click.Choice(list(LENGTHS)), default="quarter", show_default=True,
              help="How long a period is.")  # fmt: skip
@click.option("--serves", multiple=True, metavar="CATEGORY=PEOPLE",
              help="People served of a recipient category; once for each.")  # fmt: skip
@click.option("--supporter-time", is_flag=True, help="Count whether supporters were on duty.")
@click.option("--out", required=True, type=_file, metavar="INVITATION",
              help="Write the invitation to this new file.")  # fmt: skip
@pass_desk
def create(
    desk: Desk,
    /,
    *,
    period: str,
    serves: tuple[str, ...],
    supporter_time: bool,
    out: Path,
) -> None:
    """Make a team that is led from this journal.

    Writes the invitation and prints its eight words, to be read aloud to each supporter. Use a
    journal of its own, made by 'peerlog init' in a folder of its own (--vault FOLDER): one that
    holds contacts cannot lead a team. None of this can be changed later. Categories are member,
    civilian_or_dispatch, family, retired and outside_agency; those that serve fewer than 50
    people are counted together with others, and without --serves recipients are not counted at
    all.
    """
    from vault.statistics import team as leading

    people = _people(serves)
    desk.require()
    new_file(desk, out, "An invitation")
    with desk.opened() as vault:
        made = leading.found(
            vault, out, LENGTHS[period], serves=people, supporter_time=supporter_time
        )
    click.echo(" ".join(made.fingerprint))
    if people is not None:
        for line in merged_lines(made.categories.recipients):
            say(line)
    say(tr("The team is made. Hand out the invitation, and read the eight words aloud with each."))


def _people(pairs: Sequence[str]) -> dict[Recipient, int] | None:
    """People by category; None when nobody gave any.

    Raises:
        Misuse: another category, or what is no number of people.
    """
    people: dict[Recipient, int] = {}
    for pair in pairs:
        name, _, many = pair.partition("=")
        word = name.lower().replace("-", "_")
        if word not in set(Recipient) or not many.isdecimal() or word in people:
            raise Misuse(
                tr(
                    "--serves takes a category and a number of people, each category once;"
                    " nothing was changed."
                ),
                tr(
                    "For example --serves member=420. Categories: {categories}.",
                    categories=", ".join(Recipient),
                ),
            )
        people[Recipient(word)] = int(many)
    return people or None


@click.command(cls=VerbCommand)
@click.option("--out", required=True, type=_file, metavar="FILE", help="Write it to this new file.")
@pass_desk
def invitation(desk: Desk, /, *, out: Path) -> None:
    """Write the invitation again, the same file."""
    from vault import durable
    from vault.statistics import team as leading

    desk.require()
    new_file(desk, out, "An invitation")
    with desk.opened() as vault:
        made = leading.current(vault)
        durable.write_new(out, made.data)
    click.echo(" ".join(made.fingerprint))


@click.command(cls=VerbCommand)
@click.argument("paths", nargs=-1, required=True, type=_file, metavar="PATH...")
@click.pass_context
def enrol(context: click.Context, *, paths: tuple[Path, ...]) -> None:
    """Enrol supporters by their files, or by folders of them.

    The same file twice counts once. Exits with 6 when a file was refused; the others are
    enrolled all the same.
    """
    from vault.statistics import enrolment
    from vault.statistics import team as leading

    desk = context.ensure_object(Desk)
    desk.require()
    files = _files(paths, enrolment.files_in)
    with desk.opened() as vault:
        leading.current(vault)
        _some(files, "enrolments")
        ends = Counter(_enrolled(vault, file) for file in files)
    for end, line in _ENROLLED.items():
        click.echo(tr(line, number=number(ends[end])))
    if ends["refused"]:
        context.exit(REFUSED)


_ENROLLED = {
    "enrolled": mark("enrolled: {number}"),
    "already": mark("already enrolled: {number}"),
    "refused": mark("refused: {number}"),
}


def _enrolled(vault: Vault, file: Path) -> str:
    """What became of one enrolment file."""
    from vault.statistics import enrolment
    from vault.statistics import team as leading

    name = name_of(file)
    try:
        end = leading.enrol(vault, contents(file, enrolment.SIZE))
    except Misuse:
        say(tr("{file}: refused: it cannot be read", file=name))
    except (BadTeamFile, AlreadyEnrolled) as error:
        say(tr("{file}: refused: {reason}", file=name, reason=tr(error.text)))
    else:
        return "enrolled" if end is leading.Enrolling.ENROLLED else "already"
    return "refused"


@click.command("import", cls=VerbCommand)
@click.argument("paths", nargs=-1, required=True, type=_file, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_context
def import_packs(context: click.Context, *, paths: tuple[Path, ...], as_json: bool) -> None:
    """Take packs in, from files and folders.

    Of a folder every pack is taken; each counts once, however often it comes. Says for each
    refused file why. Ctrl+C stops after the file at hand; what was taken stays, and the same
    command goes on where it was. Exits with 6 when a file was refused or set aside. No command
    shows what is in a pack.
    """
    from vault.statistics import collecting
    from vault.statistics import team as leading

    desk = context.ensure_object(Desk)
    desk.require()
    if not all(path.exists() for path in paths):
        raise Misuse(tr("There is nothing of one of these names; nothing was taken."))
    files = _files(paths, collecting.packs_in)
    watch = Watch()
    with desk.opened() as vault, stoppable(watch):
        leading.current(vault)
        _some(files, "packs")
        ends = collecting.import_files(vault, files, watch)
    watch.end()
    if as_json:
        click.echo(dumped(_import_json(ends, watch, len(files))))
    else:
        for outcome, files_of_it in ends.items():
            if files_of_it or outcome.value in _ALWAYS_TOLD:
                click.echo(tr(_ENDS[outcome.value], number=number(files_of_it)))
    if watch.stopped:
        say(tr_n(
            "Stopped after {done} of {n} file; what was taken stays.",
            "Stopped after {done} of {n} files; what was taken stays.",
            len(files), done=number(sum(ends.values())),
        ))  # fmt: skip
        context.exit(INTERRUPTED)
    if ends[collecting.Outcome.REFUSED] or ends[collecting.Outcome.CONFLICT]:
        context.exit(REFUSED)


_ENDS = {
    "accepted": mark("accepted: {number}"),
    "duplicate": mark("here already: {number}"),
    "replaced": mark("took the place of an earlier revision: {number}"),
    "older": mark("older than what counts: {number}"),
    "conflict": mark("set aside, because two packs contradict each other: {number}"),
    "refused": mark("refused: {number}"),
}
_ALWAYS_TOLD = {"accepted", "duplicate", "refused"}


def _files(paths: Sequence[Path], within: Callable[[Path], list[Path]]) -> list[Path]:
    """The files that were named, and those that *within* gives of folders.

    Raises:
        StorageFailed: a folder cannot be read.
    """
    return [file for path in paths for file in (within(path) if path.is_dir() else [path])]


def _some(files: Sequence[Path], what: str) -> None:
    """Say so when the folders that were named hold no enrolments, or no packs.

    Raises:
        Misuse: they hold none.
    """
    if not files:
        raise Misuse(team_words.COLLECT_NOTHING[what])


def _import_json(ends: dict[Outcome, int], watch: Watch, files: int) -> dict[str, object]:
    return {
        "files": files,
        **{outcome.value: times for outcome, times in ends.items()},
        "stopped": watch.stopped,
        "refusals": [{"file": name_of(path), "reason": why.value} for path, why in watch.refusals],
    }


@click.command(cls=VerbCommand)
@click.argument("period", required=False, type=PeriodWord(), metavar="[PERIOD]")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_desk
def status(desk: Desk, /, *, period: Period | None, as_json: bool) -> None:
    """Show how many have reported.

    And whether the period was released, which is all there is to see of it before. Without a
    period, the last closed one.
    """
    from vault.statistics import releasing, sums
    from vault.statistics import team as leading

    with desk.opened() as vault:
        wanted = period_of(leading.current(vault).period, period, desk.today)
        found = sums.standing(vault, wanted)
        if found.released:  # its packs are gone; the table says how many there were
            (made,) = (each for each in releasing.documents(vault) if each.period == wanted)
            found = sums.Standing(made.reported, made.enrolled, found.set_aside, released=True)
    if as_json:
        click.echo(dumped(_status_json(wanted, found)))
        return
    for line in _status_lines(wanted, found):
        click.echo(line)


def _status_lines(period: Period, found: Standing) -> Iterator[str]:
    yield tr("period: {period}", period=period)
    yield tr(
        "packs: {reported} of {enrolled} enrolled reported",
        reported=number(found.reported),
        enrolled=number(found.enrolled),
    )
    yield tr("set aside: {number}", number=number(found.set_aside))
    yield tr("released: yes") if found.released else tr("released: no")


def _status_json(period: Period, found: Standing) -> dict[str, object]:
    return {
        "period": str(period),
        "reported": found.reported,
        "enrolled": found.enrolled,
        "set_aside": found.set_aside,
        "released": found.released,
    }
