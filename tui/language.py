"""Which language this process speaks: what the person chose, or what the computer speaks.

English is the text in the program itself. Every other language is a catalogue under `locale/`,
compiled from a `.po` file by `python -m tests.catalogue`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vault.language import decimal, mark, number, spoken, tr, tr_n
from vault.language import speak as _speak

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "DOMAIN",
    "ENGLISH",
    "FOLDER",
    "LANGUAGES",
    "decimal",
    "mark",
    "number",
    "speak",
    "speaks_english",
    "tr",
    "tr_n",
    "wanted",
]

DOMAIN: Final = "peerlog"
FOLDER: Final = Path(__file__).with_name("locale")
ENGLISH: Final = "en"
LANGUAGES: Final = {ENGLISH: "English", "es": "Español"}
"""Code (ISO 639-1) and own name of every language there is; the first needs no catalogue."""


def wanted(chosen: str, environment: Mapping[str, str]) -> str:
    """The language to speak.

    Args:
        chosen: what the person chose on this computer; anything but a code of `LANGUAGES` leaves
            it to the system.
        environment: the environment variables, read as POSIX has it: LC_ALL before
            LC_MESSAGES before LANG.
    """
    if chosen in LANGUAGES:
        return chosen
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    code = locale.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return code if code in LANGUAGES else ENGLISH


def speaks_english() -> bool:
    """Whether English is spoken, the one language the redaction prompts read."""
    return spoken() is None


def speak(code: str) -> None:
    """Say everything in the language *code* from now on; in English where there is no catalogue."""
    os.environ["LANGUAGE"] = code  # where click looks, which says 'Usage' and the like by gettext
    if code == ENGLISH:
        _speak(None)
        return
    from gettext import bindtextdomain, textdomain, translation

    _speak(translation(DOMAIN, FOLDER, [code], fallback=True))
    bindtextdomain(DOMAIN, str(FOLDER))
    textdomain(DOMAIN)
