"""Looking through a text before it is saved: one question for each thing that was found."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from tui.language import mark, tr, tr_n
from tui.marks import sentences
from tui.messages import counted, words
from tui.typed import folded
from vault.errors import VaultError
from vault.journal import wordlists
from vault.redaction import Kind, apply

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    sure = [item for item in found if item.sure]
    unsure = found[len(sure) :]
    talk.say(counted(words.FOUND_IN[name], len(found)))
    acts = [(item, _about(talk, text, item)) for item in sure]
    if unsure:
        acts += _about_unsure(talk, unsure)
    for item, act in acts:
        _decide(room, decisions, item, act)
    replaced = {Act.REPLACE, Act.ALWAYS}
    result = apply(text, [one for item, act in acts if act in replaced for one in item.findings])
    talk.say(words.AS_SAVED[name], result)
    return result


def _about(talk: Talk, text: str, item: Item) -> Act:
    if item.fact:
        return _about_facts(talk, text, item)
    offered = [Act.REPLACE, Act.KEEP, *([Act.NEVER] if _waivable(item) else []), Act.ALWAYS]
    names = {
        Act.REPLACE: tr("replace by {placeholder}", placeholder=item.placeholder),
        Act.KEEP: tr("keep"),
        Act.NEVER: tr("never point it out"),
        Act.ALWAYS: tr("always replace it"),
    }
    talk.say(f'"{item.written}": {tr(item.why)}.')
    if item.hard:
        return _about_hard(talk, f"a {names[Act.REPLACE]}; b {names[Act.ALWAYS]}")
    choices = [(act, names[act]) for act in offered]
    return talk.choose(tr("This"), choices, enter=tr("Enter replaces")) or Act.REPLACE


def _about_hard(talk: Talk, listed: str) -> Act:
    acts = {"": Act.REPLACE, "a": Act.REPLACE, "b": Act.ALWAYS}
    for act in (Act.REPLACE, Act.KEEP, Act.ALWAYS):
        acts |= {act.value: act, folded(tr(act.value)): act}
    talk.say(tr(_HARD))
    while True:
        asked = f"{tr('This')}. {listed}. {tr('Enter replaces')}"
        answer = folded(talk.ask(asked, tr(_HARD)))
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
    while True:
        answer = talk.choose(tr("What happened"), choices, enter=tr("Enter leaves it out")) or leave
        if isinstance(answer, Act):
            return answer
        talk.say(*(f'"{text[one.start : one.end]}"' for one in item.findings))


def _about_unsure(talk: Talk, unsure: Sequence[Item]) -> list[tuple[Item, Act]]:
    """The words the detector is not sure of: one question, and each only if it is wanted."""
    asked = tr_n(
        "Not sure about {n} word. Go through them?",
        "Not sure about {n} words. Go through them?",
        len(unsure),
    )
    if not talk.yes(asked):
        return []
    found = []
    for item in unsure:
        talk.say(tr('"{written}": not sure, {why}.', written=item.written, why=tr(item.why)))
        choices = [
            (Act.KEEP, tr("keep")),
            (Act.REPLACE, tr("replace by {placeholder}", placeholder=item.placeholder)),
        ]
        found.append((item, talk.choose(tr("This"), choices, enter=tr("Enter keeps")) or Act.KEEP))
    return found


def _decide(room: Room, decisions: Decisions, item: Item, act: Act) -> None:
    """Count what was decided, and put the word on a list where that was wanted."""
    if act in {Act.REPLACE, Act.ALWAYS}:
        decisions.replace(item)
    elif item.sure:
        decisions.keep(item)
    else:
        decisions.leave(item)
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
