"""What the verbs of a team say: reasons, merged categories, cells, and the released table."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tui.language import mark, tr
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
    "unreadable": mark("it cannot be read"),
    "not_a_pack": mark("it is not a pack"),
    "other_version": mark("it is of another version; update peerlog"),
    "too_small": mark("it is too small to be a pack"),
    "too_large": mark("it is too large to be a pack"),
    "damaged": mark("it is damaged"),
    "other_team": mark("it is not sealed for this team"),
    "length": mark("its length cannot be"),
    "padding": mark("there is something after its end"),
    "unknown_signer": mark("its signer is not enrolled"),
    "signature": mark("its signature is wrong"),
    "not_json": mark("its content is not JSON"),
    "duplicate_key": mark("it gives a field twice"),
    "float": mark("it holds a broken number"),
    "not_a_number": mark("it holds something that is not a number"),
    "nesting": mark("it is nested too deeply"),
    "not_canonical": mark("it is not spelled in the one form there is"),
    "other_type": mark("a field holds a value of another kind"),
    "unknown_field": mark("it has a field that is not known"),
    "missing_field": mark("a field is missing"),
    "other_schema": mark("it is another kind of file"),
    "other_vocabulary": mark("it counts by other lists"),
    "other_period": mark("its signer is not enrolled for that period"),
    "not_closed": mark("its period is not over"),
    "released": mark("its period was already released"),
    "revision": mark("its revision cannot be"),
    "out_of_range": mark("a number is out of range"),
    "margins": mark("its numbers do not add up"),
}
"""By the value of `pack.Reason`, to be read after the name of a file."""

_ONE_PACK = (
    "",
    mark("One pack per quarter, sealed for the coordinator of this team."),
    mark("One pack per half-year, sealed for the coordinator of this team."),
    mark("One pack per year, sealed for the coordinator of this team."),
)
"""By the number of the length."""

_RECIPIENTS = {
    "member": mark("member"),
    "civilian_or_dispatch": mark("civilian or dispatch"),
    "family": mark("family"),
    "retired": mark("retired"),
    "outside_agency": mark("outside agency"),
}


def reason_words(reason: Reason) -> str:
    """Why a pack was refused, to be read after the name of its file."""
    return tr(_REASONS[reason.value])


def name_of(file: Path) -> str:
    """The name of a file on one line that cannot steer a terminal."""
    return " ".join(plain(file.name).split())


def counted_lines(invitation: Invitation) -> Iterator[str]:
    """What a team counts, in sentences."""
    yield tr(_ONE_PACK[invitation.length])
    groups = invitation.categories.recipients
    if groups:
        yield tr("Recipients are counted as {groups}.", groups="; ".join(map(_group, groups)))
    else:
        yield tr("Recipients are not counted.")
    if invitation.categories.supporter_time:
        yield tr("Whether you were on duty is counted.")


def merged_lines(groups: tuple[Group, ...]) -> Iterator[str]:
    """Which recipient categories are counted together, and why."""
    for group in groups:
        if len(group) > 1:
            yield tr(
                "Counted together, as one of them serves fewer than 50 people: {group}.",
                group=_group(group),
            )
    if not groups:
        yield tr("Recipients are not counted: fewer than two categories serve 50 people.")


def _group(group: Group) -> str:
    first, *others = (tr(_RECIPIENTS[word]) for word in group)
    for other in others:
        first = tr("{first} and {second}", first=first, second=other)
    return first


def hex_lines(data: bytes) -> Iterator[str]:
    """Bytes as hex, sixteen to a line, with the place of the first."""
    for at in range(0, len(data), _HEX):
        yield f"{at:06x}  {data[at : at + _HEX].hex(' ')}"


def cell_words(field: str, value: str) -> str:
    """A cell of a table in words."""
    from vault.statistics.outputs.wording import field_name, value_name

    return tr("all contacts") if field == "total" else f"{field_name(field)}: {value_name(value)}"


def table_lines(document: Document) -> Iterator[str]:
    """A released table as lines: a number or why there is none, and a bar beside numbers."""
    from vault.statistics.outputs.wording import field_name, value_name

    yield tr("Period: {period}", period=document.period)
    yield tr("Packs: {coverage}", coverage=document.coverage)
    if document.warning:
        yield from _wrapped(tr("Warning: {warning}", warning=document.warning))
    yield tr("All contacts: {cell}", cell=_shown(document.table.total))
    for field, row in document.table.fields.items():
        yield f"{field_name(field)}:"
        most = max((cell for cell in row.values() if isinstance(cell, int)), default=0)
        for value, cell in row.items():
            name = value_name(value)
            if len(name) > _NAME:
                yield f"  {name}"
                name = ""
            yield f"  {name:<{_NAME}} {_shown(cell):>{_NUMBER}}  {_bar(cell, most)}".rstrip()
    yield from _wrapped(_audit(document.hidden))
    yield from _wrapped(tr("Rule: {rule}.", rule=document.rule))


def _audit(hidden: int) -> str:
    if not hidden:
        return tr("Audit: passed; none is hidden, and none can be worked out from all tables.")
    return tr(
        "Audit: passed; {hidden} of its numbers are hidden, and none can be worked out from all"
        " tables.",
        hidden=hidden,
    )


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent="  ")


def _shown(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int) else tr(cell.value)


def _bar(cell: Cell, most: int) -> str:
    return "#" * max(1, round(cell / most * BAR)) if isinstance(cell, int) else ""
