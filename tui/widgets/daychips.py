"""A day as chips: the likely ones by letter, every other by the arrows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tui.messages import day_words, words

from .chips import Chips

if TYPE_CHECKING:
    from collections.abc import Mapping


class DayChips(Chips):
    """A day between two limits; the value is its ISO form."""

    def __init__(
        self,
        label: str,
        *,
        today: date,
        offsets: Mapping[int, str],
        earliest: date,
        latest: date,
        none: str | None = None,
        value: date | None = None,
        id: str | None = None,  # noqa: A002  # Textual's name for it
    ) -> None:
        self._today, self._earliest, self._latest = today, earliest, latest
        choices = [
            ((today + timedelta(days=days)).isoformat(), name) for days, name in offsets.items()
        ]
        self._none = none
        super().__init__(
            label,
            choices,
            value=None if value is None else value.isoformat(),
            optional=none is not None,
            id=id,
        )

    @property
    def day(self) -> date | None:
        """The day chosen."""
        return None if self.value is None else date.fromisoformat(self.value)

    def action_step(self, by: int) -> None:
        """One day later or earlier, within the limits; from before them, the first day."""
        start = self.day or self._today
        day = start + timedelta(days=by)
        if start < self._earliest and by > 0:
            day = self._earliest
        if self._earliest <= day <= self._latest:
            self.choose(day.isoformat())

    def tail(self) -> str:
        """The day in words, so that a date chosen by arrows can be seen."""
        if self.day is None:
            return words.DAY_CHOSEN.format(day=self._none or words.NO_VALUE)
        return words.DAY_CHOSEN.format(day=day_words(self.day, self._today))
