"""Exceptions that were used: a code, a day, the notice; nothing that leads to an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import tr
from tui.messages import card_words
from tui.plain import explanations as why
from tui.plain.wording import day_said
from vault.journal import events
from vault.journal.vocabulary import Notice

if TYPE_CHECKING:
    from tui.plain.room import Room

_GIVEN, _TAKE_BACK = "given", "take back"


def record(room: Room, code: str) -> None:
    """Record that an exception was used."""
    notice = room.talk.pick(
        tr("Written notice to the person"),
        [(one, card_words.NOTICES[one.value]) for one in Notice],
        tr(why.NOTICE),
    )
    day = room.talk.day(
        tr("Day"), room.today, tr(why.EVENT_DAY), enter=tr("Enter means today"), latest=room.today
    )
    events.record(room.vault, code, notice, day)
    room.talk.say(tr("Recorded, apart from every entry."))


def used(room: Room) -> None:
    """The exceptions that were used; notice given afterwards, or a mistake taken back."""
    rows = [
        (
            one,
            (
                f"{day_said(one.day, one.grain)}: {one.exception},"
                f" {card_words.NOTICES[one.notice.value]}"
            ),
        )
        for one in events.recorded(room.vault)
    ]
    if not rows:
        room.talk.say(card_words.NO_EVENTS)
        return
    one = room.talk.which(tr("Which one"), rows, tr(why.WHICH_EVENT))
    choices = (
        (_GIVEN, tr("the notice owed was given")),
        (_TAKE_BACK, tr("it was a mistake: take back")),
    )
    answer = room.talk.choose(
        tr("With this line"), choices, tr(why.WITH_EVENT), enter=tr("Enter goes on")
    )
    if answer == _GIVEN:
        events.notice_given(room.vault, one.id)
        room.talk.say(card_words.EVENT_GIVEN)
    elif answer == _TAKE_BACK and room.talk.yes(card_words.EVENT_BACK, tr(why.TAKE_BACK)):
        events.remove(room.vault, one.id)
        room.talk.say(card_words.EVENT_GONE)
