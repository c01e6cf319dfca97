"""The language this process speaks: one catalogue, by gettext.

English is the text in the program itself. Every other language is a catalogue under `locale/`,
compiled from a `.po` file by `python -m tests.catalogue`. Like the locale of the C library the
language belongs to the process: `speak` is called once, before anything is shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import GNUTranslations

DOMAIN: Final = "peerlog"
FOLDER: Final = Path(__file__).with_name("locale")
LANGUAGES: Final = {"en": "English", "es": "Español"}
"""Code (ISO 639-1) and own name of every language there is; the first needs no catalogue."""
ENGLISH: Final = "en"

_spoken: GNUTranslations | None = None
_code: str = ENGLISH


def wanted(chosen: str, environment: Mapping[str, str]) -> str:
    """The language to speak.

    Args:
        chosen: what the person chose on this computer; empty leaves it to the system.
        environment: the environment variables, read as POSIX has it: LC_ALL before
            LC_MESSAGES before LANG.
    """
    if chosen in LANGUAGES:
        return chosen
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    code = locale.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return code if code in LANGUAGES else ENGLISH


def speak(code: str) -> None:
    """Say everything in the language *code* from now on; English when there is no catalogue."""
    global _spoken, _code  # noqa: PLW0603  # a process speaks one language, like its locale
    if code == ENGLISH:
        _spoken, _code = None, ENGLISH
        return
    from gettext import translation

    try:
        _spoken = translation(DOMAIN, FOLDER, [code])
        _code = code
    except OSError:
        _spoken, _code = None, ENGLISH


def spoken() -> str:
    """The code of the language that is spoken."""
    return _code


def mark(text: str) -> str:
    """Mark a sentence for the catalogue that is said later, by `tr`."""
    return text


def tr(text: str, /, **values: object) -> str:
    """A sentence in the language of this process, with *values* filled in."""
    said = text if _spoken is None else _spoken.gettext(text)
    return said.format(**values) if values else said


def tr_n(one: str, many: str, n: int, /, *, context: str = "", **values: object) -> str:
    """The form of a sentence that fits the count *n*, which it calls `{n}`.

    Args:
        one: the English singular, the key of the catalogue.
        many: the English plural.
        n: how many.
        context: where the sentence stands, when it comes from a table.
        values: what else is filled in.
    """
    if _spoken is None:
        form = one if n == 1 else many
    elif context:
        form = _spoken.npgettext(context, one, many, n)
    else:
        form = _spoken.ngettext(one, many, n)
    return form.format(n=number(n), **values)


def tr_in(context: str, text: str) -> str:
    """A sentence of a table, known by its place there."""
    return text if _spoken is None else _spoken.pgettext(context, text)


def number(value: int) -> str:
    """A whole number as the language groups its digits (Unicode CLDR: Spanish from 10,000 on)."""
    grouped = f"{value:,}"
    if _code == ENGLISH:
        return grouped
    least = int(tr_in("number", "1000"))
    return grouped.replace(",", tr_in("number", ",")) if abs(value) >= least else str(value)


def decimal(value: float, digits: int = 1) -> str:
    """A number with *digits* places after the sign the language writes there."""
    whole, _, rest = f"{value:.{digits}f}".partition(".")
    return f"{number(int(whole))}{tr_in('number', '.')}{rest}" if rest else number(int(whole))
