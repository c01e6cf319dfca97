"""What was wrong with a command line, in a sentence that repeats none of its words.

Somebody may have typed a name, a note or a passphrase in the wrong place; an error message
must not copy it into a second place.
"""

from __future__ import annotations

import click


class Misuse(click.UsageError):
    """A request that makes no sense, said by us; the message holds nothing that was typed."""

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
            return text
    return "That request cannot be understood."


_SENTENCES = (
    (click.NoSuchOption, "There is an option that this verb does not have."),
    (click.BadOptionUsage, "An option lacks its value, or has one that it does not take."),
    (click.UsageError, "There is no such verb, or there is a word too many."),
)


def _about_a_value(error: click.BadParameter) -> str:
    if isinstance(error, click.MissingParameter):
        return f"{_name(error)} is missing."
    return f"The value of {_name(error)} cannot be used; {_expected(error)}."


def hint(error: click.ClickException) -> str:
    """Say what to do next."""
    if isinstance(error, Misuse):
        return error.hint
    if isinstance(error, StepFailed):
        return ""
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
    return f"Run '{path or 'peerlog'} --help' to see what it takes."


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return "A value"
    options = [word for word in error.param.opts if word.startswith("--")]
    return options[0] if options else (error.param.human_readable_name or "A value")


def _expected(error: click.BadParameter) -> str:
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        return "it is one of " + ", ".join(str(choice) for choice in kind.choices)
    expects = getattr(kind, "expects", "")
    if expects:
        return f"it takes {expects}"
    if isinstance(kind, click.IntRange):
        return f"it takes a whole number from {kind.min} to {kind.max}"
    return "see its help"
