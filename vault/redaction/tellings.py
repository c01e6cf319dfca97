"""Rows for clauses that tell one call: who was where, what fell on whom.

Looser than the tables they stand beside: each row is a frame of a clause with room for any
noun, and a short list of what the frame is also used for in talk about nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .findings import Kind
from .rule import Rule
from .word_classes import KIN, PERSON, REST, ROLE, one_of, unless

if TYPE_CHECKING:
    from collections.abc import Callable

_INCIDENT = "singles out one incident"
_WHO = (
    rf"(?:{PERSON}|partner|{KIN}|{ROLE}|clerk|bride|groom|twins|triplets|neighbor|teacher|"
    r"nun|priest)"
)
_ANYWHERE = one_of(
    "office, group, class, room, unit, hospital, er, ed, mirror, middle, back, front, next, other, "
    "same, dept, department, station, building, team, crew, academy, meeting, chair, "
    "waiting, lobby, "
    "hall, hallway, photo, picture, video, movie, story, book, area, field, system, city, county, "
    "town, state, world, family, end, way, know, loop, shop, store, gym, kitchen, bar, "
    "church, court, "
    "program, military, army, navy, marines, service, job, union, call, morning, night, afternoon, "
    "evening, weekend, fall, spring, summer, winter, desk, line, phone, list, schedule, board, "
    "committee, program, ward, house, background, corner, first, last, new, peer, break, locker, "
    "training, other, paper, news, clinic, seat, school, bunk, day, past, mood, process, radio, "
    "street, road, floor, couch, patrol, dog, k9, jail, prison, pod, block"
)
_EVENT = one_of(
    "robbery, robberies, shooting, fire, wreck, crash, stabbing, drowning, rollover, collapse, "
    "pursuit, chase, barricade, hostage call, search, rescue, raid, hanging, explosion, flood, "
    "accident, escape, riot, fight, extraction, delivery, code, cardiac arrest, traffic stop, "
    "warrant, welfare check, standoff, standby, pile ?up, fatal, suicide, murder, homicide, od"
)


def _free_of(pattern: str) -> Callable[[re.Match[str]], bool]:
    """Return a check that a pattern is not in a match, be it dreamt or real."""
    bar = re.compile(pattern, re.IGNORECASE | re.VERBOSE)
    return lambda match: not bar.search(match.group())


ROWS = (
    Rule(
        "telling-with",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:the|that|his|her)\s(?:little\s|old\s|young\s)?{_WHO}\s(?:with|"
        rf"w/?)\s(?:the|a)\s(?:\w{{2,9}}\s){{0,3}}?"
        r"(?:gun|knife|glass|doll|bear|blanket|shoes?|dress|shirt|pajamas|coat|hat|neck|eyes?|face|"
        r"hands?|legs?|arms?|head|bike|backpack|balloons?|toy|phone|cord|rope|belt|scissors|"
        r"machete|"
        r"bat|hammer|axe|sword|bow|crossbow|shotgun|rifle|bomb|grenade|gas\scan|lighter|flare|sign|"
        r"tattoo|braids?|pigtails|bag|suitcase|wheelchair|walker|oxygen|rebar|fence|pole|"
        r"arrow|nail|"
        r"chest|throat|skull|stomach|back|mouth)\b" + REST + ")",
        _INCIDENT,
        trigger="",
        weight=33,
        opens="the that his her",
        accepts=unless(
            r"\bwith\sthe\s(?:phone|bad\s(?:back|knee|leg)|sore|big\s(?:head|mouth)|cold\shands)|"
            r"in\sthe\sback|good\shead"
        ),
        finds=(
            ("since the kid with the green toy gun", "the kid with the green toy gun"),
            ("on his partner with the glass in her neck", "his partner with the glass in her neck"),
        ),
        spares=("the guy with the bad back", "the man with a plan"),
    ),
    Rule(
        "telling-spot",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:(?:the|that|those|two|three|both)\s(?:little\s|old\s|young\s|dead\s|two\s)?"
        r"(?:bab(?:y|ies)|kids?|child(?:ren)?|toddlers?|infants?|newborn|girls?|boys?|woman|lady|"
        r"man|body|bodies|teens?|twins|triplets|brothers|sisters|couple|hiker|climber|driver|"
        r"worker|farmer|inmate|jumper|swimmer)|twins|triplets)\s"
        r"(?:in|under|beneath|inside|behind|below|on)\s(?:the|that|a)\s"
        rf"(?!{_ANYWHERE}\b)(?:[a-z'-]{{3,10}}\s)?[a-z'-]{{3,12}}(?!\w)"
        r"(?:\s(?:that|who|where)\b[^.;!?\n]{0,30})?)",
        _INCIDENT,
        trigger="",
        weight=27,
        opens="the that those two three both twin trip",
        accepts=_free_of(
            r"\b(?:in|on|behind|under|inside)\s(?:the|that|a)\s(?:\w{3,10}\s)?(?:chain|way|"
            r"works|wheel|"
            r"bus|age|couch|team|bubble|box\sagain|truck\sbays?|scenes|curve|radar|table|"
            r"moon|future|"
            r"meantime|picture|group|meeting|door|weeds|dark|spot|spotlight|store|park|pew|pews|"
            r"playground|yard|game|band|choir|play|honor\sroll|mat|hook|fence|edge|verge|"
            r"mend|streets?|"
            r"sidelines|spectrum|autism\sspectrum|bench|stage|show|waitlist|good|bad|hard|rough|"
            r"summers?|winters?|same\s\w{1,16}|custody|car\sseat)\b"
        ),
        finds=(("dreams about the girl in the ice chest", "the girl in the ice chest"),),
        spares=("the man in the mirror", "the kids in the house", "the girls on the team"),
    ),
    Rule(
        "telling-where",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:the|that)\s(?:[\w'-]{{2,12}}\s){{0,3}}?{_EVENT}\s(?:where|when|in\swhich)\s"
        r"(?:the|his|her|their|a|an|two|three|both|everyone|nobody|no\sone|he|she|they|we)\s\w"
        + REST
        + ")",
        _INCIDENT,
        trigger="",
        weight=33,
        opens="the that",
        accepts=unless(
            r"\b(?:where|when)\s(?:the|he|she|they|we)\s(?:is|are|was\sat|eat|sit|meet|work)\b"
        ),
        finds=(
            (
                "after the deli robbery where the clerk lived",
                "the deli robbery where the clerk lived",
            ),
        ),
        spares=("the meeting where he cried", "the fire department where she works"),
    ),
    Rule(
        "telling-fell",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:the|that)\s(?:[\w'-]{3,12}\s){1,3}(?:that|which)\s(?:came\s(?:down|"
        r"apart|off)|fell|"
        r"collapsed|blew(?:\sup)?|landed|rolled|flipped|gave\sway|caved\sin|burned|hit|"
        r"crushed|killed|"
        r"buried|sank|went\s(?:up|under|over|off|through))\s(?:(?:on|onto|into|over|in|with|"
        r"around)\s)?"
        r"(?:our|his|her|their|the|a|two|three|my|him|them|us)\b" + REST + ")",
        _INCIDENT,
        trigger="",
        weight=32,
        opens="the that",
        accepts=unless(
            r"\A(?:the|that)\s(?:\w{2,9}\s)?(?:thing|part|thought|news|idea|rumor|bill|class|"
            r"one|guy|joke|stuff|"
            r"job|meeting|policy|order|mood)\sthat\b|"
            r"\bthat\s(?:hit|killed|burned)\s(?:him\shard|me|the\sspot|the\smood)"
        ),
        finds=(
            (
                "since the church roof that came down on our probie",
                "the church roof that came down on our probie",
            ),
        ),
        spares=("the thing that helped", "the joke that fell flat"),
    ),
    Rule(
        "telling-first",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:the\s|our\s|their\s)?(?:first|only|worst|last|biggest|deadliest|"
        r"second)\s(?:[\w-]{2,12}\s){1,4}?"
        r"(?:that\s)?(?:the|this|our|that)\s(?:dept|department|district|county|city|town|"
        r"house|company|"
        r"agency|state|station|jail|center|service|valley|tribe)\s(?:(?:has|had|'s|"
        r"have)\sever|ever|"
        r"(?:has|had)\s(?:seen|had|lost))(?:\s\w{2,6})?)",
        _INCIDENT,
        trigger="",
        weight=34,
        opens="the our their first only worst last biggest deadliest second",
        accepts=unless(
            r"\b(?:time|week|month|day|night|year|shift|class|party|meeting|chief|month|summer|"
            r"raise|contract|budget|idea|meal|coffee|boss|sergeant|captain)\b"
        ),
        finds=(
            (
                "first rollover death the district ever had",
                "first rollover death the district ever had",
            ),
            ("worst fire this county has ever seen", "worst fire this county has ever seen"),
        ),
        spares=("the first time he ever cried", "only class the city offers"),
    ),
    Rule(
        "telling-watched",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:(?:the\s|his\s|her\s|their\s)?(?:pt|patient|victim|vic|kid|driver|"
        rf"suspect)'?s\s|the\s|his\s|her\s)"
        rf"(?:whole\s)?(?:{KIN}|family|partner|class|neighbors)\s(?:saw|watched|heard|filmed|"
        rf"recorded|found)\s(?:it|him|her|"
        r"them|the\swhole\sthing|everything)\s(?:on|over|through|thru|from|happen|die|live|"
        r"hanging|dead|in\sthe)\b" + REST + ")",
        _INCIDENT,
        trigger="",
        weight=31,
        opens="the his her their pt patient victim vic kid driver suspect",
        accepts=unless(
            r"\b(?:saw|watched|found)\s(?:him|her|it)\s(?:on\s(?:tv|netflix|sunday|sale|time|"
            r"his|her|the\s(?:fridge|table|list))|in\sthe\s(?:garage|kitchen))"
        ),
        finds=(("pt's husband saw it on facetime", "pt's husband saw it on facetime"),),
        spares=("his wife saw it coming", "her mom found it on sale"),
    ),
    Rule(
        "telling-lost",
        Kind.PARTICULAR,
        rf"\b(?P<x>(?:the|that|our|a)\s(?:\w{{3,9}}\s)?{_WHO}\s(?:(?:who|that)\s(?:was|were|"
        rf"got)\s|we\s|they\s|he\s|she\s)?(?:lost|killed|"
        r"buried|trapped|shot|stabbed|crushed|burned|drowned|swept|pinned|impaled|"
        r"electrocuted|struck)\s"
        r"(?:beneath|under|in|at|inside|by|behind|off|on|to|into)\s(?:the|a|his|her|that)\s\w"
        + REST
        + ")",
        _INCIDENT,
        trigger="",
        weight=32,
        opens="the that our a",
        accepts=unless(
            r"\b(?:lost|buried|shot)\s(?:in|at|by|under)\s(?:the\s)?(?:paper|shuffle|work|"
            r"game|range|movie|moment)|lost\son\sthe\sway"
        ),
        finds=(
            (
                "the constable lost beneath the ferry ramp",
                "the constable lost beneath the ferry ramp",
            ),
        ),
        spares=("the guy lost in the paperwork", "the man was kind"),
    ),
    Rule(
        "telling-had-to",
        Kind.PARTICULAR,
        r"\b(?P<x>the\sone\s(?:who|that)\s(?:had\sto\s|got\sto\s)?(?:tell|told|cut|found|"
        r"find|pulled|pull|"
        r"carried|carry|held|hold|shot|shoot|notified|notify|identified|identify|pronounced|"
        r"pronounce|bagged|"
        r"fired|fire|caught|cleaned|clean|zipped|dug|dig|answered|picked\sup|got)\s(?:the|"
        r"his|her|their|a|that|him|"
        r"them|up)\s?\w" + REST + ")",
        _INCIDENT,
        trigger="",
        weight=31,
        opens="the",
        accepts=unless(
            r"\b(?:told|tell|got|found|find|held|hold|picked)\s(?:him\sto|her\sto|me|us|"
            r"the\s(?:class|flyer|group|"
            r"job|line|door|coffee)|a\sjob|up\sthe\s(?:tab|check|food))"
        ),
        finds=(
            (
                "was the one who had to tell the bride's parents",
                "the one who had to tell the bride's parents",
            ),
        ),
        spares=("the one who told me", "the one who got the job"),
    ),
    Rule(
        "telling-line",
        Kind.PARTICULAR,
        r"\b(?P<x>(?:the|that)\s(?:(?:open|last|first|dropped|911)\s)?(?:call|line|"
        r"open\sline|page|tones?|text|radio\scall|"
        r"transmission|mayday)\s(?:came\s|coming\s)?(?:from\s(?:inside|under|behind|"
        r"within)\s(?:the|a)|from\s(?:his|her|their)\s(?:own|"
        r"best|ex|mom|dad|wife|husband|brother|sister|son|daughter|kid|cousin|neighbor|"
        r"in-?law|old)\b|for\s(?:his|her)\sown|"
        r"(?:was|is)\s(?:for\s)?(?:his|her)\sown)" + REST + ")",
        _INCIDENT,
        trigger="",
        weight=34,
        opens="the that",
        accepts=unless(
            r"\btext\sfrom\s|(?:call|text)\sfrom\s(?:his|her)\s(?:mom|dad|wife|husband|son|"
            r"daughter|kid|ex|old)\b"
        ),
        finds=(
            ("took the open line from inside the well", "the open line from inside the well"),
            ("got the call from her own kitchen", "the call from her own kitchen"),
        ),
        spares=("the call from his wife", "the text from her old boss"),
    ),
)
