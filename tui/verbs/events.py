"""The verbs check and event: not to serve, and exceptions that were used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui import cards
from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.fields import Day
from tui.language import tr
from tui.listing import SHORT, day_text, dumped
from tui.messages import card_words
from tui.misuse import Misuse
from tui.spoken import SpokenGroup
from tui.verbs.cards import answers, profile_in_force, profile_option
from vault.journal.vocabulary import Notice

if TYPE_CHECKING:
    from datetime import date

    from vault.journal.events import Event
    from vault.profiles.profile import Profile, Question
    from vault.store.vault import Vault

CONFLICT = 6
"""Exit status when a rule says not to serve."""


@click.command(cls=VerbCommand)
@profile_option
@click.pass_context
def check(context: click.Context, *, profile_id: str | None) -> None:
    """Ask what speaks against serving, before the first word; yes or no a line.

    Nothing of it is stored but that a check was made this quarter. Ends with 6 when the answer
    is not to serve, and says what to say instead. With --profile no journal is opened and
    nothing is counted.
    """
    from vault.journal import counters
    from vault.journal.counters import Counter

    with profile_in_force(context.ensure_object(Desk), profile_id) as (profile, vault):
        found = _conflict(profile)
        if vault is not None:
            counters.count(vault, Counter.CONFLICT_CHECK)
    if found is None:
        click.echo(tr("Nothing here speaks against serving."))
        return
    for line in cards.conflict(profile, found):
        click.echo(line)
    context.exit(CONFLICT)


def _conflict(profile: Profile) -> Question | None:
    given = answers([question.ask for question in profile.questions])
    pairs = list(zip(profile.questions, given, strict=True))
    return next((question for question, yes in pairs if yes), None)


@click.group(cls=SpokenGroup)
def event() -> None:
    """Record that an exception to confidentiality was used: its code, the day, the notice.

    No name, no text, and nothing that leads to an entry. 'peerlog card exception' shows the
    codes and what to do first.
    """


@event.command("add", cls=VerbCommand)
@click.argument("code")
@click.option("--notice", required=True, type=click.Choice([str(n) for n in Notice]),
              help="Whether written notice was given to the person.")  # fmt: skip
@click.option("--day", type=Day(), metavar="DAY", help="Today unless you say.")
@pass_desk
def add_event(desk: Desk, /, *, code: str, notice: str, day: date | None) -> None:
    """Record the use of an exception."""
    from vault.journal import events, rules

    with desk.opened() as vault:
        if rules.of(vault).row(code) is None:
            raise Misuse(tr("The profile in force has no such exception; nothing was recorded."),
                         tr("'peerlog card exception' lists those it has."))  # fmt: skip
        event_id = events.record(vault, code, Notice(notice), day)
    click.echo(event_id.hex())
    say(tr("Recorded, apart from every entry."))


@event.command("list", cls=VerbCommand)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@pass_desk
def list_events(desk: Desk, /, *, as_json: bool) -> None:
    """List the exceptions that were used, newest first."""
    from vault.journal import events

    with desk.opened() as vault:
        found = events.recorded(vault)
    if as_json:
        click.echo(dumped([_json(one) for one in found]))
        return
    for one in found:
        day = day_text(one.day, one.grain)
        said = card_words.NOTICES[one.notice]
        click.echo(f"{one.id.hex()[:SHORT]}  {day}  {one.exception:<12} {said}")
    if not found:
        say(tr("No exception was used."))


@event.command("notice", cls=VerbCommand)
@click.argument("event_id", metavar="ID")
@pass_desk
def give_notice(desk: Desk, /, *, event_id: str) -> None:
    """Say that the written notice that was owed has been given."""
    from vault.journal import events

    with desk.opened() as vault:
        events.notice_given(vault, _by_prefix(vault, event_id))
    say(tr("Noted: notice was given."))


@event.command("delete", cls=VerbCommand)
@click.argument("event_id", metavar="ID")
@pass_desk
def delete_event(desk: Desk, /, *, event_id: str) -> None:
    """Take back an event that was recorded by mistake."""
    from vault.journal import events

    with desk.opened() as vault:
        events.remove(vault, _by_prefix(vault, event_id))
    say(tr("Taken back."))


def _by_prefix(vault: Vault, letters: str) -> bytes:
    """The id of the exception recorded that begins like that.

    Raises:
        Misuse: none does, or several do.
    """
    from vault.journal import events

    found = [one.id for one in events.recorded(vault) if one.id.hex().startswith(letters.lower())]
    if len(letters) < SHORT // 2 or not found:
        raise Misuse(
            tr("No exception that was used has that id; nothing was changed."),
            tr("'peerlog event list' shows their ids."),
        )
    if len(found) > 1:
        raise Misuse(
            tr("More than one exception that was used begins with that id; nothing was changed."),
            tr("Give a few more letters of the id."),
        )
    return found[0]


def _json(one: Event) -> dict[str, str]:
    return {
        "id": one.id.hex(),
        "day": one.day.isoformat(),
        "grain": str(one.grain),
        "exception": one.exception,
        "notice": str(one.notice),
    }
