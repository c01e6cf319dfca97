"""The verb load: what the supporter carries, and own dates. None of it ever leaves."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.fields import Day
from tui.language import tr
from tui.listing import dumped
from tui.load_lines import NAMES, PROMPTS, lines
from tui.messages import card_words
from tui.misuse import Misuse
from vault.errors import BadValue

if TYPE_CHECKING:
    from datetime import date

    from vault.journal.load import Load
    from vault.journal.qualifications import Qualification
    from vault.store.vault import Vault


@click.command(cls=VerbCommand)
@click.option("--designated-on", type=Day(), metavar="DAY", help="Since when you are designated.")
@click.option("--trained-on", type=Day(), metavar="DAY", help="When your training was complete.")
@click.option("--refresher-due", type=Day(), metavar="DAY", help="When your refresher is due.")
@click.option("--consulted-on", type=Day(), metavar="DAY", help="Your last own consultation.")
@click.option("--forget", type=click.Choice(sorted(NAMES)), help="Take one of these dates out.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_desk
def load(desk: Desk, /, *, as_json: bool, forget: str | None, **dates: date | None) -> None:
    """Show your own load of the last eight weeks, and your own dates; for your eyes alone.

    No statistics, no export and no pack holds any of it.
    """
    from vault.journal import load as loads
    from vault.journal import qualifications

    if forget and dates.get(forget):
        raise Misuse(tr("A date is either entered or taken out; nothing was changed."))
    with desk.opened() as vault:
        try:
            _enter(vault, dates, forget)
        except BadValue:
            raise Misuse(card_words.FAR_DATE) from None
        found, entered = loads.load(vault), qualifications.dates(vault)
    if as_json:
        click.echo(dumped(_json(found, entered)))
        return
    for line in lines(found, entered):
        click.echo(line)
    for prompt in found.prompts:
        say(tr(PROMPTS[prompt]))


def _enter(vault: Vault, dates: dict[str, date | None], forget: str | None) -> None:
    from vault.journal import qualifications
    from vault.journal.qualifications import Qualification

    with vault.transaction():
        for name, day in dates.items():
            if day is not None:
                qualifications.set_(vault, Qualification(name), day)
        if forget:
            qualifications.set_(vault, Qualification(forget), None)


def _json(found: Load, entered: dict[Qualification, date]) -> dict[str, object]:
    weeks = [{**asdict(week), "monday": week.monday.isoformat()} for week in found.weeks]
    return {
        **asdict(found),
        "weeks": weeks,
        "prompts": [str(prompt) for prompt in found.prompts],
        "dates": {str(name): day.isoformat() for name, day in entered.items()},
    }
