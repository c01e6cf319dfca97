"""The one function that looks for identifying text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    abroad,
    admissions,
    ages,
    cases,
    contacts,
    days,
    events,
    facts,
    force,
    hours,
    ids,
    incidents,
    misconduct,
    owned_up,
    rescues,
    resolve,
    roads,
    rule,
    scenes,
    sites,
    standouts,
    units,
    unsure,
)
from .agencies import agencies
from .cars import cars
from .findings import Finding, Kind
from .joining import names
from .note import Note
from .personal import NOBODY, Personal, always, doubtful, key
from .places import places
from .text import Text, tokens
from .venues import venues

if TYPE_CHECKING:
    from .span import Span

ROWS = (
    *contacts.ROWS,
    *ids.ROWS,
    *cases.ROWS,
    *days.ROWS,
    *hours.ROWS,
    *ages.ROWS,
    *units.ROWS,
    *sites.ROWS,
    *roads.ROWS,
    *abroad.ROWS,
    *facts.ROWS,
    *incidents.ROWS,
    *force.ROWS,
    *rescues.ROWS,
    *admissions.ROWS,
    *misconduct.ROWS,
    *owned_up.ROWS,
    *scenes.ROWS,
    *standouts.ROWS,
    *events.ROWS,
    *unsure.ROWS,
)
"""Every row of the pattern tables."""

_ROUNDS = 4
_WORDS = frozenset({Kind.NAME, Kind.PLACE, Kind.AGENCY})


def detect(text: str, personal: Personal = NOBODY) -> tuple[Finding, ...]:
    """Return what may identify someone in *text*, by position and without overlaps.

    Pure: the same text and lists give the same findings. Text already in brackets is never
    part of one. Looking again at the text with the placeholders applied finds nothing new
    of tier 1.

    Args:
        text: a note; offsets of the findings are code points of it.
        personal: the supporter's own lists, and the rules whose findings go to tier 2: after
            overlaps are settled, or the next best rule would show the same text again.
    """
    prepared = Text(text)
    plain = prepared.plain
    found: list[Span] = []
    rows = rule.Looks(ROWS)
    for _ in range(_ROUNDS):
        spans = resolve.settle(_look(prepared.plain, rows, personal), prepared.plain)
        found += spans
        if not any(span.tier == 1 for span in spans):
            break
        prepared.mask([(span.start, span.end) for span in spans])
    prepared.plain = plain
    return resolve.findings([doubtful(span, personal) for span in sorted(found)], prepared)


def _look(plain: str, rows: rule.Looks, personal: Personal) -> list[Span]:
    note = Note(tokens(plain))
    spans = [
        *always(plain, personal),
        *rows.look(plain),
        *agencies(note),
        *places(note),
        *venues(note),
        *cars(note),
        *names(note),
    ]
    if personal.waived:
        spans = [span for span in spans if not _waived(plain, span, personal)]
    return spans


def _waived(plain: str, span: Span, personal: Personal) -> bool:
    return span.kind in _WORDS and key(plain[span.start : span.end]) in personal.waived
