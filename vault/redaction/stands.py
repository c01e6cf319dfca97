"""Turns of phrase that only fit a person: because of marsh, let tank talk, did chase eat.

Like slots.py they speak for words that are ordinary as well as names and for unknown ones,
and stay silent for what may stand without an article: because of work.
"""

from __future__ import annotations

from . import lexicon
from .cue import Cue
from .note import Note, likely
from .slots import countable
from .spelling import ordinary_looking

PHRASE = 2.5
ADDRESSED = 2.1
QUESTION = 2.2
FRAGMENT = 1.9
PRESENTED = 1.9
PITIED = 1.7
LOST_APOSTROPHE = 2.6
AFFAIR = 2.2
OWNED = 2.2
LABELLED = 2.1
MOVED = 2.2
WHEREABOUTS = 2.2
"""Gains of the cues below, in their order."""
_PLAIN_SHARE = 0.4
"""Part of a gain left for a word that is not countable, enough for a question."""

_TAKES = {
    "of": "because bc b/c cuz cause friend friends buddy jealous afraid scared proud fond ahead "
    "instead terrified resentful wary memory picture photo opinion sight front",
    "to": "thanks thx props shoutout according passed pass married engaged close loyal lied lie "
    "lies apologized apologised apologize apologise opened vented vents vent listen introduced "
    "reports answers turned handed hand next credit related attached referred refer lost up "
    "back over wrote write confided confessed reported complained",
    "with": "friends close pissed mad angry furious upset partnered paired checked check checking "
    "fight fought fighting argued argument riding rode rides ride drinking drank beef issue "
    "issues problem problems staying lives living sat sits works working worked angry dinner "
    "lunch breakfast coffee beers call meeting visit session",
    "w": "friends close pissed mad angry furious upset partnered paired checked check checking "
    "fight fought fighting argued riding rode rides ride drinking drank beef issue issues problem "
    "problems staying lives living sat works working worked dinner lunch breakfast coffee beers "
    "call meeting visit session",
    "at": "mad pissed angry yelled yell yelling snapped screamed swore laughed barked smiled",
    "into": "ran run running bumped",
    "on": "checked check checking check-in update news eyes eye leaning lean leans leaned walked "
    "cheated cheating gave hung",
    "from": "word heard text texts call calls vm message msg messages email letter note hear news "
    "voicemail divorced separated",
    "for": "message vm note card covering covered filled filling standing stood worried prayed "
    "praying pray funeral memorial service worry concern asked asking speak",
    "about": "worry worried worries concerned talked talking talk asked asking spoke dreams "
    "dreamed dreamt dreaming cried stories joked",
    "abt": "worry worried worries concerned talked talking talk asked asking spoke dreams",
    "by": "bullied supervised trained replaced relieved hazed dumped mentored raised hit harassed "
    "written ignored",
}
_VAGUE_HEADS = frozenset(
    "because bc b/c cuz cause afraid scared proud fond instead terrified wary memory picture sight "
    "front ahead issue issues problem problems fight fought fighting beef call checked check "
    "checking word heard news hear note up back over lost turned next thanks thx credit related "
    "attached update eyes eye worry worried worries concerned talked talking talk asked asking "
    "spoke joked hit works working worked angry worried praying pray prayed".split()
)
"""Heads behind which a word that needs no article may be an ordinary one: because of work."""
_PERSON_PHRASES = {word: frozenset(before.split()) for word, before in _TAKES.items()}
_ADDRESSING = frozenset(
    "let lets let's remind reminded invite inviting hows how's wheres where's whos who's thanks "
    "thx ty sorry hugging texting calling bless trust trusts trusted forgive forgave persuaded "
    "convinced convince tackled consoled comforted comfort calmed counselled counseled "
    "scolded bullied bullies teased dumped cheated relieve dm'd msg'd messaged rang phoned ring "
    "drove walked walk drive brought bring remembering burying buried per supporter".split()
)
_PERSONALLY = frozenset(
    "remind reminded hugging persuaded convinced convince consoled comforted counselled counseled "
    "scolded bullied teased dm'd msg'd messaged rang phoned texting".split()
)
_ASKING = frozenset(
    "did does is was has will can could would should do isnt isn't didnt didn't hasnt "
    "hasn't".split()
)
_ASKED = frozenset(
    "ok okay eat eaten sleep slept call called come say said want know go going quit text texted "
    "need have get drink drinking home alone there back out coming still really ever even talk "
    "talked mad upset safe still alive clean sober".split()
)
_FRAGMENTS = {
    "again": "",
    "doing": "",
    "not": "doing sleeping eating great good well himself herself ok okay answering picking ready",
    "on": "leave light days nights mids vacation desk admin swings suspension stress fmla a b c d",
    "out": "on sick til till until again hurt for with w",
    "back": "on at to from in again tomorrow tmrw monday home",
    "in": "hospital rehab treatment detox jail therapy counseling the a",
    "at": "home the her his",
    "off": "work til till until on again duty",
    "home": "on from now with w sick",
    "w": "me us his her",
    "with": "me us his her",
    "2nd": "visit talk call session contact time meeting",
    "3rd": "visit talk call session contact time meeting",
    "1st": "visit talk call session contact meeting",
    "second": "visit talk call session contact meeting",
    "third": "visit talk call session contact meeting",
    "first": "visit talk call session contact meeting",
    "f": "",
    "followup": "",
    "followed": "up",
    "better": "",
    "worse": "",
    "ok": "",
    "okay": "",
    "good": "today now",
    "too": "",
    "who": "",
    "says": "",
    "divorced": "",
    "married": "",
    "retired": "",
    "sober": "",
    "drunk": "",
}
_FRAGMENT_WORDS = {word: frozenset(behind.split()) for word, behind in _FRAGMENTS.items()}
_COUNTS = frozenset(
    "yrs yr years y kids kid min mins minutes visits weeks wks days months mos".split()
)
_TIMES = frozenset("1st 2nd 3rd first second third".split())
_PRESENTING = frozenset("its it's thats that's is was isnt wasn't wasnt isn't not".split())
_PITY = frozenset("poor young old lil little big dear good ole sweet our my".split())
_AFFAIRS = frozenset(
    "thing things funeral family case kid boy girl situation mess baby brothers twins memorial "
    "trial hearing suit call job arrest interview incident complaint shooting fatal suicide "
    "kids boys verdict".split()
)
_LABELS = frozenset(
    "peer re supporter contact member client name who caller subject from to spoke met saw "
    "officer medic employee person seen".split()
)
_MOVING = frozenset(
    "handed passed talked walked dropped picked got pulled took drove backed calmed helped sent "
    "kicked put talk take get drop pick let drive walk sat".split()
)
_WAYS = frozenset("off down through thru out up aside home back over away to for into go".split())
_HANDED = frozenset(
    "card number note it them keys message info flyer packet pamphlet handout cell phone voicemail "
    "text letter email casserole food ride".split()
)
_BELONGINGS = frozenset(
    "house place desk locker letter truck car fault funeral phone office kitchen garage "
    "porch couch "
    "room bunk wedding birthday retirement apartment apt story version number text voicemail "
    "family folks people crew partner shift head name badge gun back call idea words death "
    "memorial suicide divorce surgery job helmet boots coat chair spot ring headstone grave".split()
)
_BEHIND = frozenset("the a an his her my their our your this that some".split())


def _gained(
    note: Note, index: int, word: lexicon.Word, gain: float, *, personal: bool = False
) -> float:
    """Return a gain, less for a word that often stands without an article.

    With *personal*, only people stand there, and any word that is a name gets all of it.
    """
    low = note.low(index)
    if personal and word.name >= 2:
        return gain
    if not word.name and not word.common and ordinary_looking(low):
        return gain * _PLAIN_SHARE
    if not word.common or low in lexicon.words("monikers") or countable(note, index, word):
        return gain
    return gain * _PLAIN_SHARE if word.name >= 2 else 0.0


def _ends(note: Note, index: int) -> bool:
    """Return whether a noun phrase ends before a token."""
    ahead = note.at(index)
    if ahead is None or not ahead.word:
        return ahead is None or ahead.low not in {"/", "-", "'"}
    return ahead.low in lexicon.words("stop") or ahead.low in lexicon.words("verbs_after")


def in_phrase(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who stands behind because of, thanks to, mad at and the like."""
    heads = _PERSON_PHRASES.get(note.low(index - 1))
    if heads is None or not (_ends(note, index + 1) or note.words[index].possessive):
        return None
    before = note.low(index - 2)
    kin = before in lexicon.words("family") and note.low(index - 1) == "of"
    if before not in heads and not kin:
        return None
    personal = kin or before not in _VAGUE_HEADS
    gain = _gained(note, index, word, PHRASE, personal=personal)
    return Cue(gain, "a turn of phrase for people", "name-slot") if gain else None


def addressed(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is let, reminded, invited, thanked or asked after."""
    if note.low(index - 1) not in _ADDRESSING:
        return None
    personal = note.low(index - 1) in _PERSONALLY
    gain = _gained(note, index, word, ADDRESSED, personal=personal)
    return Cue(gain, "a turn of phrase for people", "name-slot") if gain else None


def presented(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who it is: its marsh again, it was marsh who found her."""
    if note.low(index - 1) not in _PRESENTING:
        return None
    ahead, further = note.low(index + 1), note.low(index + 2)
    who = ahead in {"who", "again", "i", "and", "that"} or (ahead == "for" and further == "you")
    it = note.low(index - 1)[:2] in {"it", "th"} or note.low(index - 2) in {"it", "that"}
    if not (who and it):
        return None
    gain = _gained(note, index, word, PRESENTED)
    return Cue(gain, "said who it is", "name-slot") if gain else None


def pitied(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is poor, young or old: poor chase."""
    if note.low(index - 1) not in _PITY or word.given < 2 or not _ends(note, index + 1):
        return None
    if note.low(index - 1) not in {"poor", "young"} and note.low(index - 2) in _BEHIND:
        return None
    gain = _gained(note, index, word, PITIED)
    return Cue(gain, "said of a person", "name-slot") if gain else None


def questioned(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who a question is about: did chase eat."""
    asks = note.low(index - 1) in _ASKING and note.words[index - 1].opens
    if not asks or note.low(index + 1) not in _ASKED:
        return None
    gain = _gained(note, index, word, QUESTION)
    return Cue(gain, "a question about someone", "name-slot") if gain else None


def fragment(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who a note without a verb begins with: marsh again, tank on leave."""
    if not note.words[index].opens or note.words[index].possessive:
        return None
    ahead, further = note.low(index + 1), note.low(index + 2)
    wanted = _FRAGMENT_WORDS.get(ahead)
    told = wanted is not None and (not wanted or further in wanted)
    counted = ahead.isdigit() and further in _COUNTS
    marked = ahead in {":", "("} or (ahead == "," and (further.isdigit() or further == "who"))
    dashed = ahead == "-" and note.words[index + 1].start != note.words[index].end
    if not (told or counted or marked or dashed):
        return None
    personal = counted or ahead in _TIMES or (ahead == "(" and further not in {"see", "if", "or"})
    gain = _gained(note, index, word, FRAGMENT, personal=personal)
    return Cue(gain, "a note about someone", "name-slot") if gain else None


def lost_apostrophe(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Whose family is spoken of without an apostrophe: marshs wife."""
    low = note.low(index)
    if not low.endswith("s") or len(low) < 4 or note.low(index + 1) not in lexicon.words("family"):
        return None
    stem = lexicon.word(low[:-1])
    known = stem.name >= 2 and low[:-1] not in lexicon.words("bare") | lexicon.ranks().keys()
    if low[:-1] in lexicon.words("family") or low[:-1] in lexicon.words("stop"):
        return None
    unknown = not stem.common and not word.common
    if not (known or unknown or low[:-1] in lexicon.words("monikers")):
        return None
    return Cue(LOST_APOSTROPHE, "has family", "name-slot")


def affair(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Whom an affair is called after: the kovalenko thing."""
    if note.low(index - 1) not in {"the", "that", "this"} or word.common > 1:
        return None
    if note.low(index + 1) not in _AFFAIRS or not note.near(index + 1):
        return None
    return Cue(AFFAIR, "an affair called after someone", "name-slot")


def labelled(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Whose name follows a label: peer: marsh."""
    if note.low(index - 1) != ":" or note.low(index - 2) not in _LABELS:
        return None
    gain = _gained(note, index, word, LABELLED, personal=True)
    return Cue(gain, "follows a word for a name", "name-slot") if gain else None


def moved(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is taken, talked or walked somewhere: talked chase down."""
    if note.low(index - 1) not in _MOVING or note.words[index].possessive:
        return None
    if note.low(index + 1) not in _WAYS:
        return None
    gain = _gained(note, index, word, MOVED)
    return Cue(gain, "someone spoken to", "name-slot") if gain else None


def handed(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is given something behind it: the card to marsh."""
    if note.low(index - 1) not in {"to", "for"} or note.low(index - 2) not in _HANDED:
        return None
    gain = _gained(note, index, word, MOVED) if _ends(note, index + 1) else 0.0
    return Cue(gain, "someone given something", "name-slot") if gain else None


def whereabouts(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Who is asked after: how marsh is."""
    asks = note.low(index - 1) in {"where", "how", "who"}
    if not asks or note.low(index + 1) not in {"is", "was", "went", "stands", "feels", "does"}:
        return None
    gain = _gained(note, index, word, WHEREABOUTS)
    return Cue(gain, "a question about someone", "name-slot") if gain else None


def owned(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """Whose house, truck or letter it is: at marsh's place."""
    if not note.words[index].possessive or note.low(index + 1) not in _BELONGINGS:
        return None
    gain = _gained(note, index, word, OWNED)
    return Cue(gain, "owns something", "name-slot") if gain else None


def both(note: Note, index: int, word: lexicon.Word) -> Cue | None:
    """One of two named together: both marsh and kowalski, marsh or kowalski."""
    back, ahead = note.low(index - 1), note.low(index + 1)
    second = likely(note, index + 2)
    if not second or not (ahead == "or" or (back == "both" and ahead in {"and", "&", "n"})):
        return None
    gain = _gained(note, index, word, PHRASE)
    return Cue(gain, "stands beside a name", "name-slot") if gain else None


LEFT = (
    labelled,
    presented,
    in_phrase,
    addressed,
    moved,
    handed,
    whereabouts,
    in_phrase,
    addressed,
    pitied,
    questioned,
)
RIGHT = (lost_apostrophe, owned, both, fragment)
