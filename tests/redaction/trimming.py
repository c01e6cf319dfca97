"""What of a gold span must be covered: not the title, the possessive, the label or the edge.

The same allowance as the study's scorer makes, so that both give the same figures.
"""

from __future__ import annotations

import re

EDGE = frozenset(" \t\n\r.,;:!?\"'()[]{}<>#@*~-–—“”‘’")
_TITLES = """
sgt sergeant lt lieutenant capt cap cpt captain ofc ofcr ofr officer po dep deputy det detective
cpl corporal chief bc medic ff probie rookie dr doctor ms mr mrs miss pvt ranger trooper coach
pilot handler rn pio eng engineer sup supv fr father col emt co instr paramedic agent cmd
commander major maj the a an his her their
"""
_LABELS = """
case incident docket report rpt cad cfs ia ir ois uof event file badge star shield emp employee
id serial post no num number tow log unit
"""
TITLES = frozenset(_TITLES.split())
LABELS = frozenset(_LABELS.split())
FIRST_WORD = re.compile(r"(\S+)\s+")
BEFORE_A_NUMBER = re.compile(
    r"([a-z]+)[.:#]*\s+(?:(?:no\.?|number|#)[:#]?\s+)?#?(?=\S*\d)", re.IGNORECASE
)


def trimmed(text: str, start: int, end: int, kind: str) -> tuple[int, int]:
    """Return the extent of a span of *kind* without what need not be covered."""
    start, end = _edges(text, start, end)
    if kind in {"CASE", "ID"}:
        while cut := _label(text[start:end]):
            start += cut
    while True:
        if end - start > 2 and text[end - 2 : end].lower() in {"'s", "’s"}:
            end -= 2
        elif cut := _title(text[start:end]):
            start += cut
        else:
            return start, end
        start, end = _edges(text, start, end)


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def _title(span: str) -> int:
    first = FIRST_WORD.match(span)
    if first and first.end() < len(span) and first[1].lower().removesuffix(".") in TITLES:
        return first.end()
    return 0


def _label(span: str) -> int:
    label = BEFORE_A_NUMBER.match(span)
    if label and label.end() < len(span) and label[1].lower() in LABELS:
        return label.end()
    return 0
