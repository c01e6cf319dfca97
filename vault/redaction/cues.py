"""What the words around a word say for or against a name: one small rule a cue, in order.

The first cue on the left that speaks counts, and the first on the right; the weights add up
with what the word is by itself (names.py).
"""

from __future__ import annotations

from collections.abc import Callable

from . import called, lexicon, slots, stands
from .cue import SILENT, Cue
from .note import Note, known, likely
from .spelling import ordinary_looking, town_like

RANK = 3.2
RANK_LOWER = 3.1
RANK_NOUN = 2.3
RANK_ORDINARY = 1.6
DETERMINED_RANK = 0.7
"""After a rank; in lower case a word that is also ordinary gets less behind a rank that is an
ordinary noun, and all of it is reduced by the last factor behind 'the sgt'."""
NAMED = 3.4
DUBBED = 2.4
FAMILY = 2.0
FAMILY_ORDINARY = 0.9
CONTACT = 1.5
TOLD = 2.9
WITH = 1.8
WITH_GIVEN = 2.6
INTRODUCED = 0.7
APPOSED = 1.2
APPOSED_CLOSED = 1.7
PARTNER = 1.0
PARTNER_GIVEN = 2.6
PLACED = 0.9
MOVED = 1.6
TOWN = 1.9
DETERMINER = -1.6
DETERMINER_CAPITAL = -0.5

SUFFIX = 2.5
SAYS_OPENING = 2.8
VERB_OPENING = 1.9
VERB_OPENING_BARE = 1.8
VERB = 0.5
OWNS = 0.7
PAIR = 1.6
PAIR_OPENING = 2.6
LISTING = 1.2
SPEAKER = 1.6
AGED = 2.0
AGED_ORDINARY = 0.6
BESIDE = 0.9

_DETERMINERS = frozenset(
    "the a an this that these those his her their my our your some any no every each another "
    "more most very too so really be "
    "been being are were get got gets feel feels felt not still pretty".split()
)
_NAMED = frozenset(
    "named name name's aka nicknamed dubbed k9 k-9 hubby wifey goes callsign mr "
    "mrs ms miss dr".split()
)
_NAMED_AFTER = {
    "by": ("goes", "go", "went"),
    "as": ("known",),
    "called": ("being", "gets", "is", "was", "get"),
}
_SPEECH = frozenset(
    "talked talk talking spoke speak speaking listened listen reached wrote writing said "
    "reported".split()
)
TOLD_WORDS = frozenset(
    "told met texted asked hugged txted visited tell txt dm'd messaged emailed "
    "phoned thanked".split()
)
_PLACE_BEFORE = frozenset("in at from near to outside".split())
_MOVED = frozenset(
    "moved moving transferred transferring transfer transfers moves sent assigned bounced "
    "detailed loaned drove driving drives "
    "flew went back going goes relocated".split()
)
_NOUN_RANKS = frozenset(
    "medic engineer pilot brother sister coach sup supe po co eng agent ranger recruit rookie "
    "probie miss judge father operator "
    "guy dude homie mgr manager tech friend doc cap major marshal warden nurse dispatcher "
    "officer detective chaplain captain "
    "instructor attorney director".split()
)
SAYS_WORDS = frozenset(
    "said says told asked wants wanted thinks thought feels felt knows called texted cried "
    "hates swears wont asks tells admits admitted confessed confided apologized apologised "
    "quit blames vented joked laughed cries agreed denies loves misses needs doesn't doesnt "
    "isn't isnt didn't didnt hasn't hasnt answered explained insisted mumbled nodded promised "
    "remembers remembered shrugged smiled sobbed whispered yelled wonders worries prayed hugged "
    "smokes drinks drank slept sleeps ate eats retired divorced married lives rode drove phoned "
    "emailed messaged lied cheated relapsed resigned vomited panicked panics screamed flinched "
    "blamed resents hated snapped wept winced sighed refuses refused insists claims regrets "
    "transferred lateraled volunteered complained whines bitched ranted rants dreams prefers "
    "realized realised forgot noticed mentioned mentions invited offered declined begged pleaded "
    "grieves mourns journals meditates vapes chews dips swore cussed hollered reckons".split()
)
_MASS = frozenset(
    "tea coffee trip party season age floor server side brain tier mortgage page loan money "
    "sleep food water smoke fire rain snow ice heat cold noise pain sadness anger grief "
    "dread bridge "
    "tin couch lung patience wage union training traffic overtime shift weather".split()
)
_CLAUSE = frozenset(
    ', - / ; " & n and but that so then because bc if when says said thinks think thought while '
    "since cuz after before why where how what whether heard hear know knows knew until til till "
    "once unless though although guess bet apparently maybe yesterday today now again also "
    "tells told".split()
)
_SUFFIXES = frozenset("jr sr iii ii".split())
_SEXES = frozenset("m f yo yom yof y".split())


def ranked(note: Note, index: int) -> bool:
    """Return whether a rank or title stands before a word."""
    return note.low(note.before(index)) in lexicon.ranks()


def named(note: Note, index: int) -> bool:
    """Return whether a word is given as somebody's name."""
    back, further = note.low(index - 1), note.low(index - 2)
    if called.surely(note, index):
        return True
    if back in {"k9", "k-9"} and note.low(index) in lexicon.words("jargon"):
        return False
    if back in _NAMED or (back in {"is", "was"} and further == "name"):
        return True
    if further in {"call", "calls", "called"} and back in {"him", "her", "me"}:
        return True
    return further in _NAMED_AFTER.get(back, ())


def introduced(note: Note, index: int) -> bool:
    """Return whether the word before makes nearly anything a name."""
    family = note.low(note.before(index)) in lexicon.words("family")
    return family or ranked(note, index) or named(note, index)


def _thing_or_deed(word: str) -> bool:
    """Words that stand after 'clinician' or 'sergeant' and are nobody: a list, a card, went."""
    return word in lexicon.words("verbs_after") or word in lexicon.words("things")


def _after_rank(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    at = note.before(index)
    role = lexicon.ranks().get(note.low(at))
    if role is None:
        return None
    gain = RANK
    lower = not note.capital(index)
    if lower and word.common >= 2:
        gain = RANK_NOUN if note.low(at) in _NOUN_RANKS else RANK_LOWER
        if word.name < 2 or _thing_or_deed(note.low(index)):
            gain = 0.0
    elif word.common >= 4 and not word.name:
        gain = RANK_ORDINARY
    if lower and note.low(at - 1) in _DETERMINERS:
        gain *= DETERMINED_RANK
    return Cue(gain, "name after a rank or title", "name-rank", role)


def _after_naming(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    if not named(note, index):
        return None
    if word.common >= 3 and not word.name and note.low(index - 1) in {"him", "her", "me"}:
        return Cue(DUBBED, "perhaps what someone is called", "name-named")
    return Cue(NAMED, "follows a word for a name", "name-named")


def _after_family(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    at = note.before(index)
    if note.low(at) not in lexicon.words("family") or note.words[at].possessive:
        return None
    gain = FAMILY if word.name or not word.common else FAMILY_ORDINARY
    return Cue(gain, "follows a word for family", "name-family", "family member")


def determined(note: Note, index: int) -> bool:
    """Return whether an article or the like makes a word an ordinary noun."""
    back = note.before(index)
    low, ahead = note.low(back), note.low(index + 1)
    if low == "that" and note.capital(index) and ahead in lexicon.words("verbs_after"):
        return False
    return low in _DETERMINERS and not (low == "so" and note.words[back].opens)


def _after_determiner(note: Note, index: int, _word: lexicon.Word) -> Cue | None:
    if not determined(note, index):
        return None
    return Cue(DETERMINER_CAPITAL if note.capital(index) else DETERMINER)


def _after_telling(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    back = note.low(index - 1)
    further = note.low(index - 2)
    if back not in TOLD_WORDS and not (back in {"to", "with", "w"} and further in _SPEECH):
        return None
    if further == "said" and back == "to" and word.common >= 3 and not note.capital(index):
        return None
    person = word.given >= 2 or (word.name and word.common <= 3) or not word.common
    return Cue(TOLD if person else CONTACT, "someone spoken to", "name-told")


def _after_introduction(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    if note.low(index - 1) not in {"its", "it's", "is"} or not word.name or word.common > 1:
        return None
    return Cue(INTRODUCED, "introduced by name", "name-introduced")


def _after_with(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    back = note.low(index - 1)
    short = back == "w" or (back == "/" and note.low(index - 2) == "w")
    if back != "with" and not short:
        return None
    gain = WITH_GIVEN if word.given >= 2 and short else WITH
    return Cue(gain, "someone a contact was with", "name-contact")


def _after_contact(note: Note, index: int, _word: lexicon.Word) -> Cue | None:
    if note.low(note.before(index)) not in lexicon.words("contact"):
        return None
    if note.low(index - 1) in _PLACE_BEFORE:
        return _after_place(note, index, _word) or Cue(CONTACT, rule="name-contact")
    gain = CONTACT + slots.bare(note, index, _word)
    return Cue(gain, "someone spoken to or about", "name-contact")


def _after_partner(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    back = note.low(index - 1)
    if back not in {"&", "and", "an", "n", "/", "or", ","}:
        return None
    if index - 2 in note.sure and word.given >= 2 and (word.given == 3 or word.common <= 5):
        return Cue(PARTNER if back == "," else PARTNER_GIVEN, "stands beside a name", "name-pair")
    if back != "," and likely(note, index - 2):
        return Cue(PARTNER, "stands beside a name", "name-pair")
    return None


def _after_apposition(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    person = note.low(index - 2)
    if note.low(index - 1) not in {",", "("} or (word.common and not word.name):
        return None
    if person not in lexicon.words("family") and person not in lexicon.ranks():
        return None
    closed = note.low(index + 1) in {",", ")", ".", ""}
    gain = APPOSED_CLOSED if closed else APPOSED
    return Cue(gain, "stands beside a word for a person", "name-apposed")


def _after_place(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    back, low = note.low(index - 1), note.low(index)
    if word.common or back not in _PLACE_BEFORE:
        return None
    if town_like(low):
        return Cue(TOWN, "looks like a town", "name-placed")
    if back == "to" and note.low(index - 2) in _MOVED:
        return Cue(MOVED, "unknown word after a move", "name-placed")
    if not word.name and not ordinary_looking(low):
        return Cue(PLACED, "unknown word after a word of place", "name-placed")
    return None


_Rule = Callable[[Note, int, lexicon.Word], Cue | None]
LEFT: tuple[_Rule, ...] = (
    _after_rank,
    _after_naming,
    _after_family,
    stands.affair,
    _after_determiner,
    *slots.LEFT,
    _after_telling,
    _after_introduction,
    _after_with,
    _after_contact,
    _after_partner,
    _after_apposition,
    _after_place,
)


def _before_suffix(note: Note, index: int, _word: lexicon.Word) -> Cue | None:
    return Cue(SUFFIX, "stands before Jr or Sr") if note.low(index + 1) in _SUFFIXES else None


def _before_verb(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    ahead = note.low(index + 1)
    if ahead not in lexicon.words("verbs_after") or determined(note, index):
        return None
    gain = VERB
    if note.words[index].opens or note.low(index - 1) in _CLAUSE:
        gain = SAYS_OPENING if ahead in SAYS_WORDS else VERB_OPENING
        if ahead in {"is", "was"} and word.common >= 5 and not slots.human_state(note, index + 2):
            gain = VERB
        low = note.low(index)
        vague = word.name < 3 and word.given < 2 and low.endswith(("s", "ing", "ers"))
        if ahead not in SAYS_WORDS and (low in _MASS or (vague and word.common >= 4)):
            gain = VERB
        if ahead in {"is", "was"} and low in lexicon.words("bare"):
            gain = min(gain, VERB_OPENING_BARE)
    return Cue(gain if word.name or not word.common else gain / 2, "does or says something")


def _owning(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    if not note.words[index].possessive:
        return None
    return Cue(OWNS, "owns something") if word.name or not word.common else SILENT


def _before_partner(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    ahead = note.low(index + 1)
    if ahead in {"&", "and", "an", "n"}:
        return _before_and(note, index, word)
    if ahead != "," or (word.common and not word.name) or not likely(note, index + 2):
        return None
    listed = note.low(index + 3) in {",", "and", "&", "."}
    return Cue(LISTING, "stands beside a name") if listed else None


def _before_and(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    behind = note.low(index + 2)
    other = known(behind) if behind not in lexicon.words("stop") else lexicon.Word(0, 0, 0)
    opens = note.words[index].opens and word.given >= 2
    if opens and (behind in {"i", "his", "her"} or other.given >= 2):
        return Cue(PAIR_OPENING, "stands beside a name")
    if behind in {"i", "his", "her"} or likely(note, index + 2):
        return Cue(PAIR, "stands beside a name")
    return None


def _before_colon(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    if note.low(index + 1) != ":" or (word.common and not word.name):
        return None
    speaks = note.words[index].opens or note.low(index - 1) == '"'
    return Cue(SPEAKER, "speaks in the note") if speaks else None


def _before_age(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    step = 2 if note.low(index + 1) in {",", "("} else 1
    ahead = note.low(index + step)
    if not ahead[:2].isdigit() or len(ahead) < 2:
        return None
    alone = len(ahead) == 2 and step == 2 and note.low(index + 3) in {",", ")", "", "."}
    if not alone and ahead[2:] not in _SEXES:
        return None
    return Cue(AGED if word.name or not word.common else AGED_ORDINARY, "has an age")


def _before_surname(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    beside = word.name and likely(note, index + 1) and note.near(index + 1)
    return Cue(BESIDE, "stands beside a name") if beside else None


RIGHT: tuple[_Rule, ...] = (
    _before_suffix,
    *slots.RIGHT,
    _before_verb,
    _owning,
    _before_partner,
    _before_colon,
    _before_age,
    _before_surname,
)


def around(note: Note, index: int, word: lexicon.Word) -> Cue:
    """Return what both sides say together, with the stronger side's reason."""
    left = _stronger(LEFT, stands.LEFT, note, index, word)
    right = _stronger(RIGHT, stands.RIGHT, note, index, word)
    if right.gain > left.gain:
        return Cue(left.gain + right.gain, right.why, "name-right", left.role)
    return left._replace(gain=left.gain + right.gain)


def _stronger(
    rules: tuple[_Rule, ...],
    phrases: tuple[_Rule, ...],
    note: Note,
    index: int,
    word: lexicon.Word,
) -> Cue:
    """Return the first cue of a side, or a turn of phrase that says more."""
    first = _first(rules, note, index, word)
    if first.gain < 0:
        return first
    phrase = _first(phrases, note, index, word)
    return phrase if phrase.gain > first.gain else first


def _first(rules: tuple[_Rule, ...], note: Note, index: int, word: lexicon.Word) -> Cue:
    for rule in rules:
        cue = rule(note, index, word)
        if cue is not None:
            return cue
    return SILENT
