"""What the verbs of a team say: reasons, merged categories, cells, and the released table."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tui.typed import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vault.statistics.categories import Group
    from vault.statistics.document import Document
    from vault.statistics.invitation import Invitation
    from vault.statistics.pack import Reason
    from vault.statistics.release import Cell

WIDTH = 80
BAR = 30
"""Characters of the longest bar."""
_HEX = 16
_NAME = 28
_NUMBER = 13

_REASONS = {
    "unreadable": "it cannot be read",
    "not_a_pack": "it is not a pack",
    "other_version": "it is of another version; update peerlog",
    "too_small": "it is too small to be a pack",
    "too_large": "it is too large to be a pack",
    "damaged": "it is damaged",
    "other_team": "it is not sealed for this team",
    "length": "its length cannot be",
    "padding": "there is something after its end",
    "unknown_signer": "its signer is not enrolled",
    "signature": "its signature is wrong",
    "not_json": "its content is not JSON",
    "duplicate_key": "it gives a field twice",
    "float": "it holds a broken number",
    "not_a_number": "it holds something that is not a number",
    "nesting": "it is nested too deeply",
    "not_canonical": "it is not spelled in the one form there is",
    "other_type": "a field holds a value of another kind",
    "unknown_field": "it has a field that is not known",
    "missing_field": "a field is missing",
    "other_schema": "it is another kind of file",
    "other_vocabulary": "it counts by other lists",
    "other_period": "its signer is not enrolled for that period",
    "not_closed": "its period is not over",
    "released": "its period was already released",
    "revision": "its revision cannot be",
    "out_of_range": "a number is out of range",
    "margins": "its numbers do not add up",
}
"""By the value of `pack.Reason`, to be read after the name of a file."""

_LENGTHS = ("", "quarter", "half-year", "year")


def reason_words(reason: Reason) -> str:
    """Why a pack was refused, to be read after the name of its file."""
    return _REASONS[reason.value]


def name_of(file: Path) -> str:
    """The name of a file on one line that cannot steer a terminal."""
    return " ".join(plain(file.name).split())


def counted_lines(invitation: Invitation) -> Iterator[str]:
    """What a team counts, in sentences."""
    yield f"One pack per {_LENGTHS[invitation.length]}, sealed for the coordinator of this team."
    groups = invitation.categories.recipients
    if groups:
        yield f"Recipients are counted as {'; '.join(map(_group, groups))}."
    else:
        yield "Recipients are not counted."
    if invitation.categories.supporter_time:
        yield "Whether you were on duty is counted."


def merged_lines(groups: tuple[Group, ...]) -> Iterator[str]:
    """Which recipient categories are counted together, and why."""
    for group in groups:
        if len(group) > 1:
            yield f"Counted together, as one of them serves fewer than 50 people: {_group(group)}."
    if not groups:
        yield "Recipients are not counted: fewer than two categories serve 50 people."


def _group(group: Group) -> str:
    return " and ".join(word.replace("_", " ") for word in group)


def hex_lines(data: bytes) -> Iterator[str]:
    """Bytes as hex, sixteen to a line, with the place of the first."""
    for at in range(0, len(data), _HEX):
        yield f"{at:06x}  {data[at : at + _HEX].hex(' ')}"


def cell_words(field: str, value: str) -> str:
    """A cell of a table in words."""
    from vault.statistics.outputs.wording import field_name, value_name

    return "all contacts" if field == "total" else f"{field_name(field)}: {value_name(value)}"


def table_lines(document: Document) -> Iterator[str]:
    """A released table as lines: a number or why there is none, and a bar beside numbers."""
    from vault.statistics.outputs.wording import field_name, value_name

    yield f"Period: {document.period}"
    yield f"Packs: {document.coverage}"
    if document.warning:
        yield from _wrapped(f"Warning: {document.warning}")
    yield f"All contacts: {_shown(document.table.total)}"
    for field, row in document.table.fields.items():
        yield f"{field_name(field)}:"
        most = max((cell for cell in row.values() if isinstance(cell, int)), default=0)
        for value, cell in row.items():
            name = value_name(value)
            if len(name) > _NAME:
                yield f"  {name}"
                name = ""
            yield f"  {name:<{_NAME}} {_shown(cell):>{_NUMBER}}  {_bar(cell, most)}".rstrip()
    hidden = f"{document.hidden} of its numbers are hidden" if document.hidden else "none is hidden"
    yield from _wrapped(f"Audit: passed; {hidden}, and none can be worked out from all tables.")
    yield from _wrapped(f"Rule: {document.rule}.")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent="  ")


def _shown(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int) else cell.value


def _bar(cell: Cell, most: int) -> str:
    return "#" * max(1, round(cell / most * BAR)) if isinstance(cell, int) else ""
