"""The plain summary of a closed period: what a supporter without a team may hand on.

Its bytes are made once, shown, and written as shown. Once they are in a file, a period gives the
same bytes for ever: two versions of one table are how a single late entry is found out. Before it
leaves, the audit attacks it; what one supporter could not hide is not handed on.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

from vault import durable
from vault.clock import local_day
from vault.errors import NumbersChanged, PeriodOpen
from vault.journal.vocabulary import FIELDS
from vault.statistics import ledger as ledgers
from vault.statistics import release
from vault.statistics.margins import KNOWN
from vault.statistics.tally import Countable, totals

if TYPE_CHECKING:
    from pathlib import Path

    from vault.clock import Clock
    from vault.statistics.periods import Period
    from vault.statistics.release import Cell, Table
    from vault.store.vault import Vault

FORMAT = "peerlog-summary/1"
RULE = (
    "0 to 10 is shown as 'fewer than 11'; what would give it away is withheld or not shown;"
    " every other number is rounded to 5"
)


class Ledger(Countable, Protocol):
    """What issuing needs besides counts."""

    clock: Clock

    def coin_key(self) -> bytes:
        """Secret bytes for the sticky coin."""

    def issued(self, period: str) -> bytes | None:
        """What left for a period."""

    def record_issued(self, period: str, body: bytes) -> None:
        """Remember what leaves for a period."""


def preview(ledger: Ledger, period: Period) -> bytes:
    """The exact bytes that would leave for a period, or that have left.

    Raises:
        PeriodOpen: the period is not over.
        TableRefused: its table does not pass the audit.
    """
    if not period.is_closed(local_day(ledger.clock)):
        raise PeriodOpen
    issued = ledger.issued(str(period))
    return _compose(ledger, period) if issued is None else issued


def write(vault: Vault, period: Period, file: Path, *, shown: bytes) -> None:
    """Write what was *shown* to a new file; from then on it is all that leaves for the period.

    A write that failed leaves the period as it was.

    Raises:
        NumbersChanged: the period's bytes are no longer those.
        FileExists: something has that name.
        StorageFailed: the disk refused.
        As `preview`.
    """
    with durable.named_last(file) as unnamed, ledgers.opened(vault) as ledger:
        issue(ledger, period, shown=shown)
        durable.write_new(unnamed, shown)


def issue(ledger: Ledger, period: Period, *, shown: bytes) -> None:
    """Record that what was *shown* leaves for a period.

    Raises:
        NumbersChanged: the period's bytes are no longer those; nothing was recorded.
        As `preview`.
    """
    if preview(ledger, period) != shown:
        raise NumbersChanged
    if ledger.issued(str(period)) is None:
        ledger.record_issued(str(period), shown)


def _compose(ledger: Ledger, period: Period) -> bytes:
    exact = totals(ledger, since=period.start, until=period.end)
    reported = {field.name: exact.fields[field.name] for field in FIELDS if field.reported}
    toss = release.sticky_coin(ledger.coin_key(), str(period))
    return _encode(period, release.protect(exact.contacts, reported, toss, KNOWN))


def _encode(period: Period, table: Table) -> bytes:
    document = {
        "format": FORMAT,
        "period": str(period),
        "rule": RULE,
        "contacts": _shown(table.total),
        "fields": {
            name: {value: _shown(cell) for value, cell in cells.items()}
            for name, cells in table.fields.items()
        },
    }
    return (json.dumps(document, indent=2, sort_keys=True) + "\n").encode("ascii")


def _shown(cell: Cell) -> int | str:
    return cell if isinstance(cell, int) else cell.value
