"""Rows for words that single out one person: the only one, the first, the one who, whose kin."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import KIN, NUMBER, REST, ROLE, TRAITS, one_of, unless

_WHY = "singles out one person"
_DEED = one_of(
    "got shot, got stabbed, got hit, got burned, got hurt, got demoted, got fired, got bit, "
    "got hurt, got killed, "
    "got ran over, got run over, got jumped, got beat, got trapped, got caught, got arrested, "
    "got suspended, got sued, "
    "got indicted, was shot, was stabbed, was hit, was burned, was demoted, was fired, "
    "was killed, was hurt, was trapped, "
    "was taken hostage, was held, was first, was driving, was sued, was indicted, was on the, "
    "was in the, were, shot, "
    "stabbed, killed, found, pulled, carried, fell, crashed, rolled, wrecked, drowned, died, "
    "lost, survived, saved, "
    "delivered, caught, jumped, hung, hanged, burned, ran over, hit, left, drove, took the, "
    "testified, worked the, "
    "responded to, made it, fired, flipped, went down, went thr(?:u|ough), went off, had the, "
    "threw, tased, beat, sued, "
    "dropped, ate his, they found, they pulled, they shot, everyone, everybody, whose"
)
_HAPPENED = one_of(
    "coded, od, od'd, ods, overdose\\w{0,2}, overdosed, came in, toned out, toned, dispatched, "
    "dead, doa, caller, victim, "
    "hanging, hung, hanged, shot, killed, crash, wreck, fire, drowned, drowning, suicide, "
    "murder\\w{0,3}, homicide, "
    "stabbed, stabbing, ejected, burned, call, code, cpr, arrest, worked, found, scene, pt, "
    "patient, address, house, "
    "inmate, booked, body, accident, collision, rollover, shooting, call came"
)

ROWS = (
    Rule(
        "standout-only",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:(?:the|my|our|their|his|her)\s)?(?:(?:only|sole|lone|first\sever|first|1st|"
        r"youngest|oldest|last|"
        r"last\sremaining|second)\s(?:other\s)?(?:(?:openly\s)?"
        rf"{TRAITS}[\s/-]){{1,3}}(?:{ROLE}|guys?|men|man|wom[ae]n|girl|person|people|one|boss|"
        r"member|peer|applicant|hire|"
        rf"commander|leader|handler|lead)|(?:only|sole|lone)\s(?:openly\s)?{TRAITS}\s(?:on|in|at|"
        r"of|here|left|to|who)|(?:only|sole|lone|first\sever|youngest|"
        rf"oldest|last|first|1st)\s(?:[\w-]{{2,12}}\s){{0,2}}?(?:{ROLE}|guy|man|woman|girl|person|"
        r"boss|crew\smember|member|one)\s(?:on\s(?:the|"
        r"this|his|her|our|[a-d]\s|days|nights|patrol|shift|swat|scene\sat|that|c|mids)|"
        r"in\s(?:the\s(?:county|dept|department|state|history|house|unit|"
        r"jail|station|city|district|academy|tribe|town|region|agency|program|valley|family|pod|"
        r"battalion)|this|our|town|\d)|at\s(?:the|his|her|our|"
        r"this|that|station|\d)|of\s(?:the|his|her|our)\s(?:crew|class|academy|unit|bunch|team)|"
        r"(?:this|the|our)\s(?:dept|department|agency|"
        r"county|place|station|house|shift)\s(?:ever|has|had|got)|who\s(?!listens|gets|calls|"
        r"checks|talks|asks|understands|cares|knows\sabout|helps|shows|likes|comes)(?:\w{2,12}|"
        r"went|"
        r"came|saw|shot|knew|stayed|wasn'?t|didn'?t\s(?:die|run|shoot|fire))|to\s(?:make|survive|"
        r"walk|live|get|ever|come|graduate|lead|"
        r"wear|fly|win|command)|ever|left\s(?:from|alive|on|of)|still\shere\sfrom|with\s(?:a|the|"
        r"one)|that\s(?:made|survived|lived|got|"
        r"speaks|came|walked)|off\s(?:the|that))|(?:only|first)\s[\w-]{4,12}\s(?:speaker|"
        r"interpreter)|first\s(?:woman|female|black\s\w{3,6})\sto\s\w{3,9}|his\stwin\s(?:works?|"
        r"is\son|brother\sworks)|(?:he|she)\sand\s(?:his|her)\stwin\b|(?:only|sole|lone|"
        r"last)\s(?:surviv(?:or|ing)\w{0,2}|living|hostage|witness)(?!\s(?:skill|"
        r"strateg|relative|expens))|(?:one\sof\s(?:the\s)?(?:only\s)?(?:two|three|four|2|3|"
        r"4)\s(?:[\w-]{3,9}\s)?(?:who|that|left|survivors|women|"
        rf"{ROLE}))|(?:only|just|last|first)\s(?:one\s)?(?:of\sthe\s\w{{3,6}}\s)?(?:off|out\sof|"
        r"in(?:to|side)?|on\sscene\s(?:at|of|for)|thr(?:u|ough))"
        r"\sthe\s(?:hill|roof|building|tower|house|boat|chopper|plane|school|nightclub|club|"
        r"church|theater|mall|wreck|fire|line|"
        r"door|basement))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=34,
        opens=(
            "the my our their his her he she only sole lone first 1st youngest oldest last "
            "second one just"
        ),
        accepts=unless(
            r"\b(?:only|last|first|lone)\s(?:one\s)?(?:who|that|to)\s(?:listens|leave|ask|show|"
            r"call|know|get\sit|gets\sit|get\san?\s|come\sto\s|"
            r"make\s(?:him|her|me|coffee|a\sjoke))|(?:only|last)\sone\s(?:who|that|to|with\sa|at)|"
            r"(?:first|last|only|second)\s(?:\w{3,9}\s)?(?:man|guy|one|person)\sto\s(?:leave|ask|"
            r"get|make|come|walk)|"
            r"(?:first|last)\s(?:\w{3,7}\s)?(?:kid|fatal|code|call|time|week|night|day|shift|"
            r"class)|"
            r"(?:his|her|their)\s(?:first|last|second)\s(?:\w{3,9}\s)?(?:sgt|sergeant|lt|fto|"
            r"captain|chief|partner|instructor|supervisor|"
            r"trainee|rookie|recruit|engine|driver|supervisor)|white\s(?:christmas|shirt)|"
            r"(?:oldest|youngest)\s(?:girl|boy|daughter|son|kid|one)|(?:his|her|their)\s(?:only|"
            r"first|oldest|youngest|last|lone)\s(?:black|white|brown|"
            r"girl|lady|woman)|only\s(?:black|white|brown|native|single)\s(?:in|on|at)|"
            r"\bfirst\sone\sever\b"
        ),
        finds=(
            ("My only female medic, the one", "My only female medic, the one"),
            (
                "grant is the only dep who ever got shot at the fair",
                "the only dep who ever got shot at the fair",
            ),
            ("only guy who made it off the roof and", "only guy who made it off the roof and"),
            ("she is the only black lt in the county", "the only black lt in the county"),
        ),
        spares=(
            "the only one who listens is his wife",
            "the last one to leave the meeting",
            "only one beer a night",
            "the youngest of his kids",
            "the only thing that helps",
        ),
    ),
    Rule(
        "standout-who",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:the|that|a|our|this|my)\s(?:[\w-]{{3,10}}\s)?(?:{ROLE}|guy|lady|woman|man|"
        r"kid|girl|boy|mother|mom|father|dad|one|couple|family|"
        r"crew|engine|fire\s?truck|rig|helicopter|plane|house|teacher|nurse)\s(?:(?:who|that|"
        r"who's|whose|which|where)\s(?:had\s|just\s|also\s|"
        rf"[\w']{{2,6}}ly\s)?(?:[\w']{{2,9}}\s)?{_DEED}|they\s(?:found|pulled|shot|named|buried|"
        r"fired|caught)|on\sthe\s(?:cover|billboard|mural|poster|"
        r"front\spage)|everyone\s(?:saw|knows|talks))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=33,
        opens="the that a our this my",
        accepts=unless(
            r"\b(?:who|that)\s(?:[\w']{2,9}\s)?(?:hit\sit|hit\shim\shard|hit\s(?:home|close)|"
            r"had\sthe\s(?:talk|same|class|flyer)|left\s(?:early|him|her|a|the\smessage|"
            r"the\sflyer|a\s"
            r"message|for)|lost\s(?:sleep|weight|it)|caught\s(?:up|a\scold)|dropped\s(?:by|off|"
            r"in|out)|took\sthe\s(?:class|test|call|course|time|referral)|"
            r"found\s(?:him|her|me|it|a|us|the\s(?:group|therapist))|saved\s(?:him|her|me|"
            r"money)\b|pulled\s(?:me|a\sdouble|him\saside|her\saside|strings)|fell\sasleep|"
            r"made\sit\s(?:to|easy|worse|better)|beat\s(?:him|her)self|"
            r"was\son\s(?:the\s)?(?:leave|phone|duty|call|shift|days|nights|schedule|"
            r"list|board)|was\sin\sthe\s(?:class|group|meeting|area|room|office|army|navy|"
            r"marines|military)|delivered\sthe\s(?:class|"
            r"training|talk|food|pizza)|everyone\s(?:goes|likes|loves|calls|trusts)|"
            r"everybody\s(?:goes|likes|loves|calls|trusts)|were)"
            r"|\bthe\s(?:last\s)?one\s(?:that|who)\s(?:[\w']{2,9}\s)?(?:hit|took\sthe|"
            r"got\s(?:him|her|me)|had\sthe|left|lost|went\soff|found|"
            r"burned|everyone|everybody|saved|pulled|caught)\b|\ba\s(?:[\w-]{3,10}\s)?(?:guy|man|"
            r"woman|one|house|couple)\s(?:who|that)\b"
        ),
        finds=(
            (
                "the probie who fell thru the floor on his",
                "the probie who fell thru the floor on his",
            ),
            ("the one that delivered them twins", "the one that delivered them twins"),
            ("the deputy they found in his car", "the deputy they found in his car"),
        ),
        spares=(
            "the guy who runs the group",
            "the medic who dropped by",
            "the one that hit him hard",
            "a guy who lost sleep",
        ),
    ),
    Rule(
        "standout-kin",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:(?:his|her|my|their|our|hers|theirselves)\s(?:own|"
        rf"old)\s(?:\w{{3,7}}\s)?(?:{KIN}|partner|best\sfriend|coach|teacher|captain|lt|crew|"
        r"academy\s\w{4,9}|"
        r"neighbor|ex|house|street|chief|sergeant|sgt|"
        rf"fto)\s(?:[\w']{{2,9}}\s){{0,3}}?{_HAPPENED}|(?:toned\sout|toned|dispatched|sent|rolled|"
        r"responded|"
        r"called|went|ran|got\scalled|paged\sout|paged|worked\sa\scode|"
        r"tone\sdropped)\s(?:[\w']{1,6}\s){0,3}?(?:for|to|on)\s(?:his|her|my|"
        r"their)\s(?:own\s)?(?:\w{3,7}\s)?"
        rf"(?:{KIN}|partner'?s|own\shouse|neighbor)(?:'?s)?\s?(?:\w{{2,7}}\s)?(?:{_HAPPENED}|$|"
        r"[.,;!?])|(?:coded|worked|cut\sdown|pronounced|found|did\scpr\son|intubated|narcanned|"
        r"bagged|identified|booked|arrested|dispatched|took\sthe\scall\s(?:for|on)|pulled|tased|"
        r"shot)\s(?:his|her|my|their)\s(?:own\s)?(?:old\s|best\s|former\s|ex\s)?"
        rf"(?:{KIN}|partner|lt|captain|friend|coach|teacher|fto|sgt|chief|"
        r"academy\s\w{4,9})\s?(?:[\w']{2,6}\s){0,2}?(?:in|on|at|hanging|dead|down|for|from|"
        r"himself|out)(?!\s(?:the\sphone|"
        r"board|facebook|leave))|(?:it|that|pt|victim|caller|patient|body|driver|vic|decedent|"
        r"dead\sguy|inmate|one)\s(?:was|were|turned\sout\sto\sbe|is)\s(?:[\w']{2,9}\s)?(?:his|"
        r"her|"
        r"my)\s(?:own\s|old\s|best\s|former\s|ex\s|little\s|big\s|baby\s|high\sschool\s|"
        rf"academy\s)?(?:\w{{3,7}}\s)?(?:{KIN}|coach|teacher|friend|partner|classmate|neighbor|lt|"
        r"roommate|"
        rf"fto)\s(?:[\w']{{2,9}}\s){{0,2}}?{_HAPPENED}|(?:his|her|my)\s(?:\w{{3,7}}\s)?(?:{KIN}|"
        r"partner)\s(?:is|was)\s(?:also\s)?the\s(?:one\s)?(?:who|doing|on\sdeath|victim|shooter|"
        r"deputy|officer|cop|ff|firefighter|medic|trooper|kid|guy|girl|one\s(?:in|from|they|"
        rf"that))|(?:lost|buried)\s(?:both|{NUMBER}|two\sof)\s(?:(?:of\s)?(?:his|her|their)\s)?"
        r"(?:partners?|brothers|kids|sons|daughters|sisters|crew\s?mates?|friends|guys|crew|"
        r"parents)\s(?:the\ssame|that|in\s(?:the|a|one|that)|on\s(?:the|that)|at\sthe|to\s"
        rf"(?:the|a))|married\sto\sthe\s(?:one|{ROLE}|guy)|(?:the|our|a)\s(?:mayor|judge|chief|"
        r"sheriff|senator|governor|commissioner|warden|principal|"
        r"bishop|pastor|congressman|da|undersheriff|superintendent|coroner|captain|quarterback|"
        rf"councilman|city\smanager)'?s\s(?:\w{{3,8}}\s)?(?:{KIN}|"
        rf"nephew|house|car|boat)|widow\sof\s(?:the|a)|(?:his|her)\s(?:\w{{3,7}}\s)?{KIN}\s(?:was|"
        r"got)\s(?:shot|killed|murdered|stabbed|run\sover)\s(?:in|at|on|by|during|"
        rf"lodd)|(?:whose\s(?:\w{{3,8}}\s)?(?:{KIN}|partner)\s(?:was|got|died|is|shot|hung)))(?!\w)"
        + REST
        + ")",
        "the victim was close to someone",
        trigger="",
        weight=32,
        opens=(
            "his her my their our theirselves toned dispatched sent rolled responded called went "
            "ran got "
            "paged worked tone coded cut pronounced found did intubated narcanned bagged "
            "identified "
            "booked arrested took pulled tased shot it that pt victim caller patient body driver "
            "vic "
            "decedent dead inmate one lost buried married the a widow whose"
        ),
        accepts=unless(
            r"\b(?:found|pulled|worked|booked|identified|bagged)\s(?:his|her|my|their)\s(?:own\s|"
            rf"best\s)?(?:{KIN}|partner|friend)\s(?:for|out|at|from)|"
            r"\bchief'?s\s(?:\w{3,8}\s)?(?:car|house)|\bcaptain'?s\s(?:car|house)|"
            r"\b(?:called|sent|went|ran|got\scalled)\s(?:[\w']{1,6}\s){0,3}?(?:for|to|"
            r"on)\s(?:his|her|my|their)\s(?:\w{3,7}\s)?\w{3,12}'?s?\s?"
            r"(?:house|call|work|[.,;!?]|$)|\bown\s(?:\w{3,7}\s)?(?:house|street|crew|"
            r"\w{2,8})\s(?:[\w']{2,9}\s){0,3}?(?:house|worked|found|called?)"
        ),
        finds=(
            ("both toned out for their own mama.", "toned out for their own mama."[:-1]),
            ("her own son came in as the doa", "her own son came in as the doa"),
            ("it was his old coach hanging in there", "it was his old coach hanging in there"),
            ("the mayors daughter called", "the mayors daughter called"),
        ),
        spares=(
            "his brother is a cop too",
            "went to his son's game",
            "lost his partner to a transfer",
            "found his wife at the store",
            "called his wife",
        ),
    ),
    Rule(
        "standout-mark",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:(?:{ROLE}|guy|one|woman|man|lady|girl)\s(?:with|w/?|who\shas)\s(?:a|the|one|"
        r"his|her|only)\s(?:[\w-]{3,9}\s)?(?:eye\spatch|patch|prosthe\w{3,5}|"
        r"glass\seye|limp|stutter|scars?|burn|arm|leg|eye|hook|cane|wheelchair|tattoos?|"
        r"hearing\said|dreads?|mohawk|accent|birthmark|"
        r"turban|hijab|handlebar|lisp)|has\s(?:a|the)\s(?:prosthe\w{3,5}|glass\seye|eye\spatch|"
        rf"fake\s(?:leg|eye))|(?:famous|viral)\s(?:{ROLE}|guy|kid|girl|"
        r"man|woman|family)|(?:medal\sof\svalor|officer\sof\sthe\syear|"
        r"firefighter\sof\sthe\syear|purple\sheart)\s(?:guy|winner|recipient|"
        r"last|this|for))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=32,
        opens=(
            "officer ofc cop deput deps troop sgt sergeant lts lieut lt capt chief bc cpl corp "
            "det agent fire "
            "ff truck engin driver prob rook boot train recruit cadet medic paramed pm emt nurse "
            "rn "
            "dispatch call co guard jail handler pilot super sup fto instruct chaplain smoke hot "
            "diver "
            "ranger guy one woman man lady girl has famous viral medal purple"
        ),
        accepts=unless(
            r"\bone\s(?:with|w/?)\s(?:a|the)\s(?:patch|cane|arm|leg|eye)\b$|(?:burn|"
            r"scar)\s(?:out|from\sthe\ssun)"
        ),
        finds=(("that captain with the eye patch", "captain with the eye patch"),),
        spares=("the guy with a hat", "medic with the flu"),
    ),
)
