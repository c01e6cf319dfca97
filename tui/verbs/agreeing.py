"""Yes or no at the terminal, answered in the language of the process."""

from __future__ import annotations

import click

from tui.language import mark, tr
from tui.typed import is_word

_YES = mark("y"), mark("yes")
_NO = mark("n"), mark("no")


def yes_or_no(answer: str) -> bool | None:
    """What a typed answer means; None when it is neither a yes nor a no."""
    typed = answer.strip()
    if any(is_word(typed, word) for word in _YES):
        return True
    return False if any(is_word(typed, word) for word in _NO) else None


def agreed(question: str) -> bool:
    """Ask on standard error until the answer is a yes or a no; enter alone is a no.

    Raises:
        click.Abort: the person broke off.
    """

    def meant(answer: str) -> bool:
        said = yes_or_no(answer) if answer.strip() else False
        if said is None:
            raise click.UsageError(tr("answer y or n"))
        return said

    asked = tr("{question} [y/N]", question=question)
    return click.prompt(asked, default="", show_default=False, value_proc=meant, err=True)
