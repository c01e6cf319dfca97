"""Contacts from a file on their way into the journal: read, looked through, decided on, taken in.

Everything here runs in the vault's thread and shows nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tui.decisions import detect
from tui.marks import SURE
from tui.messages import file_words
from tui.saving import own_lists
from vault.clock import local_day
from vault.errors import BadText
from vault.journal import acceptance, intake
from vault.journal.intake import Fault, Row
from vault.watching import stepped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vault.redaction import Finding, Personal
    from vault.store.vault import Vault
    from vault.watching import Watch


@dataclass(frozen=True, slots=True)
class Looked:
    """A row and what may identify someone in its note."""

    row: Row
    findings: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def sure(self) -> bool:
        """Whether something was found for sure, so that somebody has to decide."""
        return any(found.tier == SURE for found in self.findings)

    @property
    def hard(self) -> bool:
        """Whether keeping it needs a deliberate second act."""
        return any(found.hard for found in self.findings)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds; nothing can be taken in while there are faults."""

    looked: tuple[Looked, ...] = ()
    faults: tuple[Fault, ...] = ()
    droppable: bool = False
    """Whether other faults, or none, are left once unknown columns are left out."""


def read(vault: Vault, data: bytes, *, drop_unknown: bool, watch: Watch) -> Contents:
    """Check every row of a file and look every note through; nothing is stored.

    *watch* is told of rows.

    Raises:
        BadText: it is not UTF-8.
        Stopped: *watch* said so.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadText from None
    today = local_day(vault.clock)
    found = intake.read(text, today, drop_unknown=drop_unknown)
    if found.faults:
        without = intake.read(text, today, drop_unknown=True)
        return Contents(faults=found.faults, droppable=without.faults != found.faults)
    if not vault.policy.notes:
        noted = [Fault(row.line, file_words.INTAKE_NOTE_OFF) for row in found.rows if row.note]
        if noted:
            return Contents(faults=tuple(noted))
    personal = own_lists(vault) if any(row.note for row in found.rows) else None
    rows = stepped(found.rows, len(found.rows), watch)
    return Contents(tuple(Looked(row, _found(row.note, personal)) for row in rows))


def decided(looked: Sequence[Looked], *, replaced: bool) -> list[Row]:
    """The rows as they would be stored, with placeholders or with the notes as written."""
    return list(_decided(looked) if replaced else (one.row for one in looked))


def too_long(rows: Sequence[Row], most: int) -> list[Fault]:
    """The rows whose note has more than *most* characters."""
    reason = file_words.INTAKE_NOTE_LONG
    return [Fault(row.line, reason) for row in rows if len(row.note) > most]


def take_in(
    vault: Vault,
    looked: Sequence[Looked],
    rows: Sequence[Row],
    *,
    replaced: bool,
    watch: Watch,
) -> tuple[int, int]:
    """Store all rows or none; how many were added, and how many were there already.

    What was decided is counted for the measure of the rules; where nothing was found for sure,
    nobody decided.

    Raises:
        VaultError: as `intake.take_in`.
        Stopped: *watch*, which is told of rows, said so; nothing was stored.
    """
    shown = [found.rule for one in looked for found in one.findings]
    if not any(one.sure for one in looked):
        shown = []
    with vault.transaction():
        added, there = intake.take_in(vault, rows, watch)
        acceptance.record(vault, shown, () if replaced else shown)
    return added, there


def _found(note: str, personal: Personal | None) -> tuple[Finding, ...]:
    return tuple(detect(note, personal)) if note else ()


def _decided(looked: Sequence[Looked]) -> Iterator[Row]:
    from vault.redaction import apply

    for one in looked:
        row = one.row
        yield replace(row, note=apply(row.note, one.findings)) if one.findings else row
