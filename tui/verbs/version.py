"""Saying which peerlog this is."""

from __future__ import annotations

import click

from tui.language import tr
from tui.spoken import SpokenCommand


def version_text() -> str:
    """Name and version of the installed program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"peerlog {version('peerlog')}"
    except PackageNotFoundError:
        return tr("peerlog (not installed)")


@click.command(cls=SpokenCommand)
def version() -> None:
    """Print the version."""
    click.echo(version_text())
