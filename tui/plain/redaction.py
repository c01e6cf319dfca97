"""Looking through a text before it is saved: one question for each thing that was found."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from tui.desk import count_of
from tui.marks import sentences
from tui.messages import counted, words
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
_HARD = "This is a number or full name: type the word keep to leave it as it is."
_ADMISSION = (
    "This may touch an exception to confidentiality: exceptions lists them, limits is your card."
)


class Act(Enum):
    """What is done about one thing that was found."""

    REPLACE = "replace"
    KEEP = "keep"
    NEVER = "never"
    ALWAYS = "always"


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
    talk.say(f"May identify someone: {count_of(len(found), 'place')} in the {name}.")
    acts = [(item, _about(talk, text, item)) for item in sure]
    if unsure:
        acts += _about_unsure(talk, unsure)
    for item, act in acts:
        _decide(room, decisions, item, act)
    replaced = {Act.REPLACE, Act.ALWAYS}
    result = apply(text, [one for item, act in acts if act in replaced for one in item.findings])
    talk.say(f"The {name} as it would be saved:", result)
    return result


def _about(talk: Talk, text: str, item: Item) -> Act:
    if item.fact:
        return _about_facts(talk, text, item)
    offered = [Act.REPLACE, Act.KEEP, *([Act.NEVER] if _waivable(item) else []), Act.ALWAYS]
    names = {
        Act.REPLACE: f"replace by {item.placeholder}",
        Act.KEEP: "keep",
        Act.NEVER: "never point it out",
        Act.ALWAYS: "always replace it",
    }
    talk.say(f'"{item.written}": {item.why}.')
    if item.hard:
        return _about_hard(talk, f"a {names[Act.REPLACE]}; b {names[Act.ALWAYS]}")
    choices = [(act, names[act]) for act in offered]
    return talk.choose("This", choices, enter="replaces") or Act.REPLACE


def _about_hard(talk: Talk, listed: str) -> Act:
    acts = {"": Act.REPLACE, "a": Act.REPLACE, "b": Act.ALWAYS}
    acts |= {act.value: act for act in (Act.REPLACE, Act.KEEP, Act.ALWAYS)}
    talk.say(_HARD)
    while True:
        answer = talk.ask(f"This. {listed}. Enter replaces", _HARD).casefold()
        if answer in acts:
            return acts[answer]
        talk.say("That is none of the choices.", _HARD)


def _about_facts(talk: Talk, text: str, item: Item) -> Act:
    number = sentences(text, item.findings)
    said = words.NUMBERS[number] if number < len(words.NUMBERS) else str(number)
    told = counted(words.FACTS, number, number=said)
    talk.say(f"{told} Peer notes usually leave that out.")
    if item.admission:
        talk.say(_ADMISSION)
    hear, leave, keep = "hear", Act.REPLACE, Act.KEEP
    choices = [(leave, "leave it out"), (keep, "keep it"), (hear, "hear it first")]
    while True:
        answer = talk.choose("What happened", choices, enter="leaves it out") or leave
        if isinstance(answer, Act):
            return answer
        talk.say(*(f'"{text[one.start : one.end]}"' for one in item.findings))


def _about_unsure(talk: Talk, unsure: Sequence[Item]) -> list[tuple[Item, Act]]:
    """The words the detector is not sure of: one question, and each only if it is wanted."""
    if not talk.yes(f"Not sure about {count_of(len(unsure), 'word')}. Go through them?"):
        return []
    found = []
    for item in unsure:
        talk.say(f'"{item.written}": not sure, {item.why}.')
        choices = [(Act.KEEP, "keep"), (Act.REPLACE, f"replace by {item.placeholder}")]
        found.append((item, talk.choose("This", choices, enter="keeps") or Act.KEEP))
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
        room.talk.say(error.text)
        return
    room.talk.say(words.LISTED_ALWAYS if act is Act.ALWAYS else "It is not pointed out any more.")


def _waivable(item: Item) -> bool:
    """Whether the never-list has a say: it is for names and places, not for numbers."""
    return all(found.kind in _WAIVABLE for found in item.findings)
