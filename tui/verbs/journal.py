"""Verbs for the journal as a whole: init, policy, recover, doctor."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.desk import Desk, VerbCommand, count_of, pass_desk, say
from tui.listing import check_lines, dumped, policy_lines
from tui.misuse import Misuse
from tui.passphrases import Source, ask
from vault.errors import VaultExists
from vault.profiles.policy import MAX_NOTE_CHARACTERS, MAX_NOTE_DAYS, Policy
from vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_LOCK_MINUTES = 60


class OnOff(click.Choice[str]):
    """A switch spelled on or off."""

    def __init__(self) -> None:
        super().__init__(["on", "off"], case_sensitive=False)


def _switches(options: dict[str, Any]) -> dict[str, Any]:
    """Only what was given, with on and off as what they mean."""
    meaning = {"on": True, "off": False}
    return {name: meaning.get(value, value) for name, value in options.items() if value is not None}


def note_policy(verb: Callable[..., None]) -> Callable[..., None]:
    """Add the two settings that `init` takes."""
    verb = click.option("--note-days", type=click.IntRange(1, MAX_NOTE_DAYS),
                        help="Days until a note is deleted.")(verb)  # fmt: skip
    return click.option("--notes", type=OnOff(), help="Whether notes may be written at all.")(verb)


@click.command(cls=VerbCommand)
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[FOLDER]")
@note_policy
@pass_desk
def init(desk: Desk, /, *, folder: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Make a new journal in a new or empty folder.

    Prints the recovery code, once. Notes are off unless you say --notes on: most programs
    keep none.
    """
    from vault.store.opening import create

    if folder is not None:
        desk.folder = folder
    if desk.paths.exists():
        raise VaultExists
    policy = Policy(**_switches(options))
    with _chosen(desk.source) as passphrase:
        vault, code = create(
            desk.paths, passphrase, clock=desk.clock, kdf=desk.kdf, policy=policy,
        )  # fmt: skip
    vault.close()
    click.echo(f"Recovery code: {code}")
    click.echo("Write it on paper now and keep it where you keep your papers.")
    click.echo("It opens the journal if the passphrase is forgotten, and it is not shown again.")
    click.echo("When both are lost, nobody can open the journal.")
    say(f"The journal is ready in {desk.folder}. Notes are {'on' if policy.notes else 'off'}.")


def _chosen(source: Source) -> Secret:
    """A passphrase nobody will have to guess: six offered words, or one's own typed twice."""
    from vault.keys.passphrase import check, generate

    if not source.terminal:
        text = source.read_text("")
    else:
        words = generate()
        text = ask(f"Six random words: {words}\nYour passphrase (enter alone takes them): ")
        if not text:
            say("The six words are your passphrase. Write them down.")
            text = words
        elif ask("The same again: ") != text:
            raise Misuse("The two are not the same; nothing was created.")
    check(text)
    return Secret.from_text(text)


@click.command(cls=VerbCommand)
@note_policy
@click.option("--note-characters", type=click.IntRange(1, MAX_NOTE_CHARACTERS),
              help="Longest note.")  # fmt: skip
@click.option("--handles", type=OnOff(), help="Whether a follow-up may carry one private word.")
@click.option("--ask-recipient", type=OnOff(), help="Whether the form asks for whom.")
@click.option("--ask-supporter-time", type=OnOff(), help="Whether the form asks for your time.")
@click.option("--lock-minutes", type=click.IntRange(1, MAX_LOCK_MINUTES),
              help="Idle minutes until the screen locks.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_desk
def policy(desk: Desk, /, *, as_json: bool, **options: Any) -> None:  # noqa: ANN401
    """Show or change what may be written and how long it lives.

    Notes that are already there keep their own day.
    """
    changes = _switches(options)
    with desk.opened() as vault:
        if changes:
            vault.set_policy(replace(vault.policy, **changes))
        current = vault.policy
    if as_json:
        click.echo(dumped(asdict(current)))
        return
    for line in policy_lines(current):
        click.echo(line)


@click.command(cls=VerbCommand)
@click.option("--code-file", type=click.Path(path_type=Path), metavar="FILE",
              help="Read the recovery code from this file.")  # fmt: skip
@pass_desk
def recover(desk: Desk, /, *, code_file: Path | None) -> None:
    """Try the recovery code: open the journal with it and close it again."""
    from vault.journal.entries import Query, count
    from vault.store.opening import unlock_with_recovery

    desk.require()
    with Source(file=code_file).read("Recovery code: ") as code:
        vault = unlock_with_recovery(
            desk.paths,
            code.buffer.decode(),
            clock=desk.clock,
            kdf=desk.kdf,
        )
    with closing(vault):
        entries = count(vault, Query())
    say(f"The recovery code opens this journal; it holds {count_of(entries, 'entry')}.")


@click.command(cls=VerbCommand)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_context
def doctor(context: click.Context, *, as_json: bool) -> None:
    """Look the journal's files over; needs no passphrase and shows no content."""
    from vault.store.doctor import report

    desk = context.ensure_object(Desk)
    checks = report(desk.paths, desk.clock)
    if as_json:
        click.echo(dumped([asdict(check) for check in checks]))
    else:
        for line in check_lines(checks):
            click.echo(line)
    if not all(check.ok for check in checks):
        context.exit(1)
