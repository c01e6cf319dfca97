"""The detector as a filter for plain text, in pieces, so that a large file needs little memory."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from tui.redact_answers import explained, found_in, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.redact_answers import Wish
    from tui.redact_input import Source
    from vault.redaction import Finding

PIECE = 65_536
"""Code points of a piece: a text up to this length is looked at whole, a longer one is cut at
the next blank line, or where twice as many are reached."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that is looked at by itself."""

    text: str
    line: int
    """The number of its first line, from 1."""
    base: int
    """Code points before it."""


def redacted_text(source: Source, sink: BinaryIO, wish: Wish) -> int:
    """Work through plain text and return the number of findings.

    People are numbered anew in each piece of a long text.

    Raises:
        BadText: a line is too long, not UTF-8, or binary.
    """
    if wish.machine:
        return _in_json(source, sink, wish)
    total = 0
    for piece in _pieces(source):
        findings = found_in(piece.text, wish)
        sink.write(_answer(piece, findings, source.name, wish))
        sink.flush()
        total += len(findings)
    return total


def _answer(piece: Piece, findings: tuple[Finding, ...], name: str, wish: Wish) -> bytes:
    from vault.redaction import apply

    if wish.apply:
        return apply(piece.text, findings).encode()
    return explained(piece.text, findings, name, piece.line)


def _in_json(source: Source, sink: BinaryIO, wish: Wish) -> int:
    """Write one JSON object for the whole text, piece by piece."""
    name = json.dumps(source.name)
    opening, closing = ('"text":"', '"') if wish.apply else ('"spans":[', "]")
    written = _text_written if wish.apply else _spans_written
    sink.write(f'{{"id":{name},{opening}'.encode())
    total = 0
    for piece in _pieces(source):
        findings = found_in(piece.text, wish)
        sink.write(written(piece, findings, total).encode())
        total += len(findings)
    sink.write(f"{closing}}}\n".encode())
    sink.flush()
    return total


def _text_written(piece: Piece, findings: tuple[Finding, ...], _: int) -> str:
    from vault.redaction import apply

    return json.dumps(apply(piece.text, findings))[1:-1]


def _spans_written(piece: Piece, findings: tuple[Finding, ...], before: int) -> str:
    values = (json.dumps(span(f, piece.base), separators=(",", ":")) for f in findings)
    return ("," if before and findings else "") + ",".join(values)


def _pieces(source: Source) -> Iterator[Piece]:
    held: list[str] = []
    size, first, base = 0, 1, 0
    for number, line in source.lines():
        text = source.decoded(number, line)
        held.append(text)
        size += len(text)
        if (size >= PIECE and not text.strip()) or size >= 2 * PIECE:
            yield Piece("".join(held), first, base)
            held, size, first, base = [], 0, number + 1, base + size
    if held:
        yield Piece("".join(held), first, base)
