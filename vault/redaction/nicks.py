"""Rows for nicknames and initials written with marks: j.t., t-bone."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule

_SHORT_FORMS = frozenset(
    "am pm ie eg us uk dc od po ro da pd fd tv iv id jk bs md rn pt ot er ps hr so ia aa na er ed "
    "si hi sob doa dob ama rx np pa la nm ny nj sd nd va ca pc ac vp gm et al vs st nb sb eb wb "
    "il co oc bp ko ok wc mia kia pto cpr emt ems swat usa ad bc bw ma ba phd dnr aka fyi asap "
    "op ar tx dx fx hx sx".split()
)
_HYPHENED = frozenset(
    "ray rays shirt shirts mail mails turn turns day rail rails shift shifts section sections "
    "collar collars spine beam curve curves tank tube card cards rated bomb bombs word words tach "
    "fib pack packs tip tips boned boning line lines bag bags cell cells test tests stop plan team "
    "crew side sides pod pods block blocks unit wing vehicle list lister level levels side watch "
    "platoon hook hooks bar bars bolt nut axle squad channel post posts men man frame pillar net "
    "code codes class minus plus scan scans wave type size brake brakes ticket job jobs cat tac "
    "vac vacs chat chats gram hill hills dog dogs street streets two three four".split()
)
_SYLLABLE = (
    r"min|jun|joon|jung|jeong|jong|ji|jin|ja|jae|je|ju|joo|ha|hae|he|hee|hui|hye|hyo|hyun|hyeon|hyuk|ho|hoon|hun|hwa|"
    r"hwan|han|seo|soo|su|seung|sung|seong|seok|suk|sook|si|sik|sang|sun|seon|so|yoon|yun|yeon|yeong|"
    r"young|yong|ye|yoo|yu|ri|rin|rim|ra|rae|eun|woo|wook|won|kyung|gyeong|gyu|kyu|mi|myung|na|"
    r"nam|dong|do|dae|tae|chul|cheol|chan|chae|bin|bo|bum|beom|byung|gi|ki|geon|gun|kwang|gwang|il|"
    r"in|a|ah|young|chin|ching|chun|cheng|chia|chih|chieh|chiung|chung|fen|feng|fang|fu|hao|hsiang|hsin|hsiu|"
    r"hua|hui|hung|jen|jui|kai|kuan|kuo|lan|lei|li|lien|lin|ling|lun|lung|mei|ming|mao|nai|pao|pei|"
    r"ping|shan|sheng|shih|shu|ta|tai|te|ting|tsai|tse|tsung|tung|tzu|wei|wen|wu|yi|yen|ying|yuan|"
    r"yueh|xiao|xin|xiu|zhen|zhi|jie|jia|jian|qing|yan|yang"
)
"""Syllables of Korean and Chinese first names in Latin letters."""
_EASTERN_WORDS = frozenset(
    "a ah do in so he ho ha won sun sung sang gun gi ki te ta na ja bin chin lung han fen mi ping "
    "bo young fang yen ting yang li il su wok hung".split()
)
"""Those of them that are something else as well; two of them make no name."""
_SOUNDS = "bone rod mac dawg money train bird rock lo dub row wolf daddy bo roy mo"

ROWS = (
    Rule(
        "nick-initials",
        Kind.NAME,
        r"(?<![\w./@])(?P<x>[a-z]\.[a-z]\.(?:[a-z]\.)?)(?![\w@/\x1a])",
        "initials of a person",
        trigger=".",
        weight=43,
        accepts=lambda m: m.group("x").replace(".", "").lower() not in _SHORT_FORMS,
        finds=(("met j.t. at the gym", "j.t"),),
        spares=("at 5 p.m. then", "i.e. nothing", "to the e.r. then"),
    ),
    Rule(
        "nick-hyphen",
        Kind.NAME,
        rf"(?<![\w-])(?P<x>(?:[b-hj-z]-(?:{_SOUNDS.replace(' ', '|')})|"
        r"[b-hj-z]-[a-z]{3,9}(?=\s(?:is|was|has|had|came|said|says|told|called|texted|wants|wont|won't|"
        r"didn'?t|can'?t|and\s(?:his|her|i)\b|got|took|quit|lost|went|cried|asked|doesn'?t)\b)))(?![\w-])",
        "what someone is called",
        trigger="-",
        weight=42,
        accepts=lambda m: m.group("x").lower().split("-")[1] not in _HYPHENED,
        finds=(("t-bone came in late", "t-bone"), ("rode w j-rod again", "j-rod")),
        spares=("the k-rail was hit", "b-shift is short", "on d-day was", "g-force"),
    ),
    Rule(
        "nick-syllables",
        Kind.NAME,
        rf"(?<![\w-])(?P<x>(?:{_SYLLABLE})-(?:{_SYLLABLE}))(?![\w-])",
        "a first name of two syllables",
        trigger="-",
        weight=50,
        accepts=lambda m: not _EASTERN_WORDS.issuperset(m.group("x").lower().split("-")),
        finds=(("ask min-jun about it", "min-jun"), ("Mei-ling said so", "Mei-ling")),
        spares=("a do-in job", "so-so day", "a sun-ho thing"),
    ),
)
