"""The policy as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from tui.leaving import Leaving
from tui.messages import card_words, words
from vault.profiles import loader
from vault.profiles.profile import Notes

from .chips import Chips

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from vault.profiles.agency import Agency
    from vault.profiles.policy import Policy
    from vault.profiles.profile import Fact, Profile

LABEL_WIDTH = 26
_SWITCHES = ("handles", "ask_recipient", "ask_supporter_time")


class Choices(TypedDict):
    """The fields of a policy that a person sets here."""

    profile: str
    notes: bool
    note_days: int
    handles: bool
    ask_recipient: bool
    ask_supporter_time: bool
    month_after_days: int
    quarter_after_days: int
    lock_minutes: int


class PolicyForm(Leaving, Vertical):
    """One row a setting; what notes need shows only when notes are on.

    Where the rules chosen forbid notes, their sentence stands in the place of the switch. At the
    beginning only what cannot wait is asked: law, notes, lock.
    """

    DEFAULT_CSS = "PolicyForm, PolicyForm Static { height: auto; color: $quiet; }"

    class Changed(Message):
        """Something else was chosen."""

    def __init__(self, policy: Policy, *, beginning: bool = False) -> None:
        super().__init__()
        self._policy = policy
        self._beginning = beginning
        self._agency: Agency | None = None

    def compose(self) -> ComposeResult:
        policy = self._policy
        yield Chips(
            words.SETTING["profile"],
            [(each, words.LAWS.get(each, each)) for each in loader.available()],
            value=policy.profile,
            optional=False,
            id="profile",
            label_width=LABEL_WIDTH,
        )
        yield Static("", id="profile-name", markup=False)
        yield self._switch("notes", on=policy.notes)
        yield Static("", id="notes-locked", markup=False)
        yield self._number("note_days", words.NOTE_DAYS, policy.note_days)
        if not self._beginning:
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
        self.post_message(self.Changed())

    def add_agency(self, agency: Agency | None) -> None:
        """Let the agency's own rules count too."""
        self._agency = agency
        self._adjust()

    def chosen_profile(self) -> Profile | None:
        """The law or guideline chosen; None for one that this version does not know."""
        known = self._profile_id() in loader.available()
        return loader.load(self._profile_id()) if known else None

    def values(self) -> Choices:
        """What is chosen."""
        return Choices(
            profile=self._profile_id(),
            notes=self._is_on("notes") and self._forbidden() is None,
            note_days=self._count("note_days"),
            handles=self._is_on("handles"),
            ask_recipient=self._is_on("ask_recipient"),
            ask_supporter_time=self._is_on("ask_supporter_time"),
            month_after_days=self._count("month_after_days"),
            quarter_after_days=self._count("quarter_after_days"),
            lock_minutes=self._count("lock_minutes"),
        )

    def _adjust(self) -> None:
        profile, rule = self.chosen_profile(), self._forbidden()
        name = self.query_one("#profile-name", Static)
        if profile is None:
            name.update("")
        else:
            name.update(words.LAW_CHOSEN.format(code=profile.id, name=profile.name))
        locked = self.query_one("#notes-locked", Static)
        locked.display = rule is not None
        if rule is not None:
            locked.update(
                card_words.NOTES_LOCKED.format(sentence=rule.sentence, citation=rule.citation)
            )
        self.query_one("#notes").display = rule is None
        self.query_one("#note_days").display = rule is None and self._is_on("notes")

    def _forbidden(self) -> Fact[Notes] | None:
        """The rule that forbids notes, if one does."""
        profile = self.chosen_profile()
        if profile is not None and profile.notes.value is Notes.FORBIDDEN:
            return profile.notes
        return None if self._agency is None else self._agency.notes

    def _profile_id(self) -> str:
        return self._chosen("profile") or self._policy.profile

    def _is_on(self, name: str) -> bool:
        chosen = self._chosen(name)
        return bool(getattr(self._policy, name)) if chosen is None else chosen == "on"

    def _count(self, name: str) -> int:
        return int(self._chosen(name) or getattr(self._policy, name))

    def _chosen(self, name: str) -> str | None:
        """What the row says; None for one that is not asked here."""
        return next((row.value for row in self.query(f"#{name}").results(Chips)), None)

    def _switch(self, name: str, *, on: bool) -> Chips:
        return Chips(
            words.SETTING[name],
            list(words.OFF_ON.items()),
            value="on" if on else "off",
            optional=False,
            id=name,
            label_width=LABEL_WIDTH,
        )

    def _number(self, name: str, choices: Mapping[int, str], value: int) -> Chips:
        known = {**choices, value: choices.get(value, str(value))}
        return Chips(
            words.SETTING[name],
            [(str(number), known[number]) for number in sorted(known)],
            value=str(value),
            optional=False,
            id=name,
            label_width=LABEL_WIDTH,
        )
