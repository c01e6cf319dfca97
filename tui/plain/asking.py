"""Questions and answers over a terminal that is handed in: one question a line, nothing drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import TYPE_CHECKING, Protocol, TypeVar

from tui.fields import day_meant
from tui.language import mark, tr
from tui.places import place
from tui.plain.signals import CRISIS, ENDING, EVERYWHERE, HELP, Back
from tui.typed import folded, is_word, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

T = TypeVar("T")

LONGEST = 4_000
"""Characters of one answer; no field and no note takes a tenth of that."""
PAGE = 9
"""Rows of a list that are said at once."""
MORE = mark("more")
PROMPT_ENDS = ": "

YES, NO = (mark("y"), mark("yes")), (mark("n"), mark("no"))
_DAYS = mark("A day such as 2026-11-30, today, yesterday, tomorrow, or +7 for a week from now.")


class Terminal(Protocol):
    """What the questions are asked at."""

    def write(self, text: str) -> None:
        """Show text as it is."""

    def line(self, limit_seconds: float | None) -> str:
        """The next line that is typed, without its end.

        Raises:
            Locked: nobody typed one for so long, or the computer slept meanwhile.
            Ended: there is no more.
        """

    def hidden(self, prompt: str, limit_seconds: float | None) -> str:
        """A line that is typed unseen; otherwise as `line`.

        Raises:
            NothingToRead: there is no terminal to ask at.
        """

    def clear(self) -> None:
        """Take what was shown out of sight, as far as this terminal can."""


def nothing() -> Iterable[str]:
    """The card of somebody who has none."""
    return ()


@dataclass(slots=True)
class Talk:
    """Asks and understands; it knows no journal."""

    terminal: Terminal
    crisis: Callable[[], Iterable[str]] = field(default=nothing)
    """The lines of the crisis card, as they are at this moment."""
    limit_seconds: float | None = None
    """How long a question waits before the journal locks; None waits for ever."""

    def say(self, *lines: str) -> None:
        """Say lines, each by itself and without a character that could steer a terminal."""
        for line in (part for text in lines for part in text.split("\n")):
            self.terminal.write(plain(line).rstrip() + "\n")

    def ask(self, question: str, explained: Callable[[], Iterable[str]] | str = "") -> str:
        """A line of text without blanks around it.

        Args:
            question: what is asked, on one line.
            explained: what '?' says of it.

        Raises:
            Turn: the answer was a word that ends something.
        """
        while True:
            self.terminal.write(plain(question) + PROMPT_ENDS)
            text = self.terminal.line(self.limit_seconds)
            if len(text) > LONGEST:
                self.say(tr("That line is far too long; nothing of it was taken."))
                continue
            text = cleaned(text)
            if not self._everywhere(text, explained):
                return text

    def hidden(self, question: str, explained: str = "") -> str:
        """A secret, typed unseen; possibly empty.

        Raises:
            Turn: the answer was a word that ends something.
            NothingToRead: there is no terminal to ask at.
        """
        while True:
            text = self.terminal.hidden(plain(question) + PROMPT_ENDS, self.limit_seconds)
            if not all(letter.isprintable() for letter in text):
                self.say(tr("That has a character that no passphrase has. Type it again."))
            elif not self._everywhere(text, explained):
                return text

    def choose(
        self, question: str, choices: Sequence[tuple[T, str]], *, enter: str = "",
        explained: str = "",
    ) -> T | None:  # fmt: skip
        """One of several values, by its letter or its word.

        Args:
            question: the name of what is chosen.
            choices: values with their labels.
            enter: says what enter alone does, such as 'Enter leaves it out'; without it an answer
                is needed.
            explained: a sentence for '?'.

        Returns:
            The value, or None for enter alone.
        """
        rows = list(zip(ascii_lowercase, choices, strict=False))
        listed = "; ".join(f"{letter} {label}" for letter, (_, label) in rows)
        ending = f". {enter}" if enter else ""
        names = {letter: value for letter, (value, _) in rows}
        names |= {folded(label): value for _, (value, label) in rows}
        while True:
            answer = folded(self.ask(f"{question}. {listed}{ending}", explained))
            if not answer and enter:
                return None
            if answer in names:
                return names[answer]
            self.say(tr("That is none of the choices. Answer with a letter."))

    def pick(self, question: str, choices: Sequence[tuple[T, str]], *, explained: str = "") -> T:
        """As `choose`, where an answer is needed."""
        found = self.choose(question, choices, explained=explained)
        return choices[0][0] if found is None else found

    def yes(self, question: str, explained: str = "") -> bool:
        """Whether the answer was yes; nothing but a yes or a no is taken."""
        while True:
            answer = self.ask(tr("{question} y or n", question=question), explained)
            for words, meant in ((YES, True), (NO, False)):
                if any(is_word(answer, word) for word in words):
                    return meant
            self.say(tr("Answer y for yes or n for no."))

    def number(self, question: str, least: int, most: int, now: int | None = None) -> int:
        """A whole number; enter alone is the present one, if there is one."""
        asked = tr("{question}, {least} to {most}", question=question, least=least, most=most)
        if now is not None:
            asked = tr("{asked}. Enter keeps {now}", asked=asked, now=now)
        while True:
            answer = self.ask(asked)
            if not answer and now is not None:
                return now
            if answer.isdecimal() and len(answer) < PAGE and least <= int(answer) <= most:
                return int(answer)
            self.say(
                tr("That is not a whole number from {least} to {most}.", least=least, most=most)
            )

    def day(
        self, question: str, today: date, *, enter: str = "", earliest: date | None = None,
        latest: date | None = None,
    ) -> date | None:  # fmt: skip
        """A day, or None for enter alone where *enter* says what that does."""
        asked = tr("{question}, such as 2026-11-30 or today", question=question)
        ending = f". {enter}" if enter else ""
        while True:
            answer = self.ask(asked + ending, tr(_DAYS))
            if not answer and enter:
                return None
            try:
                found = day_meant(answer, today)
            except ValueError:
                self.say(tr("That is not a day."), tr(_DAYS))
                continue
            if (earliest or found) <= found <= (latest or found):
                return found
            self.say(_between(earliest, latest))

    def path(self, question: str, explained: str = "") -> Path:
        """The name of a file or folder; '~' is one's own folder.

        Raises:
            Back: nothing was typed.
        """
        while True:
            answer = self.ask(
                question, explained or tr("A folder and a name; enter alone goes back.")
            )
            if not answer:
                raise Back
            try:
                found = place(answer)
                found.exists()
            except (OSError, ValueError, RuntimeError):
                self.say(tr("A file cannot have that name."))
                continue
            return found

    def note(self, kept: Callable[[str], None] = lambda _: None) -> str:
        """A note typed line by line, to an empty line or a full stop alone.

        Args:
            kept: is given what there is so far after every line.
        """
        self.say(tr("Type the note, line by line. An empty line or a full stop alone ends it."))
        found: list[str] = []
        while True:
            line = self.ask(tr("Note, line {number}", number=len(found) + 1))
            if line in {"", "."}:
                break
            found.append(line)
            kept("\n".join(found))
        return "\n".join(found)

    def which(self, question: str, rows: Sequence[tuple[T, str]]) -> T:
        """One row of a list of at most nine at a time.

        Raises:
            Back: none of them, or there are none.
        """
        first = 0
        while first < len(rows):
            page = rows[first : first + PAGE]
            self.say(*(f"{number}. {text}" for number, (_, text) in enumerate(page, 1)))
            left = len(rows) - first - len(page)
            number = self._number_of(question, len(page), left)
            if number is not None:
                return page[number - 1][0]
            first += PAGE
        raise Back

    def _number_of(self, question: str, last: int, left: int) -> int | None:
        """The number of a row, or None for more.

        Raises:
            Back: none of them.
        """
        asked = tr("{question}, 1, or enter for none", question=question)
        if last > 1:
            asked = tr("{question}, 1 to {last}, or enter for none", question=question, last=last)
        if left:
            asked = tr(
                "{question}, 1 to {last}, more for {left} further, or enter for none",
                question=question,
                last=last,
                left=left,
            )
        while True:
            answer = self.ask(asked)
            if not answer:
                raise Back
            if left and is_word(answer, MORE):
                return None
            if answer.isdecimal() and len(answer) == 1 and 1 <= int(answer) <= last:
                return int(answer)
            self.say(tr("That is not one of them."))

    def pages(self, rows: Sequence[str]) -> None:
        """Say a list, nine rows at a time; enter goes on, back ends it."""
        for first in range(0, len(rows), PAGE):
            self.say(*rows[first : first + PAGE])
            left = len(rows) - first - PAGE
            if left > 0:
                self.ask(tr("Enter or more for {left} further, back ends the list", left=left))

    def _everywhere(self, text: str, explained: Callable[[], Iterable[str]] | str) -> bool:
        """Whether it was a word that is understood everywhere; some of them end something."""
        typed = text.strip()
        for word, ends in ENDING.items():
            if is_word(typed, word):
                raise ends
        if typed == HELP:
            lines = [explained] if isinstance(explained, str) else explained()
            self.say(*(line for line in lines if line), tr(EVERYWHERE))
            return True
        if is_word(typed, CRISIS):
            self.say(*self.crisis())
            return True
        return False


def cleaned(text: str) -> str:
    """A typed line without characters that nobody means to type, and without blanks around it."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\t").strip()


def _between(earliest: date | None, latest: date | None) -> str:
    if earliest and latest:
        return tr("The day lies between {earliest} and {latest}.", earliest=earliest, latest=latest)
    if earliest:
        return tr("The day is not before {earliest}.", earliest=earliest)
    return tr("The day is not after {latest}.", latest=latest)
