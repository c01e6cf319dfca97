"""An entry while it is typed, and the draft that follows every answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.decisions import Decisions
from tui.saving import Original
from vault.journal.drafts import Draft
from vault.journal.vocabulary import GROUP_SERVICES, Grain

if TYPE_CHECKING:
    from tui.plain.room import Room

FOLLOW_UP, HANDLE = "follow_up_due", "handle"
"""Names in a draft besides those of the vocabulary."""


@dataclass(slots=True)
class Form:
    """An entry while it is typed."""

    room: Room
    values: dict[str, str]
    note: str = field(default="", repr=False)
    editing: str = ""
    original: Original = field(default_factory=Original)
    grain: Grain = Grain.DAY
    decisions: Decisions = field(default_factory=Decisions, repr=False)
    begun: Draft = field(init=False)
    """As it was before the first answer."""
    reviewed: str = field(default="", repr=False)
    """The note as it was last looked through."""

    def __post_init__(self) -> None:
        self.begun = Draft(dict(self.values), self.note, self.editing)

    def put(self, name: str, value: str) -> None:
        """Set or clear a value, and have the draft follow."""
        if value:
            self.values[name] = value
        else:
            self.values.pop(name, None)
        self.keep()

    def keep(self) -> None:
        """What is typed so far is what a lock keeps; what was there before is not typed."""
        now = Draft(dict(self.values), self.note, self.editing)
        self.room.draft = None if _same(now, self.begun) else now

    @property
    def group(self) -> bool:
        """Whether it was a group."""
        return self.values.get("service") in GROUP_SERVICES


def _same(one: Draft, other: Draft) -> bool:
    """Whether two drafts hold the same; the day that an entry begins with is nothing typed."""
    return one.note == other.note and {"day": "", **one.fields, **_day(other)} == {
        "day": "", **other.fields, **_day(other)
    }  # fmt: skip


def _day(begun: Draft) -> dict[str, str]:
    return {} if "day" in begun.fields else {"day": ""}
