"""Text a person wrote: reading it, and looking at it before it may be saved."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal
from unicodedata import combining, normalize

import click

from tui.desk import say
from tui.language import mark, speaks_english, tr
from tui.marks import is_universal
from tui.messages import counted, words
from tui.misuse import Misuse
from tui.tongue import reads_as_english
from vault.errors import BadText, IdentifyingText, NotesOff, NoteTooLong, NothingToRead

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vault.redaction import Finding, Personal
    from vault.store.vault import Vault

Choice = Literal["replace", "keep"] | None
"""What to do with findings; None refuses to save."""

_BOTH = {
    "note": mark("A note comes from standard input or from a file, not both."),
    "reason": mark("A reason comes from standard input or from a file, not both."),
    "list": mark("A list comes from standard input or from a file, not both."),
}
_WRITE = {
    "note": mark(
        "Write the note, then press Ctrl+D on a line of its own (Windows: Ctrl+Z, Enter)."
    ),
    "reason": mark(
        "Write the reason, then press Ctrl+D on a line of its own (Windows: Ctrl+Z, Enter)."
    ),
    "list": mark(
        "Write the list, then press Ctrl+D on a line of its own (Windows: Ctrl+Z, Enter)."
    ),
}
_UNREADABLE = {
    "note": mark("The note file cannot be read; nothing was changed."),
    "reason": mark("The reason file cannot be read; nothing was changed."),
    "list": mark("The list file cannot be read; nothing was changed."),
}

LONGEST = 64 * 1024
"""Bytes read of a note; every policy allows far less."""


def note_from(dash: str | None, file: Path | None) -> str | None:
    """The text of the note that was asked for, or None when none was.

    Raises:
        Misuse, NothingToRead, BadText, NoteTooLong: as for `text_from`.
    """
    return text_from(dash, file, "note")


def text_from(dash: str | None, file: Path | None, name: str) -> str | None:
    """The text that was asked for, or None when none was.

    Args:
        dash: whether it comes from standard input.
        file: the file it comes from.
        name: what it is: a note, a reason or a list.

    Raises:
        Misuse: two sources, or a file that cannot be read.
        NothingToRead: it is empty.
        BadText: it is not UTF-8.
        NoteTooLong: it is far too long for any note.
    """
    if dash and file:
        raise Misuse(tr(_BOTH[name]))
    if dash:
        return _decoded(_from_input(name))
    if file:
        return _decoded(_from_file(file, name))
    return None


def _from_input(name: str) -> bytes:
    if sys.stdin.isatty():
        say(tr(_WRITE[name]))
    return sys.stdin.buffer.read(LONGEST + 1)


def _from_file(file: Path, name: str) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(LONGEST + 1)
    except OSError:
        raise Misuse(tr(_UNREADABLE[name])) from None


def _decoded(data: bytes) -> str:
    if len(data) > LONGEST:
        raise NoteTooLong
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    except UnicodeDecodeError:
        raise BadText from None
    if not text.strip():
        raise NothingToRead
    return text


class Review:
    """Looks through the texts of one verb before they are saved, and counts what was decided."""

    def __init__(self, vault: Vault, choice: Choice) -> None:
        self._vault = vault
        self._choice = choice
        self._shown: list[str] = []

    def note(self, text: str) -> str:
        """The note as it may be saved.

        Raises:
            NotesOff: this journal keeps no notes.
            NoteTooLong: it is longer than the policy allows.
            IdentifyingText: something was found and nothing said what to do with it.
        """
        policy = self._vault.policy
        if not policy.notes:
            raise NotesOff
        if not speaks_english():
            say(words.READS_ENGLISH)
        _point_to_cards(text)
        text = self.text(text, "note")
        if len(text) > policy.note_characters:
            raise NoteTooLong
        return text

    def handle(self, handle: str | None) -> str:
        """The handle as it may be saved; a replaced one would say nothing, so it is left out.

        Raises:
            BadText: it holds what is no letter, as from a terminal of another encoding.
            IdentifyingText: something was found and nothing said what to do with it.
        """
        if not handle:
            return ""
        if not handle.isprintable():
            raise BadText
        kept = self.text(handle, "handle")
        if kept != handle:
            say(tr("The handle was left out."))
            return ""
        return kept

    def text(self, text: str, name: str) -> str:
        """The text as it may be kept, its findings shown.

        Raises:
            IdentifyingText: something was found and nothing said what to do with it.
        """
        from vault.journal import wordlists

        kept, findings = reviewed(text, self._choice, name, wordlists.personal(self._vault))
        if self._choice is not None:  # what was only shown was not decided
            read = reads_as_english(text)
            self._shown += [found.rule for found in findings if read or is_universal(found)]
        return kept

    def count(self) -> None:
        """Add what was decided to the measure of the rules, inside the vault.

        Raises:
            StorageFailed: the disk refused; nothing was counted.
        """
        if self._shown:
            from vault.journal import acceptance

            kept = self._shown if self._choice == "keep" else ()
            acceptance.record(self._vault, self._shown, kept)
            self._shown = []


def _point_to_cards(text: str) -> None:
    """Name the cards when words of the text may touch an exception; nothing is kept of it."""
    from vault.redaction.alarms import alarms

    if alarms(text):
        say(tr("If somebody may be in danger, or a duty may apply: 'peerlog card crisis',"
            " 'peerlog card exception'."))  # fmt: skip


def reviewed(
    text: str, choice: Choice, name: str, personal: Personal
) -> tuple[str, Sequence[Finding]]:
    """The text as it may be kept, and what was found in it and shown.

    What the detector is not sure of is shown and stays, unless all is to be replaced.

    Raises:
        IdentifyingText: something was found for sure and nothing said what to do with it.
    """
    from vault.redaction import apply, detect

    findings = detect(text, personal)
    if not findings:
        if name == "note":
            say(tr("Nothing spotted. Give it one more read."))
        return text, findings
    show(text, findings, name)
    if choice is None and any(found.tier == 1 for found in findings):
        raise IdentifyingText
    return (apply(text, findings) if choice == "replace" else text), findings


def show(text: str, findings: Sequence[Finding], name: str = "note") -> None:
    """List findings on standard error; their words only where nothing but eyes can keep them."""
    say(counted(words.FOUND_IN[name], len(findings)))
    for found in findings:
        what = f' "{plain(text[found.start : found.end])}"' if sys.stderr.isatty() else ""
        unsure = tr("not sure: ") if found.tier > 1 else ""
        where = tr("{kind} at {start}-{end}", kind=found.kind, start=found.start + 1, end=found.end)
        click.echo(f"  {where}{what} -> {found.placeholder} ({unsure}{tr(found.why)})", err=True)


def is_word(typed: str, word: str) -> bool:
    """Whether *word*, which is marked for the catalogue, was typed.

    Its English works in every language. Capitals and accents are forgiven.
    """
    return folded(typed) in {folded(word), folded(tr(word))}


def folded(text: str) -> str:
    """A text as it is compared: without capitals and accents."""
    return "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))


def plain(text: str) -> str:
    """The text without characters that could steer a terminal."""
    return "".join(
        letter if letter in "\n\t" or letter.isprintable() else "\ufffd" for letter in text
    )
