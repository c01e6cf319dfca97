"""The coded fields of an entry, in the order in which they are asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input

from tui.leaving import Leaving
from tui.messages import words
from vault.journal import contacts
from vault.journal.contacts import MAX_AGE_DAYS
from vault.journal.followups import MAX_DAYS_AHEAD, MAX_HANDLE_CHARACTERS, FollowUp
from vault.journal.vocabulary import (
    FIELD,
    FIELDS,
    GROUP_SERVICES,
    Duration,
    Field,
    GroupSize,
    Mode,
    Service,
)

from .chips import Chips
from .daychips import DayChips

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from vault.journal.contacts import Contact
    from vault.profiles.policy import Policy

DEFAULTS: Mapping[str, str] = {
    "service": Service.ONE_TO_ONE,
    "duration": Duration.FROM_15_TO_30,
}
"""What a new entry begins with, so that saving it at once is a tally."""


class Form(Leaving, VerticalScroll, can_focus=False):
    """Chips for every field that this journal asks for."""

    DEFAULT_CSS = """
    Form {
        height: auto;
        max-height: 15;
        scrollbar-size-vertical: 1;
    }
    Form #handle {
        height: 1; border: none; padding: 0 1; margin: 0 1 0 14; width: 40;
        background: $surface;
        &:focus { border: none; background: $panel; }
    }
    """

    @dataclass
    class Changed(Message):
        """A field has another value."""

        form: Form
        field: str

        @property
        def control(self) -> Form:
            """The form."""
            return self.form

    def __init__(
        self,
        policy: Policy,
        today: date,
        values: Mapping[str, str],
        kept: FollowUp | None = None,
    ) -> None:
        super().__init__()
        self._kept = kept
        """The follow-up as it stands; untouched it may be overdue, and keeps its word."""
        self._policy = policy
        self._today = today
        self._values = dict(values)

    def compose(self) -> ComposeResult:
        today, values = self._today, self._values
        yield DayChips(
            words.FIELDS["day"],
            today=today,
            offsets={0: words.TODAY, -1: words.YESTERDAY},
            earliest=today - timedelta(days=MAX_AGE_DAYS),
            latest=today,
            value=_day(values.get("day")) or today,
            id="day",
        )
        for field in FIELDS:
            if self._asked(field):
                yield self._chips(field)
        due = self._due(values)
        yield DayChips(
            words.FIELDS["follow_up"],
            today=today,
            offsets=words.IN_DAYS,
            earliest=today,
            latest=today + timedelta(days=MAX_DAYS_AHEAD),
            none=words.NO_FOLLOW_UP,
            value=due,
            id="follow_up_due",
        )
        if self._policy.handles:
            yield Input(
                values.get("handle", ""),
                placeholder=words.FIELDS["handle"],
                max_length=MAX_HANDLE_CHARACTERS,
                restrict=r"\S*",
                id="handle",
            )

    def on_mount(self) -> None:
        self._adjust()

    def on_chips_changed(self, event: Chips.Changed) -> None:
        """Show what only some values ask for."""
        event.stop()
        self._adjust()
        self.post_message(self.Changed(self, event.chips.id or ""))

    def on_input_changed(self, event: Input.Changed) -> None:
        """A letter of the handle."""
        event.stop()
        self.post_message(self.Changed(self, "handle"))

    def values(self) -> dict[str, str]:
        """Every field that is set, as a draft keeps it."""
        found = {chips.id: chips.value for chips in self.query(Chips) if chips.id and chips.value}
        if not self._is_group():
            found.pop("group_size", None)
        if found.get("group_size") == GroupSize.FROM_2_TO_5:
            found.pop("topic", None)
        handle = self._handle(_day(found.get("follow_up_due")))
        if handle and "follow_up_due" in found:
            found["handle"] = handle
        hidden = {"recipient", "supporter_time"} - {chips.id for chips in self.query(Chips)}
        return found | {name: self._values[name] for name in hidden if name in self._values}

    def contact(self) -> Contact:
        """The coded fields as the journal takes them."""
        values = self.values()
        day = date.fromisoformat(values["day"])
        return contacts.parse(day, {n: values[n] for n in FIELD if n in values})

    def follow_up(self) -> FollowUp | None:
        """The follow-up, if a day was chosen."""
        values = self.values()
        due = _day(values.get("follow_up_due"))
        return None if due is None else FollowUp(due, values.get("handle", ""))

    def fill(self, values: Mapping[str, str], kept: FollowUp | None = None) -> None:
        """Show other values, and the follow-up that stands."""
        self._values, self._kept = dict(values), kept
        for chips in self.query(Chips):
            if chips.id == "follow_up_due" and (due := self._due(values)):
                chips.show_value(due.isoformat())
            else:
                chips.show_value(values.get(chips.id or ""))
        for field in self.query(Input):
            field.value = values.get("handle", "")
        self._adjust()

    def warning(self) -> str:
        """A sentence about the values chosen, or nothing."""
        values = {chips.id: chips.value for chips in self.query(Chips)}
        if values.get("mode") == Mode.TEXT:
            return words.TEXT_LEAVES_A_TRACE
        small = self._is_group() and values.get("group_size") == GroupSize.FROM_2_TO_5
        return words.GROUP_TOO_SMALL if small and values.get("topic") else ""

    def wipe(self) -> None:
        """Forget every value."""
        self._values.clear()
        self._kept = None
        for chips in self.query(Chips):
            chips.wipe()
        for field in self.query(Input):
            field.clear()

    def _adjust(self) -> None:
        self.query_one("#group_size").display = self._is_group()
        for field in self.query(Input):
            field.display = self.query_one("#follow_up_due", DayChips).day is not None

    def _is_group(self) -> bool:
        return self.query_one("#service", Chips).value in GROUP_SERVICES

    def _asked(self, field: Field) -> bool:
        if field.name == "recipient":
            return self._policy.ask_recipient
        if field.name == "supporter_time":
            return self._policy.ask_supporter_time
        return True

    def _chips(self, field: Field) -> Chips:
        labels = words.LABELS[field.name]
        return Chips(
            words.FIELDS[field.name],
            [(value.value, labels[value.value]) for value in field.values],
            value=self._values.get(field.name),
            optional=not field.required,
            id=field.name,
        )

    def _due(self, values: Mapping[str, str]) -> date | None:
        """The day to show: never past, unless that is the one that stands."""
        due = _day(values.get("follow_up_due"))
        if due is None or (self._kept is not None and due == self._kept.due):
            return due
        return max(due, self._today)

    def _handle(self, due: date | None) -> str:
        """The word of the follow-up; without a field for it, the one that stands for this day."""
        fields = self.query("#handle")
        if fields:
            return fields.only_one(Input).value
        return self._kept.handle if self._kept is not None and due == self._kept.due else ""


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
