"""Checking a TOML document against the form it must have, with a line for every fault."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from vault.language import mark, number, tr
from vault.profiles.lines import Place, line_of, positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from enum import StrEnum

LONGEST = 200_000
"""Code points of a file; longer ones are refused unread."""

LONGEST_ID = 40
"""Signs of a row's id: it is stored when an exception was used."""

_AT_LINE = re.compile(r"at line (\d+)")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LIST = mark("'{key}' must be a list")
_LIST_OF = mark("'{key}' must be a list with at least {least}")
_PROMISES = re.compile(r"privileged|anonymous|subpoena-proof", re.IGNORECASE)

Problem = tuple[Place, str]
"""Where something is wrong, and what."""
Shape = dict[str, "Field"]
"""The keys of a table and what each must hold."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a file, in the words of the person who has to mend it."""

    line: int
    """From 1."""
    reason: str
    """A sentence without its full stop. It names keys of ours, never a value of theirs."""


@dataclass(frozen=True, slots=True)
class Field:
    """What one key must hold."""

    required: bool = True

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """What is wrong with the value, each with its place."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Text(Field):
    """One line of text."""

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """Refuse what is empty, not one line, or promises what no law keeps."""
        if not isinstance(value, str) or not value.strip():
            yield place, tr("'{key}' must be a text and not empty", key=_name(place))
        elif not value.isprintable():
            yield place, tr("'{key}' must be one line without control characters", key=_name(place))
        elif _PROMISES.search(value):
            yield (
                place,
                tr("'{key}' promises too much: say 'protected' or 'no name'", key=_name(place)),
            )


@dataclass(frozen=True, slots=True)
class Id(Field):
    """A name for a row: small letters, digits and single hyphens."""

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """Refuse any other sign."""
        if not isinstance(value, str) or len(value) > LONGEST_ID or not _ID.fullmatch(value):
            yield (
                place,
                tr("'{key}' takes small letters, digits and single hyphens", key=_name(place)),
            )


@dataclass(frozen=True, slots=True)
class Choice(Field):
    """One word of a closed list."""

    of: tuple[StrEnum, ...] = ()

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """Refuse any other word, and name the list."""
        if not isinstance(value, str) or value not in self.of:
            yield (
                place,
                tr("'{key}' must be one of: {words}", key=_name(place), words=", ".join(self.of)),
            )


@dataclass(frozen=True, slots=True)
class Many(Field):
    """A list, each item of one form."""

    item: Field = Text()
    least: int = 0

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """Refuse what is no list or too short, and check each item."""
        if not isinstance(value, list) or len(value) < self.least:
            form = _LIST_OF if self.least else _LIST
            yield place, tr(form, key=_name(place), least=self.least)
            return
        for at, item in enumerate(value):
            yield from self.item.faults(item, (*place, at))


@dataclass(frozen=True, slots=True)
class Day(Field):
    """A date without a time: 2026-11-22."""

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """Refuse texts and times."""
        if not isinstance(value, date) or isinstance(value, datetime):
            yield (
                place,
                tr("'{key}' must be a date like 2026-11-22, without quotes", key=_name(place)),
            )


@dataclass(frozen=True, slots=True)
class Exactly(Field):
    """A whole number that has one allowed value."""

    number: int = 1

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """Refuse any other value."""
        if type(value) is not int or value != self.number:
            yield place, tr("'{key}' must be {number}", key=_name(place), number=self.number)


@dataclass(frozen=True, slots=True)
class Table(Field):
    """A table with keys of its own."""

    shape: Mapping[str, Field] | None = None

    def faults(self, value: object, place: Place) -> Iterator[Problem]:
        """Refuse unknown and missing keys, and check the others."""
        if not isinstance(value, dict):
            yield place, tr("'{key}' must be a table", key=_name(place))
            return
        shape = self.shape or {}
        for key in value:
            if key not in shape:
                yield (*place, key), tr("this key is not known")
        for key, field in shape.items():
            if key in value:
                yield from field.faults(value[key], (*place, key))
            elif field.required:
                yield place, tr("'{key}' is missing", key=key)


def read(text: str, shape: Shape) -> tuple[dict[str, Any], list[Fault]]:
    """The document of a TOML text and what is wrong with its form; no document if it has none."""
    if len(text) > LONGEST:
        return {}, [Fault(1, tr("the file is longer than {n} characters", n=number(LONGEST)))]
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return {}, [_no_toml(error, text)]
    return document, located(text, Table(shape=shape).faults(document, ()))


def located(text: str, problems: Iterable[Problem]) -> list[Fault]:
    """Give every problem its line, in the order of the lines."""
    listed = list(problems)
    if not listed:
        return []
    found = positions(text.replace("\r\n", "\n"))
    faults = {Fault(line_of(place, found), reason) for place, reason in listed}
    return sorted(faults, key=lambda fault: (fault.line, fault.reason))


def repeated(rows: list[dict[str, Any]], key: str, place: str) -> Iterator[Problem]:
    """The rows whose `key` an earlier row has already."""
    seen: set[str] = set()
    for at, row in enumerate(rows):
        if row[key] in seen:
            yield (place, at, key), tr("'{key}' is there twice", key=key)
        seen.add(row[key])


def _no_toml(error: ValueError | RecursionError, text: str) -> Fault:
    """The parser's own line; its message may quote the text, so only the line is taken."""
    match = _AT_LINE.search(str(error))
    at_end = "end of document" in str(error)
    line = int(match[1]) if match else text.count("\n") + 1 if at_end else 1
    return Fault(line, tr("this is not TOML: look for a missing quote, bracket or equals sign"))


def _name(place: Place) -> str:
    """The innermost key of a place: it is one of the shape's, never of the file's own."""
    return next((part for part in reversed(place) if isinstance(part, str)), "file")
