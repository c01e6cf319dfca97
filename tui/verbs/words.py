"""The verb words: the supporter's own lists of what is always, or never, to be replaced."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say
from tui.language import mark, tr, tr_n
from tui.listing import dumped
from tui.misuse import Misuse
from tui.typed import plain
from vault.errors import BadText, BadWord, NothingToRead

if TYPE_CHECKING:
    from collections.abc import Iterable


LONGEST = 256 * 1024
"""Bytes read of a list; full ones take far less."""

_LINES = "-|FILE"


@click.command(cls=VerbCommand)
@click.option("--always", metavar=_LINES, help="Always point these out, as names.")
@click.option("--never", metavar=_LINES, help="Never take these for a name, place or agency.")
@click.option("--forget", metavar=_LINES, help="Take these off both lists.")
@click.option("--json", "as_json", is_flag=True, help="Print both lists as a JSON object.")
@pass_desk
def words(
    desk: Desk, /, *, always: str | None, never: str | None, forget: str | None, as_json: bool
) -> None:
    """Show or change your own words: those always and those never replaced.

    One word or phrase per line, from standard input or a file, never from the command line:
    crew names and nicknames identify people. A word on one list leaves the other. Capitals and
    accents make no difference. The lists stay inside the journal; a forgotten word is cleared
    out of its files when the journal closes.
    """
    from vault.journal import wordlists

    desk.require()
    if [always, never, forget].count("-") > 1:
        raise Misuse(tr("Standard input holds one list at a time; nothing was changed."))
    to_forget, to_add, to_spare = (_lines(source) for source in (forget, always, never))
    with desk.opened() as vault:
        with vault.transaction():
            gone = wordlists.forget(vault, to_forget)
            added = wordlists.add(vault, to_add, always=True)
            spared = wordlists.add(vault, to_spare, always=False)
        lists = wordlists.words(vault)
    if forget is not None:
        say(tr_n("{n} word forgotten.", "{n} words forgotten.", gone))
    if always is not None:
        say(tr_n(
            "{n} word put on the list of what is always replaced.",
            "{n} words put on the list of what is always replaced.", added,
        ))  # fmt: skip
    if never is not None:
        say(tr_n(
            "{n} word put on the list of what is never taken for a name.",
            "{n} words put on the list of what is never taken for a name.", spared,
        ))  # fmt: skip
    if as_json:
        click.echo(dumped(dict(zip(("always", "never"), lists, strict=True))))
    elif always is never is forget is None:
        _print("always", lists[0])
        _print("never", lists[1])


_EMPTY = {
    "always": mark("No words on the list 'always'."),
    "never": mark("No words on the list 'never'."),
}
_LISTED = {"always": mark("always: {word}"), "never": mark("never: {word}")}


def _print(name: str, words: list[str]) -> None:
    if not words:
        say(tr(_EMPTY[name]))
    for word in words:
        click.echo(tr(_LISTED[name], word=plain(word) if sys.stdout.isatty() else word))


def _lines(source: str | None) -> Iterable[str]:
    """The words of one source, blank lines left out.

    Raises:
        Misuse: the file cannot be read.
        NothingToRead, BadText: there is no word in it, or it is not UTF-8.
        BadWord: it is longer than any list.
    """
    if source is None:
        return []
    data = _read(source)
    if len(data) > LONGEST:
        raise BadWord
    try:
        lines = [line.strip() for line in data.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        raise BadText from None
    if not any(lines):
        raise NothingToRead
    return [line for line in lines if line]


def _read(source: str) -> bytes:
    if source == "-":
        if sys.stdin.isatty():
            say(tr("One word or phrase per line, then press Ctrl+D (Windows: Ctrl+Z, Enter)."))
        return sys.stdin.buffer.read(LONGEST + 1)
    try:
        with Path(source).open("rb") as stream:
            return stream.read(LONGEST + 1)
    except (OSError, ValueError):
        raise Misuse(
            tr("The list cannot be read; nothing was changed."),
            tr("Words come from standard input (-) or a file, never from the command line."),
        ) from None
