"""Words that may touch an exception to confidentiality: self-harm, threats, abuse, a crime.

A prompt to look at a card and nothing more: no finding, no tier, never stored, never counted.
It misses what is said in other words, and a hit says nothing about what is meant.
"""

from __future__ import annotations

import re

from vault.profiles.profile import Tag

_SELF = r"(?:my|him|her|them|your|one)sel(?:f|ves)"
_SOMEBODY = (
    r"(?:him|them|someone|somebody|everyone|everybody|people|"
    r"(?:his|her|my|their|the)\s(?:ex|wife|husband|boss|partner|kids?|family|neighbou?r|"
    r"sergeant|sgt|lieutenant|lt|captain|chief|supervisor|girlfriend|boyfriend))"
)
_PHRASES: dict[Tag, str] = {
    Tag.SELF_HARM: (
        r"suicid\w*|self[\s-]?harm\w*|overdos\w*|"
        rf"(?:kill|hang|shoot|hurt|cut|harm)(?:s|ed|ing)?\s{_SELF}|"
        r"(?:end|take|took|ending|taking)\s(?:it\sall|(?:his|her|my|their)\s(?:own\s)?life)|"
        r"(?:wants?|wanted|wanting|wish\w*)\s(?:to\sdie|(?:he|she|they|i)\s(?:was|were)\sdead)|"
        r"better\soff\s(?:dead|without\s(?:me|him|her|them))|no\sreason\sto\slive|"
        r"(?:do(?:es)?n'?t|not)\swant\sto\s(?:live|be\shere|wake\sup|go\son)|"
        r"(?:eat|ate|eating)\s(?:his|her|my|their)\sgun|"
        r"gun\s(?:in|to|at)\s(?:his|her|my|their)\s(?:own\s)?(?:mouth|head|temple)"
    ),
    Tag.THREAT: (
        r"homicid\w*|threat(?:s|en|ens|ened|ening)?|"
        r"(?:going\sto|gonna|wants?\sto|wanted\sto|will|would|plans?\sto|about\sto)\s"
        rf"(?:kill|shoot|hurt|stab|strangle|murder|beat)\s{_SOMEBODY}|"
        rf"(?:kill|shoot|murder)ing\s{_SOMEBODY}|(?:bring|brought|bringing)\sa\sgun\b"
    ),
    Tag.ABUSE: (
        r"abus(?:e|es|ed|ing|ive)|neglect(?:s|ed|ing)?|molest\w*|incest|domestic\sviolence|"
        r"(?:hit|hits|hitting|beat|beats|beating|choke[sd]?|choking|slap(?:s|ped)?)\s"
        r"(?:his|her|my|the|their)\s(?:wife|husband|kids?|child|children|son|daughter|mother|"
        r"father|girlfriend|boyfriend|baby)"
    ),
    Tag.CRIME: (
        r"crime|criminal|stole|stealing|stolen|assault(?:s|ed|ing)?|bribe[sd]?|planted|"
        r"falsif\w*|perjur\w*|rape[sd]?|dui|drove\s(?:\w{1,12}\s)?drunk"
    ),
}
_PATTERNS = {
    tag: re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE) for tag, phrases in _PHRASES.items()
}


def alarms(text: str) -> frozenset[Tag]:
    """What the words of a note may touch; empty when nothing was spotted."""
    even = " ".join(text.split()).replace("’", "'")
    return frozenset(tag for tag, pattern in _PATTERNS.items() if pattern.search(even))
