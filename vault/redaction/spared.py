"""Where a word that is a name as well is only a word: mark that down, hope is what he needs.

Each rule says how much of its score as a name such a word loses: all of it where the
sentence leaves no doubt, enough for a question where a person is still possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from .note import Note

NEVER = -9.0
"""For a word that is surely no name here."""
RARELY = -2.9
"""For one that is hardly a name here, so that at most a question is left."""
SELDOM = -1.4
"""For one that is as likely no name here, so that what would be sure becomes a question."""

_VERBS = frozenset(
    "bill bob buck buddy carry chase chip chuck cole don drew dusty eve grant harry hope hunt jack "
    "jerry jimmy josh lance lane mark mason may miles mike nick nip pace page pat peg peter pierce "
    "pitch pray reed rich rip rob roger rush rusty sally saw skip spike stew storm sue tag "
    "tip toby "
    "tom trace trip tuck wade wait ward web will wing wolf wright cash chance clay cliff cruise "
    "dash dean fisher ford frank gale gun guy hank heath hill house hunter huff lark lash lock "
    "major march marshal mack nail neal noble olive park parole pepper piper pope price "
    "prince ray robin rod rose sandy scout shay sherry sonny stone swift taylor walker wells west "
    "butcher cook carpenter cut drag fry sparks marry flynn bond bolt brag brew dodge duke grill "
    "hack hurt knock nickel pike punt pry ram sage scull sherlock sill slack snow stack stoke sway "
    "twist vaughn waver wink wolfe works yank burn burns banks rolls barks".split()
)
"""Names that are verbs as well."""
_OBJECTS = frozenset(
    "the a an it him them me us that this these those everything everyone everybody someone "
    "somebody something anything nothing himself herself myself themselves yourself you down "
    "up off "
    "out over around through back".split()
)
_PAIRED = frozenset("his her my me i us him".split())
"""What stands behind an that means and."""
_OWNED = frozenset("his her my our their your its".split())
_MODALS = frozenset(
    "will would can could should must might may shall did didn't didnt don't dont doesn't doesnt "
    "won't wont wouldn't wouldnt can't cant cannot couldn't couldnt shouldn't shouldnt never i'll "
    "he'll she'll they'll we'll you'll it'll ill i'd he'd she'd they'd we'd you'd gonna gotta "
    "wanna lets let's please".split()
)
_ASKING = frozenset("will would can could should must may might shall did didn't didnt".split())
_SUBJECTS = frozenset("i you we they he she who".split())
_ABSTRACT = frozenset(
    "hope faith grace joy justice mercy charity patience prudence temperance glory destiny "
    "serenity "
    "harmony melody clarity unity liberty heaven haven dawn honor constance verity felicity "
    "honesty "
    "peace trust pride grit courage chance fate luck providence "
    "christian art music rain storm summer "
    "winter autumn spring cash price page bill will miles rocky pepper ginger sage candy honey "
    "sugar rose crystal amber".split()
)
"""Names of what is no person, that may stand without an article."""
_STATING = frozenset("is isn't isnt was wasn't wasnt ain't aint".split())
_SAID_OF_THINGS = frozenset(
    "what whats what's all said lost gone the a an his her my our their hard easy good bad key low "
    "high dead enough real part never something everything nothing one why how for due paid cheap "
    "free big small great nice important possible shared over back-ordered thin short all-time "
    "just only about like dying fading running broken always sometimes tough huge "
    "complicated".split()
)
_BECOMING = frozenset(
    "become been helped kept left carried failed faded run nothing no a its".split()
)
_GOING = frozenset("coming creeping returning slipping gone come thinned shifted".split())
"""What is said of people and of such things alike."""
_KEEPING = frozenset(
    "comes came keeps helps goes means matters became becomes alone seems works worked matter "
    "gets got starts springs fades dies died runs ran and or in for at".split()
)
_NOMINAL_AFTER = frozenset(
    "due in for and or out back up down it him her them me us through comes him's again".split()
)
_MODAL_VERBS = frozenset(
    "be have need want take put go get come lose not still also just never end try ask help quit "
    "retire leave move stay do make see feel say call drop file sue transfer resign still already "
    "take lateral find start stop turn talk give use look seek sell return test work become or "
    "as actually even well".split()
)
_SPOKEN_AFTER = frozenset(
    "said says is was has had wants wanted told asked thinks called texted didn't didnt hasn't "
    "doesn't isn't wasn't feels felt".split()
)
_GEAR = frozenset(
    "vest locker radio boot boots badge belt holster pager phone "
    "rig truck van hose ladder bell bunk "
    "cot desk chair cell bar mask glove helmet hood coat shirt "
    "shoe bus door lock key keys gate wall "
    "bench mower couch pillow blanket crutch cane sling brace "
    "cast ring mail card tank pipe pole cart "
    "wagon motor trailer camper roof porch garden yard lawn pool "
    "grill kitchen oven stove dish bowl "
    "cup glass bottle keg flask butt ash ashes smoke booze beer "
    "wine bourbon whiskey brandy rum gin "
    "coke meth crank pills pill shot shots dose bean beans rice "
    "bread toast pie ham bacon steak fish "
    "bass trout moon sun star cloud fog wind gale frost hail snow flood storm drought heat cold "
    "court bench jury trial case hearing verdict appeal bond "
    "bail fine rent loan debt tax pay price "
    "booker porter booking ferry bait lure rod reel trail camp".split()
)
"""Things about a person at work or at home that are surnames as well."""
_MOVED_BY_PEOPLE = frozenset(
    "said says told tells thinks asked cried called texted wants married quit retired drank".split()
)
_QUALITIES = frozenset(
    "rich frank stormy sunny sandy rusty misty dusty rocky curly happy lucky earnest early young "
    "sharp petty moody hardy handy wild stout small short long gray grey brown black white green "
    "royal loyal noble bright meek sweet swift savage strange steady sterling precious "
    "gentle jolly "
    "merry holly dandy randy hardy wise blunt stern crisp cross bland".split()
)
_AFTER_QUALITY = frozenset("but and as enough to or though tho".split())
_SAYING_OF = frozenset("season shed pen barn time pasture".split())


def against(note: Note, index: int) -> float:
    """Return what a word loses as a name by the words around it, 0.0 for nothing."""
    low = note.low(index)
    for words, rule in _RULES:
        if low in words:
            loss = rule(note, index)
            if loss:
                return loss
    return _acronym(note, index) or _likened(note, index) or _clipped(note, index)


def _verb(note: Note, index: int) -> float:
    """Return what a name loses that is a verb here: they'll sue the center, rob a bank."""
    back, ahead = note.low(index - 1), note.low(index + 1)
    if note.words[index].possessive or (note.capital(index) and not note.words[index].opens):
        return 0.0
    taking = ahead in _OBJECTS or ahead in _OWNED
    if note.words[index].opens:
        pair = ahead == "an" and note.low(index + 2) in _PAIRED
        return RARELY if ahead in _OBJECTS and note.near(index + 1) and not pair else 0.0
    asked = note.words[index - 1].opens and back in _ASKING
    if (back in _MODALS and not asked) or back in _SUBJECTS:
        return NEVER
    if back == "to" and taking and note.low(index - 2) not in lexicon.words("verbs_after"):
        return NEVER
    return RARELY if back in {"and", "or", "then", "just"} and ahead in _OBJECTS else 0.0


def _abstract(note: Note, index: int) -> float:
    """Return what a name of a virtue or thing loses: hope is what he's short on."""
    if note.words[index].possessive or (note.capital(index) and not note.words[index].opens):
        return 0.0
    ahead, further = note.low(index + 1), note.low(index + 2)
    stated = ahead in _STATING and further in _SAID_OF_THINGS
    become = ahead in {"has", "had", "hasn't", "hasnt"} and further in _BECOMING
    kept = ahead in _KEEPING and (further in _NOMINAL_AFTER or ahead in {"means", "matters"})
    if stated or become or kept:
        return RARELY
    moves = ahead in _STATING or ahead in {"has", "had"}
    return SELDOM if moves and further in _GOING else 0.0


def _modal(note: Note, index: int) -> float:
    """Return what may loses as a modal verb: may put in for days."""
    ahead = note.low(index + 1)
    inside = note.capital(index) and not note.words[index].opens
    if inside or ahead in _SPOKEN_AFTER or note.words[index].possessive:
        return 0.0
    return NEVER if ahead in _MODAL_VERBS else 0.0


def _quality(note: Note, index: int) -> float:
    """Return what a name loses that says how something is: rich fella, petty but true."""
    if note.capital(index) and not note.words[index].opens:
        return 0.0
    ahead = note.at(index + 1)
    if ahead is None or not ahead.word or not note.near(index + 1) or ahead.capital:
        return 0.0
    if ahead.low in _AFTER_QUALITY and note.words[index].opens:
        further = note.at(index + 2)
        person = further is not None and (
            further.capital
            or further.low in _PAIRED
            or (ahead.low in {"and", "or"} and _also_named(further.low))
        )
        return 0.0 if person else RARELY
    word = lexicon.word(ahead.low)
    plain = word.common >= 3 and not word.name
    spoken = ahead.low in lexicon.words("stop") or ahead.low in lexicon.words("verbs_after")
    return RARELY if plain and not spoken else 0.0


def _also_named(low: str) -> bool:
    """Return whether the second of two words is rather a name."""
    word = lexicon.word(low)
    return word.name >= 2 and word.common <= 4


def _thing(note: Note, index: int) -> float:
    """Return what the name of a thing loses where it opens a clause: vest feels tighter."""
    ahead = note.low(index + 1)
    if note.words[index].possessive or ahead in _MOVED_BY_PEOPLE:
        return 0.0
    if note.low(note.before(index)) in lexicon.ranks():
        return 0.0
    inside = note.capital(index) and not note.words[index].opens
    word = lexicon.word(note.low(index))
    return RARELY if not inside and word.given < 2 and word.last < 3 else 0.0


def _acronym(note: Note, index: int) -> float:
    """Return what three or four capitals lose that are no name: CTO said."""
    token = note.words[index]
    if note.shouts or not token.text.isupper() or not 3 <= len(token.text) <= 5:
        return 0.0
    word = lexicon.word(token.low)
    return RARELY if word.name < 2 and note.low(index - 1) not in lexicon.ranks() else 0.0


def _likened(note: Note, index: int) -> float:
    """Return what an ordinary noun loses that something is compared with: like candy."""
    if note.low(index - 1) != "like" or note.capital(index):
        return 0.0
    word = lexicon.word(note.low(index))
    if word.common < 4 or note.low(index) in lexicon.words("mostly_names"):
        return 0.0
    return RARELY


def _clipped(note: Note, index: int) -> float:
    """Return what a clipped verbal noun loses: calvin season."""
    low = note.low(index)
    season = low.endswith("in") and note.low(index + 1) in _SAYING_OF
    return RARELY if season and note.near(index + 1) else 0.0


_RULES: tuple[tuple[frozenset[str], Callable[[Note, int], float]], ...] = (
    (frozenset({"may"}), _modal),
    (_VERBS, _verb),
    (_ABSTRACT, _abstract),
    (_QUALITIES, _quality),
    (_GEAR, _thing),
)
