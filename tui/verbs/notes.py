"""Verbs for what dies: note extend, note delete, sweep."""

from __future__ import annotations

import click

from tui.desk import HELD, Desk, VerbCommand, pass_desk, say
from tui.language import tr, tr_n
from tui.messages import full_day
from tui.misuse import Misuse
from tui.spoken import SpokenGroup
from tui.verbs.entries import confirm, entry_of
from vault.clock import gone_on
from vault.profiles.policy import MAX_NOTE_DAYS


@click.group(cls=SpokenGroup)
def note() -> None:
    """Keep the note of an entry longer, or delete it now."""


@note.command(cls=VerbCommand)
@click.argument("entry", metavar="ID")
@click.option("--days", type=click.IntRange(1, MAX_NOTE_DAYS), required=True,
              help="Days from today until it is deleted.")  # fmt: skip
@pass_desk
def extend(desk: Desk, /, *, entry: str, days: int) -> None:
    """Let a note live until so many days from today."""
    from vault.journal import notes

    with desk.opened() as vault:
        found = entry_of(vault, entry)
        if found.note_dies is None:
            raise Misuse(tr("That entry has no note; nothing was changed."))
        dies = notes.extend(vault, found.id, days)
    day = full_day(gone_on(dies, desk.clock))
    say(tr("The note will be deleted on {day}.", day=day))


@note.command("delete", cls=VerbCommand)
@click.argument("entry", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def delete_note(desk: Desk, /, *, entry: str, yes: bool) -> None:
    """Delete a note now; the codes of its entry stay."""
    from vault.journal import holds, notes

    with desk.opened() as vault:
        found = entry_of(vault, entry)
        if found.note_dies is None:
            raise Misuse(tr("That entry has no note; nothing was changed."))
        holds.forbid(vault, found.id)
        if not yes:
            confirm(tr("entry {id}", id=entry), tr("Delete its note for good?"))
        notes.remove(vault, found.id)
    say(tr("The note is gone. The codes stay."))


@click.command(cls=VerbCommand)
@pass_desk
def sweep(desk: Desk) -> None:
    """Forget the keys of notes whose day has come; needs no passphrase.

    Made for a timer of the system: after it, those notes cannot be read by anyone, and the
    next opening removes what is left of them.
    """
    from vault.journal.retention import sweep_locked
    from vault.store.keystore import peek_ring

    desk.require()
    if peek_ring(desk.paths).held:
        say(tr(HELD))
    gone = sweep_locked(desk.paths, desk.clock, date_is_right=desk.date_is_right)
    if gone:
        say(tr_n(
            "The keys of {n} day were forgotten.", "The keys of {n} days were forgotten.", gone,
        ))  # fmt: skip
    else:
        say(tr("Nothing was due."))
