"""Rows for what someone owns up to that breaks a law: drink, drugs, blows, theft, favours."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule
from .word_classes import KIN, NUMBER, REST, WHOM, for_real, one_of, unless

_WHY = "may admit a breach"
_WORK = one_of(
    "shift, duty, work, roll ?call, lineup, line ?up, tour, watch, his tour, the tour, her shift, "
    "his shift, the shift, court, call, calls"
)
_AT_WORK = (
    rf"(?:(?:before|b4|on|at|during|between|in\sthe\smiddle\sof)\s{_WORK}|on\sthe\s(?:clock|job|"
    r"rig|"
    r"engine|truck|ambulance|road|floor|tier|unit|yard)|in\s(?:the\s(?:rig|engine|truck|unit|"
    r"cruiser|"
    r"patrol\scar|squad|tower|locker\sroom|bay|bunk\s?room|ambulance|parking\slot|lot)|uniform)|"
    r"at\sthe\s"
    r"(?:station|console|firehouse|jail|house\sbetween)|while\son|to\sget\sthr(?:u|ough)\s(?:a\s|"
    r"the\s|his\s|"
    r"her\s)?(?:shift|work|tour|nights?)|at\sthe\swheel)"
)
_DRUG = one_of(
    "coke, cocaine, meth, heroin, fent\\w{0,5}, fentanyl, oxy\\w{0,6}, percs?, percocets?, "
    "norcos?, "
    "vicodins?, dilaudid, morphine, ketamine, versed, steroids?, roids, tren, test, molly, "
    "shrooms, "
    "weed, edibles?, gummies, kratom, adderall, xanax, xans?, benzos?, bars, tramadol, opioids?, "
    "narcs?, pills, pain\\spills, subs, suboxone, nitrous, whippets, pot, dope, blow"
)
_GOODS = one_of(
    "cash, money, evidence, drugs, pills, meds, narcs?, narcotics, fent\\w{0,5}, morphine, "
    "dope, weed, gun, "
    "guns, ammo, rounds, watch, ring, jewelry, wallet, generator, tools, copper, saw, laptop, tv, "
    "bike, knife, supplies, vials?, patches, fund, funds, dues, fuel, gas\\scard, property"
)

ROWS = (
    Rule(
        "admission-drink",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:drinking|drank|drinks|drunk|beers?|shots|vodka|whiskey|bottle|flask|"
        r"booze|hungover|"
        r"hung\s?over|buzzed|hammered|tipsy|wasted|lit|high|stoned|smoking|smoked|smokes|"
        r"vap(?:ed|es|ing)|using|"
        r"used|popping|pops|popped|takes|taking|took|snorting|drinkin|drunk|a\sfew|a\scouple|"
        r"nipping|sipping)"
        rf"\s(?:[\w'/-]{{1,10}}\s){{0,4}}?{_AT_WORK}|(?:showed|came|shows|comes)\s(?:up\s|in\s|"
        r"to\s)?(?:to\s|in\s|for\s)?"
        r"(?:\w{4,5}\s)?(?:drunk|hammered|buzzed|hungover|still\sdrunk|high|wasted|lit)|(?:drove|"
        r"driving|drives|"
        r"driven|drivin|took|rode|taking)\s(?:[\w'/-]{1,10}\s){0,4}?(?:drunk|hammered|wasted|"
        r"buzzed|loaded|blacked\s?out|"
        r"blackout|tipsy|after\sthe\s(?:retirement|party|bar)|after\s(?:\w{1,5}\s)?(?:beers|"
        r"drinks|shots|"
        rf"drinking|a\sfew|too\smany|{NUMBER})|on\s(?:ambien|percs|oxy|pills)|couldn'?t\sfeel|"
        r"w/?\skids\sin)|"
        r"(?:pulled\sover|stopped|got\sstopped|popped)\s(?:\w{2,8}\s){0,2}?(?:drunk|wasted|dui|"
        r"dwi|hammered|"
        r"buzzed|drinking|after\sdrinking)|blew\s(?:an?\s)?(?:0?\.\d{1,3}|over|twice|\d{1,2})|"
        r"(?:got|caught|has|"
        r"had|his|her|a|second|another|2nd|hid|hiding|pled)\s(?:a\s|the\s|his\s|her\s|out\son\s|"
        r"to\s)?(?:second\s|2nd\s|"
        r"old\s|off\sduty\s)?(?:dui|dwi|owi|oui)\b(?!\s(?:class|training|stop|stops|checkpoint|"
        r"arrest|call|"
        r"crash|driver|victim|fatal|guy|report|case|task|detail))|(?:dui|"
        r"dwi)\s(?:crash\s)?(?:off\sduty|last|"
        r"he|she|nobody|no\sone|and\sleft|on\s(?:his|her)))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=28,
        opens=(
            "drinking drank drunk drinkin beer shots vodka whiskey bottle flask booze hungover "
            "hung "
            "buzzed hammered tipsy wasted lit high stoned smok vap using used popping pops popped "
            "takes taking took snorting a nipping sipping showed came shows comes drove driving "
            "drives driven rode pulled stopped got blew caught has had his her second another hid "
            "hiding pled dui dwi"
        ),
        accepts=unless(
            r"\b(?:coffee|water|caffeine|energy\sdrink|monster|soda|tea|high\s(?:stress|blood|"
            r"alert|call|"
            r"energy|functioning)|used\sto|took\s(?:him|her|a\scall|calls|the\scall|time|off|"
            r"leave|over|it)|"
            r"(?:app|breathing|grounding|humor|earplugs|sleep|cpap|nap|naps|breaks?|walks?|calls?|"
            r"journal|melatonin|zoloft|lexapro|prozac)|prescribed|less|not|never|dont|don't|wont|"
            r"stopped|a\s(?:few|couple)\s(?:min|minutes|days|shifts|words|calls|hours|hrs|weeks|"
            r"things|"
            r"times|nights|guys|of\s(?:guys|days|calls|shifts|us|them))|too\slong|it\son|"
            r"taking\sit|class|"
            r"(?:took|taking|takes)\s(?:\w{2,6}\s){0,3}?(?:test|exam|lunch|kids|crew|dog|group|hit|"
            r"schedule|spot|seat|job|position))\b"
        ),
        finds=(
            ("had 4 beers before shift", "beers before shift"),
            (
                "drove the rig home after the retirement party",
                "drove the rig home after the retirement party",
            ),
            ("says she drove drunk fri", "drove drunk fri"),
        ),
        spares=(
            "drinking a lot of coffee on shift",
            "high stress on duty",
            "used the breathing app on shift",
            "took a nap in the truck",
            "drove home and went to bed",
        ),
    ),
    Rule(
        "admission-drugs",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:using|used|doing|did|does|snorting|snorted|shooting|buying|bought|buys|"
        r"scored|"
        r"scoring|selling|sold|dealing|popping|pops|popped|eating|abusing|hooked\son|smokes|"
        r"smoked|smoking|"
        r"injecting|taking|takes|took|on)\s(?:(?:some|a|the|her|his|my|a\slittle|more|\d{1,2}|"
        r"street|few|"
        r"two|three|hits?|of|bump|bumps|line|lines|extra)\s){0,3}(?:coke|cocaine|meth|heroin|"
        r"steroids|roids|tren|molly|"
        r"shrooms|street\s\w{4,9}|kratom\sat|fake\spercs|ketamine\s(?:from|off)|edibles|dope|"
        r"blow\b|whippets)|"
        r"(?:getting|gettin|got|gets|buying|buys|bought|taking|takes|took|using|scoring|mooching|"
        r"stealing|"
        rf"borrow(?:s|ing|ed)|eating)\s(?:\w{{2,6}}\s){{0,3}}?(?:{_DRUG}|'?em|them)\s(?:(?:off|"
        r"from)\s(?:an?|his|her|some|the|my|"
        r"one)\s(?:\w{2,8}\s)?(?:cousin|buddy|guy|dealer|friend|ex|brother|street|inmate|"
        r"neighbor|coworker|"
        r"partner|sister|wife|mom|dad|gym|internet|rig|truck|box|safe|cart|pyxis|station|bag|"
        r"waste|scene)|"
        r"(?:off|from)\s(?:work|the\s(?:rig|truck|box|safe|cart|street))|that\s(?:aren'?t|arent|ain'?t)\s(?:his|hers|mine)|"
        r"without\sa\s(?:script|"
        r"prescription)|to\sget\sthr(?:u|ough))|(?:taking|takes|took|using|eating|borrow(?:s|ing|"
        r"ed))\s(?:his|"
        rf"her|my|somebody\selse|someone\selse)(?:\s(?:\w{{3,8}}\s)?{KIN})?'?s\s{_DRUG}|(?:not|"
        r"isn'?t|aren'?t|wasn'?t|werent)"
        r"\s(?:his|her|my)\s(?:script|prescription|pills)|(?:cut|cutting|swapp(?:ed|ing)|"
        r"replac(?:ed|ing)|"
        r"dilut(?:ed|ing))\s(?:the|out)?\s?(?:fent\w{0,5}|morphine|vials?|narcs?|ketamine|"
        r"dilaudid|versed)|"
        r"(?:taking|took|takes|keeping|kept|keeps|pocket(?:s|ed|ing)|us(?:es|ed|ing)|pulling|"
        r"saving|skimming|"
        r"diverting|diverted|diverts)\s(?:(?:home|the|his|her|some|leftover|left\sover|of|a|pt|"
        r"patient|patients'?|from)\s){0,3}(?:"
        r"(?:fent\w{0,5}|morphine|narc|ketamine|drug|dilaudid|versed)\s)?(?:waste|wastage|"
        r"leftovers|meds|narcs|narcotics)\b|(?:beat|cheated|"
        r"faked|fakin|faking|failed|failing|dodged|swapped|popped|pissed|dirty)\s(?:hot|dirty|"
        r"(?:(?:on|the|his|her|a|"
        r"my)\s){0,2}(?:ua|urine|random|drug\s(?:test|screen)|piss\stest))|(?:fake|clean|"
        r"somebody\selse'?s|someone\s"
        r"else'?s)\s(?:piss|urine|pee)|(?:relapsed|relapsing|used|using|nodd(?:ed|"
        r"ing))\s(?:\w{2,6}\s)?(?:on\sduty|on\sshift|"
        r"at\swork|in\sthe\s(?:rig|bay|station))|(?:signed|signs|signing)\s(?:out|off\son|"
        r"for)?\s?(?:the\s)?(?:narc\w{0,6}|"
        r"morphine|fent\w{0,5}|ketamine|drug|controlled|narc\scount|med|waste|vials?)\b)(?!\w)"
        + REST
        + ")",
        _WHY,
        trigger="",
        weight=28,
        opens=(
            "using used uses doing did does snort shooting buying bought buys scored scoring "
            "selling sold "
            "dealing popping pops popped eating abusing hooked smokes smoked smoking injecting "
            "taking "
            "takes took on getting gettin got gets mooching stealing borrow not isn aren wasn "
            "werent "
            "cut swap replac dilut keeping kept keeps pocket pulling saving skimming divert beat "
            "cheated faked fakin failed failing dodged pissed dirty fake clean somebody someone "
            "relaps "
            "nodd signed signs signing"
        ),
        accepts=unless(
            r"\b(?:overdose|od\scall|used\sto|sober|quit|not\susing|prescribed|as\sdirected)\b|"
            r"took\sthe\sblow|took\sblow|\bon\s(?:the\s|a\s)?(?:line|street|dope\scall|blow)|"
            r"got\s(?:\w{2,6}\s){0,3}?(?:em|them)\sfrom\sthe\s(?!rig|truck|box|safe|cart|station|"
            r"bag|waste)"
        ),
        finds=(
            ("been getting em from a cousin since", "getting em from a cousin since"),
            ("taking her husband's adderall", "taking her husband's adderall"),
            ("signed the narc count w/o looking", "signed the narc count w/o looking"),
            ("beat the ua with it", "beat the ua with it"),
        ),
        spares=(
            "taking zoloft 50",
            "took pills for sleep as prescribed",
            "smoked a brisket for the crew",
            "failed the sgt test",
            "got them from the store",
        ),
    ),
    Rule(
        "admission-blows",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:hit|hits|hitting|slap(?:ped|s)|slapping|back\s?hand(?:ed|s)|smacked|"
        r"smacks|punched|choked|choking|"
        r"strangled|kicked|beat|beats|beating|struck|shoved|spanked|whipped|belted|socked|"
        r"clocked|bruised|"
        r"pinned|raped|assaulted)\s(?:on\s)?(?:(?:his|her|my|"
        rf"their)\s(?:own\s)?(?:\w{{3,7}}\s)?(?:{KIN}|partner|ex|dog|old\slady|"
        r"spouse|stepkid)(?!\w|'s|s\s)|(?:a|the|an)\s(?:\w{3,8}\s)?(?:inmate|prisoner|detainee|"
        r"handcuffed|cuffed|"
        r"restrained|i/m|juvenile|patient\b|pt\b))|(?:put|laid|lays|puts|laying)\s(?:his|her|my|"
        r"their)?\s?hands\son\s"
        r"(?:her|him|his|my|the|a)\b|(?:put|threw|shoved|pushed|slammed|grabbed|knocked|held|"
        r"dragged|choked)\s(?:"
        rf"(?:his|her|my)\s(?:\w{{3,7}}\s)?(?:{KIN}|partner|ex))\s(?:(?:in|on|up)?to|thr(?:u|"
        r"ough)|down\b|against|by\s"
        r"(?:the|her|his)|up\sagainst|off|out\b(?!\sof\sschool)|around)|(?:choked|grabbed|shoved|"
        r"hit|slapped|"
        r"pushed|hits|shoves|threw)\s(?:her|him)\s(?:out\s|around\s|down\s)?(?:a\sbit|during|"
        r"last|at\shome|in\s"
        r"front\sof\s(?:the\s)?kids|hard|by\sthe\s(?:neck|hair|throat)|sunday|saturday|friday|"
        r"when\sshe|in\sthe\s"
        r"kitchen)|left\s(?:a\s|some\s)?(?:marks?|bruises?)\b|(?:hit|hits|struck|punched|kicked|"
        r"tased|beat|slapped|"
        r"choked|sprayed|stomped|kneed|slammed|dropped|clubbed|smacked|stomp(?:ing|"
        rf"ed))\s{WHOM}\s(?:\w{{2,6}}\s){{0,2}}?(?:(?:after|"
        r"while|when|once|and|tho|even\stho)\s(?:\w{2,6}\s){0,2}?(?:cuffed|handcuffed|cuffs|"
        r"handcuffs|down|restrained|compliant|gave\sup|"
        r"surrendered|on\sthe\sground|in\sthe\schair|out\sof\sit|unconscious|already|done)|"
        r"in\s(?:cuffs|handcuffs|the\scell|the\s"
        r"sally|the\schair|the\selevator|holding)|on\spurpose|for\s(?:spitting|running|mouthing|"
        r"nothing|no\sreason)|"
        rf"where\sthere)|gave\s{WHOM}\sa\s(?:beating|beat\s?down|tune\s?up|lesson)|(?:tuned|"
        r"roughed|"
        rf"beat)\s{WHOM}\sup|spit\sin\s(?:his|her|their)\s(?:food|tray)|(?:pointed|waved|pulled|"
        r"brandished|aimed|drew)\s(?:his|her|my|the|a)\s(?:\w{3,7}\s)?(?:gun|weapon|pistol|glock|"
        r"piece)\s(?:at|on)\s"
        r"(?:his|her|a\sguy|some|someone|somebody|my|the\sneighbor|another)|(?:groped|molested|"
        r"touched|"
        r"grabbed|felt\sup|cornered|kissed|flashed)\s(?:(?:a|the|his|"
        r"another)\s(?:\w{3,7}\s)?(?:trainee|dispatcher|recruit|"
        r"probie|explorer|cadet|student|inmate|nurse|patient|waitress|intern|rookie)(?!\w)|"
        r"(?:her|his)\s(?:ass|butt|chest|"
        r"boobs?|breasts?|crotch|junk)|her\sin\sthe\s(?:sally|locker|bunk|car|rig|bay|elevator))|"
        r"(?:uses|used|said|"
        r"dropped|drops)\s(?:the|a)\s(?:n|f|r)[\s-]?(?:word|slur)|let\s(?:two|2|the|em|"
        r"them)\s(?:inmates\s)?(?:go\s"
        r"at\sit|fight\sit|beat))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=28,
        opens=(
            "hit slap back smack punch chok strangl kick beat struck shov spank whip belt sock "
            "clock bruis "
            "pinned rap assault put laid lays laying threw pushed slammed grabbed knocked held "
            "dragged "
            "left tased spray stomp kneed dropped clubbed gave tuned roughed spit pointed waved "
            "pulled "
            "brandished aimed drew groped molest touched felt cornered kissed flashed uses used "
            "said "
            "drops let"
        ),
        accepts=unless(
            r"held\s(?:his|her|my)\s\w{3,9}\s(?:down|out|off|up)|pinned\s(?:his|her)\s(?:new|"
            r"badge)|"
            r"left\sa\smark\son\s(?:him|her)|clocked\s(?:his|her)|touched\s(?:the|a)\s|"
            r"hit\s(?:his|her)\s(?:wife|mom|dad|husband)\s(?:hard|too)|kissed\shis\swife|"
            r"beat\s(?:him|her|them)\sup\s(?:about|over)|kicked\s(?:out|by)\b|"
            r"left\smarks?\son\s(?:the\s)?(?:me|wall)"
        ),
        finds=(
            ("she backhanded her kid last night", "backhanded her kid last night"),
            (
                "struck the man twice after the handcuffs were on",
                "struck the man twice after the handcuffs were on",
            ),
            ("he put his wife thru the wall", "put his wife thru the wall"),
        ),
        spares=(
            "beat himself up over it",
            "kicked out of the house by his wife",
            "choked up when he talked",
            "hit his head on the cabinet",
            "put her in touch with eap",
            "struck a chord",
            "grabbed his wife a coffee",
        ),
    ),
    Rule(
        "admission-taken",
        Kind.ADMISSION,
        r"\b(?P<x>(?:(?:took|takes|taking|stole|steals|stealing|swiped|swiping|skimmed|skimming|"
        r"lifted|lifting|"
        r"pocketed|pocketing|kept|keeping|keeps|palmed|grabbed|sold|selling|hid|hiding|pawned|"
        r"borrowed|boosted|"
        r"helped\shimself\sto|helped\sherself\sto)\s(?:(?:a|the|some|his|her|my|an|old|duty|"
        r"seized|dead|few|"
        rf"couple|off|out|two|three|\d{{1,4}}|of|guy's)\s){{0,4}}?{_GOODS}\s(?:(?:he|she|"
        r"they)\s(?:took|stole)\s)?(?:out\s|off\s)?(?:of\s|"
        r"off\s|from\s|at\s|out\s|to\s)(?:a|the|an|his|her|work|evidence|someone|some|"
        r"my)\b(?!\s(?:bank|atm|"
        r"savings|401k?|retirement|house|ira|pension|car|doctor|doc|pharmacy|friend|gym))|"
        r"(?:pocketed|palmed|skimmed|swiped|"
        rf"stole|stealing|stolen|skimming)\s(?:(?:a|the|some|his|her|an|old)\s){{0,2}}{_GOODS}|"
        r"has\s(?:an?|the)\s(?:\w{3,8}\s)?"
        r"(?:gun|knife|rifle|phone)\s(?:at\shome\s)?(?:he|she)\s(?:took|never)|(?:took|taking|"
        r"takes|accept\w{0,3})\s"
        r"(?:a\s)?(?:bribes?|kick\s?backs?|payoffs?|envelopes?)|(?:got|gets|getting|"
        r"paid)\s(?:paid\s)?(?:under\sthe\stable|"
        r"off\sthe\sbooks|cash\son)|(?:on|collecting|drawing)\s(?:comp|disability|"
        r"worker'?s\scomp|fmla|iod|light\sduty)\s"
        r"(?:and|but|while|n)\s(?:\w{2,6}\s){0,2}?(?:roof|work|fram|haul|driv|lift|coach|paint|"
        r"tend)\w{0,6}|(?:fixed|fixing|tore\sup|"
        r"voided|ripped\sup|squashed)\s(?:a|the|his|her)\s(?:\w{3,8}\s)?(?:ticket|citation|dui|"
        r"warrant)|let\s(?:his|her|a|my|the)\s"
        rf"(?:\w{{3,6}}\s)?(?:buddy|friend|cousin|brother|cop|off\sduty|coworker|{KIN})\s(?:go|"
        r"off|walk|drive|slide)|"
        r"(?:tipped|tipping|warned|warning)\s(?:off\s)?(?:a|his|her|the|"
        r"an)\s(?:\w{3,6}\s)?(?:buddy|friend|cousin|brother|"
        rf"dealer|guy|ex|suspect|target|{KIN}|off)\s?(?:there|about|that|before|off|on)|(?:gave|"
        r"leaked|fed|sold|sent|slipped)\s"
        r"(?:a|the)\s(?:reporter|news|paper|press|attorney|defense)\s(?:the|a|some|his|her)|"
        r"leaked\s(?:the|a|it|his)|"
        r"(?:walk(?:ed|s|ing)|brought|bring|brings|bringing|smuggl(?:ed|es|ing)|snuck|sneak(?:s|"
        r"ing)|carried|mul(?:ed|ing)|slipp(?:ed|ing)|"
        rf"pass(?:ed|es|ing)|slid)\s(?:in\s)?(?:an?\s|the\s|some\s|{NUMBER}\s|inmates?\s|him\s|"
        r"her\s|cell\s){0,2}(?:phones?|cell\s?phones?|tobacco|"
        r"dip|chew|smokes|cigarettes|drugs|dope|contraband|weed|k2|subs|suboxone|kites?|notes|"
        r"burner|vapes?|shank|razor|food)\s(?:in\b|"
        r"to\s(?:an?|the|his)\s(?:inmate|guys|cell|tier|pod|i/m)|for\s(?:an?|the|some|"
        r"one)\s(?:inmate|guys?|tier|pod|i/m|"
        r"of)|past)|(?:planted|planting|plants|dropped)\s(?:the|a|some|his)\s(?:knife|gun|dope|"
        r"drugs|baggie|evidence|"
        r"throw\s?down|weed|bag)|(?:sent|sends|texted|posted|posts|put|shared|took|takes|"
        r"airdropped|showed|sold|has|got|"
        r"kept)\s(?:(?:\w{2,8}\s){0,3}?)(?:pics?|pictures?|photos?|video|selfies?)\s(?:of|"
        r"with|w)\s(?:the|a|his|her|dead)\s(?:dead\s)?(?:body|"
        r"bodies|scene|victim|vic|pt|patient|crash|wreck|corpse|kid|deceased|decedent|inmate|"
        r"suspect|girl|guy)|(?:scene|"
        r"crash|autopsy|body|gore)\s(?:photos?|pics?|pictures?|video)\s(?:in|to|on)\s(?:the|a|"
        r"his|her)\s(?:group|"
        r"chat|fb|facebook|snap\w{0,4}|text|internet|buddies))(?!\w)" + REST + ")",
        _WHY,
        trigger="",
        weight=28,
        opens=(
            "took takes taking stole steals stealing stolen swip skim lift pocket kept keeping "
            "keeps palm "
            "grabbed sold selling hid hiding pawned borrowed boosted helped has accept got gets "
            "getting "
            "paid on collecting drawing fixed fixing tore voided ripped squashed let tipp warned "
            "warning "
            "gave leaked fed sent slipp walk brought bring smuggl snuck sneak carried mul pass "
            "slid plant "
            "dropped sends texted posted posts put shared airdropped showed scene crash autopsy "
            "body gore"
        ),
        accepts=for_real,
        finds=(
            ("he walked in 2 phones for an inmate for", "walked in 2 phones for an inmate for"),
            ("took a bribe from the tow company", "took a bribe from the tow company"),
            ("posted pics of the body to the chat", "posted pics of the body to the chat"),
            ("let his buddy go on a dui", "let his buddy go on a dui"),
        ),
        spares=(
            "stole my fries",
            "took money out of the bank",
            "took his meds",
            "gave his guns to a friend",
            "borrowed a book",
            "brought food for the crew",
        ),
    ),
)
