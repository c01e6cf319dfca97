"""Named places: towns, businesses, schools, hospitals, parks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon
from .findings import Kind
from .spelling import town_like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .note import Note
    from .span import Span

_BEFORE_PLACE = frozenset(
    "in at from near to outside toward towards around of off over through "
    "leaving left past behind via n by inside between into".split()
)

_SOLID_HEADS = frozenset(
    "hospital hosp elementary hs academy university college univ church chapel parish cathedral "
    "mosque temple synagogue mall airport "
    "jail prison penitentiary correctional courthouse library inn motel hotel tavern saloon "
    "grill diner cafe apartments apts estates "
    "manor cemetery mortuary casino stadium arena reservoir quarry marina junction bridge creek "
    "lake river park plaza school middle "
    "mart market bakery brewery pizza pizzeria bbq donuts liquor liquors pharmacy ymca "
    "fairgrounds speedway medical clinic hospice "
    "dam pond precinct substation barracks canyon mill ranch farm farms bar pub lounge beach "
    "harbor gardens heights terrace "
    "trailhead campground gym cu rec preserve".split()
)

_LOOSE_HEADS = lexicon.words("facilities") - _SOLID_HEADS

_SECOND_HEADS = frozenset(
    "center centre ctr school hospital station park house home complex "
    "lot church campus unit annex facility".split()
)

GENERIC_BEFORE = frozenset(
    "the a an this that his her their my our your some any no every each another new old local "
    "high middle elementary state county city "
    "public private childrens children's nearest same whole closed dog water car swimming day "
    "night sunday nursing burn er trauma medical "
    "trailer skate ball amusement national sports dive strip piano main big small little grade "
    "law med nursing beauty trade vocational "
    "police fire ems rescue dispatch trade boarding funeral animal homeless mens women's womens "
    "men's ice coffee federal military super black "
    "flea stock farmers boat country parking mental community outpatient inpatient general busy "
    "neighborhood old abandoned vacant his her "
    "and or of at in to from for by w with on near was is went go going gas train bus subway "
    "air back front first last elementary juvenile "
    "jr junior senior online summer home preschool catholic charter crisis treatment surgery "
    "eye vet shopping welcome call training dog-park "
    "cardiac pediatric behavioral rehab psych hospital kids kid's kids' sister brother "
    "methadone apartment drug crowded packed bad good nice wrong hotel "
    "after before during since until till between left leaving off past behind every work "
    "church cold raw green grad starting started finished".split()
)

PLACE_WORDS = frozenset(
    "mercy memorial regional general saint st mount mt north south east west northern southern "
    "eastern western central good samaritan "
    "providence holy sacred valley lake river oak pine cedar elm maple hill hills grand royal "
    "union liberty pioneer heritage sunset "
    "riverside lakeside park first second grace trinity faith hope bethel calvary emmanuel "
    "lutheran baptist methodist presbyterian "
    "lincoln washington jefferson roosevelt kennedy franklin adams madison monroe jackson green "
    "silver golden eagle bear fox deer willow".split()
)

_UNKNOWN_HEADS = frozenset(
    "station center ctr hall heights falls springs valley mountain "
    "shelter island forest complex lodge club yard annex".split()
)

_LONE_HEADS = frozenset(
    "hospital hosp elementary hs church medical middle school jail prison "
    "mall bridge creek park apartments apts motel inn college academy cemetery university".split()
)

_SIDES = frozenset("northside southside eastside westside rez".split())

_TITLED_AFTER = frozenset("in at near outside from".split())
_HOSPITALS = frozenset(
    "general memorial regional heart samaritan methodist presbyterian baptist".split()
)
_LEADS = frozenset("lake mount mt fort ft camp port point pt san santa el los las casa".split())
_SPANISH = frozenset("el los las casa".split())


_TRIGGERS = _SOLID_HEADS | _LOOSE_HEADS | _SIDES | _LEADS | _HOSPITALS | {"saint", "st"}


def places(note: Note) -> list[Span]:
    """Return named places in the tokens of a note."""
    out: list[Span] = []
    listed = lexicon.openings("brands", "cities", "states")
    for index, token in enumerate(note.words):
        if token.raw in listed or token.low in listed:
            for rule in (_business, _town, _state):
                out += rule(note, index)
        if token.low in _TRIGGERS:
            for rule in (_side, _saint, _led, _headed, _hospital):
                out += rule(note, index)
        if token.capital:
            out += _titled(note, index)
    return out


def _business(note: Note, index: int) -> Iterator[Span]:
    width = note.phrase(index, "brands")
    owned = note.words[index].possessive and note.raw(index) in lexicon.words("brands")
    if width and (width > 1 or lexicon.word(note.low(index)).common < 3 or owned):
        last = index + width - 1
        yield note.span(index, last, Kind.PLACE, "a known business", "place-business")


def _town(note: Note, index: int) -> Iterator[Span]:
    width = note.phrase(index, "cities")
    if width > 1 or (width and _city_ok(note, index)):
        yield note.span(index, index + width - 1, Kind.PLACE, "a known town", "place-town")


def _state(note: Note, index: int) -> Iterator[Span]:
    width = note.phrase(index, "states")
    if width and (note.capital(index) or width > 1 or note.low(index - 1) in _BEFORE_PLACE):
        last, why = index + width - 1, "a state or country"
        yield note.span(index, last, Kind.PLACE, why, "place-state", tier=2, weight=30)


def _side(note: Note, index: int) -> Iterator[Span]:
    if note.low(index) in _SIDES:
        yield note.span(index, index, Kind.PLACE, "a part of town", "place-side")


def _city_ok(note: Note, index: int) -> bool:
    """Return whether a word that may be a town is one here."""
    word = lexicon.word(note.low(index))
    back = note.low(index - 1)
    if note.words[index].possessive and word.name:
        return False
    if word.common <= 1 and word.name <= 1:
        return True
    if word.common <= 1:
        return back in _BEFORE_PLACE or (back == "," and note.capital(index))
    return note.capital(index) and back in _TITLED_AFTER | {"to"}


def _headed(note: Note, index: int) -> Iterator[Span]:
    low = note.low(index)
    if low not in _SOLID_HEADS and low not in _LOOSE_HEADS:
        return
    first = index
    while first > 0 and index - first < 4 and _belongs(note, first - 1, index):
        first -= 1
    if first == index or (index - first == 1 and _generic(note, first, low)):
        return
    last = index
    while last - index < 2 and _second_head(note, last):
        last += 1
    yield note.span(first, last, Kind.PLACE, "looks like a named place", "place-headed", weight=53)


def _generic(note: Note, first: int, head: str) -> bool:
    """Return whether a lower-case word before a head names no place: oak tavern does."""
    low = note.low(first)
    if low not in PLACE_WORDS or note.capital(first):
        return False
    return head not in _LONE_HEADS or low in {"first", "second", "good", "general"}


def _second_head(note: Note, last: int) -> bool:
    ahead = note.low(last + 1)
    if ahead not in lexicon.words("facilities") or not note.near(last + 1):
        return False
    return not note.capital(last) or note.capital(last + 1) or ahead in _SECOND_HEADS


def _belongs(note: Note, index: int, head: int) -> bool:
    """Return whether a word may be part of the name before a head."""
    token, low = note.words[index], note.low(index)
    if token.masked or note.words[index + 1].start - token.end > 1:
        return False
    if low == ".":
        return note.low(index - 1) == "st"
    inside = note.capital(index) and not token.opens
    if not token.word or (low in lexicon.words("stop") and not inside):
        return False
    solid = note.low(head) in _SOLID_HEADS
    word = lexicon.word(low)
    telling = word.common < 3 or (solid and low not in GENERIC_BEFORE)
    if note.capital(index) and (inside or telling):
        return low not in lexicon.ranks() and (note.capital(head) or telling)
    if low in GENERIC_BEFORE or low in lexicon.words("jargon"):
        return False
    return _telling(word, low) if solid else _unheard(word, low, note.low(head))


def _telling(word: lexicon.Word, low: str) -> bool:
    rare_name = word.name and word.common <= (4 if word.name >= 2 else 3)
    shaped = word.common <= 4 and town_like(low)
    return low in PLACE_WORDS or word.common == 0 or shaped or bool(rare_name)


def _unheard(word: lexicon.Word, low: str, head: str) -> bool:
    return head in _UNKNOWN_HEADS and word.common == 0 and len(low) > 4


def _saint(note: Note, index: int) -> Iterator[Span]:
    """Yield places called after a saint: at st lukes."""
    if note.low(index) not in {"st", "saint"}:
        return
    last = index + 2 if note.low(index + 1) == "." else index + 1
    ahead = note.at(last)
    placed = note.low(index - 1) in _BEFORE_PLACE | {"", "the", "."} or note.capital(index)
    if ahead is None or not ahead.word or not placed or ahead.low in lexicon.words("stop"):
        return
    if lexicon.word(ahead.low).given or lexicon.word(ahead.low.removesuffix("s")).given:
        why = "looks like a named place"
        yield note.span(index, last, Kind.PLACE, why, "place-saint", weight=52)


def _led(note: Note, index: int) -> Iterator[Span]:
    """Yield places that begin with their sort: Lake Merritt."""
    low, ahead = note.low(index), note.at(index + 1)
    if low not in _LEADS or ahead is None or not ahead.word or not note.near(index + 1):
        return
    vague = low in {"pt", "point", "port"} and not note.capital(index)
    if vague or ahead.low in lexicon.words("stop"):
        return
    capitals = note.capital(index) and note.capital(index + 1)
    if capitals or low in _SPANISH or lexicon.word(ahead.low).common == 0:
        why = "looks like a named place"
        yield note.span(index, index + 1, Kind.PLACE, why, "place-led", weight=50)


def _hospital(note: Note, index: int) -> Iterator[Span]:
    """Yield hospitals called by their first words: at mercy general."""
    back = note.low(index - 1)
    if note.low(index) not in _HOSPITALS or not note.near(index) or not back.isalpha():
        return
    unheard = lexicon.word(back).common == 0 and back not in lexicon.words("stop")
    named = unheard or back in PLACE_WORDS or back in lexicon.words("cities")
    placed = note.low(index - 2) in _BEFORE_PLACE or note.capital(index)
    if named and placed and back not in {"first", "second"}:
        why = "looks like a hospital"
        yield note.span(index - 1, index, Kind.PLACE, why, "place-hospital", weight=52)


def _titled(note: Note, index: int) -> Iterator[Span]:
    """Yield a row of capitals after a word of place: at Greater Mount Zion."""
    low = note.low(index)
    if note.low(index - 1) not in _TITLED_AFTER or not note.capital(index):
        return
    if note.words[index].text.isupper() or low in lexicon.words("stop"):
        return
    if low in lexicon.ranks() or lexicon.word(low).given >= 2:
        return
    last = index
    while last - index < 6 and (step := _next_capital(note, last)) > last:
        last = step
    if last > index and note.low(last + 1) == "," and note.phrase(last + 2, "states"):
        last += 1 + note.phrase(last + 2, "states")
    if last > index:
        why = "a name after a word of place"
        yield note.span(index, last, Kind.PLACE, why, "place-titled", weight=47)


def _next_capital(note: Note, index: int) -> int:
    """Return the place of the next capital of the same title, over 'of' and 'the'."""
    for at in range(index + 1, min(index + 4, len(note.words))):
        token = note.words[at]
        if token.word and token.capital and token.start - note.words[at - 1].end <= 1:
            short = note.low(at - 1) == "." and len(note.low(at - 2)) <= 2
            return at if short or not token.opens else index
        stop = token.low == "." and len(note.low(index)) <= 2
        if token.masked or (token.low not in {"of", "the"} and not stop):
            return index
    return index
