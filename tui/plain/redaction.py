"""Looking through a text before it is saved: one question for each thing that was found."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from tui.decisions import is_read
from tui.language import mark, tr, tr_n
from tui.marks import sentences
from tui.messages import counted, words
from tui.plain import explanations as why
from tui.typed import folded
from vault.errors import VaultError
from vault.journal import wordlists
from vault.redaction import Kind, apply

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.decisions import Decisions
    from tui.marks import Item
    from tui.plain.asking import Talk
    from tui.plain.room import Room

_WAIVABLE = frozenset({Kind.NAME, Kind.PLACE, Kind.AGENCY})
_HARD = mark("This is a number or full name: type the word keep to leave it as it is.")
_ADMISSION = mark(
    "This may touch an exception to confidentiality: exceptions lists them, limits is your card."
)


class Act(Enum):
    """What is done about one thing that was found."""

    REPLACE = mark("replace")
    KEEP = mark("keep")
    NEVER = mark("never")
    ALWAYS = mark("always")


_LETTERS = {Act.REPLACE: "a", Act.KEEP: "b", Act.NEVER: "c", Act.ALWAYS: "d"}
"""The same for every find, whichever of them are offered."""
_HEAR_LETTER = "e"


def looked_through(room: Room, text: str, decisions: Decisions, name: str = "note") -> str:
    """The text as it may be saved, after every question was answered.

    Raises:
        Turn: an answer ended it; nothing was decided.
    """
    talk = room.talk
    found = decisions.items(text)
    if not found:
        talk.say(words.NOTHING_SPOTTED)
        return text
    proposed = decisions.proposed(text, found)
    sure = [item for number, item in enumerate(found) if number in proposed]
    unsure = [item for number, item in enumerate(found) if number not in proposed]
    talk.say(counted(words.FOUND_IN[name], len(found)))
    acts = [(item, _about(talk, text, item)) for item in sure]
    if unsure:
        acts += _about_unsure(talk, text, unsure)
    for item, act in acts:
        _decide(room, decisions, item, act, read=is_read(text, item))
    replaced = {Act.REPLACE, Act.ALWAYS}
    result = apply(text, [one for item, act in acts if act in replaced for one in item.findings])
    talk.say(words.AS_SAVED[name], result)
    return result


def _about(talk: Talk, text: str, item: Item) -> Act:
    if item.fact:
        return _about_facts(talk, text, item)
    names = {
        Act.REPLACE: tr("replace by {placeholder}", placeholder=item.placeholder),
        Act.KEEP: tr("keep"),
        Act.NEVER: tr("never point it out"),
        Act.ALWAYS: tr("always replace it"),
    }
    talk.say(f'"{item.written}": {tr(item.why)}.')
    if item.hard:
        return _about_hard(talk, names)
    choices = [(act, names[act]) for act in Act if act is not Act.NEVER or _waivable(item)]
    letters, enter = "".join(_LETTERS[act] for act, _ in choices), tr("Enter replaces")
    answer = talk.choose(tr("This"), choices, tr(why.FOUND), enter=enter, letters=letters)
    return answer or Act.REPLACE


def _about_hard(talk: Talk, names: Mapping[Act, str]) -> Act:
    """About what only its word keeps, so that no letter typed from habit does."""
    offered = (Act.REPLACE, Act.ALWAYS)
    acts = {"": Act.REPLACE, **{_LETTERS[act]: act for act in offered}}
    for act in (*offered, Act.KEEP):
        acts |= {act.value: act, folded(tr(act.value)): act}
    listed = "; ".join(f"{_LETTERS[act]} {names[act]}" for act in offered)
    talk.say(tr(_HARD))
    while True:
        asked = f"{tr('This')}. {listed}. {tr('Enter replaces')}"
        answer = folded(talk.ask(asked, (tr(why.FOUND), tr(_HARD))))
        if answer in acts:
            return acts[answer]
        talk.say(tr("That is none of the choices."), tr(_HARD))


def _about_facts(talk: Talk, text: str, item: Item) -> Act:
    number = sentences(text, item.findings)
    said = words.NUMBERS[number] if number < len(words.NUMBERS) else str(number)
    told = counted(words.FACTS, number, number=said)
    talk.say(f"{told} {tr('Peer notes usually leave that out.')}")
    if item.admission:
        talk.say(tr(_ADMISSION))
    hear, leave, keep = "hear", Act.REPLACE, Act.KEEP
    choices = [(leave, tr("leave it out")), (keep, tr("keep it")), (hear, tr("hear it first"))]
    letters, enter = _LETTERS[leave] + _LETTERS[keep] + _HEAR_LETTER, tr("Enter leaves it out")
    while True:
        asked = tr("What happened")
        answer = talk.choose(asked, choices, tr(why.FACTS), enter=enter, letters=letters) or leave
        if isinstance(answer, Act):
            return answer
        talk.say(*(f'"{text[one.start : one.end]}"' for one in item.findings))


def _about_unsure(talk: Talk, text: str, unsure: Sequence[Item]) -> list[tuple[Item, Act]]:
    """The words the detector is not sure of: one question, and each only if it is wanted."""
    asked = tr_n(
        "Not sure about {n} word. Go through them?",
        "Not sure about {n} words. Go through them?",
        len(unsure),
    )
    if not talk.yes(asked, tr(why.GO_THROUGH)):
        return []
    found = []
    for item in unsure:
        if item.fact:
            found.append((item, _about_facts(talk, text, item)))
            continue
        talk.say(tr('"{written}": not sure, {why}.', written=item.written, why=tr(item.why)))
        choices = [
            (Act.REPLACE, tr("replace by {placeholder}", placeholder=item.placeholder)),
            (Act.KEEP, tr("keep")),
        ]
        answer = talk.choose(tr("This"), choices, tr(why.UNSURE), enter=tr("Enter keeps"))
        found.append((item, answer or Act.KEEP))
    return found


def _decide(room: Room, decisions: Decisions, item: Item, act: Act, *, read: bool) -> None:
    """Count what was decided, and put the word on a list where that was wanted."""
    if act in {Act.REPLACE, Act.ALWAYS}:
        decisions.replace(item)
    elif item.sure:
        decisions.keep(item, read=read)
    else:
        decisions.leave(item, read=read)
    if act not in {Act.NEVER, Act.ALWAYS}:
        return
    try:
        wordlists.add(room.vault, [item.written], always=act is Act.ALWAYS)
    except VaultError as error:
        room.talk.say(tr(error.text))
        return
    room.talk.say(
        words.LISTED_ALWAYS if act is Act.ALWAYS else tr("It is not pointed out any more.")
    )


def _waivable(item: Item) -> bool:
    """Whether the never-list has a say: it is for names and places, not for numbers."""
    return all(found.kind in _WAIVABLE for found in item.findings)
