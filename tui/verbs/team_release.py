"""Verbs for what a team publishes: release once, report again at any time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.language import number, tr
from tui.misuse import Misuse
from tui.team_lines import cell_words, table_lines
from tui.typed import plain
from tui.verbs.team_input import PeriodWord, ask, check_folder, period_of
from vault.errors import AlreadyReleased, PeriodOpen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault.statistics.document import Document
    from vault.statistics.periods import Period
    from vault.statistics.protect import Refusal
    from vault.store.vault import Vault

REFUSED = 6
FORMATS = ("html", "csv", "xlsx", "parquet")
"""Those of `vault.statistics.outputs`, named here so that help need not load them."""
_PARQUET = "parquet"


@click.command(cls=VerbCommand)
@click.argument("period", type=PeriodWord(), metavar="PERIOD")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def release(context: click.Context, *, period: Period, yes: bool) -> None:
    """Release the table of a period, once.

    Adds up the packs, attacks the table and prints it when it holds. There is no preview and no
    second time: two tables of one period would show by their difference what came in between.
    Packs that come later are refused; their contacts count in the next period. 'peerlog team
    report' prints and writes the table again. Exits with 6 when nothing may be printed; then
    nothing was changed, and more packs may still come.
    """
    from vault.statistics import protect, releasing
    from vault.statistics import team as leading

    desk = context.ensure_object(Desk)
    with desk.opened() as vault:
        wanted = period_of(leading.current(vault).period, period, desk.today)
        reported = _check_now(desk, vault, wanted)
        found: Document | Refusal | None = protect.too_few(reported, wanted.start, wanted.end)
        if found is None:
            if not yes:
                release_it = tr("Release it? It can be done only once.")
                ask(release_it, "--yes", tr("Nothing was released."))
            found = releasing.release(vault, wanted)
    if isinstance(found, protect.Refusal):
        for line in _refusal_lines(wanted, found):
            say(line)
        context.exit(REFUSED)
    _print(found)
    say(tr(
        "Released. 'peerlog team report {period} --out FOLDER' writes the files to hand on.",
        period=wanted,
    ))  # fmt: skip


def _check_now(desk: Desk, vault: Vault, period: Period) -> int:
    """Say and return how many reported, before a person is asked.

    Raises:
        PeriodOpen, AlreadyReleased: not now.
    """
    from vault.statistics import sums

    if not period.is_closed(desk.today):
        raise PeriodOpen
    standing = sums.standing(vault, period)
    if standing.released:
        raise AlreadyReleased
    say(tr(
        "{period}: {reported} of {enrolled} enrolled reported.", period=period,
        reported=number(standing.reported), enrolled=number(standing.enrolled),
    ))  # fmt: skip
    if standing.set_aside:
        say(tr(
            "Set aside, because they contradict each other: {number}.",
            number=number(standing.set_aside),
        ))  # fmt: skip
    return standing.reported


def _refusal_lines(period: Period, refusal: Refusal) -> list[str]:
    """Why nothing may be printed, and which cell it is about."""
    reason = tr(refusal.reason.value)
    lines = [tr("{period} was not released: {reason}.", period=period, reason=reason)]
    if refusal.finding is not None:
        label, *_, field, value = refusal.finding.name
        cell = cell_words(field, value)
        lines.append(tr("The number is that of {label}, {cell}.", label=label, cell=cell))
    lines.append(tr("Nothing was changed; more packs may still come."))
    return lines


def _print(document: Document) -> None:
    for line in table_lines(document):
        click.echo(line)


@click.command(cls=VerbCommand)
@click.argument("period", type=PeriodWord(), metavar="PERIOD")
@click.option("--out", type=click.Path(path_type=Path), metavar="FOLDER",
              help="Write the files to this folder.")  # fmt: skip
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS),
              help="Only this format; once for each.")  # fmt: skip
@pass_desk
def report(desk: Desk, /, *, period: Period, out: Path | None, formats: tuple[str, ...]) -> None:
    """Print or write a released table.

    As often as you like. With --out writes the report to print (html), tables (csv, xlsx, and
    parquet if its library is installed) and the certificate of the audit.
    """
    from vault.statistics import releasing
    from vault.statistics import team as leading

    desk.require()
    if out is None and formats:
        raise Misuse(tr("A format needs --out FOLDER; nothing was written."))
    if out is not None:
        check_folder(desk, out)
    with desk.opened() as vault:
        wanted = period_of(leading.current(vault).period, period, desk.today)
        documents = releasing.documents(vault)
    found = [each for each in documents if each.period == wanted]
    if not found:
        raise Misuse(
            tr("That period was not released; nothing was written."),
            tr("'peerlog team release {period}' does it, once.", period=wanted),
        )
    if out is None:
        _print(found[0])
        return
    _write(out, found[0], documents, formats)


def _write(
    folder: Path, document: Document, documents: Sequence[Document], formats: tuple[str, ...]
) -> None:
    from vault.statistics import outputs
    from vault.statistics.outputs import columns

    possible = [each for each in FORMATS if each != _PARQUET or columns.available()]
    wanted = list(dict.fromkeys(formats)) or possible
    for path in outputs.write(folder, document, documents, wanted):
        click.echo(plain(str(path)))
    if not formats and _PARQUET not in possible:
        say(tr("No Parquet: its library is not installed."))
