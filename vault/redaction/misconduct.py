"""Rows for what someone owns up to that breaks the rules of the work: records, truth, duty."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import REST, one_of, unless

_WHY = "may admit a breach"
_RECORD = one_of(
    "reports?, logs?, log ?books?, charts?, charting, pcrs?, epcrs?, vitals, times?, time ?cards?, "
    "time ?sheets?, affidavits?, warrants?, narratives?, statements?, records?, rounds, checks, "
    "check sheets?, tier checks, cell checks, welfare checks, count, counts, head ?count, "
    "narc count, rig check, truck check, inventory, signatures?, skills, skill sheets?, hours, "
    "overtime, ot, mileage, paperwork, runs?, forms?, sheets?, inspections?, hydrants?, tickets?, "
    "citations?, cad notes, cad, notes, run sheets?, supplement, depo, deposition, testimony, "
    "evals?, dors?, training records?, certs?, numbers"
)
_OVERSIGHT = one_of(
    "ia, i\\.a\\., internal affairs, internal, iab, opr, the stand, stand, oath, court, "
    "the da, da, the jury, the judge, depo, deposition, the lt, the lieutenant, the sgt, "
    "the sergeant, the chief, the captain, command, the capt, his capt, his lt, his sgt, her lt, "
    "her sgt, his chief, investigators?, the investigator, detectives, the detective, "
    "the board, the state, qa, hr, the medical director, med control, the grand jury, grand jury, "
    "the ig, the union, the coroner, homicide, osha, the family"
)

ROWS = (
    Rule(
        "misconduct-records",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:falsif(?:ied|ies|ying)|fudg(?:ed|es|ing)|fak(?:ed|es|ing)|forg(?:ed|es|"
        r"ing)|doctored|"
        r"fabricat(?:ed|es|ing)|back\s?dat(?:ed|es|ing)|pencil[\s-]?whip(?:ped|s|ping)?|"
        r"gun\s?deck(?:ed|s|ing)?|"
        r"pad(?:ded|ding|s)|inflat(?:ed|es|ing)|invent(?:ed|s|ing)|made\sup|making\sup|makes\sup|"
        r"shad(?:ed|ing)|rewrote|"
        r"rewrit(?:es|ing|ten)|re-?did|altered|altering|cooked|cooking|dry\s?labbed|copied|"
        r"copies|copying|copy\s?pasted|"
        r"cut\sand\spasted|destroyed|shredded|deleted|deleting|erased|tossed|left\s(?:it|that|"
        r"stuff|things|him|her|part)\sout\sof|"
        r"leaving\s(?:it|that|stuff|things)\sout\sof)\s(?:(?:the|his|her|my|a|some|on|last|guy's|"
        r"guys|all|their|our|other|entries|"
        rf"in|whole|shift's|of|old|partner's)\s){{0,4}}{_RECORD}|(?:chart(?:ed|s|ing)|sign(?:ed|s|"
        r"ing)|initial(?:ed|s|ing)|log(?:ged|s|ging)|"
        r"wrote|writes|writing|document(?:ed|ing)|record(?:ed|ing)|mark(?:ed|ing)|checked|"
        r"enter(?:ed|ing)|put\sdown|bill(?:ed|ing)|"
        r"clocked|claim(?:ed|ing)|submitt(?:ed|ing)|turned\sin|swore|sworn|said|"
        r"told)\s(?:[\w'/-]{1,10}\s){0,6}?(?:(?:he|she|they|i|that)\s"
        r"(?:never|didn'?t|did\snot|hadn'?t|hadnt|wasn'?t|werent|"
        r"weren'?t)\s(?:\w{2,5}\s)?(?:t(?:ook|ake)|d(?:id|o|one)|ma(?:de|ke)|saw|see|seen|"
        r"walk(?:ed)?|check(?:ed)?|work(?:ed)?|g(?:ave|ive)|read|look(?:ed)?|happen(?:ed)?|"
        r"count(?:ed)?|use|"
        r"watch(?:ed)?|taught|attend(?:ed)?|even|there)\b(?!\sto\s)|(?:w/?o|without)\s(?:looking|"
        r"checking|counting|doing|reading|"
        r"seeing|walking|even)|(?:and|but|n)\s(?:they|it|he|she)\s(?:weren'?t|wasn'?t|werent|"
        r"wasnt|didn'?t|never|hadn'?t)|not\show\sit\s"
        r"happened|the\sway\sthe\s\w{2,9}\s(?:wanted|told)|for\s(?:him|her)\swhile)|"
        r"(?:skipp(?:ed|ing)|blew\soff|(?:never|didn'?t|did\snot|"
        r"hasn'?t|isn'?t|not)\s(?:wrote|write|written|writing|file|filed|filing|turn(?:ed)?\sin|"
        r"document(?:ed|ing)?|log|logged|logging|do|did|doing|"
        r"done|walk(?:ed|ing)?|make|made|making|write\sup|pull|enter(?:ed)?))\s(?:(?:the|his|her|"
        r"my|a|any|all|use\sof\sforce|uof|"
        r"\d{2}\smin\w{0,4}|last|half|those|of|an|incident|injury|force|tier|cell|cps|welfare|"
        r"watch|suicide|rig|truck|narc|count)\s){0,4}"
        r"(?:checks?|rounds|count|tier|reports?|log|pcr|cps|supplement|uof|use\sof\sforce)\b|"
        r"(?:clocked|punched|signed|badged)\s(?:in\s|"
        r"out\s)?(?:in\s|for\s){0,2}(?:him|her|his\s\w{3,8}|her\s\w{3,8}|each\sother|ot\s|"
        r"overtime|hours|a\sbuddy)\s?(?:he|she|they|while|"
        r"when|that)|signed\soff\s(?:on\s)?(?:\w{2,8}\s){1,3}?(?:he|she|that|w/?o|without|"
        r"never))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=28,
        opens=(
            "falsif fudg fak forg doctored fabricat back pencil gun pad inflat invent made "
            "making makes "
            "shad rewrot rewrit re altered altering cooked cooking dry copied copies copying "
            "copy cut "
            "destroyed shredded deleted deleting erased tossed left leaving chart sign initial "
            "log wrote "
            "writes writing document record mark checked enter put bill clocked claim submitt "
            "turned "
            "swore sworn said told never didn did stopped quit skipp blew hasn isn not punched "
            "badged"
        ),
        accepts=unless(
            r"\b(?:did\snot|didn'?t|never|not|hasn'?t|isn'?t)\s(?:do|done|doing|make|"
            r"made)\s(?:the\s|his\s|her\s|a\s)?(?:count|"
            r"report)$|did\snot\s(?:a\s)?reports?|made\sup\s(?:his|her)\s(?:mind|time|hours)|"
            r"made\sup\s(?:the\s)?(?:time|hours)|not\s(?:a\s|the\s|his\s|her\s|my\s|all\s|"
            r"any\s)?(?:count|report|log|rounds|tier)|"
            r"\b(?:quit|stopped)\s(?:the\s)?(?:checks?|rounds|report)|"
            r"copied\s(?:the\s)?(?:numbers?|forms?|sheets?|notes)|"
            r"\b(?:said|told)\s(?:\w{2,8}\s){0,6}?(?:he|she|they|i|that)\s(?:never|didn'?t|"
            r"did\snot)\s(?:\w{2,5}\s)?(?:see|saw|seen|"
            r"happen|happened|even|watch|use|give|gave|take|took|make|made|work|worked|do|did|"
            r"done|look|read|check)\b|"
            r"\b(?:turned\sin|put\sdown|clocked)\s(?:his|her)\s(?:gear|phone|notice)|"
            r"wrote\s(?:a\s|his\s|her\s)?(?:letter|text|journal)|"
            r"log(?:ged|s)?\s(?:out|off|in)\s"
        ),
        finds=(
            ("admitted charting vitals that he never took", "charting vitals that he never took"),
            ("made up the vitals on three", "made up the vitals on three"),
            ("copied the last guys log, never", "copied the last guys log, never"),
            (
                "wrote the checks were done and they werent",
                "wrote the checks were done and they werent",
            ),
        ),
        spares=(
            "never wrote back",
            "signed the consent form",
            "signed off for the day",
            "wrote a letter to his son",
            "made up his mind",
            "didnt report for shift, sick",
            "said he never did sleep well",
        ),
    ),
    Rule(
        "misconduct-lies",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:lied|lying|lies|perjured\shimself)\s(?:to|on|under|in|"
        rf"at)\s(?:{_OVERSIGHT}|(?:the|his|her|a|my)\s{_RECORD})(?!\w)|"
        r"lied\s(?:for\s(?:his|her|a|my|the)\s(?:partner|fto|sgt|lt|buddy|friend|crew)|"
        r"about\s(?:the|his|a|where|being\sin|using|"
        r"hav|see|what\she\ssaw|what\shappened|how))|(?:told|tells|telling|said\sto|swore\sto|"
        r"testified\sto)\s"
        rf"{_OVERSIGHT}\s(?:\w{{2,6}}\s)?(?:he|she|it|they|that|the|"
        r"i)\s(?:[\w']{1,9}\s){0,5}?(?:wasn'?t|wasnt|didn'?t|didnt|"
        r"never|dead|broke|was|had|did|were|read)|(?:changed|changing|switched|matched|lined\sup|"
        r"rehearsed|coordinated)\s"
        r"(?:his|her|their|my|the)\s(?:story|stories|statements?|account|testimony)|"
        r"got\s(?:their|his|our)\sstor(?:y|ies)\s"
        r"straight|(?:never|didn'?t)\sread\s(?:him|her|them|the\s\w{3,8})\s(?:miranda|"
        r"his\srights|her\srights|the\scard)|"
        r"(?:turn(?:ed|s|ing)|switch(?:ed|es|ing)|shut(?:ting|s)?|mut(?:ed|es|ing)|kill(?:ed|s|"
        r"ing)|cover(?:ed|s|ing)|unplug\w{0,4}|flipped)\s"
        r"(?:off\s)?(?:his|her|my|the|their)\s(?:body\s?(?:worn\s)?(?:cam(?:era)?)?|bwc|cam|"
        r"camera|mic|dash\s?cam|axon|cameras|recorder)(?:\soff)?|"
        r"(?:body\s?cam|bwc|camera|mic|cam)\s(?:was\s)?(?:off|muted)\s(?:on\spurpose|when|so|"
        r"during)|(?:deleted|erased|"
        r"wiped|lost)\s(?:the|his|her|my)\s(?:video|footage|recording|body\s?cam|texts|clip)|"
        r"(?:covered|covering|cover)\s(?:it\sup|"
        r"(?:up\s)?for\s(?:him|her|his\spartner|a\sbuddy|his\ssgt)\s(?:on\s(?:the|a)\s(?:report|"
        r"dui|stand)|w/?\s|with\s(?:ia|the)|in\sthe|"
        r"when\she\swas|bc))|(?:kept\squiet|said\snothing|looked\sthe\sother\sway|"
        r"didn'?t\s(?:say|report|tell)\s(?:anything|nothing|it|"
        r"the|anyone|nobody|a\sword))\s(?:about|when|while|abt|on|he\swas|"
        r"she\swas)\s(?:[\w']{1,9}\s){0,4}?(?:using|drunk|hit|hitting|"
        r"stole|stealing|plant\w{0,3}|beat\w{0,3}|abuse|knife|gun|lied|chok\w{0,3}|high|drugs|"
        r"punch\w{0,3}|kick\w{0,3})|knew\s(?:[\w']{1,9}\s){1,4}?"
        r"(?:was|were|had\sbeen)\s(?:using|drunk|high|stealing|hitting|drinking|diverting|"
        r"expired)|(?:and|n|but)\s(?:hasn'?t|"
        r"didn'?t|never)\s(?:told|tell|say|said|report(?:ed)?)\s(?:anyone|nobody|nothing|"
        r"anything|it|the\s(?:lt|sgt|chief|boss))|"
        r"(?:ran|running|runs|looked|looks|looking|search(?:ed|ing|es)|pull(?:ed|ing)|queried|"
        r"querying|using|used)\s(?:up\s)?(?:(?:his|her|"
        r"a|the|my|some|an)\s)?(?:[\w']{2,11}\s){0,4}?(?:in|on|thr(?:u|ough)|w|with|using|"
        r"into)\s(?:the\s)?(?:ncic|cad|mdt|mdc|clets|leads|dmv|"
        r"rms|system|database|work\scomputer|the\scomputer|police\scomputer|nlets|acic|tlets|"
        r"dol)|(?:ran|runs|running)\s(?:his|her|a|the)\s"
        r"(?:[\w']{2,9}\s){0,3}?(?:tags?|plates?|license)\s(?:on\s(?:duty|shift|the)|for\s(?:a|"
        r"his|her)|at\swork|off)|(?:using|used|uses|"
        r"abus(?:ed|ing))\s(?:the\s)?(?:ncic|cad|mdt|clets|dmv|leads)\s(?:to|for)|ran\s(?:his|"
        r"her)\s(?:ex|wife|gf|girlfriend|husband|"
        r"neighbor|daughters?|date)\b(?!\s(?:to|over|by|off|a|in\b)))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=28,
        opens=(
            "lied lying lies perjured told tells telling said swore testified changed changing "
            "switch "
            "matched lined rehearsed coordinated got never didn turn shut mut kill cover unplug "
            "flipped "
            "body bwc camera mic cam deleted erased wiped lost kept looked knew and n but ran "
            "running "
            "runs looks looking search pull queried querying using used uses abus"
        ),
        accepts=unless(
            r"\b(?:turn(?:ed|s|ing)\soff|switched|shut)\s(?:the|his|her)\s(?:tv|phone)|"
            r"told\s(?:the\s)?(?:family|lt|lieutenant|sgt|sergeant|chief|captain|capt|union|"
            r"his\s\w{2,4}|her\s\w{2,4}|hr)\s(?:\w{2,6}\s)?"
            r"(?:he|she|it|they|that|the|i)\s(?:[\w']{1,9}\s){0,5}?(?:was|had|did|were)\b|"
            r"(?:and|n|but)\s(?:hasn'?t|didn'?t|never)\s(?:told|tell|say|said)\s(?:anyone|nobody|"
            r"nothing|anything|it)\b(?!\s(?:about\s"
            r"the|to\s(?:ia|the\slt)))|lied\sabout\s(?:his|the)\s(?:feelings|sleep|age)|"
            r"pull(?:ed|ing)\s(?:\w{2,9}\s){0,4}?on\sthe\ssystem|"
            r"looking\s(?:\w{2,9}\s){0,4}?in\sthe\ssystem|"
            r"told\s(?:the\s)?(?:lt|sgt|chief)\s(?:he|she)\s(?:never|didn'?t)\s(?:sleep|slept|want)"
        ),
        finds=(
            ("been running his ex thru ncic to see", "running his ex thru ncic to see"),
            ("ran his tag on duty like 4 times", "ran his tag on duty like 4 times"),
            ("lied on the stand", "lied on the stand"),
            ("told ia he wasnt in the room", "told ia he wasnt in the room"),
        ),
        spares=(
            "lied to his wife about being fine",
            "lied awake all night",
            "turned off his phone for the weekend",
            "changed his number",
            "ran into him at the store",
            "told the lt he needs a week",
            "covered his shift",
        ),
    ),
    Rule(
        "misconduct-duty",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:slept|sleeping|sleeps|fell\sasleep|asleep|nodded\soff|dozed\soff|"
        r"passed\sout)\s(?:(?:on|at|in|thr(?:u|ough))\s"
        r"(?:a\scall|the\scall|tones|the\stones|a\stone\sout|duty|post|watch|the\sconsole|"
        r"the\stower|suicide\swatch|"
        r"the\swheel|the\sradio|tower|his\spost|her\spost|rounds|a\srun)|w/?\sthe\s(?:doors?|"
        r"gate)|and\smissed|on\s(?:one\son\sone|1:1))|"
        r"(?:sleeping|slept|sleeps|hooking\sup|hooked\sup|messing\saround|fooling\saround|"
        r"banging|screwing|sexting|flirting|involved|sex|"
        r"dating|relationship|affair|seeing|talking\sdirty|in\slove|fooled\saround|had\ssex|"
        r"having\ssex)\s(?:with|w/?|to)?\s?(?:(?:an?|the|his|her|one\sof\s(?:his|the|"
        r"her))\s)(?:\w{3,9}\s)?(?:inmates?|i/m|witness|victims?|informants?|ci|suspect|"
        r"patients?|pt|trainees?|recruits?|students?|cadets?|"
        r"explorers?|parolees?|probationers?|prisoners?|offender|dv\s(?:call|victim)s?|"
        r"girl\sfrom|complainant|subordinate|boot|rookie)|"
        r"(?:left|lost|forgot|dropped|misplaced)\s(?:his|her|my|the)\s(?:duty\s)?(?:gun|glock|"
        r"weapon|pistol|rifle|badge|sidearm|firearm|keys?\sto\sthe|"
        r"narc\skeys|shotgun|service\sweapon)\s(?:in\s(?:the|a)|at\s(?:the|a)|on\s(?:the|"
        r"a)|and|n|under|unlocked)|(?:hit|clipped|sideswiped|"
        r"backed\sinto|scraped|rolled|dinged|rear\s?ended|struck)\s(?:a|the|some|somebody's|"
        r"someone's)\s(?:[\w']{3,9}\s){0,3}?(?:car|pole|mailbox|fence|"
        r"gate|squad|engine|truck|rig|building|cruiser|hydrant|bike|dog|deer|cyclist|pedestrian|"
        r"bay)\b(?:\s[\w']{2,9}){0,5}?\s(?:and|n|but)\s(?:"
        r"didn'?t|never|drove|left|said|kept|blamed|took|told|lied|hid)|(?:left|leaving|fled|"
        r"drove\soff\sfrom)\s(?:the\s(?:scene\s(?:of|before|after)|"
        r"accident)|before\sthe\s(?:cops|police|pd))|hit\sand\srun|(?:left|leaving|propped|"
        r"popped|kept|opened)\s(?:the|all\sthe|his|cell|his\scell|both)\s"
        r"(?:cell\s|pod\s|tier\s|sally\sport\s)?(?:doors?|cells?|gate|tier)\s(?:open|unlocked|"
        r"unsecured|cracked)\s(?:after|during|for\s(?:them|him|an|the\sinmates?)|"
        r"so\s(?:they|he|the)|on\s(?:purpose|nights|his)|when|all|bc|cuz)|(?:never|didn'?t|"
        r"hasn'?t|did\snot|wont|won'?t)\s(?:report|reported|call\sin|disclose[d]?|"
        r"turn(?:ed)?\sin)\s(?:the|it|that|his|her|any\sof|a)\s?(?:abuse|gun|crash|accident|"
        r"wreck|injury|exposure|force|hit|loss|theft|to|stick|needle|"
        r"incident|punch|dui|arrest|missing|assault|fight|$)|(?:took|taking|takes|drove|going|"
        r"went|drives)\s(?:the|a)\slong\sway\s(?:\w{2,6}\s){0,3}?"
        r"on\spurpose|(?:used|using|gave|pushed|hung|put)\s(?:[\w']{2,9}\s){0,4}?expired|(?:was|"
        r"is|were)\sexpired\s(?:and|but|n)|(?:searched|went\sin|"
        r"entered|kicked\sit|tossed)\s(?:[\w']{2,9}\s){0,4}?(?:w/?o|without|no)\s(?:a\s)?warrant|"
        r"(?:cheat(?:ed|s|ing)|cheatin)\s(?:on|thru)\s(?:the|his|her|a|my)\s"
        r"(?:\w{3,9}\s)?(?:recert\w{0,10}|exam|test|promotional|promo|quals?|pt\stest|acls|nremt|"
        r"boards?|written|ce)|(?:has|had|paid|having)\s(?:someone|"
        r"somebody|his|her|a)\s(?:\w{3,6}\s)?(?:take|took|taking)\s(?:it|the|his)\s?(?:for|test|"
        r"recert)?|stag(?:ed|es|ing)\s(?:an?|his|her|the)?\s?"
        r"(?:injur(?:y|ies)|fall|accident|scene)|fak(?:ed|ing|es)\s(?:his|her|the|an|a|"
        r"being)?\s?(?:back|knee|shoulder|injury|sick|hurt|limp)|called\s(?:in|off|out)\s"
        r"sick\s(?:to|and|so|for)\s(?:\w{2,6}\s){0,2}?(?:work|hunt|go|gamble|golf|drink|fish)|"
        r"(?:sent|released|left|put)\s(?:the|a)\s(?:kid|girl|boy|"
        r"child|baby|wife|victim)\s(?:back\s)?(?:home\s)?(?:with|w/?|to)\s(?:the|her|"
        r"his)\s(?:abuser|dad\swho|boyfriend|husband|stepdad)|"
        r"(?:admit(?:ted|s)|confess(?:ed|es)|fessed\sup|owned\sup|copped|"
        r"came\sclean)\s(?:that\s)?(?:to\s)?(?:he\s|she\s)?(?:(?:me\s|us\s)?(?:to\s|that\s))?"
        r"(?:about\s(?:the|his|her)\s(?:cash|money|pills|missing|report|fent|dui|video)|"
        r"(?:taking|took|using|charting|hitting|stealing|selling|faking|fudging|"
        r"lying|lied|driving|drove|sleeping\swith|cheating\son|falsifying|stole|skipping|skipped|"
        r"deleting|deleted|planting|hiding|signing|running|"
        r"throwing|punching|choking|kicking|striking|slapping|touching|watching|forging|copying|"
        r"sexting|shooting|buying)))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=28,
        opens=(
            "slept sleeping sleeps fell asleep nodded dozed passed hooking hooked messing "
            "fooling banging "
            "screwing sexting flirting involved sex dating relationship affair seeing talking in "
            "fooled "
            "had having left lost forgot dropped misplaced hit clipped sideswiped backed scraped "
            "rolled "
            "dinged rear struck leaving fled drove propped popped kept opened never didn hasn "
            "did wont won "
            "took taking takes going went drives used using gave pushed hung put was is were "
            "searched "
            "entered kicked tossed cheat has paid stag fak called sent released admit confess "
            "fessed owned "
            "copped came"
        ),
        accepts=unless(
            r"\b(?:taking|took|using)\s(?:it\s(?:hard|out|slow)|time|leave|meds|his\smeds|"
            r"melatonin|the\sapp|humor|zoloft)|"
            r"lost\s(?:his|her|my)\s(?:badge|gun)\s(?:and|at|in)\s(?:the\s)?(?:gun|retire)|"
            r"(?:seeing|dating)\s(?:a|the|an)\s\w{3,9}\s(?:student)|slept\sthr(?:u|"
            r"ough)\s(?:the\snight|his\salarm)|"
            r"(?:hit|struck)\sa\sdeer|(?:relationship|involved|talking|affair|seeing)\s(?:to|"
            r"with|w/?)?\s?(?:his|her|the|a)\s(?:\w{3,9}\s)?"
            r"(?:pt|patients?|rookie|boot|trainee|victims?|witness)"
        ),
        finds=(
            (
                "he left the doors open after lockdown cuz they",
                "left the doors open after lockdown cuz they",
            ),
            ("sleeping with an inmate on days", "sleeping with an inmate on days"),
            ("slept thru the call and told", "slept thru the call and told"),
            ("admitted to taking it twice", "admitted to taking it twice"),
        ),
        spares=(
            "slept through the night",
            "fell asleep in class",
            "left the door open for next time",
            "left his phone at home",
            "admitted he is tired",
            "cheated on his diet",
            "called in sick to rest",
        ),
    ),
)
