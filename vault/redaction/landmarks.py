"""Places without capitals, known by the words they are made of and the word before them.

Towns and spots that end as such names do (from elk fork), houses called after two ordinary
words (at the copper kettle), churches by their creed, and places where someone ate, prayed
or was treated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind
from .places import GENERIC_BEFORE, PLACE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .note import Note
    from .span import Span

_INTO = frozenset("in from near to of outside at around by toward towards past leaving off".split())
_AT = frozenset("at to from by outside behind near @".split())
LAND = frozenset(
    "fork forks falls wash ridge creek springs grove hollow gap junction crossing bend flats bluff "
    "bluffs ferry mills rapids heights landing run prairie valley vista harbor cove beach bay rock "
    "city pines oaks lake river gulch canyon mesa butte corners glen meadow meadows shores acres "
    "pond summit notch knob bottoms hills hill park bridge island orchard woods mountain point "
    "horizon lick grange quarry hollow".split()
)
_NO_LAND = frozenset(
    "full plain rock deep hot cold clear low dead good bad bottom breaking starting boiling high "
    "melting sore tipping turning focal same sticking talking selling weak strong pressure steep "
    "shallow fast long slow dry wet first second third whole last next other each every big small "
    "front back city town river lake county state inner empty local busy dark bright sharp hard "
    "loose uphill downhill trial trail bird eye to the and or was is went ran".split()
)
SIGNS = frozenset(
    "copper rusty silver golden gold iron brass tin steel red blue green black white crooked "
    "broken "
    "lazy salty thirsty drunken tipsy laughing dancing blind lucky double flying prancing howling "
    "dirty wild crazy hungry sleepy smoky sunny velvet crystal diamond royal kings queens "
    "dukes fox "
    "stag bear bull eagle wolf buffalo moose elk rooster pig hog goat horse hound owl crow raven "
    "duck goose swan salmon trout lobster crab oyster pelican gator snake dusty twisted broken "
    "wooden stone brick painted purple pink orange yellow blarney wagon cactus desert pine cedar "
    "oak maple apple cherry peach lemon sugar honey whiskey brown bucking".split()
)
BOARDS = frozenset(
    "nail kettle dragon dollar horse bull stag lion fox hound pig rooster hen barrel keg mug "
    "anchor "
    "spur saddle boot hat horn spoon fork skillet pot pan lantern lamp rose oak tree moon "
    "star door "
    "gate wheel hammer anvil arrow bow crown head tail dog duck goose cow buffalo moose bear "
    "shamrock clover harp thistle whistle bell post spot table plate onion pickle pepper "
    "olive bean "
    "biscuit egg griddle stove hearth nickel penny eagle owl crow raven swan parrot monkey "
    "elephant "
    "tiger goat lamb ram otter beaver trout pony mule donkey cup mill jug stone leaf".split()
)
_CREEDS = frozenset(
    "baptist lutheran methodist presbyterian assembly tabernacle fellowship covenant nazarene "
    "pentecostal ame episcopal adventist ministries congregational".split()
)
_BLESSED = frozenset("good holy sacred new first our greater mount".split())
_VISITS = frozenset(
    "lunch dinner breakfast coffee beers beer drinks drank ate eat eating meet met meeting brunch "
    "detox rehab inpatient treatment admitted outpatient bartends bartended bounces church mass "
    "funeral service services wake wedding preaches preached waitresses supper tacos pizza shots "
    "karaoke pool darts stays stayed staying buried residential sober".split()
)
_SITES = frozenset(
    "west east north south general main downtown heart central mercy medical".split()
)
_HOUSES = frozenset(
    "mercy county memorial providence valley methodist baptist good regional".split()
)
_LEADS = frozenset("lake mount mt fort ft camp sierra rancho villa costa hacienda".split())
_DOUBLE = {
    "park": "trailer mobile skate water business industrial",
    "home": "nursing funeral group mobile",
    "complex": "apartment housing sports",
    "school": "high middle elementary grade",
    "center": "rec care community shopping treatment recovery medical surgery crisis truck senior",
    "shop": "bait pawn barber coffee tattoo",
    "stop": "truck",
    "hall": "fire town city union grange",
    "mall": "strip",
    "course": "golf",
    "ramp": "boat",
}
_DOUBLE_HEADS = {head: frozenset(before.split()) for head, before in _DOUBLE.items()}
_WHY = "looks like a named place"


def landmarks(note: Note) -> list[Span]:
    """Return places known by their words in the tokens of a note."""
    out: list[Span] = []
    for index, token in enumerate(note.words):
        low = token.low
        if low in LAND:
            out += _land(note, index)
        if low in _CREEDS:
            out += _creed(note, index)
        if low in _DOUBLE_HEADS:
            out += _double(note, index)
        if low in _INTO or low in _AT:
            out += _sign(note, index)
            out += _visit(note, index)
            out += _site(note, index)
            out += _led(note, index)
    return out


def _noun(note: Note, index: int) -> bool:
    """Return whether a word may be the first of a name of a place."""
    token = note.at(index)
    if token is None or not token.word or len(token.low) < 3 or token.possessive:
        return False
    low = token.low
    if low in lexicon.words("stop") or low in GENERIC_BEFORE or low in _NO_LAND:
        return False
    lists = ("jargon", "family", "verbs_after", "colors")
    return low not in lexicon.ranks() and not any(low in lexicon.words(name) for name in lists)


def _ends(note: Note, index: int) -> bool:
    ahead = note.at(index)
    return (
        ahead is None
        or not ahead.word
        or ahead.low.endswith("ly")
        or ahead.low in lexicon.words("stop")
        or ahead.low in lexicon.words("verbs_after")
    )


def _land(note: Note, index: int) -> Iterator[Span]:
    """Yield a spot called by two words after a word of place: from elk fork."""
    first = index - 1
    placed = note.low(first - 1) in _INTO and note.near(first) and note.near(index)
    if placed and _noun(note, first) and _ends(note, index + 1):
        yield note.span(first, index, Kind.PLACE, _WHY, "place-land", weight=53)


def _creed(note: Note, index: int) -> Iterator[Span]:
    """Yield a church called by its creed: at harmony baptist."""
    first = index - 1
    before = note.low(first - 1)
    if before in _BLESSED:
        before = note.low(first - 2)
    if before not in _INTO or not note.near(index) or not _noun(note, first):
        return
    if note.near(first) and note.low(first - 1) in _BLESSED:
        first -= 1
    last = index
    while note.low(last + 1) in {"church", "chapel", "temple", "assembly"} and note.near(last + 1):
        last += 1
    yield note.span(first, last, Kind.PLACE, _WHY, "place-creed", weight=52)


def _double(note: Note, index: int) -> Iterator[Span]:
    """Yield a place whose sort takes two words: green acres trailer park."""
    if note.low(index - 1) not in _DOUBLE_HEADS[note.low(index)] or not note.near(index):
        return
    first = index - 1
    while index - first < 4 and note.near(first) and _called(note, first - 1):
        first -= 1
    before = note.low(first - 1)
    if first < index - 1 and (before in _INTO or before in {"the", "a", "this"} or first == 0):
        yield note.span(first, index, Kind.PLACE, _WHY, "place-double", weight=53)


def _called(note: Note, index: int) -> bool:
    token = note.at(index)
    common = lexicon.word(token.low).common if token is not None else 0
    low = note.low(index)
    if low in lexicon.words("colors") or low in PLACE_WORDS:
        return True
    return _noun(note, index) and (common <= 5 or low in SIGNS)


def _sign(note: Note, index: int) -> Iterator[Span]:
    """Yield a house called as inns are: at the copper kettle."""
    first = index + 2
    if note.low(index) not in _AT or note.low(index + 1) != "the" or not note.near(first + 1):
        return
    if note.low(first) in SIGNS and note.low(first + 1) in BOARDS and _ends(note, first + 2):
        yield note.span(first, first + 1, Kind.PLACE, _WHY, "place-sign", weight=53)


def _visit(note: Note, index: int) -> Iterator[Span]:
    """Yield where someone ate, prayed or was treated: lunch at the roundhouse."""
    if note.low(index) not in {"at", "@"} or note.low(index - 1) not in _VISITS:
        return
    first = index + 2 if note.low(index + 1) in {"the", "that"} else index + 1
    if not _noun(note, first) or not note.near(first) or note.low(first) in _EVERYWHERE:
        return
    last = first
    if note.near(first + 1) and _noun(note, first + 1) and not _ends(note, first + 1):
        last = first + 1
    rare = lexicon.word(note.low(first)).common <= (3 if last == first else 4)
    if rare and _ends(note, last + 1) and note.low(last) not in _EVERYWHERE:
        yield note.span(first, last, Kind.PLACE, _WHY, "place-visit", weight=44)


_EVERYWHERE = frozenset(
    "home work station house bar gym hospital diner cafe restaurant place table desk shift change "
    "firehouse academy precinct courthouse park lake beach cemetery chapel time noon midnight "
    "clubhouse casino mall starbucks buffet cafeteria chowhall canteen breakroom kitchen "
    "hotel motel "
    "airport graveside gravesite funeral wake lunch dinner breakfast half dawn dusk sunrise sunset "
    "rehab detox inpatient outpatient discount wholesale least length random parade".split()
)


def _site(note: Note, index: int) -> Iterator[Span]:
    """Yield a hospital called by a word and a side: at mercy west."""
    if note.low(index) not in _AT or not note.near(index + 2):
        return
    if note.low(index + 1) in _HOUSES and note.low(index + 2) in _SITES and _ends(note, index + 3):
        yield note.span(index + 1, index + 2, Kind.PLACE, "looks like a hospital", "place-site")


def _led(note: Note, index: int) -> Iterator[Span]:
    """Yield a place that begins with its sort: out to lake tamarack."""
    low = note.low(index + 1)
    if low not in _LEADS and not (low == "la" and note.low(index) in _AT):
        return
    if note.near(index + 2) and _noun(note, index + 2):
        yield note.span(index + 1, index + 2, Kind.PLACE, _WHY, "place-lead", weight=49)
