"""Findings as a person decides on them: one item a word, each with the letter that marks it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from string import ascii_letters
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vault.redaction import Finding

FACT_MARK = "*"
SURE = 1
"""The tier that is shown while typing."""

LETTERS = "".join(letter for letter in ascii_letters if letter not in "knsu")
"""What words are marked with: no letter that is a key where a letter goes to its word."""
_MORE = "+"
_WORD = re.compile(r"\[[^\]]*\]|([^\W_]+(?:['’-][^\W_]+)*)")
_SENTENCE_ENDS = re.compile(r"[.;!?\n]")


@dataclass(frozen=True, slots=True)
class Item:
    """What is decided on at once: every mention of one word, or all facts of a note."""

    mark: str
    """A letter, or the mark of facts; empty for a word that was not found."""
    written: str = field(repr=False)
    findings: tuple[Finding, ...] = ()
    fact: bool = False
    """Whether it tells what happened rather than who it was."""
    admission: bool = False
    """Whether one of the facts may admit a breach."""

    @property
    def sure(self) -> bool:
        """Whether it is shown while typing."""
        return bool(self.findings) and self.findings[0].tier == SURE

    @property
    def hard(self) -> bool:
        """Whether keeping it needs a deliberate second act."""
        return any(found.hard for found in self.findings)

    @property
    def placeholder(self) -> str:
        """What takes its place."""
        return self.findings[0].placeholder if self.findings else ""

    @property
    def why(self) -> str:
        """Why it was found."""
        return self.findings[0].why if self.findings else ""

    @property
    def universal(self) -> bool:
        """Whether it is one in any language."""
        return all(map(is_universal, self.findings))

    @property
    def rules(self) -> list[str]:
        """The rule of each finding."""
        return [found.rule for found in self.findings]

    def away(self, index: int) -> int:
        """Characters between a place in the text and the nearest mention."""
        return min(max(found.start - index, index - found.end, 0) for found in self.findings)


def is_universal(found: Finding) -> bool:
    """Whether it was found by what it looks like, or is the supporter's own word.

    Such a thing is one in any language.
    """
    from vault.redaction.findings import SHAPES
    from vault.redaction.personal import OWN_LIST

    return found.kind in SHAPES or found.rule == OWN_LIST


def items(text: str, findings: Iterable[Finding]) -> list[Item]:
    """What there is to decide on: words with their letters, then facts, then unsure words."""
    from vault.redaction.findings import FACTS, Kind

    words: dict[tuple[int, str, str], list[Finding]] = {}
    facts: list[Finding] = []
    for found in sorted(findings, key=lambda found: (found.tier, found.start)):
        if found.tier == SURE and found.kind in FACTS:
            facts.append(found)
        else:
            written = text[found.start : found.end].casefold()
            words.setdefault((found.tier, written, found.placeholder), []).append(found)
    told = [
        Item(
            FACT_MARK,
            text[facts[0].start : facts[0].end],
            tuple(facts),
            fact=True,
            admission=any(found.kind is Kind.ADMISSION for found in facts),
        )
    ] if facts else []  # fmt: skip
    lettered = [
        Item(_letter(number), text[group[0].start : group[0].end], tuple(group))
        for number, group in enumerate(words.values())
    ]
    sure = [item for item in lettered if item.sure]
    return [*sure, *told, *lettered[len(sure) :]]


def numbered(text: str, items: Iterable[Item]) -> list[Item]:
    """The items of *text* as they are replaced together, people numbered without gaps."""
    from vault.redaction import numbered as renumbered

    together = list(items)
    found = iter(renumbered(text, [found for item in together for found in item.findings]))
    return [replace(item, findings=tuple(next(found) for _ in item.findings)) for item in together]


def sentences(text: str, facts: Sequence[Finding]) -> int:
    """In how many sentences the facts stand."""
    return len({len(_SENTENCE_ENDS.findall(text, 0, found.start)) for found in facts})


def word_at(text: str, index: int) -> str:
    """The word that a place in the text is in or touches; empty between brackets and words."""
    for found in _WORD.finditer(text):
        if found.start() <= index <= found.end():
            return found.group(1) or ""
    return ""


def _letter(number: int) -> str:
    return LETTERS[number] if number < len(LETTERS) else _MORE
