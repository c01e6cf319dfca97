"""What was wrong with a command line, in a sentence that repeats none of its words.

Somebody may have typed a name, a note or a passphrase in the wrong place; an error message
must not copy it into a second place.
"""

from __future__ import annotations

import click

from tui.language import mark, tr


class Misuse(click.UsageError):
    """A request that makes no sense, said by us; the message holds nothing that was typed.

    Message and hint are already in the language of the process: `tr` is called where it is raised.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class StepFailed(click.ClickException):
    """Something the demo promises did not hold; the message is ours."""


def sentence(error: click.ClickException) -> str:
    """Say what is wrong without repeating any value that was typed."""
    if isinstance(error, (Misuse, StepFailed)):
        return error.message
    if isinstance(error, click.BadParameter):
        return _about_a_value(error)
    for kind, text in _SENTENCES:
        if isinstance(error, kind):
            return tr(text)
    return tr("That request cannot be understood.")


_SENTENCES = (
    (click.NoSuchOption, mark("There is an option that this verb does not have.")),
    (click.BadOptionUsage, mark("An option lacks its value, or has one that it does not take.")),
    (click.UsageError, mark("There is no such verb, or there is a word too many.")),
)


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
    if isinstance(error, Misuse):
        return error.hint
    if isinstance(error, StepFailed):
        return ""
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
    return tr("Run '{command} --help' to see what it takes.", command=path or "peerlog")


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return tr("A value")
    options = [word for word in error.param.opts if word.startswith("--")]
    return options[0] if options else tr(error.param.human_readable_name or "A value")
