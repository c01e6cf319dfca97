"""Choosing a passphrase, and proving that a recovery code is on paper."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from tui.language import mark, tr
from tui.messages import words
from tui.passphrases import strength_words
from tui.plain import explanations as why
from tui.plain.signals import Back
from vault.keys.passphrase import MIN_CHARACTERS, generate, strength
from vault.secret import Secret

if TYPE_CHECKING:
    from tui.plain.asking import Talk

_TAKE, _OTHERS, _OWN = range(3)
_CHOICES = (
    (_TAKE, mark("take these six words")),
    (_OTHERS, mark("six others")),
    (_OWN, mark("my own")),
)


def chosen(talk: Talk, about_code: str = "") -> Secret:
    """A passphrase nobody will have to guess: six offered words, or one's own typed twice.

    Args:
        talk: whom to ask.
        about_code: a sentence about the recovery code; by default that it stays.

    Raises:
        Back: none was chosen.
    """
    offered = generate()
    while True:
        choices = [(way, tr(said)) for way, said in _CHOICES]
        talk.say(*words.WORDS_OFFERED, tr("Six random words: {offered}", offered=offered))
        answer = talk.pick(tr("New passphrase"), choices, tr(why.NEW_PASSPHRASE))
        if answer == _OTHERS:
            offered = generate()
            continue
        text = (
            _typed_once(talk, offered)
            if answer == _TAKE
            else _own(talk, about_code or words.CODE_STAYS)
        )
        if text:
            return Secret.from_text(text)


def proved(talk: Talk, code: str) -> None:
    """Show a recovery code and go on only when two of its groups were typed from the paper.

    What was shown is erased after it, as far as the terminal can.

    Raises:
        Back: somebody goes on without; the code is in force all the same.
    """
    groups = code.split("-")
    shown = [
        tr("Group {number}: {letters}", number=number, letters=" ".join(group))
        for number, group in enumerate(groups, 1)
    ]
    talk.say(*words.CODE_SHOWN, *shown)
    first, second = sorted(secrets.SystemRandom().sample(range(len(groups)), 2))
    asked = words.CODE_PROOF.format(first=first + 1, second=second + 1).rstrip(":")
    try:
        while _typed(talk, asked, shown) != groups[first] + groups[second]:
            talk.say(words.CODE_WRONG.format(first=first + 1, second=second + 1))
    finally:
        talk.terminal.clear()


def _typed(talk: Talk, asked: str, shown: list[str]) -> str:
    answer = talk.ask(asked, (tr(why.CODE_ON_PAPER), *shown))
    return answer.upper().replace("-", "").replace(" ", "")


def _typed_once(talk: Talk, offered: str) -> str:
    try:
        typed = talk.ask(words.TYPE_WORDS, tr(why.SIX_WORDS))
    except Back:
        return ""
    if typed.lower().split() == offered.split():
        return offered
    talk.say(words.NOT_THE_WORDS)
    return ""


def _own(talk: Talk, about_code: str) -> str:
    """A passphrase of one's own; nothing when it is too weak or the two are not the same."""
    asked = "\n".join(words.OWN_ASKED)
    talk.say(asked.format(least=MIN_CHARACTERS, code=about_code))
    try:
        text = talk.hidden(tr("Your passphrase, unseen"), tr(why.OWN_PASSPHRASE))
        found = strength(text)
        talk.say(strength_words(found))
        if not found.accepted:
            talk.say(words.NOT_STRONG_ENOUGH)
            return ""
        again = talk.hidden(tr("The same again"), tr(why.SAME_AGAIN))
    except Back:
        return ""
    if again != text:
        talk.say(words.NOT_THE_SAME)
        return ""
    return text
