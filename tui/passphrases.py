"""Where secrets may come from: the terminal, a named file, or a descriptor."""

from __future__ import annotations

import os
import stat
import sys
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from tui.keyfiles import KEY_FILE_BYTES
from tui.language import mark, tr
from tui.misuse import Misuse
from vault.errors import BadText, NothingToRead, WeakPassphrase
from vault.secret import Secret

if TYPE_CHECKING:
    from pathlib import Path

    from vault.keys.passphrase import Strength

LONGEST = 4096
"""Bytes; more than this is not a passphrase but the wrong file."""

_MEANS = {
    "AT_ONCE": mark("10^{power} guesses: found at once."),
    "IN_DAYS": mark("10^{power} guesses: found within days."),
    "TOO_WEAK": mark("10^{power} guesses: too weak."),
    "STRONG": mark("10^{power} guesses: strong."),
    "VERY_STRONG": mark("10^{power} guesses: very strong."),
}
"""By the name of the band, whose module is loaded only where a passphrase is chosen."""
_MEANS_AND_SHORT = {
    "AT_ONCE": mark("10^{power} guesses: found at once, and shorter than {least} characters."),
    "IN_DAYS": mark("10^{power} guesses: found within days, and shorter than {least} characters."),
    "TOO_WEAK": mark("10^{power} guesses: too weak, and shorter than {least} characters."),
    "STRONG": mark("10^{power} guesses: strong, and shorter than {least} characters."),
    "VERY_STRONG": mark("10^{power} guesses: very strong, and shorter than {least} characters."),
}


class Descriptor(click.IntRange):
    """An open descriptor, by its number."""

    expects = mark("it takes the number of an open descriptor")

    def __init__(self) -> None:
        super().__init__(0, 2**31 - 1)  # what the system can take


@dataclass(slots=True)
class Source:
    """Where to read a passphrase; with neither file nor descriptor the terminal asks."""

    file: Path | None = None
    descriptor: int | None = None
    _line: bytes | None = field(default=None, repr=False)

    def take(self) -> None:
        """Read the descriptor now: it may be standard input, with the note behind this line."""
        if self.descriptor is not None and self._line is None:
            self._line = _from_descriptor(self.descriptor)

    @property
    def terminal(self) -> bool:
        """Whether a person is going to type it."""
        return self.file is None and self.descriptor is None

    def read(self, prompt: str) -> Secret:
        """The passphrase as a secret the caller wipes.

        Raises:
            NothingToRead: there is no terminal, or what was read is empty.
            BadText: it is not one line of UTF-8.
        """
        text = self.read_text(prompt)
        if not text:
            raise NothingToRead
        return Secret.from_text(text)

    def read_text(self, prompt: str) -> str:
        """The same as text, possibly empty; for a passphrase that is only being chosen.

        Raises:
            NothingToRead: there is no terminal to ask at.
            BadText: it is not one line of UTF-8.
        """
        if self.file is not None:
            return _line(_from_file(self.file))
        if self.descriptor is not None:
            self.take()
            line, self._line = self._line or b"", None
            return _line(line)
        return ask(prompt)


def ask(prompt: str) -> str:
    """What a person types at the terminal, unseen; standard input stays free for a note.

    Raises:
        NothingToRead: there is no terminal, or nothing was typed at it.
        BadText: what was typed is not UTF-8.
    """
    try:
        return unseen(prompt)
    except EOFError:
        raise NothingToRead from None


def unseen(prompt: str) -> str:
    """As `ask`, for those to whom the end of what is typed is an answer.

    Raises:
        NothingToRead: there is no terminal.
        BadText: what was typed is not UTF-8.
        EOFError: there is no more.
    """
    import getpass

    try:
        with warnings.catch_warnings():
            # Without a terminal getpass would warn and then read the echoed standard input.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt)
    except (getpass.GetPassWarning, OSError):
        raise NothingToRead from None
    except UnicodeDecodeError:
        raise BadText from None


def _from_file(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            _warn_if_shared(
                stream.fileno(), tr("others on this computer may read the passphrase file.")
            )
            data = stream.read(LONGEST + 1)
    except OSError:
        raise Misuse(tr("The passphrase file cannot be read; nothing was changed.")) from None
    if len(data) > LONGEST:
        raise BadText
    return data


def key_file_contents(file: Path) -> Secret:
    """The second factor, to be wiped by the caller.

    Raises:
        Misuse: it cannot be read, or it is not a key file.
    """
    try:
        with file.open("rb") as stream:
            _warn_if_shared(stream.fileno(), tr("others on this computer may read the key file."))
            data = stream.read(KEY_FILE_BYTES + 1)
    except OSError:
        raise Misuse(tr("The key file cannot be read; nothing was changed.")) from None
    if len(data) != KEY_FILE_BYTES:
        raise Misuse(tr("That is not a key file of peerlog; nothing was changed."))
    return Secret(data)


def chosen(source: Source) -> Secret:
    """A passphrase nobody will have to guess: six offered words, or one's own typed twice.

    Raises:
        WeakPassphrase: it is too short or too easily guessed.
        Misuse: the two are not the same.
        NothingToRead, BadText: there is none.
    """
    from vault.keys.passphrase import generate

    if not source.terminal:
        text = source.read_text("")
        _measure(text)
        return Secret.from_text(text)
    words = generate()
    text = ask(
        tr("Six random words: {words}", words=words)
        + "\n"
        + tr("New passphrase (enter alone takes them): ")
    )
    if not text:
        click.echo(
            "peerlog: " + tr("The six words are your passphrase. Write them down."), err=True
        )
        return Secret.from_text(words)
    _measure(text)
    if ask(tr("The same again: ")) != text:
        raise Misuse(tr("The two are not the same; nothing was changed."))
    return Secret.from_text(text)


def _measure(text: str) -> None:
    """Say how strong it is, and refuse what is too weak.

    Raises:
        WeakPassphrase: it is.
    """
    from vault.keys.passphrase import strength

    found = strength(text)
    click.echo(f"peerlog: {strength_words(found)}", err=True)
    if not found.accepted:
        raise WeakPassphrase


def strength_words(found: Strength) -> str:
    """The meter's number and what it means, such as '10^13 guesses: too weak.'."""
    from vault.keys.passphrase import MIN_CHARACTERS

    means = _MEANS if found.long_enough else _MEANS_AND_SHORT
    power = int(found.guesses_log10)
    return tr(means[found.band.name], power=power, least=MIN_CHARACTERS)


def _warn_if_shared(descriptor: int, warning: str) -> None:
    found = os.fstat(descriptor)
    if sys.platform != "win32" and stat.S_ISREG(found.st_mode) and found.st_mode & 0o077:
        click.echo(f"peerlog: {warning}", err=True)
        click.echo("peerlog: " + tr("hint: make it yours alone with 'chmod 600'."), err=True)


def _from_descriptor(descriptor: int) -> bytes:
    """One line and not a byte more: what follows may be the note."""
    line = bytearray()
    try:
        while len(line) <= LONGEST:
            byte = os.read(descriptor, 1)
            line += byte
            if byte in {b"", b"\n"}:
                return bytes(line)
    except OSError:
        raise Misuse(tr("The descriptor cannot be read; nothing was changed.")) from None
    raise BadText


def _line(data: bytes) -> str:
    """One line of UTF-8 without its line end; everything else is part of the passphrase."""
    data = data.removesuffix(b"\n").removesuffix(b"\r")
    if b"\n" in data or b"\0" in data:
        raise BadText
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise BadText from None
