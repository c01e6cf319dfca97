"""The verb import: contacts from a spreadsheet or from another journal's list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.fields import choice_options
from tui.language import number, tr, tr_n
from tui.misuse import Misuse
from tui.typed import Review
from tui.verbs import files

if TYPE_CHECKING:
    from tui.typed import Choice
    from vault.journal.intake import Row

LONGEST = 8 * 1024 * 1024
"""Bytes read of a file."""
SHOWN = 5
"""Faults told one by one."""


@click.command("import", cls=VerbCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--drop-unknown", is_flag=True, help="Leave out columns the journal does not keep.")
@choice_options
@pass_desk
def import_contacts(desk: Desk, /, *, file: Path, drop_unknown: bool, choice: Choice) -> None:
    """Take contacts in from a CSV file with a line of column names, or from 'list --json'.

    The columns are those of 'peerlog add', and day; all rows come in or none. A row that
    carries the id of an entry that is there already is passed over, so the same file can be
    taken in twice. Notes are looked through as 'add' does.
    """
    from vault.journal import intake

    desk.require()
    found = intake.read(contents(file), desk.today, drop_unknown=drop_unknown)
    if found.faults:
        for fault in found.faults[:SHOWN]:
            say(tr("line {line}: {reason}", line=fault.line, reason=fault.reason))
        if len(found.faults) > SHOWN:
            left = len(found.faults) - SHOWN
            say(tr_n("and {n} more line.", "and {n} more lines.", left))
        raise Misuse(tr("The file cannot be taken in as it is; nothing was changed."))
    with desk.opened() as vault:
        review = Review(vault, choice)
        rows = [_looked_through(row, review) for row in found.rows]
        with vault.transaction():
            added, there = intake.take_in(vault, rows)
            review.count()
    say(tr_n("{n} contact taken in.", "{n} contacts taken in.", added))
    if there:
        say(tr_n(
            "{n} contact had been there already.", "{n} contacts had been there already.", there,
        ))  # fmt: skip


def _looked_through(row: Row, review: Review) -> Row:
    if not row.note:
        return row
    say(tr("line {line}:", line=row.line))
    return replace(row, note=review.note(row.note))


def contents(file: Path) -> str:
    """The text of a file that is taken in.

    Raises:
        Misuse: it cannot be read, is not UTF-8, or is far too long.
    """
    data = files.contents(file, LONGEST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Misuse(tr("The file cannot be read as UTF-8 text; nothing was changed.")) from None
    if len(data) > LONGEST:
        raise Misuse(tr(
            "The file has more than {bytes} bytes; nothing was changed.", bytes=number(LONGEST),
        ))  # fmt: skip
    return text
