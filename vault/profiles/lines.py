"""Where the keys of a TOML text stand, since the standard parser keeps no positions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str | int, ...]
"""Keys and list positions from the top of the document: ('exceptions', 2, 'kind')."""

_NAME = re.compile(r"[A-Za-z0-9_.\"' -]+")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')\s*=")


def positions(text: str) -> dict[Place, int]:
    """The line, from 1, of every table header and key that stands at the start of its line.

    Texts over several lines are passed over. Dotted keys and what stands inside a list or an
    inline table have no place of their own: `line_of` gives the line around them.
    """
    found: dict[Place, int] = {}
    seen: Counter[Place] = Counter()
    table: Place = ()
    for number, line in _outside_texts(text):
        if name := _header(line):
            table = _table(name, seen, array=line.lstrip().startswith("[["))
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, key[1].strip("\"'")), number)
    return found


def line_of(place: Place, found: dict[Place, int]) -> int:
    """The line of a place, or of the nearest table around it; 1 if there is none."""
    while place:
        if place in found:
            return found[place]
        place = place[:-1]
    return 1


def _outside_texts(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines that do not begin inside a text of several lines."""
    quote = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if not quote:
            yield number, line
            quote = next((mark for mark in ('"""', "'''") if line.count(mark) % 2), "")
        elif line.count(quote) % 2:
            quote = ""


def _header(line: str) -> str:
    """The name in a table's header; empty if the line is none."""
    bare = line.split("#", maxsplit=1)[0].strip()
    if not (bare.startswith("[") and bare.endswith("]")):
        return ""
    name = bare.strip("[]")
    return name if _NAME.fullmatch(name) else ""


def _table(name: str, seen: Counter[Place], *, array: bool) -> Place:
    """The place of a header, counting the entries of lists of tables."""
    place: Place = ()
    parts = [part.strip(" \"'") for part in name.split(".")]
    for part in parts[:-1]:
        place = (*place, part)
        if seen[place]:
            place = (*place, seen[place] - 1)
    place = (*place, parts[-1])
    if array:
        seen[place] += 1
        place = (*place, seen[place] - 1)
    return place
