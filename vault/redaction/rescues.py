"""Rows for rescue and care on a call: people brought out, fire ground, treatment, the radio."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import NUMBER, PERSON, REST, WHOM, for_real, one_of, unless

_WHY = "says what was done on the call"
_DRUG = one_of(
    "epi, epinephrine, narcan, naloxone, versed, midazolam, ketamine, fent\\w{0,5}, amio\\w{0,6}, "
    "adenosine, atropine, bicarb, roc, sux, succs, etomidate, morphine, txa, mag, d50, d10, "
    "dextrose, levo, levophed, calcium, lido, benadryl, glucagon, solumedrol, paralytic, sedation, "
    "whole blood, haldol, dilaudid, heparin, insulin, potassium"
)
_AWAY = one_of(
    "aside, over, in for, out of the (?:running|house|office|group|meeting|class), "
    "(?:in)?to (?:the )?(?:side|clinic|er|hospital|doctor|doc|group|meeting|eap|detox|rehab|gym|"
    "office|lunch|church|class)"
)

ROWS = (
    Rule(
        "rescue-brought",
        Kind.TACTICAL,
        r"\b(?P<x>(?:(?:pulled|carried|dragged|drug|hauled|lifted|fished|fish\s?hooked|dug|yanked|"
        r"lowered|pried|hoisted|scooped|winched|rappelled|extricated|extracted|rescued|unburied|"
        rf"passed|handed|tossed|threw|rolled|cut|freed)\s(?:{WHOM}|{NUMBER}\s(?:kids|people|guys|"
        r"of\s"
        rf"them|girls|boys|bodies))\s(?!{_AWAY})(?:\w{{2,9}}\s){{0,2}}?(?:out|from|off|up|down|"
        r"under|through|thru|"
        r"to|into|onto|across|by\sthe|over\sthe|in\sa|loose|free|w/|with|alone)|got\s"
        rf"{WHOM}\s(?:out\sfrom|from\sunder|off\sthe\s(?:roof|ledge|bridge|tracks|ice|rail)|"
        r"out\sof\sthe\s"
        r"(?:car|fire|water|truck|smoke|wreck|burning|pool|river|lake|trench|building|basement|"
        r"cell))|"
        r"cut\s(?:the|his|her|a|my)\s(?:\w{3,6}\s)?(?:rope|belt|seat\s?belt|sheet|noose|cord|"
        r"strap|ligature|"
        r"laces|pedal|post|dash)|(?:bagged|picked\sup|collected|loaded|carried|gathered|scooped|"
        r"zipped|"
        r"washed|held|found|bagging|hosed)\s(?:up\s)?(?:the|his|her|"
        r"their)\s(?:\w{3,8}\s)?(?:torso|body|bodies|"
        r"pieces|parts|brains?|remains|limbs|guts|intestines|skull|scalp|severed)|(?:lost|"
        r"losing)\s(?:his|her|"
        r"my|the|their)?\s?grip\b(?!\son)|let\sgo\sof\s(?:his|her|the|my)\s(?:hand|arm|rope|"
        r"wrist|line|"
        r"jacket|kid)|(?:his|her|the)\s(?:hand|arm|jacket|sleeve|wrist|grip|rope)\sslipped|"
        r"(?:dropped)\s"
        r"(?:(?:the|a)\s(?:stretcher|cot|gurney|rope|litter|stokes|stair\s?chair|patient|pt|baby|"
        r"kid|"
        r"body|backboard))|(?:couldn'?t|could\snot|cudnt)\s(?:reach|hold|get\sto|pull|free|find|"
        r"lift|"
        rf"hang\son\sto|get)\s{WHOM}(?!\s(?:to|on\sthe\sphone|an?\s|in\sto))|"
        r"had\s(?:the\s\w{3,7}|him|her)"
        r"\sin\s(?:his|her|my)\sarms)\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "pulled carried dragged drug hauled lifted fish dug yanked lowered pried hoisted "
            "scooped "
            "winched rappelled extricated extracted rescued unburied passed handed tossed threw "
            "rolled cut freed got bagged picked collected loaded gathered zipped washed held found "
            "bagging hosed lost losing let his her the dropped couldn could cudnt had"
        ),
        accepts=for_real,
        finds=(
            ("he pulled the probie out by the straps", "pulled the probie out by the straps"),
            ("carried the torso out himself", "carried the torso out himself"),
            ("he swam and lost grip", "lost grip"),
        ),
        spares=(
            "he pulled me aside",
            "dropped him off at home",
            "carried the casket",
            "got him out of the house this weekend",
            "pulled her out of the meeting",
            "threw him a party",
        ),
    ),
    Rule(
        "rescue-went",
        Kind.TACTICAL,
        r"\b(?P<x>(?:(?:went|ran|crawled|climbed|jumped|dove|dived|swam|rushed|charged|headed|"
        r"followed|"
        r"go|going|go(?:es)?|stepped|leaned|rappelled|waded|kicked)\s(?:right\s|straight\s|"
        r"back\s)?(?:(?:in|out|"
        rf"down|up|over|off|inside|under)\s)?(?:(?:after|for|to\sget|looking\sfor)\s{WHOM}|(?:in|"
        r"inside|up|"
        r"down)\s(?:by\s(?:him|her)self|alone|without|w/?o|with\sno|w/?\sno|before|ahead\sof|"
        r"first|under\s"
        r"fire|off\sair)(?!\s(?:an?\s)?(?:appt|appointment|me\b|coffee|expectations|knocking|"
        r"lunch))|"
        r"(?:over|off|thr(?:u|ough)|under|into|onto|down|up|across)\s(?:the|"
        r"a)\s(?:back\s)?(?:wall|fence|"
        r"rail|railing|window|crawl\s?space|roof|ice|water|river|lake|canal|smoke|fire|flames|cell|"
        r"stairwell|embankment|ledge|guardrail|ladder|shaft|hole|culvert|trench|creek|surf|pond|"
        r"pool|"
        r"burning|building|manhole|tank|hoistway))|(?:bailed|dove|jumped)\s(?:out|"
        r"off)\s(?:of\s)?(?:the|a)\s"
        r"(?:window|roof|truck|boat|chopper)|(?:cut|vented|opened|punched|"
        r"vent(?:ing)?)\s(?:(?:the|a|that|his|"
        r"wrong)\s){1,2}(?:\w{4,6}\s)?(?:roof|vent|hole|skylight|window)|(?:left|dropped|"
        r"abandoned|lost|"
        r"grabbed|pulled|stretched|charged|flowed|turned|manned|kinked)\s(?:(?:the|his|her|my|"
        r"a)\s)(?:\w{4,8}\s)?"
        r"(?:nozzle|hose|hose\s?line|hand\s?line|charged\sline|attack\sline|pipe|deck\sgun|"
        r"monitor|2\.5)|"
        r"(?:without|w/?o|no)\s(?:a\s)?(?:charged\s(?:line|hose)|mask\son|air\spack|scba|rit|"
        r"swat|backup|"
        r"cover\sunit)|(?:ran|went)\s(?:back\s)?(?:in|inside)\s(?:with|w/?)\s(?:no|just)|"
        r"(?:called|calling|"
        r"transmitted|declared|gave)\s(?:the|a|his|her|my)\smayday|(?:left|lost|leaving)\s(?:his|"
        r"her|my|the)\s"
        r"(?:partner|probie|rookie|officer|victim|vic|guy|post|backup|crew|second\sman|kid|pt|"
        r"patient)\s"
        r"(?:\w{2,5}\s)?(?:in\s(?:the|there)|on\sthe\s(?:2nd|second|third|roof|floor|line|street|"
        r"stairs)|"
        r"behind|inside|alone)|(?:backed|pulled)\s(?:everyone|everybody|them|the\screw|his\sguys|"
        r"his\screw|the\s"
        r"guys)\s(?:out|off)|(?:turned|put|hit)\s(?:the\s(?:hose|water|line)\son)|rode\s(?:it|"
        r"the\s\w{4,7})\s"
        r"(?:down|in)\b|off\sair)\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "went ran crawled climbed jumped dove dived swam rushed charged headed followed go "
            "going "
            "stepped leaned rappelled waded kicked bailed cut vent opened punched left dropped "
            "abandoned lost grabbed pulled stretched flowed turned manned kinked without wo w no "
            "called calling transmitted declared gave leaving backed put hit rode off"
        ),
        accepts=unless(
            r"\b(?:went|go|going|ran)\s(?:in\s|out\s)?for\s(?:him|her|them|the\skids?)\b|"
            r"\bgave\s(?:the|a)\s"
            r"(?!mayday)|\bfollowed\s(?:up|the)\b|\bcut\s(?:the|a)\s(?:hole|window)$|"
            r"jumped\s(?:up|down)\s|"
            r"\b(?:cut|opened|punched)\s(?:the|a|his)\s(?:window|hole)\s(?:seat|in\shis\s(?:shoe|"
            r"sock))|"
            r"\bgo(?:es|ing)?\sin\s(?:alone|first|before)"
        ),
        finds=(
            ("went in without a charged line bc he", "went in without a charged line bc he"),
            ("cut the vent hole on the wrong side", "cut the vent hole on the wrong side"),
            ("went over the wall after him", "went over the wall after him"),
        ),
        spares=(
            "went in for a sleep study",
            "went over the coping list",
            "went in to see the doc",
            "went down a dark road",
            "left his partner at home",
        ),
    ),
    Rule(
        "rescue-care",
        Kind.TACTICAL,
        r"\b(?P<x>(?:(?:did|doing|do|started|starting|stopped|gave|giving|kept|keep|began|quit|"
        r"performed|"
        r"performing|continued|ran)\s(?:\w{2,6}\s){0,2}?(?:cpr|compressions|mouth\sto\smouth|"
        r"rescue\s"
        r"breaths|chest\scompressions)(?!\s(?:class|training|recert|instruct|card|cert|refresher|"
        r"demo))|(?:tubed|intubated|cric'?e?d|darted|drilled|decompressed|bagged|shocked|"
        r"defibbed|paced|"
        r"cardioverted|narcann?e?d|narcan'?d|coded|triaged|tourniqueted|suctioned|boarded|sedated|"
        r"extubated|snowed|paralyzed|resuscitated|splinted)\s(?:"
        rf"{WHOM}|(?:his|her)\s(?:own\s)?(?:dad|mom|father|mother|brother|son|daughter|friend|"
        r"chest|neck|"
        r"wife|partner)|the\s(?:esophagus|goose|stomach|neck|io)|an?\sio|(?:\w{2,6}\s)?(?:black|"
        r"red)\sand)|"
        r"(?:pushed|gave|slammed|hung|drew\sup|administered|pushing|gave\s(?:him|her|"
        r"the\s\w{2,7}))\s(?:(?:the|"
        r"another|more|all|too\smuch|\d{1,4}(?:\.\d)?(?:\s?mg|\s?mcg)?|a|some|last|wrong|double|"
        r"first|of|\w{3,5}"
        rf"\srounds?)\s){{0,3}}{_DRUG}|(?:gave|pushed|hung|drew\sup)\s(?:(?:him|her|"
        r"the\s\w{2,6})\s)?the\s"
        r"wrong\s(?:dose|drug|med|blood|bag)|(?:missed|blew|botched|lost|couldn'?t\s(?:get|"
        r"find))\s(?:the|a|"
        r"his|her)\s(?:tube|airway|vein|line|iv|io|pulse|bleed|stemi|needle|bleeder|landmarks)|"
        r"(?:held|"
        r"holding|put|applied|kept|stuffed|jammed|shoved)\s(?:pressure|c-?\s?spine|(?:his|"
        r"her)\s(?:fist|"
        r"fingers?|hands?|thumb|knee)\s(?:in|on|into|over)\s(?:the|his|her)\s(?:wound|neck|hole|"
        r"artery|throat|"
        r"chest|leg|groin)|(?:his|her)\s(?:brains?|guts|intestines|throat|neck|airway|leg\son|"
        r"head\stogether))|"
        r"(?:put|slapped|threw|cranked|tightened|used)\s(?:(?:a|the|two|on|his|2)\s){1,2}(?:tq|"
        r"tqs|tourniquets?|"
        r"chest\sseals?|lucas)|(?:tq|tourniquet)\s(?:on|high)\b|(?:called|"
        r"calling)\sit\s(?:at\s\d{1,4}|in\sthe\s"
        r"(?!night|end)\w{2,12}|after\s\d{1,3}|on\s(?:the\s)?scene|too\s(?:soon|early)|"
        r"right\sthere)|(?:called\sthe\scode|"
        rf"pronounced\s(?:{WHOM}|at|on\s(?:scene|the)|both|two))|(?:worked|coded|"
        rf"ran)\s(?:on\s)?{WHOM}\s(?:\w{{2,6}}\s)?"
        rf"(?:for|till|until|all\sthe|in\sthe|on\sthe|anyway|in\sfront|{NUMBER}\smin|while)|"
        r"delivered\s(?:the\s"
        r"(?:head|twins|dead|stillborn)|(?:a|the)\s(?:breech|stillborn|dead)|them\stwins|"
        r"a\sbaby\sin\s(?:the|a))|"
        rf"(?:talked|walked)\s(?:{WHOM}|the\s\w{{3,8}})\sthr(?:u|ough)\s(?:cpr|compressions|"
        r"the\sbirth|"
        r"delivery|delivering|the\sheimlich|a\stourniquet|how)|(?:bvm|king\stube|igel|io)\s(?:in|"
        r"and|n)\s|"
        r"rode\s(?:in\s)?(?:with|w)\s(?:the\s)?(?:body|kid|baby))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "did doing do start stopped gave giving kept keep began quit perform continued ran "
            "tubed "
            "intubated cric darted drilled decompressed bagged shocked defibbed paced cardioverted "
            "narcan coded triaged tourniquet suctioned boarded sedated extubated snowed paralyzed "
            "resuscitated splinted pushed slammed hung drew administered pushing missed blew "
            "botched "
            "lost couldn held holding put applied stuffed jammed shoved slapped threw cranked "
            "tightened used tq called calling pronounced worked delivered talked walked bvm king "
            "igel "
            "io rode"
        ),
        accepts=for_real,
        finds=(
            ("tubed him on the third try, bvm", "tubed him on the third try, bvm"),
            ("she did cpr 20 min. hands", "did cpr 20 min"),
            ("pushed the epi late and he", "pushed the epi late and he"),
            ("called it in the driveway", "called it in the driveway"),
        ),
        spares=(
            "taught a cpr class",
            "did cpr training",
            "called it a night",
            "pushed through a hard month",
            "gave the wrong date",
            "gave her melatonin",
            "worked on him w the resume",
            "held her hand for a bit",
        ),
    ),
    Rule(
        "rescue-radio",
        Kind.TACTICAL,
        r"\b(?P<x>(?:(?:sent|dispatched|routed|toned|toned\sout|started|rolled|directed|took|"
        r"gave|put)\s(?:(?:them|him|"
        r"her|everyone|everybody|(?:the\s)?(?:\w{2,9}\s)?(?:units?|engines?|medics?|crews?|"
        r"ambulance|truck|"
        r"rig|cars?|chopper|cops|officers?|deputies|fire|ems|squad))\s)?(?:out\s)?(?:to\s|in\s|"
        r"on\s)?the\swrong\s"
        r"(?!exit|turn|way|idea|end)|(?:typed|entered|dropped|heard|put\sin|read|repeated|gave|"
        r"took\sdown)\s(?:(?:out\s|in\s)?"
        r"the\s)wrong\s(?:apt|apartment|address|number|street|house|unit|town|county|side|floor|"
        r"block|"
        r"location|cross)|(?:told|telling|tells)\s(?:the|that|this|a)\s(?:caller|mom|dad|mother|"
        r"father|"
        r"babysitter|rp|reporting|neighbor|suspect|shooter|hostage|little\s\w{3,4}|"
        r"\d{1,2}\s?(?:yo|year\sold)|kid|"
        r"boy|girl|daughter|passenger|operator|jumper)\s(?:to|how|she|he|it|help)|(?:told|"
        r"ordered|had|sent|"
        r"telling)\s(?:them|the\screw|swat|his\sguys|everyone|the\s(?:entry\s)?team|his\screw|"
        r"the\sguys)\s(?:to\s)?"
        r"(?:go\sin|hold|stage|stand\sdown|back\sout|pull\sout|clear|breach|push|shoot|fire|"
        r"go\sdefensive|"
        r"go\sinterior|wait\sfor\s(?:pd|swat|backup)|in\b)|(?:put|had|kept|left|with|"
        r"stayed\son\s(?:the\sline\s)?"
        rf"with)\s{WHOM}\son\s(?:hold|(?:the|an?)\s(?:open\s)?(?:line|phone))\s?(?:for|until|till|"
        r"til|when|while|and|"
        r"n|the|as|\d|he|she)|hung\sup\son\s(?:the\s(?!phone)|a\scaller|him\s(?:bc|cuz|because|"
        r"think)|her\s(?:bc|"
        rf"cuz|because|think))|(?:heard|listened\sto|hearing)\s(?:{WHOM}|it)\s(?:die|dying|drown|"
        r"burn|burning|"
        r"scream|screaming|choke|choking|bleed|get\s(?:shot|stabbed|hit|beat)|stop\sbreathing|"
        r"go\squiet|shoot|"
        r"being)|heard\s(?:the\s(?:shots?|gunshots?|screams|last\sbreath)|(?:his|her)\slast)|"
        r"(?:sat\son|ignored|"
        r"downgraded|cancell?ed|closed\sout|held)\sthe\s(?:call|911\scall|second\scall|mayday|"
        r"ambulance|"
        r"welfare\scheck|backup)|open\sline\swent|(?:notified|called|"
        r"told)\sthe\swrong\s(?:family|mom|house|"
        r"wife|parents|next)|(?:negotiated|negotiating|"
        r"talked\sto\shim)\s(?:\w{2,5}\s)?\d{1,2}\s?(?:hrs?|hours?|"
        r"min)|the\s\w{3,6}\sjumped\s(?:anyway|while|when|right|off))\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "sent dispatched routed toned started rolled directed took gave put typed entered "
            "dropped "
            "heard read repeated told telling ordered had kept left with stayed hung listened "
            "hearing "
            "sat ignored downgraded cancel closed held open notified called negotiat talked the"
        ),
        accepts=for_real,
        finds=(
            ("sent them to the wrong side of the lake", "sent them to the wrong side of the lake"),
            ("told the caller to stay put", "told the caller to stay put"),
            ("he told them go in w/o swat", "told them go in w/o swat"),
            ("put the caller on hold for it", "put the caller on hold for it"),
        ),
        spares=(
            "took the wrong exit",
            "got wrong idea about eap cost",
            "hung up when i said eap",
            "stayed on the line with her until she slept",
            "told him to get some rest",
            "told them to take a break",
        ),
    ),
    Rule(
        "rescue-omitted",
        Kind.TACTICAL,
        r"\b(?P<x>(?:(?:forgot|failed)\sto\s(?:search|pat|lock|radio|clear|switch|strap|charge|"
        r"reload|call\s"
        r"(?:it\sin|for\sbackup)|chock|cuff|turn\son\sthe\s(?:o2|oxygen|pump)|check\s(?:the|his|"
        r"her|for)\s"
        r"(?:waistband|closet|pulse|pockets|bag|airway|o2|cell|back\sseat|room))|(?:didn'?t|"
        r"did\snot|never)\s"
        rf"(?:search(?:ed)?|pat(?:ted)?|frisk(?:ed)?|clear(?:ed)?|cuff(?:ed)?)\s(?:{WHOM}|"
        r"the\s\w{3,9})|"
        r"(?:didn'?t|did\snot|never)\s(?:check(?:ed)?\s(?:(?:the|his|her|for|"
        r"a)\s)?(?:\w{3,6}\s)?(?:waistband|"
        r"closet|pulse|pockets|basement|back\sseat|trunk|bathroom|cell|airway|second\stime)|"
        r"(?:see|saw)\sthe\s"
        r"(?:gun|knife|second|kid|car|muzzle|bat|train)|look(?:ed)?\s(?:under|in|behind)\sthe|"
        r"(?:wait|waited)\sfor\s"
        r"(?:backup|pd|swat|cover|the\sdog|rit)|(?:hear|heard)\sthe\s(?:mayday|shots?|"
        r"call\sfor))|(?:walked|"
        r"drove|ran|stepped|went)\s(?:right\s)?(?:past|by|over)\s(?:the\s(?:address|one\s(?:in|"
        r"on|who|that)|"
        r"body|kid|girl|boy|baby|victim|little|other\s(?:one|victim))|him|her)\s(?:\w{1,12})|"
        r"(?:let|left)\s"
        rf"{WHOM}\s(?:keep|have|with|w/?)\s(?:the|his|her|a)\s(?:belt|sheet|laces|shoe\s?laces|"
        r"razor|knife|"
        r"lighter|blanket|string|gun|pills)|had\sto\s(?:decide|choose|pick)\s(?:who|which|"
        r"between)|(?:would\s?"
        r"n'?o?t|didn'?t)\slet\s(?:the|her|his|a)\s(?:mom|mother|dad|father|wife|parents?|"
        r"husband)\s(?:in|go|"
        r"near|hold|see|inside|back|touch)|(?:held|holding)\s(?:the\s(?:mom|mother|dad|father|"
        r"wife|parents?|"
        rf"husband)|him|her|them)\sback|found\s{WHOM}\s(?:hanging|cold\b|blue\b|face\s?down|"
        r"in\sthe\s(?:tub|"
        r"bathtub|closet|bathroom|cell|garage|pool|locker|shower|woods|trunk|crib|river|water|"
        r"basement)|"
        r"under\sthe|dead\s(?:in|on|at|under)|w/?\sa\s(?:sheet|belt|bag))|"
        r"turned\sdown\s(?:the\s)?second\s"
        rf"ambulance|(?:triaged|tagged)\s{WHOM}\s(?:black|green|red|as))\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "forgot failed didn did never walked drove ran stepped went let left had would "
            "wouldn held "
            "holding found turned triaged tagged"
        ),
        accepts=unless(f"didn'?t\\sclear\\s(?:him|her|them)\\b|left\\s{PERSON}$"),
        finds=(
            ("he never searched the kid", "never searched the kid"),
            ("let him keep the belt, then", "let him keep the belt, then"),
            ("found him hanging on rounds", "found him hanging on rounds"),
        ),
        spares=(
            "didnt clear him for duty",
            "never checked back",
            "wont drive past the scene",
            "let him have the floor",
            "held back tears",
        ),
    ),
)
