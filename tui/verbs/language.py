"""Choosing what language the program speaks; needs no journal and writes outside of it."""

from __future__ import annotations

import os
from dataclasses import replace

import click

from tui import preferences
from tui.desk import say
from tui.language import LANGUAGES, speak, tr, wanted
from tui.spoken import SpokenCommand


@click.command("language", cls=SpokenCommand)
@click.argument("name", required=False, type=click.Choice([preferences.SYSTEM, *LANGUAGES]))
def choose_language(name: str | None) -> None:
    """Choose the language, or list the languages and say which one is chosen.

    The choice is kept outside the journal, because the lock screen needs it.
    """
    file = preferences.settings_file()
    chosen = preferences.read(file)
    if name is None:
        own = {preferences.SYSTEM: tr("the language of this computer"), **LANGUAGES}
        for code, called in own.items():
            mark = "*" if code == chosen.language else " "
            click.echo(f"{mark} {code:<8} {called}")
        return
    preferences.write(file, replace(chosen, language=name))
    speak(wanted(name, os.environ))
    say(tr("This is the language from now on."))
