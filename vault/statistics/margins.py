"""How the numbers of a one-way table hang together, as far as everybody can know.

Each closed map (service, duration, mode, ...) adds up to the number of contacts, because what was
not recorded is a cell of its own. Two rules of the journal tie the maps to each other and are
known to any reader of it: a group size stands only with a group, and the smallest groups have no
topic. The short table for small teams counts the same contacts in wider cells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from vault.journal.vocabulary import FIELD, FIELDS, GROUP_SERVICES, GroupSize, Service
from vault.statistics.feasible import Line, Name
from vault.statistics.tally import NOT_RECORDED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

TOTAL: Name = ("total", "total")
"""The name of the number of contacts; every other name is (field, value)."""

Counts = dict[str, dict[str, int]]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader knows about a table before seeing a number."""

    zeros: frozenset[Name] = frozenset()
    """Cells that cannot be anything else."""
    lines: tuple[Line, ...] = ()
    """Besides the maps, which always add up to the total."""


def maps(
    *, recipients: Sequence[str] = (), supporter_time: bool = False
) -> dict[str, tuple[str, ...]]:
    """The closed maps of a team's table: field to values, in the order of the vocabulary.

    Args:
        recipients: the recipient categories after merging small ones; none leaves the field out.
        supporter_time: whether the team counts it.
    """
    chosen = {field.name: tuple(map(str, field.values)) for field in FIELDS if field.reported}
    if recipients:
        chosen["recipient"] = tuple(recipients)
    if supporter_time:
        chosen["supporter_time"] = tuple(map(str, FIELD["supporter_time"].values))
    return {
        field.name: chosen[field.name] + (() if field.required else (NOT_RECORDED,))
        for field in FIELDS
        if field.name in chosen
    }


def adding_up(fields: Mapping[str, Sequence[str] | Mapping[str, object]]) -> tuple[Line, ...]:
    """One line for each map: its cells add up to the total."""
    return tuple(
        Line(TOTAL, tuple((field, value) for value in values)) for field, values in fields.items()
    )


def _at_most(name: str, parts: Sequence[Name], of: Sequence[Name]) -> tuple[Line, ...]:
    """The parts together are at most the others together; what is left over is 0 or more."""
    both = ("limit", name)
    return Line(both, tuple(of)), Line(both, (*parts, ("left", name)))


_SIZES = [("group_size", str(size)) for size in GroupSize]
_TOPICS = [("topic", str(topic)) for topic in FIELD["topic"].values]

KNOWN = Known(
    zeros=frozenset((field.name, NOT_RECORDED) for field in FIELDS if field.required),
    lines=(
        *_at_most("sizes", _SIZES, [("service", str(s)) for s in Service if s in GROUP_SERVICES]),
        *_at_most("topics", [*_TOPICS, ("group_size", str(GroupSize.FROM_2_TO_5))], [TOTAL]),
    ),
)
"""For tables of the vocabulary."""

_SHORT: dict[str, dict[str, tuple[str, ...]]] = {
    "service_short": {
        "one_to_one": ("one_to_one", "follow_up"),
        "group": ("group_defusing", "group_debriefing", "group_other"),
        "other": ("on_scene", "outreach", "referral_meeting", "education"),
    },
    "topic_short": {
        "work": ("critical_incident", "work_stress"),
        "home": ("family_relationship", "grief_loss", "legal_or_financial"),
        "health": ("health_injury", "substance_use"),
        "other": ("other",),
        NOT_RECORDED: (NOT_RECORDED,),
    },
    "referral_short": {
        "offered": tuple(str(value) for value in FIELD["referral"].values if value != "none"),
        "none": ("none",),
        NOT_RECORDED: (NOT_RECORDED,),
    },
}
"""Wide cells and what each holds; three fields, eleven cells."""


SHORT_FIELDS = frozenset(_SHORT)
"""The fields of the short table."""


def in_order(fields: Mapping[str, Mapping[str, T]]) -> dict[str, dict[str, T]]:
    """A table's fields and values in the order of the vocabulary, however they came.

    Merged categories stand where the first of them does.

    Raises:
        ValueError, KeyError: a field or value that no table has.
    """
    return {
        field: {value: fields[field][value] for value in sorted(fields[field], key=_place(field))}
        for field in sorted(fields, key=[*FIELD, *_SHORT].index)
    }


def _place(field: str) -> Callable[[str], int]:
    order = list(_SHORT.get(field) or [*map(str, FIELD[field].values), NOT_RECORDED])
    return lambda value: order.index(value.partition("+")[0])


def _long(field: str) -> str:
    return field.removesuffix("_short")


KNOWN_SHORT = Known(
    lines=(
        *(
            Line((field, wide), tuple((_long(field), value) for value in values))
            for field, cells in _SHORT.items()
            for wide, values in cells.items()
        ),
        *adding_up({_long(f): sum(cells.values(), ()) for f, cells in _SHORT.items()}),
    )
)
"""For the short table: what its wide cells hold."""


def shortened(fields: Mapping[str, Mapping[str, int]]) -> Counts:
    """The counts of the short table."""
    return {
        field: {
            wide: sum(fields[_long(field)][value] for value in values)
            for wide, values in cells.items()
        }
        for field, cells in _SHORT.items()
    }


def shortened_supporters(fields: Mapping[str, Mapping[str, int]]) -> Counts:
    """At least how many supporters stand behind each wide cell: as many as behind its largest."""
    return {
        field: {
            wide: max(fields[_long(field)][value] for value in values)
            for wide, values in cells.items()
        }
        for field, cells in _SHORT.items()
    }
