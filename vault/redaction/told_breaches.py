"""Rows for more breaches as people tell them: drunk at work, lies upward, money, wrong doses."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import REST, one_of, unless

_WHY = "may admit a breach"
_ABOVE = one_of(
    "sarge, sgt, sergeant, lt, lieutenant, capt, captain, chief, bc, boss, supe, sup, supervisor, "
    "brass, ia, iad, internal affairs, investigators?, detectives?, dets?, fto, union, "
    "board, judge, "
    "court, da, jury, warden, doc, fitness doc, oig, admin, hr, medical director, dispatch, disp, "
    "comms, command, his lt, her lt, insurance"
)

ROWS = (
    Rule(
        "breach-drunk",
        Kind.ADMISSION,
        r"\b(?P<x>(?:came\s(?:in|on|to\swork)|showed\sup|reported|shows\sup|clocked\sin|"
        r"been\scoming\sin|comes\sin|went\sin|"
        r"rolled\sin|took\scalls|worked\s(?:a|the|his|her|two|whole)\s?\w{0,8}|drove\s(?:the|"
        r"code|in|home|to)?\s?\w{0,8}|"
        r"(?:wrecked|crashed|rolled|totaled|put|ran|flipped)\s(?:it|his|her|"
        r"the)(?:\s[\w'-]{1,16}){0,6}?)\s(?:still\s|half\s|a\slittle\s|"
        r"totally\s)?(?:drunk|hung\s?over|hammered|buzzed|loaded|wasted|high|stoned|lit|"
        r"tipsy|under\sthe\sinfluence)\b" + REST + ")",
        _WHY,
        trigger="",
        weight=27,
        opens=(
            "came show reported clocked been comes went rolled took worked drove wrecked crashed "
            "totaled put ran flipped"
        ),
        accepts=unless(
            r"\b(?:ran|put)\s\w{1,16}\shigh|high\s(?:fever|risk|school|five|hopes|on\slife|"
            r"alert|call|and)|loaded\s(?:up|with)|came\sin\shigh"
        ),
        finds=(
            ("t-bone came in still drunk and took calls", "came in still drunk and took calls"),
            ("put it in a ditch drunk and walked", "put it in a ditch drunk and walked"),
        ),
        spares=("went in high hopes", "showed up early", "drove the truck loaded with hay"),
    ),
    Rule(
        "breach-lied",
        Kind.ADMISSION,
        rf"\b(?P<x>(?:lied|lying|lies|bs'?d|bullshitted|misled|covered\sup)\s(?:to|with|for|"
        rf"from)\s(?:the\s|his\s|her\s|my\s|a\s)?{_ABOVE}(?!\w)"
        rf"{REST}|told\s(?:the\s|his\s|her\s|my\s)?{_ABOVE}\s(?:that\s)?(?:his|her|the|he|"
        rf"she|they|it)\s(?:[\w']{{1,16}}\s){{0,3}}?(?:was|were|had\sbeen|got|didn'?t|"
        rf"never)\s"
        r"(?:dead|down|broken?|lost|stolen|off|malfunction\w{0,9}|sick|home|there|on\sscene|"
        r"enroute|en\sroute|clear|fine\swhen|work|happened?|touched?|saw|see)\b" + REST + ")",
        _WHY,
        trigger="",
        weight=27,
        opens="lied lying lies bs bull misled covered told",
        accepts=unless(
            r"\btold\s(?:the\s|his\s|her\s|my\s)?\w{1,16}\s(?:he|she|they)\s(?:was|"
            r"were)\s(?:sick|home|down|lost|off)\b"
        ),
        finds=(
            (
                "he lied to the sarge about where the car was",
                "lied to the sarge about where the car was",
            ),
            ("told dispatch the radio was dead, slept", "told dispatch the radio was dead, slept"),
        ),
        spares=("told his sgt he was sick", "lies in bed all day"),
    ),
    Rule(
        "breach-money",
        Kind.ADMISSION,
        r"\b(?P<x>(?:put(?:s|ting)?|charg(?:es|ed|ing)|ran|running|buy(?:s|ing)?|bought|"
        r"pay(?:s|ing)?|paid)\s(?:[\w']{1,16}\s){1,4}?(?:on|with|from|out\sof|to)\s"
        r"(?:the|his|her|a)\s(?:union|company|dept|department|city|county|station|work|fuel|"
        r"agency|local'?s?|lodge|association|"
        r"house|coffee|petty\scash|booster|relief)\s?(?:credit\s)?(?:card|cc|account|fund|"
        r"p-?card|visa|money|cash|dues|credit)\b" + REST + ")",
        _WHY,
        trigger="",
        weight=27,
        opens="put charg ran running buy bought pay paid",
        accepts=unless(
            r"card\sdiscount|"
            r"\bpa(?:y|ys|id|ying)\s(?:[\w']{1,16}\s){0,3}(?:to|with)\s(?:the|his|"
            r"her)\s(?:union|relief|association|house|lodge)\s(?:fund|dues)"
        ),
        finds=(
            ("been putting it on the union credit card", "putting it on the union credit card"),
        ),
        spares=("paid his dues to the union fund", "put her name on the list"),
    ),
    Rule(
        "breach-dose",
        Kind.ADMISSION,
        r"\b(?P<x>(?:gave|pushed|hung|drew\sup|administered|"
        r"dosed)\s(?:[\w']{1,16}\s){0,3}?(?:\d{1,2}x|ten\stimes|double|twice|wrong|too\smuch|"
        r"extra)\s"
        r"(?:the\s|a\s|of\s(?:the\s)?|her\s|his\s)?(?:\w{2,10}\s)?(?:dose|epi|med|meds|drug|"
        r"narcan|fent\w{0,9}|morphine|ketamine|versed|insulin|"
        r"amount|drip|mag|mg)\b"
        + REST
        + r"|charted\s(?:the|a)\s(?:right|wrong|normal|good|lower|correct|different)\s\w{3,10}"
        + REST
        + ")",
        _WHY,
        trigger="",
        weight=27,
        opens="gave pushed hung drew administered dosed charted",
        accepts=unless(r"\bgave\s(?:me|him|her)\stwice\sthe\s"),
        finds=(("bird gave 10x dose epi, charted", "gave 10x dose epi, charted"),),
        spares=("gave him the wrong idea", "gave her a double shift"),
    ),
    Rule(
        "breach-slept",
        Kind.ADMISSION,
        r"\b(?P<x>(?:slept|sleeping|sleeps|dozed|nodded\soff)\s(?:right\s)?(?:thru|through|"
        r"past|during|on|at)\s(?:a|the|two|three|his|her|an?other|my|every)?\s?"
        r"(?:\w{3,9}\s)?(?:tones?|calls?|page|pages|alarm\sdrop|dispatch|rounds|count|"
        r"checks?|post|tower|console|wheel|radio|watch|fire\swatch|suicide\swatch)\b"
        + REST
        + r"|walked\saway\sfrom\sthe\s(?:crash|wreck|scene|accident)\b"
        + REST
        + ")",
        _WHY,
        trigger="",
        weight=27,
        opens="slept sleep dozed nodded walked",
        accepts=unless(
            r"\bslept\s(?:thru|through)\s(?:the|his|her|two)?\s?(?:phone|my|your)\s?calls?|"
            r"sleep\w{0,9}\s(?:thru|through|on|at)\s(?:a|the)\s(?:call\scenter|call\sroom)|"
            r"alarm\sclock"
        ),
        finds=(("rj slept thru a tone, told", "slept thru a tone, told"),),
        spares=("slept through the night", "slept on the couch"),
    ),
    Rule(
        "breach-traces",
        Kind.ADMISSION,
        r"\b(?P<x>(?:delet(?:ed|es|ing)|wiped|erased|shredded|burned|tossed|destroyed|hid|"
        r"lost)\s(?:the|his|her|my|some|all)\s(?:\w{2,9}\s)?(?:video|footage|"
        r"texts|messages|photos|pics|body\s?cam|bwc|logs?|evidence|paperwork|complaint|"
        r"reports?|recording|statement|tapes?)\b"
        + REST
        + r"|(?:took|takes|snapped|sent|shared|kept|posted)\s(?:photos|pics|pictures|selfies|"
        r"a\s(?:pic|photo|selfie|picture|video)|video)\s(?:of|with|from)\s(?:the|a|her|his)\s"
        r"(?:body|scene|victim|deceased|vic|pt|patient|dead|corpse|crash|inmate|suspect|wreck)\b"
        + REST
        + r"|(?:fixed|tore\sup|voided|made)\s(?:a|the|his|her)\s(?:\w{3,9}\s)?(?:ticket|"
        r"citation)\s?(?:go\saway|for|disappear)\b"
        + REST
        + r"|(?:wrote|gave|padded|billed)\s(?:him|her|my)self\s(?:ot|overtime|hours|a\sscript)\b"
        + REST
        + ")",
        _WHY,
        trigger="",
        weight=27,
        opens=(
            "delet wiped erased shredded burned tossed destroyed hid lost took takes snapped "
            "sent shared kept posted fixed tore voided made wrote gave padded billed"
        ),
        accepts=unless(
            r"\blost\s(?:the|his|her|my|some|all)\s(?:\w{2,9}\s)?(?:paperwork|messages|texts|"
            r"photos|pics)|shredded\s(?:the\s)?paperwork|deleted\s(?:her|his|my|"
            r"the)\s(?:ex'?s?\s)?(?:texts|messages|photos|pics)\s?(?:$|from)"
        ),
        finds=(
            ("she deleted the bwc footage that night", "deleted the bwc footage that night"),
            ("took pics of the body for the chat", "took pics of the body for the chat"),
        ),
        spares=("lost the paperwork again", "took photos with his kids"),
    ),
)
