"""What was decided about one note while it is written: words kept, rules shown; nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.forgetting import forget_words
from tui.marks import Item, items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault.redaction import Finding, Personal

LONGEST = 4_000
"""Characters that are looked at; no policy allows a note of a tenth of that."""


def detect(text: str, personal: Personal | None) -> Sequence[Finding]:
    """The detector, imported when the first note is written."""
    from vault.redaction import NOBODY
    from vault.redaction import detect as look

    return look(text, personal or NOBODY)


class Decisions:
    """The supporter's lists, the words kept in this note, and counts of rules."""

    def __init__(self) -> None:
        self.personal: Personal | None = None
        """None until the lists are read."""
        self.shown: list[str] = []
        """Rules of what was decided on, one for each finding."""
        self.kept: list[str] = []
        """Rules of what was kept as written, among those shown."""
        self._kept_words: set[str] = set()
        self._facts_kept = False

    def items(self, text: str) -> list[Item]:
        """What is open in *text*: found, and not kept before in this note."""
        if not text or len(text) > LONGEST:
            return []
        found = items(text, detect(text, self.personal))
        return [item for item in found if not self._is_kept(item)]

    def keep(self, item: Item) -> None:
        """Do not ask about it again in this note."""
        if item.fact:
            self._facts_kept = True
        else:
            self._kept_words.add(item.written.casefold())
        self.shown += item.rules
        self.kept += item.rules

    def replace(self, item: Item) -> None:
        """Count it as replaced."""
        self.shown += item.rules

    def leave(self, item: Item) -> None:
        """Count an unsure word as seen and left; it is asked about again in another review."""
        self.shown += item.rules
        self.kept += item.rules

    def wipe(self) -> None:
        """Forget the lists and every word, those that the detector remembers too."""
        self.personal = None
        self._kept_words.clear()
        self._facts_kept = False
        self.shown, self.kept = [], []
        forget_words()

    def _is_kept(self, item: Item) -> bool:
        return self._facts_kept if item.fact else item.written.casefold() in self._kept_words
