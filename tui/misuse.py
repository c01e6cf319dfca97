"""What was wrong with a command line, in a sentence that repeats none of its words.

Somebody may have typed a name, a note or a passphrase in the wrong place; an error message
must not copy it into a second place.
"""

from __future__ import annotations

import errno
from io import UnsupportedOperation
from typing import TYPE_CHECKING

import click

from tui.language import tr
from tui.streams import OutputLost
from vault.errors import NotAllowed, StorageFailed

if TYPE_CHECKING:
    from vault.errors import VaultError


class Misuse(click.UsageError):
    """A request that makes no sense, said by us; the message holds nothing that was typed.

    Message and hint are already in the language of the process: `tr` is called where it is raised.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class StepFailed(click.ClickException):
    """Something the demo promises did not hold; the message is ours."""


class Unshown(click.ClickException):
    """Standard output did not take what had to be seen; message and hint are ours."""

    exit_code = StorageFailed.exit_code

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def of_the_system(error: OSError) -> VaultError | click.ClickException:
    """What to say of an error of the operating system that nobody expected where it came from."""
    if isinstance(error, OutputLost):
        return Unshown(
            tr("Standard output is closed or its disk is full; not all was printed."),
            tr("Look whether the change is there before you try again."),
        )
    if isinstance(error, UnsupportedOperation):
        return Misuse(tr("Standard input is closed, so there is nothing to read."))
    if error.errno == errno.ENAMETOOLONG:
        return Misuse(
            tr("The name of a file or folder is too long for this disk."),
            tr("Choose a shorter one."),
        )
    if error.errno in {errno.EACCES, errno.EPERM}:
        return NotAllowed()
    return StorageFailed()


def sentence(error: click.ClickException) -> str:
    """Say what is wrong without repeating any value that was typed."""
    if isinstance(error, (Misuse, StepFailed, Unshown)):
        return error.message
    if isinstance(error, click.BadParameter):
        return _about_a_value(error)
    if isinstance(error, click.NoSuchOption):
        return tr("There is an option that this verb does not have.")
    if isinstance(error, click.BadOptionUsage):  # its name is ours, as the verb has the option
        return tr(
            "{name} lacks its value, or has one that it does not take.", name=error.option_name
        )
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return _about_a_verb(error.ctx)
    return tr("That request cannot be understood.")


def _about_a_verb(context: click.Context) -> str:
    """What is wrong with a word that is no option, or missing."""
    verb = context.command
    if not isinstance(verb, click.Group):
        return tr("There is a word too many.")
    if context.parent is None:
        return tr("There is no such verb.")
    verbs = ", ".join(verb.list_commands(context))
    return tr("Which one? '{verb}' takes one of {verbs}.", verb=context.info_name, verbs=verbs)


def _about_a_value(error: click.BadParameter) -> str:
    name = _name(error)
    if isinstance(error, click.MissingParameter):
        return tr("{name} is missing.", name=name)
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        choices = ", ".join(str(choice) for choice in kind.choices)
        return tr(
            "The value of {name} cannot be used; it is one of {choices}.",
            name=name,
            choices=choices,
        )
    if isinstance(kind, click.Path):
        return tr("{name} may not be read by your account.", name=name)
    expects = getattr(kind, "expects", "")
    if expects:
        return tr(
            "The value of {name} cannot be used; {expected}.", name=name, expected=tr(expects)
        )
    if isinstance(kind, click.IntRange):
        return tr(
            "The value of {name} cannot be used; it takes a whole number from {least} to {most}.",
            name=name,
            least=kind.min,
            most=kind.max,
        )
    return tr("The value of {name} cannot be used; see its help.", name=name)


def hint(error: click.ClickException) -> str:
    """Say what to do next."""
    if isinstance(error, (Misuse, Unshown)):
        return error.hint
    if isinstance(error, StepFailed):
        return ""
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
    return tr("Run '{command} --help' to see what it takes.", command=path or "peerlog")


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return tr("A value")
    options = [word for word in error.param.opts if word.startswith("--")]
    if options:
        return options[0]
    return tr(error.param.human_readable_name or "A value").strip("[].")
