"""Rows for streets, codes and roads as they are written outside the United States, and exits."""

from __future__ import annotations

from .findings import Kind
from .rule import Rule

_WORD = r"[^\W\d_][\w'\u2019-]{1,18}"
_NO_CODES = frozenset("nd rd th st am pm in hr mg ml yo ft gm cc lb kg cm".split())
_STREET = (
    r"(?:rue|calle|via|viale|avenida|avenue|boulevard|chemin|rua|carrer|impasse|plaza|"
    r"all[e\u00e9]e)"
)

ROWS = (
    Rule(
        "address-postcode",
        Kind.ADDRESS,
        r"(?<![\w-])(?P<x>(?:(?-i:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})|(?-i:[A-Z]\d[A-Z]\s?\d[A-Z]\d)|"
        r"[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}))(?!\w)",
        "looks like a postcode",
        weight=60,
        finds=(("Leeds LS6 2AB was", "LS6 2AB"), ("at K1A 0B1 in", "K1A 0B1")),
        spares=("E51 2nd due", "B12 shots", "m4 16in"),
        accepts=lambda m: m.group("x")[-2:].lower() not in _NO_CODES,
    ),
    Rule(
        "address-suffix-abroad",
        Kind.ADDRESS,
        rf"(?<![\w./:-])(?P<x>\d{{1,4}}[a-d]?,?\s(?:{_WORD}\s){{1,3}}?(?:crescent|cres|mews|parade|"
        r"esplanade|croft|wynd|brae|gardens|grove|(?-i:Close|Rise|Green|Walk|Gate|Row|Hill|Vale|"
        r"Terrace|Park|End|Bank|Fold|Wharf)))(?!\w)",
        "looks like an address",
        weight=58,
        finds=(("lives at 3 Elm Close now", "3 Elm Close"),),
        spares=("2 miles close to", "3 days on the hill"),
    ),
    Rule(
        "address-street-first",
        Kind.ADDRESS,
        rf"(?<![\w./:-])(?P<x>\d{{1,4}},?\s{_STREET}\s(?:(?:de|du|des|del|della|la|le|los|las|da|do|"
        rf"st|saint|san|santa)[\s-]){{0,2}}{_WORD}(?:\s?,?\s\d{{1,4}}(?!\w))?|(?:calle|rue|avenida|"
        rf"carrera)\s(?:\d{{1,3}}(?!\w)|(?-i:[A-Z\u00c0-\u00de])[\w'-]{{2,18}}(?:\s\d{{1,4}}(?!\w))?))",
        "looks like an address",
        weight=58,
        finds=(
            ("at 22 rue Saint-Denis he", "22 rue Saint-Denis"),
            ("on calle 8 again", "calle 8"),
        ),
        spares=("rue the day", "via 2 texts"),
    ),
    Rule(
        "address-street-joined",
        Kind.ADDRESS,
        r"(?<!\w)(?P<x>[^\W\d_]{3,18}(?:stra(?:ss|\u00df)e|gasse|platz|straat|gracht|gatan|v\u00e4gen|vej|"
        r"gata)\s\d{1,4}[a-d]?)(?!\w)",
        "looks like an address",
        weight=58,
        finds=(("in der Hauptstrasse 12 dann", "Hauptstrasse 12"),),
        spares=("the strasse was", "platz 4"),
    ),
    Rule(
        "address-motorway",
        Kind.ADDRESS,
        r"(?<![\w-])(?P<x>(?:(?<=the\s)|(?<=on\s)|(?<=off\s))[mab]\d{1,4}(?:\(m\))?(?:\s(?:near|at)?"
        r"\s?(?:j|jct|junction)\s?\d{1,2}[a-d]?)?|(?-i:[MAB])\d{1,4}(?:\(M\))?\s(?:j|jct|junction)\s?"
        r"\d{1,2}[a-d]?|(?:junction|jct|exit|off-?ramp)\s\#?\d{1,3}[a-d]?|(?:mile\smarker|milepost|"
        r"mile\spost)\s\#?\d{1,3}(?:\.\d)?)(?!\w|-\d|:\d)",
        "looks like a road",
        weight=59,
        finds=(
            ("wreck on the m25 junction 11 he", "m25 junction 11"),
            ("past exit 41 there", "exit 41"),
        ),
        spares=("at mile 20 of the marathon", "b12 shots"),
    ),
    Rule(
        "address-highway-mile",
        Kind.ADDRESS,
        r"\b(?P<x>(?:hwy|highway|route|rte|rt|us|sr|fm)\s?-?\d{1,4}\s(?:mile|mm|mp|km|exit)\s?\d{1,3}|"
        r"(?-i:US|FM|SR|CR)\s\d{1,4}|(?:fm|sr|cr)[\s-]\d{2,4}|us\s(?:hwy\s)?\d{2,3}(?=\s?(?:[.,;]|nb|sb|eb|"
        r"wb|and|at|near|$)))(?!\w|-\d)",
        "looks like a road",
        weight=59,
        opens="hwy highway route rte rt us sr fm cr",
        finds=(("down hwy 9 mile 41 again", "hwy 9 mile 41"), ("on fm 1960 he", "fm 1960")),
        spares=("cr 2 high", "let us 3 go"),
    ),
)
