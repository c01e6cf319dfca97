"""The cards: what to say, whom to call, what the law allows; and the conflict check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import cards, paper
from tui.language import tr
from tui.messages import card_words, words
from tui.places import place_words
from tui.plain import entry, events, holds
from tui.plain import explanations as why
from tui.plain.wording import UNBROKEN
from tui.verbs.files import new_file
from vault.journal import counters, rules
from vault.journal.counters import Counter
from vault.profiles import loader, notice
from vault.profiles.profile import Contact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plain.room import Room
    from vault.profiles.profile import ExceptionRow, Profile

_SPOKEN, _WRITTEN, _NOTICE = "spoken", "written", "notice"
_RECORD = "record"


def limits(room: Room) -> None:
    """What to say before the first word of a one-to-one session."""
    _limits(room, Contact.ONE_TO_ONE)


def group(room: Room) -> None:
    """What to say before the first word to a group."""
    _limits(room, Contact.GROUP)


def check(room: Room) -> None:
    """Ask what speaks against serving; nothing of it is kept but that a check was made."""
    profile = rules.of(room.vault)
    explained = tr(why.CONFLICT)
    found = next((one for one in profile.questions if room.talk.yes(one.ask, explained)), None)
    counters.count(room.vault, Counter.CONFLICT_CHECK)
    if found is None:
        room.talk.say(card_words.CONFLICT_CLEAR)
    else:
        room.talk.say(*cards.conflict(profile, found, width=UNBROKEN))
    room.talk.say(card_words.CONFLICT_KEPT)


def exceptions(room: Room) -> None:
    """The exceptions, one of them in full, and recording that it was used."""
    profile = rules.of(room.vault)
    rows = [(row, f"{row.id}: {row.text}") for row in profile.exceptions]
    if not rows:
        room.talk.say(card_words.NO_EXCEPTION_FITS)
        return
    row = room.talk.which(tr("Which exception"), rows, tr(why.WHICH_EXCEPTION))
    room.talk.say(*cards.exception(profile, row, width=UNBROKEN))
    choices = (
        (_RECORD, tr("record that it was used")),
        (_NOTICE, tr("the written notice afterwards")),
    )
    answer = room.talk.choose(
        tr("With this exception"), choices, tr(why.WITH_EXCEPTION), enter=tr("Enter goes on")
    )
    if answer == _RECORD:
        events.record(room, row.id)
    elif answer == _NOTICE:
        _after(room, profile, row)


def asked(room: Room) -> None:
    """What to do when somebody asks what was said, and the hold."""
    room.talk.say(*cards.asked(rules.of(room.vault), loader.common(), width=UNBROKEN))
    if room.vault.held:
        room.talk.say(card_words.ASKED_HELD)
    elif room.talk.yes(tr("Put a legal hold on the whole journal now?"), tr(why.HOLD_ALL)):
        holds.set_on_all(room)


def steps(room: Room) -> None:
    """Count that crisis steps were taken, where the policy counts them."""
    if not room.vault.policy.count_crisis_steps:
        room.talk.say(tr("This journal does not count crisis steps; policy can switch that on."))
    elif room.talk.yes(
        tr("Count that crisis steps were taken, as a number of the quarter?"), tr(why.STEPS)
    ):
        counters.count(room.vault, Counter.CRISIS_STEPS)
        room.talk.say(card_words.CRISIS_COUNTED)


def _limits(room: Room, contact: Contact) -> None:
    profile, common = rules.of(room.vault), loader.common()
    notes_on = room.vault.policy.notes
    room.talk.say(*cards.limits(profile, common, contact, notes_on=notes_on, width=UNBROKEN))
    choices = (
        (_SPOKEN, tr("they were told aloud: begin an entry")),
        (_WRITTEN, tr("they were given in writing: begin an entry")),
        (_NOTICE, tr("the written notice")),
    )
    answer = room.talk.choose(tr("Limits"), choices, tr(why.LIMITS), enter=tr("Enter goes on"))
    if answer == _NOTICE:
        page = notice.before_notice(profile, common, contact, notes_on=notes_on)
        _page(room, page, card_words.NOTICE_FILES["before"])
    elif answer:
        entry.new(room, answer)


def _after(room: Room, profile: Profile, row: ExceptionRow) -> None:
    _page(room, notice.after_notice(profile, row), card_words.NOTICE_FILES["after"])


def _page(room: Room, lines: Sequence[str], name: str) -> None:
    """Say a page and write it to a new file, as text or as PDF by its name."""
    room.talk.say(*lines)
    asked = tr("Write this page to a file, such as {name}?", name=name)
    if not room.talk.yes(asked, tr(why.PAGE)):
        return
    path = room.talk.path(tr("File, ending in .txt or .pdf"), tr(why.PAGE_FILE))
    new_file(room.desk, path, "A page")
    paper.write(path, lines)
    room.talk.say(words.WRITTEN.format(name=place_words(path)))
