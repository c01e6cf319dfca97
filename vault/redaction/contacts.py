"""Rows for ways to reach someone: phone, mail, links, handles, addresses of machines."""

from __future__ import annotations

import re

from . import nicks
from .findings import Kind
from .rule import Rule

_TLD = r"(?:com|org|net|gov|edu|io|us|info|biz|mil|co|me|tv|app|ca|uk|mx|de|example|invalid)"


def _not_a_year_range(match: re.Match[str]) -> bool:
    return not match.group().startswith(("19", "20")) or "-" not in match.group()


def _octets(match: re.Match[str]) -> bool:
    address = re.split(r"[:/]", match.group("x"), maxsplit=1)[0]
    return all(int(part) < 256 for part in address.split("."))


def _not_a_word(match: re.Match[str]) -> bool:
    return match.group("x").lower() not in _AFTER_AT


_AFTER_AT = frozenset(
    "@home @work @station @hospital @hosp @ed @er @scene @night @lunch @dinner @court @noon @the "
    "@his @her @their @my @least @all @first @times @school @church @gym @training".split()
)

_NOT_INITIALS = frozenset(
    "US PD FD DC AM PM ER ID RN PT OD OT IA DA PA TV IV EMS EMT DOA DOB "
    "ICU USA SO UK UN PR AA NA MD VA SI HR PO".split()
)

ROWS = (
    Rule(
        "email",
        Kind.EMAIL,
        rf"(?<![\w.+-])[\w.+%-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,4}}\.{_TLD}\b",
        "looks like a mail address",
        trigger="@",
        weight=90,
        finds=(("mail j.roe@example.org pls", "j.roe@example.org"),),
        spares=("met @ 3pm", "call @ station.com"),
    ),
    Rule(
        "email-spoken",
        Kind.EMAIL,
        (
            rf"(?<![\w.+-])[\w.+-]{{2,64}}\s?(?:(?<=\s)at|\(at\)|@)\s?(?:(?:gmail|yahoo|hotmail|outlook|"
            rf"icloud|aol|proton|protonmail|msn|comcast)(?:\s?(?:\.|dot)\s?{_TLD}\b|\b)|"
            rf"[\w-]{{2,40}}\sdot\s{_TLD}\b)"
        ),
        "looks like a mail address",
        trigger="",
        weight=90,
        cues="gmail yahoo hotmail outlook icloud aol proton protonmail msn comcast dot",
        finds=(
            ("it is jroe77 at gmail dot com", "jroe77 at gmail dot com"),
            ("write kroe at fd dot example ok", "kroe at fd dot example"),
            ("big77(at)gmail.com", "big77(at)gmail.com"),
        ),
        spares=("met him at the gym", "stood at a dot of light"),
    ),
    Rule(
        "url",
        Kind.URL,
        (
            r"(?:https?://|www\.)[^\s<>\"\x1a]{3,200}[\w/]"
            r"|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{1,62}\.){1,3}(?:com|org|net|gov|edu|io|info|example|invalid|"
            r"app|uk|ca|au|us|me(?=/)|co(?=/)|ly(?=/)|gg(?=/)|be(?=/))"
            r"(?:/[^\s<>\"\x1a]{0,200}[\w/])?(?![\w@])"
        ),
        "looks like a link",
        trigger=".",
        weight=80,
        finds=(
            ("see https://example.org/a?b=1.", "https://example.org/a?b=1"),
            ("on facebook.com/jroe now", "facebook.com/jroe"),
        ),
        spares=("he left.me too", "done. org"),
    ),
    Rule(
        "handle",
        Kind.HANDLE,
        r"(?<![\w@./])(?P<x>@[a-z_][\w.]{1,30}\b)",
        "looks like an account name",
        trigger="@",
        weight=60,
        accepts=_not_a_word,
        finds=(("she is @ember_9 there", "@ember_9"),),
        spares=("meet @station", "@ 3pm"),
    ),
    Rule(
        "handle-cued",
        Kind.HANDLE,
        (
            r"\b(?:insta(?:gram)?|ig|snap(?:chat)?|tik\s?tok|twitter|discord|telegram|signal|"
            r"venmo|cash\s?app|"
            r"reddit|handle|username|user\s?name|screen\s?name|gamertag|psn|xbox|fb|strava|"
            r"onlyfans)(?![a-z])"
            r"(?:\s(?:is|as|handle|name|user|account|acct|under|page)){0,2}\s?[:=]?\s{0,2}"
            r"(?P<x>[@$]?(?=[\w.-]{0,30}[\d_.\#])[a-z][\w.-]{1,30}\w(?:\#\d{4})?)(?![\w@])"
        ),
        "account name after the service",
        trigger="",
        weight=70,
        opens=(
            "insta ig snap tik twitter discord telegram signal venmo cash reddit handle "
            "username user screen gamertag psn xbox fb strava onlyfans"
        ),
        finds=(("his insta is big_red77 btw", "big_red77"), ("discord: rook#1234", "rook#1234")),
        spares=("saw it on snapchat again", "posted on fb last week"),
    ),
    Rule(
        "handle-shaped",
        Kind.HANDLE,
        (
            r"(?<![\w@/.#-])(?P<x>(?:u/|r/)\w{3,30}|\$[a-z]\w{3,30}"
            r"|[a-z]{2,20}_[a-z0-9_]{1,20}|[a-z]{3,15}[a-z]\d{2,6}_?\w{0,10}|"
            r"[a-z]{3,20}\.[a-z]{3,20}\d{1,4})(?![\w@/-])"
        ),
        "looks like an account name",
        trigger="",
        weight=30,
        accepts=lambda m: (
            not re.fullmatch(
                r"(?i)(?:covid|sept?|june?|july?|unit|code|room|type|phq|gad|audit|"
                r"form|wrap|call|group|naca|cert|fentanyl|glock|"
                r"engine|medic|squad|"
                r"truck|ladder|rescue|station|battalion|brush|beat|"
                r"zone|post|pod|bldg|"
                r"hwy|exit|alpha|bravo|delta|tier|level|stage|step|"
                r"para|part|line)\d+",
                m.group("x"),
            )
        ),
        finds=(("posted as rookie_mom99 again", "rookie_mom99"),),
        spares=("engine51 rolled", "no handles here"),
    ),
    Rule(
        "initials",
        Kind.NAME,
        r"(?<![\w.])(?P<x>(?-i:[A-Z]\.\s?[A-Z]\.?(?:[A-Z]\.)?)|[a-z]\.j\.)(?![\w.\x1a]|"
        r"\s?(?-i:[A-Z][a-z]))",
        "initials of a person",
        trigger=".",
        weight=44,
        accepts=lambda m: (
            m.group("x").replace(".", "").replace(" ", "").upper() not in _NOT_INITIALS
        ),
        finds=(("Blaine and R.J. were", "R.J"),),
        spares=("in the U.S. army", "at 5 P.M. sharp", "to the E.R. then"),
    ),
    Rule(
        "phone-us",
        Kind.PHONE,
        (
            r"(?<![\w.-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s./-]{1,2})\d{3}[\s.-]{1,2}\d{4}"
            r"(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\w-]|\.\d)"
        ),
        "looks like a phone number",
        weight=90,
        hard=True,
        finds=(
            ("text from +1 (760) 555-0190 - now", "+1 (760) 555-0190"),
            ("760.555.0190 ext 4", "760.555.0190 ext 4"),
        ),
        spares=("760-555-01901", "24-001138"),
    ),
    Rule(
        "phone-local",
        Kind.PHONE,
        r"(?<![\w./:#-])(?<!\d\s)\d{3}[\s.-]\d{4}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\w/:-]|\.\d|"
        r"\s\d)",
        "looks like a phone number",
        weight=70,
        hard=True,
        accepts=lambda m: not re.match(r"\d{3}\s(?:19|20)\d\d", m.group()),
        finds=(("Voicemail at 555 0147. ok", "555 0147"),),
        spares=("case 24-1138", "from 100 2024"),
    ),
    Rule(
        "phone-run",
        Kind.PHONE,
        r"(?<![\w.#/-])(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?![\w-])",
        "looks like a phone number",
        weight=55,
        hard=True,
        finds=(("ring 7605550190 later", "7605550190"),),
        spares=("id 12345",),
    ),
    Rule(
        "phone-cued",
        Kind.PHONE,
        (
            r"\b(?:cell|phone|ph|call(?:ed|s)?|text(?:ed|s)?|tel|mobile|number|num|fax|pager|vm|"
            r"voicemail|reach|line)\b"
            r"(?:\s(?:him|her|them|me|us|is|was|at|on|no|number|back|my|his|line))"
            r"{0,3}\.?\s?[:#@]?\s{0,2}"
            r"(?P<x>\+?\d(?:[\s.()-]{0,2}\d){6,13})(?![\w-])"
        ),
        "number after a word for phone",
        weight=80,
        hard=True,
        opens="cell phone ph call text tel mobile number num fax pager vm voicemail reach line",
        finds=(("call him at 5550147 tmrw", "5550147"),),
        spares=("call back in 2 wks",),
    ),
    Rule(
        "phone-ending",
        Kind.PHONE,
        (
            r"\b(?:cell|phone|number|ext(?:ension)?|x)\.?\s?(?:ends?|ending)?\s?(?:in|"
            r"with)?\s?[:#]?\s?(?P<x>\d{4,5})(?![\w-])"
        ),
        "part of a phone number",
        weight=60,
        accepts=lambda m: not re.match(r"(?i)x", m.group()),
        opens="cell phone number ext",
        finds=(("his cell ending in 4471", "4471"), ("desk ext. 4410", "4410")),
        spares=("phone 2 times",),
    ),
    Rule(
        "phone-abroad",
        Kind.PHONE,
        r"(?<![\w+])\+\d{1,3}(?:[\s.()-]{0,2}\d){6,13}(?![\w-])",
        "looks like a phone number",
        trigger="+",
        weight=85,
        hard=True,
        finds=(("mum on +44 20 7946 0958 now", "+44 20 7946 0958"),),
        spares=("+1 for that",),
    ),
    Rule(
        "ip",
        Kind.IP,
        r"(?<![\w.])(?P<x>\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5}|/\d{1,2})?)(?![\w]|\.\d)",
        "looks like a network address",
        weight=95,
        accepts=_octets,
        finds=(
            ("IP 68.42.117.203 is", "68.42.117.203"),
            ("ip 192.0.2.7:22 up", "192.0.2.7:22"),
            ("net 10.1.0.0/16 only", "10.1.0.0/16"),
        ),
        spares=("version 1.2.3", "999.1.1.1"),
    ),
    Rule(
        "ip6",
        Kind.IP,
        (
            r"(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}:?[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5}(?![\w:])"
            r"|(?<![\w:])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:])"
        ),
        "looks like a network address",
        weight=75,
        accepts=lambda m: m.group().count(":") > 2 or "::" in m.group() or "-" in m.group(),
        finds=(("from 2001:db8::ff00:42:8329 ok", "2001:db8::ff00:42:8329"),),
        spares=("at 12:30", "10:20:30"),
    ),
    Rule(
        "gps",
        Kind.GPS,
        (
            r"(?<![\w.])-?\d{1,3}\.\d{3,9}\s?\u00b0?\s?[NS]?\s{0,2}[,/\s]\s"
            r"{0,2}(?:lon[g.]?\s?)?-?\d{1,3}\.\d{3,9}\s?\u00b0?\s?[EW]?\b"
            r"|"
            r"\b\d{1,3}\s?\u00b0\s?\d{1,2}(?:\.\d{1,4})?\s?['m]?(?:\s?\d{1,2}(?:\.\d{1,4})?\s?\"?)?\s?[NS]"
            r"[\s,]{0,3}\d{1,3}\s?\u00b0\s?\d{1,2}(?:\.\d{1,4})?\s?['m]?(?:\s?\d{1,2}(?:\.\d{1,4})?\s?\"?)?\s?[EW]\b"
            r"|\b[NS]\s?\d{1,2}(?:\s?\u00b0\s?|\s|\.)\d{1,6}(?:\.\d{1,4})?\s?'?(?:\s?\d{1,2}(?:\.\d{1,4})?\s?\"?)?[\s,/]{0,3}"
            r"[EW]\s?\d{1,3}(?:\s?\u00b0\s?|\s|\.)\d{1,6}(?:\.\d{1,4})?\s?'?(?:\s?\d{1,2}(?:\.\d{1,4})?\s?\"?)?(?!\w)"
            r"|\b\d{1,2}[C-X]\s?[A-Z]{2}\s?\d{4,5}\s?\d{4,5}\b"
        ),
        "looks like coordinates",
        weight=95,
        finds=(
            ("pin 34.0522, -118.2437 there", "34.0522, -118.2437"),
            ("at N 41\u00b0 24.2' W 2\u00b0 10.4' ok", "N 41\u00b0 24.2' W 2\u00b0 10.4'"),
            ("at 41\u00b024'12\"N 2\u00b010'26\"E ok", "41\u00b024'12\"N 2\u00b010'26\"E"),
        ),
        spares=("3.5, 4.5",),
    ),
    Rule(
        "gps-words",
        Kind.GPS,
        r"///[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}|\blat(?:itude)?\.?\s?[:=]?\s?-?\d{1,3}\.\d{1,9}",
        "looks like coordinates",
        trigger="",
        weight=95,
        finds=(("at ///filled.count.soap now", "///filled.count.soap"),),
        spares=("lat on the bench",),
    ),
    *nicks.ROWS,
)
