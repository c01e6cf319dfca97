"""Saying a sentence in the language of this process, by gettext.

The English text is the key of the catalogue and what is said without one. Which catalogue there
is, a face decides by `speak`, once, before anything is said: like the locale of the C library,
the language belongs to the process. What is stored, signed or read by machines is never said
through here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

_spoken: NullTranslations | None = None


def speak(catalogue: NullTranslations | None) -> None:
    """Say everything by *catalogue* from now on; in English when it is None."""
    global _spoken  # noqa: PLW0603  # a process speaks one language, like its locale
    _spoken = catalogue


def spoken() -> NullTranslations | None:
    """The catalogue in use; None while English is spoken."""
    return _spoken


def mark(text: str) -> str:
    """Mark a sentence for the catalogue that is said later, by `tr`."""
    return text


def tr(text: str, /, **values: object) -> str:
    """A sentence in the language of this process, with *values* filled in."""
    said = text if _spoken is None or not text else _spoken.gettext(text)
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
    """A whole number with its digits grouped as the language does it."""
    grouped = f"{value:,}"
    return grouped if _spoken is None else grouped.replace(",", tr_in("number", ","))


def decimal(value: float, digits: int = 1) -> str:
    """A number with *digits* places after the sign the language writes there."""
    whole, _, rest = f"{value:.{digits}f}".partition(".")
    sign = "-" if whole.startswith("-") else ""
    said = sign + number(int(whole.removeprefix("-")))
    return f"{said}{tr_in('number', '.')}{rest}" if rest else said
