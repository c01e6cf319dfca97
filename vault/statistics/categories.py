"""What a team counts: the closed maps of its packs, and small groups merged before counting.

A count of contacts does not protect people: nine dispatchers can fill a cell. Recipient
categories that serve fewer than 50 people are therefore merged with the next smallest, and what
was merged is never recorded apart in a pack.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vault.errors import BadValue
from vault.journal.vocabulary import GROUP_SERVICES, GroupSize, Recipient, Topic
from vault.statistics import canonical, margins
from vault.statistics.tally import NOT_RECORDED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SMALLEST_GROUP = 50
"""People a recipient category must serve to be counted by itself (a judgement; study, 4)."""
JOINT = "+"
"""Between the names of merged categories."""

Group = tuple[Recipient, ...]
Fields = dict[str, dict[str, int]]


class Counts(NamedTuple):
    """One-way totals: every field adds up to the total."""

    total: int
    fields: Fields


@dataclass(frozen=True)
class Categories:
    """The choices a team has, and the maps that follow from them."""

    recipients: tuple[Group, ...] = ()
    """Recipient categories after merging, in the order of the vocabulary; empty: not counted."""
    supporter_time: bool = False

    def __post_init__(self) -> None:
        members = [member for group in self.recipients for member in group]
        if self.recipients and (sorted(members) != sorted(Recipient) or len(self.recipients) == 1):
            raise BadValue

    @cached_property
    def maps(self) -> dict[str, tuple[str, ...]]:
        """Field to values, in the order of the vocabulary."""
        names = tuple(map(JOINT.join, self.recipients))
        return margins.maps(recipients=names, supporter_time=self.supporter_time)

    @cached_property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """Field and value of every cell but the total."""
        return tuple((field, value) for field, values in self.maps.items() for value in values)

    @cached_property
    def digest(self) -> bytes:
        """SHA-256 that two programs share when they count the same."""
        words = {field: ",".join(values) for field, values in self.maps.items()}
        return hashlib.sha256(canonical.encode(words)).digest()

    @cached_property
    def _merged(self) -> dict[str, str]:
        return {str(member): JOINT.join(group) for group in self.recipients for member in group}

    def cell_of(self, field: str, value: str) -> str:
        """Where a value of the vocabulary is counted."""
        return self._merged[value] if field == "recipient" and value in self._merged else value

    @cached_property
    def _row(self) -> struct.Struct:
        return struct.Struct(f"<{1 + len(self.cells)}H")

    def to_row(self, counts: Counts) -> bytes:
        """Total and cells as the database keeps them, 2 bytes each."""
        return self._row.pack(counts.total, *(counts.fields[f][value] for f, value in self.cells))

    def from_row(self, row: bytes) -> tuple[int, ...]:
        """The numbers of a row: the total, then the cells in order."""
        return self._row.unpack(row)

    def by_field(self, numbers: Sequence[int]) -> Fields:
        """Numbers in the order of a row as maps, without the total."""
        fields: Fields = {field: {} for field in self.maps}
        for (field, value), number in zip(self.cells, numbers[1:], strict=True):
            fields[field][value] = number
        return fields

    def nothing(self) -> Counts:
        """Zeros."""
        return Counts(0, {field: dict.fromkeys(values, 0) for field, values in self.maps.items()})


def merged(serves: Mapping[Recipient, int]) -> tuple[Group, ...]:
    """Recipient categories, merged until each serves at least 50 people.

    Args:
        serves: how many people each category has; one that is left out has none.

    Returns:
        The groups in the order of the vocabulary; none when fewer than two would remain, because
        the field then says nothing.

    Raises:
        BadValue: a negative number.
    """
    if any(number < 0 for number in serves.values()):
        raise BadValue
    order = list(Recipient)
    groups: list[tuple[int, Group]] = [(serves.get(member, 0), (member,)) for member in order]
    while len(groups) > 1 and min(groups, key=_size)[0] < SMALLEST_GROUP:
        (few, first), (more, second), *rest = sorted(groups, key=_size)
        groups = [(few + more, tuple(sorted((*first, *second), key=order.index))), *rest]
    if len(groups) == 1:
        return ()
    return tuple(sorted((group for _, group in groups), key=lambda group: order.index(group[0])))


def _size(group: tuple[int, Group]) -> int:
    return group[0]


def hangs_together(counts: Counts) -> bool:
    """Whether counts can come of contacts.

    Every field adds up to the total; group sizes stand with groups only, and the smallest groups
    have no topic.
    """
    if any(sum(cells.values()) != counts.total for cells in counts.fields.values()):
        return False
    return _sizes(counts.fields) <= _groups(counts.fields) and (
        _topics(counts.fields) + _small_groups(counts.fields) <= counts.total
    )


def grown(now: Counts, before: Counts) -> Counts:
    """By how much counts grew, as counts that hang together again.

    A cell that shrank gives 0. Where cells grew by more than the total did (an entry was moved
    from one value to another), the largest growths give way.
    """
    total = max(0, now.total - before.total)
    fields = {
        field: _cut(
            {value: max(0, n - before.fields[field][value]) for value, n in cells.items()}, total
        )
        for field, cells in now.fields.items()
    }
    spare = _sizes(fields) - _groups(fields)
    _forget(fields["group_size"], spare)
    _forget(fields["topic"], _topics(fields) + _small_groups(fields) - total)
    return Counts(total, fields)


def plus(one: Counts, other: Counts) -> Counts:
    """The sum, cell by cell."""
    return Counts(
        one.total + other.total,
        {
            field: {value: n + other.fields[field][value] for value, n in cells.items()}
            for field, cells in one.fields.items()
        },
    )


def _cut(cells: dict[str, int], total: int) -> dict[str, int]:
    """Take from the largest until the cells add up to no more than the total."""
    kept = dict(cells)
    for _ in range(sum(cells.values()) - total):
        kept[max(kept, key=kept.__getitem__)] -= 1
    return kept


def _forget(cells: dict[str, int], number: int) -> None:
    """Move contacts to 'not recorded', from the largest cells."""
    for _ in range(number):
        known = [value for value in cells if value != NOT_RECORDED]
        cells[max(known, key=cells.__getitem__)] -= 1
        cells[NOT_RECORDED] += 1


def _groups(fields: Fields) -> int:
    return sum(fields["service"][service] for service in GROUP_SERVICES)


def _sizes(fields: Fields) -> int:
    return sum(fields["group_size"][size] for size in GroupSize)


def _small_groups(fields: Fields) -> int:
    return fields["group_size"][GroupSize.FROM_2_TO_5]


def _topics(fields: Fields) -> int:
    return sum(fields["topic"][topic] for topic in Topic)
