"""Verbs for figures: stats for one's own eyes, export for what may leave."""

from __future__ import annotations

import hashlib
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.fields import Day
from tui.listing import dumped, totals_json, totals_lines
from tui.misuse import Misuse
from vault.errors import FileExists, TableRefused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from vault.statistics.periods import Quarter


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
    say("Exact, and for your own eyes only. What may leave is rounded; see 'peerlog export'.")


@click.command(cls=VerbCommand)
@click.argument("quarter", required=False, metavar="[QUARTER]")
@click.option("--out", type=click.Path(), metavar="FILE", help="Write it to this new file.")
@click.option("--preview", is_flag=True, help="Print exactly the bytes that would leave.")
@pass_desk
def export(desk: Desk, /, *, quarter: str | None, out: str | None, preview: bool) -> None:
    """Print or write the summary of a closed quarter, such as 2026Q3.

    For those without a team, which hides more: see 'peerlog team --help'. Without a quarter, the
    last closed one. Without --out it only shows what would leave; with --out exactly those bytes
    are written. A table in which the audit can work out a small number does not leave.
    """
    period = _period(quarter, desk)
    if out is None:
        data = _previewed(desk, period)
    else:
        from pathlib import Path

        data = _written(desk, period, Path(out))
    if preview or out is None:
        stream = sys.stdout.buffer
        stream.write(data)
        stream.flush()
    if out is None:
        say(f"This is what would leave for {period}. Nothing was written; --out FILE writes it.")


def _period(quarter: str | None, desk: Desk) -> Quarter:
    from vault.statistics.periods import Quarter

    if quarter is not None:
        return Quarter.parse(quarter.upper())
    return Quarter.containing(desk.today).previous()


def _previewed(desk: Desk, period: Quarter) -> bytes:
    from vault.statistics import ledger
    from vault.statistics.summary import preview

    with desk.opened() as vault, ledger.opened(vault) as book, _refusal_said():
        return preview(book, period)


@contextmanager
def _refusal_said() -> Iterator[None]:
    """Say what to do when one supporter's numbers cannot be kept hidden, and leave with 6."""
    try:
        yield
    except TableRefused as error:
        say(error.text)
        say("hint: A team's table of many supporters hides more; see 'peerlog team --help'.")
        raise click.exceptions.Exit(error.exit_code) from None


def _written(desk: Desk, period: Quarter, file: Path) -> bytes:
    from vault import durable
    from vault.statistics import ledger
    from vault.statistics.summary import issue

    if file.exists():
        raise FileExists
    if not file.parent.is_dir():
        raise Misuse("The folder for that file is not there; nothing was written.")
    with desk.opened() as vault:
        with ledger.opened(vault) as book, _refusal_said():
            data = issue(book, period)
        durable.write_new(file, data)
    say(f"Wrote the summary of {period}: {len(data)} bytes.")
    say(f"sha256 {hashlib.sha256(data).hexdigest()}")
    return data
