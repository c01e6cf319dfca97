"""What is published for a period, as one canonical document; every output is made from it.

It holds printed cells only, never an exact sum, so it may be read by anybody. Layout (RFC 8785
JSON)::

    {"audit": {"hidden": 12, "rule": "peerlog-print-rule/1", "verdict": "passed"},
     "cells": {"mode": {"phone": "40", "video": "fewer than 11", ...}, ...},
     "enrolled": 14, "format": "peerlog-release/1", "kind": "full", "period": "2026Q3",
     "reported": 12, "team": "3fa91c02...", "total": "180"}
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vault.errors import BadValue, Damaged
from vault.language import tr
from vault.statistics import canonical, periods
from vault.statistics.canonical import NotCanonical
from vault.statistics.margins import KNOWN, KNOWN_SHORT, in_order
from vault.statistics.protect import RULE, RULE_VERSION, WARNING_SHORT, Kind
from vault.statistics.release import Heading, Hidden, Table, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.statistics.joining import Page
    from vault.statistics.periods import Period
    from vault.statistics.protect import Release
    from vault.statistics.release import Cell
    from vault.statistics.sums import Sums

FORMAT = "peerlog-release/1"
PASSED = "passed"
_HIDDEN = {hidden.value: hidden for hidden in Hidden}
_KEYS = frozenset({"audit", "cells", "enrolled", "format", "kind", "period", "reported", "team",
                   "total"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """One released table."""

    team: str
    """The team's id in hex letters."""
    period: Period
    kind: Kind
    table: Table
    reported: int
    enrolled: int
    hidden: int
    """Cells that show no number."""

    @property
    def rule(self) -> str:
        """The print rule in a sentence."""
        return tr(RULE)

    @property
    def warning(self) -> str:
        """A sentence that must stand on the table, or nothing."""
        return "" if self.kind is Kind.FULL else tr(WARNING_SHORT)

    @property
    def coverage(self) -> str:
        """How many reported; stands on every table, because what is missing is no zero."""
        return tr(
            "{reported} of {enrolled} enrolled reported",
            reported=self.reported,
            enrolled=self.enrolled,
        )

    @property
    def page(self) -> Page:
        """The table as later releases are audited with it."""
        known = KNOWN if self.kind is Kind.FULL else KNOWN_SHORT
        heading = Heading(str(self.period), (self.period.start, self.period.end))
        return page_of(self.table, heading, known)

    def rows(self) -> Iterator[tuple[str, str, Cell]]:
        """Field, value and cell of the whole table, the total first."""
        yield "total", "", self.table.total
        for field, row in self.table.fields.items():
            for value, cell in row.items():
                yield field, value, cell


def made(team: str, exact: Sums, release: Release) -> Document:
    """The document of a release."""
    table = release.proven.table
    cells = [table.total, *(cell for row in table.fields.values() for cell in row.values())]
    hidden = sum(isinstance(cell, Hidden) for cell in cells)
    return Document(team, exact.period, release.kind, table, exact.reported, exact.enrolled, hidden)


def encode(document: Document) -> bytes:
    """The one spelling of a document."""
    return canonical.encode(
        {
            "format": FORMAT,
            "team": document.team,
            "period": str(document.period),
            "kind": document.kind.value,
            "reported": document.reported,
            "enrolled": document.enrolled,
            "total": shown(document.table.total),
            "cells": {
                field: {value: shown(cell) for value, cell in row.items()}
                for field, row in document.table.fields.items()
            },
            "audit": {"rule": RULE_VERSION, "verdict": PASSED, "hidden": document.hidden},
        }
    )


def decode(data: bytes) -> Document:
    """Read what `encode` wrote.

    Raises:
        Damaged: it is anything else.
    """
    try:
        found: Any = canonical.decode(data)
        if set(found) != _KEYS or found["format"] != FORMAT:
            raise Damaged
        cells = {f: {v: _cell(c) for v, c in row.items()} for f, row in found["cells"].items()}
        return Document(
            team=found["team"],
            period=periods.parse(found["period"]),
            kind=Kind(found["kind"]),
            table=Table(_cell(found["total"]), in_order(cells)),
            reported=found["reported"],
            enrolled=found["enrolled"],
            hidden=found["audit"]["hidden"],
        )
    except (NotCanonical, BadValue, ValueError, TypeError, KeyError, AttributeError):
        raise Damaged from None


def shown(cell: Cell) -> str:
    """A cell as it is printed."""
    return cell.value if isinstance(cell, Hidden) else str(cell)


def _cell(text: str) -> Cell:
    return _HIDDEN[text] if text in _HIDDEN else int(text)
