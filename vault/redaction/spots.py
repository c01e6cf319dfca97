"""Places told by the sort of place their last word is: behind the dry fork grange.

Where landmarks.py asks for two words that are known to make a name, here the word before the
head only has to be one that does not merely describe: a name, a rare or an unknown word, a
word of the land. Also inns called after two things, and posts with a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind
from .landmarks import BOARDS, LAND, SIGNS
from .places import GENERIC_BEFORE, PLACE_WORDS
from .spelling import ordinary_looking, town_like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .note import Note
    from .span import Span

_BEFORE = frozenset(
    "at @ in to from near by behind outside off around past into up across beyond onto inside "
    "toward towards through thru of over above below beside down under on".split()
)
_HEADS = LAND | frozenset(
    "flat flats fork spur trailhead grange lanes grill grille tavern clinic landing mill quarry "
    "bridge overlook reservoir middle elementary heights notch draw slough bayou lookout hatchery "
    "kennels stables feed diner cafe towing salvage hardware lumber coop elevator brewery bbq "
    "taqueria cantina pub taproom deli donuts pizza shoals dells narrows pier wharf marina dam "
    "motel inn lodge casino saloon bakery pharmacy speedway raceway fairgrounds campground "
    "chapel cemetery farm farms ranch barracks armory depot yards apartments apts manor terrace "
    "trailer villas cottages cabins hostel market mart grocery sawmill cannery refinery tannery "
    "auto tire garage gym dojo bowl alley rink arena stadium ballpark track nursery greenhouse "
    "academy prep hs seminary college hospital hospice rehab rec center hall club legion post "
    "retreat correctional penitentiary wells steakhouse smokehouse roadhouse coffee bagels dairy "
    "creamery liquor liquors pawn tackle".split()
)
_PLAIN_HEADS = frozenset(
    "post track center hall club gym flat draw run feed auto tire garage bridge hill park lake "
    "river pond island mountain point rock city rapids valley alley bowl coffee market coop "
    "nursery middle spur rehab hospital college rec bay beach landing heights elevator "
    "arena".split()
)
"""Heads that are ordinary words as well: an unknown word or a name must stand before."""
_TAILS = {
    "urgent": "care",
    "rec": "center",
    "feed": "store supply mill lot",
    "surgery": "center",
    "community": "center college hall church",
    "medical": "center plaza",
    "fire": "hall",
    "grange": "hall",
    "truck": "stop",
    "golf": "club course",
    "yacht": "club",
    "rod": "club",
    "gun": "club range",
    "country": "club store",
    "middle": "school",
    "high": "school",
    "elementary": "school",
    "general": "store hospital",
    "animal": "hospital clinic shelter",
    "dialysis": "center",
    "health": "center clinic",
    "correctional": "facility center institution complex",
}
_WARDS = frozenset("urgent surgery medical dialysis health animal".split())
_LONGEST = 3
_DESCRIBING = frozenset(
    "burned burnt crashed flooded abandoned vacant closed boarded stolen rented frozen overgrown "
    "local nearest nearby annual weekly monthly daily monday tuesday wednesday thursday friday "
    "saturday sunday downtown uptown corner private public indoor outdoor brand wrong right main "
    "secure crowded dimly empty quiet parking training therapy shooting hiking biking jogging "
    "running walking bike foot footbridge swimming racing fishing hunting drinking gambling "
    "bowling skating climbing anger grief trauma sleep pain fertility weight jump finish".split()
)
_EATERY = (SIGNS | BOARDS) | frozenset(
    "griddle grind fork cork barrel vine bean biscuit hops rye smoke bone brew crumb whisk salt "
    "spoon cleaver feather hound hare ember grain malt mash ivy hook line sinker surf turf thyme "
    "basil butter batter bread roast flour dough smith crust rind curd whey steam perk beans brews "
    "cream fry bun patty shuck claw fin pour tap keg bottle cask stein tankard oar paddle reel "
    "bait tackle saddle spur antler hide horn tusk hoof fleece needle thread hammer tongs anvil "
    "mortar pestle bar guns ammo gifts grub suds brew wings ribs pies pine birch willow "
    "hemlock cedar".split()
)
_WHY = "looks like a named place"


def spots(note: Note) -> list[Span]:
    """Return places told by their last word in the tokens of a note."""
    out: list[Span] = []
    for index, token in enumerate(note.words):
        if token.low in _BEFORE and token.word | (token.low == "@"):
            out += _spot(note, index)
            out += _eatery(note, index)
            out += _post(note, index)
        elif token.low in _HEADS:
            out += _loose(note, index)
    return out


def _start(note: Note, index: int) -> int:
    """Return the place of the first word that may be a name's, over an article."""
    return index + 2 if note.low(index + 1) in {"the", "that", "old"} else index + 1


def _part(note: Note, index: int) -> bool:
    """Return whether a word may stand in a name of a place."""
    token = note.at(index)
    if token is None or not token.word or token.masked or len(token.low) < 2:
        return False
    low = token.low
    if low in lexicon.words("stop") and low not in PLACE_WORDS:
        return False
    return low not in lexicon.ranks() and low not in lexicon.words("family")


def _spot(note: Note, index: int) -> Iterator[Span]:
    first = _start(note, index)
    for head in range(first + 1, first + _LONGEST + 1):
        if not _part(note, head - 1) or not note.near(head):
            return
        token = note.words[head]
        pair = _TAILS.get(token.low, "").split()
        longer = bool(pair) and note.near(head + 1) and note.low(head + 1) in pair
        if token.low not in _HEADS and not longer:
            continue
        last = head + longer
        if _goes_on(note, last):
            continue
        yield from _named(note, first, head, last)
        return


def _loose(note: Note, head: int) -> Iterator[Span]:
    """Yield what may be a place although no word of place stands before it."""
    telling = _part(note, head - 1) and note.near(head) and _weight(note, head - 1) == 2
    if telling and not _goes_on(note, head) and head > 1:
        yield note.span(head - 1, head, Kind.PLACE, _WHY, "place-loose", tier=2, weight=18)


def _goes_on(note: Note, last: int) -> bool:
    """Return whether a head is followed by another: dry fork grange."""
    ahead = note.at(last + 1)
    return ahead is not None and note.near(last + 1) and ahead.low in _HEADS


def _named(note: Note, first: int, head: int, last: int) -> Iterator[Span]:
    names = [_weight(note, at) for at in range(first, head)]
    if not names or min(names) < 0:
        return
    plain = note.low(head) in _PLAIN_HEADS and note.low(head) not in _TAILS
    rare = last > head and lexicon.word(note.low(head - 1)).common <= 4
    sure = max(names) >= (2 if plain else 1) or (len(names) > 1 and sum(names) > 1) or rare
    if not sure and not (max(names) and len(names) > 1):
        return
    tier, weight = (1, 52) if sure else (2, 19)
    yield note.span(first, last, Kind.PLACE, _WHY, "place-spot", tier=tier, weight=weight)


def _weight(note: Note, index: int) -> int:
    """Return how much a word speaks for a name: -1 against, 0 nothing, 1 some, 2 much."""
    token, low = note.words[index], note.low(index)
    if low in GENERIC_BEFORE | _DESCRIBING or low in lexicon.words("jargon"):
        return -1
    word = lexicon.word(low)
    inflected = low.endswith(("ing", "ly")) and word.common and word.name < 2
    if low in lexicon.words("verbs_after") or inflected:
        return -1
    if token.possessive:
        return 2 if word.name or not word.common else 0
    if not word.common:
        return 2 if word.name or not ordinary_looking(low) or town_like(low) else 0
    if word.name >= 2 and word.common <= 4:
        return 2 if word.common <= 2 else 1
    shaped = town_like(low) and word.common <= 4
    return int(low in LAND or low in SIGNS or low in PLACE_WORDS or word.common <= 2 or shaped)


def _eatery(note: Note, index: int) -> Iterator[Span]:
    """Yield a house called after two things: at griddle and grind."""
    first = _start(note, index)
    if note.at(first) is None:
        return
    if note.words[first].possessive and note.near(first + 1):
        first += 1
    words = (note.low(first), note.low(first + 2))
    if note.low(first + 1) not in {"and", "&", "n"} or not note.near(first + 1):
        return
    if not note.near(first + 2) or words[0] == words[1] or not _EATERY.issuperset(words):
        return
    ends = note.at(first + 3)
    if ends is None or not ends.word or ends.low in lexicon.words("stop"):
        first -= note.words[first - 1].possessive
        yield note.span(first, first + 2, Kind.PLACE, _WHY, "place-eatery", weight=53)


def _post(note: Note, index: int) -> Iterator[Span]:
    """Yield a tower or gate with its post: at north tower post 2."""
    first = _start(note, index)
    sides = {"north", "south", "east", "west", "front", "rear", "main", "back"}
    if note.low(first) not in sides or note.low(first + 1) not in {"tower", "gate", "yard", "wing"}:
        return
    last = first + 1
    if note.low(last + 1) in {"post", "unit", "pod", "gate", "#"} and note.low(last + 2).isdigit():
        last += 2
    elif note.low(last + 1).isdigit():
        last += 1
    if last > first + 1:
        yield note.span(first, last, Kind.PLACE, _WHY, "place-post", weight=57)
