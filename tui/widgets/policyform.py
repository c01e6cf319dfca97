"""The policy as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from textual.containers import Vertical

from tui.messages import words

from .chips import Chips

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from vault.profiles.policy import Policy

_LABEL_WIDTH = 26
_SWITCHES = ("handles", "ask_recipient", "ask_supporter_time")


class Choices(TypedDict):
    """The fields of a policy that a person sets here."""

    notes: bool
    note_days: int
    handles: bool
    ask_recipient: bool
    ask_supporter_time: bool
    month_after_days: int
    quarter_after_days: int
    lock_minutes: int


class PolicyForm(Vertical):
    """One row a setting; what notes need shows only when notes are on."""

    DEFAULT_CSS = "PolicyForm { height: auto; }"

    def __init__(self, policy: Policy) -> None:
        super().__init__()
        self._policy = policy

    def compose(self) -> ComposeResult:
        policy = self._policy
        yield self._switch("notes", on=policy.notes)
        yield self._number("note_days", words.NOTE_DAYS, policy.note_days)
        for name in _SWITCHES:
            yield self._switch(name, on=getattr(policy, name))
        yield self._number("month_after_days", words.MONTH_AFTER, policy.month_after_days)
        yield self._number("quarter_after_days", words.QUARTER_AFTER, policy.quarter_after_days)
        yield self._number("lock_minutes", words.LOCK_MINUTES, policy.lock_minutes)

    def on_mount(self) -> None:
        self._adjust()

    def on_chips_changed(self, event: Chips.Changed) -> None:
        """Show what notes need."""
        event.stop()
        self._adjust()

    def values(self) -> Choices:
        """What is chosen."""
        return Choices(
            notes=self._is_on("notes"),
            note_days=self._count("note_days"),
            handles=self._is_on("handles"),
            ask_recipient=self._is_on("ask_recipient"),
            ask_supporter_time=self._is_on("ask_supporter_time"),
            month_after_days=self._count("month_after_days"),
            quarter_after_days=self._count("quarter_after_days"),
            lock_minutes=self._count("lock_minutes"),
        )

    def _adjust(self) -> None:
        self.query_one("#note_days").display = self._is_on("notes")

    def _is_on(self, name: str) -> bool:
        return self.query_one(f"#{name}", Chips).value == "on"

    def _count(self, name: str) -> int:
        return int(self.query_one(f"#{name}", Chips).value or "1")

    def _switch(self, name: str, *, on: bool) -> Chips:
        return Chips(
            words.SETTING[name],
            words.OFF_ON,
            value="on" if on else "off",
            optional=False,
            id=name,
            label_width=_LABEL_WIDTH,
        )

    def _number(self, name: str, choices: Mapping[int, str], value: int) -> Chips:
        known = {**choices, value: choices.get(value, str(value))}
        return Chips(
            words.SETTING[name],
            [(str(number), known[number]) for number in sorted(known)],
            value=str(value),
            optional=False,
            id=name,
            label_width=_LABEL_WIDTH,
        )
