"""Places in a sentence that only a person fills, whatever the word: more cues for names.py.

They speak for words that are ordinary as well as names, in lower case too: who is given
something, who comes from a crew, who stands in a list of people.
"""

from __future__ import annotations

from . import lexicon
from .cue import Cue
from .note import Note, known, likely

GIVEN = 2.9
WORRY = 2.4
ASKED = 2.2
FROM_CREW = 2.6
IN_LIST = 2.3
PAIR_SUBJECT = 2.3
ASIDE = 1.7
KIN = 2.3
ALIAS = 2.2
BACK = 2.2
BARE = 0.7
BARE_SUBJECT = 2.4
BARE_SUBJECT_PLAIN = 1.9
BOTH_NAMES = 1.8
AND_ME = 1.7
"""Gains of the cues below, in their order."""
LONGEST_LIST = 8
"""Tokens of a list looked at on each side."""

_AND = frozenset("& and an n nd / +".split())
_GIVING = frozenset(lexicon.words("giving"))
_GIFTS = frozenset(
    "the a an his her my their our some number another that this two three $ keys money".split()
)
_ABOUT = frozenset({"about", "abt", "bout", "on", "for"})
_WORRY = frozenset(
    "worried worry worries concerned scared checked checking check checkin heard afraid "
    "looked looking cover covered covering".split()
)
_BACK_VERBS = frozenset({"called", "call", "texted", "text", "drove", "brought", "take", "took"})
_BEHIND = frozenset("the a an his her my".split())
_ALIAS = frozenset({"real", "aka", "legal", "a.k.a", "everybody", "everyone"})
_CLAUSE = frozenset(
    ", and but that so then because bc when while since cuz if & n ; after before why where how "
    "what whether heard hear think thought thinks know knows knew said says until til till once "
    "unless though although guess bet apparently maybe yesterday today now again also".split()
)
_ADVERBS = frozenset("finally just still never also always already really almost straight".split())
_STATES = frozenset("is isn't isnt was wasn't wasnt has hasn't hasnt had won't wont".split())
_HUMAN = frozenset(
    "fine worried scared divorced drunk pissed upset furious grieving lonely hungover pregnant "
    "retired engaged suspended jealous ashamed anxious depressed suicidal furloughed asleep awake "
    "worn sad tired fried numb sober sick exhausted burned burnt stressed nervous adamant "
    "embarrassed".split()
)
_LIFELESS = frozenset(
    "empty full broken cold hot dry over due missing open closed low high".split()
)
_AGE_ENDS = frozenset(", . ; ! ? and but now w with today n".split()) | {""}
_REFUSING = frozenset(
    "couldn't couldnt won't wont didn't didnt wouldn't wouldnt can't cant hasn't hasnt doesn't "
    "doesnt isn't isnt wasn't wasnt ain't aint".split()
)
_MODIFYING = frozenset(
    "this that these those some any every each no another our your their new old other same big "
    "little good bad first last next white black best worst".split()
)
_HUMAN_DOING = frozenset(
    "drinking sleeping crying struggling hurting grieving vaping smoking driving leaving quitting "
    "retiring divorcing dating living staying eating limping isolating relapsing talking asking "
    "lying cheating".split()
)
_LIFELESS_NAMES = frozenset(
    "class sleep rest work staff crew admin truck duty family unit team brass force fire".split()
)
_PLACING = frozenset("outside inside beside beyond during past via @".split())
_PRONOUNS = frozenset("me i him her us myself".split())
_VAGUE = frozenset("by from for than like as lost saw see of left loved".split())
_LIST_ENDS = frozenset("all both are were have had got went rode came from".split())


def person_like(note: Note, index: int) -> bool:
    """Return whether a word could be what a person is called."""
    token = note.at(index)
    if token is None or not token.word or len(token.low) < 2 or token.low in lexicon.words("stop"):
        return False
    if token.low in lexicon.ranks() or token.low in lexicon.words("bystanders"):
        return False
    word = known(token.low)
    return word.name > 0 or (word.common == 0 and len(token.low) > 3)


def given_to(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is given something: gave cash the keys."""
    if note.low(index - 1) not in _GIVING or not note.near(index + 1):
        return None
    if note.low(index + 1) not in _GIFTS:
        return None
    rare = word.common <= 2 and (word.name or not word.common)
    nickname = note.low(index) in lexicon.words("monikers")
    if not (rare or nickname or countable(note, index, word)):
        return None
    return Cue(GIVEN, "someone given something", "name-slot")


def worried_about(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who somebody worries about or checks on."""
    if note.low(index - 1) not in _ABOUT or note.low(index - 2) not in _WORRY:
        return None
    return Cue(WORRY, "someone cared about", "name-slot") if word.name else None


def called_back(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is called back or driven home."""
    if note.low(index - 1) not in _BACK_VERBS or not word.name:
        return None
    ahead = note.low(index + 1)
    back = ahead in {"back", "home", "out", "aside", "over"}
    return Cue(BACK, "someone spoken to", "name-slot") if back else None


def from_crew(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who comes from a crew or a desk: art from ladder 2."""
    if note.low(index + 1) not in {"from", "in", "at", "on"} or not (word.name or not word.common):
        return None
    step = index + 3 if note.low(index + 2) in {"the", "my", "our", "his", "her"} else index + 2
    desk = note.low(step)
    place = note.at(step)
    crew = desk in lexicon.words("crews") or (place is not None and place.masked)
    numbered = note.low(step + 1)[:1].isdigit()
    if not crew or (note.low(index + 1) != "from" and not numbered):
        return None
    if note.low(index - 1) in _BEHIND:
        return None
    if desk not in lexicon.words("crews") and note.low(index) in lexicon.words("bare"):
        return None
    return Cue(FROM_CREW, "comes from a crew or desk", "name-slot")


def in_list(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """One of three people named in a row: lang, marsh and cash."""
    if not (word.name or not word.common):
        return None
    first = last = index
    while (
        first - 2 >= 0
        and index - first < LONGEST_LIST
        and _joint(note, first - 1)
        and person_like(note, first - 2)
    ):
        first -= 2
    while last - index < LONGEST_LIST and _joint(note, last + 1) and person_like(note, last + 2):
        last += 2
    count = (last - first) // 2 + 1
    commas = any(note.low(i) == "," for i in range(first + 1, last, 2))
    others = sum(likely(note, i) for i in range(first, last + 1, 2) if i != index)
    ends = note.low(last + 1) in _LIST_ENDS | lexicon.words("verbs_after")
    opens = note.words[first].opens or note.low(first - 1) in lexicon.words("contact")
    if count >= 3 and commas and (others or (opens and ends)):
        return Cue(IN_LIST, "stands in a list of names", "name-slot")
    if count == 2 and not commas and opens and ends:
        return Cue(PAIR_SUBJECT, "two who did something", "name-slot")
    return None


def _joint(note: Note, index: int) -> bool:
    return note.low(index) == "," or note.low(index) in _AND


def alias(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Whose other name, kin or shift follows in brackets: sunshine (real name ...)."""
    if note.low(index + 1) != "(" or note.words[index].possessive:
        return None
    inside, further = note.low(index + 2), note.low(index + 3)
    if inside in _ALIAS and (word.name or not word.common):
        return Cue(ALIAS, "has another name beside it", "name-slot")
    owner = inside in {"his", "her", "my", "their"} and further in lexicon.words("family")
    desk = inside in lexicon.words("crews") or inside in lexicon.ranks()
    if owner or (desk and word.name):
        return Cue(ASIDE, "said who it is behind it", "name-slot")
    return None


def with_kin(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Whose wife, mother or dog is spoken of."""
    if not note.words[index].possessive or not word.name:
        return None
    kin = note.low(index + 1) in lexicon.words("family")
    return Cue(KIN, "has family", "name-slot") if kin else None


def countable(note: Note, index: int, word: lexicon.Word) -> bool:
    """Return whether a word that is a name as well would need an article as an ordinary noun."""
    low = note.low(index)
    plural = low.endswith("s") and lexicon.word(low[:-1]).common >= 4
    usual = word.given >= 2 or (word.last == 3 and word.common < 6)
    return usual and low not in lexicon.words("bare") and not plural


def bare_subject(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who opens a clause without an article and does something: wolf rolled the rig."""
    opens = note.words[index].opens or note.low(index - 1) in _CLAUSE
    if opens and _suffers(note, index, word):
        return Cue(BARE_SUBJECT, "does or says something", "name-slot")
    if not opens or not countable(note, index, word) or note.words[index].possessive:
        return None
    step = index + 1
    if note.low(step) in _ADVERBS:
        step += 1
    if note.low(step) in {"is", "was"} and word.common >= 5 and not human_state(note, step + 1):
        return None
    if not note.near(step) or not (_acts(note, step) or note.low(step) in _STATES):
        return None
    gain = BARE_SUBJECT if note.words[index].opens else BARE_SUBJECT_PLAIN
    return Cue(gain, "does or says something", "name-slot")


def _suffers(note: Note, index: int, word: lexicon.Word) -> bool:
    """Return whether a surname is said to do what only people do: fields is drinking."""
    doing = note.low(index + 1) in {"is", "was", "still", "been", "isnt", "isn't"}
    alive = note.low(index + 2) in _HUMAN or note.low(index + 2) in _HUMAN_DOING
    return doing and alive and word.name >= 2 and note.low(index) not in _LIFELESS_NAMES


def refusing(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who does not do something, in a clause no mark opens: somebody bishop couldnt answer."""
    if note.low(index + 1) not in _REFUSING or not countable(note, index, word):
        return None
    back = note.at(index - 1)
    if back is None or back.low in _BEHIND or note.words[index].possessive:
        return None
    apart = not back.word or back.low in lexicon.words("stop") - _MODIFYING
    return Cue(BARE_SUBJECT_PLAIN, "does or says something", "name-slot") if apart else None


def human_state(note: Note, index: int) -> bool:
    """Return whether what follows is or was is rather said of a person than of a thing."""
    low = note.low(index)
    if low in _LIFELESS:
        return False
    if low.isdigit():
        return note.low(index + 1) in _AGE_ENDS
    return low.endswith("ing") or low in _HUMAN or low in lexicon.words("stop")


def _acts(note: Note, index: int) -> bool:
    low = note.low(index)
    if low in lexicon.words("verbs_after"):
        return low not in {"and", "also", "doing", "responding", "returning", "retiring"}
    past = low.endswith("ed") and lexicon.word(low).common >= 2
    return past and note.low(index + 1) in _BEHIND | lexicon.words("stop")


def and_me(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is named beside a pronoun: me and fox."""
    beside = note.low(index - 1) in _AND and note.low(index - 2) in _PRONOUNS
    before = note.low(index + 1) in _AND and note.low(index + 2) in _PRONOUNS
    if not (beside or before) or not (word.name or not word.common):
        return None
    if note.low(index - 1) in _BEHIND:
        return None
    return Cue(AND_ME, "stands beside a person", "name-slot")


def both_names(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """A first name and a surname that are both words: penny marsh."""
    if word.given < 2 or not note.near(index + 1) or note.words[index].possessive:
        return None
    ahead, behind = note.low(index + 1), note.at(index + 2)
    if ahead in lexicon.words("stop") or ahead in lexicon.words("verbs_after"):
        return None
    last = lexicon.word(ahead)
    ends = behind is None or not behind.word or behind.low in lexicon.words("stop")
    ends = ends or (behind is not None and behind.low in lexicon.words("verbs_after"))
    listed = ahead in lexicon.words("jargon") or ahead in lexicon.words("facilities")
    if last.last < 3 or not ends or listed or note.capital(index) != note.capital(index + 1):
        return None
    return Cue(BOTH_NAMES, "a first name and a surname", "name-slot")


def bare(note: Note, index: int, word: lexicon.Word) -> float:
    """Return what a word gains that stands without an article where a thing would need one."""
    if note.capital(index) or not countable(note, index, word):
        return 0.0
    if note.low(index - 1) in _BEHIND or (note.low(index - 1) in _VAGUE and word.given < 3):
        return 0.0
    ahead = note.at(index + 1)
    ends = ahead is None or not ahead.word or ahead.low in lexicon.words("stop") | _PLACING
    ends = ends or (ahead is not None and ahead.low in lexicon.words("verbs_after"))
    return BARE if ends else 0.0


LEFT = (given_to, worried_about, called_back)
RIGHT = (alias, in_list, from_crew, with_kin, and_me, bare_subject, refusing, both_names)
