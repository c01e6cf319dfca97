"""Commands whose help is said in the language of the process.

Docstrings and the help of options are English literals, because they are read at import. Said
they are only when somebody asks for help. Click's own words come by gettext from the catalogue
that `tui.language.speak` puts in place.
"""

from __future__ import annotations

from copy import copy
from inspect import cleandoc

import click

from tui.language import tr


class SpokenCommand(click.Command):
    """A command that says its docstring, its options and its usage by the catalogue."""

    @property
    def help(self) -> str | None:
        """The docstring in the language of the process."""
        return self._help and tr(self._help)

    @help.setter  # noqa: A003  # click's own name
    def help(self, text: str | None) -> None:
        self._help = text and cleandoc(text)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words behind its name; what is wrong with them is wrong with this command."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what may stand behind its name."""
        pieces = map(tr, self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its options; each is said by a copy, as parsing goes by the original."""
        rows = []
        for option in self.get_params(ctx):
            if isinstance(option, click.Option):
                said = copy(option)
                said.help = option.help and tr(option.help)
                said.metavar = tr(option.make_metavar(ctx))
                rows.append(said.get_help_record(ctx))
        with formatter.section(tr("Options")):
            formatter.write_dl([row for row in rows if row is not None])


class SpokenGroup(click.Group, SpokenCommand):
    """A group of commands that says its help as they do."""
