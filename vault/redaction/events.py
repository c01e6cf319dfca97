"""Rows for words that single out one call: which event, where, to whom, how many, how known."""

from __future__ import annotations

from . import tellings, told_breaches, told_deeds
from .findings import Kind
from .rule import Rule
from .word_classes import NUMBER, REST, ROLE, unless

_WHY = "singles out one incident"
_EVENT = (
    r"(?:shooting|fire|crash|wreck|homicide|murders?|drowning|ois|explosion|stabbing|standoff|"
    r"riot|lodd|massacre|"
    r"derailment|bombing|pile\s?up|collapse|rollover|hanging|suicide|hostage|barricade|jumper|"
    r"raid|triple|double|"
    r"quad|cave\s?in|burnover|blast|beheading|kidnapping|abduction|overdose|entrapment|flashover|"
    r"shootout|"
    r"ambush|tornado|flood|landslide|avalanche|electrocution|plane\sdown|helo\scrash|bus\scrash|"
    r"accident|t-?bone|"
    r"head-?on|mci|escape|murder-?suicide|siege|beating)"
)
_PLAIN = (
    r"(?!(?:the|a|an|whole|same|first|last|next|other|new|old|bad|big|worst|only|real|right|"
    r"second|third|house|car|structure|brush|"
    r"grass|medical|cardiac|hard|one|long|past|recent|entire|actual|final|current|dispatch|"
    r"domestic|dv|early|late|night|radio|"
    r"welfare|kid|kids|ped|peds|code|infant|fatal|tough|ugly|rough|main|sad|camp|kitchen|"
    r"wildland|police|officer|officers?|work|day|follow|"
    r"peer|group|civil|criminal|near|working|trash|dumpster|vegetation|attic|garage|basement|"
    r"apartment|commercial|chimney|"
    r"electrical|vehicle|forest|good|training|live|under|my|his|her|their|our|your|this|that|and|"
    r"or|of|for|to|in|on|at|with|after|"
    r"since|from|before|another|every|any|some|no|in-custody|custody|drug|fentanyl|od|inmate|"
    r"attempted|completed|teen|child|mass|active|"
    r"multi|multiple|vacant|residential|high|busy|fresh|weird|random|little|small|few|two|three|"
    r"involved|single|motorcycle|mva|gang|"
    r"traffic|fake|sim|simulated|mock|accidental|tabletop|range|quick|prescribed|controlled|back|"
    r"cook|cooking|grease|about|watching|"
    r"under|friendly|opened|open|ceased?|cease|caught|like|he|she|they|we|i|was|is|it)\b)"
)
_TODDLER = (
    r"(?:bab(?:y|ies)|kids?|child(?:ren)?|toddlers?|infants?|newborn|little\s(?:girl|boy|one|"
    r"kid)|girls?|boys?|twins|triplets|couple|"
    r"mom|mother|father|dad|old\s(?:man|lady|couple)|pregnant\s(?:lady|woman|girl|mom)|bride|nun|"
    r"priest|santa|nurse|teacher|woman|man|lady|"
    r"guy|body|bodies|cyclist|jogger|farmer|motorcyclist|biker|teen|teens|dog\swalker|head|torso|"
    r"family|sisters|brothers)"
)
_DEATH = (
    r"(?:died|dead|killed|drowned|burned(?:\sup)?|were\s(?:shot|killed|found|trapped|lost)|"
    r"was\s(?:shot|killed|found|trapped|stabbed|"
    r"ejected|crushed|decapitated)|got\s(?:shot|killed|trapped|stabbed)|perished|suffocated|"
    r"froze\sto|hung|hanged|didn'?t\smake\sit|"
    r"shot|stabbed|jumped|went\s(?:under|in\sthe\swater)|fell)"
)

ROWS = (
    Rule(
        "event-placed",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:the|that)\s(?:[\w'-]{{3,12}}\s){{0,3}}?{_EVENT}\s(?:(?:on|at|off|by|near|in|"
        r"behind|outside|under|below|inside|over|down)\s(?:the\s)?(?!(?:my|"
        r"his|her|our|their|this|that|all|nights?|days?|shift|the|duty|first|last|next|other|"
        r"same|scene|work|home|least|once|particular|general|news|job|"
        r"way|table|side|back|front|morning|past|end|line|radio|phone|air|weekend|middle|books|"
        r"dept|department|station|bay|a|an|him|her|"
        r"me|it|mon|tue|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|"
        r"saturday|sunday|jan|feb|mar|apr|may|june|july|"
        r"aug|sept|oct|nov|dec|january|february|march|april|august|september|october|november|"
        r"december|19\d\d|20\d\d|time|training|"
        r"academy|class|summer|winter|spring|fall|\d{1,2}\b|what|how|why|town|county|city|report|"
        r"court|head|mind|sleep|dreams?)\b)[a-z0-9][\w'-]{1,20}"
        r"(?:\s[\w'-]{2,12}){0,2}|(?:that|which)\s(?:killed|took|claimed|hurt|burned|made|"
        rf"closed|shut|started|wiped)|where\s(?:the|{NUMBER}|a|he|she|they|his|her)\s\w{{1,12}}|"
        r"(?:with|w/?)\s(?:the\s"
        rf"(?!crew|team|guys|peer|new|kid\b|family)\w{{2,12}}|{NUMBER}\s\w{{2,12}}|a\s(?:pregnant|"
        r"bus|kid)|both)|when\s(?:they|the)\s(?:held|roof|floor|wall|bridge|building|guy)|"
        r"they\smade\s(?:a|the)|everyone\s(?:saw|"
        r"knows|heard|talks))(?!\w)" + r"[^.;!?\n]{0,40})",
        _WHY,
        trigger="",
        weight=36,
        opens="the that",
        accepts=unless(
            r"\bfire\s(?:in|on|at|by|under|down|off)\s(?:the\s)?(?:belly|camp|pit|marshal|"
            r"service|academy|hall|house|truck|side)|"
            r"\b(?:double|triple|quad|escape|overdose|accident|flood|raid)\s(?:in|on|at|by|over|"
            r"under|off)\s(?:the\s)?(?:ot|overtime|room|cheese|route)|"
            r"\bcar\saccident\sin\s|suicide\s(?:in|by)\s(?:the\s)?(?:family|cop)"
        ),
        finds=(
            ("the drowning at willow bend w the twins", "the drowning at willow bend w the twins"),
            (
                "the grain truck wreck that killed the two",
                "the grain truck wreck that killed the two",
            ),
            ("the jumper on cane river bridge was", "the jumper on cane river bridge was"),
        ),
        spares=(
            "the fire on his shift",
            "the fire in the past",
            "the crash last week",
            "the fire that night",
        ),
    ),
    Rule(
        "event-known",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:(?:worked|working|was\sat|were\sat|was\son|been\sat|responded\sto|"
        r"first\sin\s(?:at|to)|ran|caught|first\sat|took|there\sfor|since|after|from|survived|"
        r"made\sit\sout\sof)\s(?:(?:the|that)\s)?"
        rf"(?:{_PLAIN}[a-z][\w'-]{{2,14}}\s){{1,2}}{_EVENT}(?!\s(?:season|class|training|academy|"
        r"marshal|dept|department|station|service|house|truck|school|chief|"
        r"engine|rescue|ground|alarm|investigat|protection|science|fighter|call|calls|watch|"
        r"prevention|overtime|shifts?))|(?:the|"
        rf"that)\s(?:{_PLAIN}[a-z][\w'-]{{2,14}}\s){{1,3}}(?:triple|double|shooter|burnover|"
        r"pile\s?up|"
        r"collapse|derailment|massacre|bombing|cave\s?in|explosion|ambush|kidnapping|"
        r"hostage\s\w{4,9}|siege|stabbing|murders?|wreck|riot|drowning|drownings|shooting|"
        r"standoff|"
        r"crash|jumper|hanging)(?!\s(?:class|training))|(?:the|that)\s(?:one|call|job|fire|wreck|"
        r"night|day|scene|house|pool|barn|apartment|crash|drowning)\s(?:where|when|with|w/?|"
        r"that)\s(?:the\s|a\s|all\s|"
        rf"his\s|her\s|they\s|{NUMBER}\s|found\s){{1,3}}(?:\w{{3,9}}\s){{0,2}}?(?:{_TODDLER}|roof|"
        r"floor|bodies|hostages?|train|plane|bus|wall|found|shot|got|killed|died|held|fell|were|"
        r"drowned|went|jumped|burned)|"
        r"(?:the\snight|the\sday|when|since|before|after)\sthe\s(?:silo|bridge|dam|mill|mine|"
        r"plant|school|church|tower|levee|roof|stadium|factory|hospital|grandstand|bleachers|"
        r"barge|ferry|tanker|train|plane|bus|chopper|helo|helicopter|grain\s\w{3,8})\s(?:went|"
        r"fell|blew|burned|collapsed|broke|sank|flooded|crashed|came\sdown|exploded|gave)|"
        r"(?:pulled\sup|showed\sup|rolled\sup|got\sthere|arrived)\sand\sit\swas\shis|(?:two|"
        r"three|four|2|3|4|five)\sfunerals\s(?:for|in)\s(?:one|a|the\ssame)|(?:the|"
        r"that)\s[\w-]{3,12}\s(?:call|fire|wreck|one|crash|shooting)\s(?:that\s)?(?:everyone|"
        r"everybody)|(?:same\s(?:age|name|birthday)\s(?:as|"
        r"and)\s(?:same\s\w{3,5}\s)?(?:as\s)?(?:his|her|my))|held\s(?:him|her|them|"
        r"hostage)\s(?:hostage|\d{1,2}\s(?:hrs|hours|days)|at\s(?:knife|gun))|"
        r"(?:one\sof\sthe\s)(?:hostages|survivors|"
        r"victims|original|four|five|six|three)\b|(?:the|that)\s(?:plane|helo|chopper|helicopter|"
        r"engine|fire\s?truck|bus|train|truck|boat|rig|ambulance)\s(?:that|which)\s(?:went|"
        r"crashed|rolled|"
        r"hit|sank|burned|flipped|fell|exploded|killed)|(?:plane|helo|chopper|helicopter|bus|"
        r"train)\s(?:went\sdown|crash(?:ed)?)\s(?:in|on|at|behind|off|near|by)|"
        r"passenger\sin\sthe\s(?:rig|engine|cruiser|squad)|"
        r"(?:second|third|fourth|2nd|3rd|4th|fifth)\s(?:suicide|lodd|ois|funeral|hanging)\s(?:on|"
        r"at|in|from)\s(?:that|this|his|her|our|the)|(?:suicide|hung\shimself|shot\shimself|"
        r"hanging|hung\sherself|"
        r"shot\sherself|killed\shimself|od'?d|died|found\sdead|killed\sherself|"
        r"ate\shis\sgun)\s(?:[\w']{2,7}\s)?(?:in|at)\s(?:the|his|"
        r"her)\s(?:\w{3,7}\s)?(?:station|bathroom|bay|locker|patrol|cruiser|squad|parking|"
        r"precinct|"
        rf"firehouse|unit\b|substation|academy|bunk|sally|office\b|barracks|engine|rig))(?!\w)"
        r"[^.;!?\n]{0,40})",
        "names one incident",
        trigger="",
        weight=36,
        opens=(
            "worked working was were been responded first ran caught took there since after from "
            "survived "
            "made the that when before pulled showed rolled got arrived two three four five same "
            "held one plane helo chopper helicopter bus train passenger second third "
            "fourth 2nd fifth suicide hung shot hanging killed od died found ate"
        ),
        accepts=unless(
            r"\b(?:the|that)\s(?:night|day|one|scene|call|job|house)\s(?:that|when|where|with|"
            r"w/?)\s(?:the\s|a\s|all\s|his\s|her\s|they\s){1,3}(?:went|got|found|were|"
            r"kids?|mom|dad|guy|woman|man|family|twins|boys|girls|wife|father|mother|bus|train|"
            r"body)\b|one\sof\sthe\s(?:original|four|five|six|three)\s(?:goals|"
            r"things|reasons|steps|days|classes)|\bdied\s(?:[\w']{2,7}\s)?(?:at|in)\s(?:his|her|"
            r"the)\s(?:office|unit)|"
            r"\b(?:since|after|from|took|ran|was\son)\s(?:the\s|"
            r"that\s)?(?:[\w'-]{2,14}\s){1,2}(?:fire|double|triple|overdose|accident|flood|"
            r"suicide|escape|raid|"
            r"ois|hanging|jumper|barricade|beating)\b(?<!\bthe)"
        ),
        finds=(
            ("he worked the church shooting", "worked the church shooting"),
            ("caught the maple court triple", "caught the maple court triple"),
            ("found dead in his patrol car", "found dead in his patrol car"),
        ),
        spares=(
            "worked a bad wreck",
            "after the last fire",
            "the night the kids went home",
            "since the divorce",
        ),
    ),
    Rule(
        "event-victims",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:(?:where|when|that|who|after|since|bc|because)\s(?:the|those|{NUMBER}|"
        rf"all\s{NUMBER}|that|killed|took)\s(?:the\s)?(?:{NUMBER}\s)?(?:little\s|young\s|baby\s|"
        r"other\s)?(?:sisters|"
        r"brothers|kids|children|twins|boys|girls|babies|teens|cousins|students|guys|cops|"
        r"deputies|officers|firefighters|sister|brother|family|"
        rf"hikers|workers|nuns|cheerleaders)\s?(?:\w{{2,5}}\s)?(?:{_DEATH}|in\sthe)|(?:that|which|"
        rf"it|fire|wreck|crash)\s(?:killed|took|claimed)\s(?:the|{NUMBER}|a|his|her|"
        r"both)\s(?:\w{3,8}\s)?(?:sisters|brothers|"
        r"kids|children|twins|boys|girls|babies|teens|cousins|students|family|ff|firefighters|"
        r"cops|deputies|people|crew|mom)|(?:the|those|that|"
        rf"all)\s(?:{NUMBER}\s)?(?:little\s)?(?:sisters|brothers|twins|"
        rf"triplets|cousins)\s(?:who\s|that\s|from\sthe\s|on\sthe\s|in\sthe\s)?(?:{_DEATH}|pool|"
        r"lake|river|fire|car|house|pond|wreck|crash|barn|trailer|basement)|"
        r"(?:two|three|four|five|six|2|3|4|5|6|all)\s(?:of\sthem|kids|children|brothers|sisters|"
        r"boys|girls|teens|ff|firefighters|cops|officers|guys|babies|family\smembers|"
        r"people)\s(?:[\w']{2,5}\s)?(?:died|dead|killed|drowned|shot|burned|in\sthe\s(?:van|"
        r"car|house|fire|trunk|pool|tub|basement|trailer|minivan|closet))|(?:found|"
        rf"where\sthey\sfound|carried\sout)\sall\s{NUMBER}|"
        r"(?:mother|mom|father|dad|husband|guy|man|woman|kid|son|stepdad|boyfriend)\s(?:who|"
        r"that)\s(?:drowned|shot|killed|stabbed|burned|shook|strangled|murdered|hung|smothered|"
        r"poisoned|ate|beat)\s(?:his|her|the|"
        rf"their|a|{NUMBER})|with\s{NUMBER}\s(?:on|in)\s(?:it|board))(?!\w)" + REST + ")",
        "an incident that stands out",
        trigger="",
        weight=35,
        opens=(
            "where when that who after since bc because which it fire wreck crash the those all "
            "two three "
            "four five six found carried mother mom father dad husband guy man woman kid son "
            "stepdad "
            "boyfriend with"
        ),
        accepts=unless(
            r"(?:that|when|who|where|after|since|bc|because)\s(?:the|his|those|"
            r"that)\s(?:\w{3,8}\s)?(?:kids|girls|boys|guys|children|family)\s(?:fell|hung|jumped|"
            r"in\sthe|went)|"
            r"(?:took|that\stook)\s(?:the|his|her|a|both)\s(?:\w{3,8}\s)?(?:kids|family|boys|"
            r"girls|twins|crew|children|people|mom)|"
            r"(?:girls|boys|kids|guys)\s(?:shot|fell)\s(?:the|asleep|hoops|pool)|"
            r"that\skilled\s(?:the|a|his)\s(?:crew|mood)"
        ),
        finds=(
            ("where the three sisters died", "where the three sisters died"),
            ("it killed the two brothers", "it killed the two brothers"),
            ("a mother who drowned her three kids", "mother who drowned her three kids"),
        ),
        spares=("after the kids went to bed", "all three kids in college", "took the kids fishing"),
    ),
    Rule(
        "event-odd-spot",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:(?:the|that|a)\s(?:[\w-]{{3,9}}\s)?{_TODDLER}\s(?:in|under|on|down|inside|"
        r"off|at|with|hit\sby|stuck\sin|behind|w/?|they\sfound\sin|found\sin|"
        r"who\swas\sin)\s(?:the|a|that)\s(?:\w{3,7}\s)?(?:coat|pajamas|pjs|dress|costume|"
        r"car\sseat|microwave|"
        r"freezer|dryer|washer|oven|well|dumpster|suitcase|cooler|trunk|silo|bin|grain\sbin|"
        r"baler|combine|auger|crossing|tracks|overpass|attic|crawl\s?space|"
        r"backpack|crib|tub|bathtub|pool|pond|canal|creek|river|lake|ditch|culvert|septic\w{0,5}|"
        r"manure\s?\w{0,3}|tank|water\stank|closet|chimney|elevator|shaft|escalator|ferris|"
        r"hot\stub|sandbox|driveway|bus|train|tractor|mower|backpack|trash\w{0,4}|toilet|cage|"
        r"bridge|ice|ledge|backhoe|trench|barn|roof|wheelchair|porch|teddy|pink\s\w{3,7}|"
        r"purple\s\w{3,7}|"
        r"red\s\w{3,7})\b(?!\s(?:driver|duty|ride|today|team|class|lessons?))|(?:the|that|"
        r"those)\s(?:[\w-]{3,9}\s)?(?:baby|babies|twins|triplets|kids?|family|couple|girls?|"
        r"boys?|brothers|sisters)\s(?:of\s\w{1,5}\s)?(?:on|off|from)\s(?:rte|rt|route|hwy|"
        r"highway|county|cr|old|mill|\w{3,10}\s(?:rd|road|st|street|ave|lane|ln|creek|hollow|"
        r"bridge|pond|lake|river|hill|pike|dr))\b|(?:boys|girls|brothers|kids|sisters)\s(?:and|n|"
        r"on|w/?)\s(?:a|the|one)\s(?:snowmobile|sled|canoe|boat|raft|quad|atv|jet\s?ski|tractor|"
        r"trampoline)|(?:decapitated|impaled|headless|dismembered|burned\salive|electrocuted|"
        r"beheaded|skinned|scalped|mummified)\s[\w-]{3,12}|(?:bod(?:y|ies)|torso|head|hand|leg|"
        r"foot|"
        r"remains)\s(?:in|under|down)\s(?:the|a)\s(?!(?:home|picture|right|"
        r"water\b(?!\stank))\b)\w{3,9}|(?:grain|silo)\s(?:bin|silo|truck|elevator)\s?,?\s(?:two|"
        r"the|one|both|wreck|kid|brothers?|call)|manure\spit|"
        r"wood\s?chipper|(?:wedding|prom|santa|birthday|graduation|quincea\wera|parade|rodeo|"
        r"fair|carnival|fairgrounds|nightclub|movie\stheater|outlet\small|state\sfair|marathon|"
        r"concert|daycare|nursing\shome|synagogue|mosque|temple|sikh\stemple|campground|dairy|"
        r"slaughterhouse|cannery|refinery|mill|quarry|mine)\s(?:party\s|night\s|farm\s|ride\s|"
        r"fire\s)?(?:wreck|crash|shooting|shooter|"
        r"fire|collapse|explosion|one|call|stabbing|massacre|drowning|rollover|thing|accident|"
        r"cave\s?in|homicide|murder|triple|bombing|evac\w{0,6}))(?!\w)" + r"[^.;!?\n]{0,30})",
        _WHY,
        trigger="",
        weight=33,
        opens=(
            "the that a those boys girls brothers kids sisters decapitated impaled headless "
            "dismembered burned electrocuted beheaded skinned "
            "scalped mummified body bodies torso head hand leg foot remains grain silo manure "
            "wood wedding "
            "prom santa birthday graduation quince parade rodeo fair carnival nightclub movie "
            "outlet state "
            "marathon concert daycare nursing synagogue mosque temple sikh campground dairy "
            "slaughterhouse "
            "cannery refinery mill quarry mine"
        ),
        accepts=unless(
            r"\b(?:mine|mill|fair|hand|head|leg|foot)\s(?:one|call|thing)|\b(?:wedding|birthday|"
            r"prom|graduation|parade|concert)\s(?:party\s|night\s)?(?:one|call|thing)|"
            r"\b(?:hand|head|foot|leg)\s(?:in|under|down)\s(?:the|a)|\b(?:guy|man|woman|lady|mom|"
            r"dad|family|couple|kids?|boys?|girls?|father|mother|teacher|nurse)\s(?:in|on|at|"
            r"with|w/?|behind|off)\s"
            r"(?:the|a|that)\s(?:\w{3,7}\s)?(?:bus|lake|pool|river|pond|creek|porch|roof|"
            r"driveway|barn|bridge|boat|attic|backpack|train|car\sseat|tractor|mower|ice|"
            r"red\s\w{3,7}|wheelchair|"
            r"trash\w{0,4})"
        ),
        finds=(
            ("the little girl in the purple coat", "the little girl in the purple coat"),
            ("decapitated motorcyclist on the road", "decapitated motorcyclist on the road"),
            ("the wedding party wreck", "wedding party wreck"),
        ),
        spares=(
            "the guy in the lake house",
            "the kids in the pool",
            "a wedding thing",
            "body in the water",
        ),
    ),
    Rule(
        "event-seen",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:(?:one|call|video|clip|picture|photo|footage|incident|shooting|wreck|fire|"
        r"crash|case|ois)\s(?:that\s|which\s|they\s)?(?:everyone|everybody|the\swhole\s(?:county|"
        r"town|city|state|country|dept))\s(?:saw|knows|heard|"
        r"remembers|watched|talks|was\stalking)|(?:viral|the\syoutube|the\stiktok|cell\s?phone|"
        rf"leaked)\s(?:video|clip|photo|footage)|(?:guy|{ROLE}|one|kid|girl|woman|man)\s(?:from|"
        r"in|on)\s(?:the|that)\s(?:(?:viral\s)?(?:video|clip)|news|paper|front\spage|"
        r"documentary|tv|billboard|mural|footage|body\s?cam|podcast|headlines|picture|photo)|"
        r"(?:saw|seen|was|were|been|all\sover|plays?|played|playing|aired)\s(?:it\s|him\s|her\s|"
        r"all\sover\s)?(?:on|in|all\sover)\s(?:the\s)?(?:news|tv|cnn|fox|youtube|tiktok|facebook|"
        r"national\snews|front\spage|paper|papers|headlines|channel\s\d{1,2}|reddit|twitter)|"
        r"(?:made|hit)\s(?:the\s|national\s|front\s){1,2}(?:news|page|paper|papers|headlines)|"
        r"in\sthat\s(?:picture|photo|video)|(?:they|netflix)\smade\sa\s(?:movie|documentary|"
        r"podcast)|(?:case|call|one|guy|wreck|fire)\s(?:they\sput\s)?on\s(?:the|"
        r"that)\s(?:podcast|billboard|documentary|mural)|(?:wrongful\sdeath|his|her|"
        r"the)\s(?:trial|lawsuit|verdict|indictment)\s(?:is|was|made)\s(?:on|in|all|"
        r"national))(?!\w)" + REST + ")",
        "an incident others may have seen",
        trigger="",
        weight=34,
        opens=(
            "one call video clip picture photo footage incident shooting wreck fire crash case "
            "ois viral the "
            "cell leaked guy officer ofc cop deput deps troop sgt sergeant lieut lt capt chief "
            "det agent ff "
            "truck engin driver prob rook medic paramed emt nurse dispatch co guard jail handler "
            "pilot kid "
            "girl woman man saw seen was were been all plays played playing aired made hit in "
            "they netflix "
            "wrongful his her"
        ),
        accepts=unless(
            r"saw\s(?:it|him|her)?\s?(?:on|in)\s(?:the\s)?(?:news|tv|facebook|paper|youtube|"
            r"tiktok|reddit)\sabout\s(?:raises|pay|the\scontract)|"
            r"\b(?:man|woman|kid|girl|one)\s(?:in|on)\s(?:the|that)\s(?:tv|picture|photo)|"
            r"\b(?:was|were|been)\s(?:on|in)\s(?:the\s)?(?:tv|facebook|youtube|tiktok|reddit|"
            r"paper|twitter)\b|plays?\s(?:on|in)|video\s(?:call|visit)|cell\s?phone\s(?:photo|"
            r"video)"
        ),
        finds=(
            ("its the one everyone saw on tv", "one everyone saw on tv"),
            ("he is the guy from the viral video", "guy from the viral video"),
        ),
        spares=("watched the video from training", "the news is depressing", "he was on tv duty"),
    ),
    *tellings.ROWS,
    *told_breaches.ROWS,
    *told_deeds.ROWS,
)
