"""The sentences of the command tree: docstrings, help of options, and click's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli import peerlog

if TYPE_CHECKING:
    from collections.abc import Iterator

CLICK = (
    "Usage:",
    "Options",
    "Commands",
    "Show this message and exit.",
    "default: {default}",
    "required",
)
"""What help shows of click's own, in its releases 8.2 to 8.5; it says them by gettext itself."""


def spoken_by_commands() -> Iterator[tuple[str, str]]:
    """Place and text of every sentence that the help of a command shows."""
    for text in CLICK:
        yield "click", text
    yield from _spoken_by(peerlog, click.Context(peerlog, info_name="peerlog"))


def _spoken_by(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for text in _texts(command, context):
        if text:
            yield context.command_path, text
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            verb = command.get_command(context, name)
            if verb is not None and not verb.hidden:
                yield from _spoken_by(verb, click.Context(verb, context, name))


def _texts(command: click.Command, context: click.Context) -> Iterator[str | None]:
    yield command.help
    yield from filter(_is_a_word, command.collect_usage_pieces(context))
    for option in command.get_params(context):
        if isinstance(option, click.Option) and not option.hidden:
            yield option.help
            if not option.is_flag:
                yield from filter(_is_a_word, [option.make_metavar(context)])


def _is_a_word(piece: str) -> bool:
    """Whether a piece of the usage is a name in words, and no list of values or dash."""
    return "|" not in piece and any(letter.isalpha() for letter in piece)
