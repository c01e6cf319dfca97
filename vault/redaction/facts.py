"""What happened rather than who: particulars of an incident, tactics, admissions.

These are prompts and not proof: one look per clause, a handful of cues each.
"""

from __future__ import annotations

import re

from .findings import Kind
from .rule import Rule

_COMPANY = re.compile(
    r"(?:the\s)?(?:only|last|first)\s(?:one|person|man|guy|woman)\s(?:who|to|at|in|on)\s"
    r"(?:listens?|leave|gets?|asks?|asked|calls?|called|understands?|talks?|show|checks?)\b",
    re.IGNORECASE,
)
"""One who stands out among those who listen, and not among those on a call."""
_WATCHED = re.compile(
    r"\b(?:watch(?:es|ed|ing)?|shows?|scenes?|movies?|games?|ballgame|ads?|dramas?|sitcoms?|reruns?|"
    r"football|baseball|hockey|cartoons?|commercials?|asleep|anything|whatever'?s?|series)\s"
    r"(?:[a-z]+\s){0,2}on\s(?:the\s)?(?:tv|youtube)\b|"
    r"\bon\s(?:the\s)?(?:tv|youtube)\s(?:shows?|dramas?|series|ads?|all\s(?:night|day)|loud|low)\b",
    re.IGNORECASE,
)
"""What is watched to pass the time and is no news."""
_WATCHED_AROUND = 40
"""Characters before a match in which that is looked for."""


def _watched(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _WATCHED_AROUND) : match.start()]
    return bool(_WATCHED.search(before + match.group()))


ROWS = (
    Rule(
        "particular-superlative",
        Kind.PARTICULAR,
        (
            r"\b(?P<x>(?:the\s)?(?:only|first|1st|youngest|oldest|lone|sole|last\sremaining)\s"
            r"(?:(?:black|female|woman|gay|openly\sgay|lesbian|trans|latina|latino|hispanic|"
            r"asian|muslim|native|jewish|sikh|male|hmong|deaf|single)\s?){0,2}(?:woman|female|"
            r"male|man|guy|girl|person|capt(?:ain)?|lt|lieutenant|sgt|sergeant|chief|officer|"
            r"cop|deputy|firefighter|ff|medic|paramedic|emt|dispatcher|one|k-?9\shandler|"
            r"detective|recruit|co|trooper|survivor|shooter|supervisor|latina|latino|"
            r"muslim|sikh|black|engineer|pilot)\s(?:on|in|at|of|from|to\s(?:survive|make|"
            r"graduate|walk)|ever\s(?:to|on|in)|who|left\s(?:on|in|from))\b[^.;!?\n]{0,50})"
        ),
        "singles out one person",
        trigger="",
        weight=35,
        opens="the only first youngest oldest lone sole last",
        accepts=lambda m: not _COMPANY.match(m.group("x")),
        finds=(("she is the 1st female capt on the dept", "the 1st female capt on the dept"),),
        spares=("the only one", "first time on scene", "the only one who listens"),
    ),
    Rule(
        "particular-news",
        Kind.PARTICULAR,
        (
            r"\b(?P<x>(?:(?:all\sover|on|made)\s(?:the\s)?(?:news|front\spage|headlines|tv|"
            r"channel\s\d{1,2}|cnn|fox|youtube|tiktok|facebook|local\snews|evening\snews)|"
            r"front\spage|went\sviral|viral\svideo|the\s(?:video|photo|picture|clip|footage)\s"
            r"(?:of|that|where|everyone)|body\s?cam\s(?:got\s)?(?:released|leaked|went)|the\s"
            r"one\s(?:on|in)\sthe\s(?:news|paper|video))\b[^.;!?\n]{0,50})"
        ),
        "an incident others may have seen",
        trigger="",
        weight=34,
        cues="all on made front went viral video photo picture clip footage body one",
        finds=(
            ("it was on the news last night", "on the news last night"),
            ("the picture of him carrying her", "the picture of him carrying her"),
        ),
        accepts=lambda match: not _watched(match),
        spares=("got the news", "good news", "chase scenes on tv", "on tv shows", "the game on tv"),
    ),
    Rule(
        "particular-named",
        Kind.PARTICULAR,
        (
            r"\b(?:the|that|last\s\w{3,9}'s)\s(?P<x>(?:(?!(?:whole|same|first|last|next|"
            r"other|new|old|bad|big|worst|only|real|right|same|second|third|phone|baby|peds|"
            r"ped|house|car|structure|brush|grass|medical|cardiac|hard|"
            r"one|long|past|recent|entire|actual|bad|final|current|dispatch|domestic|dv|early|"
            r"late|night|radio|welfare|med|kid|ped|code|pedi|infant|train|traffic|fatal|911|"
            r"tough|ugly|rough|main|sad|hose|camp|kitchen|wildland|police|officer|work|day|"
            r"follow|check|conference|peer|group|video|court|civil|criminal|murder|whole|near|"
            r"working|trash|dumpster|vegetation|attic|garage|basement|apartment|commercial|"
            r"chimney|dryer|electrical|vehicle|forest|good|training|live|under)\b)"
            r"[a-z][\w'-]{2,20}\s){1,2}(?:shooting|fire|crash|wreck|homicide|murder|"
            r"drowning|ois|explosion|stabbing|standoff|riot|lodd|massacre|derailment|verdict|"
            r"murders|bombing|school\sshooting))\b"
        ),
        "names one incident",
        trigger="",
        weight=36,
        cues=(
            "shooting fire crash wreck homicide murder drowning ois explosion stabbing "
            "standoff riot lodd massacre derailment verdict bombing"
        ),
        finds=(("jokes. and the ramos shooting. one", "ramos shooting"),),
        spares=("the shooting", "the whole shooting", "the last crash"),
    ),
    Rule(
        "particular-placed",
        Kind.PARTICULAR,
        (
            r"\b(?P<x>(?:the|that)\s(?:(?:double|triple|quadruple|fatal|school|church|mall|bus|"
            r"train|plane|helicopter|house|officer-involved|line\sof\sduty|mass)\s){0,2}"
            r"(?:ois|shooting|fire|crash|wreck|suicide|homicide|murder|drowning|rollover|"
            r"collapse|explosion|stabbing|standoff|lodd|fatal|hanging|jumper|pursuit|accident)\s"
            r"(?:on|at|off|by|near|in)\s(?:the\s)?"
            r"(?!(?:my|his|her|our|their|this|that|all|nights?|days?|shift|duty|first|last|"
            r"scene|work|home|least|once|particular|general)\b)[a-z0-9][\w'-]{1,20}(?:\s(?:st|"
            r"street|ave|rd|school|bridge|park|freeway|hwy))?)"
        ),
        "names one incident by its place",
        trigger="",
        weight=36,
        cues=(
            "ois shooting fire crash wreck suicide homicide murder drowning rollover collapse "
            "explosion stabbing standoff lodd fatal hanging jumper pursuit accident"
        ),
        finds=(("keeps going back to the OIS on 5th now", "the OIS on 5th"),),
        spares=("the fire on his shift", "the fire"),
    ),
    Rule(
        "particular-victims",
        Kind.PARTICULAR,
        (
            r"\b(?P<x>(?:the\s)?(?:twins?|triplets|quadruple|triple|double|both\skids|three\s"
            r"kids|two\skids|four\skids|family\sof\s(?:three|four|five|six|\d)|mother\sand\s"
            r"(?:baby|child|son|daughter)|"
            r"mom\sand\s(?:baby|\w{3,5}\skids)|school\sbus|church\sbus|daycare|"
            r"murder[\s-]suicide|triple\sfatal|double\sfatal|triple\shomicide|double\shomicide|"
            r"mass\sshooting|school\sshooting|active\sshooter|line\sof\sduty\sdeath)"
            r"\s?(?:fire|crash|drowning|drowned|died|killed|shot|homicide|fatal|in\sthe\s"
            r"(?:fire|car|pool|house|trunk|bathtub)|wreck|rollover|murder|shooting|call|under\s"
            r"the)\b[^.;!?\n]{0,30})"
        ),
        "an incident that stands out",
        trigger="",
        weight=35,
        cues=(
            "twin triplets quadruple triple double both two three four family mother mom "
            "school church daycare murder mass active line"
        ),
        finds=(("was at the school bus crash in may", "the school bus crash in may"),),
        spares=("twins are fine",),
    ),
    Rule(
        "tactical-force",
        Kind.TACTICAL,
        (
            r"(?P<x>\b(?:i|he|she|they|we|who|[a-z]{3,12})\s(?:had\sto\s|then\s|just\s|only\s|"
            r"finally\s|also\s)?(?:"
            r"fired\s(?:\d{1,2}|one|two|three|four|five|six|his|her|first|a|back|the|off|into|"
            r"at|rounds?|twice|once)|shot\s(?:him|her|the|a|at|back|first|twice|through)|tased|"
            r"(?:pit|pitted|rammed)\s(?:the|him|her|at|it)|drew\s(?:down|his|her|on)|kicked\s"
            r"(?:in\s)?(?:the|a)\sdoor|breached|cuffed\s(?:him|her)|took\s(?:him|her)\sdown|"
            r"choked\s(?:him|her)|"
            r"put\s(?:him|her)\s(?:in\sa\s(?:choke|carotid|headlock)|on\sthe\sground|down)|hit\s"
            r"(?:him|her)\swith|struck\s(?:him|her)|cut\s(?:him|her|the\srope|it)\sdown|"
            r"performed\s(?:cpr|cric|compressions)|"
            r"did\s(?:cpr|compressions|mouth\sto\smouth|the\scric|a\scric)|worked\s(?:him|her|"
            r"the\s(?:baby|kid|guy|pt))\s(?:for|on|\d)|intubated|narcanned|narcaned|cric(?:'?ed|"
            r"d)|pronounced\s(?:him|her|the)|called\s(?:the\stime|it\sat|tod)|"
            r"pulled\s(?:him|her|the\s(?:kid|baby|body|driver|boy|girl|mom|guy|man|woman)|them|"
            r"two|three)\s(?:out|from|off|through|down)|carried\s(?:him|her|the\s(?:kid|baby|"
            r"body|boy|girl))\s(?:out|down|to)|"
            r"went\s(?:in\s(?:without|before|w/o|alone|through)|interior|defensive)|vented\s"
            r"the\sroof|forced\s(?:the\s)?(?:door|entry)|bagged\s(?:him|her|the)|dragged\s"
            r"(?:him|her|the)|"
            r"emptied\s(?:his|her|the)|returned\sfire|pulled\sthe\strigger|didn'?t\s(?:shoot|"
            r"fire|have\s(?:a\sshot|cover))|held\spressure|put\s(?:a|the|on\sa)\s(?:tq|"
            r"tourniquet)|packed\sthe\swound)[^.;!?\n]{0,80})"
        ),
        "says what was done on the call",
        trigger="",
        weight=25,
        cues=(
            "fired shot tased pit rammed drew kicked breached cuffed took choked put hit "
            "struck cut performed did worked intubated narc cric pronounced called pulled carried "
            "went vented forced bagged dragged emptied returned didn held packed"
        ),
        finds=(
            (
                "Off. He cut him down w/ his own knife and left. very",
                "He cut him down w/ his own knife and left",
            ),
            ("she fired 4 rounds at it", "she fired 4 rounds at it"),
        ),
        spares=("he was fired", "shot of whiskey", "she is fired up"),
    ),
    Rule(
        "tactical-words",
        Kind.TACTICAL,
        (
            r"\b(?P<x>(?:less\slethal|bean\s?bag(?:ged)?\s(?:jammed|round|gun)|pit\s(?:maneuver|"
            r"at|move)|flash\s?bang(?:s|ed)?|(?:two|three|four|five|six|seven|eight|\d{1,2})\s"
            r"(?:shots|rounds)\b|spike\sstrips?|stop\ssticks|shot\s(?:twice|three\stimes|once|"
            r"\d{1,2}\stimes)|"
            r"cell\sextraction|no[\s-]knock|dynamic\sentry|perimeter\swas|point\sman|first\s"
            r"through\sthe\sdoor|less-lethal|pepper\s?spray(?:ed)?|oc\sspray(?:ed)?|baton|"
            r"carotid|took\sthe\sshot|had\sthe\sshot|cover\sofficer|arrest\steam|line\sof\sfire|"
            r"wrong\s(?:door|house|address|dose|drug)|search\spattern|second\sline|"
            r"gave\s(?:the\s)?wrong|missed\sthe\stube|esophageal|\d{1,2}\srounds\sof\s(?:epi|"
            r"cpr)|cpr\sfor\s\d{1,3}|\d{1,2}\smin(?:utes)?\sof\scpr)\b[^.;!?\n]{0,60})"
        ),
        "says what was done on the call",
        trigger="",
        weight=24,
        cues=(
            "less bean pit flash two three four five six seven eight shots rounds spike stop "
            "shot cell no dynamic perimeter point first pepper oc baton carotid took had cover "
            "arrest line wrong search second gave missed esophageal cpr min"
        ),
        finds=(("was 15. pit at 65. he's", "pit at 65"),),
        spares=("long perimeter", "a round of golf"),
    ),
    Rule(
        "admission",
        Kind.ADMISSION,
        (
            r"(?P<x>\b(?:(?:took|taking|stole|stealing|skimmed|skimming|borrowed|pocketed|"
            r"pocketing|swiped|swiping)\s(?:money|cash|the\s(?:cash|money|narcs|drugs|pills|"
            r"fent|evidence|gun)|pills|some\s(?:of\sthe\s)?(?:cash|money|pills|evidence|drugs|"
            r"fent)|meds|fent(?:anyl)?|morphine|ketamine|evidence|narcotics|narcs|drugs|from\s"
            r"(?:the|a|evidence|work)|(?:\w{1,8}\s){1,2}(?:vials?|pills|fent|narcs|percs|"
            r"norcos?|oxys?|bullets|evidence))\b|"
            r"(?:lied|lying|fudged|falsified|falsifying|doctored|faked|fabricated|"
            r"pencil[\s-]?whipped|backdated|altered|changed|left\s(?:it|stuff|that|things)\s"
            r"out\sof)\s(?:on|in|about|to|his|her|my|the)?\s?(?:the\s|his\s|her\s|my\s|a\s|"
            r"internal\s)?(?:\w{2,10}\s)?(?:report|reports|log|logs|pcr|times?|timecard|ia|"
            r"chart|charting|affidavit|warrant|stand|paperwork|statement|affairs|records?|"
            r"narrative|form|checks?|rounds)|"
            r"(?:drove|driving|drives|driven)\s(?:\w{2,8}\s){0,3}(?:drunk|hammered|buzzed|"
            r"wasted|after\s(?:\d|six|five|four|drinking|a\sfew|too\smany)|w/\s(?:a\s)?bac)|"
            r"(?:drinking|drank|drunk|high|using|used|hungover|buzzed|smoked|smoking)\s(?:weed\s"
            r")?(?:on\s(?:duty|shift|the\sjob|the\sclock)|at\swork|before\sshift|in\suniform|"
            r"in\sthe\s(?:rig|unit|patrol\scar))|"
            r"(?:hit|punched|slapped|choked|shoved|kicked|beat|beats|hits|hitting|grabbed|"
            r"struck)\s(?:his\s(?:wife|kid|son|gf|girlfriend)|her\s(?:husband|kid|son|daughter)|"
            r"(?:a|the)\s(?:cuffed|handcuffed|inmate|suspect|prisoner)|him\s(?:while|after)\s"
            r"(?:he\swas\s)?(?:cuffed|in\scuffs|handcuffed)|the\sguy\s(?:while|after)\s(?:he\s"
            r"was\s)?cuffed|my\s(?:wife|husband|kid))|"
            r"(?:turned|turning|switched|shut|muted)\s(?:off\s)?(?:his|her|my|the|off\s(?:his|"
            r"her|my|the))\s(?:body\s?(?:cam|worn)|bwc|cam|camera|mic|dash\s?cam)(?:\soff)?|"
            r"planted|hit\sand\srun|left\sthe\sscene\sof|(?:using|used|doing|did|snorting|"
            r"bought|buying|scored|buys|takes|taking|took)\s(?:coke|cocaine|meth|heroin|"
            r"fent(?:anyl)?\s(?:off|from)|street|oxy(?:s)?\s(?:off|from)|steroids|roids|test\s"
            r"off|pills\s(?:off|from)|someone\selse'?s|his\swife'?s\s(?:pills|oxy|norco)|"
            r"adderall\s(?:off|from)|percs?\b|narcs\sfrom)|"
            r"divert(?:ed|ing)\s(?:\w{2,8}\s)?(?:meds|narc\w{0,6}|fent\w{0,5}|drugs|pills|"
            r"morphine|vials?)|slept\son\sduty|sleeping\son\sduty|slept\swith\s(?:a|an|the|"
            r"his|her)\s(?:inmate|victim|witness|ci|suspect|patient|trainee|recruit|student|"
            r"informant)|sex\sw(?:ith|/)\s(?:a|an)\s(?:inmate|witness|victim|ci)|"
            r"(?:didn'?t|never)\s(?:report|log|turn\sin|document|do\s(?:the|his|her)\s(?:checks|"
            r"rounds)|call\sit\sin|wrote\sit\sup)|(?:brought|bringing|smuggled|smuggling|passed|"
            r"passing)\s(?:in\s)?(?:contraband|a\s(?:cell)?\s?phone|tobacco|drugs|notes?)\s"
            r"(?:in|to|for)|"
            r"(?:covered|covering|cover)\s(?:it\sup|for\shim|for\sher|up\sfor)|no\swarrant|off\s"
            r"the\sbooks|without\sa\swarrant|ran\s(?:his|her|a|the)\s(?:ex|plate|plates|name|gf|"
            r"neighbor)[^.;!?\n]{0,12}(?:on|in|thru|through)\s(?:ncic|the\ssystem|cad|clets)|"
            r"ran\shis\sex|took\sa\sbribe|owes\sthe\sbookie|popped\shot|failed\sa\s(?:ua|drug)|"
            r"faked\shis|cheated\son\s(?:the\s)?(?:test|exam|promotional)|"
            r"dui\s(?:last|he|she|that|nobody|no\sone|and)|expired\smeds|signed\soff\son|"
            r"skipped\s(?:the\s)?(?:check|checks|rounds))\b[^.;!?\n]{0,60})"
        ),
        "may admit a breach",
        trigger="",
        weight=28,
        opens=(
            "took stole steal skim borrow pocket swip taking lied lying fudg fals doctor fake "
            "fabric pencil backdat alter chang left drove driv drink drank drunk high using used "
            "hungover buzz smok hit punch slap chok shov kick beat grab struck turn switch shut "
            "mut "
            "plant using doing did snort bought buy scor takes divert slept sleep sex never "
            "brought "
            "bring smuggl pass cover no off without ran owes popped failed cheat dui expired "
            "signed "
            "skipped"
        ),
        finds=(
            (
                "divorce, took money out of the relief fund, wants",
                "took money out of the relief fund, wants",
            ),
            ("says she drove home drunk fri", "drove home drunk fri"),
        ),
        spares=("he lied to himself", "took a nap", "she is high energy"),
    ),
)
