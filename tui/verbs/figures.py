"""Verbs for figures: stats for one's own eyes, export for what may leave."""

from __future__ import annotations

import hashlib
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say, say_hint
from tui.fields import Day
from tui.language import mark, number, tr
from tui.listing import dumped, totals_json, totals_lines
from tui.misuse import Misuse
from tui.verbs.files import new_file
from tui.verbs.team_input import PeriodWord
from vault.errors import TableRefused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vault.profiles.policy import Policy
    from vault.statistics.periods import Period
    from vault.store.vault import Vault

_REPORTS_BY = {
    "quarter": mark("This journal reports by the quarter; nothing was written."),
    "half": mark("This journal reports by the half; nothing was written."),
    "year": mark("This journal reports by the year; nothing was written."),
}
"""By the length of a period, as the policy names it."""


@click.command(cls=VerbCommand)
@click.option("--since", type=Day(), metavar="DAY", help="From this day on.")
@click.option("--until", type=Day(), metavar="DAY", help="Up to and including this day.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_desk
def stats(desk: Desk, /, *, since: date | None, until: date | None, as_json: bool) -> None:
    """Count the contacts exactly, for your own eyes only."""
    from vault.statistics.tally import totals

    with desk.opened() as vault:
        counted = totals(vault, since=since, until=until)
    if as_json:
        click.echo(dumped(totals_json(counted, since, until)))
    else:
        for line in totals_lines(counted):
            click.echo(line)
    say(tr("Exact, and for your own eyes only. What may leave is rounded; see 'peerlog export'."))


@click.command(cls=VerbCommand)
@click.argument("period", required=False, type=PeriodWord(), metavar="[PERIOD]")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE",
              help="Write it to this new file.")  # fmt: skip
@click.option("--preview", is_flag=True, help="Print exactly the bytes that would leave.")
@pass_desk
def export(desk: Desk, /, *, period: Period | None, out: Path | None, preview: bool) -> None:
    """Print or write the summary of a closed period, such as 2026Q3, 2026H1 or 2026Y.

    For those without a team, which hides more: see 'peerlog team --help'. Periods are as long as
    the policy says (--report-period); without one named, the last closed one. Without --out it
    only shows what would leave; with --out exactly those bytes are written. A table in which the
    audit can work out a small number does not leave.
    """
    if out is not None:
        new_file(desk, out, "A summary")
    with desk.opened() as vault:
        wanted = reported_period(vault.policy, period, desk.today)
        data = _written(vault, wanted, out) if out else _previewed(vault, wanted)
    if preview or out is None:
        stream = sys.stdout.buffer
        stream.write(data)
        stream.flush()
    if out is None:
        say(tr(
            "This is what would leave for {period}. Nothing was written; --out FILE writes it.",
            period=wanted,
        ))  # fmt: skip
        return
    say(tr("Wrote the summary of {period}: {bytes} bytes.", period=wanted, bytes=number(len(data))))
    say(f"sha256 {hashlib.sha256(data).hexdigest()}")


def reported_period(policy: Policy, given: Period | None, today: date) -> Period:
    """The period that was asked for, or the last closed one, as long as the policy says.

    Raises:
        Misuse: a period of another length; overlapping tables can be subtracted.
    """
    from vault.statistics import periods

    kind = periods.BY_LENGTH[periods.Length[policy.report_period.upper()]]
    if given is None:
        return kind.containing(today).previous()
    if not isinstance(given, kind):
        raise Misuse(tr(_REPORTS_BY[policy.report_period]),
                     tr("Tables of periods that overlap can be subtracted."))  # fmt: skip
    return given


def _previewed(vault: Vault, period: Period) -> bytes:
    from vault.statistics import ledger
    from vault.statistics.summary import preview

    with ledger.opened(vault) as book, _refusal_said():
        return preview(book, period)


@contextmanager
def _refusal_said() -> Iterator[None]:
    """Say what to do when one supporter's numbers cannot be kept hidden, and leave with 6."""
    try:
        yield
    except TableRefused as error:
        say(tr(error.text))
        say_hint(tr("A team's table of many supporters hides more; see 'peerlog team --help'."))
        raise click.exceptions.Exit(error.exit_code) from None


def _written(vault: Vault, period: Period, file: Path) -> bytes:
    from vault.statistics.summary import write

    data = _previewed(vault, period)
    write(vault, period, file, shown=data)
    return data
