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
from vault.errors import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

T = TypeVar("T")
Explained = str | tuple[str, ...]
"""What is asked and what enter alone would do; every question has to say it of itself."""

LONGEST = 4_000
"""Characters of one answer; no field and no note takes a tenth of that."""
PAGE = 9
"""Rows of a list that are said at once."""
MORE = mark("more")
PROMPT_ENDS = ": "

YES, NO = (mark("y"), mark("yes")), (mark("n"), mark("no"))
_DAYS = mark("A day such as 2026-11-30, today, yesterday, tomorrow, or +7 for a week from now.")
_LETTERS = mark("Answer with a letter, or with the words behind it.")
_YES_NO = mark("Answer y for yes or n for no.")
_ROW = mark("Answer with the number of a line; enter alone takes none.")
_PATHS = mark("A folder and a name; ~ is your own folder, and enter alone goes back.")
_NOTE = mark("The next line of the note; an empty line or a full stop alone ends it.")
_REST = mark("A part of the list was said; enter says the next part.")


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

    def ask(self, question: str, explained: Explained) -> str:
        """A line of text without blanks around it.

        Args:
            question: what is asked, on one line.
            explained: what '?' says of it, before the words that are understood everywhere.

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

    def hidden(self, question: str, explained: Explained) -> str:
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
        self, question: str, choices: Sequence[tuple[T, str]], explained: Explained, *,
        enter: str = "", letters: str = ascii_lowercase,
    ) -> T | None:  # fmt: skip
        """One of several values, by its letter or its word.

        Args:
            question: the name of what is chosen.
            choices: values with their labels.
            explained: what '?' says of it.
            enter: says what enter alone does, such as 'Enter leaves it out'; without it an answer
                is needed.
            letters: one for each choice, where a letter means the same in other questions.

        Returns:
            The value, or None for enter alone.
        """
        rows = list(zip(letters, choices, strict=False))
        listed = "; ".join(f"{letter} {label}" for letter, (_, label) in rows)
        ending = f". {enter}" if enter else ""
        names = {letter: value for letter, (value, _) in rows}
        names |= {folded(label): value for _, (value, label) in rows}
        while True:
            answer = folded(self.ask(f"{question}. {listed}{ending}", _more(explained, _LETTERS)))
            if not answer and enter:
                return None
            if answer in names:
                return names[answer]
            self.say(tr("That is none of the choices. Answer with a letter."))

    def pick(self, question: str, choices: Sequence[tuple[T, str]], explained: Explained) -> T:
        """As `choose`, where an answer is needed."""
        found = self.choose(question, choices, explained)
        return choices[0][0] if found is None else found

    def yes(self, question: str, explained: Explained) -> bool:
        """Whether the answer was yes; nothing but a yes or a no is taken."""
        while True:
            asked = tr("{question} y or n", question=question)
            answer = self.ask(asked, _more(explained, _YES_NO))
            for words, meant in ((YES, True), (NO, False)):
                if any(is_word(answer, word) for word in words):
                    return meant
            self.say(tr(_YES_NO))

    def number(
        self, question: str, least: int, most: int, explained: Explained, now: int | None = None
    ) -> int:
        """A whole number; enter alone is the present one, if there is one."""
        asked = tr("{question}, {least} to {most}", question=question, least=least, most=most)
        if now is not None:
            asked = tr("{asked}. Enter keeps {now}", asked=asked, now=now)
        while True:
            answer = self.ask(asked, explained)
            if not answer and now is not None:
                return now
            if answer.isdecimal() and least <= int(answer) <= most:
                return int(answer)
            self.say(
                tr("That is not a whole number from {least} to {most}.", least=least, most=most)
            )

    def day(
        self, question: str, today: date, explained: Explained, *, enter: str = "",
        earliest: date | None = None, latest: date | None = None,
    ) -> date | None:  # fmt: skip
        """A day, or None for enter alone where *enter* says what that does."""
        asked = tr("{question}, such as 2026-11-30 or today", question=question)
        ending = f". {enter}" if enter else ""
        while True:
            answer = self.ask(asked + ending, _more(explained, _DAYS))
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

    def path(self, question: str, explained: Explained) -> Path:
        """The name of a file or folder; '~' is one's own folder.

        Raises:
            Back: nothing was typed.
        """
        while True:
            answer = self.ask(question, _more(explained, _PATHS))
            if not answer:
                raise Back
            try:
                found = place(answer)
                found.exists()
                found.resolve()  # before Python 3.13 a loop of links raises, here and later
            except PermissionError:
                self.say(tr(NotAllowed.text), tr(NotAllowed.hint))
            except (OSError, ValueError, RuntimeError):
                self.say(tr("A file cannot have that name."))
            else:
                return found

    def note(self, kept: Callable[[str], None], begun: Sequence[str] = ()) -> str:
        """A note typed line by line, to an empty line or a full stop alone.

        Args:
            kept: is given what there is so far after every line.
            begun: the lines that are there already.
        """
        self.say(tr("Type the note, line by line. An empty line or a full stop alone ends it."))
        found = list(begun)
        while True:
            line = self.ask(tr("Note, line {number}", number=len(found) + 1), tr(_NOTE))
            if line in {"", "."}:
                break
            found.append(line)
            kept("\n".join(found))
        return "\n".join(found)

    def which(self, question: str, rows: Sequence[tuple[T, str]], explained: Explained) -> T:
        """One row of a list of at most nine at a time.

        Raises:
            Back: none of them, or there are none.
        """
        first = 0
        while first < len(rows):
            page = rows[first : first + PAGE]
            self.say(*(f"{number}. {text}" for number, (_, text) in enumerate(page, 1)))
            left = len(rows) - first - len(page)
            number = self._number_of(question, len(page), left, explained)
            if number is not None:
                return page[number - 1][0]
            first += PAGE
        raise Back

    def _number_of(self, question: str, last: int, left: int, explained: Explained) -> int | None:
        """The number of a row, or None for more.

        Raises:
            Back: none of them.
        """
        asked = tr("{question}, 1, or enter for none of them", question=question)
        if last > 1:
            asked = tr(
                "{question}, 1 to {last}, or enter for none of them", question=question, last=last
            )
        if left:
            asked = tr(
                "{question}, 1 to {last}, more for {left} further, or enter for none of them",
                question=question,
                last=last,
                left=left,
            )
        while True:
            answer = self.ask(asked, _more(explained, _ROW))
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
                asked = tr("Enter or more for {left} further, back ends the list", left=left)
                self.ask(asked, tr(_REST))

    def _everywhere(self, text: str, explained: Explained) -> bool:
        """Whether it was a word that is understood everywhere; some of them end something."""
        typed = text.strip()
        for word, ends in ENDING.items():
            if is_word(typed, word):
                raise ends
        if typed == HELP:
            self.say(*_lines(explained), tr(EVERYWHERE))
            return True
        if is_word(typed, CRISIS):
            self.say(*self.crisis())
            return True
        return False


def cleaned(text: str) -> str:
    """A typed line without characters that nobody means to type, and without blanks around it."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\t").strip()


def _lines(explained: Explained) -> tuple[str, ...]:
    return (explained,) if isinstance(explained, str) else explained


def _more(explained: Explained, how: str) -> tuple[str, ...]:
    """What is asked, and how it is answered."""
    return *_lines(explained), tr(how)


def _between(earliest: date | None, latest: date | None) -> str:
    if earliest and latest:
        return tr("The day lies between {earliest} and {latest}.", earliest=earliest, latest=latest)
    if earliest:
        return tr("The day is not before {earliest}.", earliest=earliest)
    return tr("The day is not after {latest}.", latest=latest)
