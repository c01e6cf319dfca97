"""Verbs for entries: add, list, show, edit, delete, followups."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.fields import Day, changed, contact_from, entry_options, follow_up_from, where_from
from tui.language import tr, tr_n
from tui.listing import dumped, entry_json, entry_line, entry_lines, follow_up_line
from tui.messages import full_day, words
from tui.misuse import Misuse
from tui.typed import Review, note_from, plain
from tui.verbs.agreeing import agreed
from vault.clock import gone_on
from vault.errors import BadValue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui.typed import Choice
    from vault.journal.entries import Entry
    from vault.journal.followups import FollowUp
    from vault.store.vault import Vault

LATER_DAYS = 7
"""How far a follow-up is moved unless a number is given."""
MOST_DAYS = 60
"""As far ahead as `vault.journal.followups` lets one be, which help must not wait for."""


@click.command(cls=VerbCommand)
@entry_options(required=True)
@click.option("--json", "as_json", is_flag=True, help="Print the new entry as JSON.")
@pass_desk
def add(desk: Desk, /, *, as_json: bool, **options: Any) -> None:  # noqa: ANN401
    """Record a contact.

    Prints the id of the new entry. A group of 2 to 5 takes no topic, and a day is one of the
    last year. A note comes from standard input (--note -) or a file, is looked through first,
    and is not saved while anything in it may identify someone, unless you say --replace-all or
    --keep.
    """
    from vault.journal import entries

    desk.require()
    contact = contact_from(options, desk)
    choice: Choice = options["choice"]
    text = note_from(options["note"], options["note_file"])
    with desk.opened() as vault:
        review = Review(vault, choice)
        follow_up = follow_up_from(options, review.handle(options["handle"]))
        note = None if text is None else review.note(text)
        with vault.transaction():
            entry_id = entries.add(vault, contact, note=note, follow_up=follow_up)
            review.count()
        entry, held = entries.get(vault, entry_id), vault.held
    _saved(entry, desk, held=held)  # first: what follows may find nobody to take it
    click.echo(dumped(entry_json(entry, desk.clock, held=held)) if as_json else entry_id.hex())


def _saved(entry: Entry, desk: Desk, *, held: bool) -> None:
    if entry.contact.mode == "text":
        say(tr("Text messages leave a trace on both phones and with the carrier."))
    if entry.note_dies is None:
        say(tr("Saved."))
    elif held:
        say(tr("Saved. The note is kept as long as the legal hold stands."))
    else:
        day = full_day(gone_on(entry.note_dies, desk.clock))
        say(tr("Saved. The note will be deleted on {day}.", day=day))


@click.command("list", cls=VerbCommand)
@click.option("--since", type=Day(), metavar="DAY", help="From this day on.")
@click.option("--until", type=Day(), metavar="DAY", help="Up to and including this day.")
@click.option("--where", multiple=True, metavar="FIELD=VALUE", help="Only with this value.")
@click.option("--limit", type=click.IntRange(1, 1_000_000), help="At most so many, newest first.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@pass_desk
def list_entries(
    desk: Desk,
    /,
    *,
    since: date | None,
    until: date | None,
    where: tuple[str, ...],
    limit: int | None,
    as_json: bool,
) -> None:
    """List entries, newest day first; never a word of a note."""
    from vault.journal.entries import Query, find

    query = Query(since=since, until=until, where=where_from(where), limit=limit)
    with desk.opened() as vault:
        found, held = find(vault, query), vault.held
    if as_json:
        click.echo(dumped([entry_json(entry, desk.clock, held=held) for entry in found]))
        return
    if found:
        click.echo("\n".join(entry_line(entry, desk.clock, held=held) for entry in found))
    else:
        say(tr("No entries here."))


@click.command(cls=VerbCommand)
@click.argument("entry", metavar="ID")
@click.option("--note", "with_note", is_flag=True, help="Show the note too.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_desk
def show(desk: Desk, /, *, entry: str, with_note: bool, as_json: bool) -> None:
    """Show one entry; its note only with --note."""
    from vault.journal import notes

    with desk.opened() as vault:
        found = entry_of(vault, entry)
        text = notes.read(vault, found.id) if with_note else None
        handle, policy, held = handle_of(vault, found), vault.policy, vault.held
    if as_json:
        extra = {"note": text} if with_note else {}
        codes = entry_json(found, desk.clock, held=held)
        click.echo(dumped({**codes, "handle": handle or None, **extra}))
        return
    for line in entry_lines(found, handle, desk.clock, policy=policy, held=held):
        click.echo(line)
    if text is not None:
        click.echo("")
        click.echo(plain(text) if sys.stdout.isatty() else text)


@click.command(cls=VerbCommand)
@click.argument("entry", metavar="ID")
@entry_options(required=False)
@click.option("--clear", multiple=True, metavar="FIELD", help="Make this field 'not recorded'.")
@click.option("--no-follow-up", is_flag=True, help="Remove the follow-up.")
@pass_desk
def edit(
    desk: Desk, /, *, entry: str, clear: tuple[str, ...], no_follow_up: bool, **options: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Change an entry; what is not named stays as it is."""
    from vault.journal import entries, followups, holds, notes
    from vault.journal.vocabulary import Grain

    desk.require()
    if no_follow_up and (options["follow_up"] or options["handle"]):
        raise Misuse(tr("A follow-up is either set or removed; nothing was changed."))
    named = any(value is not None for name, value in options.items() if name != "choice")
    if not (named or clear or no_follow_up):
        raise Misuse(tr("Nothing to change was named; nothing was changed."))
    text = note_from(options["note"], options["note_file"])
    choice: Choice = options["choice"]
    with desk.opened() as vault:
        found = entry_of(vault, entry)
        holds.forbid(vault, found.id)
        if options["day"] and found.grain is not Grain.DAY:
            raise Misuse(
                tr("The day of this entry has faded and stays as it is; nothing was changed."),
                tr("Leave out --day."),
            )
        contact = changed(found.contact, options, clear)
        review = Review(vault, choice)
        handle = review.handle(options["handle"])
        kept = None if no_follow_up else followups.get(vault, found.id)
        follow_up = follow_up_from(options, handle, kept)
        note = None if text is None else review.note(text)
        with vault.transaction(), _overdue_said(kept, follow_up, desk.today):
            entries.replace(vault, found.id, contact, follow_up=follow_up)
            if note is not None:
                notes.write(vault, found.id, note)
            review.count()
        found = entries.get(vault, found.id)
    _saved(found, desk, held=False)


@contextmanager
def _overdue_said(kept: FollowUp | None, follow_up: FollowUp | None, today: date) -> Iterator[None]:
    """Name the reason when a follow-up cannot be kept because its day is past."""
    try:
        yield
    except BadValue:
        if kept is None or follow_up != kept or kept.due >= today:
            raise
        raise Misuse(
            tr("The follow-up of this entry is overdue; nothing was changed."),
            tr("Give it a new day with --follow-up, or end it with --no-follow-up."),
        ) from None


@click.command(cls=VerbCommand)
@click.argument("entry", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def delete(desk: Desk, /, *, entry: str, yes: bool) -> None:
    """Delete an entry with its note and follow-up, for good."""
    from vault.journal import entries, holds

    with desk.opened() as vault:
        found = entry_of(vault, entry)
        holds.forbid(vault, found.id)
        if not yes:
            confirm(entry_line(found, desk.clock), tr("Delete this entry for good?"))
        entries.remove(vault, found.id)
    say(tr("The entry is gone."))


@click.command(cls=VerbCommand)
@click.option("--clear", metavar="ID", help="Clear the follow-up of this entry.")
@click.option("--move", metavar="ID", help="Move the follow-up of this entry, by a week.")
@click.option("--days", type=click.IntRange(1, MOST_DAYS),
              help="Move it by so many days; from today when it is overdue.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@pass_desk
def followups(
    desk: Desk, /, *, clear: str | None, move: str | None, days: int | None, as_json: bool
) -> None:
    """List follow-ups, soonest first, or clear or move one."""
    from vault.journal import entries
    from vault.journal import followups as reminders

    if clear is not None and move is not None:
        raise Misuse(tr("A follow-up is either cleared or moved; nothing was changed."))
    if days is not None and move is None:
        raise Misuse(tr("--days belongs to --move; nothing was changed."))
    with desk.opened() as vault:
        if clear is not None:
            ended = reminders.clear(vault, entry_of(vault, clear).id)
            say(tr("The follow-up is gone.") if ended else tr("That entry has no follow-up."))
            return
        if move is not None:
            _move(vault, entry_of(vault, move), days or LATER_DAYS)
            return
        found = [entries.get(vault, entries.EntryId(owner)) for owner, _ in reminders.due(vault)]
        due, held = [(entry, handle_of(vault, entry)) for entry in found], vault.held
    if as_json:
        click.echo(dumped([_follow_up_json(entry, word, desk, held) for entry, word in due]))
        return
    for entry, word in due:
        click.echo(follow_up_line(entry, word, desk.today))
    say(tr_n("{n} follow-up.", "{n} follow-ups.", len(due)))


def _move(vault: Vault, entry: Entry, days: int) -> None:
    from vault.journal import followups as reminders

    if entry.follow_up_due is None:
        raise Misuse(tr("That entry has no follow-up; nothing was changed."))
    day = reminders.move(vault, entry.id, days)
    say(words.FOLLOW_UP_MOVED.format(day=full_day(day)))


def _follow_up_json(entry: Entry, word: str, desk: Desk, held: bool) -> dict[str, Any]:  # noqa: FBT001
    return {**entry_json(entry, desk.clock, held=held), "handle": word or None}


def entry_of(vault: Vault, prefix: str) -> Entry:
    """The entry whose id begins like that.

    Raises:
        NoSuchEntry, AmbiguousEntry: none does, or several do.
    """
    from vault.journal.entries import by_prefix

    return by_prefix(vault, prefix.lower())


def handle_of(vault: Vault, entry: Entry) -> str:
    """The private word of the entry's follow-up, or nothing."""
    from vault.journal import followups

    follow_up = followups.get(vault, entry.id)
    return follow_up.handle if follow_up else ""


def confirm(what: str, question: str) -> None:
    """Ask before something is destroyed.

    Raises:
        Misuse: nobody is there to answer, or the answer was no.
    """
    if not sys.stdin.isatty():
        raise Misuse(
            tr("Nobody is at the terminal to confirm; nothing was changed."), tr("Add --yes.")
        )
    click.echo(what, err=True)
    if not agreed(question):
        raise Misuse(tr("Left as it is; nothing was changed."))
