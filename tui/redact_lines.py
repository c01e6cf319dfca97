"""The detector as a filter: lines of JSON in, findings or replaced text out, one by one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from tui.language import mark
from tui.redact_answers import explained, found_in, span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.redact_answers import Wish
    from tui.redact_input import Source
    from vault.redaction import Finding


def redacted(source: Source, sink: BinaryIO, wish: Wish) -> int:
    """Work through lines of JSON and return the number of findings.

    Offsets are code points of the given text, end exclusive; in words the line is the one of the
    input and the column counts in its text. Every answer is written before the next line is read.

    Raises:
        BadText: a line is too long, not UTF-8, or not an object with 'id' and 'text'.
    """
    total = 0
    for number, line in source.lines():
        content = source.decoded(number, line)
        if not content.strip():
            continue
        try:
            name, text = _record(content)
        except ValueError:
            what = mark("{place} is not a JSON object with 'id' and 'text'.")
            raise source.refused(number, what) from None
        findings = found_in(text, wish)
        if wish.explain:
            sink.write(explained(text.replace("\n", " "), findings, source.name, number))
        else:
            sink.write(_answer(name, text, findings, wish))
        sink.flush()
        total += len(findings)
    return total


def _record(line: str) -> tuple[str | int, str]:
    try:
        record = json.loads(line)
    except RecursionError:
        raise ValueError from None
    if not isinstance(record, dict):
        raise ValueError  # noqa: TRY004  # one kind of refusal for every shape
    name, text = record.get("id"), record.get("text")
    if type(name) not in {str, int} or not isinstance(text, str):
        raise ValueError
    return name, text  # type: ignore[return-value]


def _answer(name: str | int, text: str, findings: Sequence[Finding], wish: Wish) -> bytes:
    from vault.redaction import apply

    answer: dict[str, object] = {"id": name}
    if wish.apply:
        answer["text"] = apply(text, findings)
    else:
        answer["spans"] = [span(found) for found in findings]
    return json.dumps(answer, separators=(",", ":")).encode() + b"\n"
