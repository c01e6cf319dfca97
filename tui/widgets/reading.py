"""One entry in a pane: its codes as labelled lines, and its note once it was opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tui.forgetting import forget_words
from tui.language import tr
from tui.messages import day_words, dies_words, label, long_day, words
from tui.widgets.pane import Pane
from vault.clock import gone_on
from vault.errors import TextLost
from vault.store.fading import next_fade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from textual.app import ComposeResult

    from vault.clock import Clock
    from vault.journal.entries import Entry
    from vault.journal.followups import FollowUp
    from vault.profiles.policy import Policy

_LABEL_WIDTH = 14


@dataclass(frozen=True, slots=True)
class Sight:
    """What an entry is looked at under: the day, the zone, the rules, a hold on everything."""

    today: date
    clock: Clock
    policy: Policy
    held: bool
    """Whether a legal hold covers the whole journal."""

    def holds(self, entry: Entry) -> bool:
        """Whether a hold covers the entry."""
        return self.held or entry.held


@dataclass(frozen=True, slots=True)
class Texts:
    """What an entry says in words, there only once it was opened."""

    note: str = field(default="", repr=False)
    follow_up: FollowUp | None = field(default=None, repr=False)
    lost: bool = False
    """Whether the keys of the texts were lost."""


class Reading(Pane):
    """An entry; closed without its texts, open with them."""

    _shows_words = False

    def compose(self) -> ComposeResult:
        yield Static("", id="codes", markup=False)
        yield Static("", id="text", markup=False)

    def show(self, entry: Entry, sight: Sight, texts: Texts | None) -> None:
        """Show *entry*, and of its texts only that there are some when *texts* is None.

        What was open before is forgotten, in the caches of drawing too.
        """
        shown, self._shows_words = self._shows_words, texts is not None
        lines = Table.grid(padding=0)
        lines.add_column(width=_LABEL_WIDTH)
        lines.add_column()
        for name, value in _lines(entry, sight, texts):
            lines.add_row(Text(name, end=""), Text(value, end=""))
        hold = Text(_hold_words(entry, sight), style="bold", end="")
        codes = Table.grid(padding=0)
        if hold:
            codes.add_row(hold)
            codes.add_row("")
        codes.add_row(lines)
        self.query_one("#codes", Static).update(codes)
        text = self.query_one("#text", Static)
        text.update(_note_words(entry, texts))
        text.border_title = _note_title(entry, sight)
        text.border_subtitle = _note_end(entry, sight)
        if shown:
            forget_words()

    def wipe(self) -> None:
        """Forget codes and note."""
        self._shows_words = False
        for part in self.query(Static):
            part.update("")
            part.border_title = part.border_subtitle = ""
        forget_words()


def _lines(entry: Entry, sight: Sight, texts: Texts | None) -> Iterator[tuple[str, str]]:
    yield words.FIELDS["day"], day_words(entry.contact.day, sight.today, entry.grain)
    yield words.FADES, _exactness(entry, sight)
    for name, code in entry.contact.codes().items():
        if code is not None:
            yield words.FIELDS[name], label(name, code)
    if entry.follow_up_due is not None:
        handle = texts.follow_up.handle if texts and texts.follow_up else ""
        day = day_words(entry.follow_up_due, sight.today)
        yield words.FIELDS["follow_up"], f"{day}  {handle}".rstrip()


def _exactness(entry: Entry, sight: Sight) -> str:
    ahead = next_fade(entry.contact.day, entry.grain, sight.policy)
    if ahead is None:
        return words.FADED_WHOLLY
    if sight.holds(entry):
        return words.DOES_NOT_FADE
    day, grain = ahead
    return words.EXACT_UNTIL[grain].format(day=long_day(day, sight.today))


def _hold_words(entry: Entry, sight: Sight) -> str:
    if entry.held and sight.held:
        return words.HELD_BOTH
    if entry.held:
        return words.HELD_ENTRY
    return words.HELD_WHOLE if sight.held else ""


def _note_words(entry: Entry, texts: Texts | None) -> str:
    if texts is None:
        return words.NO_NOTE if entry.note_dies is None else words.NOTE_CLOSED
    return tr(TextLost.text) if texts.lost else texts.note or words.NO_NOTE


def _note_title(entry: Entry, sight: Sight) -> str:
    if entry.note_dies is None:
        return words.NOTE
    if sight.holds(entry):
        return words.NOTE_HELD
    gone = gone_on(entry.note_dies, sight.clock)
    return words.NOTE_DIES_IN.format(countdown=dies_words(gone, sight.today))


def _note_end(entry: Entry, sight: Sight) -> str:
    if entry.note_dies is None or sight.holds(entry):
        return ""
    gone = gone_on(entry.note_dies, sight.clock)
    return words.NOTE_GONE_ON.format(day=long_day(gone, sight.today))
