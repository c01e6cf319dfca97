"""Where the words beside a name leave it its plain sense: garlic and rosemary, sue-happy.

More of what spared.py does, for turns that hold for any word that is a name as well and for
kinds of words (months, food, plurals) rather than for single ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon
from .note import known
from .spared import NEVER, RARELY, SELDOM

if TYPE_CHECKING:
    from .note import Note

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
_NAMED_MONTHS = frozenset("april may june august".split())
_MONTHS_APART = 8
"""Tokens within which another month makes a month of a word."""
_BASE_VERBS = frozenset(
    "be have need want take put go get come lose not still never try ask help quit retire leave "
    "move stay do make see feel say call file transfer resign lateral find start stop turn talk "
    "give use look seek sell return test work become probably likely only pay miss know tell think "
    "keep let bring eat sleep drink bid sign meet".split()
)
_FOODS = frozenset(
    "rosemary basil sage thyme ginger olive olives pepper peppers candy cherry bean beans rice "
    "kale dill curry chili ham bacon lamb garlic onion onions mint parsley cilantro oregano cumin "
    "paprika salt sugar honey butter bread cheese eggs egg steak chicken beef pork fish bass "
    "trout salmon shrimp pasta noodles potatoes potato tomatoes tomato corn carrots squash "
    "pumpkin apple apples peach peaches pear pears plum berry berries lemon lemons lime oatmeal "
    "gumbo brisket ribs wings fries chips salsa toast jam jelly pie cake cookies cookie coffee "
    "tea milk cream soup stew salad brandy sherry porter stout vodka gin rum wine beer bourbon "
    "colby jack cheddar mustard mayo ketchup biscuits biscuit gravy grits waffles pancakes soda "
    "sausage turkey clementine clementines fennel saffron lavender lettuce celery cocoa".split()
)
_KEPT_IN = frozenset(
    "fridge freezer drawer drawers cabinet cabinets oven pantry closet mailbox trunk sink "
    "dishwasher pocket glovebox cupboard fireplace vase jar bottle glass flask cooler crockpot "
    "yard garden woods attic safe counter shelf dashboard wall fence calendar".split()
)
_ABOUT_PEOPLE = frozenset(
    "hospital er icu ed ward rehab academy field office dorm truck rig engine station house gym "
    "shop yard garage kitchen lot back bay hall hole box tower pod unit program class group clinic "
    "jail tank cell front seat car van ambulance bunk bunkroom lobby hallway corner room bed "
    "morning "
    "afternoon evening chair wheelchair cast boot sling coma divorce union reserves guard service "
    "army navy marines running dumps mix doghouse middle bathroom parking waiting break day "
    "psych mental detox city county other same passenger driver's backseat basement".split()
)
"""Where, or as what, a person is said to be in a note without a verb."""
_SEASONS = frozenset({"winter", "summer", "autumn"})
_OF_SEASONS = frozenset(
    "scares kills hits gets comes brings makes means wears breaks helps ends ended came hit "
    "starts started".split()
)
_ARTICLES = frozenset("the a an his her my their our".split())
_PAIRS = {
    "chase": frozenset({"dreams", "nightmares"}),
    "stone": frozenset({"faced", "walled"}),
    "drew": frozenset({"blanks", "blood", "inward"}),
    "rose": frozenset({"early", "late", "petals", "hips"}),
    "page": frozenset({"went", "came", "dropped"}),
    "bill": frozenset({"arrived", "due", "unpaid"}),
    "cash": frozenset({"ran", "runs", "dried", "flows"}),
    "grant": frozenset({"ran", "runs", "paid", "pays", "covers", "covered"}),
    "faith": frozenset({"helps", "matters", "wobbled", "wavers", "carries"}),
    "art": frozenset({"helps"}),
    "dawn": frozenset({"broke", "breaks", "came", "comes"}),
    "stormy": frozenset({"at"}),
    **dict.fromkeys(_SEASONS, _OF_SEASONS),
    "hunter": frozenset({"orange", "ed", "education"}),
}
"""Words behind which a name is more often its plain sense, though a person is possible."""
_DONE_TO_THINGS = frozenset(
    "bought sent turned closed paid piled delivered ordered planted stacked opened closing opening "
    "blooming died wilted arrived bloomed dried froze flooded approved denied charged".split()
)
_BEHIND_THINGS = frozenset(
    "at by for from them us everyone everybody him her the early late up all again".split()
)
_ORDINARY = 3
"""Commonness from which a name is an ordinary word as well."""
_COMPOUNDS = frozenset(
    "happy free like style ish eyed faced headed cold hard ass shaped sized proof colored coloured "
    "based flavored scented type esque worthy filled covered smelling looking heavy".split()
)
_NOUNS_OF_CONTACT = frozenset("text call visit support meeting contact email".split())
_COUNTING = frozenset("a an each every one no any another".split())


def against(note: Note, index: int) -> float:
    """Return what a word loses as a name by a plain sense beside it, 0.0 for nothing."""
    if _compounded(note, index):
        return NEVER
    inside = note.capital(index) and not note.words[index].opens
    if not inside and (_modal(note, index) or _eaten(note, index)):
        return NEVER
    if _monthly(note, index):
        return RARELY
    if note.words[index].possessive or inside:
        return 0.0
    doubtful = _counted_contact(note, index)
    if note.words[index].opens:
        doubtful = doubtful or _paired(note, index) or _plural(note, index) or _kept(note, index)
    return SELDOM if doubtful else 0.0


def _joined(note: Note, index: int) -> bool:
    """Return whether nothing stands between a token and the one before."""
    here, back = note.at(index), note.at(index - 1)
    return here is not None and back is not None and here.start == back.end


def _compounded(note: Note, index: int) -> bool:
    """Return whether hyphens make a word part of an ordinary one: sue-happy, port-a-john."""
    if note.low(index + 1) == "-" and _joined(note, index + 1) and _joined(note, index + 2):
        return note.low(index + 2) in _COMPOUNDS
    inner = note.low(index - 1) == "-" and note.low(index - 2) == "a" and note.low(index - 3) == "-"
    return inner and all(_joined(note, at) for at in range(index - 3, index + 1))


def _modal(note: Note, index: int) -> bool:
    """Return whether will is the verb, behind a word for people: kids will be grown."""
    if note.low(index) != "will" or note.words[index].opens:
        return False
    return note.low(index - 1) in lexicon.words("family") and note.low(index + 1) in _BASE_VERBS


def _eaten(note: Note, index: int) -> bool:
    """Return whether a word is food beside other food that is no name: rosemary, garlic."""
    if note.low(index) not in _FOODS:
        return False
    beside = (
        note.low(index + 2 * way)
        for way in (-1, 1)
        if note.low(index + way) in {",", "and", "&", "n", "or"}
    )
    return any(low in _FOODS and lexicon.word(low).given < 2 for low in beside)


def _monthly(note: Note, index: int) -> bool:
    """Return whether a month is spoken of near others: april was rough, may better."""
    low = note.low(index)
    if low not in _NAMED_MONTHS or note.low(note.before(index)) in lexicon.ranks():
        return False
    near = range(index - _MONTHS_APART, index + _MONTHS_APART + 1)
    return any(note.low(at) in _MONTHS - {low, "march", "may", "mar"} for at in near)


def _counted_contact(note: Note, index: int) -> bool:
    """Return whether the word for a contact before is a noun: a text buzz."""
    noun = note.low(index - 1) in _NOUNS_OF_CONTACT and note.low(index - 2) in _COUNTING
    return noun and lexicon.word(note.low(index)).common >= 4


def _paired(note: Note, index: int) -> bool:
    return note.low(index + 1) in _PAIRS.get(note.low(index), ())


def _plural(note: Note, index: int) -> bool:
    """Return whether things are said to be dealt with: flowers bought at the station."""
    low, ahead = note.low(index), note.low(index + 1)
    if not low.endswith("s") or ahead not in _DONE_TO_THINGS:
        return False
    stem = lexicon.word(low[:-1])
    things = stem.common >= 4 and lexicon.word(low).given < 3
    return things and note.low(index + 2) in _BEHIND_THINGS


def _kept(note: Note, index: int) -> bool:
    """Return whether a thing lies where things are kept: porter in the fridge."""
    article = note.low(index + 2) in _ARTICLES
    place = note.low(index + 2 + article)
    if note.low(index + 1) not in {"in", "on"}:
        return False
    if place in _KEPT_IN:
        return True
    ordinary = known(note.low(index)).common >= _ORDINARY
    inside = note.low(index + 1) == "in" and article and place not in _ABOUT_PEOPLE
    return ordinary and inside and lexicon.word(place).common >= _ORDINARY
