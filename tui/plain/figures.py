"""Figures: exact ones for oneself, and the summary that may leave, byte for byte."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from tui.language import mark, tr
from tui.messages import hours_words, words
from tui.misuse import Misuse
from tui.places import place_words
from tui.plain.wording import refusal, value_words
from tui.team_lines import hex_lines
from tui.verbs.figures import reported_period
from tui.verbs.keyfile import new_file
from vault import durable
from vault.errors import BadValue
from vault.statistics import ledger, summary
from vault.statistics.tally import totals

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_WRITE, _HEX = "write", "hex"


def stats(room: Room) -> None:
    """Count the contacts exactly."""
    days = room.talk.pick(tr("The last"), [(days, tr(said)) for days, said in _SPANS])
    since = room.today - timedelta(days=days - 1) if days else None
    room.talk.say(*_told(totals(room.vault, since=since)), words.OWN_EYES)


def send(room: Room) -> None:
    """Show what may leave for a closed period, and write exactly these bytes."""
    talk = room.talk
    period = _period(room)
    with ledger.opened(room.vault) as book:
        shown = summary.preview(book, period)
    talk.say(tr("Exactly these {n} bytes would leave for {period}:", n=len(shown), period=period))
    talk.say(shown.decode("ascii").rstrip("\n"))
    talk.say(words.NOT_IN_HERE, f"sha256 {hashlib.sha256(shown).hexdigest()}")
    choices = ((_WRITE, tr("write them to a file")), (_HEX, tr("the bytes as hex")))
    while (answer := talk.choose(tr("These bytes"), choices, enter=tr("Enter goes back"))) == _HEX:
        talk.say(*hex_lines(shown))
    if answer is None:
        return
    path = talk.path(tr("File, such as summary.json"))
    new_file(room.desk, path, "A summary")
    with ledger.opened(room.vault) as book:
        if summary.preview(book, period) != shown:
            talk.say(words.NOT_THE_SAME_BYTES)
            return
        data = summary.issue(book, period)
    durable.write_new(path, data)
    talk.say(tr("Wrote the summary of {period}: {n} bytes.", period=period, n=len(data)))
    talk.say(words.WRITTEN.format(name=place_words(path)))


def _period(room: Room) -> Period:
    policy = room.vault.policy
    last = reported_period(policy, None, room.today)
    while True:
        answer = room.talk.ask(tr("Period, such as {last}; enter takes that one", last=last))
        try:
            return reported_period(policy, answer or None, room.today)
        except (BadValue, Misuse) as error:
            room.talk.say(*refusal(error))


def _told(found: Totals) -> Iterator[str]:
    yield tr("Contacts: {number}", number=found.contacts)
    yield tr("Time: about {hours} hours", hours=hours_words(found.minutes))
    for name, counts in found.fields.items():
        said = [
            f"{value_words(name, None if word == _NOT_RECORDED else word)} {count}"
            for word, count in counts.items()
            if count
        ]
        if any(count for word, count in counts.items() if word != _NOT_RECORDED):
            yield f"{words.FIELDS[name]}: {', '.join(said)}"
    for monday, count in found.weeks:
        if count:
            yield tr("Week of {day}: {number}", day=monday, number=count)
