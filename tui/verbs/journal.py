"""Verbs for the journal as a whole: init, doctor."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.language import tr
from tui.listing import check_lines, dumped
from tui.passphrases import chosen
from tui.verbs.policy import note_policy, switches
from tui.verbs.recovery import show_code
from vault.errors import NotesForbidden, VaultExists
from vault.profiles.policy import Policy


@click.command(cls=VerbCommand)
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[FOLDER]")
@note_policy
@click.option("--profile", metavar="ID", help="The law or guideline it is kept under.")
@pass_desk
def init(desk: Desk, /, *, folder: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Make a new journal in a new or empty folder.

    Prints the recovery code, once. Notes are off unless you say --notes on: most programs
    keep none.
    """
    from vault.profiles import loader
    from vault.store import rekeying
    from vault.store.opening import create

    if folder is not None:
        desk.folder = folder
    if desk.paths.exists():
        raise VaultExists
    policy = Policy(**switches(options))
    if loader.load(policy.profile).notes_forbidden and policy.notes:
        raise NotesForbidden
    with chosen(desk.source) as passphrase:
        vault, _ = create(
            desk.paths, passphrase, clock=desk.clock, kdf=desk.kdf, policy=policy, show=show_code,
        )  # fmt: skip
    with desk.closing(vault):
        rekeying.owe_proof(vault)
    if policy.notes:
        say(tr("The journal is ready in {folder}. Notes are on.", folder=desk.folder))
    else:
        say(tr("The journal is ready in {folder}. Notes are off.", folder=desk.folder))


@click.command(cls=VerbCommand)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_context
def doctor(context: click.Context, *, as_json: bool) -> None:
    """Look the journal's files over; needs no passphrase and shows no content."""
    from vault.store.doctor import report

    desk = context.ensure_object(Desk)
    checks = report(desk.paths, desk.clock, desk.kdf)
    if as_json:
        click.echo(dumped([asdict(check) for check in checks]))
    else:
        for line in check_lines(checks):
            click.echo(line)
    if not all(check.ok for check in checks):
        context.exit(1)
