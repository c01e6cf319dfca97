"""The verb policy: what may be written, how long it lives, and what time will take next."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tui.desk import Desk, VerbCommand, pass_desk
from tui.fields import Day
from tui.language import tr
from tui.listing import dumped, forecast_json, forecast_lines, policy_lines
from tui.misuse import Misuse
from vault.profiles.policy import (
    MAX_APPROVER_CHARACTERS,
    MAX_FADE_DAYS,
    MAX_LOCK_MINUTES,
    MAX_NOTE_CHARACTERS,
    MAX_NOTE_DAYS,
    MIN_FADE_DAYS,
    REPORT_PERIODS,
    Policy,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vault.store.vault import Vault

MAX_FORECAST_DAYS = 3650


class OnOff(click.Choice[str]):
    """A switch spelled on or off."""

    def __init__(self) -> None:
        super().__init__(["on", "off"], case_sensitive=False)


def switches(options: dict[str, Any]) -> dict[str, Any]:
    """Only what was given, with on and off as what they mean and days as they are stored."""
    meaning = {"on": True, "off": False}
    given = {name: value for name, value in options.items() if value is not None}
    return {
        name: value.isoformat() if isinstance(value, date) else meaning.get(value, value)
        for name, value in given.items()
    }


def note_policy(verb: Callable[..., None]) -> Callable[..., None]:
    """Add the two settings that `init` takes too."""
    verb = click.option("--note-days", type=click.IntRange(1, MAX_NOTE_DAYS),
                        help="Days until a note is deleted.")(verb)  # fmt: skip
    return click.option("--notes", type=OnOff(), help="Whether notes may be written at all.")(verb)


@click.command(cls=VerbCommand)
@note_policy
@click.option("--note-characters", type=click.IntRange(1, MAX_NOTE_CHARACTERS),
              help="Longest note.")  # fmt: skip
@click.option("--month-after-days", type=click.IntRange(MIN_FADE_DAYS, MAX_FADE_DAYS),
              help="Days until the day of an entry fades to its month.")  # fmt: skip
@click.option("--quarter-after-days", type=click.IntRange(MIN_FADE_DAYS, MAX_FADE_DAYS),
              help="Days until the month fades to its quarter.")  # fmt: skip
@click.option("--handles", type=OnOff(), help="Whether a follow-up may carry one private word.")
@click.option("--ask-recipient", type=OnOff(), help="Whether the form asks for whom.")
@click.option("--ask-supporter-time", type=OnOff(), help="Whether the form asks for your time.")
@click.option("--report-period", type=click.Choice(REPORT_PERIODS),
              help="Which closed periods leave as statistics.")  # fmt: skip
@click.option("--count-crisis-steps", type=OnOff(),
              help="Whether crisis steps are counted, as a number of the quarter.")  # fmt: skip
@click.option("--approved-by", metavar="OFFICE", help="Who approved the rule: an office, no name.")
@click.option("--in-force-since", type=Day(), metavar="DAY", help="Since when it is the rule.")
@click.option("--lock-minutes", type=click.IntRange(1, MAX_LOCK_MINUTES),
              help="Idle minutes until the screen locks.")  # fmt: skip
@click.option("--forecast", is_flag=True, help="Show what will be deleted and fade, and when.")
@click.option("--days", type=click.IntRange(1, MAX_FORECAST_DAYS), metavar="N",
              help="How far the forecast looks ahead; 30 unless you say.")  # fmt: skip
@click.option("--print", "printed", is_flag=True,
              help="Print a statement of the rule for a records officer.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_desk
def policy(
    desk: Desk, /, *, forecast: bool, days: int | None, printed: bool, as_json: bool,
    **options: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Show or change what may be written and how long it lives.

    Notes that are already there keep their own day. Days fade at the next opening.
    """
    from vault.journal import rules

    if printed and (forecast or as_json):
        raise Misuse(tr("The statement is printed alone, as text; nothing was changed."))
    if days is not None and not forecast:
        raise Misuse(tr("--days belongs to --forecast; nothing was changed."))
    changes = switches(options)
    with desk.opened() as vault:
        if changes:
            rules.adopt(vault, _changed(vault.policy, changes))
        lines = _lines(vault, desk, (days or 30) if forecast else 0, printed, as_json)
    for line in lines:
        click.echo(line)


def _changed(current: Policy, changes: dict[str, Any]) -> Policy:
    wanted = {**asdict(current), **changes}
    if wanted["month_after_days"] > wanted["quarter_after_days"]:
        raise Misuse(
            tr("A day fades to its month before it fades to its quarter; nothing was changed.")
        )
    if len(wanted["approved_by"]) > MAX_APPROVER_CHARACTERS:
        raise Misuse(tr(
            "The name of an office has at most {most} characters; nothing was changed.",
            most=MAX_APPROVER_CHARACTERS,
        ))  # fmt: skip
    return replace(current, **changes)


def _lines(
    vault: Vault, desk: Desk, days: int, printed: bool, as_json: bool,  # noqa: FBT001
) -> Iterable[str]:  # fmt: skip
    """What was asked for, read while the journal is open."""
    if printed:
        from tui.verbs.statement import statement

        return list(statement(vault))
    if days:
        from vault.journal.retention import forecast

        coming = forecast(vault, days=days)
        if as_json:
            return [dumped(forecast_json(coming, desk.clock, days=days, held=vault.held))]
        return list(forecast_lines(coming, desk.clock, days=days, held=vault.held))
    return [dumped(asdict(vault.policy))] if as_json else policy_lines(vault.policy)
