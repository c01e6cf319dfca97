"""More rows for what happened: to whom, where it was seen, what was done, what was owned up.

Like those of facts.py they are prompts and not proof.
"""

from __future__ import annotations

from .findings import Kind
from .rule import Rule

_VICTIM = (
    r"(?:bab(?:y|ies)|kids?|child(?:ren)?|toddler|infant|newborn|teens?|girls?|boys?|twins|couple|"
    r"family|mom|mother|father|dad|man|woman|guy|lady|brothers|sisters|driver|worker|trucker)"
)
_SPOT = (
    r"(?:dryer|pool|well|tub|bathtub|trunk|closet|freezer|oven|bus|train|tracks|river|lake|ditch|"
    r"crib|attic|basement|fridge|dumpster|pond|creek|machine|baler|combine|grain|silo|canal|"
    r"microwave|washer|garage|shed|cage|barn|elevator|wood\s?chipper|septic|sewer|hot\stub|"
    r"suitcase|cooler|webcam)"
)
_EVENT = (
    r"(?:shooting|fire|crash|wreck|homicide|murder|drowning|ois|explosion|stabbing|standoff|riot|"
    r"derailment|bombing|pile\s?up|collapse|rollover|hanging|suicide|mayday|lodd|hostage|"
    r"barricade|jumper|call|raid)"
)
_DAY = (
    r"(?:christmas|xmas|easter|thanksgiving|new\syear'?s(?:\s(?:eve|day))?|halloween|"
    r"(?:mother|father|valentine)'?s\sday|memorial\sday|labor\sday|boxing\sday|diwali|eid|"
    r"(?:fourth|4th)\sof\sjuly|july\s(?:4th|fourth)|super\s?bowl|homecoming|prom|graduation)"
)
_KIN = (
    r"(?:brother|sister|cousin|uncle|aunt|nephew|niece|son|daughter|dad|father|mom|mother|wife|"
    r"husband|partner|kid|friend|neighbor|ex)"
)
_DOER = r"(?:i|he|she|they|we|who)"
_DONE_TO = (
    r"(?:him|her|them|the\s(?:kid|baby|guy|suspect|door|sheet|rope|noose|pt|patient|driver|gun|"
    r"knife|inmate|body|boy|girl|mom|man|woman|cord|belt|window|dog))"
)

ROWS = (
    Rule(
        "particular-spot",
        Kind.PARTICULAR,
        rf"\b(?P<x>{_VICTIM}\s(?:in|under|on|down|inside|off|into|"
        rf"from)\s(?:the|a|that)\s{_SPOT}(?:\s(?:call|job|one|fire|scene))?)\b",
        "singles out one incident",
        trigger="",
        weight=33,
        opens=_VICTIM,
        finds=(
            ("after the baby in the dryer call she", "baby in the dryer call"),
            ("bc of the twins in the pool", "twins in the pool"),
        ),
        spares=("kids in the yard", "a family on the mend"),
    ),
    Rule(
        "particular-scene",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:{_EVENT}|(?:knife|gun|shotgun)\sjob)\s(?:in|on|at|off|under|near)\sthe\s"
        r"(?!(?:news|job|way|table|side|back|front|morning|night|past|end|line|radio|other|same|"
        r"first|last|phone|air|weekend|middle|day|books|dept|department|station|bay)\b)"
        r"\w{3,14}(?:\s(?:hall|bridge|school|store|yard|park|lot|house|apartments|road|plant|"
        r"church|mall|overpass|freeway|tower))?)\b",
        "names one incident by its place",
        trigger="",
        weight=32,
        accepts=lambda m: not m.group("x").lower().startswith("call "),
        opens=_EVENT + " knife gun shotgun",
        finds=(("after the riot in the chow hall he", "riot in the chow hall"),),
        spares=("fire in the same week", "call on the radio", "the fire in the past"),
    ),
    Rule(
        "particular-feast",
        Kind.PARTICULAR,
        rf"\b(?P<x>{_DAY}(?:'s)?(?:\s(?:day|eve|morning|night|weekend))?\s{_EVENT})\b",
        "singles out one incident",
        trigger="",
        weight=33,
        opens=_DAY,
        finds=(("since the christmas eve fire he", "christmas eve fire"),),
        spares=("christmas was hard", "worked easter"),
    ),
    Rule(
        "particular-kin",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:(?:victim|caller|patient|pt|driver|decedent|body|deceased|it|that|call)\s"
        rf"(?:was|is)\s(?:his|her|my)\s(?:own\s)?{_KIN}|(?:his|her|my)\s(?:own\s)?{_KIN}\s(?:was|is)\s"
        rf"the\s(?:victim|caller|patient|pt|driver|shooter|suspect|one\s(?:who|in|they)|body))"
        r"\b[^.;!?\n]{0,30})",
        "the victim was close to someone",
        trigger="",
        weight=32,
        opens="victim caller patient pt driver decedent body deceased it that call his her my",
        accepts=lambda m: not m.group("x").lower().startswith(("it is ", "that is ")),
        finds=(("he found out the victim was his cousin", "victim was his cousin"),),
        spares=("his brother is fine", "the driver was tired"),
    ),
    Rule(
        "particular-fallen",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:the|that)\s(?:deputy|officer|cop|ff|firefighter|medic|trooper|kid|guy|man|"
        r"woman|girl|boy|co|trucker|teacher|driver)\s(?:(?:who|that)\s(?:was|got)\s)?(?:shot|killed|"
        r"stabbed|burned|drowned|hit|crushed|electrocuted|hung|hanged|ejected|impaled|trapped|"
        r"pinned|decapitated)\s(?:at|by|on|in|under|outside|near)\b[^.;!?\n]{0,40})",
        "singles out one incident",
        trigger="",
        weight=33,
        opens="the that",
        finds=(("was the deputy shot at the store", "the deputy shot at the store"),),
        spares=("the guy shot pool", "the kid hit puberty"),
    ),
    Rule(
        "particular-sole",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:(?:one\sof\s(?:the\s)?(?:only\s)?(?:two|three|2|3)|the\sonly|only|first|1st|"
        r"youngest|oldest)\s)(?:(?:black|brown|gay|openly|trans|latina|latino|hispanic|asian|muslim|"
        r"native|jewish|sikh|hmong|deaf|white|single|female|male)\s?){1,2}(?:\s?(?:woman|women|man|"
        r"men|guys?|girls?|officers?|deput(?:y|ies)|medics?|firefighters?|ff|sgt|lt|capt|captain|"
        r"chief|recruits?|cops?|dispatchers?|troopers?|co|cos|supervisor|handler|pilot))\b"
        r"[^.;!?,\n]{0,40})",
        "singles out one person",
        trigger="",
        weight=34,
        opens="one the only first youngest oldest",
        finds=(("she is one of two black women on days", "one of two black women on days"),),
        spares=("the only black coffee", "first white christmas"),
    ),
    Rule(
        "tactical-hands",
        Kind.TACTICAL,
        rf"(?P<x>\b(?:{_DOER}|[a-z]{{3,12}})\s(?:had\sto\s|then\s|just\s|finally\s)?(?:cut|grabbed|"
        r"tackled|shocked|defibbed|tubed|decompressed|sprayed|maced|handcuffed|hobbled|extricated|"
        r"extracted|restrained|catched|caught|held|dropped|lowered|lifted|flipped|kicked|rammed|"
        rf"tourniqueted|bagged|suctioned|zipped|covered|identified)\s{_DONE_TO}\b"
        r"[^.;!?\n]{4,80})",
        "says what was done on the call",
        trigger="",
        weight=23,
        cues=(
            "cut grabbed tackled shocked defibbed tubed decompressed sprayed maced handcuffed "
            "hobbled extricated extracted restrained caught held dropped lowered lifted "
            "flipped kicked "
            "rammed tourniqueted bagged suctioned zipped covered identified"
        ),
        accepts=lambda m: (
            not m.group("x").lower().startswith(("wife ", "husband ", "chief ", "mom "))
        ),
        finds=(("he cut the sheet and did compressions", "he cut the sheet and did compressions"),),
        spares=("he cut the grass", "she held it together", "i caught up w her"),
    ),
    Rule(
        "tactical-worked",
        Kind.TACTICAL,
        r"(?P<x>\b(?:did\s(?:cpr|compressions|chest\scompressions)|had\s(?:him|her)\sby\sthe\s\w{3,8}|"
        r"worked\s(?:him|her|them|the\s(?:kid|baby|guy|pt))\s(?:till|until|all|the|in|for|on|\d)|"
        r"cric'?e?d\s(?:a|the|him|her)|needle\sdecompress\w{0,3}|shot\s(?:the|his|her)\s(?:dog|guy|"
        r"kid|man|driver|suspect|brother)|opened\sfire|(?:two|three|four)\s(?:rounds|shots)\s"
        r"(?:into|at|to|in)|went\sin\s(?:without|w/o|before|alone))\b[^.;!?\n]{0,60})",
        "says what was done on the call",
        trigger="",
        weight=24,
        opens="did had worked cric needle shot opened two three four went",
        finds=(("they worked him till the bag was empty", "worked him till the bag was empty"),),
        spares=("did well", "had him over", "worked the desk"),
    ),
    Rule(
        "admission-more",
        Kind.ADMISSION,
        r"(?P<x>\b(?:(?:padd(?:ed|ing)|inflat(?:ed|ing)|fak(?:ed|ing)|fudg(?:ed|ing)|forg(?:ed|ing))\s"
        r"(?:the\s|his\s|her\s|my\s|our\s|some\s)?(?:overtime|ot|time\s?sheets?|hours|time|mileage|"
        r"logs?|numbers|signatures?|training|certs?|reports?|sick\sleave|injury)|"
        r"(?:been\s)?(?:taking|using|stealing|swiping|skimming|shooting)\s(?:the\s)?(?:fent\w{0,5}|"
        r"ketamine|morphine|versed|narcs|dilaudid|waste|percs?|oxys?)\b|"
        r"(?:deleted|erased|wiped|lost)\s(?:the|his|her|my)\s(?:video|footage|recording|texts|"
        r"body\s?cam|photos|files?)\b|"
        r"(?:kept|pocketed|keeping)\s(?:the|some|his|their)\s(?:cash|money|gun|knife|drugs|evidence|"
        r"weed|pills)\b|(?:signed|initialed)\s(?:for\s)?(?:checks|rounds|training|logs)\s(?:he|she|"
        r"they|i|that)\s(?:didn'?t|never)|(?:coached|pressured|leaned\son)\s(?:the|a|his)\s(?:witness|"
        r"victim)|(?:hit|kicked|punched|choked|slapped|struck|shoved)\s(?:him|her|the\s\w{3,8})\s"
        r"(?:again\s)?(?:after|while|when|once)\s(?:he|she)\s(?:was\s)?(?:cuffed|down|restrained|"
        r"already|in\scuffs|on\sthe\sground)|(?:drinking|drunk|high|stoned|buzzed|hung\s?over)\s(?:on\s"
        r"(?:duty|shift|the\s(?:rig|clock|job|engine))|at\swork|at\sthe\sconsole|before\s(?:shift|work|"
        r"duty))|(?:drove|driving)\s(?:home\s)?(?:drunk|wasted|hammered|loaded|blackout|after\s(?:a\s"
        r"few|\d{1,2}|six|too\smany))|(?:sleeping|slept|hooking\sup)\s(?:with|w/?)\s(?:an?|the|his|her)\s"
        r"(?:inmate|witness|victim|informant|ci|suspect|student|cadet|parolee|probationer|explorer))"
        r"\b[^.;!?\n]{0,60})",
        "may admit a breach",
        trigger="",
        weight=27,
        opens=(
            "padd inflat fak fudg forg been taking using stealing swiping skimming shooting "
            "deleted erased wiped lost kept pocketed keeping signed initialed coached pressured "
            "leaned hit kicked punched choked slapped struck shoved drinking drunk high stoned "
            "buzzed hung drove driving sleeping slept hooking hungover"
        ),
        finds=(
            ("said he padded the overtime sheets since", "padded the overtime sheets since"),
            ("been taking fent from the waste", "been taking fent from the waste"),
        ),
        spares=("taking time off", "kept the faith", "lost the game", "driving home after shift"),
    ),
)
