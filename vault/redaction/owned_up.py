"""Rows for breaches told by the way they are told: a word of owning up, or of getting caught."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import KIN, NUMBER, REST, WHOM, one_of, unless

_WHY = "may admit a breach"
_WRONG = one_of(
    "fent\\w{0,5}, narcs?, narcotics?, vials?, pyxis, wasting, waste, evidence, body ?cam, bwc, "
    "dash ?cam, falsif\\w{1,6}, forg(?:ed|ing), "
    "faked?, faking, time ?cards?, time ?sheets?, ncic, cad, mdt, plate, dui, dwi, drunk, "
    "flask, high on, edibles?, coke, cocaine, meth, oxys?, "
    "percs?, percocets?, norcos?, adderall, stole, stolen, stealing, pocketed, pocketing, "
    "inmates? a, cuffed, in cuffs, slapped, choked, shoved, "
    "punched, struck, smacked, backhanded, kicked, roughed, beat, bribes?, ua, steroids, "
    "contraband, planted, perjur\\w{1,4}, "
    "lied to (?:the|ia|his), lied on, lied in, lied under, lied about, covered up, covering up, "
    "tampered, doctored, diverted, diverting, expired, "
    "asleep at the, slept thr(?:u|ough) a, slept with a, without a warrant, no warrant, "
    "signature, answers, smuggl\\w{2,4}, threatened, "
    "shook the, dropped the baby, never checked, never called, never charted, never logged, "
    "never reported, never walked, never searched, "
    "didn'?t chart, didn'?t check, didn'?t call, didn'?t report, didn'?t log, didn'?t do the, "
    "skipped, hung up on, ignored, let (?:it|the call|the phone) ring, "
    "muted, turned (?:it|his|her|the), unlocked, left (?:the|a|his|her) (?:door|cell|gun|box|"
    "kid|pt|patient|rifle|shotgun|baby)"
)

ROWS = (
    Rule(
        "owned-up",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:told|tells|telling|confided\s(?:in|to)|admitted\sto|"
        r"confessed\sto)\sme\s(?:that\s)?|(?:says|said|admits|admitted|confessed|confided|"
        r"disclosed|reported|"
        r"swears|thinks|mentioned|let\sslip)\s(?:that\s)?|(?:found\sout|came\sout|turns\sout|"
        r"asked\s(?:me\s)?if)\s(?:that\s)?)(?:it\s(?:was|is)\s)?(?:he|she|they|his\spartner|"
        r"her\spartner|he'?s|she'?s|he'?d|she'?d|i)\s(?:[\w'/-]{1,11}\s){0,6}?"
        rf"{_WRONG}(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=26,
        opens=(
            "told tells telling confided admitted confessed says said admits disclosed reported "
            "swears thinks mentioned let found came turns asked"
        ),
        accepts=unless(
            r"(?:beat|kicked|skipped|choked|punched|struck|shoved|slapped|lied\sto\shis|ignored|"
            r"stole)\s(?:up|him\s?self|her\s?self|it\b|out|the\s(?:habit|odds|bag|cancer|wall|"
            r"heat|drum|traffic|meal)|lunch|meals?|"
            r"breakfast|dinner|group|meeting|the\s(?:gym|meeting|debrief|class)|me\b|by\show|my)|"
            r"lied\sto\s(?:his\swife|her\shusband)|feels?\sbeat|was\sbeat|is\sbeat|dead\sbeat|"
            r"drunk\s(?:driver|guy|dial)|"
            r"\bcad\s(?:screen|system|upgrade)|\b(?:didn'?t|never)\s(?:check|call|called|"
            r"checked)\s(?:back|in|me|out|his\s(?:phone|mail)|her\s(?:phone|mail)|for\shelp)|"
            r"his\swife\s(?:left|kicked)|"
            r"(?:got|was|been|be)\s(?:\w{2,8}\s)?(?:punched|slapped|kicked|shoved|struck|choked|"
            r"threatened|ignored|beat|cuffed|muted|skipped|lied)|(?:expired|"
            r"unlocked)\s(?:parking|phone)|"
            r"turned\s(?:it|his|her|the)\s(?:life|corner|phone|tv|down|around|page|in\b)|"
            r"told\sme\s(?:he|she)\s(?:was|got)\s(?:beat|kicked)|waste\sof|hates\s|"
            r"wasn'?t\s(?:drunk|high)|"
            r"not\s(?:drunk|high)|stopped\s|quit\s|left\s(?:the|a|his|her)\sdoor\sopen\s(?:for|to)"
        ),
        finds=(
            ("told me he'd roughed up a kid", "told me he'd roughed up a kid"),
            ("confided that he had struck his wife", "confided that he had struck his wife"),
        ),
        spares=(
            "said he skipped lunch",
            "says he was kicked out by her",
            "told me he never checked in",
            "admitted he is beat",
        ),
    ),
    Rule(
        "owned-deed",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:drew|draws|drawing|signed|pulled|gave|charted|wasted)\s(?:up\s|"
        r"out\s)?\d{1,4}\s?(?:mcg|mg|cc)?,?\s(?:and\s|n\s|but\s)?(?:gave|kept|charted|wasted|"
        r"pushed)\s\d{0,4}|(?:test(?:ed|s)|pop(?:ped|s)|piss(?:ed|es)|came\s(?:up|"
        r"back))\s(?:hot|dirty|"
        r"positive\sfor\s(?:thc|coke|opi\w{2,4}|amph\w{2,9}))|(?:driv(?:ing|es|en)|drove|"
        r"came|comes|coming|going|went)\s(?:back\s)?(?:in\s)?(?:to\s|on\s)?(?:(?:work|shift|duty|"
        r"the\sclock|the\strack|the\srig)\s)?after\s(?:a\s)?(?:fifth|pint|six|twelve|"
        rf"{NUMBER}\s(?:drinks|beers|shots))|(?:keeps?|kept|hid(?:es|ing)?|stash(?:es|ed)?|"
        r"found)\s(?:a|his|her|the)\s(?:pint|fifth|bottle|flask|handle|half\spint|stash|"
        r"six\spack|twelve\spack)\s(?:[\w']{1,7}\s){0,3}?(?:locker|truck|rig|turnouts?|"
        r"turnout\s\w{3,6}|unit|squad|cruiser|engine|desk|bag|boot)|(?:had|has)\s(?:a\s(?:few|"
        rf"couple)|{NUMBER})\s(?:drinks?|beers?)?\s?(?:at\slunch|and\sdrove|n\sdrove|"
        r"and\swent\son|n\swent\sback|and\sgot\sin|before\she\sdrove)|let\s(?:it|the\s(?:call|"
        r"line|phone))\s"
        r"ring|(?:wrote|logged|typed|charted|entered|marked|signed)\s(?:himself\s|"
        r"herself\s)?(?:\d{3,4}|en\s?route|on\sscene|available|clear|rounds|checks?|vitals|she|"
        r"he|that)\s(?:[\w']{1,9}\s){0,6}?(?:from\s(?:his|her|the|a)\s(?:chair|desk|bunk|"
        r"recliner|couch|bed|office|station|lot)|"
        r"(?:she|he|they)\s(?:didn'?t|never|wasn'?t)|was\spresent|still\sat)|told\s(?:dispatch|"
        r"comms|control|cad|the\sdispatcher)\s(?:he|she|they)\s(?:was|were|is)|found\s(?:a|the|"
        r"some)\s(?:[\w']{2,8}\s)?(?:wallet|purse|cash|money|gun|pills|envelope)\s(?:and|"
        r"n)\s(?:kept|took|pocketed)|"
        r"(?:bought|buys|buying|gave|giving|got)\s(?:the\s|some\s|a\s)?(?:beer|booze|alcohol|"
        r"liquor|vapes?|weed|white\sclaws?)\s(?:for|to)\s(?:the|a|an|some|his)\s(?:explorers?|"
        r"cadets?|minors?|kids|teens?|juniors?|inmates?|probies?)|(?:explorer|cadet|"
        r"junior)s?\s(?:who\swas\s)?(?:under\s?age|\d\d)|"
        r"(?:texting|dating|writing|calling|called|seeing|dm'?ing|messaging|"
        r"snapchatting)\s(?:to\s)?(?:an?|the|his|one\sof\sthe)\s(?:inmate'?s?|victim'?s?|"
        rf"witness\w{{0,2}}|suspect'?s?|caller'?s?)(?:\s{KIN})?|(?:let|letting)\s(?:the|his|"
        r"a)\s\w{3,9}\stake\sthe\s(?:fall|blame|hit)|"
        r"blamed\s(?:it\son\s)?(?:the|his|a|her)\s(?:other|probie|rookie|partner|trainee|driver|"
        r"inmate)|(?:us(?:ed|es|ing)|flash(?:ed|es|ing)|showed|pulled)\s(?:his|her|"
        r"the)\s(?:badge|id|city\scard|department\scard|gas\scard|p-?card|credit\scard|"
        r"fuel\scard|take\s?home|"
        r"work\scomputer|access|login|squad|cruiser|county\s\w{3,5})\s(?:to|for)\s(?!id\b)|"
        r"(?:sold|sells|selling|gave|gives|giving|traded|shar(?:ed|es|ing))\s(?:his|her|"
        r"some\sof\s(?:his|her))\s(?:\w{3,9}\s)?(?:prescription|script|pills|percs|adderall|"
        r"xanax|meds|norcos?|oxys?)\s"
        r"(?:to|with|for)|(?:work(?:ed|s|ing)?|rid(?:es|ing)|driv(?:es|ing)|"
        r"practic\w{2,4})\s(?:[\w']{1,6}\s){0,3}?(?:an?|his|her|on\san?)\s(?:expired|"
        r"suspended|lapsed|revoked)\s(?:cert|card|license|licence|medic|emt|dl|cpr)|"
        r"(?:threaten(?:ed|s|ing))\s(?:to\s(?:kill|shoot|hurt)\s)?(?:his|her|the|an?|my)\s"
        rf"(?:\w{{3,9}}\s)?(?:{KIN}|ex|boyfriend|neighbor|lt|sgt|inmate|witness|kid|guy|him|her)|"
        r"(?:sat|parked|sitting|parks|parking|drives|driving|rolled|rolls)\s(?:outside|by|past|"
        r"in\sfront\sof)\s(?:her|his|the\sex'?s?|his\sex'?s?|her\sex'?s?)\s(?:house|place|"
        r"apartment|work|job)|"
        r"put\s(?:a|an)\s(?:tracker|airtag|gps|bug|camera)\s(?:on|in)|slash(?:ed|ing)\s(?:his|"
        r"her|the|a)|keyed\s(?:his|her|the|a)|(?:lit|set|starts?|started|sets)\s(?:the|a|that|"
        r"those|some\sof\sthe)\s(?:\w{3,8}\s)?(?:field|fire|fires|barn|grass|brush|"
        r"dumpster)\s(?:him|her)self|knowing\sit\swas|"
        r"(?:knew|found\sout)\s(?:she|he)\swas\s(?:1[0-7]|under\s?age|a\sminor|an?\sinmate|"
        r"married\sto)|(?:gave|gives|push(?:ed|es)|hung|dosed)\s(?:[\w']{1,8}\s){0,4}?(?:and|"
        r"but|n)\s(?:didn'?t|never)\s(?:chart|document|tell|log|report)\w{0,2}|(?:never|"
        r"didn'?t|hasn'?t|forgot\sto|not)\s(?:chart|charted|charting|"
        r"document|documented)\s(?:the|it|that|a|his|her|second|any)|(?:left|leaves|"
        r"leaving)\s(?:a|the|his|her)\s(?:loaded\s|narc\s|drug\s|med\s|pt\s|cell\s|"
        r"gun\s)?(?:shotgun|rifle|gun|glock|narc\w{0,6}|drug|narcs|box|safe|cart|patient|pt|"
        r"baby|inmate|prisoner|medication|meds|k9|dog|cabinet)\s(?:[\w']{2,9}\s){0,3}?"
        r"(?:alone|unlocked|open|loaded|in\sthe\s(?:rack|car|hallway|van|unit|cruiser|bathroom|"
        r"heat|squad|tub|cell)|unattended|unsecured|on\sthe\s(?:bumper|hood|toilet|roof|floor|"
        r"rack|counter))|been\s(?:swapp|dilut|skimm|pocket|divert|steal|drawing\sup\sextra|fudg|"
        r"fals|pencil|shoot)\w{0,5}\s|(?:pocketing|skimming)\s"
        r"(?:it|the|some)|(?:high|drunk|loaded|buzzed|stoned|lit)\s(?:on|at|for|"
        r"during)\s(?:every|most|a|half|all|his|the)\s(?:\w{3,8}\s)?(?:shifts?|calls?|tours?|"
        r"runs?)|drinks?\s(?:from|out\sof)\s(?:a|his|her|the)\s(?:flask|thermos|water\sbottle|"
        r"mug|tumbler)|(?:forging|forged|signed|signs|signing)\s(?:his|her|the|my)\s"
        r"(?:\w{2,9}\s)?(?:signature|name)|shook\s(?:the|his|her)\s(?:baby|kid|infant|son|"
        r"daughter)|(?:threw|throws|broke|smashed)\s(?:a|the)\s(?:plate|glass|bottle|phone|chair|"
        r"lamp|remote|mug)\s(?:at|on|over)\s(?:him|her|his|the\skid)|(?:camera|cameras|"
        r"body\s?cam)\s(?:was|were)\s(?:down|off|covered|dark|unplugged)|"
        r"(?:from|out\sof|of)\s(?:the\s)?(?:evidence|property\sroom|narc\s(?:box|safe|locker)|"
        rf"drug\s(?:box|safe)|pyxis)\b|rough(?:ed|ing)\sup\s{WHOM}|(?:stealing|stole|took|takes|"
        r"taking|swiped)\s(?:[\w']{1,8}\s){0,3}?(?:from|off|out\sof)\s(?:a\s|the\s)?(?:dead|"
        r"deceased|body|victim|patient|pt|inmate|evidence|locker|fund|union|scene|"
        rf"house\sfire|burned|burnt|rehab|narc|med\sroom|drug|pyxis|property))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=26,
        opens=(
            "drew draws drawing signed pulled gave charted wasted test pop piss came driv drove "
            "comes coming going went keep kept hid stash found had has let wrote logged typed "
            "entered marked told bought buys "
            "buying giving got explorer cadet junior texting dating writing calling called "
            "seeing dm messaging snapchatting blamed us flash showed sold sells selling gives "
            "traded shar work rid practic threaten sat parked sitting "
            "parks parking drives rolled rolls put slash keyed lit set start sets knowing knew "
            "push hung dosed never didn hasn forgot not left leaves leaving been pocketing "
            "skimming high drunk loaded buzzed stoned drink forging "
            "forged signs signing shook threw throws broke smashed camera body from out of rough "
            "stealing stole took takes taking swiped"
        ),
        accepts=unless(
            r"(?:sat|parked|sitting|parking)\s(?:outside|by|in\sfront\sof)\s(?:her|"
            r"his)\s(?:house|place|work)\s(?:and|to)\s(?:talk|cry|cried|breathe)|"
            r"gave\s(?:his|her)\s(?:\w{3,9}\s)?meds\s(?:to|with)|got\s(?:the\s|some\s)?beer|"
            r"came\s(?:back|up)\s(?:hot|dirty)|found\sout\s(?:she|he)\swas\smarried|"
            r"(?:hidden|found)\s(?:his|her)\sbottle|left\sthe\sdog|showed\shis\s(?:badge|"
            r"id)\s(?:for|to)|told\s(?:dispatch|comms)\s(?:he|she)\s(?:was|is)\s(?:tired|done|"
            r"sick|quitting|"
            r"retiring|leaving)|gave\s[\w\s']{1,30}(?:and|but|n)\s(?:didn'?t|never)\s(?:tell)|"
            r"(?:not|didn'?t)\sdocument\s(?:the|it|that|a)|"
            r"(?:took|taking)\s[\w\s']{0,20}from\s(?:the\s)?(?:rehab|union|scene|fund)"
        ),
        finds=(
            ("she drew up 100 gave 50 kept 50", "drew up 100 gave 50 kept 50"),
            ("keeps a pint in the turnout locker", "keeps a pint in the turnout locker"),
            ("let the rookie take the fall for it", "let the rookie take the fall for it"),
        ),
        spares=(
            "keeps a bottle of water by the bed",
            "gave him a hug but didnt stay",
            "put a note on his locker",
            "had a few days off",
            "worked his last shift",
        ),
    ),
    Rule(
        "owned-plainly",
        Kind.ADMISSION,
        r"\b(?P<x>(?:admit(?:s|ted|ting)?|confess(?:ed|es)|disclosed|confided|fessed\sup|copped)\s"
        r"(?:to\s)?(?:me\s)?(?:that\s|to\s)?(?:(?:he|she|they)(?:\s(?:had|has|have|been|once|"
        r"sometimes|also)|'?d|'?s\sbeen|'?s)?\s(?:never\s)?\w{3,11}(?:ed|ing)|(?:he|she|they)\s(?:had\s|"
        r"has\s)?(?:hit|took|stole|left|hid|sold|put|shot|gave|lied|broke|drove|wrote|made|let|kept|"
        r"taken|given|hidden|written|driven|struck|ran|bought|brought|slept\s(?:thr|on|with))|"
        r"\w{3,11}ing)\s" + REST + ")",
        _WHY,
        trigger="",
        weight=21,
        opens="admit confess disclosed confided fessed copped",
        accepts=unless(
            r"\b(?:feel|need|want|struggl|be|sleep|cry|cri|miss|hat|lov|hav|dread|drink|los|think|worry|worri|"
            r"panick?|avoid|wonder|fear|get|start|stopp|skipp|isolat|eat|dream|imagin|consider|wish|"
            r"hop|worr|regrett?|enjoy|overeat|not\s|morn|even|evening|someth|noth|anyth|everyth|"
            r"scar|tir|exhaust|embarrass|asham|depress|overwhelm|burn)(?:ed|ing)\b|slept\b|left\shim|"
            r"\b(?:lied|made|took|left|kept|put)\s(?:to\s(?:his\swife|her\shusband|me)|it\b|up\b|on\b|"
            r"a\s(?:step|break|walk))"
        ),
        finds=(("He admitted charting vitals he", "admitted charting vitals he"),),
        spares=(
            "admitted feeling low today",
            "confessed he cried in the car",
            "admitted to the hospital",
        ),
    ),
)
