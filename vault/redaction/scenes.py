"""Rows for deeds told by their setting: a verb of action with a thing only a scene has."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import NUMBER, REST, WHOM, one_of, unless

_WHY = "says what was done on the call"
_VERB = one_of(
    "aimed, applied, backed, bagged, bandaged, blew, blocked, braced, breathed, broke, bumped, "
    "caught, chased, checked, "
    "chose, clamped, cleared, climbed, covered, crawled, crushed, cut, dove, dragged, drew, "
    "drilled, drove, dropped, "
    "entered, fell, fired, flipped, followed, forced, fought, gave, grabbed, handed, held, hit, "
    "hoisted, hooked, hosed, "
    "hung, jumped, kept, kicked, knelt, knocked, laid, laddered, left, lifted, loaded, lost, "
    "lowered, missed, "
    "moved, opened, ordered, packed, passed, picked, pinned, pointed, pressed, pried, pulled, "
    "punched, pushed, put, "
    "raised, ran, rammed, reached, ripped, rode, rolled, sealed, searched, secured, sent, set, "
    "shielded, shocked, "
    "shoved, shut, skipped, slid, slipped, smashed, sprayed, squeezed, stepped, stood, stopped, "
    "straddled, strapped, stuck, stuffed, "
    "swam, swept, swung, taped, threw, tied, took, tossed, touched, tried, turned, twisted, "
    "used, vented, waded, "
    "walked, wedged, went, worked, wrapped, yanked, yelled, tore, felt, found, shook, spun, "
    "bit, knew, made, did, finished, lit"
)
_THING = one_of(
    "nozzle, valve, hydrant, airway, bleeding, bleeder, tourniquet, tq, pulse, carotid, "
    "femoral, artery, wound, "
    "compressions, cpr, epi, bvm, ambu, king, igel, et tube, io, iv, monitor, paddles, pads, "
    "aed, lucas, c-?collar, c-?spine, "
    "backboard, stokes, stretcher, gurney, cot, stair ?chair, ceiling, primary search, primary, "
    "secondary search, div \\d, "
    "division \\d, crib, cuffs, handcuffs, taser, baton, trigger, rounds, muzzle, safety, "
    "halligan, axe, irons, "
    "saw, chainsaw, k12, jaws, spreaders, cutters, hose, hose ?line, handline, smoke, flames, "
    "standpipe, gas line, gas main, gas valve, power line, meter, "
    "windshield, dash, steering wheel, seat ?belt, door post, airbag, guardrail, gunfire, "
    "crossfire, engine block, "
    "cell door, food port, food slot, spit mask, spit hood, restraint chair, noose, ligature, "
    "sheet, bars, body ?bag, "
    "corpse, skull, brain, brains, intestines, severed, burned hand, blood, throat, jugular, "
    "umbilical, cord, placenta, "
    "basket, winch, hoist, harness, throw bag, throw rope, rescue rope, gun hand, waistband, "
    "holster, shield, bang pole, ram, "
    "second victim, first victim, other victim, last bedroom, back bedroom, upstairs bedroom, "
    "all clear, mayday, evac tone, pass alarm, "
    "air horn, rit, stack, entry team, perimeter, breach, hands on, defib, vent, ventilator, "
    "chest tube, trach, "
    "needle, tension pneumo, suction, oxygen, o2, burns, stab wound, gunshot wound, gsw, "
    "exit wound, shrapnel, cover"
)
_TOWARD = one_of(
    "to, at, on, in, into, over, under, off, from, with, w/?, for, through, thru, against, "
    "around, behind, out, up, down, back, past"
)

ROWS = (
    Rule(
        "scene-thing",
        Kind.TACTICAL,
        rf"\b(?P<x>{_VERB}\s(?:{_TOWARD}\s)?(?:(?:the|a|an|his|her|their|my|that|{NUMBER}|no|"
        r"wrong|some|on|of|for|in|up|guy's|kid's|own|charged|flowing|last|"
        rf"bare|little|{WHOM})\s){{0,4}}?{_THING}(?!\w|\s(?:class|training|check|checks|drill|"
        r"story|company|crew|truck|guys|shift|today|again)|\s\d)" + REST + ")",
        _WHY,
        trigger="",
        weight=22,
        opens=_VERB,
        accepts=unless(
            r"\b(?:took|went|found|lost|felt|has|had|did|made|gave|knew|left|kept|ran|set|"
            r"stopped|used|moved|passed|missed|hit|lit|turned)\s(?:\w{2,8}\s){0,3}?"
            r"(?:king|saw|iv|o2|oxygen|primary|all\sclear|blood|bars|smoke|safety|cover|pulse|"
            r"burns|sheet|ram|vent|meter|dash|monitor|pads|basket|shield|hands\son|basket|"
            r"stack)\b"
            r"(?!\sbehind|\sand\s(?:fired|shot))|"
            r"smoked|blood\s(?:work|pressure|sugar|test|drawn|draw|bank|drive|thinner)|(?:blew|"
            r"blow)\s(?:off\s)?smoke|"
            r"did\scpr\s(?:training|class|recert)|in\shis\sthroat|lump|cleared\s(?:the\s|"
            r"his\s)?throat|jumped\sto|cutters|"
            r"pulled\s(?:the\s)?(?:primary|shield|monitor)|worked\s(?:the\s)?(?:saw|perimeter|"
            r"jail|bars)|put\s(?:up\s)?(?:a\s|the\s)?shield|"
            r"(?:sleep|cpap|hr|sugar|glucose)"
        ),
        finds=(
            ("he was there and held the nozzle when it", "held the nozzle when it"),
            ("she worked the airway while he drove", "worked the airway while he drove"),
            ("he says he turned the wrong valve", "turned the wrong valve"),
        ),
        spares=(
            "left with his cpap mask",
            "had blood work done",
            "took the primary on monday",
            "cleared his throat",
            "lost all smoke breaks",
        ),
    ),
    Rule(
        "scene-deed",
        Kind.TACTICAL,
        r"\b(?P<x>(?:made\s(?:entry|the\s(?:grab|stop|rescue|shot)|contact\sand)|"
        rf"gave\sthe\s(?:order|all\sclear|go|green\slight)|green\s?lit|lit\s{WHOM}\sup|"
        rf"(?:went|go|going)\shands\son|shocked\s(?:{WHOM}|\d{{1,2}}x?|\w{{3,5}}\stimes|at|"
        rf"in\sthe)|{NUMBER}\s(?:shocks|shots|rounds|epis?|tries|attempts|"
        r"minutes\sof)\b(?!\sof\s(?:tequila|whiskey|"
        r"golf|vodka|espresso)|\s(?:at\s(?:the|this)\s(?:test|exam|job)))|(?:was|"
        r"were)\s(?:on\sthe\s(?:nozzle|pipe|roof\swhen|tip|line\swhen|irons|pump|wheel\swhen|"
        r"knob|radio\swhen|phone\swith\s(?:him|her)\swhen|can\b)|"
        r"doing\s\d{2,3}\b(?!\s(?:hrs|hours|min|days|reps|push|minutes|percent))|first\sin\b|"
        r"second\sin\b|driving\swhen|point\b)|knocked\s(?:it|the\sfire)\sdown|(?:passed|missed|"
        r"skipped|walked|searched|stepped)\s(?:past\s|over\s|on\s|right\spast\s|by\s)?(?:the|a|"
        r"over\sthe)\s"
        r"(?:last\s|back\s|second\s|other\s)?(?:crib|bedroom|closet|bunk|body|hand|kid|basement|"
        r"room\swhere|bed\swhere)\b|chose\s(?:the|one|her|him)\s[\w\s]{0,20}\bover\b|"
        r"breathed\sfor|stop(?:ped)?\sthe\sbleed\w{0,3}|"
        r"(?:coached|talked|walked)\s(?:the\s)?\w{3,9}\sthr(?:u|ough)\s(?:cpr|compressions|"
        r"it\swhile|the\sdelivery)|(?:sent|toned|dispatched)\s(?:only\s)?(?:one|1|2|two|three|"
        r"no)\s(?:car|unit|units|cars|truck|engine|medic|officer|"
        r"deputy|ambulance)|(?:coded|classed|typed|triaged|entered|put\sin)\sit\s(?:as|low|wrong|"
        r"in\sas)|(?:ordered|told|yelled\sat|screamed\sat|begged|"
        rf"asked)\s{WHOM}\s(?:to\s)?(?:drop\s(?:the|it|his)|show\shis|get\son\sthe\s"
        r"(?:ground|floor)|put\s(?:it|the\s(?:gun|knife))|stay\squiet|hide|jump|keep\spushing|"
        r"hold\s(?:on|the)|not\sto\sjump|to\slet\sgo|get\sdown|stop\sresisting|crawl|"
        r"come\sdown)\b|read\sthe\stones\sto|(?:cut|sawed|took)\s(?:the|his|her)\s(?:leg|arm|"
        r"foot|"
        r"hand|finger)(?:\soff)?\b|reached\sin\s(?:and|for|thr)|fired\sback|took\scover|"
        r"(?:turned|shut|opened|closed)\s(?:off\s)?the\s(?:wrong|water\s(?:off|too|to)|hydrant|"
        r"gas)|(?:waited|staged|held|sat)\s(?:[\w']{1,6}\s){1,6}?(?:while|and|til|till|"
        r"until)\s"
        r"(?:she|he|they|the\s(?:guy|kid|mom|man|woman|victim|baby|girl|boy))\s(?:bled|died|"
        r"burned|drowned|screamed|was\s(?:dying|bleeding|screaming)|coded)|(?:pulled|"
        r"called)\soff\sthe\ssearch|(?:called|cancelled)\s(?:off\s)?the\s(?:search|chase|pursuit|"
        r"chopper|helicopter|evac)|lost\s(?:it|control)\s(?:on|in|at)\sthe\s(?:curve|corner|ice|"
        r"ramp|turn)|(?:t-?boned|rear\s?ended|clipped|hit)\s(?:the|a)\s(?:minivan|van|pedestrian|"
        r"cyclist|motorcycle|kid|family|bike)\b|(?:laddered|"
        r"swept|took|searched)\s(?:the\s)?(?:\w{3,6}\s)?(?:window|second\sfloor|div\s?\d|alpha|"
        r"bravo|charlie|delta)\s?(?:side|and|for)|(?:tied|threw|dropped|ran)\s(?:a|the|him\sa|"
        r"her\sa|them\sa)\s(?:rope|line|tagline|throw\sbag)\s(?:to|down|around|across|and|on|in)|"
        r"(?:used|with)\s(?:his|her|a)\s(?:belt|shirt|shoelace|jacket|hands?|pen|"
        r"pocket\s?knife)\s(?:for|as|to)\s(?:a\s|stop|the|hold|cut)|(?:his|her|my)\s(?:knee|boot|"
        r"foot|elbow|arm|hands)\s(?:in|on|around|across|over)\s(?:the|his|her|"
        r"that)\s(?:\w{3,9}'?s?\s)?"
        rf"(?:back|neck|chest|throat|mouth|face)\b)" + REST + ")",
        _WHY,
        trigger="",
        weight=23,
        opens=(
            "made gave green lit went go going shocked both one two three four five six seven "
            "eight nine ten all was were knocked "
            "passed missed skipped walked searched stepped chose breathed stop coached talked "
            "sent toned dispatched coded classed typed triaged entered "
            "put ordered told yelled screamed begged asked read cut sawed took reached fired "
            "turned shut opened closed waited staged held sat pulled called "
            "cancelled lost t rear clipped hit laddered swept tied threw dropped ran used with "
            "his her my"
        ),
        accepts=unless(
            r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|all|both)\s(?:tries|attempts|"
            r"minutes\sof|shots)\s?(?:at|to|of|on|since)?\s?(?:quit|sober|breath|medit|ground|"
            r"quiet|"
            r"suicid|the\stest|the\sexam|her\slife|his\slife|call|reach)|\battempts\b|(?:three|"
            r"two|one)\stries|"
            r"\b(?:asked|told)\s(?:him|her|them)\s(?:to\s)?hold\s(?:on|the)|took\s(?:the|his|"
            r"her)\s(?:leg|arm|hand)\b|took\scover\s(?:story|letter)|"
            r"made\scontact|cut\s(?:the|his|her)\s(?:finger|hand)\b|was\sfirst\sin\b|(?:told|"
            r"asked)\s(?:him|her|them)\s(?:to\s)?(?:get\sdown|come\sdown|crawl)|"
            r"one\sshots?\b|minutes\sof\s|opened\sthe\swrong\s(?:tab|link|email)"
        ),
        finds=(
            ("they made entry thru the kitchen", "made entry thru the kitchen"),
            ("he staged 2 blocks out and the guy died", "staged 2 blocks out and the guy died"),
            ("ordered him to drop the knife", "ordered him to drop the knife"),
        ),
        spares=(
            "gave the floor to her",
            "asked him to hold the date",
            "made contact by phone",
            "was first in his class",
        ),
    ),
    Rule(
        "scene-described",
        Kind.TACTICAL,
        r"\b(?P<x>(?:describ(?:ed|es|ing)|recount(?:ed|s|ing)|reliv(?:ed|es|ing)|replay(?:s|ed|ing)|"
        r"blurted(?:\sout)?|walked\sme\sthrough|went\sthr(?:u|ough)|told\sme|keeps\s(?:replaying|"
        r"seeing|hearing|going\sover))\s(?:how|when|where|the\s(?:moment|part|second|minute)\s"
        r"(?:when\s|where\s)?)\s?(?:he|she|they|his\spartner|her\spartner|it|the\s\w{3,9})\s"
        r"(?:\w{3,10}ly\s)?(?:\w{3,11}ed|shot|hit|cut|put|drew|held|left|went|ran|gave|took|threw|"
        r"fell|broke|found|let|drove|came|sent|struck|fought|shook|swung|hung|knelt|saw|heard)\s"
        + REST
        + ")",
        _WHY,
        trigger="",
        weight=21,
        opens="describ recount reliv replay blurted walked went told keeps",
        accepts=unless(
            r"\b(?:need|want|start|stopp|feel|hat|lov|us|lik|miss|learn|decid|talk|call|work|sign|"
            r"quit|enjoy|retir|mov|tri|help|hop|ask|chang|manag|thank|look|appreciat)ed\b|"
            r"\b(?:took|went|came|found|gave|left|put)\s(?:a\s|the\s|to\s|back|home|leave|up\b|out\b|"
            r"him\sa|for\b|on\b|early)"
        ),
        finds=(("The officer described how he lowered her to", "described how he lowered her to"),),
        spares=("told me how he used to fish", "described how she needed rest"),
    ),
)
