"""Lists of one's own: words always or never pointed out, and numbers for the crisis card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import tr
from tui.messages import card_words, words
from tui.plain import explanations as why
from vault.journal import localnumbers, wordlists
from vault.journal.localnumbers import MAX_CHARACTERS, MOST, LocalNumber

if TYPE_CHECKING:
    from tui.plain.room import Room

_ALWAYS, _NEVER, _FORGET, _ADD = "always", "never", "forget", "add"


def own_words(room: Room) -> None:
    """Say both lists, and change one."""
    talk = room.talk
    talk.say(words.OWN_WORDS_MORE)
    always, never = wordlists.words(room.vault)
    talk.pages(
        [tr("always: {word}", word=word) for word in always]
        + [tr("never: {word}", word=word) for word in never]
    )
    if not (always or never):
        talk.say(words.NO_OWN_WORDS)
    choices = (
        (_ALWAYS, tr("always point out a word")),
        (_NEVER, tr("never")),
        (_FORGET, tr("forget one")),
    )
    answer = talk.choose(
        tr("Your words"), choices, tr(why.OWN_WORDS), enter=tr("Enter changes nothing")
    )
    if answer == _FORGET:
        rows = [(word, word) for word in always + never]
        word = talk.which(tr("Which word to forget"), rows, tr(why.WHICH_WORD))
        wordlists.forget(room.vault, [word])
        talk.say(words.WORD_FORGOTTEN)
    elif answer and (word := talk.ask(tr("A word or phrase"), tr(why.A_WORD))):
        wordlists.add(room.vault, [word], always=answer == _ALWAYS)
        talk.say(
            tr("It is always pointed out from now on.")
            if answer == _ALWAYS
            else tr("It is never pointed out from now on.")
        )


def numbers(room: Room) -> None:
    """Say the numbers, and add or forget one."""
    talk = room.talk
    found = localnumbers.listed(room.vault)
    talk.say(card_words.NUMBERS_SAY)
    talk.say(*(f"{one.label}: {one.number}" for one in found))
    choices = ((_ADD, tr("add one")), (_FORGET, tr("forget one")))
    answer = talk.choose(
        tr("Your numbers"), choices, tr(why.NUMBERS), enter=tr("Enter changes nothing")
    )
    if answer == _FORGET:
        rows = [(one, one.label) for one in found]
        one = talk.which(tr("Which number to forget"), rows, tr(why.WHICH_NUMBER))
        localnumbers.set_(room.vault, [kept for kept in found if kept is not one])
        talk.say(card_words.NUMBER_GONE)
    elif answer == _ADD and len(found) == MOST:
        talk.say(card_words.NUMBERS_FULL)
    elif answer == _ADD:
        label = _short(room, tr("Whom it reaches, such as my clinician"), tr(why.LABEL))
        number = _short(room, tr("The number"), tr(why.NUMBER))
        localnumbers.set_(room.vault, [*found, LocalNumber(label, number)])
        talk.say(card_words.NUMBER_KEPT)


def _short(room: Room, question: str, explained: str) -> str:
    while True:
        text = room.talk.ask(question, explained)
        if text.isprintable() and 1 <= len(text) <= MAX_CHARACTERS:
            return text
        room.talk.say(tr("It has 1 to {most} characters.", most=MAX_CHARACTERS))
