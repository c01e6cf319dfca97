"""What a filter finds among the entries: words in what the list says of them, and in their codes.

A month may be written out, and a day as 2026-11-22. Accents, the length of a dash, upper and lower
case are the same: few keyboards have what the list prints.

What is said of two entries is mostly the same; each saying is looked through once for every word,
and none is kept, so that ten thousand entries cost little more than themselves.
"""

from __future__ import annotations

import re
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from tui.messages import words
from vault.journal.vocabulary import FIELDS, Grain

from .rows import PAGE_ROWS, labels, times

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vault.clock import Clock
    from vault.journal.entries import Entry

_codes = attrgetter(*(field.name for field in FIELDS))
_when = attrgetter("contact.day", "grain", "note_dies", "follow_up_due", "held")
_ACCENTS = re.compile("[\u0300-\u036f]+")
"""The combining ones of Unicode, which `normalize` takes letters apart into."""
_DASHES = re.compile("[\u2010-\u2014\u2212]")
_DASH = "\u2013"
"""The one that the list prints."""


def fitting(
    entries: Iterable[Entry], wanted: str, today: date, clock: Clock, *, held: bool = False
) -> list[Entry]:
    """The first entries in which every one of the *wanted* words occurs, at most `PAGE_ROWS`.

    Args:
        entries: what is looked through, in order.
        wanted: words or parts of words.
        today: the local day, from which days are counted.
        clock: the local zone.
        held: whether a legal hold covers the whole journal.
    """
    looks = [_Look(part, today, clock, held=held) for part in _folded(wanted).split()]
    found = (entry for entry in entries if all(look.fits(entry) for look in looks))
    return list(islice(found, PAGE_ROWS))


class _Look:
    """One word that is looked for."""

    def __init__(self, part: str, today: date, clock: Clock, *, held: bool) -> None:
        self._part = part
        self._today, self._clock, self._held = today, clock, held
        self._known: dict[tuple[Any, ...], bool] = {}
        """Whether it occurs, by codes and by days."""

    def fits(self, entry: Entry) -> bool:
        """Whether it occurs in what the list says of the entry, or in a code of it."""
        codes, when = _codes(entry.contact), _when(entry)
        found = self._known.get(codes)
        if found is None:
            short = words.DURATIONS_SHORT[entry.contact.duration]
            said = [*labels(entry.contact).values(), short, *(code or "" for code in codes)]
            found = self._known[codes] = self._occurs(said)
        if found:
            return True
        found = self._known.get(when)
        if found is None:
            said = [*times(entry, self._today, self._clock, held=self._held).values()]
            found = self._known[when] = self._occurs([*said, *_spelled(entry)])
        return found

    def _occurs(self, said: Iterable[str]) -> bool:
        return self._part in _folded("\n".join(said))


def _spelled(entry: Entry) -> tuple[str, ...]:
    """The day as a list has no room for it, no more exact than it still is."""
    day = entry.contact.day
    if entry.grain is Grain.QUARTER:
        return ()
    exact = day.isoformat() if entry.grain is Grain.DAY else f"{day:%Y-%m}"
    return (words.MONTHS[day.month - 1], exact)


def _folded(text: str) -> str:
    plain = text.lower().replace(_DASH, "-")
    if plain.isascii():
        return plain
    return _DASHES.sub("-", _ACCENTS.sub("", normalize("NFKD", plain)))
