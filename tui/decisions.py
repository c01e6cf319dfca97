"""What was decided about one note while it is written: words kept, rules shown; nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.forgetting import forget_words
from tui.marks import SURE, Item, items, numbered
from tui.tongue import reads_as_english

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from vault.redaction import Finding, Personal

LONGEST = 4_000
"""Characters that are looked at; no policy allows a note of a tenth of that."""


def detect(text: str, personal: Personal | None) -> Sequence[Finding]:
    """The detector, imported when the first note is written."""
    from vault.redaction import NOBODY
    from vault.redaction import detect as look

    return look(text, personal or NOBODY)


def pointed_out(text: str, personal: Personal | None) -> Sequence[Finding]:
    """What may identify someone in a few words, as far as the detector is sure."""
    return [found for found in detect(text, personal) if found.tier == SURE]


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
        self._answers: dict[frozenset[str], bool] = {}

    def items(self, text: str) -> list[Item]:
        """What is open in *text*: found, and not kept before in this note."""
        if not text or len(text) > LONGEST:
            return []
        found = items(text, detect(text, self.personal))
        return numbered(text, (item for item in found if not self._is_kept(item)))

    def proposed(self, text: str, items: Sequence[Item]) -> set[int]:
        """The numbers of the *items* of *text* that are replaced if nobody says otherwise.

        An answer given before to the same words stands. In a text that the prompts do not read
        only what is one in any language is proposed.
        """
        return {
            number
            for number, item in enumerate(items)
            if self._answers.get(_written(text, item), _is_proposed(text, item))
        }

    def remember(self, text: str, items: Sequence[Item], replaced: Collection[int]) -> None:
        """Keep answers of a review that was left, for the next one of the same words."""
        for number, item in enumerate(items):
            answer = number in replaced
            if answer == _is_proposed(text, item):
                self._answers.pop(_written(text, item), None)
            else:
                self._answers[_written(text, item)] = answer

    def keep(self, item: Item, *, read: bool = True) -> None:
        """Do not ask about it again in this note.

        Args:
            item: what stays as written.
            read: whether it `is_read`; else it does not count against its rule.
        """
        if item.fact:
            self._facts_kept = True
        else:
            self._kept_words.add(item.written.casefold())
        self.leave(item, read=read)

    def replace(self, item: Item) -> None:
        """Count it as replaced."""
        self.shown += item.rules

    def leave(self, item: Item, *, read: bool) -> None:
        """Count it as seen and left; unless it is kept, another review asks about it again.

        Args:
            item: what stays as written.
            read: whether it `is_read`; else it does not count against its rule.
        """
        if read:
            self.shown += item.rules
            self.kept += item.rules

    def wipe(self) -> None:
        """Forget the lists and every word, those that the detector remembers too."""
        self.personal = None
        self._kept_words.clear()
        self._answers.clear()
        self._facts_kept = False
        self.shown, self.kept = [], []
        forget_words()

    def _is_kept(self, item: Item) -> bool:
        return self._facts_kept if item.fact else item.written.casefold() in self._kept_words


def is_read(text: str, item: Item) -> bool:
    """Whether the prompts read the language of *text*, or the item is one in any language."""
    return item.universal or reads_as_english(text)


def _is_proposed(text: str, item: Item) -> bool:
    return item.sure and is_read(text, item)


def _written(text: str, item: Item) -> frozenset[str]:
    """What an answer belongs to: a word, or the sentences that tell what happened."""
    return frozenset(text[found.start : found.end].casefold() for found in item.findings)
