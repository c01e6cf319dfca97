"""Figures: exact ones for oneself, and the summary that may leave, byte for byte."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from tui.language import mark, number, tr
from tui.messages import full_day, hours_words, words
from tui.places import place_words
from tui.plain import explanations as why
from tui.plain import periods
from tui.plain.wording import value_words
from tui.team_lines import hex_lines
from tui.verbs.figures import reported_period
from tui.verbs.files import new_file
from vault.statistics import ledger, summary
from vault.statistics.tally import totals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.plain.room import Room
    from vault.statistics.periods import Period
    from vault.statistics.tally import Totals

_SPANS = (
    (28, mark("4 weeks")),
    (56, mark("8 weeks")),
    (182, mark("26 weeks")),
    (364, mark("52 weeks")),
    (0, mark("everything")),
)
_NOT_RECORDED = "not_recorded"
_OWN_EYES = mark("Exact, and for your eyes only. What may leave is rounded: send shows it.")
_WRITE, _HEX = "write", "hex"


def stats(room: Room) -> None:
    """Count the contacts exactly."""
    spans = [(days, tr(said)) for days, said in _SPANS]
    days = room.talk.pick(tr("The last"), spans, tr(why.SPAN))
    since = room.today - timedelta(days=days - 1) if days else None
    room.talk.say(*_told(totals(room.vault, since=since)), tr(_OWN_EYES))


def send(room: Room) -> None:
    """Show what may leave for a closed period, and write exactly these bytes."""
    talk = room.talk
    period = _period(room)
    with ledger.opened(room.vault) as book:
        shown = summary.preview(book, period)
    talk.say(
        tr("Exactly these {n} bytes would leave for {period}:", n=number(len(shown)), period=period)
    )
    talk.say(shown.decode("ascii").rstrip("\n"))
    talk.say(words.NOT_IN_HERE, f"sha256 {hashlib.sha256(shown).hexdigest()}")
    choices = ((_WRITE, tr("write them to a file")), (_HEX, tr("the bytes as hex")))
    goes_back = tr("Enter goes back")
    while (
        answer := talk.choose(tr("These bytes"), choices, tr(why.BYTES), enter=goes_back)
    ) == _HEX:
        talk.say(*hex_lines(shown))
    if answer is None:
        return
    path = talk.path(tr("File, such as summary.json"), tr(why.SUMMARY_FILE))
    new_file(room.desk, path, "A summary")
    summary.write(room.vault, period, path, shown=shown)
    talk.say(tr("Wrote the summary of {period}: {n} bytes.", period=period, n=number(len(shown))))
    talk.say(words.WRITTEN.format(name=place_words(path)))


def _period(room: Room) -> Period:
    policy = room.vault.policy
    return periods.asked(room.talk, lambda given: reported_period(policy, given, room.today))


def _told(found: Totals) -> Iterator[str]:
    yield tr("Contacts: {number}", number=number(found.contacts))
    yield tr("Time: about {hours} hours", hours=hours_words(found.minutes))
    for name, counts in found.fields.items():
        if any(count for word, count in counts.items() if word != _NOT_RECORDED):
            yield from _one_a_line(name, counts)
    for monday, count in found.weeks:
        if count:
            yield tr("Week of {day}: {number}", day=full_day(monday), number=number(count))


def _one_a_line(field: str, counts: Mapping[str, int]) -> Iterator[str]:
    for word, count in counts.items():
        if count:
            value = value_words(field, None if word == _NOT_RECORDED else word)
            yield f"{words.FIELDS[field]}, {value}: {number(count)}"
