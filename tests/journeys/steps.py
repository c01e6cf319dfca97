"""The language journeys are written in: what somebody wants, what they do, what they then see.

A line begins with one sign and a blank; everything before the first step prepares it:

    # what a reader should know; also an empty line
    $ WHO VERB...   a command of the program on the journal of WHO; `sup-1..3` means each of three
    @ WHO           the journal that is sat down at
    - WANT          a step begins: what the person wants
    > KEYS          keys, by Textual's names, one after the other
    < TEXT          letters, one key each
    ? TEXT          must come to stand on the screen; line breaks and frames do not count
    & TEXT          the same, in a window of at least 80 by 24; a smaller one scrolls
    ! TEXT          must not stand there now
    = NAME PATTERN  take the group of a pattern from the screen
    % WIDTH HEIGHT  the window is another size from here on
    ~ DAYS          the program was left; this much later it is started again

Braces are filled in: `{folder}`, `{who}`, what was taken, and days counted from today (`{day+7}`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).parent
SIGNS = "@$-><?&!=%~"
_FRAMES = re.compile(r"[─-╿▀-▟]|(?<= )[|+](?= |$)|^[|+]|[-+]{4,}")
"""What frames are drawn with, also in ASCII."""
PLAIN = str.maketrans({"›": ">", "‹": "<", "–": "-", "→": ">", "·": "-", "…": "."})
"""What the program draws instead where there is ASCII alone."""
_BRACES = re.compile(r"\{([a-z][a-z_]*)([+-]\d+)?\}")
_RANGE = re.compile(r"(.*?)(\d+)\.\.(\d+)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its sign, and what stands after it."""

    sign: str
    text: str


@dataclass(slots=True)
class Step:
    """What somebody wants, and what they do and see until they have it."""

    want: str
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Journey:
    """A name, what is prepared, and the steps."""

    name: str
    before: list[Line] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


def names() -> list[str]:
    """Every journey there is."""
    return sorted(path.stem for path in HERE.glob("*.txt"))


def read(name: str) -> Journey:
    """The journey of that name.

    Raises:
        ValueError: a line of its file is not in the language.
    """
    return parse(name, (HERE / f"{name}.txt").read_text("utf-8"))


def parse(name: str, text: str) -> Journey:
    """A journey from the text of its file.

    Raises:
        ValueError: a line is not in the language.
    """
    journey = Journey(name)
    for row in text.splitlines():
        if not row.strip() or row.startswith("#"):
            continue
        sign, _, rest = row.partition(" ")
        if sign not in list(SIGNS) or not rest:
            raise ValueError(f"{name}: {row}")
        if sign == "-":
            journey.steps.append(Step(rest))
        else:
            last = journey.steps[-1].lines if journey.steps else journey.before
            last.append(Line(sign, rest))
    return journey


def fill(text: str, taken: Mapping[str, str], today: date) -> str:
    """*text* with its braces filled in; what is not known stays, as a pattern has braces too."""

    def value(found: re.Match[str]) -> str:
        name, by = found.group(1), found.group(2)
        if name in _DAYS:
            return _DAYS[name](today + timedelta(days=int(by or 0)))
        return taken.get(name, found.group())

    return _BRACES.sub(value, text)


def everyone(who: str) -> Iterator[str]:
    """The names that `sup-1..3` means; a plain name means itself."""
    found = _RANGE.fullmatch(who)
    if found is None:
        yield who
        return
    stem, first, last = found.groups()
    yield from (f"{stem}{number}" for number in range(int(first), int(last) + 1))


def folded(screen: str) -> str:
    """The screen in one line, without frames and in plain letters.

    So wrapped sentences can be looked for, also where it is drawn in ASCII alone.
    """
    rows = (_FRAMES.sub(" ", row) for row in screen.splitlines())
    return " ".join(" ".join(rows).split()).translate(PLAIN)


def _quarter(day: date) -> str:
    """The last quarter that was over on *day*."""
    before = date(day.year, (day.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
    return f"{before.year}Q{(before.month + 2) // 3}"


def _quarter_end(day: date) -> str:
    """The last day of the last quarter that was over."""
    return (date(day.year, (day.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)).isoformat()


_DAYS = {
    "day": lambda day: f"{day:%a %b} {day.day}",
    "date": lambda day: f"{day:%B} {day.day}",
    "iso": date.isoformat,
    "quarter": _quarter,
    "quarter_end": _quarter_end,
}
