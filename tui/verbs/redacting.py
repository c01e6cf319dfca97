"""The verb redact: the detector for files and pipes, and how far its prompts were trusted."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, say
from tui.language import tr, tr_n
from tui.misuse import Misuse
from tui.redact_answers import Wish
from tui.redact_input import Source
from tui.redact_lines import redacted
from tui.redact_text import redacted_text

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from vault.journal.acceptance import RuleCount


@click.command(cls=VerbCommand)
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE]...")
@click.option("--tier", type=click.IntRange(1, 2), default=1, show_default=True,
              help="2 adds what the detector is not sure of.")  # fmt: skip
@click.option("--apply", "replaced", is_flag=True, help="Write the text with placeholders.")
@click.option("--explain", is_flag=True, help="Say in words where, what and why.")
@click.option("--json", "machine", is_flag=True, help="Answer in JSON for plain text, too.")
@click.option("--text", "whole", is_flag=True, help="The input is plain text, whatever it is like.")
@click.option(
    "--check", is_flag=True, help="Exit with 1 when anything was found in JSON lines, too."
)
@click.option("--stats", is_flag=True,
              help="Open the journal and show what became of the findings, by rule.")  # fmt: skip
@click.pass_context
def redact(
    context: click.Context,
    *,
    files: tuple[str, ...],
    tier: int,
    replaced: bool,
    explain: bool,
    machine: bool,
    whole: bool,
    check: bool,
    stats: bool,
) -> None:
    """Find what may identify someone, in files or standard input.

    \b
    Plain text      findings in words, line:column; with --apply the text with placeholders.
                    Exit status 1 when anything was found, 0 when not.
    JSON lines      {"id": ..., "text": ...}
             gives  {"id": ..., "spans": [{"start", "end", "type", "replacement", "why"}]}
             or, with --apply, {"id": ..., "text": ...}. Exit status 0, or as above with
                    --check or --explain.

    An input whose name ends in .txt or .md is plain text, in .jsonl or .json JSON lines; any
    other is JSON lines when it begins with a brace. A text of more than some 65,000 characters
    is looked at in pieces.

    Offsets count code points; the end is exclusive. No journal is opened but for --stats, no
    own words are known, and nothing is kept.
    """  # noqa: D301  # click takes the mark as 'do not wrap'
    if stats:
        if files or replaced or explain or machine or whole or check:
            raise Misuse(tr("--stats stands alone."))
        _show_measure(context.ensure_object(Desk))
        return
    if explain and (replaced or machine):
        raise Misuse(tr("--explain goes with neither --apply nor --json."))
    wish = Wish(tier=tier, apply=replaced, explain=explain, machine=machine)
    if _told(files or ("-",), wish, whole=whole, check=check):
        context.exit(1)


def _told(names: tuple[str, ...], wish: Wish, *, whole: bool, check: bool) -> bool:
    """Work through the inputs; whether anything was found where the exit status says so."""
    told = found = 0
    in_words = False
    for at, name in enumerate(names, 1):
        with _stream(name, at) as stream:
            source = Source(stream, name)
            text = whole or source.is_plain()
            number = (redacted_text if text else redacted)(source, sys.stdout.buffer, wish)
        found += number
        told += number if text or wish.explain or check else 0
        in_words |= wish.explain or (text and not wish.apply and not wish.machine)
    if in_words:
        say(
            tr_n("May identify someone: {n} place.", "May identify someone: {n} places.", found)
            if found
            else tr("Nothing spotted. Give it one more read.")
        )
    return told > 0


def _stream(name: str, at: int) -> AbstractContextManager[BinaryIO]:
    if name == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except (OSError, ValueError):
        raise Misuse(tr("File {number} is missing or cannot be read.", number=at)) from None


def _show_measure(desk: Desk) -> None:
    """Print a line for every rule of which findings were shown and decided on."""
    from vault.journal import acceptance

    with desk.opened() as vault:
        counts = acceptance.counts(vault)
    if not counts:
        say(tr("No finding was shown and decided on yet."))
        return
    head = tr("rule"), tr("looks for"), tr("shown"), tr("accepted"), tr("tier")
    rows = [head, *map(_measured, counts)]
    rule, looks, shown, accepted = (
        max(least, *map(len, column))
        for least, column in zip(_COLUMNS, zip(*rows, strict=True), strict=False)
    )
    for row in rows:
        click.echo(
            f"{row[0]:{rule}}{row[1]:{looks}}{row[2]:>{shown}}{row[3]:>{accepted}}  {row[4]}"
        )


_COLUMNS = 24, 44, 5, 10
"""Least width of the columns of the measure; the last column has none."""


def _measured(count: RuleCount) -> tuple[str, str, str, str, str]:
    from vault.redaction.report import looks_for, tiers

    tier = tr("2, kept too often") if count.doubted else tiers(count.rule)
    share = f"{count.accepted:.0%}".replace("%", " %")
    return count.rule, looks_for(count.rule), str(count.shown), share, tier
