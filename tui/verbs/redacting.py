"""The verb redact: the detector for files and pipes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.desk import VerbCommand
from tui.misuse import Misuse
from tui.redact_lines import Wish, redacted, redacted_whole

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import BinaryIO


@click.command(cls=VerbCommand)
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE]...")
@click.option("--tier", type=click.IntRange(1, 2), default=1, show_default=True,
              help="2 adds what the detector is not sure of.")  # fmt: skip
@click.option("--apply", "replaced", is_flag=True, help="Write the text with placeholders.")
@click.option("--text", "whole", is_flag=True, help="Each input is one plain text, not JSON.")
@click.option("--check", is_flag=True, help="Exit with 1 when anything was found.")
@click.pass_context
def redact(
    context: click.Context,
    *,
    files: tuple[str, ...],
    tier: int,
    replaced: bool,
    whole: bool,
    check: bool,
) -> None:
    """Find what may identify someone, in files or standard input.

    \b
    Reads one JSON object per line:   {"id": ..., "text": ...}
    and writes one line for each:     {"id": ..., "spans": [{"start", "end", "type",
                                       "replacement", "why"}]}
    or, with --apply:                 {"id": ..., "text": ...}

    Offsets count code points; the end is exclusive. No journal is opened and nothing is kept.
    """  # noqa: D301  # click takes the mark as 'do not wrap'
    work = redacted_whole if whole else redacted
    wish = Wish(tier=tier, apply=replaced)
    sink = sys.stdout.buffer
    found = 0
    for name in files or ("-",):
        with _stream(name) as stream:
            found += work(stream, sink, wish, label=name)
    if check and found:
        context.exit(1)


def _stream(name: str) -> AbstractContextManager[BinaryIO]:
    from contextlib import nullcontext
    from pathlib import Path

    if name == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError:
        raise Misuse("A file to read is missing or cannot be read.") from None
