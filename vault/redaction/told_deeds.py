"""Rows for clauses that tell what was done on a call: who was sent in, what went wrong first.

As tellings.py: a frame of a clause with room for any noun, and what the frame is also used for.
"""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import REST, unless

_DEED = "says what was done on the call"

ROWS = (
    Rule(
        "telling-sent",
        Kind.TACTICAL,
        r"\b(?P<x>(?:sent|put|ordered|pushed|threw)\s(?:him|her|them|us|the\s(?:dog|k9|crew|"
        r"probie|rookie|robot|drone|team|"
        r"trainee|boat|line|new\sguy))\s(?:(?:back|first)\s)?(?:down|in|into|up|through|thru|"
        r"over|out|to)\b(?:\s[\w'-]{1,16}){0,6}?\s"
        r"(?:ahead\sof|before|without|w/o|alone|first|solo|with\sno|no\sbackup|and\s(?:he|"
        r"she|they|it)\s\w{1,16})\b" + REST + ")",
        _DEED,
        trigger="",
        weight=24,
        opens="sent put ordered pushed threw",
        accepts=unless(
            r"\b(?:to\ssee|for\s(?:a\s)?(?:pizza|food|coffee|lunch|dinner|break|talk|check))\b|"
            r"\bbefore\s(?:shift|work|fri|sat|sun|mon|tue|wed|thu|the\s(?:weekend|holiday|"
            r"bid)|he\squit)|"
            r"\b(?:schedule|list|class|counsel\w{0,4})\b|"
            r"\b(?:sent|put)\s(?:him|her|them)\s(?:home|in\s(?:touch|for)|to\s(?:bed|rehab|"
            r"a\sdoc|the\sdoc|eap|class|work)|out\ssick)"
        ),
        finds=(
            (
                "they sent him down the culvert ahead of the team",
                "sent him down the culvert ahead of the team",
            ),
        ),
        spares=("sent him home before shift", "put her in touch first"),
    ),
    Rule(
        "telling-went",
        Kind.TACTICAL,
        r"\b(?P<x>(?:went|crawled|ran|climbed|drove|walked|charged|dove|jumped|backed|bailed|"
        r"pushed|rushed|came)\s"
        r"(?:past|in|down|up|into|through|thru|over|out|back\sin|under|off|"
        r"around)\b(?:\s[\w'-]{1,16}){0,6}?\s"
        r"(?:without|w/o|with\s(?:one|no|only|just\sa)|no|before|alone,?|and\s(?:left|pulled|"
        r"grabbed|found|shot|hit|missed|dropped|"
        r"lost|cut|dragged))\s(?:a\s|the\s|any\s|his\s|her\s|their\s)?(?:line|backup|"
        r"back\s?up|cover|shield|mask|air|pack|scba|rope|vest|"
        r"radio|hose|water|partner|helmet|belay|tag\s?line|warrant|tic|light|lights|gloves|"
        r"ppe|two|one|him|them|three|"
        r"wrong|kid|baby|boy|girl|man|woman|body|brother|driver|dog|gun|clearing|scene|pd|"
        r"team|truck|engine)\b" + REST + ")",
        _DEED,
        trigger="",
        weight=24,
        opens="went crawl ran climb drove walk charg dove jump back bail push rush came",
        accepts=unless(
            r"\b(?:went|walked|came|ran)\s(?:in|out|up|down|over|through)\s(?:to|for|early|"
            r"late|sick|there\sto)\b|"
            r"\bbefore\s(?:the\s)?(?:shift|team)\b|without\s(?:a\s|his\s|her\s)?(?:partner|"
            r"radio|phone|truck)\b|with\s(?:one|no)\s(?:partner|dog)"
        ),
        finds=(
            (
                "went past the stairs without a line and pulled",
                "went past the stairs without a line and pulled",
            ),
            ("We backed out and left two behind because", "backed out and left two behind because"),
            ("foamed it and went in with one shield", "went in with one shield"),
        ),
        spares=(
            "went out without his phone",
            "came in early before shift",
            "walked in with no appt",
        ),
    ),
    Rule(
        "telling-entered",
        Kind.TACTICAL,
        r"\b(?P<x>(?:foamed|gassed|stormed|breached|vented|flooded|swept|cleared|flowed|"
        r"overhauled|trenched|laddered|"
        r"trench\scut|forced|torched|bulldozed|blacklined|backburned|snaked|"
        r"tunneled)\s(?:the|a|his|her|that|out\sthe)\s"
        r"(?:\w{3,9}\s)?(?:cell|gable|roof|room|door|house|attic|hallway|stairwell|stairs|"
        r"window|basement|wall|unit|pod|"
        r"tier|trailer|apartment|vehicle|car|line|slope|ridge|canyon|tunnel|floor)\b" + REST + ")",
        _DEED,
        trigger="",
        weight=23,
        opens=(
            "foam gass storm breach vent flood swept clear flow overhaul trench ladder forced "
            "torch bulldoz black backburn snak tunnel"
        ),
        accepts=unless(
            r"\b(?:cleared|flooded|swept|stormed)\s(?:the|out\sthe|a|his|her)\s(?:room|house|"
            r"basement|floor|car|line|apartment)\s?(?:$|and\s(?:sat|slept)|out)?"
        ),
        finds=(
            (
                "banks vented the gable too early and lost it",
                "vented the gable too early and lost it",
            ),
        ),
        spares=("swept the floor at home", "cleared the room", "flooded the basement"),
    ),
    Rule(
        "telling-through",
        Kind.TACTICAL,
        r"\b(?P<x>(?:spoke|talked|whispered|sang|prayed|negotiated|reasoned|read)\s(?:to|"
        r"with)\s(?:him|her|them|the\s\w{3,9})\s"
        r"(?:[\w']{2,9}\s){0,3}?(?:through|thru|over|under|from)\s(?:the|"
        r"a)\s(?:\w{3,8}\s)?(?:slot|door|window|wall|fence|vent|rail|railing|"
        r"ledge|hatch|bullhorn|pa|glass|pipe|crack|rubble|intercom|roof)\b" + REST + ")",
        _DEED,
        trigger="",
        weight=23,
        opens="spoke talked whispered sang prayed negotiated reasoned read",
        accepts=unless(r"\b(?:window|door)\sof\s(?:his|her|the)\s(?:truck|car)|over\sthe\sphone"),
        finds=(
            (
                "spoke to the man through the mail slot until",
                "spoke to the man through the mail slot until",
            ),
        ),
        spares=("talked to him over the phone", "spoke to her through tears"),
    ),
    Rule(
        "telling-airway",
        Kind.TACTICAL,
        r"\b(?P<x>(?:cric'?d|tubed|needled|darted|decompressed|io'?d|bagged|paced|"
        r"cardioverted|defibbed|tourniqueted)\s(?:him|her|the\s\w{1,16}|it|them|"
        r"a\s\w{1,16}|in\s(?:the|a)|on\s(?:the|a)|by)\b[^.;!?\n]{0,60}|"
        r"missed\s(?:the\s)?(?:first|1st|second|2nd|both)\s(?:pass|tube|"
        r"stick|attempt|tubes|shot)\b[^.;!?\n]{0,30}|(?:left|leaving)\s(?:two|three|one|him|"
        r"her|them|both)\s(?:behind|inside|in\sthere)\b[^.;!?\n]{0,40}|"
        r"pulled\sthe\swrong\s\w{3,9})",
        _DEED,
        trigger="",
        weight=23,
        opens=(
            "cric tubed needled darted decompressed io bagged paced cardioverted defibbed "
            "tourniqueted missed left leaving pulled"
        ),
        accepts=unless(
            r"\bpaced\s(?:the|it|in|on)|bagged\s(?:it|the\s(?:groceries|leaves))|"
            r"left\s(?:him|her|them)\sbehind\sat|pulled\sthe\swrong\s(?:file|form|muscle)"
        ),
        finds=(
            ("cric'd in the ditch by flashlight", "cric'd in the ditch by flashlight"),
            ("missed first pass and he coded", "missed first pass and he coded"),
        ),
        spares=("paced the hall all night", "missed the second session"),
    ),
)
