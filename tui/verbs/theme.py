"""Choosing how the screens look; the only verb that needs no journal and writes outside of it."""

from __future__ import annotations

from dataclasses import replace

import click

from tui import preferences
from tui.desk import say
from tui.messages import words
from tui.spoken import SpokenCommand


@click.command(cls=SpokenCommand)
@click.argument("name", required=False, type=click.Choice(preferences.THEMES))
@click.option("--motion", type=click.Choice(["off", "on"]), help="Whether anything may move.")
def theme(name: str | None, motion: str | None) -> None:
    """Choose the colors of the screens, or list them and say which one is chosen.

    The choice is kept outside the journal, because the lock screen needs it.
    """
    file = preferences.settings_file()
    chosen = preferences.read(file)
    if name is None and motion is None:
        _tell(chosen)
        return
    chosen = replace(
        chosen,
        theme=name or chosen.theme,
        motion=chosen.motion if motion is None else motion == "on",
    )
    preferences.write(file, chosen)
    if name is not None:
        say(words.THEME_CHOSEN.format(theme=words.THEMES[name][0]))
    if motion is not None:
        say(words.MOTION[chosen.motion])


def _tell(chosen: preferences.Preferences) -> None:
    for name in preferences.THEMES:
        mark = "*" if name == chosen.theme else " "
        click.echo(f"{mark} {name:<15} {words.THEMES[name][1]}")
    click.echo(f"  {words.MOTION[chosen.motion]}")
