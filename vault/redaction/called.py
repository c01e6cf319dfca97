"""Where any word is somebody's name: his dog biscuit, mags turned 60, duchess, the k9.

The word itself says nothing, so only turns that leave no other reading are listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon
from .note import likely

if TYPE_CHECKING:
    from .note import Note

_ANIMALS = frozenset(
    "dog k9 pup puppy cat kitten horse mare gelding malinois shepherd lab bloodhound retriever "
    "beagle mutt pooch pony mule canine".split()
)
_KEPT = frozenset(
    "food bite bites bit park house handler handlers team teams unit units training kennel kennels "
    "guy guys school bed walk walks walker owner sitter tag tags treat treats crate leash "
    "bowl hair "
    "barks barked person people show trailer trailers fight fights fighting call calls whisperer "
    "therapy program back days trainer vest fund truck suv car cruiser hit alert track search "
    "ran got was is died passed ate eats sleeps slept growled hates likes loves knows bed lover "
    "mom mama dad daddy lady breath pile pen barn riding therapy ride rides races rescue shelter "
    "wash groomer groomers poop shit ears eyes day days years officer officers deputy".split()
)
"""What follows the word for an animal and is not its name."""
_DETERMINERS = frozenset("the a his her our my their".split())


def surely(note: Note, index: int) -> bool:
    """Return whether a word stands where only a name does, whatever the word."""
    low = note.low(index)
    if low in lexicon.words("stop") or low in lexicon.words("verbs_after") or len(low) < 3:
        return False
    if low in lexicon.words("bystanders"):
        return False
    return _animal(note, index) or _presented(note, index)


def _animal(note: Note, index: int) -> bool:
    """Return whether an animal is called so: his dog biscuit passed, dog kilo wont."""
    low, back = note.low(index), note.low(index - 1)
    if back not in _ANIMALS or not note.near(index) or note.words[index - 1].possessive:
        return False
    if low in _KEPT or low in lexicon.words("jargon") or low in lexicon.words("family"):
        return False
    if low.endswith(("ing", "ed", "ly")) or low in lexicon.words("facilities"):
        return False
    ahead = note.at(index + 1)
    ends = ahead is None or not ahead.word or ahead.low in lexicon.words("stop")
    return ends or (ahead is not None and ahead.low in lexicon.words("verbs_after"))


def _presented(note: Note, index: int) -> bool:
    """Return whether what follows presents a word as a name."""
    ahead, further = note.low(index + 1), note.low(index + 2)
    if ahead in {",", "("} and _an_animal(note, index + 2):
        return True
    if note.low(index) in lexicon.ranks() or not (note.words[index].opens or note.capital(index)):
        return False
    if ahead == "turned" and further.isdigit() and len(further) == 2:
        return note.words[index].opens
    if ahead == "=":
        return likely(note, index + 2)
    real = further == "real" and note.low(index + 3) == "name"
    return ahead in {",", "("} and (real or (further == "who" and _told_of(note, index + 3)))


def _an_animal(note: Note, index: int) -> bool:
    """Return whether an aside says what animal it is: the arson k9."""
    if note.low(index) in {"k9", "k-9"}:
        return True
    near = note.low(index + 1) in _ANIMALS or note.low(index + 2) in _ANIMALS
    return near and note.low(index) in _DETERMINERS


def _told_of(note: Note, index: int) -> bool:
    """Return whether an aside with who goes on as one about a person does."""
    return note.low(index) in {"is", "was", "has", "had"} and not note.words[index].possessive
