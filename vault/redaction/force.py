"""Rows for force on a call: shots, hands and tools on people, doors and vehicles."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import NUMBER, REST, WHOM, for_real, one_of, unless

_WHY = "says what was done on the call"
_WEAPON = one_of(
    "gun, pistol, rifle, shotgun, weapon, glock, ar, handgun, knife, taser, machete, bat, axe, "
    "hatchet, 40, sidearm, duty weapon, service weapon, revolver, trigger"
)
_SPOT = one_of(
    "door, doors, front door, back door, bedroom door, window, gate, wall, lock, cell, closet, "
    "room, "
    "house, trailer, apartment, apt, bedroom, bathroom, basement, attic, crawl ?space, school, "
    "building, hallway, stairwell, classroom, barn, shed, garage, floor, church, store, pod, tier, "
    "warehouse, hotel, motel, motel room, woods"
)

ROWS = (
    Rule(
        "force-shots",
        Kind.TACTICAL,
        rf"\b(?P<x>(?:shot\s(?:{WHOM}|thru|through|back|into|first|sooner|at\s{WHOM}|the\s(?:dog|"
        r"tires?|"
        r"lock|window|door)|over|across)(?!\s(?:an?\s)?(?:text|email|e-mail|message|msg|look|"
        r"note|dm|"
        r"glance|smile))|(?:fired|squeezed|popped|cranked|let\soff|got\soff|threw|put|"
        r"sent)\s(?:off\s)?"
        rf"(?:{NUMBER}|a\scouple|a\sfew|some|his|her|my|the|several|multiple|first|a\sshot)?\s?"
        r"(?:(?:rounds?|shots|bullets?)(?!\sof)|(?:times\s)?(?:in|into|thru|through|at)\s(?:his|"
        r"her|"
        r"him|them|the\s(?:car|windshield|chest|head|door|wall|back|guy|suspect|kid|truck|cab))|"
        r"(?:back\s)?at\s(?:him|them|the))|(?:fired|shooting|fire)\s(?:on|upon)\s"
        rf"{WHOM}|(?:dumped|emptied|unloaded|went\sthrough)\s(?:(?:the|his|her|a|my|whole|entire|"
        r"two|"
        r"three|one|full|on|into)\s){1,3}(?:mags?|magazines?|clip|gun|glock|pistol|him|them|car|"
        r"rifle|revolver))\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "shot fired squeezed popped cranked let got threw put sent shooting fire dumped "
            "emptied "
            "unloaded went"
        ),
        accepts=for_real,
        finds=(
            ("she put two in his chest and left", "put two in his chest and left"),
            ("he dumped the whole mag into it", "dumped the whole mag into it"),
            ("he shot thru the door. then", "shot thru the door"),
        ),
        spares=(
            "shot him a text",
            "shot a deer last fall",
            "fired 50 rounds at paper on the range",
            "got shot down for the transfer",
            "put in for days",
        ),
    ),
    Rule(
        "force-held-fire",
        Kind.TACTICAL,
        r"\b(?P<x>(?:(?:should|shoulda|could|coulda|would|woulda)\s?(?:'?ve|have|of|a)?\s(?:shot|"
        r"fired|tased|tackled|pulled\sthe\strigger|taken\sthe\sshot|rammed)|(?:never|didn'?t|"
        r"did\snot|"
        r"couldn'?t|wouldn'?t|hesitated\sto|had\sto|about\sto|almost)\s(?:fired?|shoot|shot|tase|"
        r"pull\s"
        r"the\strigger|get\sa\sshot|take\sthe\sshot|draw|drew)(?!\s(?:the\s(?:breeze|shit|crap)|"
        r"up\b|"
        r"off\san?\b|a\s(?:deer|text)|down\b|him\sa\s)|\w)|(?:had|held|kept|holding|"
        rf"having)\s{WHOM}\s"
        r"at\s(?:gun\s?point|taser\s?point)|(?:had|drew|pointed|pulled|aimed|trained|"
        r"raised)\s(?:his|"
        rf"her|my|a|the)\s{_WEAPON}\s(?:on|at|out\son|up)|(?:had|took|missed)\s(?:the|a\sclear|"
        r"a\sclean|"
        r"a\sgood|no)\sshot(?!s)|(?:didn'?t|couldn'?t|wouldn'?t|never)\s(?:take|took|have|"
        r"had)\s(?:the|a)\s"
        r"(?:clean\s|clear\s|good\s)?shot(?!s)|(?:grabbed|wrestled|fought|fighting|wrestling|"
        r"struggled|"
        rf"reached|went|going|grabbing)\s(?:with\s)?(?:{WHOM}\s)?(?:for|over|at)?\s?(?:the|his|"
        r"her|my)\s"
        r"(?:gun|knife|weapon|holster|pistol|gun\shand|taser)|(?:the|his|her|my)\s(?:gun|weapon|"
        r"glock|"
        r"rifle)\s(?:went\soff|jammed|misfired|discharged)|(?:emptied|returned)\sfire|opened\s"
        r"(?:fire|up\son)|(?:negligent|accidental)\sdischarge)\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "should could would never didn did couldn wouldn hesitated had about almost held kept "
            "holding having drew pointed pulled aimed trained raised took missed grabbed wrestled "
            "fought fighting wrestling struggled reached went going grabbing the his her my "
            "emptied "
            "returned opened negligent accidental"
        ),
        accepts=for_real,
        finds=(
            ("says he should of shot sooner", "should of shot sooner"),
            ("had him at gunpoint for 9 min", "had him at gunpoint for 9 min"),
            ("wrestled him for the gun", "wrestled him for the gun"),
        ),
        spares=(
            "she drew a blank",
            "had a shot at the promo",
            "had to shoot off an email",
            "pulled his gun safe out",
        ),
    ),
    Rule(
        "force-hands",
        Kind.TACTICAL,
        rf"\b(?P<x>(?:(?:tased|tazed|tasered|stunned|drive\s?stunned|maced|oc'?e?d|sprayed|"
        r"pepper\s?sprayed|gassed|tackled|cuffed|handcuffed|hogtied|hobbled|body\s?slammed|slammed|"
        r"clubbed|batoned|decked|dog\s?piled|bean\s?bagged|pepper\s?balled|subdued|"
        r"pistol\s?whipped|"
        rf"kneed|elbowed|head\s?locked|choked\sout|took\sdown|shoved|stabbed)\s(?:{WHOM}|"
        r"the\swhole)|"
        rf"(?:knelt|kneeled|kneeling|sat|sitting|stood|laid|knee|weight|pressed)\s(?:was\s)?(?:on|"
        r"down\son)\s(?:his|her|the|my)\s(?:\w{2,9}'?s?\s)?(?:neck|back|chest|head|throat|face|"
        r"shoulders?|legs)\b(?!\s?(?:pain|pack|porch|deck|steps?|bumper|row|of|patio))|(?:put|"
        rf"had|got|strapped|locked|placed)\s{WHOM}\s(?:in|"
        r"into|on|to|down|under)\s(?:(?:the|a|an|his|her)\s)?(?:\w{2,9}\s)?(?:wrap|chair|restraint|"
        r"restraints|choke\s?hold|choke|carotid|headlock|head\slock|sleeper|ground|floor|pavement|"
        r"asphalt|concrete|gen\spop|general\spop\w{0,8}|seg|the\shole|hole|cuffs|handcuffs|neck|"
        r"prone|"
        r"stomach|belly|spit\s(?:hood|mask)|hobble|arm\s?bar|bear\shug|full\snelson)|(?:took|"
        r"brought|"
        r"drove|rode|slammed|threw|put|body\s?slammed|pushed|"
        rf"shoved)\s{WHOM}\s(?:down\b(?!\sto\sthe\s(?:"
        r"clinic|er|gym|office))|(?:in)?to\sthe\s(?:ground|floor|deck|pavement|concrete|wall|"
        r"hood|curb|"
        r"dirt|mat)|against|off\sthe|onto|headfirst|face\sfirst)|(?:hit|struck|smacked|cracked|"
        r"clubbed|"
        r"beat|caught|whacked|nailed|popped|stabbed|kicked|punched|elbowed|"
        rf"kneed)\s{WHOM}\s(?:with|w|w/|"
        r"in\sthe\s(?:head|face|back|neck|jaw|mouth|throat|knee|leg|ribs|gut|temple|nose|eye|arm)|"
        r"upside|over\sthe\shead|\w{2,5}\stimes|\d{1,2}x|twice|once|again)|(?:wrestled|grappled|"
        rf"fought|scuffled|struggled)\s(?:with\s|w/?\s)?{WHOM}\s(?:in|on|for|to|off|down|over)|"
        r"gave\s"
        r"(?:him|her)\s(?:a|the|two|\d)\s(?:knee|elbow|baton|ride|taser))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "tased tazed stunned drive maced oc sprayed pepper gassed tackled cuffed handcuffed "
            "hogtied hobbled body slammed clubbed batoned decked dog bean subdued pistol kneed "
            "elbowed head choked took shoved stabbed knelt kneeled sat sitting stood laid knee "
            "weight "
            "pressed put had got strapped locked placed brought drove rode threw pushed hit struck "
            "smacked cracked beat caught whacked nailed popped kicked punched wrestled grappled "
            "fought scuffled struggled gave"
        ),
        accepts=unless(
            r"\bput\s(?:him|her|them)\son\s(?:the\s)?(?:schedule|list)|hit\s(?:him|her|them)\s"
            r"(?:with\s(?:a\s)?(?:bill|news|divorce|the)|again|w/?\s)|"
            r"caught\s(?:him|her|them)\s(?:again|once|w)"
        ),
        finds=(
            ("says he tased him and he fell", "tased him and he fell"),
            ("knelt on the guy's neck, his words", "knelt on the guy's neck, his words"),
            ("put him in the wrap and he quit", "put him in the wrap and he quit"),
            ("clubbed him with the flashlight", "clubbed him with the flashlight"),
        ),
        spares=(
            "she got tased in training",
            "tased him in training",
            "put him on the schedule",
            "sat on the back porch",
            "took him to the clinic",
            "took down his number",
        ),
    ),
    Rule(
        "force-tools",
        Kind.TACTICAL,
        r"\b(?P<x>(?:(?:sent|released|deployed|sicced|let|loosed|cast)\s(?:(?:the|his|her|my|a)\s)?"
        r"(?:dog|k-?9|k\s9|bite\sdog)\s(?:in|into|on|loose|go|at|after|under|off)|(?:dog|"
        r"k-?9)\s(?:got\s"
        r"sent|was\ssent|got\sreleased|bit\sthe)|(?:pit|pitted|pit'?ed|rammed|t-?boned|"
        r"boxed\sin|spiked|blocked|bumped|cut\soff|chased)\s(?:(?:the|a|that|his|"
        r"her)\s(?:\w{3,9}\s)?"
        r"(?:car|truck|van|kid|suv|driver|bike|motorcycle|vehicle|road|sedan|minivan|wrong\sway|"
        r"guy|"
        r"semi|stolen)|it\s(?:at|into|off)|(?:him|her|them)\s(?:at|into|off|for))|(?:threw|tossed|"
        r"deployed|used|launched|banged|rolled|lobbed|dropped|popped|shot|pumped)\s(?:(?:a|the|"
        r"two|his|"
        r"her|some|in\sa)\s){0,2}(?:flash\s?bangs?|bangs?|gas|tear\sgas|cs|40mm|less\slethal|"
        r"stop\ssticks|"
        r"spike\sstrips?|spikes|taser|baton|asp|oc|pepperballs?|mace|sting\s?balls?)\b|(?:blew|"
        r"ran)\s"
        r"(?:thru\s|through\s)?(?:the|a)\s(?:red\s)?(?:light|red|stop\ssign|"
        r"intersection)\s(?:code|and|n|"
        r"on|w/|at|lights)|crossed\sthe\s(?:yellow|center|double|median)|used\s(?:his|her|"
        r"the)\s(?:own\s)?"
        r"(?:car|cruiser|unit|truck|squad|rig|engine)\sto\s(?:block|stop|ram|shield)|(?:drew|"
        r"fired|used|"
        r"pulled)\s(?:his|her|the|my)\s(?:taser|baton|gun|weapon|firearm|sidearm|pistol)|"
        r"swung\s(?:the|his|her)\s(?:baton|asp|flashlight|halligan|axe|radio))\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "sent released deployed sicced let loosed cast dog k pit rammed t boxed spiked blocked "
            "bumped cut chased threw tossed used launched banged rolled lobbed dropped popped shot "
            "pumped blew ran crossed drew fired pulled swung"
        ),
        accepts=for_real,
        finds=(
            ("he sent the dog in first", "sent the dog in first"),
            ("pitted the car at 80 and it rolled", "pitted the car at 80 and it rolled"),
            ("used his own car to block it", "used his own car to block it"),
        ),
        spares=(
            "crossed a line with a joke",
            "used the breathing app",
            "ran the idea by him",
            "threw the dog a ball",
        ),
    ),
    Rule(
        "force-entry",
        Kind.TACTICAL,
        r"\b(?P<x>(?:stack(?:ed)?\s(?:up\s)?on\s(?:the|a)\s|(?:breached|breach|forced|kicked\sin|"
        r"kicked|"
        r"booted|rammed|broke\sdown|busted|busted\sdown|pried|shouldered|smashed|took|blew|"
        r"hit)\s(?:in\s|"
        r"open\s|down\s)?(?:the|a|that|his|her|"
        rf"every)\s(?:wrong\s)?(?:\w{{4,9}}\s)?{_SPOT}(?!\sout)|"
        rf"(?:cleared|clearing|searched|swept|searching)\s(?:the|every|each|all\sthe|a|her|that)\s"
        rf"(?:\w{{3,9}}\s)?{_SPOT}|(?:first|second|third|1st|2nd|3rd|last|lead|fourth|"
        r"number\s\w{3})\s"
        r"(?:(?:man|guy|one|woman|officer|girl|medic|cop)\s)?(?:in\sthe\s(?:stack|door)|thr(?:u|"
        r"ough)\s"
        r"the\s(?:door|window))|(?:second|first|lead|number\s\w{3})\sman\sin\b|(?:opened|"
        r"unlocked|rolled|"
        r"popped|left|propped|racked)\s(?:the|his|her|all\sthe|a|every|"
        r"both)\s(?:wrong\s)?(?:cells?|cell\s"
        r"doors?|pods?|tier|sally\s?port|gate|food\s(?:slot|port)|doors?\s(?:alone|after\slock|"
        r"during|"
        r"without|w/o|when\she|for\sthe\s(?:wrong|inmate)))|(?:rushed|stormed|charged)\s(?:the|"
        r"in(?:to)?|"
        rf"him|her)\s?(?:{_SPOT})?|(?:held|lost|set|covered)\sthe\s(?:perimeter|back\sdoor|"
        r"containment|"
        r"inner|stairwell|hallway\swhile))\b" + REST + ")",
        _WHY,
        trigger="",
        weight=24,
        opens=(
            "stack breach forced kicked booted rammed broke busted pried shouldered smashed took "
            "blew "
            "hit cleared clearing searched swept searching first second third last lead fourth "
            "number "
            "opened unlocked rolled popped left propped racked rushed stormed charged held lost "
            "set "
            "covered"
        ),
        accepts=unless(
            r"\b(?:took\s(?:the|a)\s(?!door)|hit\s(?:the|a)\s(?!(?:door|house|apartment|"
            r"trailer))|hit\sa\s"
            r"wall|kicked\s(?:the|a)\s(?:wall|floor)|first\s(?:in|thru)\sthe\sdoor\s(?:at|w/|"
            r"with))|"
            r"\b(?:cleared|searched)\s(?:the\s)?(?:store|room\sat)|\bcharged\s(?:him|"
            r"her)\s(?:with|\$)|"
            r"\bleft\sthe\s(?:gate|tier|pod)s?\b"
        ),
        finds=(
            ("they stacked on the back door and", "stacked on the back door and"),
            ("kicked in the bedroom door", "kicked in the bedroom door"),
            ("opened the cell alone", "opened the cell alone"),
            ("cleared the closet last", "cleared the closet last"),
        ),
        spares=(
            "kicked off the group",
            "cleared to return",
            "left the door open for next time",
            "hit a wall around month three",
            "took the floor at the meeting",
        ),
    ),
)
