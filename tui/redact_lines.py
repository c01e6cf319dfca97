"""The detector as a filter: lines of JSON in, findings or replaced text out, one by one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from tui.desk import say
from vault.errors import BadText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.redaction import Finding

LONGEST = 1_000_000
"""Bytes in one line; longer ones are refused unread."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the filter."""

    tier: int = 1
    """1 for the sure findings, 2 for the unsure ones as well."""
    apply: bool = False
    """Write the text with replacements instead of the findings."""


def redacted(stream: BinaryIO, sink: BinaryIO, wish: Wish, *, label: str = "") -> int:
    """Work through a stream of JSON lines and return the number of findings.

    Offsets are code points of the given text, end exclusive. Every line is written before the
    next is read.

    Raises:
        BadText: a line is too long, not UTF-8, or not an object with 'id' and 'text'.
    """
    total = 0
    for number, line in _lines(stream, label):
        try:
            name, text = _record(line, first=number == 1)
        except ValueError:
            raise _refused(label, number, "is not a JSON object with 'id' and 'text'") from None
        answer, count = _answer(name, text, wish)
        sink.write(json.dumps(answer, separators=(",", ":")).encode() + b"\n")
        sink.flush()
        total += count
    return total


def redacted_whole(stream: BinaryIO, sink: BinaryIO, wish: Wish, *, label: str = "-") -> int:
    """Treat a whole stream as one text, write the answer and return the number of findings.

    Raises:
        BadText: it is too long or not UTF-8.
    """
    data = stream.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise _refused(label, 1, f"is part of a text of more than {LONGEST:,} bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise _refused(label, number, "is not UTF-8") from None
    answer, count = _answer(label, text, wish)
    whole = answer["text"] if wish.apply else json.dumps(answer, separators=(",", ":")) + "\n"
    sink.write(whole.encode())
    sink.flush()
    return count


def _lines(stream: BinaryIO, label: str) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(LONGEST + 2):
        number += 1
        if len(line.rstrip(b"\r\n")) > LONGEST:
            raise _refused(label, number, f"is longer than {LONGEST:,} bytes")
        if line.strip():
            yield number, line


def _record(line: bytes, *, first: bool) -> tuple[str | int, str]:
    try:
        record = json.loads(line.decode("utf-8-sig" if first else "utf-8"))
    except RecursionError:
        raise ValueError from None
    if not isinstance(record, dict):
        raise ValueError  # noqa: TRY004  # one kind of refusal for every shape
    name, text = record.get("id"), record.get("text")
    if type(name) not in {str, int} or not isinstance(text, str):
        raise ValueError
    return name, text  # type: ignore[return-value]


def _answer(name: str | int, text: str, wish: Wish) -> tuple[dict[str, Any], int]:
    from vault.redaction import apply, detect

    findings = [found for found in detect(text) if found.tier <= wish.tier]
    if wish.apply:
        return {"id": name, "text": apply(text, tuple(findings))}, len(findings)
    return {"id": name, "spans": [_span(found) for found in findings]}, len(findings)


def _span(found: Finding) -> dict[str, str | int]:
    return {
        "start": found.start,
        "end": found.end,
        "type": str(found.kind),
        "replacement": found.placeholder,
        "why": found.why,
    }


def _refused(label: str, number: int, what: str) -> BadText:
    """Name the line on standard error; the error itself carries nothing."""
    place = f"{label}, line {number}" if label not in {"", "-"} else f"Line {number}"
    say(f"{place} {what}.")
    return BadText()
