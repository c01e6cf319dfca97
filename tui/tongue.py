"""Whether a text is English, the one language the redaction prompts read."""

from __future__ import annotations

import re
from typing import Final

from tui.language import speaks_english

_LEAST: Final = 3
"""Different words that are needed against the language that is spoken: a name such as 'de la
Cruz' has two."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_ENGLISH: Final = frozenset(
    _WORDS.findall(
        "the and of to was is his her he she with for at about it that on in had not but from they "
        "this out again after said"
    )
)
_SPANISH: Final = frozenset(
    _WORDS.findall(
        "de la el los las un una con por para que en y se le lo su sus del al pero muy más ya sin "
        "está esta estaba fue era es hay tiene tenía quiere porque como cuando sobre ayer hoy "
        "después también bien mal otra otro vez noche día turno ella él mi dijo dice durmió "
        "hablé hablamos habló llamó esposa hijo hija trabajo casa todo nada desde hasta"
    )
)


def reads_as_english(text: str) -> bool:
    """Whether *text* is English, by its small words; that of the app where they do not tell."""
    found = {word.casefold() for word in _WORDS.findall(text)}
    english, spanish = len(found & _ENGLISH), len(found & _SPANISH)
    if speaks_english():
        return not _LEAST <= spanish > english
    return _LEAST <= english > spanish
